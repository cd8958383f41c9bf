//! Who was in a team, as far as they may be named.

use super::of_appearance;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, paragraph, term_line};
use crate::documents::tree::{Block, Inline};
use crate::model::Brief;
use crate::model::brief::{Appearance, Member};
use crate::model::event::NameInMinutes;
use crate::model::form::typed;

/// The team on a line, and its mentor on another. Nothing where nobody is known.
pub fn team(meeting: &Meeting<'_>, brief: &Brief, appearance: &Appearance) -> Vec<Block> {
    let words = &meeting.words.projects;
    let mentor = appearance.team.mentor.map(|mentor| meeting.party_from_elsewhere(mentor).in_full());
    let lines = [
        (&words.team, line(meeting, brief, appearance), "team"),
        (&words.mentor, mentor.unwrap_or_default(), "team/mentor"),
    ];
    let said = lines.into_iter().filter(|(_, said, _)| !said.is_empty());
    said.map(|(term, said, field)| {
        paragraph(term_line(meeting.words, term, vec![Inline::from(said)])).at(&of_appearance(brief, appearance, field))
    })
    .collect()
}

/// The team on a line; none where nobody is known.
pub fn team_line(meeting: &Meeting<'_>, brief: &Brief, appearance: &Appearance) -> Option<String> {
    Some(line(meeting, brief, appearance)).filter(|line| !line.is_empty())
}

/// "Greta Mallory (coordinator), Femi Adair and two residents".
fn line(meeting: &Meeting<'_>, brief: &Brief, appearance: &Appearance) -> String {
    let team = &appearance.team;
    let mut people: Vec<String> = typed(&team.members).filter_map(|member| said(meeting, member)).collect();
    people.extend(Some(team.others.trim().to_owned()).filter(|others| !others.is_empty()));
    let list = meeting.words.joining.and_list(&people);
    match team.name.trim() {
        name if name.is_empty() || name == brief.title().trim() => list,
        name if list.is_empty() => name.to_owned(),
        name => format!("{name}{}{list}", meeting.words.joining.colon),
    }
}

fn said(meeting: &Meeting<'_>, member: &Member) -> Option<String> {
    // A choice that only a newer version knows names nobody, to be on the safe side.
    let asked = member.name_in_print.known().copied().unwrap_or(NameInMinutes::No);
    let name = |person| meeting.name_as(person, meeting.naming_in_team(person, asked));
    let name = member.person.map(name).unwrap_or_default();
    let role = member.role.known().map(|role| meeting.words.projects.roles.of(*role)).unwrap_or_default();
    let behind = joined(&[role, &member.described_as]);
    match (name.is_empty(), behind.is_empty()) {
        (true, true) => None,
        (true, false) => Some(behind),
        (false, true) => Some(name),
        (false, false) => Some(format!("{name} {}", bracketed(meeting.words, &behind))),
    }
}
