//! A team in one line, for a window that has no room for its row: its name, and what was filled in so far. A click goes to
//! it.

use eframe::egui::{Frame, Margin, Ui};

use super::{Desk, Stage, cells, edge};
use crate::import::show::Cell;
use crate::ui::theme::{self, role, space};
use crate::ui::widgets::{self, Ground, Stands};
use crate::ui::words::shortened;
use crate::workspace::show::Team;

/// A line is as high.
pub const HIGH: f32 = role::PROJECTOR_ROW.line + 12.0;

/// A team in one line: its name, and what was filled in so far. Whether it was chosen.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, stage: &Stage<'_>, (number, team): (usize, &Team)) -> bool {
    let palette = theme::palette(ui.ctx());
    let ground = Ground::reserve(ui);
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let said = Cell::ALL.map(|cell| cells::text(workspace, &team.row, cell, today));
    let said: Vec<&str> = said.iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
    let says = match said.as_slice() {
        [] => cells::lacking(Cell::Made, number < stage.at).to_owned(),
        said => said.join(", "),
    };
    let letters = (ui.available_width() / role::PROJECTOR_ROW.size * 1.7) as usize;
    let name = shortened(&team.name, letters / 2);
    let left = letters.saturating_sub(name.chars().count()).max(8);
    let drawn = Frame::new().inner_margin(Margin::symmetric(edge(stage), 6)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::FIELD;
            widgets::text(ui, role::PROJECTOR_ROW.strong(), palette.ink, &name);
            widgets::text(ui, role::PROJECTOR_ROW, palette.muted, &shortened(&says, left));
        });
    });
    let name = if said.is_empty() { team.name.clone() } else { format!("{}: {}", team.name, says) };
    let id = ui.scope_id().with(("turn of", team.brief));
    ground.press(ui, drawn.response.rect, id, &name, Stands::Usual).clicked()
}
