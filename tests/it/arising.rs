//! What is still open from earlier meetings: which actions arise at one, how often they were carried, how late they are.

use folkmoot::model::brief::Appearance;
use folkmoot::model::event::{EventStatus, Item};
use folkmoot::model::{Action, ActionStatus, ActionUpdate, Brief, Due, Event, Id, Kind, Record, Ref};
use folkmoot::workspace::{
    Arrangement, Grouping, Listing, Order, Workspace, arising, arising_or_heard, carried, days_overdue, project_of,
};
use jiff::civil::{Date, date};

use crate::minutes::world::{Records, pick, when};

const TODAY: Date = date(2026, 11, 23);

/// Four meetings of one series: two that were, one on this day, one that is to come.
struct Group {
    records: Records,
    meetings: [Ref; 4],
}

fn group() -> Group {
    let mut records = Records::default();
    let series = records.add(Record::Series(Box::default()));
    let mut meeting = |day: &str| {
        let mut event = Event::default();
        (event.details.series, event.details.when) = (Some(series), when(day));
        records.add(Record::Event(Box::new(event)))
    };
    let meetings = [
        meeting("15 September 2026"),
        meeting("13 October 2026"),
        meeting("23 November 2026"),
        meeting("8 December 2026"),
    ];
    Group { records, meetings }
}

impl Group {
    /// An action that the first meeting agreed.
    fn action(&mut self, what: &str, change: impl FnOnce(&mut Action)) -> Id {
        let mut action = Action { what: what.into(), event: Some(self.meetings[0]), ..Action::default() };
        change(&mut action);
        self.records.add(Record::Action(Box::new(action))).0
    }

    fn event(&mut self, number: usize, change: impl FnOnce(&mut Event)) {
        let mut record = Record::clone(self.records.workspace.get(self.meetings[number].0).unwrap());
        let Record::Event(event) = &mut record else { panic!("no event") };
        change(event);
        self.records.workspace.load(std::sync::Arc::new(record));
    }

    fn workspace(&mut self) -> &Workspace {
        self.records.workspace.refresh_links();
        &self.records.workspace
    }
}

fn action(workspace: &Workspace, id: Id) -> &Action {
    match workspace.get(id).unwrap().as_ref() {
        Record::Action(action) => action,
        _ => panic!("no action"),
    }
}

fn heard(at: Ref, on: &str) -> ActionUpdate {
    ActionUpdate { text: "heard".into(), at: Some(at), when: when(on), ..ActionUpdate::default() }
}

#[test]
fn an_action_is_carried_past_each_meeting_after_which_it_is_open() {
    let check = |name: &str, expected: usize, change: fn(&mut Action, [Ref; 4])| {
        let mut group = group();
        let meetings = group.meetings;
        let id = group.action("Dig", |action| change(action, meetings));
        let workspace = group.workspace();
        assert_eq!(carried(workspace, action(workspace, id), TODAY), expected, "{name}");
    };
    check("past the second meeting", 1, |_, _| {});
    check("taken on at the second", 0, |action, meetings| action.event = Some(meetings[1]));
    check("of no meeting", 0, |action, _| action.event = None);
    check("heard of today and still open", 2, |action, meetings| action.updates = vec![heard(meetings[2], "today")]);
    check("done before the second", 0, |action, _| {
        (action.status, action.done_on) = (pick(ActionStatus::Done), when("1 October 2026"));
    });
    check("done at the second", 0, |action, _| {
        (action.status, action.done_on) = (pick(ActionStatus::Done), when("13 October 2026"));
    });
    check("done after the second", 1, |action, _| {
        (action.status, action.done_on) = (pick(ActionStatus::Done), when("14 October 2026"));
    });
    check("dropped, as was heard after the second", 1, |action, meetings| {
        action.status = pick(ActionStatus::Dropped);
        action.updates = vec![heard(meetings[2], "20 November 2026")];
    });
    check("done nobody knows when", 0, |action, _| action.status = pick(ActionStatus::Done));
    check("hidden until after the second", 0, |action, _| action.hidden_until = when("1 November 2026"));
    check("hidden until the second", 1, |action, _| action.hidden_until = when("13 October 2026"));
}

#[test]
fn nothing_is_carried_past_a_meeting_that_was_called_off() {
    let mut group = group();
    let id = group.action("Dig", |_| {});
    group.event(1, |event| event.details.status = pick(EventStatus::Cancelled));
    let workspace = group.workspace();
    assert_eq!(carried(workspace, action(workspace, id), TODAY), 0);
}

#[test]
fn what_is_open_from_the_meetings_before_arises() {
    let mut group = group();
    let [first, second, today, next] = group.meetings;
    group.action("of the second", |action| action.event = Some(second));
    group.action("of the first", |_| {});
    group.action("of today", |action| action.event = Some(today));
    group.action("done", |action| action.status = pick(ActionStatus::Done));
    group.action("done today", |action| {
        (action.status, action.updates) = (pick(ActionStatus::Done), vec![heard(today, "today")]);
    });
    group.action("hidden until December", |action| action.hidden_until = when("1 December 2026"));
    group.action("hidden until whenever", |action| action.hidden_until = when("when the hall is free"));
    group.action("", |_| {});
    let workspace = group.workspace();
    let event = |link| workspace.event(link).unwrap();
    let said = |found: Vec<&Action>| found.into_iter().map(|action| action.what.clone()).collect::<Vec<_>>();
    let arises = |link| said(arising(workspace, event(link), TODAY));
    assert_eq!(arises(first), [""; 0]);
    assert_eq!(arises(second), ["of the first", "hidden until whenever"]);
    assert_eq!(arises(today), ["of the first", "hidden until whenever", "of the second"]);
    let at_next = ["of the first", "hidden until December", "hidden until whenever", "of the second", "of today"];
    assert_eq!(arises(next), at_next, "its day is over by then");
    let here = said(arising_or_heard(workspace, event(today), TODAY));
    assert_eq!(here, ["of the first", "done today", "hidden until whenever", "of the second"]);
}

#[test]
fn meetings_belong_together_as_parts_and_by_announcement_too() {
    let mut records = Records::default();
    let mut add = |day: &str, change: &dyn Fn(&mut Event)| {
        let mut event = Event::default();
        event.details.when = when(day);
        change(&mut event);
        records.add(Record::Event(Box::new(event)))
    };
    let hack = add("20/21 June 2026", &|_| {});
    let launch = add("5 June 2026", &|event| event.details.part_of = Some(hack));
    let catch_up = add("20 August 2026", &|event| event.details.part_of = Some(hack));
    let announcing = add("1 May 2026", &|event| event.minutes.next.event = Some(launch));
    let stranger = add("2 May 2026", &|_| {});
    for (event, what) in [(hack, "hack"), (launch, "launch"), (announcing, "announcing"), (stranger, "stranger")] {
        records.add(Record::Action(Box::new(Action { what: what.into(), event: Some(event), ..Action::default() })));
    }
    records.workspace.refresh_links();
    let arises = |link| {
        let found = arising(&records.workspace, records.workspace.event(link).unwrap(), TODAY);
        found.into_iter().map(|action| action.what.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(arises(hack), ["launch"]);
    assert_eq!(arises(launch), ["announcing"]);
    assert_eq!(arises(catch_up), ["launch", "hack"]);
    assert_eq!(arises(announcing), [""; 0]);
}

#[test]
fn how_late_an_action_is_counts_from_the_last_day_that_it_had() {
    let check = |expected: Option<i32>, change: fn(&mut Action, [Ref; 4])| {
        let mut group = group();
        let meetings = group.meetings;
        let id = group.action("Dig", |action| change(action, meetings));
        let workspace = group.workspace();
        assert_eq!(days_overdue(workspace, action(workspace, id), TODAY), expected);
    };
    check(None, |_, _| {});
    check(Some(1), |action, _| action.by = when("22 November 2026"));
    check(None, |action, _| action.by = when("23 November 2026"));
    check(Some(23), |action, _| action.by = when("October 2026"));
    check(Some(41), |action, _| action.due = pick(Due::NextMeeting));
    check(None, |action, meetings| (action.due, action.event) = (pick(Due::NextMeeting), Some(meetings[1])));
    check(None, |action, _| (action.by, action.due) = (when("October 2026"), pick(Due::Standing)));
    check(None, |action, _| (action.by, action.status) = (when("October 2026"), pick(ActionStatus::Done)));
}

#[test]
fn actions_stand_under_when_they_are_due() {
    // Monday 23 November; the third meeting of the group is on this day, the fourth in December.
    let mut group = group();
    let meetings = group.meetings;
    let mut due = |what: &str, by: &str| group.action(what, |action| action.by = when(by));
    for (what, by) in [
        ("late", "22 November 2026"),
        ("today", "23 November 2026"),
        ("on Sunday", "29 November 2026"),
        ("on Monday", "30 November 2026"),
        ("in words", "before Christmas"),
        ("without a date", ""),
    ] {
        due(what, by);
    }
    group.action("at the next", |a| (a.due, a.event) = (pick(Due::NextMeeting), Some(meetings[2])));
    group.action("at one that was", |a| a.due = pick(Due::NextMeeting));
    group.action("always", |a| a.due = pick(Due::Standing));
    group.action("done", |a| (a.by, a.status) = (when("1 October 2026"), pick(ActionStatus::Done)));
    let mut listing = Listing::default();
    let (kind, order, grouping) = (Kind::Action, Order::ToDo, Grouping::Due);
    let wanted = Arrangement { kind, order, grouping, today: TODAY };
    listing.refresh(group.workspace(), wanted, &|_| "a date".into());
    let rows: Vec<(&str, &str)> = listing.rows().iter().map(|row| (row.group.as_str(), row.title.as_str())).collect();
    let expected = [
        ("Late", "late"),
        ("Late", "at one that was"),
        ("This week", "today"),
        ("This week", "on Sunday"),
        ("Later", "on Monday"),
        ("Later", "in words"),
        ("By the next meeting", "at the next"),
        ("Standing", "always"),
        ("No date yet", "without a date"),
        ("Closed", "done"),
    ];
    assert_eq!(rows, expected);
    let notes: Vec<&str> = listing.rows().iter().take(2).map(|row| row.note.as_str()).collect();
    assert_eq!(notes, ["1 day late, carried once", "41 days late, carried once"]);
}

#[test]
fn a_meeting_that_is_held_changes_the_rows_of_what_it_carries() {
    let mut group = group();
    group.action("Dig", |_| {});
    let (kind, order, grouping) = (Kind::Action, Order::ToDo, Grouping::Owner);
    let wanted = Arrangement { kind, order, grouping, today: TODAY };
    let mut listing = Listing::default();
    listing.refresh(group.workspace(), wanted, &|_| String::new());
    assert_eq!(listing.rows()[0].note, "Carried once");
    group.event(2, |event| event.details.when = when("20 November 2026"));
    listing.refresh(group.workspace(), wanted, &|_| String::new());
    assert_eq!(listing.rows()[0].note, "Carried twice");
}

#[test]
fn an_action_is_of_the_project_that_it_names_or_that_heads_its_item() {
    let mut records = Records::default();
    let item = Item { id: Id::from_number(900), title: "ask once".into(), ..Item::default() };
    let event = records.add(Record::Event(Box::default()));
    let mut brief = |name: &str| {
        let mut brief = Brief::default();
        brief.brief.name = name.into();
        brief.at_events.appearances = vec![Appearance { event: Some(event), ..Appearance::default() }];
        records.add(Record::Brief(Box::new(brief)))
    };
    let (ask_once, corners) = (brief("Ask Once"), brief("Lost Corners"));
    let mut record = Record::clone(records.workspace.get(event.0).unwrap());
    let Record::Event(held) = &mut record else { panic!("no event") };
    held.minutes.items = vec![item.clone()];
    records.workspace.load(std::sync::Arc::new(record));
    records.workspace.refresh_links();
    let of = |project, item| {
        let action = Action { event: Some(event), item, project, ..Action::default() };
        project_of(&records.workspace, &action)
    };
    assert_eq!(of(None, None), None);
    assert_eq!(of(None, Some(item.id)), Some(ask_once));
    assert_eq!(of(Some(corners), Some(item.id)), Some(corners));
}
