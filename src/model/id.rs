//! Names that never change: the id of a record, which is also its file's name, and of an item inside a record.
//!
//! New ids are made in `app`, where the clock is; this file only reads, compares and writes them.

use std::fmt;
use std::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ulid::{ULID_LEN, Ulid};

/// Whatever is made in one step is made within so many milliseconds.
const ONE_STEP: u64 = 500;

/// A ULID, written as 26 lower-case characters. Sorts by the moment it was made.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Ulid);

impl Id {
    /// No id: an item written by hand without one.
    pub const NONE: Self = Self(Ulid::nil());

    /// The greatest id there can be, for ranges.
    pub const LAST: Self = Self(Ulid(u128::MAX));

    /// From a moment in milliseconds since 1970 and 80 bits of chance.
    pub fn from_parts(milliseconds: u64, chance: u128) -> Self {
        Self(Ulid::from_parts(milliseconds, chance))
    }

    /// From a number, for samples.
    pub const fn from_number(number: u128) -> Self {
        Self(Ulid(number))
    }

    /// The id of a part of this record that was written without one: always the same for the same name, and known by
    /// its beginning, which is the record's.
    #[must_use]
    pub fn derived(self, name: &str) -> Self {
        let mut chance = [0; 16];
        let hash = blake3::hash(format!("{self}/{name}").as_bytes());
        chance.iter_mut().zip(hash.as_bytes()).for_each(|(to, from)| *to = *from);
        Self(Ulid::from_parts(self.0.timestamp_ms(), u128::from_le_bytes(chance)))
    }

    /// Whether it may have been derived from this record's.
    pub fn may_be_derived_from(self, record: Self) -> bool {
        self.0.timestamp_ms() == record.0.timestamp_ms()
    }

    /// Whether it was surely made before another, and not with it in one step.
    pub fn is_made_before(self, other: Self) -> bool {
        self.0.timestamp_ms() + ONE_STEP < other.0.timestamp_ms()
    }

    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// How many characters it is written with.
    pub const LENGTH: usize = ULID_LEN;

    /// Writes it at the end of a text.
    pub fn write(self, text: &mut String) {
        text.push_str(self.written(&mut [0; ULID_LEN]));
    }

    /// Whether this is how the id is written.
    pub fn is_written(self, text: &str) -> bool {
        self.written(&mut [0; ULID_LEN]) == text
    }

    fn written(self, place: &mut [u8; ULID_LEN]) -> &str {
        let text = self.0.array_to_str(place);
        text.make_ascii_lowercase();
        text
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.written(&mut [0; ULID_LEN]))
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not 26 characters of a ULID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id has 26 letters and digits")
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Ulid::from_str(text).map(Self).map_err(|_| NotAnId)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct IdVisitor;
        impl Visitor<'_> for IdVisitor {
            type Value = Id;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Id, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(IdVisitor)
    }
}

/// A link to another record. A type of its own, so that links can be found in a record without knowing its kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ref(pub Id);

impl From<Id> for Ref {
    fn from(id: Id) -> Self {
        Self(id)
    }
}
