//! Late actions: what, who, by when and how late. The round mark sets one done, which can be undone.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, vec2};

use super::{Morning, parts};
use crate::app::Command;
use crate::model::{ActionStatus, Kind, Record, When};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, height, icon, role, space};
use crate::ui::widgets::{self, Chip};
use crate::ui::words::short_when;
use crate::workspace::{Change, Edit, LateAction, days_late};

/// As many as are named.
const NAMED: usize = 6;

/// Draws them.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let mut to_all = parts::heading_with_all(ui, "Late actions", "All actions");
    to_all |= cards(ui, desk, morning);
    if to_all {
        state.go_to_list_of(Kind::Action);
    }
}

/// The first of them. Whether somebody asked for the rest.
fn cards(ui: &mut Ui, desk: &mut Desk<'_>, morning: &Morning) -> bool {
    let all = &morning.home.late;
    if all.is_empty() {
        parts::nothing(ui, "No action is late.");
        return false;
    }
    let mut asked = false;
    parts::card(ui, |ui| {
        for (number, late) in all.iter().take(NAMED).enumerate() {
            if number > 0 {
                widgets::rule(ui);
            }
            ui.push_id(late.action, |ui| parts::part(ui, |ui| one(ui, desk, late)));
        }
        asked = all.len() > NAMED && parts::more(ui, &format!("and {} more", all.len() - NAMED));
    });
    asked
}

fn one(ui: &mut Ui, desk: &mut Desk<'_>, late: &LateAction) {
    let days = days_late(late.days_late);
    let chip = Chip::new(&days).tone(Tone::Late);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        if mark(ui, &format!("Set done: {}", late.what)) {
            set_done(desk, late);
        }
        let room = ui.available_width() - chip.room(ui) - space::WORD;
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 0.0;
            if widgets::title_link(ui, role::BODY, &late.what).clicked() {
                desk.go = Some((Kind::Action, late.action));
            }
            let owner = if late.owner.is_empty() { "Nobody named" } else { &late.owner };
            widgets::secondary(ui, &format!("{owner}, by {}", short_when(&late.by)));
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| chip.show(ui));
    });
}

/// The round mark, which begins where all other text does: the button around it sticks out into the edge of the card.
fn mark(ui: &mut Ui, name: &str) -> bool {
    let out = (height::BUTTON_SMALL - icon::SIZE_SMALL) / 2.0;
    let place = Rect::from_min_size(ui.cursor().min - vec2(out, 0.0), Vec2::splat(height::BUTTON_SMALL));
    let mut around = ui.new_child(UiBuilder::new().id_salt("mark").max_rect(place));
    ui.add_space(height::BUTTON_SMALL - out);
    widgets::icon_button(&mut around, icon::UNCHOSEN, name).clicked()
}

/// As done today. It leaves the list, so undoing is offered.
fn set_done(desk: &mut Desk<'_>, late: &LateAction) {
    let session = desk.session;
    let before = session.workspace().get(late.action).filter(|_| session.can_write()).cloned();
    let Some(before) = before.filter(|_| session.read_only(late.action).is_none()) else { return };
    let mut after = before.as_ref().clone();
    let Record::Action(action) = &mut after else { return };
    action.status = ActionStatus::Done.into();
    action.done_on = When::day(session.clock().today());
    let change = Change::new(format!("setting {} done", late.what), vec![Edit::replace(before, after)]);
    desk.send(Command::Apply(Change { gone: Some(format!("Done: {}.", late.what)), ..change }));
}
