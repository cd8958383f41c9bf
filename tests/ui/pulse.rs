//! Feedback slips are typed from paper as fast as they are turned over, and shown as bars.

use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::Kind;
use folkmoot::model::event::PulseSlip;

use crate::desk::Desk;

const NONE: Modifiers = Modifiers::NONE;
const CHANGE: &str = "What is one thing that we should change?";

fn review() -> Desk {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.press(Role::Tab, "Review");
    desk.frames();
    desk
}

fn slips(desk: &Desk) -> Vec<PulseSlip> {
    desk.event().review.pulse
}

fn answers(desk: &Desk) -> Vec<String> {
    slips(desk).into_iter().map(|slip| slip.answers).collect()
}

#[test]
fn five_figures_and_enter_are_a_slip_and_the_next_can_be_typed_at_once() {
    let mut desk = review();
    desk.focus("Slip 1");
    for slip in ["45453", "5-5-4"] {
        desk.tap(slip);
        desk.key(NONE, Key::Enter);
        desk.frames();
    }
    assert_eq!(answers(&desk), ["45453", "5-5-4"]);
    desk.tap("33333");
    desk.key(NONE, Key::Tab);
    desk.tap("Longer breaks");
    desk.key(NONE, Key::Enter);
    desk.frames();
    assert_eq!(slips(&desk)[2].comment, "Longer breaks");
    assert_eq!((desk.value("Slip 4"), desk.value(CHANGE)), (String::new(), String::new()));
    assert!(desk.says("3 slips were handed in."));
    assert!(desk.has("Was it worth your time? 4.0 (3 answers)"), "each bar is said in words");
    assert!(desk.has("Did you feel welcome? 4.0 (2 answers)"));
    desk.draw("pulse");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(answers(&desk).len(), 2, "a slip is a step of its own");
}

#[test]
fn what_is_no_slip_is_kept_and_told() {
    let mut desk = review();
    desk.type_into("Slip 1", "4565");
    assert!(desk.has("“6” is no answer: type 1 to 5, or a dash where there is none."));
    desk.key(NONE, Key::Enter);
    desk.frames();
    assert!(slips(&desk).is_empty());
    assert_eq!(desk.value("Slip 1"), "4565");
    desk.retype("Slip 1", "4545");
    assert!(!desk.says(" is no answer"), "it may still become one");
    desk.type_text("55");
    assert!(desk.has("A slip has 5 answers, and here are 6."));
}

#[test]
fn it_is_looked_at_in_every_size() {
    for (name, scheme, text) in
        [("pulse-light", Scheme::Light, TextScale::Standard), ("pulse-double", Scheme::Dark, TextScale::Double)]
    {
        let mut desk = review();
        desk.focus("Slip 1");
        for slip in ["45453", "5-5-4", "34545"] {
            desk.tap(slip);
            desk.key(NONE, Key::Enter);
            desk.frames();
        }
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.frames();
        desk.harness.get_by_label("Slip 4").scroll_to_me();
        desk.frames();
        desk.draw(name);
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
    }
}
