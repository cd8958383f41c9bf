//! Who is meant by a row, and what its words say.

use folkmoot::import::people::{Column, Whom};
use folkmoot::model::event::{Attendance, AttendanceState, PhotoChoice};
use folkmoot::model::form::Fielded as _;
use folkmoot::model::{Id, Ref};

use super::{World, entry, guessed, of, organisation, person, who};

const KNOWN: Whom = Whom::Known(Ref(Id::from_number(7)));

/// Jo Bramble of the Quay Library is known, and so is another Jo Bramble of nowhere, with an address.
fn check(row: &str, expected: Whom) {
    let jo = person(7, "Jo Bramble", |jo| {
        jo.email = "jo@example.org".into();
        jo.memberships = of(5);
    });
    let world = World::new(&[jo, organisation(5, "Quay Library")], Vec::new());
    let proposal = world.guess(&format!("Name,Email,Organisation\n{row}\n"));
    assert_eq!(proposal.people.iter().map(|one| one.who).collect::<Vec<_>>(), [expected], "{row}");
}

#[test]
fn somebody_is_known_by_their_address_else_by_name_and_organisation() {
    check("Jo Bramble,jo@example.org,", KNOWN);
    check("Joanna Bramble,JO@example.org,Elsewhere", KNOWN);
    check(",jo@example.org,", KNOWN);
    check("jo bramble,,Quay Library", KNOWN);
    check("Jo Brámble,,", KNOWN);
    check("Cllr Jo Bramble,,", KNOWN);
    check("Jo Bramble,jo@home.example,Quay Library", KNOWN);
    check("Jo Bramble,,Mill House", Whom::New(0));
    check("Jo Bramble,other@example.org,", Whom::New(0));
    check("Sam Okoro,jo@example.org,", Whom::New(0));
}

#[test]
fn an_address_that_is_somebody_elses_is_not_noted_twice() {
    let mut world = World::empty();
    let proposal = world.take_in("Name,Email\nJo Bramble,jo@example.org\nSam Okoro,jo@example.org\n");
    assert_eq!(world.person("Sam Okoro").email, "");
    assert!(
        proposal.sentences().iter().any(|said| said.starts_with("1 person has the email address of somebody else"))
    );
}

#[test]
fn somebody_new_who_is_called_like_somebody_known_is_told() {
    let known = [person(7, "Jo Bramble", |jo| jo.email = "jo@example.org".into())];
    let world = World::new(&known, Vec::new());
    let told = |list: &str| world.guess(list).sentences().concat();
    let said = told("Name,Email\nJo Bramble,jo@home.example\nIda Holm,ida@example.org\n");
    assert!(said.contains("1 person would be new, called like somebody who is known"), "{said}");
    assert!(said.contains("organisation: Jo Bramble."), "{said}");
    assert!(!told("Name,Email\nJo Bramble,jo@example.org\nIda Holm,ida@example.org\n").contains("called like"));
}

#[test]
fn where_two_can_be_meant_the_row_is_left_out_and_told_unless_one_is_on_the_list() {
    let two = [person(7, "Jo Bramble", |_| ()), person(8, "Jo Bramble", |_| ())];
    let proposal = World::new(&two, Vec::new()).guess("Name\nIda Holm\nJo Bramble\n");
    assert_eq!(who(&proposal), [("Ida Holm", true)]);
    assert_eq!(proposal.not_understood[0].row, 3);
    assert!(proposal.not_understood[0].why.starts_with("2 people it could mean are called Jo Bramble."));
    let listed = World::new(&two, vec![entry(8, AttendanceState::Registered)]).guess("Name\nJo Bramble\n");
    assert_eq!(listed.people[0].who, Whom::Known(Ref(Id::from_number(8))));
}

#[test]
fn two_rows_of_one_person_are_one_and_the_later_order_counts() {
    let check = |rows: &str, expected: Option<AttendanceState>| {
        let text = format!("Order Date,Name,Email,Attendee Status\n{rows}");
        let proposal = World::empty().guess(&text);
        let states: Vec<AttendanceState> = proposal.people.iter().map(|one| one.entry.state.get()).collect();
        assert_eq!(states, expected.into_iter().collect::<Vec<_>>(), "{rows}");
    };
    let row = |day: &str, state: &str| format!("{day},Jo Bramble,jo@example.org,{state}\n");
    let of = |rows: [String; 2]| rows.concat();
    check(&of([row("", "Attending"), row("", "Checked In")]), Some(AttendanceState::Came));
    check(&of([row("", "Refunded"), row("", "Attending")]), Some(AttendanceState::Registered));
    check(
        &of([row("2026-05-01 10:00:00", "Refunded"), row("2026-05-02 09:00:00", "Attending")]),
        Some(AttendanceState::Registered),
    );
    check(&of([row("2026-05-01 10:00:00", "Attending"), row("2026-05-02 09:00:00", "Refunded")]), None);
    check(
        &of([row("14/05/2026 9:05", "Refunded"), row("14/05/2026 10:00", "Attending")]),
        Some(AttendanceState::Registered),
    );
}

#[test]
fn the_words_of_a_state_are_those_of_many_programs() {
    use AttendanceState::{Came, Confirmed, DidNotCome, Invited, Registered};
    let check = |words: &str, expected: AttendanceState| {
        let proposal = World::empty().guess(&format!("Name,Status\nJo Bramble,{words}\n"));
        assert_eq!(proposal.people[0].entry.state.get(), expected, "{words}");
    };
    check("Attending", Registered);
    check("CHECKED IN", Came);
    check("Accepted", Confirmed);
    check("Tentative", Invited);
    check("No-show", DidNotCome);
    check("yes", Registered);
    check("Sent apologies", AttendanceState::Apologies);
    check("Waiting for the moon", Registered);
}

#[test]
fn words_that_nobody_knows_are_told() {
    let proposal = World::empty().guess("Name,Email,Status,Photographs\nJo Bramble,none given,Lunar,perhaps\n");
    let said = proposal.sentences().join(" ");
    for words in ["“Lunar” is not known", "1 answer about photographs is not understood", "1 email address is none"]
    {
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

#[test]
fn what_somebody_says_about_photographs_is_taken_at_its_most_careful() {
    use PhotoChoice::{Fine, NoPhotographs};
    let check = |head: &str, answer: &str, expected: Option<PhotoChoice>| {
        let proposal = World::empty().guess(&format!("Name,{head}\nJo Bramble,\"{answer}\"\n"));
        let choice = proposal.people[0].entry.photographs.clone().map(|choice| choice.get());
        assert_eq!(choice, expected, "{head} {answer}");
    };
    let asks = "Are you happy to be photographed?";
    check(asks, "Yes", Some(Fine));
    check(asks, "yes, of course", Some(Fine));
    check(asks, "No", Some(NoPhotographs));
    check(asks, "Yes, but not my children", None);
    check(asks, "I'd rather not", Some(NoPhotographs));
    check("Do you object to photographs?", "Yes", Some(NoPhotographs));
    check("Do you object to photographs?", "No", None);
    check("Photographs", "No photographs", Some(NoPhotographs));
    check("Photographs", "Photographs are fine", Some(Fine));
}

#[test]
fn columns_are_known_by_their_heads_and_else_by_what_stands_in_them() {
    let check = |text: &str, expected: &[Column]| assert_eq!(guessed(text).1.columns, expected, "{text}");
    check("Jo Bramble\nIda Holm\n", &[Column::Name]);
    check("Jo,Bramble\nIda,Holm\n", &[Column::FirstName, Column::LastName]);
    check("Jo Bramble,jo@example.org,01632 960001\n", &[Column::Name, Column::Email, Column::Telephone]);
    check("Jo Bramble,Quay Library\n", &[Column::Name, Column::Organisation]);
    check("Name,Write to\nJo Bramble,jo@example.org\n", &[Column::Name, Column::Email]);
    check("Name,Emergency contact\nJo Bramble,sam@example.org\n", &[Column::Name, Column::LeaveOut]);
    check("Name,Home phone,Cell Phone\nJo Bramble,1,2\n", &[Column::Name, Column::Telephone, Column::LeaveOut]);
    check("Name,Walk-in\nJo Bramble,yes\n", &[Column::Name, Column::Entry("walk_in")]);
    check("Name,Any dietary requirements?\nJo Bramble,nuts\n", &[Column::Name, Column::DietaryNeeds]);
}

#[test]
fn what_people_need_stays_in_the_file_and_that_is_told() {
    let mut world = World::empty();
    let proposal = world.take_in("Name,Access requirements,Allergies\nJo Bramble,a soft chair,peanuts\n");
    let everything = format!("{:?} {:?}", world.person("Jo Bramble"), world.event());
    assert!(!everything.contains("soft chair") && !everything.contains("peanuts"), "{everything}");
    let said = proposal.sentences().join(" ");
    assert!(said.contains("What people need is not taken in: Access requirements, Allergies."), "{said}");
}

#[test]
fn a_head_of_our_own_is_told_and_can_be_chosen_like_any_other() {
    let proposal = World::empty().guess("Name,Needs\nJo Bramble,a soft chair\n");
    let said = proposal.sentences().join(" ");
    assert!(said.contains("What people need is not taken in: Needs. It stays in the file."), "{said}");
    for field in Attendance::FIELDS {
        let column = guessed(&format!("Name,{}\nJo Bramble,-\n", field.label)).1.columns[1];
        assert!(!column.words().is_empty(), "{}: {column:?} has no words", field.label);
    }
}

#[test]
fn with_a_column_for_who_came_the_others_are_only_registered() {
    let (table, matching) = {
        let table = super::read("Name,Checked in\nJo Bramble,Yes\nIda Holm,\nSam Okoro,No\n");
        let matching = table.guess(AttendanceState::Came);
        (table, matching)
    };
    let proposal = World::empty().propose(&table, &matching);
    let states: Vec<AttendanceState> = proposal.people.iter().map(|one| one.entry.state.get()).collect();
    use AttendanceState::{Came, Registered};
    assert_eq!(states, [Came, Registered, Registered]);
}

#[test]
fn names_that_are_turned_round_are_said_as_they_are_spoken() {
    let proposal = World::empty().guess("Name;Email\nBramble, Jo;jo@example.org\nHolm, Ida;\n");
    assert_eq!(who(&proposal), [("Jo Bramble", true), ("Ida Holm", true)]);
}
