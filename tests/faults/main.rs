//! Disks that fail and programs that are killed: every storage call of every action, one at a time.
//!
//! For each action of the store (`actions`) the process starts itself again under strace, which ends it at a chosen
//! system call or lets that call fail with a chosen error (`sweep`). Afterwards the workspace is opened as at the next
//! start and judged (`judge`): old or new but never torn, no version lost, and "saved" said only of what is on disk.
//! Takes minutes and Debian's strace, so it runs only when asked for: `cargo test --test faults -- --ignored`.
//! Power cuts need root and a file system of their own: `tests/faults/power-cut.sh`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test that fails loudly is the point, and this one starts programs and makes files"
)]

mod actions;
mod judge;
mod power;
mod sweep;

use std::path::Path;
use std::process::ExitCode;

use actions::Action;

/// Set for the process that acts: the name of the action and the folder to act in.
const ACT: &str = "FOLKMOOT_FAULTS_ACT";
const FOLDER: &str = "FOLKMOOT_FAULTS_FOLDER";

fn main() -> ExitCode {
    if let (Ok(name), Ok(folder)) = (std::env::var(ACT), std::env::var(FOLDER)) {
        let folder = Path::new(&folder);
        return match name.as_str() {
            "save-until-the-cut" => power::save_until_the_cut(folder),
            "verify-after-the-cut" => power::verify(folder),
            action => ExitCode::from(Action::named(action).run(folder) as u8),
        };
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = arguments.iter().any(|argument| argument == "--ignored" || argument == "--include-ignored");
    if !asked || !cfg!(target_os = "linux") {
        println!("disks that fail: only on Linux and only with --ignored");
        return ExitCode::SUCCESS;
    }
    let lasting = sweep::lasting();
    let swept: usize = Action::ALL.iter().map(|action| sweep::kills(action) + sweep::errors(action)).sum();
    let failures = lasting + swept;
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
