//! Power cuts: a session that saves without end, and looking afterwards for every save that was acknowledged.
//!
//! `power-cut.sh` starts both, and cuts in between. An acknowledgement is a line on the terminal, written only after
//! the session has said "saved", so it stands for what an officer saw in the window.

use std::fs;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::{Command, ExitCode};

use folkmoot::model::{Council, Id};
use folkmoot::store::Store;
use folkmoot::workspace::{Change, Edit};

use crate::actions::{event, load, places, shared};
use crate::counts::Counts;
use crate::extent::Extent;
use crate::judge::versions;
use crate::seat::{Said, Seat};

/// Saves one record again and again, under a greater number each time.
pub fn save_until_the_cut(folder: &Path) -> ExitCode {
    let store = Store::create(&shared(folder), &places(folder), Id::from_number(1), Council::default());
    drop(store.expect("a workspace"));
    let Some(mut seat) = Seat::sit_down(folder) else { return ExitCode::FAILURE };
    seat.read_all();
    seat.make(Change::new("creating", vec![Edit::create(event("0"))]));
    for number in 1_u64.. {
        seat.retitle(&number.to_string());
        match seat.save() {
            Said::Saved => writeln!(stdout(), "{number}").expect("the terminal is there"),
            Said::Unconfirmed => {}
            _ => return ExitCode::FAILURE,
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

/// Cuts a few times on each disk, or often; not at all where this computer can't.
pub fn cut(extent: Extent, counts: &mut Counts) {
    let cuts = if extent == Extent::All { "60" } else { "2" };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/power-cut.sh");
    let output = Command::new("bash")
        .arg(script)
        .arg(cuts)
        .env("FOLKMOOT_FAULTS_PROGRAM", std::env::current_exe().expect("this program"))
        .output();
    let output = output.expect("bash runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{said}");
    if said.contains("no power cuts here") {
        return;
    }
    let mut is_counted = false;
    for line in said.lines().filter_map(|line| line.strip_prefix("counted ")) {
        let words: Vec<&str> = line.split(' ').collect();
        if let [kind, journal, cuts, failed] = words.as_slice() {
            let [cuts, failed] = [cuts, failed].map(|number| number.parse().expect("a number"));
            counts.add_many(&format!("power/{kind}/journal-{journal}"), cuts, failed);
            is_counted = true;
        }
    }
    if !is_counted || !output.status.success() {
        println!("the cuts ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr));
        counts.add_many("power/ended-early", 1, 1);
    }
}
