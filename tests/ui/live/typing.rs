//! What is typed becomes what people mean, and stands in the records before Enter.

use eframe::egui::Key;
use egui_kittest::kittest::NodeT as _;
use folkmoot::model::event::{AttendanceState, LineKind};
use folkmoot::model::{Due, Kind, When};
use jiff::civil::date;

use super::{ALT, CTRL, NONE, SCRIPT, actions, kinds, say, taking};
use crate::desk::Desk;

#[test]
fn what_is_typed_becomes_what_people_mean() {
    let mut desk = taking();
    say(&mut desk, "Rooms that feel safe work better than rooms that are free.");
    desk.key(CTRL, Key::ArrowDown);
    say(&mut desk, "Sam to ring the depot by Friday");
    say(&mut desk, "a: carys invite two schools aboard by next meeting");
    say(&mut desk, "agreed that each member names one unusual room");
    say(&mut desk, "“Nobody told us we were allowed” – Samir");
    say(&mut desk, "over 750 learners in two years");
    let event = desk.event();
    use LineKind::{Action, Decision, Figure, Note, Quote};
    assert_eq!(kinds(&event), [Note, Action, Action, Decision, Quote, Figure]);
    assert_eq!(event.minutes.items[0].lines.len(), 1, "the note stands under the item that was at hand");
    assert_eq!(event.minutes.items[1].lines.len(), 5);
    let mut made = actions(&desk);
    made.sort_by_key(|action| action.what != "Ring the depot");
    assert_eq!(made[0].what, "Ring the depot");
    assert_eq!(made[0].by, When::day(date(2026, 5, 15)));
    assert_eq!(desk.session().workspace().title(made[0].owner.unwrap().0).as_deref(), Some("Sam Okoro"));
    assert!(made[1].due.is(Due::NextMeeting));
    assert_eq!(event.minutes.items[1].quotes[0].words, "Nobody told us we were allowed");
    assert_eq!(event.minutes.items[1].facts[0].amount, "750");
    assert!(desk.says("Action at 9.42am: Ring the depot, Sam Okoro"), "the record shows what it became");
}

#[test]
fn half_a_line_is_in_the_records_before_enter() {
    let mut desk = taking();
    desk.tap("The lift is bro");
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "The lift is bro");
    desk.saved();
    let mut desk = Desk::at(desk.leave());
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "The lift is bro");
}

#[test]
fn a_meeting_of_two_hours_is_typed_without_a_lost_key() {
    let mut desk = taking();
    for row in SCRIPT.lines() {
        match row.split_once('\t') {
            None => desk.key(CTRL, Key::ArrowDown),
            Some((typed, _)) => {
                // Faster than anybody types: the letters of a line in one frame.
                let letters = typed.chars().map(|letter| eframe::egui::Event::Text(letter.to_string()));
                desk.harness.input_mut().events.extend(letters);
                desk.frame();
                desk.frame();
                assert_eq!(desk.value("What is said"), typed);
                desk.harness.key_press(Key::Enter);
                desk.frame();
                desk.frame();
            }
        }
    }
    let event = desk.event();
    assert_eq!(kinds(&event).len(), 150);
    assert!(event.minutes.items.iter().all(|item| !item.lines.is_empty()), "all seven items were gone through");
    desk.draw("live-two-hours");
    desk.key(CTRL, Key::M);
    assert!(desk.event().minutes.status.known().is_some_and(|status| status.is_draft()));
    assert!(desk.has("Take minutes"), "back on the page of the minutes");
}

#[test]
fn notes_are_pasted_and_marked() {
    let mut desk = taking();
    let block = "- Sam to ring the depot by Friday\n- Rooms that feel safe work better than rooms that are\nfree of charge\n\nBread and damp\n* order more chairs\n";
    desk.at_once([eframe::egui::Event::Paste(block.to_owned())]);
    desk.frames();
    assert!(desk.has("Paste notes"));
    assert!(desk.says("Note: Rooms that feel safe work better than rooms that are free of charge"), "joined again");
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::L);
    desk.key(NONE, Key::H);
    desk.key(NONE, Key::A);
    desk.draw("paste");
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    assert_eq!(kinds(&event), [LineKind::Action, LineKind::Lesson, LineKind::Action]);
    assert_eq!(event.minutes.items.last().unwrap().title, "Bread and damp");
    assert_eq!(event.minutes.items.last().unwrap().lines.len(), 1, "what follows a title stands under it");
    desk.key(CTRL, Key::Z);
    assert!(kinds(&desk.event()).is_empty(), "one step");
}

#[test]
fn apologies_are_shown_and_entered_among_the_people() {
    let mut desk = taking();
    let empty = desk.input("What is said").accesskit_node().placeholder().unwrap_or_default().to_owned();
    assert!(empty.contains("Sam to ring the depot by Friday"), "it shows how an owner is written: {empty:?}");
    desk.tap("Apologies from Councillor Jean Marsh and Will");
    assert!(desk.says("2 apologies") && desk.says("Councillor Jean Marsh, new"));
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    assert!(event.minutes.items.iter().all(|item| item.lines.is_empty()));
    let sent = event.people.attendance.iter().filter(|one| one.state.is(AttendanceState::Apologies)).count();
    assert_eq!(sent, 2);
    assert!(desk.says("Entered with the people of this event: 2 apologies."));
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.value("What is said"), "Apologies from Councillor Jean Marsh and Will");
}

#[test]
fn a_letter_that_asks_for_a_kind_is_not_typed() {
    let mut desk = taking();
    desk.tap("Sam to sing at the end");
    let pressed = crate::desk::pressed(ALT, Key::N);
    desk.at_once([pressed, crate::desk::typed("n")]);
    assert_eq!(desk.value("What is said"), "Sam to sing at the end");
    desk.key(NONE, Key::Enter);
    assert_eq!(kinds(&desk.event()), [LineKind::Note]);
}
