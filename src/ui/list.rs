//! The list at the left: the records of a kind, narrowed as one types, ordered and grouped as one chooses.

mod arrange;
mod drawn;
mod on_demand;
mod rows;
mod save;
mod tools;

use std::time::Duration;

use eframe::egui::{Key, Margin, Ui};

use super::frame::Desk;
use super::kinds::one_of;
use super::planning;
use super::state::{Lead, State};
use super::theme::{icon, space};
use super::unread;
use super::widgets::{self, FilterAsks, RowList};
use crate::app::Command;
use crate::model::{Id, Kind};
use crate::workspace::board::KINDS;
use crate::workspace::{Arrangement, Change, Edit, Grouping, Order};

pub use rows::Rows;
use rows::{Entry, Shown};
pub use save::ListSave;

/// In a window that is lower than this, which kind is listed is chosen on demand too.
const LOWEST: f32 = 260.0;
/// Around what stands over the rows, or over a board.
pub const MARGIN: Margin = Margin { left: 14, right: 14, top: 12, bottom: 12 };

/// Draws the list of the screen at hand. How it is arranged, and saving it, are shown on demand: rows are what people
/// come for.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, is_low: bool) {
    let Some(kind) = state.kind() else { return };
    widgets::region(ui, "List");
    let today = desk.session.clock().today();
    let list = state.lists.entry(kind).or_default();
    let grouping = list.grouping.or(Grouping::of(kind).first().copied()).unwrap_or_default();
    let wanted = Arrangement { kind, order: list.order.unwrap_or(Order::usual(kind)), grouping, today };
    if is_bare(desk, kind) {
        // There is nothing to narrow, and the way to the first one stands where it will be worked on.
        state.focus_list |= std::mem::take(&mut state.focus_filter);
        eframe::egui::Frame::new().inner_margin(MARGIN).show(ui, |ui| head(ui, desk, state, kind, is_low));
        return;
    }
    let top = eframe::egui::Frame::new().inner_margin(MARGIN).show(ui, |ui| {
        head(ui, desk, state, kind, is_low);
        ui.add_space(space::WORD);
        let asks = tools::narrow(ui, state, kind);
        if state.arranges {
            ui.add_space(space::TIGHT);
            arrange::show(ui, state, wanted);
        }
        if state.arranges || state.list_save.is_open() {
            ui.add_space(space::LABEL);
            save::button(ui, &mut state.list_save, kind);
        }
        save::show(ui, desk, state, kind);
        if !is_low || state.arranges {
            on_demand::show(ui, state.lists.entry(kind).or_default(), wanted);
        } else {
            on_demand::narrowed(ui, state.lists.entry(kind).or_default(), wanted);
        }
        asks
    });
    rows(ui, desk, state, wanted, top.inner);
}

/// Whether there is none of a kind yet in the folder that is open.
pub fn is_bare(desk: &Desk<'_>, kind: Kind) -> bool {
    desk.session.folder().is_some()
        && !desk.session.is_loading()
        && desk.session.workspace().of_kind(kind).next().is_none()
        && unread::of_kind(desk, kind).is_empty()
}

/// What the list is called, one more of its kind, and what it is shown as. It stands over a board as well.
pub fn head(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, kind: Kind, is_low: bool) {
    let kinds = state.screen.kinds();
    tools::title(ui, desk, state, (kind, kinds.first().map_or("", |kind| kind.words().many)));
    if is_low && ui.ctx().content_rect().height() < LOWEST && !state.arranges {
        return;
    }
    if KINDS.contains(&kind) && (!is_low || state.arranges) {
        ui.add_space(space::WORD);
        shown_as(ui, state, kind);
    }
    if let [_] = kinds {
        return;
    }
    ui.add_space(space::WORD);
    let names: Vec<&str> = kinds.iter().map(|kind| short_name(*kind)).collect();
    let chosen = kinds.iter().position(|listed| *listed == kind).unwrap_or_default();
    if let Some(kind) = widgets::segments(ui, &names, chosen).and_then(|picked| kinds.get(picked)) {
        state.listed.insert(state.screen, *kind);
    }
}

/// A kind in a strip that has little room.
fn short_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Organisation => "Groups",
        Kind::Notice => "Offers",
        _ => kind.words().many,
    }
}

/// What stands beside the list of a kind that has a board: shown as a list, or as a board.
pub fn shown_as(ui: &mut Ui, state: &mut State, kind: Kind) {
    let shows_board = state.shows_board();
    let picked =
        widgets::named(ui, "Shown as", |ui| widgets::segments(ui, &["List", "Board"], usize::from(shows_board)));
    let Some(picked) = picked else { return };
    let list = state.lists.entry(kind).or_default();
    (list.as_board, list.left_board, list.reveal) = (picked == 1, false, true);
    ui.ctx().request_repaint();
}

/// The line that narrows a list, or a board.
pub fn filter(ui: &mut Ui, state: &mut State, kind: Kind) -> Option<FilterAsks> {
    let name = format!("Filter {}", kind.words().many.to_lowercase());
    let list = state.lists.entry(kind).or_default();
    let (response, asks) = widgets::filter_line(ui, &name, &mut list.filter);
    if std::mem::take(&mut state.focus_filter) {
        response.request_focus();
    }
    asks
}

fn rows(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, wanted: Arrangement, asks: Option<FilterAsks>) {
    let kind = wanted.kind;
    let now = (ui.available_width(), ui.input(|input| input.time));
    let list = state.lists.entry(kind).or_default();
    let shown = Shown::of(list, wanted);
    let waits = list.rows.refresh(desk, wanted, (&list.filter, shown), now);
    if let Some(waits) = waits {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(waits));
    }
    let focus = std::mem::take(&mut state.focus_list) || asks == Some(FilterAsks::List);
    let unread = unread::of_kind(desk, kind);
    if list.rows.count() == 0 && unread.is_empty() {
        // With no row to go to, the line that narrows the list holds the keyboard.
        state.focus_filter |= focus;
        empty(ui, desk, state, kind);
        return;
    }
    let open = list.open.filter(|_| waits.is_none() && std::mem::take(&mut list.reveal));
    let place = open.and_then(|id| list.rows.entry_of(id));
    if open.is_some() && place.is_none() && !list.filter.is_empty() {
        // What was gone to from elsewhere is seen in its list, whatever the list was narrowed to before.
        list.filter.clear();
        list.reveal = true;
        ui.ctx().request_repaint();
    }
    let (known, count) = (list.rows.spans().len(), list.rows.count() + unread.len());
    let first = list.rows.first().or((!unread.is_empty()).then_some(known));
    let keyboard = rows::takes_keyboard(list, asks, focus, first);
    let looks_at = unread.iter().position(|file| state.unread.as_ref().is_some_and(|screen| screen.shows(file)));
    let chosen = list.open.filter(|_| looks_at.is_none());
    let (mut picked, mut is_seen) = (rows::picked_by_filter(list, asks, first), false);
    let (spans, mut looked_at) = (list.rows.spans_with(unread.len()), None);
    RowList::new(kind.words().many, &spans).reveal(place).give_keyboard(keyboard).show(ui, |ui, at| {
        match list.rows.entry(at) {
            Some(Entry::Heading(words, count)) => widgets::group_heading(ui, words, *count),
            Some(Entry::Row(row, number)) => {
                let is_tall = list.rows.is_tall(at);
                let below = drawn::below(wanted, row);
                let drawn = drawn::row(desk, wanted, (&**row, &below), chosen).tall(is_tall);
                let shown = drawn.place(*number, count).show(ui);
                is_seen |= shown.clicked();
                picked = shown.clicked().then_some(row.id).or(picked);
            }
            None => {
                let at = at.saturating_sub(known);
                let (place, is_chosen) = ((count - unread.len() + at, count), looks_at == Some(at));
                let file = unread.get(at).filter(|file| unread::row(ui, file, place, is_chosen));
                looked_at = file.or(looked_at);
            }
        }
    });
    if let Some(file) = looked_at {
        unread::open(state, &file.path);
    }
    if let Some(id) = picked {
        // Enter goes on into the record; the space bar and the pointer open it and stay in the list.
        let goes_on = asks.is_some() || ui.input(|input| input.key_pressed(Key::Enter));
        go_to(desk, state, (kind, id), is_seen, goes_on);
    }
}

/// Opens what was picked. A record may stand under several headings: the list stays at a row that was clicked.
fn go_to(desk: &Desk<'_>, state: &mut State, (kind, id): (Kind, Id), is_seen: bool, goes_on: bool) {
    state.go_to(kind, id);
    if let Some(list) = state.lists.get_mut(&kind).filter(|_| is_seen) {
        list.reveal = false;
    }
    if goes_on {
        state.resume(desk.session.workspace());
    }
}

fn empty(ui: &mut Ui, desk: &Desk<'_>, state: &mut State, kind: Kind) {
    let filtered = state.lists.get(&kind).is_some_and(|list| !list.filter.is_empty());
    if !filtered && !desk.session.is_loading() && on_demand::all(ui, state.lists.entry(kind).or_default()) {
        return;
    }
    ui.add_space(space::SECTION);
    let many = kind.words().many.to_lowercase();
    let quiet_only = state.lists.get(&kind).is_some_and(|list| list.rows.quiet_only());
    let (picture, sentence) = match (quiet_only, filtered) {
        _ if desk.session.is_loading() => (icon::TIME, "Reading your folder.".to_owned()),
        _ if desk.session.folder().is_none() => (icon::FOLDER, "No folder is open.".to_owned()),
        (true, true) => (icon::FIND, "No quiet project has these words.".to_owned()),
        (true, false) => (icon::QUIET, "Nothing has gone quiet.".to_owned()),
        (false, true) => (icon::FIND, format!("No {many} have these words.")),
        (false, false) => (super::kinds::icon_of(kind), format!("No {many} yet.")),
    };
    let is_narrowed = (quiet_only || filtered) && !desk.session.is_loading() && desk.session.folder().is_some();
    if widgets::empty_state(ui, picture, &sentence, is_narrowed.then_some("Show all"))
        && let Some(list) = state.lists.get_mut(&kind)
    {
        list.filter.clear();
        list.quiet_only = false;
    }
}

/// Makes a record of the kind that is listed and goes to it. Of an event a few things are asked first.
pub fn create(desk: &mut Desk<'_>, state: &mut State) {
    let kind = state.kind().unwrap_or(Kind::Event);
    if kind == Kind::Event {
        return planning::ask_new(desk, state);
    }
    if !desk.session.can_write() {
        return;
    }
    let record = desk.session.new_record(kind);
    let id = record.id();
    desk.send(Command::Apply(Change::new(format!("a new {}", one_of(kind)), vec![Edit::create(record)])));
    state.go_to(kind, id);
    state.lead = Some(Lead::first_of(id));
}

/// Makes a copy of the open record and goes to it. Of an event it is asked first what comes along.
pub fn duplicate(desk: &mut Desk<'_>, state: &mut State) {
    if planning::ask_again(desk, state) {
        return;
    }
    let copy = state.open().filter(|_| desk.session.can_write()).and_then(|id| desk.session.copy_of(id));
    let Some(copy) = copy else { return };
    let (kind, id) = (copy.kind(), copy.id());
    let label = format!("copying {}", copy.title());
    desk.send(Command::Apply(Change::new(label, vec![Edit::create(copy)])));
    state.go_to(kind, id);
    state.lead = Some(Lead::first_of(id));
}
