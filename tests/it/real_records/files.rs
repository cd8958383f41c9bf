//! The files themselves: read without trouble, written as the program writes, and complete among themselves.

use std::collections::HashSet;
use std::fs;

use folkmoot::model::form::{Form, Place};
use folkmoot::model::{Id, Record, Ref};

use super::{read, workspace};

#[test]
fn it_opens_without_a_word_of_trouble() {
    let (store, batch) = read();
    assert!(batch.unread.is_empty() && batch.problems.is_empty(), "{:?} {:?}", batch.unread, batch.problems);
    assert!(batch.records.iter().all(|loaded| loaded.read_only.is_none()));
    assert!(!batch.records.is_empty());
    let council = store.marker().council;
    assert!(council.formats_phone.starts_with("01632 960"), "{}", council.formats_phone);
    assert!(council.formats_email.ends_with(".example"), "{}", council.formats_email);
}

#[test]
fn every_file_is_as_the_program_writes_it() {
    for loaded in read().1.records {
        let text = fs::read_to_string(&loaded.path).unwrap().replace("\r\n", "\n");
        assert_eq!(text, loaded.record.to_ron().unwrap(), "{}", loaded.path.display());
        let name = format!("{}/{}.ron", loaded.record.kind().folder(), loaded.record.id());
        assert!(loaded.path.ends_with(&name), "{} is {name}", loaded.path.display());
    }
}

#[test]
fn every_link_leads_to_a_record() {
    let workspace = workspace();
    for record in workspace.all() {
        for (target, field) in found(record).links {
            assert!(workspace.get(target.0).is_some(), "{} of {} leads to no record", field, record.id());
        }
    }
}

#[test]
fn every_item_has_an_id_of_its_own() {
    let mut seen = HashSet::new();
    for record in workspace().all() {
        for id in found(record).items.into_iter().chain([record.id()]) {
            assert!(!id.is_none() && seen.insert(id), "{id} in {}", record.id());
        }
    }
}

/// What a record is joined together by.
#[derive(Default)]
struct Found {
    links: Vec<(Ref, &'static str)>,
    items: Vec<Id>,
}

fn found(record: &Record) -> Found {
    let mut found = Found::default();
    found.walk(record.clone().form());
    found
}

impl Found {
    fn walk(&mut self, form: &mut dyn Form) {
        for (row, words) in form.words().into_iter().enumerate() {
            match form.place(row).unwrap() {
                Place::Link { target, .. } => self.links.extend(target.map(|target| (target, words.key))),
                Place::Links { targets, .. } => self.links.extend(targets.iter().map(|target| (*target, words.key))),
                Place::Nested(inner) => self.walk(inner),
                Place::Items(items) => {
                    for index in 0..items.len() {
                        self.items.extend(items.id_mut(index).copied());
                        self.walk(items.form(index).unwrap());
                    }
                }
                _ => {}
            }
        }
    }
}
