//! The agenda at the side: what is done, what is at hand with the time that it has left, what is still to come.

use eframe::egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::{Desk, Live, items, naming, proposed};
use crate::model::Event;
use crate::model::event::Item;
use crate::ui::catch_up;
use crate::ui::theme::{self, icon, role, space};
use crate::ui::widgets::{self, Ground};
use crate::ui::words::{self, counted};

/// Of the number before a title.
const NUMBER: f32 = 24.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    widgets::region(ui, "Agenda");
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 16, right: 16, top: 16, bottom: 8 }).show(ui, |ui| {
            widgets::heading(ui, 2, role::GROUP, "Agenda");
            proposed::today(ui, desk, event);
        });
        let at = event.minutes.items.iter().position(|item| Some(item.id) == live.item);
        for (index, item) in event.minutes.items.iter().enumerate() {
            let state = match at {
                Some(at) if index == at => Stands::AtHand,
                _ if is_done(desk, item) => Stands::Done,
                _ => Stands::ToCome,
            };
            let named = Frame::new().inner_margin(Margin::symmetric(16, 8));
            if naming::is_of(live, item) {
                named.show(ui, |ui| naming::field(ui, desk, live, (item, index + 1)));
            } else if row(ui, desk, live, item, index + 1, state) {
                match state {
                    Stands::AtHand => naming::begin(live, item),
                    Stands::Done | Stands::ToCome => {
                        naming::end(desk, live, event);
                        items::go_to(desk, live, item.id);
                        live.entry.takes_keyboard();
                    }
                }
            }
        }
        Frame::new().inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| below(ui, desk, live, event));
    });
}

/// Below the items: one more, and where there are none what the agenda may be.
fn below(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    if event.minutes.items.is_empty() {
        widgets::secondary(ui, "No agenda yet. What you type goes under one item, Notes.");
        ui.add_space(space::WORD);
    }
    proposed::agendas(ui, desk, event);
    if naming::adder(ui) {
        naming::add(desk, live, event);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    Done,
    AtHand,
    ToCome,
}

impl Stands {
    /// What its mark says.
    fn said(self) -> &'static str {
        match self {
            Self::AtHand => "at hand",
            Self::Done => "done",
            Self::ToCome => "",
        }
    }
}

/// An item that asks after a project is done once something was told of it, wherever that was typed; another once it was
/// spoken of.
fn is_done(desk: &Desk<'_>, item: &Item) -> bool {
    let workspace = desk.session.workspace();
    let is_told = catch_up::was_told(workspace, item).is_some();
    let had_its_time = item.minutes_used.is_some() && !catch_up::is_about_project(workspace, item);
    is_told || had_its_time || !item.lines.is_empty()
}

/// One item; whether it was chosen.
fn row(ui: &mut Ui, desk: &Desk<'_>, live: &Live, item: &Item, number: usize, stands: Stands) -> bool {
    let palette = theme::palette(ui.ctx());
    let at_hand = stands == Stands::AtHand;
    let title = if item.title.trim().is_empty() { "Without a title" } else { item.title.trim() };
    let time = time(desk, live, item, stands);
    let top = ui.cursor().top();
    let ground = Ground::reserve(ui);
    let drawn = Frame::new().inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            let (picture, colour) = match stands {
                Stands::Done => (Some(icon::DONE), palette.accent),
                Stands::AtHand => (Some(icon::GO), palette.accent),
                Stands::ToCome => (None, palette.muted),
            };
            let (place, _) = ui.allocate_exact_size(vec2(icon::SIZE, role::BODY.line), Sense::hover());
            if let Some(picture) = picture {
                widgets::icon_at(ui, picture, icon::SIZE, colour, place.center());
            }
            let (place, _) = ui.allocate_exact_size(vec2(NUMBER, role::BODY.line), Sense::hover());
            widgets::words_at(ui, role::BODY, palette.muted, &number.to_string(), place.left_top());
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                widgets::secondary(ui, &time);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = space::LABEL;
                    let words = if at_hand { role::NAME } else { role::BODY };
                    let ink = if stands == Stands::ToCome { palette.muted } else { palette.ink };
                    widgets::text(ui, words, ink, title);
                    if at_hand {
                        left(ui, desk, live, item);
                    } else if let Some(lead) = item.lead.and_then(|lead| desk.session.workspace().title(lead.0)) {
                        widgets::secondary(ui, &lead);
                    }
                });
            });
        });
    });
    let rect =
        Rect::from_min_max(pos2(ui.max_rect().left(), top), pos2(ui.max_rect().right(), drawn.response.rect.bottom()));
    let says = format!("Item {number}: {}", words::joined(&[title, &time, stands.said()]));
    let stands = if at_hand { widgets::Stands::Marked } else { widgets::Stands::Usual };
    let row = ground.press(ui, rect, ui.scope_id().with(("item", item.id)), &says, stands);
    let row = if at_hand { row.on_hover_text(items::RENAMES) } else { row };
    row.clicked()
}

/// "13 min", "11 of 40", as much as is known.
fn time(desk: &Desk<'_>, live: &Live, item: &Item, stands: Stands) -> String {
    let taken = items::minutes_taken(desk, live, item);
    match (stands, item.minutes_allowed) {
        (Stands::AtHand, Some(allowed)) if items::runs(desk, live) => format!("{taken} of {allowed}"),
        (Stands::AtHand, None) if items::runs(desk, live) => format!("{taken} min"),
        (Stands::Done | Stands::AtHand, _) if item.minutes_used.is_some() => format!("{taken} min"),
        (_, Some(allowed)) => format!("{allowed} min"),
        (_, None) => String::new(),
    }
}

/// How much of its time the item at hand has left.
fn left(ui: &mut Ui, desk: &Desk<'_>, live: &Live, item: &Item) {
    let allowed = item.minutes_allowed.filter(|allowed| *allowed > 0 && items::runs(desk, live));
    let Some(allowed) = allowed else { return };
    let taken = items::minutes_taken(desk, live, item);
    let says = match allowed.checked_sub(taken) {
        Some(0) => "Its time is up".to_owned(),
        Some(left) => format!("{} left", counted(left as usize, "minute", "minutes")),
        None => format!("{} over", counted((taken - allowed) as usize, "minute", "minutes")),
    };
    widgets::progress(ui, taken as f32 / allowed as f32, &says);
    widgets::secondary(ui, &says);
}
