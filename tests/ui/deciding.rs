//! Expected steps that are due, on Home and on the project, and the decision that is recorded from there.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::brief::{ExpectedStep, StepOutcome};
use folkmoot::model::output::Stage;
use folkmoot::model::{Id, Kind, Record, Ref, parse_when};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const NONE: Modifiers = Modifiers::NONE;

fn records() -> Vec<Record> {
    let today = date(2026, 6, 8);
    let id = |number| Id::from_parts(1, number);
    let made = |number, kind| Record::new(kind, id(number), Timestamp::UNIX_EPOCH);
    let mut records = [made(1, Kind::Person), made(2, Kind::Brief), made(3, Kind::Output)];
    let step = |number, what: &str, when| ExpectedStep {
        id: id(number),
        what: what.to_owned(),
        when: parse_when(when, today),
        if_yes: "Call the team back for an evening".to_owned(),
        ..ExpectedStep::default()
    };
    let key = ExpectedStep { key_decision: true, ..step(11, "Full council", "9 July 2026") };
    for record in &mut records {
        match record {
            Record::Person(person) => person.full_name = "Amira Rahman".to_owned(),
            Record::Brief(brief) => {
                brief.brief.name = "Patient Voice".to_owned();
                brief.brief.owner = Some(Ref(id(1)));
                brief.since.steps = vec![step(10, "Cabinet", "June 2026"), key.clone()];
            }
            Record::Output(output) => {
                (output.name, output.brief) = ("Panel".to_owned(), Some(Ref(id(2))));
                output.stage = Stage::DecisionSought.into();
            }
            _ => {}
        }
    }
    records.into()
}

fn first_step(desk: &Desk) -> ExpectedStep {
    match desk.record(Kind::Brief) {
        Record::Brief(brief) => brief.since.steps[0].clone(),
        other => panic!("{:?} is no brief", other.kind()),
    }
}

fn at_home(size: eframe::egui::Vec2) -> Desk {
    let mut desk = Desk::over(&records(), size, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk
}

#[test]
fn a_step_that_is_due_stands_on_home_and_its_decision_is_recorded_there() {
    let mut desk = at_home(WIDE);
    assert!(desk.says("Due: Cabinet, June 2026. Has it come?"));
    assert!(desk.says("Notice by Wednesday 10 June 2026 at the latest"));
    desk.draw("due-home");
    desk.press(Role::Button, "Record the decision: Patient Voice, Cabinet");
    assert!(desk.is_disabled("Record it"), "nothing was said of what came");
    desk.choose("What came", "Yes");
    desk.type_into("Who decided", "Cabinet");
    desk.type_into("In what words", "The panel meets for a year.");
    for says in ["Panel moves to another stage", "An action for Amira Rahman: Call the team back for an evening"] {
        assert!(desk.has(says), "{says}");
    }
    desk.draw("deciding");
    desk.press(Role::Button, "Record it");
    assert!(first_step(&desk).outcome.is(StepOutcome::Yes));
    assert!(!desk.says("Has it come?"));
    let workspace = desk.session().workspace();
    assert_eq!(workspace.of_kind(Kind::Action).count(), 2);
    assert_eq!(workspace.of_kind(Kind::Decision).count(), 1);
    assert!(matches!(desk.record(Kind::Output), Record::Output(output) if output.stage.is(Stage::Adopted)));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Has it come?"), "one step back");
    assert_eq!(desk.session().workspace().of_kind(Kind::Action).count(), 0);
    assert!(matches!(desk.record(Kind::Output), Record::Output(output) if output.stage.is(Stage::DecisionSought)));
}

#[test]
fn it_is_recorded_on_the_project_by_keyboard_and_only_what_is_ticked_follows() {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.open(Kind::Brief, "Patient Voice");
    desk.press(Role::Tab, "Since then");
    desk.press(Role::Button, "Record the decision: Cabinet");
    desk.type_text("n");
    desk.press(Role::CheckBox, "An action for Amira Rahman: Tell those who took part what was decided");
    desk.press(Role::Button, "Record it");
    assert!(first_step(&desk).outcome.is(StepOutcome::No));
    assert_eq!(desk.session().workspace().of_kind(Kind::Action).count(), 0);
    assert!(matches!(desk.record(Kind::Output), Record::Output(output) if output.stage.is(Stage::DecisionSought)));
}

#[test]
fn the_last_day_for_a_notice_stands_with_the_output_and_goes_once_it_was_given() {
    let mut records = records();
    for record in &mut records {
        if let Record::Output(output) = record {
            output.route.planned = parse_when("20 July 2026", date(2026, 6, 8));
            output.route.key_decision = true;
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Output, "Panel");
    assert!(desk.says("Notice by Sunday 21 June 2026 at the latest"));
    desk.type_into("Notice given on", "1 June 2026");
    desk.key(NONE, Key::Tab);
    assert!(!desk.says("Notice by Sunday 21 June 2026 at the latest"));
}

#[test]
fn what_was_typed_and_left_is_there_again() {
    let mut desk = at_home(WIDE);
    desk.press(Role::Button, "Record the decision: Patient Voice, Cabinet");
    desk.type_into("In what words", "Not this year.");
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("In what words"));
    desk.press(Role::Button, "Record the decision: Patient Voice, Cabinet");
    assert_eq!(desk.value("In what words"), "Not this year.");
}

#[test]
fn it_fits_dark_and_double() {
    let mut desk = at_home(vec2(1280.0, 800.0));
    let settings = desk.session().settings().clone();
    let settings = Settings { scheme: Scheme::Dark, text: TextScale::Double, ..settings };
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.draw("due-home-double");
    desk.press(Role::Button, "Record the decision: Patient Voice, Cabinet");
    desk.choose("What came", "Put off");
    assert!(desk.has("Put off to"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.cut_off(), Vec::<String>::new());
    desk.draw("deciding-double");
}
