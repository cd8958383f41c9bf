//! The short version of minutes: what people talked about, what they agreed, who does what, and when they meet next.

use folkmoot::documents::{Block, Content, Document, Style, TextSize};
use folkmoot::model::event::{Confidentiality, EventType, ItemKind, MinutesStatus};
use folkmoot::model::parts::{Presentation, Presenter};
use folkmoot::model::{Action, ActionStatus, Capacity};
use folkmoot::render::sheets;

use crate::minutes::world::{World, pick, when};
use crate::outline::outline;

fn document(world: &mut World) -> Document {
    let event = world.link();
    world.print("short-version", event, Style::Plain)
}

fn lines(world: &mut World) -> Vec<String> {
    outline(&document(world))
}

/// A working group's fourth meeting, as it was held.
fn working_group() -> World {
    let mut world = World::new();
    world.council("Tarnbridge Council", "01632 960 142", "formats@tarnbridge.example");
    world.series("Made in Tarnbridge Working Group");
    let council = Some(world.organisation("Tarnbridge Council"));
    let priya = world.person("Priya Nandra", "Officer", council);
    let idris = world.person("Idris Cole", "Designer", council);
    let details = &mut world.event.details;
    details.kind = pick(EventType::Other);
    details.ordinal = Some(4);
    details.when = when("Tuesday 17 November 2026, 2pm to 3.25pm");
    details.venue.name = "Town Hall".into();
    world.item("Welcome", |item| item.kind = pick(ItemKind::Procedural));
    let ask_once = world.item("Ask Once", |item| {
        item.discussion = "A long discussion.".into();
        item.presentations = vec![Presentation {
            presenters: vec![Presenter { person: Some(idris), ..Presenter::default() }],
            ..Presentation::default()
        }];
    });
    world.item("Two talks", |item| {
        let titled = |title: &str| Presentation { title: title.into(), ..Presentation::default() };
        item.presentations = vec![titled("The boat"), titled("The bus")];
    });
    world.decision("That **Ask Once** is paid for until May.", Some(ask_once), |_| {});
    world.decision("", None, |decision| decision.short = "The minutes of last time".into());
    world.action("Write to the caterer", None, |action| {
        (action.owner, action.by) = (Some(priya), when("11 December 2026"));
    });
    world.action("Book the hall", None, |action: &mut Action| {
        (action.owner, action.status) = (Some(idris), pick(ActionStatus::Done));
    });
    world.event.minutes.next.when = when("Tuesday 19 January 2027, 2pm to 3pm");
    world.event.minutes.next.theme = "What people eat".into();
    world
}

#[test]
fn it_says_what_people_need_and_nothing_else() {
    assert_eq!(
        lines(&mut working_group()),
        [
            "group Made in Tarnbridge Working Group",
            "title Short version of the 4th meeting",
            "When: Tuesday 17 November 2026, 2pm to 3.25pm",
            "Where: Town Hall",
            "Status: Draft, not yet agreed",
            "h2 What we talked about",
            "* Ask Once: Idris Cole, Designer, Tarnbridge Council",
            "*",
            "  p Two talks",
            "  * The boat",
            "  * The bus",
            "h2 What we agreed",
            "* That <b>Ask Once</b> is paid for until May.",
            "* The minutes of last time",
            "h2 Who does what",
            "* <b>Idris Cole:</b> Book the hall (Done)",
            "* <b>Priya Nandra:</b> Write to the caterer (by Friday 11 December 2026)",
            "h2 Next time",
            "When: Tuesday 19 January 2027, 2pm to 3pm",
            "Where: to be confirmed",
            "Theme: What people eat",
        ]
    );
}

#[test]
fn it_says_what_is_for_members_and_how_far_the_minutes_are() {
    let mut world = World::new();
    world.event.details.when = when("17 November 2026");
    world.item("Rents", |item| {
        item.confidentiality = pick(Confidentiality::Members);
        item.presentations = vec![Presentation { title: "Rents".into(), ..Presentation::default() }];
    });
    world.event.minutes.status = pick(MinutesStatus::Agreed);
    let event = world.event.clone();
    world.event.minutes.fingerprint = folkmoot::workspace::fingerprint(world.workspace(), &event);
    let printed = lines(&mut world);
    assert!(printed.contains(&"* Rents (members only)".to_owned()), "{printed:#?}");
    world.event.minutes.closing = "Thank you.".into();
    let changed = lines(&mut world);
    assert!(changed.iter().any(|line| line.contains("Changed since they were agreed")), "{changed:#?}");
}

#[test]
fn items_of_which_nothing_was_written_down_are_one_line_once_the_meeting_was_held() {
    let mut world = working_group();
    for title in ["A break", "Any other business"] {
        world.item(title, |_| {});
    }
    let also = "  p <b>Also on the agenda:</b> A break; Any other business".to_owned();
    let held = lines(&mut world);
    assert!(held.contains(&also) && !held.iter().any(|line| line == "* A break"), "{held:#?}");
    world.event.details.when = when("17 November 2027");
    let ahead = lines(&mut world);
    assert!(!ahead.contains(&also) && ahead.iter().any(|line| line == "* A break"), "{ahead:#?}");
}

#[test]
fn it_takes_one_page_unless_the_print_is_large() {
    for size in [TextSize::Standard, TextSize::Clear] {
        let document = Document { size, ..document(&mut working_group()) };
        assert_eq!(sheets(&document).unwrap().count(), 1, "{size:?}");
    }
    assert!(sheets(&Document { size: TextSize::Large, ..document(&mut working_group()) }).is_ok());
}

#[test]
fn each_line_leads_to_the_field_that_it_was_typed_in() {
    fn without(blocks: &[Block], found: &mut Vec<String>) {
        for block in blocks {
            match &block.content {
                Content::List { items, .. } => items.iter().for_each(|item| without(item, found)),
                Content::Facts { facts } => {
                    found.extend(facts.iter().filter(|fact| fact.origin.is_none()).map(|fact| fact.term.clone()))
                }
                Content::Heading { .. } => {}
                other if block.origin.is_none() => found.push(format!("{other:?}")),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    without(&document(&mut working_group()).blocks, &mut found);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_draft_says_so_as_its_minutes_do() {
    let mut world = working_group();
    assert!(document(&mut world).running.draft);
    world.event.minutes.status = pick(MinutesStatus::Agreed);
    let document = document(&mut world);
    assert!(!document.running.draft);
    assert_eq!(document.running.status, "Agreed");
}

#[test]
fn what_the_minutes_keep_back_is_kept_back_here() {
    let mut world = working_group();
    let private = world.item("A private matter", |item| item.confidentiality = pick(Confidentiality::Private));
    world.decision("Agreed in private", Some(private), |_| {});
    world.action("To be done in private", Some(private), |_| {});
    let resident = world.somebody("Mo Resident", "", None, |person| person.capacity = pick(Capacity::Resident));
    world.action("Bring a cake", None, |action| action.owner = Some(resident));
    let lines = lines(&mut world);
    assert!(!lines.iter().any(|line| line.contains("rivate") || line.contains("Mo Resident")), "{lines:#?}");
    let event = world.link();
    let left_out = world.not_printed("short-version", event, Style::Plain);
    assert!(left_out.iter().any(|one| one.origin.field == "owner"), "{left_out:?}");
}

#[test]
fn minutes_without_items_are_told_by_their_opening() {
    let mut world = World::new();
    world.event.minutes.opening = "We walked along the river.".into();
    let lines = lines(&mut world);
    assert!(lines.ends_with(&["h2 What we talked about".into(), "p We walked along the river.".into()]), "{lines:#?}");
    let nothing = outline(&document(&mut World::new()));
    assert!(!nothing.iter().any(|line| line.starts_with("h2")), "{nothing:#?}");
}
