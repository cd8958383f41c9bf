//! What is on and what comes next, large enough for three metres: how many minutes are left or by how much it runs late,
//! who leads it, where, with what; what has to be cut or is late is said in words. One button notes that the next line has
//! begun, as its key does.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::{Desk, OnTheDay, Shown, day, keys};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::Ref;
use crate::ui::live::said;
use crate::ui::theme::{self, TextRole, Tone, height, icon, role, space};
use crate::ui::widgets::{self, Button, Size, key_cap};
use crate::ui::words::{counted, joined, shortened};
use crate::workspace::Workspace;
use crate::workspace::run_sheet::{Expected, Line};

/// From this width on what is on and what comes next stand beside one another in a small window.
const ABREAST: f32 = 480.0;

/// Which day it is, where that is another one, is no larger.
const OTHER_DAY: f32 = 32.0;

/// Draws it: above one another, or beside one another in a small window; `between` what is on and what comes next stands
/// what belongs to what is on.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    on: &mut OnTheDay,
    (shown, is_small): (&Shown<'_>, bool),
    between: impl FnOnce(&mut Ui, &mut Desk<'_>, &mut OnTheDay),
) {
    let wide = ui.available_width();
    if is_small && wide >= ABREAST {
        let sizes = (large(28.0), large(24.0));
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                at_hand(left, desk, shown, sizes, true);
                next(right, desk, on, shown, sizes.1, true);
            }
        });
        between(ui, desk, on);
        return;
    }
    let sizes = (large((wide / 14.0).clamp(28.0, 104.0)), large((wide / 22.0).clamp(24.0, 72.0)));
    at_hand(ui, desk, shown, sizes, is_small);
    between(ui, desk, on);
    ui.add_space(space::SMALL);
    widgets::rule(ui);
    ui.add_space(space::WORD);
    // On another day what begins it is what one came to see.
    next(ui, desk, on, shown, if shown.is_today() { sizes.1 } else { sizes.0 }, is_small);
}

fn large(size: f32) -> TextRole {
    TextRole { size, line: size * 1.19, ..role::PROJECTOR_TEAM }
}

/// What is on, and beside how long that is what is late and what has to be cut.
fn at_hand(ui: &mut Ui, desk: &Desk<'_>, shown: &Shown<'_>, sizes: (TextRole, TextRole), is_small: bool) {
    let palette = theme::palette(ui.ctx());
    let Some(line) = shown.line(shown.running.now) else { return nothing_on(ui, shown, sizes) };
    let at = shown.running.now.and_then(|now| shown.running.lines.get(now)).copied().unwrap_or_default();
    let label = if is_small { role::BODY } else { role::PROJECTOR_ROW };
    widgets::text(ui, label, palette.muted, &format!("Now{}", since(&at, shown.running.is_noted)));
    widgets::heading(ui, 2, sizes.0, &day::what(&line.slot));
    let minutes = |ui: &mut Ui| {
        if let Some(left) = shown.running.left {
            let ink = if left < 0 { palette.late } else { palette.accent };
            widgets::text(ui, sizes.1, ink, &left_in_words(left));
        }
    };
    if is_small {
        minutes(ui);
        warnings(ui, shown, role::BODY);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::SECTION;
            minutes(ui);
            ui.vertical(|ui| warnings(ui, shown, role::PROJECTOR_HEAD));
        });
    }
    about(ui, desk.session.workspace(), line, label);
    if !shown.running.is_noted {
        widgets::text(ui, role::BODY, palette.muted, "By the plan: nobody has noted yet what has begun.");
    }
}

/// ", since 9.48am, planned 9.45am".
fn since(at: &Expected, is_noted: bool) -> String {
    let Some(begins) = at.begins.filter(|_| is_noted) else {
        return at.planned.map(|planned| format!(", from {}", day::time(planned))).unwrap_or_default();
    };
    let planned = at.planned.filter(|planned| *planned != begins);
    let planned = planned.map(|planned| format!(", planned {}", day::time(planned))).unwrap_or_default();
    format!(", since {}{planned}", day::time(begins))
}

/// "23 minutes left", "12 minutes over".
pub fn left_in_words(left: i64) -> String {
    let minutes = in_words(left.abs());
    match left {
        0 => "Time is up".to_owned(),
        1.. => format!("{minutes} left"),
        _ => format!("{minutes} over"),
    }
}

/// "23 minutes", "1 hour 5 minutes".
pub fn in_words(minutes: i64) -> String {
    let count = |count: i64, one, many| counted(usize::try_from(count).unwrap_or_default(), one, many);
    match (minutes / 60, minutes % 60) {
        (0, minutes) => count(minutes, "minute", "minutes"),
        (hours, 0) => count(hours, "hour", "hours"),
        (hours, minutes) => format!("{} {}", count(hours, "hour", "hours"), count(minutes, "minute", "minutes")),
    }
}

/// Who leads it and where, and what the crew needs and does.
fn about(ui: &mut Ui, workspace: &Workspace, line: &Line<'_>, words: TextRole) {
    let palette = theme::palette(ui.ctx());
    let name = |who: Ref| said::title(workspace, who);
    let slot = &line.slot;
    let led = slot.lead.map(|lead| format!("Led by {}", name(lead))).unwrap_or_default();
    let whose = slot.brief.map(name).filter(|title| title.trim() != slot.what.trim()).unwrap_or_default();
    let facts = joined(&[&led, slot.room.trim(), &whose]);
    if !facts.is_empty() {
        widgets::text(ui, words, palette.ink, &facts);
    }
    let done_by = slot.backstage_owner.map(name).unwrap_or_default();
    let behind = match (slot.backstage.trim(), done_by.as_str()) {
        (behind, "") => behind.to_owned(),
        ("", who) => who.to_owned(),
        (behind, who) => format!("{behind} ({who})"),
    };
    for (of, says) in [("Kit", slot.kit.trim()), ("Crew", behind.as_str())] {
        if !says.is_empty() {
            widgets::text(ui, words, palette.ink, &format!("{of}: {says}"));
        }
    }
}

fn nothing_on(ui: &mut Ui, shown: &Shown<'_>, (large, middle): (TextRole, TextRole)) {
    let palette = theme::palette(ui.ctx());
    if let Some(date) = shown.day.date.filter(|_| !shown.is_today()) {
        widgets::heading(ui, 2, middle.at_most(OTHER_DAY), &other_day(shown.today, date));
        widgets::text(ui, role::BODY, palette.muted, "What begins is noted here on the day itself.");
        return;
    }
    let says = match shown.running.next {
        None => "The day is over",
        Some(0) => "Not begun yet",
        Some(_) => "Between two lines",
    };
    widgets::heading(ui, 2, large, says);
}

/// "In 7 days: Friday 4 December 2026".
fn other_day(today: Date, date: Date) -> String {
    let day = dates::day(&en_gb().dates, date);
    let days = today.until(date).map_or(0, |span| span.get_days());
    match days {
        1 => format!("Tomorrow: {day}"),
        -1 => format!("Yesterday: {day}"),
        2.. => format!("In {days} days: {day}"),
        _ => format!("{} days ago: {day}", days.abs()),
    }
}

fn next(ui: &mut Ui, desk: &mut Desk<'_>, on: &mut OnTheDay, shown: &Shown<'_>, middle: TextRole, is_small: bool) {
    let palette = theme::palette(ui.ctx());
    let Some(line) = shown.line(shown.next) else {
        if shown.running.now.is_some() {
            widgets::text(ui, role::PROJECTOR_ROW, palette.muted, "Nothing comes after it.");
        }
        return;
    };
    let at = shown.next.and_then(|next| shown.running.lines.get(next)).copied().unwrap_or_default();
    let when = when(&at);
    let says = if when.is_empty() { "Next".to_owned() } else { format!("Next, {when}") };
    let label = if is_small { role::BODY } else { role::PROJECTOR_ROW };
    widgets::text(ui, label, palette.muted, &says);
    widgets::heading(ui, 2, middle, &day::what(&line.slot));
    about(ui, desk.session.workspace(), line, label);
    if !shown.can_note || line.is_shared {
        return;
    }
    ui.add_space(space::LABEL);
    ui.horizontal_wrapped(|ui| {
        let size = if is_small { Size::Standard } else { Size::FirstRun };
        ui.set_min_height(if is_small { height::BUTTON } else { height::BUTTON_FIRST_RUN });
        let what = day::what(&line.slot);
        let most = if is_small { 16 } else { 32 };
        let words = format!("Begins now: {}", shortened(&what, most));
        if Button::filled(&words).icon(icon::TIME).size(size).name(&format!("Begins now: {what}")).show(ui).clicked() {
            keys::note(desk, on, shown);
        }
        if !is_small {
            key_cap(ui, "Page Down");
        }
    });
}

/// "11.45am, planned 11.30am".
pub fn when(at: &Expected) -> String {
    let begins = at.begins.map(day::time).unwrap_or_default();
    let planned = at.planned.filter(|planned| Some(*planned) != at.begins);
    joined(&[&begins, &planned.map(|planned| format!("planned {}", day::time(planned))).unwrap_or_default()])
}

/// What is late and what has to be cut, the nearest first; nothing where all goes to plan.
fn warnings(ui: &mut Ui, shown: &Shown<'_>, words: TextRole) {
    for (tone, says) in told(shown) {
        let sign = if tone == Tone::Late { icon::LATE } else { icon::WARNING };
        widgets::signed(ui, sign, tone, words, &says);
    }
}

/// The same in words.
pub fn told(shown: &Shown<'_>) -> Vec<(Tone, String)> {
    if !shown.running.is_noted {
        return Vec::new();
    }
    let from = shown.running.now.map_or(0, |now| now + 1);
    let ahead = || shown.day.lines.iter().zip(&shown.running.lines).skip(from);
    let late = ahead().next().filter(|(_, at)| at.late > 0);
    let late = late.map(|(line, at)| format!("{} is {} late.", day::what(&line.slot), in_words(at.late)));
    let cut = ahead().find(|(_, at)| at.cut > 0).map(|(line, at)| {
        let time = at.begins.map(day::time).unwrap_or_default();
        format!("{} to be cut before {} at {time}.", in_words(at.cut), day::what(&line.slot))
    });
    let ends = ahead().last().filter(|(_, at)| at.late > 0).and_then(|(_, at)| at.ends.or(at.begins));
    let ends = ends.map(|ends| format!("As it goes, the day ends at {}.", day::time(ends)));
    let late = late.map(|says| (Tone::Late, says));
    late.into_iter().chain(cut.map(|says| (Tone::Warn, says))).chain(ends.map(|says| (Tone::Warn, says))).collect()
}
