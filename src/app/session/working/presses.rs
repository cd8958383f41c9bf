//! The prints that are being made or wait for those before them: how long they have been waited for, and giving them up.
//! What a print makes is in `printing` and `packing`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::app::session::Session;
use crate::app::{Command, Progress, Work};

/// What is said where a print is given up before there is a file.
pub(in crate::app::session) const NOTHING_PRINTED: &str = "Cancelled: nothing was printed.";

/// The prints of this run that are not done yet, and how many were begun.
#[derive(Default)]
pub(in crate::app::session) struct Presses {
    all: Vec<Press>,
    begun: u64,
}

struct Press {
    number: u64,
    /// As a sentence begins: "Printing minutes".
    what: String,
    given_up: Arc<AtomicBool>,
    /// When it was asked for, in milliseconds of the clock.
    since: i64,
    /// It makes one file after another, and says itself how many there are when it is given up.
    is_of_files: bool,
}

impl Presses {
    pub(in crate::app::session) fn has(&self, number: u64) -> bool {
        self.all.iter().any(|press| press.number == number)
    }

    /// It is over. False where it was given up before.
    pub(in crate::app::session) fn end(&mut self, number: u64) -> bool {
        let was_there = self.has(number);
        self.all.retain(|press| press.number != number);
        was_there
    }
}

impl Session {
    /// A page is being made.
    pub fn is_printing(&self) -> bool {
        !self.working.prints.all.is_empty()
    }

    /// A print is made of the records as they are now: its number, and whether it was given up.
    pub(in crate::app::session) fn press(&mut self, what: String, is_of_files: bool) -> (u64, Arc<AtomicBool>) {
        self.workspace.refresh_links();
        self.working.prints.begun += 1;
        let (number, given_up, since) =
            (self.working.prints.begun, Arc::new(AtomicBool::new(false)), self.clock.elapsed());
        self.working.prints.all.push(Press { number, what, given_up: given_up.clone(), since, is_of_files });
        (number, given_up)
    }

    /// Gives up this print, or every one, that is not in its file yet. What the typesetter has begun it ends, and nobody
    /// sees it.
    pub(in crate::app::session) fn cancel_prints(&mut self, only: Option<u64>) {
        let all = std::mem::take(&mut self.working.prints.all);
        let is_wanted = |press: &Press| only.is_none_or(|number| press.number == number);
        let (given_up, kept): (Vec<Press>, Vec<Press>) = all.into_iter().partition(is_wanted);
        self.working.prints.all = kept;
        given_up.iter().for_each(|press| press.given_up.store(true, Ordering::Relaxed));
        if given_up.iter().any(|press| !press.is_of_files) {
            self.tell(NOTHING_PRINTED);
        }
    }

    pub(super) fn prints(&self) -> impl Iterator<Item = Work> {
        let now = self.clock.elapsed();
        self.working.prints.all.iter().map(move |press| {
            let work = Work::new(press.what.as_str(), now - press.since);
            let work = work.cancelled_by(Command::CancelPrints(Some(press.number)));
            match self.packs_progress(press.number) {
                Some(Progress { of, what, .. }) if what.is_empty() => {
                    work.counted(*of, *of, "documents").at("binding them")
                }
                Some(Progress { done, of, what }) => work.counted(done + 1, *of, "documents").at(what.as_str()),
                None => work,
            }
        })
    }

    /// How far the pack has come that prints; none while none does.
    pub fn pack_work(&self) -> Option<Work> {
        self.prints().find(|work| work.of > 0)
    }
}
