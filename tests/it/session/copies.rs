//! A record to begin another from.

use folkmoot::app::Command;
use folkmoot::model::{Id, Kind, Record, When};
use folkmoot::workspace::{Change, Edit};

use super::{Desk, create};

#[test]
fn a_copy_has_ids_of_its_own() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut event = session.new_record(Kind::Event);
    if let Record::Event(event) = &mut event {
        event.details.title = "Made in Tarnbridge 1".into();
        event.details.when = When::default();
        event.minutes.items.push(folkmoot::model::event::Item { id: Id::from_number(1), ..Default::default() });
    }
    let id = event.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(event)])));
    let copy = session.copy_of(id).expect("there");
    assert_ne!(copy.id(), id);
    let Record::Event(copy) = copy else { panic!("an event") };
    assert_eq!(copy.details.title, "Made in Tarnbridge 1 (copy)");
    assert_ne!(copy.minutes.items[0].id, Id::from_number(1));
}

#[test]
fn a_copy_of_a_decision_keeps_its_wording() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut decision = session.new_record(Kind::Decision);
    if let Record::Decision(decision) = &mut decision {
        decision.short = "money for Ask Once".into();
        decision.wording = "Customer Services pays.\n\nFrom December.".into();
    }
    let id = decision.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(decision)])));
    let Some(Record::Decision(copy)) = session.copy_of(id) else { panic!("a decision") };
    assert_eq!(copy.wording.as_str(), "Customer Services pays.\n\nFrom December.");
    assert_eq!(copy.short, "money for Ask Once (copy)");
    let untitled = create(&mut session, Kind::Series, "");
    assert_eq!(session.copy_of(untitled).expect("there").title(), "");
}
