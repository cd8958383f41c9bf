//! Where the keyboard is after each step: nobody has to look for it, and nothing takes it away.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{Queryable, by};
use folkmoot::model::{Kind, Record};

use crate::desk::Desk;
use crate::keyboard::{holder, tab_to};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;

fn meeting() -> Desk {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk
}

fn minutes() -> Desk {
    let mut desk = meeting();
    desk.press(Role::Tab, "Minutes");
    desk.key(CTRL, Key::Enter);
    desk.tap("Floods");
    desk
}

fn people() -> Desk {
    let mut desk = Desk::empty();
    for name in ["Ann Archer", "Bo Baker", "Cy Cooper"] {
        desk.make(Kind::Person);
        desk.type_text(name);
    }
    desk
}

fn held(desk: &Desk) -> String {
    holder(desk).map(|(_, name)| name).unwrap_or_default()
}

#[test]
fn whoever_is_added_is_named_first() {
    let mut desk = minutes();
    desk.click("Add presentation");
    for name in ["Jo Bramble", "Sam Moor"] {
        desk.click("Add a presenter");
        assert_eq!(held(&desk), "Person");
        desk.tap(name);
        desk.key(NONE, Key::Enter);
    }
    let presenters = &desk.event().minutes.items[0].presentations[0].presenters;
    let names: Vec<_> = presenters.iter().map(|one| desk.session().workspace().title(one.person.unwrap().0)).collect();
    assert_eq!(names, [Some("Jo Bramble".to_owned()), Some("Sam Moor".to_owned())]);
}

#[test]
fn a_shortcut_presses_no_button() {
    let mut desk = minutes();
    tab_to(&mut desk, "Add action");
    desk.key(CTRL, Key::Enter);
    assert_eq!(desk.event().minutes.items.len(), 2);
    assert_eq!(desk.session().workspace().of_kind(Kind::Action).count(), 0);
    desk.focus_on(Role::Button, "New event");
    for (modifiers, key) in [(CTRL, Key::Enter), (CTRL, Key::Space), (Modifiers::ALT, Key::Enter)] {
        desk.key(modifiers, key);
        assert_eq!(desk.session().workspace().of_kind(Kind::Event).count(), 1, "{key:?}");
    }
}

#[test]
fn the_pages_of_an_event_remember_who_had_the_keyboard() {
    let mut desk = minutes();
    tab_to(&mut desk, "What was said");
    desk.tap("The river rose.");
    desk.key(CTRL, Key::PageUp);
    assert_eq!(held(&desk), "Who has registered", "the first field of a page that was not seen yet");
    for _ in 0..3 {
        desk.key(CTRL, Key::PageUp);
    }
    assert_eq!(held(&desk), "Title", "behind the plan and the projects");
    for _ in 0..4 {
        desk.key(CTRL, Key::PageDown);
    }
    assert_eq!(held(&desk), "What was said");
    desk.tap(" It fell.");
    assert_eq!(desk.event().minutes.items[0].discussion.0, "The river rose. It fell.");
}

#[test]
fn open_records_remember_who_had_the_keyboard() {
    let mut desk = people();
    desk.focus("Preferred name");
    desk.key(CTRL | Modifiers::SHIFT, Key::Tab);
    assert_eq!(held(&desk), "Full name");
    desk.key(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(held(&desk), "Preferred name");
    desk.tap("Cyrus");
    desk.key(CTRL, Key::W);
    assert_eq!(held(&desk), "Full name");
    let called = |full: &str| {
        let mut people = desk.session().workspace().of_kind(Kind::Person);
        people.find_map(|record| match record.as_ref() {
            Record::Person(person) if person.full_name == full => Some(person.preferred_name.clone()),
            _ => None,
        })
    };
    assert_eq!(called("Cy Cooper").as_deref(), Some("Cyrus"));
    assert_eq!(called("Ann Archer").as_deref(), Some(""), "she keeps her name");
    desk.key(CTRL, Key::W);
    desk.key(CTRL, Key::W);
    assert!(holder(&desk).is_some_and(|(role, _)| role == Role::ListBoxOption), "{:?}", holder(&desk));
}

#[test]
fn what_is_gone_is_not_waited_for() {
    let mut desk = minutes();
    desk.click("Add quote");
    desk.tap("We were heard.");
    desk.key(CTRL, Key::PageUp);
    desk.send(folkmoot::app::Command::Undo);
    desk.send(folkmoot::app::Command::Undo);
    assert!(desk.event().minutes.items[0].quotes.is_empty());
    desk.key(CTRL, Key::PageDown);
    desk.frames();
    desk.frames();
    assert!(holder(&desk).is_some_and(|(role, _)| role != Role::Window), "{:?}", holder(&desk));
}

#[test]
fn from_the_filter_into_the_list_and_back() {
    let mut desk = people();
    desk.key(CTRL, Key::F);
    desk.key(NONE, Key::ArrowDown);
    assert_eq!(holder(&desk), Some((Role::ListBoxOption, "Ann Archer".to_owned())));
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Space);
    assert_eq!(desk.value("Full name"), "Bo Baker");
    assert_eq!(holder(&desk), Some((Role::ListBoxOption, "Bo Baker".to_owned())), "one looks on");
    desk.key(NONE, Key::Enter);
    assert_eq!(held(&desk), "Full name", "one works on");

    desk.key(CTRL, Key::F);
    desk.tap("coop");
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.value("Full name"), "Cy Cooper");
    assert_eq!(held(&desk), "Full name");

    desk.key(CTRL, Key::F);
    desk.key(NONE, Key::Escape);
    assert_eq!((desk.value("Filter people").as_str(), held(&desk).as_str()), ("", "Filter people"));
    desk.key(NONE, Key::Escape);
    assert_eq!(holder(&desk), Some((Role::ListBoxOption, "Cy Cooper".to_owned())));
}

#[test]
fn keys_that_go_to_a_list_give_it_the_keyboard() {
    let mut desk = people();
    desk.key(CTRL, Key::Num1);
    assert_eq!(held(&desk), "New event", "there is no row, and the way to the first one");
    desk.key(CTRL, Key::Num5);
    assert_eq!(holder(&desk), Some((Role::ListBoxOption, "Cy Cooper".to_owned())));
    desk.key(CTRL, Key::Comma);
    assert_eq!(holder(&desk), Some((Role::Link, "You".to_owned())), "the parts");
    desk.key(CTRL, Key::Num5);
    desk.key(NONE, Key::Enter);
    tab_to(&mut desk, "Delete Cy Cooper");
    desk.key(NONE, Key::Enter);
    assert!(holder(&desk).is_some_and(|(role, _)| role == Role::ListBoxOption), "{:?}", holder(&desk));
}

#[test]
fn escape_takes_the_keyboard_from_nobody() {
    let mut desk = people();
    desk.key(NONE, Key::Escape);
    desk.tap(" of Hull");
    assert_eq!(desk.value("Full name"), "Cy Cooper of Hull");
}

#[test]
fn the_keys_are_read_to_the_end_and_left_where_one_was() {
    let mut desk = people();
    desk.harness.set_size(vec2(900.0, 420.0));
    desk.frames();
    desk.key(NONE, Key::F1);
    let below = |desk: &Desk| {
        let last =
            desk.harness.query_all(by().role(Role::Label).label("Close the list and keep what was there")).next();
        last.unwrap().rect().top()
    };
    let (start, mut before) = (below(&desk), below(&desk));
    for key in [Key::ArrowDown, Key::PageDown, Key::End] {
        desk.key(NONE, key);
        for _ in 0..30 {
            desk.frame();
        }
        assert!(below(&desk) < before, "{key:?}");
        before = below(&desk);
    }
    assert!(before < desk.harness.ctx.content_rect().bottom() - 80.0, "{before}");
    desk.key(NONE, Key::Home);
    for _ in 0..30 {
        desk.frame();
    }
    assert_eq!(below(&desk), start);
    desk.key(NONE, Key::Escape);
    desk.tap("!");
    assert_eq!(desk.value("Full name"), "Cy Cooper!");
}

#[test]
fn the_question_on_a_quote_is_answered_there() {
    let mut desk = minutes();
    desk.click("Add quote");
    desk.tap("We were heard.");
    desk.focus_on(Role::ComboBox, "OK to use?");
    desk.key(NONE, Key::Enter);
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::Enter);
    assert_eq!(desk.holds(Role::ComboBox, "OK to use?"), "OK to use");
    assert_eq!(holder(&desk), Some((Role::ComboBox, "OK to use?".to_owned())));
    desk.key(CTRL, Key::Z);
    desk.press(Role::ComboBox, "OK to use?");
    desk.press(Role::ListBoxOption, "Not to be used");
    assert_eq!(desk.holds(Role::ComboBox, "OK to use?"), "Not to be used");
}

#[test]
fn undo_stands_above_what_does_it_again() {
    let mut desk = Desk::empty();
    desk.key(NONE, Key::F1);
    let top = |name| desk.place(Role::Label, name).top();
    assert!(top("Undo") < top("Do again"));
}
