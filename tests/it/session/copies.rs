//! A record to begin another from.

use folkmoot::app::Command;
use folkmoot::model::brief::{Appearance, Appearances, BriefStatus, Consideration, Since, Update};
use folkmoot::model::output::{LogEntry, Stage};
use folkmoot::model::{Id, Kind, Open, Output, Record, Ref, read_when};
use folkmoot::workspace::{Change, Edit};

use super::{Desk, create};

#[test]
fn a_copy_has_ids_of_its_own() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut brief = session.new_record(Kind::Brief);
    if let Record::Brief(brief) = &mut brief {
        brief.brief.name = "Ask Once".into();
        brief.brief.considerations.push(Consideration { id: Id::from_number(1), ..Default::default() });
    }
    let id = brief.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(brief)])));
    let copy = session.copy_of(id).expect("there");
    assert_ne!(copy.id(), id);
    let Record::Brief(copy) = copy else { panic!("a brief") };
    assert_eq!(copy.brief.name, "Ask Once (copy)");
    assert_ne!(copy.brief.considerations[0].id, Id::from_number(1));
}

#[test]
fn an_event_is_held_again_and_never_copied() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let id = create(&mut session, Kind::Event, "Made in Tarnbridge 1");
    assert_eq!(session.copy_of(id), None);
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
fn a_copy_of_a_published_brief_begins_as_a_draft() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut brief = session.new_record(Kind::Brief);
    if let Record::Brief(brief) = &mut brief {
        (brief.brief.status, brief.brief.version) = (Open::Known(BriefStatus::InUse), Some(3));
        brief.at_events.appearances = vec![Appearance { question: "How?".into(), ..Appearance::default() }];
        brief.since.updates = vec![Update { text: "It goes well.".into(), ..Update::default() }];
        brief.brief.published = read_when("14 May 2026", "2026-06-08".parse().expect("a day")).when;
    }
    let id = brief.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(brief)])));
    let Some(Record::Brief(copy)) = session.copy_of(id) else { panic!("a brief") };
    assert!(copy.brief.status.is(BriefStatus::Draft));
    assert!(copy.brief.published.is_unknown() && copy.brief.version.is_none());
    assert_eq!((copy.at_events, copy.since), (Appearances::default(), Since::default()));
}

#[test]
fn a_copy_of_an_output_begins_where_outputs_begin() {
    let desk = Desk::new();
    let mut session = desk.sit_down();
    let mut output = session.new_record(Kind::Output);
    if let Record::Output(output) = &mut output {
        output.built_with = vec!["paper".into()];
        output.stage = Open::Known(Stage::Live);
        output.log = vec![LogEntry { stage: Some(Open::Known(Stage::Live)), ..LogEntry::default() }];
        output.told_back = read_when("14 May 2026", "2026-06-08".parse().expect("a day")).when;
        output.owner = Some(Ref(Id::from_number(7)));
    }
    let id = output.id();
    session.send(Command::Apply(Change::new("creating", vec![Edit::create(output)])));
    let Some(Record::Output(copy)) = session.copy_of(id) else { panic!("an output") };
    let begun = Output { header: copy.header.clone(), built_with: vec!["paper".into()], ..Output::default() };
    assert_eq!(*copy, begun);
}
