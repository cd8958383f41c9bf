//! The launch evening of a hack event, and the hack event of a launch evening: each is one click from the other.

use eframe::egui::Ui;

use crate::model::{Event, Id, Kind, Ref};
use crate::ui::editor::Draft;
use crate::ui::theme::{role, space};
use crate::ui::widgets;
use crate::ui::words::short_when;

/// Draws the ways there are.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let workspace = draft.desk.session.workspace();
    let me = Ref(event.header.id);
    let launches =
        workspace.naming(me.0).filter(|id| workspace.event(Ref(*id)).is_some_and(|other| other.launches(me)));
    let mut ways: Vec<(&str, Id)> = launches.map(|id| ("Launch evening", id)).collect();
    let hack = event.details.part_of.filter(|hack| event.launches(*hack) && workspace.event(*hack).is_some());
    ways.extend(hack.map(|hack| ("Launch evening of", hack.0)));
    // Whoever opens an event goes on in its fields.
    widgets::keyboard_passes_by(ui, |ui| ways.into_iter().for_each(|(says, id)| way(ui, draft, says, id)));
}

fn way(ui: &mut Ui, draft: &mut Draft<'_, '_>, says: &str, id: Id) {
    let title = draft.title(id);
    let event = draft.desk.session.workspace().event(Ref(id));
    let days = event.map(|event| short_when(&event.details.when.without_times()));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        widgets::secondary(ui, &format!("{says}:"));
        let goes = ui.push_id(id, |ui| widgets::link(ui, role::BODY, &title)).inner.clicked();
        if goes {
            draft.desk.go = Some((Kind::Event, id));
        }
        // A date is not broken between its words.
        widgets::secondary(ui, &days.unwrap_or_default().replace(' ', "\u{a0}"));
    });
    ui.add_space(space::SMALL);
}
