//! Real records: a network's minutes, a write-up in highlights, the sessions of a learning set, and hack events with their
//! projects, kept as a workspace, with other people's names in them.
//!
//! They must open without a word of trouble and hold everything that a reader of the originals would look for.

mod facts;
mod files;
mod lambeth_projects;
mod learning_set;
mod made_in_lambeth;
mod original;
mod posts;
mod practitioners;
mod print;
mod project_page;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use folkmoot::documents::dates;
use folkmoot::documents::wording::en_gb;
use folkmoot::model::event::Event;
use folkmoot::model::{Kind, Record, Ref, When};
use folkmoot::store::{Batch, Places, Store};
use folkmoot::workspace::Workspace;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/records")
}

/// Everything that the folder has to say, as the program reads it.
fn read() -> (Store, Batch) {
    let own = tempfile::tempdir().unwrap();
    let store = Store::open(&folder(), &Places::under(own.path())).unwrap();
    let all = Mutex::new(Batch::default());
    store.load(|mut batch| {
        let mut all = all.lock().unwrap();
        all.records.append(&mut batch.records);
        all.unread.append(&mut batch.unread);
        all.problems.append(&mut batch.problems);
    });
    (store, all.into_inner().unwrap())
}

pub fn workspace() -> Workspace {
    let (store, batch) = read();
    let mut workspace = Workspace::default();
    workspace.set_council(store.marker().council);
    batch.records.into_iter().for_each(|loaded| workspace.load(Arc::new(loaded.record)));
    workspace.refresh_links();
    workspace
}

/// A remark makes a text one that Folkmoot does not write itself, so that another reader takes it.
#[test]
fn they_read_the_same_with_a_remark_behind_them() {
    let mut files = 0;
    for kind in Kind::ALL {
        for entry in std::fs::read_dir(folder().join(kind.folder())).into_iter().flatten() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            let remarked = Record::from_ron(kind, &format!("{text}// as it was\n")).unwrap();
            assert_eq!(Record::from_ron(kind, &text).unwrap(), remarked);
            files += 1;
        }
    }
    assert!(files > 50, "{files}");
}

/// The event whose title begins so.
fn meeting(workspace: &Workspace, title: &str) -> Event {
    let mut events = workspace.of_kind(Kind::Event).filter_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.title.starts_with(title) => Some(Event::clone(event)),
        _ => None,
    });
    events.next().unwrap()
}

/// The meeting of 29 January 2013.
fn seventh_meeting(workspace: &Workspace) -> Event {
    meeting(workspace, "7th meeting of the West Midlands")
}

/// As minutes would print it; empty where nothing is known.
fn printed(when: &When) -> String {
    if when.is_unknown() { String::new() } else { dates::when(&en_gb().dates, when) }
}

fn names(workspace: &Workspace, links: &[Ref]) -> Vec<String> {
    links.iter().filter_map(|link| workspace.title(link.0)).collect()
}

/// The organisation that a person is named with.
fn organisation(workspace: &Workspace, person: Ref) -> Option<&str> {
    let membership = workspace.person(person)?.main_membership()?;
    Some(workspace.organisation(membership.organisation?)?.name.as_str())
}
