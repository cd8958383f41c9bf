//! Every control of the forms, typed into and read back from the file.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::model::{Kind, Person, Record, TimeOfDay};

use crate::desk::Desk;

fn person(desk: &Desk) -> Person {
    let id = desk.record(Kind::Person).id();
    match desk.on_disk(Kind::Person, id) {
        Record::Person(person) => *person,
        other => panic!("{:?} is no person", other.kind()),
    }
}

#[test]
fn a_line_keeps_every_character() {
    let line = "Café “Dragon\u{2019}s” \u{2013} £5 off \\ \"quotes\" {x} 100% #ref";
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_into("Preferred name", line);
    desk.save();
    assert_eq!(person(&desk).preferred_name, line);
    assert_eq!(desk.restart().record(Kind::Person).title(), line);
}

#[test]
fn a_text_keeps_its_lines() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_into("Connections", "Knows **Hamid**, who said:");
    for line in ["", "- “£200 is enough”", "- Merthyr, too: é, ŵ, ŷ"] {
        desk.key(Modifiers::NONE, Key::Enter);
        desk.type_text(line);
    }
    desk.save();
    let kept = person(&desk).connections.0;
    assert_eq!(kept, "Knows **Hamid**, who said:\n\n- “£200 is enough”\n- Merthyr, too: é, ŵ, ŷ");
}

#[test]
fn a_number_keeps_what_was_there_until_it_is_one_again() {
    const FIELD: &str = "Number in the series";
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Event);
    for (typed, kept, said) in [
        ("12", Some(12), None),
        ("twelve", Some(12), Some("Not a whole number, so 12 is kept.")),
        ("1,200", Some(1200), None),
        ("", None, None),
        ("a few", None, Some("Not a whole number, so nothing is kept yet.")),
        ("7", Some(7), None),
    ] {
        desk.retype(FIELD, typed);
        if typed.is_empty() {
            desk.key(Modifiers::NONE, Key::Delete);
        }
        assert_eq!(desk.value(FIELD), typed);
        assert_eq!(desk.event().details.ordinal, kept, "{typed}");
        assert!(said.is_none_or(|said| desk.has(said)), "{typed}: {said:?} is not said");
        assert!(said.is_some() || !desk.says("Not a whole number"), "{typed}");
    }
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, id) else { panic!("no event") };
    assert_eq!(event.details.ordinal, Some(7));
}

#[test]
fn a_number_that_is_none_stays_in_its_box_while_other_things_are_done() {
    const FIELD: &str = "Number in the series";
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.type_into(FIELD, "about 5");
    desk.press(Role::Tab, "People");
    desk.list(Kind::Person);
    desk.open(Kind::Event, "Meeting");
    desk.press(Role::Tab, "Details");
    assert_eq!(desk.value(FIELD), "about 5");
    assert!(desk.has("Not a whole number, so nothing is kept yet."));
}

#[test]
fn a_flag_is_ticked_and_unticked() {
    const FLAG: &str = "Do not contact";
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.press(Role::CheckBox, FLAG);
    desk.save();
    assert!(person(&desk).do_not_contact);
    desk.press(Role::CheckBox, FLAG);
    desk.save();
    assert!(!person(&desk).do_not_contact);
}

#[test]
fn a_time_is_typed_as_people_say_it() {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Event);
    desk.press(Role::Tab, "Minutes");
    for (typed, kept) in [("12.30pm", (12, 30)), ("13:45", (13, 45)), ("9am", (9, 0))] {
        desk.retype("Closed at", typed);
        assert_eq!(desk.event().minutes.closed_at, TimeOfDay::new(kept.0, kept.1), "{typed}");
    }
    desk.retype("Closed at", "lunchtime");
    assert!(desk.has("A time is typed like 10am, 1.30pm or 13:30."));
    assert_eq!(desk.value("Closed at"), "lunchtime");
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, id) else { panic!("no event") };
    assert_eq!(event.minutes.closed_at, TimeOfDay::new(9, 0), "what is no time leaves the time before it");
}

#[test]
fn a_pick_list_is_picked_from_and_cleared() {
    let mut desk = Desk::empty();
    desk.make(Kind::Organisation);
    desk.type_text("Marl Valley Housing");
    let before = desk.record(Kind::Organisation);
    desk.press(Role::ComboBox, "Kind");
    let options: Vec<String> = desk.names(Role::ListBoxOption);
    let option = options.iter().find(|option| option.as_str() == "Charity").or(options.last()).unwrap().clone();
    desk.press(Role::ListBoxOption, &option);
    desk.save();
    assert_ne!(desk.record(Kind::Organisation), before);
    assert_eq!(desk.holds(Role::ComboBox, "Kind"), option);
    let desk = desk.restart();
    assert_eq!(desk.record(Kind::Organisation).title(), "Marl Valley Housing");
}

#[test]
fn words_become_chips_and_none_is_lost() {
    let mut desk = Desk::empty();
    desk.make(Kind::Person);
    desk.type_into("Add: Skills", "maps, data");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_text("Welsh");
    desk.save();
    assert_eq!(person(&desk).skills, ["maps", "data", "Welsh"], "the last was not finished with Enter");
    desk.click("Remove data");
    desk.save();
    assert_eq!(person(&desk).skills, ["maps", "Welsh"]);
}

#[test]
fn the_fields_of_a_venue_are_the_events_own() {
    let mut desk = Desk::empty();
    let id = desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.type_into("Venue", "Moot Hall");
    desk.type_into("Room", "Upper room");
    desk.press(Role::CheckBox, "Venue to be confirmed");
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, id) else { panic!("no event") };
    let venue = &event.details.venue;
    assert_eq!((venue.name.as_str(), venue.room.as_str(), venue.provisional), ("Moot Hall", "Upper room", true));
}

#[test]
fn the_field_stays_where_it_is_while_the_title_over_the_form_grows_with_it() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.focus("The question");
    let place = desk.input("The question").rect().top();
    let question = "How might people who move into the valley ask once, and be known by every service that they need? ";
    let question = question.repeat(3);
    desk.type_text(&question);
    assert_eq!(desk.input("The question").rect().top(), place);
}
