//! The list at the left: the records of a kind, narrowed as one types, ordered as one chooses.

use eframe::egui::{Align, Layout, Margin, Ui};

use super::frame::Desk;
use super::kinds::one_of;
use super::state::{Lead, State};
use super::theme::{Tone, icon, role, space};
use super::widgets::{self, Button, Chosen, ListRow, PickChange, RowList};
use super::words;
use crate::app::Command;
use crate::model::Kind;
use crate::workspace::{self, Change, Edit, Order, folded};

/// The rows of a list, worked out anew only when a record has changed.
#[derive(Debug, Default)]
pub struct Rows {
    made_for: Option<(u64, Order)>,
    all: Vec<workspace::ListRow>,
    filter: String,
    /// The numbers of the rows that the filter lets through.
    shown: Vec<usize>,
    /// Seconds of the window's clock when they were worked out last.
    made_at: f64,
}

/// With more rows than this they are worked out at most four times a second, so that typing never waits for them.
const MANY: usize = 500;
const PAUSE: f64 = 0.25;

impl Rows {
    fn refresh(&mut self, desk: &Desk<'_>, kind: Kind, order: Order, filter: &str, now: f64) {
        let workspace = desk.session.workspace();
        let wanted = (workspace.generation(), order);
        let resting = self.all.len() > MANY && now - self.made_at < PAUSE;
        let remade = self.made_for != Some(wanted)
            && (!resting || self.made_for.is_none_or(|(_, made_order)| made_order != order));
        if remade {
            self.all = workspace::rows(workspace, kind, order, &words::short_when);
            self.made_for = Some(wanted);
            self.made_at = now;
        }
        if remade || self.filter != filter {
            filter.clone_into(&mut self.filter);
            let folded = folded(filter);
            self.shown = (0..).zip(&self.all).filter(|(_, row)| row.matches(&folded)).map(|(n, _)| n).collect();
        }
    }

    fn get(&self, place: usize) -> Option<&workspace::ListRow> {
        self.all.get(*self.shown.get(place)?)
    }
}

/// The order that suits a kind.
fn usual_order(kind: Kind) -> Order {
    match kind {
        Kind::Event => Order::Newest,
        _ => Order::Title,
    }
}

/// Draws the list of the screen at hand.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(kind) = state.kind() else { return };
    let order = state.lists.entry(kind).or_default().order.unwrap_or(usual_order(kind));
    eframe::egui::Frame::new().inner_margin(Margin::symmetric(14, 12)).show(ui, |ui| {
        head(ui, desk, state, kind);
        ui.add_space(space::WORD);
        filter(ui, state, kind);
        ui.add_space(space::TIGHT);
        if let Some(order) = choose_order(ui, order) {
            state.lists.entry(kind).or_default().order = Some(order);
        }
    });
    rows(ui, desk, state, kind, order);
}

fn head(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, kind: Kind) {
    let kinds = state.screen.kinds();
    ui.horizontal(|ui| {
        widgets::heading(ui, 1, role::SUBHEADING, kinds.first().map_or("", |kind| kind.words().many));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("New {}", one_of(kind));
            let new = Button::outlined("New").icon(icon::ADD).small().name(&name).enabled(desk.session.can_write());
            if new.show(ui).clicked() {
                create(desk, state);
            }
        });
    });
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

fn filter(ui: &mut Ui, state: &mut State, kind: Kind) {
    let name = format!("Filter {}", kind.words().many.to_lowercase());
    let list = state.lists.entry(kind).or_default();
    let response = widgets::filter_line(ui, &name, &mut list.filter);
    if std::mem::take(&mut state.focus_filter) {
        response.request_focus();
    }
}

fn choose_order(ui: &mut Ui, order: Order) -> Option<Order> {
    let names: Vec<&str> = Order::ALL.iter().map(|(_, name)| *name).collect();
    let chosen = Order::ALL.iter().position(|(option, _)| *option == order).unwrap_or_default();
    let change = widgets::named(ui, "Order", |ui| widgets::pick(ui, &names, Chosen::Option(chosen), false))?;
    let PickChange::Picked(picked) = change else { return None };
    Order::ALL.get(picked).map(|(order, _)| *order)
}

fn rows(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, kind: Kind, order: Order) {
    let now = ui.input(|input| input.time);
    let list = state.lists.entry(kind).or_default();
    list.rows.refresh(desk, kind, order, &list.filter, now);
    let count = list.rows.shown.len();
    if count == 0 {
        empty(ui, desk, state, kind);
        return;
    }
    let reveal = std::mem::take(&mut list.reveal);
    let open = list.open.filter(|_| reveal);
    let place = open.and_then(|id| (0..count).find(|n| list.rows.get(*n).is_some_and(|row| row.id == id)));
    if open.is_some() && place.is_none() && !list.filter.is_empty() {
        // What was gone to from elsewhere is seen in its list, whatever the list was narrowed to before.
        list.filter.clear();
        list.reveal = true;
        ui.ctx().request_repaint();
    }
    let mut picked = None;
    let untitled = format!("New {}", one_of(kind));
    RowList::new(kind.words().many, count, ListRow::height(true)).reveal(place).show(ui, |ui, number| {
        let Some(row) = list.rows.get(number) else { return };
        let title = if row.title.is_empty() { &untitled } else { &row.title };
        let detail = if row.detail.is_empty() { nothing_known(kind) } else { &row.detail };
        let drawn = ListRow::new(title).detail(detail).right(&row.state);
        let drawn = match desk.session.clash(row.id) {
            Some(_) => drawn.right("two versions").mark(icon::WARNING, Tone::Warn),
            None => drawn,
        };
        if drawn.chosen(list.open == Some(row.id)).place(number, count).show(ui).clicked() {
            picked = Some(row.id);
        }
    });
    if let Some(id) = picked {
        state.go_to(kind, id);
    }
}

/// What stands below a title while nothing else is known, so that all rows are of one height.
fn nothing_known(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => "No date yet",
        Kind::Person => "No organisation yet",
        Kind::Action => "Nobody named yet",
        _ => "No details yet",
    }
}

fn empty(ui: &mut Ui, desk: &Desk<'_>, state: &mut State, kind: Kind) {
    let filtered = state.lists.get(&kind).is_some_and(|list| !list.filter.is_empty());
    ui.add_space(space::SECTION);
    let many = kind.words().many.to_lowercase();
    if desk.session.is_loading() {
        widgets::empty_state(ui, icon::TIME, "Reading your folder.", None);
    } else if filtered {
        let sentence = format!("No {many} have these words.");
        if widgets::empty_state(ui, icon::FIND, &sentence, Some("Show all"))
            && let Some(list) = state.lists.get_mut(&kind)
        {
            list.filter.clear();
        }
    } else {
        widgets::empty_state(ui, super::kinds::icon_of(kind), &format!("No {many} yet."), None);
    }
}

/// Makes a record of the kind that is listed and goes to it.
pub fn create(desk: &mut Desk<'_>, state: &mut State) {
    let kind = state.kind().unwrap_or(Kind::Event);
    if !desk.session.can_write() {
        return;
    }
    let record = desk.session.new_record(kind);
    let id = record.id();
    desk.send(Command::Apply(Change::new(format!("a new {}", one_of(kind)), vec![Edit::create(record)])));
    state.go_to(kind, id);
    state.lead = Some(Lead::first_of(id));
}

/// Makes a copy of the open record and goes to it.
pub fn duplicate(desk: &mut Desk<'_>, state: &mut State) {
    let copy = state.open().filter(|_| desk.session.can_write()).and_then(|id| desk.session.copy_of(id));
    let Some(copy) = copy else { return };
    let (kind, id) = (copy.kind(), copy.id());
    let label = format!("copying {}", copy.title());
    desk.send(Command::Apply(Change::new(label, vec![Edit::create(copy)])));
    state.go_to(kind, id);
    state.lead = Some(Lead::first_of(id));
}
