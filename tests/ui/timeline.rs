//! A project on one page: its line through time that is read, walked, clicked and zoomed, and what stands behind it.

use eframe::egui::{Key, Modifiers, Role, Vec2, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::{Kind, Record};

use crate::desk::Desk;

const CATCH_UP: &str = "Catch-up between the two weekends, event, 26 March 2026; and 2 more at this time";
const REPLY: &str = "Reply on Cutler’s Yard, expected step, 9 July 2026";

fn project(title: &str, size: Vec2, scale: f32) -> Desk {
    let mut desk = Desk::with_sample(size, scale);
    desk.open(Kind::Brief, title);
    desk
}

fn lost_corners() -> Desk {
    project("Lost Corners", vec2(1280.0, 800.0), 1.0)
}

fn holds_keyboard(desk: &Desk, name: &str) -> bool {
    desk.harness.get_by_role_and_label(Role::Button, name).is_focused()
}

#[test]
fn it_is_drawn_in_every_size_and_scheme() {
    let looks = [
        ("project-1280", vec2(1280.0, 800.0), 1.0, Scheme::Light),
        ("project-1920-dark", vec2(1920.0, 1080.0), 1.0, Scheme::Dark),
        ("project-200", vec2(640.0, 540.0), 2.0, Scheme::Light),
        ("project-contrast", vec2(1280.0, 800.0), 1.0, Scheme::HighContrast),
    ];
    for (name, size, scale, scheme) in looks {
        let mut desk = project("Lost Corners", size, scale);
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.frames();
        desk.draw(name);
        // The list beside the project shortens what it says of each.
        desk.press(Role::Tab, "Since then");
        let elsewhere = desk.cut_off();
        desk.press(Role::Tab, "Project");
        desk.harness.get_by_label(REPLY).scroll_to_me();
        desk.frames();
        desk.draw(&format!("{name}-line"));
        assert_eq!(desk.nameless(), Vec::<String>::new(), "{name}");
        assert_eq!(desk.without_glyphs(), Vec::<String>::new(), "{name}");
        // What has no room on the line is told in full by its mark.
        let marks = desk.names(Role::Button);
        let is_told = |words: &String| elsewhere.contains(words) || marks.iter().any(|mark| mark.contains(words));
        let cut: Vec<String> = desk.cut_off().into_iter().filter(|words| !is_told(words)).collect();
        assert_eq!(cut, Vec::<String>::new(), "{name}");
        let mark = desk.place(Role::Button, REPLY);
        assert!(mark.left() >= 0.0 && mark.right() <= size.x, "{name}: {mark:?} is in view");
    }
}

#[test]
fn the_words_of_a_mark_are_wrapped_before_they_are_cut() {
    let mut desk = lost_corners();
    desk.harness.get_by_label(REPLY).scroll_to_me();
    desk.frames();
    assert!(desk.shows("Catch-up between the two weekends"), "it stands beside its mark");
    assert!(!desk.cut_off().contains(&"Catch-up between the two weekends".to_owned()));
}

#[test]
fn a_project_stands_on_one_page_and_every_mark_has_a_sentence() {
    let desk = lost_corners();
    assert!(desk.has("How do we get more people into our parks?"));
    assert!(desk.has("Which forgotten corner could you care for?"));
    let marks = desk.names(Role::Button);
    for mark in [CATCH_UP, REPLY] {
        assert!(marks.contains(&mark.to_owned()), "{mark} is none of {marks:?}");
    }
    assert!(desk.has("Nothing heard for 74 days"));
    assert!(desk.has("Tools and insurance in the budget") && desk.has("Parks Board"));
    assert!(desk.has("Team at Made in Tarnbridge 1"));
}

#[test]
fn a_mark_leads_to_the_field_that_says_it() {
    let mut desk = lost_corners();
    desk.press(Role::Button, REPLY);
    assert_eq!(desk.value("What is expected"), "Reply on Cutler’s Yard");
    assert!(desk.input("What is expected").is_focused());
}

#[test]
fn the_mark_under_the_keyboard_is_read_below_the_line_and_escape_closes_what_it_opened() {
    let mut desk = lost_corners();
    assert!(desk.says("Arrow keys go from mark to mark"));
    desk.focus_on(Role::Button, REPLY);
    assert!(!desk.says("Arrow keys go from mark to mark"));
    assert!(desk.harness.query_all_by_label(REPLY).count() > 1, "the mark, and its sentence below the line");
    desk.press(Role::Button, CATCH_UP);
    let update = "Two streets have adopted a corner. Waiting for the key to Cutler’s Yard, update, 26 March 2026";
    assert!(desk.has(update));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has(update));
}

#[test]
fn a_project_that_may_only_be_read_is_walked_and_printed() {
    let first = Desk::over_sample(vec2(1280.0, 800.0), 1.0);
    let mut second = first.second_window();
    assert!(second.says("Read-only."));
    second.open(Kind::Brief, "Lost Corners");
    assert!(!second.is_disabled("Print project page"));
    assert!(second.is_disabled("Add an update") && second.is_disabled("Add an output"));
    second.press(Role::Button, REPLY);
    assert_eq!(second.value("What is expected"), "Reply on Cutler’s Yard");
    assert!(second.is_disabled_input("What is expected"));
}

#[test]
fn several_moments_on_one_mark_are_listed_below_it_and_each_leads_on() {
    let mut desk = lost_corners();
    desk.press(Role::Button, CATCH_UP);
    let update = "Two streets have adopted a corner. Waiting for the key to Cutler’s Yard, update, 26 March 2026";
    desk.press(Role::Link, update);
    assert_eq!(
        desk.value("What was heard"),
        "Two streets have adopted a corner. Waiting for the key to Cutler’s Yard."
    );
}

#[test]
fn the_arrows_walk_from_mark_to_mark_beyond_what_is_in_view() {
    let mut desk = lost_corners();
    desk.harness.get_by_label(CATCH_UP).focus();
    desk.frames();
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert!(holds_keyboard(&desk, REPLY));
    desk.key(Modifiers::NONE, Key::ArrowLeft);
    desk.key(Modifiers::NONE, Key::Plus);
    desk.key(Modifiers::NONE, Key::Plus);
    desk.key(Modifiers::NONE, Key::Plus);
    assert!(!desk.has(REPLY), "it is out of view");
    desk.key(Modifiers::NONE, Key::Num0);
    assert!(desk.has(REPLY));
    desk.press(Role::RadioButton, "Time in view: Around now");
    desk.harness.get_by_label(REPLY).focus();
    desk.frames();
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert!(desk.names(Role::Button).iter().any(|name| name.contains("7 September 2026")), "the view went along");
}

#[test]
fn what_is_looked_at_is_not_changed() {
    let mut desk = lost_corners();
    let before = desk.session().workspace().generation();
    desk.click("Show less time, closer");
    desk.click("Show more time");
    desk.frames();
    assert_eq!(desk.session().workspace().generation(), before);
}

#[test]
fn a_brief_that_was_at_no_event_opens_at_its_brief_and_its_project_says_what_will_stand_there() {
    let mut desk = project("Bins we are proud of", vec2(1280.0, 800.0), 1.0);
    assert_eq!(desk.value("The question"), "Could we be proud of our bins?");
    desk.press(Role::Tab, "Project");
    assert!(desk.says("Nothing has happened here yet."));
    assert!(desk.has("Nothing was heard yet.") && desk.has("Nothing is expected."));
    desk.click("Take it to an event");
    assert!(desk.has("Not taken to an event yet."));
}

#[test]
fn an_update_is_added_from_the_page() {
    let mut desk = lost_corners();
    desk.click("Add an update");
    desk.type_text("The key has come.");
    desk.press(Role::Tab, "Project");
    desk.save();
    assert!(desk.says("The key has come."), "{:?}", desk.names(Role::Label));
    assert!(!desk.says("Quiet for 74 days"), "the silence is over, and stays on the line");
    desk.click("Add an update");
    desk.type_text("And the lock is new.");
    desk.save();
    let heard = |record: &Record| match record {
        Record::Brief(brief) => brief.since.updates.iter().map(|update| update.text.as_str().to_owned()).collect(),
        _ => Vec::new(),
    };
    let briefs = desk.session().workspace().of_kind(Kind::Brief);
    let updates: Vec<String> =
        briefs.filter(|brief| brief.title() == "Lost Corners").flat_map(|brief| heard(brief)).collect();
    assert!(updates.ends_with(&["The key has come.".to_owned(), "And the lock is new.".to_owned()]), "{updates:?}");
}

#[test]
fn the_head_of_a_project_ends_where_its_page_ends() {
    for size in [vec2(1280.0, 800.0), vec2(1920.0, 1080.0)] {
        let mut desk = Desk::over_sample(size, 1.0);
        desk.open(Kind::Brief, "Lost Corners");
        let (title, print) =
            (desk.place(Role::Heading, "Lost Corners"), desk.place(Role::Button, "Print project page"));
        assert!(title.y_range().intersects(print.y_range()), "in one line at {size}: {title:?}, {print:?}");
        let delete = desk.place(Role::Button, "Delete Lost Corners");
        assert!(print.right() < delete.left() && !desk.has("See the page"));
        let card = desk.place(Role::Heading, "Through time").left() + (delete.right() - title.left());
        assert!((delete.right() - card).abs() < 1.0, "{delete:?}");
    }
}

#[test]
fn its_page_is_printed_from_there() {
    let mut desk = lost_corners();
    desk.click("Print project page");
    desk.until_page();
    assert!(desk.harness.get_by_role_and_label(Role::Button, "Print project page").is_focused());
    desk.draw("project-page");
    desk.click("Back to the form");
    assert!(desk.has("Through time"));
}

#[test]
fn a_project_is_found_by_the_name_that_it_had() {
    let mut desk = Desk::with_records(vec2(1280.0, 800.0), 1.0);
    desk.list(Kind::Brief);
    desk.type_into("Filter project briefs", "lambeth parks");
    assert_eq!(desk.names(Role::ListBoxOption), ["Love Your Space"]);
    desk.press(Role::ListBoxOption, "Love Your Space");
    desk.draw("project-real");
}
