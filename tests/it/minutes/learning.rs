//! A network's meeting in the learning style, and the same in highlights.

use folkmoot::model::event::{Delegation, Headcount, MinutesStatus, MinutesStyle};
use folkmoot::model::parts::{AnnouncedList, Clearance, Fact, LinkKind, Medium, MediumKind, Presentation, Presenter};
use folkmoot::model::parts::{Qualifier, Quote, WebLink};
use folkmoot::model::{Outcome, Record, Responder, Series};

use super::world::{World, pick, when};

/// The second meeting of a network.
fn network() -> World {
    let mut world = World::new();
    world.council("Marl Valley Network", "", "");
    let council = Some(world.organisation("Tarnbridge Council"));
    let housing = world.organisation("Marl Valley Housing");
    let libraries = Some(world.organisation("Marl Valley Libraries"));
    let hollin = world.organisation("Hollin Town Council");
    let priya = world.person("Priya Nandra", "", council);
    let maya = world.person("Maya Lind", "Project Manager", libraries);
    let counts = folkmoot::model::series::MemberCount { count: Some(63), ..Default::default() };
    let series = Series { name: "The Marl Valley Network".into(), member_counts: vec![counts], ..Series::default() };
    world.event.details.series = Some(world.add(Record::Series(Box::new(series))));
    let details = &mut world.event.details;
    details.ordinal = Some(2);
    details.title = "Autumn meeting".into();
    details.theme = "Learning on the move".into();
    details.when = when("Thursday 5 November 2026, 1pm to 4pm");
    details.venue.name = "Wharf House, Marl Quay".into();
    details.hosts = vec![housing];
    details.delegations = vec![Delegation {
        from: "Ostervik".into(),
        count: Some(6),
        why: "on a study visit".into(),
        ..Default::default()
    }];
    details.hashtags = vec!["#marlvalley".into()];
    world.event.people.minute_taker = Some(priya);
    world.event.people.attended = Some(28);
    world.event.people.headcounts = vec![Headcount {
        qualifier: Some(pick(Qualifier::About)),
        count: Some(20),
        group: "officers from various departments".into(),
        ..Default::default()
    }];
    let minutes = &mut world.event.minutes;
    minutes.status = pick(MinutesStatus::Published);
    minutes.version = Some(3);
    minutes.opening = "These notes give the main points that people learned.".into();
    minutes.thanks = "Thank you to our visitors.".into();
    minutes.next.when = when("Thursday 4 February 2027 (afternoon)");
    minutes.next.hosts = vec![hollin];
    minutes.next.theme = "Learning across ages".into();
    world.item("the Book Boat", |item| {
        item.presentations = vec![Presentation {
            presenters: vec![Presenter {
                person: Some(maya),
                role: "Skipper".into(),
                organisation: "Libraries Afloat".into(),
                ..Default::default()
            }],
            summary: "The library bought a narrowboat.\n\n# Since then\n\nIt moored.".into(),
            facts: vec![Fact {
                qualifier: Some(pick(Qualifier::Nearly)),
                amount: "2,300".into(),
                of_what: "visits".into(),
                when: when("since September 2026"),
                source: "the boat's log".into(),
                ..Default::default()
            }],
            media: vec![Medium {
                kind: pick(MediumKind::Film),
                title: "The boat in winter".into(),
                length: "12 minutes".into(),
                ..Default::default()
            }],
            links: vec![WebLink {
                kind: pick(LinkKind::Video),
                label: "a learner's story".into(),
                running_time: "2 minutes 40 seconds".into(),
                address: "https://tarnbridge.example/learners".into(),
                ..Default::default()
            }],
            discussion_group: "moving".into(),
            ..Default::default()
        }];
    });
    world.item("What we discussed", |item| {
        item.discussion_group = "moving".into();
        item.discussion = "- Go to where people already are.".into();
        item.announced = vec![AnnouncedList { lead_in: "These actions have arisen:".into(), ..Default::default() }];
        item.quotes = vec![Quote {
            words: "People here have started using names.".into(),
            speaker: Some(maya),
            context: "on staff who doubted the boat".into(),
            theme: "On change in a large organisation".into(),
            clearance: pick(Clearance::Cleared),
            ..Default::default()
        }];
    });
    world.notice("A projector that works in daylight", |notice| {
        notice.kind = pick(folkmoot::model::NoticeKind::Request);
        notice.by = libraries;
        notice.outcome = pick(Outcome::Matched);
        notice.public = true;
        notice.responders = vec![Responder { who: Some(hollin), text: "lends one".into(), ..Responder::default() }];
    });
    world.notice("A step-free room for 12", |notice| {
        notice.by = Some(housing);
        notice.availability = "on Tuesday evenings".into();
        notice.expires = when("31 March 2027");
        notice.public = true;
    });
    world
}

const TOP: [&str; 5] = [
    "group 2nd meeting of the Marl Valley Network",
    "title Learning on the move",
    "What: Autumn meeting",
    "When: Thursday 5 November 2026, 1pm to 4pm",
    "Where: Wharf House, Marl Quay",
];

const WITH: [&str; 2] = ["Host: Marl Valley Housing", "Visitors: 6 people from Ostervik, on a study visit"];

const CAME: [&str; 1] = ["Took part: 28 people / About 20 officers from various departments"];

const ROLES: [&str; 2] = ["Members: 63", "Notes by: Priya Nandra, Tarnbridge Council"];

const OPENING: [&str; 1] = ["p These notes give the main points that people learned."];

const TALK: [&str; 7] = [
    "h2 Presentation: the Book Boat",
    "p <b>Maya Lind,</b> Skipper, Libraries Afloat",
    "p The library bought a narrowboat.",
    "h3 Since then",
    "p It moored.",
    "p Nearly 2,300 visits, since September 2026 (source: the boat's log)",
    "p Film: The boat in winter, 12 minutes",
];

const VIDEO: [&str; 1] =
    ["p Watch <a https://tarnbridge.example/learners>a learner's story, 2 minutes 40 seconds</a>."];

const VIDEOS: [&str; 2] = [
    "h2 Videos",
    "p <b>the Book Boat:</b> <a https://tarnbridge.example/learners>a learner's story, 2 minutes 40 seconds</a>",
];

const DISCUSSION: [&str; 3] =
    ["h2 What we discussed", "p <b>Discussed together:</b> the Book Boat", "* Go to where people already are."];

const LOST: [&str; 2] = ["p These actions have arisen:", "* <b>list not in our records</b>"];

const QUOTES: [&str; 3] = [
    "h2 What people said",
    "h3 On change in a large organisation",
    "quote “People here have started using names.” [Maya Lind, Marl Valley Libraries] [on staff who doubted the boat]",
];

const NOTICES: [&str; 4] = [
    "h2 Offers and requests",
    "| Kind | What | From | Status",
    "| Request | A projector that works in daylight | Marl Valley Libraries | Answered: Hollin Town Council, lends one",
    "| Offer | A step-free room for 12, on Tuesday evenings | Marl Valley Housing | Open until 31 March 2027",
];

const THANKS: [&str; 4] = ["h2 Links", "p <b>Hashtags:</b> #marlvalley", "h2 Thanks", "p Thank you to our visitors."];

const NEXT: [&str; 5] = [
    "panel Next meeting",
    "  p <b>When:</b> Thursday 4 February 2027, afternoon. Times to be confirmed.",
    "  p <b>Where:</b> to be confirmed",
    "  p <b>Host:</b> Hollin Town Council",
    "  p <b>Theme:</b> Learning across ages",
];

#[test]
fn learning_minutes_follow_the_meeting() {
    let expected = [&TOP[..], &WITH, &CAME, &ROLES, &OPENING, &TALK, &VIDEO, &DISCUSSION, &LOST, &QUOTES].concat();
    let expected = [expected, [&NOTICES[..], &THANKS, &NEXT].concat()].concat();
    assert_eq!(network().outline(MinutesStyle::Learning), expected);
}

#[test]
fn highlights_begin_with_what_people_said_and_end_with_the_facts() {
    let (host, with) = WITH.split_at(1);
    let top = [&TOP[..], host, &CAME, &OPENING, &QUOTES, &VIDEOS, &NOTICES, &NEXT, &TALK, &DISCUSSION, &LOST].concat();
    let expected = [top, [&THANKS[..], &["h2 About this meeting"], with, &ROLES].concat()].concat();
    assert_eq!(network().outline(MinutesStyle::Highlights), expected);
}

#[test]
fn published_minutes_are_no_draft() {
    let running = network().compose(MinutesStyle::Learning).running;
    assert_eq!((running.status.as_str(), running.draft), ("Published", false));
    assert_eq!(running.printed, "Version 3, published. Printed 23 November 2026, 9.40am");
    assert_eq!(running.title, "Learning on the move, 5\u{a0}November\u{a0}2026");
    assert_eq!(running.formats, "");
}

#[test]
fn figures_do_not_run_on_from_another_list() {
    let mut world = World::new();
    let fact = |of_what: &str| Fact { of_what: of_what.into(), ..Fact::default() };
    world.item("Talk", |item| {
        item.presentations = vec![Presentation {
            summary: "They share:\n- courses".into(),
            facts: vec![fact("95% free")],
            ..Default::default()
        }];
        item.discussion = "They need:\n- time".into();
        item.facts = vec![fact("one more"), fact("and another")];
        item.links = vec![
            WebLink { label: "a case study".into(), ..WebLink::default() },
            WebLink { address: "https://a.example".into(), ..WebLink::default() },
        ];
    });
    let expected = [
        "h2 Presentation: Talk",
        "p They share:",
        "* courses",
        "p 95% free",
        "p They need:",
        "* time",
        "p <b>Facts and figures:</b>",
        "* one more",
        "* and another",
        "p <b>See:</b>",
        "* a case study (address not in our records)",
        "* <a https://a.example>https://a.example</a>",
    ];
    let outline = world.outline(MinutesStyle::Learning);
    let from = outline.iter().position(|line| line.starts_with("h2")).unwrap();
    assert_eq!(outline[from..], expected);
}
