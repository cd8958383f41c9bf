//! What has come round by itself: expected steps that may have come ("Has it come?"), and notices of key decisions whose
//! last day is near. While there is nothing of the kind it takes no room.

use eframe::egui::Ui;

use super::{Morning, go_to_page, lead, parts, words};
use crate::documents::Origin;
use crate::model::Kind;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::words::{asks_if_it_came, notice_by};
use crate::workspace::steps::{DueStep, NoticeOf};

/// As many of each as are named.
const NAMED: usize = 6;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let (due, notices) = (&morning.home.due, &morning.home.notices);
    if due.is_empty() && notices.is_empty() {
        return;
    }
    parts::heading(ui, "Due");
    parts::card(ui, |ui| {
        for (number, one) in due.iter().take(NAMED).enumerate() {
            if number > 0 {
                widgets::rule(ui);
            }
            ui.push_id(one.step, |ui| parts::part(ui, |ui| step(ui, desk, state, one)));
        }
        for (number, one) in notices.iter().take(NAMED).enumerate() {
            if number > 0 || !due.is_empty() {
                widgets::rule(ui);
            }
            ui.push_id((one.brief, one.step, one.output), |ui| parts::part(ui, |ui| notice(ui, desk, one)));
        }
    });
}

fn step(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, due: &DueStep) {
    if widgets::title_link(ui, role::NAME, &due.title).clicked() {
        go_to_page(desk, state, Kind::Brief, due.brief, "since");
    }
    widgets::body(ui, &asks_if_it_came(&due.what, &due.when));
    if let Some(days) = due.days_over {
        Chip::new(&words::days_late(days)).tone(Tone::Warn).icon(icon::TIME).show(ui);
    }
    ui.add_space(space::TIGHT);
    let name = format!("Record the decision: {}, {}", due.title, due.what);
    if Button::outlined("Record the decision").small().name(&name).show(ui).clicked() {
        desk.decides = Some((due.brief, due.step));
    }
}

fn notice(ui: &mut Ui, desk: &mut Desk<'_>, notice: &NoticeOf) {
    let title =
        if notice.title == notice.what { notice.title.clone() } else { format!("{}: {}", notice.title, notice.what) };
    if widgets::title_link(ui, role::NAME, &title).clicked() {
        lead(desk, &place_of(notice));
    }
    Chip::new(&notice_by(notice.notice)).tone(Tone::Warn).icon(icon::WARNING).show(ui);
}

/// The field that says when notice was given.
fn place_of(notice: &NoticeOf) -> Origin {
    match (notice.output, notice.step) {
        (Some(output), _) => Origin { record: output, field: "route/notice_given".to_owned() },
        (None, Some(step)) => Origin { record: notice.brief, field: format!("since/steps/{step}/notice_given") },
        (None, None) => Origin { record: notice.brief, field: "since/steps".to_owned() },
    }
}
