//! A file of which the disk gives one bit back the wrong way round.

use std::fs;

use super::{Bench, event, titles};

/// Every so many bits one is tried: all of them take minutes, and this walks through all eight of the bits of a letter.
const STEP: usize = 11;

/// F24: one bit of a file turned round is read where it still makes sense, with the version before in the history, and
/// told as damaged where not; the file stays as it is and the others are read.
#[test]
fn f24_a_bit_turned_round_is_read_or_told_and_left() {
    let bench = Bench::new();
    bench.save(&event(1, "Good"));
    bench.save(&event(2, "Climate hack\nin the library"));
    bench.settle().expect("written");
    let path = bench.path(&event(2, ""));
    let whole = fs::read(&path).expect("a file");
    let (mut read, mut told) = (0, 0);
    for bit in (0..whole.len() * 8).step_by(STEP) {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, &bytes).expect("written");
        let batch = bench.store.load_whole();
        let titles = titles(&batch.records);
        assert!(titles.contains(&"Good".to_owned()), "bit {bit}: {titles:?}");
        match batch.unread.as_slice() {
            [] => read += 1,
            [unread] => {
                told += 1;
                assert!(!unread.problem.what.is_empty() && !unread.problem.safe.is_empty(), "bit {bit}");
                assert_eq!(batch.records.len(), 1, "bit {bit}");
            }
            more => panic!("bit {bit}: {more:?}"),
        }
        assert_eq!(fs::read(&path).expect("there"), bytes, "bit {bit}: left as it is");
    }
    assert!(read > 10 && told > 10, "{read} read, {told} told");
    assert_eq!(bench.versions(&event(2, ""))[0], "Climate hack\nin the library");
}

/// F24: what a turned bit made of a title is in the history as a change, beside what stood there before.
#[test]
fn f24_the_history_shows_what_a_turned_bit_changed() {
    let bench = Bench::new();
    bench.save(&event(2, "Climate hack"));
    bench.settle().expect("written");
    let path = bench.path(&event(2, ""));
    fs::write(&path, bench.text(&event(2, "")).replace("Climate", "Climete")).expect("written");
    let (bench, batch) = bench.reopened();
    assert_eq!(titles(&batch.records), ["Climete hack"]);
    bench.settle().expect("written");
    let mut versions = bench.versions(&event(2, ""));
    versions.sort();
    assert_eq!(versions, ["Climate hack", "Climete hack"]);
}
