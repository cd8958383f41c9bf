//! Words that are found in a record and replaced, and what stays as it is.

use std::sync::Arc;

use folkmoot::model::brief::BriefStatus;
use folkmoot::model::event::Item;
use folkmoot::model::{Brief, Event, Id, Kind, Person, Record, Ref};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::replacing::{Sought, find, find_in, replaced, replaced_in, with_minutes};

use crate::store::moment;

fn sought(words: &str, is_whole: bool) -> Sought {
    Sought { words: words.to_owned(), is_whole }
}

fn event() -> Event {
    let Record::Event(mut event) = Record::new(Kind::Event, Id::from_number(1), moment()) else { panic!("an event") };
    event.details.title = "The Book Boat".to_owned();
    event.minutes.items = vec![Item {
        id: Id::from_number(2),
        title: "Book boat".to_owned(),
        discussion: "A boat.\nBoats, boat!".into(),
        ..Item::default()
    }];
    *event
}

/// The fields in which words are found, by the last part of their way, and how often.
fn check(record: &Record, sought: &Sought, expected: &[&str]) {
    let hits = find(&Workspace::default(), record, sought);
    let fields: Vec<&str> = hits.iter().filter_map(|hit| hit.field.rsplit('/').next()).collect();
    assert_eq!(fields, expected, "{sought:?}");
}

#[test]
fn words_are_found_in_the_record_and_in_its_items() {
    let record = Record::Event(Box::new(event()));
    check(&record, &sought("boat", false), &["title", "title", "discussion", "discussion", "discussion"]);
    check(&record, &sought("BOAT", true), &["title", "title", "discussion", "discussion"]);
    check(&record, &sought("book boat", false), &["title", "title"]);
    check(&record, &sought("boat.\nboats", false), &["discussion"]);
    check(&record, &sought("  ", false), &[]);
    check(&record, &sought("ship", false), &[]);
}

#[test]
fn one_is_replaced_or_all() {
    let record = Record::Event(Box::new(event()));
    let (workspace, sought) = (Workspace::default(), sought("boat", true));
    let (after, count) = replaced(&workspace, &record, &sought, "barge", None);
    let Record::Event(after) = after else { panic!("an event") };
    assert_eq!((after.details.title.as_str(), count), ("The Book barge", 4));
    assert_eq!(after.minutes.items[0].discussion.as_str(), "A barge.\nBoats, barge!");
    let (after, count) = replaced(&workspace, &record, &sought, "barge", Some(3));
    let Record::Event(after) = after else { panic!("an event") };
    assert_eq!((after.details.title.as_str(), count), ("The Book Boat", 1));
    assert_eq!(after.minutes.items[0].discussion.as_str(), "A boat.\nBoats, barge!");
}

#[test]
fn letters_of_every_kind_are_found_where_they_stand() {
    let mut person = Person { full_name: "Mâr O\u{2019}Shea-mâr".to_owned(), ..Person::default() };
    person.header = folkmoot::model::Header::new(Kind::Person, Id::from_number(3), moment());
    let record = Record::Person(Box::new(person));
    let hits = find(&Workspace::default(), &record, &sought("MÂR", false));
    let marks: Vec<&str> = hits.iter().map(|hit| &hit.piece.text[hit.piece.marks[0].clone()]).collect();
    assert_eq!(marks, ["Mâr", "mâr"]);
    check(&record, &sought("o'shea", false), &["full_name"]);
    let (after, _) = replaced(&Workspace::default(), &record, &sought("mâr", false), "", None);
    assert_eq!(after.title(), "O\u{2019}Shea-");
}

#[test]
fn what_was_agreed_or_published_is_found_and_stays() {
    let mut agreed = event();
    agreed.minutes.fingerprint = "1 of what was agreed".to_owned();
    agreed.header.tags = vec!["boat".to_owned()];
    let record = Record::Event(Box::new(agreed));
    let workspace = Workspace::default();
    let hits = find(&workspace, &record, &sought("boat", false));
    let stays = hits.iter().filter(|hit| hit.stays).count();
    let (after, count) = replaced(&workspace, &record, &sought("boat", false), "barge", None);
    assert_eq!((hits.len(), stays, count), (6, 5, 1));
    assert_eq!((after.title(), after.header().tags[0].as_str()), (record.title(), "barge"));

    let Record::Brief(mut brief) = Record::new(Kind::Brief, Id::from_number(5), moment()) else { panic!("a brief") };
    let Brief { brief: ask, .. } = brief.as_mut();
    (ask.question, ask.status) = ("How could a boat come?".to_owned(), BriefStatus::Published.into());
    let (_, count) = replaced(&workspace, &Record::Brief(brief), &sought("boat", false), "barge", None);
    assert_eq!(count, 0);
}

#[test]
fn with_an_event_what_was_taken_on_there_is_looked_through_too() {
    let action = |number: u128, event: u128, what: &str| {
        let Record::Action(mut action) = Record::new(Kind::Action, Id::from_number(number), moment()) else {
            panic!("an action")
        };
        (action.event, action.what) = (Some(Ref(Id::from_number(event))), what.to_owned());
        Record::Action(action)
    };
    let records = [Record::Event(Box::new(event())), action(5, 1, "Paint the boat"), action(6, 9, "Sell the boat")];
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    let all = with_minutes(&workspace, workspace.get(Id::from_number(1)).expect("the event"));
    let sought = sought("boat", true);
    let found: Vec<Id> = find_in(&workspace, &all, &sought).iter().map(|hit| hit.record).collect();
    assert_eq!(found, [1, 1, 1, 1, 5].map(Id::from_number), "and not what was taken on elsewhere");
    let check = |only: Option<usize>, expected: &[(u128, usize)]| {
        let changed = replaced_in(&workspace, &all, &sought, "barge", only);
        let changed: Vec<(Id, usize)> = changed.iter().map(|(_, after, count)| (after.id(), *count)).collect();
        let expected: Vec<(Id, usize)> = expected.iter().map(|(id, count)| (Id::from_number(*id), *count)).collect();
        assert_eq!(changed, expected, "{only:?}");
    };
    check(None, &[(1, 4), (5, 1)]);
    check(Some(3), &[(1, 1)]);
    check(Some(4), &[(5, 1)]);
    check(Some(5), &[]);
}
