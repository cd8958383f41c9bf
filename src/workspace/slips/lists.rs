//! Lists that are announced and not there: "a number of actions have arisen:", and nothing behind it.

use super::{Matter, Slip, beginning};
use crate::model::event::{Item, Line, LineKind, Minutes};
use crate::model::form::typed;
use crate::model::parts::AnnouncedList;
use crate::model::{Event, Id, Kind, Markdown, Origin, Record};
use crate::workspace::Workspace;

const HINT: &str = "Write the list, or take the words out that announce it.";

/// The fields of the announced lists that nobody has written, each with the words that announce it.
pub fn lost(minutes: &Minutes) -> Vec<(String, &str)> {
    let mut found = lost_of("minutes", &minutes.announced);
    for item in &minutes.items {
        let path = format!("minutes/items/{}", item.id);
        found.extend(lost_of(&path, &item.announced));
        for heard in &item.presentations {
            found.extend(lost_of(&format!("{path}/presentations/{}", heard.id), &heard.announced));
        }
    }
    found
}

fn lost_of<'a>(path: &str, lists: &'a [AnnouncedList]) -> Vec<(String, &'a str)> {
    let lost = typed(lists).filter(|list| list.is_lost());
    lost.map(|list| (format!("{path}/announced/{}/lines", list.id), list.lead_in.as_str())).collect()
}

/// The slips of an event's lists: those with a field of their own, and those that a text announces.
pub fn slips(workspace: &Workspace, event: &Event) -> Vec<Slip> {
    let lost = lost(&event.minutes).into_iter().map(|(field, words)| empty(event.header.id, field, words));
    lost.chain(event.minutes.items.iter().flat_map(|item| of_item(workspace, event, item))).collect()
}

fn empty(record: Id, field: String, words: &str) -> Slip {
    let words = if words.trim().is_empty() { String::new() } else { format!(": {}", beginning(words)) };
    let says = format!("A list is announced and empty{words}");
    Slip { at: Origin { record, field }, matter: Matter::List, says, hint: HINT }
}

fn of_item(workspace: &Workspace, event: &Event, item: &Item) -> Vec<Slip> {
    let path = format!("minutes/items/{}", item.id);
    let missing = |field: String, text: &str| Slip {
        at: Origin { record: event.header.id, field },
        matter: Matter::List,
        says: format!("A list is announced and does not follow: {}", beginning(last_line(text))),
        hint: HINT,
    };
    let mut found = Vec::new();
    let has_lists = holds_lists(item) || !item.lines.is_empty();
    if announces(&item.discussion) && !has_lists && !something_was_made(workspace, event, item) {
        found.push(missing(format!("{path}/discussion"), item.discussion.as_str()));
    }
    for heard in typed(&item.presentations) {
        let follows = [heard.announced.is_empty(), heard.facts.is_empty(), heard.links.is_empty()].contains(&false);
        if announces(&heard.summary) && !follows {
            found.push(missing(format!("{path}/presentations/{}/summary", heard.id), heard.summary.as_str()));
        }
    }
    for (at, line) in item.lines.iter().enumerate() {
        let next = item.lines.get(at + 1);
        let follows = next.map_or(holds_lists(item), is_of_a_list);
        if line.kind.is(LineKind::Note) && announces(&line.text) && !follows {
            found.push(missing(format!("{path}/lines/{}/text", line.id), line.text.as_str()));
        }
    }
    found
}

/// It ends with a colon.
fn announces(text: &Markdown) -> bool {
    text.as_str().trim_end().ends_with(':')
}

fn last_line(text: &str) -> &str {
    text.trim_end().lines().next_back().unwrap_or_default()
}

/// What prints behind the discussion of an item, as a list or one by one.
fn holds_lists(item: &Item) -> bool {
    let is_empty = [
        item.announced.iter().all(AnnouncedList::is_lost),
        item.facts.is_empty(),
        item.quotes.is_empty(),
        item.links.is_empty(),
        item.presentations.is_empty(),
    ];
    is_empty.contains(&false)
}

fn something_was_made(workspace: &Workspace, event: &Event, item: &Item) -> bool {
    let made = |kind| workspace.of_event(event.header.id, kind).into_iter().filter_map(|id| workspace.get(id));
    let is_of_it = |record: &std::sync::Arc<Record>| record.item() == Some(item.id);
    [Kind::Action, Kind::Decision, Kind::Notice].into_iter().any(|kind| made(kind).any(is_of_it))
}

/// A line with a bullet or a number, and one that became an action, a quote or something else of its own.
fn is_of_a_list(line: &Line) -> bool {
    let text = line.text.as_str().trim_start();
    let is_numbered = text.split_once(['.', ')']).is_some_and(|(number, _)| number.parse::<u8>().is_ok());
    line.text.is_empty() || !line.kind.is(LineKind::Note) || text.starts_with(['-', '*', '•', '–']) || is_numbered
}
