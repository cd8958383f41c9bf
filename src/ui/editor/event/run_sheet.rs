//! The page of the plan: the run sheet with the times that follow from its lengths, then everything else. A line that
//! begins before the one above it ends says so; nothing is put right by itself.

use eframe::egui::Ui;
use jiff::Span;
use jiff::civil::Date;

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::{EventType, Plan, Slot, timed};
use crate::model::{Event, Id};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip};
use crate::workspace::Workspace;

const OVERLAPS: &str = "Begins before the line above ends";

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let dates = DayDates::of(draft.desk.session.workspace(), event);
    let plan = &mut event.plan;
    widgets::heading(ui, 2, role::SUBHEADING, "Run sheet");
    ui.add_space(space::WORD);
    draft.within(Step::Key("run_sheet"), |draft| list(ui, draft, plan, &dates));
    ui.add_space(space::SECTION);
    form::show(ui, draft, plan, &|key| key != "run_sheet");
}

/// Which days those of the run sheet are.
struct DayDates {
    first: Option<Date>,
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
        Self { first, launches }
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
    /// The heading of its day, where that begins with it.
    heading: String,
    times: String,
    overlaps: bool,
}

fn followed(plan: &Plan, dates: &DayDates) -> Vec<Followed> {
    let lines = timed(&plan.run_sheet);
    let several = lines.iter().any(|line| lines.first().is_some_and(|first| first.day != line.day));
    let mut day_above = None;
    lines
        .iter()
        .map(|line| {
            let begins = several && day_above != Some(line.day);
            day_above = Some(line.day);
            Followed {
                slot: line.slot.id,
                heading: if begins { day_heading(line.day, dates) } else { String::new() },
                times: dates::times(&en_gb().dates, line.start, line.end),
                overlaps: line.overlaps,
            }
        })
        .collect()
}

/// "Day 1, Saturday 20 June 2026"; day 0 is the launch evening.
fn day_heading(day: u32, dates: &DayDates) -> String {
    let name = if day == 0 { "Launch evening".to_owned() } else { format!("Day {day}") };
    let days = dates.day(day).into_iter().map(|date| dates::day(&en_gb().dates, date));
    let days: Vec<String> = days.collect();
    if days.is_empty() { name } else { format!("{name}, {}", days.join(" and ")) }
}

fn list(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, dates: &DayDates) {
    let followed = followed(plan, dates);
    let headings: Vec<&str> = followed.iter().map(|line| line.heading.as_str()).collect();
    let beside = |ui: &mut Ui, _: &mut Draft<'_, '_>, slot: &Slot| {
        followed.iter().filter(|line| line.slot == slot.id).for_each(|line| side(ui, line));
    };
    let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, slot: &mut Slot| form::show(ui, draft, slot, &|_| true);
    let lines = &mut plan.run_sheet;
    let action = items::rows_under(ui, draft, lines, &headings, "Add a line", beside, body);
    items::carry_out(draft, lines, action);
}

/// When a line begins and ends and, where that can't be, a word that says so.
fn side(ui: &mut Ui, line: &Followed) {
    if !line.times.is_empty() {
        widgets::secondary(ui, &line.times);
    }
    if line.overlaps {
        let chip = Chip::new("overlaps").tone(Tone::Warn).icon(icon::WARNING).name(OVERLAPS);
        chip.show(ui).on_hover_text(OVERLAPS);
    }
}
