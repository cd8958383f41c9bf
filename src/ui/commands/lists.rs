//! What can be done with lists: going to each, narrowing one, showing it as a board, saving it.

use eframe::egui::Key;

use super::{Deed, Group, ctrl};
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::state::{Screen, State};
use crate::ui::theme::icon;

const LISTS: Group = Group::Lists;

/// The places in the order of the navigation, then the other lists, then what is done with one.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("events", "Go to events", LISTS, icon::EVENT, |_, state| state.go_to_list(Screen::Events))
        .keys(&[ctrl(Key::Num1)]),
    Deed::new("briefs", "Go to project briefs", LISTS, icon::BRIEF, |_, state| state.go_to_list(Screen::Briefs))
        .keys(&[ctrl(Key::Num2)]),
    Deed::new("outputs", "Go to outputs", LISTS, icon::OUTPUT, |_, state| state.go_to_list(Screen::Outputs))
        .keys(&[ctrl(Key::Num3)]),
    Deed::new("actions", "Go to actions", LISTS, icon::ACTION, |_, state| state.go_to_list(Screen::Actions))
        .keys(&[ctrl(Key::Num4)]),
    Deed::new("people", "Go to people", LISTS, icon::PEOPLE, |_, state| state.go_to_list(Screen::People))
        .keys(&[ctrl(Key::Num5)]),
    Deed::new("series", "Go to series of events", LISTS, icon::SERIES, |_, state| state.go_to_list_of(Kind::Series)),
    Deed::new("templates", "Go to templates", LISTS, icon::TEMPLATE, |_, state| state.go_to_list_of(Kind::Template)),
    Deed::new("decisions", "Go to decisions", LISTS, icon::DECISION, |_, state| state.go_to_list_of(Kind::Decision)),
    Deed::new("notices", "Go to offers and requests", LISTS, icon::OFFER, |_, state| state.go_to_list_of(Kind::Notice)),
    Deed::new("organisations", "Go to organisations", LISTS, icon::ORGANISATION, |_, state| {
        state.go_to_list_of(Kind::Organisation);
    }),
    Deed::new("filter", "Filter the list", LISTS, icon::FILTER, |_, state| state.filter_list()).keys(&[ctrl(Key::F)]),
    Deed::new("brief-board", "Show project briefs as a board", LISTS, icon::BRIEF, |_, state| {
        show_as(state, Kind::Brief, true);
    }),
    Deed::new("brief-list", "Show project briefs as a list", LISTS, icon::BRIEF, |_, state| {
        show_as(state, Kind::Brief, false);
    }),
    Deed::new("output-board", "Show outputs as a board", LISTS, icon::OUTPUT, |_, state| {
        show_as(state, Kind::Output, true);
    }),
    Deed::new("output-list", "Show outputs as a list", LISTS, icon::OUTPUT, |_, state| {
        show_as(state, Kind::Output, false);
    }),
    Deed::new("save-list", "Save the list for other programs", LISTS, icon::EXPORT, |_, state| {
        state.come_to_list();
        state.list_save.open();
    })
    .when(is_list),
];

fn show_as(state: &mut State, kind: Kind, board: bool) {
    let list = state.lists.entry(kind).or_default();
    (list.as_board, list.left_board) = (board, false);
    state.go_to_list_of(kind);
}

fn is_list(_: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    if state.screen.lists() && !state.shows_board() { Ok(()) } else { Err("Go to a list first.") }
}
