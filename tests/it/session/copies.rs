//! A record to begin another from.

use folkmoot::app::Command;
use folkmoot::model::brief::BriefStatus;
use folkmoot::model::event::{Correction, Minutes, MinutesStatus};
use folkmoot::model::{Id, Kind, Open, Record, Ref, When, read_when};
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

#[test]
fn a_copy_of_published_minutes_begins_as_a_draft() {
    let day: When = read_when("14 May 2026", "2026-06-08".parse().expect("a day")).when;
    let check = |status: MinutesStatus, expected: MinutesStatus| {
        let desk = Desk::new();
        let mut session = desk.sit_down();
        let mut event = session.new_record(Kind::Event);
        if let Record::Event(event) = &mut event {
            let minutes = &mut event.minutes;
            (minutes.status, minutes.version) = (Open::Known(status), Some(2));
            (minutes.circulated, minutes.comments_by, minutes.signed) = (day.clone(), day.clone(), day.clone());
            (minutes.agreed_at, minutes.signature) = (Some(Ref(Id::from_number(7))), true);
            minutes.comments = "None.".into();
            minutes.corrections.push(Correction { now: "28 people".into(), ..Correction::default() });
            minutes.opening = "It rained.".into();
        }
        let id = event.id();
        session.send(Command::Apply(Change::new("creating", vec![Edit::create(event)])));
        let Some(Record::Event(copy)) = session.copy_of(id) else { panic!("an event") };
        let begun = Minutes {
            status: Open::Known(expected),
            opening: "It rained.".into(),
            signature: true,
            ..Minutes::default()
        };
        assert_eq!(copy.minutes, begun, "{status:?}");
    };
    check(MinutesStatus::Published, MinutesStatus::Draft);
    check(MinutesStatus::Agreed, MinutesStatus::Draft);
    check(MinutesStatus::Circulated, MinutesStatus::Draft);
    check(MinutesStatus::Jottings, MinutesStatus::Jottings);
}

#[test]
fn a_copy_of_a_published_brief_begins_as_a_draft() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut brief = session.new_record(Kind::Brief);
    if let Record::Brief(brief) = &mut brief {
        (brief.brief.status, brief.brief.version) = (Open::Known(BriefStatus::InUse), Some(3));
        brief.brief.published = read_when("14 May 2026", "2026-06-08".parse().expect("a day")).when;
    }
    let id = brief.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(brief)])));
    let Some(Record::Brief(copy)) = session.copy_of(id) else { panic!("a brief") };
    assert!(copy.brief.status.is(BriefStatus::Draft));
    assert!(copy.brief.published.is_unknown() && copy.brief.version.is_none());
}
