//! The run sheet on the page of the plan, with the times that follow from its lengths. A line that
//! begins before the one above it ends says so; no time is put right by itself. A line stands in the block of its day.

use std::collections::BTreeSet;

use eframe::egui::{self, Ui};
use jiff::Span;
use jiff::civil::Date;

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::{EventType, Plan, Slot, Timed, days_of, settle_days, timed};
use crate::model::{Event, Id};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Around, Button, Chip, ListAction, OrderedList};
use crate::workspace::Workspace;

const OVERLAPS: &str = "Begins before the line above ends";
const PAST_MIDNIGHT: &str = "Runs past midnight, so no times follow: look at its minutes";
/// As many days of an event as are offered where they have no line yet.
const MOST_DAYS: u32 = 14;

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let dates = DayDates::of(draft.desk.session.workspace(), event);
    let plan = &mut event.plan;
    widgets::heading(ui, 2, role::SUBHEADING, "Run sheet");
    ui.add_space(space::WORD);
    draft.within(Step::Key("run_sheet"), |draft| list(ui, draft, plan, &dates));
    ui.add_space(space::SECTION);
}

/// Which days those of the run sheet are.
struct DayDates {
    first: Option<Date>,
    /// How many there are, where it is known.
    count: u32,
    /// Those of the launch evenings that take place.
    launches: Vec<Date>,
}

impl DayDates {
    fn of(workspace: &Workspace, event: &Event) -> Self {
        let first = event.details.when.known_day();
        let launches = if event.details.kind.is(EventType::LaunchEvening) {
            first.into_iter().collect()
        } else {
            let launches = workspace.linked_launches(event.header.id).into_iter();
            let held = launches.filter(|launch| launch.takes_place());
            held.filter_map(|launch| launch.details.when.known_day()).collect()
        };
        let last = event.details.when.last_day();
        let days = first.zip(last).and_then(|(first, last)| u32::try_from(first.until(last).ok()?.get_days()).ok());
        let count = days.map_or(0, |days| days.saturating_add(1).min(MOST_DAYS));
        Self { first, count, launches }
    }

    /// The days that have lines or that the event lasts.
    fn all(&self, plan: &Plan) -> BTreeSet<u32> {
        timed(&plan.run_sheet).iter().map(|line| line.day).chain(1..=self.count).collect()
    }

    /// Only a record of its own says when a launch evening is, as on paper.
    fn day(&self, day: u32) -> Vec<Date> {
        let Some(later) = day.checked_sub(1) else { return self.launches.clone() };
        let later = Span::new().try_days(later).ok();
        self.first.zip(later).and_then(|(first, later)| first.checked_add(later).ok()).into_iter().collect()
    }
}

/// What follows for a line from those above it.
struct Followed {
    slot: Id,
    day: u32,
    /// The heading of its day, where that begins with it.
    heading: String,
    /// The words of the button that adds to its day, where that ends with it.
    add: String,
    times: String,
    overlaps: bool,
    runs_past_midnight: bool,
}

fn followed(plan: &Plan, dates: &DayDates) -> Vec<Followed> {
    let lines = timed(&plan.run_sheet);
    let is_of_several = dates.all(plan).len() > 1;
    let day_at = |at: Option<usize>| at.and_then(|at| lines.get(at)).map(|line| line.day);
    let of_line = |(at, line): (usize, &Timed<'_>)| {
        let begins = is_of_several && day_at(at.checked_sub(1)) != Some(line.day);
        let ends = day_at(Some(at + 1)) != Some(line.day);
        Followed {
            slot: line.slot.id,
            day: line.day,
            heading: if begins { day_heading(line.day, dates) } else { String::new() },
            add: if is_of_several && ends { add_to(line.day) } else { String::new() },
            times: dates::times(&en_gb().dates, line.start, line.end),
            overlaps: line.overlaps,
            runs_past_midnight: line.start.is_some() && line.slot.minutes.is_some() && line.end.is_none(),
        }
    };
    lines.iter().enumerate().map(of_line).collect()
}

fn day_name(day: u32) -> String {
    if day == 0 { "Launch evening".to_owned() } else { format!("Day {day}") }
}

fn add_to(day: u32) -> String {
    match day {
        0 => "Add a line to the launch evening".to_owned(),
        day => format!("Add a line to {}", day_name(day)),
    }
}

/// "Day 1, Saturday 20 June 2026"; day 0 is the launch evening.
fn day_heading(day: u32, dates: &DayDates) -> String {
    let name = day_name(day);
    let days = dates.day(day).into_iter().map(|date| dates::day(&en_gb().dates, date));
    let days: Vec<String> = days.collect();
    if days.is_empty() { name } else { format!("{name}, {}", days.join(" and ")) }
}

fn list(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, dates: &DayDates) {
    let (followed, before) = (followed(plan, dates), days_of(&plan.run_sheet));
    let around: Vec<Around<'_>> =
        followed.iter().map(|line| Around { heading: &line.heading, add: &line.add }).collect();
    let of = |slot: &Slot| followed.iter().find(|line| line.slot == slot.id);
    let beside = |ui: &mut Ui, _: &mut Draft<'_, '_>, slot: &Slot| {
        of(slot).into_iter().for_each(|line| side(ui, line));
    };
    let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, slot: &mut Slot| {
        let day = of(slot).map(|line| line.day);
        fields(ui, draft, slot, day);
    };
    let lines = &mut plan.run_sheet;
    let action = items::rows_under(ui, draft, lines, &around, "Add a line", beside, body);
    let day_at = |at: usize| followed.get(at).map(|line| line.day);
    match action {
        // A line that leaves its day goes no further than into the next.
        Some(ListAction::Shift { from, to }) if day_at(from) != day_at(to) => {
            draft.is_deed = true;
            lines.get_mut(from).into_iter().for_each(|line| line.day = day_at(to));
        }
        action => items::carry_out(draft, lines, action),
    }
    empty_days(ui, draft, plan, dates);
    settle_days(&mut plan.run_sheet, &before);
    let moved = timed(&plan.run_sheet).into_iter().find(|line| {
        let was = before.get(&line.slot.id);
        was.is_some_and(|(_, day)| *day != line.day)
    });
    if let Some(moved) = moved {
        OrderedList::reveal(ui, egui::Id::unique(moved.slot.id));
    }
}

/// The day is shown also where it follows from the line above.
fn fields(ui: &mut Ui, draft: &mut Draft<'_, '_>, slot: &mut Slot, day: Option<u32>) {
    let follows = slot.day.is_none();
    slot.day = slot.day.or(day);
    form::show(ui, draft, slot, &|_| true);
    if follows && slot.day == day {
        slot.day = None;
    }
}

/// A button for each day that has no line yet.
fn empty_days(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, dates: &DayDates) {
    let days: Vec<u32> = timed(&plan.run_sheet).iter().map(|line| line.day).collect();
    let all = dates.all(plan);
    // With one day alone, or no line at all, the button at the end of the list is the one.
    for day in all.iter().filter(|day| all.len() > 1 && !days.is_empty() && !days.contains(day)) {
        ui.add_space(space::LABEL);
        if Button::plain(&add_to(*day)).icon(icon::ADD).small().show(ui).clicked() {
            let at = days.iter().position(|other| other > day).unwrap_or(days.len());
            items::carry_out(draft, &mut plan.run_sheet, Some(ListAction::Add(at)));
            plan.run_sheet.get_mut(at).into_iter().for_each(|line| line.day = Some(*day));
        }
    }
}

/// When a line begins and ends and, where that can't be, a word that says so.
fn side(ui: &mut Ui, line: &Followed) {
    if !line.times.is_empty() {
        widgets::secondary(ui, &line.times);
    }
    let warnings = [(line.overlaps, "overlaps", OVERLAPS), (line.runs_past_midnight, "past midnight", PAST_MIDNIGHT)];
    for (_, words, name) in warnings.into_iter().filter(|(is_so, ..)| *is_so) {
        let chip = Chip::new(words).tone(Tone::Warn).icon(icon::WARNING).name(name);
        chip.show(ui).on_hover_text(name);
    }
}
