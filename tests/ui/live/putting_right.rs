//! What was understood is put right, before Enter and afterwards.

use eframe::egui::Key;
use folkmoot::app::Command;
use folkmoot::model::event::LineKind;
use folkmoot::model::{Action, Due, Record, When};
use jiff::civil::date;

use super::{ALT, CTRL, NONE, actions, kinds, say, taking};

#[test]
fn a_wrong_guess_is_put_right_with_a_key() {
    let mut desk = taking();
    desk.tap("Sam to ring the depot by Thursday 29 May");
    assert!(desk.says("29 May 2026 is a Friday."));
    desk.key(ALT, Key::Num2);
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk)[0].by, When::day(date(2026, 5, 28)), "the Thursday beside it");
    desk.tap("Sam to sing at the end");
    desk.key(ALT, Key::N);
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk).len(), 1, "a note and no action");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "Sam to sing at the end");
    desk.key(ALT, Key::I);
    desk.key(NONE, Key::Enter);
    assert_eq!(kinds(&desk.event()), [LineKind::Action, LineKind::Idea]);
    desk.key(NONE, Key::ArrowUp);
    desk.key(NONE, Key::ArrowUp);
    desk.key(CTRL, Key::A);
    desk.key(NONE, Key::Backspace);
    desk.key(NONE, Key::Enter);
    assert!(actions(&desk).is_empty(), "an earlier line that is emptied goes, with what it became");
}

#[test]
fn what_was_said_of_a_line_since_stays_when_its_words_are_put_right() {
    let mut desk = taking();
    say(&mut desk, "“Nobody tol us we were allowed” – Samir");
    let before = desk.session().workspace().get(desk.event().header.id).unwrap().clone();
    let mut event = desk.event();
    event.minutes.items[0].quotes[0].clearance = folkmoot::model::parts::Clearance::Refused.into();
    let edit = folkmoot::workspace::Edit::replace(before, Record::Event(Box::new(event)));
    desk.send(Command::Apply(folkmoot::workspace::Change::new("asking", vec![edit])));
    desk.key(NONE, Key::ArrowUp);
    desk.key(CTRL, Key::A);
    desk.type_text("“Nobody told us we were allowed” – Samir");
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    let quote = &event.minutes.items[0].quotes[0];
    assert_eq!(quote.words, "Nobody told us we were allowed");
    assert!(quote.clearance.is(folkmoot::model::parts::Clearance::Refused), "it may still not be used");
    assert_eq!(event.minutes.items[0].quotes.len(), 1);
    say(&mut desk, "Sam to ring the depot by Friday");
    let action = actions(&desk)[0].header.id;
    desk.key(NONE, Key::ArrowUp);
    desk.tap(" again");
    desk.key(NONE, Key::ArrowDown);
    let made = actions(&desk);
    assert_eq!((made[0].header.id, made[0].what.as_str()), (action, "Ring the depot by Friday again"));
    assert_eq!(made[0].by, When::day(date(2026, 5, 15)), "a changed line is kept when one goes on, with its date");
}

#[test]
fn what_is_kept_of_a_line_that_is_put_right_is_what_was_shown() {
    let mut desk = taking();
    say(&mut desk, "Priya to bring the map by the next meeting");
    assert!(actions(&desk)[0].due.is(Due::NextMeeting));
    desk.key(NONE, Key::ArrowUp);
    desk.key(CTRL, Key::A);
    desk.type_text("Priya to bring the map");
    assert_eq!(desk.value("What is said"), "Priya to bring the map");
    assert!(desk.says("Understood as action: Bring the map, Priya Nandra."), "without a date");
    desk.key(NONE, Key::Enter);
    let action = actions(&desk)[0].clone();
    assert!(action.due.is(Due::Date) && action.by == When::default(), "as it was shown");
    // A date that was given elsewhere since is shown, and kept with the next words.
    let before = desk.session().workspace().get(action.header.id).unwrap().clone();
    let later = Action { by: When::day(date(2026, 5, 29)), ..action };
    let edit = folkmoot::workspace::Edit::replace(before, Record::Action(Box::new(later)));
    desk.send(Command::Apply(folkmoot::workspace::Change::new("by when", vec![edit])));
    desk.key(NONE, Key::ArrowUp);
    assert!(desk.value("What is said").contains("29 May 2026"), "{}", desk.value("What is said"));
    desk.key(NONE, Key::Home);
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk)[0].by, When::day(date(2026, 5, 29)));
}

#[test]
fn a_line_that_is_emptied_in_the_form_can_be_typed_again() {
    let mut desk = taking();
    say(&mut desk, "Rooms that feel safe");
    desk.key(CTRL, Key::M);
    desk.click("Welcome");
    desk.retype("Line 1", "x");
    desk.key(NONE, Key::Backspace);
    desk.type_into("Line 1", "Rooms that are safe");
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "Rooms that are safe");
}
