//! "Ready for Saturday?": from Home to what the next event lacks, to the field of each, and back.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

const EVENT: &str = "Made in Tarnbridge 2";
const FIRST_AIDER: &str = "Name a first-aider";
const STALL: &str = "Name who takes on “A Stall for Everyone” afterwards";
const ASKS: &str = "Ready for 20 June?";

/// How many are ready, and how many things there are.
fn count(desk: &Desk) -> (usize, usize) {
    let names = desk.names(Role::ProgressIndicator);
    let says = names.iter().find_map(|name| name.strip_suffix(" ready")?.split_once(" of ")).expect("it is counted");
    (says.0.parse().unwrap(), says.1.parse().unwrap())
}

#[test]
fn home_leads_to_what_is_lacking_which_leads_to_its_field_and_back() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    let way = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Ready for ")).unwrap();
    desk.press(Role::Button, &way);
    desk.frames();
    assert!(desk.names(Role::Heading).contains(&ASKS.to_owned()));
    let (met, all) = count(&desk);
    assert_eq!(way, format!("Ready for 20 June? {} things are missing", all - met));
    assert!(desk.says("The emergency sheet prints the name."), "each has its reason");
    desk.press(Role::Link, FIRST_AIDER);
    desk.frames();
    assert!(desk.harness.get_by_role_and_label(Role::ComboBox, "First aid").is_focused());
    desk.type_text("Jess Norton");
    desk.click_last(Role::ListBoxOption, "Create “Jess Norton”");
    desk.press(Role::Tab, "Plan");
    assert_eq!(count(&desk), (met + 1, all));
    assert!(!desk.has(FIRST_AIDER));
    desk.press(Role::Link, STALL);
    desk.frames();
    assert!(desk.has("A Stall for Everyone") && desk.says("Who takes it on"));
    desk.key(Modifiers::ALT, Key::ArrowLeft);
    assert!(desk.has(ASKS) && desk.has(STALL), "back where they came from");
}

#[test]
fn what_lacks_comes_first_and_what_is_ready_is_asked_for() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    let way = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Ready for ")).unwrap();
    desk.press(Role::Button, &way);
    desk.frames();
    let first = desk.names(Role::Link).into_iter().find(|name| name.starts_with("Name ")).unwrap();
    assert!(desk.harness.get_by_role_and_label(Role::Link, &first).is_focused(), "the keyboard goes on there");
    assert!(!desk.has("The venue is confirmed"));
    desk.press(Role::Button, "Show what is ready");
    assert!(desk.has("The venue is confirmed") && desk.has("The run sheet is written"));
    desk.press(Role::Button, "Hide what is ready");
    assert!(!desk.has("The venue is confirmed"));
}

#[test]
fn an_event_that_is_over_is_asked_nothing() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge 1");
    desk.press(Role::Tab, "Plan");
    assert!(!desk.says("Ready for ") && !desk.has("Show what is ready"));
}

#[test]
fn it_is_looked_at_in_every_size() {
    for (name, text) in [("ready", TextScale::Standard), ("ready-double", TextScale::Double)] {
        let mut desk = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
        let settings = Settings { scheme: Scheme::Light, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.frames();
        desk.draw(&format!("{name}-home"));
        desk.open(Kind::Event, EVENT);
        desk.press(Role::Tab, "Plan");
        desk.frames();
        assert!(desk.has(ASKS));
        desk.draw(&format!("{name}-plan"));
        desk.press(Role::Button, "Show what is ready");
        desk.draw(&format!("{name}-shown"));
        assert!(!desk.cut_off().iter().any(|words| words.ends_with(" ready")), "{name}");
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
    }
}
