//! The top of an open record: what it is called, the facts that tell it from others, and what can be done with it. It ends
//! where what stands below it ends. That of a record on one wide page is in `wide_head.rs`.

use std::sync::Arc;

use eframe::egui::{Margin, Ui};

use super::facts::{self, Fact};
use super::{Beside, Draft, pages, wide_head};
use crate::model::{Kind, Record};
use crate::ui::kinds::one_of;
use crate::ui::state::State;
use crate::ui::theme::{height, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::{commands, page};

/// Room for the buttons at the right: four icons.
pub const TOOLS: f32 = 4.0 * height::BUTTON_SMALL + 3.0 * space::LABEL;
/// What a title needs at the least beside other things.
const TITLE_LEAST: f32 = 300.0;
/// From this width on the ways to what lies over the form are in words.
const WAYS_IN_WORDS: f32 = 350.0;

/// Draws the top, in this width.
pub fn show(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    state: &mut State,
    (record, after): (&Arc<Record>, &mut Record),
    (beside, wide): (Beside, f32),
) {
    let above = if beside.is_low { 6 } else { 14 };
    let margin = Margin { left: 20, right: 20, top: above, bottom: 0 };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(wide.min(ui.available_width()));
        if let Record::Brief(brief) = after
            && pages::is_wide(state, record)
        {
            return wide_head::show(ui, draft, state, (record, brief), beside);
        }
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
        let has_board = has_board(state, record);
        if to_list && way(ui, icon::BACK, back_words(has_board)) {
            go_back(state, has_board);
        }
        if to_page && way(ui, icon::PRINT, "See the page") {
            state.page_over = true;
        }
        ui.add_space((ui.available_width() - TOOLS).max(0.0));
        tools(ui, draft, state, record);
    });
    ui.add_space(space::LABEL);
}

/// Whether what is listed is shown as a board, which is what one goes back to.
pub fn has_board(state: &State, record: &Record) -> bool {
    state.lists.get(&record.kind()).is_some_and(|list| list.as_board)
}

pub fn back_words(has_board: bool) -> &'static str {
    if has_board { "Back to the board" } else { "Back to the list" }
}

pub fn go_back(state: &mut State, has_board: bool) {
    state.come_to_list();
    state.focus_list |= has_board;
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
    let tools_wide = if has_tools { TOOLS + space::WORD } else { 0.0 };
    let fact = facts::state(record);
    let fact_wide = fact.as_ref().map_or(0.0, |fact| fact.room(ui) + space::WORD);
    let has_room = ui.available_width() - tools_wide - fact_wide > TITLE_LEAST;
    let (beside, untold) = if has_room { (fact, None) } else { (None, fact) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let left = ui.available_width() - tools_wide - if beside.is_some() { fact_wide } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(left);
            widgets::heading(ui, 1, if is_low { role::SUBHEADING } else { role::SECTION }, &title_of(record));
        });
        if let Some(fact) = beside {
            fact.show(ui, draft);
        }
        if has_tools {
            tools(ui, draft, state, record);
        }
    });
    untold
}

/// What a record is called over its form.
pub fn title_of(record: &Record) -> String {
    let title = record.title();
    if title.is_empty() { format!("New {}", one_of(record.kind())) } else { title }
}

/// What is done with a record now and then.
pub fn tools(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>) {
    let title = match record.title() {
        title if title.is_empty() => format!("new {}", one_of(record.kind())),
        title => title,
    };
    ui.spacing_mut().item_spacing.x = space::LABEL;
    // What agreed minutes say is not taken out of them.
    let may_delete = draft.locked.is_none() || record.kind() == Kind::Event;
    let all = [
        (icon::REPLACE, "Find and replace in", "replace"),
        (icon::TIME, "History of", "history"),
        (icon::COPY, "Duplicate", "duplicate"),
        (icon::REMOVE, "Delete", "delete"),
    ];
    for (picture, words, deed) in all.into_iter().filter(|(.., deed)| may_delete || *deed != "delete") {
        let name = format!("{words} {title}");
        if commands::tip(widgets::icon_button(ui, picture, &name), deed).clicked() {
            commands::carry_out(draft.desk, state, deed);
        }
    }
}
