//! An output and an expected step, as they read in a list.

use super::{of_brief, of_output};
use crate::documents::dates;
use crate::documents::markdown::{self, linked};
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{add_facts, labelled, paragraph, term_line, web_links};
use crate::documents::tree::{Block, Content, Inline};
use crate::documents::wording::fill;
use crate::model::brief::ExpectedStep;
use crate::model::form::{is_typed, typed};
use crate::model::{Brief, Markdown, Open, Output, capitalised};
use crate::workspace::show::taken_on_in_words;

/// Outputs as a list. Those who made all of them are named once, below it.
pub fn output_list(meeting: &Meeting<'_>, outputs: &[&Output]) -> Vec<Block> {
    let credits: Vec<String> = outputs.iter().map(|output| credit(meeting, output)).collect();
    let shared = match credits.as_slice() {
        [first, rest @ ..] if !rest.is_empty() && rest.iter().all(|credit| credit == first) => first.as_str(),
        _ => "",
    };
    let item = |(output, credit): (&&Output, &String)| {
        output_item(meeting, output, if shared.is_empty() { credit } else { "" })
    };
    let items = outputs.iter().zip(&credits).map(item).collect();
    let list = Content::List { start: None, items }.into();
    let below = outputs.first().filter(|_| !shared.is_empty()).map(|first| {
        let line = term_line(meeting.words, &meeting.words.projects.made_by, linked(shared));
        paragraph(line).at(&of_output(first, "made_by"))
    });
    [list].into_iter().chain(below).collect()
}

/// What it is, its kind and how far it has come, how to try it, and who made it.
fn output_item(meeting: &Meeting<'_>, output: &Output, credit: &str) -> Vec<Block> {
    let words = &meeting.words.projects;
    let mut blocks = vec![first_line(meeting, output)];
    blocks.extend(markdown::blocks(&output.about, 3, Some(&of_output(output, "about"))));
    blocks.extend(labelled(meeting.words, &words.how_to_try, &output.how_to_try, 3, &of_output(output, "how_to_try")));
    let built_with: Vec<&str> = output.built_with.iter().map(|one| one.trim()).filter(|one| !one.is_empty()).collect();
    let takes_on = taken_on_in_words(meeting.workspace, output).unwrap_or_default();
    let lines = [
        (&words.built_with, meeting.words.joining.and_list(&built_with), "built_with"),
        (&words.made_by, credit.to_owned(), "made_by"),
        (&meeting.words.project_page.takes_it_on, takes_on.to_owned(), "owner"),
    ];
    for (term, said, field) in lines.into_iter().filter(|(_, said, _)| !said.is_empty()) {
        blocks.push(paragraph(term_line(meeting.words, term, linked(&said))).at(&of_output(output, field)));
    }
    add_facts(&mut blocks, meeting.words, &output.facts, &|fact| of_output(output, format!("facts/{}", fact.id)));
    let links = output.links.iter().filter(|link| is_typed(*link));
    blocks.extend(web_links(meeting.words, links, &|link| of_output(output, format!("links/{}", link.id))));
    let typed = [output.hashtags.as_slice(), &output.handles].concat();
    blocks.extend(to_follow(meeting, &typed).map(|line| line.at(&of_output(output, "handles"))));
    blocks
}

/// "**Follow:** #madeintarnbridge, @tarnbridge": hashtags and handles on a line.
pub fn to_follow(meeting: &Meeting<'_>, typed: &[String]) -> Option<Block> {
    let said: Vec<&str> = typed.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let line = |said: String| {
        paragraph(term_line(meeting.words, &meeting.words.minutes.items.handles, vec![Inline::from(said)]))
    };
    (!said.is_empty()).then(|| line(said.join(", ")))
}

/// "**Map of 23 corners.** Data, shown 21 June 2026."
fn first_line(meeting: &Meeting<'_>, output: &Output) -> Block {
    let name = output.name.trim();
    let mut line = Vec::new();
    if !name.is_empty() {
        line.push(Inline::strong(format!("{}{}", name.trim_end_matches('.'), meeting.words.joining.full_stop)));
        line.push(Inline::from(" "));
    }
    line.push(Inline::from(kind_and_stage(meeting, output)));
    paragraph(line).at(&of_output(output, "name"))
}

/// "Data."; nothing where nobody said it.
pub fn kind(meeting: &Meeting<'_>, output: &Output) -> String {
    let kind = kind_in_words(meeting, output);
    if kind.is_empty() { kind } else { format!("{kind}{}", meeting.words.joining.full_stop) }
}

fn kind_in_words(meeting: &Meeting<'_>, output: &Output) -> String {
    match &output.kind {
        Open::Known(kind) => meeting.words.projects.kinds.of(*kind).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    }
}

/// "Data, shown 21 June 2026."
pub fn kind_and_stage(meeting: &Meeting<'_>, output: &Output) -> String {
    let words = &meeting.words.projects;
    let kind = kind_in_words(meeting, output);
    let (stage, reached) = match &output.stage {
        Open::Known(stage) => (words.stages.of(*stage).to_lowercase(), output.reached(*stage)),
        Open::Newer(raw) => (raw.get_ron().trim().to_owned(), None),
    };
    let when = reached.filter(|when| !when.is_unknown());
    let when = when.map(|when| dates::short_when(&meeting.words.dates, &dates::settled(when)));
    let template = if when.is_some() { &words.kind_and_stage_when } else { &words.kind_and_stage };
    let said = fill(template, &[("kind", &kind), ("stage", &stage), ("when", &when.unwrap_or_default())]);
    if kind.is_empty() { capitalised(said.trim_start_matches([',', ' '])) } else { said }
}

/// Those who agreed to be named, and the credit in words.
fn credit(meeting: &Meeting<'_>, output: &Output) -> String {
    let mut names: Vec<String> = output.made_by.iter().map(|link| meeting.plain_name_in_sentence(*link)).collect();
    names.extend(Some(output.credit.trim().to_owned()).filter(|credit| !credit.is_empty()));
    meeting.words.joining.and_list(&names)
}

/// What is expected of a project and has not come yet: one step on a line, several as a list after their term.
pub fn expected_steps(meeting: &Meeting<'_>, brief: &Brief) -> Vec<Block> {
    let term = &meeting.words.projects.expected;
    let steps: Vec<&ExpectedStep> = typed(&brief.since.steps).filter(|step| step.is_waiting()).collect();
    let origin = |step: &ExpectedStep| of_brief(brief, format!("since/steps/{}", step.id));
    match steps.as_slice() {
        [] => Vec::new(),
        [only] => vec![paragraph(term_line(meeting.words, term, linked(&step_line(meeting, only)))).at(&origin(only))],
        [first, ..] => {
            let item = |step: &&ExpectedStep| vec![paragraph(linked(&step_line(meeting, step))).at(&origin(step))];
            let items = steps.iter().map(item).collect();
            let term = paragraph(term_line(meeting.words, term, Vec::new())).at(&origin(first));
            vec![term, Content::List { start: None, items }.into()]
        }
    }
}

/// "The design, September 2026, to be confirmed (decided by Cabinet). If yes: the team is called back."
pub fn step_line(meeting: &Meeting<'_>, step: &ExpectedStep) -> String {
    let words = &meeting.words.projects;
    let when = if step.when.is_unknown() { String::new() } else { dates::when(&meeting.words.dates, &step.when) };
    let said = joined(&[&step.what, &when]);
    let said = match step.who_decides {
        Some(who) => fill(&words.decided_by, &[("step", &said), ("who", &meeting.plain_name_in_sentence(who))]),
        None => said,
    };
    let follows = [(&words.if_yes, &step.if_yes), (&words.if_no, &step.if_no)];
    let follows = follows.into_iter().filter(|(_, what)| !what.trim().is_empty());
    let follows = follows.map(|(template, what)| sentence(meeting, &fill(template, &[("what", what.trim())])));
    let sentences: Vec<String> = [sentence(meeting, said.trim())].into_iter().chain(follows).collect();
    sentences.join(" ").trim().to_owned()
}

/// With its full stop, where it has no end of its own.
fn sentence(meeting: &Meeting<'_>, said: &str) -> String {
    if said.is_empty() || said.ends_with(['.', '!', '?']) {
        return said.to_owned();
    }
    format!("{said}{}", meeting.words.joining.full_stop)
}

/// Long text as lines of a list of facts, which has no other blocks: every paragraph, item and row is one.
pub fn text_lines(text: &Markdown) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    add_lines(markdown::blocks(text, 3, None), &mut lines);
    lines
}

fn add_lines(blocks: Vec<Block>, lines: &mut Vec<Vec<Inline>>) {
    for block in blocks {
        match block.content {
            Content::Paragraph { text } | Content::Heading { text, .. } => lines.push(text),
            Content::List { items, .. } => items.into_iter().for_each(|item| add_lines(item, lines)),
            Content::Quotation { blocks } => add_lines(blocks, lines),
            Content::Table(table) => lines.extend(table.rows.into_iter().map(|row| row.cells.join(&Inline::from(" ")))),
            Content::Verbatim { text } => lines.extend(text.lines().map(|line| vec![Inline::from(line)])),
            _ => {}
        }
    }
}
