//! The keys at the foot, for whoever is at the keyboard, each a button too; where not all have room the last ones are left
//! out, and never the way out. The minutes of each part, while they are set;
//! and whether everything is safe.

use eframe::egui::{Align, Layout, Rect, Ui};

use super::timing::{Timing, word};
use super::{Asked, Desk, Show, Stage, keys};
use crate::app::{Command, Saving};
use crate::model::Record;
use crate::model::event::ShowPart;
use crate::ui::theme::{self, Icon, Tone, height, icon, role, space};
use crate::ui::widgets::{self, Ground, NumberEdit, Stands, key_cap};
use crate::workspace::{Change, Edit};

/// The way out, which is always there.
const LEAVE: (&str, &str) = ("Esc", "Leave");
/// The edges of a key.
const AROUND_KEY: f32 = 12.0;
/// Of the box for the minutes of a part.
const MINUTES: f32 = 64.0;

/// Draws it. What is asked for that ends the screen.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    show: &mut Show,
    timing: &mut Timing,
    stage: &Stage<'_>,
) -> Option<Asked> {
    widgets::region(ui, "Keys and time");
    if show.sets_minutes {
        minutes(ui, desk, show, stage);
    }
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::FIELD, space::HAIR);
        ui.set_min_height(if stage.is_small { height::BUTTON_SMALL } else { 40.0 });
        if !stage.teams.is_empty() {
            of_the_time(ui, desk, show, timing, stage);
        }
        if button(ui, LEAVE.0, LEAVE.1) {
            asked = Some(Asked::Leave);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| safe(ui, desk));
    });
    asked
}

/// What a button at the foot does.
#[derive(Clone, Copy)]
enum Does {
    Hold,
    NextPart,
    NextTeam,
    OneMore,
    Again,
    FillIn,
    FillScreen,
    SetMinutes,
}

fn of_the_time(ui: &mut Ui, desk: &Desk<'_>, show: &mut Show, timing: &mut Timing, stage: &Stage<'_>) {
    let now = desk.session.clock().elapsed();
    let hold = match (timing.turn.timer.runs(), timing.turn.timer.run(now) > 0) {
        (true, _) => "Pause",
        (false, true) => "Go on",
        (false, false) => "Start",
    };
    let all = [
        ("Space", hold, Does::Hold),
        ("N", "Next part", Does::NextPart),
        ("Page Down", "Next team", Does::NextTeam),
        ("+", "One more minute", Does::OneMore),
        ("Tab", "Fill in the row", Does::FillIn),
        ("M", "Set the minutes", Does::SetMinutes),
        ("F11", "Full screen", Does::FillScreen),
        ("R", "Begin this turn again", Does::Again),
    ];
    let shown = if stage.is_small { 3 } else { all.len() };
    let mut left = ui.available_width() - room(ui, LEAVE);
    for (keys, words, does) in all.into_iter().take(shown) {
        left -= room(ui, (keys, words));
        if left >= 0.0 && button(ui, keys, words) {
            carry_out(ui, desk, show, timing, (stage, does));
        }
    }
}

fn carry_out(ui: &Ui, desk: &Desk<'_>, show: &mut Show, timing: &mut Timing, (stage, does): (&Stage<'_>, Does)) {
    let now = desk.session.clock().elapsed();
    match does {
        Does::Hold => timing.turn.timer.hold(now),
        Does::NextPart => timing.next_part(stage.teams, now),
        Does::NextTeam => timing.step(stage.teams, 1, now),
        Does::OneMore => timing.give(1),
        Does::Again => timing.again(now),
        Does::FillIn => {
            stage.team().inspect(|team| show.typing.begins(team.brief));
        }
        Does::FillScreen => keys::fill_screen(ui.ctx(), show),
        Does::SetMinutes => show.sets_minutes = !show.sets_minutes,
    }
}

/// How much room a button takes, with what stands behind it.
fn room(ui: &Ui, (keys, words): (&str, &str)) -> f32 {
    role::KEY.wide(ui, keys) + AROUND_KEY + space::TIGHT + role::TYPED_LINE.wide(ui, words) + space::FIELD
}

/// A key with what it does, which can be clicked as well.
fn button(ui: &mut Ui, keys: &str, does: &str) -> bool {
    let palette = theme::palette(ui.ctx());
    let ground = Ground::reserve(ui);
    let drawn = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TIGHT;
        if !keys.is_empty() {
            key_cap(ui, keys);
        }
        widgets::text(ui, role::TYPED_LINE, palette.muted, does);
    });
    let place: Rect = drawn.response.rect.expand2(eframe::egui::vec2(space::LABEL, 2.0));
    ground.press(ui, place, ui.scope_id().with(does), does, Stands::Usual).clicked()
}

/// How long each part is from now on, for every team.
fn minutes(ui: &mut Ui, desk: &mut Desk<'_>, show: &Show, stage: &Stage<'_>) {
    let mut after = stage.event.clone();
    let mut spot = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        ui.set_min_height(height::FIELD + space::WORD);
        for (part, usual) in ShowPart::ALL {
            widgets::text(ui, role::TYPED_LINE, theme::palette(ui.ctx()).muted, &format!("{}, minutes", word(part)));
            ui.scope(|ui| {
                ui.set_max_width(MINUTES);
                let (name, hint) = (format!("{}, minutes", word(part)), usual.to_string());
                let set = after.plan.show_and_tell.minutes_mut(part);
                let typed = widgets::named(ui, &name, |ui| NumberEdit::new(set).hint(&hint).show(ui));
                spot = spot.or(typed.changed().then(|| typed.id.value()));
            });
            ui.add_space(space::SMALL);
        }
    });
    let before = desk.session.workspace().get(show.event).cloned();
    if let Some(before) = before.filter(|_| after != *stage.event && stage.can_write) {
        let edits = vec![Edit::replace(before, Record::Event(Box::new(after)))];
        desk.send(Command::Apply(Change { spot, ..Change::new("the minutes of each part", edits) }));
    }
}

/// Whether what was typed is safe. Trouble is said whatever else is.
fn safe(ui: &mut Ui, desk: &Desk<'_>) {
    let palette = theme::palette(ui.ctx());
    let (picture, tone, says): (Icon, Tone, String) = match desk.session.saving() {
        Saving::Saved(_) => (icon::DONE, Tone::Quiet, "Saved. Each row becomes an output and an action.".to_owned()),
        Saving::Saving => (icon::TIME, Tone::Quiet, "Saving".to_owned()),
        Saving::Choose => (icon::WARNING, Tone::Warn, "Two versions: choose one. Both are kept.".to_owned()),
        Saving::ReadOnly(problem) => (icon::WARNING, Tone::Warn, format!("Read-only. {}", problem.what)),
        Saving::Unconfirmed(problem) => {
            (icon::WARNING, Tone::Warn, format!("Saved, but the disk has not confirmed it. {}", problem.what))
        }
        Saving::Away(problem) => (icon::WARNING, Tone::Warn, format!("{} {}", problem.what, problem.safe)),
        Saving::Failed(problem) => (icon::LATE, Tone::Late, format!("Not saved. {} {}", problem.what, problem.safe)),
    };
    let ink = if tone == Tone::Quiet { palette.muted } else { palette.tone(tone).ink };
    let galley = ui.painter().layout_no_wrap(says.clone(), role::TYPED_LINE.font(), ink);
    let has_room = galley.size().x + icon::SIZE + space::WORD <= ui.available_width();
    if tone != Tone::Quiet || has_room {
        ui.spacing_mut().item_spacing.x = space::WORD;
        widgets::text(ui, role::TYPED_LINE, ink, &says);
        let (place, _) = ui.allocate_exact_size(eframe::egui::Vec2::splat(icon::SIZE), eframe::egui::Sense::hover());
        widgets::icon_at(ui, picture, icon::SIZE, ink, place.center());
    }
}
