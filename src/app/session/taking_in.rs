//! A list of people that is looked at before it is taken in. Reading it, saying who would come in, and making the change are
//! jobs, since there may be thousands of rows; the change is made from the records as they are then.

use std::path::PathBuf;
use std::sync::Arc;

use super::Session;
use crate::app::jobs::Report;
use crate::app::printing::guarded;
use crate::app::taking_in::change_of;
use crate::app::{ListCommand, News, NewsAction, dialogs, read_people};
use crate::import::people::{Matching, PeopleTable, Proposal, propose};
use crate::model::{Id, Problem, Ref};
use crate::workspace::Change;
use crate::workspace::attending::begins_as;

/// What is known of the list that is being looked at.
#[derive(Clone, Debug, Default)]
pub enum TakingIn {
    /// No file was chosen.
    #[default]
    Nothing,
    Reading,
    Unreadable(Problem),
    Read(Box<ReadList>),
}

/// A list that was read, and what would come in of it.
#[derive(Clone, Debug)]
pub struct ReadList {
    pub event: Id,
    pub table: Arc<PeopleTable>,
    pub matching: Matching,
    /// As the columns were when it was worked out last.
    pub proposal: Arc<Proposal>,
    /// Columns were chosen since, and it is being worked out anew.
    pub is_behind: bool,
}

/// The list that is being looked at, and how many were read in this run: what is told late of an earlier one is passed over.
#[derive(Default)]
pub(super) struct LookedAt {
    state: TakingIn,
    lists: u64,
}

impl Session {
    /// The list of people that is being looked at.
    pub fn taking_in(&self) -> &TakingIn {
        &self.looked_at.state
    }

    pub(super) fn look_at_list(&mut self, command: ListCommand) {
        match command {
            ListCommand::Browse(event) => self.browse_list(event),
            ListCommand::Read(event, path) => self.read_list(event, path),
            ListCommand::Match(matching) => self.match_list(matching),
            ListCommand::TakeIn => self.take_in_list(),
            ListCommand::Leave => self.leave_list(),
        }
    }

    fn browse_list(&mut self, event: Id) {
        let instead = "Type where the file is, such as Downloads/attendees.csv.";
        self.ask(dialogs::table(), instead, move |path| Report::ListChosen { event, path });
    }

    fn read_list(&mut self, event: Id, path: PathBuf) {
        let (Some(folder), Some(record)) = (&self.folder, self.workspace.event(Ref(event))) else { return };
        let (number, today) = (folder.number, self.clock.today());
        let (path, usual) = (self.places.typed(&path), begins_as(record, today));
        let workspace = self.workspace.clone();
        self.looked_at.state = TakingIn::Reading;
        self.looked_at.lists += 1;
        let list = self.looked_at.lists;
        self.jobs.start(move |reporter| {
            let read = || {
                let table = read_people(&path)?;
                let matching = table.guess(usual);
                let proposal = propose(&workspace, event, &table, &matching, today).unwrap_or_default();
                let (table, proposal) = (Arc::new(table), Arc::new(proposal));
                Ok(Box::new(ReadList { event, table, matching, proposal, is_behind: false }))
            };
            reporter.report(Report::ListRead { folder: number, list, result: guarded(read) });
        });
    }

    pub(super) fn list_read(&mut self, list: u64, result: Result<Box<ReadList>, Problem>) {
        if list == self.looked_at.lists {
            self.looked_at.state = result.map_or_else(TakingIn::Unreadable, TakingIn::Read);
        }
    }

    /// Reads the same list with other columns.
    fn match_list(&mut self, matching: Matching) {
        let (TakingIn::Read(read), Some(folder)) = (&mut self.looked_at.state, &self.folder) else { return };
        (read.matching, read.is_behind) = (matching.clone(), true);
        self.looked_at.lists += 1;
        let (list, number, today) = (self.looked_at.lists, folder.number, self.clock.today());
        let (event, table, workspace) = (read.event, read.table.clone(), self.workspace.clone());
        self.jobs.start(move |reporter| {
            let proposal = propose(&workspace, event, &table, &matching, today).unwrap_or_default();
            reporter.report(Report::ListMatched { folder: number, list, proposal: Arc::new(proposal) });
        });
    }

    pub(super) fn list_matched(&mut self, list: u64, proposal: Arc<Proposal>) {
        if let TakingIn::Read(read) = &mut self.looked_at.state
            && list == self.looked_at.lists
        {
            (read.proposal, read.is_behind) = (proposal, false);
        }
    }

    fn leave_list(&mut self) {
        // What is still being read comes too late.
        self.looked_at.lists += 1;
        self.looked_at.state = TakingIn::Nothing;
    }

    fn take_in_list(&mut self) {
        let (TakingIn::Read(read), Some(folder)) = (std::mem::take(&mut self.looked_at.state), &self.folder) else {
            return;
        };
        let (number, clock, workspace) = (folder.number, self.clock, self.workspace.clone());
        self.jobs.start(move |reporter| {
            let ReadList { event, table, matching, .. } = *read;
            let change = change_of(&workspace, event, (&table, &matching), &clock);
            reporter.report(Report::ListTurnedToChange { folder: number, event, change: change.map(Box::new) });
        });
    }

    pub(super) fn list_turned_to_change(&mut self, event: Id, change: Option<Box<(Change, usize)>>) {
        let Some((change, count)) = change.map(|change| *change) else {
            return self.tell("Everybody on the list is on it already. Nothing was changed.");
        };
        let before = self.undo.number();
        self.apply(change);
        let step = self.undo.number();
        if step == before {
            // Why not was said.
            return;
        }
        let people = if count == 1 { "1 person".to_owned() } else { format!("{count} people") };
        let title = self.workspace.title(event).filter(|title| !title.is_empty());
        let to = title.map(|title| format!(" for {title}")).unwrap_or_default();
        let news = News::new(format!("Took in {people}{to}."));
        self.news.push(step.map(NewsAction::Undo).into_iter().fold(news, News::with));
    }
}
