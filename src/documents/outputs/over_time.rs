//! How many outputs stood at which stage as time went on, as a chart of what their logs say. What they don't tell is told
//! with it, and how it is worked out stands in `workspace::stages_over_time`.

use jiff::civil::Date;

use super::report::Report;
use super::stages::name;
use crate::documents::dates;
use crate::documents::tree::{Amount, Bar, Block, Chart, Content, Form};
use crate::documents::wording::{Counted, fill};
use crate::model::output::Stage;
use crate::model::{Open, Span, When};
use crate::workspace::stages_over_time::{Period, StagesOverTime, Step, number_of, stages_over_time_in};

/// A page has room for as many columns.
const MOST: usize = 12;

/// None where there are fewer than two moments with something to show, since nothing can be compared.
pub fn over_time_chart(report: &Report<'_>) -> Option<Block> {
    let words = &report.meeting.words.year.charts.over_time;
    let found = stages_over_time_in(report.workspace(), &report.outputs(), report.meeting.today(), MOST);
    let periods: Vec<&Period> = found.periods.iter().filter(|period| period.all() > 0).collect();
    let (first, last) = (*periods.first()?, *periods.get(1..)?.last()?);
    let shown: Vec<Stage> = stages().filter(|stage| periods.iter().any(|period| count(period, *stage) > 0)).collect();
    let bar = |period: &&Period| Bar {
        name: label(report, &found, period),
        amounts: shown.iter().map(|stage| Amount::of(count(period, *stage))).collect(),
        origin: None,
    };
    let said = [what_it_shows(report, &found, first, last)].into_iter().chain(not_told(report, &found));
    let chart = Chart {
        title: words.title.clone(),
        description: said.collect::<Vec<_>>().join(" "),
        of_what: words.at_the_end_of.clone(),
        parts: shown.iter().map(|stage| name(report, &Open::Known(*stage))).collect(),
        bars: periods.iter().map(bar).collect(),
        form: Form::Columns { all: words.all.clone() },
        most: None,
    };
    Some(Content::Chart(chart).into())
}

fn stages() -> impl Iterator<Item = Stage> {
    Stage::ON_THE_WAY.into_iter().chain([Stage::Ended])
}

fn count(period: &Period, stage: Stage) -> usize {
    period.counts.get(number_of(stage)).copied().unwrap_or_default()
}

/// "Mar 2026", "2026"; the last one is told by its day, since it isn't over: "23 Nov 2026".
fn label(report: &Report<'_>, found: &StagesOverTime, period: &Period) -> String {
    let words = &report.meeting.words.dates;
    if found.periods.last() == Some(period) {
        let today = report.meeting.today();
        return format!("{} {}", today.day(), dates::month(words, &end_of(Step::Month, today)));
    }
    dates::month(words, &end_of(found.step, period.last))
}

/// What a period ends with, as a date.
fn end_of(step: Step, last: Date) -> When {
    let span = match step {
        Step::Month | Step::Quarter => Span::Month(last.year(), last.month()),
        Step::Year => Span::Year(last.year()),
    };
    When { span: span.into(), ..When::default() }
}

/// From how many at which stages to how many.
fn what_it_shows(report: &Report<'_>, found: &StagesOverTime, first: &Period, last: &Period) -> String {
    let words = &report.meeting.words.year.charts.over_time;
    let dates_words = &report.meeting.words.dates;
    let then = dates::short_when(dates_words, &end_of(found.step, first.last));
    let day = dates::short_day(dates_words, report.meeting.today());
    let (before, after) = (standing(report, first), standing(report, last));
    fill(&words.from_to, &[("before", &before), ("then", &then), ("after", &after), ("day", &day)])
}

/// "3 outputs (made: 2, shown: 1)".
fn standing(report: &Report<'_>, period: &Period) -> String {
    let joining = &report.meeting.words.joining;
    let at = |stage: Stage| {
        let name = name(report, &Open::Known(stage)).to_lowercase();
        format!("{name}{}{}", joining.colon, count(period, stage))
    };
    let at: Vec<String> = stages().filter(|stage| count(period, *stage) > 0).map(at).collect();
    let outputs = report.words().outputs.of(period.all());
    format!("{outputs} {}", fill(&joining.brackets, &[("text", &at.join(&joining.comma))]))
}

fn not_told(report: &Report<'_>, found: &StagesOverTime) -> Vec<String> {
    let words = &report.meeting.words.year.charts.over_time;
    let day = dates::short_day(&report.meeting.words.dates, report.meeting.today());
    let say = |count: usize, words: &Counted| (count > 0).then(|| words.with(count, &[("day", &day)]));
    let notes =
        [say(found.undated, &words.undated), say(found.unnoted, &words.unnoted), say(found.newer, &words.newer)];
    notes.into_iter().flatten().collect()
}
