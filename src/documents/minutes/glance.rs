//! At a glance: what was agreed, who has something to do, and when people meet again.

use super::next;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::actions;
use crate::documents::names::joined;
use crate::documents::parts::{paragraph, term_line};
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::{Action, Decision};

pub fn at_a_glance(meeting: &Meeting<'_>) -> Vec<Block> {
    let lines: Vec<Block> =
        [decisions(meeting), owners(meeting), next_meeting(meeting)].into_iter().flatten().collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let heading = meeting.words.minutes.headings.at_a_glance.clone();
    vec![Content::Panel { heading, blocks: lines }.into()]
}

/// "3 decisions: last minutes, money for Ask Once".
fn decisions(meeting: &Meeting<'_>) -> Option<Block> {
    let decisions = meeting.decisions();
    let first = decisions.first()?;
    let name = |decision: &&Decision| match decision.short.trim() {
        "" => meeting.reference(decision.header.id).to_owned(),
        short => short.to_owned(),
    };
    let names: Vec<String> = decisions.iter().map(name).collect();
    let term = meeting.words.minutes.outcomes.decisions.of(decisions.len());
    let origin = crate::documents::Origin { record: first.header.id, field: "short".to_owned() };
    Some(paragraph(term_line(meeting.words, &term, vec![Inline::from(names.join(", "))])).at(&origin))
}

/// "5 actions: Idris Cole 1, Priya Nandra 2 (at the end)".
fn owners(meeting: &Meeting<'_>) -> Option<Block> {
    let list = actions::by_owner(meeting);
    let mut owners: Vec<(String, usize)> = Vec::new();
    for action in &list {
        let owner = actions::owner_in_sentence(meeting, action);
        match owners.last_mut() {
            Some((name, count)) if *name == owner => *count += 1,
            _ => owners.push((owner, 1)),
        }
    }
    let names: Vec<String> = owners.iter().map(|(name, count)| format!("{name}\u{a0}{count}")).collect();
    let words = &meeting.words.minutes.outcomes;
    let said = fill(&words.at_the_end, &[("names", &names.join(", "))]);
    let first: &&Action = list.first()?;
    let origin = crate::documents::Origin { record: first.header.id, field: "owner".to_owned() };
    Some(paragraph(term_line(meeting.words, &words.actions.of(list.len()), vec![Inline::from(said)])).at(&origin))
}

fn next_meeting(meeting: &Meeting<'_>) -> Option<Block> {
    let announced = next::announced(meeting)?;
    let terms = &meeting.words.minutes.terms;
    let is_open = |said: &str| said == meeting.words.dates.to_be_confirmed;
    let said = match (is_open(&announced.when), is_open(&announced.place)) {
        (true, true) => announced.when,
        (true, false) => joined(&[&terms.date_to_be_confirmed, &announced.place]),
        (false, true) => joined(&[&announced.when, &terms.place_to_be_confirmed]),
        (false, false) => joined(&[&announced.when, &announced.place]),
    };
    let line = term_line(meeting.words, &next::heading(meeting), vec![Inline::from(said)]);
    Some(paragraph(line).at(&meeting.at("minutes/next")))
}
