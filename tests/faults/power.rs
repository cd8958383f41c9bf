//! The two halves of a power cut: saving without end, and looking afterwards for every save that was acknowledged.
//!
//! `power-cut.sh` starts both, and cuts in between. An acknowledgement is a line on the terminal, written only after
//! the store has said "saved", so it stands for what an officer saw in the window.

use std::fs;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::ExitCode;

use folkmoot::model::{Council, Id};
use folkmoot::store::Store;

use crate::actions::{event, load, moment, places, shared};
use crate::judge::versions;

/// Saves one record again and again, under a greater number each time.
pub fn save_until_the_cut(folder: &Path) -> ExitCode {
    let store = Store::create(&shared(folder), &places(folder), Id::from_number(1), Council::default());
    let store = store.expect("a workspace");
    for number in 1_u64.. {
        match store.save(&event(&number.to_string()), moment()) {
            Ok(saved) if saved.doubt.is_none() => writeln!(stdout(), "{number}").expect("the terminal is there"),
            Ok(_) => {}
            Err(_) => return ExitCode::FAILURE,
        }
    }
    ExitCode::SUCCESS
}

/// Compares the workspace with the acknowledgements in `acknowledged` beside it.
pub fn verify(folder: &Path) -> ExitCode {
    let acknowledged = fs::read_to_string(std::env::var("ACKNOWLEDGED").expect("a file's name")).expect("a file");
    let last: u64 = acknowledged.lines().last().and_then(|line| line.parse().ok()).unwrap_or_default();
    if last == 0 {
        return ExitCode::SUCCESS;
    }
    let Ok(store) = Store::open(&shared(folder), &places(folder)) else {
        println!("the workspace does not open, {last} was acknowledged");
        return ExitCode::FAILURE;
    };
    let found: u64 = load(&store).first().and_then(|loaded| loaded.record.title().parse().ok()).unwrap_or_default();
    let versions = versions(&store).count() as u64;
    println!("acknowledged {last}, found {found}, {versions} versions in the history");
    if found >= last && versions + 1 >= found { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
