//! A series over time: when it meets next, whose turn it is to host, who belonged to it and who comes.

use std::sync::Arc;

use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType, Headcount};
use folkmoot::model::series::{Member, MemberCount, Planned, PlannedStatus};
use folkmoot::model::{Event, Id, Kind, Open, Record, Ref, Series, Span, TimeOfDay, When};
use folkmoot::model::{Membership, Person};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::series::{
    MembersThen, NextMeeting, Regular, belonging, held_meetings, host_turns, next_meeting, next_of_most,
    others_who_come,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);
const SERIES: Ref = Ref(Id::from_number(1));
/// Three organisations.
const QUAY: Ref = Ref(Id::from_number(11));
const MILL: Ref = Ref(Id::from_number(12));
const FERRY: Ref = Ref(Id::from_number(13));
/// Two people, the first of the Quay.
const ASA: Ref = Ref(Id::from_number(21));
const BO: Ref = Ref(Id::from_number(22));

/// Records, each of which is made of the blank one of its kind.
struct World(Workspace);

impl World {
    /// A series with three organisations as members, and two people.
    fn new(write: impl FnOnce(&mut Series)) -> Self {
        let mut world = Self(Workspace::default());
        for organisation in [QUAY, MILL, FERRY] {
            world.load(Record::new(Kind::Organisation, organisation.0, Timestamp::UNIX_EPOCH));
        }
        let membership = Membership { organisation: Some(QUAY), ..Membership::default() };
        for (person, memberships) in [(ASA, vec![membership]), (BO, Vec::new())] {
            let Record::Person(blank) = Record::new(Kind::Person, person.0, Timestamp::UNIX_EPOCH) else { panic!() };
            world.load(Record::Person(Box::new(Person { memberships, ..*blank })));
        }
        let Record::Series(mut series) = Record::new(Kind::Series, SERIES.0, Timestamp::UNIX_EPOCH) else { panic!() };
        series.members = [QUAY, MILL, FERRY].map(|who| Member { who: Some(who), ..Member::default() }).to_vec();
        write(&mut series);
        world.load(Record::Series(series));
        world
    }

    fn load(&mut self, record: Record) {
        self.0.load(Arc::new(record));
        self.0.refresh_links();
    }

    /// One more network meeting, on this day.
    fn meeting(mut self, day: Date, write: impl FnOnce(&mut Event)) -> Self {
        let id = Id::from_number(100 + self.0.len() as u128);
        let Record::Event(mut event) = Record::new(Kind::Event, id, Timestamp::UNIX_EPOCH) else { panic!() };
        event.details.series = Some(SERIES);
        event.details.kind = Open::Known(EventType::NetworkMeeting);
        event.details.when = When::day(day);
        write(&mut event);
        self.load(Record::Event(event));
        self
    }

    fn hosted(self, day: Date, host: Ref) -> Self {
        self.meeting(day, |event| event.details.hosts = vec![host])
    }

    fn next(&self) -> NextMeeting {
        next_meeting(&self.0, SERIES, EventType::NetworkMeeting, TODAY)
    }

    /// The members in their turn, with how often and when last.
    fn turns(&self) -> Vec<(Ref, usize, Option<Date>)> {
        host_turns(&self.0, SERIES, TODAY).into_iter().map(|turn| (turn.who, turn.hosted, turn.last)).collect()
    }
}

fn monthly(series: &mut Series) {
    series.rhythm = "monthly, last Thursday".to_owned();
}

fn planned(when: When, host: Option<Ref>) -> Planned {
    Planned { id: Id::from_number(500), when, host, theme: "Rooms".to_owned(), ..Planned::default() }
}

fn here(person: Ref) -> Attendance {
    Attendance { person: Some(person), ..Attendance::default() }
}

fn provisional(day: Date) -> When {
    When { provisional: true, ..When::day(day) }
}

#[test]
fn the_next_meeting_follows_from_the_rhythm_and_the_last_one_with_its_hours() {
    let hours = |event: &mut Event| {
        (event.details.when.start, event.details.when.end) = (TimeOfDay::new(10, 0), TimeOfDay::new(13, 0));
    };
    let world = World::new(monthly).meeting(date(2026, 4, 30), |_| {}).meeting(date(2026, 5, 28), hours);
    let (start, end) = (TimeOfDay::new(10, 0), TimeOfDay::new(13, 0));
    assert_eq!(world.next().when, Some(When { start, end, ..provisional(date(2026, 6, 25)) }));
    assert!(!world.next().is_planned);
    assert_eq!(next_of_most(&world.0, SERIES, TODAY), world.next());

    let called_off = |status| move |event: &mut Event| event.details.status = Open::Known(status);
    let off = World::new(monthly).meeting(date(2026, 6, 25), called_off(EventStatus::Cancelled));
    assert_eq!(off.next().when, Some(provisional(date(2026, 7, 30))), "a day that was called off is gone by");
    let put_off = World::new(monthly).meeting(date(2026, 6, 25), called_off(EventStatus::Postponed));
    assert_eq!(put_off.next().when, Some(provisional(date(2026, 6, 25))));
}

#[test]
fn what_took_two_days_takes_two_again() {
    let days = |first, last| When { span: Span::Days(first, last).into(), ..When::default() };
    let world = World::new(|series| series.rhythm = "yearly, first Saturday in July".to_owned());
    let world = world.meeting(date(2025, 7, 5), |event| {
        event.details.when = days(date(2025, 7, 5), date(2025, 7, 6));
    });
    let next = When { provisional: true, ..days(date(2026, 7, 4), date(2026, 7, 5)) };
    assert_eq!(world.next().when, Some(next));
}

#[test]
fn a_rhythm_that_is_words_and_events_of_another_type_propose_no_day() {
    let words = World::new(|series| series.rhythm = "when there is something to say".to_owned());
    assert_eq!(words.hosted(date(2026, 5, 28), QUAY).next().when, None);
    let other = World::new(monthly).meeting(date(2026, 5, 28), |event| {
        event.details.kind = Open::Known(EventType::HackEvent);
    });
    assert_eq!(other.next(), NextMeeting::default());
    assert_eq!(next_meeting(&other.0, Ref(Id::from_number(9)), EventType::Other, TODAY), NextMeeting::default());
}

#[test]
fn what_the_programme_has_is_proposed_before_what_the_rhythm_has() {
    let with = |rhythm: &str, planned: Planned| {
        World::new(|series| {
            series.rhythm = rhythm.to_owned();
            series.programme = vec![planned];
        })
        .meeting(date(2026, 5, 28), |_| {})
        .next()
    };
    let of_plan = |when| NextMeeting {
        when: Some(when),
        is_planned: true,
        theme: "Rooms".to_owned(),
        host: Some(MILL),
        turn: None,
    };
    let without_turn = |next| NextMeeting { turn: None, ..next };
    let moved = planned(When::day(date(2026, 7, 2)), Some(MILL));
    let next = without_turn(with("monthly, last Thursday", moved.clone()));
    assert_eq!(next, of_plan(provisional(date(2026, 7, 2))), "a week off the beat it is the same meeting");
    let certain = Planned { status: Open::Known(PlannedStatus::Confirmed), ..moved };
    assert_eq!(without_turn(with("", certain)), of_plan(When::day(date(2026, 7, 2))));
    let month = When { span: Span::Month(2026, 6).into(), ..When::default() };
    let next = without_turn(with("monthly, last Thursday", planned(month.clone(), Some(MILL))));
    assert_eq!(next, of_plan(provisional(date(2026, 6, 25))), "the rhythm names the day of a month");
    let next = without_turn(with("", planned(month.clone(), Some(MILL))));
    assert_eq!(next, of_plan(When { provisional: true, ..month }));
    let later = with("monthly, last Thursday", planned(When::day(date(2026, 9, 24)), Some(MILL)));
    assert_eq!((later.when, later.is_planned), (Some(provisional(date(2026, 6, 25))), false));
    let gone = with("", planned(When::day(date(2026, 5, 28)), Some(MILL)));
    assert_eq!(gone.when, None, "it has an event of its own");
}

#[test]
fn who_has_never_hosted_comes_first_and_then_who_has_not_for_longest() {
    let (april, may) = (date(2026, 4, 30), date(2026, 5, 28));
    assert_eq!(World::new(|_| {}).turns(), [(QUAY, 0, None), (MILL, 0, None), (FERRY, 0, None)], "as the list has it");
    let world = World::new(|_| {}).hosted(april, QUAY).hosted(may, MILL);
    assert_eq!(world.turns(), [(FERRY, 0, None), (QUAY, 1, Some(april)), (MILL, 1, Some(may))]);
    assert_eq!(world.next().turn.map(|turn| turn.who), Some(FERRY));

    let world = world.hosted(date(2026, 6, 25), FERRY);
    assert_eq!(world.turns(), [(QUAY, 1, Some(april)), (MILL, 1, Some(may)), (FERRY, 0, None)], "it is about to");
    assert_eq!(host_turns(&world.0, SERIES, TODAY)[2].ahead_on(), Some(date(2026, 6, 25)));

    let off = World::new(|_| {}).meeting(may, |event| {
        event.details.hosts = vec![QUAY];
        event.details.status = Open::Known(EventStatus::Cancelled);
    });
    assert_eq!(off.turns()[0], (QUAY, 0, None), "what was called off was not hosted");
}

#[test]
fn the_programme_says_who_hosted_where_no_event_does() {
    let held = |day, host| Planned { status: Open::Known(PlannedStatus::Held), ..planned(When::day(day), Some(host)) };
    let world = World::new(|series| {
        series.programme = vec![held(date(2026, 2, 26), QUAY), held(date(2026, 5, 28), MILL)];
        series.programme.push(planned(When::default(), Some(FERRY)));
    });
    let world = world.meeting(date(2026, 5, 28), |_| {});
    let (february, may) = (date(2026, 2, 26), date(2026, 5, 28));
    assert_eq!(world.turns(), [(QUAY, 1, Some(february)), (MILL, 1, Some(may)), (FERRY, 0, None)]);
    assert_eq!(host_turns(&world.0, SERIES, TODAY)[2].ahead_on(), None, "to host, and nobody knows when");
    assert_eq!(held_meetings(&world.0, SERIES, TODAY)[0].hosts, [MILL]);
}

#[test]
fn who_has_left_and_who_is_a_person_is_in_no_rotation() {
    let world = World::new(|series| {
        series.members[0].left = When::day(date(2026, 3, 31));
        series.members.push(Member { who: Some(ASA), ..Member::default() });
    });
    assert_eq!(world.turns(), [(MILL, 0, None), (FERRY, 0, None)]);
}

#[test]
fn each_meeting_that_was_held_says_how_many_came_and_how_many_members_there_were() {
    let count = |number, when| MemberCount { count: Some(number), when: When::day(when), ..MemberCount::default() };
    let world = World::new(|series| {
        series.member_counts = vec![count(71, date(2026, 2, 12)), count(74, date(2026, 5, 14))];
    });
    let group = Headcount { count: Some(20), ..Headcount::default() };
    let world = world
        .meeting(date(2026, 1, 29), |event| event.people.attendance = vec![here(ASA), here(BO)])
        .meeting(date(2026, 3, 26), |event| {
            event.people.headcounts = vec![group];
            event.people.attendance = vec![here(ASA)];
        })
        .meeting(date(2026, 5, 28), |event| event.people.attended = Some(31))
        .meeting(date(2026, 6, 25), |event| event.people.attended = Some(99));
    let held = held_meetings(&world.0, SERIES, TODAY);
    let told: Vec<_> = held.iter().map(|held| (held.when.known_day().unwrap(), held.came, held.members)).collect();
    assert_eq!(
        told,
        [
            (date(2026, 5, 28), Some(31), Some(MembersThen::Counted(74, None))),
            (date(2026, 3, 26), Some(20), Some(MembersThen::Counted(71, None))),
            (date(2026, 1, 29), Some(2), None),
        ],
    );
}

#[test]
fn a_list_with_dates_counts_its_members_where_nobody_else_did() {
    let world = World::new(|series| {
        series.members[1].joined = When::day(date(2026, 4, 1));
        series.members[2].left = When::day(date(2026, 5, 15));
    });
    let world = world.hosted(date(2026, 3, 26), QUAY).hosted(date(2026, 4, 30), QUAY).hosted(date(2026, 5, 28), QUAY);
    let members: Vec<_> = held_meetings(&world.0, SERIES, TODAY).into_iter().map(|held| held.members).collect();
    assert_eq!(members, [2, 3, 2].map(|count| Some(MembersThen::Listed(count))));
    let undated = World::new(|_| {}).hosted(date(2026, 3, 26), QUAY);
    assert_eq!(held_meetings(&undated.0, SERIES, TODAY)[0].members, None, "a list without dates says nothing of then");
}

/// Five meetings with names, of which Bo came to these, and one without.
fn with_bo_at(there: [bool; 5]) -> World {
    let mut world = World::new(|series| series.members[2].regular = true).hosted(date(2026, 5, 30), MILL);
    for (month, bo) in (1..).zip(there) {
        world = world.meeting(date(2026, month, 20), |event| {
            event.people.attendance =
                vec![here(ASA), Attendance { state: Open::Known(AttendanceState::Came), ..here(BO) }];
            if !bo {
                event.people.attendance[1].state = Open::Known(AttendanceState::Apologies);
            }
        });
    }
    world
}

#[test]
fn a_regular_is_said_to_be_one_or_came_to_half_of_the_last_four_meetings() {
    let world = with_bo_at([true, false, true, true, false]);
    let regulars: Vec<_> = belonging(&world.0, SERIES, TODAY).into_iter().map(|one| (one.who, one.regular)).collect();
    let all = Regular::Came { to: 4, of: 4 };
    assert_eq!(regulars, [(QUAY, Some(all)), (MILL, None), (FERRY, Some(Regular::Said))], "Asa comes for the Quay");
    assert_eq!(others_who_come(&world.0, SERIES, TODAY), [(BO, Regular::Came { to: 2, of: 4 })]);
    assert_eq!(others_who_come(&with_bo_at([true, true, false, false, false]).0, SERIES, TODAY), []);
}

#[test]
fn who_has_left_is_told_with_the_day_and_is_no_regular() {
    let world = World::new(|series| {
        let member = &mut series.members[0];
        (member.joined, member.left) = (When::day(date(2025, 1, 9)), When::day(date(2026, 3, 31)));
        member.regular = true;
    });
    let quay = &belonging(&world.0, SERIES, TODAY)[0];
    assert_eq!((quay.is_member, quay.regular), (false, None));
    assert_eq!(quay.left, When::day(date(2026, 3, 31)));
}

#[test]
fn a_series_without_anything_says_nothing() {
    let world = World::new(|series| series.members.clear());
    assert_eq!(world.next(), NextMeeting::default());
    assert!(world.turns().is_empty() && held_meetings(&world.0, SERIES, TODAY).is_empty());
    assert!(belonging(&world.0, SERIES, TODAY).is_empty() && others_who_come(&world.0, SERIES, TODAY).is_empty());
}
