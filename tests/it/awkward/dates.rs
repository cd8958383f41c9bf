//! Dates and figures from the edges of the calendar and of numbers.

use folkmoot::model::event::Headcount;
use folkmoot::model::{PartOfDay, Season, Span, When};
use jiff::civil::date;

use super::printing::{Case, print_each};
use crate::minutes::world::{World, time};
use crate::sample::sample_when;

/// A meeting then, with an action by then and what else has a date.
fn on(world: &mut World, when: When) {
    world.event.details.title = "A meeting".into();
    let minutes = &mut world.event.minutes;
    (minutes.next.when, minutes.circulated, minutes.comments_by) = (when.clone(), when.clone(), when.clone());
    (minutes.signature, minutes.signed) = (true, when.clone());
    world.action("Do it.", None, |action| (action.by, action.done_on) = (when.clone(), when.clone()));
    world.decision("Agreed.", None, |decision| (decision.date, decision.review) = (when.clone(), when.clone()));
    world.notice("An offer", |notice| (notice.expires, notice.public) = (when.clone(), true));
    world.event.details.when = when;
}

fn spanning(span: Span) -> When {
    When { span: span.into(), ..When::default() }
}

const DATES: &[Case] = &[
    ("the year 1", |world| on(world, spanning(Span::Day(date(1, 1, 1))))),
    ("the year 9999", |world| on(world, spanning(Span::Days(date(9999, 12, 30), date(9999, 12, 31))))),
    ("the year 9999 as a whole", |world| on(world, spanning(Span::Year(9999)))),
    ("a year before Christ", |world| on(world, spanning(Span::Season(-44, Season::Spring)))),
    ("years that no calendar has", |world| on(world, spanning(Span::Months((i16::MIN, 1), (i16::MAX, 12))))),
    ("months that no calendar has", |world| on(world, spanning(Span::Month(2026, 13)))),
    ("an event over ten days", |world| {
        on(
            world,
            When { start: time(9, 30), end: time(17, 0), ..spanning(Span::Days(date(2026, 12, 27), date(2027, 1, 5))) },
        );
    }),
    ("days and times back to front", |world| {
        on(
            world,
            When { start: time(17, 0), end: time(9, 30), ..spanning(Span::Days(date(2027, 1, 5), date(2026, 12, 27))) },
        );
    }),
    ("times without a day", |world| on(world, When { start: time(0, 0), end: time(23, 59), ..When::default() })),
    ("words for a date", |world| {
        let span = Span::Words("when the #boat (see “below”) is back, \u{202E}perhaps".into());
        on(world, When { provisional: true, since: true, ..spanning(span) });
    }),
    ("an evening that goes on", |world| {
        let span = Span::Part(date(2026, 2, 28), PartOfDay::Evening);
        on(world, When { since: true, provisional: true, end: time(2, 0), ..spanning(span) });
    }),
    ("a date of each vagueness", |world| {
        for number in 0..8 {
            world.action(&format!("Task{number}"), None, |action| action.by = sample_when(number));
        }
    }),
    ("numbers at their ends", |world| {
        let id = world.id();
        let people = &mut world.event.people;
        (people.attended, people.registered, people.walk_ins) = (Some(u32::MAX), Some(0), Some(u32::MAX));
        (people.no_shows, people.capacity, people.show_rate) = (Some(u32::MAX), Some(0), Some(u32::MAX));
        people.headcounts =
            vec![Headcount { id, count: Some(u32::MAX), group: "stars".into(), ..Headcount::default() }];
        (world.event.details.ordinal, world.event.minutes.version) = (Some(u32::MAX), Some(u32::MAX));
        world.item("Endless", |item| (item.minutes_allowed, item.minutes_used) = (Some(u32::MAX), Some(u32::MAX)));
        world.item("Endless too", |item| (item.minutes_allowed, item.start) = (Some(u32::MAX), time(23, 59)));
    }),
];

#[test]
fn dates_and_numbers_print() {
    print_each(DATES);
}
