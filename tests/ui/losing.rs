//! Whatever people do while they type, nothing that was typed is lost.

use eframe::egui::{Event, Key, Modifiers, Role, ViewportCommand, vec2};
use folkmoot::app::{Command, Leaving, Saving};
use folkmoot::model::{Id, Kind, Record};

use crate::desk::{Desk, WIDE, pressed, typed};

fn title(desk: &Desk, id: Id) -> String {
    desk.on_disk(Kind::Event, id).title()
}

#[test]
fn what_is_typed_just_before_a_key_is_kept() {
    for (key, name) in [
        (pressed(Modifiers::COMMAND, Key::N), "another record"),
        (pressed(Modifiers::COMMAND, Key::D), "a copy"),
        (pressed(Modifiers::COMMAND, Key::Num5), "another screen"),
        (pressed(Modifiers::COMMAND, Key::Comma), "the settings"),
        (pressed(Modifiers::COMMAND, Key::PageDown), "another page"),
        (pressed(Modifiers::COMMAND, Key::F), "the filter"),
        (pressed(Modifiers::NONE, Key::Tab), "another field"),
    ] {
        let (mut desk, id) = Desk::with_meeting();
        desk.at_once([typed(" of friends"), key]);
        desk.save();
        assert_eq!(title(&desk, id), "Meeting of friends", "{name}");
    }
}

#[test]
fn what_is_typed_just_before_a_click_is_kept() {
    for (role, name) in [(Role::Link, "Actions"), (Role::Tab, "Minutes"), (Role::RadioButton, "Series")] {
        let (mut desk, id) = Desk::with_meeting();
        let place = desk.place(role, name).center();
        let press = |down| Event::PointerButton {
            pos: place,
            button: eframe::egui::PointerButton::Primary,
            pressed: down,
            modifiers: Modifiers::NONE,
        };
        desk.at_once([typed(" of friends"), Event::PointerMoved(place), press(true), press(false)]);
        desk.save();
        assert_eq!(title(&desk, id), "Meeting of friends", "{name}");
        assert!(!desk.has("Fee and expenses"), "{name}: the click counts too");
    }
}

#[test]
fn what_is_typed_just_after_making_a_record_is_in_it() {
    let (mut desk, id) = Desk::with_meeting();
    desk.at_once([pressed(Modifiers::COMMAND, Key::N), typed("Another"), pressed(Modifiers::NONE, Key::Enter)]);
    desk.save();
    assert_eq!(title(&desk, id), "Meeting");
    let other = desk.session().workspace().of_kind(Kind::Event).find(|event| event.id() != id).unwrap().id();
    assert_eq!(title(&desk, other), "Another");
}

#[test]
fn what_is_typed_just_after_adding_an_item_is_in_it() {
    let (mut desk, _) = Desk::with_meeting();
    desk.press(Role::Tab, "Minutes");
    let add = || pressed(Modifiers::COMMAND, Key::Enter);
    desk.at_once([add(), typed("Floods"), add(), typed("Maps")]);
    let titles: Vec<String> = desk.event().minutes.items.iter().map(|item| item.title.clone()).collect();
    assert_eq!(titles, ["Floods", "Maps"]);
}

#[test]
fn each_key_acts_on_what_was_typed_before_it() {
    let (mut desk, _) = Desk::with_meeting();
    desk.make(Kind::Person);
    desk.type_text("Hamid Rostami");
    desk.make(Kind::Action);
    desk.focus_on(Role::ComboBox, "Owner");
    desk.at_once([typed("J"), typed("o Bramble"), pressed(Modifiers::NONE, Key::Enter)]);
    let people: Vec<String> = desk.session().workspace().of_kind(Kind::Person).map(|person| person.title()).collect();
    assert!(people.contains(&"Jo Bramble".to_owned()), "{people:?}");
}

#[test]
fn undoing_in_the_same_breath_loses_nothing_for_good() {
    let undo = || pressed(Modifiers::COMMAND, Key::Z);
    let redo = || pressed(Modifiers::COMMAND, Key::Y);
    let (mut desk, id) = Desk::with_meeting();
    desk.focus("Theme");
    desk.at_once([typed("Maps"), undo()]);
    assert_eq!((desk.value("Title").as_str(), desk.value("Theme").as_str()), ("Meeting", ""));
    desk.at_once([redo(), typed("!")]);
    assert_eq!(desk.value("Theme"), "Maps!");
    desk.at_once([undo(), undo(), redo(), redo()]);
    assert_eq!(desk.value("Theme"), "Maps!", "each press counts");
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, id) else { panic!("no event") };
    assert_eq!(event.details.theme, "Maps!");
}

#[test]
fn what_is_typed_while_it_is_being_saved_is_saved_after_it() {
    let (mut desk, id) = Desk::with_meeting();
    for word in [" one", " two", " three"] {
        desk.type_text(word);
        desk.at_once([pressed(Modifiers::COMMAND, Key::S), typed("!")]);
    }
    desk.saved();
    assert_eq!(title(&desk, id), "Meeting one! two! three!");
}

#[test]
fn deleting_what_is_being_typed_in_can_be_taken_back_whole() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_text(" of friends");
    desk.click("Delete Meeting of friends");
    desk.save();
    assert!(!desk.file(Kind::Event, id).exists());
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.save();
    assert_eq!(title(&desk, id), "Meeting of friends");
}

#[test]
fn deleting_and_bringing_back_while_it_is_being_saved_keeps_it() {
    let (mut desk, id) = Desk::with_meeting();
    let undo = || pressed(Modifiers::COMMAND, Key::Z);
    desk.type_text("!");
    desk.send(Command::SaveNow);
    desk.send(Command::Delete(id));
    desk.send(Command::SaveNow);
    desk.at_once([undo()]);
    desk.saved();
    assert_eq!(title(&desk, id), "Meeting!");
}

#[test]
fn a_folder_is_left_only_when_what_was_typed_in_it_is_saved() {
    let (mut desk, id) = Desk::with_meeting();
    let (file, other) = (desk.file(Kind::Event, id), desk.home.path().join("other"));
    desk.type_text(" of friends");
    desk.send(Command::CreateFolder(other.clone()));
    desk.until(|session| session.folder() == Some(&other) && !session.is_loading());
    let kept = std::fs::read_to_string(file).unwrap();
    assert!(kept.contains("Meeting of friends"), "{kept}");
}

#[test]
fn closing_waits_until_everything_is_saved() {
    let (mut desk, id) = Desk::with_meeting();
    desk.harness.input_mut().events.push(typed(" of friends"));
    assert!(!desk.ask_to_close(), "it is not saved yet");
    desk.until_drawn(|desk| desk.commanded(&ViewportCommand::Close));
    assert_eq!(title(&desk, id), "Meeting of friends");
    assert!(desk.ask_to_close());
}

#[test]
fn asking_twice_to_close_does_not_hurry_past_what_is_unsaved() {
    let (mut desk, id) = Desk::with_meeting();
    desk.type_text(" of");
    assert!(!desk.ask_to_close());
    desk.harness.input_mut().events.push(typed(" friends"));
    assert!(!desk.ask_to_close() || title(&desk, id) == "Meeting of friends");
    desk.saved();
    assert_eq!(title(&desk, id), "Meeting of friends");
}

#[test]
fn a_window_that_cannot_save_says_so_and_then_closes_without_losing_anything() {
    let (mut desk, id) = Desk::with_meeting();
    let (events, aside) = (desk.folder().join("events"), desk.folder().join("aside"));
    std::fs::rename(&events, &aside).unwrap();
    std::fs::write(&events, "in the way").unwrap();
    desk.type_text(" of friends");
    assert!(!desk.ask_to_close());
    desk.until_drawn(|desk| desk.says("Drafts of it are kept on this computer"));
    assert!(matches!(desk.session().saving(), Saving::Failed(_)));
    assert!(desk.says("It is about Meeting of friends."), "it names what is not saved");
    assert!(desk.says("All you typed is kept on this computer and will be saved"));
    assert!(desk.ask_to_close(), "it was told, and asked again");
    let home = desk.leave();
    std::fs::remove_file(&events).unwrap();
    std::fs::rename(&aside, &events).unwrap();
    let mut desk = Desk::at(home);
    assert_eq!(desk.record(Kind::Event).title(), "Meeting of friends");
    desk.saved();
    assert_eq!(title(&desk, id), "Meeting of friends");
}

#[test]
fn a_window_that_can_keep_nothing_says_what_closing_would_lose() {
    let (mut desk, _) = Desk::with_meeting();
    let (events, drafts) = (desk.folder().join("events"), desk.drafts_folder());
    std::fs::rename(&events, desk.folder().join("aside")).unwrap();
    std::fs::write(&events, "in the way").unwrap();
    let _ = std::fs::remove_dir_all(&drafts);
    std::fs::write(&drafts, "in the way").unwrap();
    desk.type_text(" of friends");
    assert!(!desk.ask_to_close());
    desk.until_drawn(|desk| desk.says("would lose what was typed in Meeting of friends"));
    assert!(desk.has("Save a copy elsewhere"));
    desk.send(Command::SaveCopies(desk.home.path().join("stick")));
    desk.until(|session| session.leaving() == Leaving::Drafts);
    desk.type_text("!");
    assert!(!desk.ask_to_close(), "what was told is no longer all there is");
}

#[test]
fn a_window_that_the_system_ends_saves_on_its_way_out() {
    let (mut desk, _) = Desk::with_meeting();
    desk.type_text(" of");
    desk.send(Command::SaveNow);
    desk.harness.input_mut().events.push(typed(" friends"));
    desk.frame();
    assert_eq!(Desk::at(desk.leave()).record(Kind::Event).title(), "Meeting of friends");
}

#[test]
fn a_narrower_window_keeps_what_is_half_typed() {
    const FIELD: &str = "Number in the series";
    let (mut desk, _) = Desk::with_meeting();
    desk.type_into(FIELD, "about 5");
    desk.harness.set_size(vec2(640.0, 500.0));
    desk.frames();
    assert_eq!(desk.value(FIELD), "about 5");
    assert!(desk.input(FIELD).is_focused());
    desk.harness.set_size(vec2(1440.0, 900.0));
    desk.frames();
    assert_eq!(desk.value(FIELD), "about 5");
}

#[test]
fn a_field_stays_where_it_is_while_it_is_typed_in() {
    let (mut desk, _) = Desk::with_meeting();
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.type_text("Floods");
    desk.click("More about this item");
    desk.focus("To begin with");
    desk.tap("The river rose.");
    assert_eq!(desk.event().minutes.items[0].opening.0, "The river rose.");
}

#[test]
fn emptying_the_only_field_of_a_group_leaves_it_there() {
    let (mut desk, _) = Desk::with_meeting();
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.type_text("Floods");
    desk.click("More about this item");
    desk.type_into("Starts", "10am");
    let mut desk = desk.restart();
    desk.press(Role::Button, "Floods");
    desk.retype("Starts", "1");
    desk.key(Modifiers::NONE, Key::Backspace);
    desk.type_text("2pm");
    assert_eq!(desk.event().minutes.items[0].start, folkmoot::model::TimeOfDay::new(14, 0));
}

#[test]
fn what_is_typed_while_the_folder_is_read_stays_in_view() {
    let (mut desk, id) = Desk::with_meeting();
    desk.ask_to_close();
    desk.saved();
    let mut desk = Desk::at_first_frame(desk.leave(), WIDE, 1.0);
    // Whoever comes first may write, which a busy computer finds out some frames later.
    desk.until(|session| session.can_write());
    desk.key(Modifiers::COMMAND, Key::N);
    desk.tap("Early");
    desk.until(|session| !session.is_loading());
    desk.tap(" bird");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.save();
    let titles: Vec<String> = desk.session().workspace().of_kind(Kind::Event).map(|event| event.title()).collect();
    assert!(titles.contains(&"Early bird".to_owned()), "{titles:?}");
    assert_eq!(title(&desk, id), "Meeting");
}
