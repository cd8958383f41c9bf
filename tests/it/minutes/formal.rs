//! A formal meeting with all that usually belongs to one, and the short page of one about which nothing is known.

use folkmoot::model::event::{AttendanceRole, AttendanceState, EventType, MinutesStatus, MinutesStyle};
use folkmoot::model::parts::WebLink;
use folkmoot::model::{Capacity, Decision};

use super::world::{STYLES, World, pick, when};

/// The fourth meeting of a working group.
fn working_group() -> World {
    let mut world = World::new();
    world.council("Tarnbridge Council", "01632 960 142", "formats@tarnbridge.example");
    let council = Some(world.organisation("Tarnbridge Council"));
    let housing = Some(world.organisation("Marl Valley Housing"));
    let surgery = Some(world.organisation("Tarn Street Surgery"));
    let ruth = world.somebody("Ruth Ellery", "", council, |person| person.title = "Councillor".into());
    let tom = world.person("Tom Ashby", "", council);
    let priya = world.person("Priya Nandra", "Community Engagement Officer", council);
    let idris = world.person("Idris Cole", "", housing);
    let samir = world.somebody("Samir Okafor", "", surgery, |person| person.title = "Dr".into());
    world.series("Made in Tarnbridge Working Group");
    let details = &mut world.event.details;
    details.kind = pick(EventType::Other);
    details.ordinal = Some(4);
    details.when = when("Tuesday 17 November 2026, 2pm to 3.25pm");
    details.venue.name = "Tarnbridge Town Hall".into();
    details.venue.room = "Committee Room 2".into();
    details.venue.address = "Bridge Street".into();
    world.event.people.chair = Some(ruth);
    world.event.people.minute_taker = Some(priya);
    world.attends(ruth, |_| {});
    world.attends(tom, |entry| entry.described_as = "Customer Services".into());
    world.attends(idris, |_| {});
    for name in ["Ann", "Ben"] {
        let resident = world.somebody(name, "", None, |person| person.capacity = pick(Capacity::Resident));
        world.attends(resident, |_| {});
    }
    let studio = Some(world.organisation("Brightwater Studio"));
    let hannah = world.person("Hannah Voss", "", studio);
    world.attends(hannah, |entry| {
        entry.role = pick(AttendanceRole::InAttendance);
        entry.described_as = "for item 2".into();
    });
    world.attends(samir, |entry| entry.state = pick(AttendanceState::Apologies));
    let minutes = &mut world.event.minutes;
    minutes.status = pick(MinutesStatus::Circulated);
    minutes.version = Some(2);
    minutes.circulated = when("Friday 20 November 2026");
    minutes.comments_by = when("Friday 27 November 2026");
    minutes.next.when = when("Tuesday 12 January 2027, 2pm");
    minutes.next.venue = "Committee Room 2".into();
    world.item("Welcome and interests", |item| item.discussion = "The chair welcomed members.".into());
    let ask_once = world.item("Ask Once: the first four weeks", |item| {
        item.discussion = "In four weeks 312 people used it.".into();
        item.links = vec![WebLink {
            label: "Ask Once by month".into(),
            address: "tarnbridge.example/ask-once".into(),
            ..WebLink::default()
        }];
    });
    world.decision("Customer Services pays for Ask Once.", Some(ask_once), |decision: &mut Decision| {
        decision.short = "money for Ask Once".into();
        decision.reasons = "The team already answers its questions.".into();
        decision.rejected = "An outside supplier, at £18,000 a year.".into();
    });
    world.action("Tell those who took part", Some(ask_once), |action| {
        action.owner = Some(priya);
        action.by = when("Friday 11 December 2026");
    });
    world.action("Name an owner for A Stall", Some(ask_once), |action| action.owner = Some(ruth));
    world.action("Tell the team the cabinet date", Some(ask_once), |action| {
        action.owner = Some(priya);
        action.by = when("Friday 27 November 2026");
    });
    world
}

#[test]
fn a_formal_meeting() {
    let expected = [
        "group Made in Tarnbridge Working Group",
        "title Minutes of the 4th meeting",
        "When: Tuesday 17 November 2026, 2pm to 3.25pm",
        "Where: Committee Room 2, Tarnbridge Town Hall, Bridge Street",
        "Chair: Councillor Ruth Ellery",
        "Notes by: Priya Nandra, Community Engagement Officer",
        "Status: Draft, sent for comment on Friday 20 November 2026. \
         Please send corrections to Priya Nandra by Friday 27 November 2026.",
        "panel At a glance",
        "  p <b>1 decision:</b> money for Ask Once",
        "  p <b>3 actions:</b> Priya Nandra\u{a0}2, Ruth Ellery\u{a0}1 (at the end)",
        "  p <b>Next meeting:</b> Tuesday 12 January 2027, 2pm, Committee Room 2",
        "Present: Tarnbridge Council: Councillor Ruth Ellery, Tom Ashby (Customer Services) / \
         Marl Valley Housing: Idris Cole / Residents: 2 people, names not recorded",
        "In attendance: Hannah Voss, Brightwater Studio, for item 2",
        "Apologies: Dr Samir Okafor, Tarn Street Surgery",
        "h2 1 Welcome and interests",
        "p The chair welcomed members.",
        "h2 2 Ask Once: the first four weeks",
        "p In four weeks 312 people used it.",
        "p See <a https://tarnbridge.example/ask-once>Ask Once by month</a>.",
        "agreed Agreed D4.1",
        "  p Customer Services pays for Ask Once.",
        "  p <b>Reasons:</b> The team already answers its questions.",
        "  p <b>Considered and rejected:</b> An outside supplier, at £18,000 a year.",
        "action Action A4.1: Tell those who took part [Priya Nandra, by Friday 11 December 2026]",
        "action Action A4.2: Name an owner for A Stall [Councillor Ruth Ellery, no date yet]",
        "action Action A4.3: Tell the team the cabinet date [Priya Nandra, by Friday 27 November 2026]",
        "panel Next meeting",
        "  p <b>When:</b> Tuesday 12 January 2027, 2pm",
        "  p <b>Where:</b> Committee Room 2",
        "h2 Actions by owner",
        "| Ref | Action | Owner | By when | Status",
        "| A4.3 | Tell the team the cabinet date | Priya Nandra | 27 November 2026 | Open",
        "| A4.1 | Tell those who took part | Priya Nandra | 11 December 2026 | Open",
        "| A4.2 | Name an owner for A Stall | Ruth Ellery | No date yet | Open",
    ];
    assert_eq!(working_group().outline(MinutesStyle::Formal), expected);
}

#[test]
fn what_stands_around_the_pages() {
    let document = working_group().compose(MinutesStyle::Formal);
    assert_eq!(document.title, "Minutes of the 4th meeting, Made in Tarnbridge Working Group, 17 November 2026");
    assert_eq!(document.language, "en-GB");
    let running = document.running;
    assert_eq!(running.organisation, "Tarnbridge Council");
    assert_eq!(running.title, "Made in Tarnbridge Working Group, 17\u{a0}November\u{a0}2026");
    assert_eq!((running.status.as_str(), running.draft), ("Draft version 2", true));
    assert_eq!(running.printed, "Draft, not yet agreed. Printed 23 November 2026, 9.40am");
    assert_eq!(running.printed_short, "Draft, not yet agreed");
    assert_eq!(running.formats, "Other formats: 01632 960 142 or formats@tarnbridge.example");
    assert_eq!(running.formats_short, "Other formats: 01632 960 142");
    assert_eq!(running.page_of, "Page {page} of {pages}");
}

#[test]
fn an_event_of_which_nothing_is_known_is_a_short_page() {
    for style in STYLES {
        let expected = ["group ", "title Minutes", "When: to be confirmed", "Where: to be confirmed"];
        assert_eq!(World::new().outline(style), expected);
    }
}

#[test]
fn what_nobody_wrote_down_is_not_confirmed_any_more_once_it_is_over() {
    let mut world = World::new();
    world.event.details.when = when("26 April 2013");
    assert_eq!(world.lines(MinutesStyle::Formal, &["Where"]), [] as [&str; 0]);
}
