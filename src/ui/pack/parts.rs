//! The papers of a pack under the places that they go to, each with a box to tick; then those that are left out.

use eframe::egui::{Align, Layout, Ui};

use super::PackScreen;
use crate::documents::{PackPart, PackPlace};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{counted, joined};

/// Of the box to tick, before a name.
const BOX: f32 = 28.0;

/// Draws them.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, screen: &mut PackScreen, all: &[PackPart]) {
    let mut place: Option<PackPlace> = None;
    for part in all.iter().filter(|part| part.lacks.is_none()) {
        if place != Some(part.place) {
            ui.add_space(space::WORD);
            widgets::heading(ui, 2, role::SUBHEADING, part.place.heading());
            ui.add_space(space::LABEL);
            place = Some(part.place);
        }
        ui.push_id((part.document.name, part.style.name()), |ui| one(ui, desk, state, screen, part));
    }
    left_out(ui, desk, all);
}

/// A box with its name, what is known of it, and the way to its pages.
fn one(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, screen: &mut PackScreen, part: &PackPart) {
    let title = part.title(desk.session.workspace().council().paper.get());
    let (mut shows, says) = (false, said_of(desk, part));
    let name = format!("Show {title}");
    let show = Button::plain("Show").small().name(&name);
    let words = role::BODY.wide(ui, &title) + role::SECONDARY.wide(ui, &says);
    let needed = BOX + words + show.width(ui) + 3.0 * space::WORD;
    let has_room = needed <= ui.available_width();
    ui.horizontal(|ui| {
        let mut ticked = screen.has(part);
        if widgets::flag(ui, &mut ticked, &title).changed() {
            let this = (part.document.name, part.style);
            screen.without.retain(|other| *other != this);
            if !ticked {
                screen.without.push(this);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            shows = show.show(ui).clicked();
            if has_room {
                widgets::secondary(ui, &says);
            }
        });
    });
    if !has_room && !says.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(BOX);
            widgets::secondary(ui, &says);
        });
    }
    if shows {
        look_at(desk, state, screen, part);
    }
}

fn said_of(desk: &Desk<'_>, part: &PackPart) -> String {
    let pages = match desk.session.pack_pages(part.document.name, part.style) {
        // That they are being counted is said once, above all of them.
        None => String::new(),
        Some(None) => "its pages can’t be made".to_owned(),
        Some(Some(pages)) => counted(pages, "page", "pages"),
    };
    let copies = if part.copies > 1 { counted(part.copies, "copy", "copies") } else { String::new() };
    joined(&[&pages, &copies])
}

/// Shows its pages beside the pack or, where there is no room, over it.
fn look_at(desk: &Desk<'_>, state: &mut State, screen: &PackScreen, part: &PackPart) {
    let Some(record) = desk.session.workspace().get(screen.event) else { return };
    state.page.choice.pick_document(record, part.document);
    state.page.choice.pick_style(record, part.document, part.style);
    state.page.choice.size = screen.size;
    state.page_over = true;
}

/// What has nothing to print, why, and the way to its field.
fn left_out(ui: &mut Ui, desk: &mut Desk<'_>, all: &[PackPart]) {
    let lacking = || all.iter().filter_map(|part| Some((part, part.lacks.as_ref()?)));
    if lacking().next().is_none() {
        return;
    }
    ui.add_space(space::FIELD);
    widgets::heading(ui, 2, role::SUBHEADING, "Left out");
    ui.add_space(space::LABEL);
    let paper = desk.session.workspace().council().paper.get();
    for (part, lack) in lacking() {
        ui.push_id(("left out", part.document.name, part.style.name()), |ui| {
            if widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &part.title(paper)).clicked() {
                desk.lead = Some(lack.at.clone());
            }
            ui.horizontal_top(|ui| {
                ui.add_space(icon::SIZE_SMALL);
                widgets::secondary(ui, lack.why);
            });
            ui.add_space(space::TIGHT);
        });
    }
}
