//! Those who come, at the left: a line for three letters of a name, and whom they may mean. With nothing typed, whoever is
//! in no team yet stands first.

use eframe::egui::{self, Frame, Margin, ScrollArea, Ui};

use super::{Desk, LaunchEvening, Row, Stage, keys};
use crate::ui::theme::{height, icon, space};
use crate::ui::widgets::{self, Line, ListRow, named};
use crate::ui::words::joined;
use crate::workspace::launch_evening::Stands;

/// Under what the line that names are typed in is noted.
pub fn line_id() -> egui::Id {
    egui::Id::unique("the line for names at the door")
}

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, launch: &mut LaunchEvening, stage: &Stage<'_>) {
    widgets::region(ui, "Who comes");
    Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| name(ui, launch));
    widgets::rule(ui);
    if stage.rows.is_empty() {
        let says = if launch.typed.trim().is_empty() {
            "Nobody is expected yet. Type a name and press Enter: whoever it is has come."
        } else {
            "Nobody is called so. Go on typing the name of somebody new."
        };
        Frame::new().inner_margin(Margin::symmetric(16, 16)).show(ui, |ui| widgets::muted(ui, says));
        return;
    }
    ScrollArea::vertical().id_salt("arrivals").auto_shrink(false).animated(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        widgets::list_box(ui, "Who comes", stage.rows.len());
        let mut heading = "";
        for (at, row) in stage.rows.iter().enumerate() {
            let over = over(row);
            if over != heading {
                heading = over;
                let count = stage.rows.iter().filter(|other| self::over(other) == over).count();
                widgets::group_heading(ui, over, count);
            }
            let id = match row {
                Row::Listed(guest) | Row::Known(guest) => guest.person.to_string(),
                Row::New(_) => "new".to_owned(),
            };
            let is_chosen = stage.at == Some(at);
            let drawn = ui.push_id(id, |ui| line(ui, stage, (at, row))).inner;
            if is_chosen && launch.revealed != Some(row.pick()) {
                launch.revealed = Some(row.pick());
                // With the heading, where it stands right above.
                let above = eframe::egui::vec2(0.0, height::GROUP);
                ui.scroll_to_rect(drawn.rect.with_min_y(drawn.rect.top() - above.y), None);
            }
            if drawn.clicked() {
                launch.chosen = Some(row.pick());
                launch.takes_keyboard = 2;
            }
            if drawn.double_clicked() && stage.can_write {
                let chosen = Stage { at: Some(at), ..*stage };
                keys::arrive(desk, launch, &chosen);
            }
        }
    });
}

fn name(ui: &mut Ui, launch: &mut LaunchEvening) {
    let held = ui.data(|data| data.get_temp::<egui::Id>(line_id()));
    let is_free = ui.memory(|memory| memory.focused().is_none());
    if launch.takes_keyboard > 0 || is_free && held.is_some() {
        launch.takes_keyboard = launch.takes_keyboard.saturating_sub(1);
        widgets::next_takes_keyboard(ui);
        ui.ctx().request_repaint();
    }
    let before = launch.typed.clone();
    let hint = "Three letters, then Enter";
    let typed = named(ui, "Who has come?", |ui| Line::new(&mut launch.typed).icon(icon::FIND).hint(hint).show(ui));
    ui.data_mut(|data| data.insert_temp(line_id(), typed.id));
    if launch.typed != before {
        launch.chosen = None;
    }
    ui.add_space(space::LABEL);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::TIGHT, space::TIGHT);
        for (keys, does) in [("Enter", "is here"), ("1 to 9", "that team"), ("0", "no team yet")] {
            widgets::key_cap(ui, keys);
            widgets::secondary(ui, does);
            ui.add_space(space::WORD);
        }
    });
}

/// The heading over a row.
fn over(row: &Row) -> &'static str {
    match row {
        Row::Listed(guest) => match guest.stands {
            Stands::WithoutTeam => "In no team yet",
            Stands::Expected => "Expected",
            Stands::InTeam if guest.is_here => "In a team",
            Stands::InTeam => "In a team, not here yet",
            Stands::Helps => "Here to help",
        },
        Row::Known(_) => "Known, and not expected",
        Row::New(_) => "Not on any list",
    }
}

fn line(ui: &mut Ui, stage: &Stage<'_>, (at, row): (usize, &Row)) -> egui::Response {
    let (is_chosen, count) = (stage.at == Some(at), stage.rows.len());
    match row {
        Row::Listed(guest) | Row::Known(guest) => {
            let team = guest.team.and_then(|team| {
                let number = stage.evening.teams.iter().position(|one| one.brief == team)?;
                Some(format!("{}: {}", number + 1, stage.evening.teams.get(number)?.name))
            });
            let right = match team {
                Some(team) => joined(&[&team, row.told_apart(stage.rows)]),
                None => guest.from.clone(),
            };
            ListRow::new(&guest.name).right(&right).chosen(is_chosen).place(at, count).show(ui)
        }
        Row::New(name) => {
            let says = format!("Somebody new: {name}");
            ListRow::new(&says).chosen(is_chosen).place(at, count).show(ui)
        }
    }
}
