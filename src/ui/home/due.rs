//! What has come round by itself: expected steps that may have come ("Has it come?"), notices of key decisions whose last
//! day is near or over, and news that those who took part have not heard. While there is nothing of the kind it takes no
//! room.

use eframe::egui::{Id, Response, Ui};

use super::{Morning, go_to_page, lead, parts};
use crate::documents::Origin;
use crate::model::{Kind, When};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::words::{asks_if_it_came, counted, notice_by, short_when};
use crate::workspace::steps::{DueStep, NoticeOf};
use crate::workspace::{ToTell, days_late};

/// As many of each as are named until all are asked for, below what is next and beside it: no list elsewhere has them.
pub const BELOW: usize = 6;
pub const BESIDE: usize = 2;

/// Whether all are shown, and whether the first of those behind the others is still to take the keyboard.
#[derive(Clone, Copy, Debug, Default)]
struct All {
    shown: bool,
    takes_keyboard: bool,
}

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning, most: usize) {
    let (due, notices, to_tell) = (&morning.home.due, &morning.home.notices, &morning.home.to_tell);
    if due.is_empty() && notices.is_empty() && to_tell.is_empty() {
        return;
    }
    parts::heading(ui, "Due");
    parts::card(ui, |ui| {
        let more = |rest| counted(rest, "more step that may have come", "more steps that may have come");
        rows(ui, ("steps", most), due, &more, |ui, one| ui.push_id(one.step, |ui| step(ui, desk, state, one)).inner);
        if !due.is_empty() && !notices.is_empty() {
            widgets::rule(ui);
        }
        let more = |rest| counted(rest, "more notice", "more notices");
        rows(ui, ("notices", most), notices, &more, |ui, one| {
            ui.push_id((one.brief, one.step, one.output), |ui| notice(ui, desk, one)).inner
        });
        if !to_tell.is_empty() && (!due.is_empty() || !notices.is_empty()) {
            widgets::rule(ui);
        }
        let more = |rest| counted(rest, "more project to tell people of", "more projects to tell people of");
        rows(ui, ("to tell", most), to_tell, &more, |ui, one| {
            ui.push_id(("to tell", one.brief), |ui| tell(ui, desk, state, one)).inner
        });
    });
}

/// Draws the first of them and the way to the rest, which come in its place and go on with the keyboard. `row` returns the
/// title that it drew.
fn rows<T>(
    ui: &mut Ui,
    (what, most): (&'static str, usize),
    all: &[T],
    more: &dyn Fn(usize) -> String,
    mut row: impl FnMut(&mut Ui, &T) -> Response,
) {
    let place = Id::unique("what is due").with(what);
    let mut is: All = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    let named = if is.shown { all.len() } else { most.min(all.len()) };
    for (number, one) in all.iter().take(named).enumerate() {
        if number > 0 {
            widgets::rule(ui);
        }
        let mut title = None;
        parts::part(ui, |ui| title = Some(row(ui, one)));
        if number == most && std::mem::take(&mut is.takes_keyboard) {
            title.inspect(Response::request_focus);
        }
    }
    if named < all.len() && parts::more(ui, &format!("and {}", more(all.len() - named))) {
        is = All { shown: true, takes_keyboard: true };
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(place, is));
}

fn step(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, due: &DueStep) -> Response {
    let title = widgets::title_link(ui, role::NAME, &due.title);
    if title.clicked() {
        go_to_page(desk, state, Kind::Brief, due.brief, "since");
    }
    widgets::body(ui, &asks_if_it_came(&due.what, &due.when));
    if let Some(days) = due.days_over {
        Chip::new(&days_late(days)).tone(Tone::Warn).icon(icon::TIME).show(ui);
    }
    ui.add_space(space::TIGHT);
    let name = format!("Record the decision: {}, {}", due.title, due.what);
    if Button::outlined("Record the decision").small().name(&name).show(ui).clicked() {
        desk.decides = Some((due.brief, due.step));
    }
    title
}

/// Who has not heard yet what came of a project.
fn tell(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, one: &ToTell) -> Response {
    let title = widgets::title_link(ui, role::NAME, &format!("Tell people: {}", one.title));
    if title.clicked() {
        go_to_page(desk, state, Kind::Brief, one.brief, "since");
    }
    let groups = counted(one.groups, "group has not heard", "groups have not heard");
    widgets::body(ui, &format!("{groups} of the news of {}", short_when(&When::day(one.news))));
    title
}

fn notice(ui: &mut Ui, desk: &mut Desk<'_>, notice: &NoticeOf) -> Response {
    let words =
        if notice.title == notice.what { notice.title.clone() } else { format!("{}: {}", notice.title, notice.what) };
    let title = widgets::title_link(ui, role::NAME, &words);
    if title.clicked() {
        lead(desk, &place_of(notice));
    }
    Chip::new(&notice_by(notice.notice)).tone(Tone::Warn).icon(icon::WARNING).show(ui);
    title
}

/// The field that says when notice was given.
fn place_of(notice: &NoticeOf) -> Origin {
    match (notice.output, notice.step) {
        (Some(output), _) => Origin { record: output, field: "route/notice_given".to_owned() },
        (None, Some(step)) => Origin { record: notice.brief, field: format!("since/steps/{step}/notice_given") },
        (None, None) => Origin { record: notice.brief, field: "since/steps".to_owned() },
    }
}
