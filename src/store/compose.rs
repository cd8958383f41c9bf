//! The text that goes to disk for a record: complete, checked by reading it again, with what the file had besides.

use std::sync::Arc;

use super::earlier::Earlier;
use super::keep_unknown::{FindEarlier, Kept, keep_with_earlier};
use super::text::{LARGEST_RECORD, unix_lines};
use crate::model::form::name_items;
use crate::model::{Kind, Problem, Record};

/// The version that is being replaced.
pub(super) struct Before {
    /// Its text as read; none where it is known that nothing in it is unknown to this version.
    pub(super) text: Option<String>,
    /// What this version of the program reads in it.
    pub(super) record: Arc<Record>,
}

/// What goes to disk.
pub(super) struct Composed {
    pub(super) text: String,
    /// The version before may have parts that this version does not know and that could not be kept.
    pub(super) loses_unknown: bool,
    /// What a reader finds in the text; none where it has parts that this version does not know.
    pub(super) read: Option<Arc<Record>>,
}

/// The text to write. Nothing is ever written that could not be read again as the same record.
pub(super) fn compose(
    record: &Record,
    before: Option<&Before>,
    earlier: Option<Earlier<'_>>,
) -> Result<Composed, Problem> {
    let wanted = text_of_record(record)?;
    let read = Record::from_ron(record.kind(), &wanted).ok().filter(|read| read == record);
    let read = read.or_else(|| read_as(record.kind(), &wanted, &wanted));
    let mut read = read.ok_or_else(|| cannot("what was typed could not be read back from it"))?;
    let kept = before.map(|before| with_unknown(record.kind(), before, earlier, &wanted));
    let loses_unknown = kept.as_ref().is_some_and(|kept| kept.as_ref().is_none_or(|kept| kept.may_lose));
    let kept = kept.flatten().map(|kept| kept.text).filter(|text| *text != wanted);
    let is_known = kept.is_none();
    let text = kept.unwrap_or(wanted);
    if text.len() as u64 > LARGEST_RECORD {
        return Err(cannot("it is too long").hint("Move long texts into attached files."));
    }
    name_items(record.id(), read.form());
    Ok(Composed { text, loses_unknown, read: is_known.then(|| Arc::new(read)) })
}

/// Whether saving would change anything besides the version itself.
pub(super) fn differs(record: &Record, before: &Before) -> bool {
    let mut same_version = record.clone();
    same_version.header_mut().rev = before.record.header().rev.clone();
    same_version != *before.record
}

fn with_unknown(kind: Kind, before: &Before, earlier: Option<Earlier<'_>>, wanted: &str) -> Option<Kept> {
    let nothing_unknown = || Some(Kept { text: wanted.to_owned(), may_lose: false });
    if before.text.is_none() && earlier.is_none() {
        return nothing_unknown();
    }
    let parsed = text_of_record(&before.record).ok()?;
    let file = before.text.as_ref().unwrap_or(&parsed);
    if *file == parsed && earlier.is_none() {
        return nothing_unknown();
    }
    let mut find = earlier.map(|mut earlier| move |id: &str| earlier.find(id));
    let find = find.as_mut().map(|find| find as FindEarlier<'_>);
    let kept = keep_with_earlier(file, &parsed, wanted, find).ok();
    kept.filter(|kept| kept.text == wanted || read_as(kind, &kept.text, wanted).is_some())
}

/// What a reader finds in a text, where that is what was wanted.
fn read_as(kind: Kind, text: &str, wanted: &str) -> Option<Record> {
    let read = Record::from_ron(kind, text).ok()?;
    text_of_record(&read).is_ok_and(|again| again == wanted).then_some(read)
}

fn text_of_record(record: &Record) -> Result<String, Problem> {
    record.to_ron().map(|text| unix_lines(&text).into_owned()).map_err(|error| cannot(&error.to_string()))
}

fn cannot(reason: &str) -> Problem {
    Problem::new(format!("This record could not be put into a file: {reason}."))
        .safe("The file on disk is untouched, and everything you typed is still here.")
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::model::Id;

    #[test]
    fn what_could_not_be_kept_is_told() {
        let record = Record::new(Kind::Event, Id::from_number(1), Timestamp::UNIX_EPOCH);
        let check = |text: &str, loses_unknown: bool| {
            let before = Before { text: Some(text.to_owned()), record: Arc::new(record.clone()) };
            let composed = compose(&record, Some(&before), None).expect("written all the same");
            assert_eq!(composed.loses_unknown, loses_unknown, "{text}");
            assert!(read_as(Kind::Event, &composed.text, &text_of_record(&record).expect("text")).is_some());
        };
        check("(header: (format: 1), mood: Sunny)", false);
        check("(no RON", true);
    }

    #[test]
    fn what_nobody_can_tell_the_owner_of_is_told() {
        let text = "(header: (format: 1, attachments: [(name: \"a\", mood: 1), (name: \"b\")]))";
        let mut record = Record::from_ron(Kind::Event, text).expect("RON");
        let before = Before { text: Some(text.to_owned()), record: Arc::new(record.clone()) };
        let loses = |record: &Record| compose(record, Some(&before), None).expect("written all the same").loses_unknown;
        assert!(!loses(&record));
        record.header_mut().attachments.remove(0);
        assert!(!loses(&record), "it was removed, with all that was in it");
        record.header_mut().attachments[0].name = "c".to_owned();
        assert!(loses(&record), "removed or renamed?");
    }
}
