//! Faults under the real program, for the verbs that write: killed at its calls, or those fail. A verb that this program
//! does not have is passed over, and that is said.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use folkmoot::model::{Council, Id};
use folkmoot::store::Store;
use tempfile::TempDir;

use crate::actions::{NEW, OLD, event, load, moment, places};
use crate::counts::Counts;
use crate::extent::{Extent, in_parallel};
use crate::fault::{CALLS, Fault, has_come, most_of_a_thread, ways};

const PROGRAM: &str = env!("CARGO_BIN_EXE_folkmoot");

/// A verb, in a folder of its own.
struct Verb {
    name: &'static str,
    /// Relative to that folder.
    arguments: &'static [&'static str],
    prepare: fn(&Path),
    /// Complaints, where it claimed to be done or not.
    judge: fn(&Path, bool) -> Vec<String>,
}

const BACK_UP: [&str; 4] = ["--workspace", "shared", "backup", "backup.zip"];
const RESTORE: [&str; 3] = ["restore", "backup.zip", "made"];

const VERBS: [Verb; 5] = [
    Verb {
        name: "new",
        arguments: &["new", "made"],
        prepare: |_| {},
        judge: |folder, done| after_new(folder, done, 0),
    },
    Verb {
        name: "new --sample",
        arguments: &["new", "made", "--sample", "--today", "2026-06-08"],
        prepare: |_| {},
        judge: |folder, done| after_new(folder, done, SAMPLE),
    },
    Verb { name: "backup", arguments: &BACK_UP, prepare: |folder| drop(workspace(folder)), judge: after_backup },
    Verb { name: "restore", arguments: &RESTORE, prepare: back_up, judge: after_restore },
    Verb {
        name: "merge",
        arguments: &["merge", "base.ron", "ours.ron", "theirs.ron"],
        prepare: versions,
        judge: after_merge,
    },
];

/// How many of the calls of one name are tried: a sample is thousands of calls that do the same.
const MOST: usize = 12;

/// At the least this many records are in the sample.
const SAMPLE: usize = 20;

pub fn sweep(extent: Extent, counts: &mut Counts) {
    let extent = extent.less();
    for verb in &VERBS {
        let word = verb.arguments.iter().find(|word| ["new", "backup", "restore", "merge"].contains(word));
        let is_there =
            Command::new(PROGRAM).args(word).arg("--help").output().is_ok_and(|output| output.status.success());
        if !is_there {
            println!("verb, {}: this program does not have it", verb.name);
            continue;
        }
        let bench = Bench::new(verb);
        let calls = bench.calls();
        let kills = calls.iter().flat_map(|(call, most)| Fault::at_most(MOST, call, "signal=KILL", *most));
        bench.sweep("kill", extent.some_of(kills.collect()), counts);
        let errors = calls
            .iter()
            .flat_map(|(call, most)| ways(call).into_iter().flat_map(|how| Fault::at_most(MOST, call, &how, *most)));
        bench.sweep("error", extent.some_of(errors.collect()), counts);
        println!("verb, {}: {}", verb.name, counts.of(&format!("verb/{}/", verb.name)));
    }
}

struct Bench<'a> {
    verb: &'a Verb,
    folder: TempDir,
}

impl<'a> Bench<'a> {
    fn new(verb: &'a Verb) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let start = folder.path().join("start");
        fs::create_dir(&start).expect("made");
        (verb.prepare)(&start);
        Self { verb, folder }
    }

    fn sweep(&self, what: &str, faults: Vec<Fault>, counts: &mut Counts) {
        let outcomes = in_parallel(&faults, |worker, fault| self.case(worker, fault));
        for (fault, wrong) in faults.iter().zip(outcomes) {
            let Some(wrong) = wrong else { continue };
            counts.add(&format!("verb/{}/{what}/{}", self.verb.name, fault.name()), !wrong.is_empty());
            wrong.iter().for_each(|words| println!("{}, {}: {words}", self.verb.name, fault.inject()));
        }
    }

    fn calls(&self) -> BTreeMap<String, usize> {
        let run = self.fresh("calls");
        let (code, trace) = under_strace(self.verb, &run, &["-e".to_owned(), format!("trace={}", CALLS.join(","))]);
        assert_eq!(code, Some(0), "{} without a fault", self.verb.name);
        let wrong = (self.verb.judge)(&run, true);
        assert!(wrong.is_empty(), "{} without a fault: {wrong:?}", self.verb.name);
        most_of_a_thread(&trace)
    }

    /// What is wrong after one fault; none where the verb never came to it.
    fn case(&self, worker: usize, fault: &Fault) -> Option<Vec<String>> {
        let run = self.fresh(&format!("run-{worker}"));
        let (code, trace) = under_strace(self.verb, &run, &fault.arguments());
        if !has_come(&trace) {
            return None;
        }
        let mut wrong = (self.verb.judge)(&run, code == Some(0));
        let is_killed = trace.contains("killed by SIGKILL");
        // 127: not even the program's libraries could be opened.
        if !is_killed && !matches!(code, Some(0..=2 | 127)) {
            wrong.push(format!("ended with {code:?}"));
        }
        Some(wrong)
    }

    fn fresh(&self, name: &str) -> PathBuf {
        let run = self.folder.path().join(name);
        let _ = fs::remove_dir_all(&run);
        crate::sweep::copy(&self.folder.path().join("start"), &run);
        run
    }
}

fn under_strace(verb: &Verb, run: &Path, arguments: &[String]) -> (Option<i32>, String) {
    let log = run.join("trace.log");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-y", "-o"]).arg(&log).args(arguments).arg(PROGRAM);
    let status = at_home(command.args(verb.arguments), run).status().expect("strace runs: install Debian's strace");
    (status.code(), fs::read_to_string(log).expect("what strace saw"))
}

/// With a home, and a folder to work in, of its own.
fn at_home<'c>(command: &'c mut Command, run: &Path) -> &'c mut Command {
    let own = run.join("own");
    command
        .current_dir(run)
        .env("HOME", &own)
        .env("XDG_DATA_HOME", own.join("data"))
        .env("XDG_CONFIG_HOME", own.join("config"));
    command.env("RAYON_NUM_THREADS", "1").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())
}

/// A workspace of two versions of one record.
fn workspace(folder: &Path) -> Store {
    let store = Store::create(&folder.join("shared"), &places(folder), Id::from_number(1), Council::default());
    let store = store.expect("a workspace");
    for title in [OLD, NEW] {
        store.save(&event(title), moment()).expect("saved");
        while store.settle_some().expect("settled") {}
    }
    store
}

fn back_up(folder: &Path) {
    drop(workspace(folder));
    let mut command = Command::new(PROGRAM);
    let done = at_home(command.args(BACK_UP), folder).status().expect("runs");
    assert!(done.success(), "a backup to restore from");
    fs::remove_dir_all(folder.join("shared")).expect("gone");
}

fn versions(folder: &Path) {
    for (name, title) in [("base", OLD), ("ours", OLD), ("theirs", NEW)] {
        fs::write(folder.join(format!("{name}.ron")), event(title).to_ron().expect("text")).expect("written");
    }
}

/// Whole, or free to be made; said to be done only where it is whole.
fn after_new(folder: &Path, done: bool, records: usize) -> Vec<String> {
    let (made, own) = (folder.join("made"), places(&folder.join("judge")));
    let store = Store::open(&made, &own);
    let count = store.as_ref().map_or(0, |store| load(store).len());
    let is_broken = store.as_ref().is_ok_and(|store| !store.load_whole().unread.is_empty());
    let mut wrong = Vec::new();
    if is_broken {
        wrong.push("a record can't be read".to_owned());
    }
    if done && (store.is_err() || count < records) {
        wrong.push(format!("said to be made, and {count} records are there: {:?}", store.as_ref().err()));
    }
    drop(store);
    if Store::open(&made, &own).is_err() && Store::create(&made, &own, Id::from_number(2), Council::default()).is_err()
    {
        wrong.push("it neither opens nor can be made again".to_owned());
    }
    wrong
}

/// No file, or one that can be restored from; all that was there is in it unless it was told that something is not.
fn after_backup(folder: &Path, done: bool) -> Vec<String> {
    if !folder.join("backup.zip").exists() {
        return if done { vec!["said to be backed up, and there is no file".to_owned()] } else { Vec::new() };
    }
    let mut command = Command::new(PROGRAM);
    let restored = at_home(command.args(RESTORE), folder).status().expect("runs");
    if restored.success() { after_restoring(folder, true, !done) } else { vec!["the backup is not whole".to_owned()] }
}

/// No workspace, or all of it.
fn after_restore(folder: &Path, done: bool) -> Vec<String> {
    after_restoring(folder, done, false)
}

fn after_restoring(folder: &Path, done: bool, may_lack: bool) -> Vec<String> {
    let store = Store::open(&folder.join("made"), &places(&folder.join("judge")));
    let titles: Vec<String> = store.iter().flat_map(load).map(|loaded| loaded.record.title()).collect();
    let is_whole = titles == [NEW] || (may_lack && titles.is_empty());
    match store {
        Ok(_) if !is_whole => vec![format!("opens with {titles:?}")],
        Err(problem) if done => vec![format!("said to be restored, and {problem}")],
        _ => Vec::new(),
    }
}

/// As it was, or merged.
fn after_merge(folder: &Path, done: bool) -> Vec<String> {
    let text = fs::read_to_string(folder.join("ours.ron")).unwrap_or_default();
    let record = folkmoot::model::Record::from_ron(event("").kind(), &text);
    match record.map(|record| record.title()).as_deref() {
        Ok(NEW) => Vec::new(),
        Ok(OLD) if !done => Vec::new(),
        other => vec![format!("neither as it was nor merged: {other:?}, done: {done}")],
    }
}
