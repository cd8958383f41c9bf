//! The page of the plan: the run sheet with the times that follow from its lengths, then everything else. A line that
//! begins before the one above it ends says so; nothing is put right by itself.

use eframe::egui::Ui;
use jiff::ToSpan;

use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::{Plan, Slot, timed};
use crate::model::{Id, When};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip};

const OVERLAPS: &str = "Begins before the line above ends";

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, when: &When) {
    widgets::heading(ui, 2, role::SUBHEADING, "Run sheet");
    ui.add_space(space::WORD);
    draft.within(Step::Key("run_sheet"), |draft| list(ui, draft, plan, when));
    ui.add_space(space::SECTION);
    form::show(ui, draft, plan, &|key| key != "run_sheet");
}

/// What follows for a line from those above it.
struct Followed {
    slot: Id,
    /// The heading of its day, where that begins with it.
    heading: String,
    times: String,
    overlaps: bool,
}

fn followed(plan: &Plan, when: &When) -> Vec<Followed> {
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
                heading: if begins { day_heading(line.day, when) } else { String::new() },
                times: dates::times(&en_gb().dates, line.start, line.end),
                overlaps: line.overlaps,
            }
        })
        .collect()
}

/// "Day 1, Saturday 20 June 2026"; day 0 is the evening before.
fn day_heading(day: u32, when: &When) -> String {
    let name = if day == 0 { "Launch evening".to_owned() } else { format!("Day {day}") };
    let date = when.known_day().and_then(|first| first.checked_add((i64::from(day) - 1).days()).ok());
    match date {
        Some(date) => format!("{name}, {}", dates::day(&en_gb().dates, date)),
        None => name,
    }
}

fn list(ui: &mut Ui, draft: &mut Draft<'_, '_>, plan: &mut Plan, when: &When) {
    let followed = followed(plan, when);
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
