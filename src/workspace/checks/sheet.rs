//! What stands on the sheet of a brief that teams read: which fields, what they are called, and their texts.

use crate::model::Brief;
use crate::model::brief::Ask;
use crate::model::form::Form;
use crate::workspace::walk::texts;

/// What the page *Brief* holds besides what teams read.
const NOT_READ: [&str; 6] = ["status", "summary", "version", "published", "comments", "editions"];
/// Names and tags, which are no sentences.
const NO_SENTENCES: [&str; 4] = ["name", "former_names", "hashtags", "handles"];

/// Whether teams read what stands in this field of a brief: keys joined by `/`.
pub fn is_on_sheet(field: &str) -> bool {
    key_of(field).is_some_and(|key| !NOT_READ.contains(&key))
}

/// The field of the page *Brief* that a path leads through.
fn key_of(field: &str) -> Option<&str> {
    let mut keys = field.split('/');
    if keys.next() != Some("brief") {
        return None;
    }
    keys.next()
}

/// What the form calls the field that a path leads through.
pub fn label_of_field(field: &str) -> &'static str {
    let mut ask = Ask::default();
    let form: &mut dyn Form = &mut ask;
    let words = form.words();
    let own = key_of(field).and_then(|key| words.into_iter().find(|words| words.key == key));
    own.map_or("The brief", |words| words.label)
}

/// A text of the sheet and its field.
pub(super) struct Text {
    pub field: String,
    pub text: String,
}

/// The texts that teams read.
pub(super) struct Sheet {
    pub texts: Vec<Text>,
}

impl Sheet {
    pub fn of(brief: &Brief) -> Self {
        let record = crate::model::Record::Brief(Box::new(brief.clone()));
        let read = texts(&record).into_iter().filter(|text| is_on_sheet(&text.field));
        let sentences = read.filter(|text| key_of(&text.field).is_some_and(|key| !NO_SENTENCES.contains(&key)));
        Self { texts: sentences.map(|text| Text { field: text.field, text: text.text }).collect() }
    }

    /// Whether there is more to read than the question: a sheet of one line fits its page and says nothing by it.
    pub fn says_more_than_asks(&self) -> bool {
        self.texts.iter().any(|text| key_of(&text.field) != Some("question"))
    }

    /// The field in which most is written.
    pub fn longest(&self) -> Option<&str> {
        let longest = self.texts.iter().max_by_key(|text| text.text.chars().count());
        longest.map(|text| text.field.as_str())
    }
}
