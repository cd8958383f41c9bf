//! The countdown: due days that move with the event, how tasks stand, days that are off, and what is due now.

use std::sync::Arc;

use folkmoot::model::event::{EventStatus, EventType, Task, TaskState};
use folkmoot::model::{Council, Event, Id, Kind, Nation, Open, Record, Ref, Span, When, read_lead};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::countdown::{Countdown, DayOff, Standing, countdown, due_day, to_do_now};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday, date};

const HACK: u128 = 10;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn task(number: u128, what: &str, lead: &str) -> Task {
    Task { id: id(number), what: what.to_owned(), lead: read_lead(lead).into(), ..Task::default() }
}

fn event(number: u128, title: &str, first: Date, last: Date) -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, id(number), Timestamp::UNIX_EPOCH) else { panic!() };
    event.details.title = title.to_owned();
    event.details.kind = Open::Known(EventType::HackEvent);
    event.details.status = Open::Known(EventStatus::Confirmed);
    event.details.when = When { span: Span::Days(first, last).into(), ..When::default() };
    *event
}

/// Friday 19 and Saturday 20 June 2026.
fn hack() -> Event {
    let mut hack = event(HACK, "Made in Harwick 2", date(2026, 6, 19), date(2026, 6, 20));
    hack.plan.tasks = vec![
        task(1, "Hold the venue", "12 weeks before"),
        task(2, "Find a sponsor", "12 weeks before"),
        task(3, "Count chairs", "the day before"),
        task(4, "Thank everybody", "the day after"),
        task(5, "Tell people", "3 months after"),
        task(6, "Ring the mayor", "once the hall has answered"),
        Task { due: When::day(date(2026, 5, 25)), ..task(7, "Meet the caretaker", "") },
    ];
    hack
}

fn folder(events: &[&Event]) -> Workspace {
    let mut workspace = Workspace::default();
    for event in events {
        workspace.load(Arc::new(Record::Event(Box::new((*event).clone()))));
    }
    workspace
}

fn of(event: &Event, today: Date) -> Countdown {
    countdown(&folder(&[event]), event, today)
}

fn days(event: &Event) -> Vec<Option<Date>> {
    let workspace = folder(&[event]);
    event.plan.tasks.iter().map(|task| due_day(&workspace, event, task)).collect()
}

#[test]
fn moving_the_event_moves_what_hangs_on_it_and_no_day_that_somebody_fixed() {
    let mut hack = hack();
    let before = days(&hack);
    assert_eq!(before[0], Some(date(2026, 3, 27)));
    assert_eq!(before[3], Some(date(2026, 6, 21)), "after its last day");
    hack.details.when = When { span: Span::Days(date(2026, 7, 3), date(2026, 7, 4)).into(), ..When::default() };
    let after = days(&hack);
    for (at, (before, after)) in before.iter().zip(&after).enumerate() {
        let moved = before.zip(*after).map(|(before, after)| before.until(after).unwrap().get_days());
        let expected = match at {
            0..=4 => Some(14),
            5 => None,
            _ => Some(0),
        };
        assert_eq!(moved, expected, "task {}", at + 1);
    }
    hack.details.when = When::default();
    assert_eq!(days(&hack).into_iter().flatten().count(), 1, "without a date only the fixed day is known");
}

#[test]
fn weeks_and_months_lead_to_a_working_day_and_days_to_that_day() {
    // Saturday 20 March 2027.
    let check = |lead: &str, expected: Date| {
        let mut hack = event(HACK, "Spring hack", date(2027, 3, 20), date(2027, 3, 21));
        hack.plan.tasks = vec![task(1, "Hold the venue", lead)];
        assert_eq!(days(&hack), [Some(expected)], "{lead}");
    };
    check("2 weeks before", date(2027, 3, 5));
    check("12 weeks before", date(2026, 12, 24)); // Boxing Day falls on a Saturday, its substitute on a Monday.
    check("1 week after", date(2027, 3, 25)); // Easter Sunday: Thursday is the last day before.
    check("the day before", date(2027, 3, 19));
    check("6 days before", date(2027, 3, 14));
    check("on the day", date(2027, 3, 20));
}

#[test]
fn tasks_stand_together_by_when_they_are_due() {
    let countdown = of(&hack(), date(2026, 4, 1));
    let phases: Vec<(Option<Date>, usize)> =
        countdown.phases.iter().map(|phase| (phase.day, phase.tasks.len())).collect();
    let expected = [
        (Some(date(2026, 3, 27)), 2),
        (Some(date(2026, 5, 25)), 1),
        (Some(date(2026, 6, 18)), 1),
        (Some(date(2026, 6, 21)), 1),
        (Some(date(2026, 9, 18)), 1),
        (None, 1),
    ];
    assert_eq!(phases, expected);
    let mut more = hack();
    more.plan.tasks.push(task(8, "Somewhen", ""));
    let alone = of(&more, date(2026, 4, 1)).phases.pop().unwrap();
    assert_eq!((alone.day, alone.tasks.len()), (None, 1), "what nobody has said a day of has no other's day");
    let mut undated = hack();
    undated.details.when = When::default();
    let leads: Vec<usize> = of(&undated, date(2026, 4, 1)).phases.iter().map(|phase| phase.tasks.len()).collect();
    assert_eq!(leads.iter().sum::<usize>(), 7, "nothing is left out");
}

#[test]
fn a_task_is_late_soon_to_come_done_or_skipped() {
    let mut hack = hack();
    hack.plan.tasks[1].state = TaskState::Done.into();
    hack.plan.tasks[2].state = TaskState::Skipped.into();
    let standing = |today: Date| -> Vec<Standing> {
        let countdown = of(&hack, today);
        let of_task = |number: u128| countdown.tasks().find(|due| due.task == id(number)).unwrap().standing;
        (1..=7).map(of_task).collect()
    };
    use Standing::{Done, Late, NoDay, Skipped, Soon, ToCome};
    assert_eq!(standing(date(2026, 3, 20)), [Soon(7), Done, Skipped, ToCome, ToCome, NoDay, ToCome]);
    assert_eq!(standing(date(2026, 3, 27))[0], Soon(0), "until the end of its day it is not late");
    assert_eq!(standing(date(2026, 3, 28))[0], Late(1));
    let late = of(&hack, date(2026, 6, 22));
    assert_eq!((late.late(), late.open()), (3, (5, 7)));
    hack.details.status = EventStatus::Postponed.into();
    assert_eq!(of(&hack, date(2026, 6, 22)).late(), 0, "what waits for a date is not late");
}

#[test]
fn what_comes_too_late_with_the_plan_is_due_on_the_day_of_that() {
    let mut hack = hack();
    hack.header.created = "2026-06-16T09:00:00Z".parse().unwrap();
    let first = |hack: &Event, today| of(hack, today).tasks().map(|due| due.standing).next();
    assert_eq!(first(&hack, date(2026, 6, 16)), Some(Standing::Soon(0)), "nothing was late before it was planned");
    assert_eq!(first(&hack, date(2026, 6, 18)), Some(Standing::Late(2)));
    hack.header.created = "2026-01-05T09:00:00Z".parse().unwrap();
    assert_eq!(first(&hack, date(2026, 6, 18)), Some(Standing::Late(83)));
}

#[test]
fn a_day_that_is_off_is_pointed_out_and_the_days_of_the_event_are_not() {
    let mut hack = hack();
    hack.plan.tasks.push(task(8, "Take attendance", "on the day"));
    let other = event(11, "Repair day", date(2026, 6, 18), date(2026, 6, 18));
    let mut launch = event(12, "Launch", date(2026, 6, 18), date(2026, 6, 18));
    launch.details.part_of = Some(Ref(id(HACK)));
    let mut workspace = folder(&[&hack, &other, &launch]);
    let off = |workspace: &Workspace, number: u128| {
        let countdown = countdown(workspace, &hack, date(2026, 3, 1));
        countdown.tasks().find(|due| due.task == id(number)).unwrap().off.clone()
    };
    assert_eq!(off(&workspace, 1), []);
    assert_eq!(off(&workspace, 3), [DayOff::Event(id(11), "Repair day".to_owned())], "its own launch is no clash");
    assert_eq!(off(&workspace, 4), [DayOff::Weekend(Weekday::Sunday)]);
    assert_eq!(off(&workspace, 7), [DayOff::BankHoliday("Spring bank holiday")]);
    assert_eq!(off(&workspace, 8), []);
    hack.plan.tasks[6].due = When::day(date(2026, 11, 30));
    let council = Council { nation: Nation::Scotland.into(), ..Council::default() };
    workspace.set_council(council);
    let countdown = countdown(&workspace, &hack, date(2026, 3, 1));
    let fixed = countdown.tasks().find(|due| due.task == id(7)).unwrap();
    assert_eq!(fixed.off, [DayOff::BankHoliday("St Andrew\u{2019}s Day")]);
}

#[test]
fn what_is_late_or_due_soon_stands_together_for_all_events() {
    let hack = hack();
    let mut off = event(13, "Called off", date(2026, 6, 5), date(2026, 6, 5));
    off.details.status = EventStatus::Cancelled.into();
    off.plan.tasks = vec![task(20, "Order cake", "2 weeks before")];
    let mut closed = event(14, "Done with", date(2026, 1, 5), date(2026, 1, 5));
    closed.details.status = EventStatus::Closed.into();
    closed.plan.tasks = vec![task(21, "Tell people", "3 months after")];
    let workspace = folder(&[&hack, &off, &closed]);
    let now: Vec<(u128, Standing)> = to_do_now(&workspace, date(2026, 6, 14))
        .into_iter()
        .map(|(_, due)| ((1..30).find(|number| id(*number) == due.task).unwrap(), due.standing))
        .collect();
    let expected = [
        (1, Standing::Late(79)),
        (2, Standing::Late(79)),
        (7, Standing::Late(20)),
        (3, Standing::Soon(4)),
        (4, Standing::Soon(7)),
    ];
    assert_eq!(now, expected);
}
