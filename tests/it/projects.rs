//! What a project's records work out by themselves: the question that stands, the next step, the stage, and the times of a
//! run sheet.

use folkmoot::model::brief::{Appearance, ExpectedStep, StepOutcome, Update};
use folkmoot::model::event::{Slot, timed};
use folkmoot::model::output::{LogEntry, Output, Stage};
use folkmoot::model::{Brief, Id, Ref, parse_when};
use jiff::civil::date;

fn on(words: &str) -> folkmoot::model::When {
    parse_when(words, date(2026, 1, 1))
}

fn brief() -> Brief {
    let mut brief = Brief::default();
    brief.brief.question = "How do we get more people into our parks?".to_owned();
    brief
}

#[test]
fn the_latest_new_question_is_the_one_that_stands() {
    let mut brief = brief();
    assert_eq!(brief.question_now(), "How do we get more people into our parks?");
    let at = |event, new: &str| Appearance {
        event: Some(Ref(Id::from_number(event))),
        question: "How do we get more people into our parks?".to_owned(),
        new_question: new.to_owned(),
        ..Appearance::default()
    };
    brief.at_events.appearances = vec![at(1, "Which corner could you care for?"), at(2, " ")];
    assert_eq!(brief.question_now(), "Which corner could you care for?");
    assert_eq!(brief.at(Id::from_number(1)).map(Appearance::is_reframed), Some(true));
    assert_eq!(brief.at(Id::from_number(2)).map(Appearance::is_reframed), Some(false));
    assert!(brief.at(Id::from_number(3)).is_none());
}

#[test]
fn a_project_is_called_by_its_name_or_else_by_its_question() {
    let mut brief = brief();
    assert_eq!(brief.title(), "How do we get more people into our parks?");
    brief.brief.name = "Lost Corners".to_owned();
    assert_eq!(brief.title(), "Lost Corners");
}

#[test]
fn the_next_step_is_the_first_that_is_still_to_come() {
    let mut since = brief().since;
    let step = |what: &str, when: &str, outcome: StepOutcome| ExpectedStep {
        what: what.to_owned(),
        when: on(when),
        outcome: outcome.into(),
        ..ExpectedStep::default()
    };
    since.steps = vec![
        step("Some day", "", StepOutcome::Waiting),
        step("Budget round", "September 2026", StepOutcome::Deferred),
        step("Reply", "9 July 2026", StepOutcome::Waiting),
        step("Cabinet", "1 June 2026", StepOutcome::Yes),
    ];
    assert_eq!(since.next_step().map(|step| step.what.as_str()), Some("Reply"));
    since.steps.truncate(1);
    assert_eq!(since.next_step().map(|step| step.what.as_str()), Some("Some day"));
}

#[test]
fn what_was_heard_last_is_an_update_or_a_step_that_came() {
    let mut since = brief().since;
    assert_eq!(since.days_heard().max(), None);
    since.updates = vec![Update { when: on("4 December 2025"), ..Update::default() }, Update::default()];
    assert_eq!(since.days_heard().max(), Some(date(2025, 12, 4)));
    since.steps = vec![ExpectedStep { came_on: on("9 July 2026"), ..ExpectedStep::default() }];
    assert_eq!(since.days_heard().max(), Some(date(2026, 7, 9)));
}

#[test]
fn seven_stages_lead_to_a_service_and_an_end_is_none_of_them() {
    let numbers: Vec<Option<usize>> = Stage::ON_THE_WAY.map(Stage::number).into();
    assert_eq!(numbers, (1..=7).map(Some).collect::<Vec<_>>());
    assert_eq!(Stage::Ended.number(), None);
}

#[test]
fn a_stage_was_reached_on_the_day_that_the_log_has_last() {
    let entry =
        |stage: Stage, when: &str| LogEntry { stage: Some(stage.into()), when: on(when), ..LogEntry::default() };
    let output = Output {
        log: vec![entry(Stage::Shown, "21 June 2026"), entry(Stage::Shown, "1 July 2026"), LogEntry::default()],
        ..Output::default()
    };
    assert_eq!(output.reached(Stage::Shown), Some(&on("1 July 2026")));
    assert_eq!(output.reached(Stage::Live), None);
}

fn slot(day: Option<u32>, start: &str, minutes: u32) -> Slot {
    Slot { day, start: start.parse().ok(), minutes: (minutes > 0).then_some(minutes), ..Slot::default() }
}

/// Each line as "day start-end", with an exclamation mark where it begins before the one before it has ended.
fn check(slots: &[Slot], expected: &[&str]) {
    let said = |time: Option<folkmoot::model::TimeOfDay>| time.map_or("?".to_owned(), |time| time.to_string());
    let lines: Vec<String> = timed(slots)
        .iter()
        .map(|line| {
            let mark = if line.overlaps { " !" } else { "" };
            format!("{} {}-{}{mark}", line.day, said(line.start), said(line.end))
        })
        .collect();
    assert_eq!(lines, expected);
}

#[test]
fn lines_without_a_time_follow_those_before_them() {
    let mut slots = [slot(None, "09:00", 30), slot(None, "", 15), slot(None, "", 60), slot(None, "13:00", 60)];
    check(&slots, &["1 09:00-09:30", "1 09:30-09:45", "1 09:45-10:45", "1 13:00-14:00"]);
    slots[1].minutes = Some(45);
    check(&slots, &["1 09:00-09:30", "1 09:30-10:15", "1 10:15-11:15", "1 13:00-14:00"]);
    slots[2].minutes = Some(180);
    check(&slots, &["1 09:00-09:30", "1 09:30-10:15", "1 10:15-13:15", "1 13:00-14:00 !"]);
}

#[test]
fn each_day_begins_anew() {
    let slots = [slot(Some(0), "18:00", 60), slot(None, "", 30), slot(Some(1), "", 30), slot(Some(1), "09:00", 0)];
    check(&slots, &["0 18:00-19:00", "0 19:00-19:30", "1 ?-?", "1 09:00-?"]);
}

#[test]
fn nothing_runs_past_midnight() {
    check(&[slot(None, "23:30", 60), slot(None, "", 10)], &["1 23:30-?", "1 ?-?"]);
}
