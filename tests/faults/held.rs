//! A file that another program holds while it is to be replaced: the session waits for about 200 ms, and where that is
//! not long enough it says which file it is and keeps a draft.
//!
//! Linux never answers so by itself. What Windows and network drives answer is put in the place of the answer, where the
//! store meets the disk.

use crate::attached::Bench;
use crate::counts::Counts;
use crate::seat::{Act, Said};

pub fn hold(counts: &mut Counts) {
    // The version before is in the history already, so that the first renaming is the one of the file itself. It is
    // tried seven times.
    let cases = [
        ("EBUSY", "1..3", Said::Saved),
        ("ETXTBSY", "1..3", Said::Saved),
        ("EACCES", "1..3", Said::Saved),
        ("EBUSY", "1..7", Said::Drafted),
        ("EACCES", "1..7", Said::Drafted),
    ];
    let bench = Bench::new(Act::named("edit"));
    for (error, when, expected) in cases {
        let faults = [
            "-e".to_owned(),
            "trace=rename".to_owned(),
            "-e".to_owned(),
            format!("inject=rename:error={error}:when={when}"),
        ];
        let (said, words, mut wrong) = bench.tried(&faults);
        if said != Some(expected) {
            wrong.push(format!("said {said:?}"));
        }
        if expected == Said::Drafted && !words.iter().any(|words| words.contains(".ron")) {
            wrong.push(format!("the file is not named: {words:?}"));
        }
        wrong.iter().for_each(|wrong| println!("the file is held with {error}, {when}: {wrong}"));
        counts.add(&format!("held/edit/{error}/{expected:?}"), !wrong.is_empty());
    }
    println!("files that are held: {}", counts.of("held/"));
}
