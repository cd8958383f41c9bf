//! Values that a newer version may extend: a known one, or the text of one that this version does not know.
//!
//! The text is kept and written back as it was, so that an older program never loses what a newer one recorded.

use ron::value::RawValue;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{quick, ron_options};

/// A value of `T`, or the RON text of one that this version cannot read.
#[derive(Clone, Debug)]
pub enum Open<T> {
    Known(T),
    Newer(Box<RawValue>),
}

impl<T> Open<T> {
    /// The value, where this version knows it.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Newer(_) => None,
        }
    }
}

impl<T: Copy + Default> Open<T> {
    /// The value, or the default in place of one that this version does not know.
    pub fn get(&self) -> T {
        self.known().copied().unwrap_or_default()
    }
}

impl<T: PartialEq> Open<T> {
    /// Whether it is this very value; never so for one from a newer version.
    pub fn is(&self, value: T) -> bool {
        self.known() == Some(&value)
    }
}

impl<T: Default> Default for Open<T> {
    fn default() -> Self {
        Self::Known(T::default())
    }
}

impl<T> From<T> for Open<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

impl<T: PartialEq> PartialEq for Open<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Known(a), Self::Known(b)) => a == b,
            (Self::Newer(a), Self::Newer(b)) => a.trim().get_ron() == b.trim().get_ron(),
            _ => false,
        }
    }
}

impl<T: Serialize> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => value.serialize(serializer),
            Self::Newer(raw) => raw.serialize(serializer),
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let known = quick::read(raw.get_ron());
        if let Some(value) = known.or_else(|| ron_options().from_str(raw.get_ron()).ok()) {
            return Ok(Self::Known(value));
        }
        RawValue::from_boxed_ron(raw.trim().get_ron().into()).map(Self::Newer).map_err(D::Error::custom)
    }
}
