//! All records in memory: look-up, links between records, changes and their undoing, and lists.
//!
//! It holds what is loaded and knows nothing of files or of the window. Who changes it is `app` alone. A copy costs
//! nothing and stays as it is, so whoever prints or previews on another thread takes one.

mod again;
mod agreed;
mod arising;
mod at_hand;
pub mod attending;
pub mod board;
pub mod budget;
mod called;
pub mod catch_up;
mod change;
pub mod checks;
pub mod countdown;
pub mod differences;
mod field_at;
mod files;
mod folder;
pub mod handing_over;
mod heard;
mod home;
pub mod last_time;
pub mod launch_evening;
pub mod launching;
mod links;
mod list;
mod listing;
pub mod meetings;
pub mod merge;
mod next_of;
mod of_a_kind;
mod of_project;
mod owners;
mod published;
pub mod pulse;
mod quiet;
pub mod ready;
mod recent;
mod records;
mod refs;
pub mod replacing;
pub mod run_sheet;
pub mod search;
pub mod series;
mod short_title;
pub mod show;
pub mod slips;
mod sorting;
pub mod stages_over_time;
pub mod starters;
pub mod steps;
mod story;
mod telling;
pub mod templates;
mod told;
mod toolkit;
mod undecided;
mod undo;
pub mod venues;
mod walk;

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{Council, Id, Kind, Logo, Record, Ref, You};

pub use again::Again;
pub use agreed::{
    Corrected, Decided, Standing, corrections_by, corrections_of, counts, decided, fingerprint, list_counts, standing,
};
pub use arising::{arising, arising_or_heard, carried, days_overdue, due_day};
pub use called::called;
pub use change::{Change, Edit, Outdated};
pub use field_at::{FieldAt, field_at, label_at};
pub use files::{KEPT_FILES, kept_files, with_files};
pub use heard::{days_since_heard, is_over, is_quiet, last_worked_on};
pub use home::{
    Became, Home, LateAction, Later, Launch, Next, NotReady, Over, OwnAction, Step, ToTell, Unfinished, WhyNotReady,
    home, why_not_ready,
};
pub use list::{Grouping, ListRow, Order, days_late, has_note, row_of, rows};
pub use listing::{Arrangement, Listing};
pub use next_of::NextOf;
pub use of_project::{bears_name, project_of};
pub use owners::owner_names;
pub use published::{
    Keeping, current, follow_status, has_changed_since_published, is_frozen, is_typed_as_published, stays_as_published,
};
pub use quiet::{ASK_AGAIN_AFTER, Promised, Quiet, asked, gone_quiet, last_words, owner_of, quiet_of, to_ask};
pub use refs::references;
pub use short_title::without as without_series;
pub use sorting::{folded, sort_key};
pub use story::{Moment, MomentKind, Silence, Story, What, Whence, story};
pub use telling::{Addresses, EVERYBODY, Group, Telling, addresses, telling};
pub use told::Told;
pub use toolkit::{SaidTip, tips_said};
pub use undo::{Outcome, Undo};
pub use walk::{FieldText, Link, fields_naming, links, texts};

use links::Links;
use recent::Recent;
use records::Records;

/// Every record that is loaded.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    records: Records,
    council: Council,
    logo: Option<Logo>,
    you: You,
    folder: String,
    links: Links,
    /// Changed since the links were last worked out.
    stale: HashSet<Id>,
    /// Counts the changes, so that what is drawn from the records knows when it is out of date.
    generation: u64,
    recent: Recent,
    /// The records of the folder are still being read, so that what is not here is not missing.
    is_partial: bool,
}

impl Workspace {
    pub fn get(&self, id: Id) -> Option<&Arc<Record>> {
        self.records.get(id)
    }

    /// Another number whenever a record, a link or the council's details have changed.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Forgets everything, as when another folder opens.
    pub fn clear(&mut self) {
        let generation = self.generation + 1;
        let you = std::mem::take(&mut self.you);
        *self = Self { generation, you, recent: Recent::from(generation), ..Self::default() };
    }

    /// Says whether the records of the folder are still being read.
    pub fn set_partial(&mut self, is_partial: bool) {
        self.generation += 1;
        self.is_partial = is_partial;
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every record, in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.records.all()
    }

    /// The records of a kind, in the order of their ids.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Arc<Record>> {
        self.records.of_kind(kind)
    }

    pub fn council(&self) -> &Council {
        &self.council
    }

    pub fn set_council(&mut self, council: Council) {
        self.generation += 1;
        self.council = council;
    }

    /// The council's logo, where there is one that can be printed.
    pub fn logo(&self) -> Option<&Logo> {
        self.logo.as_ref()
    }

    pub fn set_logo(&mut self, logo: Option<Logo>) {
        self.generation += 1;
        self.logo = logo;
    }

    /// Who uses it on this computer. It is in none of the folder's files, and stays where another folder opens.
    pub fn you(&self) -> &You {
        &self.you
    }

    /// Your own record among the people; none where no name is yours, or more than one.
    pub fn yourself(&self) -> Option<Ref> {
        let mut found = self.of_your_name();
        found.next().filter(|_| found.next().is_none())
    }

    /// Your name, where you have said it and nobody among the people has it yet.
    pub fn your_new_name(&self) -> Option<&str> {
        Some(self.you.name.trim()).filter(|name| !name.is_empty() && self.of_your_name().next().is_none())
    }

    fn of_your_name(&self) -> impl Iterator<Item = Ref> + '_ {
        let is_you = |record: &&Arc<Record>| match record.as_ref() {
            Record::Person(person) => self.you.is_called(person.listed_by()) || self.you.is_called(&person.name()),
            _ => false,
        };
        self.of_kind(Kind::Person).filter(is_you).map(|record| Ref(record.id()))
    }

    pub fn set_you(&mut self, you: You) {
        self.generation += 1;
        self.you = you;
    }

    /// Takes a record in as it was read, without a step to undo.
    pub fn load(&mut self, record: Arc<Record>) {
        self.put(record.id(), Some(record));
    }

    /// The same for many, with what they name as `links` has found it: whoever reads them can do so on more threads than
    /// one.
    pub fn load_all(&mut self, records: impl IntoIterator<Item = Arc<Record>>, links: Vec<Link>) {
        let mut others = HashSet::new();
        self.generation += 1;
        for record in records {
            let id = record.id();
            if self.records.get(id).is_some() {
                others.insert(id);
                self.load(record);
            } else {
                self.recent.note(self.generation, id);
                self.records.insert(record);
            }
        }
        self.links.read(links, &others);
    }

    /// Forgets a record whose file is gone, without a step to undo.
    pub fn unload(&mut self, id: Id) {
        self.put(id, None);
    }

    /// Puts a record in place of the one with its id, or takes it away.
    fn put(&mut self, id: Id, record: Option<Arc<Record>>) {
        self.generation += 1;
        self.stale.insert(id);
        self.recent.note(self.generation, id);
        match record {
            Some(record) => self.records.insert(record),
            None => self.records.remove(id),
        }
    }

    /// The records that have changed since that generation; none where that is too long ago to know.
    pub fn changed_since(&self, generation: u64) -> Option<Vec<Id>> {
        self.recent.since(generation)
    }

    /// Works out the links of what has changed since the last time. Everything that asks who names a record is as
    /// fresh as the last call.
    pub fn refresh_links(&mut self) {
        let read = self.links.take_in();
        self.generation += u64::from(!(self.stale.is_empty() && read.is_empty()));
        read.into_iter().for_each(|id| self.recent.note(self.generation, id));
        for id in std::mem::take(&mut self.stale) {
            self.links.refresh(id, self.records.get(id).map(AsRef::as_ref));
            // What names it is known better now than when it changed.
            self.recent.note(self.generation, id);
        }
    }

    /// Who names this record, each once, in the order in which they were made, as of the last `refresh_links`. In which
    /// field is told by `fields_naming`.
    pub fn naming(&self, id: Id) -> impl Iterator<Item = Id> {
        self.links.naming(id)
    }

    /// The records that name this one, in the order in which they were made, each once.
    pub fn records_naming(&self, id: Id) -> impl Iterator<Item = &Arc<Record>> {
        self.naming(id).filter_map(|id| self.get(id))
    }

    /// Those of them that are of a kind.
    pub fn linked(&self, id: Id, kind: Kind) -> Vec<&Arc<Record>> {
        self.records_naming(id).filter(|record| record.kind() == kind).collect()
    }

    /// What the record is called; none where it is not here.
    pub fn title(&self, id: Id) -> Option<String> {
        self.get(id).map(|record| record.title())
    }
}
