//! The board of outputs and of briefs: shown in place of the list, walked and moved by keyboard alone or by mouse, narrowed,
//! and readable in every size and scheme.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, Vec2, vec2};
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
fn alt_with_the_arrows_moves_the_card_says_so_and_is_undone_in_one_step() {
    let mut desk = by_keyboard();
    desk.key(NONE, Key::ArrowRight);
    desk.key(ALT, Key::ArrowRight);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Live));
    assert!(holds_keyboard(&desk, "Ask Once"), "the keyboard goes along");
    assert!(desk.has("Ask Once, moved to Live in service, 1 of 3."), "{:?}", desk.all_names());
    assert_eq!(output(&desk, "Ask Once").log.len(), 1);
    desk.key(ALT, Key::ArrowLeft);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Adopted));
    assert!(output(&desk, "Ask Once").log.is_empty(), "it came back to where it was");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Live), "each move is a step");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Adopted));
    assert!(!desk.says("moved to Live in service"), "what was undone is not said any longer: {:?}", desk.all_names());
    assert!(desk.has("Ask Once, now at Adopted or piloted."), "{:?}", desk.all_names());
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().workspace().of_kind(Kind::Output).count(), 5, "and nothing else was changed");
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
fn a_card_at_the_first_stage_stays_and_says_so() {
    let mut desk = by_keyboard();
    desk.key(ALT, Key::ArrowLeft);
    assert!(output(&desk, "Bench map").stage.is(Stage::Made));
    assert!(desk.says("Bench map stays at Made"));
    assert!(holds_keyboard(&desk, "Bench map"));
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
fn what_has_ended_is_asked_why_afterwards_and_moves_all_the_same() {
    let mut desk = by_keyboard();
    desk.key(NONE, Key::ArrowRight);
    desk.key(ALT, Key::ArrowRight);
    desk.key(ALT, Key::ArrowRight);
    assert!(output(&desk, "Ask Once").stage.is(Stage::Ended));
    assert!(holds_keyboard(&desk, "Ask Once"), "nothing stands in between");
    desk.press(Role::Button, "Say why it ended: Ask Once");
    assert!(desk.input("Why it ended").is_focused());
}

#[test]
fn a_card_is_moved_by_its_buttons_and_dragged_with_the_mouse() {
    let mut desk = board();
    desk.press(Role::Button, "Move Bench map on to Shown");
    assert!(output(&desk, "Bench map").stage.is(Stage::Shown));
    let from = desk.place(Role::ListBoxOption, &card(&desk, "Corner walks")).center();
    let to = desk.place(Role::Heading, "Being developed, 0").center() + vec2(0.0, 120.0);
    drag(&mut desk, from, to, false);
    assert!(output(&desk, "Corner walks").stage.is(Stage::BeingDeveloped));
    assert!(desk.has("Corner walks, moved to Being developed, 1 of 1."));
    let from = desk.place(Role::ListBoxOption, &card(&desk, "Corner walks")).center();
    drag(&mut desk, from, from - vec2(300.0, 0.0), true);
    assert!(output(&desk, "Corner walks").stage.is(Stage::BeingDeveloped), "Escape lets it go where it was");
}

fn drag(desk: &mut Desk, from: Pos2, to: Pos2, escapes: bool) {
    let button = |pos, pressed| Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: NONE };
    let steps = [
        Event::PointerMoved(from),
        button(from, true),
        Event::PointerMoved(from.lerp(to, 0.5)),
        Event::PointerMoved(to),
    ];
    for step in steps {
        desk.harness.event(step);
        desk.frame();
    }
    desk.frames();
    desk.draw("board-dragged");
    if escapes {
        desk.key(NONE, Key::Escape);
    }
    desk.harness.event(button(to, false));
    desk.frames();
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
fn a_quiet_card_that_is_moved_stays_in_sight() {
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    let quiet = desk.names(Role::CheckBox).into_iter().find(|name| name.starts_with("Gone quiet")).unwrap();
    desk.press(Role::CheckBox, &quiet);
    let cards = desk.names(Role::ListBoxOption);
    assert!(!cards.is_empty() && cards.iter().all(|name| name.contains("Quiet 74 days")), "{cards:?}");
    let title = cards[0].split(',').next().unwrap().to_owned();
    desk.focus_on(Role::ListBoxOption, &cards[0]);
    desk.key(ALT, Key::ArrowRight);
    assert!(holds_keyboard(&desk, &title), "what was heard of just now is still at hand");
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
fn the_stages_over_time_stand_below_on_demand_as_bars_and_as_a_table() {
    let mut desk = Desk::with_sample(vec2(1280.0, 800.0), 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    assert!(!desk.has("Stages over time, as bars"));
    desk.press(Role::Button, "Stages over time");
    desk.frames();
    desk.draw("board-chart");
    let figure = desk.harness.get_by_role_and_label(Role::Figure, "Stages over time, as bars");
    let says = figure.accesskit_node().description().unwrap_or_default();
    assert!(says.contains("June 2026, today: 7 outputs."), "{says}");
    let bars = desk.names(Role::Image);
    let last = bars.iter().find(|bar| bar.starts_with("June 2026, today")).unwrap().clone();
    assert!(last.contains("2 Shown") && last.contains("1 Ended"), "{last}");
    desk.focus_on(Role::Image, &last);
    desk.key(NONE, Key::ArrowLeft);
    let before = bars.iter().find(|bar| bar.starts_with("May 2026")).unwrap();
    assert!(desk.harness.get_by_role_and_label(Role::Image, before).is_focused());
    desk.press(Role::CheckBox, "As a table");
    assert!(desk.names(Role::Image).is_empty() && desk.has(&last), "the table says the same");
    desk.draw("board-table");
}

#[test]
fn the_stages_over_time_are_those_of_the_narrowed_board() {
    let mut desk = board();
    desk.press(Role::Button, "Stages over time");
    desk.press(Role::CheckBox, "As a table");
    desk.type_into("Filter outputs", "bench");
    desk.frames();
    assert!(desk.says(": 1 output. 1 Made."), "{:?}", desk.all_names());
    assert!(!desk.says(": 5 outputs."), "{:?}", desk.all_names());
    let mut desk = Desk::with_sample(WIDE, 1.0);
    desk.list(Kind::Output);
    desk.press(Role::RadioButton, "Shown as: Board");
    desk.press(Role::Button, "Stages over time");
    desk.press(Role::CheckBox, "As a table");
    assert!(desk.says("June 2026, today: 7 outputs."), "{:?}", desk.all_names());
    desk.press(Role::Button, "Owner: all");
    desk.press(Role::ListBoxOption, "Dr Samir Okafor");
    desk.frames();
    assert!(desk.says("June 2026, today: 1 output. 1 Shown."), "{:?}", desk.all_names());
    assert!(!desk.says("June 2026, today: 7 outputs."), "{:?}", desk.all_names());
}

#[test]
fn the_stages_over_time_fit_dark_double_and_high_contrast() {
    let looks = [
        ("board-chart-dark", Scheme::Dark, TextScale::Standard),
        ("board-chart-double", Scheme::Light, TextScale::Double),
        ("board-chart-contrast", Scheme::HighContrast, TextScale::Standard),
    ];
    for (name, scheme, text) in looks {
        let mut desk = Desk::with_sample(vec2(1280.0, 800.0), 1.0);
        desk.list(Kind::Output);
        desk.press(Role::RadioButton, "Shown as: Board");
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.press(Role::Button, "Stages over time");
        desk.frames();
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
        desk.draw(name);
    }
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

#[test]
fn a_card_that_is_dragged_on_keeps_the_note_of_where_it_was() {
    let mut desk = by_keyboard();
    desk.key(ALT, Key::ArrowRight);
    assert_eq!(output(&desk, "Bench map").log.len(), 1);
    let from = desk.place(Role::ListBoxOption, &card(&desk, "Bench map")).center();
    let to = desk.place(Role::Heading, "Owner found, 0").center() + vec2(0.0, 120.0);
    drag(&mut desk, from, to, false);
    assert!(output(&desk, "Bench map").stage.is(Stage::OwnerFound));
    assert_eq!(output(&desk, "Bench map").log.len(), 2, "it was shown, and then an owner was found");
}
