//! Any three texts as two versions of a record and what both were made from: they are joined or refused. Who comes first
//! makes no difference, and what is joined from records is a record.
#![no_main]

use folkmoot::model::{Kind, Record};
use folkmoot::workspace::merge::merge;
use libfuzzer_sys::fuzz_target;

/// No text has this byte, so that it parts the three.
const BETWEEN: u8 = 0xff;

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    let mut texts = rest.split(|byte| *byte == BETWEEN).map(str::from_utf8);
    let (Some(Ok(base)), Some(Ok(ours)), Some(Ok(theirs))) = (texts.next(), texts.next(), texts.next()) else { return };
    let kind = Kind::ALL[usize::from(*first) % Kind::ALL.len()];
    let base = (!base.is_empty()).then_some(base);
    let (one, other) = (merge(base, ours, theirs), merge(base, theirs, ours));
    assert_eq!(one.is_ok(), other.is_ok(), "joined one way round and not the other");
    let (Ok(one), Ok(other)) = (one, other) else { return };
    assert_eq!(one.text, other.text, "it matters who comes first");
    let are_records = [ours, theirs].iter().all(|text| Record::from_ron(kind, text).is_ok());
    assert!(!are_records || Record::from_ron(kind, &one.text).is_ok(), "two records make none:\n{}", one.text);
    let again = merge(Some(ours), ours, &one.text).expect("what was joined can be joined");
    assert_eq!(again.text, one.text, "what is joined already changes once more");
});
