//! Expected steps that are due, on Home and on the project, and the decision that is recorded from there.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::brief::{ExpectedStep, StepOutcome};
use folkmoot::model::output::Stage;
use folkmoot::model::{Id, Kind, Record, Ref, parse_when};
use folkmoot::workspace::{Change, Edit};
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

const RECORD: &str = "Record the decision: Patient Voice, Cabinet";

fn follows_for(desk: &Desk, who: &str) -> bool {
    desk.has(&format!("{who}: Tell those who took part what was decided"))
}

#[test]
fn a_decision_can_be_about_nothing_that_was_made_and_leaves_its_way_to_another_one_alone() {
    let mut desk = at_home(WIDE);
    let before = desk.record(Kind::Output);
    desk.press(Role::Button, RECORD);
    desk.choose("What came", "No");
    desk.choose("It is about", "Nothing that was made");
    assert!(!desk.has("Panel moves to another stage"));
    desk.press(Role::Button, "Record it");
    assert!(first_step(&desk).outcome.is(StepOutcome::No));
    assert_eq!(desk.record(Kind::Output), before);
    assert!(matches!(desk.record(Kind::Decision), Record::Decision(decision) if decision.output.is_none()));
}

#[test]
fn whoever_looks_after_what_it_is_about_is_named_and_gets_the_actions() {
    let mut records = records();
    let made = |number, kind| Record::new(kind, Id::from_parts(1, number), Timestamp::UNIX_EPOCH);
    let (mut sam, mut map) = (made(4, Kind::Person), made(5, Kind::Output));
    if let (Record::Person(sam), Record::Output(map)) = (&mut sam, &mut map) {
        sam.full_name = "Sam Okoro".to_owned();
        (map.name, map.brief, map.owner) =
            ("Map".to_owned(), Some(Ref(Id::from_parts(1, 2))), Some(Ref(Id::from_parts(1, 4))));
    }
    records.extend([sam, map]);
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.press(Role::Button, RECORD);
    desk.choose("What came", "No");
    assert!(follows_for(&desk, "An action for Amira Rahman"), "the panel has come furthest, and nobody looks after it");
    desk.choose("It is about", "Map");
    assert!(follows_for(&desk, "An action for Sam Okoro"));
    desk.choose("It is about", "Nothing that was made");
    assert!(follows_for(&desk, "An action for Amira Rahman"));
    desk.choose("It is about", "Map");
    desk.press(Role::Button, "Record it");
    let Record::Action(action) = desk.record(Kind::Action) else { panic!() };
    assert_eq!(action.owner, Some(Ref(Id::from_parts(1, 4))));
}

#[test]
fn what_was_typed_of_each_step_is_there_again_also_after_the_window_was_closed() {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    let typed = |desk: &mut Desk, step: &str| {
        desk.press(Role::Button, &format!("Record the decision: {step}"));
        // The box takes some frames to find its height.
        (0..3).for_each(|_| desk.frames());
        let words = desk.value("In what words");
        (words, desk.holds(Role::ComboBox, "What came"))
    };
    desk.open(Kind::Brief, "Patient Voice");
    desk.press(Role::Tab, "Since then");
    assert_eq!(typed(&mut desk, "Cabinet").0, "");
    desk.choose("What came", "Put off");
    desk.type_into("In what words", "Not this year.");
    desk.press(Role::Button, "Not now");
    let brief = desk.record(Kind::Brief);
    let mut another = brief.clone();
    if let Record::Brief(another) = &mut another {
        another.since.steps.swap(0, 1);
        another.since.steps[0].when = parse_when("June 2026", date(2026, 6, 8));
    }
    desk.send(Command::Apply(Change::new("the steps", vec![Edit::replace(brief.into(), another)])));
    desk.frames();
    assert_eq!(typed(&mut desk, "Full council").0, "");
    desk.type_into("In what words", "The mayor spoke");
    let mut desk = desk.restart();
    desk.until_drawn(|desk| desk.has("Record the decision: Cabinet"));
    let (words, came) = typed(&mut desk, "Cabinet");
    assert_eq!((words.as_str(), came.as_str()), ("Not this year.", "Put off"));
    desk.press(Role::Button, "Not now");
    assert_eq!(typed(&mut desk, "Full council").0, "The mayor spoke");
    desk.choose("What came", "No");
    desk.press(Role::Button, "Record it");
    assert_eq!(desk.session().settings().begun.len(), 1, "what is recorded is not kept twice");
}

#[test]
fn what_was_typed_of_a_step_that_is_taken_away_is_there_once_it_is_back() {
    let mut desk = at_home(WIDE);
    desk.press(Role::Button, RECORD);
    desk.type_into("In what words", "Not this year.");
    let brief = desk.record(Kind::Brief);
    let mut without = brief.clone();
    if let Record::Brief(without) = &mut without {
        without.since.steps.remove(0);
    }
    desk.send(Command::Apply(Change::new("a step", vec![Edit::replace(brief.into(), without)])));
    desk.frames();
    assert!(!desk.has("In what words") && desk.says("What you typed is kept"));
    desk.send(Command::Undo);
    desk.frames();
    desk.press(Role::Button, RECORD);
    assert_eq!(desk.value("In what words"), "Not this year.");
}

#[test]
fn more_of_what_is_due_than_is_named_at_first_comes_when_it_is_asked_for() {
    let mut records = records();
    for record in &mut records {
        if let Record::Brief(brief) = record {
            let step = |number: u128| {
                let what = format!("Step {number}");
                let when = parse_when("3 July 2026", date(2026, 6, 8));
                let of_key = ExpectedStep { what, when, key_decision: true, ..ExpectedStep::default() };
                let due = ExpectedStep {
                    when: parse_when("June 2026", date(2026, 6, 8)),
                    key_decision: false,
                    ..of_key.clone()
                };
                [
                    ExpectedStep { id: Id::from_parts(2, number), ..of_key },
                    ExpectedStep { id: Id::from_parts(3, number), ..due },
                ]
            };
            brief.since.steps = (1..=8).flat_map(step).collect();
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(!desk.has("Record the decision: Patient Voice, Step 8") && !desk.has("Patient Voice: Step 8"));
    let due = desk.place(Role::Heading, "Due");
    assert!((due.top() - desk.place(Role::Heading, "Next").top()).abs() < 1.0, "it stands beside what is next");
    assert!(desk.place(Role::Heading, "Unfinished").top() > due.top());
    desk.draw("due-more");
    desk.press(Role::Link, "and 6 more steps that may have come");
    assert!(desk.has("Record the decision: Patient Voice, Step 8") && !desk.has("Patient Voice: Step 8"));
    let third = desk.harness.get_all_by_role_and_label(Role::Link, "Patient Voice").nth(2).unwrap();
    assert!(third.is_focused(), "the keyboard goes on at the first that was not named");
    desk.press(Role::Link, "and 6 more notices");
    assert!(desk.has("Patient Voice: Step 8") && !desk.says("more notices"));
}

#[test]
fn a_notice_that_was_given_too_late_is_told() {
    let mut records = records();
    for record in &mut records {
        if let Record::Brief(brief) = record {
            brief.since.steps[1].notice_given = parse_when("11 June 2026", date(2026, 6, 8));
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(desk.says("Its notice was given too late: the last day was Wednesday 10 June 2026"));
}
