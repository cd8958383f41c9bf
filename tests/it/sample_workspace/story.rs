//! What the sample tells, on whatever day it is made: what comes next, what is late, what has gone quiet.

use std::collections::BTreeSet;

use folkmoot::model::brief::Brief;
use folkmoot::model::event::{EventStatus, MinutesStatus, timed};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::output::Stage;
use folkmoot::model::parts::Clearance;
use folkmoot::model::{Action, ActionStatus, Kind, Outcome, Output, Record, Ref, Span, When};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{WRITTEN_ON, days, days_between, event, events, first, sample, titled};

fn brief<'a>(records: &'a [Record], name: &str) -> &'a Brief {
    match titled(records, Kind::Brief, name) {
        Record::Brief(brief) => brief,
        _ => panic!("{name}"),
    }
}

fn actions(records: &[Record]) -> impl Iterator<Item = &Action> {
    records.iter().filter_map(|record| match record {
        Record::Action(action) => Some(action.as_ref()),
        _ => None,
    })
}

fn output<'a>(records: &'a [Record], name: &str) -> &'a Output {
    match titled(records, Kind::Output, name) {
        Record::Output(output) => output,
        _ => panic!("{name}"),
    }
}

fn is_open(action: &Action) -> bool {
    matches!(action.status.known(), Some(ActionStatus::Open | ActionStatus::InProgress | ActionStatus::Blocked))
}

/// How late what is late is, the latest first.
fn late(records: &[Record], today: Date) -> Vec<(&str, i64)> {
    let days_late = |action: &Action| Some(days_between(action.by.last_day()?, today));
    let open = actions(records).filter(|action| is_open(action));
    let mut late: Vec<_> = open.filter_map(|action| Some((action.what.as_str(), days_late(action)?))).collect();
    late.retain(|(_, days)| *days > 0);
    late.sort_by_key(|(what, days)| (-days, *what));
    late
}

#[test]
fn on_its_monday_it_is_as_it_was_written() {
    let records = sample(WRITTEN_ON).records;
    let expected = [
        ("Borrow the key to Cutler’s Yard", 41),
        ("Check the Patient Voice figures", 6),
        ("Send the risk assessment to The Rope Works", 3),
        ("Confirm the caterer", 2),
        ("Name a first-aider", 2),
    ];
    assert_eq!(late(&records, WRITTEN_ON), expected);
    let heard = |name| brief(&records, name).since.updates.iter().map(|update| first(&update.when)).max().unwrap();
    let quiet = |name| days_between(heard(name), WRITTEN_ON);
    assert_eq!([quiet("Ask Once"), quiet("Patient Voice"), quiet("Lost Corners")], [6, 11, 74]);
}

proptest! {
    // A sample is read anew for each day.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_comes_next_is_at_most_twelve_days_off_and_on_the_same_weekdays(today in days()) {
        let records = sample(today).records;
        let is_held = |status: &EventStatus| matches!(status, EventStatus::Held);
        for event in events(&records) {
            let (day, title) = (first(&event.details.when), &event.details.title);
            let held = event.details.status.known().is_some_and(is_held);
            prop_assert_eq!(day < today, held, "{} on {}", title, day);
        }
        let next = event(&records, "Made in Tarnbridge 2");
        let off = days_between(today, first(&next.details.when));
        prop_assert!((6..=12).contains(&off), "{} days", off);
        let Some(Span::Days(saturday, sunday)) = next.details.when.span.known() else { panic!("two days") };
        let weekdays = (saturday.weekday(), sunday.weekday());
        prop_assert_eq!(weekdays, (jiff::civil::Weekday::Saturday, jiff::civil::Weekday::Sunday));
    }

    /// The week in which it is made counts, so that what is said of it in days is at most six days more.
    #[test]
    fn how_long_ago_things_were_stays_so_to_the_week(today in days()) {
        let (written, moved) = (sample(WRITTEN_ON).records, sample(today).records);
        let monday = today.checked_sub(jiff::Span::new().days(i64::from(today.weekday().to_monday_zero_offset()))).unwrap();
        let ago = |records: &[Record], of: &dyn Fn(&[Record]) -> Date, from: Date| days_between(of(records), from);
        let live = |records: &[Record]| {
            let form = output(records, "A form that tells four services at once");
            first(form.reached(Stage::Live).unwrap())
        };
        let heard = |records: &[Record]| first(&brief(records, "Lost Corners").since.updates.last().unwrap().when);
        let cabinet = |records: &[Record]| first(&brief(records, "Patient Voice").since.steps[0].when);
        for (of, days) in [(&live as &dyn Fn(&[Record]) -> Date, 28), (&heard, 74), (&cabinet, -22)] {
            prop_assert_eq!(ago(&written, of, WRITTEN_ON), days);
            prop_assert_eq!(ago(&moved, of, monday), days);
        }
        prop_assert_eq!(late(&moved, monday), late(&written, WRITTEN_ON));
        // What is not late on the Monday is not late on the Sunday either.
        prop_assert_eq!(late(&moved, today).len(), late(&written, WRITTEN_ON).len());
    }

    #[test]
    fn no_date_is_lost_or_gets_vaguer_and_none_is_out_of_order(today in days()) {
        let (written, mut moved) = (sample(WRITTEN_ON).records, sample(today).records);
        for (before, after) in written.into_iter().zip(&mut moved) {
            let (mut before, mut whens) = (before, (Vec::new(), Vec::new()));
            collect(before.form(), &mut whens.0);
            collect(after.form(), &mut whens.1);
            for (before, after) in whens.0.iter().zip(&whens.1) {
                let same_kind = std::mem::discriminant(before.span.known().unwrap()) == std::mem::discriminant(after.span.known().unwrap());
                prop_assert!(same_kind && before.start == after.start && before.end == after.end);
                prop_assert!(!matches!(after.span.known(), Some(Span::Words(_))));
            }
            prop_assert_eq!(whens.0.len(), whens.1.len());
        }
        in_order(&moved)?;
    }
}

fn collect(form: &mut dyn Form, found: &mut Vec<When>) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::When(when)) => found.push(when.clone()),
            Some(Place::Nested(inner)) => collect(inner, found),
            Some(Place::Items(items)) => (0..items.len()).for_each(|index| collect(items.form(index).unwrap(), found)),
            _ => {}
        }
    }
}

/// Actions are due and done after the meeting that agreed them, an output's log and a brief's updates go forward,
/// what is expected lies behind what was heard.
fn in_order(records: &[Record]) -> Result<(), TestCaseError> {
    let day_of = |link: Option<Ref>| {
        events(records).find(|event| Some(Ref(event.header.id)) == link).map(|event| first(&event.details.when))
    };
    for action in actions(records) {
        let made = action.header.created.to_zoned(jiff::tz::TimeZone::UTC).date();
        for day in [action.by.last_day(), action.done_on.first_day()].into_iter().flatten() {
            prop_assert!(made < day, "{}", action.what);
        }
        let at = action.updates.iter().map(|update| first(&update.when));
        prop_assert!(at.clone().is_sorted() && at.clone().all(|day| day > made), "{}", action.what);
        for update in action.updates.iter().filter(|update| update.at.is_some()) {
            prop_assert_eq!(day_of(update.at), update.when.first_day(), "{}", &action.what);
        }
    }
    for record in records {
        match record {
            Record::Output(output) => {
                let log: Vec<Date> = output.log.iter().map(|entry| first(&entry.when)).collect();
                prop_assert!(log.is_sorted() && output.made_on.first_day() <= log.first().copied(), "{}", output.name);
                prop_assert!(output.review.is_unknown() || output.review.first_day() > log.last().copied());
            }
            Record::Brief(brief) => {
                let heard: Vec<Date> = brief.since.updates.iter().map(|update| first(&update.when)).collect();
                let expected: Vec<Date> = brief.since.steps.iter().map(|step| first(&step.when)).collect();
                prop_assert!(heard.is_sorted() && expected.is_sorted(), "{}", brief.title());
                for update in brief.since.updates.iter().filter(|update| update.at.is_some()) {
                    prop_assert_eq!(day_of(update.at), update.when.first_day(), "{}", brief.title());
                }
            }
            _ => {}
        }
    }
    Ok(())
}

#[test]
fn ask_once_is_live_after_five_dated_stages_with_two_kinds_of_output() {
    let records = sample(WRITTEN_ON).records;
    let project = Some(Ref(brief(&records, "Ask Once").header.id));
    let outputs = records.iter().filter_map(|record| match record {
        Record::Output(output) if output.brief == project => Some(output),
        _ => None,
    });
    let kinds: Vec<_> = outputs.filter_map(|output| output.kind.known()).collect();
    assert!(kinds.len() == 2 && kinds[0] != kinds[1], "{kinds:?}");
    let form = output(&records, "A form that tells four services at once");
    let stages: Vec<Stage> = form.log.iter().filter_map(|entry| entry.stage.as_ref()?.known().copied()).collect();
    assert_eq!(stages, [Stage::Made, Stage::Shown, Stage::OwnerFound, Stage::BeingDeveloped, Stage::Live]);
    assert!(form.stage.is(Stage::Live) && form.reached(Stage::Live) == Some(&When::day(date(2026, 5, 11))));
}

#[test]
fn lost_corners_keeps_both_questions() {
    let records = sample(WRITTEN_ON).records;
    let lost = brief(&records, "Lost Corners");
    assert_eq!(lost.brief.question, "How do we get more people into our parks?");
    assert_eq!(lost.question_now(), "Which forgotten corner could you care for?");
    assert!(!lost.at_events.appearances[0].why_changed.is_empty());
}

#[test]
fn the_next_weekend_lacks_what_home_says_it_lacks() {
    let records = sample(WRITTEN_ON).records;
    let next = event(&records, "Made in Tarnbridge 2");
    let people = &next.people;
    assert_eq!((people.registered, people.capacity, people.attendance.len()), (Some(41), Some(60), 41));
    assert!(people.first_aider.is_none() && next.details.moves.len() == 1);
    assert!(!next.details.moves[0].reason.is_empty());
    let ready = |name| brief(&records, name).brief.afterwards.owner.is_some();
    assert_eq!(
        [ready("Who Knows Who"), ready("Quiet After School"), ready("A Stall for Everyone")],
        [true, true, false]
    );
    let launch = event(&records, "Made in Tarnbridge 2: launch evening");
    assert_eq!(launch.details.part_of, Some(Ref(next.header.id)));
}

#[test]
fn the_run_sheet_fills_three_days_without_an_overlap() {
    let records = sample(WRITTEN_ON).records;
    let lines = timed(&event(&records, "Made in Tarnbridge 2").plan.run_sheet);
    assert!(lines.iter().all(|line| !line.overlaps && line.start.is_some() && line.end.is_some()));
    assert_eq!(lines.iter().map(|line| line.day).collect::<BTreeSet<_>>(), BTreeSet::from([0, 1, 2]));
    // Without a gap either: each day's lines follow each other.
    let gaps = lines.windows(2).filter(|pair| pair[0].day == pair[1].day && pair[0].end != pair[1].start);
    assert_eq!(gaps.map(|pair| pair[1].slot.what.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn what_is_unfinished_is_what_is_meant_to_be() {
    let records = sample(WRITTEN_ON).records;
    let notes = event(&records, "Learning Set, session 3");
    assert!(notes.minutes.status.is(MinutesStatus::Draft));
    let empty = |event: &folkmoot::model::Event| {
        let lists = event.minutes.items.iter().flat_map(|item| &item.announced).chain(&event.minutes.announced);
        lists.filter(|list| list.lines.is_empty()).count()
    };
    assert_eq!(
        events(&records)
            .map(|event| (event.details.title.as_str(), empty(event)))
            .filter(|(_, n)| *n > 0)
            .collect::<Vec<_>>(),
        [("Learning Set, session 3", 1)]
    );
    let nobodys: Vec<_> =
        actions(&records).filter(|action| action.owner.is_none()).map(|action| action.event).collect();
    assert_eq!(nobodys, [Some(Ref(notes.header.id))]);
    let quotes = events(&records)
        .flat_map(|event| event.minutes.items.iter().flat_map(|item| &item.quotes).map(move |quote| (event, quote)));
    let open: Vec<_> = quotes
        .filter(|(_, quote)| quote.clearance.is(Clearance::Heard))
        .map(|(event, _)| event.details.title.as_str())
        .collect();
    assert_eq!(open, ["Marl Valley Network, 5th meeting"]);
}

#[test]
fn the_network_has_an_answer_an_open_offer_and_no_room_yet() {
    let records = sample(WRITTEN_ON).records;
    let outcomes: Vec<_> = records
        .iter()
        .filter_map(|record| match record {
            Record::Notice(notice) => notice.outcome.known().copied(),
            _ => None,
        })
        .collect();
    assert!(outcomes.len() == 2 && outcomes.contains(&Outcome::Matched) && outcomes.contains(&Outcome::Open));
    let next = event(&records, "Marl Valley Network, 6th meeting");
    assert!(next.details.venue.provisional && next.details.hosts.len() == 1);
}
