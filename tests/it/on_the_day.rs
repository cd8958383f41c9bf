//! The day itself: how the lines of a run sheet run against the clock, what is noted then, and how it is told afterwards.
//! A launch evening is in `on_the_day/launch_evening.rs`.

mod launch_evening;

use folkmoot::import::line::{Names, understand};
use folkmoot::import::{Moment, Spot, keep};
use folkmoot::model::brief::Appearance;
use folkmoot::model::event::{Audience, EventType, LineKind, Slot};
use folkmoot::model::{Brief, Event, Id, Kind, Record, Ref, Span, TimeOfDay, When};
use folkmoot::workspace::run_sheet::{Planned, RunSheet, checkpoint_note, note_began, running, took, write_checkpoint};
use folkmoot::workspace::{Change, Edit, Workspace};
use jiff::Timestamp;
use jiff::civil::{Date, date};

pub const HACK: u128 = 1;
const FIRST_DAY: Date = date(2026, 6, 20);

pub fn id(number: u128) -> Id {
    Id::from_number(number)
}

pub fn time(text: &str) -> Option<TimeOfDay> {
    Some(text.parse().unwrap())
}

/// A line: when it has a time of its own, how long it is, and when it really began.
type OfPlan<'a> = (&'a str, &'a str, u32, &'a str);

fn slot((what, start, minutes, began): OfPlan<'_>, number: u128) -> Slot {
    let at = |text: &str| if text.is_empty() { None } else { time(text) };
    let minutes = Some(minutes).filter(|minutes| *minutes > 0);
    Slot { id: id(number), what: what.to_owned(), start: at(start), minutes, began: at(began), ..Slot::default() }
}

pub fn hack(lines: &[OfPlan<'_>]) -> Event {
    let mut event = Event::default();
    (event.header.id, event.header.kind) = (id(HACK), Kind::Event);
    event.details.title = "Made in Tarnbridge 2".to_owned();
    event.details.kind = EventType::HackEvent.into();
    event.details.when = When { span: Span::Days(FIRST_DAY, date(2026, 6, 21)).into(), ..When::default() };
    event.plan.run_sheet = (100..).zip(lines).map(|(number, line)| slot(*line, number)).collect();
    event
}

pub fn room(records: impl IntoIterator<Item = Record>) -> Workspace {
    let mut workspace = Workspace::default();
    let edits = records.into_iter().map(Edit::create).collect();
    workspace.apply(&Change::new("the records", edits)).unwrap();
    workspace.refresh_links();
    workspace
}

pub fn event_in(workspace: &Workspace, event: u128) -> Event {
    workspace.event(Ref(id(event))).unwrap().clone()
}

/// The day with a welcome, talks, and a lunch that has a time of its own.
fn morning(welcome: &'static str, talks: &'static str) -> Event {
    hack(&[
        ("Welcome", "09:00", 30, welcome),
        ("Talks", "", 60, talks),
        ("Walk", "", 60, ""),
        ("Lunch", "12:00", 60, ""),
        ("Make", "", 120, ""),
    ])
}

/// Each line as "expected (planned) what, cut", then what is on, what is next and how much is left.
fn told(event: Event, now: &str) -> (Vec<String>, String) {
    let workspace = room([Record::Event(Box::new(event))]);
    let found = event_in(&workspace, HACK);
    let days = RunSheet::of(&workspace, &found).days(false);
    let running = running(&days[0].lines, time(now).unwrap());
    let say = |at: Option<TimeOfDay>| at.map(|at| at.to_string()).unwrap_or_default();
    let lines = days[0].lines.iter().zip(&running.lines).map(|(line, at)| {
        let planned = if at.planned == at.begins { String::new() } else { format!(" ({})", say(at.planned)) };
        let cut = if at.cut > 0 { format!(", cut {}", at.cut) } else { String::new() };
        format!("{}{planned} {}{cut}", say(at.begins), line.slot.what)
    });
    let named = |at: Option<usize>| at.map_or("none", |at| days[0].lines[at].slot.what.as_str());
    let rest = format!("{}, then {}, {:?}", named(running.now), named(running.next), running.left);
    (lines.collect(), rest)
}

fn check(event: Event, now: &str, lines: &[&str], rest: &str) {
    let (said, ends) = told(event, now);
    assert_eq!(
        (said.as_slice(), ends.as_str()),
        (lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>().as_slice(), rest),
        "at {now}"
    );
}

const AS_PLANNED: &[&str] = &["09:00 Welcome", "09:30 Talks", "10:30 Walk", "12:00 Lunch", "13:00 Make"];

#[test]
fn until_something_is_noted_it_goes_by_the_plan() {
    check(morning("", ""), "08:40", AS_PLANNED, "none, then Welcome, None");
    check(morning("", ""), "09:30", AS_PLANNED, "Talks, then Walk, Some(60)");
    check(morning("", ""), "11:40", AS_PLANNED, "none, then Lunch, None");
    check(morning("", ""), "16:00", AS_PLANNED, "none, then none, None");
}

#[test]
fn what_is_noted_moves_what_follows_up_to_a_time_of_its_own() {
    let late = ["09:12 (09:00) Welcome", "09:42 (09:30) Talks", "10:42 (10:30) Walk", "12:00 Lunch", "13:00 Make"];
    check(morning("09:12", ""), "09:20", &late, "Welcome, then Talks, Some(22)");
    let cut =
        ["09:12 (09:00) Welcome", "10:05 (09:30) Talks", "11:05 (10:30) Walk", "12:00 Lunch, cut 5", "13:00 Make"];
    check(morning("09:12", "10:05"), "10:10", &cut, "Talks, then Walk, Some(55)");
}

#[test]
fn what_should_have_ended_pushes_the_rest_with_the_clock() {
    let over = ["09:00 Welcome", "09:50 (09:30) Talks", "10:50 (10:30) Walk", "12:00 Lunch", "13:00 Make"];
    check(morning("09:00", ""), "09:50", &over, "Welcome, then Talks, Some(-20)");
    let early = ["09:00 Welcome", "09:25 (09:30) Talks", "10:30 Walk", "12:00 Lunch", "13:00 Make"];
    check(morning("09:00", "09:25"), "09:40", &early, "Talks, then Walk, Some(45)");
}

#[test]
fn a_time_of_its_own_that_is_past_is_late_and_moves_the_rest() {
    let mut event = morning("09:00", "09:30");
    event.plan.run_sheet[2].began = time("10:40");
    let late = ["09:00 Welcome", "09:30 Talks", "10:40 (10:30) Walk", "12:15 (12:00) Lunch", "13:15 (13:00) Make"];
    check(event, "12:15", &late, "Walk, then Lunch, Some(-35)");
}

#[test]
fn a_run_sheet_without_times_can_be_gone_through() {
    let event = hack(&[("Welcome", "", 0, ""), ("Talks", "", 0, "")]);
    check(event, "09:00", &[" Welcome", " Talks"], "none, then Welcome, None");
    let event = hack(&[("Welcome", "", 0, "09:00"), ("Talks", "", 0, "")]);
    check(event, "09:10", &["09:00 () Welcome", "09:10 () Talks"], "Welcome, then Talks, None");
}

#[test]
fn noting_is_a_change_of_the_event_that_has_the_line_and_can_be_undone() {
    let mut workspace = room([Record::Event(Box::new(morning("", "")))]);
    let note = |workspace: &Workspace, line: u128| {
        let event = event_in(workspace, HACK);
        let days = RunSheet::of(workspace, &event).days(false);
        note_began(workspace, &days[0], id(line), time("12:12"))
    };
    let change = note(&workspace, 103).unwrap();
    assert_eq!(change.label, "when Lunch began");
    workspace.apply(&change).unwrap();
    assert_eq!(event_in(&workspace, HACK).plan.run_sheet[3].began, time("12:12"));
    assert!(note(&workspace, 103).is_none(), "it says so already");
    assert!(note(&workspace, 999).is_none(), "there is no such line");
    workspace.apply(&change.reversed()).unwrap();
    assert_eq!(event_in(&workspace, HACK).plan.run_sheet[3].began, None);
}

#[test]
fn noting_an_earlier_line_takes_back_what_was_noted_of_those_behind_it() {
    let mut event = morning("09:00", "");
    event.plan.run_sheet[3].began = time("09:40");
    let mut workspace = room([Record::Event(Box::new(event))]);
    let found = event_in(&workspace, HACK);
    let days = RunSheet::of(&workspace, &found).days(false);
    let change = note_began(&workspace, &days[0], id(101), time("09:41")).unwrap();
    workspace.apply(&change).unwrap();
    let began = |workspace: &Workspace| -> Vec<Option<TimeOfDay>> {
        event_in(workspace, HACK).plan.run_sheet.iter().map(|line| line.began).collect()
    };
    assert_eq!(began(&workspace), [time("09:00"), time("09:41"), None, None, None]);
    workspace.apply(&change.reversed()).unwrap();
    assert_eq!(began(&workspace), [time("09:00"), None, None, time("09:40"), None], "one undo restores them");
}

#[test]
fn a_line_that_stands_at_two_evenings_is_not_noted() {
    let mut hack = morning("", "");
    (hack.plan.run_sheet[0].day, hack.plan.run_sheet[0].began) = (Some(0), time("18:05"));
    let launch = |number: u128, day: Date| {
        let mut launch = Event::default();
        (launch.header.id, launch.header.kind) = (id(number), Kind::Event);
        launch.details.kind = EventType::LaunchEvening.into();
        (launch.details.part_of, launch.details.when) = (Some(Ref(id(HACK))), When::day(day));
        Record::Event(Box::new(launch))
    };
    let evening = |others: &[u128]| {
        let launches = others.iter().map(|number| launch(*number, date(2026, 6, 12)));
        let workspace = room([Record::Event(Box::new(hack.clone()))].into_iter().chain(launches));
        let found = event_in(&workspace, 2);
        let days = RunSheet::of(&workspace, &found).days(false);
        let line = &days[0].lines[0];
        let change = note_began(&workspace, &days[0], id(100), time("18:20"));
        (line.slot.began, change.is_some())
    };
    assert_eq!(evening(&[2]), (time("18:05"), true), "with one evening it is that evening's");
    assert_eq!(evening(&[2, 3]), (None, false), "with two it is neither's");
}

#[test]
fn which_lines_belong_to_which_day() {
    let mut event = morning("", "");
    event.plan.run_sheet[3].day = Some(2);
    event.plan.run_sheet[1].audience = Audience::Crew.into();
    let workspace = room([Record::Event(Box::new(event))]);
    let found = event_in(&workspace, HACK);
    let days = |is_public| -> Vec<(u32, Option<Date>, usize)> {
        let days = RunSheet::of(&workspace, &found).days(is_public).into_iter();
        days.map(|day| (day.number, day.date, day.lines.len())).collect()
    };
    assert_eq!(days(false), [(1, Some(FIRST_DAY), 3), (2, Some(date(2026, 6, 21)), 2)]);
    assert_eq!(days(true), [(1, Some(FIRST_DAY), 2), (2, Some(date(2026, 6, 21)), 2)]);
}

#[test]
fn afterwards_planned_and_actual_times_stand_beside_each_other() {
    let mut event = morning("09:12", "09:50");
    event.plan.run_sheet[3].began = time("12:12");
    let workspace = room([Record::Event(Box::new(event))]);
    let lines = took(&workspace, &event_in(&workspace, HACK));
    let said: Vec<_> = lines.iter().map(|line| (line.what.as_str(), line.late, line.took, line.told())).collect();
    assert_eq!(
        said,
        [
            ("Welcome", 12, Some(38), Some("Welcome began 12 minutes late".to_owned())),
            ("Talks", 20, None, Some("Talks began 20 minutes late".to_owned())),
            ("Lunch", 12, None, Some("Lunch began 12 minutes late".to_owned())),
        ]
    );
}

fn brief(number: u128, name: &str) -> Record {
    let mut brief = Brief::default();
    (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
    brief.brief.name = name.to_owned();
    let at = Appearance { id: id(number + 50), event: Some(Ref(id(HACK))), ..Appearance::default() };
    brief.at_events.appearances.push(at);
    Record::Brief(Box::new(brief))
}

#[test]
fn a_team_has_one_note_for_each_checkpoint() {
    let mut workspace = room([Record::Event(Box::new(morning("", ""))), brief(11, "Who Knows Who")]);
    let at = (id(HACK), id(11));
    let four = Planned { slot: id(104), day: FIRST_DAY, time: time("16:00") };
    let noon = Planned { slot: id(103), day: FIRST_DAY, time: time("11:30") };
    for text in ["A map", "A map of helpers"] {
        let change = write_checkpoint(&workspace, at, four, text).unwrap();
        workspace.apply(&change).unwrap();
    }
    let change = write_checkpoint(&workspace, at, noon, "Nothing yet").unwrap();
    workspace.apply(&change).unwrap();
    assert_eq!(checkpoint_note(&workspace, at, four), "A map of helpers");
    let notes = |workspace: &Workspace| {
        let notes = &workspace.brief(Ref(id(11))).unwrap().at_events.appearances[0].checkpoints;
        notes.iter().map(|note| (note.text.clone(), note.time, note.when.clone())).collect::<Vec<_>>()
    };
    let day = When::day(FIRST_DAY);
    let both =
        [("A map of helpers".to_owned(), time("16:00"), day.clone()), ("Nothing yet".to_owned(), time("11:30"), day)];
    assert_eq!(notes(&workspace), both);
    workspace.apply(&write_checkpoint(&workspace, at, four, "").unwrap()).unwrap();
    assert_eq!(notes(&workspace).len(), 1, "an emptied one goes");
    assert!(write_checkpoint(&workspace, at, four, "").is_none());
}

#[test]
fn a_note_stays_with_its_checkpoint_whatever_its_time() {
    let mut workspace = room([Record::Event(Box::new(morning("", ""))), brief(11, "Who Knows Who")]);
    let at = (id(HACK), id(11));
    let planned = |slot: u128, start: &str| {
        let time = if start.is_empty() { None } else { time(start) };
        Planned { slot: id(slot), day: FIRST_DAY, time }
    };
    let write = |workspace: &mut Workspace, planned: Planned, text: &str| {
        let change = write_checkpoint(workspace, at, planned, text).unwrap();
        workspace.apply(&change).unwrap();
    };
    write(&mut workspace, planned(101, ""), "A map");
    assert_eq!(checkpoint_note(&workspace, at, planned(102, "")), "", "another one without a time");
    write(&mut workspace, planned(102, ""), "A list");
    assert_eq!(checkpoint_note(&workspace, at, planned(101, "")), "A map");
    assert_eq!(checkpoint_note(&workspace, at, planned(101, "10:15")), "A map", "planned anew");
    let before = workspace.get(id(11)).unwrap().clone();
    let mut by_hand = workspace.brief(Ref(id(11))).unwrap().clone();
    by_hand.at_events.appearances[0].checkpoints[0].id = id(700);
    let edit = Edit::replace(before, Record::Brief(Box::new(by_hand)));
    workspace.apply(&Change::new("by hand", vec![edit])).unwrap();
    assert_eq!(checkpoint_note(&workspace, at, planned(101, "")), "A map", "one that was written by hand");
    write(&mut workspace, planned(101, ""), "A larger map");
    assert_eq!(workspace.brief(Ref(id(11))).unwrap().at_events.appearances[0].checkpoints.len(), 2);
}

#[test]
fn what_goes_wrong_is_kept_with_its_time_in_the_review() {
    let mut workspace = room([Record::Event(Box::new(hack(&[])))]);
    let now: Timestamp = "2026-06-20T10:42:00Z".parse().unwrap();
    let line = understand("w: the projector has no cable", &Names::of(&workspace, None), FIRST_DAY);
    assert_eq!((line.kind, line.words.as_str()), (LineKind::WentWrong, "The projector has no cable"));
    let mut next = 500;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let mut moment = Moment { now, today: FIRST_DAY, at: time("10:42"), fresh: &mut fresh };
    let spot = Spot { event: id(HACK), item: None, replaces: None, amends: None };
    let kept = keep(&workspace, spot, &line, &mut moment).unwrap();
    workspace.apply(&kept.change).unwrap();
    let event = event_in(&workspace, HACK);
    let [wrong] = &event.review.went_wrong[..] else { panic!("one thing went wrong") };
    assert_eq!(
        (wrong.what.as_str(), wrong.at, wrong.day.clone()),
        ("The projector has no cable", time("10:42"), When::day(FIRST_DAY))
    );
    assert!(event.minutes.items[0].lines[0].text.is_empty(), "its words are written once");

    let line = understand("w: the projector had no cable", &Names::of(&workspace, None), FIRST_DAY);
    let put_right = Spot { amends: Some(kept.line), ..spot };
    let change = keep(&workspace, put_right, &line, &mut moment).unwrap().change;
    workspace.apply(&change).unwrap();
    assert_eq!(event_in(&workspace, HACK).review.went_wrong[0].what, "The projector had no cable");

    let change = folkmoot::import::take_out(&workspace, id(HACK), kept.line, &mut moment).unwrap();
    workspace.apply(&change).unwrap();
    assert!(event_in(&workspace, HACK).review.went_wrong.is_empty());
}

#[test]
fn what_goes_wrong_after_midnight_in_summer_is_of_the_day_on_the_wall() {
    let workspace = room([Record::Event(Box::new(hack(&[])))]);
    let now: Timestamp = "2026-06-19T23:20:00Z".parse().unwrap();
    let line = understand("w: the alarm went off", &Names::of(&workspace, None), FIRST_DAY);
    let mut fresh = || id(501);
    let mut moment = Moment { now, today: FIRST_DAY, at: time("00:20"), fresh: &mut fresh };
    let spot = Spot { event: id(HACK), item: None, replaces: None, amends: None };
    let mut after = workspace.clone();
    after.apply(&keep(&workspace, spot, &line, &mut moment).unwrap().change).unwrap();
    let wrong = &event_in(&after, HACK).review.went_wrong[0];
    assert_eq!((wrong.at, wrong.day.clone()), (time("00:20"), When::day(FIRST_DAY)));
}

#[test]
fn what_is_remembered_later_has_no_time() {
    let workspace = room([Record::Event(Box::new(hack(&[])))]);
    let now: Timestamp = "2026-06-25T09:00:00Z".parse().unwrap();
    let line = understand("Went wrong: nobody had the key", &Names::of(&workspace, None), FIRST_DAY);
    let mut fresh = || id(501);
    let mut moment = Moment { now, today: date(2026, 6, 25), at: time("09:00"), fresh: &mut fresh };
    let spot = Spot { event: id(HACK), item: None, replaces: None, amends: None };
    let kept = keep(&workspace, spot, &line, &mut moment).unwrap();
    let mut after = workspace.clone();
    after.apply(&kept.change).unwrap();
    let wrong = &event_in(&after, HACK).review.went_wrong[0];
    assert_eq!((wrong.what.as_str(), wrong.at, wrong.day.is_unknown()), ("Nobody had the key", None, true));
}
