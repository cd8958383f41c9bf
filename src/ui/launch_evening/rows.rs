//! The rows of the list: who has no team yet before who is still expected, then those in teams and those who help. Where
//! something is typed, those who are called so, people of the folder who were not expected, and last somebody new.

use super::LaunchEvening;
use crate::model::Id;
use crate::workspace::Workspace;
use crate::workspace::launch_evening::{Evening, Guest, is_called, known_elsewhere};

/// As many people who were not expected as are offered.
const ELSEWHERE: usize = 6;
/// So many letters are a name that somebody new can have.
const A_NAME: usize = 2;

/// Somebody in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Expected, or here.
    Listed(Guest),
    /// Known in the folder, and not expected.
    Known(Guest),
    /// Somebody of this name, whom nobody knows yet.
    New(String),
}

/// Whoever was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    Person(Id),
    New,
}

impl Row {
    pub fn pick(&self) -> Pick {
        match self {
            Self::Listed(guest) | Self::Known(guest) => Pick::Person(guest.person),
            Self::New(_) => Pick::New,
        }
    }

    /// Where they are from, if another row has their name.
    pub fn told_apart<'a>(&'a self, rows: &[Row]) -> &'a str {
        let has_namesake = rows.iter().filter(|row| row.name() == self.name()).nth(1).is_some();
        match self {
            Self::Listed(guest) | Self::Known(guest) if has_namesake => &guest.from,
            _ => "",
        }
    }

    pub fn name(&self) -> &str {
        match self {
            Self::Listed(guest) | Self::Known(guest) => &guest.name,
            Self::New(name) => name,
        }
    }
}

/// The rows for what is typed.
pub fn of(workspace: &Workspace, evening: &Evening, typed: &str) -> Vec<Row> {
    let typed = typed.trim();
    let listed = evening.guests.iter().filter(|guest| is_called(guest, typed)).cloned();
    // Whoever is still expected is who a name is typed for first.
    let mut listed: Vec<Guest> = listed.collect();
    if !typed.is_empty() {
        listed.sort_by_key(|guest| guest.is_here);
    }
    let mut rows: Vec<Row> = listed.into_iter().map(Row::Listed).collect();
    if typed.is_empty() {
        return rows;
    }
    rows.extend(known_elsewhere(workspace, &evening.guests, typed, ELSEWHERE).into_iter().map(Row::Known));
    if typed.chars().filter(|letter| letter.is_alphabetic()).count() >= A_NAME {
        rows.push(Row::New(typed.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    rows
}

/// The number of whoever is chosen; where nobody was, the first who is called so or, with nothing typed, the first who has
/// no team yet. Somebody new of one word is chosen by hand alone: it is likelier to be a slip in the name of somebody known.
pub fn at(rows: &[Row], launch: &LaunchEvening, evening: &Evening) -> Option<usize> {
    let of = |pick: Pick| rows.iter().position(|row| row.pick() == pick);
    if let Some(at) = launch.chosen.and_then(of) {
        return Some(at);
    }
    if launch.typed.trim().is_empty() {
        return evening.next().and_then(|guest| of(Pick::Person(guest.person)));
    }
    let is_slip = |row: &Row| matches!(row, Row::New(name) if name.split_whitespace().nth(1).is_none());
    rows.first().filter(|row| !is_slip(row)).map(|_| 0)
}
