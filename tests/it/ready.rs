//! What an event still lacks, a table for each rule: what is told, why, and the record and field where it is put right;
//! and which types each rule matters to.

use std::sync::Arc;

use folkmoot::model::brief::{Appearance, BriefStatus};
use folkmoot::model::event::EventType::{CatchUp, HackEvent, LaunchEvening, LearningSet, NetworkMeeting, Other};
use folkmoot::model::event::{
    Attendance, AttendanceState, EventStatus, EventType, OpenTo, Risk, Slot, Task, TaskState,
};
use folkmoot::model::{Brief, Event, Id, Kind, Open, Record, Ref, Span, When, read_lead};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::ready::{Item, Point, lacks, ready};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);
const EVENT: u128 = 1;
const BRIEF: u128 = 5;
const HACK: u128 = 10;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn somebody() -> Option<Ref> {
    Some(Ref(id(99)))
}

/// Friday 19 June 2026, with nothing lacking.
fn event(kind: EventType) -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, id(EVENT), Timestamp::UNIX_EPOCH) else { panic!() };
    event.details.kind = kind.into();
    event.details.status = EventStatus::Confirmed.into();
    event.details.when = When::day(date(2026, 6, 19));
    event.details.open_to = Some(OpenTo::PublicWithAdults.into());
    event.details.venue.name = "Corn Hall".to_owned();
    event.details.venue.refuge_points = "Top of both stairs".to_owned();
    event.people.minute_taker = somebody();
    event.people.first_aider = somebody();
    event.people.safeguarding_lead = somebody();
    event.people.capacity = Some(60);
    event.people.registered = Some(41);
    event.plan.photographs = "Some, for the write-up.".into();
    event.plan.run_sheet = vec![Slot { id: id(30), what: "Welcome".to_owned(), ..Slot::default() }];
    event.plan.tasks = vec![task(20, "Order the chairs", "the day before")];
    *event
}

fn task(number: u128, what: &str, lead: &str) -> Task {
    Task { id: id(number), what: what.to_owned(), lead: read_lead(lead).into(), ..Task::default() }
}

fn brief() -> Brief {
    let Record::Brief(mut brief) = Record::new(Kind::Brief, id(BRIEF), Timestamp::UNIX_EPOCH) else { panic!() };
    brief.brief.name = "A Stall for Everyone".to_owned();
    brief.brief.status = BriefStatus::Published.into();
    brief.brief.afterwards.owner = somebody();
    brief.at_events.appearances = vec![Appearance { event: Some(Ref(id(EVENT))), ..Appearance::default() }];
    *brief
}

fn folder(records: Vec<Record>) -> Workspace {
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace
}

fn of(event: &Event) -> Vec<Item> {
    ready(&folder(vec![Record::Event(Box::new(event.clone()))]), event, TODAY)
}

fn told(items: &[Item]) -> Vec<(Point, &str, &str, &str)> {
    let lacking = items.iter().filter(|item| !item.is_ready);
    lacking.map(|item| (item.point, &*item.says, &*item.reason, &*item.at.field)).collect()
}

/// What alone is told of a hack event with this changed; nothing where it still is ready.
#[track_caller]
fn check(change: impl FnOnce(&mut Event), expected: Option<(Point, &str, &str, &str)>) {
    let mut event = event(HackEvent);
    change(&mut event);
    let items = of(&event);
    assert_eq!(told(&items), Vec::from_iter(expected));
    assert!(items.iter().all(|item| item.at.record == id(EVENT) && item.is_ready == item.reason.is_empty()));
}

#[test]
fn nothing_is_lacking_and_each_rule_says_so() {
    let items = of(&event(HackEvent));
    let says: Vec<&str> = items.iter().map(|item| &*item.says).collect();
    let expected = [
        "The date is confirmed",
        "The venue is confirmed",
        "Somebody takes the minutes",
        "A first-aider is named",
        "A safeguarding lead is named",
        "The refuge points are noted",
        "People are told about photographs",
        "The run sheet is written",
        "The room holds everybody",
        "No task is late",
    ];
    assert_eq!(says, expected);
    assert_eq!(told(&items), []);
}

#[test]
fn the_date_is_a_day_and_confirmed() {
    let with = |change: fn(&mut Event), expected: Option<(&str, &str, &str)>| {
        check(change, expected.map(|(says, reason, field)| (Point::Date, says, reason, field)));
    };
    let unknown = Some(("Say on which day it is", "Nobody can come to a day that is not known.", "details/when"));
    with(|event| event.details.when = When::default(), unknown);
    with(|event| event.details.when.span = Span::Month(2026, 9).into(), unknown);
    let noted = Some(("Confirm the date", "It is noted as to be confirmed.", "details/when"));
    with(|event| event.details.when.provisional = true, noted);
    let idea = Some((
        "Confirm the date",
        "The event is still an idea: set its status to Confirmed once the day is settled.",
        "details/status",
    ));
    with(|event| event.details.status = EventStatus::Idea.into(), idea);
    let provisional = Some((
        "Confirm the date",
        "The event is still provisional: set its status to Confirmed once the day is settled.",
        "details/status",
    ));
    with(|event| event.details.status = EventStatus::Provisional.into(), provisional);
}

#[test]
fn the_venue_is_named_and_confirmed() {
    let unnamed = (Point::Venue, "Name the venue", "It prints as to be confirmed.", "details/venue/name");
    check(|event| event.details.venue.name = "  ".to_owned(), Some(unnamed));
    let field = "details/venue/provisional";
    let noted = (Point::Venue, "Confirm the venue", "It is noted as to be confirmed.", field);
    check(|event| event.details.venue.provisional = true, Some(noted));
}

#[test]
fn each_job_has_somebody_who_does_it() {
    let reason = "What nobody writes down is soon forgotten.";
    let minutes = (Point::Minutes, "Name who takes the minutes", reason, "people/minute_taker");
    check(|event| event.people.minute_taker = None, Some(minutes));
    let reason = "Whoever is hurt has to know whom to ask. The emergency sheet prints the name.";
    let first_aider = (Point::FirstAider, "Name a first-aider", reason, "people/first_aider");
    check(|event| event.people.first_aider = None, Some(first_aider));
    let reason = "It is open to everybody, and under-18s may come.";
    let lead = (Point::Safeguarding, "Name a safeguarding lead", reason, "people/safeguarding_lead");
    let nobody = |open_to: Option<OpenTo>| {
        move |event: &mut Event| {
            event.details.open_to = open_to.map(Open::Known);
            event.people.safeguarding_lead = None;
        }
    };
    check(nobody(Some(OpenTo::PublicWithAdults)), Some(lead));
    check(nobody(Some(OpenTo::Public)), Some(lead));
    check(nobody(Some(OpenTo::Members)), None);
    check(nobody(None), None);
}

#[test]
fn people_are_told_what_they_have_to_know() {
    let reason = "Whoever can’t use the stairs waits there in an emergency.";
    let refuge = (Point::RefugePoints, "Note the refuge points", reason, "details/venue/refuge_points");
    check(|event| event.details.venue.refuge_points.clear(), Some(refuge));
    let reason = "People choose whether they are in pictures before any is taken.";
    let photographs = (Point::Photographs, "Say how photographs are taken", reason, "plan/photographs");
    check(|event| event.plan.photographs = " ".into(), Some(photographs));
    let reason = "Without it nobody knows what happens when.";
    let run_sheet = (Point::RunSheet, "Write the run sheet", reason, "plan/run_sheet");
    check(|event| event.plan.run_sheet.clear(), Some(run_sheet));
    check(|event| event.plan.run_sheet = vec![Slot { id: id(31), ..Slot::default() }], Some(run_sheet));
}

#[test]
fn each_risk_has_something_done_about_it_and_somebody_who_does_it() {
    let risk = |number: u128, hazard: &str, controls: &str, owner: Option<Ref>| Risk {
        id: id(number),
        hazard: hazard.to_owned(),
        controls: controls.to_owned(),
        owner,
        ..Risk::default()
    };
    let with = |risks: Vec<Risk>, expected: Option<(&str, &str, String)>| {
        let expected = expected.as_ref().map(|(says, why, at)| (Point::Risks, *says, *why, at.as_str()));
        check(|event| event.plan.risks = risks, expected);
    };
    let at = |number: u128, key: &str| format!("plan/risks/{}/{key}", id(number));
    let says = "Say what is done about each risk";
    let bare = Some((says, "Rain has nothing yet.", at(41, "controls")));
    with(vec![risk(41, "Rain", " ", None)], bare);
    let owner = "Name who looks after each risk";
    with(vec![risk(41, "Rain", "Coats", None)], Some((owner, "Rain has nobody yet.", at(41, "owner"))));
    let two = vec![risk(41, "Rain", "Coats", somebody()), risk(42, "Fire", "Exits", None), risk(43, "", "Tape", None)];
    with(two, Some((owner, "2 of 3 have nobody yet. The first: Fire.", at(42, "owner"))));
    with(vec![risk(41, "Rain", "Coats", somebody())], None);
    with(vec![Risk { id: id(44), ..Risk::default() }], None);
}

#[test]
fn the_room_holds_those_who_have_registered() {
    let with = |registered: Option<u32>, rate: Option<u32>, reason: Option<&str>| {
        let change = |event: &mut Event| (event.people.registered, event.people.show_rate) = (registered, rate);
        let says = "Find a larger room, or close the list";
        check(change, reason.map(|reason| (Point::Room, says, reason, "people/capacity")));
    };
    with(Some(60), None, None);
    with(Some(61), None, Some("61 have registered, and there is room for 60."));
    with(Some(61), Some(100), Some("61 have registered, and there is room for 60."));
    with(Some(92), Some(65), None);
    with(Some(93), Some(65), Some("93 have registered. The room is full with 92, as many as come."));
    with(None, None, None);
    let listed = |number| Attendance {
        id: id(number),
        person: Some(Ref(id(number + 10))),
        state: AttendanceState::Registered.into(),
        ..Attendance::default()
    };
    let reason = "3 have registered, and there is room for 2.";
    let by_list = |event: &mut Event| {
        (event.people.registered, event.people.capacity) = (None, Some(2));
        event.people.attendance = (40..43).map(listed).collect();
    };
    check(by_list, Some((Point::Room, "Find a larger room, or close the list", reason, "people/capacity")));
}

#[test]
fn late_tasks_lead_to_the_one_that_is_late_for_longest() {
    let (soon, long) = (task(21, "Ring the caterer", "2 weeks before"), task(22, "Hold the venue.", "12 weeks before"));
    let field = format!("plan/tasks/{}/what", id(22));
    let with = |tasks: Vec<Task>, reason: Option<&str>| {
        let expected = reason.map(|reason| (Point::Tasks, "See to the late tasks", reason, &*field));
        check(|event| event.plan.tasks = tasks, expected);
    };
    with(vec![soon.clone(), long.clone()], Some("2 are late. The first: Hold the venue."));
    with(vec![long.clone()], Some("One is late: Hold the venue."));
    with(vec![Task { state: TaskState::Done.into(), ..long.clone() }], None);
    with(vec![Task { state: TaskState::Skipped.into(), ..long }], None);
    with(vec![task(23, "Thank everybody", "the day after")], None);
}

#[test]
fn each_brief_is_ready_or_leads_to_its_own_field() {
    let with = |change: fn(&mut Brief), expected: Option<(&str, &str, &str)>| {
        let (event, mut brief) = (event(HackEvent), brief());
        change(&mut brief);
        let workspace = folder(vec![Record::Event(Box::new(event.clone())), Record::Brief(Box::new(brief))]);
        let items = ready(&workspace, &event, TODAY);
        let last = items.last().unwrap();
        assert_eq!((last.point, last.at.record), (Point::Brief, id(BRIEF)));
        let expected = expected.map(|(says, reason, field)| (Point::Brief, says, reason, field));
        assert_eq!(told(&items), Vec::from_iter(expected));
        assert_eq!(lacks(&workspace, &event, TODAY), usize::from(expected.is_some()));
    };
    with(|_| {}, None);
    let says = "Name who takes on “A Stall for Everyone” afterwards";
    let reason = "Projects with no name here tend to go quiet.";
    with(|brief| brief.brief.afterwards.owner = None, Some((says, reason, "brief/afterwards/owner")));
    let draft = Some(("Finish “A Stall for Everyone”", "The brief is still a draft.", "brief/status"));
    with(|brief| brief.brief.status = BriefStatus::Draft.into(), draft);
    let idea = Some(("Write “A Stall for Everyone”", "The brief is still an idea.", "brief/status"));
    with(|brief| brief.brief.status = BriefStatus::Idea.into(), idea);
}

#[test]
fn what_matters_depends_on_the_type_and_on_who_may_come() {
    use Point::{Date, FirstAider, Minutes, Photographs, RefugePoints, RunSheet, Safeguarding, Venue};
    let with = |kind: EventType, open_to: OpenTo, expected: &[Point]| {
        let Record::Event(mut bare) = Record::new(Kind::Event, id(EVENT), Timestamp::UNIX_EPOCH) else { panic!() };
        (bare.details.kind, bare.details.open_to) = (kind.into(), Some(open_to.into()));
        let points: Vec<Point> = of(&bare).iter().map(|item| item.point).collect();
        assert_eq!(points, expected, "{kind:?}, {open_to:?}");
        assert!(of(&bare).iter().all(|item| !item.is_ready));
    };
    let all = [Date, Venue, Minutes, FirstAider, Safeguarding, RefugePoints, Photographs, RunSheet];
    with(HackEvent, OpenTo::Public, &all);
    with(LaunchEvening, OpenTo::PublicWithAdults, &all);
    with(Other, OpenTo::Public, &all);
    let among_themselves = [Date, Venue, Minutes, FirstAider, RefugePoints, Photographs, RunSheet];
    with(HackEvent, OpenTo::Members, &among_themselves);
    for kind in [CatchUp, LearningSet, NetworkMeeting, Other] {
        with(kind, OpenTo::Members, &[Date, Venue, Minutes]);
    }
    with(CatchUp, OpenTo::Public, &[Date, Venue, Minutes, Safeguarding, Photographs]);
}

#[test]
fn a_launch_evening_has_what_its_event_has_for_it() {
    let Record::Event(mut hack) = Record::new(Kind::Event, id(HACK), Timestamp::UNIX_EPOCH) else { panic!() };
    hack.details.kind = HackEvent.into();
    hack.details.venue.name = "Corn Hall".to_owned();
    hack.details.venue.refuge_points = "Top of both stairs".to_owned();
    (hack.people.first_aider, hack.people.safeguarding_lead) = (somebody(), somebody());
    hack.plan.run_sheet = vec![Slot { id: id(30), day: Some(0), what: "Soup".to_owned(), ..Slot::default() }];
    let mut launch = event(LaunchEvening);
    launch.details.part_of = Some(Ref(id(HACK)));
    launch.details.venue = folkmoot::model::event::Venue::default();
    (launch.people.first_aider, launch.people.safeguarding_lead) = (None, None);
    launch.plan.run_sheet.clear();
    let points = |hack: &Event| -> Vec<Point> {
        let workspace = folder(vec![Record::Event(Box::new(hack.clone())), Record::Event(Box::new(launch.clone()))]);
        told(&ready(&workspace, &launch, TODAY)).iter().map(|(point, ..)| *point).collect()
    };
    assert_eq!(points(&hack), []);
    hack.plan.run_sheet[0].day = Some(1);
    hack.details.venue.name.clear();
    hack.details.kind = NetworkMeeting.into();
    assert_eq!(points(&hack), [Point::Venue, Point::RefugePoints, Point::RunSheet]);
}

#[test]
fn nothing_is_asked_of_what_is_over_or_called_off() {
    let count = |status: EventStatus, today: Date| {
        let mut event = event(HackEvent);
        event.details.status = status.into();
        event.people.first_aider = None;
        let workspace = folder(vec![Record::Event(Box::new(event.clone()))]);
        (ready(&workspace, &event, today).len(), lacks(&workspace, &event, today))
    };
    assert_eq!(count(EventStatus::Confirmed, TODAY), (10, 1));
    assert_eq!(count(EventStatus::Confirmed, date(2026, 6, 19)).0, 10, "on its day");
    assert_eq!(count(EventStatus::Confirmed, date(2026, 6, 20)), (0, 0));
    for status in [EventStatus::Held, EventStatus::Closed, EventStatus::Cancelled, EventStatus::Postponed] {
        assert_eq!(count(status, TODAY), (0, 0), "{status:?}");
    }
}

#[test]
fn two_teams_at_one_table_are_told_at_the_second() {
    let at_table = |number: u128, title: &str, table: &str| {
        let mut brief = brief();
        (brief.header.id, brief.brief.name) = (id(number), title.to_owned());
        let appearance = &mut brief.at_events.appearances[0];
        (appearance.id, appearance.team.table) = (id(number + 100), table.to_owned());
        Record::Brief(Box::new(brief))
    };
    let check = |tables: [&str; 3], expected: &[&str]| {
        let mut workspace = Workspace::default();
        for (number, (title, table)) in
            ["Ask Once", "Lost Corners", "Who Knows Who"].into_iter().zip(tables).enumerate()
        {
            workspace.load(Arc::new(at_table(40 + number as u128, title, table)));
        }
        workspace.refresh_links();
        let items = ready(&workspace, &event(HackEvent), TODAY);
        let told: Vec<String> =
            items.iter().filter(|item| item.point == Point::Table).map(|item| item.says.clone()).collect();
        assert_eq!(told, expected, "{tables:?}");
    };
    check(["", "", ""], &[]);
    check(["1", "2", "3"], &[]);
    check(["1", "2", "1"], &["Give “Who Knows Who” another table"]);
    check(["2", " 2", "2"], &["Give “Lost Corners” another table", "Give “Who Knows Who” another table"]);
}
