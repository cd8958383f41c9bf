//! A list of people that is looked at before it is taken in. Reading it, saying who would come in, and making the change are
//! jobs, since there may be thousands of rows; the change is made from the records as they are then.

mod summary;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use self::summary::ListSummary;
use super::Session;
use super::working::Begins;
use crate::app::jobs::Report;
use crate::app::taking_in::change_of;
use crate::app::{ListCommand, News, NewsAction, dialogs, read_people};
use crate::import::people::{Matching, PeopleTable, Proposal, propose};
use crate::model::{Id, Problem, Ref, counted};
use crate::workspace::attending::begins_as;
use crate::workspace::{Change, Workspace};

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
    /// What is said of it.
    pub summary: ListSummary,
    /// Columns were chosen since, and it is being worked out anew.
    pub is_behind: bool,
}

/// The list that is being looked at, and how many were read in this run: what is told late of an earlier one is passed over.
#[derive(Default)]
pub(super) struct LookedAt {
    state: TakingIn,
    lists: u64,
}

impl LookedAt {
    /// Whatever is told of those before comes too late. The number of this one.
    fn another(&mut self) -> u64 {
        self.lists += 1;
        self.lists
    }
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
        let (list, workspace) = (self.looked_at.another(), self.workspace.clone());
        self.looked_at.state = TakingIn::Reading;
        let ticket = self.begin_work(Begins { what: "Reading the list", of: 0, unit: "", cancelled: None });
        self.jobs.start(move |reporter| {
            let _under_way = ticket;
            let read = || {
                let table = read_people(&path)?;
                let matching = table.guess(usual);
                Ok(read_with(&workspace, event, Arc::new(table), matching, today))
            };
            reporter.report(Report::ListRead { folder: number, list, result: whole(read) });
        });
    }

    pub(super) fn list_read(&mut self, list: u64, result: Result<Box<ReadList>, Problem>) {
        if list != self.looked_at.lists {
            return;
        }
        match (result, &self.looked_at.state) {
            // The box was closed when it was to be taken in.
            (Err(problem), TakingIn::Nothing) => self.tell_problem(&problem),
            (Err(problem), _) => self.looked_at.state = TakingIn::Unreadable(problem),
            (Ok(read), _) => self.looked_at.state = TakingIn::Read(read),
        }
    }

    /// Reads the same list with other columns.
    fn match_list(&mut self, matching: Matching) {
        let (TakingIn::Read(read), Some(folder)) = (&mut self.looked_at.state, &self.folder) else { return };
        (read.matching, read.is_behind) = (matching.clone(), true);
        let (event, table, workspace) = (read.event, read.table.clone(), self.workspace.clone());
        let (list, number, today) = (self.looked_at.another(), folder.number, self.clock.today());
        self.jobs.start(move |reporter| {
            let matched = || Ok(read_with(&workspace, event, table, matching, today));
            reporter.report(Report::ListRead { folder: number, list, result: whole(matched) });
        });
    }

    fn leave_list(&mut self) {
        // What is still being read comes too late.
        self.looked_at.another();
        self.looked_at.state = TakingIn::Nothing;
    }

    fn take_in_list(&mut self) {
        let (TakingIn::Read(read), Some(folder)) = (std::mem::take(&mut self.looked_at.state), &self.folder) else {
            return;
        };
        // The same goes for what is still being matched.
        let (number, list) = (folder.number, self.looked_at.another());
        let (clock, workspace) = (self.clock, self.workspace.clone());
        let cancelled = Some("Cancelled: nobody was taken in.");
        let ticket = self.begin_work(Begins { what: "Taking in the list", of: 0, unit: "", cancelled });
        let work = ticket.number();
        self.jobs.start(move |reporter| {
            let _under_way = ticket;
            let ReadList { event, table, matching, .. } = *read;
            let turned = || Ok(change_of(&workspace, event, (&table, &matching), &clock));
            reporter.report(match whole(turned) {
                Ok(change) => Report::ListTurnedToChange { folder: number, work, event, change: change.map(Box::new) },
                Err(problem) => Report::ListRead { folder: number, list, result: Err(problem) },
            });
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
        let people = counted(count, "person", "people");
        let title = self.workspace.title(event).filter(|title| !title.is_empty());
        let to = title.map(|title| format!(" for {title}")).unwrap_or_default();
        let news = News::new(format!("Took in {people}{to}."));
        self.news.push(step.map(NewsAction::Undo).into_iter().fold(news, News::with));
    }
}

/// What would come in of a list with these columns.
fn read_with(
    workspace: &Workspace,
    event: Id,
    table: Arc<PeopleTable>,
    matching: Matching,
    today: Date,
) -> Box<ReadList> {
    let proposal = Arc::new(propose(workspace, event, &table, &matching, today).unwrap_or_default());
    let summary = ListSummary::of(&table, &matching, &proposal);
    Box::new(ReadList { event, table, matching, proposal, summary, is_behind: false })
}

/// Work on a list, which may be of any kind: where it ends early that is told, and the box does not wait for ever.
fn whole<T>(work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        log::error!("a list of people could not be worked out: the job ended early");
        Err(Problem::new("This list can\u{2019}t be taken in.")
            .safe("Nothing was taken in.")
            .hint("Save the table as CSV again, and tell whoever looks after Folkmoot."))
    })
}
