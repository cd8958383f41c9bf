//! The register of actions: who, by when, how late, how often carried, and what is shown on demand. By keyboard alone.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::model::{Action, ActionStatus, Due, Event, Id, Kind, Person, Record, Ref, When, parse_when};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

fn when(typed: &str) -> When {
    parse_when(typed, date(2026, 6, 8))
}

/// What tells a record from others, and what is said of it.
fn numbered(number: u128, mut record: Record) -> (Ref, Record) {
    let id = Id::from_number(number);
    record.header_mut().id = id;
    record.header_mut().kind = record.kind();
    (Ref(id), record)
}

fn action(number: u128, what: &str, change: impl FnOnce(&mut Action)) -> Record {
    let mut action = Action { what: what.into(), event: Some(Ref(Id::from_number(1))), ..Action::default() };
    change(&mut action);
    numbered(number, Record::Action(Box::new(action))).1
}

/// A meeting in April, one in May, and what was taken on in April.
fn records() -> Vec<Record> {
    let (series, group) =
        numbered(10, Record::new(Kind::Series, Id::from_number(10), "2026-06-08T09:42:00Z".parse().unwrap()));
    let meeting = |number: u128, title: &str, day: &str| {
        let mut event = Event::default();
        (event.details.title, event.details.series) = (title.into(), Some(series));
        event.details.when = when(day);
        numbered(number, Record::Event(Box::new(event))).1
    };
    let (first, second) = (meeting(1, "April meeting", "14 April 2026"), meeting(2, "May meeting", "12 May 2026"));
    let person = |number, name: &str| {
        numbered(number, Record::Person(Box::new(Person { full_name: name.into(), ..Person::default() })))
    };
    let (jo, jo_record) = person(20, "Jo Bramble");
    let (hamid, hamid_record) = person(21, "Hamid Rostami");
    vec![
        group,
        first,
        second,
        jo_record,
        hamid_record,
        action(30, "Send the map", |a| (a.owner, a.by) = (Some(jo), when("28 April 2026"))),
        action(31, "Book the hall", |a| (a.owner, a.by) = (Some(hamid), when("12 June 2026"))),
        action(32, "Water the plants", |a| (a.owner, a.due) = (Some(jo), Due::Standing.into())),
        action(33, "Thank the library", |a| (a.owner, a.status) = (Some(jo), ActionStatus::Done.into())),
        action(34, "Order the badges", |a| (a.owner, a.hidden_until) = (Some(hamid), when("1 September 2026"))),
    ]
}

fn register() -> Desk {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num4);
    desk
}

/// What a row says beside its title.
fn said(desk: &Desk, row: &str) -> String {
    let node = desk.harness.get(by().role(Role::ListBoxOption).label(row));
    node.accesskit_node().description().unwrap_or_default()
}

/// The headings over the rows.
fn headings(desk: &Desk) -> Vec<String> {
    desk.names(Role::Heading).into_iter().skip_while(|heading| heading != "Actions").skip(1).collect()
}

#[test]
fn the_register_says_who_by_when_how_late_and_from_which_meeting() {
    let desk = register();
    assert_eq!(desk.names(Role::ListBoxOption), ["Send the map", "Book the hall", "Water the plants"]);
    assert_eq!(
        said(&desk, "Send the map"),
        "Jo Bramble, 28 April 2026 Open Overdue, 41 days, carried once, April meeting"
    );
    assert_eq!(said(&desk, "Book the hall"), "Hamid Rostami, 12 June 2026 Open Carried once, April meeting");
    assert_eq!(said(&desk, "Water the plants"), "Jo Bramble, standing Open Carried once, April meeting");
    assert_eq!(headings(&desk)[..3], ["Overdue", "This week", "Standing"]);
    desk.draw("screen-register");
}

#[test]
fn what_is_closed_or_hidden_is_counted_and_shown_on_demand() {
    let mut desk = register();
    desk.focus_on(Role::CheckBox, "1 closed");
    desk.key(Modifiers::NONE, Key::Space);
    assert!(desk.names(Role::ListBoxOption).contains(&"Thank the library".to_owned()));
    desk.focus_on(Role::CheckBox, "1 hidden until later");
    desk.key(Modifiers::NONE, Key::Space);
    assert_eq!(desk.names(Role::ListBoxOption).len(), 5);
    desk.retype("Filter actions", "overdue");
    assert_eq!(desk.names(Role::ListBoxOption), ["Send the map"], "how late it is can be asked for");
}

#[test]
fn actions_are_grouped_by_owner_project_and_series() {
    let mut desk = register();
    desk.choose("Groups", "Owner");
    assert_eq!(headings(&desk)[..2], ["Hamid Rostami", "Jo Bramble"]);
    desk.choose("Groups", "Project");
    assert_eq!(headings(&desk)[..1], ["Of no project"]);
    desk.choose("Groups", "Series");
    assert_eq!(headings(&desk)[..1], ["In no series"]);
}

#[test]
fn what_is_closed_while_it_is_open_stays_in_the_list_until_one_goes_on() {
    let mut desk = register();
    desk.press(Role::ListBoxOption, "Send the map");
    desk.choose("Status", "Done");
    assert!(desk.names(Role::ListBoxOption).contains(&"Send the map".to_owned()));
    desk.press(Role::ListBoxOption, "Book the hall");
    assert!(!desk.names(Role::ListBoxOption).contains(&"Send the map".to_owned()));
    assert!(desk.has("2 closed"));
}

#[test]
fn a_register_where_nothing_is_open_says_so() {
    let closed = action(30, "Send the map", |a| a.status = ActionStatus::Done.into());
    let mut desk = Desk::over(&[closed], vec2(1000.0, 700.0), 1.0);
    desk.key(Modifiers::COMMAND, Key::Num4);
    assert!(desk.has("Everything here is closed."));
    desk.press(Role::Button, "Show all");
    assert_eq!(desk.names(Role::ListBoxOption), ["Send the map"]);
}
