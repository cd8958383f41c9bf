//! Dates as people type them: understood, kept as words, or still to be confirmed.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::model::{Kind, PartOfDay, Record, Span, When};
use jiff::civil::date;

use crate::desk::Desk;

const FLAG: &str = "Kept as typed";

/// The event's date, as its file has it.
fn on_disk(desk: &Desk) -> When {
    let Record::Event(event) = desk.on_disk(Kind::Event, desk.event().header.id) else { panic!("no event") };
    event.details.when
}

#[test]
fn dates_are_understood_however_they_are_typed() {
    let day = Span::Day(date(2013, 4, 26));
    let mut desk = Desk::empty();
    for (typed, span, provisional) in [
        ("26 April 2013", day.clone(), false),
        ("Friday 26/4/2013", day.clone(), false),
        ("30 September 2013 (afternoon)", Span::Part(date(2013, 9, 30), PartOfDay::Afternoon), false),
        ("26 April 2013, to be confirmed", day, true),
        ("to be confirmed", Span::Unknown, true),
        ("when the ice melts", Span::Words("when the ice melts".into()), false),
    ] {
        desk.make(Kind::Event);
        desk.focus("When");
        desk.tap(typed);
        let id = desk.session().workspace().of_kind(Kind::Event).map(|event| event.id()).max().unwrap();
        desk.save();
        let Record::Event(event) = desk.on_disk(Kind::Event, id) else { panic!("no event") };
        let when = event.details.when;
        assert_eq!(when.span.known(), Some(&span), "{typed}");
        assert_eq!(when.provisional, provisional, "{typed}");
        assert_eq!(desk.says(FLAG), matches!(span, Span::Words(_)), "{typed}");
        let delete = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Delete ")).unwrap();
        desk.click(&delete);
    }
}

#[test]
fn a_date_without_a_year_is_the_nearest() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_into("When", "30 September (afternoon)");
    desk.save();
    assert_eq!(on_disk(&desk).span.known(), Some(&Span::Part(date(2026, 9, 30), PartOfDay::Afternoon)));
}

#[test]
fn words_that_are_no_date_are_kept_and_flagged_after_a_restart_too() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Skating");
    desk.type_into("When", "when the ice melts");
    desk.save();
    let mut desk = desk.restart();
    desk.open(Kind::Event, "Skating");
    assert_eq!(desk.value("When"), "when the ice melts");
    assert!(desk.says(FLAG));
}

#[test]
fn a_half_typed_date_survives_another_page() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.focus("When");
    desk.tap("26 Ap");
    desk.press(Role::Tab, "Minutes");
    desk.press(Role::Tab, "Details");
    assert_eq!(desk.value("When"), "26 Ap");
    desk.type_into("When", "ril 2013");
    assert_eq!(desk.event().details.when.span.known(), Some(&Span::Day(date(2013, 4, 26))));
}

#[test]
fn the_box_says_that_a_date_is_to_be_confirmed() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_into("When", "26 April 2013");
    desk.press(Role::CheckBox, "To be confirmed");
    desk.save();
    assert!(on_disk(&desk).provisional);
    assert_eq!(desk.value("When"), "Friday 26 April 2013", "the box says it, the words need not");
    desk.press(Role::CheckBox, "To be confirmed");
    desk.save();
    assert!(!on_disk(&desk).provisional);
}

#[test]
fn where_the_date_has_moved_is_kept() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_into("When", "3 May 2013");
    desk.click("Add an earlier date");
    desk.type_into("It was", "26 April 2013");
    desk.type_into("Why it moved", "The hall was flooded");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.save();
    let Record::Event(event) = desk.on_disk(Kind::Event, desk.event().header.id) else { panic!("no event") };
    let moved = &event.details.moves[0];
    assert_eq!(moved.from.span.known(), Some(&Span::Day(date(2013, 4, 26))));
    assert_eq!(moved.reason, "The hall was flooded");
}

#[test]
fn a_date_whose_short_form_stands_in_its_box_is_not_said_again_below() {
    let mut desk = Desk::over(&[], vec2(1280.0, 800.0), 1.0);
    desk.make(Kind::Event);
    let whole = "Saturday 20 and Sunday 21 June 2026, 9am to 6pm";
    desk.retype("When", "20 and 21 June 2026, 9am to 6pm");
    assert!(desk.shows(whole), "while it is typed");
    desk.focus("Title");
    let written = desk.value("When");
    assert!(!written.is_empty() && written.len() < whole.len(), "{written}");
    assert!(!desk.shows(whole), "{written} says it");
}
