//! Faults under an action of the store: it runs under strace from its start, once for each call and each fault of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::actions::{Action, Claim};
use crate::counts::Counts;
use crate::extent::{Extent, in_parallel};
use crate::fault::{CALLS, Fault, has_come, most_of_a_thread, ways};
use crate::judge::{Fate, complaints};
use crate::{ACT, FOLDER};

/// Kills the action at its calls, then lets them fail with each error.
pub fn sweep(action: &Action, extent: Extent, counts: &mut Counts) {
    let bench = Bench::new(action);
    let calls = bench.calls();
    let kills = calls.iter().flat_map(|(call, most)| Fault::each(call, "signal=KILL", *most));
    bench.sweep("kill", extent.some_of(kills.collect()), counts);
    let errors =
        calls.iter().flat_map(|(call, most)| ways(call).into_iter().flat_map(|how| Fault::each(call, &how, *most)));
    bench.sweep("error", extent.some_of(errors.collect()), counts);
    println!("store, {}: {}", action.name, counts.of(&format!("store/{}/", action.name)));
}

/// Lets every sync of the records' folder fail, for good: with an error that says that the disk offers none, and with
/// one that may go away.
pub fn lasting(counts: &mut Counts) {
    let cases = [
        (&Action::REPEAT, "EINVAL", Claim::Saved),
        (&Action::REPEAT, "EOPNOTSUPP", Claim::Saved),
        (&Action::REPEAT, "EIO", Claim::Doubted),
        (Action::named("create"), "EINVAL", Claim::Saved),
        (Action::named("delete"), "EINVAL", Claim::Saved),
        (Action::named("delete"), "EIO", Claim::Doubted),
    ];
    for (action, error, expected) in cases {
        let bench = Bench::new(action);
        let events = bench.fresh("lasting").join("shared").join("events");
        let (claim, wrong) = bench.tried(&format!("fsync:error={error}:when=1+"), Some(&events));
        let is_wrong = claim != Some(expected) || !wrong.is_empty();
        if is_wrong {
            println!("{}, syncs of the folder fail with {error}: {claim:?}, {wrong:?}", action.name);
        }
        counts.add(&format!("folder-sync/{}/{error}", action.name), is_wrong);
    }
    println!("syncs of the folder that fail for good: {}", counts.of("folder-sync/"));
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

    fn sweep(&self, what: &str, faults: Vec<Fault>, counts: &mut Counts) {
        let outcomes = in_parallel(&faults, |worker, fault| self.case(worker, fault));
        for (fault, wrong) in faults.iter().zip(outcomes) {
            let Some(wrong) = wrong else { continue };
            counts.add(&format!("store/{}/{what}/{}", self.action.name, fault.name()), !wrong.is_empty());
            wrong.iter().for_each(|words| println!("{}, {}: {words}", self.action.name, fault.inject()));
        }
    }

    /// How often the action makes each call, in the one thread that makes it most.
    fn calls(&self) -> BTreeMap<String, usize> {
        let run = self.fresh("calls");
        let (code, trace) = self.run_under_strace(&run, &["-e".to_owned(), format!("trace={}", CALLS.join(","))]);
        assert_eq!(code, Some(Claim::Saved as i32), "{} without a fault", self.action.name);
        most_of_a_thread(&trace)
    }

    /// What is wrong after one fault; `None` where the action ended before it came to it.
    fn case(&self, worker: usize, fault: &Fault) -> Option<Vec<String>> {
        let run = self.fresh(&format!("run-{worker}"));
        let (code, trace) = self.run_under_strace(&run, &fault.arguments());
        if !has_come(&trace) {
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
        let run = self.fresh("lasting");
        let call = inject.split(':').next().expect("a call");
        let mut arguments = vec!["-e".to_owned(), format!("trace={call}"), "-e".to_owned(), format!("inject={inject}")];
        arguments.extend(path.into_iter().flat_map(|path| ["-P".to_owned(), path.display().to_string()]));
        let (code, trace) = self.run_under_strace(&run, &arguments);
        let claim = code.and_then(Claim::from_code);
        let mut wrong = complaints(self.action, &run, &Fate { claim, trace: &trace });
        if !trace.contains("INJECTED") {
            wrong.push("the fault never came".to_owned());
        }
        (claim, wrong)
    }

    /// A copy of the workspace that the action starts from.
    fn fresh(&self, name: &str) -> PathBuf {
        let run = self.folder.path().join(name);
        let _ = fs::remove_dir_all(&run);
        copy(&self.folder.path().join("start"), &run);
        run
    }

    fn run_under_strace(&self, run: &Path, arguments: &[String]) -> (Option<i32>, String) {
        let log = run.join("trace.log");
        let status = Command::new("strace")
            .args(["-f", "-qq", "-y", "-o"])
            .arg(&log)
            .args(arguments)
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
}

pub fn copy(from: &Path, to: &Path) {
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
