//! Actions and lists: what they lack, and what stands in for it.

use folkmoot::model::event::{Line, LineKind};
use folkmoot::model::parts::{AnnouncedList, Presentation};
use folkmoot::model::{Action, ActionStatus, Due, Event, Kind, Record, Ref, When};
use folkmoot::workspace::slips::line_of;
use jiff::civil::date;

use super::{found, id, meeting, record, says};

/// What is told of an action, and the key of the field.
#[track_caller]
fn action(change: impl FnOnce(&mut Action), expected: &[(&str, &str)]) {
    let mut record = record(Kind::Action, 50);
    record.set_source(Some(Ref(id(1))), Some(id(10)));
    if let Record::Action(action) = &mut record {
        (action.what, action.owner, action.by) =
            ("Ring the depot".to_owned(), Some(Ref(id(60))), When::day(date(2026, 6, 8)));
        change(action);
    }
    let found = found(meeting(), [record]);
    let told: Vec<(&str, &str)> = found.iter().map(|slip| (slip.says.as_str(), slip.at.field.as_str())).collect();
    assert_eq!(told, expected);
    assert!(found.iter().all(|slip| slip.at.record == id(50)));
}

#[test]
fn an_action_needs_an_owner_and_a_date() {
    action(|_| {}, &[]);
    action(|action| (action.owner, action.with) = (None, vec![Ref(id(61))]), &[]);
    action(|action| action.owner = None, &[("Action A1 has no owner: Ring the depot", "owner")]);
    action(|action| action.by = When::default(), &[("Action A1 has no date: Ring the depot", "by")]);
    action(
        |action| (action.owner, action.by) = (None, When::default()),
        &[("Action A1 has no owner and no date: Ring the depot", "owner")],
    );
    action(|action| (action.due, action.by) = (Due::NextMeeting.into(), When::default()), &[]);
    action(|action| (action.due, action.by) = (Due::Standing.into(), When::default()), &[]);
    action(|action| (action.status, action.owner) = (ActionStatus::Done.into(), None), &[]);
    action(|action| (action.status, action.by) = (ActionStatus::Dropped.into(), When::default()), &[]);
    // Added, and nothing typed yet.
    action(|action| (action.what, action.owner, action.by) = (String::new(), None, When::default()), &[]);
}

#[test]
fn an_announced_list_that_is_empty_is_told() {
    let list = |lead_in: &str, lines: &[&str]| AnnouncedList {
        id: id(30),
        lead_in: lead_in.to_owned(),
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    let check = |list: AnnouncedList, expected: &[&str]| {
        let mut event = meeting();
        event.minutes.items[0].announced = vec![list];
        let told = found(event, []);
        assert!(told.iter().all(|slip| slip.at.field.ends_with("/lines")));
        assert_eq!(told.iter().map(|slip| slip.says.as_str()).collect::<Vec<_>>(), expected);
    };
    check(list("Three rooms:", &[]), &["A list is announced and empty: Three rooms:"]);
    check(list("Three rooms:", &["  "]), &["A list is announced and empty: Three rooms:"]);
    check(list("Three rooms:", &["The library"]), &[]);
    check(list("", &[]), &[]);
}

#[test]
fn a_text_that_ends_in_a_colon_announces_a_list() {
    says("A number of actions arose:", &["A list is announced and does not follow: A number of actions arose:"]);
    says("Rooms:\n\n- the library\n- the mill", &[]);
    says("He said: come.", &[]);
    let mut event = meeting();
    event.minutes.items[0].discussion = "Three rooms were named:".into();
    event.minutes.items[0].announced =
        vec![AnnouncedList { id: id(30), lead_in: "Rooms".to_owned(), lines: vec!["The mill".to_owned()] }];
    assert_eq!(found(event, []), []);
    let mut event = meeting();
    event.minutes.items[0].presentations =
        vec![Presentation { id: id(31), summary: "We learned:".into(), ..Presentation::default() }];
    assert_eq!(found(event, [])[0].at.field, format!("minutes/items/{}/presentations/{}/summary", id(10), id(31)));
    let mut event = meeting();
    event.minutes.opening = "The agenda:".into();
    event.minutes.lead_ins.actions = "We agreed to:".into();
    assert_eq!(found(event, []), []);
    let mut decision = record(Kind::Decision, 50);
    decision.set_source(Some(Ref(id(1))), Some(id(10)));
    decision.set_title("Use the mill");
    let mut event = meeting();
    event.minutes.items[0].discussion = "It was agreed:".into();
    assert_eq!(found(event, [decision]), []);
}

/// A meeting whose item has these lines.
fn with_lines(lines: &[(LineKind, &str)]) -> Event {
    let mut event = meeting();
    event.minutes.items[0].lines = (40..)
        .zip(lines)
        .map(|(number, (kind, text))| Line { id: id(number), kind: (*kind).into(), text: (*text).into(), at: None })
        .collect();
    event
}

#[test]
fn a_line_that_announces_a_list_is_told_with_its_line() {
    use LineKind::{Action, Note, Quote};
    let check = |lines: &[(LineKind, &str)], expected: Option<u128>| {
        let event = with_lines(lines);
        let told = found(event.clone(), []);
        assert_eq!(told.first().and_then(|slip| line_of(&event, slip)), expected.map(id), "{lines:?}");
    };
    check(&[(Note, "Rooms:"), (Note, "Then tea.")], Some(40));
    check(&[(Note, "Tea."), (Note, "Rooms:")], Some(41));
    check(&[(Note, "Rooms:"), (Note, "- the mill")], None);
    check(&[(Note, "Rooms:"), (Note, "1. the mill")], None);
    check(&[(Note, "We agreed:"), (Action, "")], None);
    check(&[(Note, "Sam said:"), (Quote, "")], None);
    check(&[(Note, "Ask the GP.")], Some(40));
}

#[test]
fn an_action_that_a_line_became_is_told_at_the_line() {
    let event = with_lines(&[(LineKind::Note, "Tea."), (LineKind::Action, "")]);
    let mut action = record(Kind::Action, 41);
    action.set_source(Some(Ref(id(1))), Some(id(10)));
    action.set_title("Ring the depot");
    let told = found(event.clone(), [action]);
    assert_eq!(told.len(), 1);
    assert_eq!(line_of(&event, &told[0]), Some(id(41)));
}
