//! Find and replace in the open record.

use eframe::egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::model::brief::BriefStatus;
use folkmoot::model::{Id, Kind, Record, Ref};

use super::{CTRL, NONE, TEXT, desk, text};
use crate::desk::Desk;
use crate::keyboard::holder;

/// The box over a person with this text, and these words looked for.
fn looking(said: &str, words: &str) -> Desk {
    let (mut desk, _) = desk();
    desk.type_text(said);
    desk.key(CTRL, Key::R);
    desk.frames();
    desk.tap(words);
    desk
}

#[test]
fn all_places_are_found_and_replaced_in_one_step() {
    let mut desk = looking("Ann and Bo; ann again, Anna", "ann");
    assert!(desk.has("4 found"));
    desk.draw("writing-replace");
    desk.press(Role::CheckBox, "Whole words only");
    assert!(desk.has("3 found"), "Anna is another word");
    desk.type_into("Replace with", "Cy");
    desk.click("Replace all");
    assert_eq!(
        (text(&desk).as_str(), desk.record(Kind::Person).title().as_str()),
        ("Cy and Bo; Cy again, Anna", "Cy Archer")
    );
    assert!(desk.says("Replaced in 3 places."));
    desk.key(NONE, Key::Escape);
    desk.frames();
    assert!(!desk.has("Replace all"));
    desk.key(CTRL, Key::Z);
    assert_eq!(
        (text(&desk).as_str(), desk.record(Kind::Person).title().as_str()),
        ("Ann and Bo; ann again, Anna", "Ann Archer")
    );
}

#[test]
fn what_a_line_becomes_is_seen_and_what_was_done_is_said_in_the_box() {
    let mut desk = looking("Ann and Bo", "bo");
    desk.type_into("Replace with", "Cy");
    let rows = desk.names(Role::ListBoxOption);
    assert!(rows.iter().any(|row| row.ends_with("Ann and Bo, becomes Cy")), "{rows:?}");
    desk.click("Replace all");
    assert!(desk.says("Replaced in 1 place. None is left.") && !desk.says("Nothing found"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Close");
    desk.frames();
    assert!(!desk.has("Replace all"));
    assert_eq!(text(&desk), "Ann and Cy");
}

#[test]
fn the_button_beside_the_title_leads_there() {
    let (mut desk, _) = desk();
    desk.press(Role::Button, "Find and replace in Ann Archer");
    desk.frames();
    assert!(desk.has("Replace all"));
}

#[test]
fn at_double_size_all_of_the_box_is_seen_with_three_places() {
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0) / 2.0, 2.0);
    desk.key(CTRL, Key::K);
    desk.tap("made in tarnbridge 2");
    desk.key(NONE, Key::Enter);
    desk.frames();
    desk.frames();
    desk.key(CTRL, Key::R);
    desk.frames();
    desk.tap("the");
    desk.frames();
    let window = desk.harness.ctx.content_rect();
    let title = desk.place(Role::Heading, "Find and replace in what is open");
    let close = desk.place(Role::Button, "Close");
    assert!(window.contains_rect(title) && window.contains_rect(close), "{title:?} {close:?} in {window:?}");
    let rows = desk.harness.query_all(by().role(Role::ListBoxOption));
    let rows = rows.filter(|row| row.accesskit_node().label().is_some_and(|name| name.to_lowercase().contains("the")));
    let seen =
        rows.filter(|row| row.rect().bottom() <= window.bottom() - 20.0 && row.rect().top() >= title.bottom()).count();
    assert!(seen >= 3, "{seen} places are seen");
    desk.draw("writing-replace-200");
}

#[test]
fn one_place_is_replaced_and_the_next_is_at_hand() {
    let mut desk = looking("Bo and Bo and Bo", "bo");
    desk.key(NONE, Key::ArrowDown);
    desk.type_into("Replace with", "Cy");
    desk.click("Replace");
    assert_eq!(text(&desk), "Bo and Cy and Bo");
    desk.focus("Replace with");
    desk.key(NONE, Key::Enter);
    assert_eq!(text(&desk), "Bo and Cy and Cy");
}

#[test]
fn a_place_is_gone_to() {
    let mut desk = looking("Bo", "bo");
    desk.key(NONE, Key::Enter);
    desk.frames();
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::MultilineTextInput, TEXT.to_owned())));
}

#[test]
fn what_was_published_is_told_and_stays() {
    let id = Id::from_number(5);
    let Record::Brief(mut brief) = Record::new(Kind::Brief, id, jiff::Timestamp::UNIX_EPOCH) else { panic!("a brief") };
    brief.brief.question = "How could a boat come?".to_owned();
    brief.brief.status = BriefStatus::Published.into();
    let mut desk = Desk::over(&[Record::Brief(brief)], crate::desk::WIDE, 1.0);
    desk.open(Kind::Brief, "How could a boat come?");
    desk.key(CTRL, Key::R);
    desk.frames();
    desk.tap("boat");
    assert!(desk.has("1 found, 1 in what was agreed or published, which stays"));
    assert!(desk.is_disabled("Replace all"));
}

#[test]
fn what_was_taken_on_at_an_event_is_replaced_with_it_in_one_step() {
    let (id, when) = (Id::from_number(5), jiff::Timestamp::UNIX_EPOCH);
    let mut event = Record::new(Kind::Event, id, when);
    event.set_title("Book boat");
    let Record::Action(mut action) = Record::new(Kind::Action, Id::from_number(6), when) else { panic!("an action") };
    (action.event, action.what) = (Some(Ref(id)), "Paint the boat".to_owned());
    let mut desk = Desk::over(&[event, Record::Action(action)], crate::desk::WIDE, 1.0);
    desk.open(Kind::Event, "Book boat");
    desk.key(CTRL, Key::R);
    desk.frames();
    desk.tap("boat");
    assert!(desk.has("2 found"));
    let rows = desk.names(Role::ListBoxOption);
    assert!(rows.iter().any(|row| row.contains("Action") && row.contains("Paint the boat")), "{rows:?}");
    desk.type_into("Replace with", "barge");
    desk.click("Replace all");
    assert!(desk.says("Replaced in 2 places. None is left."));
    let titles = |desk: &Desk| [Kind::Event, Kind::Action].map(|kind| desk.record(kind).title());
    assert_eq!(titles(&desk), ["Book barge", "Paint the barge"]);
    desk.press(Role::Button, "Close");
    desk.key(CTRL, Key::Z);
    assert_eq!(titles(&desk), ["Book boat", "Paint the boat"]);
}
