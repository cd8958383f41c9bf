//! What must not be on the page.

use folkmoot::documents::counted;
use folkmoot::model::event::{Confidentiality, Item, MinutesStatus, MinutesStyle, NameInMinutes};
use folkmoot::model::parts::Quote;
use folkmoot::model::{Action, ActionUpdate, Capacity, Decision, Event, Id, Open, Record, Ref};

use super::world::{STYLES, World, newer, pick};

fn text(world: &mut World, style: MinutesStyle) -> String {
    serde_json::to_string(&world.compose(style)).unwrap()
}

#[test]
fn private_items_and_actions_never_print_and_numbers_stay() {
    let mut world = World::new();
    world.item("First", |item| item.discussion = "Said.".into());
    let secret = world.item("Secret item", |item| {
        item.confidentiality = pick(Confidentiality::Private);
        item.discussion = "secret words".into();
    });
    world.item("Third", |item| item.discussion = "Said.".into());
    world.decision("secret decision", Some(secret), |_| {});
    world.action("secret action", None, |action| action.private = true);
    world.action("a secret action of the item", Some(secret), |_| {});
    world.event.header.notes = "secret notes".into();
    world.event.minutes.comments = "secret comments".into();
    for style in STYLES {
        let text = text(&mut world, style);
        assert!(!text.to_lowercase().contains("secret"), "{style:?}: {text}");
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
    for status in [MinutesStatus::Published, MinutesStatus::Superseded] {
        world.event.minutes.status = pick(status);
        assert_eq!(counted(&world.left_out(MinutesStyle::Formal)), ["1 item left out", "1 offer or request left out"]);
        let published = text(&mut world, MinutesStyle::Formal);
        assert!(!published.contains("Members' item") && !published.contains("A room"), "{status:?}");
    }
}

#[test]
fn an_item_for_members_says_so_wherever_it_prints() {
    for status in [MinutesStatus::Draft, MinutesStatus::Circulated, MinutesStatus::Agreed] {
        let mut world = World::new();
        world.event.minutes.status = pick(status);
        world.item("Rents", |item| item.confidentiality = pick(Confidentiality::Members));
        world.item("Boats", |_| {});
        let headings = world.lines(MinutesStyle::Formal, &["h2"]);
        assert_eq!(headings, ["h2 1 Rents (members only)", "h2 2 Boats"], "{status:?}");
    }
}

#[test]
fn what_a_newer_version_has_marked_is_left_out_and_said_so() {
    let mut world = World::new();
    let item = world.item("Sealed item", |item| item.confidentiality = newer());
    let quote = Quote { id: world.id(), words: "sealed".into(), clearance: newer(), ..Quote::default() };
    world.event.minutes.quotes = vec![quote];
    let left_out = world.left_out(MinutesStyle::Formal);
    assert_eq!(left_out[0].origin.field, format!("minutes/items/{item}/confidentiality"));
    assert_eq!(left_out.len(), 2);
    assert!(left_out.iter().all(|one| one.why.contains("newer version")));
    assert!(!text(&mut world, MinutesStyle::Formal).to_lowercase().contains("sealed"));
}

#[test]
fn minutes_of_a_status_that_is_not_known_may_be_for_everybody() {
    let mut world = World::new();
    world.event.minutes.status = newer();
    world.item("Members' item", |item| item.confidentiality = pick(Confidentiality::Members));
    assert!(!text(&mut world, MinutesStyle::Formal).contains("Members' item"));
    assert_eq!(world.left_out(MinutesStyle::Formal).len(), 1);
}

/// Whether the officer is told that somebody of this capacity, entered with this choice, is not named.
fn told_of(capacity: Capacity, choice: Open<NameInMinutes>, expected: bool) {
    let mut world = World::new();
    let person = world.somebody("Ann Berg", "", None, |person| person.capacity = pick(capacity));
    world.attends(person, |entry| entry.name_in_minutes = choice);
    let fields: Vec<String> = world.left_out(MinutesStyle::Formal).into_iter().map(|one| one.origin.field).collect();
    let entry = world.event.people.attendance[0].id;
    let told = format!("people/attendance/{entry}/name_in_minutes");
    assert_eq!(fields, if expected { vec![told] } else { Vec::new() }, "{capacity:?}");
}

#[test]
fn whoever_is_counted_without_having_been_asked_is_told_to_the_officer() {
    told_of(Capacity::Resident, pick(NameInMinutes::AsUsual), true);
    told_of(Capacity::ServiceUser, pick(NameInMinutes::AsUsual), true);
    told_of(Capacity::Officer, pick(NameInMinutes::AsUsual), false);
    told_of(Capacity::Resident, pick(NameInMinutes::Yes), false);
    told_of(Capacity::Resident, pick(NameInMinutes::No), false);
    told_of(Capacity::Officer, newer(), true);
}

/// An event of another day with one item, and links to both.
fn other_meeting(world: &mut World, confidentiality: Confidentiality) -> (Ref, Id) {
    let id = world.id();
    let item = Item { id, confidentiality: pick(confidentiality), ..Item::default() };
    let mut event = Event::default();
    event.minutes.items = vec![item];
    (world.add(Record::Event(Box::new(event))), id)
}

/// Whether a decision and an action of an item like this, made at another meeting, are said at this one.
fn said_of_another_meeting(confidentiality: Confidentiality, status: MinutesStatus, expected: bool) {
    let mut world = World::new();
    world.event.minutes.status = pick(status);
    let (event, item) = other_meeting(&mut world, confidentiality);
    let (event, item) = (Some(event), Some(item));
    let old = Decision { wording: "Sell the boat.".into(), event, item, ..Decision::default() };
    let old = world.add(Record::Decision(Box::new(old)));
    world.decision("Buy a boat.", None, |decision| decision.supersedes = Some(old));
    let updates = vec![ActionUpdate { text: "done".into(), at: Some(world.link()), ..ActionUpdate::default() }];
    let action = Action { what: "Find a buyer".into(), event, item, updates, ..Action::default() };
    world.add(Record::Action(Box::new(action)));
    let text = text(&mut world, MinutesStyle::Formal);
    let said = [text.contains("Sell the boat"), text.contains("Find a buyer")];
    assert_eq!(said, [expected; 2], "{confidentiality:?} {status:?}");
}

#[test]
fn what_another_meeting_kept_private_is_not_said_here() {
    use Confidentiality::{Members, Private, Public};
    said_of_another_meeting(Public, MinutesStatus::Draft, true);
    said_of_another_meeting(Public, MinutesStatus::Published, true);
    said_of_another_meeting(Members, MinutesStatus::Draft, true);
    said_of_another_meeting(Members, MinutesStatus::Published, false);
    said_of_another_meeting(Private, MinutesStatus::Draft, false);
}
