//! A catch-up: the agenda that is filled from the projects, and what is told of each, by the names of things.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::Command;
use folkmoot::model::brief::{Appearance, Update};
use folkmoot::model::event::{EventType, Item};
use folkmoot::model::{Brief, Event, Kind, Record, Ref, When};
use folkmoot::workspace::{Change, Edit};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const CATCH_UP: &str = "Catch-up in May";

fn records() -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = CATCH_UP.to_owned();
    event.details.kind = EventType::CatchUp.into();
    event.minutes.items = vec![Item { id: id(900), ..Item::default() }];
    let mut records = attended(event, ["Mira Kaminski"]);
    let mut hack = Event::default();
    (hack.header.id, hack.header.kind) = (id(2), Kind::Event);
    hack.details.title = "Made in Tarnbridge 1".to_owned();
    hack.details.kind = EventType::HackEvent.into();
    hack.details.when = When::day(date(2025, 11, 8));
    records.push(Record::Event(Box::new(hack)));
    for (number, name) in (300..).zip(["Ask Once", "Lost Corners"]) {
        let mut brief = Brief::default();
        (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
        (brief.brief.name, brief.brief.question) = (name.to_owned(), format!("What about {name}?"));
        let at = Appearance { id: id(number + 100), event: Some(Ref(id(2))), ..Appearance::default() };
        brief.at_events.appearances.push(at);
        let text = "Twenty families tried it.".into();
        let heard = Update { id: id(number + 200), when: When::day(date(2026, 3, 26)), text, ..Update::default() };
        brief.since.updates.push(heard);
        records.push(Record::Brief(Box::new(brief)));
    }
    records
}

fn at_the_minutes(scale: f32) -> Desk {
    let size = if scale > 1.0 { vec2(640.0, 400.0) } else { WIDE };
    let mut desk = Desk::over(&records(), size, scale);
    desk.open(Kind::Event, CATCH_UP);
    desk.press(Role::Tab, "Minutes");
    desk
}

fn catch_up(desk: &Desk) -> Event {
    desk.session().workspace().event(Ref(id(1))).unwrap().clone()
}

/// What was told of a project at the catch-up.
fn told(desk: &Desk, brief: u128) -> Vec<String> {
    let brief = desk.session().workspace().brief(Ref(id(brief))).unwrap();
    let here = brief.since.updates.iter().filter(|update| update.at == Some(Ref(id(1))));
    here.map(|update| update.text.as_str().to_owned()).collect()
}

fn fill(desk: &mut Desk) {
    desk.press(Role::Button, "Fill the agenda from the projects");
    desk.press(Role::Button, "Put 2 projects on the agenda");
}

#[test]
fn a_project_is_ticked_once_it_was_answered_wherever_that_was_typed() {
    let mut desk = at_the_minutes(1.0);
    fill(&mut desk);
    desk.key(CTRL, Key::M);
    desk.tap("stuck: no room");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::ArrowDown);
    assert_eq!(told(&desk, 300).len(), 1);
    assert!(desk.has("Item 1: Ask Once, 5 min, done"), "{:?}", desk.all_names());
    desk.key(CTRL, Key::ArrowUp);
    assert!(!desk.has("Item 2: Lost Corners, 5 min, done"), "nothing was told of it");
}

#[test]
fn what_was_told_stays_where_a_project_cannot_be_changed_and_that_is_said() {
    let mut desk = at_the_minutes(1.0);
    fill(&mut desk);
    desk.key(CTRL, Key::M);
    desk.tap("stuck: no room");
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::Escape);
    desk.saved();
    let (file, home) = (desk.file(Kind::Brief, id(300)), desk.leave());
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("format: 1", "format: 999")).unwrap();
    let mut desk = Desk::at(home);
    let before = catch_up(&desk);
    let mut after = before.clone();
    after.minutes.items.iter_mut().for_each(|item| item.brief = Some(Ref(id(301))));
    let edit = Edit::replace(Record::Event(Box::new(before)).into(), Record::Event(Box::new(after)));
    let (change, stays) = desk.session().followed(Change::new("another project", vec![edit]));
    assert_eq!(change.edits.len(), 1);
    assert_eq!(stays.as_deref(), Some("What was told stays with Ask Once: it can\u{2019}t be changed now."));
    desk.send(Command::Apply(change));
    assert!(catch_up(&desk).minutes.items.iter().all(|item| item.brief == Some(Ref(id(301)))));
    assert_eq!(told(&desk, 300).len(), 1, "it is lost to nobody");
}

#[test]
fn at_double_size_the_line_says_in_which_item_one_is() {
    let mut desk = at_the_minutes(2.0);
    fill(&mut desk);
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::ArrowUp);
    desk.key(CTRL, Key::ArrowUp);
    assert!(desk.has("Item 1 of 2: Ask Once"), "{:?}", desk.all_names());
    desk.key(CTRL, Key::ArrowDown);
    assert!(desk.has("Item 2 of 2: Lost Corners"), "{:?}", desk.all_names());
    desk.draw("catch-up-live-200");
}

#[test]
fn the_agenda_is_filled_from_the_projects_that_are_chosen() {
    let mut desk = at_the_minutes(1.0);
    desk.press(Role::Button, "Fill the agenda from the projects");
    desk.press(Role::CheckBox, "Lost Corners, Made in Tarnbridge 1");
    assert_eq!(desk.nameless(), Vec::<String>::new());
    desk.press(Role::Button, "Put 1 project on the agenda");
    let items = catch_up(&desk).minutes.items;
    assert_eq!((items.len(), items[0].title.as_str(), items[0].brief), (1, "Ask Once", Some(Ref(id(300)))));
    desk.press(Role::Button, "Fill the agenda from the projects");
    assert!(!desk.has("Ask Once, Made in Tarnbridge 1") && desk.has("Lost Corners, Made in Tarnbridge 1"));
    desk.press(Role::Button, "Put 1 project on the agenda");
    assert_eq!(catch_up(&desk).minutes.items.len(), 2);
    assert!(!desk.has("Fill the agenda from the projects"), "all of them are there");
    desk.key(CTRL, Key::Z);
    assert_eq!(catch_up(&desk).minutes.items.len(), 1, "one step");
}

#[test]
fn what_is_told_of_a_project_is_its_update() {
    for scale in [1.0, 2.0] {
        let mut desk = at_the_minutes(scale);
        fill(&mut desk);
        desk.press(Role::Button, "Ask Once");
        assert!(desk.has("What about Ask Once?") && desk.says("Last heard, 26 March 2026: Twenty families"));
        desk.type_into("What happened", "The form is live. ");
        desk.type_text("Families like it");
        desk.type_into("What is needed", "A printer");
        assert_eq!(told(&desk, 300), ["The form is live. Families like it\n\nNeed: A printer"]);
        assert_eq!(desk.value("What happened"), "The form is live. Families like it");
        desk.retype("What happened", "It is live");
        assert_eq!(told(&desk, 300), ["It is live\n\nNeed: A printer"], "the same one");
        desk.key(CTRL, Key::Z);
        assert_eq!(desk.value("What happened"), "The form is live. Families like it");
        desk.draw(&format!("catch-up-{scale}"));
        for name in ["What happened", "What is needed"] {
            desk.focus(name);
            desk.key(CTRL, Key::A);
            desk.key(NONE, Key::Delete);
        }
        assert!(told(&desk, 300).is_empty());
        assert_eq!(desk.nameless(), Vec::<String>::new());
    }
}

#[test]
fn at_the_meeting_lines_and_fields_go_to_the_project_at_hand() {
    let mut desk = at_the_minutes(1.0);
    fill(&mut desk);
    desk.key(CTRL, Key::M);
    assert!(desk.has("What about Ask Once?"), "{:?}", desk.all_names());
    desk.tap("stuck: nobody has the key");
    assert!(desk.says("Stuck: Nobody has the key"), "{:?}", desk.all_names());
    desk.key(NONE, Key::Enter);
    assert_eq!(told(&desk, 300), ["Stuck: Nobody has the key"]);
    assert_eq!(desk.value("What is stuck"), "Nobody has the key");
    desk.tap("Sam will look");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::ArrowDown);
    desk.tap("need: a printer");
    desk.key(NONE, Key::Enter);
    assert_eq!((told(&desk, 300).len(), told(&desk, 301)), (1, vec!["Need: A printer".to_owned()]));
    assert!(desk.has("Stuck: Nobody has the key"), "what was told before is seen");
    let items = catch_up(&desk).minutes.items;
    assert_eq!((items[0].lines.len(), items[1].lines.len()), (1, 0), "nothing is written twice");
    desk.type_into("What happened", "Two streets adopted a corner");
    assert_eq!(told(&desk, 301), ["Two streets adopted a corner\n\nNeed: A printer"]);
    desk.draw("catch-up-live");
    desk.key(CTRL, Key::M);
    desk.saved();
    let Record::Brief(brief) = desk.on_disk(Kind::Brief, id(301)) else { panic!("a brief") };
    assert_eq!(brief.since.updates.len(), 2);
}

#[test]
fn an_item_that_is_given_another_project_takes_what_was_told_along() {
    let mut desk = at_the_minutes(1.0);
    desk.press(Role::Button, "Fill the agenda from the projects");
    desk.press(Role::CheckBox, "Lost Corners, Made in Tarnbridge 1");
    desk.press(Role::Button, "Put 1 project on the agenda");
    desk.press(Role::Button, "Ask Once");
    desk.type_into("What happened", "The form is live");
    desk.choose("Project", "Lost Corners");
    assert_eq!((told(&desk, 300), told(&desk, 301)), (Vec::new(), vec!["The form is live".to_owned()]));
    assert_eq!(desk.value("What happened"), "The form is live");
    desk.key(CTRL, Key::Z);
    assert_eq!((told(&desk, 300), told(&desk, 301)), (vec!["The form is live".to_owned()], Vec::new()));
}

#[test]
fn another_meeting_offers_no_projects() {
    let mut event = Event::default();
    event.details.title = "Learning Set".to_owned();
    event.details.kind = EventType::LearningSet.into();
    let mut desk = Desk::over(&attended(event, []), WIDE, 1.0);
    desk.open(Kind::Event, "Learning Set");
    desk.press(Role::Tab, "Minutes");
    assert!(!desk.says("from the projects") && !desk.says("left to ask after"));
}
