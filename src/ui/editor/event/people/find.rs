//! Whom a few typed letters mean: those on the list before everybody else, and somebody new where nobody is called so.

use eframe::egui::Ui;

use super::rows::{self, Row};
use crate::model::event::{Attendance, AttendanceState};
use crate::model::{Event, Id, Kind};
use crate::ui::editor::{Draft, links};

/// As many are offered as are read at a glance.
const MOST: usize = 5;
/// From so many letters on a name that nobody has can be somebody new.
const LEAST: usize = 2;

/// Somebody who can be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// The entry that stands at this place of the event's list.
    Listed(usize),
    /// A person who is not on it.
    Known(Id),
    New(String),
}

/// One of them, with the name and what tells them from others.
#[derive(Clone, Debug)]
pub struct Found {
    pub who: Meant,
    pub name: String,
    pub says: String,
}

/// Those who can be meant, the likeliest first. Whoever is in the wanted state already comes behind those who are not.
pub fn find(
    ui: &Ui,
    draft: &Draft<'_, '_>,
    (event, rows): (&Event, &[Row]),
    typed: &str,
    wanted: AttendanceState,
) -> Vec<Found> {
    let asked = rows::words(typed);
    if asked.is_empty() {
        return Vec::new();
    }
    let entry = |row: &Row| event.people.attendance.get(row.at);
    let mut listed: Vec<&Row> = rows.iter().filter(|row| is_meant(&asked, &row.words)).collect();
    listed.sort_by_key(|row| {
        let is_there = entry(row).is_some_and(|entry| entry.state.is(wanted));
        (is_there, !begins(&asked, &row.words))
    });
    let mut found: Vec<Found> = listed
        .into_iter()
        .map(|row| {
            let state = entry(row).map(super::list::state_in_words).unwrap_or_default();
            Found { who: Meant::Listed(row.at), name: row.name.clone(), says: format!("{}: {state}", row.title) }
        })
        .take(MOST)
        .collect();
    found.extend(others(ui, draft, event, typed, &asked));
    found.truncate(MOST);
    let is_called_so = found.iter().any(|one| rows::words(&one.name) == asked);
    if !is_called_so && typed.trim().chars().count() >= LEAST {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        found.push(Found { who: Meant::New(name.clone()), says: format!("{name}, somebody new"), name });
    }
    found
}

/// People who are not on the list.
fn others(ui: &Ui, draft: &Draft<'_, '_>, event: &Event, typed: &str, asked: &[String]) -> Vec<Found> {
    let taken: Vec<Id> =
        event.people.attendance.iter().filter_map(|entry: &Attendance| Some(entry.person?.0)).collect();
    let known = links::matches(ui.ctx(), draft.desk.session, &[Kind::Person], typed, &taken);
    let by_name = known.into_iter().filter(|one| is_meant(asked, &rows::words(&one.title)));
    let found = by_name.map(|one| {
        let beside = if one.detail.is_empty() { "not on the list" } else { &one.detail };
        Found { who: Meant::Known(one.key), says: format!("{}, {beside}", one.title), name: one.title }
    });
    found.collect()
}

/// Each typed word begins one of the name.
fn is_meant(asked: &[String], name: &[String]) -> bool {
    asked.iter().all(|typed| name.iter().any(|word| word.starts_with(typed.as_str())))
}

/// What was typed begins the name itself.
fn begins(asked: &[String], name: &[String]) -> bool {
    asked.first().zip(name.first()).is_some_and(|(typed, word)| word.starts_with(typed.as_str()))
}
