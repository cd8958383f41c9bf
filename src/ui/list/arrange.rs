//! How a list is ordered, and under which headings its rows stand: two choices over it.

use eframe::egui::Ui;

use crate::ui::state::State;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Chosen, Field, PickChange};
use crate::workspace::{Arrangement, Grouping, Order};

/// With less room than this the two stand below each other, so that their words are seen to the end.
const ABREAST: f32 = 300.0;

/// How the rows are ordered, and under which headings they stand.
pub fn show(ui: &mut Ui, state: &mut State, wanted: Arrangement) {
    let list = state.lists.entry(wanted.kind).or_default();
    let all = Order::of(wanted.kind);
    let orders: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
    let order = all.iter().position(|(option, _)| *option == wanted.order);
    let groupings = Grouping::of(wanted.kind);
    let names: Vec<&str> = groupings.iter().map(|grouping| grouping.label()).collect();
    let grouping = groupings.iter().position(|option| *option == wanted.grouping);
    let (has_groups, abreast) = (groupings.len() > 1, ui.available_width() >= ABREAST);
    ui.columns(if has_groups && abreast { 2 } else { 1 }, |columns| {
        let Some(column) = columns.first_mut() else { return };
        let picked = choose(column, "Order", &orders, order).and_then(|picked| all.get(picked));
        list.order = picked.map(|(order, _)| *order).or(list.order);
        if !has_groups {
            return;
        }
        if !abreast {
            column.add_space(space::TIGHT);
        }
        let Some(column) = columns.last_mut() else { return };
        let picked = choose(column, "Groups", &names, grouping).and_then(|picked| groupings.get(picked));
        list.grouping = picked.copied().or(list.grouping);
    });
}

fn choose(ui: &mut Ui, name: &str, names: &[&str], chosen: Option<usize>) -> Option<usize> {
    let chosen = chosen.map_or(Chosen::Nothing, Chosen::Option);
    match Field::new(name).show(ui, |ui| widgets::pick(ui, names, chosen, false))? {
        PickChange::Picked(picked) => Some(picked),
        PickChange::Cleared => None,
    }
}
