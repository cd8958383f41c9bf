//! Who came: named, by role, or counted.

use folkmoot::model::event::{Attendance, AttendanceRole, AttendanceState, MinutesStyle, NameInMinutes};
use folkmoot::model::{Capacity, Ref};

use super::world::{STYLES, World, pick, time, when};

/// One person of this capacity, entered with this choice, and the line that follows from it.
fn check(capacity: Capacity, public_facing: bool, choice: NameInMinutes, expected: &str) {
    let mut world = World::new();
    let surgery = Some(world.organisation("Tarn Street Surgery"));
    let person = world.somebody("Ann Berg", "Practice nurse", surgery, |person| {
        person.capacity = pick(capacity);
        person.public_facing = public_facing;
    });
    world.attends(person, |entry| entry.name_in_minutes = pick(choice));
    let lines = world.lines(MinutesStyle::Formal, &["Present"]);
    assert_eq!(lines, [format!("Present: {expected}")], "{capacity:?} {choice:?}");
}

#[test]
fn capacity_decides_who_is_named_unless_they_chose() {
    use NameInMinutes::{AsUsual, No, RoleOnly, Yes};
    let named = "Tarn Street Surgery: Ann Berg";
    check(Capacity::Officer, false, AsUsual, named);
    check(Capacity::Councillor, false, AsUsual, named);
    check(Capacity::NotSaid, false, AsUsual, named);
    check(Capacity::Resident, false, AsUsual, "Residents: 1 person, name not recorded");
    check(Capacity::Resident, true, AsUsual, named);
    check(Capacity::Resident, false, Yes, named);
    check(Capacity::ServiceUser, false, AsUsual, "Service users: 1 person, name not recorded");
    check(Capacity::Officer, false, No, "Others: 1 person, name not recorded");
    check(Capacity::Officer, false, RoleOnly, "Tarn Street Surgery: Practice nurse");
}

fn named(world: &mut World, name: &str) -> Ref {
    world.person(name, "", None)
}

#[test]
fn only_those_who_came_are_present() {
    let mut world = World::new();
    for state in [AttendanceState::Invited, AttendanceState::Registered, AttendanceState::DidNotCome] {
        let person = named(&mut world, "Nobody");
        world.attends(person, |entry| entry.state = pick(state));
    }
    assert_eq!(world.lines(MinutesStyle::Formal, &["Present", "In attendance", "Apologies"]), Vec::<String>::new());
}

#[test]
fn an_apology_may_be_kept_private() {
    let mut world = World::new();
    let person = named(&mut world, "Ann Berg");
    world.attends(person, |entry| {
        entry.state = pick(AttendanceState::Apologies);
        entry.apology_private = true;
    });
    assert_eq!(world.lines(MinutesStyle::Formal, &["Apologies"]), Vec::<String>::new());
}

#[test]
fn formal_minutes_say_who_came_late_or_left_early() {
    let mut world = World::new();
    world.event.details.when = when("17 November 2026, 2pm to 4pm");
    let (early, late) = (named(&mut world, "Ann Berg"), named(&mut world, "Ben Dahl"));
    world.attends(early, |entry| (entry.arrived, entry.left) = (time(13, 50), time(15, 0)));
    world.attends(late, |entry| (entry.arrived, entry.left) = (time(14, 20), time(16, 5)));
    let present = |world: &mut World, style| world.lines(style, &["Present"]);
    assert_eq!(present(&mut world, MinutesStyle::Formal), ["Present: Ann Berg (left 3pm), Ben Dahl (arrived 2.20pm)"]);
    assert_eq!(present(&mut world, MinutesStyle::Learning), ["Present: Ann Berg, Ben Dahl"]);
}

#[test]
fn a_long_list_shows_its_organisations_in_bold() {
    let mut world = World::new();
    let housing = Some(world.organisation("Marl Valley Housing"));
    for number in 1..20 {
        let person = world.person(&format!("Guest {number}"), "", housing);
        world.attends(person, |_| {});
    }
    let begins = |world: &mut World, beginning: &str| {
        assert_eq!(world.lines(MinutesStyle::Formal, &[&format!("Present: {beginning}")]).len(), 1);
    };
    begins(&mut world, "Marl Valley Housing: Guest 1, Guest 2");
    let last = named(&mut world, "Ann Berg");
    world.attends(last, |_| {});
    begins(&mut world, "<b>Marl Valley Housing:</b> Guest 1, Guest 2");
}

#[test]
fn a_count_says_nothing_of_lists() {
    let mut world = World::new();
    world.event.people.attended = Some(28);
    world.event.minutes.lead_ins.attendance = "No list was kept.".into();
    for style in STYLES {
        assert_eq!(world.lines(style, &["Took part", "p "]), ["Took part: 28 people", "p No list was kept."]);
    }
}

#[test]
fn visitors_and_speakers_are_in_attendance() {
    let mut world = World::new();
    for role in [AttendanceRole::Visitor, AttendanceRole::Speaker, AttendanceRole::InAttendance] {
        let person = named(&mut world, &format!("{role:?}"));
        world.attends(person, |entry| entry.role = pick(role));
    }
    let lines = world.lines(MinutesStyle::Formal, &["In attendance"]);
    assert_eq!(lines, ["In attendance: Visitor / Speaker / InAttendance"]);
}

#[test]
fn a_person_whose_record_is_gone_is_said_to_be_missing() {
    let mut world = World::new();
    let nobody = Ref(world.id());
    world.attends(nobody, |_| {});
    assert_eq!(world.lines(MinutesStyle::Formal, &["Present"]), ["Present: not in our records"]);
}

#[test]
fn a_row_that_holds_words_and_no_person_prints_the_words() {
    let mut world = World::new();
    let housing = Some(world.organisation("Marl Valley Housing"));
    let person = world.person("Ann Berg", "", housing);
    world.attends(person, |_| {});
    let mut add = |words: &str, change: fn(&mut Attendance)| {
        let mut entry = Attendance { id: world.id(), described_as: words.into(), ..Attendance::default() };
        change(&mut entry);
        world.event.people.attendance.push(entry);
    };
    add("two students from Hollin School", |_| {});
    add("the band", |entry| entry.role = pick(AttendanceRole::Visitor));
    add("the choir", |entry| entry.state = pick(AttendanceState::Apologies));
    add("the bakers", |entry| entry.name_in_minutes = pick(NameInMinutes::No));
    add("", |_| {});
    let lines = world.lines(MinutesStyle::Formal, &["Present", "In attendance", "Apologies"]);
    let expected = [
        "Present: Marl Valley Housing: Ann Berg / two students from Hollin School / Others: 1 person, name not recorded",
        "In attendance: the band",
        "Apologies: the choir",
    ];
    assert_eq!(lines, expected);
}
