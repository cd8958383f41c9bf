//! Nothing that was typed into a brief is missing: every text and every name is on the page, unless it stands here with
//! the reason why not.

use std::collections::BTreeSet;
use std::sync::Arc;

use folkmoot::documents::{Style, TextSize};
use folkmoot::model::brief::Agreement;
use folkmoot::model::{Kind, Record};
use folkmoot::workspace::texts;

use super::world::World;
use crate::minutes::complete::{collect, find_without_origin, first_words, holds, named, pattern, walk};
use crate::minutes::world::pick;
use crate::sample::full_record;

/// Fields that no brief prints, with the reason. `*` stands for the id of an item; a stroke at the end for all below.
const NEVER: &[(&str, &str)] = &[
    ("header/", "what the officer keeps with the record"),
    ("at_events/", "what came of it, but for the question"),
    ("since/", "what came of it"),
    ("brief/summary", "for lists and posters, as the form says"),
    ("brief/risks/*/owner", "for the risk assessment"),
    ("brief/risks/*/by", "for the risk assessment"),
    ("brief/risks/*/residual", "for the risk assessment"),
    ("brief/editions/", "what was published before"),
    ("brief/comments/", "for the author, on a list of their own"),
    ("brief/links/*/local_copy", "a copy for the officer"),
];

/// Field and what must be found, with the page.
fn full() -> (BTreeSet<(String, String)>, World) {
    let mut world = World::new();
    let Record::Brief(mut brief) = full_record(Kind::Brief) else { panic!("a full brief is a brief") };
    brief.at_events.appearances.clear();
    brief.brief.contacts.iter_mut().for_each(|contact| contact.agreed = pick(Agreement::Agreed));
    world.brief = (*brief).clone();
    let mut record = Record::Brief(brief);
    let mut typed: BTreeSet<(String, String)> =
        texts(&record).into_iter().map(|text| (pattern(&text.field), first_words(&text.text))).collect();
    let mut linked = Vec::new();
    walk(record.form(), "", &mut |field, place| match place {
        folkmoot::model::form::Place::Link { target: Some(target), kinds } => {
            linked.push((field.to_owned(), named(kinds[0], target.0)));
        }
        folkmoot::model::form::Place::Links { targets, kinds } => {
            linked.extend(targets.iter().map(|target| (field.to_owned(), named(kinds[0], target.0))));
        }
        _ => {}
    });
    for (field, other) in linked {
        typed.insert((field, other.title()));
        world.workspace.load(Arc::new(other));
    }
    (typed, world)
}

fn is_left_out(field: &str) -> bool {
    NEVER.iter().any(|(left_out, reason)| {
        assert!(!reason.is_empty());
        field == *left_out || (left_out.ends_with('/') && field.starts_with(left_out))
    })
}

#[test]
fn a_brief_holds_everything_but_what_is_listed() {
    let (typed, mut world) = full();
    let mut printed = String::new();
    collect(&serde_json::to_value(world.print(Style::A4, TextSize::Standard)).unwrap(), &mut printed);
    let printed = printed.replace('\u{a0}', " ");
    let (left_out, wanted): (Vec<_>, Vec<_>) = typed.iter().partition(|(field, _)| is_left_out(field));
    let missing: Vec<_> = wanted.iter().filter(|(_, words)| !holds(&printed, words)).collect();
    assert_eq!(missing, Vec::<&&(String, String)>::new());
    assert!(wanted.len() > 60, "the sample is full: {}", wanted.len());
    let found: Vec<_> = left_out.iter().filter(|(_, words)| holds(&printed, words)).collect();
    assert_eq!(found, Vec::<&&(String, String)>::new());
}

#[test]
fn every_block_says_where_it_was_typed() {
    let (_, mut world) = full();
    let document = world.print(Style::Wall, TextSize::Standard);
    let mut without = Vec::new();
    find_without_origin(&serde_json::to_value(&document.blocks).unwrap(), &mut without);
    assert_eq!(without, Vec::<String>::new());
}
