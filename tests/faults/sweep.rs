//! One fault after the other: runs an action under strace until the fault lies past the action's last call.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::actions::{Action, Claim};
use crate::judge::{Fate, complaints};
use crate::{ACT, FOLDER};

/// The calls at which the process is killed. strace counts each on its own, so each is swept on its own.
const KILLED_AT: [&str; 12] = [
    "openat",
    "read",
    "write",
    "fsync",
    "fchmod",
    "rename",
    "linkat",
    "unlink",
    "mkdir",
    "close",
    "flock",
    "copy_file_range",
];

/// The calls that fail, and how.
const FAILING: [(&str, &[&str]); 9] = [
    ("openat", &["error=EACCES", "error=EMFILE", "error=EIO"]),
    ("read", &["error=EIO", "error=EINTR"]),
    ("write", &["error=ENOSPC", "error=EDQUOT", "error=EIO", "error=EINTR", "retval=1"]),
    ("fsync", &["error=EIO", "error=ENOSPC", "error=EINTR"]),
    ("fchmod", &["error=EPERM"]),
    ("rename", &["error=EACCES", "error=EROFS", "error=EIO"]),
    ("linkat", &["error=EPERM", "error=ENOSPC", "error=EROFS"]),
    ("unlink", &["error=EACCES", "error=EIO"]),
    ("mkdir", &["error=ENOSPC", "error=EACCES"]),
];

/// More calls of one kind than any action makes: a sweep that comes this far is a fault of its own.
const MOST_CALLS: usize = 400;

/// Kills the action at every call; returns how often something was wrong afterwards.
pub fn kills(action: &Action) -> usize {
    let bench = Bench::new(action);
    let faults: Vec<String> = KILLED_AT.iter().map(|call| format!("{call}:signal=KILL")).collect();
    bench.sweep("kill points", &faults)
}

/// Lets every call fail with each of its errors; returns how often something was wrong afterwards.
pub fn errors(action: &Action) -> usize {
    let bench = Bench::new(action);
    let of_call = |(call, how): &(&str, &[&str])| how.iter().map(|how| format!("{call}:{how}")).collect::<Vec<_>>();
    bench.sweep("errors", &FAILING.iter().flat_map(of_call).collect::<Vec<_>>())
}

/// Lets every sync of the records' folder fail, for good: with an error that says that the disk offers none, and with
/// one that may go away. Returns how often something was wrong afterwards.
pub fn lasting() -> usize {
    let cases = [
        (&Action::REPEAT, "EINVAL", Claim::Saved),
        (&Action::REPEAT, "EOPNOTSUPP", Claim::Saved),
        (&Action::REPEAT, "EIO", Claim::Doubted),
        (Action::named("create"), "EINVAL", Claim::Saved),
        (Action::named("delete"), "EINVAL", Claim::Saved),
        (Action::named("delete"), "EIO", Claim::Doubted),
    ];
    let mut failures = 0;
    for (action, error, expected) in cases {
        let bench = Bench::new(action);
        let events = bench.run().join("shared").join("events");
        let (claim, wrong) = bench.tried(&format!("fsync:error={error}:when=1+"), Some(&events));
        if claim != Some(expected) || !wrong.is_empty() {
            println!("{}, syncs of the folder fail with {error}: {claim:?}, {wrong:?}", action.name);
            failures += 1;
        }
    }
    println!("lasting errors: {} cases, {failures} wrong", cases.len());
    failures
}

struct Bench<'a> {
    action: &'a Action,
    folder: TempDir,
}

impl<'a> Bench<'a> {
    fn new(action: &'a Action) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("start")).expect("made");
        action.prepare_in(&folder.path().join("start"));
        Self { action, folder }
    }

    fn sweep(&self, what: &str, faults: &[String]) -> usize {
        let (mut cases, mut failures) = (0, 0);
        for fault in faults {
            for n in 1..=MOST_CALLS {
                assert!(n < MOST_CALLS, "{fault} never ends");
                let Some(wrong) = self.case(&format!("{fault}:when={n}")) else { break };
                cases += 1;
                failures += usize::from(!wrong.is_empty());
                wrong.iter().for_each(|words| println!("{}, {fault} number {n}: {words}", self.action.name));
            }
        }
        println!("{}: {cases} {what}, {failures} wrong", self.action.name);
        failures
    }

    /// What is wrong after one fault; `None` where the action ended before it came to it.
    fn case(&self, inject: &str) -> Option<Vec<String>> {
        let run = self.run();
        let (code, trace) = self.run_under_strace(&run, inject, None);
        if !trace.contains("INJECTED") && !trace.contains("killed by SIGKILL") {
            return None;
        }
        let is_killed = trace.contains("killed by SIGKILL");
        let claim = code.and_then(Claim::from_code);
        let mut wrong = complaints(self.action, &run, &Fate { claim: claim.filter(|_| !is_killed), trace: &trace });
        // 127: not even the program's libraries could be opened.
        if !is_killed && claim.is_none() && code != Some(127) {
            wrong.push(format!("ended with {code:?}"));
        }
        Some(wrong)
    }

    /// What the action claimed and what is wrong after a fault, of calls on this path alone.
    fn tried(&self, inject: &str, path: Option<&Path>) -> (Option<Claim>, Vec<String>) {
        let run = self.run();
        let (code, trace) = self.run_under_strace(&run, inject, path);
        let claim = code.and_then(Claim::from_code);
        let mut wrong = complaints(self.action, &run, &Fate { claim, trace: &trace });
        if !trace.contains("INJECTED") {
            wrong.push("the fault never came".to_owned());
        }
        (claim, wrong)
    }

    /// A fresh copy of the workspace that the action starts from.
    fn run(&self) -> PathBuf {
        let run = self.folder.path().join("run");
        let _ = fs::remove_dir_all(&run);
        copy(&self.folder.path().join("start"), &run);
        run
    }

    fn run_under_strace(&self, run: &Path, inject: &str, path: Option<&Path>) -> (Option<i32>, String) {
        let call = inject.split(':').next().expect("a call");
        let log = self.log();
        let status = Command::new("strace")
            .args(["-f", "-qq", "-y", "-e"])
            .arg(format!("trace={call}"))
            .arg("-e")
            .arg(format!("inject={inject}"))
            .arg("-o")
            .arg(&log)
            .args(path.into_iter().flat_map(|path| [Path::new("-P"), path]))
            .arg(std::env::current_exe().expect("this program"))
            .env(ACT, self.action.name)
            .env(FOLDER, run)
            .env("RAYON_NUM_THREADS", "1")
            .stdin(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .status()
            .expect("strace runs: install Debian's strace");
        (status.code(), fs::read_to_string(log).expect("what strace saw"))
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("trace.log")
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}
