//! Typing: lines, long text, numbers, times, dates, words.

use std::cell::RefCell;

use eframe::egui::{Event, Key, Modifiers, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::ui::widgets::{Field, Line, MarkdownEdit, NumberEdit, Reading, TimeEdit, WhenEdit, WordsEdit, flag};

use crate::kit::window;

fn type_into<State>(harness: &mut Harness<'_, State>, label: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, label).focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
    harness.run();
}

fn value<State>(harness: &Harness<'_, State>, label: &str) -> String {
    harness.get_by_role_and_label(Role::TextInput, label).value().unwrap_or_default()
}

#[test]
fn a_line_is_found_by_its_label_and_typed_into() {
    let mut harness = window(String::new(), |ui, text| {
        Field::new("Title").show(ui, |ui| Line::new(text).show(ui));
    });
    type_into(&mut harness, "Title", "Book Boat");
    assert_eq!(harness.state(), "Book Boat");
}

#[test]
fn a_text_keeps_its_lines() {
    let mut harness = window(String::from("One"), |ui, text| {
        Field::new("Notes").show(ui, |ui| MarkdownEdit::new(text).show(ui));
    });
    harness.get_by_role_and_label(Role::MultilineTextInput, "Notes").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_role_and_label(Role::MultilineTextInput, "Notes").type_text("Two");
    harness.run();
    assert_eq!(harness.state(), "One\nTwo");
}

#[test]
fn a_wrapped_line_holds_no_line_break() {
    let mut harness = window(String::from("One"), |ui, text| {
        Field::new("Quote").show(ui, |ui| Line::new(text).wrapped().show(ui));
    });
    harness.get_by_role_and_label(Role::MultilineTextInput, "Quote").focus();
    harness.run();
    harness.event(Event::Paste("\r\ntwo\nthree".into()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state(), "One two three");
    assert!(!harness.get_by_role_and_label(Role::MultilineTextInput, "Quote").is_focused());
}

#[test]
fn a_wrapped_line_shows_the_whole_sentence_and_grows() {
    let mut harness = window(String::new(), |ui, text| {
        Field::new("Quote").show(ui, |ui| Line::new(text).wrapped().show(ui));
        Field::new("Title").show(ui, |ui| Line::new(&mut String::new()).show(ui));
    });
    let height =
        |harness: &Harness<'_, String>, role, label| harness.get_by_role_and_label(role, label).rect().height();
    let one_line = height(&harness, Role::TextInput, "Title");
    assert_eq!(height(&harness, Role::MultilineTextInput, "Quote"), one_line, "it begins as high as any line");
    harness.get_by_role_and_label(Role::MultilineTextInput, "Quote").focus();
    harness.run();
    let sentence = "People come aboard for the stove and leave with a novel. ".repeat(5);
    harness.event(Event::Text(sentence.clone()));
    harness.run();
    let high = height(&harness, Role::MultilineTextInput, "Quote");
    assert!(high > 2.5 * one_line && high < 6.0 * one_line, "{high}");
    for modifiers in [Modifiers::SHIFT, Modifiers::COMMAND, Modifiers::NONE] {
        harness.get_by_role_and_label(Role::MultilineTextInput, "Quote").focus();
        harness.run();
        harness.key_press_modifiers(modifiers, Key::Enter);
        harness.run();
    }
    assert_eq!(*harness.state(), sentence);
}

#[test]
fn a_text_has_no_undo_of_its_own() {
    let mut harness = window(String::from("mine"), |ui, text| {
        Field::new("Title").show(ui, |ui| Line::new(text).show(ui));
    });
    type_into(&mut harness, "Title", " too");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state(), "mine too");
}

#[test]
fn the_cursor_stays_with_its_words_when_the_text_changes_from_outside() {
    for (outside, then) in
        [("a colleague says: mine", "a colleague says: mine!"), ("mine, they say", "mine!, they say"), ("", "!")]
    {
        let mut harness = window(String::from("mine"), |ui, text| {
            Field::new("Title").show(ui, |ui| Line::new(text).show(ui));
        });
        type_into(&mut harness, "Title", "");
        outside.clone_into(harness.state_mut());
        harness.run();
        harness.get_by_role_and_label(Role::TextInput, "Title").type_text("!");
        harness.run();
        assert_eq!(harness.state(), then);
    }
}

#[test]
fn a_number_keeps_what_is_no_number_and_says_so() {
    let mut harness = window(Some(12), |ui, number| {
        Field::new("Room for").show(ui, |ui| NumberEdit::new(number).unit("people").show(ui));
    });
    type_into(&mut harness, "Room for", "0 or so");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((*harness.state(), value(&harness, "Room for").as_str()), (Some(12), "120 or so"));
    harness.get_by_label("Not a whole number, so 12 is kept.");

    *harness.state_mut() = Some(40);
    harness.run_steps(6);
    assert_eq!(value(&harness, "Room for"), "40");
}

#[test]
fn a_number_may_be_emptied_and_may_have_commas() {
    let mut harness = window(None, |ui, number| {
        Field::new("Books").show(ui, |ui| NumberEdit::new(number).show(ui));
    });
    type_into(&mut harness, "Books", "1,900");
    assert_eq!(*harness.state(), Some(1900));
    harness.key_press(Key::Enter);
    harness.run_steps(6);
    assert_eq!(value(&harness, "Books"), "1900");
    type_into(&mut harness, "Books", "");
    for _ in 0..4 {
        harness.key_press(Key::Backspace);
    }
    harness.run();
    assert_eq!(*harness.state(), None);
}

/// Reads one date and one time; everything else is words.
fn read(typed: &str) -> Reading {
    match typed {
        "" => Reading::Nothing,
        "26 April 2013" | "26/4/13" => Reading::Understood("Friday 26 April 2013".into()),
        "1.30pm" => Reading::Understood("1.30pm".into()),
        _ => Reading::NotUnderstood("Kept as typed: not understood.".into()),
    }
}

/// A record that writes every understood date in one way, as a real one does.
fn tell_date(date: &mut String, told: Option<String>) {
    if let Some(told) = told {
        *date = if told == "26/4/13" { "26 April 2013".into() } else { told };
    }
}

#[test]
fn a_date_is_said_back_while_it_is_typed_and_written_out_afterwards() {
    let mut harness = window(String::new(), |ui, date| {
        Field::new("When").show(ui, |ui| {
            let told = WhenEdit::new(date, &read).show(ui);
            tell_date(date, told);
        });
    });
    type_into(&mut harness, "When", "26/4/13");
    harness.run_steps(6);
    harness.get_by_label("Friday 26 April 2013");
    assert_eq!((harness.state().as_str(), value(&harness, "When").as_str()), ("26 April 2013", "26/4/13"));
    harness.key_press(Key::Enter);
    harness.run_steps(6);
    assert_eq!(value(&harness, "When"), "26 April 2013");
}

#[test]
fn words_that_are_no_date_are_kept() {
    let mut harness = window((String::new(), false), |ui, (date, provisional)| {
        Field::new("When").show(ui, |ui| {
            let told = WhenEdit::new(date, &read).provisional(provisional).show(ui);
            tell_date(date, told);
        });
    });
    type_into(&mut harness, "When", "after the thaw");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().0, "after the thaw");
    harness.get_by_label("Kept as typed: not understood.");
    harness.get_by_label("To be confirmed").click();
    harness.run();
    assert!(harness.state().1);
}

#[test]
fn an_undone_date_is_shown_as_it_was() {
    let mut harness = window(String::from("26 April 2013"), |ui, date| {
        Field::new("When").show(ui, |ui| {
            let told = WhenEdit::new(date, &read).show(ui);
            tell_date(date, told);
        });
    });
    type_into(&mut harness, "When", " at noon");
    harness.run_steps(6);
    assert_eq!(harness.state(), "26 April 2013 at noon");
    *harness.state_mut() = "26 April 2013".into();
    harness.run_steps(2);
    assert_eq!(value(&harness, "When"), "26 April 2013");
}

#[test]
fn a_time_that_is_not_understood_changes_nothing() {
    let told = RefCell::new(Vec::new());
    let mut harness = window(String::new(), |ui, time| {
        Field::new("Starts").show(ui, |ui| {
            if let Some(words) = TimeEdit::new(time, &read).show(ui) {
                told.borrow_mut().push(words.clone());
                *time = words;
            }
        });
    });
    type_into(&mut harness, "Starts", "1.30pm");
    type_into(&mut harness, "Starts", " or so");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((harness.state().as_str(), value(&harness, "Starts").as_str()), ("1.30pm", "1.30pm or so"));
    assert_eq!(*told.borrow(), ["1.30pm"]);
}

#[test]
fn a_flag_is_ticked_by_its_words_and_by_the_space_bar() {
    let mut harness = window(false, |ui, ticked| {
        flag(ui, ticked, "OK to use");
    });
    harness.get_by_role_and_label(Role::CheckBox, "OK to use").click();
    harness.run();
    assert!(*harness.state());
    harness.get_by_label("OK to use").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert!(!*harness.state());
}

#[test]
fn words_are_kept_from_the_first_letter_on() {
    let mut harness = window(vec![String::from("river")], |ui, words| {
        Field::new("Tags").show(ui, |ui| {
            WordsEdit::new(words).show(ui);
        });
    });
    type_into(&mut harness, "Add: Tags", "read");
    assert_eq!(*harness.state(), ["river", "read"]);
    harness.get_by_role_and_label(Role::TextInput, "Add: Tags").type_text("ing");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Add: Tags").type_text("boats, maps");
    harness.run();
    assert_eq!(*harness.state(), ["river", "reading", "boats", "maps"]);
    harness.get_by_label("Remove reading").click();
    harness.run();
    assert_eq!(*harness.state(), ["river", "boats", "maps"]);
}

#[test]
fn a_date_that_has_no_room_shows_its_short_form_with_the_whole_below() {
    let long = "Friday 26 April 2013, 2pm to 3pm";
    for (wide, shown) in [(420.0, long), (240.0, "26 April 2013")] {
        let harness = window(String::from(long), move |ui, date| {
            ui.allocate_ui(vec2(wide, 90.0), |ui| {
                Field::new("When").show(ui, |ui| {
                    let told = WhenEdit::new(date, &read).short("26 April 2013").show(ui);
                    tell_date(date, told);
                });
            });
        });
        assert_eq!((value(&harness, "When").as_str(), harness.state().as_str()), (shown, long));
    }
}
