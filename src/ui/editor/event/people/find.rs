//! Whom a few typed letters mean: those on the list before everybody else, and somebody new behind them. A name that was
//! typed whole, with a space behind it, means somebody new before those whose names only begin so.

use eframe::egui::Ui;

use super::rows::{self, Row};
use crate::model::event::{Attendance, AttendanceState};
use crate::model::{Event, Id, Kind};
use crate::ui::editor::{Draft, links};
use crate::workspace::attending::is_as_far;

/// As many are offered as are read at a glance.
const MOST: usize = 5;

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

/// Those who can be meant, the likeliest first. Whoever stands as far already comes behind those who do not.
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
        let is_there = entry(row).is_some_and(|entry| is_as_far(entry, wanted));
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
    let is_whole = asked.len() > 1 && typed.ends_with(char::is_whitespace);
    let has_all = |one: &Found| asked.iter().all(|word| rows::words(&one.name).contains(word));
    let place = if is_whole && !found.iter().any(has_all) { 0 } else { found.len() };
    found.insert(place, new(&found, typed, &asked));
    found
}

/// Somebody whom nobody knows yet, also where others are called so.
fn new(found: &[Found], typed: &str, asked: &[String]) -> Found {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_taken = found.iter().any(|one| rows::words(&one.name) == asked);
    let says = format!("{name}, somebody new{}", if is_taken { " of that name" } else { "" });
    Found { who: Meant::New(name.clone()), says, name }
}

/// People who are not on the list.
fn others(ui: &Ui, draft: &Draft<'_, '_>, event: &Event, typed: &str, asked: &[String]) -> Vec<Found> {
    let taken: Vec<Id> =
        event.people.attendance.iter().filter_map(|entry: &Attendance| Some(entry.person?.0)).collect();
    let known = links::matches(ui.ctx(), draft.desk.session, &[Kind::Person], typed, &taken);
    let your_name = draft.desk.session.workspace().your_new_name();
    let by_name = known.into_iter().filter(|one| is_meant(asked, &rows::words(&one.title)));
    let found = by_name.map(|one| {
        let beside = if one.detail.is_empty() { "not on the list" } else { &one.detail };
        let says = format!("{}, {beside}", one.title);
        match your_name.filter(|_| one.key == links::YOU) {
            Some(name) => Found { who: Meant::New(name.to_owned()), says, name: name.to_owned() },
            None => Found { who: Meant::Known(one.key), says, name: one.title },
        }
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
