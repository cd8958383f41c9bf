//! Planning: what of an event serves the next one, what is carried over with it, and the run sheet that a hack begins
//! with.

use std::sync::Arc;

use folkmoot::app::{BeginsWith, NewEvent, shipped_for, shipped_template};
use folkmoot::model::brief::{Appearance, Member, Team};
use folkmoot::model::event::{
    Attendance, BudgetLine, EventStatus, EventType, Item, Move, Risk, Score, Slot, Timed, Venue, days_of, settle_days,
    timed,
};
use folkmoot::model::parts::{Fact, LinkKind, Quote, WebLink};
use folkmoot::model::{Brief, Event, Id, Kind, Open, PartOfDay, Record, Ref, Span, TimeOfDay, When};
use folkmoot::workspace::{Again, Change, Workspace};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const HACK: u128 = 10;
const LAUNCH: u128 = 11;
const SERIES: u128 = 12;
const PERSON: u128 = 13;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn link(number: u128) -> Ref {
    Ref(id(number))
}

fn days(first: Date, last: Date) -> When {
    When { span: Span::Days(first, last).into(), ..When::default() }
}

fn new_event(number: u128) -> Event {
    match Record::new(Kind::Event, id(number), Timestamp::UNIX_EPOCH) {
        Record::Event(event) => *event,
        other => panic!("{:?} is no event", other.kind()),
    }
}

/// A hack event with something in every part.
fn hack() -> Event {
    let mut hack = new_event(HACK);
    hack.header.tags = vec!["hack".to_owned()];
    hack.header.notes.0 = "The side door key.".to_owned();
    let details = &mut hack.details;
    details.title = "Made in Harwick 2".to_owned();
    details.kind = Open::Known(EventType::HackEvent);
    details.series = Some(link(SERIES));
    details.ordinal = Some(2);
    details.theme = "Stalls".to_owned();
    details.when = days(date(2026, 6, 20), date(2026, 6, 21));
    details.status = Open::Known(EventStatus::Held);
    details.venue = Venue { name: "The Rope Works".to_owned(), ..Venue::default() };
    details.moves = vec![Move { id: id(20), reason: "repairs".to_owned(), ..Move::default() }];
    details.facts = vec![Fact { id: id(21), ..Fact::default() }];
    let photographs = Open::Known(LinkKind::PhotoSet);
    details.links = vec![
        WebLink { id: id(22), label: "Photographs".to_owned(), kind: photographs, ..WebLink::default() },
        WebLink { id: id(23), label: "How to register".to_owned(), ..WebLink::default() },
    ];
    hack.plan.code_of_conduct = "2".to_owned();
    hack.plan.budget = vec![BudgetLine { id: id(24), planned: Some(50), actual: Some(64), ..BudgetLine::default() }];
    hack.plan.risks = vec![Risk { id: id(25), hazard: "Cables".to_owned(), ..Risk::default() }];
    let began = TimeOfDay::new(9, 20);
    let slot = |number, brief| Slot { id: id(number), brief: Some(link(brief)), began, ..Slot::default() };
    hack.plan.run_sheet = vec![slot(26, 30), slot(27, 31)];
    hack.people.first_aider = Some(link(PERSON));
    hack.people.capacity = Some(60);
    (hack.people.registered, hack.people.attended) = (Some(41), Some(28));
    hack.people.attendance = vec![Attendance { id: id(28), person: Some(link(PERSON)), ..Attendance::default() }];
    hack.minutes.items = vec![Item { id: id(29), ..Item::default() }];
    hack.minutes.quotes = vec![Quote { id: id(40), ..Quote::default() }];
    hack.review.evaluation.scores = vec![Score { id: id(41), ..Score::default() }];
    hack
}

fn launch() -> Event {
    let mut launch = new_event(LAUNCH);
    launch.details.title = "Made in Harwick 2: launch evening".to_owned();
    launch.details.kind = Open::Known(EventType::LaunchEvening);
    launch.details.part_of = Some(link(HACK));
    launch.details.when = When { start: TimeOfDay::new(17, 30), ..When::day(date(2026, 6, 19)) };
    launch.people.attended = Some(30);
    launch
}

fn brief(number: u128, question: &str, new_question: &str) -> Brief {
    let mut brief = match Record::new(Kind::Brief, id(number), Timestamp::UNIX_EPOCH) {
        Record::Brief(brief) => *brief,
        other => panic!("{:?} is no brief", other.kind()),
    };
    brief.brief.question = question.to_owned();
    let team = Team { members: vec![Member::default()], ..Team::default() };
    brief.at_events.appearances = vec![Appearance {
        id: id(number + 100),
        event: Some(link(HACK)),
        question: "As it was asked".to_owned(),
        new_question: new_question.to_owned(),
        team,
        ..Appearance::default()
    }];
    brief
}

fn workspace() -> Workspace {
    let mut series = Record::new(Kind::Series, id(SERIES), Timestamp::UNIX_EPOCH);
    series.set_title("Made in Harwick");
    let records = [
        series,
        Record::Event(Box::new(hack())),
        Record::Event(Box::new(launch())),
        Record::Brief(Box::new(brief(30, "Who knows whom?", ""))),
        Record::Brief(Box::new(brief(31, "What do we do after four?", "Where is it quiet?"))),
        Record::Brief(Box::new(brief(32, "", "A stall for whom?"))),
    ];
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    workspace
}

fn held(workspace: &Workspace, again: &Again) -> (Change, Id) {
    let mut next = 1000;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    workspace.held_again(again, Timestamp::UNIX_EPOCH, &mut fresh).unwrap()
}

/// The records as they are once the event is held again, and the new event.
fn after(again: &Again) -> (Workspace, Event) {
    let mut workspace = workspace();
    let (change, made) = held(&workspace, again);
    workspace.apply(&change).unwrap();
    workspace.refresh_links();
    let event = workspace.event(Ref(made)).unwrap().clone();
    (workspace, event)
}

#[test]
fn what_was_planned_is_kept_and_what_happened_is_not() {
    let (was, next) = (hack(), hack().planned_again());
    let kept: [(&str, bool); 9] = [
        ("venue", next.details.venue == was.details.venue),
        ("series", next.details.series == was.details.series),
        ("type", next.details.kind == was.details.kind),
        ("code of conduct", next.plan.code_of_conduct == was.plan.code_of_conduct),
        ("risks", next.plan.risks.len() == 1 && next.plan.risks[0].hazard == "Cables"),
        ("run sheet", next.plan.run_sheet.len() == 2),
        ("jobs", next.people.first_aider == was.people.first_aider),
        ("room", next.people.capacity == Some(60)),
        ("tags", next.header.tags == was.header.tags),
    ];
    for (what, is_kept) in kept {
        assert!(is_kept, "{what}");
    }
    let gone: [(&str, bool); 14] = [
        ("status", next.details.status.is(EventStatus::Idea)),
        ("dates", next.details.when.is_unknown()),
        ("number", next.details.ordinal.is_none()),
        ("theme", next.details.theme.is_empty()),
        ("moves", next.details.moves.is_empty()),
        ("figures", next.details.facts.is_empty()),
        ("photographs", next.details.links.len() == 1 && next.details.links[0].label == "How to register"),
        ("what was spent", next.plan.budget[0].actual.is_none() && next.plan.budget[0].planned == Some(50)),
        ("when lines began", next.plan.run_sheet.iter().all(|slot| slot.began.is_none())),
        ("counts", next.people.registered.or(next.people.attended).is_none()),
        ("attendance", next.people.attendance.is_empty()),
        ("minutes", next.minutes == folkmoot::model::event::Minutes::default()),
        ("review", next.review == folkmoot::model::event::Review::default()),
        ("notes to oneself", next.header.notes.is_empty()),
    ];
    for (what, is_gone) in gone {
        assert!(is_gone, "{what}");
    }
}

#[test]
fn the_next_name_and_number_are_proposed_with_all_that_could_come_along() {
    let proposed = workspace().proposed_again(id(HACK)).unwrap();
    let briefs = [30, 31, 32].map(id).to_vec();
    let launches = vec![id(LAUNCH)];
    let title = "Made in Harwick 3".to_owned();
    let expected = Again { event: id(HACK), title, ordinal: Some(3), when: When::default(), briefs, launches };
    assert_eq!(proposed, expected);
}

#[test]
fn without_a_series_the_number_at_the_end_of_the_name_counts_on() {
    let proposed = |title: &str| {
        let mut event = new_event(50);
        event.details.title = title.to_owned();
        let mut workspace = Workspace::default();
        workspace.load(Arc::new(Record::Event(Box::new(event))));
        workspace.proposed_again(id(50)).unwrap().title
    };
    assert_eq!(proposed("Repair café 9"), "Repair café 10");
    assert_eq!(proposed("Repair café"), "Repair café");
    assert_eq!(proposed("Open day 2026"), "Open day 2026");
    assert_eq!(proposed(""), "");
}

/// The series that is proposed for a new event, with its number and the event's name.
fn next_of(kind: EventType, title: &str) -> Option<(Ref, Option<u32>, String)> {
    workspace().next_of_series(kind, title).map(|next| (next.series, next.ordinal, next.title))
}

#[test]
fn a_new_event_is_the_next_of_the_series_that_its_name_or_type_fits() {
    let hack = |title: &str| next_of(EventType::HackEvent, title).map(|(_, number, title)| (number, title));
    let told = |number, title: &str| Some((number, title.to_owned()));
    assert_eq!(hack(""), told(Some(3), "Made in Harwick 3"));
    assert_eq!(hack("made in harwick "), told(Some(3), "made in harwick"));
    assert_eq!(hack("Made in Harwick 7"), told(Some(7), "Made in Harwick 7"));
    assert_eq!(hack("Made in Harwick 2026"), told(Some(3), "Made in Harwick 2026"));
    assert_eq!(hack("Made in Harwick: the winter one"), told(Some(3), "Made in Harwick: the winter one"));
    let evening = next_of(EventType::LaunchEvening, "Made in Harwick 3: launch evening");
    assert_eq!(evening, Some((link(SERIES), None, "Made in Harwick 3: launch evening".to_owned())), "has no number");
}

#[test]
fn where_no_series_or_more_than_one_fits_none_is_proposed() {
    assert_eq!(next_of(EventType::HackEvent, "Made in Harwickshire"), None);
    assert_eq!(next_of(EventType::HackEvent, "Repair café"), None);
    assert_eq!(next_of(EventType::Surgery, ""), None, "no series has any");
    let mut workspace = workspace();
    let mut other = Record::new(Kind::Series, id(60), Timestamp::UNIX_EPOCH);
    other.set_title("Made in Harwick");
    let mut another = new_event(61);
    another.details.kind = Open::Known(EventType::HackEvent);
    another.details.series = Some(link(60));
    [other, Record::Event(Box::new(another))].into_iter().for_each(|record| workspace.load(Arc::new(record)));
    assert_eq!(workspace.next_of_series(EventType::HackEvent, ""), None);
    assert_eq!(workspace.next_of_series(EventType::HackEvent, "Made in Harwick 3"), None);
}

#[test]
fn an_event_without_a_number_takes_none_from_its_series() {
    let mut workspace = workspace();
    let mut catch_up = new_event(50);
    (catch_up.details.title, catch_up.details.series) = ("Catch-up in spring".to_owned(), Some(link(SERIES)));
    workspace.load(Arc::new(Record::Event(Box::new(catch_up))));
    let proposed = workspace.proposed_again(id(50)).unwrap();
    assert_eq!((proposed.title.as_str(), proposed.ordinal), ("Catch-up in spring", None));
}

#[test]
fn a_launch_evening_held_again_by_itself_opens_nothing_yet() {
    let mut workspace = workspace();
    let (change, made) = held(&workspace, &workspace.proposed_again(id(LAUNCH)).unwrap());
    workspace.apply(&change).unwrap();
    assert_eq!(workspace.event(Ref(made)).unwrap().details.part_of, None);
    assert_eq!(workspace.launches_of(id(HACK)), [id(LAUNCH)]);
}

#[test]
fn chosen_briefs_come_along_with_their_question_of_today_and_no_team() {
    let briefs = vec![id(31), id(32)];
    let (workspace, event) =
        after(&Again { briefs, launches: Vec::new(), ..workspace().proposed_again(id(HACK)).unwrap() });
    let made = event.header.id;
    let at = |number: u128| match workspace.get(id(number)).unwrap().as_ref() {
        Record::Brief(brief) => brief.at(made).cloned(),
        other => panic!("{:?} is no brief", other.kind()),
    };
    assert_eq!(at(30), None, "it was not chosen");
    let carried = at(31).unwrap();
    assert_eq!((carried.question.as_str(), carried.new_question.as_str()), ("What do we do after four?", ""));
    assert!(!carried.team.is_known());
    assert_eq!(at(32).unwrap().question, "A stall for whom?");
    let lines: Vec<Option<Ref>> = event.plan.run_sheet.iter().map(|slot| slot.brief).collect();
    assert_eq!(lines, [None, Some(link(31))], "a line of a brief that stays behind is of none");
}

#[test]
fn the_launch_evening_comes_along_the_evening_before() {
    let when = days(date(2026, 11, 14), date(2026, 11, 15));
    let (workspace, event) = after(&Again { when, ..workspace().proposed_again(id(HACK)).unwrap() });
    let launches = workspace.launches_of(event.header.id);
    let launch = workspace.event(Ref(launches[0])).unwrap();
    assert_eq!(launch.details.title, "Made in Harwick 3: launch evening");
    let evening = When { start: TimeOfDay::new(17, 30), provisional: true, ..When::day(date(2026, 11, 13)) };
    assert_eq!(launch.details.when, evening);
    assert_eq!(launch.people.attended, None);

    let mut before = self::workspace();
    let part = Span::Part(date(2026, 6, 19), PartOfDay::Evening);
    let mut launch = self::launch();
    launch.details.when = When { span: part.into(), ..When::default() };
    before.load(Arc::new(Record::Event(Box::new(launch))));
    let when = days(date(2026, 11, 14), date(2026, 11, 15));
    let (change, made) = held(&before, &Again { when, ..before.proposed_again(id(HACK)).unwrap() });
    before.apply(&change).unwrap();
    let launch = before.event(Ref(before.launches_of(made)[0])).unwrap();
    let evening = Span::Part(date(2026, 11, 13), PartOfDay::Evening);
    assert_eq!(launch.details.when, When { span: evening.into(), provisional: true, ..When::default() });

    let (workspace, event) =
        after(&workspace.proposed_again(id(HACK)).map(|again| Again { when: When::default(), ..again }).unwrap());
    let launch = workspace.launches_of(event.header.id)[0];
    assert!(workspace.event(Ref(launch)).unwrap().details.when.is_unknown(), "to be confirmed, as the hack itself");
}

#[test]
fn one_step_takes_all_of_it_back() {
    let mut workspace = workspace();
    let before: Vec<Record> = workspace.all().map(|record| Record::clone(record)).collect();
    let (change, made) = held(&workspace, &workspace.proposed_again(id(HACK)).unwrap());
    workspace.apply(&change).unwrap();
    assert_eq!(workspace.len(), before.len() + 2);
    let ids: Vec<Id> = workspace.event(Ref(made)).unwrap().plan.run_sheet.iter().map(|slot| slot.id).collect();
    assert!(!ids.contains(&id(26)), "the copy's parts have ids of their own");
    workspace.apply(&change.reversed()).unwrap();
    let after: Vec<Record> = workspace.all().map(|record| Record::clone(record)).collect();
    assert_eq!(after, before);
}

fn weekend() -> When {
    days(date(2026, 11, 14), date(2026, 11, 15))
}

fn one_day() -> When {
    When::day(date(2026, 11, 14))
}

fn begun(kind: EventType, when: When) -> Event {
    let mut next = 2000;
    let new = NewEvent { kind, title: " Autumn meeting ".to_owned(), when, ..NewEvent::default() };
    let mut fresh = || {
        next += 1;
        id(next)
    };
    match new.begun(None, Timestamp::UNIX_EPOCH, &mut fresh) {
        Record::Event(event) => *event,
        other => panic!("{:?} is no event", other.kind()),
    }
}

#[test]
fn without_a_template_an_event_begins_with_what_its_type_needs() {
    let cases: [(EventType, When, usize); 5] = [
        (EventType::NetworkMeeting, one_day(), 1),
        (EventType::LearningSet, When::default(), 1),
        (EventType::CatchUp, When::default(), 1),
        (EventType::HackEvent, weekend(), 0),
        (EventType::Other, weekend(), 0),
    ];
    for (kind, when, items) in cases {
        let event = begun(kind, when.clone());
        assert_eq!((event.details.title.as_str(), &event.details.when), ("Autumn meeting", &when), "{kind:?}");
        assert!(event.details.kind.is(kind));
        assert_eq!(event.minutes.items.len(), items, "{kind:?}");
        assert_eq!(event.plan, folkmoot::model::event::Plan::default(), "without a template nothing is planned");
    }
}

#[test]
fn the_run_sheet_of_a_hack_begins_with_its_launch_evening_and_keeps_to_its_times() {
    let lines = shipped_template("hack-event").unwrap().plan.run_sheet.clone();
    let at = |what: &str| {
        let line = timed(&lines).into_iter().find(|line| line.slot.what.starts_with(what));
        line.map(|line| (line.day, line.start.map(|start| start.to_string()).unwrap_or_default())).unwrap()
    };
    let expected = [
        ("Doors", 0, "17:30"),
        ("Choose teams", 0, "20:00"),
        ("Close", 0, "21:00"),
        ("Look again", 1, "14:00"),
        ("Checkpoint 1", 1, "16:00"),
        ("Stop", 1, "18:00"),
        ("Checkpoint 2", 2, "11:30"),
        ("One hour left", 2, "15:00"),
        ("Show-and-tell", 2, "16:30"),
        ("Clear down", 2, "18:00"),
    ];
    for (what, day, start) in expected {
        assert_eq!(at(what), (day, start.to_owned()), "{what}");
    }
    assert!(timed(&lines).iter().all(|line| !line.overlaps));
}

/// Start, end and "!" where it overlaps, of lines with a start of their own and minutes.
fn clock(lines: &[(&str, Option<u32>)]) -> Vec<String> {
    let slot = |(start, minutes): &(&str, Option<u32>)| Slot {
        start: start.parse().ok(),
        minutes: *minutes,
        ..Slot::default()
    };
    let slots: Vec<Slot> = lines.iter().map(slot).collect();
    let said = |time: Option<TimeOfDay>| time.map(|time| time.to_string()).unwrap_or_default();
    let line =
        |line: &Timed<'_>| format!("{}-{}{}", said(line.start), said(line.end), if line.overlaps { "!" } else { "" });
    timed(&slots).iter().map(line).collect()
}

#[test]
fn a_day_of_the_run_sheet_ends_with_midnight_and_goes_on_in_the_small_hours() {
    assert_eq!(clock(&[("23:00", Some(60)), ("", Some(15))]), ["23:00-00:00", "00:00-"]);
    assert_eq!(clock(&[("23:00", Some(75)), ("00:15", Some(15))]), ["23:00-", "00:15-00:30"]);
    assert_eq!(clock(&[("23:00", Some(90)), ("00:15", Some(15))]), ["23:00-", "00:15-00:30!"]);
    assert_eq!(clock(&[("23:00", Some(60)), ("23:30", None)]), ["23:00-00:00", "23:30-!"]);
    assert_eq!(clock(&[("20:00", Some(60)), ("09:00", None)]), ["20:00-21:00", "09:00-"]);
    // In the day a morning is an earlier one: half past one is mistyped for 1.30pm.
    assert_eq!(clock(&[("12:30", Some(75)), ("01:30", None)]), ["12:30-13:45", "01:30-!"]);
}

#[test]
fn a_length_beyond_any_day_tells_no_time() {
    assert_eq!(clock(&[("09:00", Some(u32::MAX)), ("", Some(u32::MAX))]), ["09:00-", "-"]);
}

/// Lines with their own days, changed, and how they then stand: each with its own day and the one that follows.
fn settled(days: &[Option<u32>], change: impl FnOnce(&mut Vec<Slot>)) -> Vec<(u128, Option<u32>, u32)> {
    let numbered = (1..).zip(days);
    let mut slots: Vec<Slot> = numbered.map(|(n, day)| Slot { id: id(n), day: *day, ..Slot::default() }).collect();
    let before = days_of(&slots);
    change(&mut slots);
    settle_days(&mut slots, &before);
    let number = |slot: &Slot| (1..=99).find(|number| id(*number) == slot.id).unwrap();
    timed(&slots).iter().map(|line| (number(line.slot), line.slot.day, line.day)).collect()
}

#[test]
fn a_line_joins_the_block_of_its_day_and_leaves_the_others_in_theirs() {
    let days = [Some(0), None, Some(1), None, Some(2), None];
    let moved = settled(&days, |slots| slots[4].day = Some(0));
    let expected = [(1, Some(0), 0), (2, None, 0), (5, Some(0), 0), (3, Some(1), 1), (4, None, 1), (6, Some(2), 2)];
    assert_eq!(moved, expected);
    let cleared = settled(&days, |slots| slots[4].day = None);
    assert_eq!(cleared[4..], [(5, None, 1), (6, Some(2), 2)], "it is of the day above");
    let removed = settled(&days, |slots| drop(slots.remove(2)));
    assert_eq!(removed[2..], [(4, Some(1), 1), (5, Some(2), 2), (6, None, 2)]);
    let added = settled(&days, |slots| slots.insert(2, Slot { id: id(7), ..Slot::default() }));
    assert_eq!(added[1..4], [(2, None, 0), (7, None, 0), (3, Some(1), 1)]);
}

#[test]
fn lines_out_of_order_stay_until_a_day_is_changed() {
    let days = [Some(2), Some(1), Some(2)];
    let order = |lines: Vec<(u128, Option<u32>, u32)>| lines.iter().map(|line| line.0).collect::<Vec<_>>();
    assert_eq!(order(settled(&days, |slots| slots[0].what = "Welcome".into())), [1, 2, 3]);
    assert_eq!(order(settled(&days, |slots| slots[1].day = Some(3))), [1, 3, 2]);
}

fn made_from(name: &'static str) -> Event {
    let template = shipped_template(name).unwrap();
    let kind = *template.kind.known().unwrap();
    let begins_with = BeginsWith::Shipped(name);
    let new =
        NewEvent { kind, title: "Made in Harwick 3".to_owned(), when: weekend(), begins_with, ..NewEvent::default() };
    let mut next = 3000;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    match new.begun(Some(template), Timestamp::UNIX_EPOCH, &mut fresh) {
        Record::Event(event) => *event,
        other => panic!("{:?} is no event", other.kind()),
    }
}

#[test]
fn four_answers_make_a_whole_plan() {
    let template = shipped_template("hack-event").unwrap();
    let event = made_from("hack-event");
    assert_eq!(event.details.title, "Made in Harwick 3");
    assert_eq!((event.details.template, event.details.template_name.as_str()), (None, "hack-event"));
    assert_eq!(event.plan.run_sheet.len(), template.plan.run_sheet.len());
    assert_eq!(event.plan.tasks.len(), template.plan.tasks.len());
    assert_eq!(event.plan.risks.len(), 5);
    assert_eq!(event.details.about, template.event_about);
    let ids: std::collections::BTreeSet<Id> = event.plan.tasks.iter().map(|task| task.id).collect();
    assert_eq!(ids.len(), event.plan.tasks.len(), "each task has an id of its own");
    assert!(!ids.contains(&Id::NONE));
    assert_eq!(made_from("network-meeting").minutes.items.len(), 11);
}

#[test]
fn what_is_offered_first_fits_the_dates() {
    let names = |when: &When| -> Vec<&str> {
        shipped_for(EventType::HackEvent, when).into_iter().map(|shipped| shipped.name).collect()
    };
    assert_eq!(names(&weekend()), ["hack-event", "mini-hack"]);
    assert_eq!(names(&When::default()), ["hack-event", "mini-hack"]);
    assert_eq!(names(&one_day()), ["mini-hack", "hack-event"]);
}

#[test]
fn a_hack_whose_launch_evening_was_called_off_is_proposed_for_another() {
    let proposed = |status: EventStatus| {
        let mut records = workspace();
        let mut evening = launch();
        evening.details.status = status.into();
        records.load(Arc::new(Record::Event(Box::new(evening))));
        records.refresh_links();
        let found = records.hack_to_launch(&When::day(date(2026, 6, 18)), date(2026, 6, 1));
        found.map(|hack| hack.header.id)
    };
    assert_eq!(proposed(EventStatus::Confirmed), None, "it has one");
    assert_eq!(proposed(EventStatus::Cancelled), Some(id(HACK)));
}
