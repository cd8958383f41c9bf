//! People who are easily taken for one another: a family with one address, whoever books for others, and two of one name.
//! None of them is given what is another's.

use folkmoot::import::people::Whom;
use folkmoot::model::{Id, Ref};

use super::{World, person, who};

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
