//! The words that lists have for a state, for yes and no, and for what somebody says about photographs.

use super::heads::plain;
use crate::model::event::{AttendanceState, PhotoChoice};
use crate::model::pick::Choice as _;

/// How far somebody has come, as a list says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    pub state: AttendanceState,
    /// They have no place any longer, whoever gave it up: it is no apology that anybody sent.
    pub is_withdrawn: bool,
    /// The word means a state and nothing else, as "yes" does not.
    pub is_sure: bool,
}

const SAID: &[(AttendanceState, &[&str])] = &[
    (AttendanceState::Came, &["checked in", "attended", "present", "arrived", "came", "signed in", "was there"]),
    (AttendanceState::Confirmed, &["confirmed", "accepted", "approved"]),
    (
        AttendanceState::Registered,
        &[
            "registered",
            "attending",
            "going",
            "booked",
            "will attend",
            "coming",
            "reserved",
            "paid",
            "complete",
            "completed",
        ],
    ),
    (
        AttendanceState::Invited,
        &[
            "invited",
            "tentative",
            "maybe",
            "no response",
            "not responded",
            "pending",
            "waiting list",
            "waitlist",
            "waitlisted",
            "on waiting list",
            "interested",
        ],
    ),
    (
        AttendanceState::Apologies,
        &["sent apologies", "apologies", "declined", "not going", "can t come", "cannot come"],
    ),
    (
        AttendanceState::DidNotCome,
        &["did not come", "did not attend", "no show", "absent", "not checked in", "did not show"],
    ),
];
/// Of a ticket that is no longer one.
const WITHDRAWN: &[&str] = &[
    "not attending",
    "cancelled",
    "canceled",
    "deleted",
    "refunded",
    "transferred",
    "refunded canceled",
    "withdrawn",
    "void",
    "abandoned",
    "unpaid",
];
const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "1",
    "x",
    "\u{2713}",
    "\u{2714}",
    "ticked",
    "checked",
    "checked in",
    "on",
    "i agree",
    "agree",
    "i consent",
];
const NO: &[&str] = &["no", "n", "false", "0", "off", "not checked in", "i do not agree"];
const FINE: &[&str] = &["fine", "ok", "okay", "happy", "consent", "agree", "allowed"];
const NOT_FINE: &[&str] = &[
    "no photo",
    "not fine",
    "do not",
    "don t",
    "rather not",
    "not happy",
    "not consent",
    "not agree",
    "no picture",
    "opt out",
    "object",
];

/// The state that a cell says; none where its words are not known.
pub fn status(cell: &str) -> Option<Status> {
    let words = plain(cell);
    let of = |state, is_withdrawn, is_sure| Some(Status { state, is_withdrawn, is_sure });
    if let Some((state, _)) = AttendanceState::ALL.iter().find(|(_, label)| plain(label) == words) {
        return of(*state, false, true);
    }
    if WITHDRAWN.contains(&words.as_str()) {
        return of(AttendanceState::Apologies, true, true);
    }
    if let Some((state, _)) = SAID.iter().find(|(_, said)| said.contains(&words.as_str())) {
        return of(*state, false, true);
    }
    match yes_or_no(cell)? {
        true => of(AttendanceState::Registered, false, false),
        false => of(AttendanceState::Apologies, true, false),
    }
}

/// Whether somebody says yes or no; none where they say something else.
pub fn yes_or_no(cell: &str) -> Option<bool> {
    let first = cell.split([',', ';', '.', '(']).next().unwrap_or_default();
    let words = [plain(cell), plain(first), cell.trim().to_lowercase()];
    let is = |said: &[&str]| words.iter().any(|words| said.contains(&words.as_str()));
    match (is(YES), is(NO)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// Behind a yes: it is not meant of everything.
const UNLESS: &[&str] = &["but", "not", "except", "unless", "only", "ask"];

/// What somebody says about photographs. Below a head that is turned round a yes is a no, and a no says only that nothing
/// was asked for.
pub fn photographs(cell: &str, is_turned_round: bool) -> Option<PhotoChoice> {
    let words = plain(cell);
    let says = |said: &[&str]| said.iter().any(|one| words.contains(one));
    if let Some((choice, _)) = PhotoChoice::ALL.iter().find(|(_, label)| plain(label) == words) {
        return Some(*choice);
    }
    match yes_or_no(cell) {
        Some(yes) if is_turned_round => yes.then_some(PhotoChoice::NoPhotographs),
        Some(false) => Some(PhotoChoice::NoPhotographs),
        Some(true) if words.split(' ').any(|word| UNLESS.contains(&word)) => None,
        Some(true) => Some(PhotoChoice::Fine),
        None if says(NOT_FINE) => Some(PhotoChoice::NoPhotographs),
        None if says(FINE) => Some(PhotoChoice::Fine),
        None => None,
    }
}

/// How far a state has come. None falls back to one below, and of two that are as far the one that is there stays.
pub fn rank(state: AttendanceState) -> u8 {
    match state {
        AttendanceState::Invited => 0,
        AttendanceState::Registered => 1,
        AttendanceState::Confirmed => 2,
        AttendanceState::Apologies | AttendanceState::DidNotCome => 3,
        AttendanceState::Came => 4,
    }
}
