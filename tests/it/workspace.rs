//! Records in memory: links both ways, changes and their undoing, references, sorting and filtering.

mod field_at;

use std::sync::Arc;

use folkmoot::model::event::{Item, Line, LineKind};
use folkmoot::model::{Action, ActionStatus, Due, Id, Kind, Membership, Record, Ref, Span, When};
use folkmoot::workspace::{
    Change, Edit, Order, Outcome, Undo, Workspace, fields_naming, folded, references, rows, sort_key,
};
use jiff::Timestamp;
use proptest::prelude::*;

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
fn typing_in_one_control_is_one_step() {
    let mut workspace = workspace(vec![record(Kind::Person, 1, "")]);
    let mut undo = Undo::default();
    for (index, (title, spot, at)) in
        [("H", 1, 0), ("Ha", 1, 200), ("Ham", 2, 300), ("Hami", 2, 9_000)].into_iter().enumerate()
    {
        let before = workspace.get(Id::from_number(1)).expect("there").clone();
        let mut change = Change::new("typing", vec![Edit::replace(before, record(Kind::Person, 1, title))]);
        change.spot = Some(spot);
        workspace.apply(&change).unwrap_or_else(|_| panic!("step {index}"));
        undo.push(change, at);
    }
    let mut seen = Vec::new();
    while undo.undo(|change| made(&mut workspace, change)) {
        seen.push(workspace.title(Id::from_number(1)).expect("there"));
    }
    assert_eq!(seen, ["Ham", "Ha", ""]);
    while undo.redo(|change| made(&mut workspace, change)) {}
    assert_eq!(workspace.title(Id::from_number(1)).as_deref(), Some("Hami"));
}

#[test]
fn what_was_typed_in_one_control_is_joined_however_long_it_took() {
    let mut workspace = workspace(vec![record(Kind::Person, 1, ""), record(Kind::Person, 2, "")]);
    let mut undo = Undo::default();
    let typed = [(1, "Before", 1), (2, "x", 7), (2, "", 7), (1, "H", 7), (1, "Ha", 7)];
    for (at, (id, title, spot)) in (0..).step_by(9_000).zip(typed) {
        let before = workspace.get(Id::from_number(id)).expect("there").clone();
        let mut change = Change::new("typing", vec![Edit::replace(before, record(Kind::Person, id, title))]);
        change.spot = Some(spot);
        workspace.apply(&change).unwrap();
        undo.push(change, at);
    }
    undo.join(7, "a note");
    assert_eq!(undo.undo_label(), Some("a note"));
    let title = |workspace: &Workspace| workspace.title(Id::from_number(1)).expect("there");
    assert!(undo.undo(|change| {
        assert_eq!(change.edits.len(), 1, "the second is as it was");
        made(&mut workspace, change)
    }));
    assert_eq!((title(&workspace).as_str(), undo.undo_label()), ("Before", Some("typing")));
    assert!(undo.redo(|change| made(&mut workspace, change)));
    assert_eq!(title(&workspace), "Ha");
    undo.join(7, "once more");
    assert_eq!(undo.undo_label(), Some("a note"), "it is of no control any longer");
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

#[test]
fn a_step_that_cannot_be_undone_now_stays() {
    let mut undo = Undo::default();
    undo.push(Change::new("a", vec![]), 0);
    undo.push(Change::new("b", vec![]), 0);
    assert!(!undo.undo(|_| Outcome::Blocked));
    assert_eq!(undo.undo_label(), Some("b"));
    assert!(undo.undo(|_| Outcome::Made));
    assert_eq!((undo.undo_label(), undo.redo_label()), (Some("a"), Some("b")));
    assert!(!undo.redo(|_| Outcome::Blocked));
    assert_eq!(undo.redo_label(), Some("b"));
}

#[test]
fn a_step_that_never_can_be_undone_makes_way_for_the_one_before() {
    let mut undo = Undo::default();
    for label in ["a", "b", "c"] {
        undo.push(Change::new(label, vec![]), 0);
    }
    assert!(!undo.undo(|_| Outcome::Outdated));
    assert_eq!((undo.undo_label(), undo.redo_label()), (Some("b"), None));
    assert!(undo.undo(|_| Outcome::Made) && undo.undo(|_| Outcome::Made));
    assert!(!undo.redo(|_| Outcome::Outdated));
    assert_eq!(undo.redo_label(), Some("b"));
}

fn made(workspace: &mut Workspace, change: &Change) -> Outcome {
    workspace.apply(change).map_or(Outcome::Outdated, |()| Outcome::Made)
}

fn check_sorted(titles: &[&str]) {
    let mut sorted = titles.to_vec();
    sorted.reverse();
    sorted.sort_by_key(|title| sort_key(title));
    assert_eq!(sorted, titles);
}

#[test]
fn names_sort_as_people_expect() {
    check_sorted(&["Session 2", "Session 10"]);
    check_sorted(&["Elan", "Élan", "Elbow"]);
    check_sorted(&["apple", "Banana", "cherry"]);
    check_sorted(&["Ŵyn", "Xavier"]);
}

fn check_filter(filter: &str, expected: &[&str]) {
    let workspace = workspace(vec![
        record(Kind::Organisation, 1, "Café Elan"),
        record(Kind::Organisation, 2, "Marl Valley Housing"),
        record(Kind::Organisation, 3, "Marl Quay"),
    ]);
    let filter = folded(filter);
    let rows =
        rows(&workspace, Kind::Organisation, Order::Title, jiff::civil::date(2026, 6, 8), &|_: &When| String::new());
    let found: Vec<&str> = rows.iter().filter(|row| row.matches(&filter)).map(|row| row.title.as_str()).collect();
    assert_eq!(found, expected, "{filter}");
}

#[test]
fn lists_filter_as_one_types() {
    check_filter("", &["Café Elan", "Marl Quay", "Marl Valley Housing"]);
    check_filter("cafe", &["Café Elan"]);
    check_filter("ÉLAN", &["Café Elan"]);
    check_filter("hous marl", &["Marl Valley Housing"]);
    check_filter("zebra", &[]);
}

fn found(workspace: &Workspace, kind: Kind, order: Order, filter: &str) -> Vec<String> {
    let rows = rows(workspace, kind, order, jiff::civil::date(2026, 6, 8), &|_: &When| String::new());
    rows.iter().filter(|row| row.matches(&folded(filter))).map(|row| row.title.clone()).collect()
}

#[test]
fn records_are_found_by_what_people_call_them() {
    let (mut person, mut event) = (record(Kind::Person, 1, "Hamid Rostami"), record(Kind::Event, 2, "5th meeting"));
    if let Record::Person(person) = &mut person {
        person.preferred_name = "Hami".into();
        let role = |role: &str, organisation| Membership { role: role.into(), organisation, ..Membership::default() };
        person.memberships = vec![role("Chair", None), role("Treasurer", Some(Ref(Id::from_number(3))))];
    }
    if let Record::Event(event) = &mut event {
        (event.details.theme, event.details.venue.name) = ("Warm homes".into(), "Café Elan".into());
        event.details.series = Some(Ref(Id::from_number(4)));
        event.header.tags = vec!["budget".into()];
    }
    let mut choir = record(Kind::Organisation, 3, "Marl Valley Choir");
    if let Record::Organisation(choir) = &mut choir {
        choir.short_name = "MVC".into();
    }
    let workspace = workspace(vec![person, event, choir, record(Kind::Series, 4, "Tarnbridge network")]);
    for filter in ["hami chair", "treasurer", "choir", "mvc"] {
        assert_eq!(found(&workspace, Kind::Person, Order::Title, filter), ["Hamid Rostami"], "{filter}");
    }
    for filter in ["warm", "elan", "tarnbridge", "budget 5th"] {
        assert_eq!(found(&workspace, Kind::Event, Order::Title, filter), ["5th meeting"], "{filter}");
    }
}

#[test]
fn people_are_listed_without_their_titles() {
    let person = |number, title: &str, name: &str| {
        let mut person = record(Kind::Person, number, name);
        if let Record::Person(person) = &mut person {
            person.title = title.into();
        }
        person
    };
    let workspace =
        workspace(vec![person(1, "", "Carys Dunn"), person(2, "Councillor", "Ada Bell"), person(3, "Dr", "Zoe Ash")]);
    assert_eq!(found(&workspace, Kind::Person, Order::Title, ""), ["Councillor Ada Bell", "Carys Dunn", "Dr Zoe Ash"]);
}

#[test]
fn what_was_decided_at_a_meeting_has_its_date() {
    let meeting = |number, day: i8| {
        let mut event = record(Kind::Event, number, "Meeting");
        if let Record::Event(event) = &mut event {
            event.details.when = When::day(jiff::civil::date(2026, 6, day));
        }
        event
    };
    let decided = |number, short: &str, event: u128| {
        let mut decision = record(Kind::Decision, number, short);
        decision.set_source(Some(Ref(Id::from_number(event))), None);
        decision
    };
    let mut own = decided(12, "By its own date", 2);
    if let Record::Decision(decision) = &mut own {
        decision.date = When::day(jiff::civil::date(2026, 6, 5));
    }
    let records = vec![meeting(1, 1), meeting(2, 9), decided(10, "Early", 1), decided(11, "Late", 2), own];
    let workspace = workspace(records);
    let newest = found(&workspace, Kind::Decision, Order::Newest, "");
    assert_eq!(newest, ["Late", "By its own date", "Early"]);
}

#[test]
fn rows_that_are_alike_keep_their_order() {
    let alike = [3, 1, 2].map(|number| record(Kind::Person, number, "Jo Farrow")).to_vec();
    let workspace = workspace(alike);
    for (order, _) in Order::ALL {
        let ids: Vec<Id> = rows(&workspace, Kind::Person, order, jiff::civil::date(2026, 6, 8), &|_| String::new())
            .iter()
            .map(|row| row.id)
            .collect();
        assert_eq!(ids, [1, 2, 3].map(Id::from_number), "{order:?}");
    }
}

#[test]
fn an_action_is_late_only_when_its_date_is_over() {
    let june = |day| jiff::civil::date(2026, 6, day);
    let check = |by: When, status: ActionStatus, due: Due, today, expected: bool| {
        let action = Action { by: by.clone(), status: status.into(), due: due.into(), ..Action::default() };
        assert_eq!(action.is_overdue(today), expected, "{by:?} on {today}");
    };
    check(When::day(june(8)), ActionStatus::Open, Due::Date, june(8), false);
    check(When::day(june(8)), ActionStatus::InProgress, Due::Date, june(9), true);
    check(When::day(june(8)), ActionStatus::Done, Due::Date, june(9), false);
    check(When::day(june(8)), ActionStatus::Open, Due::Standing, june(9), false);
    check(
        When { span: Span::Month(2026, 6).into(), ..When::default() },
        ActionStatus::Open,
        Due::Date,
        june(30),
        false,
    );
    check(When::default(), ActionStatus::Open, Due::Date, june(9), false);
}

#[test]
fn as_many_can_be_invited_as_will_fill_the_room() {
    let cap = |capacity, show_rate| {
        let mut event = folkmoot::model::Event::default();
        event.people.capacity = capacity;
        event.cap_at(show_rate)
    };
    assert_eq!(cap(Some(40), 65), Some(61));
    assert_eq!([cap(None, 65), cap(Some(40), 0)], [None; 2]);
}

proptest! {
    /// Whatever is done, undoing all of it comes back to the start, and redoing all of it to the end.
    #[test]
    fn undo_comes_back_to_the_start(steps in proptest::collection::vec((1u128..4, 0u8..3, "[a-z]{0,3}"), 1..30)) {
        let start = vec![record(Kind::Person, 1, "one"), record(Kind::Person, 2, "two")];
        let mut workspace = workspace(start.clone());
        let mut undo = Undo::default();
        for (number, what, title) in steps {
            let id = Id::from_number(number);
            let edit = match (workspace.get(id).cloned(), what) {
                (Some(before), 0) => Edit::delete(before),
                (Some(before), _) => Edit::replace(before, record(Kind::Person, number, &title)),
                (None, _) => Edit::create(record(Kind::Person, number, &title)),
            };
            let mut change = Change::new("step", vec![edit]);
            change.spot = Some(u64::from(what));
            workspace.apply(&change).expect("based on what is there");
            undo.push(change, 0);
        }
        let titles = |workspace: &Workspace| (1..4).map(|n| workspace.title(Id::from_number(n))).collect::<Vec<_>>();
        let end = titles(&workspace);
        while undo.undo(|change| made(&mut workspace, change)) {}
        prop_assert_eq!(titles(&workspace), [Some("one".to_owned()), Some("two".to_owned()), None]);
        while undo.redo(|change| made(&mut workspace, change)) {}
        prop_assert_eq!(titles(&workspace), end);
    }
}
