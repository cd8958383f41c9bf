//! What Home has to say: what is next, what is unfinished, what became of it, what is late. In the sample, and in records
//! that were made for it.

mod at_hand;

use std::sync::Arc;

use folkmoot::app::Sample;
use folkmoot::model::brief::{Appearance, BriefStatus, Update};
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType, Item, MinutesStatus};
use folkmoot::model::output::Stage;
use folkmoot::model::parts::{AnnouncedList, Clearance, Presentation, Quote};
use folkmoot::model::{Brief, Event, Id, Kind, Markdown, Open, Output, Record, Ref, When, You, parse_when};
use folkmoot::workspace::{Home, WhyNotReady, Workspace, called, days_since_heard, fingerprint, home, last_worked_on};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, date};

const TODAY: Date = date(2026, 6, 8);
const NOW: DateTime = TODAY.at(9, 42, 0, 0);

fn over(records: impl IntoIterator<Item = Record>) -> Home {
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    home(&workspace, NOW)
}

fn in_sample() -> Home {
    over(Sample::on(TODAY).unwrap().records)
}

fn on(words: &str) -> When {
    parse_when(words, TODAY)
}

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn event(number: u128, title: &str, when: &str) -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, id(number), Timestamp::UNIX_EPOCH) else { panic!() };
    (event.details.title, event.details.when) = (title.to_owned(), on(when));
    *event
}

fn records(events: Vec<Event>) -> impl Iterator<Item = Record> {
    events.into_iter().map(|event| Record::Event(Box::new(event)))
}

fn brief(number: u128, name: &str, event: u128) -> Brief {
    let Record::Brief(mut brief) = Record::new(Kind::Brief, id(number), Timestamp::UNIX_EPOCH) else { panic!() };
    brief.brief.name = name.to_owned();
    brief.brief.status = BriefStatus::Published.into();
    brief.brief.afterwards.owner = Some(Ref(id(99)));
    brief.at_events.appearances = vec![Appearance { event: Some(Ref(id(event))), ..Appearance::default() }];
    *brief
}

fn output(number: u128, brief: u128, stage: Stage) -> Record {
    let Record::Output(mut output) = Record::new(Kind::Output, id(number), Timestamp::UNIX_EPOCH) else { panic!() };
    (output.brief, output.stage) = (Some(Ref(id(brief))), stage.into());
    Record::Output(Box::new(Output { ..*output }))
}

#[test]
fn the_sample_says_what_is_next() {
    let next = in_sample().next.unwrap();
    assert_eq!((next.title.as_str(), next.days_to_go), ("Made in Tarnbridge 2", Some(12)));
    assert_eq!((next.coming, next.capacity, next.invite_cap), (Some(41), Some(60), Some(92)));
    assert_eq!(next.launch.map(|launch| launch.when.first_day()), Some(Some(date(2026, 6, 19))));
    assert_eq!(next.moves.len(), 1);
    let not_ready: Vec<_> = next.not_ready.iter().map(|one| (one.title.as_str(), one.why)).collect();
    assert_eq!(not_ready, [("A Stall for Everyone", WhyNotReady::NobodyAfterwards)]);
    let late: Vec<_> = next.late.iter().map(|one| (one.what.as_str(), one.days_late)).collect();
    assert_eq!(late, [("Name a first-aider", 2), ("Confirm the caterer", 2)]);
}

#[test]
fn the_sample_says_what_is_unfinished_and_late() {
    let home = in_sample();
    let counted = |one: &folkmoot::workspace::Unfinished| {
        (one.title.clone(), one.lost_lists.len(), one.nobodys_actions.len(), one.open_quotes.len())
    };
    let unfinished: Vec<_> = home.unfinished.iter().map(counted).collect();
    let expected =
        [("Learning Set, session 3".to_owned(), 1, 1, 0), ("Marl Valley Network, 5th meeting".to_owned(), 0, 0, 1)];
    assert_eq!(unfinished, expected);
    let late: Vec<_> = home.late.iter().map(|one| (one.what.as_str(), one.days_late)).collect();
    assert_eq!(late.first(), Some(&("Borrow the key to Cutler’s Yard", 41)));
    assert_eq!(home.late[0].owner, "Hamid Rostami");
    assert_eq!(late.len(), 5);
}

#[test]
fn the_sample_says_what_became_of_its_projects() {
    let home = in_sample();
    let told: Vec<_> = home
        .became
        .iter()
        .map(|one| {
            (
                one.title.as_str(),
                one.stage.as_ref().and_then(|stage| stage.get().number()),
                one.days_since_heard,
                one.is_quiet,
            )
        })
        .collect();
    let expected =
        [("Ask Once", Some(7), 6, false), ("Patient Voice", Some(5), 11, false), ("Lost Corners", Some(3), 74, true)];
    assert_eq!(told, expected);
    assert_eq!(home.became[2].question, "Which forgotten corner could you care for?");
    assert_eq!(home.became[2].step.as_ref().map(|step| step.what.as_str()), Some("Reply on Cutler’s Yard"));
}

#[test]
fn next_is_the_first_event_that_still_takes_place() {
    let check = |events: &[(&str, &str, EventStatus)], expected: Option<(&str, Option<i64>)>| {
        let events = events.iter().zip(1..).map(|((title, when, status), number)| {
            let mut event = event(number, title, when);
            event.details.status = (*status).into();
            event
        });
        let next = over(records(events.collect())).next;
        let told = next.as_ref().map(|next| (next.title.as_str(), next.days_to_go));
        assert_eq!(told, expected);
    };
    use EventStatus::{Cancelled, Confirmed, Held, Idea, Postponed};
    check(&[], None);
    check(&[("Over", "7 June 2026", Held)], None);
    check(&[("Later", "1 July 2026", Confirmed), ("Soon", "9 June 2026", Idea)], Some(("Soon", Some(1))));
    check(&[("Today", "8 June 2026", Confirmed)], Some(("Today", Some(0))));
    check(&[("It is on", "7 to 9 June 2026", Confirmed)], Some(("It is on", Some(0))));
    check(&[("Off", "9 June 2026", Cancelled), ("Put off", "9 June 2026", Postponed)], None);
    check(&[("Some day", "2026", Idea), ("Soon", "1 July 2026", Idea)], Some(("Soon", Some(23))));
    check(&[("Some day", "2026", Idea)], Some(("Some day", None)));
    check(&[("No date", "", Idea)], None);
}

#[test]
fn what_comes_after_the_next_event_is_not_lost() {
    let (mut evening, whole) = (event(3, "Evening", "19 June 2026"), event(4, "Weekend", "20 to 21 June 2026"));
    (evening.details.part_of, evening.details.kind) = (Some(Ref(id(4))), EventType::LaunchEvening.into());
    let (today, off) = (event(1, "Today", "8 June 2026"), event(2, "Some day", "autumn 2026"));
    let home = over(records(vec![off, evening, whole, today]));
    assert_eq!(home.next.unwrap().title, "Today");
    let later: Vec<_> = home.later.iter().map(|one| (one.title.as_str(), one.days_to_go)).collect();
    assert_eq!(later, [("Weekend", Some(12)), ("Some day", None)], "an evening stands with what it opens");
}

#[test]
fn a_meeting_of_today_whose_minutes_are_taken_is_unfinished_and_no_longer_asked_whether_it_is_ready() {
    let mut meeting = event(1, "Today", "8 June 2026");
    assert!(over(records(vec![meeting.clone()])).next.unwrap().is_asked);
    meeting.minutes.opening = Markdown("We met.".to_owned());
    let home = over(records(vec![meeting]));
    assert!(!home.next.as_ref().unwrap().is_asked && home.next.unwrap().lacks == 0);
    assert_eq!(home.unfinished.len(), 1, "their draft is still to be sent round");
}

#[test]
fn ones_own_actions_that_are_to_come_are_told_the_nearest_first() {
    let mut you = Record::new(Kind::Person, id(1), Timestamp::UNIX_EPOCH);
    you.set_title("Nora Hale");
    let action = |number: u128, by: &str, owner: u128| {
        let mut record = Record::new(Kind::Action, id(number), Timestamp::UNIX_EPOCH);
        if let Record::Action(action) = &mut record {
            (action.by, action.owner) = (on(by), Some(Ref(id(owner))));
        }
        record
    };
    let actions =
        [action(2, "", 1), action(3, "11 June 2026", 1), action(4, "9 June 2026", 9), action(5, "9 June 2026", 1)];
    let late = action(6, "1 June 2026", 1);
    let mut workspace = Workspace::default();
    actions.into_iter().chain([you, late]).for_each(|record| workspace.load(Arc::new(record)));
    assert!(home(&workspace, NOW).own.is_empty(), "nobody has said who they are");
    workspace.set_you(You { name: "Nora Hale".into(), ..You::default() });
    let own: Vec<Id> = home(&workspace, NOW).own.iter().map(|own| own.action).collect();
    assert_eq!(own, [id(5), id(3), id(2)]);
}

#[test]
fn a_launch_evening_stands_with_the_event_that_it_opens() {
    let (mut evening, whole) = (event(1, "Evening", "19 June 2026"), event(2, "Weekend", "20 to 21 June 2026"));
    (evening.details.part_of, evening.details.kind) = (Some(Ref(id(2))), EventType::LaunchEvening.into());
    let next = over(records(vec![evening, whole])).next.unwrap();
    assert_eq!((next.event, next.days_to_go), (id(2), Some(12)));
    assert_eq!(next.launch.map(|launch| launch.event), Some(id(1)));
}

#[test]
fn another_part_of_an_event_is_no_launch_evening() {
    let (mut visit, whole) = (event(1, "Visit to the hall", "10 June 2026"), event(2, "Weekend", "20 to 21 June 2026"));
    (visit.details.part_of, visit.details.kind) = (Some(Ref(id(2))), EventType::Other.into());
    let next = over(records(vec![visit.clone(), whole.clone()])).next.unwrap();
    assert_eq!((next.event, next.launch), (id(1), None), "it comes first, and for itself");
    visit.details.when = on("22 June 2026");
    assert_eq!(over(records(vec![visit, whole])).next.unwrap().launch, None);
}

#[test]
fn a_brief_is_not_ready_for_a_reason_and_leads_to_its_field() {
    let check = |change: fn(&mut Brief), expected: Option<(WhyNotReady, &str)>| {
        let mut brief = brief(5, "A Stall", 1);
        change(&mut brief);
        let soon = event(1, "Soon", "9 June 2026");
        let all = records(vec![soon]).chain([Record::Brief(Box::new(brief))]);
        let next = over(all).next.unwrap();
        let told = next.not_ready.first().map(|one| (one.why, one.at.field.as_str()));
        assert_eq!(told, expected);
    };
    check(|_| {}, None);
    check(|brief| brief.brief.afterwards.owner = None, Some((WhyNotReady::NobodyAfterwards, "brief/afterwards/owner")));
    check(|brief| brief.brief.status = BriefStatus::Idea.into(), Some((WhyNotReady::StillAnIdea, "brief/status")));
    check(|brief| brief.brief.status = BriefStatus::Draft.into(), Some((WhyNotReady::StillADraft, "brief/status")));
    check(|brief| brief.brief.status = BriefStatus::Closed.into(), None);
    check(|brief| brief.at_events.appearances.clear(), None);
}

#[test]
fn minutes_are_unfinished_while_they_are_drafts_and_past() {
    let check = |when: &str, change: fn(&mut Event), expected: Option<(usize, usize)>| {
        let mut past = event(1, "A meeting", when);
        change(&mut past);
        let home = over(records(vec![past]));
        assert_eq!(home.unfinished.first().map(|one| (one.lost_lists.len(), one.open_quotes.len())), expected);
    };
    fn with_gaps(event: &mut Event) {
        let list = || AnnouncedList { id: id(11), lead_in: "Places to ask:".to_owned(), ..AnnouncedList::default() };
        let heard = Presentation { id: id(12), announced: vec![list()], ..Presentation::default() };
        let said = || Quote { words: "It helped.".to_owned(), ..Quote::default() };
        let quotes = vec![said(), Quote::default(), Quote { clearance: Clearance::Cleared.into(), ..Quote::default() }];
        event.minutes.status = MinutesStatus::Circulated.into();
        event.minutes.items =
            vec![Item { announced: vec![list()], presentations: vec![heard], quotes, ..Item::default() }];
    }
    check("1 June 2026", |_| {}, None);
    // An agenda that nobody wrote minutes to.
    fn planned(event: &mut Event) {
        event.minutes.items = vec![Item { id: id(13), title: "Welcome".to_owned(), ..Item::default() }];
    }
    check("1 June 2026", planned, None);
    check("1 June 2026", |event| event.minutes.opening = Markdown("We met.".to_owned()), Some((0, 0)));
    check("1 June 2026", with_gaps, Some((2, 1)));
    check("8 June 2026", with_gaps, Some((2, 1)));
    check("7 to 9 June 2026", with_gaps, None);
    check("1 June 2026", |event| event.minutes.status = MinutesStatus::Agreed.into(), None);
    check("1 June 2026", |event| event.minutes.status = MinutesStatus::Circulated.into(), None);
}

#[test]
fn minutes_that_were_changed_since_they_were_agreed_are_unfinished() {
    let agreed = |change: &dyn Fn(&mut Event)| {
        let mut event = event(1, "Meeting", "1 June 2026");
        event.minutes.opening = Markdown("We met.".to_owned());
        event.minutes.status = MinutesStatus::Agreed.into();
        event.minutes.fingerprint = fingerprint(&Workspace::default(), &event);
        change(&mut event);
        over(records(vec![event])).unfinished.iter().map(|one| one.is_changed).collect::<Vec<_>>()
    };
    assert!(agreed(&|_| {}).is_empty());
    assert_eq!(agreed(&|event| event.minutes.opening.0.push_str(" And went.")), [true]);
    assert_eq!(agreed(&|event| event.minutes.status = MinutesStatus::Draft.into()), [true], "told once");
    assert!(agreed(&|event| event.minutes.fingerprint = "2 newer".to_owned()).is_empty());
}

#[test]
fn what_became_of_a_project_is_told_after_its_event() {
    let check = |when: &str, outputs: &[Stage], heard: &str, expected: Option<(Option<Stage>, i64, bool)>| {
        let expected = expected.map(|(stage, days, quiet)| (stage.map(Open::Known), days, quiet));
        let mut brief = brief(5, "Corners", 1);
        if !heard.is_empty() {
            brief.since.updates = vec![Update { when: on(heard), ..Update::default() }];
        }
        let outputs = outputs.iter().zip(20..).map(|(stage, number)| output(number, 5, *stage));
        let event = event(1, "Weekend", when);
        let all = records(vec![event]).chain([Record::Brief(Box::new(brief))]).chain(outputs);
        let became = over(all).became;
        assert_eq!(became.first().map(|one| (one.stage.clone(), one.days_since_heard, one.is_quiet)), expected);
    };
    check("9 June 2026", &[Stage::Made], "", None);
    check("1 June 2026", &[], "", Some((None, 7, false)));
    check("1 June 2026", &[Stage::Live, Stage::Shown, Stage::Ended], "", Some((Some(Stage::Live), 7, false)));
    check("1 June 2026", &[Stage::Ended], "", Some((Some(Stage::Ended), 7, false)));
    check("1 January 2026", &[], "10 April 2026", Some((None, 59, false)));
    check("1 January 2026", &[], "9 April 2026", Some((None, 60, true)));
    check("1 June 2026", &[], "9 July 2026", Some((None, 7, false)));
}

#[test]
fn an_event_that_was_called_off_is_no_word_of_a_project() {
    let mut brief = brief(5, "Corners", 1);
    brief.at_events.appearances.push(Appearance { event: Some(Ref(id(2))), ..Appearance::default() });
    let (weekend, mut later) = (event(1, "Weekend", "1 January 2026"), event(2, "Later", "1 June 2026"));
    later.details.status = EventStatus::Cancelled.into();
    let mut workspace = Workspace::default();
    let all = records(vec![weekend, later]).chain([Record::Brief(Box::new(brief.clone()))]);
    all.for_each(|record| workspace.load(Arc::new(record)));
    let (days, made_at) = (days_since_heard(&workspace, &brief, TODAY), last_worked_on(&workspace, &brief, TODAY));
    assert_eq!((days, made_at), (Some(158), Some(Ref(id(1)))));
    assert_eq!(home(&workspace, NOW).became[0].days_since_heard, 158);
}

#[test]
fn a_project_was_worked_on_last_at_an_event_that_has_begun() {
    let mut brief = brief(5, "Corners", 1);
    let check = |brief: &Brief, expected: Option<u128>| {
        let mut workspace = Workspace::default();
        let events = vec![event(1, "Weekend", "6 to 8 June 2026"), event(2, "Next", "20 June 2026")];
        records(events).for_each(|record| workspace.load(Arc::new(record)));
        assert_eq!(last_worked_on(&workspace, brief, TODAY), expected.map(|number| Ref(id(number))));
    };
    brief.at_events.appearances.push(Appearance { event: Some(Ref(id(2))), ..Appearance::default() });
    check(&brief, Some(1));
    brief.at_events.appearances.remove(0);
    check(&brief, None);
}

#[test]
fn those_who_came_already_are_among_those_who_come() {
    use AttendanceState::{Apologies, Came, Confirmed, Invited, Registered};
    let mut weekend = event(1, "Weekend", "8 June 2026");
    let one = |(number, state): (u128, AttendanceState)| Attendance {
        id: id(number),
        person: Some(Ref(id(number + 50))),
        state: state.into(),
        ..Attendance::default()
    };
    let states = [Came, Came, Registered, Confirmed, Invited, Apologies];
    weekend.people.attendance = (40..).zip(states).map(one).collect();
    assert_eq!(over(records(vec![weekend])).next.unwrap().coming, Some(4));
}

#[test]
fn a_project_that_is_over_is_no_longer_asked_after() {
    let check = |stages: &[Stage], change: fn(&mut Brief), is_asked_after: bool| {
        let mut brief = brief(5, "Corners", 1);
        change(&mut brief);
        let outputs = stages.iter().zip(20..).map(|(stage, number)| output(number, 5, *stage));
        let event = event(1, "Weekend", "1 January 2026");
        let all = records(vec![event]).chain([Record::Brief(Box::new(brief))]).chain(outputs);
        assert_eq!(over(all).became.len(), usize::from(is_asked_after), "{stages:?}");
    };
    fn close(brief: &mut Brief) {
        brief.brief.status = BriefStatus::Closed.into();
    }
    check(&[], close, false);
    check(&[Stage::Ended], close, false);
    // Whoever closes a brief has a live service all the same.
    check(&[Stage::Live, Stage::Ended], close, true);
    check(&[Stage::Live], |brief| brief.since.why_closed = Markdown("No money.".to_owned()), false);
}

#[test]
fn a_stage_that_nobody_here_knows_is_not_the_end() {
    let newer: Open<Stage> = Open::Newer(ron::value::RawValue::from_ron("Franchised").unwrap().to_owned());
    let outputs = [newer.clone(), Stage::Ended.into()].into_iter().zip(20..).map(|(stage, number)| {
        let Record::Output(mut output) = output(number, 5, Stage::Made) else { panic!("an output") };
        output.stage = stage;
        Record::Output(output)
    });
    let event = event(1, "Weekend", "1 June 2026");
    let all = records(vec![event]).chain([Record::Brief(Box::new(brief(5, "Corners", 1)))]).chain(outputs);
    assert_eq!(over(all).became[0].stage, Some(newer));
}

#[test]
fn an_event_without_a_name_is_called_by_what_is_known_of_it() {
    let check = |title: &str, kind: EventType, when: &str, expected: &str| {
        let mut event = event(1, title, when);
        event.details.kind = kind.into();
        let say = |when: &When| when.first_day().map(|day| day.strftime("%-d %B").to_string()).unwrap_or_default();
        assert_eq!(called(&Record::Event(Box::new(event)), &say), expected);
    };
    check("Lost Corners", EventType::HackEvent, "3 December 2026", "Lost Corners");
    check("", EventType::NetworkMeeting, "3 December 2026, 10am to noon", "Network meeting, 3 December (no name yet)");
    check(" ", EventType::HackEvent, "", "Hack event (no name yet)");
    assert_eq!(
        called(&Record::new(Kind::Brief, id(1), Timestamp::UNIX_EPOCH), &|_| String::new()),
        "New project brief"
    );
}

#[test]
fn minutes_go_on_at_their_first_gap_else_where_they_take_their_next_step() {
    let goes_on = |change: &dyn Fn(&mut Event)| {
        let mut event = event(1, "Meeting", "1 June 2026");
        event.minutes.opening = Markdown("We met.".to_owned());
        change(&mut event);
        let home = over(records(vec![event]));
        let at = home.unfinished.first().map(|one| one.goes_on_at()).unwrap();
        (at.record, at.field)
    };
    assert_eq!(goes_on(&|_| {}), (id(1), "minutes/status".to_owned()));
    let quote = Quote { id: id(12), words: "It helped.".to_owned(), ..Quote::default() };
    let field = format!("minutes/quotes/{}/clearance", id(12));
    assert_eq!(goes_on(&|event| event.minutes.quotes = vec![quote.clone()]), (id(1), field));
}
