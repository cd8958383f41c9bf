//! Each field of every record that minutes are made of, changed by itself: what was decided upon it holds.

use std::sync::Arc;

use folkmoot::model::brief::Update;
use folkmoot::model::event::{Correction, Line, LineKind, MinutesStatus};
use folkmoot::model::form::{Form, Items, Place};
use folkmoot::model::{
    Action, ActionStatus, ActionUpdate, Brief, Event, Id, Kind, Lead, LeadUnit, Record, Ref, TimeOfDay, When,
};
use folkmoot::workspace::{Decided, Standing, Workspace, decided, fingerprint, list_counts, standing};
use jiff::civil::date;
use proptest::prelude::*;

use crate::minutes::world::{World, pick};
use crate::sample::full_record;

/// The kinds that minutes say something of.
const KINDS: [Kind; 4] = [Kind::Event, Kind::Decision, Kind::Action, Kind::Notice];

/// A full event with a full record of each kind that was made at it.
pub fn full() -> (Workspace, Vec<Record>) {
    let Record::Event(mut event) = full_record(Kind::Event) else { panic!("an event") };
    event.minutes.corrections.iter_mut().for_each(|one| one.of = Some(Ref(Id::from_number(1))));
    let (id, item) = (event.header.id, event.minutes.items[0].id);
    let mut records = vec![Record::Event(event)];
    for kind in [Kind::Decision, Kind::Action, Kind::Notice] {
        let mut record = full_record(kind);
        record.set_source(Some(Ref(id)), Some(item));
        records.push(record);
    }
    let mut workspace = Workspace::default();
    records.iter().for_each(|record| workspace.load(Arc::new(record.clone())));
    workspace.refresh_links();
    (workspace, records)
}

/// The fingerprint with one record put in the place of what it was.
fn with(workspace: &Workspace, event: Id, record: Record) -> String {
    let mut workspace = workspace.clone();
    workspace.load(Arc::new(record));
    workspace.refresh_links();
    fingerprint(&workspace, workspace.event(Ref(event)).unwrap())
}

/// The paths of all fields below a form, and of all lists.
pub fn paths(form: &mut dyn Form, above: &str, fields: &mut Vec<String>, lists: &mut Vec<String>) {
    for (row, words) in form.words().into_iter().enumerate() {
        let path = if above.is_empty() { words.key.to_owned() } else { format!("{above}/{}", words.key) };
        match form.place(row) {
            Some(Place::Nested(inner) | Place::Protected(inner)) => paths(inner, &path, fields, lists),
            Some(Place::Items(items)) => {
                lists.push(path.clone());
                let id = *items.id_mut(0).unwrap();
                paths(items.form(0).unwrap(), &format!("{path}/{id}"), fields, lists);
            }
            _ => fields.push(path),
        }
    }
}

/// Goes to the place with this path.
pub fn at(form: &mut dyn Form, path: &str, see: &mut dyn FnMut(Place<'_>)) {
    let (key, rest) = path.split_once('/').unwrap_or((path, ""));
    let row = form.words().iter().position(|words| words.key == key).unwrap();
    match form.place(row).unwrap() {
        Place::Nested(inner) | Place::Protected(inner) if !rest.is_empty() => at(inner, rest, see),
        Place::Items(items) if !rest.is_empty() => {
            let (id, rest) = rest.split_once('/').unwrap();
            let index = (0..items.len()).find(|index| items.id_mut(*index).unwrap().to_string() == id).unwrap();
            at(items.form(index).unwrap(), rest, see);
        }
        place => see(place),
    }
}

/// Puts something else in the place of what stands there.
pub fn change(place: Place<'_>, other_item: Id) {
    match place {
        Place::Line(line) => line.push_str(" otherwise"),
        Place::Text(text) => text.0.insert_str(0, "Otherwise. "),
        Place::Lines(lines) => lines.push("one more".to_owned()),
        Place::Number(number) => *number = number.map(|number| number + 1),
        Place::Flag(flag) => *flag = !*flag,
        Place::Time(time) => *time = TimeOfDay::new(23, 59),
        Place::When(when) => *when = When::day(date(1999, 1, 1)),
        Place::Lead(lead) => *lead = Lead::After(9, LeadUnit::Weeks).into(),
        Place::Pick(pick) => pick.pick(0),
        Place::Link { target, .. } => *target = Some(Ref(Id::from_number(99))),
        Place::Links { targets, .. } => targets.reverse(),
        Place::ItemOf { item, .. } => *item = Some(other_item),
        Place::Attachments(files) => files.clear(),
        Place::Nested(_) | Place::Protected(_) | Place::Items(_) => panic!("no field by itself"),
    }
}

#[test]
fn every_field_is_decided_upon_and_its_change_is_noticed_or_not_as_decided() {
    let (workspace, records) = full();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let (id, other_item) = (event.header.id, event.minutes.items[1].id);
    let before = fingerprint(&workspace, event);
    let mut counted = 0;
    for record in &records {
        let (mut fields, kind) = (Vec::new(), record.kind());
        paths(record.clone().form(), "", &mut fields, &mut Vec::new());
        for path in fields {
            let decided = decided(kind, &path).unwrap_or_else(|| panic!("{kind:?} {path}: does it count?"));
            let mut changed = record.clone();
            at(changed.form(), &path, &mut |place| change(place, other_item));
            assert_ne!(&changed, record, "{kind:?} {path} was changed");
            let noticed = with(&workspace, id, changed) != before;
            assert_eq!(noticed, decided == Decided::Counts, "{kind:?} {path}: {decided:?}");
            counted += usize::from(noticed);
            if let Decided::Not(why) = decided {
                assert!(!why.is_empty(), "{kind:?} {path}");
            }
        }
    }
    assert!(counted > 120, "most of an event is said in its minutes: {counted}");
}

/// What is done to a list.
type Deed = fn(&mut dyn Items);

#[test]
fn what_stands_in_a_counted_list_is_added_moved_and_taken_out_with_notice() {
    let (workspace, records) = full();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let (id, before) = (event.header.id, fingerprint(&workspace, event));
    let mut lists = Vec::new();
    paths(records[0].clone().form(), "", &mut Vec::new(), &mut lists);
    let deeds: [(&str, Deed); 3] = [
        ("moved", |items| items.shift(0, 1)),
        ("taken out", |items| items.remove(0)),
        ("added", |items| items.duplicate(1, &mut || Id::from_number(77))),
    ];
    for (list, (deed, change)) in lists.iter().flat_map(|list| deeds.map(|deed| (list, deed))) {
        let mut changed = records[0].clone();
        at(changed.form(), list, &mut |place| {
            if let Place::Items(items) = place {
                change(items);
            }
        });
        let counts = list_counts(Kind::Event, list);
        assert_eq!(with(&workspace, id, changed) != before, counts, "{list}: {deed}");
    }
}

#[test]
fn what_is_added_and_left_empty_changes_nothing() {
    let (workspace, records) = full();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let (id, before) = (event.header.id, fingerprint(&workspace, event));
    let mut lists = Vec::new();
    paths(records[0].clone().form(), "", &mut Vec::new(), &mut lists);
    for list in lists {
        let mut changed = records[0].clone();
        at(changed.form(), &list, &mut |place| {
            if let Place::Items(items) = place {
                items.add(items.len(), Id::from_number(77));
            }
        });
        assert_eq!(with(&workspace, id, changed), before, "{list}");
    }
    let mut blank = Record::new(Kind::Action, Id::from_number(88), jiff::Timestamp::UNIX_EPOCH);
    blank.set_source(Some(Ref(id)), None);
    assert_eq!(with(&workspace, id, blank), before);
}

#[test]
fn records_that_come_and_go_are_noticed() {
    let (workspace, records) = full();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let before = fingerprint(&workspace, event);
    for record in &records[1..] {
        let mut gone = workspace.clone();
        gone.unload(record.id());
        gone.refresh_links();
        assert_ne!(fingerprint(&gone, event), before, "{:?}", record.kind());
    }
}

#[test]
fn files_and_names_of_others_change_nothing() {
    let (workspace, records) = full();
    let Record::Event(event) = &records[0] else { panic!("an event") };
    let before = fingerprint(&workspace, event);
    for record in &records {
        let read = Record::from_ron(record.kind(), &record.to_ron().unwrap()).unwrap();
        assert_eq!(with(&workspace, event.header.id, read), before);
    }
    let mut chair = Record::new(Kind::Person, event.people.chair.unwrap().0, jiff::Timestamp::UNIX_EPOCH);
    chair.set_title("Ruth Ellery");
    assert_eq!(with(&workspace, event.header.id, chair), before, "somebody may be called otherwise");
}

#[test]
fn only_the_kinds_that_minutes_say_something_of_are_decided_upon() {
    for kind in Kind::ALL {
        let mut fields = Vec::new();
        paths(full_record(kind).form(), "", &mut fields, &mut Vec::new());
        let some = fields.iter().any(|path| decided(kind, path).is_some());
        assert_eq!(some, KINDS.contains(&kind), "{kind:?}");
    }
}

/// The fingerprint of known minutes, as the first rule makes it: it stays the same for good.
#[test]
fn the_first_rule_stays_as_it_is() {
    let event = "(header: (id: \"01kb1c0d3f0000000000000001\"), details: (title: \"Network 4\", kind: LearningSet, when: \
        (span: Part(\"2026-05-14\", Evening), start: \"18:00\", since: true)), people: (attended: 28), minutes: (status: \
        Agreed, items: [(id: \"01kb1c0d3f0000000000000002\", title: \"Floods\", quotes: [(words: \"It rose.\", clearance: \
        Cleared)])]))";
    let decision = "(header: (kind: Decision, id: \"01kb1c0d3f0000000000000003\"), wording: \"Use the open map\", event: \
        \"01kb1c0d3f0000000000000001\", item: \"01kb1c0d3f0000000000000002\")";
    let mut workspace = Workspace::default();
    for (kind, text) in [(Kind::Event, event), (Kind::Decision, decision)] {
        workspace.load(Arc::new(Record::from_ron(kind, text).unwrap()));
    }
    workspace.refresh_links();
    let event = workspace.event(Ref("01kb1c0d3f0000000000000001".parse().unwrap())).unwrap();
    assert_eq!(fingerprint(&workspace, event), "1 0ac91145b280f9f8ef998f3b9aba41a9033f2d057d9621d8710d9910d8b539c6");
}

#[test]
fn what_was_heard_of_earlier_actions_counts_where_it_was_heard() {
    let mut world = World::new();
    let here = world.link();
    let earlier = world.add(Record::Event(Box::default()));
    let mut action = Action { what: "Find a boat".into(), event: Some(earlier), ..Action::default() };
    action.updates.push(ActionUpdate { at: Some(here), text: "It is found".into(), ..Default::default() });
    let link = world.add(Record::Action(Box::new(action.clone())));
    let event = world.event.clone();
    let before = fingerprint(world.workspace(), &event);
    action.header = world.workspace.get(link.0).unwrap().header().clone();
    let changed = |change: &dyn Fn(&mut Action)| {
        let mut action = action.clone();
        change(&mut action);
        with(&world.workspace, here.0, Record::Action(Box::new(action))) != before
    };
    assert!(changed(&|action| action.updates[0].text.push_str(" at last")));
    assert!(changed(&|action| action.updates.clear()));
    assert!(changed(&|action| action.updates[0].status = Some(ActionStatus::Done.into())));
    assert!(changed(&|action| action.updates[0].put_off_to = When::day(date(2026, 7, 1))));
    assert!(!changed(&|action| action.updates.push(ActionUpdate { at: Some(here), ..Default::default() })));
    assert!(!changed(&|action| action.what.push_str(" with oars")), "it is the other meeting's");
}

#[test]
fn news_of_a_project_counts_where_a_line_prints_it() {
    let mut world = World::new();
    let (here, told) = (world.link(), Id::from_number(501));
    let update = |number, text: &str| Update {
        id: Id::from_number(number),
        at: Some(here),
        text: text.into(),
        ..Update::default()
    };
    let mut brief = Brief::default();
    brief.since.updates = vec![update(501, "It floats"), update(502, "It is blue")];
    let link = world.add(Record::Brief(Box::new(brief)));
    world.item("Boats", |item| {
        item.lines = vec![Line { id: told, kind: pick(LineKind::Update), ..Line::default() }];
    });
    let event = world.event.clone();
    let before = fingerprint(world.workspace(), &event);
    let changed = |number: usize, text: &str| {
        let mut record = world.workspace.get(link.0).unwrap().as_ref().clone();
        let Record::Brief(brief) = &mut record else { panic!("a brief") };
        brief.since.updates[number].text = text.into();
        with(&world.workspace, here.0, record) != before
    };
    assert!(changed(0, "It sank"));
    assert!(!changed(0, "It floats\n") && !changed(1, "It is red"));
}

fn sealed(change: impl FnOnce(&mut World)) -> World {
    let mut world = World::new();
    world.item("Floods", |item| item.discussion = "The river rose.".into());
    change(&mut world);
    world.event.minutes.status = pick(MinutesStatus::Agreed);
    let event = world.event.clone();
    world.event.minutes.fingerprint = fingerprint(world.workspace(), &event);
    world
}

fn stands(world: &mut World) -> Standing {
    let event = world.event.clone();
    standing(world.workspace(), &event)
}

#[test]
fn minutes_stand_as_they_were_agreed_until_they_say_something_else() {
    let mut world = World::new();
    assert_eq!(stands(&mut world), Standing::Open);
    let mut world = sealed(|_| {});
    assert_eq!(stands(&mut world), Standing::Kept);
    world.event.minutes.status = pick(MinutesStatus::Published);
    world.event.minutes.corrections.push(Correction {
        was: "rose".into(),
        now: "fell".into(),
        ..Correction::default()
    });
    assert_eq!(stands(&mut world), Standing::Kept, "they are published, and a correction is noted with them");
    world.event.minutes.items[0].discussion = "The river fell.".into();
    assert_eq!(stands(&mut world), Standing::Changed);
    world.event.minutes.items[0].discussion = "\nThe river rose.\r\n".into();
    assert_eq!(stands(&mut world), Standing::Kept, "spaces around a text are nothing");
    world.event.minutes.status = pick(MinutesStatus::Draft);
    assert_eq!(stands(&mut world), Standing::Changed, "a draft was never agreed");
    world.event.minutes.fingerprint = "2 abc".into();
    assert_eq!(stands(&mut world), Standing::Newer);
    world.event.minutes.fingerprint = String::new();
    assert_eq!(stands(&mut world), Standing::Open);
}

proptest! {
    /// Whatever was typed is the same after a save, and anything else is noticed.
    #[test]
    fn any_text_survives_its_file_and_any_other_is_noticed(said in "\\PC{0,40}(\n\\PC{0,20})?", other in "\\PC{0,40}") {
        let mut world = sealed(|world| world.event.minutes.items[0].discussion = said.as_str().into());
        let text = Record::Event(Box::new(world.event.clone())).to_ron().unwrap();
        let Record::Event(read) = Record::from_ron(Kind::Event, &text).unwrap() else { panic!("an event") };
        world.event = *read;
        prop_assert_eq!(stands(&mut world), Standing::Kept);
        world.event.minutes.items[0].discussion = other.as_str().into();
        let expected = if other.trim() == said.trim() { Standing::Kept } else { Standing::Changed };
        prop_assert_eq!(stands(&mut world), expected);
    }

    /// No text can be moved from one field into the next unnoticed.
    #[test]
    fn fields_do_not_run_together(first in "[a-z\n ]{1,12}", second in "[a-z\n ]{1,12}") {
        prop_assume!(first.trim() != second.trim());
        let event = |opening: &str, closing: &str| {
            let mut event = Event::default();
            (event.minutes.opening, event.minutes.closing) = (opening.into(), closing.into());
            fingerprint(&Workspace::default(), &event)
        };
        prop_assert_ne!(event(&first, &second), event(&second, &first));
        prop_assert_ne!(event(&format!("{first}{second}"), ""), event("", &format!("{first}{second}")));
    }
}
