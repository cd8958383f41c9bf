//! What stands over a board: what it shows, list or board, and what narrows it.

use eframe::egui::{Align, Id as Place, Layout, Ui, vec2};

use super::Board;
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::kinds::one_of;
use crate::ui::list;
use crate::ui::shares;
use crate::ui::state::State;
use crate::ui::theme::{height, icon, role, space};
use crate::ui::widgets::{self, Button, Chip, Chosen, FilterAsks, PickChange};
use crate::ui::words::shortened;

/// How high the only row is where the window is low.
const ROW: f32 = 42.0;
/// Of what turns the board into a list.
const TOGGLE: f32 = 160.0;
/// With less room than this the toggle stands below the title.
const BESIDE: f32 = 420.0;
/// As much of a name as stands on a chip.
const NAME: usize = 28;

/// Draws it; returns what the keys ask for in the line that narrows the board.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    (kind, board): (Kind, &mut Board),
    is_low: bool,
) -> Option<FilterAsks> {
    let wide = shares::list_head(ui.ctx().content_rect().width(), state.layout.list).min(ui.available_width());
    if is_low {
        in_one_row(ui, desk, state, kind);
    } else {
        ui.scope(|ui| {
            ui.set_max_width(wide);
            ui.spacing_mut().item_spacing.y = space::WORD;
            list::head(ui, desk, state, kind, false);
        });
        ui.add_space(space::WORD);
    }
    if list::is_bare(desk, kind) {
        state.focus_list |= std::mem::take(&mut state.focus_filter);
        return None;
    }
    let asked = state.focus_filter || board.count() == 0;
    if is_low && !state.arranges && !asked && board.wanted.is_all() {
        return None;
    }
    ui.add_space(space::WORD);
    narrow(ui, state, (kind, board), wide)
}

/// Where the window is low: what it is called, what it is shown as, and one more, side by side.
fn in_one_row(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, kind: Kind) {
    let has_room = ui.available_width() > BESIDE;
    let row = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        widgets::heading(ui, 1, role::SCREEN_TITLE, kind.words().many);
        if has_room {
            ui.add_space(space::WORD);
            let room = vec2(TOGGLE, ROW);
            ui.allocate_ui(room, |ui| list::shown_as(ui, state, kind));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("New {}", one_of(kind));
            let new = Button::outlined("New").icon(icon::ADD).small().name(&name).enabled(desk.session.can_write());
            if new.show(ui).clicked() {
                list::create(desk, state);
            }
            let narrow = widgets::icon_button(ui, icon::FILTER, "What is shown");
            ui.ctx().accesskit_node_builder(narrow.id, |node| node.set_expanded(state.arranges));
            state.arranges ^= narrow.clicked();
        });
    });
    if !has_room {
        list::shown_as(ui, state, kind);
    }
}

fn narrow(ui: &mut Ui, state: &mut State, (kind, board): (Kind, &mut Board), wide: f32) -> Option<FilterAsks> {
    let wide = wide - height::BUTTON_SMALL - space::LABEL;
    let before = board.wanted.clone();
    let mut asks = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::WORD, space::LABEL);
        ui.set_row_height(height::FIELD);
        ui.allocate_ui(vec2(wide.min(ui.available_width()), height::FIELD), |ui| {
            asks = list::filter(ui, state, kind);
        });
        let (wanted, choices) = (&mut board.wanted, &board.choices);
        pick(ui, ("Event", "all"), &choices.events, &mut wanted.event);
        let themes: Vec<(String, String)> = choices.themes.iter().map(|theme| (theme.clone(), theme.clone())).collect();
        pick(ui, ("Theme", "all"), &themes, &mut wanted.theme);
        pick(ui, ("Owner", "all"), &choices.owners, &mut wanted.owner);
        if choices.quiet > 0 || wanted.quiet_only {
            widgets::flag(ui, &mut wanted.quiet_only, &format!("Gone quiet ({})", choices.quiet));
        }
        let has_words = state.lists.get(&kind).is_some_and(|list| !list.filter.is_empty());
        if (!wanted.is_all() || has_words) && Button::plain("Show all").small().show(ui).clicked() {
            board.show_all();
            if let Some(list) = state.lists.get_mut(&kind) {
                list.filter.clear();
            }
        }
    });
    if board.wanted != before {
        // What was moved meanwhile is where it belongs.
        board.wanted.stays = None;
        ui.ctx().request_repaint();
    }
    asks
}

/// A chip that opens a list of what can be chosen, all of it first.
fn pick<T: Clone + PartialEq>(ui: &mut Ui, (name, all): (&str, &str), choices: &[(T, String)], chosen: &mut Option<T>) {
    if choices.is_empty() {
        return;
    }
    let at = chosen.as_ref().and_then(|chosen| choices.iter().position(|(one, _)| one == chosen));
    let shown = at.and_then(|at| choices.get(at)).map_or(all, |(_, title)| title.as_str());
    let words = format!("{name}: {}", shortened(shown, NAME));
    let says = format!("{name}: {shown}");
    let all = format!("All {}s", name.to_lowercase());
    let names: Vec<&str> =
        std::iter::once(all.as_str()).chain(choices.iter().map(|(_, title)| title.as_str())).collect();
    let now = Chosen::Option(at.map_or(0, |at| at + 1));
    let picked = ui.push_id(Place::unique(name), |ui| {
        widgets::named(ui, name, |ui| widgets::pick_chip(ui, Chip::new(&words).name(&says), &names, now, false))
    });
    if let Some(PickChange::Picked(picked)) = picked.inner {
        *chosen = picked.checked_sub(1).and_then(|at| choices.get(at)).map(|(one, _)| one.clone());
    }
}
