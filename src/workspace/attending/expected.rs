//! Who is expected at an event, as Home counts them, as badges, the sign-in sheet and the caterer have them: one rule.

use std::collections::HashSet;

use crate::model::Event;
use crate::model::event::AttendanceState::{Came, Confirmed, Invited, Registered};
use crate::model::event::{Attendance, AttendanceRole};

/// Those on the list who are expected, each once, in the order of the list.
#[derive(Clone, Debug, Default)]
pub struct Expected<'a> {
    pub entries: Vec<&'a Attendance>,
    /// Nobody but the crew has said that they come, so that those who were invited are among them.
    pub are_invited: bool,
}

/// Whoever has registered or confirmed. Where nobody but the crew has, whoever was invited as well.
///
/// Who is on the list as having come is expected as well: of an event ahead it says that they were entered before
/// Folkmoot asked whether they had registered, and on its second day that they came on the first.
pub fn expected(event: &Event) -> Expected<'_> {
    let mut met = HashSet::new();
    let is_somebody = |entry: &&Attendance| entry.person.is_some() || !entry.described_as.trim().is_empty();
    let listed = event.people.attendance.iter().filter(is_somebody);
    let listed: Vec<&Attendance> =
        listed.filter(|entry| entry.person.is_none_or(|person| met.insert(person))).collect();
    let is_guest = |entry: &&&Attendance| has_said(entry) && !entry.role.is(AttendanceRole::Crew);
    let are_invited = listed.iter().find(is_guest).is_none() && listed.iter().any(|entry| entry.state.is(Invited));
    let entries = listed.into_iter().filter(|entry| has_said(entry) || are_invited && entry.state.is(Invited));
    Expected { entries: entries.collect(), are_invited }
}

/// Who is looked for at the door: whoever was invited as well, also where others have said that they come. There is no
/// badge for them, and they may stand there all the same.
pub fn is_looked_for(entry: &Attendance) -> bool {
    matches!(entry.state.known(), Some(Invited | Registered | Confirmed))
}

fn has_said(entry: &Attendance) -> bool {
    matches!(entry.state.known(), Some(Registered | Confirmed | Came))
}

/// How many have said that they come: as it was counted, else as the list has it. None where nobody has said so.
pub fn coming(event: &Event) -> Option<u32> {
    let expected = expected(event);
    let listed = if expected.are_invited { 0 } else { expected.entries.len() };
    event.people.registered.or(u32::try_from(listed).ok().filter(|count| *count > 0))
}
