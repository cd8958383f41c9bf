//! A disk that takes half a second for each sync, under the real window: no frame waits for it.

use std::fs;
use std::process::Command;
use std::rc::Rc;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use eframe::egui::{Key, Modifiers};
use folkmoot::app::Session;
use folkmoot::model::Kind;

use crate::desk::Desk;

const HOME: &str = "FOLKMOOT_SLOW_DISK_HOME";

/// Types in a window for a while, in a process of its own whose disk is slow, and notes the longest that a frame waited for
/// anything but its own work.
#[test]
#[ignore = "a part of the next test"]
fn types_in_a_window() {
    let Some(path) = std::env::var_os(HOME) else { return };
    let mut desk = Desk::at(Rc::new(tempfile::tempdir_in(&path).unwrap()));
    desk.make(Kind::Event);
    let (mut longest, mut frames, started) = (Duration::ZERO, 0, Instant::now());
    while started.elapsed() < Duration::from_secs(8) {
        desk.harness.input_mut().events.push(crate::desk::typed("n"));
        if frames % 40 == 39 {
            desk.harness.input_mut().events.push(crate::desk::pressed(Modifiers::COMMAND, Key::S));
        }
        let (began, worked) = (Instant::now(), ThreadTime::now());
        desk.frame();
        longest = longest.max(began.elapsed().saturating_sub(worked.elapsed()));
        frames += 1;
        std::thread::sleep(Duration::from_millis(10));
    }
    desk.until(Session::is_saved);
    assert!(desk.record(Kind::Event).title().len() > 20, "it was typed");
    fs::write(std::path::Path::new(&path).join("seen"), format!("{} {frames}", longest.as_millis())).unwrap();
}

/// F14: the window goes on while each sync takes half a second.
#[test]
#[ignore = "needs Debian's strace"]
fn f14_a_slow_disk_holds_no_frame_of_the_window_up() {
    let home = tempfile::tempdir().unwrap();
    let program = std::env::current_exe().unwrap();
    let slow = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fsync", "-e", "inject=fsync:delay_enter=500000"];
    let mut strace = Command::new("strace");
    strace.args(slow).arg(program).args(["slow_disk::types_in_a_window", "--exact", "--ignored"]);
    let output = strace.env(HOME, home.path()).output().expect("it needs Debian's strace");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let seen = fs::read_to_string(home.path().join("seen")).unwrap();
    let (longest, frames) = seen.split_once(' ').unwrap();
    assert!(longest.parse::<u64>().unwrap() < 400, "of {frames} frames one waited {longest} ms");
}
