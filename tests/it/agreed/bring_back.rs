//! What was agreed is brought back from an earlier version, and nothing of the present is lost by it.

use std::sync::Arc;

use folkmoot::model::event::{Correction, MinutesStatus};
use folkmoot::model::{Id, Record, Ref};
use folkmoot::workspace::{Decided, Workspace, decided, fingerprint};

use super::fingerprint::{at, change, full, paths};
use crate::minutes::world::pick;

/// What stands in the present by other rules than its own: the test itself needs it as it is.
const KEPT: [&str; 2] = ["minutes/status", "minutes/fingerprint"];

/// A full event whose minutes are agreed, and what they are made of.
fn agreed() -> (Workspace, Vec<Record>) {
    let (mut workspace, mut records) = full();
    let Record::Event(event) = &mut records[0] else { panic!("an event") };
    event.minutes.status = pick(MinutesStatus::Agreed);
    event.minutes.fingerprint = fingerprint(&workspace, event);
    workspace.load(Arc::new(records[0].clone()));
    workspace.refresh_links();
    (workspace, records)
}

/// The fields of a record that were decided upon like this.
fn fields(record: &Record, counts: bool) -> Vec<String> {
    let mut fields = Vec::new();
    paths(record.clone().form(), "", &mut fields, &mut Vec::new());
    fields.retain(|path| !KEPT.contains(&path.as_str()));
    fields.retain(|path| (decided(record.kind(), path) == Some(Decided::Counts)) == counts);
    fields
}

fn changed(record: &Record, fields: &[String], other_item: Id) -> Record {
    let mut changed = record.clone();
    for path in fields {
        at(changed.form(), path, &mut |place| change(place, other_item));
    }
    changed
}

#[test]
fn what_does_not_count_stays_as_it_is_now() {
    let (workspace, records) = agreed();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let (id, other_item) = (event.header.id, event.minutes.items[1].id);
    for earlier in &records {
        let mut present = changed(earlier, &fields(earlier, false), other_item);
        if let Record::Event(event) = &mut present {
            let own = Correction { id: Id::from_number(55), was: "rose".into(), ..Correction::default() };
            event.minutes.corrections.push(own);
        }
        let counted: Vec<String> =
            fields(earlier, true).into_iter().filter(|path| !["event", "item"].contains(&path.as_str())).collect();
        let now = changed(&present, &counted, other_item);
        let mut workspace = workspace.clone();
        workspace.load(Arc::new(now));
        workspace.refresh_links();
        let edit = workspace.as_agreed(id, earlier).unwrap_or_else(|| panic!("{:?}", earlier.kind()));
        assert_eq!(edit.after.as_deref(), Some(&present), "{:?}", earlier.kind());
    }
}

#[test]
fn what_was_taken_out_or_moved_is_back_in_its_place() {
    let (mut workspace, records) = agreed();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let mut now = event.clone();
    now.minutes.items.reverse();
    now.minutes.items.pop();
    now.people.attendance.clear();
    workspace.load(Arc::new(Record::Event(now)));
    workspace.refresh_links();
    let edit = workspace.as_agreed(event.header.id, &records[0]).unwrap();
    assert_eq!(edit.after.as_deref(), Some(&records[0]));
}

#[test]
fn what_was_heard_of_an_earlier_action_is_brought_back_alone() {
    let (mut workspace, records) = full();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let (mut event, here) = (event.clone(), Ref(event.header.id));
    let heard = |text: &str, at| folkmoot::model::ActionUpdate { text: text.into(), at, ..Default::default() };
    let mut action = folkmoot::model::Action { what: "Find a boat".into(), ..Default::default() };
    action.header.id = Id::from_number(66);
    action.updates = vec![heard("Nothing yet", None), heard("It is found", Some(here))];
    let earlier = Record::Action(Box::new(action.clone()));
    workspace.load(Arc::new(earlier.clone()));
    workspace.refresh_links();
    event.minutes.status = pick(MinutesStatus::Agreed);
    event.minutes.fingerprint = fingerprint(&workspace, &event);
    workspace.load(Arc::new(Record::Event(event)));
    action.what = "Find two boats".into();
    action.updates[1].text = "It sank".into();
    action.updates.push(heard("It is mended", None));
    workspace.load(Arc::new(Record::Action(Box::new(action.clone()))));
    workspace.refresh_links();
    assert!(workspace.said_by(here.0).iter().any(|(_, id)| *id == action.header.id));
    let edit = workspace.as_agreed(here.0, &earlier).unwrap();
    action.updates[1].text = "It is found".into();
    assert_eq!(edit.after.as_deref(), Some(&Record::Action(Box::new(action))));
}
