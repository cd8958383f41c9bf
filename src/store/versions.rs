//! Looking at the versions of one record: which there are, when and by whom each was made, and what one of them says.
//!
//! A list keeps nothing of what stands in them, so that a record with thousands of versions can be looked through.

use std::fs;

use serde::Deserialize;

use super::hash::Hash;
use super::history::Version;
use super::open::Store;
use super::read::{parse, read_bytes};
use super::text::text_of;
use crate::model::header::Rev;
use crate::model::{Id, Kind, Problem, Record, ron_options};

impl Store {
    /// Every version of a record that is kept on this computer, the one in its file among them, the newest first.
    pub fn version_list(&self, id: Id) -> Vec<Version> {
        let mut hashes = self.kept_versions(id);
        hashes.extend(self.version_on_disk(id));
        hashes.sort_by_key(Hash::to_string);
        hashes.dedup();
        let revs = hashes.into_iter().filter_map(|hash| {
            let bytes = self.bytes_of_version(id, hash).ok()?;
            Some(Version { hash, rev: rev_in(&text_of(&bytes).ok()?)? })
        });
        let mut versions: Vec<Version> = revs.collect();
        versions
            .sort_by_cached_key(|version| std::cmp::Reverse((version.rev.n, version.rev.at, version.hash.to_string())));
        versions
    }

    /// What a version of a record says.
    ///
    /// # Errors
    /// Where it is no longer there, or was damaged.
    pub fn version(&self, kind: Kind, id: Id, hash: Hash) -> Result<Record, Problem> {
        let bytes = self.bytes_of_version(id, hash)?;
        parse(kind, &self.usual_path(kind, id), &bytes).map(|loaded| loaded.record)
    }

    /// The versions whose names are in the history, whole or not.
    pub(super) fn kept_versions(&self, id: Id) -> Vec<Hash> {
        let entries = fs::read_dir(self.history_of(id)).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.path().file_stem()?.to_str()?.parse().ok()).collect()
    }

    /// From the history, else from the record's file, where what was saved last may still be alone.
    pub(super) fn bytes_of_version(&self, id: Id, hash: Hash) -> Result<Vec<u8>, Problem> {
        self.version_bytes(id, hash).or_else(|problem| {
            let known = self.known(id).filter(|known| known.hash == hash).ok_or(problem.clone())?;
            let bytes = self.root().resolve(&known.path).and_then(|real| read_bytes(&real))?;
            if Hash::of(&bytes) == hash { Ok(bytes) } else { Err(problem) }
        })
    }
}

/// Which version a text is, read without its other fields.
pub(super) fn rev_in(text: &str) -> Option<Rev> {
    #[derive(Deserialize)]
    struct Outer {
        header: Inner,
    }
    #[derive(Deserialize)]
    struct Inner {
        #[serde(default)]
        rev: Rev,
    }
    ron_options().from_str::<Outer>(text).ok().map(|outer| outer.header.rev)
}
