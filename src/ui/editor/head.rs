//! The top of an open record: what it is called, the facts that tell it from others, and what can be done with it. It ends
//! where what stands below it ends. That of a record on one wide page is in `wide_head.rs`.

use std::sync::Arc;

use eframe::egui::{Margin, Sense, Ui, UiBuilder, vec2};

use super::facts::{self, Fact};
use super::{Beside, Draft, done, pages, wide_head};
use crate::model::{Kind, Record};
use crate::ui::kinds::{called, one_of};
use crate::ui::state::State;
use crate::ui::theme::{TextRole, height, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::{commands, page};

/// Room for the buttons at the right: four icons.
pub const TOOLS: f32 = 4.0 * height::BUTTON_SMALL + 3.0 * space::LABEL;
/// What a title needs at the least beside a button.
const TITLE_LEAST: f32 = 300.0;
/// The way to the page, where that does not stand beside the form.
const SEE_PAGE: &str = "See the page";
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
        title(ui, draft, state, (record, after), (!has_ways, beside.is_low));
        let all: Vec<Fact> = facts::state(record).into_iter().chain(facts::of(draft, record)).collect();
        if !all.is_empty() {
            ui.add_space(space::LABEL);
            ui.vertical(|ui| facts::show(ui, draft, &all));
        }
        ui.add_space(if beside.is_low { space::HAIR } else { space::TIGHT });
        pages::tabs(ui, draft.desk.session.workspace(), state, record);
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
        let way = |ui: &mut Ui, button: Button<'_>, icon, words: &str| match in_words {
            true => button.icon(icon).small().show(ui).clicked(),
            false => widgets::icon_button(ui, icon, words).clicked(),
        };
        let has_board = has_board(state, record);
        let back = back_words(has_board);
        if to_list && way(ui, Button::outlined(back), icon::BACK, back) {
            go_back(state, has_board);
        }
        // Beside the form the page has the one filled button; here it is the way there.
        let see = || Button::filled(SEE_PAGE).icon(icon::PRINT).small();
        let see_wide = if in_words { see().width(ui) } else { height::BUTTON_SMALL };
        let end = TOOLS + if to_page { see_wide + space::WORD } else { 0.0 };
        ui.add_space((ui.available_width() - end).max(0.0));
        if to_page && way(ui, see(), icon::PRINT, SEE_PAGE) {
            state.page_over = true;
        }
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

/// The title, and beside it what people came to do and, where that has no other place, what can be done with the record.
fn title(
    ui: &mut Ui,
    draft: &mut Draft<'_, '_>,
    state: &mut State,
    (record, after): (&Arc<Record>, &mut Record),
    (has_tools, is_low): (bool, bool),
) {
    let tools_wide = if has_tools { TOOLS + space::WORD } else { 0.0 };
    let marks = done::button(draft, record);
    let marks_wide = marks.as_ref().map_or(0.0, |button| button.width(ui) + space::WORD);
    let is_abreast = ui.available_width() - tools_wide - marks_wide > TITLE_LEAST;
    let (beside, below) = if is_abreast { (marks, None) } else { (None, marks) };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let left = ui.available_width() - tools_wide - if beside.is_some() { marks_wide } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(left);
            let role = if is_low { role::SUBHEADING } else { role::SECTION };
            title_that_stays(ui, draft, role, &title_of(draft, record));
        });
        if let Some(button) = beside {
            done::show(ui, draft, after, button);
        }
        if has_tools {
            tools(ui, draft, state, record);
        }
    });
    if let Some(button) = below {
        ui.add_space(space::LABEL);
        done::show(ui, draft, after, button);
    }
}

/// The title as a heading. While somebody types in the record it keeps the lines that it had, so that the field that they
/// type in stays where it is.
fn title_that_stays(ui: &mut Ui, draft: &Draft<'_, '_>, role: TextRole, title: &str) {
    let id = eframe::egui::Id::unique(("title that stays", draft.record));
    let is_typing = draft.keyboard.as_ref().is_some_and(|at| at.record == draft.record);
    let kept: Option<f32> = ui.data(|data| data.get_temp(id)).filter(|_| is_typing);
    let Some(high) = kept else {
        let drawn = widgets::heading(ui, 1, role, title).rect.height();
        ui.data_mut(|data| data.insert_temp(id, drawn));
        return;
    };
    let (room, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let mut inside = ui.new_child(UiBuilder::new().max_rect(room));
    inside.shrink_clip_rect(room);
    if high < 2.0 * role.line {
        widgets::heading_within(&mut inside, 1, role, title, room.width());
    } else {
        widgets::heading(&mut inside, 1, role, title);
    }
}

/// What a record is called over its form.
pub fn title_of(draft: &Draft<'_, '_>, record: &Record) -> String {
    called(record, draft.desk.session.clock().today())
}

/// What is done with a record now and then.
pub fn tools(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>) {
    let title = match record.title() {
        title if title.is_empty() && record.kind() != Kind::Event => format!("new {}", one_of(record.kind())),
        _ => title_of(draft, record),
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
