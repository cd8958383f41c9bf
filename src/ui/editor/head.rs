//! The top of an open record: what it is called, the facts that tell it from others, and what can be done with it.

use std::sync::Arc;

use eframe::egui::{Margin, Ui};

use super::facts::{self, Fact};
use super::{Beside, Draft, pages};
use crate::app::Command;
use crate::model::{Kind, Record};
use crate::ui::kinds::one_of;
use crate::ui::state::State;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::{commands, history, list, page};

/// Room for the buttons at the right, as icons and in words.
const TOOLS: f32 = 102.0;
const TOOLS_IN_WORDS: f32 = 286.0;
/// From this width on the buttons are in words.
const ROOMY: f32 = 700.0;
/// What a title needs at the least beside other things.
const TITLE_LEAST: f32 = 300.0;
/// From this width on the ways to what lies over the form are in words.
const WAYS_IN_WORDS: f32 = 350.0;

/// Draws the top.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>, beside: Beside) {
    let above = if beside.is_low { 6 } else { 14 };
    let margin = Margin { left: 20, right: 20, top: above, bottom: 0 };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let to_page = !beside.page && page::prints(record);
        let has_ways = !beside.list || to_page;
        if has_ways {
            ways(ui, draft, state, record, (!beside.list, to_page));
        }
        let untold = title(ui, draft, state, record, (!has_ways, beside.is_low));
        ui.add_space(space::LABEL);
        let all: Vec<Fact> = untold.into_iter().chain(facts::of(draft, record)).collect();
        ui.vertical(|ui| facts::show(ui, draft, &all));
        ui.add_space(if beside.is_low { space::HAIR } else { space::TIGHT });
        pages::tabs(ui, state, record);
    });
    widgets::rule(ui);
}

/// In a narrow window: the ways to the list and to the page, beside what can be done with the record.
fn ways(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    state: &mut State,
    record: &Arc<Record>,
    (to_list, to_page): (bool, bool),
) {
    let in_words = ui.available_width() > WAYS_IN_WORDS;
    ui.horizontal(|ui| {
        let way = |ui: &mut Ui, icon, words: &str| match in_words {
            true => Button::outlined(words).icon(icon).small().show(ui).clicked(),
            false => widgets::icon_button(ui, icon, words).clicked(),
        };
        let has_board = state.lists.get(&record.kind()).is_some_and(|list| list.as_board);
        let back = if has_board { "Back to the board" } else { "Back to the list" };
        if to_list && way(ui, icon::BACK, back) {
            state.come_to_list();
            state.focus_list |= has_board;
        }
        if to_page && way(ui, icon::PRINT, "See the page") {
            state.page_over = true;
        }
        let in_words = ui.available_width() > TOOLS_IN_WORDS;
        ui.add_space((ui.available_width() - if in_words { TOOLS_IN_WORDS } else { TOOLS }).max(0.0));
        tools(ui, draft, state, record, in_words);
    });
    ui.add_space(space::LABEL);
}

/// The title, and beside it how far the record has come and, where that has no other place, what can be done with it.
/// How far it has come is given back where it has no room.
fn title(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    state: &mut State,
    record: &Arc<Record>,
    (has_tools, is_low): (bool, bool),
) -> Option<Fact> {
    let in_words = ui.available_width() > ROOMY;
    let tools_wide = match (has_tools, in_words) {
        (false, _) => 0.0,
        (true, true) => TOOLS_IN_WORDS + space::WORD,
        (true, false) => TOOLS + space::WORD,
    };
    let fact = facts::state(record);
    let fact_wide = fact.as_ref().map_or(0.0, |fact| fact.room(ui) + space::WORD);
    let has_room = ui.available_width() - tools_wide - fact_wide > TITLE_LEAST;
    let (beside, untold) = if has_room { (fact, None) } else { (None, fact) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let left = ui.available_width() - tools_wide - if beside.is_some() { fact_wide } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(left);
            let title = record.title();
            let new = format!("New {}", one_of(record.kind()));
            let role = if is_low { role::SUBHEADING } else { role::SECTION };
            widgets::heading(ui, 1, role, if title.is_empty() { &new } else { &title });
        });
        if let Some(fact) = beside {
            fact.show(ui, draft);
        }
        if has_tools {
            tools(ui, draft, state, record, in_words);
        }
    });
    untold
}

fn tools(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>, in_words: bool) {
    let title = match record.title() {
        title if title.is_empty() => format!("new {}", one_of(record.kind())),
        title => title,
    };
    ui.spacing_mut().item_spacing.x = space::LABEL;
    let tool = |ui: &mut Ui, icon, words: &str, deed: &str| {
        let name = format!("{words} {title}");
        let words = words.split(' ').next().unwrap_or(words);
        let shown = match in_words {
            true => Button::quiet(words).icon(icon).small().name(&name).show(ui),
            false => widgets::icon_button(ui, icon, &name),
        };
        commands::tip(shown, deed).clicked()
    };
    let history = tool(ui, icon::TIME, "History of", "history");
    let duplicate = tool(ui, icon::COPY, "Duplicate", "duplicate");
    // What agreed minutes say is not taken out of them.
    let may_delete = draft.locked.is_none() || record.kind() == Kind::Event;
    let delete = may_delete && tool(ui, icon::REMOVE, "Delete", "delete");
    if history {
        history::ask(draft.desk, state);
    }
    if duplicate {
        list::duplicate(draft.desk, state);
    }
    if delete {
        draft.desk.send(Command::Delete(record.id()));
        state.focus_list = true;
    }
}
