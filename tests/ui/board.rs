//! The board of outputs and of briefs: shown in place of the list, walked and moved by keyboard alone or by mouse, narrowed,
//! and readable in every size and scheme.

mod moving;
mod over_time;

use eframe::egui::{Key, Modifiers, Role, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::output::{Output, Stage};
use folkmoot::model::{Header, Id, Kind, Record};

use crate::desk::{Desk, WIDE};

const ALT: Modifiers = Modifiers::ALT;
const NONE: Modifiers = Modifiers::NONE;

/// Five outputs at three stages.
fn outputs() -> Vec<Record> {
    let at = [
        ("Ask Once", Stage::Adopted),
        ("Bench map", Stage::Made),
        ("Corner walks", Stage::Made),
        ("Door knocks", Stage::Live),
        ("Every bin", Stage::Live),
    ];
    let made = at.into_iter().enumerate().map(|(number, (name, stage))| {
        let header =
            Header::new(Kind::Output, Id::from_number(number as u128 + 1), "2026-06-01T09:00:00Z".parse().unwrap());
        Record::Output(Box::new(Output { header, name: name.to_owned(), stage: stage.into(), ..Output::default() }))
    });
    made.collect()
}

fn board_over(records: &[Record], size: Vec2) -> Desk {
    let mut desk = Desk::over(records, size, 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    desk
}

fn board() -> Desk {
    board_over(&outputs(), WIDE)
}

fn output(desk: &Desk, name: &str) -> Output {
    let found = desk.session().workspace().of_kind(Kind::Output).find(|record| record.title() == name);
    match found.unwrap().as_ref() {
        Record::Output(output) => output.as_ref().clone(),
        other => panic!("{:?} is no output", other.kind()),
    }
}

/// The name of the card that begins like this.
fn card(desk: &Desk, title: &str) -> String {
    let cards = desk.names(Role::ListBoxOption);
    cards.iter().find(|name| name.starts_with(title)).unwrap_or_else(|| panic!("{title} is none of {cards:?}")).clone()
}

fn holds_keyboard(desk: &Desk, title: &str) -> bool {
    let name = card(desk, title);
    desk.harness.get_by_role_and_label(Role::ListBoxOption, &name).is_focused()
}

fn has_card(desk: &Desk, title: &str) -> bool {
    desk.names(Role::ListBoxOption).iter().any(|name| name.starts_with(title))
}

/// Goes to the board by the key, which gives its first card the keyboard.
fn by_keyboard() -> Desk {
    let mut desk = board();
    desk.key(Modifiers::COMMAND, Key::Num3);
    desk
}

#[test]
fn every_card_says_its_title_its_stage_its_owner_and_its_silence() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    assert!(desk.nameless().is_empty(), "{:?}", desk.nameless());
    assert!(desk.has("Made, 0"), "columns say how many are in them");
    let cards = desk.names(Role::ListBoxOption);
    assert!(cards.iter().any(|name| name.contains("Quiet 74 days")), "{cards:?}");
    desk.draw("board");
}

#[test]
fn the_choice_of_the_board_is_kept() {
    let mut desk = board();
    assert!(desk.has("Made, 2"));
    desk.list(Kind::Event);
    desk.list(Kind::Output);
    assert!(has_card(&desk, "Ask Once"));
    let mut desk = desk.restart();
    desk.press(Role::Link, "Outputs");
    assert!(desk.has("Made, 2"), "{:?}", desk.names(Role::Heading));
    desk.press(Role::RadioButton, "Shown as: List");
    assert!(!desk.has("Made, 2"));
}

#[test]
fn the_arrows_walk_over_cards_and_columns() {
    let mut desk = by_keyboard();
    assert!(holds_keyboard(&desk, "Bench map"));
    desk.key(NONE, Key::ArrowDown);
    assert!(holds_keyboard(&desk, "Corner walks"));
    desk.key(NONE, Key::ArrowRight);
    assert!(holds_keyboard(&desk, "Ask Once"), "columns with nothing in them are passed by");
    desk.key(NONE, Key::ArrowRight);
    desk.key(NONE, Key::End);
    assert!(holds_keyboard(&desk, "Every bin"));
    desk.key(NONE, Key::ArrowLeft);
    assert!(holds_keyboard(&desk, "Ask Once"));
}

#[test]
fn the_tab_key_stops_once_at_the_board_and_comes_back_to_the_card() {
    let mut desk = by_keyboard();
    desk.key(NONE, Key::ArrowDown);
    desk.key(Modifiers::SHIFT, Key::Tab);
    assert!(!holds_keyboard(&desk, "Corner walks") && !holds_keyboard(&desk, "Bench map"));
    desk.key(NONE, Key::Tab);
    assert!(holds_keyboard(&desk, "Corner walks"));
}

#[test]
fn a_card_is_as_high_as_what_it_says() {
    let mut all = outputs();
    let [Record::Output(first), Record::Output(second), ..] = all.as_mut_slice() else { panic!("outputs") };
    first.name = "A promise card for everybody who was asked and said something".to_owned();
    second.stage = Stage::Adopted.into();
    let desk = board_over(&all, WIDE);
    let [long, short] = ["A promise", "Bench"].map(|title| desk.place(Role::ListBoxOption, &card(&desk, title)));
    assert!(short.height() < 80.0, "{short:?} says its title alone");
    assert!((long.height() - short.height() - 22.0).abs() < 1.0, "{long:?} has one line more than {short:?}");
    assert!(long.bottom() <= short.top() && short.top() - long.bottom() < 12.0, "{long:?} stands over {short:?}");
}

#[test]
fn list_and_board_have_their_choice_and_their_filter_in_one_place() {
    let mut desk = board();
    let place = |desk: &Desk| {
        let choice = desk.place(Role::RadioButton, "Shown as: Board");
        (choice, desk.input("Filter outputs").rect(), desk.place(Role::Button, "New output"))
    };
    let before = place(&desk);
    desk.press(Role::RadioButton, "Shown as: List");
    let choice = desk.place(Role::RadioButton, "Shown as: Board");
    assert_eq!((choice, desk.input("Filter outputs").rect()), (before.0, before.1));
}

#[test]
fn enter_opens_a_card_and_the_key_leads_back_to_it() {
    let mut desk = by_keyboard();
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.value("What it is called"), "Corner walks");
    desk.key(Modifiers::COMMAND, Key::Num3);
    assert!(holds_keyboard(&desk, "Corner walks"));
}

#[test]
fn it_is_narrowed_and_says_where_nothing_is_left() {
    let mut desk = board();
    desk.type_into("Filter outputs", "bench");
    assert!(has_card(&desk, "Bench map") && !has_card(&desk, "Ask Once"));
    assert!(desk.has("Made, 1 of 2"));
    assert!(desk.has("The one that is here is not among what you have chosen."), "{:?}", desk.all_names());
    desk.type_into("Filter outputs", "x");
    assert!(desk.has("No outputs are as you have chosen."));
    desk.click_first(Role::Button, "Show all");
    assert!(has_card(&desk, "Ask Once"));
}

#[test]
fn briefs_have_a_board_by_their_status() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.list(Kind::Brief);
    desk.press(Role::RadioButton, "Shown as: Board");
    assert!(desk.says("Shared with peers, "));
    let theme = desk.names(Role::Button).into_iter().find(|name| name.starts_with("Event: all"));
    assert!(theme.is_some(), "{:?}", desk.names(Role::Button));
    desk.draw("board-briefs");
    desk.press(Role::Button, "Event: all");
    let events = desk.names(Role::ListBoxOption);
    assert!(events.contains(&"All events".to_owned()), "{events:?}");
}

#[test]
fn it_is_drawn_in_every_size_and_scheme() {
    let looks = [
        ("board-1280", vec2(1280.0, 800.0), Scheme::Light, TextScale::Standard),
        ("board-1920-dark", vec2(1920.0, 1080.0), Scheme::Dark, TextScale::Standard),
        ("board-200", vec2(1280.0, 800.0), Scheme::Light, TextScale::Double),
        ("board-contrast", vec2(1280.0, 800.0), Scheme::HighContrast, TextScale::Standard),
    ];
    for (name, size, scheme, text) in looks {
        let mut desk = Desk::with_sample(size, 1.0);
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.press(Role::Link, "Outputs");
        if !desk.has("Shown as: Board") {
            desk.click("Order and groups");
        }
        desk.press(Role::RadioButton, "Shown as: Board");
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
        assert!(desk.without_glyphs().is_empty(), "{name}: {:?}", desk.without_glyphs());
        desk.key(Modifiers::COMMAND, Key::Num3);
        assert!(!desk.names(Role::ListBoxOption).is_empty());
        desk.draw(name);
    }
}

#[test]
fn a_card_in_a_column_out_of_view_is_walked_to() {
    let mut desk = board_over(&outputs(), vec2(800.0, 600.0));
    desk.key(Modifiers::COMMAND, Key::Num3);
    assert!(!has_card(&desk, "Door knocks"), "a column that is not seen is not drawn");
    desk.key(NONE, Key::ArrowRight);
    desk.key(NONE, Key::ArrowRight);
    assert!(holds_keyboard(&desk, "Door knocks"));
    let name = card(&desk, "Door knocks");
    let node = desk.harness.get_by_role_and_label(Role::ListBoxOption, &name);
    assert_eq!(node.accesskit_node().size_of_set(), Some(2));
    assert!(node.rect().right() <= 800.0, "all of it is in view");
}

#[test]
fn home_leads_to_the_board_of_what_has_gone_quiet_where_the_board_was_chosen() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.list(Kind::Brief);
    desk.press(Role::RadioButton, "Shown as: Board");
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.press(Role::Button, "1 project has gone quiet");
    let cards = desk.names(Role::ListBoxOption);
    assert!(cards.len() == 1 && cards[0].starts_with("Lost Corners"), "{cards:?}");
}
