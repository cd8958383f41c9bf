//! What paper says of minutes that were changed since they were agreed.

use folkmoot::model::event::{MinutesStatus, MinutesStyle};
use folkmoot::workspace::fingerprint;

use crate::minutes::world::{STYLES, World, pick};

#[test]
fn minutes_that_were_changed_say_so_among_their_facts() {
    for style in STYLES {
        let mut world = World::new();
        world.item("Floods", |item| item.discussion = "The river rose.".into());
        world.event.minutes.status = pick(MinutesStatus::Agreed);
        let event = world.event.clone();
        world.event.minutes.fingerprint = fingerprint(world.workspace(), &event);
        let says =
            |world: &mut World| world.outline(style).iter().any(|line| line.contains("Changed since they were agreed"));
        assert!(!says(&mut world), "{style:?}");
        world.event.minutes.items[0].discussion = "The river fell.".into();
        assert!(says(&mut world), "{style:?}");
        world.event.minutes.fingerprint = "2 newer".into();
        assert!(!says(&mut world), "{style:?}: what can't be read is no alarm");
    }
}

#[test]
fn somebody_who_is_called_otherwise_changes_no_agreed_minutes() {
    let mut world = World::new();
    let chair = world.person("Ruth Ellery", "", None);
    world.event.people.chair = Some(chair);
    world.item("Floods", |_| {});
    world.event.minutes.status = pick(MinutesStatus::Agreed);
    let event = world.event.clone();
    world.event.minutes.fingerprint = fingerprint(world.workspace(), &event);
    let mut person = world.workspace.get(chair.0).unwrap().as_ref().clone();
    person.set_title("Ruth Bramble");
    world.workspace.load(std::sync::Arc::new(person));
    let status = world.lines(MinutesStyle::Formal, &["Status"]);
    assert!(status.iter().all(|line| !line.contains("Changed")), "{status:?}");
}
