//! On the page of the review: how the day went against its plan, where somebody noted when lines began, and what was noted
//! as having gone wrong. Both are offered for "What to change", and only a click puts them there.

use std::collections::HashSet;

use eframe::egui::Ui;

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::WentWrong;
use crate::model::form::typed;
use crate::model::{Event, TimeOfDay};
use crate::ui::editor::Draft;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{joined, short_when};
use crate::workspace::run_sheet::{Took, late_in_words, took};
use crate::workspace::templates::points as said;

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let lines = took(draft.desk.session.workspace(), event);
    if !lines.is_empty() {
        how_it_went(ui, draft, event, &lines);
    }
    let wrong: Vec<WentWrong> = typed(&event.review.went_wrong).cloned().collect();
    if !wrong.is_empty() {
        went_wrong(ui, draft, event, &wrong);
    }
}

fn time(time: Option<TimeOfDay>) -> String {
    time.map(|time| dates::time(&en_gb().dates, time)).unwrap_or_default()
}

fn how_it_went(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, lines: &[Took]) {
    widgets::heading(ui, 2, role::SUBHEADING, "How the day went");
    ui.add_space(space::LABEL);
    for line in lines {
        let what = if line.what.is_empty() { "A line" } else { &line.what };
        widgets::body(ui, &joined(&[what, &late_in_words(line.late)]));
        let planned = line
            .planned
            .filter(|_| line.late != 0)
            .map(|planned| format!("planned {}", time(Some(planned))))
            .unwrap_or_default();
        let began = format!("Began at {}", time(Some(line.began)));
        widgets::secondary(ui, &joined(&[&began, &planned, &length(line)]));
        ui.add_space(space::LABEL);
    }
    let late: Vec<String> = lines.iter().filter_map(Took::told).collect();
    offer(ui, draft, event, &late, "Add what was late to “What to change”");
}

/// "took 70 minutes instead of 60".
fn length(line: &Took) -> String {
    match (line.took, line.given) {
        (Some(took), Some(given)) => format!("took {took} minutes instead of {given}"),
        (Some(took), None) => format!("took {took} minutes"),
        (None, _) => String::new(),
    }
}

fn went_wrong(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, wrong: &[WentWrong]) {
    widgets::heading(ui, 2, role::SUBHEADING, "What went wrong on the day");
    ui.add_space(space::LABEL);
    for one in wrong {
        widgets::signed(ui, icon::WARNING, crate::ui::theme::Tone::Plain, role::BODY, one.what.trim());
        let when = joined(&[&short_when(&one.day), &time(one.at)]);
        if !when.is_empty() {
            widgets::secondary(ui, &when);
        }
        ui.add_space(space::LABEL);
    }
    let all: Vec<String> = wrong.iter().map(|one| one.what.trim().to_owned()).collect();
    offer(ui, draft, event, &all, "Add what went wrong to “What to change”");
}

/// A button that adds these as points to what should change, as far as they are not there.
fn offer(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, points: &[String], words: &str) {
    let change = &mut event.review.evaluation.change.0;
    let mut known: HashSet<String> = said(change).map(str::to_owned).collect();
    let new: Vec<&String> = points.iter().filter(|point| known.insert(point.trim().to_owned())).collect();
    ui.add_space(space::LABEL);
    if !new.is_empty() && Button::outlined(words).icon(icon::ADD).small().show(ui).clicked() {
        for point in new {
            let is_begun = change.is_empty() || change.ends_with('\n');
            let before = if is_begun { "" } else { "\n" };
            change.push_str(&format!("{before}- {point}"));
        }
        draft.is_deed = true;
    }
    ui.add_space(space::SECTION);
}
