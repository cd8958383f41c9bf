//! The agenda as it is composed: what comes when, and nothing of what was said.

use folkmoot::documents::{Document, Style, counted};
use folkmoot::model::event::{
    Confidentiality, EventStatus, EventType, Item, ItemKind, MinutesStatus, NameInMinutes, Purpose,
};
use folkmoot::model::parts::{Fact, Presentation, Presenter, Quote, WebLink};
use folkmoot::model::{Action, ActionStatus, Capacity, Event, Record, Ref};

use crate::minutes::world::{World, pick, time, when};
use crate::outline::outline;

fn document(world: &mut World) -> Document {
    let event = world.link();
    world.print("agenda", event, Style::Plain)
}

fn lines(world: &mut World) -> Vec<String> {
    outline(&document(world))
}

/// The lines from the first that begins with this.
fn from(world: &mut World, beginning: &str) -> Vec<String> {
    let lines = lines(world);
    let at = lines.iter().position(|line| line.starts_with(beginning)).unwrap_or(lines.len());
    lines[at..].to_vec()
}

fn timed(world: &mut World, title: &str, minutes: Option<u32>, change: impl FnOnce(&mut Item)) {
    world.item(title, |item| {
        item.minutes_allowed = minutes;
        change(item);
    });
}

/// A working group's fourth meeting, as it is called.
fn working_group() -> World {
    let mut world = World::new();
    world.council("Tarnbridge Council", "01632 960 142", "formats@tarnbridge.example");
    let series = world.series("Made in Tarnbridge Working Group");
    let council = Some(world.organisation("Tarnbridge Council"));
    let studio = Some(world.organisation("Brightwater Studio"));
    let ruth = world.somebody("Ruth Ellery", "", council, |person| person.title = "Councillor".into());
    let hannah = world.person("Hannah Voss", "Designer", studio);
    let details = &mut world.event.details;
    details.kind = pick(EventType::Other);
    details.ordinal = Some(4);
    details.title = "Autumn meeting".into();
    details.when = when("Tuesday 17 November 2026, 2pm to 3.25pm");
    details.venue.name = "Town Hall".into();
    details.venue.map_note = "the side door".into();
    details.about = "Please bring your papers.".into();
    world.event.people.chair = Some(ruth);
    timed(&mut world, "Welcome", Some(5), |item| item.lead = Some(ruth));
    timed(&mut world, "Ask Once", Some(40), |item| {
        item.purpose = Some(pick(Purpose::ForDecision));
        item.presentations = vec![Presentation {
            title: "The first four weeks".into(),
            presenters: vec![Presenter { person: Some(hannah), ..Presenter::default() }],
            ..Presentation::default()
        }];
        item.papers = vec![WebLink {
            label: "Ask Once by month".into(),
            address: "tarnbridge.example/ask-once".into(),
            ..WebLink::default()
        }];
    });
    timed(&mut world, "", Some(10), |item| item.kind = pick(ItemKind::AnyOtherBusiness));
    let mut third = Event::default();
    third.details.series = Some(series);
    third.details.ordinal = Some(3);
    third.details.when = when("Tuesday 15 September 2026");
    let third = Some(world.add(Record::Event(Box::new(third))));
    let mut action = |what: &str, by: &str, status| {
        let by = when(by);
        let action = Action {
            what: what.into(),
            event: third,
            owner: Some(ruth),
            by,
            status: pick(status),
            ..Action::default()
        };
        world.add(Record::Action(Box::new(action)));
    };
    action("Find a room", "1 October 2026", ActionStatus::Open);
    action("Write to the school", "1 December 2026", ActionStatus::InProgress);
    action("Book the hall", "1 October 2026", ActionStatus::Done);
    world
}

#[test]
fn an_agenda_with_all_that_usually_belongs_to_one() {
    let mut world = working_group();
    let expected = [
        "group Made in Tarnbridge Working Group",
        "title Agenda of the 4th meeting",
        "What: Autumn meeting",
        "When: Tuesday 17 November 2026, 2pm to 3.25pm",
        "Where: Town Hall",
        "How to find it: the side door",
        "Chair: Councillor Ruth Ellery",
        "p Please bring your papers.",
        "h2 Items",
        "| Starts | Item | Who | Minutes",
        "| 2pm | <b>1 Welcome</b> | Councillor Ruth Ellery | 5",
        "|  | <b>Minutes of the last meeting</b><br>Minutes of the 3rd meeting, 15 September 2026: to be agreed |  | ",
        "|  | <b>Matters arising</b><br>2 actions of earlier meetings, listed below |  | ",
        "| 2.05pm | <b>2 Ask Once</b><br>The first four weeks<br>For decision | Hannah Voss, Designer, Brightwater Studio | 40",
        "| 2.45pm | <b>3 Any other business</b> |  | 10",
        "p In all 55 minutes, until 2.55pm.",
        "h2 Papers",
        "p <b>2 Ask Once:</b> <a https://tarnbridge.example/ask-once>Ask Once by month</a>",
        "h2 Matters arising: still to do from earlier meetings",
        "| Ref and meeting | Action | Owner | By when",
        "| A3.1, 15\u{a0}September\u{a0}2026 | Find a room | Ruth Ellery | 1 October 2026<br><b>Overdue, 47 days</b>",
        "| A3.2, 15\u{a0}September\u{a0}2026 | Write to the school | Ruth Ellery | 1 December 2026<br>In progress",
    ];
    assert_eq!(lines(&mut world), expected);
    let document = document(&mut world);
    assert_eq!(document.title, "Agenda of the 4th meeting, Made in Tarnbridge Working Group, 17 November 2026");
    assert_eq!(document.running.printed, "Agenda. Printed 23 November 2026, 9.40am");
    assert_eq!((document.running.status.as_str(), document.running.draft), ("", false));
}

#[test]
fn an_event_of_which_nothing_is_known_says_what_is_open() {
    let expected = [
        "group ",
        "title Agenda",
        "When: to be confirmed",
        "Where: to be confirmed",
        "h2 Items",
        "p The items are to be confirmed.",
    ];
    assert_eq!(lines(&mut World::new()), expected);
}

#[test]
fn an_event_without_a_number_stands_under_its_title() {
    let mut world = World::new();
    world.series("Made in Tarnbridge");
    world.event.details.title = "Spring weekend".into();
    world.event.details.status = pick(EventStatus::Provisional);
    let expected = ["group Spring weekend", "title Agenda", "When: to be confirmed", "Where: to be confirmed"];
    assert_eq!(lines(&mut world)[..4], expected);
    assert!(lines(&mut world).contains(&"Status: To be confirmed".to_owned()));
}

/// The starts of three items of 30, 45 and 20 minutes, and the line below them.
fn clock(event: &str, change: impl FnOnce(&mut Vec<Item>), starts: &[&str], below: &str) {
    let mut world = World::new();
    world.event.details.when = when(event);
    for minutes in [30, 45, 20] {
        timed(&mut world, "Item", Some(minutes), |_| {});
    }
    change(&mut world.event.minutes.items);
    let lines = from(&mut world, "| ");
    let rows: Vec<&str> =
        lines.iter().filter(|line| line.contains("<b>")).map(|line| line.split(" | ").next().unwrap()).collect();
    let rows: Vec<&str> = rows.into_iter().filter(|row| row.starts_with("| ")).map(|row| &row[2..]).collect();
    assert_eq!(rows, starts, "{event}");
    assert_eq!(lines.last().unwrap(), &format!("p {below}"), "{event}");
}

#[test]
fn each_item_starts_where_the_last_one_ends() {
    let keep = |_: &mut Vec<Item>| {};
    clock("17 November 2026, 2pm", keep, &["2pm", "2.30pm", "3.15pm"], "In all 1 hour and 35 minutes, until 3.35pm.");
    clock(
        "17 November 2026, 2pm to 3.25pm",
        keep,
        &["2pm", "2.30pm", "3.15pm"],
        "In all 1 hour and 35 minutes, until 3.35pm. \
         <b>This is 10 minutes longer than the meeting, which ends at 3.25pm.</b>",
    );
    clock("17 November 2026, 11pm", keep, &["11pm", "11.30pm", ""], "In all 1 hour and 35 minutes.");
    clock(
        "17 November 2026, 10.25pm to midnight",
        keep,
        &["10.25pm", "10.55pm", "11.40pm"],
        "In all 1 hour and 35 minutes, until midnight.",
    );
    clock(
        "17 November 2026, 11pm to 12.45am",
        |items| items[1].start = time(0, 15),
        &["11pm", "12.15am", "1am"],
        "In all 1 hour and 35 minutes, until 1.20am. \
         <b>This is 35 minutes longer than the meeting, which ends at 12.45am.</b>",
    );
}

#[test]
fn without_a_beginning_or_a_length_nothing_is_made_up() {
    let keep = |_: &mut Vec<Item>| {};
    let untimed = ["<b>1 Item</b>", "<b>2 Item</b>", "<b>3 Item</b>"];
    clock("", keep, &untimed, "In all 1 hour and 35 minutes.");
    clock(
        "17 November 2026, 2pm",
        |items| items[1].minutes_allowed = None,
        &["2pm", "2.30pm", ""],
        "In all 50 minutes, without the items that have no time yet.",
    );
    clock(
        "17 November 2026, 2pm",
        |items| {
            items[0].minutes_allowed = None;
            items[1].start = time(15, 0);
            (items[1].minutes_allowed, items[2].minutes_allowed) = (Some(60), Some(60));
        },
        &["2pm", "3pm", "4pm"],
        "In all 2 hours, without the items that have no time yet.",
    );
    clock("21/22 November 2026, 9am to 5pm", keep, &untimed, "In all 1 hour and 35 minutes.");
}

#[test]
fn nothing_of_what_was_said_stands_in_an_agenda() {
    let mut world = working_group();
    let quote = || vec![Quote { words: "secret quote".into(), ..Quote::default() }];
    let facts = || vec![Fact { of_what: "secret fact".into(), ..Fact::default() }];
    for item in &mut world.event.minutes.items {
        (item.opening, item.discussion) = ("secret opening".into(), "secret discussion".into());
        (item.quotes, item.facts) = (quote(), facts());
        for presentation in &mut item.presentations {
            (presentation.summary, presentation.facts) = ("secret summary".into(), facts());
        }
    }
    world.event.minutes.quotes = quote();
    (world.event.minutes.opening, world.event.minutes.closing) = ("secret words".into(), "secret words".into());
    world.decision("secret decision", None, |_| {});
    world.action("secret action of this very meeting", None, |_| {});
    let page = serde_json::to_string(&document(&mut world)).unwrap();
    assert!(!page.contains("secret"), "{page}");
}

#[test]
fn a_private_item_takes_its_time_and_does_not_print() {
    let mut world = World::new();
    world.event.details.when = when("17 November 2026, 2pm");
    timed(&mut world, "First", Some(10), |_| {});
    let owner = world.person("Ann Berg", "", None);
    timed(&mut world, "Secret", Some(20), |item| {
        item.confidentiality = pick(Confidentiality::Private);
        item.lead = Some(owner);
        item.papers = vec![WebLink { label: "Secret paper".into(), ..WebLink::default() }];
    });
    timed(&mut world, "Third", Some(10), |item| item.confidentiality = pick(Confidentiality::Members));
    let expected = [
        "| Starts | Item | Minutes",
        "| 2pm | <b>1 First</b> | 10",
        "| 2.30pm | <b>3 Third (members only)</b> | 10",
        "p In all 40 minutes, until 2.40pm.",
    ];
    assert_eq!(from(&mut world, "| "), expected);
    let event = world.link();
    assert_eq!(world.not_printed("agenda", event, Style::Plain), []);
    world.event.minutes.status = pick(MinutesStatus::Published);
    assert_eq!(counted(&world.not_printed("agenda", event, Style::Plain)), ["1 item left out"]);
}

fn resident(world: &mut World) -> Ref {
    world.somebody("Ann Berg", "Warden", None, |person| person.capacity = pick(Capacity::Resident))
}

#[test]
fn whoever_is_not_to_be_named_is_not_named_before_the_meeting_either() {
    let mut world = World::new();
    let person = resident(&mut world);
    world.event.people.chair = Some(person);
    timed(&mut world, "Pump", None, |item| {
        let presenters = vec![Presenter { person: Some(person), role: "Warden".into(), ..Presenter::default() }];
        item.presentations = vec![Presentation { presenters, ..Presentation::default() }];
    });
    timed(&mut world, "Well", None, |item| item.lead = Some(person));
    let expected = ["| Item | Who", "| <b>1 Pump</b> | A resident", "| <b>2 Well</b> | A resident"];
    assert_eq!(from(&mut world, "| "), expected);
    let page = serde_json::to_string(&document(&mut world)).unwrap();
    assert!(!page.contains("Berg") && !page.contains("Warden"), "{page}");
    let event = world.link();
    assert_eq!(counted(&world.not_printed("agenda", event, Style::Plain)), ["1 person not named"]);
    let next = world.somebody("Mia Berg", "Warden", None, |person| person.capacity = pick(Capacity::Resident));
    let minutes = &mut world.event.minutes;
    (minutes.next.hosts, minutes.signature, minutes.signatory) = (vec![next], true, Some(next));
    let event = world.link();
    assert_eq!(counted(&world.not_printed("agenda", event, Style::Plain)), ["1 person not named"], "they come later");
    world.attends(person, |entry| entry.name_in_minutes = pick(NameInMinutes::Yes));
    assert!(lines(&mut world).contains(&"| <b>2 Well</b> | Ann Berg".to_owned()));
}

#[test]
fn private_actions_of_earlier_meetings_stay_private() {
    let mut world = working_group();
    let series = world.event.details.series;
    let mut second = Event::default();
    second.details.series = series;
    second.details.ordinal = Some(2);
    let id = world.id();
    let hidden = Item { id, confidentiality: pick(Confidentiality::Private), ..Item::default() };
    second.minutes.items = vec![hidden];
    let event = Some(world.add(Record::Event(Box::new(second))));
    for (what, private, item) in
        [("secret one", true, None), ("secret two", false, Some(id)), ("open one", false, None)]
    {
        world.add(Record::Action(Box::new(Action { what: what.into(), event, private, item, ..Action::default() })));
    }
    let page = lines(&mut world).join("\n");
    assert!(page.contains("open one") && !page.contains("secret"), "{page}");
}

/// The working group, with the minutes of its third meeting and what that left to do.
fn after_a_meeting(change: impl FnOnce(&mut Event, Ref)) -> World {
    let mut world = World::new();
    let series = world.series("Marl Valley Working Group");
    world.event.details.when = when("24 November 2026");
    let mut third = Event::default();
    third.details.series = Some(series);
    (third.details.kind, third.details.ordinal) = (pick(EventType::Other), Some(3));
    third.details.when = when("13 October 2026");
    third.minutes.opening = "We met.".into();
    change(&mut third, world.link());
    let event = Some(world.add(Record::Event(Box::new(third))));
    let ann = world.person("Ann Berg", "", None);
    for (what, by) in [("Dig", "1 November 2026"), ("Fill", "1 December 2026")] {
        let (what, by, owner) = (what.into(), when(by), Some(ann));
        world.add(Record::Action(Box::new(Action { what, by, owner, event, ..Action::default() })));
    }
    world
}

#[test]
fn what_is_left_from_the_last_meeting_fills_the_next_agenda_by_itself() {
    let mut world = after_a_meeting(|_, _| {});
    let table = [
        "| Ref and meeting | Action | Owner | By when",
        "| A3.1, 13\u{a0}October\u{a0}2026 | Dig | Ann Berg | 1 November 2026<br><b>Overdue, 23 days</b>",
        "| A3.2, 13\u{a0}October\u{a0}2026 | Fill | Ann Berg | 1 December 2026",
    ];
    let by_themselves = [
        "h2 Items",
        "| Item",
        "| <b>Minutes of the last meeting</b><br>Minutes of the 3rd meeting, 13 October 2026: to be agreed",
        "| <b>Matters arising</b><br>2 actions of earlier meetings, listed below",
        "p The items are to be confirmed.",
        "h2 Matters arising: still to do from earlier meetings",
    ];
    let expected: Vec<&str> = by_themselves.into_iter().chain(table).collect();
    assert_eq!(from(&mut world, "h2 Items"), expected);

    timed(&mut world, "", None, |item| item.kind = pick(ItemKind::LastMinutes));
    timed(&mut world, "Matters arising", None, |item| item.kind = pick(ItemKind::MattersArising));
    let page = lines(&mut world);
    let rows: Vec<&String> = page.iter().filter(|line| line.contains("<b>1 ") || line.contains("<b>2 ")).collect();
    let last = "<b>1 Minutes of the last meeting</b><br>Minutes of the 3rd meeting, 13 October 2026: to be agreed";
    let arising = "<b>2 Matters arising</b><br>2 actions of earlier meetings, listed below";
    assert!(rows.len() == 2 && rows[0].contains(last) && rows[1].contains(arising), "{page:#?}");
    let said = page.iter().filter(|line| line.contains("Minutes of the 3rd meeting")).count();
    assert_eq!(said, 1, "it is said once");
    assert_eq!(from(&mut world, "h2 2 Matters arising")[1..], table);
}

#[test]
fn an_agenda_says_whether_the_last_minutes_were_agreed() {
    let check = |expected: &[&str], change: fn(&mut Event, Ref)| {
        let mut world = after_a_meeting(change);
        let lines = lines(&mut world);
        let rows = lines.iter().filter_map(|line| line.strip_prefix("| <b>Minutes of the last meeting</b><br>"));
        assert_eq!(rows.collect::<Vec<_>>(), expected);
    };
    check(&["Minutes of the 3rd meeting, 13 October 2026: agreed"], |event, _| {
        event.minutes.status = pick(MinutesStatus::Agreed);
    });
    check(&["Minutes of the 3rd meeting, 13 October 2026: agreed as a correct record"], |event, here| {
        (event.minutes.status, event.minutes.agreed_at) = (pick(MinutesStatus::Agreed), Some(here));
    });
    check(&["Minutes of the 3rd meeting, 13 October 2026: agreed and published"], |event, _| {
        event.minutes.status = pick(MinutesStatus::Published);
    });
    check(&[], |event, _| event.details.status = pick(EventStatus::Cancelled));
    check(&[], |event, _| event.details.when = when("1 December 2026"));
}

#[test]
fn what_is_left_from_the_last_meeting_comes_first_after_the_welcome() {
    const LAST: &str = "Minutes of the last meeting";
    const ARISING: &str = "Matters arising";
    let check = |items: &[(&str, ItemKind)], expected: &[&str]| {
        let mut world = after_a_meeting(|_, _| {});
        for (title, kind) in items {
            timed(&mut world, title, None, |item| item.kind = pick(*kind));
        }
        let lines = lines(&mut world);
        let rows = lines.iter().filter_map(|line| line.strip_prefix("| <b>")?.split_once("</b>"));
        let titles: Vec<&str> = rows.map(|(title, _)| title).collect();
        assert_eq!(titles, expected, "{items:?}");
    };
    let talk = ItemKind::Discussion;
    check(&[("Boats", talk)], &[LAST, ARISING, "1 Boats"]);
    check(&[("Welcome", talk), ("Boats", talk)], &["1 Welcome", LAST, ARISING, "2 Boats"]);
    check(
        &[("Welcome and introductions", talk), ("Apologies for absence", talk), ("Boats", talk)],
        &["1 Welcome and introductions", "2 Apologies for absence", LAST, ARISING, "3 Boats"],
    );
    check(&[("", ItemKind::Procedural), ("Boats", talk)], &["1 Procedure", LAST, ARISING, "2 Boats"]);
    check(
        &[("Boats", talk), ("Welcome back to the boats", talk)],
        &[LAST, ARISING, "1 Boats", "2 Welcome back to the boats"],
    );
    check(
        &[("Welcome", talk), ("", ItemKind::LastMinutes), ("Boats", talk)],
        &["1 Welcome", "2 Minutes of the last meeting", ARISING, "3 Boats"],
    );
    check(&[("Boats", talk), ("", ItemKind::MattersArising)], &["1 Boats", "2 Matters arising"]);
    let titles = [("Welcome", talk), ("Minutes of the last meeting", talk), ("Matters arising", talk), ("Boats", talk)];
    check(&titles, &["1 Welcome", "2 Minutes of the last meeting", "3 Matters arising", "4 Boats"]);
}

#[test]
fn an_agenda_counts_from_the_day_of_its_meeting() {
    let check = |day: &str, expected: &str| {
        let mut world = after_a_meeting(|_, _| {});
        world.event.details.when = when(day);
        let lines = lines(&mut world);
        let row = lines.iter().find(|line| line.contains("| Dig |")).unwrap();
        assert!(row.ends_with(expected), "{day}: {row}");
    };
    check("24 November 2026", "<b>Overdue, 23 days</b>");
    check("8 December 2026", "<b>Overdue, 37 days</b>");
    check("30 October 2026", "1 November 2026");
}

#[test]
fn a_private_item_for_matters_arising_keeps_them_off_the_agenda() {
    let mut world = after_a_meeting(|_, _| {});
    timed(&mut world, "Matters arising", None, |item| item.confidentiality = pick(Confidentiality::Private));
    let page = lines(&mut world).join("\n");
    for words in ["Matters arising", "Dig", "Ann Berg", "Minutes of the 3rd meeting"] {
        assert!(!page.contains(words), "{words}: {page}");
    }
}
