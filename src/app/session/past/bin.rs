//! The bin: what was deleted, looked through on a thread where somebody asks; putting one back, which undo takes away
//! again; emptying it for good. And how much room that takes, with the earlier versions and the drafts.

use super::Found;
use crate::app::BinCommand;
use crate::app::jobs::Report;
use crate::app::session::Session;
use crate::app::session::changing::name_of;
use crate::model::{Id, Problem};
use crate::store::{Binned, Keeping, RoomTaken};
use crate::workspace::{Change, Edit};

/// What is known of the bin.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Bin {
    /// Nobody has asked.
    #[default]
    NotLooked,
    Looking,
    /// As it was when somebody looked, what was deleted last first.
    Found(Vec<Binned>),
}

impl Session {
    pub fn bin(&self) -> &Bin {
        &self.past.bin
    }

    /// The room that earlier versions, the bin and drafts take; none where nobody has asked, or while it is measured.
    pub fn room_taken(&self) -> Option<RoomTaken> {
        self.past.room
    }

    pub(in crate::app::session) fn use_bin(&mut self, command: BinCommand) {
        match command {
            BinCommand::Look => self.look_into_bin(),
            BinCommand::PutBack(id) => self.put_back(id),
            BinCommand::Empty(ids) => self.empty_bin(ids),
            BinCommand::Measure => self.measure_room(),
        }
    }

    /// What was found stays in view until it is found again.
    fn look_into_bin(&mut self) {
        let Some(folder) = self.folder.as_ref().filter(|_| !self.loading) else { return };
        if !matches!(self.past.bin, Bin::Found(_)) {
            self.past.bin = Bin::Looking;
        }
        // One look at a time, and one more where something was deleted meanwhile.
        if std::mem::replace(&mut self.past.looks, true) {
            self.past.looks_again = true;
            return;
        }
        let (store, number) = (folder.store.clone(), folder.number);
        self.jobs.start(move |reporter| {
            let found = store.bin();
            reporter.report(Report::Past { folder: number, found: Found::Bin(found) });
        });
    }

    pub(super) fn bin_found(&mut self, found: Vec<Binned>) {
        let is_gone = |one: &Binned| self.workspace.get(one.record.id()).is_none();
        self.past.bin = Bin::Found(found.into_iter().filter(is_gone).collect());
        self.past.looks = false;
        if std::mem::take(&mut self.past.looks_again) {
            self.look_into_bin();
        }
    }

    /// What is there again is not in the bin.
    pub(in crate::app::session) fn leaves_bin(&mut self, id: Id) {
        if let Bin::Found(found) = &mut self.past.bin {
            found.retain(|one| one.record.id() != id);
        }
    }

    fn put_back(&mut self, id: Id) {
        let Bin::Found(found) = &mut self.past.bin else { return };
        let Some(at) = found.iter().position(|one| one.record.id() == id) else { return };
        let mut record = found.remove(at).record;
        if self.workspace.get(id).is_some() {
            return;
        }
        let name = name_of(&record);
        let mut says = format!("Put back: {name}.");
        if self.workspace.agreed_event_of(&record).is_some() {
            // Nothing is added to agreed minutes.
            record.set_source(None, None);
            says.push_str(" It no longer belongs to its meeting, whose minutes are agreed.");
        }
        let change = Change::new(format!("putting back {name}"), vec![Edit::create(record)]);
        self.apply(Change { gone: Some(says), ..change });
        if self.workspace.get(id).is_none() {
            self.look_into_bin();
        }
    }

    fn empty_bin(&mut self, mut ids: Vec<Id>) {
        ids.retain(|id| self.workspace.get(*id).is_none());
        let Some(folder) = self.folder.as_ref().filter(|_| !self.loading) else { return };
        let (store, number) = (folder.store.clone(), folder.number);
        // What undo could bring back is not thrown away behind its back.
        ids.iter().for_each(|id| self.undo.forget(*id));
        self.jobs.start(move |reporter| {
            let result = store.empty_bin(&ids);
            reporter.report(Report::Past { folder: number, found: Found::Emptied(result) });
        });
    }

    pub(super) fn bin_emptied(&mut self, result: Result<usize, Problem>) {
        match result {
            Ok(0) => {}
            Ok(1) => self.tell("1 deleted thing is gone for good."),
            Ok(count) => self.tell(format!("{count} deleted things are gone for good.")),
            Err(problem) => self.tell_problem(&problem),
        }
        self.look_into_bin();
        self.measure_room();
    }

    /// A record was deleted.
    pub(in crate::app::session) fn bin_changed(&mut self) {
        if self.past.bin != Bin::NotLooked {
            self.look_into_bin();
        }
    }

    fn measure_room(&mut self) {
        let Some(folder) = &self.folder else { return };
        let (store, number) = (folder.store.clone(), folder.number);
        self.jobs.start(move |reporter| {
            let room = store.room_taken();
            reporter.report(Report::Past { folder: number, found: Found::Room(room) });
        });
    }

    /// Has the folder keep what the settings say. What is kept for less long from now on goes after the next start, so
    /// that a slip can be put right.
    pub(in crate::app::session) fn keep_as_set(&self) {
        let Some(folder) = &self.folder else { return };
        let (versions, bin) = (self.settings.keep_versions.days(), self.settings.keep_deleted.days());
        folder.store.set_keeping(Keeping { versions, bin });
    }
}
