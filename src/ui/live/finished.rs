//! The end of the mode: what is kept, the page that it leads to, and what is told there, which is what is still open with
//! the way to the first of it. That is counted from the records, after the last line was kept.

use super::misspelt::Misspelt;
use super::{Desk, Live, entry, items, naming};
use crate::app::{Command, News, NewsAction, Session};
use crate::documents::{self, Origin};
use crate::model::event::MinutesStatus;
use crate::model::header::Header;
use crate::model::parts::Clearance;
use crate::model::{Action, Event, Id, Kind, Record, Ref};
use crate::ui::state::State;
use crate::ui::words::counted;
use crate::workspace::Workspace;
use crate::workspace::slips::{is_nobodys, is_undated};

/// Leaves the mode for the page of the minutes, from its top, beside the minutes as they print.
pub fn finish(desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut live) = state.live.take() else { return };
    leave(desk, &mut live);
    state.go_to(Kind::Event, live.event);
    state.turn_to(Kind::Event, live.event, "minutes");
    (state.to_top, state.first) = (Some(live.event), Some(live.event));
    if let Some((record, minutes)) = desk.session.workspace().get(live.event).zip(documents::named("minutes")) {
        state.page.choice.pick_document(record, minutes);
    }
}

/// What stands in the line is kept, with the time that the item at hand took, and what was jotted down is a draft.
pub fn leave(desk: &mut Desk<'_>, live: &mut Live) {
    let session = desk.session;
    if let Some(event) = session.workspace().event(Ref(live.event)) {
        naming::end(desk, live, event);
        entry::settle(desk, live, event);
    }
    let begun = std::mem::take(&mut live.begun);
    desk.finishes = Some(Finish { event: live.event, item: live.item, minutes: items::since(desk, live), begun });
}

/// Minutes that were finished, what their last item took, and how they stood when they were begun.
#[derive(Clone, Debug, PartialEq)]
pub struct Finish {
    pub event: Id,
    pub item: Option<Id>,
    pub minutes: u32,
    begun: Begun,
}

/// The minutes as they stood when taking them was begun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Begun {
    generation: u64,
    event: Box<Event>,
}

impl Begun {
    pub fn of(workspace: &Workspace, event: &Event) -> Self {
        Self { generation: workspace.generation(), event: Box::new(event.clone()) }
    }

    /// What was kept since, in words; none where nothing was.
    fn kept(&self, workspace: &Workspace, event: &Event) -> Option<String> {
        let lines = |event: &Event| event.minutes.items.iter().map(|item| item.lines.len()).sum::<usize>();
        let more = lines(event).saturating_sub(lines(&self.event));
        let others = workspace.changed_since(self.generation);
        let has_others = others.is_none_or(|ids| {
            let mut made = ids.iter().filter_map(|id| workspace.get(*id)).map(|record| record.kind());
            made.any(|kind| kind == Kind::Action)
        });
        let title = workspace.title(event.header.id).unwrap_or_default();
        let whose = if title.trim().is_empty() { "this event" } else { title.trim() };
        match more {
            0 if has_others || said(event) != said(&self.event) => {
                Some(format!("Kept with {whose}: what you changed."))
            }
            0 => None,
            lines => Some(format!("Kept with {whose}: {}.", counted(lines, "line", "lines"))),
        }
    }
}

/// An event without what a sitting changes by itself: the time that items took, and that it was finished.
fn said(event: &Event) -> Event {
    let mut said = Event { header: Header::default(), ..event.clone() };
    said.minutes.status = MinutesStatus::default().into();
    said.minutes.items.iter_mut().for_each(|item| item.minutes_used = None);
    said
}

/// Tells at the foot of the window what was kept, and what is still open in the minutes. Where nothing was typed there is
/// nothing to tell.
pub fn tell(session: &mut Session, done: &Finish) {
    let mut workspace = session.workspace().clone();
    // What was linked a moment ago counts.
    workspace.refresh_links();
    let Some(event) = workspace.event(Ref(done.event)) else { return };
    let Some(kept) = done.begun.kept(&workspace, event) else { return };
    let records = workspace.of_event(event.header.id, Kind::Action).into_iter().filter_map(|id| workspace.get(id));
    let actions: Vec<&Action> = records
        .filter_map(|record| if let Record::Action(action) = record.as_ref() { Some(action.as_ref()) } else { None })
        .collect();
    let open = Open { misspelt: Misspelt::of(session, &workspace, event), ..Open::of(event, &actions) };
    let news = News::new(joined_sentences(&kept, &open.in_words()));
    session.send(Command::Tell(open.first().map(NewsAction::Lead).into_iter().fold(news, News::with)));
}

fn joined_sentences(kept: &str, open: &str) -> String {
    format!("{kept} {open}").trim().to_owned()
}

/// Where something is still open.
struct Open {
    without_owner: Vec<Origin>,
    without_date: Vec<Origin>,
    unchecked: Vec<Origin>,
    misspelt: Misspelt,
}

impl Open {
    fn of(event: &Event, actions: &[&Action]) -> Self {
        let here = event.header.id;
        let at = |lacks: fn(&Action) -> bool, field: &str| {
            let lacking = actions.iter().filter(|action| lacks(action));
            lacking.map(|action| Origin { record: action.header.id, field: field.to_owned() }).collect()
        };
        let quotes = event.minutes.items.iter().flat_map(|item| item.quotes.iter().map(move |quote| (item.id, quote)));
        let unchecked = quotes.filter(|(_, quote)| quote.clearance.is(Clearance::Heard)).map(|(item, quote)| {
            let field = format!("minutes/items/{item}/quotes/{}/clearance", quote.id);
            Origin { record: here, field }
        });
        Self {
            without_owner: at(is_nobodys, "owner"),
            without_date: at(is_undated, "by"),
            unchecked: unchecked.collect(),
            misspelt: Misspelt::default(),
        }
    }

    fn first(&self) -> Option<Origin> {
        let all = [&self.without_owner, &self.without_date, &self.unchecked];
        all.into_iter().find_map(|found| found.first()).or(self.misspelt.first()).cloned()
    }

    /// "2 actions have no owner, 1 no date, 2 quotes are unchecked, 3 words may be misspelt."
    fn in_words(&self) -> String {
        let (owners, dates, quotes) = (self.without_owner.len(), self.without_date.len(), self.unchecked.len());
        let actions = |count, lacks: &str| match count {
            0 => None,
            1 => Some(format!("1 action has {lacks}")),
            count => Some(format!("{count} actions have {lacks}")),
        };
        let undated =
            if owners > 0 && dates > 0 { Some(format!("{dates} no date")) } else { actions(dates, "no date") };
        let unchecked = match quotes {
            0 => None,
            1 => Some("1 quote is unchecked".to_owned()),
            count => Some(format!("{count} quotes are unchecked")),
        };
        let all = [actions(owners, "no owner"), undated, unchecked, self.misspelt.in_words()];
        let all: Vec<String> = all.into_iter().flatten().collect();
        if all.is_empty() { String::new() } else { format!("{}.", all.join(", ")) }
    }
}
