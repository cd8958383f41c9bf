//! The record of the meeting so far, item by item, line by line. It shows its end, where the line that is typed stands.

use eframe::egui::{self, Align, Layout, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::said::{self, Said};
use super::{Desk, Live, agree, before, entry};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::{Item, ItemKind, Line};
use crate::model::{Event, Id};
use crate::ui::arising::{self, Keys};
use crate::ui::catch_up;
use crate::ui::theme::{self, role, space};
use crate::ui::widgets::{self, Ground};

/// Of the time before a line, and of its kind.
const TIME: f32 = 60.0;
const KIND: f32 = 100.0;
/// With less room than this, no line of it can be read.
const LEAST: f32 = 36.0;
/// Under the fields in which it is told what became of a project.
const TYPED_BELOW: &str = "Or in the line below: “stuck: …”, “need: …”, “happened: …”.";

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let at_hand = live.item.and_then(|item| event.item(item));
    if at_hand.map_or(live.shows_what_happened, |item| asks_what_happened(live, item)) {
        arising::keys_in_sight(ui, desk, live.event);
    }
    if ui.available_height() < LEAST {
        return;
    }
    let mut chosen = None;
    let before = before::gathered(ui, desk.session.workspace(), event);
    let follows = std::mem::take(&mut live.follows);
    // Not gradually: a way that is still being gone would lead past the row that an arrow has just come to.
    let area = ScrollArea::vertical().auto_shrink(false).stick_to_bottom(true).animated(false);
    // As high as its room and no higher: it would be written over the line that is typed.
    let area = area.min_scrolled_height(0.0);
    let room = ui.available_height();
    let drawn = area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // It grows upwards from the line.
        ui.add_space((room - live.record_high).max(0.0));
        let top = ui.cursor().top();
        if at_hand.is_none() && live.shows_what_happened {
            show_what_happened(ui, desk, live);
        }
        before::show(ui, &before.outside, (TIME, KIND));
        let mut is_first = before.outside.is_empty();
        for (index, item) in event.minutes.items.iter().enumerate() {
            let earlier = before.of(item.id);
            if is_shown(desk, live, item) || !earlier.is_empty() {
                if !std::mem::take(&mut is_first) {
                    ui.add_space(space::SMALL);
                    widgets::rule(ui);
                }
                heading(ui, index + 1, item, Some(item.id) == live.item);
                told(ui, desk, live, event, item);
                before::show(ui, earlier, (TIME, KIND));
                chosen = chosen.take().or(lines(ui, desk, live, item));
                if Some(item.id) == live.item && follows {
                    ui.scroll_to_cursor(Some(Align::Max));
                }
            }
        }
        ui.cursor().top() - top
    });
    if (live.record_high - drawn.inner).abs() > 0.1 {
        live.record_high = drawn.inner;
        ui.ctx().request_discard("what was typed so far has become higher or lower");
    }
    if let Some((line, shown)) = chosen {
        entry::edit(desk, live, event, line, &said::typed(&shown));
    }
}

/// Whether an item is at hand, or anything was typed or told of it.
fn is_shown(desk: &Desk<'_>, live: &Live, item: &Item) -> bool {
    let has_lines = item.lines.iter().any(|line| !live.entry.hides(line.id));
    Some(item.id) == live.item || has_lines || catch_up::was_told(desk.session.workspace(), item).is_some()
}

/// What an item has above its lines: of the item at hand what is asked there, of others what was told of their project.
fn told(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event, item: &Item) {
    if Some(item.id) != live.item {
        if let Some(told) = catch_up::was_told(desk.session.workspace(), item) {
            widgets::text(ui, role::TYPED_LINE, theme::palette(ui.ctx()).ink, &told);
            ui.add_space(space::WORD);
        }
        return;
    }
    agree::show(ui, desk, event, item);
    if catch_up::is_about_project(desk.session.workspace(), item) {
        catch_up::fields(ui, desk, event, item, true);
        widgets::secondary(ui, TYPED_BELOW);
        ui.add_space(space::WORD);
    }
    if asks_what_happened(live, item) {
        show_what_happened(ui, desk, live);
    }
}

fn show_what_happened(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live) {
    let asked = std::mem::take(&mut live.asks_what_happened);
    arising::show(ui, desk, live.event, asked, Keys::Above);
}

/// Whether earlier actions are gone through under the item at hand.
fn asks_what_happened(live: &Live, item: &Item) -> bool {
    item.is_for(ItemKind::MattersArising) || live.shows_what_happened
}

fn heading(ui: &mut Ui, number: usize, item: &Item, at_hand: bool) {
    ui.add_space(space::SMALL);
    let title = if item.title.trim().is_empty() { "Without a title" } else { item.title.trim() };
    let words = if at_hand { role::SECTION } else { role::NAME };
    widgets::heading(ui, 2, words, &format!("{number}   {title}"));
    ui.add_space(space::WORD);
}

/// The lines of an item; the one that was chosen to be put right.
fn lines(ui: &mut Ui, desk: &Desk<'_>, live: &Live, item: &Item) -> Option<(Id, Said)> {
    let mut chosen = None;
    for one in item.lines.iter().filter(|line| !live.entry.hides(line.id)) {
        let Some(shown) = said::of(desk.session.workspace(), item, one) else { continue };
        if line(ui, live, one, &shown) {
            chosen = Some((one.id, shown));
        }
    }
    chosen
}

/// One line; whether it was chosen.
fn line(ui: &mut Ui, live: &Live, line: &Line, shown: &Said) -> bool {
    let palette = theme::palette(ui.ctx());
    let top = ui.cursor().min;
    let ground = Ground::reserve(ui);
    let time = line.at.map(|at| dates::time(&en_gb().dates, at)).unwrap_or_default();
    ui.add_space(space::LABEL);
    let mut unknown = Vec::new();
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let (place, _) = ui.allocate_exact_size(vec2(TIME, role::TYPED_LINE.line), Sense::hover());
        let words_top = place.top() + (role::TYPED_LINE.line - role::SECONDARY.line) / 2.0;
        widgets::words_at(ui, role::SECONDARY, palette.muted, &time, pos2(place.left(), words_top));
        said::kind(ui, shown.kind, vec2(KIND, role::TYPED_LINE.line));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL;
            let id = egui::Id::unique(("the words of a line", line.id));
            unknown = widgets::marked_text(ui, id, role::TYPED_LINE, palette.ink, &shown.words);
            said::facts(ui, shown);
        });
    });
    ui.add_space(space::TIGHT);
    let rect = Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top())).expand2(vec2(space::WORD, 0.0));
    let edited = live.entry.edited() == Some(line.id);
    let stands = if edited { widgets::Stands::Boxed } else { widgets::Stands::Usual };
    let response = ground.press(ui, rect, ui.scope_id().with(("line", line.id)), &name(shown, &time), stands);
    widgets::describe_unknown(ui, &response, &unknown);
    if edited {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// What is read out of a line: "Action at 11.28am: Add the rooms to the list, Jo Whitcombe, Friday 12 June".
fn name(shown: &Said, time: &str) -> String {
    let at = if time.is_empty() { String::new() } else { format!(" at {time}") };
    let facts: String = shown.facts.iter().map(|fact| format!(", {}", fact.words)).collect();
    format!("{}{at}: {}{facts}", said::word(shown.kind), shown.words)
}
