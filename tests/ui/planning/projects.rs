//! The page of the projects that are taken to an event.

use eframe::egui::{Key, Role};
use folkmoot::model::Kind;

use super::{CTRL, NONE, ask, at_the_next_hack, hack, is_at, named};
use crate::desk::Desk;

#[test]
fn projects_are_added_to_an_event_on_a_page_of_their_own() {
    let mut desk = Desk::empty();
    hack(&mut desk, "Made in Harwick");
    desk.press(Role::Tab, "Projects");
    assert!(desk.has("No projects yet"));
    let add = |desk: &mut Desk, name: &str, option: &str| {
        desk.press(Role::Button, "Add a project");
        desk.type_text(name);
        desk.click_last(Role::ListBoxOption, option);
    };
    add(&mut desk, "Market stalls", "Create “Market stalls”");
    let event = named(&desk, "Made in Harwick").unwrap();
    assert!(is_at(&desk, "Market stalls", &event));
    assert!(desk.has("Idea, nobody named for afterwards") && desk.has("No team yet"), "{:?}", desk.all_names());
    desk.draw("planning projects of an event");
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.session().workspace().of_kind(Kind::Brief).count(), 0, "one step");
    desk.key(CTRL, Key::Y);
    desk.press(Role::Link, "Market stalls");
    assert!(desk.has("Brief") && desk.has("At the event"));

    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.type_text("Lost corners");
    desk.list(Kind::Event);
    hack(&mut desk, "Made in Harwick");
    desk.key(CTRL, Key::PageDown);
    assert!(desk.has("Add a project"), "the page after the plan");
    add(&mut desk, "Lost", "Lost corners");
    let event = named(&desk, "Made in Harwick").unwrap().header.id;
    assert_eq!(desk.session().workspace().briefs_at(event).len(), 1);
    desk.key(CTRL, Key::Z);
    assert!(desk.session().workspace().briefs_at(event).is_empty());
}

#[test]
fn an_event_at_which_nobody_works_on_projects_has_no_page_for_them() {
    let mut desk = Desk::empty();
    ask(&mut desk, "c");
    desk.tap("Catch-up");
    desk.key(NONE, Key::Enter);
    desk.press(Role::Tab, "Plan");
    assert!(!desk.names(Role::Tab).contains(&"Projects".to_owned()));
    desk.key(CTRL, Key::PageDown);
    assert!(desk.has("Counted, not named"), "the people are next");
}

#[test]
fn a_project_on_the_page_of_its_event_says_what_it_lacks_and_leads_there() {
    let mut desk = at_the_next_hack();
    desk.press(Role::Tab, "Projects");
    desk.draw("planning projects of the sample");
    assert!(desk.says("nobody named for afterwards") && desk.says("Team: "), "{:?}", desk.all_names());
    desk.click_first(Role::Link, "Shared with peers, nobody named for afterwards");
    desk.frames();
    assert!(desk.has("At the event") && desk.has("Since then"), "the brief is open");
}
