//! What must not be on the page.

use folkmoot::model::Capacity;
use folkmoot::model::event::{Confidentiality, MinutesStatus, MinutesStyle, NameInMinutes};
use folkmoot::model::parts::{Presentation, Presenter};

use super::world::{STYLES, World, pick};

fn text(world: &mut World, style: MinutesStyle) -> String {
    serde_json::to_string(&world.compose(style)).unwrap()
}

#[test]
fn private_items_and_actions_never_print_and_numbers_stay() {
    let mut world = World::new();
    world.item("First", |_| {});
    let secret = world.item("Secret item", |item| {
        item.confidentiality = pick(Confidentiality::Private);
        item.discussion = "secret words".into();
    });
    world.item("Third", |_| {});
    world.decision("secret decision", Some(secret), |_| {});
    world.action("secret action", None, |action| action.private = true);
    world.action("The presenter's own action", Some(secret), |_| {});
    world.event.header.notes = "secret notes".into();
    world.event.minutes.comments = "secret comments".into();
    for style in STYLES {
        let text = text(&mut world, style);
        assert!(!text.to_lowercase().contains("secret"), "{style:?}: {text}");
        assert!(text.contains("The presenter's own action"));
    }
    assert_eq!(world.lines(MinutesStyle::Formal, &["h2 1", "h2 3"]), ["h2 1 First", "h2 3 Third"]);
}

#[test]
fn published_minutes_leave_out_what_is_for_members_and_say_so() {
    let mut world = World::new();
    world.item("Members' item", |item| item.confidentiality = pick(Confidentiality::Members));
    world.notice("A room", |_| {});
    assert_eq!(world.left_out(MinutesStyle::Formal), []);
    assert!(text(&mut world, MinutesStyle::Formal).contains("A room"));
    world.event.minutes.status = pick(MinutesStatus::Published);
    assert_eq!(world.left_out(MinutesStyle::Formal).len(), 2);
    let published = text(&mut world, MinutesStyle::Formal);
    assert!(!published.contains("Members' item") && !published.contains("A room"));
}

#[test]
fn somebody_who_is_only_counted_is_named_nowhere() {
    let mut world = World::new();
    let resident = world.somebody("Ann Berg", "", None, |person| person.capacity = pick(Capacity::Resident));
    world.attends(resident, |_| {});
    world.item("Talk", |item| {
        item.lead = Some(resident);
        let presenters = vec![Presenter { person: Some(resident), ..Presenter::default() }];
        item.presentations = vec![Presentation { presenters, ..Presentation::default() }];
    });
    world.action("Call", None, |action| action.owner = Some(resident));
    world.notice("A room", |notice| notice.by = Some(resident));
    for style in STYLES {
        let text = text(&mut world, style);
        assert!(!text.contains("Berg"), "{style:?}: {text}");
        assert!(text.contains("A resident"));
    }
    world.event.people.attendance[0].name_in_minutes = pick(NameInMinutes::Yes);
    assert!(text(&mut world, MinutesStyle::Formal).contains("Ann Berg"));
}
