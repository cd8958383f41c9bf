//! Who came and who sent apologies: "Apologies from Councillor Jean Marsh and Peter Voss", "Present: ...", "In attendance:
//! ...". A line of which anything but names is left over is a note, since "apologies from Sam for being late" is another
//! thing; a name that nobody has keeps the line as well.

use super::names::{Names, Who};
use super::newcomer;
use crate::import::text::{self, part};
use crate::model::event::{AttendanceRole, AttendanceState};

/// People of one line, as they are entered among those of the event.
#[derive(Clone, Debug, PartialEq)]
pub struct Roll {
    pub state: AttendanceState,
    pub role: AttendanceRole,
    pub people: Vec<Present>,
    /// Every name was understood, so that the line says nothing more.
    pub is_whole: bool,
}

/// One of them, and what stood in brackets behind the name of one who came.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    pub who: Who,
    pub described_as: String,
}

/// In small letters; the longest that a line begins with counts.
const APOLOGIES: &[&str] = &[
    "apologies from",
    "apologies received from",
    "apologies were received from",
    "apologies have been received from",
    "apologies had been received from",
    "apologies for absence from",
    "apologies for absence were received from",
    "apology from",
    "apols from",
    "apols",
    "apologies:",
    "apology:",
    "apols:",
    "apologies received:",
    "apologies for absence:",
    "apologies -",
    "apologies –",
];
const PRESENT: &[&str] =
    &["present:", "also present:", "attending:", "attended:", "attendees:", "present -", "present –"];
const IN_ATTENDANCE: &[&str] = &["in attendance:", "also in attendance:", "in attendance -", "in attendance –"];

/// The people whom a line enters.
pub fn read(line: &str, names: &Names) -> Option<Roll> {
    let kinds = [
        (APOLOGIES, AttendanceState::Apologies, AttendanceRole::Member),
        (PRESENT, AttendanceState::Came, AttendanceRole::Member),
        (IN_ATTENDANCE, AttendanceState::Came, AttendanceRole::InAttendance),
    ];
    kinds.into_iter().find_map(|(begins, state, role)| {
        let mut roll = Roll { state, role, people: Vec::new(), is_whole: true };
        for typed in pieces(after(line, begins)?) {
            match one(typed, names) {
                Piece::Person(person) if state == AttendanceState::Apologies => {
                    // It would print as the reason, which is nobody's business: the line keeps it.
                    roll.is_whole &= person.described_as.is_empty();
                    roll.people.push(Present { described_as: String::new(), ..person });
                }
                Piece::Person(person) => roll.people.push(person),
                Piece::Unknown => roll.is_whole = false,
                Piece::Otherwise => return None,
            }
        }
        (!roll.people.is_empty()).then_some(roll)
    })
}

fn after<'a>(line: &'a str, beginnings: &[&str]) -> Option<&'a str> {
    let begins = |start: &&&str| {
        let head = line.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        head && (start.ends_with(':') || part(line, start.len()..line.len()).starts_with([' ', ':']))
    };
    let longest = beginnings.iter().filter(begins).map(|start| start.len()).max()?;
    Some(part(line, longest..line.len()).trim_start_matches([' ', ':']).trim_end_matches(['.', ' ']))
}

/// Cut at commas and "and", outside brackets.
fn pieces(list: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut from, mut depth) = (0, 0_usize);
    for (at, letter) in list.char_indices() {
        let joint = ["and ", "& ", "+ "].iter().find(|joint| part(list, at..list.len()).starts_with(*joint));
        let apart = part(list, 0..at).ends_with(' ');
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => {
                pieces.push(part(list, from..at));
                from = at + letter.len_utf8();
            }
            _ if depth == 0 && apart => {
                if let Some(joint) = joint {
                    pieces.push(part(list, from..at));
                    from = at + joint.len();
                }
            }
            _ => {}
        }
    }
    pieces.push(part(list, from..list.len()));
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

enum Piece {
    Person(Present),
    /// A name that nobody has or that several have, or no person's.
    Unknown,
    /// No name at all.
    Otherwise,
}

fn one(typed: &str, names: &Names) -> Piece {
    let typed = typed.strip_prefix("from ").unwrap_or(typed);
    let (name, described_as) = text::at_last_brackets(typed).unwrap_or((typed, ""));
    let (name, described_as) = (name.trim(), described_as.trim());
    // "(who is ill)" would be printed behind the name.
    let says_what = described_as.is_empty()
        || described_as.starts_with(char::is_uppercase)
        || described_as.to_lowercase().starts_with("for item");
    let words = text::words(name);
    let known = names.read(name, &words, false).filter(|found| found.words == words.len());
    let new = || newcomer::whole(name).filter(|name| !newcomer::is_organisation(name)).map(Who::New);
    let who = known.as_ref().map(|found| found.who.clone()).or_else(new);
    match who {
        Some(who) if says_what && names.is_somebody(&who) => {
            Piece::Person(Present { who, described_as: described_as.to_owned() })
        }
        Some(_) if says_what => Piece::Unknown,
        None if says_what && !words.is_empty() && words.iter().all(|word| word.capital) => Piece::Unknown,
        _ => Piece::Otherwise,
    }
}
