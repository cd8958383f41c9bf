//! Items that are back in a record, as by an undo, in the version that had them last: what a newer program wrote into
//! them is there, and no longer in the file that is replaced.

use std::collections::{HashSet, VecDeque};

use super::compose::Before;
use super::hash::Hash;
use super::keep_unknown::{EarlierItem, find_item};
use super::open::Store;
use super::read::parse;
use super::text::text_of;
use super::versions::rev_in;
use crate::model::form::item_ids;
use crate::model::header::Rev;
use crate::model::{Id, Kind, Record};

/// How many versions back an item is looked for: a few milliseconds' work, once for each new item.
const VERSIONS: usize = 64;

/// The versions before the one that is replaced, the nearest first.
pub(super) struct Earlier<'a> {
    store: &'a Store,
    kind: Kind,
    record: Id,
    /// The items that the version that is replaced does not have.
    back: HashSet<Id>,
    waiting: VecDeque<Hash>,
    seen: HashSet<Hash>,
    /// The texts that may have one of them.
    texts: Vec<String>,
}

impl<'a> Earlier<'a> {
    /// None where no item is new, so that there is nothing to look for.
    pub(super) fn of(store: &'a Store, record: &mut Record, before: &Before) -> Option<Self> {
        let had = item_ids(before.record.as_ref().clone().form());
        let back: HashSet<Id> = item_ids(record.form()).difference(&had).copied().collect();
        if back.is_empty() {
            return None;
        }
        let waiting = parents(&before.record.header().rev).collect();
        let (kind, record) = (record.kind(), record.id());
        Some(Self { store, kind, record, back, waiting, seen: HashSet::new(), texts: Vec::new() })
    }

    /// The item with this id, as a text between quotation marks.
    pub(super) fn find(&mut self, quoted: &str) -> Option<EarlierItem> {
        let id: Id = quoted.trim_matches('"').parse().ok()?;
        if !self.back.contains(&id) {
            return None;
        }
        let mut at = 0;
        while self.texts.get(at).is_some() || self.read_next() {
            let text = self.texts.get(at)?;
            // An id that was derived stands in no text.
            if text.contains(quoted) || id.may_be_derived_from(self.record) {
                let found = self.item_in(text, quoted);
                if found.is_some() {
                    return found;
                }
            }
            at += 1;
        }
        None
    }

    fn item_in(&self, text: &str, quoted: &str) -> Option<EarlierItem> {
        let path = self.store.usual_path(self.kind, self.record);
        let read = parse(self.kind, &path, text.as_bytes()).ok()?.record;
        find_item(text, &read.to_ron().ok()?, quoted)
    }

    /// Reads the next version that the history has. False where there is none.
    fn read_next(&mut self) -> bool {
        while let Some(hash) = self.waiting.pop_front().filter(|_| self.seen.len() < VERSIONS) {
            if !self.seen.insert(hash) {
                continue;
            }
            let bytes = self.store.version_bytes(self.record, hash).ok();
            if let Some(text) = bytes.and_then(|bytes| Some(text_of(&bytes).ok()?.into_owned())) {
                self.waiting.extend(parents_in(&text));
                self.texts.push(text);
                return true;
            }
        }
        false
    }
}

fn parents(rev: &Rev) -> impl Iterator<Item = Hash> {
    rev.parents.iter().filter_map(|parent| parent.parse().ok())
}

/// What a version was made from, read without its other fields.
fn parents_in(text: &str) -> Vec<Hash> {
    rev_in(text).iter().flat_map(parents).collect()
}
