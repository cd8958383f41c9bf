//! What is proposed of an event whose minutes are begun before anything was planned: an agenda, and that it is today. Both
//! are taken with one press, and neither by itself.

use std::sync::Arc;

use eframe::egui::{Id as UiId, Ui};

use super::{Desk, apply};
use crate::app::Agenda;
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::Event;
use crate::ui::memo::memo;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::shortened;

/// As much of what an agenda is called as has room beside the record.
const MOST: usize = 34;
/// As many of its items as tell what an agenda is.
const TOLD: usize = 4;

/// Draws the agendas that an event without one can begin with, a button each; nothing where it has one.
pub fn agendas(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event) {
    let proposed = proposed(ui, desk, event);
    for agenda in proposed.iter() {
        let words = shortened(&agenda.called, MOST);
        let use_it = Button::outlined(&words).icon(icon::ADD).small().name(&agenda.called).show(ui);
        if use_it.on_hover_text(told(agenda)).clicked() {
            apply(desk, desk.session.begin_agenda(event.header.id, agenda));
            desk.says = Some("The agenda is there. Ctrl Z takes it back.".to_owned());
        }
        ui.add_space(space::LABEL);
    }
}

fn proposed(ui: &Ui, desk: &Desk<'_>, event: &Event) -> Arc<Vec<Agenda>> {
    let (session, here) = (desk.session, event.header.id);
    let key = (session.workspace().generation(), here);
    memo(ui, UiId::unique("agendas that are proposed"), key, || session.proposed_agendas(event))
}

/// "Welcome; Matters arising; …".
fn told(agenda: &Agenda) -> String {
    let mut titles: Vec<&str> = agenda.titles().take(TOLD).collect();
    if agenda.titles().count() > TOLD {
        titles.push("\u{2026}");
    }
    titles.join("; ")
}

/// Asks whether an event without a day is today; nothing where it has one.
pub fn today(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event) {
    if !event.details.when.is_unknown() {
        return;
    }
    widgets::secondary(ui, "This event has no day yet. Is it today?");
    ui.add_space(space::LABEL);
    let words = format!("Yes, {}", dates::day(&en_gb().dates, desk.session.clock().today()));
    if Button::outlined(&words).icon(icon::TIME).small().show(ui).clicked() {
        apply(desk, desk.session.hold_today(event.header.id));
    }
    ui.add_space(space::WORD);
}
