//! Home: what it says of the sample, and that everything on it leads to its place, by hand and by keyboard.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Session, Settings, TextScale};
use folkmoot::model::{ActionStatus, Event, Id, Kind, Markdown, Record, TimeOfDay, When};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;

fn desk() -> Desk {
    Desk::over_sample(WIDE, 1.0)
}

fn set(desk: &mut Desk, change: impl FnOnce(&mut Settings)) {
    let mut settings = desk.session().settings().clone();
    change(&mut settings);
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.frames();
}

/// The headings on the screen.
fn headings(desk: &Desk) -> Vec<String> {
    desk.names(Role::Heading)
}

#[test]
fn while_the_folder_is_read_it_says_so_and_nothing_that_is_not_so() {
    let home = Desk::over_sample(WIDE, 1.0).leave();
    let mut desk = Desk::at_first_frame(home, WIDE, 1.0);
    let mut frames = 0;
    while desk.session().folder().is_none() || desk.session().is_loading() {
        assert!(!desk.has("Unfinished") && !desk.says("No event is planned"), "after {frames} frames");
        desk.frame();
        frames += 1;
    }
    desk.frames();
    assert!(desk.has("Unfinished"));
}

#[test]
fn it_is_shown_first_and_says_what_is_to_be_known_in_the_morning() {
    let mut desk = desk();
    for heading in ["Home", "Next", "What became of it", "Unfinished", "Late actions"] {
        assert!(headings(&desk).contains(&heading.to_owned()), "{heading}");
    }
    for says in [
        "Monday 8 June 2026",
        "Made in Tarnbridge 2",
        "in 12 days",
        "41 coming, room for 60",
        "Invite up to 92",
        "1 brief not ready",
        "Nobody named for afterwards",
        "2 tasks, 2 actions late",
        "Ready for 20 June? ",
        "One list is announced and empty",
        "One action has no name",
        "One quote: OK to use?",
        "Live in service",
        "Stage 7 of 7",
        "If yes: The team is called back",
        "Quiet 74 days",
        "41 days late",
    ] {
        assert!(desk.says(says), "{says}");
    }
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.without_glyphs(), Vec::<String>::new());
    desk.draw("home-light");
    set(&mut desk, |settings| settings.scheme = Scheme::Dark);
    desk.draw("home-dark");
}

#[test]
fn each_gap_leads_to_the_field_that_mends_it() {
    let check = |way: &str, title: &str, field: &str| {
        let mut desk = desk();
        desk.press(Role::Link, way);
        desk.frames();
        assert!(desk.has(title), "{way} leads to {title}");
        assert!(desk.says(field), "{way} leads to {field}");
    };
    check("A Stall for Everyone", "A Stall for Everyone", "Who takes it on");
    check("One list is announced and empty", "Learning Set, session 3", "The list");
    check("One quote: OK to use?", "Marl Valley Network, 5th meeting", "OK to use?");
    check("Check the Patient Voice figures", "Check the Patient Voice figures", "What is to be done");
    check("Lost Corners", "Lost Corners", "Since then");
}

#[test]
fn the_three_large_buttons_do_what_people_come_for() {
    let mut desk = desk();
    let before = desk.session().workspace().of_kind(Kind::Event).count();
    desk.press(Role::Button, "New event");
    desk.make_as_asked();
    assert_eq!(desk.session().workspace().of_kind(Kind::Event).count(), before + 1);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.press(Role::Button, "Take minutes");
    assert!(desk.has("Learning Set, session 3") && desk.has("What is said"), "the minutes of the last event");
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.press(Role::Button, "Print");
    desk.until_page();
    assert!(desk.says("Made in Tarnbridge 2"));
    assert!(headings(&desk).iter().all(|heading| heading != "Home"));
}

#[test]
fn print_leads_to_the_button_that_prints() {
    let check = |size, role, way: &str, button: &str| {
        let mut desk = Desk::over_sample(size, 1.0);
        desk.press(role, way);
        desk.frames();
        let button = desk.harness.get_by_role_and_label(Role::Button, button);
        assert!(button.is_focused(), "{way} at {size}");
    };
    for size in [WIDE, vec2(760.0, 620.0)] {
        check(size, Role::Button, "Print", "Print run sheet");
        check(size, Role::Link, "Print the network’s minutes", "Print minutes");
    }
}

#[test]
fn how_a_brief_changed_leads_to_the_new_question() {
    let mut desk = desk();
    desk.press(Role::Link, "See how a brief changed");
    desk.frames();
    assert!(desk.input("The team's new question").is_focused());
}

#[test]
fn where_more_is_unfinished_than_is_named_the_list_is_a_click_away() {
    let meeting = |number: u128| {
        let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(number), Timestamp::UNIX_EPOCH) else {
            panic!()
        };
        event.details.title = format!("Meeting {number}");
        event.details.when = When::day(date(2026, 5, 4));
        event.minutes.opening = Markdown("We met.".to_owned());
        Record::Event(event)
    };
    let mut desk = Desk::over(&(1..8).map(meeting).collect::<Vec<_>>(), WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(desk.has("Meeting 7") && !desk.has("Meeting 1"));
    desk.press(Role::Link, "and 3 more");
    assert!(desk.has("Meeting 1") && desk.has("Filter events"));
}

/// A meeting of the day that is on, or of another.
fn meeting(title: &str, on: (i8, i8), change: impl FnOnce(&mut Event)) -> Record {
    let number = u128::from(on.1.unsigned_abs()) + 1;
    let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(number), Timestamp::UNIX_EPOCH) else {
        panic!()
    };
    event.details.title = title.to_owned();
    event.details.when = When::day(date(2026, on.0, on.1));
    change(&mut event);
    Record::Event(event)
}

#[test]
fn an_unfinished_draft_goes_on_at_its_gap_else_at_its_next_step() {
    let mut desk = desk();
    assert!(!desk.has("Finish"), "the button finishes nothing");
    desk.press(Role::Button, "Go on with Learning Set, session 3");
    desk.frames();
    assert!(desk.says("The list"), "its first gap");
    let draft = meeting("Spring meeting", (6, 1), |event| event.minutes.opening = Markdown("We met.".to_owned()));
    let mut desk = Desk::over(&[draft], WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.press(Role::Button, "Go on with Spring meeting");
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::Button, "Make it a draft".to_owned())));
}

#[test]
fn what_is_over_today_is_a_line_above_what_comes_next() {
    let over = meeting("Breakfast meeting", (6, 8), |event| event.details.when.end = TimeOfDay::new(9, 0));
    let mut desk = Desk::over(&[over, meeting("Summer meeting", (6, 20), |_| {})], WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(desk.says("Today, over:") && desk.has("Breakfast meeting"));
    assert!(desk.has("Print pack for Summer meeting"), "it is the next one");
    desk.draw("home-over");
    desk.press(Role::Link, "Minutes: not begun");
    desk.frames();
    assert!(desk.has("Agenda items"));
}

#[test]
fn an_event_without_a_name_is_called_the_same_everywhere() {
    let called = "Network meeting, 20 June (no name yet)";
    let mut desk = Desk::over(&[meeting("", (6, 20), |_| {}), meeting("Later", (6, 21), |_| {})], WIDE, 1.0);
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(desk.has(called), "at Home");
    desk.open(Kind::Event, called);
    assert!(desk.names(Role::Tab).contains(&called.to_owned()), "{:?}", desk.names(Role::Tab));
    desk.key(Modifiers::COMMAND, Key::K);
    desk.tap("20 june");
    assert!(desk.names(Role::ListBoxOption).iter().any(|row| row.contains(called)), "in Find");
}

#[test]
fn a_late_action_is_set_done_with_its_mark_and_undone() {
    let mut desk = desk();
    let status = |desk: &Desk| {
        let actions = desk.session().workspace().of_kind(Kind::Action);
        let found = actions.filter_map(|record| match record.as_ref() {
            Record::Action(action) if action.what == "Check the Patient Voice figures" => Some(action.status.get()),
            _ => None,
        });
        found.last().unwrap()
    };
    desk.press(Role::Button, "Set done: Check the Patient Voice figures");
    assert_eq!(status(&desk), ActionStatus::Done);
    assert!(!desk.has("6 days late"));
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(status(&desk), ActionStatus::InProgress);
}

#[test]
fn the_three_things_to_try_are_hidden_for_good() {
    let mut desk = desk();
    assert!(desk.has("This is the sample."));
    for (way, leads_to) in [
        ("See how a brief changed", "Lost Corners"),
        ("Follow Ask Once from question to live", "Ask Once"),
        ("Print the network’s minutes", "Marl Valley Network, 5th meeting"),
    ] {
        desk.press(Role::Link, way);
        assert!(desk.has(leads_to), "{way}");
        desk.key(Modifiers::COMMAND, Key::Num0);
    }
    desk.press(Role::Button, "Hide the three things to try");
    assert!(!desk.has("This is the sample."));
    let mut desk = desk.restart();
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(!desk.has("This is the sample.") && desk.has("Made in Tarnbridge 2"));
}

#[test]
fn in_an_empty_folder_it_says_how_to_begin() {
    let mut desk = Desk::empty();
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(desk.says("Begin with an event"));
    assert!(!desk.has("This is the sample."));
    assert!(!desk.has("Take minutes") && !desk.has("Print"), "there is nothing to take minutes of, or to print");
    desk.draw("home-empty");
    desk.press(Role::Link, "Write a project brief");
    desk.type_text("How do we get more people into our parks?");
    assert_eq!(desk.record(Kind::Brief).title(), "How do we get more people into our parks?");
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.press(Role::Link, "Say what your council or group is called");
    desk.type_into("Name of your council or group", "Tarnbridge Council");
    desk.key(Modifiers::COMMAND, Key::Num0);
    assert!(!desk.has("Say what your council or group is called"));
    desk.press(Role::Button, "New event");
    desk.make_as_asked();
    assert_eq!(desk.session().workspace().of_kind(Kind::Event).count(), 1);
}

#[test]
fn take_minutes_is_there_once_a_meeting_is_near() {
    let check = |day: Date, is_there: bool| {
        let mut event = Record::new(Kind::Event, Id::from_number(1), Timestamp::default());
        event.set_title("Harbour meeting");
        if let Record::Event(event) = &mut event {
            event.details.when = When::day(day);
        }
        let mut desk = Desk::over(&[event], WIDE, 1.0);
        desk.key(Modifiers::COMMAND, Key::Num0);
        assert_eq!((desk.has("Take minutes"), desk.has("Print")), (is_there, true), "{day}");
        assert!(!desk.has("Take minutes") || !desk.is_disabled("Take minutes"), "{day}");
        if is_there {
            desk.press(Role::Button, "Take minutes");
            assert!(desk.has("What is said"));
        }
    };
    check(date(2026, 6, 8), true);
    check(date(2026, 6, 12), true);
    check(date(2026, 9, 1), false);
}

#[test]
fn the_keyboard_reaches_it() {
    let mut desk = desk();
    desk.key(Modifiers::COMMAND, Key::Num1);
    desk.key(Modifiers::COMMAND, Key::Num0);
    desk.key(Modifiers::NONE, Key::Tab);
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.has("Learning Set, session 3") && desk.has("What is said"), "from New event to Take minutes");
}

#[test]
fn it_fits_narrow_and_large() {
    for (name, size, scale, text) in [
        ("home-narrow", vec2(700.0, 900.0), 1.0, TextScale::Standard),
        ("home-small", vec2(480.0, 360.0), 1.0, TextScale::Standard),
        ("home-1280", vec2(1280.0, 800.0), 1.0, TextScale::Standard),
        ("home-double", vec2(1280.0, 800.0), 1.0, TextScale::Double),
    ] {
        let mut desk = Desk::over_sample(size, scale);
        set(&mut desk, |settings| settings.text = text);
        desk.draw(name);
        assert_eq!(desk.nameless(), Vec::<String>::new(), "{name}");
        desk.press(Role::Link, "Check the Patient Voice figures");
        assert!(desk.says("What is to be done"), "{name}");
    }
}

#[test]
fn whoever_closed_the_window_at_home_is_at_home_again() {
    let mut desk = desk();
    desk.press(Role::Link, "Made in Tarnbridge 2");
    desk.press(Role::Link, "Project briefs");
    desk.press(Role::ListBoxOption, "Lost Corners");
    desk.key(Modifiers::COMMAND, Key::Num0);
    if !desk.ask_to_close() {
        desk.until(Session::is_saved);
    }
    let mut desk = Desk::at_home(desk.leave(), WIDE, 1.0);
    assert!(headings(&desk).contains(&"Home".to_owned()));
    desk.key(Modifiers::COMMAND, Key::Tab);
    assert!(!headings(&desk).contains(&"Home".to_owned()), "what was open is open again");
}
