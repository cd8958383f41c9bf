//! What a column is, by the words over it: those of ticket programs, of forms and of our own tables. A head that is only
//! like one of these is left out, since a wrong guess would put an answer in the place of somebody's name.

use std::sync::LazyLock;

use super::columns::{Column, entry_columns};
use crate::workspace::folded;

/// Heads in small letters, without signs.
const HEADS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "name",
            "names",
            "full name",
            "your name",
            "your full name",
            "first and last name",
            "name and surname",
            "display name",
            "person",
            "people",
            "attendee",
            "attendees",
            "attendee name",
            "participant",
            "participants",
            "participant name",
            "guest",
            "guest name",
            "delegate",
            "delegate name",
            "member",
            "what is your name",
        ],
    ),
    (
        Column::FirstName,
        &["first name", "firstname", "first", "forename", "given name", "attendee first name", "your first name"],
    ),
    (
        Column::LastName,
        &[
            "last name",
            "lastname",
            "last",
            "surname",
            "family name",
            "attendee last name",
            "attendee surname",
            "your surname",
            "your last name",
        ],
    ),
    (
        Column::Email,
        &[
            "email",
            "e mail",
            "email address",
            "e mail address",
            "attendee email",
            "attendee e mail",
            "your email",
            "your email address",
            "contact email",
            "work email",
            "mail",
        ],
    ),
    (
        Column::Telephone,
        &[
            "telephone",
            "phone",
            "tel",
            "mobile",
            "telephone number",
            "phone number",
            "mobile number",
            "mobile phone",
            "cell phone",
            "work phone",
            "home phone",
            "contact number",
            "your telephone number",
            "your phone number",
        ],
    ),
    (
        Column::Organisation,
        &[
            "organisation",
            "organization",
            "organisations",
            "company",
            "organisation name",
            "organization name",
            "company name",
            "company organisation",
            "company organization",
            "organisation or group",
            "your organisation",
            "employer",
            "charity",
            "which organisation are you from",
        ],
    ),
    (Column::Job, &["job title", "job", "job role", "role", "position", "occupation", "your job title", "your role"]),
    (
        Column::State,
        &[
            "state",
            "status",
            "attendee status",
            "attendance status",
            "registration status",
            "booking status",
            "ticket status",
            "rsvp",
            "response",
            "attending",
            "are you coming",
            "will you attend",
        ],
    ),
    (
        Column::CheckedIn,
        &["checked in", "check in", "checkin", "check in status", "attended", "came", "present", "signed in"],
    ),
    (
        Column::OrderDate,
        &[
            "order date",
            "booking date",
            "date booked",
            "registration date",
            "date registered",
            "registered on",
            "completion time",
            "timestamp",
        ],
    ),
    (Column::Entry("walk_in"), &["walk in", "walk ins", "walk up", "walked in"]),
];

/// Words in a question about what somebody needs, or about photographs.
const ABOUT_PHOTOGRAPHS: &[&str] = &["photo", "filmed"];
const ABOUT_FOOD: &[&str] = &["diet", "allerg"];
const ABOUT_ACCESS: &[&str] =
    &["access", "adjustment", "communication support", "hearing loop", "wheelchair", "interpreter"];
/// In a question whose yes is a no.
const TURNED_ROUND: &[&str] =
    &["object", "opt out", "do not", "don t", "not want", "not to be", "no photo", "avoid", "rather not"];
/// In heads of what is somebody else's or nobody's to guess at.
const SOMEBODY_ELSE: &[&str] = &[
    "buyer",
    "billing",
    "purchaser",
    "emergency",
    "parent",
    "guardian",
    "carer",
    "manager",
    "next of kin",
    "referr",
    "invited",
    "account",
    "friend",
];

/// The labels of an entry's fields, as they are looked for, and what each is.
static LABELS: LazyLock<Vec<(String, Column)>> =
    LazyLock::new(|| entry_columns().map(|(label, column)| (plain(label), column)).collect());

/// What a head says; none where it says nothing that is known.
pub fn by_head(head: &str) -> Option<Column> {
    // "Attendee #" is a number, whoever has it.
    if head.contains('#') {
        return None;
    }
    let head = plain(head);
    let own = LABELS.iter().find(|(label, _)| *label == head).map(|(_, column)| *column);
    let known = HEADS.iter().find(|(_, heads)| heads.contains(&head.as_str())).map(|(column, _)| *column);
    own.or(known).or_else(|| about(&head))
}

fn about(head: &str) -> Option<Column> {
    let says = |words: &[&str]| words.iter().any(|word| head.contains(word));
    match () {
        () if says(ABOUT_FOOD) => Some(Column::DietaryNeeds),
        () if says(ABOUT_ACCESS) => Some(Column::AccessNeeds),
        () if says(ABOUT_PHOTOGRAPHS) => Some(Column::Entry("photographs")),
        () => None,
    }
}

/// Whether a yes below this head means a no: "Would you rather not be photographed?"
pub fn is_turned_round(head: &str) -> bool {
    let head = plain(head);
    TURNED_ROUND.iter().any(|word| head.contains(word))
}

/// Whether the contents below a head may not be guessed at.
pub fn is_of_somebody_else(head: &str) -> bool {
    let head = plain(head);
    SOMEBODY_ELSE.iter().any(|word| head.contains(word))
}

/// In small letters without accents, with a space in place of each sign.
pub fn plain(words: &str) -> String {
    let letters: String = folded(words).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
