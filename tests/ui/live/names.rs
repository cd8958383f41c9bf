//! Whom the names in a line mean, and who is made or asked about.

use eframe::egui::{Key, Role};
use folkmoot::model::{Kind, Record};

use super::{ALT, CTRL, NONE, actions, say, taking};
use crate::desk::Desk;

#[test]
fn somebody_new_is_made_without_leaving_the_line() {
    let mut desk = taking();
    say(&mut desk, "Dana Reyes to bring the urn");
    let made = actions(&desk);
    assert_eq!(desk.session().workspace().title(made[0].owner.unwrap().0).as_deref(), Some("Dana Reyes"));
    desk.key(CTRL, Key::Z);
    assert!(actions(&desk).is_empty());
    assert_eq!(desk.value("What is said"), "Dana Reyes to bring the urn", "undone, the words are typed again");
}

#[test]
fn who_offers_by_a_first_name_that_nobody_knows_is_asked_about() {
    let mut desk = taking();
    desk.tap("Priscilla offered the use of her minibus");
    assert!(desk.says("Priscilla is somebody new"));
    desk.key(ALT, Key::Num1);
    desk.key(NONE, Key::Enter);
    let workspace = desk.session().workspace();
    let notice = workspace.of_kind(Kind::Notice).next().unwrap().clone();
    let Record::Notice(notice) = notice.as_ref() else { panic!("no offer") };
    assert_eq!(notice.what, "The use of her minibus");
    assert_eq!(workspace.title(notice.by.unwrap().0).as_deref(), Some("Priscilla"));
}

#[test]
fn a_first_name_that_nobody_knows_is_asked_about() {
    let mut desk = taking();
    desk.tap("Priscilla to send the kit list by Friday");
    assert!(desk.says("Priscilla is somebody new"));
    desk.key(ALT, Key::Num1);
    desk.key(NONE, Key::Enter);
    let made = actions(&desk);
    assert_eq!(made[0].what, "Send the kit list");
    assert_eq!(desk.session().workspace().title(made[0].owner.unwrap().0).as_deref(), Some("Priscilla"));
}

#[test]
fn what_two_take_on_together_is_shown_and_kept_with_both() {
    let mut desk = taking();
    desk.tap("a: Tom Hale and Sam to write to the bus company by Friday");
    assert!(desk.says("Tom Hale, new") && desk.says("Sam Okoro"), "each is shown before Enter");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Write to the bus company"), ["Tom Hale", "Sam Okoro"]);
    assert!(desk.says("Write to the bus company, Tom Hale, Sam Okoro"), "the record shows both");
    desk.key(NONE, Key::ArrowUp);
    desk.retype("What is said", "a: Sam to write to the bus company by Friday");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Write to the bus company"), ["Sam Okoro"]);
}

#[test]
fn each_of_two_whom_nobody_knows_is_asked_about_and_put_right_with_a_key() {
    let mut desk = taking();
    desk.tap("a: Priscilla and Rob to write to the bus company");
    assert!(desk.says("Priscilla is somebody new") && desk.says("Rob is somebody new"));
    desk.key(ALT, Key::Num1);
    assert!(!desk.has("Priscilla is somebody new, Alt 1") && desk.has("Rob is somebody new, Alt 1"));
    desk.key(ALT, Key::Num1);
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Write to the bus company"), ["Priscilla", "Rob"]);
    desk.tap("Sam and the team to ring the depot");
    assert!(desk.says("\u{201c}the team\u{201d} is not taken as a name, so it stays in the words."));
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Sam and the team to ring the depot"), ["Sam Okoro"]);
    desk.tap("Sam and Priscille to ring the depot");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Sam and Priscille to ring the depot"), ["Sam Okoro"], "unanswered, the words stay whole");
}

#[test]
fn a_line_of_two_that_nobody_remembers_typing_is_put_right_with_both() {
    let mut desk = taking();
    say(&mut desk, "Sam and Amira to book the hall by Friday");
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::M);
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "a: Sam Okoro & Amira Nasser: Book the hall by 15 May 2026");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Book the hall"), ["Sam Okoro", "Amira Nasser"]);
}

#[test]
fn the_card_of_an_action_shows_and_edits_who_does_it_too() {
    let mut desk = taking();
    say(&mut desk, "Sam and Amira to book the hall by Friday");
    desk.key(CTRL, Key::M);
    desk.click("Welcome");
    let more = desk.names(Role::Button).into_iter().find(|name| name.starts_with("More about action"));
    desk.press(Role::Button, &more.unwrap());
    assert!(desk.has("Together with"));
    desk.press(Role::Button, "Remove Amira Nasser");
    assert_eq!(owners(&desk, "Book the hall"), ["Sam Okoro"]);
}

/// Who is to do the action of these words.
#[track_caller]
fn owners(desk: &Desk, what: &str) -> Vec<String> {
    let made = actions(desk).into_iter().find(|action| action.what == what);
    let owners = made.unwrap_or_else(|| panic!("{what}")).owners();
    owners.into_iter().map(|owner| desk.session().workspace().title(owner.0).unwrap()).collect()
}
