//! Any text as the file of a record: it is refused or read, never anything else. What is read prints as a text that reads
//! and prints as the same; the quick reader and the one that has the last word agree; and what is unknown is kept.
#![no_main]

use folkmoot::model::{Kind, Record};
use folkmoot::store::keep_unknown;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, text)) = data.split_first() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let kind = Kind::ALL[usize::from(*first) % Kind::ALL.len()];
    let read = Record::from_ron(kind, text);
    // The quick reader knows no comments, so that this one is read by the other alone.
    let slowly = Record::from_ron(kind, &format!("/**/{text}"));
    assert_eq!(read.is_ok(), slowly.is_ok(), "one reader reads it and the other does not: {slowly:?}");
    let (Ok(read), Ok(slowly)) = (read, slowly) else { return };
    let printed = read.to_ron().expect("prints");
    assert_eq!(printed, slowly.to_ron().expect("prints"), "two readers read it differently");
    let again = Record::from_ron(kind, &printed).expect("what was printed can be read");
    assert_eq!(printed, again.to_ron().expect("prints"), "it prints differently the second time");
    let kept = keep_unknown(text, &printed, &printed).expect("both are texts of records");
    let with_unknown = Record::from_ron(kind, &kept).expect("what was kept can be read");
    assert_eq!(printed, with_unknown.to_ron().expect("prints"), "what is unknown changed what is known");
});
