//! The printed countdown: phases with their days, boxes to tick, who does what, and why something was skipped.

use folkmoot::documents::{Content, Request, Style, TextSize};
use folkmoot::model::event::{Task, TaskState};
use folkmoot::model::{When, read_lead};
use jiff::civil::date;

use crate::minutes::world::{NOW, World, when};
use crate::outline::outline;

fn world() -> World {
    let mut world = World::new();
    let owner = world.person("Quentin Abara", "Caretaker", None);
    world.event.details.when = when("20 and 21 June 2026");
    let task = |world: &mut World, what: &str, lead: &str| Task {
        id: world.id(),
        what: what.to_owned(),
        lead: read_lead(lead).into(),
        owner_role: "venue host".to_owned(),
        ..Task::default()
    };
    let mut venue = task(&mut world, "Hold the venue", "12 weeks before");
    venue.owner = Some(owner);
    let mut stall = task(&mut world, "Book a stall", "8 weeks before");
    (stall.state, stall.skipped_because) = (TaskState::Skipped.into(), "The market is closed.".to_owned());
    let thanks = task(&mut world, "Thank everybody", "the day after");
    let mut keys = task(&mut world, "Fetch the keys", "");
    keys.due = When::day(date(2026, 5, 25));
    world.event.plan.tasks = vec![venue, stall, thanks, keys];
    world
}

#[test]
fn tasks_stand_under_when_they_are_due_with_who_does_them() {
    let mut world = world();
    let event = world.link();
    let lines = outline(&world.print("countdown", event, Style::Plain));
    let all = lines.join("\n");
    for says in [
        "12 weeks before: by Friday 27 March 2026",
        "8 weeks before: by Friday 24 April 2026",
        "By Monday 25 May 2026 (bank holiday: Spring bank holiday)",
        "The day after: by Monday 22 June 2026",
        "Hold the venue",
        "Quentin Abara",
        "Venue host",
        "Skipped: The market is closed.",
        "3 of 4 tasks are still to do.",
    ] {
        assert!(all.contains(says), "{says}\n{all}");
    }
    let place = |what: &str| all.find(what).unwrap();
    assert!(place("Hold the venue") < place("Fetch the keys") && place("Fetch the keys") < place("Thank everybody"));
}

#[test]
fn in_large_print_each_task_has_its_box() {
    let mut world = world();
    let event = world.link();
    let mut ticks = |size| {
        let request = Request { record: event.0, style: Style::Plain, size, printed: NOW };
        let document = (folkmoot::documents::named("countdown").unwrap().compose)(world.workspace(), &request).unwrap();
        let tables = document.blocks.into_iter().filter_map(|block| match block.content {
            Content::Table(table) => Some((table.tick, table.columns.len())),
            _ => None,
        });
        tables.collect::<Vec<_>>()
    };
    assert_eq!(ticks(TextSize::Standard), [(false, 4); 4]);
    assert_eq!(ticks(TextSize::Large), [(true, 3); 4]);
}
