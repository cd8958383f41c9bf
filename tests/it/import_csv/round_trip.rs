//! A table of who came, saved by our own export, comes in as it went out, into the same folder and into an empty one.

use folkmoot::documents::{Asked, attendance_table};
use folkmoot::import::people::{Comes, read_table};
use folkmoot::model::event::{Attendance, AttendanceRole, AttendanceState, NameInMinutes, PhotoChoice};
use folkmoot::model::{Id, Open, Record, Ref, TimeOfDay, When};
use folkmoot::render::csv;
use jiff::civil::date;
use proptest::prelude::*;

use super::{World, person};

/// Words that may be mistaken for a formula, quoted, or in another script.
const WORDS: [&str; 6] = ["", "for item 3", "=1+1", "-", "Parks, \"green\" team", "شيماء"];

fn words() -> impl Strategy<Value = String> {
    proptest::sample::select(&WORDS[..]).prop_map(str::to_owned)
}

fn one_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Open<T>> {
    proptest::sample::select(all).prop_map(Open::Known)
}

const STATES: &[AttendanceState] = &[
    AttendanceState::Invited,
    AttendanceState::Registered,
    AttendanceState::Confirmed,
    AttendanceState::Came,
    AttendanceState::Apologies,
    AttendanceState::DidNotCome,
];
const ROLES: &[AttendanceRole] = &[AttendanceRole::Member, AttendanceRole::Speaker, AttendanceRole::InAttendance];
const NAMED: &[NameInMinutes] = &[NameInMinutes::AsUsual, NameInMinutes::RoleOnly, NameInMinutes::No];
const PHOTOS: &[PhotoChoice] = &[PhotoChoice::Fine, PhotoChoice::NoPhotographs];

prop_compose! {
    fn an_entry()(
        state in one_of(STATES),
        role in one_of(ROLES),
        described_as in words(),
        name_in_minutes in one_of(NAMED),
        (hour, minute) in (0_i8..24, 0_i8..60),
        has_times in any::<bool>(),
        walk_in in any::<bool>(),
        photographs in proptest::option::of(one_of(PHOTOS)),
        until in proptest::option::of(1_i8..28),
        meal in proptest::sample::select(&["", "vegan lunch"][..]),
    ) -> Attendance {
        let time = TimeOfDay::new(hour, minute).filter(|_| has_times);
        let until = until.map(|day| When::day(date(2027, 3, day))).unwrap_or_default();
        let meals = if meal.is_empty() { Vec::new() } else { vec![meal.to_owned(), "soup".to_owned()] };
        Attendance {
            state, role, described_as, name_in_minutes, walk_in, photographs, meals,
            arrived: time, left: time, may_contact_until: until, ..Attendance::default()
        }
    }
}

/// People with names of their own, each with an entry.
fn a_list() -> impl Strategy<Value = Vec<Attendance>> {
    proptest::collection::vec(an_entry(), 1..12).prop_map(|mut entries| {
        for (number, entry) in (0_u128..).zip(&mut entries) {
            entry.id = Id::from_number(900 + number);
            entry.person = Some(Ref(Id::from_number(100 + number)));
        }
        entries
    })
}

fn everybody(count: usize) -> Vec<Record> {
    let names = ["Jo Bramble", "Hamid Rostami", "Cllr Ann Bell", "Siân Évans", "Zoë O'Neill", "Ida Holm"];
    let name = |number: usize| match names.get(number) {
        Some(name) => (*name).to_owned(),
        None => format!("Robin Marl {}", ["Ash", "Beech", "Cedar", "Oak", "Pine", "Rowan"][number % 6]),
    };
    (0..count).map(|number| person(100 + number as u128, &name(number), |_| ())).collect()
}

fn without_ids(entries: &[Attendance]) -> Vec<Attendance> {
    entries.iter().map(|entry| Attendance { id: Id::NONE, person: None, ..entry.clone() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn our_own_table_comes_back_as_it_went_out(entries in a_list()) {
        let people = everybody(entries.len());
        let from = World::new(&people, entries.clone());
        let asked = Asked { contacts: true, needs: true };
        let saved = csv(&attendance_table(&from.workspace, from.event, asked, date(2026, 6, 1)).unwrap().guarded().table);
        let table = read_table("attendance.csv", &saved).unwrap();
        let matching = table.guess(AttendanceState::Came);

        let again = from.propose(&table, &matching);
        prop_assert_eq!(again.not_understood.len(), 0);
        prop_assert!(again.people.iter().all(|one| one.comes == Comes::AsTheyAre), "{:?}", again.sentences());

        for known in [people.as_slice(), &[]] {
            let mut to = World::new(known, Vec::new());
            let change = to.change(&to.propose(&table, &matching)).unwrap();
            to.workspace.apply(&change).unwrap();
            prop_assert_eq!(without_ids(&to.event().people.attendance), without_ids(&entries));
            let names = |world: &World| world.list().into_iter().map(|(name, _)| name).collect::<Vec<_>>();
            prop_assert_eq!(names(&to), names(&from));
        }
    }
}
