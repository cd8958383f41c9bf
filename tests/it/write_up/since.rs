//! What was made as it was announced, where to follow it, what was heard of it and from whom, and when it is decided.

use folkmoot::model::brief::Update;
use folkmoot::model::event::Confidentiality;
use folkmoot::model::output::{Output, Route, Ruling, Stage};
use folkmoot::model::parts::{AnnouncedList, WebLink};

use super::{hack, lines, output, project};
use crate::minutes::world::{World, pick, when};

fn announced(lead_in: &str, lines: &[&str]) -> AnnouncedList {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    AnnouncedList { lead_in: lead_in.into(), lines, ..AnnouncedList::default() }
}

#[track_caller]
fn has(lines: &[String], expected: &[&str]) {
    let there = lines.windows(expected.len()).any(|some| some.iter().zip(expected).all(|(one, other)| one == other));
    assert!(there, "no {expected:#?} in {lines:#?}");
}

#[test]
fn a_list_of_what_was_made_that_is_lost_says_so_in_a_sentence() {
    let mut world = hack();
    world.event.review.made = vec![
        announced("Some of what was made was:", &[]),
        announced(":", &[]),
        announced("Also made:", &["A map", "A song"]),
    ];
    let expected = [
        "h2 What was made",
        "p Some of what was made was: this list is not in our records.",
        "p What was made: this list is not in our records.",
        "p Also made:",
        "* A map",
        "* A song",
    ];
    for document in ["write-up", "outputs"] {
        has(&lines(&mut world, document), &expected);
    }
}

#[test]
fn an_output_says_where_to_follow_it_and_its_project_does_not_say_it_again() {
    let mut world = hack();
    world.event.details.hashtags = vec!["#madeintarnbridge".into()];
    let link = WebLink { label: "the map".into(), address: "https://tarnbridge.example".into(), ..WebLink::default() };
    let once = project(&mut world, "Ask Once", |brief, at| {
        brief.brief.hashtags = vec!["#madeintarnbridge".into(), "#askonce".into()];
        brief.brief.handles = vec!["@askonce".into()];
        at.links = vec![link.clone(), WebLink { label: "a film".into(), ..link.clone() }];
    });
    output(&mut world, Some(once), "A form", Stage::Made, |output| {
        output.handles = vec!["@askonce".into()];
        output.links = vec![link.clone()];
    });
    let lines = lines(&mut world, "write-up");
    let found = |words: &str| lines.iter().filter(|line| line.contains(words)).count();
    assert_eq!((found("Follow:</b> @askonce"), found("Follow:</b> #askonce")), (1, 1), "{lines:#?}");
    assert_eq!((found("@askonce"), found("the map"), found("a film")), (1, 1, 1), "{lines:#?}");
}

#[test]
fn an_item_that_bears_the_name_of_a_project_stands_with_it() {
    let mut world = hack();
    project(&mut world, "Lost Corners", |brief, at| {
        brief.brief.former_names = vec!["Parks".into()];
        at.what_the_team_did = "Knocked on doors.".into();
    });
    world.item("parks", |item| item.discussion = "The larger ones are in use.".into());
    world.item("Lunch", |item| item.discussion = "There was soup.".into());
    let lines = lines(&mut world, "write-up");
    has(&lines, &["p The larger ones are in use.", "p <b>What the team did:</b> Knocked on doors."]);
    has(&lines, &["h2 Lunch", "p There was soup."]);
    assert!(!lines.iter().any(|line| line == "h2 parks"), "{lines:#?}");
}

#[test]
fn an_item_for_members_keeps_the_heading_that_says_so() {
    let mut world = hack();
    project(&mut world, "Lost Corners", |_, _| {});
    world.item("Lost Corners", |item| {
        item.discussion = "The larger ones are in use.".into();
        item.confidentiality = pick(Confidentiality::Members);
    });
    let lines = lines(&mut world, "write-up");
    assert!(lines.iter().any(|line| line.starts_with("h2 ") && line.contains("members only")), "{lines:#?}");
}

#[test]
fn those_who_made_everything_are_named_once() {
    let made = |credits: [&str; 2]| {
        let mut world = hack();
        let once = project(&mut world, "Ask Once", |_, _| {});
        for (name, credit) in ["A form", "A script"].into_iter().zip(credits) {
            output(&mut world, Some(once), name, Stage::Made, |output| output.credit = credit.into());
        }
        let lines = lines(&mut world, "write-up");
        lines.into_iter().filter(|line| line.contains("Made by")).collect::<Vec<_>>()
    };
    assert_eq!(made(["the team", "the team"]), ["p <b>Made by:</b> the team"]);
    assert_eq!(made(["the team", "the school"]).len(), 2);
    assert_eq!(made(["", "the school"]).len(), 1);
}

/// The lines of a card's row.
fn row(world: &mut World, term: &str) -> String {
    let lines = lines(world, "outputs");
    let found = lines.iter().find(|line| line.contains(&format!("{term}:")));
    found.map(|line| line.trim().to_owned()).unwrap_or_else(|| panic!("no {term} in {lines:#?}"))
}

#[test]
fn what_was_heard_says_who_said_it_and_who_passed_it_on() {
    let mut world = hack();
    let (board, priya) = (world.organisation("Digital Board"), world.person("Priya Nandra", "", None));
    project(&mut world, "Ask Once", |brief, _| {
        let update = |text: &str, said_by, reported_by| Update {
            when: when("July 2026"),
            text: text.into(),
            how: "at the catch-up".into(),
            said_by,
            reported_by,
            ..Update::default()
        };
        brief.since.updates = vec![
            update("It grows.", Some(board), Some(priya)),
            update("It stays.", None, Some(priya)),
            update("It is liked.", None, None),
        ];
    });
    assert_eq!(
        row(&mut world, "What was heard"),
        "What was heard: July 2026, at the catch-up: It grows. (said by Digital Board, reported by Priya Nandra) / \
         July 2026, at the catch-up: It stays. (reported by Priya Nandra) / July 2026, at the catch-up: It is liked."
    );
}

#[test]
fn a_decision_that_is_to_come_says_when_it_is_planned() {
    let decided = |route: fn(&mut Route)| {
        let mut world = hack();
        let board = world.organisation("Digital Board");
        let once = project(&mut world, "Ask Once", |_, _| {});
        output(&mut world, Some(once), "A form", Stage::DecisionSought, |output: &mut Output| {
            output.route.body = Some(board);
            output.route.planned = when("September 2026");
            route(&mut output.route);
        });
        row(&mut world, "Decision")
    };
    assert_eq!(decided(|_| {}), "Decision: Digital Board, planned for September 2026");
    let by_nobody = decided(|route| route.body = None);
    assert!(by_nobody.ends_with(", planned for September 2026"), "{by_nobody}");
    let put_off = "Decision: Put off by Digital Board, planned for September 2026";
    assert_eq!(decided(|route| route.ruling = Some(pick(Ruling::Deferred))), put_off);
    let made = "Decision: Yes, by Digital Board, Friday 4 September 2026";
    assert_eq!(
        decided(|route| {
            route.ruling = Some(pick(Ruling::Yes));
            route.when = when("4 September 2026");
        }),
        made
    );
}
