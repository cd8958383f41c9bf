//! What a column of a list of people can be. Whatever is not needed to hold an event has no place among these and is left
//! out: payments, addresses, gender, dates of birth, answers to questions.

use crate::model::event::Attendance;
use crate::model::form::{Fielded, Form, Place};

/// What stands in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    LeaveOut,
    Name,
    FirstName,
    LastName,
    Email,
    Telephone,
    Organisation,
    Job,
    /// How far somebody has come: registered, checked in, cancelled.
    State,
    /// Whether somebody came, yes or no.
    CheckedIn,
    /// When somebody registered: of two rows for one person the later one counts.
    OrderDate,
    AccessNeeds,
    DietaryNeeds,
    /// A field of whoever comes to an event, by its key.
    Entry(&'static str),
}

/// Those with a meaning of their own, in the order in which they are offered.
const OWN: [(Column, &str); 11] = [
    (Column::LeaveOut, "Leave out"),
    (Column::Name, "Name"),
    (Column::FirstName, "First name"),
    (Column::LastName, "Last name"),
    (Column::Email, "Email"),
    (Column::Telephone, "Telephone"),
    (Column::Organisation, "Organisation"),
    (Column::Job, "Job or role"),
    (Column::State, "State or ticket status"),
    (Column::CheckedIn, "Checked in"),
    (Column::OrderDate, "Order date"),
];
/// What somebody needs is told to be there, and stays in the file.
const NEEDS: [(Column, &str); 2] =
    [(Column::AccessNeeds, "Access needs (not taken in)"), (Column::DietaryNeeds, "Dietary needs (not taken in)")];
/// Of an entry, what has a column of its own above.
const ELSEWHERE: [&str; 2] = ["person", "state"];

impl Column {
    /// Everything that can be chosen, with its words.
    pub fn all() -> Vec<(Self, &'static str)> {
        let mut blank = Attendance::default();
        let words = blank.words();
        let rows = words.iter().enumerate().filter(|(_, words)| !ELSEWHERE.contains(&words.key));
        let entries = rows.filter(|(row, _)| blank.place(*row).is_some_and(|place| can_be_typed(&place)));
        let entries: Vec<(Self, &str)> = entries.map(|(_, words)| (Self::Entry(words.key), words.label)).collect();
        OWN.into_iter().chain(entries).chain(NEEDS).collect()
    }

    /// The words for it.
    pub fn words(self) -> &'static str {
        Self::all().into_iter().find(|(column, _)| *column == self).map_or("", |(_, words)| words)
    }

    /// Whether something of it comes in.
    pub fn is_taken_in(self) -> bool {
        !matches!(self, Self::LeaveOut | Self::AccessNeeds | Self::DietaryNeeds)
    }
}

/// What one cell can fill in.
fn can_be_typed(place: &Place<'_>) -> bool {
    matches!(
        place,
        Place::Line(_) | Place::Lines(_) | Place::Flag(_) | Place::Time(_) | Place::When(_) | Place::Pick(_)
    )
}

/// The labels of an entry's fields, as the heads of our own tables have them, and what each is. One that can't be chosen is
/// none.
pub(super) fn entry_columns() -> impl Iterator<Item = (&'static str, Column)> {
    let all = Column::all();
    Attendance::FIELDS.iter().filter_map(move |field| {
        let column = match field.key {
            "person" => Column::Name,
            "state" => Column::State,
            "needs" => Column::AccessNeeds,
            key => Column::Entry(key),
        };
        all.iter().any(|(one, _)| *one == column).then_some((field.label, column))
    })
}
