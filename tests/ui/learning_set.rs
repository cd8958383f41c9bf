//! The sharing half of a learning set, from who wants time to what they take on, by the names of things.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::event::{EventType, IssueStage};
use folkmoot::model::{Event, Kind, Record, Ref};

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;
use crate::meeting::attended;

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SESSION: &str = "Learning Set, 3rd session";

fn records() -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = SESSION.to_owned();
    event.details.kind = EventType::LearningSet.into();
    attended(event, ["Carys Bevan", "Samir Haddad", "Jo Whitcombe"])
}

/// The window at that session, with its sharing half.
fn sharing(size: eframe::egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(), size, scale);
    desk.open(Kind::Event, SESSION);
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::I);
    desk
}

fn stage(desk: &Desk, issue: usize) -> IssueStage {
    *desk.event().minutes.issues[issue].stage.known().unwrap()
}

#[test]
fn from_who_wants_time_to_what_they_take_on() {
    let mut desk = sharing(WIDE, 1.0);
    assert!(desk.has("Who wants time today?"), "{:?}", desk.all_names());
    desk.press(Role::CheckBox, "Samir Haddad");
    desk.press(Role::CheckBox, "Carys Bevan");
    desk.press(Role::CheckBox, "Jo Whitcombe");
    desk.press(Role::CheckBox, "Jo Whitcombe");
    assert_eq!(desk.event().minutes.issues.len(), 2, "Jo was ticked by mistake");
    desk.press(Role::Button, "Move Carys Bevan up");
    desk.type_into("In one sentence, Carys Bevan", "How do I ask for help?");
    desk.type_into("Minutes, Carys Bevan", "50");
    let issue = desk.event().minutes.issues[0].clone();
    assert_eq!((issue.title.as_str(), issue.minutes, issue.shared), ("How do I ask for help?", Some(50), false));
    assert!(desk.has("75 minutes in all"));
    assert_eq!(desk.nameless(), Vec::<String>::new());

    desk.press(Role::Button, "Begin with Carys Bevan");
    assert_eq!(stage(&desk, 0), IssueStage::Begun);
    assert!(desk.has("Present, 10 minutes"), "{:?}", desk.all_names());
    desk.key(NONE, Key::Space);
    assert!(desk.has("Questions, 16 minutes"), "{:?}", desk.all_names());
    desk.rest();
    desk.frames();
    desk.key(NONE, Key::Space);
    assert!(desk.has("Questions, 16 minutes"), "nothing has the keyboard");
    desk.focus_on(Role::Button, "Hold the time");
    desk.key(NONE, Key::Space);
    assert!(desk.has("Questions, 16 minutes") && desk.has("Let the time run"), "Space is for the button");
    desk.type_into("Who", "The Tuesday group");
    desk.type_into("Barriers", "I promised too much");
    desk.key(CTRL, Key::ArrowRight);
    assert!(desk.has("Options, 14 minutes"));
    let issue = desk.event().minutes.issues[0].clone();
    assert_eq!((issue.who.0.as_str(), issue.barriers.0.as_str()), ("The Tuesday group", "I promised too much"));
    desk.type_into("Action plan", "one two");
    assert_eq!(desk.event().minutes.issues[0].action_plan.0, "one two", "Space is for the field that is typed in");
    assert!(desk.has("Options, 14 minutes"));

    desk.type_into("What they will do; Enter keeps it", "Visit on Tuesday");
    desk.key(NONE, Key::Enter);
    let Record::Action(action) = desk.record(Kind::Action) else { panic!("an action") };
    assert_eq!((action.what.as_str(), action.private), ("Visit on Tuesday", false));
    assert_eq!(action.owner, desk.event().minutes.issues[0].brought_by);
    assert_eq!(action.event, Some(Ref(desk.event().header.id)));
    assert_eq!(desk.nameless(), Vec::<String>::new());

    for _ in 0..3 {
        desk.key(CTRL, Key::ArrowRight);
    }
    assert_eq!(stage(&desk, 0), IssueStage::Worked);
    assert!(desk.has("Who wants time today?"));
    let ticked = desk.harness.get_by_role_and_label(Role::CheckBox, "Carys Bevan");
    assert!(ticked.accesskit_node().is_disabled(), "what was said of an issue is not taken away by a tick");
    desk.saved();
    let desk = desk.restart();
    assert_eq!(desk.event().minutes.issues[0].question, "");
    assert_eq!(desk.event().minutes.issues[0].who.0, "The Tuesday group");
}

#[test]
fn the_keyboard_goes_to_where_the_issues_begin() {
    let mut desk = sharing(WIDE, 1.0);
    assert_eq!(holder(&desk), Some((Role::CheckBox, "Carys Bevan".to_owned())));
    desk.key(NONE, Key::Space);
    assert_eq!(desk.event().minutes.issues.len(), 1, "she was ticked");
    desk.key(CTRL, Key::I);
    desk.tap("Back");
    assert_eq!(desk.value("What is said"), "Back", "and back to the line");
    let mut event = Event::default();
    event.details.title = SESSION.to_owned();
    event.details.kind = EventType::LearningSet.into();
    let mut desk = Desk::over(&attended(event, []), WIDE, 1.0);
    desk.open(Kind::Event, SESSION);
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::I);
    assert_eq!(holder(&desk), Some((Role::Button, "Add an issue".to_owned())));
}

#[test]
fn an_issue_is_added_named_and_taken_out_where_it_stands() {
    let mut desk = sharing(WIDE, 1.0);
    desk.press(Role::Button, "Add an issue");
    desk.tap("The hall is cold");
    assert_eq!(desk.event().minutes.issues[0].title, "The hall is cold", "the cursor is in its title");
    desk.press(Role::ComboBox, "Who brings number 1");
    desk.tap("Dana Reyes");
    desk.key(NONE, Key::Enter);
    let brought_by = desk.event().minutes.issues[0].brought_by.unwrap();
    assert_eq!(desk.session().workspace().title(brought_by.0).as_deref(), Some("Dana Reyes"));
    assert!(desk.has("Begin with Dana Reyes"), "{:?}", desk.all_names());
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.event().minutes.issues[0].brought_by, None);
    assert_eq!(desk.session().workspace().title(brought_by.0), None, "one undo for both");
    desk.press(Role::Button, "Take out number 1");
    assert!(desk.event().minutes.issues.is_empty());
    desk.press(Role::Button, "Undo");
    assert_eq!(desk.event().minutes.issues[0].title, "The hall is cold");
    assert_eq!(desk.nameless(), Vec::<String>::new());
}

#[test]
fn a_click_on_the_label_of_a_field_puts_the_cursor_in_it() {
    let mut desk = sharing(WIDE, 1.0);
    desk.press(Role::CheckBox, "Samir Haddad");
    desk.press(Role::Button, "Begin with Samir Haddad");
    desk.press(Role::Label, "Barriers");
    desk.tap("No key");
    assert_eq!(desk.event().minutes.issues[0].barriers.0, "No key");
}

#[test]
fn nothing_of_an_issue_sticks_out_past_the_edge() {
    for (size, scale) in [(vec2(1280.0, 800.0), 1.0), (vec2(640.0, 400.0), 2.0)] {
        let mut desk = sharing(size, scale);
        desk.press(Role::CheckBox, "Samir Haddad");
        let edge = desk.place(Role::RadioButton, "Issues").right();
        desk.press(Role::Button, "Begin with Samir Haddad");
        desk.focus("Reflect, minutes");
        let place = desk.input("Reflect, minutes").rect();
        assert!(place.right() <= edge + 0.5, "{place:?} goes past {edge}");
        for said in desk.right_edges_of("Reflect") {
            assert!(said <= edge + 0.5, "{said} goes past {edge}");
        }
    }
}

#[test]
fn one_undo_takes_back_what_was_typed_in_a_box() {
    let mut desk = sharing(WIDE, 1.0);
    desk.press(Role::CheckBox, "Samir Haddad");
    desk.press(Role::Button, "Begin with Samir Haddad");
    desk.type_into("Resources", "A small hall");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.event().minutes.issues[0].resources.0, "");
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    assert!(desk.event().minutes.issues.is_empty());
    assert!(desk.has("Who wants time today?"), "the issue at hand is gone");
}

#[test]
fn a_part_without_time_left_says_that_it_is_over() {
    let mut desk = sharing(WIDE, 1.0);
    desk.press(Role::CheckBox, "Samir Haddad");
    desk.press(Role::Button, "Begin with Samir Haddad");
    desk.type_into("Present, minutes", "0");
    assert!(desk.has("Presenting is over"), "{:?}", desk.all_names());
    desk.key(CTRL, Key::ArrowRight);
    assert!(desk.has("Questions, 8 minutes"));
    assert!(desk.harness.ctx.has_requested_repaint() || desk.has("Hold the time"));
    desk.press(Role::Button, "Hold the time");
    assert!(desk.has("Let the time run"));
}

#[test]
fn the_time_fills_the_window_and_says_no_word_of_the_issue() {
    let mut desk = sharing(WIDE, 1.0);
    desk.press(Role::CheckBox, "Samir Haddad");
    desk.type_into("In one sentence, Samir Haddad", "Quillon");
    desk.press(Role::Button, "Begin with Samir Haddad");
    desk.key(NONE, Key::F5);
    assert!(desk.has("Samir Haddad") && desk.has("Leave"), "{:?}", desk.all_names());
    assert!(!desk.all_names().iter().any(|name| name.contains("Quillon")), "{:?}", desk.all_names());
    desk.key(NONE, Key::Space);
    assert!(desk.has("Questions, 8 minutes"));
    desk.key(NONE, Key::Escape);
    assert!(desk.has("Back to the list"));
}

#[test]
fn only_a_learning_set_has_a_sharing_half() {
    let mut all = records();
    if let Some(Record::Event(event)) = all.last_mut() {
        event.details.kind = EventType::CatchUp.into();
    }
    let mut desk = Desk::over(&all, WIDE, 1.0);
    desk.open(Kind::Event, SESSION);
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::I);
    assert!(!desk.has("Issues") && !desk.has("Who wants time today?"));
}

#[test]
fn pictures_of_the_sharing_half() {
    for (name, size, scale, scheme) in [
        ("set-light", WIDE, 1.0, Scheme::Light),
        ("set-dark", WIDE, 1.0, Scheme::Dark),
        ("set-200", vec2(640.0, 400.0), 2.0, Scheme::Light),
    ] {
        let mut desk = sharing(size, scale);
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.press(Role::CheckBox, "Samir Haddad");
        desk.press(Role::CheckBox, "Carys Bevan");
        desk.type_into("In one sentence, Samir Haddad", "How do I ask for help without taking over?");
        desk.draw(&format!("{name}-1"));
        assert!(desk.filled().len() <= 1, "{name}: Begin with the first: {:?}", desk.filled());
        desk.press(Role::Button, "Begin with Samir Haddad");
        desk.type_into("Who", "The Tuesday group, their two volunteers, and the library that hosts them.");
        desk.type_into("Resources", "The small hall on Tuesdays.");
        desk.key(CTRL, Key::ArrowRight);
        desk.draw(&format!("{name}-2"));
        assert_eq!(desk.filled().len(), 1, "{name}: Next part: {:?}", desk.filled());
        desk.key(NONE, Key::F5);
        desk.draw(&format!("{name}-3"));
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
        desk.key(NONE, Key::Escape);
        desk.type_into("Questions, minutes", "0");
        desk.key(NONE, Key::F5);
        desk.draw(&format!("{name}-4"));
        assert!(desk.has("Questions are over") && desk.shows("over"), "{:?}", desk.all_names());
        assert!(size != WIDE || desk.shows("Questions"), "a part of no minutes keeps its word");
    }
}
