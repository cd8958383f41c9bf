//! What is typed in a row, as the change that it makes: an output and an action, both linked to the event and the project.
//! They are made with the first words that can stand in them, and changed from then on.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::bare::{is_bare_action, is_bare_note, is_bare_output, says_more};
use super::{Found, Row, order};
use crate::model::event::Turn;
use crate::model::output::{OutputKind, Stage};
use crate::model::parts::WebLink;
use crate::model::{Action, Event, Header, Id, Kind, Markdown, Output, Record, Ref, When};
use crate::workspace::{Change, Edit, Workspace};

/// The change that makes a row say this; none where it does already, or its event is not there.
pub fn write_row(
    workspace: &Workspace,
    (event, brief): (Id, Id),
    row: &Row,
    (now, today): (Timestamp, Date),
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let found = workspace.event(Ref(event))?;
    let before = Found::of(workspace, found, brief);
    let was = before.row();
    if was == *row {
        return None;
    }
    let mut writing = Writing { workspace, event: found, brief, row, was: &was, now, today, fresh, edits: Vec::new() };
    let output = writing.output(before.output);
    let promise = writing.promise(before.promise);
    // One name can stand in the output alone, and several in the action.
    let is_kept = promise.is_some() || output.is_some() && row.who.len() == 1;
    // Whoever was set elsewhere says nothing of the words that were typed.
    let is_said = (&row.who, &row.takes_on) != (&was.who, &was.takes_on);
    let turn = |turn: &mut Turn| {
        (turn.output, turn.promise) = (output.or(turn.output), promise.or(turn.promise));
        turn.find = if output.is_some() { String::new() } else { row.find.clone() };
        turn.takes_on = if is_kept && is_said && !row.who.is_empty() { String::new() } else { row.takes_on.clone() };
    };
    writing.turn(turn);
    let label = format!("what {} made", workspace.title(brief).unwrap_or_default());
    Some(Change::new(label, writing.edits)).filter(|change| !change.edits.is_empty())
}

/// The change that takes away what a row made and nobody has typed anything in, as when it was emptied again; none where
/// there is nothing of the kind.
pub fn tidy_row(workspace: &Workspace, event: Id, brief: Id, fresh: &mut dyn FnMut() -> Id) -> Option<Change> {
    let found = workspace.event(Ref(event))?;
    let stands = Found::of(workspace, found, brief);
    let row = stands.row();
    let named = stands.turn.and_then(|turn| turn.output);
    let is_named_here = |id: Id| workspace.naming(id).all(|from| from == event);
    let output = stands.output.filter(|output| {
        named == Some(Ref(output.header.id)) && is_bare_output(output) && is_named_here(output.header.id)
    });
    let promise = stands.promise.filter(|action| is_bare_action(action) && is_named_here(action.header.id));
    let gone: Vec<Id> = output.map(|one| one.header.id).into_iter().chain(promise.map(|one| one.header.id)).collect();
    if gone.is_empty() {
        return None;
    }
    let mut edits: Vec<Edit> = gone.iter().filter_map(|id| workspace.get(*id)).cloned().map(Edit::delete).collect();
    let names = || row.who.iter().filter_map(|who| workspace.title(who.0)).collect::<Vec<_>>().join(" and ");
    let turn = |turn: &mut Turn| {
        if output.is_some() {
            (turn.output, turn.find) = (None, row.find.clone());
        }
        if promise.is_some() {
            turn.promise = None;
        }
        let stays = (output.is_none() && stands.output.is_some()) || (promise.is_none() && stands.promise.is_some());
        if !stays && turn.takes_on.is_empty() {
            turn.takes_on = names();
        }
    };
    edits.extend(edit_turn(workspace, found, brief, fresh, turn));
    Some(Change::new("an emptied row", edits))
}

struct Writing<'a, 'f> {
    workspace: &'a Workspace,
    event: &'a Event,
    brief: Id,
    row: &'a Row,
    was: &'a Row,
    now: Timestamp,
    today: Date,
    fresh: &'f mut dyn FnMut() -> Id,
    edits: Vec<Edit>,
}

impl Writing<'_, '_> {
    /// What was made, as an output; none where it has no name yet.
    fn output(&mut self, found: Option<&Output>) -> Option<Ref> {
        let before = found.and_then(|output| self.workspace.get(output.header.id)).cloned();
        let row = self.row;
        if let Some((output, before)) = found.zip(before) {
            let mut after = output.clone();
            after.name.clone_from(&row.made);
            if row.find != self.was.find {
                find(&mut after, &row.find, &mut self.fresh);
            }
            if row.who != self.was.who {
                after.owner = row.who.first().copied();
                self.stand(&mut after);
            }
            return Some(self.replace(before, Record::Output(Box::new(after))));
        }
        if row.made.trim().is_empty() {
            return None;
        }
        let mut output = Output {
            header: Header::new(Kind::Output, (self.fresh)(), self.now),
            name: row.made.clone(),
            brief: Some(Ref(self.brief)),
            event: Some(Ref(self.event.header.id)),
            kind: OutputKind::NotSaid.into(),
            made_on: self.day(),
            stage: Stage::Shown.into(),
            owner: row.who.first().copied(),
            ..Output::default()
        };
        output.note_stage(Stage::Shown, self.day(), (self.fresh)());
        self.stand(&mut output);
        find(&mut output, &row.find, &mut self.fresh);
        Some(self.create(Record::Output(Box::new(output))))
    }

    /// What is promised, as an action of whoever takes it on; of nobody, where nobody is named.
    fn promise(&mut self, found: Option<&Action>) -> Option<Ref> {
        let before = found.and_then(|action| self.workspace.get(action.header.id)).cloned();
        let row = self.row;
        if let Some((action, before)) = found.zip(before) {
            let mut after = action.clone();
            after.what.clone_from(&row.promise);
            if (&row.due, &row.by) != (&self.was.due, &self.was.by) {
                (after.due, after.by) = (row.due.clone(), row.by.clone());
            }
            if row.who != self.was.who {
                own(&mut after, &row.who);
            }
            return Some(self.replace(before, Record::Action(Box::new(after))));
        }
        if row.promise.trim().is_empty() {
            return None;
        }
        let mut action = Action {
            header: Header::new(Kind::Action, (self.fresh)(), self.now),
            what: row.promise.clone(),
            due: row.due.clone(),
            by: row.by.clone(),
            event: Some(Ref(self.event.header.id)),
            project: Some(Ref(self.brief)),
            ..Action::default()
        };
        own(&mut action, &row.who);
        Some(self.create(Record::Action(Box::new(action))))
    }

    /// The day on which it is shown: today or, where the event was before, its last day.
    fn day(&self) -> When {
        let when = &self.event.details.when;
        let last = when.known_day().and(when.last_day());
        match last {
            Some(last) if last >= self.today => When::day(self.today),
            Some(last) => When::day(last),
            None => when.without_times(),
        }
    }

    /// What was shown and has an owner has found one; without one again it was shown alone. What has come further, or was
    /// told of, stays.
    fn stand(&mut self, output: &mut Output) {
        if output.owner.is_some() && output.stage.is(Stage::Shown) {
            output.stage = Stage::OwnerFound.into();
            output.note_stage(Stage::OwnerFound, self.day(), (self.fresh)());
        } else if output.owner.is_none() && output.stage.is(Stage::OwnerFound) {
            let noted = output.log.pop_if(|entry| is_bare_note(entry, Stage::OwnerFound));
            if noted.is_some() {
                output.stage = Stage::Shown.into();
            }
        }
    }

    fn create(&mut self, record: Record) -> Ref {
        let link = Ref(record.id());
        self.edits.push(Edit::create(record));
        link
    }

    fn replace(&mut self, before: Arc<Record>, after: Record) -> Ref {
        let link = Ref(after.id());
        if *before != after {
            self.edits.push(Edit::replace(before, after));
        }
        link
    }

    /// The event last, so that the change is about it.
    fn turn(&mut self, change: impl FnOnce(&mut Turn)) {
        self.edits.extend(edit_turn(self.workspace, self.event, self.brief, &mut self.fresh, change));
    }
}

/// What changes in the turn of a team; none where nothing does.
fn edit_turn(
    workspace: &Workspace,
    event: &Event,
    brief: Id,
    fresh: &mut dyn FnMut() -> Id,
    change: impl FnOnce(&mut Turn),
) -> Option<Edit> {
    let is_of = |turn: &Turn| turn.brief == Some(Ref(brief));
    let known = event.plan.show_and_tell.turns.iter().find(|turn| is_of(turn));
    if let Some(known) = known {
        let mut changed = known.clone();
        change(&mut changed);
        if changed == *known {
            return None;
        }
        return replace_turn(workspace, event.clone(), changed);
    }
    let mut after = event.clone();
    order::settle(workspace, &mut after, fresh);
    let mut changed = after.plan.show_and_tell.turns.iter().find(|turn| is_of(turn))?.clone();
    let blank = changed.clone();
    change(&mut changed);
    (changed != blank).then_some(())?;
    replace_turn(workspace, after, changed)
}

fn replace_turn(workspace: &Workspace, mut event: Event, changed: Turn) -> Option<Edit> {
    let before = workspace.get(event.header.id)?.clone();
    let turn = event.plan.show_and_tell.turns.iter_mut().find(|turn| turn.id == changed.id)?;
    *turn = changed;
    Some(Edit::replace(before, Record::Event(Box::new(event))))
}

fn own(action: &mut Action, who: &[Ref]) {
    action.owner = who.first().copied();
    action.with = who.iter().skip(1).copied().collect();
}

/// Says where to find it: an address is its first link, and words are how it can be tried. What the row does not show
/// stays as it is.
fn find(output: &mut Output, typed: &str, fresh: &mut dyn FnMut() -> Id) {
    let address = typed.split_whitespace().find(|word| is_address(word)).unwrap_or_default();
    let words = if address.is_empty() { typed.to_owned() } else { typed.replacen(address, "", 1).trim().to_owned() };
    let has_words = !output.how_to_try.is_empty();
    let stays = output.links.first().is_some_and(|link| has_words || says_more(link));
    if address.is_empty() && !stays {
        output.links.drain(..output.links.len().min(1));
        output.how_to_try = Markdown(words);
        return;
    }
    if output.links.is_empty() {
        output.how_to_try = Markdown::default();
        output.links.push(WebLink { id: fresh(), ..WebLink::default() });
    }
    if let Some(link) = output.links.first_mut() {
        (link.label, link.address) = (words, address.to_owned());
    }
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:")
}
