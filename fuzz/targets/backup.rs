//! Any bytes as a backup: they are refused or found whole, in bounded memory, and nothing is written.
#![no_main]

use std::io::Cursor;

use folkmoot::store::check_backup;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if let Err(problem) = check_backup(Cursor::new(data)) {
        assert!(!problem.what.is_empty(), "refused without a word");
    }
});
