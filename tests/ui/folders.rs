//! Going from one folder to another by a typed path, and coming back to the last one.

use eframe::egui::Role;
use folkmoot::model::Kind;

use crate::desk::Desk;

fn make_person(desk: &mut Desk, name: &str) {
    desk.make(Kind::Person);
    desk.type_text(name);
}

fn people(desk: &Desk) -> Vec<String> {
    desk.session().workspace().of_kind(Kind::Person).map(|person| person.title()).collect()
}

/// Types a path in the settings and presses a button beside it.
fn go(desk: &mut Desk, path: &std::path::Path, button: &str) {
    let path = path.to_owned();
    desk.settings("Your folder");
    desk.retype("Or type where it is", path.to_str().unwrap());
    desk.press(Role::Button, button);
    let wanted = path.clone();
    desk.until(move |session| session.folder() == Some(&wanted) && !session.is_loading());
}

#[test]
fn another_folder_is_made_and_the_first_opened_again() {
    let mut desk = Desk::empty();
    make_person(&mut desk, "Hamid Rostami");
    let (first, second) = (desk.folder(), desk.home.path().canonicalize().unwrap().join("second"));
    go(&mut desk, &second, "Make it here");
    assert!(people(&desk).is_empty() && desk.says("Begin with an event"), "it is Home that is shown");
    assert!(desk.session().undo_label().is_none(), "what was done in the other folder stays there");
    make_person(&mut desk, "Jo Bramble");

    let mut desk = desk.restart();
    assert_eq!((desk.folder(), people(&desk)), (second.clone(), vec!["Jo Bramble".to_owned()]));
    go(&mut desk, &first, "Open this");
    assert_eq!(people(&desk), ["Hamid Rostami"]);

    let mut desk = desk.restart();
    assert_eq!((desk.folder(), people(&desk)), (first, vec!["Hamid Rostami".to_owned()]));
    desk.settings("Your folder");
    desk.press(Role::Button, &format!("Open {}", second.display()));
    desk.until(|session| session.folder() == Some(&second) && !session.is_loading());
    assert_eq!(people(&desk), ["Jo Bramble"]);
}

#[test]
fn the_sample_can_be_looked_at_again_and_left_for_ones_own_folder() {
    let mut desk = Desk::empty();
    make_person(&mut desk, "Hamid Rostami");
    let own = desk.folder();
    let sample = desk.session().sample_folder();
    assert_ne!(own, sample);
    desk.settings("Your folder");
    desk.press(Role::Button, "Look at the sample");
    desk.until(|session| session.is_in_sample_folder() && !session.is_loading());
    assert!(desk.has("This is the sample."), "it is Home that is shown");
    desk.press(Role::Link, "Back to my own folder");
    let wanted = own.clone();
    desk.until(move |session| session.folder() == Some(&wanted) && !session.is_loading());
    assert_eq!(people(&desk), ["Hamid Rostami"]);

    // The second time it is there already.
    desk.settings("Your folder");
    desk.press(Role::Button, "Look at the sample");
    desk.until(|session| session.is_in_sample_folder() && !session.is_loading());
    desk.settings("Your folder");
    assert!(!desk.has("Look at the sample"));
    desk.draw("settings-sample");
    desk.press(Role::Button, "Back to my own folder");
    desk.until(move |session| session.folder() == Some(&own) && !session.is_loading());
    assert_eq!(people(&desk), ["Hamid Rostami"]);
}

/// Such as on a network drive that comes late.
#[test]
fn a_folder_that_is_not_there_at_the_start_is_waited_for_by_name_and_opens_by_itself() {
    let mut desk = Desk::empty();
    make_person(&mut desk, "Hamid Rostami");
    let second = desk.home.path().canonicalize().unwrap().join("drive");
    go(&mut desk, &second, "Make it here");
    make_person(&mut desk, "Jo Bramble");
    desk.save();
    let home = desk.leave();
    let away = second.with_file_name("unplugged");
    std::fs::rename(&second, &away).unwrap();

    let mut desk = Desk::at_first_frame(home, crate::desk::WIDE, 1.0);
    desk.until(|session| session.waits_for().is_some());
    desk.frames();
    assert!(desk.says(&format!("Folkmoot waits for your folder {}.", second.display())), "{:?}", desk.all_names());
    std::fs::rename(&away, &second).unwrap();
    let wanted = second.clone();
    desk.until(move |session| session.folder() == Some(&wanted) && !session.is_loading());
    assert_eq!(people(&desk), ["Jo Bramble"]);
    assert!(desk.session().problems().is_empty(), "{:?}", desk.session().problems());
}

#[test]
fn a_path_that_leads_nowhere_changes_nothing_and_says_so() {
    let mut desk = Desk::empty();
    make_person(&mut desk, "Hamid Rostami");
    let first = desk.folder();
    desk.settings("Your folder");
    desk.type_into("Or type where it is", "/no/such/folder");
    desk.press(Role::Button, "Open this");
    desk.until(|session| !session.is_loading());
    assert_eq!((desk.folder(), people(&desk)), (first, vec!["Hamid Rostami".to_owned()]));
    assert!(desk.says("/no/such/folder") || desk.says("folder"), "why is said");
    assert!(desk.has("Dismiss this message"));
}

#[test]
fn what_the_settings_hold_is_there_the_next_time() {
    let mut desk = Desk::empty();
    desk.settings("Your council");
    desk.type_into("Name of your council or group", "Tarnbridge Council");
    desk.press(Role::Link, "Look");
    desk.press(Role::RadioButton, "Colours: Dark");
    let mut desk = desk.restart();
    desk.settings("Your council");
    assert_eq!(desk.value("Name of your council or group"), "Tarnbridge Council");
    assert!(desk.session().settings().scheme == folkmoot::app::Scheme::Dark);
}
