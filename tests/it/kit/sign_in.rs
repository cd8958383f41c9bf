//! The list at the door.

use folkmoot::documents::{Sheet, Style, TextSize, named};
use folkmoot::model::event::{AttendanceRole, AttendanceState, EventStatus};
use folkmoot::model::{Capacity, Record};
use folkmoot::render::page_texts;

use super::world::{expect, hack, lines, printed};
use crate::minutes::world::{World, newer, pick};
use crate::outline::outline;

/// The names on the list in their order, without what is bold.
fn names(world: &mut World, style: Style) -> Vec<String> {
    let lines = outline(&printed(world, "sign-in", style, TextSize::Standard));
    let rows = lines.iter().skip_while(|line| !line.starts_with("| Name")).skip(1);
    let rows = rows.take_while(|line| line.starts_with('|'));
    rows.map(|row| row.split('|').nth(1).unwrap().replace("<b>", "").replace("</b>", "").trim().to_owned()).collect()
}

#[test]
fn people_stand_by_surname_with_their_organisation_and_room_to_sign() {
    let mut world = hack();
    let council = Some(world.organisation("Tarnbridge Council"));
    expect(&mut world, "Priya Nandra", council, |_, _| {});
    expect(&mut world, "Alun Rees", None, |person, _| person.capacity = pick(Capacity::Resident));
    expect(&mut world, "Zoe Adair", None, |person, _| person.capacity = pick(Capacity::ServiceUser));
    let said = [
        "group Made in Tarnbridge 2",
        "title Please sign in",
        "p <b>Saturday 5 and Sunday 6 December 2026, The Rope Works.</b> Find your name and tick the box, or put your \
         initials there. If you are not listed, use the last page. We use this list for fire safety and to count who \
         came. Ask us how we look after it.",
        "| Name | Organisation | Here",
        "| Zoe <b>Adair</b> |  | ",
        "| Priya <b>Nandra</b> | Tarnbridge Council | ",
        "| Alun <b>Rees</b> | Resident | ",
        "h2 If you are not on the list",
    ];
    assert_eq!(lines(&mut world, "sign-in")[..said.len()], said);
    assert_eq!(names(&mut world, Style::ByTitle), ["Alun Rees", "Priya Nandra", "Zoe Adair"]);
}

#[test]
fn those_are_listed_who_are_expected_and_the_crew() {
    use AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
    let mut world = hack();
    let states =
        [("A", Came), ("B", Apologies), ("C", Invited), ("D", Registered), ("E", Confirmed), ("F", DidNotCome)];
    for (name, state) in states {
        expect(&mut world, name, None, |_, entry| entry.state = pick(state));
    }
    expect(&mut world, "G", None, |_, entry| {
        (entry.state, entry.role) = (pick(Came), pick(AttendanceRole::Crew));
    });
    expect(&mut world, "H", None, |_, entry| entry.state = newer());
    // Whoever has a job is there as well, once, unless they cannot come.
    let first_aider = world.person("I", "", None);
    let confirmed = world.event.people.attendance[4].person;
    let away = world.event.people.attendance[1].person;
    (world.event.people.first_aider, world.event.people.chair) = (Some(first_aider), confirmed);
    world.event.people.safeguarding_lead = away;
    assert_eq!(names(&mut world, Style::BySurname), ["A", "D", "E", "G", "I"]);
}

#[test]
fn nothing_of_how_people_are_reached_is_on_it() {
    let mut world = hack();
    expect(&mut world, "Priya Nandra", None, |person, entry| {
        person.format = "large print".into();
        entry.meals = vec!["no nuts".into()];
    });
    let all = lines(&mut world, "sign-in").join("\n");
    for hidden in ["secret@", "960999", "Secret Street", "large print", "nuts"] {
        assert!(!all.contains(hidden), "{hidden}");
    }
}

#[test]
fn nobody_listed_is_a_page_of_free_lines() {
    for size in TextSize::ALL {
        let document = printed(&mut hack(), "sign-in", Style::BySurname, size);
        assert_eq!(document.sheet, Sheet::Register);
        let pages = page_texts(&document).unwrap();
        assert_eq!(pages.len(), 1, "{size:?}");
        assert!(pages[0].contains("Initials") && !pages[0].contains("Find your name"), "{pages:?}");
    }
}

#[test]
fn it_says_until_when_it_may_be_kept() {
    let mut world = hack();
    let footer = |world: &mut World| printed(world, "sign-in", Style::BySurname, TextSize::Standard).running.printed;
    assert_eq!(footer(&mut world), "Keep until 6 June 2027, then shred. Printed 23 November 2026, 9.40am");
    world.event.details.when = Default::default();
    assert!(footer(&mut world).starts_with("Keep until six months after the event, then shred. "));
}

#[test]
fn it_is_offered_until_an_event_is_held() {
    let mut world = hack();
    let document = named("sign-in").unwrap();
    let offered = |world: &World| document.is_offered_for(&Record::Event(Box::new(world.event.clone())));
    assert!(offered(&world));
    for status in [EventStatus::Held, EventStatus::Closed, EventStatus::Cancelled] {
        world.event.details.status = pick(status);
        assert!(!offered(&world), "{status:?}");
    }
}

#[test]
fn two_hundred_people_each_have_a_row_on_few_pages() {
    let mut world = hack();
    for number in 0..200 {
        expect(&mut world, &format!("Person{number} Bramble"), None, |_, _| {});
    }
    let pages = page_texts(&printed(&mut world, "sign-in", Style::BySurname, TextSize::Standard)).unwrap();
    assert!((9..=12).contains(&pages.len()), "{} pages", pages.len());
    let all = pages.concat();
    assert!((0..200).all(|number| all.contains(&format!("Person{number} Bramble"))));
    // The free lines have the last page to themselves.
    let last = pages.last().unwrap();
    assert!(last.contains("If you are not on the list") && !last.contains("Person"), "{last}");
}
