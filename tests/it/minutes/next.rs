//! The next meeting: what is known of it, and what is honestly not.

use folkmoot::model::event::{MinutesStyle, NextMeeting};
use folkmoot::model::{Event, Record};

use super::world::{World, when};

fn check(change: impl FnOnce(&mut World, &mut NextMeeting), expected: &[&str]) {
    let mut world = World::new();
    let mut next = NextMeeting::default();
    change(&mut world, &mut next);
    world.event.minutes.next = next;
    let outline = world.outline(MinutesStyle::Learning);
    let from = outline.iter().position(|line| line.starts_with("panel")).unwrap_or(outline.len());
    assert_eq!(outline[from..], *expected);
}

#[test]
fn nothing_is_announced_where_nothing_is_known() {
    check(|_, _| {}, &[]);
}

#[test]
fn what_is_empty_is_to_be_confirmed_once_anything_is_known() {
    check(
        |_, next| next.when = when("Tuesday 12 January 2027, 2pm"),
        &["panel Next meeting", "  p <b>When:</b> Tuesday 12 January 2027, 2pm", "  p <b>Where:</b> to be confirmed"],
    );
    check(
        |_, next| next.venue = "Northgate House".into(),
        &["panel Next meeting", "  p <b>When:</b> to be confirmed", "  p <b>Where:</b> Northgate House"],
    );
}

#[test]
fn host_and_theme_are_expected_where_this_meeting_had_them() {
    check(
        |world, next| {
            let host = world.organisation("Marl Valley Housing");
            world.event.details.hosts = vec![host];
            world.event.details.theme = "Trust".into();
            next.when = when("autumn 2027");
        },
        &[
            "panel Next meeting",
            "  p <b>When:</b> autumn 2027",
            "  p <b>Where:</b> to be confirmed",
            "  p <b>Host:</b> to be confirmed",
            "  p <b>Theme:</b> to be confirmed",
        ],
    );
}

#[test]
fn a_provisional_place_and_an_open_time_say_so() {
    check(
        |_, next| {
            next.when = when("30 September 2027 (afternoon)");
            next.venue = "Town Hall".into();
            next.venue_provisional = true;
            next.map_note = "behind the market".into();
        },
        &[
            "panel Next meeting",
            "  p <b>When:</b> Thursday 30 September 2027, afternoon. Times to be confirmed.",
            "  p <b>Where:</b> Town Hall (to be confirmed)",
            "  p <b>How to find it:</b> behind the market",
        ],
    );
}

#[test]
fn times_that_nobody_will_confirm_any_more_are_not_asked_for() {
    let check_day = |day: &str, expected: &str| {
        let (when, expected) = (when(day), format!("  p <b>When:</b> {expected}"));
        check(|_, next| next.when = when, &["panel Next meeting", &expected, "  p <b>Where:</b> to be confirmed"]);
    };
    check_day("22 November 2026", "Sunday 22 November 2026");
    check_day("23 November 2026", "Monday 23 November 2026. Times to be confirmed.");
    check_day("22/23 November 2026", "Sunday 22 and Monday 23 November 2026. Times to be confirmed.");
    check_day("30 September 2013 (afternoon)", "Monday 30 September 2013, afternoon");
}

#[test]
fn its_own_record_fills_in_what_was_not_typed() {
    check(
        |world, next| {
            let mut own = Event::default();
            own.details.when = when("Friday 26 April 2013, 10am to 1pm");
            own.details.venue.name = "Northgate House".into();
            own.details.theme = "Social care".into();
            next.event = Some(world.add(Record::Event(Box::new(own))));
            next.theme = "Care".into();
            next.about = "With a session on peer review.".into();
        },
        &[
            "panel Next meeting",
            "  p <b>When:</b> Friday 26 April 2013, 10am to 1pm",
            "  p <b>Where:</b> Northgate House",
            "  p <b>Theme:</b> Care",
            "  p With a session on peer review.",
        ],
    );
}

/// The record of a meeting on another day, at another place.
fn moved(world: &mut World) -> Option<folkmoot::model::Ref> {
    let mut own = Event::default();
    own.details.when = when("13/14 October 2012");
    own.details.venue.name = "Town Hall".into();
    own.details.theme = "Stalls".into();
    own.details.hosts = vec![world.organisation("Tarnbridge Council")];
    Some(world.add(Record::Event(Box::new(own))))
}

#[test]
fn an_announcement_of_an_earlier_date_takes_nothing_from_the_later_one() {
    check(
        |world, next| {
            next.event = moved(world);
            next.when = when("29/30 September 2012");
        },
        &[
            "panel Next meeting",
            "  p <b>When:</b> Saturday 29 and Sunday 30 September 2012",
            "  p <b>Where:</b> to be confirmed",
        ],
    );
}

#[test]
fn an_announcement_that_was_less_exact_is_still_filled_in() {
    check(
        |world, next| {
            next.event = moved(world);
            next.when = when("October 2012");
        },
        &[
            "panel Next meeting",
            "  p <b>When:</b> October 2012",
            "  p <b>Where:</b> Town Hall",
            "  p <b>Host:</b> Tarnbridge Council",
            "  p <b>Theme:</b> Stalls",
        ],
    );
}
