//! Tips that were said in meetings, taken into the toolkit of their series, by the names of things.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::event::{Confidentiality, EventType, Item, Line, LineKind};
use folkmoot::model::{Event, Kind, Markdown, Record, Ref, Series};

use crate::desk::{Desk, WIDE};
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const TITLE: &str = "Said in meetings, not yet in the toolkit (3)";
const LABEL: &str = "Samir: label both ends, for example with red tape";

const FOR_MEMBERS: &str = "Samir: ring before you write";

fn item(number: u128, confidentiality: Confidentiality, lines: &[&str]) -> Item {
    let line = |(at, words): (u128, &&str)| {
        let (id, text) = (id(number + at), Markdown((*words).to_owned()));
        Line { id, kind: LineKind::Lesson.into(), text, ..Line::default() }
    };
    let lines = (1..).zip(lines).map(line).collect();
    Item { id: id(number), confidentiality: confidentiality.into(), lines, ..Item::default() }
}

fn records() -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = "Marl Valley Network, spring meeting".to_owned();
    event.details.kind = EventType::NetworkMeeting.into();
    (event.details.ordinal, event.details.series) = (Some(3), Some(Ref(id(50))));
    event.minutes.items = vec![
        item(1000, Confidentiality::Public, &[LABEL, "Bring chalk"]),
        item(2000, Confidentiality::Private, &["Whisper"]),
        item(3000, Confidentiality::Members, &[FOR_MEMBERS]),
    ];
    let mut series = Series { name: "Marl Valley Network".into(), ..Series::default() };
    (series.header.id, series.header.kind) = (id(50), Kind::Series);
    let mut records = attended(event, ["Samir Haddad"]);
    records.push(Record::Series(Box::new(series)));
    records
}

fn series(desk: &Desk) -> Series {
    let Record::Series(series) = desk.record(Kind::Series) else { panic!("a series") };
    *series
}

fn open(size: eframe::egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(), size, scale);
    desk.open(Kind::Series, "Marl Valley Network");
    desk
}

fn tips(desk: &Desk) -> Vec<String> {
    series(desk).toolkit.into_iter().map(|tip| tip.tip).collect()
}

#[test]
fn one_click_takes_a_tip_with_its_source_and_one_undo_gives_it_back() {
    let mut desk = open(WIDE, 1.0);
    assert!(desk.has(TITLE), "{:?}", desk.all_names());
    assert!(!desk.says("Whisper"), "a private item is nobody's tip");
    assert!(desk.says("Said under an item for members"));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    desk.press(Role::Button, &format!("Take into the toolkit: {LABEL}"));
    let tip = series(&desk).toolkit[0].clone();
    assert_eq!((tip.id, tip.tip.as_str(), tip.example.as_str()), (id(1001), "Label both ends", "With red tape"));
    assert_eq!(tip.source, "Samir Haddad, spring meeting, 14 May 2026");
    assert!(desk.has("Said in meetings, not yet in the toolkit (2)"));
    desk.key(CTRL, Key::Z);
    assert!(series(&desk).toolkit.is_empty());
    assert!(desk.has(TITLE), "it is offered again");
}

#[test]
fn what_is_no_tip_is_left_out_for_good_until_somebody_wants_it_back() {
    let mut desk = open(WIDE, 1.0);
    desk.press(Role::Button, "Not a tip: Bring chalk");
    assert!(!desk.has("Take into the toolkit: Bring chalk"));
    assert_eq!(series(&desk).not_tips[0].id, id(1002));
    desk.key(CTRL, Key::Z);
    assert!(desk.has("Take into the toolkit: Bring chalk"), "one undo takes it back");
    desk.press(Role::Button, "Not a tip: Bring chalk");
    desk.saved();
    let mut desk = desk.restart();
    desk.open(Kind::Series, "Marl Valley Network");
    assert!(!desk.has("Take into the toolkit: Bring chalk"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Said, and left out of the toolkit");
    desk.press(Role::Button, "Offer it again: Bring chalk");
    assert!(desk.has("Take into the toolkit: Bring chalk"));
    assert!(series(&desk).not_tips.is_empty());
}

#[test]
fn a_letter_answers_and_the_next_line_has_the_keyboard() {
    let mut desk = open(WIDE, 1.0);
    desk.focus_on(Role::Button, &format!("Take into the toolkit: {LABEL}"));
    desk.key(NONE, Key::T);
    desk.key(NONE, Key::X);
    desk.key(NONE, Key::Enter);
    assert_eq!(tips(&desk), ["Label both ends", "Ring before you write"]);
    assert_eq!(series(&desk).not_tips[0].said, "Bring chalk");
    assert!(!desk.says("Said in meetings"), "{:?}", desk.all_names());
}

#[test]
fn a_tip_that_was_taken_stays_taken_however_its_line_and_its_words_change() {
    let mut desk = open(WIDE, 1.0);
    desk.press(Role::Button, "Take into the toolkit: Bring chalk");
    desk.press(Role::Button, "Bring chalk");
    desk.retype("Tip", "Bring chalk and a cloth");
    let Record::Event(mut event) = desk.record(Kind::Event) else { panic!("an event") };
    let before = desk.session().workspace().get(event.header.id).unwrap().clone();
    event.minutes.items[0].lines[1].text = Markdown("Bring some chalk".to_owned());
    let edit = folkmoot::workspace::Edit::replace(before, Record::Event(event));
    desk.send(Command::Apply(folkmoot::workspace::Change::new("typing", vec![edit])));
    assert_eq!(tips(&desk), ["Bring chalk and a cloth"]);
    assert!(!desk.says("Bring some chalk"), "{:?}", desk.all_names());
}

#[test]
fn a_typed_letter_is_no_answer_while_a_field_has_the_keyboard() {
    let mut desk = open(WIDE, 1.0);
    desk.type_into("Name", " T");
    desk.key(NONE, Key::T);
    desk.key(NONE, Key::X);
    assert!(tips(&desk).is_empty() && series(&desk).not_tips.is_empty());
}

#[test]
fn pictures_of_it() {
    for (name, size, scale, scheme) in [
        ("toolkit-light", WIDE, 1.0, Scheme::Light),
        ("toolkit-dark", WIDE, 1.0, Scheme::Dark),
        ("toolkit-at-200", vec2(720.0, 450.0), 2.0, Scheme::Light),
    ] {
        let mut desk = open(size, scale);
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.press(Role::Button, "Not a tip: Bring chalk");
        desk.press(Role::Button, &format!("Take into the toolkit: {LABEL}"));
        desk.press(Role::Button, "Said, and left out of the toolkit");
        desk.draw(name);
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
    }
}

#[test]
fn a_tip_that_was_said_for_members_stays_theirs_and_names_nobody() {
    let mut desk = open(WIDE, 1.0);
    desk.press(Role::Button, &format!("Take into the toolkit: {FOR_MEMBERS}"));
    let tip = series(&desk).toolkit[0].clone();
    assert_eq!((tip.tip.as_str(), tip.members), ("Ring before you write", true));
    assert_eq!(tip.source, "spring meeting, 14 May 2026");
    desk.press(Role::Button, &format!("Take into the toolkit: {LABEL}"));
    assert!(!series(&desk).toolkit[1].members);
}
