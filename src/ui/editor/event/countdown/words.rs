//! What the countdown says: how it stands as a whole, the headings of its phases, and why a day does not suit.

use jiff::civil::{Date, Weekday};

use crate::documents::wording::en_gb;
use crate::documents::{dates, leads};
use crate::model::{Event, Id, Lead, capitalised};
use crate::ui::words::counted;
use crate::workspace::countdown::{Countdown, DayOff, Due, Phase, Standing};

/// As many days of an event as are looked at.
pub const MOST_DAYS: usize = 14;

/// "2 tasks late, 3 due within a week; 31 of 50 still to do."
pub fn stands(told: &Countdown) -> String {
    let (open, all) = told.open();
    let soon = told.tasks().filter(|due| matches!(due.standing, Standing::Soon(_))).count();
    let late = told.late();
    let mut parts = Vec::new();
    if late > 0 {
        parts.push(counted(late, "task late", "tasks late"));
    }
    if soon > 0 {
        parts.push(format!("{soon} due within a week"));
    }
    match (all, open) {
        (0, _) => "No task yet. A template brings a countdown along, or type the first one.".to_owned(),
        (_, 0) => "Every task is done or skipped.".to_owned(),
        _ => {
            parts.push(format!("{open} of {all} still to do"));
            format!("{}.", parts.join(", "))
        }
    }
}

/// "12 weeks before, by Sunday 27 March 2026".
pub fn heading(phase: &Phase) -> String {
    let lead = leads::lead(&en_gb().leads, &phase.lead);
    // A day at the weekend is named, which says it.
    let is_at_weekend = phase.day.is_some_and(|day| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    let named = |day| if is_at_weekend { dates::day(&en_gb().dates, day) } else { short(day) };
    let words = match (phase.day, lead.is_empty()) {
        (Some(day), true) => format!("By {}", named(day)),
        (Some(day), false) if phase.lead.is(Lead::OnTheDay) => format!("{}, {}", capitalised(&lead), named(day)),
        (Some(day), false) => format!("{}, by {}", capitalised(&lead), named(day)),
        (None, true) => "When it suits".to_owned(),
        (None, false) => capitalised(&lead),
    };
    match off(phase) {
        off if off.is_empty() => words,
        off => format!("{words}: {off}"),
    }
}

/// Why the day of a phase does not suit.
fn off(phase: &Phase) -> String {
    let of_phase = phase.tasks.iter().filter(|due| due.day == phase.day).find(|due| !due.off.is_empty());
    let other = |off: &&DayOff| !matches!(off, DayOff::Weekend(_));
    let off: Vec<String> = of_phase.into_iter().flat_map(|due| due.off.iter().filter(other).map(says)).collect();
    off.join(", ")
}

fn says(off: &DayOff) -> String {
    match off {
        DayOff::Weekend(Weekday::Saturday) => "a Saturday".to_owned(),
        DayOff::Weekend(_) => "a Sunday".to_owned(),
        DayOff::BankHoliday(name) => format!("a bank holiday ({name})"),
        DayOff::Event(_, title) => format!("the day of {title}"),
    }
}

/// Of the event's own day.
pub fn on_its_day(day: Date, off: &DayOff) -> String {
    format!("{} is {}", dates::day(&en_gb().dates, day), says(off))
}

/// "By 25 May 2026".
pub fn by(due: &Due) -> String {
    due.day.map(|day| format!("By {}", short(day))).unwrap_or_default()
}

pub fn short(day: Date) -> String {
    dates::short_day(&en_gb().dates, day)
}

/// A heading for each task of the record where it begins another phase than the one above it.
pub fn headings(event: &Event, told: &Countdown) -> Vec<String> {
    let phase_of = |task: Id| told.phases.iter().position(|phase| phase.tasks.iter().any(|due| due.task == task));
    let mut above = None;
    let heading = |task: &crate::model::event::Task| {
        let at = phase_of(task.id);
        let begins = at != above;
        above = at;
        at.filter(|_| begins).and_then(|at| told.phases.get(at)).map(heading).unwrap_or_default()
    };
    event.plan.tasks.iter().map(heading).collect()
}
