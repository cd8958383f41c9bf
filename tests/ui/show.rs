//! Show-and-tell over the whole window: whose turn it is, the time, and the rows that are filled in, by the names of things.

use eframe::egui::{Key, Modifiers, Role, Vec2, ViewportCommand, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::brief::Appearance;
use folkmoot::model::event::EventType;
use folkmoot::model::{Action, Brief, Event, Kind, Output, Record, Ref, Span, When};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const HACK: &str = "Made in Tarnbridge 2";
const TEAMS: [&str; 3] = ["A Stall for Everyone", "Who Knows Who", "Quiet After School"];
const SIZES: [(Vec2, f32); 3] = [(vec2(1280.0, 800.0), 1.0), (vec2(1920.0, 1080.0), 1.0), (vec2(640.0, 400.0), 2.0)];

fn records(teams: &[&str]) -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = HACK.to_owned();
    event.details.kind = EventType::HackEvent.into();
    let mut records = attended(event, ["Ruth Calloway", "Nell Harbord"]);
    if let Some(Record::Event(event)) = records.last_mut() {
        event.details.when = When { span: Span::Days(date(2026, 6, 20), date(2026, 6, 21)).into(), ..When::default() };
    }
    for (number, name) in (300..).zip(teams) {
        let mut brief = Brief::default();
        (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
        (brief.brief.name, brief.brief.question) = ((*name).to_owned(), format!("What could {name} be?"));
        let question = brief.brief.question.clone();
        let at = Appearance { id: id(number + 100), event: Some(Ref(id(1))), question, ..Appearance::default() };
        brief.at_events.appearances.push(at);
        records.push(Record::Brief(Box::new(brief)));
    }
    records
}

fn at_the_event(teams: &[&str], size: Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(teams), size, scale);
    desk.open(Kind::Event, HACK);
    desk
}

/// The window at the show-and-tell.
fn showing(size: Vec2, scale: f32) -> Desk {
    let mut desk = at_the_event(&TEAMS, size, scale);
    desk.key(NONE, Key::F5);
    desk
}

fn outputs(desk: &Desk) -> Vec<Output> {
    let all = desk.session().workspace().of_kind(Kind::Output);
    all.filter_map(|one| if let Record::Output(one) = one.as_ref() { Some((**one).clone()) } else { None }).collect()
}

fn actions(desk: &Desk) -> Vec<Action> {
    let all = desk.session().workspace().of_kind(Kind::Action);
    all.filter_map(|one| if let Record::Action(one) = one.as_ref() { Some((**one).clone()) } else { None }).collect()
}

#[test]
fn from_the_button_of_the_event_to_an_output_and_an_action() {
    let mut desk = at_the_event(&TEAMS, WIDE, 1.0);
    desk.press(Role::Tab, "Minutes");
    desk.press(Role::Button, "Show-and-tell");
    assert!(desk.has(TEAMS[0]) && desk.has("1 of 3") && desk.has("Next: Who Knows Who"), "{:?}", desk.all_names());
    assert!(desk.has("What could A Stall for Everyone be?"));
    desk.key(NONE, Key::PageDown);
    assert!(desk.has("2 of 3"), "one key for the next team");
    desk.key(NONE, Key::Tab);
    desk.tap("A street card with three names");
    desk.key(NONE, Key::Enter);
    desk.tap("https://tarnbridge.example/card");
    desk.key(NONE, Key::Tab);
    desk.tap("Ruth Calloway");
    desk.key(NONE, Key::Enter);
    desk.tap("Try it in Mill Lane by 4 July");
    assert_eq!(desk.value("Our promise, Who Knows Who"), "Try it in Mill Lane by 4 July", "as it was typed");
    desk.key(NONE, Key::Enter);
    assert_eq!(holder(&desk), None, "the row is filled in");
    assert_eq!(desk.value("Our promise, Who Knows Who"), "Try it in Mill Lane by 4 July", "afterwards too");
    let [output] = &outputs(&desk)[..] else { panic!("one output") };
    assert_eq!((output.name.as_str(), output.brief), ("A street card with three names", Some(Ref(id(301)))));
    assert_eq!((output.event, output.made_on.clone()), (Some(Ref(id(1))), When::day(date(2026, 6, 8))), "shown today");
    assert_eq!(output.links[0].address, "https://tarnbridge.example/card");
    let [action] = &actions(&desk)[..] else { panic!("one action") };
    assert_eq!(
        (action.what.as_str(), action.by.clone()),
        ("Try it in Mill Lane by 4 July", When::day(date(2026, 7, 4)))
    );
    assert_eq!((action.owner, output.owner), (Some(Ref(id(100))), Some(Ref(id(100)))));
    assert_eq!((action.project, action.event), (Some(Ref(id(301))), Some(Ref(id(1)))));
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());

    desk.retype("What we made, Who Knows Who", "A card");
    desk.key(NONE, Key::Escape);
    assert_eq!((outputs(&desk).len(), outputs(&desk)[0].name.as_str()), (1, "A card"), "the same one");
    assert!(desk.has("2 of 3"), "Escape leaves the cell first");
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("2 of 3") && desk.has("Take minutes"), "then the screen");
    desk.saved();
    let Record::Output(kept) = desk.on_disk(Kind::Output, outputs(&desk)[0].header.id) else { panic!("an output") };
    assert_eq!(kept.name, "A card");
}

#[test]
fn one_undo_takes_back_what_was_typed_in_a_cell() {
    let mut desk = showing(WIDE, 1.0);
    desk.key(NONE, Key::Tab);
    desk.tap("A table by the gate");
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::Tab);
    desk.tap("Mabel Thorne");
    desk.key(NONE, Key::Escape);
    let people = desk.session().workspace().of_kind(Kind::Person).count();
    assert_eq!(people, 3, "somebody new is made");
    assert_eq!(
        outputs(&desk)[0].owner.and_then(|owner| desk.session().workspace().title(owner.0)).unwrap(),
        "Mabel Thorne"
    );
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 2);
    assert_eq!((desk.value("Who takes it on, A Stall for Everyone"), outputs(&desk)[0].owner), (String::new(), None));
    desk.key(CTRL, Key::Z);
    assert!(outputs(&desk).is_empty());
    assert_eq!(desk.value("What we made, A Stall for Everyone"), "");
}

#[test]
fn what_nobody_can_place_yet_is_kept_as_it_was_typed() {
    let mut desk = showing(WIDE, 1.0);
    desk.type_into("Where to find it, A Stall for Everyone", "On the wall ");
    desk.type_into("Who takes it on, A Stall for Everyone", "the market office");
    desk.key(NONE, Key::Escape);
    assert!(outputs(&desk).is_empty() && actions(&desk).is_empty());
    desk.saved();
    let mut desk = desk.restart();
    desk.open(Kind::Event, HACK);
    desk.key(NONE, Key::F5);
    assert_eq!(desk.value("Where to find it, A Stall for Everyone"), "On the wall ");
    assert_eq!(desk.value("Who takes it on, A Stall for Everyone"), "the market office");
    desk.type_into("Our promise, A Stall for Everyone", "Open on Saturdays");
    desk.key(NONE, Key::Escape);
    assert_eq!((actions(&desk)[0].what.as_str(), actions(&desk)[0].owner), ("Open on Saturdays", None));
}

#[test]
fn the_time_is_started_held_and_over_and_goes_on_while_the_screen_is_left() {
    let mut desk = showing(WIDE, 1.0);
    assert!(desk.has("5 minutes 0 seconds left") && desk.has("Show, 5 minutes"), "{:?}", desk.all_names());
    desk.key(NONE, Key::Space);
    assert!(desk.has("Pause"), "it runs");
    desk.key(NONE, Key::N);
    assert!(desk.has("Questions, 3 minutes") && desk.has("Pause"), "the time runs on in the next part");
    desk.key(NONE, Key::Plus);
    assert!(desk.has("Questions, 4 minutes"));
    desk.key(NONE, Key::Minus);
    desk.key(NONE, Key::Escape);
    assert!(desk.has("Take minutes") || desk.has("Details"), "{:?}", desk.all_names());
    desk.key(NONE, Key::F5);
    assert!(desk.has("Questions, 3 minutes") && desk.has("Pause"), "it went on meanwhile");
    desk.key(NONE, Key::Space);
    assert!(desk.has("Go on"));
    desk.key(NONE, Key::N);
    assert!(desk.has("Change over, 2 minutes"));
    desk.key(NONE, Key::N);
    assert!(desk.has("2 of 3") && desk.has("Show, 5 minutes") && desk.has("Start"), "the next team's turn");

    desk.key(NONE, Key::M);
    desk.retype("Show, minutes", "0");
    assert_eq!(desk.event().plan.show_and_tell.show, Some(0));
    desk.key(NONE, Key::Escape);
    assert!(desk.has("over") && desk.has("Show, 0 minutes: over"), "in words: {:?}", desk.all_names());
    assert!(desk.has("2 of 3"), "Escape closes the minutes first");
}

#[test]
fn a_team_that_is_come_back_to_has_the_time_that_it_had_left() {
    let mut desk = showing(WIDE, 1.0);
    for key in [Key::Space, Key::N, Key::Plus, Key::PageDown] {
        desk.key(NONE, key);
    }
    assert!(desk.has("2 of 3") && desk.has("Show, 5 minutes") && desk.has("Start"), "{:?}", desk.all_names());
    desk.key(NONE, Key::Minus);
    desk.key(NONE, Key::PageUp);
    assert!(desk.has("1 of 3") && desk.has("Questions, 4 minutes") && desk.has("Go on"), "{:?}", desk.all_names());
    desk.key(NONE, Key::PageDown);
    assert!(desk.has("Show, 4 minutes") && desk.has("Start"), "each team has its own: {:?}", desk.all_names());
}

#[test]
fn a_turn_can_be_begun_again() {
    let mut desk = showing(WIDE, 1.0);
    for key in [Key::Space, Key::N, Key::Plus, Key::R] {
        desk.key(NONE, key);
    }
    assert!(desk.has("Show, 5 minutes") && desk.has("Pause"), "the time runs on: {:?}", desk.all_names());
    for key in [Key::Space, Key::N, Key::Plus] {
        desk.key(NONE, key);
    }
    assert!(desk.has("Questions, 4 minutes"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Begin this turn again");
    assert!(desk.has("Show, 5 minutes") && desk.has("Start") && desk.has("1 of 3"), "{:?}", desk.all_names());
}

#[test]
fn letters_and_space_are_text_in_a_cell() {
    let mut desk = showing(WIDE, 1.0);
    desk.key(NONE, Key::Tab);
    desk.harness.event(crate::desk::pressed(NONE, Key::N));
    desk.tap("N and on");
    desk.harness.event(crate::desk::pressed(NONE, Key::Space));
    desk.frames();
    assert_eq!(desk.value("What we made, A Stall for Everyone"), "N and on");
    assert!(desk.has("Show, 5 minutes") && desk.has("Start"));
    desk.key(NONE, Key::PageDown);
    assert!(desk.has("2 of 3"), "a pointer for presentations turns on whatever is typed");
    assert_eq!(outputs(&desk)[0].name, "N and on");
    desk.tap(" and on");
    assert_eq!(outputs(&desk)[0].name, "N and on and on", "what is typed on goes where it was begun");
    assert_eq!(desk.value("What we made, Who Knows Who"), "");
    desk.key(NONE, Key::Enter);
    desk.tap("By the gate");
    assert_eq!(desk.value("Where to find it, A Stall for Everyone"), "By the gate");
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("What we made, A Stall for Everyone"), "it is left");
    desk.key(NONE, Key::Tab);
    desk.tap("A card");
    assert_eq!(desk.value("What we made, Who Knows Who"), "A card");
}

#[test]
fn the_order_is_changed_and_kept_with_the_event() {
    let mut desk = showing(WIDE, 1.0);
    desk.key(Modifiers::ALT, Key::ArrowDown);
    assert!(desk.has("2 of 3") && desk.has("Next: Quiet After School"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Let A Stall for Everyone show later");
    assert!(desk.has("3 of 3") && desk.has("The last team"));
    let turns: Vec<_> = desk.event().plan.show_and_tell.turns.iter().map(|turn| turn.brief).collect();
    assert_eq!(turns, [Some(Ref(id(301))), Some(Ref(id(302))), Some(Ref(id(300)))]);
    desk.press(Role::Button, "Who Knows Who");
    assert!(desk.has("1 of 3"), "a click on its row");
    desk.key(CTRL, Key::Z);
    assert!(desk.has("1 of 3") && desk.has("Next: A Stall for Everyone"), "{:?}", desk.all_names());
}

#[test]
fn without_teams_it_says_so_and_leads_to_the_briefs() {
    for (size, scale) in SIZES {
        let mut desk = at_the_event(&[], size, scale);
        desk.key(NONE, Key::F5);
        assert!(desk.has("No teams yet"), "{:?}", desk.all_names());
        desk.draw(&format!("show-empty-{}", size.x));
        desk.press(Role::Button, "Go to the briefs of this event");
        assert!(desk.has("No projects yet") && desk.has("Add a project"), "{:?}", desk.all_names());
    }
}

#[test]
fn a_meeting_has_none_and_the_key_says_so() {
    let mut event = Event::default();
    event.details.title = "Learning Set".to_owned();
    event.details.kind = EventType::LearningSet.into();
    let mut desk = Desk::over(&attended(event, []), WIDE, 1.0);
    desk.open(Kind::Event, "Learning Set");
    desk.press(Role::Tab, "Minutes");
    assert!(!desk.has("Show-and-tell"));
    desk.key(NONE, Key::F5);
    assert!(desk.says("no hack event"), "{:?}", desk.all_names());
}

#[test]
fn at_another_event_the_key_says_which_it_shows() {
    let mut all = records(&["Who Knows Who"]);
    let mut other = Event::default();
    (other.header.id, other.header.kind) = (id(77), Kind::Event);
    other.details.title = "Network meeting".to_owned();
    all.push(Record::Event(Box::new(other)));
    let mut desk = Desk::over(&all, WIDE, 1.0);
    desk.open(Kind::Event, "Network meeting");
    desk.key(NONE, Key::F5);
    assert!(desk.has("the nearest hack event") && desk.has("Who Knows Who"), "{:?}", desk.all_names());
}

#[test]
fn in_little_room_the_other_teams_are_a_line_each() {
    let mut desk = showing(vec2(900.0, 800.0), 1.0);
    let others: Vec<String> =
        desk.names(Role::Button).into_iter().filter(|name| TEAMS[1..].contains(&name.as_str())).collect();
    assert_eq!(others, TEAMS[1..], "{:?}", desk.names(Role::Button));
    desk.press(Role::Button, TEAMS[1]);
    assert!(desk.has("2 of 3") && desk.names(Role::Button).iter().any(|name| name == TEAMS[0]));
    assert!(desk.shows("Leave"), "{:?}", desk.all_names());
    desk.draw("show-narrow");
}

#[test]
fn everything_is_seen_at_every_size() {
    for (size, scale) in SIZES {
        let mut desk = showing(size, scale);
        desk.type_into("What we made, A Stall for Everyone", "A table by the market gate that anyone can book");
        desk.key(NONE, Key::Escape);
        desk.draw(&format!("show-{}", size.x));
        assert_eq!(desk.cut_off(), Vec::<String>::new(), "{size:?}");
        assert_eq!(desk.nameless(), Vec::<String>::new());
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
        // Above the keys at the foot.
        let foot = desk.place(Role::Button, "Leave").top();
        for name in ["What we made", "Where to find it", "Who takes it on", "Our promise"] {
            let place = desk.input(&format!("{name}, A Stall for Everyone")).rect();
            assert!(place.right() <= size.x && place.bottom() <= foot, "{name} at {place:?} in {size:?}");
        }
    }
}

#[test]
fn it_fills_the_screen_and_gives_it_back_dark_in_any_colours() {
    let mut desk = showing(WIDE, 1.0);
    desk.harness.input_mut().events.push(crate::desk::pressed(NONE, Key::F11));
    desk.frame();
    assert!(desk.commanded(&ViewportCommand::Fullscreen(true)));
    desk.frames();
    desk.harness.input_mut().events.push(crate::desk::pressed(NONE, Key::Escape));
    desk.frame();
    assert!(desk.commanded(&ViewportCommand::Fullscreen(false)));
    for scheme in [Scheme::Light, Scheme::HighContrast] {
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.key(NONE, Key::F5);
        desk.key(NONE, Key::PageDown);
        desk.key(NONE, Key::Space);
        desk.draw(&format!("show-{scheme:?}"));
        desk.key(NONE, Key::F5);
        assert!(!desk.has("2 of 3"), "the same key leaves");
    }
}
