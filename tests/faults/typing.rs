//! How old the newest text is that is lost where the program is killed while somebody types: a session types a number
//! that grows every 50 ms, is killed at any moment, and the next one says which number is there.

use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{fs, thread};

use folkmoot::model::{Council, Id};
use folkmoot::store::Store;

use crate::actions::{event, moment, places, shared};
use crate::attached::{command, hear};
use crate::counts::Counts;
use crate::extent::{Extent, in_parallel};
use crate::seat::{Seat, watcher};

/// Nobody loses more than this.
const AIM: Duration = Duration::from_secs(2);
const BETWEEN_KEYS: Duration = Duration::from_millis(50);

/// Types until it is killed.
pub fn type_on(folder: &Path) -> ExitCode {
    let socket = UnixDatagram::unbound().expect("a socket");
    let Some(mut seat) = Seat::sit_down(folder) else { return ExitCode::FAILURE };
    seat.read_all();
    for number in 1_u64.. {
        seat.retitle(&number.to_string());
        if socket.send_to(number.to_string().as_bytes(), watcher(folder)).is_err() {
            break;
        }
        let next = Instant::now() + BETWEEN_KEYS;
        while Instant::now() < next {
            seat.session.tick();
            thread::sleep(Duration::from_millis(5));
        }
    }
    ExitCode::SUCCESS
}

/// Kills it at moments by chance, and says how old the oldest is of what is not there at the next start.
pub fn measure(extent: Extent, counts: &mut Counts) {
    let runs: Vec<u64> = (0..if extent == Extent::All { 40 } else { 4 }).collect();
    let ages = in_parallel(&runs, |_, run| {
        age_of_lost(Duration::from_millis(1_500 + fastrand::u64(..1_000) + 250 * (run % 40)))
    });
    let greatest = ages.iter().max().copied().unwrap_or_default();
    let late = ages.iter().filter(|age| **age > AIM).count();
    println!(
        "killed while typing {} times: the oldest text that was lost was {:.2} s old",
        ages.len(),
        greatest.as_secs_f64()
    );
    counts.add_many(&format!("typing/oldest-lost-{:.2}-s", greatest.as_secs_f64()), ages.len(), late);
}

fn age_of_lost(after: Duration) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::create(&shared(folder.path()), &places(folder.path()), Id::from_number(1), Council::default());
    store.expect("a workspace").save(&event("0"), moment()).expect("saved");
    let socket = UnixDatagram::bind(watcher(folder.path())).expect("a socket");
    socket.set_read_timeout(Some(Duration::from_secs(60))).expect("set");
    let mut typing = command("typing", folder.path()).spawn().expect("begun");
    let mut typed: Vec<(u64, Instant)> = Vec::new();
    while typed.first().is_none_or(|(_, first)| first.elapsed() < after) {
        let number = hear(&socket).and_then(|words| words.parse().ok()).expect("it types");
        typed.push((number, Instant::now()));
    }
    let killed = Instant::now();
    typing.kill().expect("killed");
    typing.wait().expect("ended");
    drop(socket);
    let _ = fs::remove_file(watcher(folder.path()));
    let mut seat = Seat::sit_down(folder.path()).expect("opens");
    seat.read_all();
    let there: u64 =
        seat.session.workspace().title(event("").id()).and_then(|title| title.parse().ok()).unwrap_or_default();
    let lost = typed.iter().find(|(number, _)| *number > there);
    lost.map_or(Duration::ZERO, |(_, at)| killed - *at)
}
