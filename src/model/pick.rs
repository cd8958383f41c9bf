//! Pick lists: the values of an enum with the words that the window says for them.

use ron::value::RawValue;
use serde::Serialize;

use super::{Open, ron_options};

/// An enum whose values people pick from a list.
pub trait Choice: Copy + PartialEq + Default + Serialize + 'static {
    /// Every value with its words, in the order in which they are offered.
    const ALL: &'static [(Self, &'static str)];

    /// The words of this value.
    fn label(self) -> &'static str {
        Self::ALL.iter().find(|(value, _)| *value == self).map_or("", |(_, label)| label)
    }
}

/// What is picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    Nothing,
    /// The number of the option.
    Option(usize),
    /// A value from a newer version, as its file says it.
    Newer(String),
}

/// A field that holds one value of a pick list, whatever its type.
pub trait Pick {
    fn options(&self) -> Vec<&'static str>;
    /// The options as files have them, in the same order.
    fn names_in_file(&self) -> Vec<String>;
    fn picked(&self) -> Picked;
    /// Whether it is what it is where nobody has picked anything, which files leave out.
    fn is_unpicked(&self) -> bool;
    /// Takes the option with this number; does nothing where there is none.
    fn pick(&mut self, option: usize);
    /// Whether nothing may be picked.
    fn can_clear(&self) -> bool;
    fn clear(&mut self);
    /// Takes what another field with the same values holds.
    fn take_over(&mut self, picked: &Picked);
}

fn open<T: Choice>(picked: &Picked) -> Option<Open<T>> {
    match picked {
        Picked::Nothing => None,
        Picked::Option(option) => T::ALL.get(*option).map(|(value, _)| Open::Known(*value)),
        Picked::Newer(text) => RawValue::from_boxed_ron(text.as_str().into()).ok().map(Open::Newer),
    }
}

fn labels<T: Choice>() -> Vec<&'static str> {
    T::ALL.iter().map(|(_, label)| *label).collect()
}

fn names<T: Choice>() -> Vec<String> {
    T::ALL.iter().map(|(value, _)| ron_options().to_string(value).unwrap_or_default()).collect()
}

fn picked<T: Choice>(value: &Open<T>) -> Picked {
    match value {
        Open::Known(value) => {
            T::ALL.iter().position(|(option, _)| option == value).map_or(Picked::Nothing, Picked::Option)
        }
        Open::Newer(raw) => Picked::Newer(raw.get_ron().to_owned()),
    }
}

impl<T: Choice> Pick for Open<T> {
    fn options(&self) -> Vec<&'static str> {
        labels::<T>()
    }

    fn names_in_file(&self) -> Vec<String> {
        names::<T>()
    }

    fn picked(&self) -> Picked {
        picked(self)
    }

    fn is_unpicked(&self) -> bool {
        self.is(T::default())
    }

    fn pick(&mut self, option: usize) {
        if let Some((value, _)) = T::ALL.get(option) {
            *self = Self::Known(*value);
        }
    }

    fn can_clear(&self) -> bool {
        false
    }

    fn clear(&mut self) {}

    fn take_over(&mut self, picked: &Picked) {
        if let Some(value) = open(picked) {
            *self = value;
        }
    }
}

impl<T: Choice> Pick for Option<Open<T>> {
    fn options(&self) -> Vec<&'static str> {
        labels::<T>()
    }

    fn names_in_file(&self) -> Vec<String> {
        names::<T>()
    }

    fn picked(&self) -> Picked {
        self.as_ref().map_or(Picked::Nothing, picked)
    }

    fn is_unpicked(&self) -> bool {
        self.is_none()
    }

    fn pick(&mut self, option: usize) {
        if let Some((value, _)) = T::ALL.get(option) {
            *self = Some(Open::Known(*value));
        }
    }

    fn can_clear(&self) -> bool {
        true
    }

    fn clear(&mut self) {
        *self = None;
    }

    fn take_over(&mut self, picked: &Picked) {
        *self = open(picked);
    }
}
