//! Dates and times as people type them, with how they will print below.

use eframe::egui::Ui;
use jiff::civil::Date;

use crate::documents::wording::en_gb;
use crate::documents::{dates, leads};
use crate::model::{Lead, Open, Span, TimeOfDay, When, parse_time, read_lead, read_when};
use crate::ui::widgets::{Reading, TimeEdit, WhenEdit};
use crate::ui::words::{full_when, short_when};

/// A date, however vague.
pub fn when(ui: &mut Ui, when: &mut When, today: Date) {
    let read = |typed: &str| understood(typed, today);
    let written = dates::typed(&en_gb().dates, when);
    let mut provisional = when.provisional;
    let short = short_form(when, today);
    let told = WhenEdit::new(&written, &read).short(&short).provisional(&mut provisional).show(ui);
    keep(when, told, provisional, today);
}

/// The same as small as a chip, with this in it while it is empty. That it is to be confirmed is typed.
pub fn small(ui: &mut Ui, when: &mut When, today: Date, hint: &str) {
    let read = |typed: &str| understood(typed, today);
    let written = dates::typed(&en_gb().dates, when);
    let short = short_form(when, today);
    let told = WhenEdit::new(&written, &read).short(&short).hint(hint).show_small(ui);
    keep(when, told, when.provisional, today);
}

fn keep(when: &mut When, told: Option<String>, provisional: bool, today: Date) {
    if let Some(typed) = told {
        let understood = read_when(&typed, today).when;
        // What the words say of certainty counts; otherwise the box beside them does. "To be confirmed" alone leaves
        // no date behind, so it lives on in the box.
        let says_so = understood.provisional || (understood.is_unknown() && !typed.is_empty());
        *when = When { provisional: provisional || says_so, ..understood };
    } else {
        when.provisional = provisional;
    }
}

/// The same date in fewer letters, where they say just that.
fn short_form(when: &When, today: Date) -> String {
    let settled = When { provisional: false, ..when.clone() };
    let short = short_when(&settled);
    if read_when(&short, today).when == settled { short } else { String::new() }
}

fn understood(typed: &str, today: Date) -> Reading {
    if typed.trim().is_empty() {
        return Reading::Nothing;
    }
    let read = read_when(typed, today);
    if let Some(Span::Words(_)) = read.when.span.known() {
        return Reading::NotUnderstood(match read.slip {
            Some(slip) => format!("Kept as typed. {slip}"),
            None => "Kept as typed: not understood as a date.".to_owned(),
        });
    }
    let says = full_when(&read.when);
    match read.slip {
        Some(slip) => Reading::Understood(format!("{says}. {slip}")),
        // Saying once more what stands there already would only be noise.
        None if says == typed => Reading::Nothing,
        None => Reading::Understood(says),
    }
}

/// A time before or after the event.
pub fn lead(ui: &mut Ui, lead: &mut Open<Lead>) {
    let say = |lead: &Open<Lead>| leads::lead(&en_gb().leads, lead);
    let read = |typed: &str| match read_lead(typed) {
        Lead::Unknown => Reading::Nothing,
        Lead::Words(_) => {
            Reading::NotUnderstood("Kept as typed. It is typed like \u{201c}12 weeks before\u{201d}.".to_owned())
        }
        read => match say(&read.into()) {
            says if says == typed => Reading::Nothing,
            says => Reading::Understood(says),
        },
    };
    if let Some(typed) = WhenEdit::new(&say(lead), &read).show(ui) {
        *lead = read_lead(&typed).into();
    }
}

/// A time of day.
pub fn time(ui: &mut Ui, time: &mut Option<TimeOfDay>) {
    let read = |typed: &str| match (typed.trim().is_empty(), parse_time(typed)) {
        (true, _) => Reading::Nothing,
        (false, Some(time)) => match dates::time(&en_gb().dates, time) {
            says if says == typed => Reading::Nothing,
            says => Reading::Understood(says),
        },
        (false, None) => Reading::NotUnderstood("A time is typed like 10am, 1.30pm or 13:30.".to_owned()),
    };
    let written = time.map(|time| dates::time(&en_gb().dates, time)).unwrap_or_default();
    if let Some(typed) = TimeEdit::new(&written, &read).show(ui) {
        *time = parse_time(&typed);
    }
}
