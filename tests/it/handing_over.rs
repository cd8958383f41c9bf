//! Handing over: what changes, what stays, and that one step takes all of it back.

use std::sync::Arc;

use folkmoot::model::brief::BriefStatus;
use folkmoot::model::event::EventStatus;
use folkmoot::model::form::{Form, Place};
use folkmoot::model::output::{Output, Stage};
use folkmoot::model::series::Planned;
use folkmoot::model::{Action, ActionStatus, Brief, Event, Id, Kind, Person, Record, Ref, Series, When, parse_when};
use folkmoot::workspace::handing_over::{
    Charge, Duty, HandOver, HandedOn, Moment, Successor, charges, hand_over, handed_on,
};
use folkmoot::workspace::{Change, Standing, Workspace, fingerprint, standing};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::sample::full_record;

const TODAY: Date = date(2026, 6, 8);
const ANN: Ref = Ref(Id::from_number(1));
const BEN: Ref = Ref(Id::from_number(2));
const CAT: Ref = Ref(Id::from_number(3));

fn person(who: Ref, name: &str) -> Record {
    let mut person = Person { full_name: name.to_owned(), ..Person::default() };
    person.header.id = who.0;
    Record::Person(Box::new(person))
}

fn over(records: Vec<Record>) -> Workspace {
    let people = [person(ANN, "Ann Berg"), person(BEN, "Ben Okoro"), person(CAT, "Cat Moss")];
    let mut workspace = Workspace::default();
    people.into_iter().chain(records).for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    workspace
}

fn all_to(to: Successor) -> HandOver {
    HandOver { from: ANN, to, from_day: TODAY, duties: Duty::ALL.to_vec(), left: Vec::new() }
}

fn changed(workspace: &Workspace, wanted: &HandOver) -> Option<(Change, Ref)> {
    let mut next = 9_000;
    let mut fresh = || {
        next += 1;
        Id::from_number(next)
    };
    hand_over(workspace, wanted, &mut Moment { now: Timestamp::UNIX_EPOCH, fresh: &mut fresh })
}

fn handed(workspace: &Workspace, wanted: &HandOver) -> Workspace {
    let mut after = workspace.clone();
    after.apply(&changed(workspace, wanted).expect("a change").0).unwrap();
    after.refresh_links();
    after
}

fn action(number: u128, edit: impl FnOnce(&mut Action)) -> Record {
    let mut action = Action { what: format!("Do {number}"), owner: Some(ANN), ..Action::default() };
    action.header.id = Id::from_number(number);
    edit(&mut action);
    Record::Action(Box::new(action))
}

fn event(number: u128, when: &str, edit: impl FnOnce(&mut Event)) -> Record {
    let mut event = Event::default();
    event.header.id = Id::from_number(number);
    event.details.title = format!("Event {number}");
    event.details.when = parse_when(when, TODAY);
    event.details.organisers = vec![ANN];
    event.people.chair = Some(ANN);
    edit(&mut event);
    Record::Event(Box::new(event))
}

fn brief(number: u128, edit: impl FnOnce(&mut Brief)) -> Record {
    let mut brief = Brief::default();
    brief.header.id = Id::from_number(number);
    brief.brief.name = format!("Project {number}");
    brief.brief.owner = Some(ANN);
    edit(&mut brief);
    Record::Brief(Box::new(brief))
}

fn the_action(workspace: &Workspace, number: u128) -> &Action {
    match workspace.get(Id::from_number(number)).unwrap().as_ref() {
        Record::Action(action) => action,
        other => panic!("{:?} is no action", other.kind()),
    }
}

fn told(charges: &[Charge]) -> Vec<(Duty, &str, &str)> {
    charges.iter().map(|one| (one.duty, one.title.as_str(), one.field.as_str())).collect()
}

#[test]
fn what_is_live_is_theirs_and_what_is_past_is_not() {
    let mut ended = Output { name: "Old page".to_owned(), owner: Some(ANN), ..Output::default() };
    ended.header.id = Id::from_number(30);
    ended.stage = Stage::Ended.into();
    let workspace = over(vec![
        action(10, |_| ()),
        action(11, |action| action.status = ActionStatus::Done.into()),
        action(12, |action| (action.owner, action.with) = (Some(CAT), vec![ANN])),
        action(13, |action| (action.owner, action.chaser) = (Some(CAT), Some(ANN))),
        event(20, "8 June 2026", |_| ()),
        event(21, "7 June 2026", |_| ()),
        event(22, "", |event| event.details.status = EventStatus::Cancelled.into()),
        event(23, "1 May 2026", |event| event.details.status = EventStatus::Postponed.into()),
        event(24, "9 June 2026", |event| {
            event.details.organisers.clear();
            (event.people.chair, event.people.first_aider) = (None, Some(ANN));
        }),
        brief(40, |_| ()),
        brief(41, |brief| brief.brief.status = BriefStatus::Closed.into()),
        Record::Output(Box::new(ended)),
    ]);
    let expected = [
        (Duty::Actions, "Do 10", "owner"),
        (Duty::Actions, "Do 12", "with"),
        (Duty::Chased, "Do 13", "chaser"),
        (Duty::Events, "Event 20", "details/organisers"),
        (Duty::Events, "Event 20", "people/chair"),
        (Duty::Events, "Event 23", "details/organisers"),
        (Duty::Events, "Event 23", "people/chair"),
        (Duty::Trained, "Event 24", "people/first_aider"),
        (Duty::Briefs, "Project 40", "brief/owner"),
    ];
    assert_eq!(told(&charges(&workspace, ANN, TODAY)), expected);
    let later = charges(&workspace, ANN, date(2026, 6, 9));
    assert!(!later.iter().any(|one| one.title == "Event 20"), "held before the day: {:?}", told(&later));
}

#[test]
fn nobody_does_something_with_themselves_or_stands_in_for_themselves() {
    let workspace = over(vec![
        action(10, |action| action.with = vec![BEN, CAT]),
        action(11, |action| (action.owner, action.with) = (Some(CAT), vec![BEN, ANN])),
        action(12, |action| (action.owner, action.chaser) = (Some(BEN), Some(ANN))),
        brief(40, |brief| brief.brief.deputy = Some(BEN)),
        brief(41, |brief| (brief.brief.owner, brief.brief.deputy) = (Some(BEN), Some(ANN))),
    ]);
    let after = handed(&workspace, &all_to(Successor::Known(BEN)));
    let who = |number| {
        let action = the_action(&after, number);
        (action.owner, action.with.clone(), action.chaser)
    };
    assert_eq!(who(10), (Some(BEN), vec![CAT], None));
    assert_eq!(who(11), (Some(CAT), vec![BEN], None));
    assert_eq!(who(12), (Some(BEN), vec![], None));
    for number in [40, 41] {
        let ask = &after.brief(Ref(Id::from_number(number))).unwrap().brief;
        assert_eq!((ask.owner, ask.deputy), (Some(BEN), None), "{number}");
    }
}

#[test]
fn what_is_left_out_stays_and_so_does_what_cannot_be_written() {
    let workspace = over(vec![action(10, |_| ()), action(11, |_| ()), brief(40, |_| ())]);
    let wanted =
        HandOver { duties: vec![Duty::Actions], left: vec![Id::from_number(11)], ..all_to(Successor::Known(BEN)) };
    let after = handed(&workspace, &wanted);
    assert_eq!(the_action(&after, 10).owner, Some(BEN));
    assert_eq!(the_action(&after, 11).owner, Some(ANN));
    assert_eq!(after.brief(Ref(Id::from_number(40))).unwrap().brief.owner, Some(ANN));
}

#[test]
fn a_successor_that_is_new_is_made_and_one_step_takes_everything_back() {
    let before = over(vec![action(10, |_| ())]);
    let (change, to) = changed(&before, &all_to(Successor::New(" Dee Lund ".to_owned()))).unwrap();
    let mut after = before.clone();
    after.apply(&change).unwrap();
    assert_eq!(after.person(to).unwrap().full_name, "Dee Lund");
    assert_eq!(the_action(&after, 10).owner, Some(to));
    assert_eq!(change.label, "handing over to Dee Lund");
    after.apply(&change.reversed()).unwrap();
    assert_eq!(after.person(to), None);
    assert_eq!(the_action(&after, 10).owner, Some(ANN));
}

#[test]
fn whoever_takes_over_has_it_on_their_record_from_whom_and_from_when() {
    let before = over(vec![action(10, |_| ())]);
    let taken = |workspace: &Workspace, who: Ref| -> Vec<(Option<Ref>, When)> {
        workspace.person(who).unwrap().taken_over.iter().map(|one| (one.from, one.when.clone())).collect()
    };
    let (change, _) = changed(&before, &all_to(Successor::Known(BEN))).unwrap();
    let mut after = before.clone();
    after.apply(&change).unwrap();
    assert_eq!(taken(&after, BEN), [(Some(ANN), When::day(TODAY))]);
    after.apply(&change.reversed()).unwrap();
    assert_eq!(taken(&after, BEN), []);
    let (change, dee) = changed(&before, &all_to(Successor::New("Dee Lund".to_owned()))).unwrap();
    after.apply(&change).unwrap();
    assert_eq!(taken(&after, dee), [(Some(ANN), When::day(TODAY))]);
    let kept = HandOver { left: vec![BEN.0], ..all_to(Successor::Known(BEN)) };
    let after = handed(&before, &kept);
    assert_eq!((taken(&after, BEN), the_action(&after, 10).owner), (vec![], Some(BEN)));
}

#[test]
fn nothing_is_handed_to_nobody_to_oneself_or_where_there_is_nothing() {
    let workspace = over(vec![action(10, |_| ())]);
    let refuses = |wanted: &HandOver| assert!(changed(&workspace, wanted).is_none(), "{wanted:?}");
    refuses(&all_to(Successor::Known(ANN)));
    refuses(&all_to(Successor::New("  ".to_owned())));
    refuses(&HandOver { from: CAT, ..all_to(Successor::Known(BEN)) });
    refuses(&HandOver { duties: vec![Duty::Briefs], ..all_to(Successor::New("Dee Lund".to_owned())) });
}

#[test]
fn a_series_says_no_more_until_when_the_one_before_was_to_be_asked() {
    let mut series = Series { name: "Network".to_owned(), ask: Some(ANN), convenor: Some(CAT), ..Series::default() };
    series.header.id = Id::from_number(50);
    series.ask_until = When::day(TODAY);
    let planned = |number, when: &str| Planned {
        id: Id::from_number(number),
        host: Some(ANN),
        when: parse_when(when, TODAY),
        ..Planned::default()
    };
    series.programme = vec![planned(51, "May 2026"), planned(52, "July 2026")];
    let workspace = over(vec![Record::Series(Box::new(series))]);
    let after = handed(&workspace, &all_to(Successor::Known(BEN)));
    let series = after.series(Ref(Id::from_number(50))).unwrap();
    assert_eq!((series.ask, series.convenor), (Some(BEN), Some(CAT)));
    assert!(series.ask_until.is_unknown());
    assert_eq!(series.programme.iter().map(|one| one.host).collect::<Vec<_>>(), [Some(ANN), Some(BEN)]);
}

#[test]
fn a_published_brief_passes_to_somebody_else_and_stays_the_version_that_it_is() {
    let published = brief(40, |brief| {
        brief.brief.status = BriefStatus::Published.into();
        (brief.brief.version, brief.brief.published) = (Some(1), When::day(date(2026, 5, 1)));
    });
    let after = handed(&over(vec![published]), &all_to(Successor::Known(BEN)));
    let ask = &after.brief(Ref(Id::from_number(40))).unwrap().brief;
    assert_eq!((ask.owner, ask.version, ask.editions.len()), (Some(BEN), Some(1), 0));
    assert!(ask.status.is(BriefStatus::Published));
}

#[test]
fn agreed_minutes_stay_as_they_were_agreed() {
    let at = Ref(Id::from_number(20));
    let mut meeting = event(20, "20 June 2026", |_| ());
    let made_there = action(10, |action| action.event = Some(at));
    let workspace = over(vec![meeting.clone(), made_there.clone()]);
    let Record::Event(event) = &mut meeting else { panic!("an event") };
    event.minutes.fingerprint = fingerprint(&workspace, event);
    event.minutes.status = folkmoot::model::event::MinutesStatus::Agreed.into();
    let workspace = over(vec![meeting, made_there]);
    let after = handed(&workspace, &all_to(Successor::Known(BEN)));
    assert_eq!(the_action(&after, 10).owner, Some(BEN), "whose it is goes on");
    assert_eq!(after.event(at).unwrap().people.chair, Some(ANN));
    assert_eq!(standing(&after, after.event(at).unwrap()), Standing::Kept);
}

/// Shows every field of a form with its path.
fn each(form: &mut dyn Form, above: &str, see: &mut dyn FnMut(&str, Place<'_>)) {
    for (row, words) in form.words().into_iter().enumerate() {
        let path = if above.is_empty() { words.key.to_owned() } else { format!("{above}/{}", words.key) };
        match form.place(row).unwrap() {
            Place::Nested(inner) => each(inner, &path, see),
            Place::Items(items) => {
                for index in 0..items.len() {
                    let id = *items.id_mut(index).unwrap();
                    each(items.form(index).unwrap(), &format!("{path}/{id}"), see);
                }
            }
            place => see(&path, place),
        }
    }
}

#[test]
fn each_field_that_can_name_a_person_was_decided_upon() {
    let mut undecided = Vec::new();
    for kind in Kind::ALL {
        each(full_record(kind).form(), "", &mut |path, place| {
            let kinds = match place {
                Place::Link { kinds, .. } | Place::Links { kinds, .. } => kinds,
                _ => return,
            };
            if kinds.contains(&Kind::Person) != handed_on(kind, path).is_some() {
                undecided.push(format!("{kind:?} {path}"));
            }
        });
    }
    assert!(undecided.is_empty(), "decide in workspace/handing_over/duties.rs upon: {undecided:?}");
}

/// Full records in which each link to a person is one of three.
fn crowded(picks: &[u8], statuses: (u8, u8)) -> Workspace {
    let mut picks = picks.iter().cycle();
    let mut who = move || [ANN, BEN, CAT][usize::from(*picks.next().unwrap()) % 3];
    let mut records: Vec<Record> =
        Kind::ALL.into_iter().filter(|kind| *kind != Kind::Person).map(full_record).collect();
    for record in &mut records {
        each(record.form(), "", &mut |_, place| match place {
            Place::Link { target, kinds } if kinds.contains(&Kind::Person) => *target = Some(who()),
            Place::Links { targets, kinds } if kinds.contains(&Kind::Person) => *targets = vec![who(), who()],
            _ => {}
        });
        match record {
            Record::Action(action) => {
                action.status = [ActionStatus::Open, ActionStatus::Done][usize::from(statuses.0) % 2].into();
            }
            Record::Event(event) => {
                event.details.when = parse_when(["1 May 2026", "1 July 2026"][usize::from(statuses.1) % 2], TODAY);
                event.details.status = EventStatus::Confirmed.into();
                event.minutes.fingerprint.clear();
            }
            Record::Brief(brief) => brief.since.why_closed = Default::default(),
            _ => {}
        }
    }
    over(records)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_live_ownership_is_left_nothing_else_changes_and_undo_brings_all_back(
        picks in proptest::collection::vec(any::<u8>(), 3..40),
        statuses in any::<(u8, u8)>(),
    ) {
        let before = crowded(&picks, statuses);
        let mut after = before.clone();
        if let Some((change, _)) = changed(&before, &all_to(Successor::Known(BEN))) {
            after.apply(&change).unwrap();
            after.refresh_links();
            let mut back = after.clone();
            back.apply(&change.reversed()).unwrap();
            for record in before.all() {
                prop_assert!(back.get(record.id()).is_some_and(|now| now.same_content(record)));
            }
        }
        let left = charges(&after, ANN, TODAY);
        prop_assert!(left.is_empty(), "{:?}", told(&left));
        for record in before.all() {
            let (mut was, mut now) = (Vec::new(), Vec::new());
            // From whom somebody took over is written by the hand-over itself.
            let stays = |path: &str| {
                !matches!(handed_on(record.kind(), path), Some(HandedOn::As(_))) && !path.starts_with("taken_over/")
            };
            let take = |record: &Record, said: &mut Vec<String>| {
                each(record.clone().form(), "", &mut |path, place| match place {
                    Place::Link { target, .. } if stays(path) => said.push(format!("{path} {target:?}")),
                    Place::Links { targets, .. } if stays(path) => said.push(format!("{path} {targets:?}")),
                    _ => {}
                });
            };
            take(record, &mut was);
            take(after.get(record.id()).unwrap(), &mut now);
            prop_assert_eq!(was, now);
        }
    }
}
