//! Phrases of a list: typed where they stand, gone through by keys, moved and taken out.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Role, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use folkmoot::ui::widgets::{Field, PhrasesEdit};

use crate::kit::window;

type Window = Harness<'static, Vec<String>>;

fn phrases(phrases: &[&str]) -> Window {
    let phrases: Vec<String> = phrases.iter().map(|phrase| (*phrase).to_owned()).collect();
    window(phrases, |ui, phrases| {
        Field::new("Fixed").show(ui, |ui| PhrasesEdit::new(phrases).show(ui));
    })
}

fn three() -> Window {
    phrases(&["Traders need cover", "Set up by 7.30am", "No new gates"])
}

fn focus(window: &mut Window, name: &str) {
    window.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    window.run();
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn type_text(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

fn has_keyboard(window: &Window, name: &str) -> bool {
    window.get_by_role_and_label(Role::MultilineTextInput, name).is_focused()
}

#[test]
fn a_phrase_is_typed_where_it_stands_and_enter_goes_on_to_the_next() {
    let mut window = three();
    focus(&mut window, "Fixed 1");
    press(&mut window, Modifiers::NONE, Key::End);
    type_text(&mut window, ", always ");
    assert_eq!(window.state()[0], "Traders need cover, always", "without the space behind it");
    type_text(&mut window, "and");
    assert_eq!(window.state()[0], "Traders need cover, always and");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(has_keyboard(&window, "Fixed 2"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(has_keyboard(&window, "Add: Fixed"));
    type_text(&mut window, "One more");
    assert!(has_keyboard(&window, "Fixed 4"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(has_keyboard(&window, "Add: Fixed"));
    assert_eq!(window.state()[3], "One more");
}

#[test]
fn an_emptied_phrase_is_gone_and_backspace_goes_back_to_the_one_before() {
    let mut window = three();
    focus(&mut window, "Fixed 2");
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(*window.state(), ["Traders need cover", "No new gates"]);
    assert!(has_keyboard(&window, "Fixed 2"), "its line stays while one may still type in it");
    type_text(&mut window, "Set up early");
    assert_eq!(*window.state(), ["Traders need cover", "Set up early", "No new gates"]);
    press(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert!(has_keyboard(&window, "Fixed 1"));
    type_text(&mut window, "!");
    assert_eq!(*window.state(), ["Traders need cover!", "No new gates"]);
}

#[test]
fn backspace_in_the_line_for_one_more_goes_to_the_last_phrase() {
    let mut window = three();
    focus(&mut window, "Add: Fixed");
    press(&mut window, Modifiers::NONE, Key::Backspace);
    type_text(&mut window, " at all");
    assert_eq!(window.state()[2], "No new gates at all");
}

#[test]
fn keys_move_the_phrase_that_is_typed_in_and_its_cursor() {
    let mut window = three();
    focus(&mut window, "Fixed 3");
    press(&mut window, Modifiers::NONE, Key::Home);
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(*window.state(), ["Traders need cover", "No new gates", "Set up by 7.30am"]);
    assert!(has_keyboard(&window, "Fixed 2"));
    type_text(&mut window, "Really: ");
    assert_eq!(window.state()[1], "Really: No new gates");
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(window.state()[2], "Really: No new gates", "it is the last already");
    assert!(has_keyboard(&window, "Fixed 3"));
}

#[test]
fn a_phrase_is_dragged_by_its_grip() {
    let mut window = three();
    let from = window.get_by_label("Move Traders need cover").rect().center();
    let to = window.get_by_label("Move No new gates").rect().center() + vec2(0.0, 8.0);
    let button = |pressed, pos| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(Event::PointerMoved(from));
    window.event(button(true, from));
    window.run();
    window.event(Event::PointerMoved(from + Vec2::splat(20.0)));
    window.run();
    window.event(Event::PointerMoved(to));
    window.run();
    window.event(button(false, to));
    window.run();
    assert_eq!(*window.state(), ["Set up by 7.30am", "No new gates", "Traders need cover"]);
    assert!(has_keyboard(&window, "Fixed 3"));
}

#[test]
fn what_is_taken_out_leaves_the_keyboard_in_the_list() {
    let mut window = three();
    window.get_by_label("Remove Set up by 7.30am").click();
    window.run();
    assert_eq!(*window.state(), ["Traders need cover", "No new gates"]);
    assert!(has_keyboard(&window, "Fixed 1"));
}

#[test]
fn what_arrives_in_one_frame_is_typed_in_its_order() {
    let mut window = phrases(&[]);
    focus(&mut window, "Add: Fixed");
    let enter = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let text = |words: &str| Event::Text(words.to_owned());
    let arrived = [text("No new gates"), enter(true), enter(false), text("Trees stay"), enter(true), enter(false)];
    window.input_mut().events.extend(arrived);
    window.run();
    assert_eq!(*window.state(), ["No new gates", "Trees stay"]);
    assert!(has_keyboard(&window, "Add: Fixed"));
}

#[test]
fn lines_that_are_pasted_are_phrases_each() {
    let mut window = three();
    focus(&mut window, "Fixed 1");
    window.event(Event::Paste("- Price of a day\r\n\r\n\u{2022} Who may book".into()));
    window.run();
    let expected = ["Traders need cover", "Price of a day", "Who may book", "Set up by 7.30am", "No new gates"];
    assert_eq!(*window.state(), expected);
    assert!(has_keyboard(&window, "Fixed 3"));
    window.event(Event::Paste(", and how".into()));
    window.run();
    assert_eq!(window.state()[2], "Who may book, and how");
}

#[test]
fn what_is_no_mark_of_a_list_is_pasted_as_it_is() {
    let mut window = phrases(&[]);
    focus(&mut window, "Add: Fixed");
    window.event(Event::Paste("-5 degrees outside\n* **Free** entry\n**Bring** a coat".into()));
    window.run();
    assert_eq!(*window.state(), ["-5 degrees outside", "**Free** entry", "**Bring** a coat"]);
}

#[test]
fn a_list_that_is_only_looked_at_stays_as_it_was() {
    let before = [" Set up early ", "", "No new gates"];
    let mut window = phrases(&before);
    for name in ["Fixed 1", "Fixed 2", "Fixed 3", "Add: Fixed"] {
        focus(&mut window, name);
    }
    assert_eq!(*window.state(), before);
}
