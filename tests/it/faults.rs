//! Disks that fail under a session that is being typed in: what is said, what is kept where, and that it is all written by
//! itself once the disk is back. Each test is named by the row of the fault table that it shows.
//!
//! Those that need a file system of their own, or a system call that fails, run only when asked for: they need root, or
//! Debian's `strace`.

mod child;
mod disk;
mod ends;
mod folder;
mod full;
mod local;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use folkmoot::app::{Clock, Command, Leaving, Saving, Session};
use folkmoot::model::{Id, Kind, Record};
use folkmoot::store::Places;

use crate::session::{create, retitle, save, until};

/// A session with its data in `home` and its records in `folder`, an event in it that is saved.
fn typing_in(home: &Path, folder: &Path) -> (Session, Id) {
    let mut session = opened(home, folder, true);
    let id = create(&mut session, Kind::Event, "Meeting");
    save(&mut session);
    (session, id)
}

/// A session with its data in `home` and its records in `folder`, which is made where that is asked for.
fn opened(home: &Path, folder: &Path, is_new: bool) -> Session {
    let mut session = Session::new(Places::under(home), Clock::system(), Arc::new(|| {}));
    let folder = folder.to_owned();
    session.send(if is_new { Command::CreateFolder(folder) } else { Command::OpenFolder(folder) });
    until(&mut session, |session| session.folder().is_some() && !session.is_loading());
    session
}

/// What the file of an event says.
fn on_disk(folder: &Path, id: Id) -> String {
    let text = fs::read_to_string(folder.join("events").join(format!("{id}.ron"))).expect("the file");
    Record::from_ron(Kind::Event, &text).expect("whole").title()
}

/// Waits until the session says that it could not save, and what of it is safe.
fn until_failed(session: &mut Session, what: &str, safe: &str) {
    session.send(Command::SaveNow);
    until(session, |session| match session.saving() {
        Saving::Failed(problem) => problem.what.contains(what) && problem.safe.contains(safe),
        _ => false,
    });
}

/// What one types meanwhile is kept on this computer, can be saved elsewhere, and is in its file once `back` is done.
fn goes_on_until(session: &mut Session, id: Id, folder: &Path, elsewhere: &Path, back: impl FnOnce()) {
    retitle(session, id, "Typed meanwhile");
    session.send(Command::SaveNow);
    until(session, |session| session.leaving() == Leaving::Drafts);
    copies_work(session, elsewhere);
    retitle(session, id, "Typed last");
    back();
    until(session, Session::is_saved);
    assert_eq!(on_disk(folder, id), "Typed last");
    assert!(matches!(session.saving(), Saving::Saved(Some(_))), "{:?}", session.saving());
}

/// "Save a copy elsewhere" works.
fn copies_work(session: &mut Session, elsewhere: &Path) {
    session.take_news();
    session.send(Command::SaveCopies(elsewhere.to_owned()));
    let copied = std::cell::Cell::new(false);
    until(session, |_| {
        copied.set(fs::read_dir(elsewhere).is_ok_and(|mut entries| entries.next().is_some()));
        copied.get()
    });
}

/// A folder for what is kept on this computer, and one beside it.
fn home() -> (tempfile::TempDir, PathBuf) {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("shared");
    (home, folder)
}
