//! A letter to whoever looks after projects that have gone quiet: for how long, what was promised, and the question what
//! became of it. It is printed or copied for an e-mail, for one project, or for all of somebody's that they were not
//! asked about lately.

use jiff::civil::Date;

use super::Style;
use super::catalogue::{PrintedDocument, Request};
use super::dates;
use super::names::joined;
use super::parts::{fact, heading, paragraph};
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Inline, Origin, Sheet};
use super::wording::{AskForNewsWords, Wording, en_gb, fill};
use crate::model::brief::BriefStatus;
use crate::model::{Kind, Problem, Record, Ref, When};
use crate::workspace::catch_up::is_for_everybody;
use crate::workspace::{Quiet, Workspace, gone_quiet, last_words, owner_of, quiet_of, to_ask};

/// The row of the catalogue.
pub const ASK_FOR_NEWS: PrintedDocument = PrintedDocument {
    name: "ask-for-news",
    label: "letter asking for news",
    kinds: &[Kind::Brief, Kind::Person, Kind::Organisation],
    suits: |record| match record {
        Record::Brief(brief) => !brief.brief.status.is(BriefStatus::Closed),
        _ => true,
    },
    is_text: |_| true,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out: |_, _| Vec::new(),
};

/// To whom it goes, and which of their projects are quiet.
struct Asked {
    to: Option<Ref>,
    quiet: Vec<Quiet>,
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let today = request.printed.date();
    let asked = asked(workspace, request, today).ok_or_else(|| {
        Problem::new("There is nobody to ask for news.").hint("Choose a project, or whoever looks after some.")
    })?;
    let words = en_gb();
    let name = asked.to.map(|to| name_of(workspace, to)).unwrap_or_default();
    let subject = Origin { record: request.record, field: field_of_name(workspace, request) };
    let group = workspace.title(request.record).unwrap_or_default().trim().to_owned();
    let named = Named { group, document: words.ask_for_news.document.clone(), origin: subject.clone() };
    let letter = letter(words, (workspace, today), &asked, (&name, &subject));
    Ok(page(workspace, request, &named, Sheet::Flow, letter))
}

fn asked(workspace: &Workspace, request: &Request, today: Date) -> Option<Asked> {
    match workspace.get(request.record)?.as_ref() {
        Record::Brief(brief) => {
            let outputs: Vec<_> = workspace.outputs_of(brief.header.id).collect();
            Some(Asked {
                to: owner_of(brief, &outputs),
                quiet: quiet_of(workspace, brief, today).into_iter().collect(),
            })
        }
        Record::Person(_) | Record::Organisation(_) => {
            let to = Ref(request.record);
            Some(Asked { to: Some(to), quiet: to_ask(workspace, to, today) })
        }
        _ => None,
    }
}

/// As one speaks to them: by their whole name.
fn name_of(workspace: &Workspace, to: Ref) -> String {
    match workspace.person(to) {
        Some(person) => person.name(),
        None => workspace.title(to.0).unwrap_or_default(),
    }
}

fn field_of_name(workspace: &Workspace, request: &Request) -> String {
    let field = match workspace.get(request.record).map(|record| record.kind()) {
        Some(Kind::Brief) => "brief/name",
        Some(Kind::Person) => "full_name",
        _ => "name",
    };
    field.to_owned()
}

fn letter(
    words: &Wording,
    (workspace, today): (&Workspace, Date),
    asked: &Asked,
    (name, subject): (&str, &Origin),
) -> Vec<Block> {
    let says = |text: &str| line(text, subject);
    let own = &words.ask_for_news;
    let dear = if name.is_empty() { own.dear_colleague.clone() } else { fill(&own.dear, &[("name", name)]) };
    let mut blocks = vec![facts(words, (workspace, today), subject), says(&dear)];
    if asked.quiet.is_empty() {
        let of = workspace.title(subject.record).unwrap_or_default();
        let lately = gone_quiet(workspace, today).iter().any(|one| one.owner.is_some_and(|to| to.0 == subject.record));
        let nothing = if lately { &own.all_asked } else { &own.nothing_quiet };
        blocks.push(says(&fill(nothing, &[("name", of.trim())])));
        return blocks;
    }
    if asked.quiet.len() > 1 {
        blocks.push(says(&own.several));
    }
    for quiet in &asked.quiet {
        if asked.to.is_some_and(|to| to.0 == subject.record) {
            let at = Origin { record: quiet.brief, field: "brief/name".to_owned() };
            blocks.push(heading(2, &quiet.title).at(&at));
        }
        blocks.extend(project(words, workspace, quiet));
    }
    blocks.push(says(&own.asks));
    blocks.push(says(&own.ending));
    let name = workspace.you().name.trim();
    blocks.extend(Some(name).filter(|name| !name.is_empty()).map(says));
    blocks
}

/// Who sends it, as far as that is known on this computer, and the day.
fn facts(words: &Wording, (workspace, today): (&Workspace, Date), subject: &Origin) -> Block {
    let (own, you) = (&words.ask_for_news, workspace.you());
    let sender = joined(&[you.name.trim(), you.job.trim(), you.contact.trim()]);
    let facts = [
        fact(&own.from, &[sender], subject.clone()),
        fact(&own.date, &[dates::day(&words.dates, today)], subject.clone()),
    ];
    Content::Facts { facts: facts.into_iter().flatten().collect() }.into()
}

/// A paragraph that belongs to no item.
fn line(text: &str, at: &Origin) -> Block {
    Content::Apart { blocks: vec![paragraph(vec![Inline::from(text)]).at(at)] }.into()
}

/// What is said of one project.
fn project(words: &Wording, workspace: &Workspace, quiet: &Quiet) -> Vec<Block> {
    let own = &words.ask_for_news;
    let at = |field: &str| Origin { record: quiet.brief, field: field.to_owned() };
    let brief = workspace.brief(Ref(quiet.brief));
    let question = brief.map(|brief| brief.question_now().to_owned()).unwrap_or_default();
    let mut facts = Vec::new();
    if question != quiet.title {
        facts.extend(fact(&own.question, &[question], at("brief/question")));
    }
    if let Some(promised) = &quiet.promised {
        let when = if promised.when.is_unknown() { String::new() } else { dates::when(&words.dates, &promised.when) };
        let line = [promised.what.as_str(), &when].into_iter().filter(|part| !part.is_empty());
        let line = line.collect::<Vec<_>>().join(&words.joining.comma);
        facts.extend(fact(&own.promised, &[line], at(&promised.field)));
    }
    // The letter may go to somebody who was not at the meeting.
    let last = brief.and_then(|brief| last_words(brief, |update| is_for_everybody(workspace, update)));
    if let Some((update, last)) = last {
        facts.extend(fact(&own.last_words, &[last], at(&format!("since/updates/{update}/text"))));
    }
    let mut blocks = Vec::new();
    blocks.extend(since(words, own, quiet).map(|says| line(&says, &at("since/updates"))));
    if quiet.promised.is_none() {
        blocks.push(line(&own.not_promised, &at("since/steps")));
    }
    if !facts.is_empty() {
        blocks.push(Content::Facts { facts }.into());
    }
    blocks
}

/// "We last heard of it on 3 April 2026, 66 days ago."
fn since(words: &Wording, own: &AskForNewsWords, quiet: &Quiet) -> Option<String> {
    let day = dates::when(&words.dates, &When::day(quiet.last_heard?));
    let days = own.days.of(usize::try_from(quiet.days).unwrap_or_default());
    Some(fill(&own.since, &[("day", &day), ("days", &days)]))
}
