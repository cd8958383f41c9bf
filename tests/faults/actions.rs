//! What the program does to the disk: each action with the workspace that it starts from.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use folkmoot::model::{Council, Id, Kind, Record};
use folkmoot::store::{Hash, LoadedRecord, Part, Places, SaveError, Saved, Store};
use jiff::{Timestamp, ToSpan};

/// What the acting process claims, as its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    Saved = 0,
    Failed = 1,
    /// Saved, but not sure to survive a power cut.
    Doubted = 3,
    /// Saved; something besides did not work.
    Noticed = 4,
}

impl Claim {
    pub fn from_code(code: i32) -> Option<Self> {
        [Self::Saved, Self::Failed, Self::Doubted, Self::Noticed].into_iter().find(|claim| *claim as i32 == code)
    }
}

/// One thing that the program does.
pub struct Action {
    pub name: &'static str,
    pub prepare: fn(&Store),
    pub act: fn(&Store) -> Claim,
}

pub const OLD: &str = "Spring meeting, as it was";
pub const NEW: &str = "Spring meeting, edited";
pub const OTHER: &str = "A meeting that nobody touches";
pub const GOING: &str = "A meeting that is called off";
pub const COMING: &str = "A meeting that follows";
pub const ATTACHED: &str = "what the attached file says";

impl Action {
    pub const ALL: [Self; 10] = [
        Self { name: "save", prepare: save_old, act: save_new },
        Self { name: "type", prepare: save_old, act: keep_ahead_and_save },
        Self { name: "create", prepare: |_| {}, act: save_new },
        Self { name: "delete", prepare: save_old, act: delete },
        Self { name: "restore", prepare: save_and_delete, act: save_new },
        Self { name: "draft", prepare: draft_old, act: |store| claim(store.write_draft(&event(NEW))) },
        Self { name: "attach", prepare: |_| {}, act: attach },
        Self { name: "put away", prepare: attach_before, act: put_away },
        Self { name: "act", prepare: save_two, act },
        Self { name: "bring back", prepare: put_away_before, act: |store| claim(read_attached(store).ok_or(())) },
    ];

    /// Saves the same content again and again, as the window does while the disk does not confirm it.
    pub const REPEAT: Self = Self { name: "repeat", prepare: save_old, act: save_repeatedly };

    pub fn named(name: &str) -> &'static Self {
        let mut all = Self::ALL.iter().chain([&Self::REPEAT]);
        all.find(|action| action.name == name).expect("an action of this name")
    }

    /// Makes the workspace that the action starts from.
    pub fn prepare_in(&self, folder: &Path) {
        fs::write(attached(folder), ATTACHED).expect("written");
        let store = Store::create(&shared(folder), &places(folder), Id::from_number(1), Council::default());
        let store = store.expect("a workspace");
        store.save(&other(), moment()).expect("saved");
        (self.prepare)(&store);
    }

    /// Acts as the program would after its start. Says nothing but its claim, since the terminal may be closed too.
    pub fn run(&self, folder: &Path) -> Claim {
        let Ok(store) = Store::open(&shared(folder), &places(folder)) else {
            return Claim::Failed;
        };
        load(&store);
        (self.act)(&store)
    }
}

fn save_old(store: &Store) {
    store.save(&event(OLD), moment()).expect("saved");
}

fn save_and_delete(store: &Store) {
    save_old(store);
    store.delete(&event(OLD), moment()).expect("deleted");
}

fn draft_old(store: &Store) {
    store.write_draft(&event(OLD)).expect("written");
}

fn save_new(store: &Store) -> Claim {
    let claim = claim_saved(store.save(&event(NEW), moment()));
    while store.settle_some().unwrap_or(false) {}
    claim
}

/// As in the window: what is about to be changed goes into the history, then it is saved.
fn keep_ahead_and_save(store: &Store) -> Claim {
    store.keep_ahead(event("").id());
    save_new(store)
}

/// Failed where a save without a change makes a version of its own.
fn save_repeatedly(store: &Store) -> Claim {
    let saves: Vec<_> = (0..3).map(|_| store.save(&event(NEW), moment())).collect();
    let versions: Vec<u64> = saves.iter().flatten().map(|saved| saved.rev.n).collect();
    match saves.into_iter().last() {
        Some(last) if versions == [2, 2, 2] => claim_saved(last),
        _ => Claim::Failed,
    }
}

fn claim_saved(saved: Result<Saved, SaveError>) -> Claim {
    match saved {
        Ok(saved) if saved.doubt.is_some() => Claim::Doubted,
        Ok(saved) if !saved.notices.is_empty() => Claim::Noticed,
        Ok(_) => Claim::Saved,
        Err(_) => Claim::Failed,
    }
}

/// Only of what was there: where the record could not even be read, there is nothing to delete.
fn delete(store: &Store) -> Claim {
    if load(store).iter().all(|loaded| loaded.record.title() != OLD) {
        return Claim::Failed;
    }
    match store.delete(&event(OLD), moment()) {
        Ok(deleted) if deleted.doubt.is_some() => Claim::Doubted,
        Ok(_) => Claim::Saved,
        Err(_) => Claim::Failed,
    }
}

fn save_two(store: &Store) {
    save_old(store);
    store.save(&record(9, GOING), moment()).expect("saved");
}

/// Three records as one: the first is changed, another goes, and one is made.
fn act(store: &Store) -> Claim {
    let there: Vec<String> = load(store).iter().map(|loaded| loaded.record.title()).collect();
    if ![OLD, GOING].iter().all(|title| there.iter().any(|there| there == title)) {
        return Claim::Failed;
    }
    let (changed, going, coming) = (event(NEW), record(9, GOING), record(10, COMING));
    let part = |record: &Record, stays: bool| Part {
        kind: record.kind(),
        id: record.id(),
        after: stays.then(|| Arc::new(record.clone())),
    };
    // Where it can't be noted, it goes on all the same.
    let _ = store.begin_act("an act", &[part(&changed, true), part(&going, false), part(&coming, true)]);
    let mut claims = vec![claim_saved(store.save(&changed, moment()))];
    claims.push(match store.delete(&going, moment()) {
        Ok(deleted) if deleted.doubt.is_some() => Claim::Doubted,
        Ok(_) => Claim::Saved,
        Err(_) => Claim::Failed,
    });
    claims.push(claim_saved(store.save(&coming, moment())));
    for (claim, record) in claims.iter().zip([&changed, &going, &coming]) {
        if matches!(claim, Claim::Saved | Claim::Noticed) {
            store.act_settled(record.id());
        }
    }
    let worst = [Claim::Failed, Claim::Doubted, Claim::Noticed];
    worst.into_iter().find(|worst| claims.contains(worst)).unwrap_or(Claim::Saved)
}

fn attach(store: &Store) -> Claim {
    let folder = store.folder().parent().expect("the bench's folder");
    claim(store.attach(&attached(folder)))
}

fn attach_before(store: &Store) {
    assert_eq!(attach(store), Claim::Saved);
}

fn put_away_before(store: &Store) {
    attach_before(store);
    assert_eq!(put_away(store), Claim::Saved);
}

/// A hundred years later: everything was long untouched.
fn put_away(store: &Store) -> Claim {
    let outcome = store.put_away(&[attached_name()], &HashSet::new(), moment() + (24 * 365 * 100).hours());
    claim(outcome.map_err(drop).and_then(|outcome| if outcome.count == 1 { Ok(()) } else { Err(()) }))
}

fn read_attached(store: &Store) -> Option<PathBuf> {
    store.attachment(&attached_name()).filter(|path| path.starts_with(store.folder().join("attachments")))
}

/// What the copy of the attached file is called.
pub fn attached_name() -> String {
    format!("{}.txt", Hash::of(ATTACHED.as_bytes()))
}

fn claim<T, E>(result: Result<T, E>) -> Claim {
    if result.is_ok() { Claim::Saved } else { Claim::Failed }
}

pub fn load(store: &Store) -> Vec<LoadedRecord> {
    store.load_whole().records
}

pub fn event(title: &str) -> Record {
    record(7, title)
}

pub fn other() -> Record {
    record(8, OTHER)
}

fn record(number: u128, title: &str) -> Record {
    let mut record = Record::new(Kind::Event, Id::from_number(number), moment());
    record.set_title(title);
    record
}

pub fn moment() -> Timestamp {
    "2026-06-08T09:42:00Z".parse().expect("a moment")
}

pub fn shared(folder: &Path) -> PathBuf {
    folder.join("shared")
}

pub fn places(folder: &Path) -> Places {
    Places::under(&folder.join("own"))
}

fn attached(folder: &Path) -> PathBuf {
    folder.join("attached.txt")
}
