//! A project as moments in time: what happened, in its order, what nobody has heard for long, and what is expected. The
//! three projects of a real event, and what they do not have.

use std::sync::Arc;

use folkmoot::model::brief::{Appearance, ExpectedStep, StepOutcome, Update};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::output::{LogEntry, Output};
use folkmoot::model::{Action, ActionStatus, Brief, Decision, Event, Header, Id, Kind, Record, Ref, When, parse_when};
use folkmoot::workspace::{Moment, Story, Whence, Workspace, story};
use jiff::civil::{Date, date};

use crate::real_records;

const TODAY: Date = date(2012, 11, 1);

/// A moment as a line: "2012-07-16? Update: Going well". A question mark says that its day is vague.
fn line(moment: &Moment<'_>) -> String {
    let day = moment.day.map_or("no day".to_owned(), |day| day.to_string());
    let vague = if moment.is_vague() && moment.day.is_some() { "?" } else { "" };
    let whence = match moment.whence {
        Whence::Past => "",
        Whence::Ahead => " ahead",
        Whence::Overdue => " overdue",
    };
    let says: String = moment.says.chars().take(40).collect();
    format!("{day}{vague}{whence} {:?}: {}", moment.kind(), says.trim())
}

fn lines(story: &Story<'_>) -> Vec<String> {
    story.moments.iter().map(line).collect()
}

fn silences(story: &Story<'_>) -> Vec<String> {
    let said = |silence: &folkmoot::workspace::Silence| {
        format!("{} to {}: {}{}", silence.from, silence.to, silence.days, if silence.is_now { ", still" } else { "" })
    };
    story.silences.iter().map(said).collect()
}

/// One of the three projects of the first Made in Lambeth event.
fn check(name: &str, today: Date, expected: &[&str], quiet: &[&str]) {
    let workspace = real_records::workspace();
    let found = workspace.of_kind(Kind::Brief).find(|brief| brief.title() == name).unwrap();
    let Record::Brief(brief) = found.as_ref() else { panic!("{name} is no brief") };
    let story = story(&workspace, brief, today);
    assert_eq!(lines(&story), expected, "{name}");
    assert_eq!(silences(&story), quiet, "{name}");
}

#[test]
fn the_website() {
    let expected = [
        "2012-06-22 Event: First Made in Lambeth event",
        "2012-06-23 Output: Made at the first Made in Lambeth event",
        "2012-06-23 Output: Presented at the end of the event",
        "2012-06-23 Output: Launched at http://ilovelambeth.com",
        "2012-07-16? Event: First catch-up of Made in Lambeth",
        "2012-07-16? Update: Going well. We are working out how to bu",
        "2012-07-16? Output: Its content is being built up",
        "2012-10-13 Event: Second Made in Lambeth event",
        "2012-10-13? Update: It still goes on, as all three projects",
        "no day ahead Step: The content of the council's website has",
    ];
    check("Lambeth Website", TODAY, &expected, &["2012-07-16 to 2012-10-13: 74"]);
}

/// Five outputs were made and shown alike, which is told once.
#[test]
fn healthwatch() {
    let expected = [
        "2012-06-22 Event: First Made in Lambeth event",
        "2012-06-23 Output: Made at the first Made in Lambeth event",
        "2012-06-23 Output: Presented at the end of the event",
        "2012-07-16? Event: First catch-up of Made in Lambeth",
        "2012-07-16? Update: The design for co-producing Healthwatch",
        "2012-07-16? Output: The design for co-producing Healthwatch",
        "2012-09-15? overdue Step: The design for co-producing Healthwatch",
        "2012-10-13 Event: Second Made in Lambeth event",
        "2012-10-13? Update: It still goes on, as all three projects",
    ];
    check("Lambeth Healthwatch", TODAY, &expected, &["2012-07-16 to 2012-10-13: 74"]);
}

#[test]
fn love_your_space() {
    let expected = [
        "2012-06-22 Event: First Made in Lambeth event",
        "2012-06-23 Output: Made at the first Made in Lambeth event",
        "2012-06-23 Output: Presented at the end of the event",
        "2012-07-16? Event: First catch-up of Made in Lambeth",
        "2012-07-16? Update: Public Realm services push the project f",
        "2012-07-16? Output: Public Realm services push it forward",
        "2012-07-16? Output: It is to stay a project led by the commu",
        "2012-10-13 Event: Second Made in Lambeth event",
        "2012-10-13? Update: It still goes on, as all three projects",
    ];
    let quiet = ["2012-07-16 to 2012-10-13: 74", "2012-10-13 to 2013-02-01: 123, still"];
    check("Love Your Space", date(2013, 2, 1), &expected, &quiet);
}

fn on(words: &str) -> When {
    parse_when(words, date(2026, 6, 8))
}

fn header(number: u128) -> Header {
    Header { id: Id::from_number(number), ..Header::default() }
}

/// A project that was at one event, with this changed.
fn invented(change: impl FnOnce(&mut Brief), others: Vec<Record>) -> (Workspace, Brief) {
    let mut brief = Brief { header: header(1), ..Brief::default() };
    brief.brief.name = "Lost Corners".to_owned();
    brief.at_events.appearances =
        vec![Appearance { id: Id::from_number(2), event: Some(Ref(Id::from_number(3))), ..Appearance::default() }];
    change(&mut brief);
    let mut event = Event { header: header(3), ..Event::default() };
    event.details.title = "Made in Tarnbridge 1".to_owned();
    event.details.when = on("8 to 9 November 2025");
    let item =
        folkmoot::model::event::Item { id: Id::from_number(4), title: "Lost corners".to_owned(), ..Default::default() };
    event.minutes.items = vec![item];
    let mut workspace = Workspace::default();
    let all = [Record::Brief(Box::new(brief.clone())), Record::Event(Box::new(event))].into_iter().chain(others);
    all.for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    (workspace, brief)
}

fn check_invented(change: impl FnOnce(&mut Brief), others: Vec<Record>, expected: &[&str], quiet: &[&str]) {
    let (workspace, brief) = invented(change, others);
    let story = story(&workspace, &brief, date(2026, 6, 8));
    assert_eq!(lines(&story), [&["2025-11-08 Event: Made in Tarnbridge 1"], expected].concat());
    assert_eq!(silences(&story), quiet);
}

#[test]
fn what_is_expected_lies_ahead_until_its_day_is_over_and_what_came_stands_on_its_day() {
    let step = |what: &str, when: &str, outcome: StepOutcome, came: &str| ExpectedStep {
        id: Id::from_number(9),
        what: what.to_owned(),
        when: on(when),
        outcome: outcome.into(),
        came_on: on(came),
        ..ExpectedStep::default()
    };
    let steps = vec![
        step("Budget round", "September 2026, to be confirmed", StepOutcome::Waiting, ""),
        step("Reply", "1 June 2026", StepOutcome::Deferred, ""),
        step("Cabinet", "31 March 2026", StepOutcome::Yes, "14 April 2026"),
        step("Some day", "", StepOutcome::Waiting, ""),
    ];
    let expected = [
        "2026-04-14 Step: Cabinet: yes",
        "2026-06-01 overdue Step: Reply",
        "2026-09-15? ahead Step: Budget round",
        "no day ahead Step: Some day",
    ];
    check_invented(|brief| brief.since.steps = steps, Vec::new(), &expected, &["2025-11-08 to 2026-04-14: 156"]);
}

#[test]
fn what_was_decided_and_taken_on_is_found_by_its_project_its_outputs_and_its_heading() {
    let (event, item) = (Some(Ref(Id::from_number(3))), Some(Id::from_number(4)));
    let output = Output {
        header: header(20),
        name: "Map".to_owned(),
        brief: Some(Ref(Id::from_number(1))),
        made_on: on("9 November 2025"),
        route: folkmoot::model::output::Route { decision: Some(Ref(Id::from_number(21))), ..Default::default() },
        ..Output::default()
    };
    let decision = |number, short: &str, item, date: &str| Decision {
        header: header(number),
        short: short.to_owned(),
        event,
        item,
        date: on(date),
        ..Decision::default()
    };
    let action = |number, what: &str, project, item| Action {
        header: header(number),
        what: what.to_owned(),
        project,
        event,
        item,
        by: on("15 June 2026"),
        ..Action::default()
    };
    let done = Action {
        status: ActionStatus::Done.into(),
        done_on: on("2 May 2026"),
        ..action(25, "Lend tools", Some(Ref(Id::from_number(1))), None)
    };
    let others = vec![
        Record::Output(Box::new(output)),
        Record::Decision(Box::new(decision(21, "The map is kept", None, "1 May 2026"))),
        Record::Decision(Box::new(decision(22, "A walk", item, ""))),
        Record::Decision(Box::new(decision(23, "Of something else", None, ""))),
        Record::Action(Box::new(action(24, "Ask for the key", None, item))),
        Record::Action(Box::new(done)),
        Record::Action(Box::new(action(26, "Of another", Some(Ref(Id::from_number(99))), item))),
    ];
    let expected = [
        "2025-11-08 Decision: A walk",
        "2025-11-09 Output: Map",
        "2026-05-01 Decision: The map is kept",
        "2026-05-02 Action: Lend tools",
        "2026-06-15 ahead Action: Ask for the key",
    ];
    check_invented(|_| {}, others, &expected, &["2025-11-08 to 2026-06-08: 211, still"]);
}

#[test]
fn what_happened_to_two_outputs_alike_is_told_once_and_what_did_not_twice() {
    let output = |number, what: &str| {
        let entry = LogEntry {
            id: Id::from_number(30 + number),
            when: on("9 May 2026"),
            what: what.to_owned(),
            ..Default::default()
        };
        Record::Output(Box::new(Output {
            header: header(number),
            brief: Some(Ref(Id::from_number(1))),
            log: vec![entry],
            ..Output::default()
        }))
    };
    let others = vec![output(20, "Shown"), output(21, "Shown"), output(22, "Shown again")];
    let expected = ["2026-05-09 Output: Shown", "2026-05-09 Output: Shown again"];
    check_invented(|_| {}, others, &expected, &["2025-11-08 to 2026-05-09: 181"]);
}

#[test]
fn what_is_over_is_not_quiet_and_a_vague_month_is_heard_until_its_end() {
    let heard =
        |when: &str| Update { id: Id::from_number(7), when: on(when), text: "Well".into(), ..Update::default() };
    let heard = vec![heard("December 2025"), heard("29 January 2026")];
    let close = |brief: &mut Brief| {
        brief.since.updates = heard;
        brief.since.why_closed = "The ground was sold.".into();
    };
    let expected = ["2025-12-16? Update: Well", "2026-01-29 Update: Well"];
    check_invented(close, Vec::new(), &expected, &[]);
}

/// Whether a path of keys and items' ids leads to a field.
fn leads_to_a_field(form: &mut dyn Form, path: &str) -> bool {
    let (key, rest) = path.split_once('/').unwrap_or((path, ""));
    let Some(row) = form.words().iter().position(|words| words.key == key) else { return false };
    match form.place(row) {
        Some(Place::Nested(inner)) => leads_to_a_field(inner, rest),
        Some(Place::Items(items)) => {
            let (id, rest) = rest.split_once('/').unwrap_or_default();
            let at = (0..items.len()).find(|at| items.id_mut(*at).is_some_and(|item| item.to_string() == id));
            at.and_then(|at| items.form(at)).is_some_and(|item| leads_to_a_field(item, rest))
        }
        place => place.is_some() && rest.is_empty(),
    }
}

#[test]
fn every_moment_leads_to_a_field_that_is_there() {
    let mut sample = Workspace::default();
    let records = folkmoot::app::Sample::on(date(2026, 6, 8)).unwrap().records;
    records.into_iter().for_each(|record| sample.load(Arc::new(record)));
    sample.refresh_links();
    let mut moments = 0;
    for workspace in [real_records::workspace(), sample] {
        for record in workspace.of_kind(Kind::Brief) {
            let Record::Brief(brief) = record.as_ref() else { continue };
            for moment in story(&workspace, brief, TODAY).moments {
                let mut record = Record::clone(workspace.get(moment.origin.record).unwrap());
                assert!(leads_to_a_field(record.form(), &moment.origin.field), "{}", moment.origin.field);
                moments += 1;
            }
        }
    }
    assert!(moments > 60, "{moments}");
}
