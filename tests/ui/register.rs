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

pub fn action(number: u128, what: &str, change: impl FnOnce(&mut Action)) -> Record {
    let mut action = Action { what: what.into(), event: Some(Ref(Id::from_number(1))), ..Action::default() };
    change(&mut action);
    numbered(number, Record::Action(Box::new(action))).1
}

/// A meeting in April, one in May, and what was taken on in April.
pub fn records() -> Vec<Record> {
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
pub fn said(desk: &Desk, row: &str) -> String {
    let node = desk.harness.get(by().role(Role::ListBoxOption).label(row));
    node.accesskit_node().description().unwrap_or_default()
}

/// The headings over the rows.
fn headings(desk: &Desk) -> Vec<String> {
    desk.names(Role::Heading).into_iter().skip_while(|heading| heading != "Actions").skip(1).collect()
}

#[test]
fn the_register_says_who_by_when_how_late_and_how_often_carried() {
    let desk = register();
    assert_eq!(desk.names(Role::ListBoxOption), ["Send the map", "Book the hall", "Water the plants"]);
    assert_eq!(said(&desk, "Send the map"), "Jo Bramble, 28 April, 41 days late, carried once");
    assert_eq!(said(&desk, "Book the hall"), "Hamid Rostami, 12 June, Carried once");
    assert_eq!(said(&desk, "Water the plants"), "Jo Bramble, standing, Carried once");
    assert_eq!(headings(&desk)[..3], ["Late", "This week", "Standing"]);
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
    desk.retype("Filter actions", "April meeting");
    assert_eq!(desk.names(Role::ListBoxOption).len(), 5, "and so can the meeting");
}

#[test]
fn what_stands_at_the_right_of_rows_ends_at_one_edge_whether_they_scroll_or_not() {
    let edges = |high: f32| {
        let mut desk = Desk::over(&records(), vec2(1280.0, high), 1.0);
        desk.list(Kind::Action);
        desk.press(Role::ListBoxOption, "Send the map");
        desk.frames();
        let mut edges = desk.right_edges_of("28 April");
        edges.extend(desk.right_edges_of("12 June"));
        // The head of the record says its day too.
        edges.retain(|edge| *edge < 407.0);
        edges.push(desk.place(Role::Button, "New action").right());
        edges
    };
    for high in [800.0, 420.0] {
        let edges = edges(high);
        assert!(edges.len() > 2 && edges.iter().all(|edge| (edge - edges[0]).abs() < 1.5), "{high} high: {edges:?}");
    }
}

#[test]
fn an_action_is_marked_as_done_from_its_head_and_undone_in_one_step() {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.open(Kind::Action, "Send the map");
    assert!(desk.has("By when: 28 April, 41 days late") && desk.has("Status: Open"));
    let action = |desk: &Desk| match desk.session().workspace().get(Id::from_number(30)).unwrap().as_ref() {
        Record::Action(action) => action.as_ref().clone(),
        other => panic!("{:?} is no action", other.kind()),
    };
    let before = action(&desk);
    desk.press(Role::Button, "Mark as done");
    assert!(action(&desk).status.is(ActionStatus::Done) && action(&desk).done_on == when("8 June 2026"));
    assert!(!desk.has("Mark as done") && desk.says("Done: Send the map."));
    desk.press(Role::Button, "Undo");
    assert_eq!(action(&desk), before);
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
fn what_two_do_together_stands_under_both_and_is_found_by_either_name() {
    let (jo, hamid) = (Ref(Id::from_number(20)), Ref(Id::from_number(21)));
    let mut records = records();
    records.push(action(40, "Write to the bus company", |a| (a.owner, a.with) = (Some(jo), vec![hamid])));
    let mut closed = action(41, "Thank the driver", |a| (a.owner, a.with) = (Some(jo), vec![hamid]));
    if let Record::Action(action) = &mut closed {
        action.status = ActionStatus::Done.into();
    }
    records.push(closed);
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num4);
    assert!(said(&desk, "Write to the bus company").starts_with("Jo Bramble and Hamid Rostami"));
    desk.retype("Filter actions", "hamid bus");
    assert_eq!(desk.names(Role::ListBoxOption), ["Write to the bus company"]);
    desk.retype("Filter actions", "bus");
    desk.choose("Groups", "Owner");
    assert_eq!(headings(&desk)[..2], ["Hamid Rostami", "Jo Bramble"]);
    assert_eq!(desk.names(Role::ListBoxOption), ["Write to the bus company", "Write to the bus company"]);
    desk.retype("Filter actions", "driver");
    assert!(desk.has("1 closed"), "one action, however many have it");
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

pub fn kept(desk: &Desk, number: u128) -> Action {
    match desk.on_disk(Kind::Action, Id::from_number(number)) {
        Record::Action(action) => *action,
        other => panic!("{:?} is no action", other.kind()),
    }
}

/// The May meeting, with what April left to do asked for by its key.
fn at_the_may_meeting() -> Desk {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.open(Kind::Event, "May meeting");
    desk.key(Modifiers::COMMAND, Key::E);
    desk
}

/// What the line is called that asks for another day.
const PUT_OFF_MAP: &str = "Put off “Send the map” to";
const PUT_OFF_PLANTS: &str = "Put off “Water the plants” to";

#[test]
fn what_happened_to_these_is_answered_with_a_key_each() {
    let mut desk = at_the_may_meeting();
    assert!(desk.has("What happened to these three?"));
    desk.draw("screen-what-happened");
    for key in [Key::D, Key::B, Key::Enter] {
        desk.key(Modifiers::NONE, key);
    }
    desk.key(Modifiers::NONE, Key::P);
    assert!(desk.input(PUT_OFF_PLANTS).is_focused());
    desk.type_text("26 June");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.key(Modifiers::NONE, Key::N);
    desk.type_text("The can leaks");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.draw("screen-what-happened-answered");
    let rows = ["A1 Send the map", "A2 Book the hall", "A3 Water the plants"].map(|row| said(&desk, row));
    assert_eq!(rows[0], "Jo Bramble, 28 April 2026, Done");
    assert_eq!(rows[1], "Hamid Rostami, 12 June 2026, Blocked");
    assert_eq!(rows[2], "Jo Bramble, 26 June 2026, Put off to 26 June 2026, noted");
    desk.save();
    let (map, hall, plants) = (kept(&desk, 30), kept(&desk, 31), kept(&desk, 32));
    let here = Some(Ref(Id::from_number(2)));
    assert!(map.status.is(ActionStatus::Done) && map.done_on == when("12 May 2026"));
    assert_eq!((map.updates.len(), map.updates[0].at, &map.updates[0].when), (1, here, &when("12 May 2026")));
    assert!(hall.status.is(ActionStatus::Blocked) && hall.done_on.is_unknown());
    assert!(plants.due.is(Due::Date) && plants.by == when("26 June 2026"));
    assert_eq!((plants.updates.len(), plants.updates[0].text.as_str()), (1, "The can leaks"));
}

#[test]
fn an_answer_can_be_changed_and_is_one_step_to_undo() {
    let mut desk = at_the_may_meeting();
    desk.key(Modifiers::NONE, Key::X);
    desk.key(Modifiers::NONE, Key::Enter);
    desk.key(Modifiers::NONE, Key::ArrowUp);
    desk.key(Modifiers::NONE, Key::C);
    desk.save();
    let map = kept(&desk, 30);
    assert!(map.is_open() && map.updates.len() == 1, "{:?}", map.updates);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.save();
    assert!(kept(&desk, 30).status.is(ActionStatus::Dropped));
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.save();
    assert!(kept(&desk, 30).updates.is_empty());
}

#[test]
fn an_answer_in_place_of_another_date_brings_the_first_date_back() {
    let mut desk = at_the_may_meeting();
    for day in ["26 June", "3 July"] {
        desk.key(Modifiers::NONE, Key::P);
        desk.type_text(day);
        desk.key(Modifiers::NONE, Key::Enter);
        desk.key(Modifiers::NONE, Key::ArrowUp);
    }
    desk.save();
    assert_eq!(kept(&desk, 30).by, when("3 July 2026"));
    desk.key(Modifiers::NONE, Key::C);
    desk.save();
    let map = kept(&desk, 30);
    assert_eq!((map.by, map.updates[0].put_off_to.is_unknown()), (when("28 April 2026"), true));
}

#[test]
fn escape_leaves_the_line_and_then_the_panel() {
    let mut desk = at_the_may_meeting();
    desk.key(Modifiers::NONE, Key::P);
    desk.type_text("whenever");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.says("Type a day, such as 12 June."));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has(PUT_OFF_MAP));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("A1 Send the map"), "the panel is closed");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.has("A1 Send the map"), "its heading has the keyboard");
    desk.save();
    assert!(kept(&desk, 30).updates.is_empty());
}

#[test]
fn a_line_that_is_open_takes_no_key_from_another_field() {
    let mut desk = at_the_may_meeting();
    desk.key(Modifiers::NONE, Key::P);
    desk.type_text("26 June");
    desk.type_into("Opening", "We met.");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_text("It rained.");
    desk.save();
    assert!(kept(&desk, 30).updates.is_empty(), "Enter was for the text");
    let Record::Event(may) = desk.on_disk(Kind::Event, Id::from_number(2)) else { panic!("an event") };
    assert_eq!(may.minutes.opening.as_str(), "We met.\nIt rained.");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.value(PUT_OFF_MAP), "26 June", "and so is Escape");
}

#[test]
fn a_line_answers_for_the_action_that_it_was_opened_for() {
    let mut desk = at_the_may_meeting();
    desk.key(Modifiers::NONE, Key::P);
    desk.type_text("26 June");
    desk.press(Role::ListBoxOption, "A2 Book the hall");
    desk.focus(PUT_OFF_MAP);
    desk.key(Modifiers::NONE, Key::Enter);
    desk.save();
    assert!(kept(&desk, 30).is_heard_at(Id::from_number(2)) && kept(&desk, 31).updates.is_empty());
}

#[test]
fn answers_are_buttons_too() {
    let mut desk = at_the_may_meeting();
    desk.press(Role::Button, "Done: Send the map");
    desk.press(Role::Button, "Carried: Book the hall");
    desk.save();
    assert!(!kept(&desk, 30).is_open() && kept(&desk, 31).is_open());
    assert!(kept(&desk, 31).is_heard_at(Id::from_number(2)));
}

#[test]
fn a_first_meeting_has_nothing_to_ask() {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.open(Kind::Event, "April meeting");
    desk.key(Modifiers::COMMAND, Key::E);
    assert!(desk.has("Nothing is open from the meetings before this one."));
}
