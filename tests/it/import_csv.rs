//! Lists of people that come in from other programs: what is understood of them, whom they mean, and that nothing is
//! doubled, lost or made up. Everybody in them is invented.

mod files;
mod joined;
mod matching;
mod round_trip;
mod terminal;
mod whom;

use folkmoot::app::{Clock, fresh_id};
use folkmoot::import::Moment;
use folkmoot::import::people::{Comes, Matching, PeopleTable, Proposal, Whom, propose, read_table, take_in};
use folkmoot::model::event::{Attendance, AttendanceState};
use folkmoot::model::person::Membership;
use folkmoot::model::{Event, Id, Kind, Organisation, Person, Record, Ref};
use folkmoot::workspace::{Change, Workspace};
use jiff::civil::{Date, date};

use crate::store::{event, moment};

pub const TODAY: Date = date(2026, 6, 8);

/// Records with one event, of which lists are taken in.
pub struct World {
    pub workspace: Workspace,
    pub event: Id,
}

impl World {
    pub fn new(people: &[Record], attendance: Vec<Attendance>) -> Self {
        let mut record = event(1, "Made in Tarnbridge");
        if let Record::Event(event) = &mut record {
            event.people.attendance = attendance;
        }
        let mut workspace = Workspace::default();
        let event = record.id();
        people.iter().cloned().chain([record]).for_each(|record| workspace.load(record.into()));
        workspace.refresh_links();
        Self { workspace, event }
    }

    pub fn empty() -> Self {
        Self::new(&[], Vec::new())
    }

    pub fn propose(&self, table: &PeopleTable, matching: &Matching) -> Proposal {
        propose(&self.workspace, self.event, table, matching, TODAY).unwrap()
    }

    /// What would come in of a text, read as it is guessed to be.
    pub fn guess(&self, text: &str) -> Proposal {
        let (table, matching) = guessed(text);
        self.propose(&table, &matching)
    }

    pub fn change(&self, proposal: &Proposal) -> Option<Change> {
        let clock = Clock::fixed(moment());
        let mut fresh = || fresh_id(&clock);
        let mut moment = Moment { now: clock.now(), today: clock.today(), at: None, fresh: &mut fresh };
        take_in(&self.workspace, self.event, proposal, "list.csv", &mut moment)
    }

    /// Takes a text in.
    pub fn take_in(&mut self, text: &str) -> Proposal {
        let proposal = self.guess(text);
        if let Some(change) = self.change(&proposal) {
            self.workspace.apply(&change).unwrap();
        }
        proposal
    }

    pub fn event(&self) -> &Event {
        self.workspace.event(Ref(self.event)).unwrap()
    }

    /// Who is on the list, and how far they have come.
    pub fn list(&self) -> Vec<(String, AttendanceState)> {
        let entries = self.event().people.attendance.iter();
        entries.map(|entry| (self.workspace.title(entry.person.unwrap().0).unwrap(), entry.state.get())).collect()
    }

    pub fn person(&self, name: &str) -> Person {
        let found = self.workspace.of_kind(Kind::Person).find(|record| record.title() == name);
        match found.unwrap_or_else(|| panic!("nobody is called {name}")).as_ref() {
            Record::Person(person) => Person::clone(person),
            other => panic!("{:?} is no person", other.kind()),
        }
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.workspace.of_kind(kind).count()
    }
}

pub fn read(text: &str) -> PeopleTable {
    read_table("list.csv", text.as_bytes()).unwrap()
}

pub fn guessed(text: &str) -> (PeopleTable, Matching) {
    let table = read(text);
    let matching = table.guess(AttendanceState::Registered);
    (table, matching)
}

pub fn person(number: u128, name: &str, change: impl FnOnce(&mut Person)) -> Record {
    let Record::Person(mut person) = Record::new(Kind::Person, Id::from_number(number), moment()) else { panic!() };
    name.clone_into(&mut person.full_name);
    change(&mut person);
    Record::Person(person)
}

pub fn organisation(number: u128, name: &str) -> Record {
    let Record::Organisation(blank) = Record::new(Kind::Organisation, Id::from_number(number), moment()) else {
        panic!()
    };
    Record::Organisation(Box::new(Organisation { name: name.into(), ..*blank }))
}

pub fn of(organisation: u128) -> Vec<Membership> {
    vec![Membership { organisation: Some(Ref(Id::from_number(organisation))), ..Membership::default() }]
}

pub fn entry(person: u128, state: AttendanceState) -> Attendance {
    let id = Id::from_number(90_000 + person);
    Attendance { id, person: Some(Ref(Id::from_number(person))), state: state.into(), ..Attendance::default() }
}

/// The names of those who would come in, and whether they are new.
pub fn who(proposal: &Proposal) -> Vec<(&str, bool)> {
    proposal.people.iter().map(|one| (one.said.name.as_str(), matches!(one.who, Whom::New(_)))).collect()
}

#[test]
fn whoever_is_new_is_made_with_their_organisation_in_one_step_that_can_be_undone() {
    let mut world = World::new(&[organisation(5, "Quay Library")], Vec::new());
    let text = "Name,Email,Organisation,Job title\n\
                Jo Bramble,jo@example.org,quay library,Librarian\n\
                Hamid Rostami,hamid@example.org,Mill House,\n\
                Ines Calder,,Mill House,Caretaker\n";
    let change = world.change(&world.guess(text)).unwrap();
    let before = world.workspace.clone();
    world.workspace.apply(&change).unwrap();
    assert_eq!((world.count(Kind::Person), world.count(Kind::Organisation)), (3, 2), "Mill House is made once");
    assert_eq!(world.list().len(), 3);
    let jo = world.person("Jo Bramble");
    assert_eq!((jo.email.as_str(), jo.source.as_str()), ("jo@example.org", "list.csv"));
    assert_eq!(jo.memberships[0].organisation, Some(Ref(Id::from_number(5))));
    assert_eq!(jo.memberships[0].role, "Librarian");
    world.workspace.apply(&change.reversed()).unwrap();
    assert_eq!(world.workspace.len(), before.len());
    assert!(world.list().is_empty());
}

#[test]
fn a_list_that_comes_in_again_changes_nothing() {
    let mut world = World::empty();
    let text =
        "Name,Email,Organisation,Status\nJo Bramble,jo@example.org,Quay Library,Registered\nIda Holm,,,Checked In\n";
    world.take_in(text);
    let again = world.guess(text);
    assert!(again.people.iter().all(|one| one.comes == Comes::AsTheyAre), "{:?}", again.sentences());
    assert!(world.change(&again).is_none());
    assert_eq!(again.sentences()[0], "2 people are on the list already, and nothing of them changes.");
}

#[test]
fn a_state_goes_on_and_never_falls_back() {
    use AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
    let check = |there: AttendanceState, says: &str, expected: AttendanceState| {
        let mut world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![entry(7, there)]);
        world.take_in(&format!("Name,Attendee Status\nJo Bramble,{says}\n"));
        assert_eq!(world.list(), [("Jo Bramble".to_owned(), expected)], "{there:?} and {says:?}");
    };
    check(Invited, "Attending", Registered);
    check(Registered, "Checked In", Came);
    check(Confirmed, "Attending", Confirmed);
    check(Came, "Not Attending", Came);
    check(Came, "Attending", Came);
    check(Registered, "Refunded", Apologies);
    check(Apologies, "Attending", Apologies);
    check(Apologies, "No show", Apologies);
    check(DidNotCome, "Checked In", Came);
}

#[test]
fn a_list_that_says_no_state_moves_nobody_who_is_on_the_list() {
    use AttendanceState::{Apologies, Came, Confirmed, DidNotCome, Invited, Registered};
    let check = |text: &str| {
        let (table, mut matching) = guessed(text);
        for usual in [Registered, Came] {
            matching.state = usual;
            for there in [Invited, Registered, Confirmed, Apologies, DidNotCome, Came] {
                let world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![entry(7, there)]);
                let proposal = world.propose(&table, &matching);
                let states: Vec<AttendanceState> = proposal.people.iter().map(|one| one.entry.state.get()).collect();
                assert_eq!(states, [there, usual], "{usual:?} {text}");
            }
        }
    };
    check("Name,Phone\nJo Bramble,01632 960001\nIda Holm,\n");
    check("Name,Status\nJo Bramble,\nIda Holm,\n");
    check("Name,Status\nJo Bramble,Lunar\nIda Holm,\n");
}

#[test]
fn whoever_is_on_the_list_goes_on_to_the_state_of_a_list_where_that_is_chosen() {
    use AttendanceState::{Apologies, Came, Confirmed, Registered};
    let check = |there: AttendanceState, says: &str, expected: AttendanceState| {
        let world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![entry(7, there)]);
        let (table, mut matching) = guessed(&format!("Name,Status\nJo Bramble,{says}\n"));
        assert!(!matching.is_state_for_all, "it is never guessed");
        (matching.state, matching.is_state_for_all) = (Confirmed, true);
        assert_eq!(world.propose(&table, &matching).people[0].entry.state.get(), expected, "{there:?} {says:?}");
    };
    check(Registered, "", Confirmed);
    check(Registered, "Checked In", Came);
    check(Apologies, "", Apologies);
    check(Came, "", Came);
}

#[test]
fn a_ticket_that_was_given_up_is_no_apology_to_print_and_brings_nobody() {
    let mut world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![entry(7, AttendanceState::Registered)]);
    let proposal = world.take_in("Name,Attendee Status\nJo Bramble,Not Attending\nIda Holm,Deleted\n");
    assert!(world.event().people.attendance[0].apology_private);
    assert_eq!((world.list().len(), world.count(Kind::Person), proposal.withdrawn), (1, 1, 1));
    assert!(proposal.sentences().contains(&"1 row is of a ticket that was given up, and is left out.".to_owned()));
}

#[test]
fn what_is_known_of_somebody_is_completed_and_never_replaced() {
    let jo = person(7, "Jo Bramble", |jo| jo.email = "jo@example.org".into());
    let quiet = person(8, "Ida Holm", |ida| ida.do_not_contact = true);
    let mut world = World::new(&[jo, quiet, organisation(5, "Quay Library")], Vec::new());
    world.take_in(
        "Name,Email,Phone,Organisation\nJo Bramble,JO@example.org,01632 960001,Quay Library\nIda Holm,ida@example.org,,\n",
    );
    let jo = world.person("Jo Bramble");
    assert_eq!((jo.email.as_str(), jo.phone.as_str()), ("jo@example.org", "01632 960001"));
    assert_eq!(jo.memberships.len(), 1);
    assert_eq!(world.person("Ida Holm").email, "", "whoever is not to be contacted is given no address");
    assert_eq!(world.count(Kind::Person), 2);
}

#[test]
fn who_does_not_want_photographs_is_not_overruled_by_a_list() {
    let no = Attendance {
        photographs: Some(folkmoot::model::event::PhotoChoice::NoPhotographs.into()),
        ..entry(7, AttendanceState::Registered)
    };
    let mut world = World::new(&[person(7, "Jo Bramble", |_| ())], vec![no.clone()]);
    world.take_in("Name,Are you happy to be photographed?\nJo Bramble,Yes\n");
    assert_eq!(world.event().people.attendance, [no]);
}
