//! The teams with the key of each, how many are in it and who; a team of too many or too few says so. A click does what the
//! key does.

use eframe::egui::accesskit::Live;
use eframe::egui::{Frame, Margin, ScrollArea, Stroke, Ui, vec2};

use super::{Asked, Desk, LaunchEvening, Stage, keys};
use crate::model::Id;
use crate::ui::live::said;
use crate::ui::theme::{self, TextRole, Tone, icon, line, radius, role, space};
use crate::ui::widgets::{self, Button, Ground, Stands, key_cap};
use crate::ui::words::counted;
use crate::workspace::launch_evening::{Choice, TEAM};

/// With more room than this for each, teams stand abreast.
const WIDE: f32 = 260.0;
const GAP: f32 = space::FIELD;

/// Draws them. What is asked for.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, launch: &mut LaunchEvening, stage: &Stage<'_>) -> Option<Asked> {
    widgets::main_region(ui, "Teams");
    let teams = &stage.evening.teams;
    if teams.is_empty() {
        return empty(ui);
    }
    who(ui, launch, stage);
    let abreast = ((ui.available_width() / WIDE) as usize).clamp(1, teams.len().min(3));
    let wide = ((ui.available_width() - GAP * (abreast - 1) as f32) / abreast as f32).floor();
    ScrollArea::vertical().id_salt("teams").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, if stage.is_small { space::LABEL } else { GAP });
        for (row, teams) in teams.chunks(abreast).enumerate() {
            ui.horizontal_top(|ui| {
                for (column, team) in teams.iter().enumerate() {
                    ui.vertical(|ui| {
                        ui.set_width(wide);
                        card(ui, desk, launch, stage, (row * abreast + column, team));
                    });
                }
            });
        }
    });
    None
}

/// Whoever the keys are for.
fn who(ui: &mut Ui, launch: &LaunchEvening, stage: &Stage<'_>) {
    let palette = theme::palette(ui.ctx());
    let says = match stage.row() {
        Some(row) => format!("{}: which team?", row.name()),
        None if !launch.typed.trim().is_empty() => "Nobody is called so".to_owned(),
        None if stage.evening.guests.is_empty() => "Nobody has come yet".to_owned(),
        None => "Nobody waits for a team".to_owned(),
    };
    let is_asked = stage.row().is_some() && !stage.is_small;
    let words = if is_asked { role::SCREEN_TITLE } else { role::SUBHEADING };
    widgets::text(ui, words, palette.ink, &says);
    if !launch.done.is_empty() {
        let said = widgets::text(ui, role::BODY, palette.muted, &launch.done);
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    }
    ui.add_space(space::LABEL);
}

fn card(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    launch: &mut LaunchEvening,
    stage: &Stage<'_>,
    (number, team): (usize, &Choice),
) {
    let palette = theme::palette(ui.ctx());
    let ground = Ground::reserve(ui);
    let edge = Stroke::new(line::THIN, palette.control);
    let margin = if stage.is_small { Margin::symmetric(8, 3) } else { Margin::symmetric(14, 10) };
    let frame = Frame::new().stroke(edge).corner_radius(radius::CONTROL).inner_margin(margin);
    let drawn = frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::WORD, space::HAIR);
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            if number < keys::FIGURES.len() {
                key_cap(ui, &(number + 1).to_string());
            }
            let words = if stage.is_small { role::NAME } else { role::SUBHEADING };
            ui.vertical(|ui| {
                widgets::text(ui, words, palette.ink, &team.name);
                if stage.is_small {
                    count(ui, team, role::SECONDARY);
                }
            });
        });
        if stage.is_small {
            return;
        }
        count(ui, team, role::NAME);
        let workspace = desk.session.workspace();
        let names: Vec<String> =
            team.members.iter().map(|member| said::title(workspace, crate::model::Ref(*member))).collect();
        if !names.is_empty() {
            widgets::secondary(ui, &names.join(", "));
        }
    });
    let is_in = stage.row().is_some_and(|row| is_member(row, team));
    let name = match stage.row() {
        Some(row) if is_in => format!("Take {} out of {}", row.name(), team.name),
        Some(row) => format!("Put {} into {}", row.name(), team.name),
        None => team.name.clone(),
    };
    let stands = if is_in { Stands::Boxed } else { Stands::Usual };
    let id = ui.scope_id().with(("team", team.brief));
    if ground.press(ui, drawn.response.rect, id, &name, stands).clicked() && stage.can_write {
        keys::into(desk, launch, stage, Some(team.brief));
    }
}

fn is_member(row: &super::Row, team: &Choice) -> bool {
    let person: Option<Id> = match row.pick() {
        super::Pick::Person(person) => Some(person),
        super::Pick::New => None,
    };
    person.is_some_and(|person| team.members.contains(&person))
}

/// How many are in a team, and whether that is too many or too few.
fn count(ui: &mut Ui, team: &Choice, words: TextRole) {
    let palette = theme::palette(ui.ctx());
    let people = counted(team.count, "person", "people");
    let wrong = match team.count {
        0 => None,
        count if count < *TEAM.start() => Some(format!("{people}: a team needs {}", TEAM.start())),
        count if count > *TEAM.end() => Some(format!("{people}: more than {}", TEAM.end())),
        _ => None,
    };
    match wrong {
        Some(says) => widgets::signed(ui, icon::WARNING, Tone::Warn, words, &says),
        None if team.count == 0 => widgets::text(ui, words, palette.muted, "Nobody yet"),
        None => widgets::text(ui, words, palette.ink, &people),
    };
}

fn empty(ui: &mut Ui) -> Option<Asked> {
    ui.vertical_centered(|ui| {
        ui.add_space(space::PAGE);
        widgets::heading(ui, 2, role::SCREEN_TITLE, "No projects to choose from yet");
        widgets::muted(ui, "Take project briefs to the event: each is a team here. Who comes can be noted already.");
        ui.add_space(space::FIELD);
        Button::filled("Go to the briefs of this event").show(ui).clicked().then_some(Asked::Briefs)
    })
    .inner
}
