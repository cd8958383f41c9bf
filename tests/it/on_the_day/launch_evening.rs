//! A launch evening: who has come, who walks in, and which team each chooses, with the teams of the hack event.

use folkmoot::documents::{self, Request, Style, TextSize};
use folkmoot::model::brief::{Appearance, Member, TeamRole};
use folkmoot::model::event::{Attendance, AttendanceRole, AttendanceState, EventType};
use folkmoot::model::{Brief, Event, Id, Kind, Person, Record, Ref, TimeOfDay, When};
use folkmoot::workspace::launch_evening::{Evening, Stands, arrive, choose, is_called, known_elsewhere, walk_in};
use folkmoot::workspace::{Change, Edit, Workspace};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::{HACK, event_in, hack, id, room, time};
use crate::outline::outline;

const LAUNCH: u128 = 2;

fn person(number: u128, name: &str) -> Record {
    let mut person = Person { full_name: name.to_owned(), ..Person::default() };
    (person.header.id, person.header.kind) = (id(number), Kind::Person);
    Record::Person(Box::new(person))
}

fn brief(number: u128, name: &str) -> Record {
    let mut brief = Brief::default();
    (brief.header.id, brief.header.kind) = (id(number), Kind::Brief);
    brief.brief.name = name.to_owned();
    let at = Appearance { id: id(number + 50), event: Some(Ref(id(HACK))), ..Appearance::default() };
    brief.at_events.appearances.push(at);
    Record::Brief(Box::new(brief))
}

fn listed(number: u128, state: AttendanceState, role: AttendanceRole) -> Attendance {
    let person = Some(Ref(id(number)));
    Attendance { id: id(number + 1000), person, state: state.into(), role: role.into(), ..Attendance::default() }
}

/// A launch evening with two who are registered with it, one with the hack alone, one of the crew, and one who sent
/// apologies.
fn evening() -> Workspace {
    let mut launch = Event::default();
    (launch.header.id, launch.header.kind) = (id(LAUNCH), Kind::Event);
    launch.details.title = "Launch evening".to_owned();
    launch.details.kind = EventType::LaunchEvening.into();
    launch.details.part_of = Some(Ref(id(HACK)));
    launch.details.when = When::day(date(2026, 6, 19));
    let (registered, member) = (AttendanceState::Registered, AttendanceRole::Member);
    launch.people.attendance = vec![
        listed(201, registered, member),
        listed(202, registered, member),
        listed(204, AttendanceState::Came, AttendanceRole::Crew),
        listed(205, AttendanceState::Apologies, member),
    ];
    let mut hack = hack(&[]);
    hack.people.attendance = vec![listed(201, registered, member), listed(203, registered, member)];
    let people = [
        (201, "Ruth Calloway"),
        (202, "Nell Harbord"),
        (203, "\u{c9}lise Okoro"),
        (204, "Colm Hart"),
        (205, "Sam Pike"),
        (206, "Ruby Marsh"),
    ];
    let people = people.into_iter().map(|(number, name)| person(number, name));
    let briefs = [(11, "Who Knows Who"), (12, "Quiet After School")].map(|(number, name)| brief(number, name));
    let events = [hack, launch].map(|event| Record::Event(Box::new(event)));
    room(events.into_iter().chain(briefs).chain(people))
}

/// The evening as people see it: each with how they stand.
fn stands(workspace: &Workspace) -> Vec<(String, Stands)> {
    let evening = Evening::of(workspace, id(LAUNCH)).unwrap();
    evening.guests.into_iter().map(|guest| (guest.name, guest.stands)).collect()
}

struct Door {
    workspace: Workspace,
    next: u128,
}

impl Door {
    fn open() -> Self {
        Self { workspace: evening(), next: 900 }
    }

    fn make(&mut self, change: impl FnOnce(&Workspace, &mut dyn FnMut() -> Id) -> Option<Change>) -> Change {
        let next = &mut self.next;
        let mut fresh = || {
            *next += 1;
            id(*next)
        };
        let change = change(&self.workspace, &mut fresh).expect("something changes");
        self.workspace.apply(&change).unwrap();
        self.workspace.refresh_links();
        change
    }

    fn choose(&mut self, person: u128, team: Option<u128>) -> Change {
        self.choose_on(date(2026, 6, 19), person, team)
    }

    fn choose_on(&mut self, today: Date, person: u128, team: Option<u128>) -> Change {
        let now = (today, time("20:05"));
        self.make(|workspace, fresh| choose(workspace, id(LAUNCH), (id(person), team.map(id)), now, fresh))
    }

    fn change_event(&mut self, event: u128, change: impl FnOnce(&mut Event)) {
        self.make(|workspace, _| {
            let before = workspace.get(id(event))?.clone();
            let mut after = event_in(workspace, event);
            change(&mut after);
            let edit = folkmoot::workspace::Edit::replace(before, Record::Event(Box::new(after)));
            Some(Change::new("an event", vec![edit]))
        });
    }

    fn members(&self, team: u128) -> Vec<Option<Ref>> {
        let brief = self.workspace.brief(Ref(id(team))).unwrap();
        brief.at_events.appearances[0].team.members.iter().map(|member| member.person).collect()
    }
}

fn link(number: u128) -> Option<Ref> {
    Some(Ref(id(number)))
}

#[test]
fn those_who_are_expected_are_listed_once_and_those_without_a_team_first() {
    let mut door = Door::open();
    let expected = |name: &str| (name.to_owned(), Stands::Expected);
    let helps = ("Colm Hart".to_owned(), Stands::Helps);
    let before = [expected("\u{c9}lise Okoro"), expected("Nell Harbord"), expected("Ruth Calloway"), helps.clone()];
    assert_eq!(stands(&door.workspace), before);
    door.make(|workspace, fresh| arrive(workspace, id(LAUNCH), id(202), time("18:05"), fresh));
    door.choose(201, Some(11));
    let after = [
        ("Nell Harbord".to_owned(), Stands::WithoutTeam),
        expected("\u{c9}lise Okoro"),
        ("Ruth Calloway".to_owned(), Stands::InTeam),
        helps,
    ];
    assert_eq!(stands(&door.workspace), after);
}

#[test]
fn whoever_arrives_is_noted_with_the_time_once() {
    let mut door = Door::open();
    door.make(|workspace, fresh| arrive(workspace, id(LAUNCH), id(202), time("18:05"), fresh));
    let entry = event_in(&door.workspace, LAUNCH).people.attendance[1].clone();
    assert_eq!((entry.state.is(AttendanceState::Came), entry.arrived, entry.walk_in), (true, time("18:05"), false));
    assert!(arrive(&door.workspace, id(LAUNCH), id(202), time("18:09"), &mut || id(1)).is_none(), "once is enough");
    door.make(|workspace, fresh| arrive(workspace, id(LAUNCH), id(203), time("18:10"), fresh));
    let entry = event_in(&door.workspace, LAUNCH).people.attendance[4].clone();
    assert_eq!((entry.person, entry.walk_in), (link(203), false), "registered with the hack is no walk-in");
    door.make(|workspace, fresh| arrive(workspace, id(LAUNCH), id(206), time("18:11"), fresh));
    assert!(event_in(&door.workspace, LAUNCH).people.attendance[5].walk_in, "known, and not expected");
    door.make(|workspace, fresh| arrive(workspace, id(LAUNCH), id(205), time("18:12"), fresh));
    assert_eq!(event_in(&door.workspace, LAUNCH).people.attendance.len(), 6, "whoever comes all the same");
}

#[test]
fn nobody_walks_in_where_nobody_was_expected() {
    let mut workspace = evening();
    for number in [HACK, LAUNCH] {
        let before = workspace.get(id(number)).unwrap().clone();
        let mut event = event_in(&workspace, number);
        event.people.attendance.clear();
        let edit = Edit::replace(before, Record::Event(Box::new(event)));
        workspace.apply(&Change::new("nobody on the list", vec![edit])).unwrap();
    }
    let mut door = Door { workspace, next: 900 };
    door.make(|workspace, fresh| arrive(workspace, id(LAUNCH), id(206), time("18:11"), fresh));
    let entry = event_in(&door.workspace, LAUNCH).people.attendance[0].clone();
    assert_eq!((entry.state.is(AttendanceState::Came), entry.walk_in), (true, false));
}

#[test]
fn somebody_new_is_made_in_the_same_change() {
    let mut door = Door::open();
    let now = Timestamp::UNIX_EPOCH;
    let mut made = None;
    let change = door.make(|workspace, fresh| {
        let (change, person) = walk_in(workspace, id(LAUNCH), " Mabel  Thorne ", (now, time("18:20")), fresh)?;
        made = Some(person);
        Some(change)
    });
    let person = door.workspace.person(Ref(made.unwrap())).unwrap();
    assert_eq!(person.full_name, "Mabel Thorne");
    let entry = event_in(&door.workspace, LAUNCH).people.attendance.last().unwrap().clone();
    assert_eq!((entry.person, entry.walk_in, entry.arrived), (made.map(Ref), true, time("18:20")));
    door.workspace.apply(&change.reversed()).unwrap();
    assert!(door.workspace.person(Ref(made.unwrap())).is_none(), "one undo takes back all of it");
    assert!(walk_in(&door.workspace, id(LAUNCH), "  ", (now, None), &mut || id(1)).is_none());
}

#[test]
fn one_choice_puts_moves_and_takes_out() {
    let mut door = Door::open();
    let change = door.choose(202, Some(11));
    assert_eq!(change.label, "Nell Harbord in Who Knows Who");
    assert_eq!(door.members(11), [link(202)]);
    let came = event_in(&door.workspace, LAUNCH).people.attendance[1].state.is(AttendanceState::Came);
    assert!(came, "whoever chooses is here");
    let at_hack = event_in(&door.workspace, HACK).people.attendance;
    assert!(at_hack.iter().any(|entry| entry.person == link(202)), "and expected at the hack, for a badge");
    door.choose(202, Some(12));
    assert_eq!((door.members(11), door.members(12)), (vec![], vec![link(202)]), "moved");
    door.choose(202, Some(12));
    assert_eq!(door.members(12), [], "the same once more takes out");
    door.choose(202, Some(12));
    door.choose(202, None);
    assert_eq!(door.members(12), [], "0 is in none");
    let nothing = choose(&door.workspace, id(LAUNCH), (id(202), None), (date(2026, 6, 19), None), &mut || id(1));
    assert!(nothing.is_none(), "in none already");
}

#[test]
fn what_is_known_of_a_member_goes_along() {
    let mut door = Door::open();
    door.make(|workspace, fresh| put_in(workspace, 11, fresh));
    door.choose(202, Some(12));
    let brief = door.workspace.brief(Ref(id(12))).unwrap();
    assert!(brief.at_events.appearances[0].team.members[0].role.is(TeamRole::Maker));
}

#[test]
fn a_press_leaves_the_other_teams_of_somebody_alone() {
    let mut door = Door::open();
    for team in [11, 12] {
        door.make(|workspace, fresh| put_in(workspace, team, fresh));
    }
    let change = door.choose(202, Some(12));
    assert_eq!((door.members(11), door.members(12)), (vec![link(202)], vec![]), "out of that one alone");
    assert_eq!(change.label, "Nell Harbord out of Quiet After School");
    door.make(|workspace, fresh| put_in(workspace, 12, fresh));
    let shown = Evening::of(&door.workspace, id(LAUNCH)).unwrap().guest(id(202)).unwrap().team.unwrap();
    door.choose(202, None);
    let left = if shown == id(11) { 12 } else { 11 };
    assert_eq!(door.members(left), [link(202)], "0 leaves the team that the row does not show");
    let brief = door.workspace.brief(Ref(id(left))).unwrap();
    assert!(brief.at_events.appearances[0].team.members[0].role.is(TeamRole::Maker), "with all that is said there");
}

/// Nell Harbord in a team, as a maker.
fn put_in(workspace: &Workspace, team: u128, fresh: &mut dyn FnMut() -> Id) -> Option<Change> {
    let before = workspace.get(id(team))?.clone();
    let mut after = workspace.brief(Ref(id(team)))?.clone();
    let member = Member { id: fresh(), person: link(202), role: TeamRole::Maker.into(), ..Member::default() };
    after.at_events.appearances[0].team.members.push(member);
    let edit = folkmoot::workspace::Edit::replace(before, Record::Brief(Box::new(after)));
    Some(Change::new("a member", vec![edit]))
}

#[test]
fn only_on_the_day_has_whoever_chooses_come() {
    let states = |door: &Door, event: u128, person: u128| -> Vec<(AttendanceState, Option<TimeOfDay>)> {
        let list = event_in(&door.workspace, event).people.attendance;
        let theirs = list.iter().filter(|entry| entry.person == link(person));
        theirs.map(|entry| (*entry.state.known().unwrap(), entry.arrived)).collect()
    };
    let (registered, apologies) = (AttendanceState::Registered, AttendanceState::Apologies);
    let confirmed = AttendanceState::Confirmed;
    let mut ahead = Door::open();
    ahead.choose_on(date(2026, 6, 12), 202, Some(11));
    assert_eq!(states(&ahead, LAUNCH, 202), [(registered, None)], "a week ahead nobody has come");
    assert_eq!(states(&ahead, HACK, 202), [(confirmed, None)], "and a badge is wanted");
    let mut after = Door::open();
    after.choose_on(date(2026, 6, 29), 205, Some(11));
    assert_eq!(states(&after, LAUNCH, 205), [(apologies, None)], "a team that is put right brings nobody");
    assert_eq!(states(&after, HACK, 205), [], "nor is anybody expected at what is over");
    let mut on = Door::open();
    on.choose(205, Some(11));
    assert_eq!(states(&on, LAUNCH, 205), [(AttendanceState::Came, time("20:05"))]);
}

#[test]
fn whoever_has_chosen_is_expected_at_the_hack_also_where_they_had_not_said_so() {
    for state in [AttendanceState::Invited, AttendanceState::Apologies] {
        let mut door = Door::open();
        door.change_event(HACK, |hack| hack.people.attendance[1].state = state.into());
        door.choose(203, Some(11));
        let entry = event_in(&door.workspace, HACK).people.attendance[1].clone();
        assert!(entry.state.is(AttendanceState::Confirmed), "{state:?}");
        assert_eq!(event_in(&door.workspace, HACK).people.attendance.len(), 2, "on the list once");
        assert_eq!(Evening::of(&door.workspace, id(LAUNCH)).unwrap().unanswered, 0);
    }
}

#[test]
fn whoever_sent_apologies_for_the_evening_is_not_expected_by_way_of_the_hack() {
    let mut door = Door::open();
    let member = AttendanceRole::Member;
    door.change_event(HACK, |hack| {
        hack.people.attendance.push(listed(205, AttendanceState::Registered, member));
    });
    assert!(!stands(&door.workspace).iter().any(|(name, _)| name == "Sam Pike"), "{:?}", stands(&door.workspace));
}

#[test]
fn a_name_is_found_as_it_is_spelt() {
    let guest = |name: &str| {
        let workspace = room([person(201, name)]);
        known_elsewhere(&workspace, &[], "", 1).remove(0)
    };
    for (name, typed) in [
        ("Ann Smith-Jones", "Smith-Jones"),
        ("J. Pike", "J. Pike"),
        ("Orla O\u{2019}Neill", "O'Neill"),
        ("Orla O'Neill", "O\u{2019}Neill"),
        ("Orla O'Neill", "orla o'n"),
    ] {
        assert!(is_called(&guest(name), typed), "{name} as {typed}");
    }
    for (name, typed) in [("Ann Smith-Jones", "Jones-Jones"), ("J. Pike", "K. Pike")] {
        assert!(!is_called(&guest(name), typed), "{name} as {typed}");
    }
}

#[test]
fn three_letters_of_any_part_of_a_name_are_enough() {
    let workspace = evening();
    let evening = Evening::of(&workspace, id(LAUNCH)).unwrap();
    let found = |typed: &str| -> Vec<&str> {
        let guests = evening.guests.iter().filter(|guest| is_called(guest, typed));
        guests.map(|guest| guest.name.as_str()).collect()
    };
    assert_eq!(found("rut"), ["Ruth Calloway"]);
    assert_eq!(found("cal ru"), ["Ruth Calloway"]);
    assert_eq!(found("eli"), ["\u{c9}lise Okoro"], "accents matter little");
    assert_eq!(found("uth"), Vec::<&str>::new());
    let elsewhere: Vec<String> =
        known_elsewhere(&workspace, &evening.guests, "ru", 5).into_iter().map(|guest| guest.name).collect();
    assert_eq!(elsewhere, ["Ruby Marsh"], "known, and not expected");
}

#[test]
fn the_badges_of_the_hack_say_the_team() {
    let mut door = Door::open();
    door.choose(203, Some(12));
    door.choose(201, Some(11));
    door.choose(202, Some(12));
    let printed = date(2026, 6, 19).at(21, 0, 0, 0);
    let request = Request { record: id(HACK), style: Style::Ten, size: TextSize::Standard, printed };
    let badges = (documents::named("badges").unwrap().compose)(&door.workspace, &request).unwrap();
    let said = outline(&badges).join("\n");
    for (name, team) in
        [("Okoro", "Quiet After School"), ("Calloway", "Who Knows Who"), ("Harbord", "Quiet After School")]
    {
        let badge = said.split("card").find(|badge| badge.contains(name));
        assert!(badge.is_some_and(|badge| badge.contains(team)), "{name} in {team}: {said}");
    }
}
