//! What a line that is kept makes of the records, and what is left of it when it is put right.

use folkmoot::import::{Moment, Spot, keep};
use folkmoot::model::event::{AttendanceState, LineKind};
use folkmoot::model::{Action, Due, Id, Kind, Record, Ref, When};
use jiff::Timestamp;
use jiff::civil::date;

use super::world::{World, meeting};

/// Keeps a line as Enter does, and which line it is.
fn type_line(world: &mut World, typed: &str, amends: Option<Id>) -> Id {
    let line = world.read(typed);
    let mut number = 5_000 + world.workspace().len() as u128 * 10 + world.event().minutes.items.len() as u128;
    number += world.event().people.attendance.len() as u128 * 1_000;
    let mut fresh = || {
        number += 1;
        // Later than those who were there already.
        Id::from_parts(10_000, number)
    };
    let mut moment = Moment { now: Timestamp::UNIX_EPOCH, today: date(1970, 1, 1), at: None, fresh: &mut fresh };
    let spot = Spot { event: meeting(), item: None, replaces: None, amends };
    let kept = keep(world.workspace(), spot, &line, &mut moment).unwrap();
    world.apply(&kept.change);
    kept.line
}

fn action(world: &World, id: Id) -> Action {
    match world.workspace().get(id).unwrap().as_ref() {
        Record::Action(action) => action.as_ref().clone(),
        other => panic!("no action: {other:?}"),
    }
}

#[test]
fn what_is_no_longer_typed_of_an_action_is_gone() {
    let mut world = World::new();
    let id = type_line(&mut world, "Sam to bring the budget by the next meeting", None);
    assert!(action(&world, id).due.is(Due::NextMeeting));
    assert_eq!(type_line(&mut world, "Sam to bring the budget", Some(id)), id);
    let kept = action(&world, id);
    assert!(kept.due.is(Due::Date) && kept.by == When::default(), "no date was shown");
    assert!(kept.owner.is_some());
    type_line(&mut world, "a: bring the budget", Some(id));
    assert_eq!(action(&world, id).owner, None, "and nobody was");
}

#[test]
fn apologies_are_entered_among_the_people_and_leave_no_line() {
    let mut world = World::new();
    let before = world.event().people.attendance.len();
    type_line(&mut world, "Apologies from Councillor Jean Marsh, Sam and Peter Voss", None);
    let event = world.event();
    let lines: usize = event.minutes.items.iter().map(|item| item.lines.len()).sum();
    assert_eq!((lines, event.people.attendance.len()), (0, before + 2), "Sam was there already");
    let sent = event.people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::Apologies));
    let names: Vec<String> = sent.map(|entry| world.workspace().title(entry.person.unwrap().0).unwrap()).collect();
    assert_eq!(names, ["Sam Okoro", "Councillor Jean Marsh", "Peter Voss"]);
}

#[test]
fn a_name_that_nobody_has_keeps_the_line() {
    let mut world = World::new();
    type_line(&mut world, "Apologies from Tom and Zed", None);
    let event = world.event();
    let line = &event.minutes.items[0].lines[0];
    assert!(line.kind.is(LineKind::Note));
    assert_eq!(line.text.as_str(), "Apologies from Tom and Zed");
    assert!(event.people.attendance.iter().any(|entry| entry.state.is(AttendanceState::Apologies)));
}

fn attendance(world: &World) -> Vec<(String, AttendanceState)> {
    let title = |person: Ref| world.workspace().title(person.0).unwrap();
    let entries = world.event().people.attendance.iter();
    entries.map(|entry| (title(entry.person.unwrap()), *entry.state.known().unwrap())).collect()
}

#[test]
fn whoever_a_line_entered_that_is_put_right_is_there_no_more() {
    let mut world = World::new();
    let before = attendance(&world);
    let id = type_line(&mut world, "Apologies from Sam, Jo Price and Xyz", None);
    assert_eq!(attendance(&world).len(), before.len() + 1);
    assert_eq!(type_line(&mut world, "Apologies from Tom and Xyz", Some(id)), id);
    let tom = ("Tom Ellis".to_owned(), AttendanceState::Apologies);
    let expected: Vec<_> = before.iter().cloned().chain([tom]).collect();
    assert_eq!(attendance(&world), expected, "Sam is here as before, Jo Price is not");
    type_line(&mut world, "Xyz is late", Some(id));
    assert_eq!(attendance(&world), before, "and Tom goes with the line that entered him");
}

#[test]
fn apologies_are_entered_without_what_stands_in_brackets() {
    let mut world = World::new();
    type_line(&mut world, "Apologies: Tom Ellis (Sick leave)", None);
    let event = world.event();
    let tom = event.people.attendance.last().unwrap();
    assert!(tom.state.is(AttendanceState::Apologies) && tom.described_as.is_empty());
    assert_eq!(event.minutes.items[0].lines[0].text.as_str(), "Apologies: Tom Ellis (Sick leave)");
}

#[test]
fn whoever_had_a_line_has_it_still_where_the_name_can_mean_them() {
    let mut world = World::new();
    let id = type_line(&mut world, "a: May Lin & Sam Okoro: bring the map", None);
    let had = action(&world, id);
    type_line(&mut world, "a: ML & Sam Okoro: bring the maps", Some(id));
    let kept = action(&world, id);
    assert_eq!((kept.owners(), kept.what.as_str()), (had.owners(), "Bring the maps"), "ML can be Mary-Ann Lewis too");
    let id = type_line(&mut world, "q: Nobody told us \u{2013} May Lin", None);
    let speaker = |world: &World| world.event().minutes.items[0].quotes[0].speaker;
    let said = speaker(&world);
    type_line(&mut world, "q: Nobody tells us \u{2013} ML", Some(id));
    assert!(said.is_some() && speaker(&world) == said);
    type_line(&mut world, "q: Nobody tells us", Some(id));
    assert_eq!(speaker(&world), None, "the name was deleted");
}

#[test]
fn an_organisation_that_is_new_is_made_one() {
    let mut world = World::new();
    let id = type_line(&mut world, "r: Bell Street Pantry: two volunteers", None);
    let Record::Notice(notice) = world.workspace().get(id).unwrap().as_ref() else { panic!("no request") };
    let by = world.workspace().get(notice.by.unwrap().0).unwrap();
    assert_eq!(
        (by.kind(), world.workspace().title(by.id()).as_deref()),
        (Kind::Organisation, Some("Bell Street Pantry"))
    );
}
