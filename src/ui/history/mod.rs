//! What the open record said before, in place of its form: its versions by day, what each changed field by field, and the
//! way to put a field back, or all of it. What is put back is an ordinary change, with undo.
//!
//! Nothing is read or compared here: that is done on threads of the session, and what was seen stays until it is there.

mod compared;
mod marked;
pub mod times;
mod versions;

use std::sync::Arc;

use eframe::egui::{Frame, Id, Key, Modifiers, Panel, Popup, Ui};

use super::frame::Desk;
use super::opened;
use super::state::State;
use super::theme::{self, icon};
use super::widgets::{self, OverForm};
use crate::app::{Command, Hash, History, HistoryCommand, Side, VersionRow};
use crate::model::{self, Record};

/// Of the list of versions, where it stands beside what was changed.
const LIST: f32 = 280.0;
/// With less room than this one of the two is shown.
const BOTH: f32 = 640.0;

/// What is looked at of a record's history.
#[derive(Debug)]
pub struct HistoryScreen {
    record: model::Id,
    /// The version that somebody has chosen; none for the newest.
    chosen: Option<Hash>,
    /// What it is compared with; none for the one before it.
    with: Option<Side>,
    /// What the session was asked to compare, and the state of the records then.
    asked: Option<(Side, Side, u64)>,
    /// The first control takes the keyboard as soon as it is drawn.
    takes_keyboard: bool,
    /// In a narrow place: a version was chosen, and what was changed lies over the list.
    is_over_list: bool,
}

impl HistoryScreen {
    /// The row that is chosen; the newest where nothing is, or where somebody typed on in what was.
    fn row<'a>(&self, history: &'a History) -> Option<(usize, &'a VersionRow)> {
        let at = history.rows.iter().position(|row| Some(row.version) == self.chosen).unwrap_or_default();
        history.rows.get(at).map(|row| (at, row))
    }

    fn choose(&mut self, version: Hash) {
        (self.chosen, self.with, self.is_over_list) = (Some(version), None, true);
    }

    /// What a version is compared with. The first one has nothing before it.
    fn with(&self, row: &VersionRow) -> Option<Side> {
        self.with.or(row.before.is_none().then_some(Side::Now))
    }

    /// The two that are to be compared, the older first; none where there is nothing before.
    fn sides(&self, history: &History) -> Option<(Side, Side)> {
        let (at, row) = self.row(history)?;
        let this = Side::Version(row.version);
        match self.with(row) {
            None => Some((Side::Version(row.before?), this)),
            Some(Side::Now) if at == 0 && row.before.is_none() => None,
            Some(Side::Now) => Some((this, Side::Now)),
            Some(Side::Version(other)) => {
                let is_later = history.rows.iter().position(|row| row.version == other).is_some_and(|other| other < at);
                Some(if is_later { (this, Side::Version(other)) } else { (Side::Version(other), this) })
            }
        }
    }
}

/// Shows the history of the open record, or its form again.
pub fn ask(desk: &mut Desk<'_>, state: &mut State) {
    if state.history.take().is_some() {
        desk.send(Command::History(HistoryCommand::Leave));
        state.resume(desk.session.workspace());
        return;
    }
    let open = state.open().filter(|id| state.screen.lists() && desk.session.workspace().get(*id).is_some());
    let Some(record) = open else {
        desk.says = Some("Open something first: its history is shown in place of its form.".to_owned());
        return;
    };
    desk.send(Command::History(HistoryCommand::Look(record)));
    state.history = Some(HistoryScreen {
        record,
        chosen: None,
        with: None,
        asked: None,
        takes_keyboard: true,
        is_over_list: false,
    });
    (state.first, state.lead, state.page_over, state.pack) = (None, None, false, None);
}

/// Draws it, where it is that of the open record. False where there is none: the form has its place then.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut screen) = state.history.take() else { return false };
    let record = desk.session.workspace().get(screen.record).cloned().filter(|_| state.open() == Some(screen.record));
    let Some(record) = record.filter(|_| state.lead.is_none()) else {
        desk.send(Command::History(HistoryCommand::Leave));
        return false;
    };
    let is_narrow = ui.available_width() < BOTH;
    let between = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
    if goes_back(ui, desk, &mut screen, (is_narrow, !state.is_covered())) {
        desk.send(Command::History(HistoryCommand::Leave));
        state.resume(desk.session.workspace());
        ui.ctx().request_repaint();
        return false;
    }
    ui.push_id(("history", screen.record), |ui| contents(ui, desk, &mut screen, (&record, between), is_narrow));
    // Somebody may have asked for it anew while it was drawn.
    state.history.get_or_insert(screen);
    true
}

fn contents(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    screen: &mut HistoryScreen,
    (record, between): (&Arc<Record>, f32),
    is_narrow: bool,
) {
    let Some(history) = desk.session.history().filter(|history| history.record == screen.record) else { return };
    if history.rows.is_empty() {
        let says = if history.is_reading { "Reading its history\u{2026}" } else { NOTHING };
        widgets::empty_state(ui, icon::TIME, says, None);
        return;
    }
    if history.more == 0 && history.rows.iter().all(|row| row.before.is_none()) {
        let is_from_elsewhere = history.rows.iter().any(|row| row.is_from_elsewhere);
        let says = if is_from_elsewhere { "Only what was changed on this computer is kept here." } else { NOTHING };
        widgets::empty_state(ui, icon::TIME, says, None);
        return;
    }
    compare(desk, screen, history);
    if is_narrow {
        match screen.is_over_list {
            true => compared::show(ui, desk, screen, history, (record, between)),
            false => versions::show(ui, desk, screen, history),
        }
        return;
    }
    let panel = Frame::new().fill(theme::palette(ui.ctx()).panel);
    let list = Panel::left("versions").exact_size(LIST).resizable(false).frame(panel);
    list.show(ui, |ui| {
        widgets::region(ui, "Versions");
        versions::show(ui, desk, screen, history);
    });
    compared::show(ui, desk, screen, history, (record, between));
}

const NOTHING: &str = "Nothing was changed since this was made.";

/// Has the session compare what is chosen, once, and again where what stands in the window has changed.
fn compare(desk: &mut Desk<'_>, screen: &mut HistoryScreen, history: &History) {
    let Some((older, newer)) = screen.sides(history) else { return };
    let generation = if newer == Side::Now { desk.session.workspace().generation() } else { 0 };
    let wanted = Some((older, newer, generation));
    if screen.asked != wanted {
        screen.asked = wanted;
        desk.send(Command::History(HistoryCommand::Compare(older, newer)));
    }
}

/// The way back to the form or, in a narrow place, to the list. True where the form is wanted.
fn goes_back(ui: &mut Ui, desk: &Desk<'_>, screen: &mut HistoryScreen, (is_narrow, may_escape): (bool, bool)) -> bool {
    let to_list = is_narrow && screen.is_over_list;
    let escaped = may_escape
        && !Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if std::mem::take(&mut screen.takes_keyboard) {
        widgets::next_takes_keyboard(ui);
    }
    let back = if to_list { "Back to the versions" } else { "Back to the form" };
    let kind = desk.session.workspace().get(screen.record).map(|record| record.kind());
    let title = kind.map(|kind| opened::title(desk, (kind, screen.record))).unwrap_or_default();
    let clicked = OverForm { back, title: &format!("History of {title}"), ..OverForm::default() }.show(ui);
    match clicked || escaped {
        true if to_list => {
            (screen.is_over_list, screen.takes_keyboard) = (false, true);
            false
        }
        goes => goes,
    }
}

/// Where what is kept of a field's whole text being shown is noted.
fn whole_text(ui: &Ui, field: &str) -> Id {
    ui.scope_id().with(("the whole text", field))
}
