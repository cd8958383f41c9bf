//! What has come round by itself: expected steps that may have come ("Has it come?"), notices of key decisions whose last
//! day is near, and news that those who took part have not heard. While there is nothing of the kind it takes no room.

use eframe::egui::Ui;

use super::{Morning, go_to_page, lead, parts, words};
use crate::documents::Origin;
use crate::model::{Kind, When};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::words::{asks_if_it_came, counted, notice_by, short_when};
use crate::workspace::ToTell;
use crate::workspace::steps::{DueStep, NoticeOf};

/// As many of each as are named.
const NAMED: usize = 6;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    let (due, notices, to_tell) = (&morning.home.due, &morning.home.notices, &morning.home.to_tell);
    if due.is_empty() && notices.is_empty() && to_tell.is_empty() {
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
        for (number, one) in to_tell.iter().take(NAMED).enumerate() {
            if number > 0 || !due.is_empty() || !notices.is_empty() {
                widgets::rule(ui);
            }
            ui.push_id(("to tell", one.brief), |ui| parts::part(ui, |ui| tell(ui, desk, state, one)));
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

/// Who has not heard yet what came of a project.
fn tell(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, one: &ToTell) {
    if widgets::title_link(ui, role::NAME, &format!("Tell people: {}", one.title)).clicked() {
        go_to_page(desk, state, Kind::Brief, one.brief, "since");
    }
    let groups = counted(one.groups, "group has not heard", "groups have not heard");
    widgets::body(ui, &format!("{groups} of the news of {}", short_when(&When::day(one.news))));
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
