//! Faults under a running program: strace is attached to a session that is about to act, so that the calls which count
//! are those of the act alone, and the process is killed at one of them or that one fails.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{fs, thread};

use folkmoot::model::{Council, Id};
use folkmoot::store::Store;
use tempfile::TempDir;

use crate::actions::{event, moment, other, places, shared};
use crate::counts::Counts;
use crate::extent::{Extent, in_parallel};
use crate::fault::{CALLS, Fault, has_come, most_of_a_thread, ways};
use crate::seat::{Act, Said, watcher};
use crate::verdict::{Fate, complaints};
use crate::{ACT, FOLDER};

/// Kills the program at the calls of each act, and lets them fail with each error.
pub fn sweep(extent: Extent, counts: &mut Counts) {
    for act in &Act::ALL {
        let bench = Bench::new(act);
        let calls = bench.calls();
        let kills = calls.iter().flat_map(|(call, most)| Fault::each(call, "signal=KILL", *most));
        bench.sweep("kill", extent.some_of(kills.collect()), counts);
        let of_call = |(call, most): (&String, &usize)| -> Vec<Fault> {
            ways(call).into_iter().flat_map(|how| Fault::each(call, &how, *most)).collect()
        };
        bench.sweep("error", extent.some_of(calls.iter().flat_map(of_call).collect()), counts);
        println!("session, {}: {}", act.name, counts.of(&format!("session/{}/", act.name)));
    }
}

pub struct Bench {
    act: &'static Act,
    folder: TempDir,
}

/// What came of one run.
struct Run {
    said: Vec<String>,
    /// How it ended; none where it was killed.
    code: Option<i32>,
    trace: String,
}

impl Bench {
    pub fn new(act: &'static Act) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let start = folder.path().join("start");
        fs::create_dir(&start).expect("made");
        let store = Store::create(&shared(&start), &places(&start), Id::from_number(1), Council::default());
        let store = store.expect("a workspace");
        store.save(&other(), moment()).expect("saved");
        (act.prepare)(&store);
        Self { act, folder }
    }

    /// How often the act makes each call, in the one thread that makes it most.
    fn calls(&self) -> BTreeMap<String, usize> {
        let run = self.fresh("calls");
        let traced = self.run(&run, &["-e".into(), format!("trace={}", CALLS.join(","))]);
        assert_eq!(traced.said, ["Saved", "ended"], "{} without a fault", self.act.name);
        most_of_a_thread(&traced.trace)
    }

    fn sweep(&self, what: &str, faults: Vec<Fault>, counts: &mut Counts) {
        let outcomes = in_parallel(&faults, |worker, fault| self.case(worker, fault));
        for (fault, wrong) in faults.iter().zip(outcomes) {
            let Some(wrong) = wrong else { continue };
            counts.add(&format!("session/{}/{what}/{}", self.act.name, fault.name()), !wrong.is_empty());
            wrong.iter().for_each(|words| println!("{}, {}: {words}", self.act.name, fault.inject()));
        }
    }

    /// What is wrong after one fault; none where the act never came to it.
    fn case(&self, worker: usize, fault: &Fault) -> Option<Vec<String>> {
        let folder = self.fresh(&format!("run-{worker}"));
        let run = self.run(&folder, &fault.arguments());
        has_come(&run.trace).then(|| self.judged(&folder, &run).1)
    }

    /// What was said, in which words, and what is wrong after faults of one's own.
    pub fn tried(&self, faults: &[String]) -> (Option<Said>, Vec<String>, Vec<String>) {
        let folder = self.fresh("tried");
        let run = self.run(&folder, faults);
        let (said, mut wrong) = self.judged(&folder, &run);
        if !has_come(&run.trace) {
            wrong.push("the fault never came".to_owned());
        }
        (said, run.said, wrong)
    }

    /// The same without a fault, under a clock that shows one time before the act and another from when it begins.
    pub fn at_another_time(&self, library: &str, before: &str, then: &str) -> (Option<Said>, Vec<String>) {
        let folder = self.fresh("tried");
        let clock = folder.join("clock");
        fs::write(&clock, before).expect("written");
        let mut acting = command(&format!("seat:{}", self.act.name), &folder);
        acting.env("LD_PRELOAD", library).env("FAKETIME_TIMESTAMP_FILE", &clock).env("FAKETIME_NO_CACHE", "1");
        acting.env("DONT_FAKE_MONOTONIC", "1");
        let run = self.run_with(acting, &folder, |_| fs::write(&clock, then).expect("written"));
        self.judged(&folder, &run)
    }

    /// Whether the record's file, or what is left where it was deleted, says that it was saved in this year.
    pub fn has_saved_in(&self, year: &str) -> bool {
        let shared = shared(&self.folder.path().join("tried"));
        let name = format!("{}.ron", event("").id());
        let texts = ["events", "tombstones"].map(|kind| fs::read_to_string(shared.join(kind).join(&name)));
        texts.iter().flatten().any(|text| text.contains(&format!("at: \"{year}-")))
    }

    fn judged(&self, folder: &Path, run: &Run) -> (Option<Said>, Vec<String>) {
        let said = run.said.iter().find_map(|words| Said::from_words(words));
        let mut wrong = complaints(self.act, folder, &Fate { said, trace: &run.trace });
        if said == Some(Said::Unconfirmed)
            && !run.said.iter().any(|words| words.starts_with("then Saved") || words == "then Noticed")
        {
            wrong.push(format!("tried again, it was not confirmed: {:?}", run.said));
        }
        let is_killed = run.trace.contains("killed by SIGKILL");
        if !is_killed && (run.code != Some(0) || run.said.last().is_none_or(|last| last != "ended")) {
            wrong.push(format!("ended with {:?} and said {:?}", run.code, run.said));
        }
        (said, wrong)
    }

    fn fresh(&self, name: &str) -> PathBuf {
        let run = self.folder.path().join(name);
        let _ = fs::remove_dir_all(&run);
        crate::sweep::copy(&self.folder.path().join("start"), &run);
        run
    }

    fn run(&self, folder: &Path, arguments: &[String]) -> Run {
        let (log, mut strace) = (folder.join("trace.log"), None);
        let acting = command(&format!("seat:{}", self.act.name), folder);
        let mut run = self.run_with(acting, folder, |process| strace = Some(attach(process, &log, arguments)));
        let _ = strace.map(|mut strace| strace.wait());
        run.trace = fs::read_to_string(log).expect("what strace saw");
        run
    }

    /// Lets it come to its act, does what is to be done before that, and lets it act.
    fn run_with(&self, mut acting: Command, folder: &Path, before: impl FnOnce(u32)) -> Run {
        let socket = UnixDatagram::bind(watcher(folder)).expect("a socket");
        socket.set_read_timeout(Some(Duration::from_secs(60))).expect("set");
        let mut acting = Acting(acting.spawn().expect("begun"));
        assert_eq!(hear(&socket), Some("ready".to_owned()), "{} begins", self.act.name);
        before(acting.0.id());
        UnixDatagram::unbound().expect("a socket").send_to(b"go", folder.join("actor")).expect("told");
        let code = acting.0.wait().expect("ends").code();
        socket.set_nonblocking(true).expect("set");
        let said = std::iter::from_fn(|| hear(&socket)).collect();
        Run { said, code, trace: String::new() }
    }
}

/// Ends with the test, whatever happens to it.
struct Acting(Child);

impl Drop for Acting {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// This program once more, to act.
pub fn command(act: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.env(ACT, act).env(FOLDER, folder).env("RAYON_NUM_THREADS", "1");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

pub fn hear(socket: &UnixDatagram) -> Option<String> {
    let mut words = [0; 256];
    let length = socket.recv(&mut words).ok()?;
    Some(String::from_utf8_lossy(words.get(..length)?).into_owned())
}

/// Returns once strace holds every thread of the process.
fn attach(process: u32, log: &Path, arguments: &[String]) -> Child {
    let mut command = Command::new("strace");
    command.args(["-f", "-y", "-o"]).arg(log).args(arguments).arg("-p").arg(process.to_string());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut strace = command.spawn().expect("strace runs: install Debian's strace");
    let mut words = BufReader::new(strace.stderr.take().expect("piped")).lines();
    assert!(words.by_ref().map_while(Result::ok).any(|line| line.contains("attached")), "strace attaches");
    // It goes on speaking of threads that come and go.
    thread::spawn(move || words.for_each(drop));
    strace
}
