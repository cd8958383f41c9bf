//! A clock that is years ahead, years behind, or jumps while the program runs: what is saved is there, and the versions
//! follow one another by their number. Needs Debian's `libfaketime`; where it is missing that is said.

use std::path::Path;

use crate::attached::Bench;
use crate::counts::Counts;
use crate::seat::{Act, Said};

const LIBRARY: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

/// What the clock shows before the act and when it begins, and the year that what was saved bears.
const CLOCKS: [(&str, &str, &str, &str); 4] = [
    ("years-ahead", "@2034-03-01 10:00:00", "@2034-03-01 10:00:00", "2034"),
    ("years-behind", "@2020-03-01 10:00:00", "@2020-03-01 10:00:00", "2020"),
    ("jumps-ahead", "+0d", "@2034-03-01 10:00:00", "2034"),
    ("jumps-back", "+0d", "@2020-03-01 10:00:00", "2020"),
];

pub fn turn(counts: &mut Counts) {
    if !Path::new(LIBRARY).exists() {
        println!("no other clocks here: they need Debian's libfaketime");
        return;
    }
    for act in &Act::ALL {
        let bench = Bench::new(act);
        for (name, before, then, year) in CLOCKS {
            let (said, mut wrong) = bench.at_another_time(LIBRARY, before, then);
            if !bench.has_saved_in(year) {
                wrong.push(format!("nothing was saved in {year}"));
            }
            let is_wrong = said != Some(Said::Saved) || !wrong.is_empty();
            if is_wrong {
                println!("{}, {name}: {said:?}, {wrong:?}", act.name);
            }
            counts.add(&format!("clock/{}/{name}", act.name), is_wrong);
        }
    }
    println!("other clocks: {}", counts.of("clock/"));
}
