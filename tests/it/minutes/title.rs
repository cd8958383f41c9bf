//! What the page is called.

use folkmoot::documents::Style;
use folkmoot::model::event::{EventStatus, EventType, MinutesStatus, MinutesStyle, Move, OpenTo};

use super::world::{World, newer, pick, when};
use crate::outline::outline;

struct Named {
    series: &'static str,
    ordinal: Option<u32>,
    title: &'static str,
    theme: &'static str,
    kind: EventType,
}

const NOTHING: Named = Named { series: "", ordinal: None, title: "", theme: "", kind: EventType::NetworkMeeting };

fn check(style: MinutesStyle, named: Named, expected: &[&str]) {
    let mut world = World::new();
    if !named.series.is_empty() {
        world.series(named.series);
    }
    let details = &mut world.event.details;
    details.ordinal = named.ordinal;
    details.title = named.title.into();
    details.theme = named.theme.into();
    details.kind = pick(named.kind);
    assert_eq!(world.lines(style, &["group", "title", "What", "Theme"]), expected);
}

#[test]
fn formal_minutes_are_named_by_their_number() {
    use MinutesStyle::Formal;
    check(Formal, NOTHING, &["group ", "title Minutes"]);
    check(Formal, Named { title: "Spring meeting", ..NOTHING }, &["group ", "title Spring meeting"]);
    check(
        Formal,
        Named { series: "Steering Group", ordinal: Some(22), title: "Spring", theme: "Money", ..NOTHING },
        &["group Steering Group", "title Minutes of the 22nd meeting", "What: Spring", "Theme: Money"],
    );
    check(
        Formal,
        Named { series: "Learning Set", ordinal: Some(3), kind: EventType::LearningSet, ..NOTHING },
        &["group Learning Set", "title Notes of the 3rd session"],
    );
}

#[test]
fn learning_minutes_are_named_by_their_theme() {
    use MinutesStyle::Learning;
    check(
        Learning,
        Named { series: "The Network", ordinal: Some(1), title: "First meeting", theme: "Trust", ..NOTHING },
        &["group 1st meeting of the Network", "title Trust", "What: First meeting"],
    );
    check(
        Learning,
        Named { series: "Network", ordinal: Some(7), title: "7th Meeting of the Network", theme: "Trust", ..NOTHING },
        &["group 7th meeting of the Network", "title Trust"],
    );
    check(Learning, Named { series: "Network", title: "Spring", ..NOTHING }, &["group Network", "title Spring"]);
    check(Learning, Named { theme: "Trust", ..NOTHING }, &["group ", "title Trust"]);
    check(
        Learning,
        Named { title: "Made in Tarnbridge 2", kind: EventType::HackEvent, ..NOTHING },
        &["group ", "title Made in Tarnbridge 2"],
    );
}

#[test]
fn a_title_that_the_top_of_the_page_says_already_is_not_said_again() {
    let named = |title| Named { series: "The Marl Network", ordinal: Some(7), title, theme: "Trust", ..NOTHING };
    let check = |style, title, expected: &[&str]| {
        let mut lines = vec!["group The Marl Network", "title Minutes of the 7th meeting"];
        if style == MinutesStyle::Learning {
            lines = vec!["group 7th meeting of the Marl Network", "title Trust"];
        }
        lines.extend(expected);
        check(style, named(title), &lines);
    };
    use MinutesStyle::{Formal, Learning};
    check(Formal, "7th meeting of the Marl Network", &["Theme: Trust"]);
    check(Formal, "Marl network, 7th Meeting", &["Theme: Trust"]);
    check(Formal, "8th meeting of the Marl Network", &["What: 8th meeting of the Marl Network", "Theme: Trust"]);
    check(Formal, "The meeting", &["What: The meeting", "Theme: Trust"]);
    check(Formal, "Network Marl", &["What: Network Marl", "Theme: Trust"]);
    check(Learning, "7th meeting of The Marl Network", &[]);
    check(Learning, "Autumn meeting of the Marl Network", &["What: Autumn meeting of the Marl Network"]);
}

#[test]
fn a_group_that_the_title_says_already_is_left_out() {
    use MinutesStyle::{Formal, Highlights, Learning};
    let check = |style, series, ordinal, title, group: &str| {
        let named = Named { series, ordinal, title, ..NOTHING };
        check(style, named, &[&format!("group {group}"), &format!("title {title}")]);
    };
    for title in ["4th meeting of the Marl Network in Wales", "Marl network in Wales: 4th meeting"] {
        for style in [Learning, Highlights] {
            check(style, "Marl Network in Wales", Some(4), title, "");
        }
    }
    check(Learning, "Marl Network", Some(4), "Spring meeting of the Marl Network", "4th meeting of the Marl Network");
    check(Learning, "Learning Set", None, "May session of the Learning Set", "");
    check(Formal, "The Learning Set", None, "May session of the Learning Set", "");
    check(Formal, "Learning Set", None, "May session of the Learning Set", "");
    check(Learning, "Trust", None, "Trust and money", "Trust");
}

#[test]
fn an_event_without_minutes_does_not_pass_for_a_draft() {
    use MinutesStyle::Learning;
    let mut world = World::new();
    world.event.details.status = pick(EventStatus::Confirmed);
    world.event.minutes.style = Some(pick(Learning));
    let running = world.compose(Learning).running;
    assert_eq!((running.status.as_str(), running.draft), ("", false));
    assert_eq!(running.printed, "Minutes. Printed 23 November 2026, 9.40am");
    assert!(world.lines(Learning, &["Status"]).is_empty());
    world.item("Rents", |item| item.minutes_allowed = Some(5));
    assert!(!world.compose(Learning).running.draft, "an agenda is no minutes");
    world.action("Dig", None, |_| {});
    assert_eq!(world.lines(Learning, &["Status"]), ["Status: Draft, not yet agreed"]);
    assert!(world.compose(Learning).running.draft);
}

#[test]
fn who_may_come_stands_among_the_facts() {
    let mut world = World::new();
    let check = |world: &mut World, expected: &str| {
        for style in [MinutesStyle::Formal, MinutesStyle::Learning, MinutesStyle::Highlights] {
            assert_eq!(world.lines(style, &["Open to"]), [expected]);
        }
        let here = world.link();
        let agenda = outline(&world.print("agenda", here, Style::Plain));
        assert!(agenda.contains(&expected.to_owned()), "{agenda:#?}");
    };
    for (open_to, expected) in [
        (OpenTo::Internal, "Open to: Colleagues"),
        (OpenTo::Members, "Open to: Members"),
        (OpenTo::Public, "Open to: Everybody"),
        (OpenTo::PublicWithAdults, "Open to: Everybody, under-18s with an adult"),
    ] {
        world.event.details.open_to = Some(pick(open_to));
        check(&mut world, expected);
    }
    world.event.details.open_to = Some(newer());
    check(&mut world, "Open to: Sealed");
}

#[test]
fn a_theme_is_said_unless_it_is_the_title() {
    use MinutesStyle::{Formal, Learning};
    let named =
        |theme| Named { series: "Trust in the Marl Network", ordinal: Some(7), title: "Trust", theme, ..NOTHING };
    let formal = ["group Trust in the Marl Network", "title Minutes of the 7th meeting"];
    check(Formal, named("The Marl"), &[&formal[..], &["Theme: The Marl"]].concat());
    check(Formal, named("meeting network"), &[&formal[..], &["Theme: meeting network"]].concat());
    let group = "group 7th meeting of the Trust in the Marl Network";
    check(Learning, named("Marl"), &[group, "title Marl"]);
    let spring = Named { title: "Spring", theme: "spring", ..NOTHING };
    check(Formal, spring, &["group ", "title Spring"]);
}

#[test]
fn the_group_line_reads_as_a_sentence() {
    let line = |series, expected: &str| {
        let named = Named { series, ordinal: Some(2), theme: "Trust", ..NOTHING };
        check(MinutesStyle::Learning, named, &[&format!("group {expected}"), "title Trust"]);
    };
    for body in ["Network", "Group", "Set", "Forum", "Board", "Partnership", "Committee"] {
        line(body, &format!("2nd meeting of the {body}"));
    }
    line("the Marl network", "2nd meeting of the Marl network");
    line("THE Marl Forum", "2nd meeting of the Marl Forum");
    line("Theatre Forum", "2nd meeting of the Theatre Forum");
    line("Made in Tarnbridge", "Made in Tarnbridge, 2nd meeting");
    line("the Marl", "The Marl, 2nd meeting");
    line("Networking", "Networking, 2nd meeting");
}

/// What the header says of a meeting on 29 January 2013, where a line has room for 60 characters.
fn running(style: MinutesStyle, theme: &str, series: &str, expected: &str) {
    let mut world = World::new();
    world.series(series);
    world.event.details.theme = theme.into();
    world.event.details.ordinal = Some(7);
    world.event.details.when = when("29 January 2013, 10am");
    let title = world.compose(style).running.title;
    assert_eq!(title, format!("{expected}, 29\u{a0}January\u{a0}2013"));
}

#[test]
fn the_header_has_the_first_name_that_fits_and_a_date_that_stays_whole() {
    use MinutesStyle::{Formal, Highlights, Learning};
    let (theme, series) = ("Trust".repeat(10), "Network ".repeat(8));
    running(Learning, "Trust", "Network", "Trust");
    running(Highlights, "Trust", "Network", "Trust");
    running(Formal, "Trust", "Network", "Network");
    running(Learning, &theme, "Network", "7th meeting of the Network");
    running(Learning, &theme, "West Midlands Co-Production Network", "West Midlands Co-Production Network");
    running(Formal, "Trust", &series, "Minutes of the 7th meeting");
    running(Learning, &theme, &series, "Minutes");
}

#[test]
fn a_date_keeps_its_history() {
    let mut world = World::new();
    world.event.details.when = when("13/14 October 2012");
    world.event.details.moves = vec![Move {
        from: when("29/30 September 2012"),
        reason: "the hall was let".into(),
        decided: when("5 September 2012"),
        ..Move::default()
    }];
    let expected = "When: Saturday 13 and Sunday 14 October 2012 / \
                    Moved from Saturday 29 and Sunday 30 September 2012: the hall was let \
                    (decided Wednesday 5 September 2012)";
    assert_eq!(world.lines(MinutesStyle::Formal, &["When"]), [expected]);
}

#[test]
fn how_far_the_minutes_have_come() {
    let check = |status, version, header: &str, fact: &[&str]| {
        let mut world = World::new();
        world.event.minutes.opening = "Welcome.".into();
        world.event.minutes.status = pick(status);
        world.event.minutes.version = version;
        let document = world.compose(MinutesStyle::Formal);
        assert_eq!(document.running.status, header);
        assert_eq!(world.lines(MinutesStyle::Formal, &["Status"]), fact);
    };
    check(MinutesStatus::Jottings, None, "Draft", &["Status: Draft, not yet agreed"]);
    check(MinutesStatus::Draft, Some(3), "Draft version 3", &["Status: Draft, not yet agreed"]);
    check(MinutesStatus::Circulated, None, "Draft", &["Status: Draft, sent for comment."]);
    check(MinutesStatus::Agreed, Some(3), "Agreed", &[]);
    check(MinutesStatus::Published, None, "Published", &[]);
    check(MinutesStatus::Superseded, None, "Superseded", &["Status: Superseded"]);
}

#[test]
fn what_the_footer_says_of_each_status() {
    let check = |status, version, draft, expected: &str| {
        let mut world = World::new();
        world.event.minutes.opening = "Welcome.".into();
        world.event.minutes.status = status;
        world.event.minutes.version = version;
        let running = world.compose(MinutesStyle::Formal).running;
        assert_eq!((running.printed_short.as_str(), running.draft), (expected, draft));
        assert_eq!(running.printed, format!("{expected}. Printed 23 November 2026, 9.40am"));
    };
    for status in [MinutesStatus::Jottings, MinutesStatus::Draft, MinutesStatus::Circulated] {
        check(pick(status), Some(3), true, "Draft, not yet agreed");
    }
    check(pick(MinutesStatus::Agreed), Some(3), false, "Version 3, agreed");
    check(pick(MinutesStatus::Agreed), None, false, "Agreed");
    check(pick(MinutesStatus::Published), Some(3), false, "Version 3, published");
    check(pick(MinutesStatus::Superseded), Some(2), false, "Version 2, superseded");
    check(newer(), None, false, "Sealed");
}

#[test]
fn agreed_minutes_say_at_which_meeting() {
    let mut world = World::new();
    let mut later = folkmoot::model::Event::default();
    later.details.when = when("Friday 26 April 2013, 10am");
    world.event.minutes.agreed_at = Some(world.add(folkmoot::model::Record::Event(Box::new(later))));
    world.event.minutes.status = pick(MinutesStatus::Agreed);
    let lines = world.lines(MinutesStyle::Formal, &["Status"]);
    assert_eq!(lines, ["Status: Agreed at the meeting of Friday 26 April 2013"]);
}

#[test]
fn a_cancelled_event_says_so() {
    let mut world = World::new();
    world.event.details.status = pick(EventStatus::Cancelled);
    assert_eq!(world.lines(MinutesStyle::Learning, &["Status"]), ["Status: Cancelled"]);
    world.event.minutes.opening = "Welcome.".into();
    assert_eq!(world.lines(MinutesStyle::Learning, &["Status"]), ["Status: Cancelled / Draft, not yet agreed"]);
}
