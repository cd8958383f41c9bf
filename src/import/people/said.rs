//! What one row says of somebody, by what its columns are.

use std::collections::BTreeMap;

use super::columns::Column;
use super::contents::{is_email, is_nobody, is_turned_name};
use super::matching::Matching;
use super::table::TableRow;
use super::words::{Status, photographs, rank, status, yes_or_no};
use crate::import::line::TITLES;
use crate::model::event::AttendanceState;
use crate::model::pick::Choice as _;

/// What a row says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// "Councillor"
    pub title: String,
    pub name: String,
    pub email: String,
    pub telephone: String,
    pub organisation: String,
    pub job: String,
    pub status: Option<Status>,
    /// Sorts by the day and time; empty where none is understood.
    pub(super) ordered: String,
    /// Fields of the entry by their keys, in the words of our own tables.
    pub(super) entry: Vec<(&'static str, String)>,
}

/// Cells that say something nobody understands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Unclear {
    /// The words of a state, and how often they stand there.
    pub states: BTreeMap<String, usize>,
    pub photographs: usize,
    pub emails: usize,
}

/// How the cells of a table are written, beside what they are.
pub(super) struct Manner<'a> {
    pub matching: &'a Matching,
    /// "Bramble, Jo"
    pub names_are_turned: bool,
    /// A yes about photographs is a no.
    pub photographs_are_turned: bool,
}

impl Said {
    /// Reads a row. What of it can't be understood is noted.
    pub(super) fn read(row: &TableRow, manner: &Manner<'_>, unclear: &mut Unclear) -> Self {
        let mut said = Self::default();
        let (mut first, mut last, mut came) = (String::new(), String::new(), false);
        let cells = manner.matching.columns.iter().enumerate().map(|(at, column)| (*column, row.cell(at)));
        for (column, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            let words = cell.to_owned();
            match column {
                Column::LeaveOut | Column::AccessNeeds | Column::DietaryNeeds => {}
                Column::Name => said.name = turned(cell, manner.names_are_turned),
                Column::FirstName => first = words,
                Column::LastName => last = words,
                Column::Email => said.read_email(cell, unclear),
                Column::Telephone => said.telephone = words,
                Column::Organisation => said.organisation = words,
                Column::Job => said.job = words,
                Column::State => said.read_status(cell, unclear),
                Column::CheckedIn => came = came || says_came(cell),
                Column::OrderDate => said.ordered = in_order(cell),
                Column::Entry("photographs") => said.read_photographs(cell, manner.photographs_are_turned, unclear),
                Column::Entry(key) => said.entry.push((key, words)),
            }
        }
        if came {
            said.status = Some(Status { state: AttendanceState::Came, is_withdrawn: false, is_sure: true });
        }
        let parts = [first, last].map(|part| if is_nobody(&part) { String::new() } else { part }).join(" ");
        if !parts.trim().is_empty() {
            parts.trim().clone_into(&mut said.name);
        }
        let (title, name) = without_title(&said.name);
        (said.title, said.name) = if is_nobody(name) { Default::default() } else { (title, name.to_owned()) };
        said
    }

    fn read_email(&mut self, cell: &str, unclear: &mut Unclear) {
        let address = cell.strip_prefix("mailto:").unwrap_or(cell);
        if is_email(address) {
            address.clone_into(&mut self.email);
        } else {
            unclear.emails += usize::from(!is_nobody(cell));
        }
    }

    fn read_status(&mut self, cell: &str, unclear: &mut Unclear) {
        self.status = status(cell);
        if self.status.is_none() {
            *unclear.states.entry(cell.to_owned()).or_default() += 1;
        }
    }

    fn read_photographs(&mut self, cell: &str, is_turned: bool, unclear: &mut Unclear) {
        match photographs(cell, is_turned) {
            Some(choice) => self.entry.push(("photographs", choice.label().to_owned())),
            // Below a head that is turned round a no asks for nothing.
            None if is_turned && yes_or_no(cell) == Some(false) => {}
            None => unclear.photographs += 1,
        }
    }

    /// Another row of the same person: whoever came has come, else the later of two orders says how far they have come, else
    /// the one that is further; what the first does not say the other may.
    pub(super) fn join(&mut self, other: Self) {
        let is_later = !self.ordered.is_empty() && !other.ordered.is_empty() && other.ordered != self.ordered;
        let takes = match [&*self, &other].map(|said| said.status.is_some_and(is_came)) {
            [false, false] if is_later => other.ordered > self.ordered,
            _ => how_far(&other) > how_far(self),
        };
        if takes {
            self.status = other.status;
            self.ordered.clone_from(&other.ordered);
        }
        let texts = [
            (&mut self.title, other.title),
            (&mut self.name, other.name),
            (&mut self.email, other.email),
            (&mut self.telephone, other.telephone),
            (&mut self.organisation, other.organisation),
            (&mut self.job, other.job),
        ];
        for (mine, theirs) in texts.into_iter().filter(|(mine, _)| mine.is_empty()) {
            *mine = theirs;
        }
        for (key, words) in other.entry {
            if !self.entry.iter().any(|(mine, _)| *mine == key) {
                self.entry.push((key, words));
            }
        }
    }
}

fn how_far(said: &Said) -> u8 {
    said.status.filter(|status| !status.is_withdrawn).map_or(0, |status| rank(status.state) + 1)
}

/// A yes, or the time at which it was.
fn says_came(cell: &str) -> bool {
    yes_or_no(cell).unwrap_or_else(|| status(cell).map_or_else(|| starts_with_digit(cell), is_came))
}

fn is_came(status: Status) -> bool {
    status.state == AttendanceState::Came
}

fn starts_with_digit(cell: &str) -> bool {
    cell.starts_with(|c: char| c.is_ascii_digit())
}

/// "Bramble, Jo" as it is said.
fn turned(name: &str, is_turned: bool) -> String {
    match name.split_once(',').filter(|_| is_turned && is_turned_name(name)) {
        Some((last, first)) => format!("{} {}", first.trim(), last.trim()),
        None => name.to_owned(),
    }
}

/// The title before a name, and the name.
pub(super) fn without_title(name: &str) -> (String, &str) {
    let name = name.trim();
    let Some((first, rest)) = name.split_once(' ') else { return (String::new(), name) };
    let is_title = TITLES.contains(&first.trim_end_matches('.').to_lowercase().as_str());
    if is_title { (first.to_owned(), rest.trim()) } else { (String::new(), name) }
}

/// A date and a time so that they sort: "14/05/2026 10:22" as "2026-05-14 10:22". A day stands before its month, as is
/// written here.
fn in_order(cell: &str) -> String {
    let (day, time) = cell.split_once([' ', 'T']).unwrap_or((cell, ""));
    let parts: Vec<&str> = day.split(['/', '-', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    match parts.as_slice() {
        [first, middle, last] if [first, middle, last].into_iter().all(is_number) => {
            let (year, month, day) = if first.len() == 4 { (first, middle, last) } else { (last, middle, first) };
            let time = if time.find(':') == Some(1) { format!("0{time}") } else { time.to_owned() };
            format!("{year:0>4}-{month:0>2}-{day:0>2} {time}")
        }
        _ => String::new(),
    }
}
