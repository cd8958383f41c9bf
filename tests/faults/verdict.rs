//! The next start after a fault under a session: what is wrong with what is there, and with what was said of it.

use std::path::Path;

use folkmoot::store::Store;
use jiff::ToSpan;

use crate::actions::{moment, other, places, shared};
use crate::judge::{is_unsynced, temporary_files, versions};
use crate::seat::{Act, Found, Said, found};

/// What became of the process that acted.
pub struct Fate<'a> {
    /// What its window said in the end, if it came to that.
    pub said: Option<Said>,
    /// What strace wrote: the calls, those that it tampered with marked.
    pub trace: &'a str,
}

/// Every complaint about the workspace in this folder.
pub fn complaints(act: &Act, folder: &Path, fate: &Fate<'_>) -> Vec<String> {
    let store = match Store::open(&shared(folder), &places(folder)) {
        Ok(store) => store,
        Err(problem) => return vec![format!("does not open: {problem}")],
    };
    let (drafts, torn) = store.drafts();
    let batch = store.load_whole();
    let mut complaints: Vec<String> = batch.unread.iter().map(|file| file.problem.to_string()).collect();
    complaints.extend(batch.problems.iter().chain(&torn).map(ToString::to_string));
    if !batch.records.iter().any(|loaded| loaded.record.title() == other().title()) {
        complaints.push("the other record is gone".to_owned());
    }
    let there = found(&store, &drafts);
    complaints.extend(of_the_record(act, &there, &store, fate));
    store.tidy(moment() + (24 * 365 * 100).hours());
    complaints.extend(temporary_files(folder).iter().map(|path| format!("left {}", path.display())));
    if found(&store, &drafts).saved != there.saved {
        complaints.push("tidying changed what is there".to_owned());
    }
    complaints
}

fn of_the_record(act: &Act, there: &Found, store: &Store, fate: &Fate<'_>) -> Vec<String> {
    let now = there.saved.as_deref();
    let (is_old, is_new) = (now == act.before, now == act.after);
    let said = |these: &[Said]| fate.said.is_some_and(|said| these.contains(&said));
    // A deletion that could not be made loses nothing that was typed.
    let is_kept = is_new || act.after.is_none() || there.draft.as_deref() == act.after;
    let keeps_old = act.before.is_none_or(|before| versions(store).any(|title| title == before));
    let rules = [
        (!is_old && !is_new, "neither old nor new"),
        (!is_new && said(&[Said::Saved, Said::Noticed, Said::Unconfirmed]), "said to be saved but it is not"),
        (is_new && said(&[Said::Failed, Said::Drafted]), "said to have failed but it is there"),
        (!is_kept && said(&[Said::Drafted]), "said to be kept but it is not"),
        (said(&[Said::Nothing]), "nothing was said"),
        (!is_old && said(&[Said::Unchanged]), "said to be unchanged but it is not"),
        (is_new && !keeps_old, "the version before is lost"),
        (said(&[Said::Saved]) && is_unsynced(fate.trace), "said to be saved although the disk did not confirm it"),
    ];
    rules
        .iter()
        .filter(|(broken, _)| *broken)
        .map(|(_, words)| format!("{words} (there: {now:?}, said {:?})", fate.said))
        .collect()
}
