//! The names that an entry of a backup may have: a list of what is allowed, since no list of what is dangerous is ever
//! complete. A name that is not on it is no entry, whatever it means to some system.
//!
//! A name from the workspace that other systems could not have is changed on its way into the backup, and told.

use std::ffi::OsStr;
use std::path::Path;

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::model::{Id, Kind, RESERVED_FOLDERS};
use crate::store::acts::{ACTS, Name};
use crate::store::hash::Hash;
use crate::store::marker::MARKER;

/// The entry that says what all others are.
pub(super) const MANIFEST: &str = "backup.ron";

/// Bytes of the longest name of a file: what every disk still takes, with room for a temporary name.
const LONGEST: usize = 200;

/// Where the content of an entry belongs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// The workspace's own file.
    Marker,
    /// A file in one of the workspace's folders.
    Workspace {
        folder: &'static str,
        name: String,
    },
    /// A version in the history.
    Version {
        of: Id,
        hash: Hash,
    },
    Draft(Id),
    /// The note of a change of several records that is under way.
    Act(Name),
    /// A damaged file that was kept.
    Quarantine(String),
}

/// The folders of a workspace.
pub(super) fn folders() -> impl Iterator<Item = &'static str> {
    Kind::ALL.into_iter().map(Kind::folder).chain(RESERVED_FOLDERS)
}

impl Place {
    /// The place that an entry's name means; none where it is no such name.
    pub(super) fn of(entry: &str) -> Option<Self> {
        let parts: Vec<&str> = entry.split('/').collect();
        match *parts.as_slice() {
            ["workspace", MARKER] => Some(Self::Marker),
            ["workspace", folder, name] if is_portable(name) => {
                let folder = folders().find(|known| *known == folder)?;
                Some(Self::Workspace { folder, name: name.to_owned() })
            }
            ["local", "history", of, version] => {
                let hash = version.strip_suffix(".ron").and_then(hash_named)?;
                Some(Self::Version { of: id_named(of)?, hash })
            }
            ["local", "drafts", draft] => draft.strip_suffix(".ron").and_then(id_named).map(Self::Draft),
            ["local", ACTS, act] => act_named(act).map(Self::Act),
            ["local", "quarantine", name] if is_portable(name) => Some(Self::Quarantine(name.to_owned())),
            _ => None,
        }
    }

    /// The name of its entry.
    pub(super) fn entry(&self) -> String {
        match self {
            Self::Marker => format!("workspace/{MARKER}"),
            Self::Workspace { folder, name } => format!("workspace/{folder}/{name}"),
            Self::Version { of, hash } => format!("local/history/{of}/{hash}.ron"),
            Self::Draft(of) => format!("local/drafts/{of}.ron"),
            Self::Act(name) => format!("local/{ACTS}/{}", name.file()),
            Self::Quarantine(name) => format!("local/quarantine/{name}"),
        }
    }

    /// Whether it is a file of text, which is worth packing.
    pub(super) fn is_text(&self) -> bool {
        match self {
            Self::Workspace { folder, .. } => !["attachments", "put-away"].contains(folder),
            Self::Quarantine(_) => false,
            Self::Marker | Self::Version { .. } | Self::Draft(_) | Self::Act(_) => true,
        }
    }
}

/// An id exactly as it is written.
pub(super) fn id_named(text: &str) -> Option<Id> {
    text.parse::<Id>().ok().filter(|id| id.to_string() == text)
}

/// A hash exactly as it is written.
pub(super) fn hash_named(text: &str) -> Option<Hash> {
    text.parse::<Hash>().ok().filter(|hash| hash.to_string() == text)
}

/// The note of an act exactly as its name is written. None was ever written so often that its number is a large one.
pub(super) fn act_named(text: &str) -> Option<Name> {
    const MOST: u64 = u32::MAX as u64;
    Name::of(Path::new(text)).filter(|name| name.file() == text && name.number <= MOST && name.time <= MOST)
}

/// Equal for names that some system takes for the same file.
pub(super) fn twin_key(entry: &str) -> String {
    let composed = ComposingNormalizerBorrowed::new_nfkc().normalize(entry).to_uppercase();
    ComposingNormalizerBorrowed::new_nfkc().normalize(&composed.to_lowercase()).into_owned()
}

/// Whether every system can have a file of this name, and shows it as what it is.
pub(super) fn is_portable(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    (1..=LONGEST).contains(&name.len())
        && !name.starts_with(['.', '~', ' '])
        && !name.ends_with(['.', ' '])
        && name.chars().all(is_plain)
        && !is_device(stem)
}

/// A name like this one that every system can have, and that no other file gets.
pub(super) fn portable(name: &OsStr) -> String {
    // Of all that it is: two names that are no text may look the same.
    let hash = Hash::of(name.as_encoded_bytes()).to_string();
    let name = name.to_string_lossy();
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let ending = plain.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| ending.len() <= 8);
    let stem = ending.and_then(|ending| plain.strip_suffix(&format!(".{ending}"))).unwrap_or(&plain);
    let stem: String = stem.chars().take(30).collect();
    let stem = stem.trim_matches(['.', '~', ' ']);
    let ending = ending.map(|ending| format!(".{}", ending.trim())).filter(|ending| ending != ".").unwrap_or_default();
    format!("renamed-{hash:.8}-{stem}{ending}")
}

fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || " -_.()[]{}',&+!@#%=;^$".contains(c)
}

/// Names that Windows keeps for devices, whatever follows them.
fn is_device(stem: &str) -> bool {
    let stem = stem.to_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|device| {
        stem.strip_prefix(device).is_some_and(|number| {
            let mut digits = number.chars();
            matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
    });
    numbered || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str())
}
