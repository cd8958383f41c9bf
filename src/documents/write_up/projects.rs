//! Project by project, under the same words in the same order, so that projects can be compared.

use crate::documents::meeting::Meeting;
use crate::documents::minutes::{items, quotes};
use crate::documents::parts::{heading, labelled, paragraph, term_line, web_links};
use crate::documents::project::{self, of_appearance, of_brief, of_output, output_list};
use crate::documents::tree::{Block, Content, Inline};
use crate::model::brief::Appearance;
use crate::model::event::{Confidentiality, Item};
use crate::model::parts::WebLink;
use crate::model::{Brief, Output};
use crate::workspace::bears_name;

/// Every project of the event, then what was made for none.
pub fn projects(meeting: &Meeting<'_>) -> Vec<Block> {
    let there = project::at_event(meeting.workspace, meeting.event);
    let mut blocks: Vec<Block> = there.into_iter().flat_map(|(brief, at)| one(meeting, brief, at)).collect();
    let others = project::outputs_of_no_project(meeting.workspace, meeting.event);
    if !others.is_empty() {
        blocks.push(heading(2, &meeting.words.projects.report.other_outputs));
        blocks.extend(output_list(meeting, &others));
    }
    blocks
}

/// The items of the event, but those that bear the name of a project, which stand with it.
pub fn other_items(meeting: &Meeting<'_>) -> Vec<Block> {
    let there = project::at_event(meeting.workspace, meeting.event);
    items::items_but(meeting, |item| there.iter().any(|(brief, at)| is_of(brief, at, item)))
}

/// Whether an item is headed by the project's name, one that it had, or that of its team. One that is not for everybody
/// keeps its heading, which says so.
fn is_of(brief: &Brief, at: &Appearance, item: &Item) -> bool {
    if !item.confidentiality.is(Confidentiality::Public) {
        return false;
    }
    bears_name(brief, at, &item.title)
}

fn one(meeting: &Meeting<'_>, brief: &Brief, at: &Appearance) -> Vec<Block> {
    let words = &meeting.words.projects;
    let title = if brief.title().trim().is_empty() { &words.nameless } else { brief.title().trim() };
    let text = |term: &str, text, field| labelled(meeting.words, term, text, 3, &of_appearance(brief, at, field));
    [
        vec![heading(2, title).at(&of_brief(brief, "brief/name"))],
        question(meeting, brief, at),
        new_question(meeting, brief, at),
        project::team(meeting, brief, at),
        items::without_headings(meeting, |item| is_of(brief, at, item)),
        text(&words.what_the_team_did, &at.what_the_team_did, "what_the_team_did"),
        made(meeting, brief),
        text(&words.what_happens_now, &at.what_happens_now, "what_happens_now"),
        project::expected_steps(meeting, brief),
        said(meeting, brief, at),
        links(meeting, brief, at),
        follow(meeting, brief),
    ]
    .concat()
}

/// Where to find more, unless what was made here says so itself.
fn links(meeting: &Meeting<'_>, brief: &Brief, at: &Appearance) -> Vec<Block> {
    let outputs = made_here(meeting, brief);
    let is_said = |link: &WebLink| {
        let of_outputs = outputs.iter().flat_map(|output| &output.links);
        let of_items = meeting.items().filter(|(_, item)| is_of(brief, at, item)).flat_map(|(_, item)| &item.links);
        of_outputs
            .chain(of_items)
            .any(|said| (said.label.trim(), said.address.trim()) == (link.label.trim(), link.address.trim()))
    };
    let links = at.links.iter().filter(|link| !is_said(link));
    web_links(meeting.words, links, &|link| of_appearance(brief, at, &format!("links/{}", link.id)))
}

/// The project's hashtags and handles, beside those of the event and of what it made here.
fn follow(meeting: &Meeting<'_>, brief: &Brief) -> Vec<Block> {
    let (outputs, details) = (made_here(meeting, brief), &meeting.event.details);
    let of_outputs = outputs.iter().flat_map(|output| output.hashtags.iter().chain(&output.handles));
    let said: Vec<&String> = details.hashtags.iter().chain(&details.handles).chain(of_outputs).collect();
    let own = brief.brief.hashtags.iter().chain(&brief.brief.handles);
    let own: Vec<String> = own.filter(|one| !said.iter().any(|said| said.trim() == one.trim())).cloned().collect();
    project::to_follow(meeting, &own).map(|line| line.at(&of_brief(brief, "brief/handles"))).into_iter().collect()
}

/// As it was set at this event; the brief's own where nobody wrote that down.
fn question(meeting: &Meeting<'_>, brief: &Brief, at: &Appearance) -> Vec<Block> {
    let words = &meeting.words.projects;
    let (question, origin) = match at.question.trim() {
        "" => (brief.brief.question.trim(), of_brief(brief, "brief/question")),
        question => (question, of_appearance(brief, at, "question")),
    };
    if question.is_empty() {
        return Vec::new();
    }
    let term = if at.is_reframed() { &words.question_as_set } else { &words.question };
    vec![paragraph(term_line(meeting.words, term, vec![Inline::from(question)])).at(&origin)]
}

/// A changed question is a success, and is framed.
fn new_question(meeting: &Meeting<'_>, brief: &Brief, at: &Appearance) -> Vec<Block> {
    if !at.is_reframed() {
        return Vec::new();
    }
    let words = &meeting.words.projects;
    let question =
        paragraph(vec![Inline::strong(at.new_question.trim())]).at(&of_appearance(brief, at, "new_question"));
    let why = labelled(meeting.words, &words.why_changed, &at.why_changed, 3, &of_appearance(brief, at, "why_changed"));
    let blocks = [vec![question], why].concat();
    vec![Content::Panel { heading: words.new_question.clone(), blocks }.into()]
}

fn made_here<'a>(meeting: &Meeting<'a>, brief: &Brief) -> Vec<&'a Output> {
    project::made_here(meeting.workspace, brief, meeting.event)
}

/// What the project made here.
fn made(meeting: &Meeting<'_>, brief: &Brief) -> Vec<Block> {
    let outputs = made_here(meeting, brief);
    let Some(first) = outputs.first() else { return Vec::new() };
    let term = term_line(meeting.words, &meeting.words.projects.what_was_made, Vec::new());
    let mut blocks = vec![paragraph(term).at(&of_output(first, "name"))];
    blocks.extend(output_list(meeting, &outputs));
    blocks
}

fn said(meeting: &Meeting<'_>, brief: &Brief, at: &Appearance) -> Vec<Block> {
    let printable = at.quotes.iter().filter(|quote| quotes::is_printable(meeting, quote));
    printable
        .map(|quote| quotes::block(meeting, quote, &of_appearance(brief, at, &format!("quotes/{}", quote.id))))
        .collect()
}
