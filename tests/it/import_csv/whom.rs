//! People who are easily taken for one another: a family with one address, whoever books for others, and two of one name.
//! None of them is given what is another's.

use folkmoot::import::people::{Comes, Whom};
use folkmoot::model::event::AttendanceState;
use folkmoot::model::{Id, Ref};

use super::{World, entry, person, who};

const KNOWN: Whom = Whom::Known(Ref(Id::from_number(7)));

#[test]
fn two_of_a_family_with_one_address_are_two() {
    let check = |row: &str, expected: Whom| {
        let jo = person(7, "Joanne Bramble", |jo| {
            jo.email = "jo@example.org".into();
            jo.preferred_name = "Annie".into();
        });
        let proposal = World::new(&[jo], Vec::new()).guess(&format!("Name,Email\n{row},jo@example.org\n"));
        assert_eq!(proposal.people.iter().map(|one| one.who).collect::<Vec<_>>(), [expected], "{row}");
    };
    check("Tom Bramble", Whom::New(0));
    check("T Bramble", Whom::New(0));
    check("Tom Jo Bramble", Whom::New(0));
    check("Joanne Marl", KNOWN);
    check("Jo Bramble", KNOWN);
    check("J. Bramble", KNOWN);
    check("Annie Bramble", KNOWN);
    check("Bramble Joanne", KNOWN);
    check("Joanne", KNOWN);
}

#[test]
fn a_couple_that_booked_with_one_address_comes_as_two() {
    let mut world = World::empty();
    let proposal =
        world.take_in("Name,Email,Phone\nJo Bramble,jo@example.org,\nTom Bramble,jo@example.org,01632 960001\n");
    assert_eq!((who(&proposal), proposal.coming()), (vec![("Jo Bramble", true), ("Tom Bramble", true)], 2));
    assert_eq!((world.person("Jo Bramble").phone, world.person("Tom Bramble").email), Default::default());
}

#[test]
fn an_address_of_somebody_else_is_not_noted_the_second_time_either() {
    let mut world = World::empty();
    let text = "Name,Email\nJo Bramble,jo@example.org\nSam Okoro,jo@example.org\nSam Okoro,jo@example.org\n";
    for time in ["first", "second"] {
        let proposal = world.take_in(text);
        assert_eq!(world.person("Sam Okoro").email, "", "the {time} time");
        let says = "1 person has the email address of somebody else, and comes in without it.";
        assert!(proposal.sentences().contains(&says.to_owned()), "{:?}", proposal.sentences());
    }
}

#[test]
fn an_address_that_the_list_gives_to_one_is_no_others() {
    let check = |text: &str| {
        let mut world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![entry(7, AttendanceState::Registered)]);
        world.take_in(&format!("Name,Email\n{text}"));
        assert_eq!(world.person("Jo Bramble").email, "jo@example.org", "{text}");
        assert_eq!(world.person("Sam Okoro").email, "", "{text}");
    };
    check("Jo Bramble,jo@example.org\nSam Okoro,jo@example.org\n");
    check("Jo Bramble,\nJo Bramble,jo@example.org\nSam Okoro,jo@example.org\n");
}

#[test]
fn two_who_have_one_address_by_their_records_keep_it() {
    let shares = |number, name| person(number, name, |one| one.email = "both@example.org".into());
    let world = World::new(&[shares(7, "Jo Bramble"), shares(8, "Tom Bramble")], Vec::new());
    let proposal = world.guess("Name,Email\nJo Bramble,both@example.org\nTom Bramble,both@example.org\n");
    assert_eq!(proposal.people[1].said.email, "both@example.org");
    assert!(!proposal.sentences().join(" ").contains("somebody else"), "{:?}", proposal.sentences());
}

#[test]
fn a_first_name_alone_means_nobody_who_is_not_on_the_list() {
    let sam = || person(7, "Sam Okoro", |sam| sam.preferred_name = "Sam".into());
    let text = "First name,Email\nSam,sam.lee@example.org\n";
    let mut world = World::new(&[sam()], Vec::new());
    let proposal = world.take_in(text);
    assert_eq!(who(&proposal), [("Sam", true)]);
    assert_eq!(world.person("Sam Okoro").email, "");
    assert_eq!(world.guess(text).people[0].comes, Comes::AsTheyAre, "by the address they are known the second time");

    let listed = World::new(&[sam()], vec![entry(7, AttendanceState::Registered)]);
    assert_eq!(listed.guess("First name,Status\nSam,Checked In\n").people[0].who, KNOWN);
}
