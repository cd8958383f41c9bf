//! The next start after a fault: opens the workspace and says what is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};

use folkmoot::model::{Kind, Record};
use folkmoot::store::Store;
use jiff::ToSpan;

use crate::actions::{
    ATTACHED, Action, COMING, Claim, GOING, NEW, OLD, attached_name, event, moment, other, places, shared,
};

/// What happened to the acting process.
pub struct Fate<'a> {
    /// Nothing where it was killed.
    pub claim: Option<Claim>,
    /// What strace wrote: the calls, those that it tampered with marked.
    pub trace: &'a str,
}

/// Every complaint about the workspace in this folder.
pub fn complaints(action: &Action, folder: &Path, fate: &Fate<'_>) -> Vec<String> {
    let store = match Store::open(&shared(folder), &places(folder)) {
        Ok(store) => store,
        Err(problem) => return vec![format!("does not open: {problem}")],
    };
    let finished = store.finish_acts(moment());
    let mut complaints = whole(&store);
    complaints.extend(finished.problems.iter().map(ToString::to_string));
    let title = title(&store);
    complaints.extend(match action.name {
        "save" | "type" | "repeat" => after_save(&store, title.as_deref(), fate.claim),
        "create" | "restore" => after_create(title.as_deref(), fate.claim),
        "act" => after_act(&store, title.as_deref(), fate.claim),
        "delete" => after_delete(&store, title.as_deref(), fate.claim),
        "draft" => after_draft(&store, fate.claim),
        "put away" => after_move(&store, folder, fate.claim, Place::Away),
        "bring back" => after_move(&store, folder, fate.claim, Place::Folder),
        _ => after_attach(&shared(folder), fate.claim),
    });
    // What does not come back for good is asked for again by whoever reads it.
    let is_told = action.name != "bring back";
    if fate.claim == Some(Claim::Saved) && is_told && is_unsynced(fate.trace) {
        complaints.push("said to be saved although the disk did not confirm it".to_owned());
    }
    store.tidy(moment() + (24 * 365 * 100).hours());
    complaints.extend(temporary_files(folder).iter().map(|path| format!("left {}", path.display())));
    if self::title(&store) != title {
        complaints.push("tidying changed what is there".to_owned());
    }
    complaints
}

/// The workspace as a whole: everything reads, and what was not touched is as it was.
fn whole(store: &Store) -> Vec<String> {
    let batch = store.load_whole();
    let mut complaints: Vec<String> = batch.unread.iter().map(|file| file.problem.to_string()).collect();
    complaints.extend(batch.problems.iter().map(ToString::to_string));
    if !batch.records.iter().any(|loaded| loaded.record.title() == other().title()) {
        complaints.push("the other record is gone".to_owned());
    }
    complaints
}

fn title(store: &Store) -> Option<String> {
    let id = event("").id();
    store.load_whole().records.iter().find(|loaded| loaded.record.id() == id).map(|loaded| loaded.record.title())
}

fn complain(rules: &[(bool, &str)]) -> Vec<String> {
    rules.iter().filter(|(broken, _)| *broken).map(|(_, words)| (*words).to_owned()).collect()
}

fn after_save(store: &Store, title: Option<&str>, claim: Option<Claim>) -> Vec<String> {
    let is_new = title == Some(NEW);
    complain(&[
        (!is_new && title != Some(OLD), "neither old nor new"),
        (!is_new && claim.is_some_and(|claim| claim != Claim::Failed), "said to be saved but it is not"),
        (is_new && claim == Some(Claim::Failed), "said to have failed but it is there"),
        (is_new && claim != Some(Claim::Noticed) && !has_old_version(store), "the old version is lost"),
    ])
}

fn after_create(title: Option<&str>, claim: Option<Claim>) -> Vec<String> {
    complain(&[
        (title.is_some_and(|title| title != NEW), "not what was written"),
        (title.is_none() && claim.is_some_and(|claim| claim != Claim::Failed), "said to be saved but it is not"),
        (title.is_some() && claim == Some(Claim::Failed), "said to have failed but it is there"),
    ])
}

fn after_delete(store: &Store, title: Option<&str>, claim: Option<Claim>) -> Vec<String> {
    complain(&[
        (title.is_some_and(|title| title != OLD), "not what was there"),
        (title.is_some() && claim.is_some_and(|claim| claim != Claim::Failed), "said to be deleted but it is not"),
        (title.is_none() && claim == Some(Claim::Failed), "said to have failed but it is gone"),
        (title.is_none() && !has_old_version(store), "the old version is lost"),
    ])
}

/// All of it or nothing, whatever happened.
fn after_act(store: &Store, title: Option<&str>, claim: Option<Claim>) -> Vec<String> {
    let titles: Vec<String> = store.load_whole().records.iter().map(|loaded| loaded.record.title()).collect();
    let is_there = |title: &str| titles.iter().any(|there| there == title);
    let (going, coming) = (is_there(GOING), is_there(COMING));
    let (all, nothing) = (title == Some(NEW) && !going && coming, title == Some(OLD) && going && !coming);
    complain(&[
        (!all && !nothing, "a part of it"),
        (!all && claim.is_some_and(|claim| claim != Claim::Failed), "said to be saved but it is not"),
        (!store.drafts().0.is_empty(), "asked about although nobody else was there"),
        (all && claim != Some(Claim::Noticed) && !has_old_version(store), "the old version is lost"),
    ])
}

fn after_draft(store: &Store, claim: Option<Claim>) -> Vec<String> {
    let (drafts, problems) = store.drafts();
    let titles: Vec<String> = drafts.iter().map(|draft| draft.record.title()).collect();
    complain(&[
        (!problems.is_empty() || (titles != [OLD] && titles != [NEW]), "neither the old draft nor the new"),
        (titles != [NEW] && claim == Some(Claim::Saved), "said to be kept but it is not"),
    ])
}

fn after_attach(shared: &Path, claim: Option<Claim>) -> Vec<String> {
    let files: Vec<PathBuf> = all_files(&shared.join("attachments"));
    let visible: Vec<&PathBuf> = files.iter().filter(|path| !is_temporary(path)).collect();
    let is_whole = |path: &&PathBuf| fs::read_to_string(path).is_ok_and(|text| text == ATTACHED);
    complain(&[
        (!visible.iter().all(is_whole), "a torn attachment"),
        (visible.is_empty() && claim == Some(Claim::Saved), "said to be attached but it is not"),
    ])
}

/// Where a copy was to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Folder,
    Away,
}

/// Whatever happened, the file is whole in one of the two places, and whoever asks for it gets it.
fn after_move(store: &Store, folder: &Path, claim: Option<Claim>, to: Place) -> Vec<String> {
    let is_whole = |path: &Path| fs::read_to_string(path).is_ok_and(|text| text == ATTACHED);
    let [here, away] = [shared(folder).join("attachments"), store.put_away_folder()].map(|at| at.join(attached_name()));
    let torn = [&here, &away].into_iter().any(|path| path.exists() && !is_whole(path));
    let there = if to == Place::Away { &away } else { &here };
    let moved = is_whole(there);
    complain(&[
        (torn, "a torn copy"),
        (!is_whole(&here) && !is_whole(&away), "the file is lost"),
        (!moved && claim == Some(Claim::Saved), "said to be moved but it is not"),
        (!store.attachment(&attached_name()).is_some_and(|path| is_whole(&path)), "the file does not come back"),
    ])
}

/// The titles of the versions in the history that can be read.
pub fn versions(store: &Store) -> impl Iterator<Item = String> {
    let places = places(store.folder().parent().expect("the bench's folder"));
    let history = places.local(store.marker().id).join("history").join(event("").id().to_string());
    let texts = all_files(&history).into_iter().filter_map(|path| fs::read_to_string(path).ok());
    texts.filter_map(|text| Record::from_ron(Kind::Event, &text).ok()).map(|record| record.title())
}

fn has_old_version(store: &Store) -> bool {
    versions(store).any(|title| title == OLD)
}

/// Whether a sync within the workspace was made to fail. One that was only interrupted is simply made again, and where
/// the disk does not offer it, there is none to wait for.
pub fn is_unsynced(trace: &str) -> bool {
    trace.lines().any(|line| {
        line.contains("fsync(")
            && line.contains("/shared")
            && line.contains("INJECTED")
            && !["EINTR", "EINVAL", "EOPNOTSUPP"].iter().any(|error| line.contains(error))
    })
}

pub fn temporary_files(folder: &Path) -> Vec<PathBuf> {
    all_files(folder).into_iter().filter(|path| is_temporary(path)).collect()
}

fn is_temporary(path: &Path) -> bool {
    path.to_string_lossy().contains(".tmp-")
}

fn all_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| if entry.path().is_dir() { all_files(&entry.path()) } else { vec![entry.path()] })
        .collect()
}
