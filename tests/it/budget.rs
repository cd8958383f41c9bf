//! What a budget comes to, and where it is told.

use std::cmp::Ordering;

use folkmoot::documents::{Style, TextSize};
use folkmoot::model::event::{BudgetLine, EventStatus};
use folkmoot::model::{Event, Id, Ref};
use folkmoot::workspace::budget::{Each, budget};

use crate::kit::world::{hack, printed};
use crate::minutes::world::pick;
use crate::outline::outline;

fn line(number: u128, planned: Option<u32>, actual: Option<u32>, payer: Option<u128>) -> BudgetLine {
    let payer = payer.map(|payer| Ref(Id::from_number(payer)));
    BudgetLine { id: Id::from_number(number), what: format!("Line {number}"), planned, actual, payer }
}

fn event(lines: Vec<BudgetLine>) -> Event {
    let mut event = Event::default();
    event.plan.budget = lines;
    event
}

#[test]
fn planned_is_held_against_spent_once_every_line_says_what_was_spent() {
    let check = |lines: &[(Option<u32>, Option<u32>)], expected: Option<(u64, Ordering)>| {
        let lines = (1..).zip(lines).map(|(number, (planned, actual))| line(number, *planned, *actual, None));
        let found = budget(&event(lines.collect())).unwrap();
        assert_eq!(found.all.difference(), expected);
    };
    check(&[(Some(400), Some(350)), (Some(100), Some(120))], Some((30, Ordering::Less)));
    check(&[(Some(400), Some(400))], Some((0, Ordering::Equal)));
    check(&[(Some(400), Some(450)), (None, Some(9))], Some((59, Ordering::Greater)));
    check(&[(Some(400), Some(350)), (Some(100), None)], None);
    check(&[(Some(400), None)], None);
    check(&[(None, Some(70))], None);
}

#[test]
fn nothing_typed_comes_to_nothing() {
    assert_eq!(budget(&event(Vec::new())), None);
    assert_eq!(budget(&event(vec![line(1, None, None, Some(7))])), None, "a line without an amount");
}

#[test]
fn each_who_pays_has_a_sum_of_their_own() {
    let lines = vec![
        line(1, Some(10), None, None),
        line(2, Some(400), Some(380), Some(7)),
        line(3, Some(50), Some(50), Some(8)),
        line(4, Some(100), Some(90), Some(7)),
    ];
    let found = budget(&event(lines)).unwrap();
    let payers: Vec<_> = found.payers.iter().map(|payer| (payer.who, payer.sums.planned, payer.sums.spent)).collect();
    let of = |number: u128| Some(Ref(Id::from_number(number)));
    assert_eq!(payers, [(of(7), Some(500), Some(470)), (of(8), Some(50), Some(50)), (None, Some(10), None),]);
}

#[test]
fn for_each_person_it_is_what_was_spent_and_else_what_is_planned() {
    let check = |actual: Option<u32>, attended: Option<u32>, registered: Option<u32>, expected: Option<Each>| {
        let mut event = event(vec![line(1, Some(400), actual, None)]);
        (event.people.attended, event.people.registered) = (attended, registered);
        assert_eq!(budget(&event).unwrap().each, expected);
    };
    let each = |pounds, people, came, spent| Some(Each { pounds, people, came, spent });
    check(Some(380), Some(38), Some(52), each(10, 38, true, true));
    check(None, Some(40), None, each(10, 40, true, false));
    check(None, None, Some(41), each(10, 41, false, false));
    check(Some(99), None, Some(2), each(50, 2, false, true));
    check(Some(99), None, None, None);
    let half = |attended: Option<u32>| {
        let mut event = event(vec![line(1, Some(400), Some(60), None), line(2, Some(400), None, None)]);
        (event.people.attended, event.people.registered) = (attended, Some(40));
        budget(&event).unwrap().each
    };
    assert_eq!(half(None), each(20, 40, false, false), "what was spent so far says little before anybody has come");
    assert_eq!(half(Some(30)), each(27, 30, true, false), "nor does it while a bill is still to come");
    check(Some(99), Some(0), None, None);
}

#[test]
fn the_page_to_hang_up_and_the_report_tell_what_was_spent_and_nothing_that_is_planned() {
    let told_of = |lines: Vec<BudgetLine>, name: &str| {
        let mut world = hack();
        world.event.details.status = pick(EventStatus::Held);
        world.event.people.attended = Some(38);
        world.event.plan.budget = lines;
        outline(&printed(&mut world, name, Style::Plain, TextSize::Standard)).join("\n")
    };
    let told = |actual: Option<u32>, name: &str| told_of(vec![line(900, Some(2000), actual, None)], name);
    let page = told(Some(2128), "summary-after");
    assert!(page.contains("It cost £2,128, about £56 for each who came"), "{page}");
    let page = told(None, "summary-after");
    assert!(!page.contains('£'), "{page}");
    let page = told_of(vec![line(900, Some(40), Some(40), None), line(901, Some(2000), None, None)], "summary-after");
    assert!(!page.contains('£'), "a part is not what it cost: {page}");
    let report = told(Some(2128), "outputs");
    assert!(report.contains("about £56 for each of 38 people"), "{report}");
    let report = told(None, "outputs");
    assert!(!report.contains("Cost") && !report.contains('£'), "{report}");
}
