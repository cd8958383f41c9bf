//! Records in memory: links both ways, changes, references. Lists and undoing have files of their own.

mod field_at;
mod lists;
mod undoing;

use std::sync::Arc;

use folkmoot::model::event::{Item, Line, LineKind};
use folkmoot::model::{Id, Kind, Record, Ref};
use folkmoot::workspace::{Change, Edit, Workspace, fields_naming, references};
use jiff::Timestamp;

fn record(kind: Kind, number: u128, title: &str) -> Record {
    let mut record = Record::new(kind, Id::from_number(number), Timestamp::UNIX_EPOCH);
    record.set_title(title);
    record
}

fn action(number: u128, what: &str, event: u128, item: Option<u128>) -> Record {
    let mut action = record(Kind::Action, number, what);
    action.set_source(Some(Ref(Id::from_number(event))), item.map(Id::from_number));
    action
}

fn workspace(records: Vec<Record>) -> Workspace {
    let mut workspace = Workspace::default();
    for record in records {
        workspace.load(Arc::new(record));
    }
    workspace.refresh_links();
    workspace
}

#[test]
fn links_are_found_both_ways_and_follow_changes() {
    let mut action = record(Kind::Action, 2, "Send the form");
    if let Record::Action(action) = &mut action {
        action.owner = Some(Ref(Id::from_number(1)));
    }
    let mut workspace = workspace(vec![record(Kind::Person, 1, "Hamid Rostami"), action]);
    let person = Id::from_number(1);
    assert_eq!(workspace.naming(person).collect::<Vec<_>>(), [Id::from_number(2)]);
    let action = workspace.get(Id::from_number(2)).expect("there");
    assert_eq!(fields_naming(action, person), ["owner"]);

    let before = workspace.get(Id::from_number(2)).expect("there").clone();
    workspace.apply(&Change::new("deleting", vec![Edit::delete(before)])).expect("still holds");
    workspace.refresh_links();
    assert_eq!(workspace.naming(person).count(), 0);
}

#[test]
fn a_link_inside_an_item_names_the_item() {
    let mut event = record(Kind::Event, 3, "5th meeting");
    if let Record::Event(event) = &mut event {
        let lead = Some(Ref(Id::from_number(1)));
        event.minutes.items.push(Item { id: Id::from_number(9), lead, ..Item::default() });
    }
    let workspace = workspace(vec![event]);
    let field = format!("minutes/items/{}/lead", Id::from_number(9));
    assert_eq!(workspace.naming(Id::from_number(1)).collect::<Vec<_>>(), [Id::from_number(3)]);
    let event = workspace.get(Id::from_number(3)).expect("there");
    assert_eq!(fields_naming(event, Id::from_number(1)), [field]);
}

#[test]
fn a_copy_stays_as_it_is_while_the_records_change() {
    let mut records = workspace(vec![record(Kind::Person, 1, "Hamid"), action(2, "Send the form", 3, None)]);
    let copy = records.clone();
    let before = records.get(Id::from_number(1)).expect("there").clone();
    let edits = vec![Edit::replace(before, record(Kind::Person, 1, "Gwen")), Edit::create(record(Kind::Event, 3, "x"))];
    records.apply(&Change::new("typing", edits)).expect("still holds");
    let action = records.get(Id::from_number(2)).expect("there").clone();
    records.apply(&Change::new("deleting", vec![Edit::delete(action)])).expect("still holds");
    records.refresh_links();
    let said = |workspace: &Workspace| {
        let titles: Vec<String> = workspace.all().map(|record| record.title()).collect();
        let actions = workspace.of_kind(Kind::Action).count();
        (titles, actions, workspace.naming(Id::from_number(3)).count(), workspace.len())
    };
    assert_eq!(said(&copy), (vec!["Hamid".to_owned(), "Send the form".to_owned()], 1, 1, 2));
    assert_eq!(said(&records), (vec!["Gwen".to_owned(), "x".to_owned()], 0, 0, 2));
}

#[test]
fn links_that_readers_found_count_like_those_worked_out_here_until_a_record_changes() {
    let records = || vec![record(Kind::Person, 1, "Hamid"), action(4, "Call", 3, None), action(2, "Send", 3, None)];
    let batch = |records: Vec<Record>| {
        let mut links = Vec::new();
        let with_links = |mut record: Record| {
            links.extend(folkmoot::workspace::links(&mut record));
            Arc::new(record)
        };
        let records: Vec<_> = records.into_iter().map(with_links).collect();
        (records, links)
    };
    let mut read = Workspace::default();
    let (early, early_links) = batch(records());
    read.load_all(early, early_links);
    let event = Id::from_number(3);
    assert_eq!(read.naming(event).count(), 0, "not before they are worked out");
    read.refresh_links();
    let named_by = |workspace: &Workspace| -> Vec<Id> { workspace.naming(event).collect() };
    assert_eq!(named_by(&read), [2, 4].map(Id::from_number));
    assert_eq!(named_by(&read), named_by(&workspace(records())));

    let before = read.get(Id::from_number(2)).expect("there").clone();
    read.apply(&Change::new("moving", vec![Edit::replace(before, action(2, "Send", 5, None))])).expect("still holds");
    let (late, late_links) = batch(vec![action(3, "Ask", 3, None), action(4, "Call", 5, None)]);
    read.load_all(late, late_links);
    read.refresh_links();
    assert_eq!(named_by(&read), [Id::from_number(3)], "of two versions the later one counts");
    assert_eq!(read.naming(Id::from_number(5)).count(), 2);
}

/// How long a hundred copies take, each followed by an edit with its links, among so many records that name one person.
fn copies_and_edits(records: u128) -> std::time::Duration {
    let owned = |number| {
        let mut owned = action(number, "Send the form", 2, None);
        if let Record::Action(action) = &mut owned {
            action.owner = Some(Ref(Id::from_number(1)));
        }
        owned
    };
    let mut workspace = workspace((10..10 + records).map(owned).collect());
    let started = std::time::Instant::now();
    let copies: Vec<Workspace> = (0..100)
        .map(|_| {
            let copy = workspace.clone();
            let before = workspace.get(Id::from_number(12)).expect("there").clone();
            workspace.apply(&Change::new("typing", vec![Edit::replace(before, owned(12))])).expect("still holds");
            workspace.refresh_links();
            copy
        })
        .collect();
    let taken = started.elapsed();
    assert_eq!(copies.len(), 100);
    taken
}

#[test]
fn a_copy_and_the_edit_after_it_cost_no_more_among_many_records() {
    let (few, many) = (copies_and_edits(100), copies_and_edits(10_000));
    assert!(many < few * 20, "{few:?} among 100, {many:?} among 10,000");
}

#[test]
fn an_outdated_change_changes_nothing() {
    let mut workspace = workspace(vec![record(Kind::Person, 1, "Hamid")]);
    let old = Arc::new(record(Kind::Person, 1, "Somebody else"));
    let change = Change::new(
        "typing",
        vec![Edit::create(record(Kind::Person, 2, "New")), Edit::replace(old, record(Kind::Person, 1, "X"))],
    );
    assert!(workspace.apply(&change).is_err());
    assert_eq!((workspace.len(), workspace.title(Id::from_number(1)).as_deref()), (1, Some("Hamid")));
}

#[test]
fn references_follow_the_order_of_items() {
    let mut event = record(Kind::Event, 100, "Meeting");
    if let Record::Event(event) = &mut event {
        event.details.ordinal = Some(7);
        event.minutes.items =
            [52, 51].map(|id| Item { id: Id::from_number(id), ..Item::default() }).into_iter().collect();
    }
    let records = vec![
        event,
        action(1, "a", 100, Some(51)),
        action(2, "b", 100, Some(52)),
        action(3, "c", 100, None),
        action(4, "d", 5, None),
    ];
    let references = references(&workspace(records), Id::from_number(100));
    let said = |number| references.get(&Id::from_number(number)).map(String::as_str);
    assert_eq!([said(1), said(2), said(3), said(4)], [Some("A7.2"), Some("A7.1"), Some("A7.3"), None]);
}

#[test]
fn references_follow_the_lines_of_an_item_and_what_is_no_line_comes_after() {
    let mut event = record(Kind::Event, 100, "Meeting");
    if let Record::Event(event) = &mut event {
        let line = |id| Line { id: Id::from_number(id), kind: LineKind::Action.into(), ..Line::default() };
        let of = |id, lines: &[u128]| Item {
            id: Id::from_number(id),
            lines: lines.iter().map(|line_id| line(*line_id)).collect(),
            ..Item::default()
        };
        event.minutes.items = vec![of(51, &[3, 2]), of(52, &[1])];
    }
    let records = vec![
        event,
        action(1, "in the second item", 100, Some(52)),
        action(2, "said last", 100, Some(51)),
        action(3, "put in above it", 100, Some(51)),
        action(4, "added by hand", 100, Some(51)),
        action(5, "moved here from the other item", 100, Some(52)),
    ];
    let workspace = workspace(records);
    let references = references(&workspace, Id::from_number(100));
    let said = |number| references.get(&Id::from_number(number)).map(String::as_str).unwrap();
    assert_eq!([3, 2, 4, 1, 5].map(said), ["A1", "A2", "A3", "A4", "A5"]);
    let listed = workspace.of_event(Id::from_number(100), Kind::Action);
    assert_eq!(listed, [3, 2, 4, 1, 5].map(Id::from_number), "they are listed in the order of their numbers");
}
