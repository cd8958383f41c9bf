//! A real record: the minutes of a network's meeting of 2013, kept as a workspace, with other people's names in it.
//!
//! It must open without a word of trouble and hold everything that a reader of the original would look for.

mod facts;
mod files;
mod original;
mod print;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use folkmoot::model::event::Event;
use folkmoot::model::{Kind, Record};
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

fn workspace() -> Workspace {
    let (store, batch) = read();
    let mut workspace = Workspace::default();
    workspace.set_council(store.marker().council);
    batch.records.into_iter().for_each(|loaded| workspace.load(Arc::new(loaded.record)));
    workspace.refresh_links();
    workspace
}

/// The meeting of 29 January 2013.
fn seventh_meeting(workspace: &Workspace) -> Event {
    let mut events = workspace.of_kind(Kind::Event).filter_map(|record| match record.as_ref() {
        Record::Event(event) if event.details.ordinal == Some(7) => Some(Event::clone(event)),
        _ => None,
    });
    events.next().unwrap()
}
