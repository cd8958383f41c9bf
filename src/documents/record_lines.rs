//! A record as lines of "label: value", drawn from the tables that the window's forms are drawn from. What is empty
//! is left out, links are said by their titles, dates in words.

use crate::documents::wording::en_gb;
use crate::documents::{dates, leads};
use crate::model::form::{Form, Items, Place, holds_something};
use crate::model::pick::{Pick, Picked};
use crate::model::{Id, Record, Ref, When};
use crate::workspace::Workspace;

const STEP: &str = "  ";
const WIDEST_LINE: usize = 80;
/// In place of what somebody needs.
const NOT_SHOWN: &str = "(noted, and not shown here)";

/// Every field of a record that holds something.
pub fn record_lines(workspace: &Workspace, record: &Record) -> Vec<String> {
    form_lines(workspace, record.clone().form())
}

fn form_lines(workspace: &Workspace, form: &mut dyn Form) -> Vec<String> {
    let mut lines = Vec::new();
    for (row, words) in form.words().into_iter().enumerate() {
        let said = form.place(row).map_or(Said::Nothing, |place| said(workspace, place));
        lines.extend(said.below(words.label));
    }
    lines
}

/// What stands in a field, in words, whatever it holds; empty where nothing does.
pub fn in_words(workspace: &Workspace, place: Place<'_>) -> String {
    match place {
        Place::Text(text) => text.as_str().trim_end().to_owned(),
        Place::Lines(lines) => lines.join("\n"),
        Place::Attachments(files) => {
            let said = files.iter().map(|file| {
                let parts = [&file.name, &file.alt, &file.caption];
                parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(": ")
            });
            said.collect::<Vec<_>>().join("\n")
        }
        place => match said(workspace, place) {
            Said::Nothing => String::new(),
            Said::Line(line) => line,
            Said::Below(lines) => lines.join("\n"),
        },
    }
}

/// What a field holds, as it is laid out.
enum Said {
    Nothing,
    Line(String),
    Below(Vec<String>),
}

impl Said {
    fn line(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Nothing } else { Self::Line(text) }
    }

    fn lines(lines: Vec<String>) -> Self {
        if lines.is_empty() { Self::Nothing } else { Self::Below(lines) }
    }

    fn below(self, label: &str) -> Vec<String> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Line(line) if label.ends_with('?') => vec![format!("{label} {line}")],
            Self::Line(line) => vec![format!("{label}: {line}")],
            Self::Below(lines) => {
                let lines = lines.into_iter().map(|line| format!("{STEP}{line}").trim_end().to_owned());
                std::iter::once(label.to_owned()).chain(lines).collect()
            }
        }
    }
}

fn said(workspace: &Workspace, place: Place<'_>) -> Said {
    match place {
        Place::Line(line) => Said::line(&**line),
        Place::Text(text) if text.is_empty() => Said::Nothing,
        Place::Text(text) => Said::lines(text.as_str().trim_end().lines().map(str::to_owned).collect()),
        Place::Lines(lines) => several(lines),
        Place::Number(number) => number.map_or(Said::Nothing, |number| Said::line(number.to_string())),
        Place::Flag(flag) => Said::line(if *flag { "yes" } else { "" }),
        Place::Time(time) => time.map_or(Said::Nothing, |time| Said::line(dates::time(&en_gb().dates, time))),
        Place::When(when) => said_when(when),
        Place::Lead(lead) => Said::line(leads::lead(&en_gb().leads, lead)),
        Place::Pick(pick) => Said::line(picked(pick)),
        Place::Link { target, .. } => target.map_or(Said::Nothing, |target| Said::line(title(workspace, target))),
        Place::Links { targets, .. } => {
            Said::line(targets.iter().map(|target| title(workspace, *target)).collect::<Vec<_>>().join("; "))
        }
        Place::ItemOf { item, event } => {
            item.map_or(Said::Nothing, |item| Said::line(item_title(workspace, event, item)))
        }
        Place::Nested(form) => Said::lines(form_lines(workspace, form)),
        // Whoever asks for them by name has them out of the record itself.
        Place::Protected(form) => Said::line(if holds_something(form) { NOT_SHOWN } else { "" }),
        Place::Items(items) => Said::lines(item_lines(workspace, items)),
        Place::Attachments(files) => {
            Said::line(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join("; "))
        }
    }
}

/// Words beside each other, sentences below each other.
fn several(lines: &[String]) -> Said {
    let joined = lines.join("; ");
    if lines.len() > 1 && joined.chars().count() > WIDEST_LINE {
        return Said::lines(lines.iter().map(|line| format!("- {line}")).collect());
    }
    Said::line(joined)
}

fn said_when(when: &When) -> Said {
    if *when == When::default() { Said::Nothing } else { Said::line(dates::when(&en_gb().dates, when)) }
}

fn picked(pick: &dyn Pick) -> String {
    match pick.picked() {
        Picked::Nothing => String::new(),
        Picked::Option(option) => pick.options().get(option).map_or(String::new(), |label| (*label).to_owned()),
        Picked::Newer(text) => format!("{text} (from a newer version)"),
    }
}

fn title(workspace: &Workspace, target: Ref) -> String {
    match workspace.title(target.0) {
        None => format!("{} (not in this workspace)", target.0),
        Some(title) if title.is_empty() => target.0.to_string(),
        Some(title) => title,
    }
}

fn item_title(workspace: &Workspace, event: Option<Ref>, id: Id) -> String {
    let item = event.and_then(|event| workspace.event(event)?.item(id));
    item.map_or_else(|| format!("{id} (not in that event)"), |item| item.title.clone())
}

fn item_lines(workspace: &Workspace, items: &mut dyn Items) -> Vec<String> {
    let mut lines = Vec::new();
    for index in 0..items.len() {
        let heading = format!("{} {}", items.one(), index + 1);
        let inner = items.form(index).map(|form| form_lines(workspace, form)).unwrap_or_default();
        lines.extend(Said::Below(inner).below(&heading));
    }
    lines
}
