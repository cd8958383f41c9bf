//! The day that is shown: today's, else the next one or the last, or another that was chosen; and how it runs at this
//! minute.

use eframe::egui::Context;
use jiff::civil::Date;

use super::OnTheDay;
use crate::app::Session;
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::event::{Audience, Slot, SlotKind};
use crate::model::pick::Choice;
use crate::model::{Event, TimeOfDay};
use crate::ui::words::shortened;
use crate::workspace::Workspace;
use crate::workspace::run_sheet::{Day, Line, RunSheet, Running, running};

/// A day with how it runs.
pub struct Shown<'a> {
    pub days: &'a [Day<'a>],
    /// Its number among them.
    pub at: usize,
    pub day: &'a Day<'a>,
    pub running: Running,
    pub time: TimeOfDay,
    pub today: Date,
    /// The line that the key notes.
    pub next: Option<usize>,
    /// Something can be noted: it is this day, and the folder can be written.
    pub can_note: bool,
}

/// The days of an event, of which each has lines where any has.
pub fn days<'a>(workspace: &'a Workspace, event: &'a Event) -> Vec<Day<'a>> {
    RunSheet::of(workspace, event).days(false)
}

impl<'a> Shown<'a> {
    /// None where the clock says nothing.
    pub fn of(session: &Session, on: &OnTheDay, days: &'a [Day<'a>]) -> Option<Self> {
        let (time, today) = (session.wall_time()?, session.clock().today());
        let at = on.day.filter(|at| *at < days.len()).unwrap_or_else(|| likeliest(days, today));
        let day = days.get(at)?;
        let is_today = day.date.is_none_or(|date| date == today);
        let running = if is_today { running(&day.lines, time) } else { as_planned(day) };
        let chosen = on.chosen.and_then(|chosen| day.lines.iter().position(|line| line.slot.id == chosen));
        let next = chosen.filter(|chosen| Some(*chosen) != running.now).or(running.next);
        let can_note = is_today && session.can_write() && session.read_only(day.of.header.id).is_none();
        Some(Self { days, at, day, running, time, today, next, can_note })
    }

    pub fn line(&self, at: Option<usize>) -> Option<&'a Line<'a>> {
        self.day.lines.get(at?)
    }

    /// Whether it is the day of today, or one without a date.
    pub fn is_today(&self) -> bool {
        self.day.date.is_none_or(|date| date == self.today)
    }

    /// What everybody sees of what is on, and of what comes next. While the crew alone is busy, that is what was on before,
    /// until it ends.
    pub fn for_everybody(&self) -> (Option<usize>, Option<usize>) {
        let is_seen = |at: &usize| self.line(Some(*at)).is_some_and(|line| line.slot.audience.is(Audience::Public));
        let is_over = |at: usize| {
            let ends = self.running.lines.get(at).and_then(|line| line.ends);
            Some(at) != self.running.now && ends.is_some_and(|ends| ends <= self.time)
        };
        let now = self.running.now.and_then(|now| (0..=now).rev().find(is_seen)).filter(|seen| !is_over(*seen));
        let from = self.running.now.map_or(0, |now| now + 1);
        (now, self.running.next.and_then(|_| (from..self.day.lines.len()).find(is_seen)))
    }
}

/// A day that is not today: nothing is on, and what comes next is its first line.
fn as_planned(day: &Day<'_>) -> Running {
    let midnight = TimeOfDay::new(0, 0);
    let mut running = midnight.map(|midnight| running(&day.lines, midnight)).unwrap_or_default();
    (running.now, running.left) = (None, None);
    running.next = Some(0).filter(|_| !day.lines.is_empty());
    running
}

fn likeliest(days: &[Day<'_>], today: Date) -> usize {
    let on = days.iter().position(|day| day.date == Some(today));
    let ahead = || days.iter().position(|day| day.date.is_some_and(|date| date > today));
    let last = || if days.iter().any(|day| day.date.is_some()) { days.len().saturating_sub(1) } else { 0 };
    on.or_else(ahead).unwrap_or_else(last)
}

/// "Day 1, Saturday 20 June 2026".
pub fn name(day: &Day<'_>) -> String {
    let date = day.date.map(|date| dates::day(&en_gb().dates, date));
    let number = short_name(day);
    date.map_or(number.clone(), |date| format!("{number}, {date}"))
}

/// "Day 1".
pub fn short_name(day: &Day<'_>) -> String {
    if day.number == 0 { "Launch evening".to_owned() } else { format!("Day {}", day.number) }
}

/// What a line is called: what was typed, else its kind.
pub fn what(slot: &Slot) -> String {
    let kind = slot.kind.known().copied().unwrap_or_default();
    let word = SlotKind::ALL.iter().find(|(one, _)| *one == kind).map_or("", |(_, word)| word);
    let what = slot.what.trim();
    shortened(if what.is_empty() { word } else { what }, 90)
}

/// "9.45am".
pub fn time(time: TimeOfDay) -> String {
    dates::time(&en_gb().dates, time)
}

/// The window wakes for the next minute.
pub fn wake(ctx: &Context, session: &Session) {
    let second = u64::try_from(session.clock().wall().second()).unwrap_or_default();
    ctx.request_repaint_after(std::time::Duration::from_secs(60_u64.saturating_sub(second).max(1)));
}
