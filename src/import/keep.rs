//! A line that was understood, to the change that keeps it: in its place among the lines of its item, and as the record or
//! the part of the item that it became.

mod amend;
mod attendance;
pub(super) mod made;
mod parties;
mod parts;

pub use parties::who_has;

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::line::Understood;
use super::text;
use crate::model::brief::Update;
use crate::model::event::{Item, Line, LineKind};
use crate::model::{Brief, Event, Id, Kind, Markdown, NoticeKind, Record, Ref, TimeOfDay, When};
use crate::workspace::{Change, Edit, Workspace};

/// Where a line is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub event: Id,
    /// None is the last item, or one that is made for it.
    pub item: Option<Id>,
    /// The line whose place and time it takes.
    pub replaces: Option<Id>,
    /// The kept line that it puts right.
    pub amends: Option<Id>,
}

/// When it is kept, and the ids of what is made.
pub struct Moment<'a> {
    pub now: Timestamp,
    /// The day on the calendar of the wall, as `at` is the time of its clock. It is another one than that of `now` in UTC
    /// for an hour after midnight in summer.
    pub today: Date,
    pub at: Option<TimeOfDay>,
    pub fresh: &'a mut dyn FnMut() -> Id,
}

/// The change that keeps a line, and which line it is.
#[derive(Clone, Debug)]
pub struct Kept {
    pub change: Change,
    pub line: Id,
}

/// What is called the item of lines that belong to none.
pub const NOTES: &str = "Notes";

/// Keeps a line; none where the event is not there.
pub fn keep(workspace: &Workspace, spot: Spot, line: &Understood, moment: &mut Moment<'_>) -> Option<Kept> {
    let mut making = Making::of(workspace, spot.event, moment)?;
    if let Some(line) = making.enter(spot, line) {
        return Some(Kept { change: making.change("taking minutes"), line });
    }
    let amended = spot.amends.filter(|old| making.amend(*old, line));
    if let Some(line) = amended {
        return Some(Kept { change: making.change("taking minutes"), line });
    }
    let taken = spot.amends.or(spot.replaces).and_then(|old| making.take_out(old));
    let item = taken.as_ref().map(|taken| taken.item).or(spot.item).unwrap_or_else(|| making.last_item());
    let line = making.write(item, line, taken)?;
    Some(Kept { change: making.change("taking minutes"), line })
}

/// What a part of a pasted block becomes.
#[derive(Clone, Debug, PartialEq)]
pub enum Whole {
    Line(Box<Understood>),
    /// The title of an item, under which what follows stands.
    Item(String),
}

/// Keeps several lines in one change, from this item on.
pub fn keep_all(workspace: &Workspace, spot: Spot, parts: &[Whole], moment: &mut Moment<'_>) -> Option<Change> {
    let mut making = Making::of(workspace, spot.event, moment)?;
    let mut item = spot.item;
    for part in parts {
        match part {
            Whole::Item(title) => {
                let id = (making.moment.fresh)();
                making.event.minutes.items.push(Item { id, title: title.clone(), ..Item::default() });
                item = Some(id);
            }
            Whole::Line(line) => {
                let here = item.unwrap_or_else(|| making.last_item());
                item = Some(here);
                making.write(here, line, None)?;
            }
        }
    }
    Some(making.change("pasting notes"))
}

/// Takes a line out, with what it became.
pub fn take_out(workspace: &Workspace, event: Id, line: Id, moment: &mut Moment<'_>) -> Option<Change> {
    let mut making = Making::of(workspace, event, moment)?;
    making.take_out(line)?;
    Some(making.change("taking out a line"))
}

/// Where a line stood that was taken out.
struct TakenOut {
    item: Id,
    index: usize,
    at: Option<TimeOfDay>,
}

/// An event that is being changed, and the other records that change with it.
struct Making<'a, 'm> {
    workspace: &'a Workspace,
    before: Arc<Record>,
    event: Event,
    others: Vec<Edit>,
    /// People who were made of new names, each once.
    made: Vec<(String, Ref)>,
    moment: &'a mut Moment<'m>,
}

impl<'a, 'm> Making<'a, 'm> {
    fn of(workspace: &'a Workspace, event: Id, moment: &'a mut Moment<'m>) -> Option<Self> {
        let before = workspace.get(event)?.clone();
        let event = workspace.event(Ref(event))?.clone();
        Some(Self { workspace, before, event, others: Vec::new(), made: Vec::new(), moment })
    }

    /// Writes a line at the end of an item, or in the place of one that was taken out.
    fn write(&mut self, item: Id, line: &Understood, taken: Option<TakenOut>) -> Option<Id> {
        let who = self.parties(line);
        let id = (self.moment.fresh)();
        let became = self.become_something(id, item, line, &who);
        let at = taken.as_ref().map_or(self.moment.at, |taken| taken.at);
        let text = if became { Markdown::default() } else { Markdown(line.words.clone()) };
        let lines = &mut self.item(item)?.lines;
        let index = taken.map_or(lines.len(), |taken| taken.index.min(lines.len()));
        lines.insert(index, Line { id, at, kind: line.kind.into(), text });
        Some(id)
    }

    fn id(&self) -> Ref {
        Ref(self.event.header.id)
    }

    fn item(&mut self, id: Id) -> Option<&mut Item> {
        self.event.minutes.items.iter_mut().find(|item| item.id == id)
    }

    /// The item that was written in last, else the last one, else one that is made.
    fn last_item(&mut self) -> Id {
        let items = &self.event.minutes.items;
        let last = items.iter().rfind(|item| !item.lines.is_empty()).or(items.last()).map(|item| item.id);
        last.unwrap_or_else(|| {
            let id = (self.moment.fresh)();
            self.event.minutes.items.push(Item { id, title: NOTES.to_owned(), ..Item::default() });
            id
        })
    }

    /// The event last, so that the change is about it.
    fn change(mut self, label: &str) -> Change {
        self.others.push(Edit::replace(self.before, Record::Event(Box::new(self.event))));
        Change::new(label, self.others)
    }

    /// Makes the record or the part that the line becomes, under the line's own id; false where it stays a line of words.
    fn become_something(&mut self, id: Id, item: Id, line: &Understood, who: &[Ref]) -> bool {
        match line.kind {
            LineKind::Action | LineKind::Decision | LineKind::Offer | LineKind::Request | LineKind::Output => {
                let record = self.record(id, item, line, who);
                self.others.push(Edit::create(record));
                true
            }
            LineKind::Quote => self.part(item, |item| item.quotes.push(parts::quote(id, line, who.first().copied()))),
            LineKind::Figure => self.part(item, |item| item.facts.push(parts::figure(id, &line.words))),
            LineKind::Link => self.part(item, |item| item.links.push(parts::link(id, &line.words))),
            LineKind::Update => self.update(id, &line.words).is_some(),
            LineKind::WentWrong => {
                let wrong = parts::went_wrong(id, line, &self.event.details.when, (self.moment.today, self.moment.at));
                self.event.review.went_wrong.push(wrong);
                true
            }
            LineKind::Note | LineKind::Idea | LineKind::Lesson | LineKind::Thanks | LineKind::Barrier => false,
        }
    }

    fn part(&mut self, item: Id, add: impl FnOnce(&mut Item)) -> bool {
        self.item(item).map(add).is_some()
    }

    fn record(&mut self, id: Id, item: Id, line: &Understood, who: &[Ref]) -> Record {
        let (event, item) = (Some(self.id()), Some(item));
        let kind = match line.kind {
            LineKind::Decision => Kind::Decision,
            LineKind::Offer | LineKind::Request => Kind::Notice,
            LineKind::Output => Kind::Output,
            _ => Kind::Action,
        };
        let mut record = Record::new(kind, id, self.moment.now);
        match &mut record {
            Record::Action(action) => {
                (action.event, action.item) = (event, item);
                parties::own(action, who);
                action.what.clone_from(&line.words);
                if let Some(due) = &line.due {
                    (action.due, action.by) = (due.due.into(), due.by.clone());
                }
            }
            Record::Decision(decision) => {
                (decision.event, decision.item) = (event, item);
                decision.wording = Markdown(line.words.clone());
            }
            Record::Notice(notice) => {
                let asks = line.kind == LineKind::Request;
                notice.kind = if asks { NoticeKind::Request } else { NoticeKind::Offer }.into();
                (notice.event, notice.item, notice.by) = (event, item, who.first().copied());
                notice.what.clone_from(&line.words);
            }
            Record::Output(output) => {
                output.event = event;
                output.name.clone_from(&line.words);
            }
            _ => {}
        }
        record
    }

    /// News of a project that is named first: "Ask Once: going well". It belongs to the project.
    fn update(&mut self, id: Id, words: &str) -> Option<()> {
        let (name, said) = words.split_once(": ")?;
        let found = super::line::brief_called(self.workspace, name)?;
        let when = self.event.details.when.known_day().map(When::day).unwrap_or_default();
        let (text, at) = (Markdown(text::sentence(said)), Some(self.id()));
        let update = Update { id, when, text, at, ..Update::default() };
        self.change_brief(found.0, |brief| brief.since.updates.push(update)).then_some(())
    }

    /// The project that has this update.
    fn brief_with(&self, update: Id) -> Option<Id> {
        let found = self.workspace.of_kind(Kind::Brief).find(|record| match record.as_ref() {
            Record::Brief(brief) => brief.since.updates.iter().any(|one| one.id == update),
            _ => false,
        });
        found.map(|record| record.id())
    }

    /// Changes a project, which may have been changed in this step already. Whether it is there.
    fn change_brief(&mut self, id: Id, change: impl FnOnce(&mut Brief)) -> bool {
        let at = self.others.iter().position(|edit| edit.id == id);
        if at.is_none() {
            let Some(before) = self.workspace.get(id).cloned() else { return false };
            self.others.push(Edit { id, after: Some(before.clone()), before: Some(before) });
        }
        let edit = match at {
            Some(at) => self.others.get_mut(at),
            None => self.others.last_mut(),
        };
        let Some(after) = edit.and_then(|edit| edit.after.as_mut()) else { return false };
        match Arc::make_mut(after) {
            Record::Brief(brief) => change(brief),
            _ => return false,
        }
        true
    }

    /// Takes a line out of its item, with what it became.
    fn take_out(&mut self, line: Id) -> Option<TakenOut> {
        let found = self.event.minutes.items.iter_mut().find(|item| item.lines.iter().any(|one| one.id == line))?;
        let index = found.lines.iter().position(|one| one.id == line)?;
        let Line { at, .. } = found.lines.remove(index);
        found.quotes.retain(|quote| quote.id != line);
        found.facts.retain(|fact| fact.id != line);
        found.links.retain(|link| link.id != line);
        self.event.review.went_wrong.retain(|wrong| wrong.id != line);
        let item = found.id;
        if let Some(record) = self.workspace.get(line) {
            self.others.push(Edit::delete(record.clone()));
        }
        self.take_update_out(line);
        Some(TakenOut { item, index, at })
    }

    fn take_update_out(&mut self, update: Id) {
        if let Some(brief) = self.brief_with(update) {
            self.change_brief(brief, |brief| brief.since.updates.retain(|one| one.id != update));
        }
    }
}
