//! How much time is in view: all of it, the last year, around now, or as much as somebody chose; and the months below it.

use std::ops::RangeInclusive;

use eframe::egui::{Key, Ui};
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::pressed;
use crate::model::{Span, When};
use crate::ui::editor::brief::project::told::{Told, day, number};
use crate::ui::widgets::{Tick, Timeline};
use crate::ui::words::short_when;

/// What is in view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum View {
    Whole,
    LastYear,
    AroundNow,
    /// From and to a day.
    Days(f32, f32),
}

/// Room before the first mark and after the last, of all time and in days.
const MARGIN: f32 = 0.06;
const LEAST_MARGIN: f32 = 12.0;
/// The least time that can be in view.
const CLOSEST: f32 = 14.0;
const A_YEAR: f32 = 365.0;
const A_QUARTER: f32 = 92.0;
/// Months are told at the least so far apart.
const TICK_LEAST: f32 = 64.0;

impl View {
    pub const WORDS: [&'static str; 3] = ["Whole time", "Last year", "Around now"];

    /// Its place among the words; behind them all where it was chosen otherwise.
    pub fn number(self) -> usize {
        match self {
            Self::Whole => 0,
            Self::LastYear => 1,
            Self::AroundNow => 2,
            Self::Days(..) => 3,
        }
    }

    pub fn of_number(number: usize) -> Self {
        [Self::Whole, Self::LastYear, Self::AroundNow].get(number).copied().unwrap_or(Self::Whole)
    }

    pub fn days(self, told: &Told) -> RangeInclusive<f32> {
        match self {
            Self::Whole => whole(told),
            Self::LastYear => told.today - A_YEAR..=told.today + LEAST_MARGIN,
            Self::AroundNow => told.today - A_QUARTER..=told.today + A_QUARTER,
            Self::Days(from, to) => from..=to,
        }
    }

    pub fn middle(self, told: &Told) -> f32 {
        let days = self.days(told);
        (days.start() + days.end()) / 2.0
    }

    pub fn closer(&mut self, told: &Told, around: f32) {
        self.scale(told, around, 0.5);
    }

    /// More time, up to all of it.
    pub fn further(&mut self, told: &Told, around: f32) {
        self.scale(told, around, 2.0);
    }

    fn scale(&mut self, told: &Told, around: f32, by: f32) {
        let (days, all) = (self.days(told), whole(told));
        let long = ((days.end() - days.start()) * by).max(CLOSEST);
        let is_all = long >= all.end() - all.start();
        *self = if is_all { Self::Whole } else { Self::Days(around - long / 2.0, around + long / 2.0) };
    }

    /// As long as now, with this day in the middle.
    pub fn centre(&mut self, told: &Told, on: f32) {
        let days = self.days(told);
        let half = (days.end() - days.start()) / 2.0;
        *self = Self::Days(on - half, on + half);
    }

    /// Plus and minus, around the mark that has the keyboard, and nought for all of it.
    pub fn zoom_with_keys(&mut self, ui: &Ui, told: &Told, around: f32) {
        if pressed(ui, Key::Plus) || pressed(ui, Key::Equals) {
            self.closer(told, around);
        } else if pressed(ui, Key::Minus) {
            self.further(told, around);
        } else if pressed(ui, Key::Num0) {
            *self = Self::Whole;
        }
    }
}

/// From the first moment to the last, and today.
fn whole(told: &Told) -> RangeInclusive<f32> {
    let days = told.rows.iter().filter_map(|row| row.day);
    let (from, to) = days.fold((told.today, told.today), |(from, to), day| (from.min(day), to.max(day)));
    let margin = ((to - from) * MARGIN).max(LEAST_MARGIN);
    from - margin..=to + margin
}

/// The months in view, as many as can be read, a year told with its first; years alone where they are many.
pub fn ticks(ui: &Ui, days: &RangeInclusive<f32>) -> Vec<Tick> {
    let points = Timeline::points_a_day(ui, days);
    let steps = [1_u8, 2, 3, 6, 12, 24, 60, 120];
    let wide = |step: u8| f32::from(step) * 30.4 * points;
    let step = steps.into_iter().find(|step| wide(*step) >= TICK_LEAST).unwrap_or(120);
    let first = day(*days.start());
    // Counted from January, so that years begin with a tick.
    let months = i32::from(first.year()) * 12 + i32::from(first.month()) - 1;
    let mut month = months - months.rem_euclid(i32::from(step));
    let mut ticks: Vec<Tick> = Vec::new();
    while let Some(begins) = first_of(month) {
        let at = number(begins);
        if at > *days.end() || ticks.len() > 60 {
            break;
        }
        if at >= *days.start() {
            let says = said(begins, ticks.is_empty(), step);
            ticks.push(Tick { day: at, says });
        }
        month += i32::from(step);
    }
    ticks
}

fn first_of(month: i32) -> Option<Date> {
    let first = date(0, 1, 1).checked_add(month.months());
    first.ok()
}

/// "November 2025", "December", "2026".
fn said(begins: Date, is_first: bool, step: u8) -> String {
    if step >= 12 {
        return begins.year().to_string();
    }
    let whole = short_when(&When { span: Span::Month(begins.year(), begins.month()).into(), ..When::default() });
    let (name, year) = whole.split_once(' ').unwrap_or((&whole, ""));
    let name: String = name.chars().take(3).collect();
    if is_first || begins.month() == 1 { format!("{name} {year}") } else { name }
}
