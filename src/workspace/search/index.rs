//! The index: which words stand in which record, and in what order. It follows the records by what has changed since it
//! last looked.

use std::collections::HashMap;
use std::sync::Arc;

use super::lexicon::{GAP, Lexicon, Word};
use super::texts::each_text;
use super::words::{words, write_plain};
use crate::model::{Id, Record};
use crate::workspace::Workspace;

/// The number of a record in the index.
pub(super) type Slot = u32;

/// That a word stands in a record, and how much that counts, all its places together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub slot: Slot,
    pub counts: f32,
}

/// A record with its words in order.
#[derive(Clone)]
pub(super) struct Indexed {
    pub record: Arc<Record>,
    pub words: Box<[Word]>,
}

/// The words of all records.
#[derive(Clone, Default)]
pub struct SearchIndex {
    pub(super) lexicon: Lexicon,
    /// Of each word, ordered by slot.
    pub(super) postings: Vec<Vec<Posting>>,
    /// Empty where a record is gone and none has taken its place.
    pub(super) slots: Vec<Option<Indexed>>,
    free: Vec<Slot>,
    by_id: HashMap<Id, Slot>,
    /// How many words all records have.
    pub(super) length: usize,
    /// Up to which state of the records it is true.
    generation: Option<u64>,
}

impl SearchIndex {
    /// The words of these records.
    pub fn of(workspace: &Workspace) -> Self {
        let mut index = Self::default();
        index.follow(workspace);
        index
    }

    /// Brings it up to date: what has changed since the last time is read again, and nothing else.
    pub fn follow(&mut self, workspace: &Workspace) {
        let generation = workspace.generation();
        if self.generation == Some(generation) {
            return;
        }
        match self.generation.and_then(|known| workspace.changed_since(known)) {
            Some(changed) => changed.into_iter().for_each(|id| self.put(id, workspace.get(id))),
            None => {
                let gone: Vec<Id> = self.by_id.keys().copied().filter(|id| workspace.get(*id).is_none()).collect();
                gone.into_iter().for_each(|id| self.put(id, None));
                workspace.all().for_each(|record| self.put(record.id(), Some(record)));
            }
        }
        self.generation = Some(generation);
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The records with their slots.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Indexed)> {
        self.slots.iter().enumerate().filter_map(|(slot, indexed)| Some((slot, indexed.as_ref()?)))
    }

    fn put(&mut self, id: Id, record: Option<&Arc<Record>>) {
        let known = self.by_id.get(&id).copied();
        let before = known.and_then(|slot| self.slots.get(slot as usize)?.as_ref());
        if let (Some(before), Some(record)) = (before, record)
            && Arc::ptr_eq(&before.record, record)
        {
            return;
        }
        if let Some(slot) = known {
            self.take_out(id, slot);
        }
        if let Some(record) = record {
            self.take_in(id, record);
        }
    }

    fn take_out(&mut self, id: Id, slot: Slot) {
        self.by_id.remove(&id);
        self.free.push(slot);
        let Some(before) = self.slots.get_mut(slot as usize).and_then(Option::take) else { return };
        self.length -= before.words.len();
        let mut words = before.words.into_vec();
        words.sort_unstable();
        words.dedup();
        for word in words {
            let Some(postings) = self.postings.get_mut(word as usize) else { continue };
            if let Ok(at) = postings.binary_search_by_key(&slot, |posting| posting.slot) {
                postings.remove(at);
            }
        }
    }

    fn take_in(&mut self, id: Id, record: &Arc<Record>) {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            Slot::try_from(self.slots.len() - 1).unwrap_or(Slot::MAX)
        });
        let (all, counted) = self.read(record);
        self.postings.resize_with(self.lexicon.len(), Vec::new);
        for (word, counts) in counted {
            if let Some(postings) = self.postings.get_mut(word as usize) {
                let at = postings.partition_point(|posting| posting.slot < slot);
                postings.insert(at, Posting { slot, counts });
            }
        }
        self.length += all.len();
        self.by_id.insert(id, slot);
        if let Some(place) = self.slots.get_mut(slot as usize) {
            *place = Some(Indexed { record: Arc::clone(record), words: all.into() });
        }
    }

    /// The words of a record in order, and each once with how much it counts.
    fn read(&mut self, record: &Record) -> (Vec<Word>, Vec<(Word, f32)>) {
        let (mut all, mut counted) = (Vec::new(), Vec::new());
        let mut plain = String::new();
        each_text(record, &mut |_, text, counts| {
            for (_, word) in words(text) {
                write_plain(word, &mut plain);
                let word = self.lexicon.note(&plain);
                all.push(word);
                counted.push((word, counts));
            }
            all.push(GAP);
        });
        counted.sort_unstable_by_key(|(word, _)| *word);
        counted.dedup_by(|(word, counts), (before, sum)| {
            let is_same = word == before;
            *sum += if is_same { *counts } else { 0.0 };
            is_same
        });
        (all, counted)
    }
}
