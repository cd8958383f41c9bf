//! How the window shares its room out: the form always has what it needs, and what has no room beside it lies over it.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, Vec2, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::{Desk, WIDE};

const MEETING: &str = "7th meeting of the West Midlands Co-Production Network";

fn meeting(size: Vec2, scale: f32) -> Desk {
    let mut desk = Desk::with_records(size, scale);
    desk.narrow(Kind::Event, MEETING);
    desk.press(Role::ListBoxOption, MEETING);
    desk
}

fn dark(desk: &mut Desk) {
    let settings = Settings { scheme: Scheme::Dark, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(settings)));
}

#[test]
fn screens_of_all_sizes() {
    for (name, size, scale) in [
        ("layout-900", vec2(900.0, 800.0), 1.0),
        ("layout-1280", vec2(1280.0, 800.0), 1.0),
        ("layout-1920", vec2(1920.0, 1080.0), 1.0),
        ("layout-1280-double", vec2(640.0, 380.0), 2.0),
        ("layout-1920-double", vec2(960.0, 540.0), 2.0),
        ("layout-least-double", vec2(240.0, 180.0), 2.0),
    ] {
        let mut desk = meeting(size, scale);
        desk.until_page();
        desk.draw(&format!("{name}-details"));
        desk.type_into("Theme", "!");
        desk.key(Modifiers::COMMAND, Key::Z);
        desk.until_page();
        desk.draw(&format!("{name}-undone"));
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.key(Modifiers::COMMAND, Key::PageDown);
        desk.draw(&format!("{name}-minutes"));
        dark(&mut desk);
        desk.press(Role::Link, "People");
        desk.draw(&format!("{name}-people"));
    }
}

/// What is typed into or picked from.
const FIELDS: [Role; 3] = [Role::TextInput, Role::MultilineTextInput, Role::ComboBox];

/// The fields that are drawn, with their names.
fn fields(desk: &Desk) -> Vec<(String, Rect)> {
    let all = desk.harness.query_all(by().predicate(|node| FIELDS.contains(&node.role())));
    all.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn the_form_is_usable_in_every_window() {
    for (size, scale) in [
        (vec2(1920.0, 1080.0), 1.0),
        (vec2(1280.0, 800.0), 1.0),
        (vec2(900.0, 800.0), 1.0),
        (vec2(960.0, 540.0), 2.0),
        (vec2(640.0, 380.0), 2.0),
        (vec2(512.0, 300.0), 2.0),
        (vec2(240.0, 180.0), 2.0),
    ] {
        let mut desk = meeting(size, scale);
        for _ in 0..2 {
            let theme = desk.input("Theme").rect();
            assert!(theme.width() >= 140.0, "{size}: {theme}");
            desk.focus("Theme");
            desk.frames();
            let theme = desk.input("Theme").rect();
            let free = size.y - 30.0;
            assert!(theme.top() >= 0.0 && theme.bottom() <= free, "{size}: {theme} is not in view");
            desk.press(Role::Link, "Settings");
            assert!(desk.names(Role::Heading).contains(&"Settings".to_owned()), "{size}");
            desk.press(Role::Link, "Events");
            if !desk.has("Theme") {
                desk.press(Role::ListBoxOption, MEETING);
            }
        }
    }
}

#[test]
fn no_field_is_cut_off() {
    for (size, scale) in [(vec2(1280.0, 800.0), 1.0), (vec2(1190.0, 800.0), 1.0), (vec2(480.0, 360.0), 1.0)] {
        let mut desk = meeting(size, scale);
        desk.until_page();
        let right = match desk.has("Print minutes") {
            true => desk.harness.get_by_label("Print minutes").rect().left() - 16.0,
            false => size.x,
        };
        for _ in 0..6 {
            for (name, field) in fields(&desk).iter().filter(|(_, field)| field.left() < right) {
                assert!(field.right() <= right, "{name} ends at {} of {right} in {size}", field.right());
            }
            desk.key(Modifiers::COMMAND, Key::PageDown);
        }
    }
}

/// What earlier events taught, risks to pick from and the countdown stand there too, and none of it widens the page.
#[test]
fn the_plan_of_an_event_is_no_wider_than_its_room() {
    let mut desk = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
    desk.open(Kind::Event, "Made in Tarnbridge 2");
    desk.press(Role::Tab, "Plan");
    desk.until_page();
    let right = desk.harness.get_by_label("Print run sheet").rect().left() - 16.0;
    let drawn = fields(&desk);
    assert!(drawn.iter().any(|(name, _)| name == "Add a task"), "{drawn:?}");
    for (name, field) in drawn.iter().filter(|(_, field)| field.left() < right) {
        assert!(field.right() <= right, "{name} ends at {} of {right}", field.right());
    }
}

#[test]
fn names_that_stand_abreast_are_seen_to_their_end() {
    for (size, scale) in [(WIDE, 1.0), (vec2(1280.0, 800.0), 1.0), (vec2(640.0, 400.0), 2.0), (vec2(520.0, 400.0), 2.0)]
    {
        let mut desk = Desk::with_sample(size, scale);
        desk.list(Kind::Brief);
        desk.type_into("Filter project briefs", "Stall");
        desk.press(Role::ListBoxOption, "A Stall for Everyone");
        for name in ["Who owns the brief", "Deputy"] {
            desk.focus_on(Role::ComboBox, name);
            let cut = desk.cut_off();
            let whole = ["Nell Harbord", "Femi Adair", "Tarnbridge Market"];
            assert!(!whole.iter().any(|name| cut.contains(&(*name).to_owned())), "{size}: {cut:?}");
        }
    }
}

#[test]
fn where_there_is_no_room_list_and_page_lie_over_the_form() {
    let mut desk = meeting(vec2(640.0, 380.0), 2.0);
    assert!(!desk.has("Filter events") && desk.has("Title"));
    assert_eq!(
        desk.names(Role::Link),
        ["Home", "Events", "Project briefs", "Outputs", "Actions", "People", "Bin", "Settings", "Help"],
        "icons keep their names"
    );
    desk.press(Role::Button, "Back to the list");
    assert!(desk.has("Filter events") && !desk.has("Title"));
    desk.press(Role::Button, "Order and groups");
    desk.choose("Groups", "Year");
    desk.press(Role::ListBoxOption, MEETING);
    desk.press(Role::Button, "See the page");
    assert!(desk.has("Print minutes") && !desk.has("Title"));
    desk.press(Role::Button, "Back to the form");
    assert!(desk.has("Title"));
}

fn page_width(desk: &Desk) -> f32 {
    desk.harness.get_all_by_role(Role::Image).next().unwrap().rect().width()
}

fn pointer(desk: &mut Desk, pos: Pos2, pressed: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    desk.harness.event(Event::PointerButton { pos, button, pressed, modifiers });
    desk.frames();
}

#[test]
fn the_page_keeps_the_share_that_it_was_given() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    desk.open(Kind::Event, MEETING);
    desk.until_page();
    let before = page_width(&desk);
    let left = desk.harness.get_by_label("Print minutes").rect().left() - 16.0;
    let at = pos2(left, 500.0);
    desk.harness.event(Event::PointerMoved(at));
    desk.frames();
    pointer(&mut desk, at, true);
    for step in 1..=5_u8 {
        desk.harness.event(Event::PointerMoved(at - vec2(20.0 * f32::from(step), 0.0)));
        desk.frames();
    }
    pointer(&mut desk, at - vec2(100.0, 0.0), false);
    let wider = page_width(&desk);
    assert!((wider - before - 100.0).abs() < 3.0, "{before} became {wider}");
    let mut desk = desk.restart();
    desk.until_page();
    assert!((page_width(&desk) - wider).abs() < 2.0, "it is there the next time");
}

#[test]
fn facts_lead_to_their_fields() {
    let mut desk = meeting(WIDE, 1.0);
    desk.press(Role::Tab, "Minutes");
    desk.press(Role::Button, "Where: University of Birmingham");
    desk.type_text("!");
    assert!(desk.event().details.venue.name.contains('!'));
    desk.press(Role::Button, "When: 29 January 2013");
    assert!(desk.input("When").is_focused());
    desk.press(Role::Button, "Status: Minutes: published 1");
    assert!(desk.has("Version, dates and style"), "the state leads to the minutes");
}

#[test]
fn the_actions_of_a_meeting_are_counted() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting in the Moot Hall");
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.type_text("Floods");
    desk.click("Add action");
    desk.type_text("See to the floods");
    desk.press(Role::Tab, "Details");
    desk.press(Role::Button, "Actions: 1 action, 1 open");
    desk.type_text("!");
    assert_eq!(desk.record(Kind::Action).title(), "See to the floods!");
}

#[test]
fn messages_float_over_the_foot_and_over_neither_the_bottom_line_nor_the_field_at_hand() {
    let mut desk = meeting(vec2(1280.0, 800.0), 1.0);
    desk.type_into("Theme", "!");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.frames();
    let said = "Undone: theme of 7th meeting of the West Midlands Co-Production Network.";
    let words = desk.harness.get_by_role_and_label(Role::Label, said).rect();
    assert!(desk.input("Theme").is_focused(), "what was undone is shown");
    assert!(words.bottom() <= 800.0 - 30.0, "{words} stands over the bottom line");
    assert!(!desk.input("Theme").rect().intersects(words), "the field at hand is not covered");
    let help = desk.place(Role::Link, "Help");
    assert!(help.bottom() > words.top() && !help.intersects(words), "beside the message, which moves nothing up");
}

#[test]
fn undoing_leads_to_the_field_that_changed() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.tap("Meeting");
    desk.type_into("Theme", "Maps");
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.frames();
    assert!(desk.input("Theme").is_focused());
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Y);
    desk.frames();
    assert_eq!(desk.value("Theme"), "Maps");
}

#[test]
fn after_an_undone_copy_its_neighbour_is_shown() {
    let mut desk = Desk::empty();
    for title in ["Floods", "Maps"] {
        desk.make(Kind::Event);
        desk.type_text(title);
    }
    desk.click("Duplicate Maps");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.session().workspace().len(), 3);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.frames();
    assert!(["Maps", "Floods"].contains(&desk.value("Title").as_str()));
    for _ in 0..6 {
        desk.key(Modifiers::COMMAND, Key::Z);
        desk.frames();
    }
    assert_eq!(desk.session().workspace().len(), 0);
    assert!(desk.has("No events yet"), "words, where nothing is left");
}

#[test]
fn the_arrangement_of_a_list_is_there_the_next_time() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    desk.choose("Groups", "Year");
    desk.choose("Order", "Oldest");
    let mut desk = desk.restart();
    assert!(desk.names(Role::Heading).contains(&"2012".to_owned()));
    desk.press(Role::Button, "Order and groups");
    assert_eq!(desk.holds(Role::ComboBox, "Groups"), "Year");
    assert_eq!(desk.holds(Role::ComboBox, "Order"), "Oldest");
}

#[test]
fn a_title_that_is_cut_is_said_on_hovering() {
    let mut desk = Desk::with_records(WIDE, 1.0);
    desk.narrow(Kind::Event, MEETING);
    let row = desk.place(Role::ListBoxOption, MEETING);
    let count = |desk: &Desk| desk.harness.query_all_by_label(MEETING).count();
    let before = count(&desk);
    desk.harness.event(Event::PointerMoved(row.center()));
    desk.until_drawn(|desk| count(desk) > before);
}
