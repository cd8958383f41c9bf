//! One level of a RON text taken apart without knowing its type: the texts of a struct's fields or a list's items.
//!
//! It reads with `ron` itself and keeps every part's text as it stands. What has no parts is `Plain`.

use std::fmt;

use ron::value::RawValue;
use serde::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::ron_options;

/// The parts of a value. `name` is a variant's (or a struct's) name, or empty.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape<'a> {
    /// `name( key: value, … )`
    Fields { name: &'a str, fields: Vec<(&'a str, &'a str)> },
    /// `name( value, … )`
    Values { name: &'a str, values: Vec<&'a str> },
    /// `[ value, … ]`
    List(Vec<&'a str>),
    /// A text, a number, a bare name, a map: one value as a whole.
    Plain,
}

impl<'a> Shape<'a> {
    /// Takes the outermost level apart. `Some( … )` counts as what is inside it.
    pub fn of(text: &'a str) -> Self {
        let (name, body) = split_name(text.trim());
        if !body.starts_with(['(', '[']) || (body.starts_with('[') && !name.is_empty()) {
            return Self::Plain;
        }
        match ron_options().from_str::<Parts<'a>>(body) {
            Ok(Parts::Fields(fields)) => Self::Fields { name, fields },
            Ok(Parts::Values(values)) if body.starts_with('[') => Self::List(values),
            Ok(Parts::Values(values)) => Self::of_values(name, values),
            Err(_) => Self::Plain,
        }
    }

    fn of_values(name: &'a str, values: Vec<&'a str>) -> Self {
        match values.as_slice() {
            [] => Self::Fields { name, fields: Vec::new() },
            [inner] if name == "Some" => Self::of(inner),
            _ => Self::Values { name, values },
        }
    }

    /// The text of the field of this name, where the value has fields.
    pub fn field(&self, key: &str) -> Option<&'a str> {
        match self {
            Self::Fields { fields, .. } => fields.iter().find(|(k, _)| *k == key).map(|(_, value)| *value),
            _ => None,
        }
    }

    /// The text of the item's own id, also inside a variant around a struct.
    pub fn item_id(&self) -> Option<&'a str> {
        match self {
            Self::Fields { .. } => self.field("id"),
            Self::Values { values, .. } => match values.as_slice() {
                [inner] => Self::of(inner).item_id(),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The name before the bracket, and the rest; no name where no bracket follows it.
fn split_name(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    (name, rest.trim_start())
}

enum Parts<'a> {
    Fields(Vec<(&'a str, &'a str)>),
    Values(Vec<&'a str>),
}

impl<'de> Deserialize<'de> for Parts<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PartsVisitor)
    }
}

struct PartsVisitor;

impl<'de> Visitor<'de> for PartsVisitor {
    type Value = Parts<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields or values in brackets")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(Key(key)) = map.next_key()? {
            fields.push((key, map.next_value::<&RawValue>()?.trim().get_ron()));
        }
        Ok(Parts::Fields(fields))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element::<&RawValue>()? {
            values.push(value.trim().get_ron());
        }
        Ok(Parts::Values(values))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Parts::Values(Vec::new()))
    }
}

struct Key<'a>(&'a str);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct KeyVisitor;
        impl<'de> Visitor<'de> for KeyVisitor {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field's name")
            }
            fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
                Ok(Key(key))
            }
        }
        deserializer.deserialize_identifier(KeyVisitor)
    }
}

/// The value of a whole text, without what stands around it; an error where it is not RON.
pub fn whole_value(text: &str) -> Result<&str, ron::error::SpannedError> {
    ron_options().from_str::<IgnoredAny>(text)?;
    Ok(ron_options().from_str::<&RawValue>(text)?.trim().get_ron())
}
