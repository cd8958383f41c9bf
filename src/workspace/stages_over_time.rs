//! How many outputs stood at which stage as time went on, from what their logs say: plain numbers with the days that they
//! hold for, to be drawn on a screen or printed.
//!
//! Nothing is guessed. What a log does not tell is counted and told: outputs without any day stand only where they are
//! now, and one whose stage was changed without a note stands at its last noted stage until today.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Workspace;
use super::board::made_on;
use crate::model::output::{Output, Stage};
use crate::model::pick::Choice as _;
use crate::model::{Open, When};

/// A number for each stage, in their order.
pub type Counts = [usize; 8];

/// Up to so many months each has its own numbers, then up to so many quarters.
const MOST_MONTHS: i32 = 24;
const MOST_QUARTERS: i32 = 40;

/// How long a period is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    #[default]
    Month,
    Quarter,
    Year,
}

/// A period, and how many outputs stood where at its end; in the last one today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub first: Date,
    pub last: Date,
    pub counts: Counts,
}

/// The numbers, and what they do not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StagesOverTime {
    pub step: Step,
    /// The earliest first; the last one holds today.
    pub periods: Vec<Period>,
    /// Outputs of which no day is known: they are counted in the last period alone.
    pub undated: usize,
    /// Outputs that have come to their stage on a day that nobody noted: they are counted there in the last period alone.
    pub unnoted: usize,
    /// Outputs at a stage that only a newer version knows. They are not counted.
    pub newer: usize,
}

impl Period {
    /// How many outputs there were.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl StagesOverTime {
    /// The most outputs that there were in a period.
    pub fn most(&self) -> usize {
        self.periods.iter().map(Period::all).max().unwrap_or_default()
    }
}

/// The stages that an output reached, each with the day by which it stood there at the latest.
type Way = Vec<(Date, Stage)>;

/// Works them out for these outputs.
pub fn stages_over_time(workspace: &Workspace, outputs: &[&Output], today: Date) -> StagesOverTime {
    over_time(workspace, outputs, today, |first| step(first, today))
}

/// The same in no more than so many periods, as a page has room for. Where years are too many for that, the first of them
/// are left out: what was there in them is counted in those that follow.
pub fn stages_over_time_in(workspace: &Workspace, outputs: &[&Output], today: Date, most: usize) -> StagesOverTime {
    let fits = |step: &Step, first: Date| periods(*step, first, today).len() <= most;
    let step = |first: Date| [Step::Month, Step::Quarter].into_iter().find(|step| fits(step, first));
    let mut found = over_time(workspace, outputs, today, |first| step(first).unwrap_or(Step::Year));
    let too_many = found.periods.len().saturating_sub(most);
    found.periods.drain(..too_many);
    found
}

fn over_time(workspace: &Workspace, outputs: &[&Output], today: Date, step: impl Fn(Date) -> Step) -> StagesOverTime {
    let known = outputs.iter().filter_map(|output| Some((*output, *output.stage.known()?)));
    let ways: Vec<(Way, Stage)> = known.map(|(output, stage)| (way(workspace, output, today), stage)).collect();
    let (undated, unnoted) = (
        ways.iter().filter(|(way, _)| way.is_empty()).count(),
        ways.iter().filter(|(way, stage)| way.last().is_some_and(|(_, noted)| noted != stage)).count(),
    );
    let first = ways.iter().filter_map(|(way, _)| way.first()).map(|(day, _)| *day).min().unwrap_or(today);
    let step = step(first);
    let mut periods = periods(step, first, today);
    let at_end = periods.len().saturating_sub(1);
    for (number, period) in periods.iter_mut().enumerate() {
        for (way, now) in &ways {
            let stood = way.iter().take_while(|(day, _)| *day <= period.last).last().map(|(_, stage)| *stage);
            let stood = if number == at_end { Some(*now) } else { stood };
            if let Some(count) = stood.and_then(|stage| period.counts.get_mut(number_of(stage))) {
                *count += 1;
            }
        }
    }
    // Without any output there is no time to speak of.
    let periods = if ways.is_empty() { Vec::new() } else { periods };
    StagesOverTime { step, periods, undated, unnoted, newer: outputs.len() - ways.len() }
}

/// The place of a stage among the counts.
pub fn number_of(stage: Stage) -> usize {
    Stage::ALL.iter().position(|(other, _)| *other == stage).unwrap_or_default()
}

/// What its log says, and its beginning. What is noted for a day to come has not happened yet.
fn way(workspace: &Workspace, output: &Output, today: Date) -> Way {
    let noted = output.log.iter().filter_map(|entry| {
        let stage = entry.stage.as_ref().and_then(Open::known)?;
        Some((by_then(&entry.when, today)?, *stage))
    });
    let mut noted: Way = noted.collect();
    // Of one day the later note counts.
    noted.sort_by_key(|(day, _)| *day);
    let made = by_then(&made_on(workspace, output), today);
    let begun = made.filter(|made| noted.first().is_none_or(|(first, _)| made <= first));
    begun.map(|made| (made, Stage::Made)).into_iter().chain(noted).collect()
}

/// The day by which something had happened for certain: of a month its last, of one that is not over today.
fn by_then(when: &When, today: Date) -> Option<Date> {
    let has_begun = when.first_day().is_some_and(|first| first <= today);
    when.last_day().filter(|_| has_begun).map(|last| last.min(today))
}

fn step(first: Date, today: Date) -> Step {
    let months = months_between(first, today);
    match months {
        _ if months < MOST_MONTHS => Step::Month,
        _ if months / 3 < MOST_QUARTERS => Step::Quarter,
        _ => Step::Year,
    }
}

fn months_between(first: Date, today: Date) -> i32 {
    let months = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    months(today) - months(first)
}

/// From the one that holds the first day to the one that holds today.
fn periods(step: Step, first: Date, today: Date) -> Vec<Period> {
    let span = match step {
        Step::Month => 1.month(),
        Step::Quarter => 3.months(),
        Step::Year => 1.year(),
    };
    let mut periods = Vec::new();
    let mut begins = beginning(step, first);
    while begins <= today {
        let Ok(next) = begins.checked_add(span) else { break };
        let Ok(last) = next.yesterday() else { break };
        periods.push(Period { first: begins, last, counts: Counts::default() });
        begins = next;
    }
    periods
}

fn beginning(step: Step, day: Date) -> Date {
    let month = match step {
        Step::Month => day.month(),
        Step::Quarter => (day.month() - 1) / 3 * 3 + 1,
        Step::Year => 1,
    };
    Date::new(day.year(), month, 1).unwrap_or(day)
}
