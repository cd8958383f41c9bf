//! What the program does without its window: a session with its threads and its writer, driven as the window would, in a
//! process of its own that tells whoever watches what an officer would have been shown.
//!
//! It says that it is ready, waits to be told to go on (meanwhile strace is attached to it), acts, and tells what the
//! session says of it. It speaks through a socket, so that the calls it makes for that are none of the disk's.

use std::fs;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use folkmoot::app::{Clock, Command, Leaving, Saving, Session};
use folkmoot::model::{Id, Record};
use folkmoot::store::{Draft, Store};
use folkmoot::workspace::{Change, Edit};

use crate::actions::{NEW, OLD, event, moment, places, shared};

/// One thing that an officer does, and what the record is called before and after it; none where there is no record.
pub struct Act {
    pub name: &'static str,
    pub before: Option<&'static str>,
    pub after: Option<&'static str>,
    /// What lies in the folder before the program starts.
    pub prepare: fn(&Store),
    /// What was done in this run already, and is saved.
    earlier: fn(&mut Seat),
    act: fn(&mut Seat),
}

/// What the record was called at first, where it had another name since.
pub const FIRST: &str = "Spring meeting, as it was at first";

impl Act {
    pub const ALL: [Self; 7] = [
        Self {
            name: "create",
            before: None,
            after: Some(NEW),
            prepare: |_| {},
            earlier: |_| {},
            act: |seat| seat.make(Change::new("creating", vec![Edit::create(event(NEW))])),
        },
        Self {
            name: "edit",
            before: Some(OLD),
            after: Some(NEW),
            prepare: |store| put(store, OLD),
            earlier: |_| {},
            act: |seat| seat.retitle(NEW),
        },
        Self {
            name: "delete",
            before: Some(OLD),
            after: None,
            prepare: |store| put(store, OLD),
            earlier: |_| {},
            act: |seat| seat.session.send(Command::Delete(event("").id())),
        },
        Self {
            name: "undo an edit",
            before: Some(NEW),
            after: Some(OLD),
            prepare: |store| put(store, OLD),
            earlier: |seat| seat.retitle(NEW),
            act: |seat| seat.session.send(Command::Undo),
        },
        Self {
            name: "undo a deletion",
            before: None,
            after: Some(OLD),
            prepare: |store| put(store, OLD),
            earlier: |seat| seat.session.send(Command::Delete(event("").id())),
            act: |seat| seat.session.send(Command::Undo),
        },
        Self {
            name: "restore an earlier version",
            before: Some(OLD),
            after: Some(FIRST),
            prepare: |store| [FIRST, OLD].into_iter().for_each(|title| put(store, title)),
            earlier: |_| {},
            act: Seat::restore_the_first,
        },
        Self {
            name: "recover",
            before: Some(OLD),
            after: Some(NEW),
            prepare: |store| {
                put(store, OLD);
                store.write_draft(&event(NEW)).expect("written");
            },
            earlier: |_| {},
            // The draft was found when the folder was read; the session takes it in with its next look.
            act: |seat| seat.until(|session| session.workspace().title(event("").id()).is_some_and(|now| now == NEW)),
        },
    ];

    pub fn named(name: &str) -> &'static Self {
        Self::ALL.iter().find(|act| act.name == name).expect("an act of this name")
    }
}

fn put(store: &Store, title: &str) {
    store.save(&event(title), moment()).expect("saved");
    while store.settle_some().expect("settled") {}
}

/// A session at work.
pub struct Seat {
    pub session: Session,
}

/// Longer than the program waits for anything.
const PATIENCE: Duration = Duration::from_secs(20);

impl Seat {
    /// With the folder open, and read to its end where the act does not begin before.
    pub fn sit_down(folder: &Path) -> Option<Self> {
        let mut session = Session::new(places(folder), Clock::system(), Arc::new(|| {}));
        session.send(Command::OpenFolder(shared(folder)));
        let mut seat = Self { session };
        seat.wait(|session| session.folder().is_some() || !session.problems().is_empty());
        seat.session.folder()?;
        Some(seat)
    }

    pub fn read_all(&mut self) {
        self.until(|session| !session.is_loading());
    }

    pub fn until(&mut self, done: impl Fn(&Session) -> bool) {
        assert!(self.wait(done), "nothing happened: {:?}", self.session.saving());
    }

    /// Says whether it came to it.
    fn wait(&mut self, done: impl Fn(&Session) -> bool) -> bool {
        let started = Instant::now();
        while !done(&self.session) {
            self.session.tick();
            if started.elapsed() > PATIENCE {
                return false;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        true
    }

    pub fn retitle(&mut self, title: &str) {
        let before = self.session.workspace().get(event("").id()).expect("there").clone();
        let mut after = Record::clone(&before);
        after.set_title(title);
        self.make(Change::new("typing", vec![Edit::replace(before, after)]));
    }

    pub fn make(&mut self, change: Change) {
        self.session.send(Command::Apply(change));
    }

    /// An earlier version put in the place of what stands there now, as a step that can be undone.
    fn restore_the_first(&mut self) {
        let record = event("");
        let folder = self.session.folder().expect("open").parent().expect("the bench's folder").to_owned();
        let versions = Store::open_to_read(&shared(&folder), &places(&folder)).map(|store| {
            store.load_whole();
            store.versions(record.kind(), record.id())
        });
        let first = versions.unwrap_or_default().into_iter().find(|version| version.title() == FIRST);
        if let (Some(first), Some(now)) = (first, self.session.workspace().get(record.id()).cloned()) {
            self.make(Change::new("restoring", vec![Edit::replace(now, first)]));
        }
    }

    /// What the window says in the end, once it says anything for good. That the folder is not there, with nothing left
    /// to save, holds until the next look at it.
    pub fn save(&mut self) -> Said {
        self.session.send(Command::SaveNow);
        if !self.wait(|session| !matches!(session.saving(), Saving::Saving | Saving::Away(_))) {
            return Said::Nothing;
        }
        match self.session.saving() {
            Saving::Saved(Some(_)) if !self.session.problems().is_empty() => Said::Noticed,
            Saving::Saved(Some(_)) => Said::Saved,
            Saving::Unconfirmed(_) => Said::Unconfirmed,
            Saving::Failed(_) | Saving::Choose => self.unsaved(),
            Saving::Saved(None) => Said::Unchanged,
            _ => Said::Nothing,
        }
    }

    /// Not saved; but is it told to be there the next time?
    fn unsaved(&mut self) -> Said {
        self.wait(|session| session.leaving() != Leaving::StillWriting);
        if self.session.leaving() == Leaving::Drafts { Said::Drafted } else { Said::Failed }
    }
}

/// What the window has said of what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing for good: it still says that it is saving.
    Nothing,
    /// Nothing, since nothing was changed: what was to be changed, or put there, could not be read.
    Unchanged,
    Saved,
    /// Saved; what did not work besides is told.
    Noticed,
    /// Saved, but not sure to survive a power cut.
    Unconfirmed,
    /// Not saved, and there the next time.
    Drafted,
    Failed,
}

impl Said {
    const ALL: [Self; 7] =
        [Self::Nothing, Self::Unchanged, Self::Saved, Self::Noticed, Self::Unconfirmed, Self::Drafted, Self::Failed];

    pub fn from_words(words: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| format!("{said:?}") == words)
    }
}

/// The two ends of the talk between the process that acts and the one that watches.
pub fn watcher(folder: &Path) -> std::path::PathBuf {
    folder.join("watcher")
}

/// Acts in this process, and ends as the program does when its window is closed.
pub fn act(name: &str, folder: &Path) -> ExitCode {
    let act = Act::named(name);
    let socket = UnixDatagram::bind(folder.join("actor")).expect("a socket");
    // Nobody is left to wait for where the process that watches was ended.
    socket.set_read_timeout(Some(Duration::from_secs(60))).expect("set");
    let tell = |words: &str| drop(socket.send_to(words.as_bytes(), watcher(folder)));
    let Some(mut seat) = Seat::sit_down(folder) else { return ExitCode::FAILURE };
    if name != "recover" {
        seat.read_all();
        (act.earlier)(&mut seat);
        // The settings are written too, which would otherwise come in between.
        seat.save();
    }
    // The first look at the clock reads the tables of all time zones, which are none of the act's.
    let _ = seat.session.clock().wall();
    wait_until_idle();
    tell("ready");
    let _ = socket.recv(&mut [0; 16]);
    (act.act)(&mut seat);
    let is_done = seat.session.workspace().title(event("").id()).as_deref() == act.after;
    let said = if is_done { seat.save() } else { Said::Unchanged };
    if let Saving::Failed(problem) = seat.session.saving() {
        tell(&problem.to_string());
    }
    tell(&format!("{said:?}"));
    if said == Said::Unconfirmed {
        tell(&format!("then {:?}", seat.save()));
    }
    drop(seat);
    tell("ended");
    ExitCode::SUCCESS
}

/// Until no other thread of this process has been at work for a while: the writer has swept up.
fn wait_until_idle() {
    let mut calm = 0;
    let started = Instant::now();
    while calm < 4 && started.elapsed() < PATIENCE {
        let own = fs::read_link("/proc/thread-self").ok();
        let tasks = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
        let others = tasks.filter(|task| own.as_ref().is_none_or(|own| !own.ends_with(task.file_name())));
        let is_asleep = |stat: String| stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('S'));
        let asleep = others.map(|task| fs::read_to_string(task.path().join("stat"))).all(|s| s.is_ok_and(is_asleep));
        calm = if asleep { calm + 1 } else { 0 };
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// What is there at the next start: what is in the file, and what is kept of it as a draft.
pub struct Found {
    pub saved: Option<String>,
    pub draft: Option<String>,
}

pub fn found(store: &Store, drafts: &[Draft]) -> Found {
    let id: Id = event("").id();
    let records = store.load_whole().records;
    let saved = records.iter().find(|loaded| loaded.record.id() == id).map(|loaded| loaded.record.title());
    let draft = drafts.iter().find(|draft| draft.record.id() == id).map(|draft| draft.record.title());
    Found { saved, draft }
}
