//! What would come in of a list: who is new, who is known, who is on the list already, and which rows nobody can understand.
//! Nothing is changed by it.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::columns::Column;
use super::contents::{is_turned_name, most};
use super::entry::{Usual, entry_of};
use super::heads::is_turned_round;
use super::known::{Found, Known, Whom};
use super::matching::Matching;
use super::said::{Manner, Said, Unclear};
use super::table::{PeopleTable, TableRow};
use crate::model::event::Attendance;
use crate::model::{Event, Id, Person, Ref};
use crate::workspace::Workspace;

/// What would come in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proposal {
    /// Each person once, in the order of the list.
    pub people: Vec<Proposed>,
    pub not_understood: Vec<NotUnderstood>,
    /// Rows of a ticket that was given up by somebody whom the event does not know.
    pub withdrawn: usize,
    /// Columns of which nothing comes in, by name.
    pub left_out: Vec<String>,
    /// Columns about what somebody needs, by name.
    pub needs: Vec<String>,
    /// Rows above the heads.
    pub above: usize,
    /// Rows of somebody who stands in an earlier row.
    pub joined: usize,
    /// People whose address is somebody else's.
    pub shared_emails: usize,
    /// Names of those who would be new, and are called like somebody who is known.
    pub namesakes: Vec<String>,
    pub(super) unclear: Unclear,
}

/// Somebody who would come in.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposed {
    /// The first row that says something of them.
    pub row: usize,
    pub said: Said,
    pub who: Whom,
    /// Their entry among the people of the event, as it would be.
    pub entry: Attendance,
    pub comes: Comes,
}

/// What taking somebody in would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comes {
    /// They come onto the list of the event.
    OntoList,
    /// They are on it, and something of them changes.
    UpToDate,
    /// They are on it as the list has them.
    AsTheyAre,
}

/// A row that can't be understood, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotUnderstood {
    pub row: usize,
    pub why: String,
}

/// What would come in of a table, for an event; none where that is not there.
pub fn propose(
    workspace: &Workspace,
    event: Id,
    table: &PeopleTable,
    matching: &Matching,
    today: Date,
) -> Option<Proposal> {
    let event = workspace.event(Ref(event))?;
    let day = event.details.when.known_day().unwrap_or(today);
    let usual = Usual { state: matching.state, is_for_all: matching.is_state_for_all, day };
    let mut reading = Reading::of(workspace, event, usual);
    let manner = manner(table, matching);
    for row in table.people(matching.has_heads) {
        reading.read(row, table.width, &manner);
    }
    let mut proposal = reading.ended();
    let named = || table.names_of_columns(matching.has_heads).into_iter().zip(&matching.columns);
    let all = |is: fn(&Column) -> bool| named().filter(|(_, column)| is(column)).map(|(name, _)| name).collect();
    proposal.left_out = all(|column| *column == Column::LeaveOut);
    proposal.needs = all(|column| matches!(column, Column::AccessNeeds | Column::DietaryNeeds));
    proposal.above = table.above(matching.has_heads);
    Some(proposal)
}

fn manner<'a>(table: &PeopleTable, matching: &'a Matching) -> Manner<'a> {
    let at = |column| matching.columns.iter().position(|one| *one == column);
    let names = at(Column::Name).map(|at| table.people(matching.has_heads).map(move |row| row.cell(at)));
    let photographs = at(Column::Entry("photographs")).map(|at| table.head(at, matching.has_heads));
    Manner {
        matching,
        names_are_turned: names.is_some_and(|names| most(names, is_turned_name)),
        photographs_are_turned: photographs.is_some_and(is_turned_round),
    }
}

struct Reading<'a> {
    workspace: &'a Workspace,
    usual: Usual,
    known: Known,
    entries: HashMap<Ref, &'a Attendance>,
    /// Everybody in the order of their first rows.
    people: Vec<Met>,
    /// Where among them somebody stands.
    met: HashMap<Whom, usize>,
    brought: usize,
    /// Whose address is somebody else's.
    shares_email: HashSet<Whom>,
    proposal: Proposal,
}

/// What all rows of somebody say together. What it makes of them is asked once all are read, since a later row may be of an
/// earlier order.
struct Met {
    row: usize,
    rows: usize,
    who: Whom,
    said: Said,
}

impl<'a> Reading<'a> {
    fn of(workspace: &'a Workspace, event: &'a Event, usual: Usual) -> Self {
        let listed = event.people.attendance.iter().rev().filter_map(|entry| Some((entry.person?, entry)));
        let entries: HashMap<Ref, &Attendance> = listed.collect();
        let known = Known::of(workspace, entries.keys().copied().collect::<HashSet<Ref>>());
        let (people, met, shares_email) = (Vec::new(), HashMap::new(), HashSet::new());
        let proposal = Proposal::default();
        Self { workspace, usual, known, entries, people, met, brought: 0, shares_email, proposal }
    }

    fn read(&mut self, row: &TableRow, width: usize, manner: &Manner<'_>) {
        if row.cells.iter().skip(width).any(|cell| !cell.is_empty()) {
            return self.not_understood(row, "It has more cells than there are columns.");
        }
        let mut said = Said::read(row, manner, &mut self.proposal.unclear);
        let found = self.known.find(&said);
        let who = match found {
            Found::One(who) => who,
            Found::Several(count) => {
                let why =
                    format!("{count} people it could mean are called {}. An email address would tell.", said.name);
                return self.not_understood(row, &why);
            }
            Found::Nobody if said.name.is_empty() => return self.not_understood(row, "It has no name."),
            Found::Nobody => Whom::New(self.brought),
        };
        if self.known.is_of_another(&said.email, who) {
            // Whoever books for others gives one address for all of them.
            said.email.clear();
            self.shares_email.insert(who);
        }
        self.take(row.number, who, said);
    }

    fn take(&mut self, row: usize, who: Whom, said: Said) {
        let email = said.email.clone();
        match self.met.get(&who).and_then(|at| self.people.get_mut(*at)) {
            Some(before) => {
                before.said.join(said);
                before.rows += 1;
            }
            None => {
                if let Whom::New(number) = who {
                    self.known.bring(number, &said);
                    self.brought += 1;
                }
                self.met.insert(who, self.people.len());
                self.people.push(Met { row, rows: 1, who, said });
            }
        }
        self.known.note_email(who, &email);
    }

    fn ended(mut self) -> Proposal {
        for met in std::mem::take(&mut self.people) {
            self.propose(met);
        }
        self.proposal
    }

    fn propose(&mut self, met: Met) {
        let Met { row, rows, who, said } = met;
        let there = if let Whom::Known(known) = who { self.entries.get(&known).copied() } else { None };
        let Some(entry) = entry_of(there, &said, self.usual) else {
            self.proposal.withdrawn += rows;
            return;
        };
        let comes = match there {
            None => Comes::OntoList,
            Some(there) if *there != entry || self.completes(who, &said) => Comes::UpToDate,
            Some(_) => Comes::AsTheyAre,
        };
        self.proposal.joined += rows - 1;
        self.proposal.shared_emails += usize::from(self.shares_email.contains(&who));
        if matches!(who, Whom::New(_)) && self.known.has_namesake(&said.name) {
            self.proposal.namesakes.push(said.name.clone());
        }
        self.proposal.people.push(Proposed { row, said, who, entry, comes });
    }

    /// Whether a row says something of somebody that their record does not say yet.
    fn completes(&self, who: Whom, said: &Said) -> bool {
        let Whom::Known(known) = who else { return true };
        self.workspace.person(known).is_some_and(|person| lacks(person, said))
    }

    fn not_understood(&mut self, row: &TableRow, why: &str) {
        self.proposal.not_understood.push(NotUnderstood { row: row.number, why: why.to_owned() });
    }
}

/// Whether a person's record lacks what a row says. Whoever is not to be contacted is given no new address.
pub(super) fn lacks(person: &Person, said: &Said) -> bool {
    let lacks = |has: &str, says: &str| has.trim().is_empty() && !says.is_empty();
    let contact = lacks(&person.email, &said.email) || lacks(&person.phone, &said.telephone);
    let belongs = person.memberships.is_empty() && (!said.organisation.is_empty() || !said.job.is_empty());
    belongs || contact && !person.do_not_contact
}
