//! Telling people back: who has not heard the news, that they were told today, the page for them, and the addresses.

use eframe::egui::{Key, Modifiers, OutputCommand, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::app::Command;
use folkmoot::model::brief::{ExpectedStep, StepOutcome};
use folkmoot::model::event::Attendance;
use folkmoot::model::{Brief, Id, Kind, Open, Person, Record, When};
use folkmoot::workspace::{Change, Edit};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const CTRL: Modifiers = Modifiers::COMMAND;

fn project(desk: &Desk) -> Brief {
    let briefs = desk.session().workspace().of_kind(Kind::Brief);
    let mut found =
        briefs.filter(|record| record.title() == "Lost Corners").filter_map(|record| match record.as_ref() {
            Record::Brief(brief) => Some(Brief::clone(brief)),
            _ => None,
        });
    found.next().unwrap()
}

fn change(desk: &mut Desk, after: Record) {
    let before = desk.session().workspace().get(after.id()).unwrap().clone();
    desk.send(Command::Apply(Change::new("a test", vec![Edit::replace(before, after)])));
}

/// The sample at the beginning of June, where the council has answered a week ago, and of two who came one agreed.
fn after_an_answer() -> Desk {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    let mut brief = project(&desk);
    brief.since.steps.insert(
        0,
        ExpectedStep {
            id: Id::from_number(1),
            what: "A reply".into(),
            outcome: Open::Known(StepOutcome::Yes),
            came_on: When::day(date(2026, 6, 1)),
            ..ExpectedStep::default()
        },
    );
    let event = brief.at_events.appearances[0].event.unwrap();
    let mut event = desk.session().workspace().event(event).unwrap().clone();
    for (number, agreed) in [(11, Some("may@homes.example")), (12, None)] {
        let Record::Person(mut person) = desk.session().new_record(Kind::Person) else { panic!() };
        person.full_name = format!("Guest {number}");
        person.email = agreed.unwrap_or("not@homes.example").into();
        let person: Person = *person;
        let entry = Attendance {
            id: Id::from_number(number),
            person: Some(folkmoot::model::Ref(person.header.id)),
            may_contact_until: if agreed.is_some() { When::day(date(2026, 12, 31)) } else { When::default() },
            ..Attendance::default()
        };
        event.people.attendance.push(entry);
        desk.send(Command::Apply(Change::new("a test", vec![Edit::create(Record::Person(Box::new(person)))])));
    }
    change(&mut desk, Record::Brief(Box::new(brief)));
    change(&mut desk, Record::Event(Box::new(event)));
    desk.key(CTRL, Key::Num0);
    desk
}

/// What a click puts on the clipboard.
fn copied_by(desk: &mut Desk, button: &str) -> Vec<String> {
    desk.harness.get_by_role_and_label(Role::Button, button).scroll_to_me();
    desk.frames();
    desk.harness.get_by_role_and_label(Role::Button, button).click();
    let mut copied = Vec::new();
    for _ in 0..4 {
        desk.frame();
        let commands = &desk.harness.output().platform_output.commands;
        copied.extend(commands.iter().filter_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        }));
    }
    copied
}

#[test]
fn home_says_who_is_to_be_told_until_they_are() {
    let mut desk = after_an_answer();
    assert!(desk.says("have not heard of the news of 1 June 2026"));
    desk.draw("telling-home");
    desk.press(Role::Link, "Tell people: Lost Corners");
    for says in ["The last news was on 1 June 2026", "Everybody who took part", "Told 26 March 2026"] {
        assert!(desk.says(says), "{says}");
    }
    let before = project(&desk).since.told_back.len();
    desk.press(Role::Button, "Told today: Everybody who took part");
    desk.draw("telling-project");
    let told = project(&desk).since.told_back;
    assert_eq!((told.len(), told.last().unwrap().when.clone()), (before + 1, When::day(date(2026, 6, 8))));
    assert!(!desk.says("To be told"));
    desk.key(CTRL, Key::Z);
    assert_eq!(project(&desk).since.told_back.len(), before);
    assert!(desk.says("To be told"));
}

#[test]
fn the_review_of_an_event_says_who_is_to_be_told_and_leads_there() {
    let mut desk = after_an_answer();
    let event = project(&desk).at_events.appearances[0].event.unwrap();
    let title = desk.session().workspace().title(event.0).unwrap();
    desk.open(Kind::Event, &title);
    desk.press(Role::Tab, "Review");
    assert!(desk.says("To be told: "), "{:?}", desk.all_names());
    desk.draw("telling-review");
    assert!(desk.has("The page “You made, we did”"));
    desk.press(Role::Link, "Lost Corners");
    assert!(desk.has("Told today: Everybody who took part"), "{:?}", desk.all_names());
}

#[test]
fn where_nobody_may_be_written_to_the_way_leads_to_the_list_of_people() {
    let mut desk = after_an_answer();
    let link = project(&desk).at_events.appearances[0].event.unwrap();
    let mut event = desk.session().workspace().event(link).unwrap().clone();
    event.people.attendance.iter_mut().for_each(|one| one.may_contact_until = When::default());
    change(&mut desk, Record::Event(Box::new(event)));
    desk.open(Kind::Brief, "Lost Corners");
    desk.press(Role::Tab, "Since then");
    desk.press(Role::Link, "Note who may be contacted, and until when");
    assert!(desk.has("May be contacted until"), "{:?}", desk.all_names());
}

#[test]
fn only_the_addresses_of_those_who_agreed_are_copied() {
    let mut desk = after_an_answer();
    desk.press(Role::Link, "Tell people: Lost Corners");
    let copied = copied_by(&mut desk, "Copy the addresses of those who said we may");
    assert_eq!(copied, ["may@homes.example"]);
    assert!(desk.says("1 address copied") && desk.says("have not said that we may"));
}

#[test]
fn the_page_for_them_is_shown() {
    let mut desk = after_an_answer();
    desk.press(Role::Link, "Tell people: Lost Corners");
    desk.press(Role::Button, "The page “You made, we did”");
    desk.until_page();
    assert!(desk.has("Print “You made, we did”"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
}
