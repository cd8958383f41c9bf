//! What was taken down under an item, line by line, in its order. Plain lines are typed over where they stand, and what a line
//! became, such as an action or a quote, has its box there, so that nothing stands on the page twice.

use std::collections::HashSet;

use eframe::egui::{Align, Layout, Ui, vec2};

use super::agreed;
use crate::model::Id;
use crate::model::event::{Item, Line, LineKind};
use crate::model::parts::Quote;
use crate::ui::editor::Draft;
use crate::ui::live::said;
use crate::ui::theme::{height, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, MarkdownEdit, icon_button};

/// Room for the kind of a line.
const KIND: f32 = 104.0;

/// Draws the lines, where there are any.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, item: &mut Item) {
    if item.lines.is_empty() {
        return;
    }
    widgets::heading(ui, 3, role::NAME, "Line by line");
    ui.add_space(space::LABEL);
    let shown: Vec<Option<said::Said>> = {
        let workspace = draft.desk.session.workspace();
        item.lines.iter().map(|line| said::of(workspace, item, line)).collect()
    };
    let (mut gone, boxed) = (None, boxed(item));
    let Item { lines, quotes, .. } = item;
    for (index, (line, shown)) in lines.iter_mut().zip(&shown).enumerate() {
        let Some(shown) = shown else { continue };
        ui.push_id(line.id, |ui| {
            if boxed.contains(&line.id) && in_box(ui, draft, quotes, line.id) {
                return;
            }
            draft.way.enter(Step::Key("lines"));
            let number = (!draft.is_list_locked()).then_some(index + 1);
            let is_gone = draft.within(Step::Item(line.id), |draft| row(ui, draft, line, shown, number));
            draft.way.leave();
            gone = is_gone.then_some(index).or(gone);
            ui.add_space(space::LABEL);
        });
    }
    if let Some(index) = gone {
        item.lines.remove(index);
        draft.is_deed = true;
        draft.gone = Some(format!("Removed line {}.", index + 1));
    }
    ui.add_space(space::FIELD);
}

/// The lines of an item that became something with a box of its own, by their ids, which it has as well.
pub fn boxed(item: &Item) -> HashSet<Id> {
    let boxed = [LineKind::Action, LineKind::Decision, LineKind::Quote, LineKind::Offer, LineKind::Request];
    let is_boxed = |line: &&Line| line.text.is_empty() && line.kind.known().is_some_and(|kind| boxed.contains(kind));
    item.lines.iter().filter(is_boxed).map(|line| line.id).collect()
}

/// What a line became, in its box; whether it is there.
fn in_box(ui: &mut Ui, draft: &mut Draft<'_, '_>, quotes: &mut Vec<Quote>, line: Id) -> bool {
    if quotes.iter().any(|quote| quote.id == line) {
        super::item::quotes(ui, draft, quotes, &|quote| quote == line);
        return true;
    }
    agreed::of_line(ui, draft, line)
}

/// One line, which has a number where it may be typed over; whether it is to be taken out.
fn row(ui: &mut Ui, draft: &mut Draft<'_, '_>, line: &mut Line, shown: &said::Said, number: Option<usize>) -> bool {
    let is_plain = !line.text.is_empty() || line.kind.is(LineKind::Note);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        said::kind(ui, shown.kind, vec2(KIND, height::FIELD));
        if !is_plain {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::HAIR;
                ui.add_space(space::TIGHT);
                widgets::body(ui, &shown.words);
                said::facts(ui, shown);
            });
            return false;
        }
        let Some(number) = number else {
            let read = ui.vertical(|ui| widgets::body(ui, &shown.words)).response;
            // Whoever comes here to read it, as from what was searched, sees it.
            if draft.within(Step::Key("text"), |draft| draft.way.arrives(true)) {
                read.scroll_to_me(Some(Align::Center));
            }
            return false;
        };
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let gone = icon_button(ui, icon::REMOVE, &format!("Delete line {number}")).clicked();
            ui.with_layout(Layout::top_down(Align::Min), |ui| words(ui, draft, line, number));
            gone
        })
        .inner
    })
    .inner
}

fn words(ui: &mut Ui, draft: &mut Draft<'_, '_>, line: &mut Line, number: usize) {
    draft.within(Step::Key("text"), |draft| {
        if draft.way.arrives(true) {
            widgets::next_takes_keyboard(ui);
        }
        let name = format!("Line {number}");
        // Pasted text can have paragraphs of its own, which stay.
        let has_paragraphs = line.text.as_str().contains('\n');
        let text = &mut line.text.0;
        let typed = |ui: &mut Ui| {
            widgets::named(ui, &name, |ui| match has_paragraphs {
                true => MarkdownEdit::new(text).show(ui),
                false => widgets::Line::new(text).wrapped().show(ui),
            });
        };
        if widgets::holds_keyboard(ui, typed) {
            draft.way.note_keyboard();
        }
    });
}
