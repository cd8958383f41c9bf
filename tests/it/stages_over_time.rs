//! How many outputs stood at which stage as time went on, and what their logs do not tell of it.

use folkmoot::model::output::{LogEntry, Output, Stage};
use folkmoot::model::{Open, Record, When, parse_when};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::stages_over_time::{StagesOverTime, Step, number_of, stages_over_time};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);

/// An output with its day and its log, which stands where its log ends.
fn output(made_on: &str, log: &[(&str, Stage)]) -> Output {
    let entry = |(when, stage): &(&str, Stage)| LogEntry {
        when: parse_when(when, TODAY),
        stage: Some(Open::Known(*stage)),
        ..LogEntry::default()
    };
    let stage = log.last().map_or(Stage::Made, |(_, stage)| *stage);
    Output {
        made_on: if made_on.is_empty() { When::default() } else { parse_when(made_on, TODAY) },
        log: log.iter().map(entry).collect(),
        stage: stage.into(),
        ..Output::default()
    }
}

fn over_time(outputs: &[Output]) -> StagesOverTime {
    stages_over_time(&Workspace::default(), &outputs.iter().collect::<Vec<_>>(), TODAY)
}

/// How many stood at a stage in the period that holds a day.
fn at(found: &StagesOverTime, day: Date, stage: Stage) -> usize {
    let period = found.periods.iter().find(|period| period.first <= day && day <= period.last).unwrap();
    period.counts[number_of(stage)]
}

#[test]
fn each_month_says_where_outputs_stood_at_its_end() {
    let ask_once = output("7 March 2026", &[("20 April 2026", Stage::Shown), ("2 June 2026", Stage::Live)]);
    let found = over_time(&[ask_once, output("1 May 2026", &[])]);
    assert_eq!((found.step, found.periods.len()), (Step::Month, 4));
    for (month, made, shown, live) in [(3, 1, 0, 0), (4, 0, 1, 0), (5, 1, 1, 0), (6, 1, 0, 1)] {
        let day = date(2026, month, 1);
        let counts = [Stage::Made, Stage::Shown, Stage::Live].map(|stage| at(&found, day, stage));
        assert_eq!(counts, [made, shown, live], "{day}");
    }
    assert_eq!((found.most(), found.undated, found.unnoted, found.newer), (2, 0, 0, 0));
}

#[test]
fn what_is_not_known_is_counted_today_alone_and_told() {
    let without_day = Output { stage: Stage::Adopted.into(), ..output("", &[]) };
    let without_note = Output { stage: Stage::Live.into(), ..output("7 March 2026", &[]) };
    let found = over_time(&[without_day, without_note]);
    assert_eq!((found.undated, found.unnoted), (1, 1));
    assert_eq!(at(&found, date(2026, 5, 1), Stage::Made), 1, "it stands where its log left it until today");
    assert_eq!(at(&found, date(2026, 5, 1), Stage::Adopted), 0);
    assert_eq!((at(&found, TODAY, Stage::Adopted), at(&found, TODAY, Stage::Live)), (1, 1));
}

#[test]
fn a_vague_date_counts_when_it_is_over_and_one_to_come_not_yet() {
    let found = over_time(&[output("2026", &[]), output("May 2026", &[("September 2026", Stage::Shown)])]);
    assert_eq!(at(&found, date(2026, 5, 1), Stage::Made), 1, "the year is not over");
    assert_eq!(found.unnoted, 1, "what is expected has not come");
}

#[test]
fn long_spans_are_told_by_quarter_and_by_year() {
    let check = |made: &str, step: Step, first: Date, periods: usize| {
        let found = over_time(&[output(made, &[])]);
        assert_eq!((found.step, found.periods[0].first, found.periods.len()), (step, first, periods), "{made}");
        assert!(found.periods.last().unwrap().last >= TODAY);
    };
    check("1 July 2024", Step::Month, date(2024, 7, 1), 24);
    check("30 June 2024", Step::Quarter, date(2024, 4, 1), 9);
    check("3 March 2014", Step::Year, date(2014, 1, 1), 13);
}

#[test]
fn a_stage_of_a_newer_version_is_told_and_not_counted() {
    let newer = r#"(name: "Panel", stage: OnTheMoon)"#;
    let Record::Output(output) = Record::from_ron(folkmoot::model::Kind::Output, newer).unwrap() else {
        panic!("no output")
    };
    let found = over_time(&[*output]);
    assert_eq!((found.newer, found.periods.len()), (1, 0));
}
