//! Disks that fail, programs that are killed, clocks that are wrong, power that is cut.
//!
//! For each action of the store (`actions`) the process starts itself again under strace, which ends it at a chosen
//! system call or lets that call fail with a chosen error (`sweep`). Afterwards the workspace is opened as at the next
//! start and judged (`judge`): old or new but never torn, no version lost, and "saved" said only of what is on disk. The
//! same is done to a session, the program without its window, at what an officer does (`seat`, `attached`, `verdict`),
//! and to the program's own verbs (`verbs`). `held`, `clock`, `typing` and `power` are faults of their own.
//!
//! Takes minutes and Debian's strace, so it runs only when asked for: `cargo test --test faults -- --ignored`, with the
//! names of parts to run those alone. An even part of all faults is tried; all of them with `FOLKMOOT_FAULTS=all`, which
//! also writes down what was counted (`counts`), and one in so many where a number is given.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test that fails loudly is the point, and this one starts programs and makes files"
)]

mod actions;
mod attached;
mod clock;
mod counts;
mod extent;
mod fault;
mod held;
mod judge;
mod power;
mod seat;
mod sweep;
mod typing;
mod verbs;
mod verdict;

use std::path::Path;
use std::process::ExitCode;

use actions::Action;
use counts::Counts;
use extent::Extent;

/// Set for the process that acts: the name of the action and the folder to act in.
const ACT: &str = "FOLKMOOT_FAULTS_ACT";
const FOLDER: &str = "FOLKMOOT_FAULTS_FOLDER";

fn main() -> ExitCode {
    if let (Ok(name), Ok(folder)) = (std::env::var(ACT), std::env::var(FOLDER)) {
        return act(&name, Path::new(&folder));
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asked = arguments.iter().any(|argument| argument == "--ignored" || argument == "--include-ignored");
    if !asked || !cfg!(target_os = "linux") {
        println!("disks that fail: only on Linux and only with --ignored");
        return ExitCode::SUCCESS;
    }
    let names: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |part: &str| names.is_empty() || names.iter().any(|name| part.starts_with(name.as_str()));
    let (extent, mut counts) = (Extent::asked(), Counts::default());
    for (part, run) in PARTS.iter().filter(|(part, _)| wanted(part)) {
        let began = std::time::Instant::now();
        run(extent, &mut counts);
        if extent == Extent::All {
            counts.write();
        }
        println!("-- {part}: {} s", began.elapsed().as_secs());
    }
    if counts.failures() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

type Part = fn(Extent, &mut Counts);

/// What is counted, by the first word of its counts' names.
const PARTS: [(&str, Part); 8] = [
    ("folder-sync", |_, counts| sweep::lasting(counts)),
    ("store", |extent, counts| Action::ALL.iter().for_each(|action| sweep::sweep(action, extent, counts))),
    ("session", attached::sweep),
    ("verb", verbs::sweep),
    ("held", |_, counts| held::hold(counts)),
    ("clock", |_, counts| clock::turn(counts)),
    ("typing", typing::measure),
    ("power", power::cut),
];

/// This process was started to act.
fn act(name: &str, folder: &Path) -> ExitCode {
    match name.split_once(':') {
        Some(("seat", act)) => seat::act(act, folder),
        _ if name == "typing" => typing::type_on(folder),
        _ if name == "save-until-the-cut" => power::save_until_the_cut(folder),
        _ if name == "verify-after-the-cut" => power::verify(folder),
        _ => ExitCode::from(Action::named(name).run(folder) as u8),
    }
}
