//! Rows of lists: how they are sorted and filtered, what they are found by, and what each kind says of its records.

use folkmoot::model::{Action, ActionStatus, Due, Id, Kind, Membership, Record, Ref, Span, When};
use folkmoot::workspace::{Order, Workspace, folded, rows, sort_key};

use super::{record, workspace};

fn check_sorted(titles: &[&str]) {
    let mut sorted = titles.to_vec();
    sorted.reverse();
    sorted.sort_by_key(|title| sort_key(title));
    assert_eq!(sorted, titles);
}

#[test]
fn names_sort_as_people_expect() {
    check_sorted(&["Session 2", "Session 10"]);
    check_sorted(&["Elan", "Élan", "Elbow"]);
    check_sorted(&["apple", "Banana", "cherry"]);
    check_sorted(&["Ŵyn", "Xavier"]);
}

fn check_filter(filter: &str, expected: &[&str]) {
    let workspace = workspace(vec![
        record(Kind::Organisation, 1, "Café Elan"),
        record(Kind::Organisation, 2, "Marl Valley Housing"),
        record(Kind::Organisation, 3, "Marl Quay"),
    ]);
    let filter = folded(filter);
    let rows =
        rows(&workspace, Kind::Organisation, Order::Title, jiff::civil::date(2026, 6, 8), &|_: &When| String::new());
    let found: Vec<&str> = rows.iter().filter(|row| row.matches(&filter)).map(|row| row.title.as_str()).collect();
    assert_eq!(found, expected, "{filter}");
}

#[test]
fn lists_filter_as_one_types() {
    check_filter("", &["Café Elan", "Marl Quay", "Marl Valley Housing"]);
    check_filter("cafe", &["Café Elan"]);
    check_filter("ÉLAN", &["Café Elan"]);
    check_filter("hous marl", &["Marl Valley Housing"]);
    check_filter("zebra", &[]);
}

fn found(workspace: &Workspace, kind: Kind, order: Order, filter: &str) -> Vec<String> {
    let rows = rows(workspace, kind, order, jiff::civil::date(2026, 6, 8), &|_: &When| String::new());
    rows.iter().filter(|row| row.matches(&folded(filter))).map(|row| row.title.clone()).collect()
}

#[test]
fn records_are_found_by_what_people_call_them() {
    let (mut person, mut event) = (record(Kind::Person, 1, "Hamid Rostami"), record(Kind::Event, 2, "5th meeting"));
    if let Record::Person(person) = &mut person {
        person.preferred_name = "Hami".into();
        let role = |role: &str, organisation| Membership { role: role.into(), organisation, ..Membership::default() };
        person.memberships = vec![role("Chair", None), role("Treasurer", Some(Ref(Id::from_number(3))))];
    }
    if let Record::Event(event) = &mut event {
        (event.details.theme, event.details.venue.name) = ("Warm homes".into(), "Café Elan".into());
        event.details.series = Some(Ref(Id::from_number(4)));
        event.header.tags = vec!["budget".into()];
    }
    let mut choir = record(Kind::Organisation, 3, "Marl Valley Choir");
    if let Record::Organisation(choir) = &mut choir {
        choir.short_name = "MVC".into();
    }
    let workspace = workspace(vec![person, event, choir, record(Kind::Series, 4, "Tarnbridge network")]);
    for filter in ["hami chair", "treasurer", "choir", "mvc"] {
        assert_eq!(found(&workspace, Kind::Person, Order::Title, filter), ["Hamid Rostami"], "{filter}");
    }
    for filter in ["warm", "elan", "tarnbridge", "budget 5th"] {
        assert_eq!(found(&workspace, Kind::Event, Order::Title, filter), ["5th meeting"], "{filter}");
    }
}

#[test]
fn people_are_listed_without_their_titles() {
    let person = |number, title: &str, name: &str| {
        let mut person = record(Kind::Person, number, name);
        if let Record::Person(person) = &mut person {
            person.title = title.into();
        }
        person
    };
    let workspace =
        workspace(vec![person(1, "", "Carys Dunn"), person(2, "Councillor", "Ada Bell"), person(3, "Dr", "Zoe Ash")]);
    assert_eq!(found(&workspace, Kind::Person, Order::Title, ""), ["Councillor Ada Bell", "Carys Dunn", "Dr Zoe Ash"]);
}

#[test]
fn what_was_decided_at_a_meeting_has_its_date() {
    let meeting = |number, day: i8| {
        let mut event = record(Kind::Event, number, "Meeting");
        if let Record::Event(event) = &mut event {
            event.details.when = When::day(jiff::civil::date(2026, 6, day));
        }
        event
    };
    let decided = |number, short: &str, event: u128| {
        let mut decision = record(Kind::Decision, number, short);
        decision.set_source(Some(Ref(Id::from_number(event))), None);
        decision
    };
    let mut own = decided(12, "By its own date", 2);
    if let Record::Decision(decision) = &mut own {
        decision.date = When::day(jiff::civil::date(2026, 6, 5));
    }
    let records = vec![meeting(1, 1), meeting(2, 9), decided(10, "Early", 1), decided(11, "Late", 2), own];
    let workspace = workspace(records);
    let newest = found(&workspace, Kind::Decision, Order::Newest, "");
    assert_eq!(newest, ["Late", "By its own date", "Early"]);
}

#[test]
fn rows_that_are_alike_keep_their_order() {
    let alike = [3, 1, 2].map(|number| record(Kind::Person, number, "Jo Farrow")).to_vec();
    let workspace = workspace(alike);
    for (order, _) in Order::ALL {
        let ids: Vec<Id> = rows(&workspace, Kind::Person, order, jiff::civil::date(2026, 6, 8), &|_| String::new())
            .iter()
            .map(|row| row.id)
            .collect();
        assert_eq!(ids, [1, 2, 3].map(Id::from_number), "{order:?}");
    }
}

#[test]
fn an_action_is_late_only_when_its_date_is_over() {
    let june = |day| jiff::civil::date(2026, 6, day);
    let check = |by: When, status: ActionStatus, due: Due, today, expected: bool| {
        let action = Action { by: by.clone(), status: status.into(), due: due.into(), ..Action::default() };
        assert_eq!(action.is_overdue(today), expected, "{by:?} on {today}");
    };
    check(When::day(june(8)), ActionStatus::Open, Due::Date, june(8), false);
    check(When::day(june(8)), ActionStatus::InProgress, Due::Date, june(9), true);
    check(When::day(june(8)), ActionStatus::Done, Due::Date, june(9), false);
    check(When::day(june(8)), ActionStatus::Open, Due::Standing, june(9), false);
    check(
        When { span: Span::Month(2026, 6).into(), ..When::default() },
        ActionStatus::Open,
        Due::Date,
        june(30),
        false,
    );
    check(When::default(), ActionStatus::Open, Due::Date, june(9), false);
}

#[test]
fn as_many_can_be_invited_as_will_fill_the_room() {
    let cap = |capacity, show_rate| {
        let mut event = folkmoot::model::Event::default();
        event.people.capacity = capacity;
        event.cap_at(show_rate)
    };
    assert_eq!(cap(Some(40), 65), Some(61));
    assert_eq!([cap(None, 65), cap(Some(40), 0)], [None; 2]);
}
