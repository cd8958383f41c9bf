//! What people need is kept until its day, told by its number alone, and deleted in one step.

use std::sync::Arc;

use folkmoot::model::Event;
use folkmoot::model::event::AttendanceState::Registered;
use folkmoot::model::event::{EventStatus, Move, Needs};
use folkmoot::model::form::first_difference;
use folkmoot::workspace::Workspace;
use folkmoot::workspace::attending::{deleting_needs, needs_past};
use jiff::civil::Date;

use super::{TODAY, entry, event, hack, id, person, somebody};
use crate::cli::Home;
use crate::minutes::world::{pick, when};

fn needing(day: &str, delete_after: &str) -> Event {
    let mut event = hack(1, day, None);
    let mut one = entry(100, Registered);
    one.needs = Needs { access: "A seat by the door".into(), delete_after: when(delete_after), ..Needs::default() };
    event.people.attendance = vec![one, entry(101, Registered)];
    event
}

#[test]
fn needs_are_kept_for_a_week_after_the_event_or_as_it_was_said() {
    let check = |day: &str, delete_after: &str, until: Option<&str>, past: usize| {
        let event = needing(day, delete_after);
        let until: Option<Date> = until.map(|day| day.parse().unwrap());
        assert_eq!(event.needs_kept_until(&event.people.attendance[0].needs), until, "{day}, {delete_after}");
        assert_eq!(event.with_needs_past(TODAY).count(), past, "{day}, {delete_after}");
    };
    check("16 November 2026", "", Some("2026-11-23"), 0);
    check("15 November 2026", "", Some("2026-11-22"), 1);
    check("14 and 15 November 2026", "", Some("2026-11-22"), 1);
    check("1 November 2026", "1 December 2026", Some("2026-12-01"), 0);
    check("1 November 2026", "6 November 2026", Some("2026-11-06"), 1);
    // It was moved to a later day than was thought of, and has the needs until then.
    check("1 December 2026", "20 November 2026", Some("2026-12-01"), 0);
    check("", "20 November 2026", Some("2026-11-20"), 1);
    check("1 November 2026", "when all is done", Some("2026-11-08"), 1);
    check("", "", None, 0);
}

#[test]
fn what_was_called_off_keeps_needs_until_a_week_after_the_day_that_it_had() {
    let check = |status: EventStatus, until: Option<&str>| {
        let mut event = needing("", "");
        event.details.status = pick(status);
        event.details.moves =
            ["1 October 2026", "8 November 2026"].map(|day| Move { from: when(day), ..Move::default() }).into();
        let until: Option<Date> = until.map(|day| day.parse().unwrap());
        assert_eq!(event.needs_kept_until(&event.people.attendance[0].needs), until, "{status:?}");
    };
    check(EventStatus::Postponed, Some("2026-11-15"));
    check(EventStatus::Cancelled, Some("2026-11-15"));
    check(EventStatus::Confirmed, None);
}

#[test]
fn check_tells_of_needs_that_have_no_day() {
    let home = Home::with(&[event(needing("", "")), somebody(person(100, "Ola Field"))]);
    let ended = home.run(["check"]);
    assert!(ended.out.contains("Hack 1: One note of needs has no day to be deleted on"), "{}", ended.out);
    assert!(!ended.out.contains("seat"), "{}", ended.out);
}

#[test]
fn meals_and_the_format_that_somebody_needs_are_asked_for_by_name_too() {
    let mut ola = person(100, "Ola Field");
    (ola.format, ola.language) = ("large print".into(), "Welsh".into());
    let mut hack = hack(1, "1 December 2026", None);
    let mut one = entry(100, Registered);
    one.meals = vec!["halal".into()];
    hack.people.attendance = vec![one];
    let home = Home::with(&[event(hack), somebody(ola)]);
    let (hack, ola) = (id(1).to_string(), id(100).to_string());
    for options in [&["show", &*hack][..], &["show", &hack, "--json"]] {
        let ended = home.run_all(options);
        assert!(!ended.out.contains("halal") && ended.err.contains("--with-needs shows it"), "{}", ended.out);
        assert!(home.run_all(&[options, &["--with-needs"]].concat()).out.contains("halal"));
    }
    for options in [&["show", &*ola][..], &["show", &ola, "--json"]] {
        let ended = home.run_all(options);
        assert!(!ended.out.contains("large print") && !ended.out.contains("Welsh"), "{}", ended.out);
        assert!(ended.err.contains("--with-contacts shows it"));
        let asked = home.run_all(&[options, &["--with-contacts"]].concat()).out;
        assert!(asked.contains("large print") && asked.contains("Welsh"), "{asked}");
    }
}

#[test]
fn what_is_past_its_day_is_deleted_in_one_step_that_is_undone() {
    let mut other = needing("1 December 2026", "");
    (other.header.id, other.details.title) = (id(2), "Ahead".into());
    let before = event(needing("1 November 2026", ""));
    let mut workspace = Workspace::default();
    [before.clone(), event(other)].into_iter().for_each(|one| workspace.load(Arc::new(one)));
    assert_eq!(needs_past(&workspace, TODAY), [(id(1), 1)]);
    let change = deleting_needs(&workspace, &[id(1), id(2)], TODAY).unwrap();
    assert_eq!(change.edits.len(), 1);
    workspace.apply(&change).unwrap();
    assert!(needs_past(&workspace, TODAY).is_empty() && deleting_needs(&workspace, &[id(1)], TODAY).is_none());
    let after = workspace.get(id(1)).unwrap();
    let difference = first_difference(before.clone().form(), after.as_ref().clone().form()).unwrap();
    assert!(difference.field.ends_with("/needs/access"), "{difference:?}");
    workspace.apply(&change.reversed()).unwrap();
    assert_eq!(*workspace.get(id(1)).unwrap().as_ref(), before);
}

#[test]
fn check_tells_how_many_and_nothing_of_what_they_say() {
    let home = Home::with(&[
        event(needing("1 November 2026", "until Bo is well")),
        somebody(person(100, "Ola Field")),
        somebody(person(101, "Bo Marsh")),
    ]);
    let ended = home.run(["check"]);
    assert_eq!(ended.code, 0, "nothing is wrong with a file: {}", ended.out);
    assert!(ended.out.contains("Hack 1: One note of needs is past its day"), "{}", ended.out);
    for hidden in ["seat", "Ola", "Bo is well"] {
        assert!(!ended.out.contains(hidden), "{hidden}: {}", ended.out);
    }
}

#[test]
fn a_record_is_shown_without_what_people_need_and_how_they_are_reached() {
    let mut ola = person(100, "Ola Field");
    (ola.email, ola.phone) = ("ola@field.example".into(), "01632 960777".into());
    let home = Home::with(&[event(needing("1 December 2026", "")), somebody(ola), somebody(person(101, "Bo"))]);
    let (hack, ola) = (id(1).to_string(), id(100).to_string());
    for options in [&["show", &*hack][..], &["show", &hack, "--json"], &["show", &hack, "--with-contacts"]] {
        let ended = home.run_all(options);
        assert!(!ended.out.contains("seat by") && ended.err.contains("--with-needs shows it"), "{options:?}");
    }
    for options in [&["show", &*ola][..], &["show", &ola, "--json"]] {
        let ended = home.run_all(options);
        assert!(!ended.out.contains("ola@") && !ended.out.contains("960777"), "{options:?}: {}", ended.out);
        assert!(ended.err.contains("--with-contacts shows it"));
    }
    let said = home.run(["show", &hack, "--with-needs"]).out;
    assert!(said.contains("Ola Field: A seat by the door. Kept until 8 December 2026."), "{said}");
    assert!(home.run(["show", &hack, "--json", "--with-needs"]).out.contains("A seat by the door"));
    assert!(home.run(["show", &ola, "--json", "--with-contacts"]).out.contains("ola@field.example"));
}
