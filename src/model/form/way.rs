//! The way from a record's form to one of its fields, as a walk through the forms goes along.
//!
//! Most of what a walk passes is of no interest, so the way is put into words only where somebody asks for them.

use crate::model::Id;

/// Keys and items' ids, joined by `/`.
#[derive(Clone, Copy)]
pub struct Way<'a> {
    above: Option<&'a Way<'a>>,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Item(Id),
}

impl<'a> Way<'a> {
    /// To the field with this key.
    pub fn key(above: Option<&'a Way<'a>>, key: &'static str) -> Self {
        Self { above, step: Step::Key(key) }
    }

    /// To the item with this id in the list that the way leads to.
    pub fn item(list: &'a Way<'a>, id: Id) -> Self {
        Self { above: Some(list), step: Step::Item(id) }
    }

    /// The key of the field that it leads to; empty for an item.
    pub fn last_key(&self) -> &'static str {
        match self.step {
            Step::Key(key) => key,
            Step::Item(_) => "",
        }
    }

    /// Whether it leads to a field of the record itself, and not to one of a group or an item.
    pub fn is_first(&self) -> bool {
        self.above.is_none()
    }

    /// Keys and ids, joined by `/`.
    pub fn in_words(&self) -> String {
        let mut words = String::with_capacity(self.length());
        self.write(&mut words);
        words
    }

    fn length(&self) -> usize {
        let step = match self.step {
            Step::Key(key) => key.len(),
            Step::Item(_) => Id::LENGTH,
        };
        self.above.map_or(0, |above| above.length() + 1) + step
    }

    fn write(&self, words: &mut String) {
        if let Some(above) = self.above {
            above.write(words);
            words.push('/');
        }
        match self.step {
            Step::Key(key) => words.push_str(key),
            Step::Item(id) => id.write(words),
        }
    }
}
