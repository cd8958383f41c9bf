//! What was brought to a learning set and is shared with it. Anything else is on the card of whoever brought it alone,
//! and so are the notes.

use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::markdown::linked;
use crate::documents::meeting::Meeting;
use crate::documents::parts::{heading, labelled, paragraph, term_line};
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::Markdown;
use crate::model::event::Issue;
use crate::model::form::typed;

/// The shared issues, each under its own heading.
pub fn issues(meeting: &Meeting<'_>) -> Vec<Block> {
    let shared = typed(&meeting.event.minutes.issues).filter(|issue| issue.shared);
    let blocks: Vec<Block> = shared.flat_map(|issue| one(meeting, issue)).collect();
    if blocks.is_empty() {
        return blocks;
    }
    [vec![heading(2, &meeting.words.set.issues)], blocks].concat()
}

fn one(meeting: &Meeting<'_>, issue: &Issue) -> Vec<Block> {
    let at = |key: &str| meeting.at(format!("minutes/issues/{}/{key}", issue.id));
    let title = match issue.title.trim() {
        "" => meeting.words.set.untitled.clone(),
        title => title.to_owned(),
    };
    let title = Content::Heading { level: 3, number: None, text: vec![Inline::from(title)] };
    let mut blocks = vec![Block::from(title).at(&at("title"))];
    if let Some(name) = issue.brought_by.and_then(|link| meeting.name_in_sentence(link)) {
        let line = fill(&meeting.words.set.brought_by, &[("name", &name)]);
        blocks.push(paragraph(vec![Inline::from(line)]).at(&at("brought_by")));
    }
    blocks.extend(worked_out(meeting, issue, 3));
    blocks
}

/// What came of an issue, part by part: who, resources, action plan, barriers, and the question at the end. Headings in
/// what was typed stand below this level.
pub fn worked_out(meeting: &Meeting<'_>, issue: &Issue, below: u8) -> Vec<Block> {
    let words = &meeting.words.set;
    let parts: [(&str, &String, &Markdown); 4] = [
        ("who", &words.who, &issue.who),
        ("resources", &words.resources, &issue.resources),
        ("action_plan", &words.action_plan, &issue.action_plan),
        ("barriers", &words.barriers, &issue.barriers),
    ];
    let at = |key: &str| meeting.at(format!("minutes/issues/{}/{key}", issue.id));
    let mut blocks: Vec<Block> =
        parts.iter().flat_map(|(key, term, text)| labelled(meeting.words, term, text, below, &at(key))).collect();
    if !issue.question.trim().is_empty() {
        let line = term_line(meeting.words, &words.question, linked(issue.question.trim()));
        blocks.push(paragraph(line).at(&at("question")));
    }
    blocks
}

/// That there are issues which are not printed, and no word of them.
pub fn left_out(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let private = typed(&meeting.event.minutes.issues).filter(|issue| !issue.shared);
    let one = |issue: &Issue| LeftOut {
        origin: meeting.at(format!("minutes/issues/{}/shared", issue.id)),
        concern: Concern::IssueLeftOut,
        why: "It is private: it prints on the card of whoever brought it.",
    };
    private.map(one).collect()
}
