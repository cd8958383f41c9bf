//! `folkmoot search QUERY`: the records that have what is searched for, the best first, as the window finds them. How
//! people are reached and what they need is not searched.

use clap::builder::NonEmptyStringValueParser;
use serde_json::json;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::model::When;
use crate::workspace::search::{Asked, FIELDS, Hit, Query, SearchIndex};

#[derive(clap::Args)]
#[command(after_help = fields())]
pub(super) struct Arguments {
    /// Words, "phrases" and fields, all of which must be found; the last word may be the beginning of one
    #[arg(value_name = "QUERY", required = true, value_parser = NonEmptyStringValueParser::new())]
    query: Vec<String>,
    /// As an array of objects with id, kind, title, detail, field, label and snippet
    #[arg(long)]
    json: bool,
    /// How many records at most
    #[arg(long, value_name = "COUNT", default_value_t = 50)]
    most: usize,
}

fn fields() -> String {
    let lines = FIELDS.iter().map(|(_, _, example, does)| format!("  {example:24}{does}"));
    let heading = "Fields:".to_owned();
    std::iter::once(heading).chain(lines).collect::<Vec<_>>().join("\n")
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let opened = desk.open()?;
    let query = Query::read(&arguments.query.join(" "));
    let asked = Asked { today: desk.clock.today(), most: arguments.most, say_when: &say_when };
    let answers = SearchIndex::of(&opened.workspace).search(&opened.workspace, &query, &asked);
    if let Some(trouble) = answers.troubles.first() {
        return Err(Stop::usage(trouble));
    }
    if arguments.json {
        let objects: Vec<serde_json::Value> = answers.hits.iter().map(object).collect();
        desk.out.json(&objects)?;
        return Ok(Exit::Done);
    }
    answers.hits.iter().flat_map(lines).for_each(|line| desk.out.line(&line));
    match answers.found.saturating_sub(answers.hits.len()) {
        0 if answers.found == 0 => desk.err.line("Nothing has all of this. Try fewer words, or the beginning of one."),
        0 => {}
        more => desk.err.line(&format!("{more} more. --most COUNT shows more of them.")),
    }
    Ok(Exit::Done)
}

fn say_when(when: &When) -> String {
    dates::short_when(&en_gb().dates, when)
}

fn object(hit: &Hit) -> serde_json::Value {
    let (field, label) = hit.field.clone().unwrap_or_default();
    json!({
        "id": hit.id,
        "kind": hit.kind,
        "title": hit.title.text,
        "detail": hit.detail,
        "field": field,
        "label": label,
        "snippet": hit.snippet.text,
    })
}

/// A line for the record, and one for the piece of its text.
fn lines(hit: &Hit) -> Vec<String> {
    let title = if hit.title.text.is_empty() { "(untitled)" } else { &hit.title.text };
    let kind = hit.kind.words().one;
    let beside = if hit.detail.is_empty() { kind.to_owned() } else { format!("{kind}, {}", hit.detail) };
    let mut lines = vec![format!("{}  {title}  ({beside})", hit.id)];
    lines.extend(hit.field.as_ref().map(|(_, label)| format!("  {label}: {}", hit.snippet.text)));
    lines
}
