//! Published briefs: what teams read of one stays as it is until somebody begins a new version, which keeps what was
//! published.
//!
//! What is kept is the wording itself and no fingerprint of it: somebody will ask what a team was told, and a fingerprint
//! could only say that it was something else. It is kept as a new version begins, since until then the record says it.
//! The question that was set at an event stands with that event, and no version touches it.

use jiff::civil::Date;

use super::Workspace;
use super::checks::{is_on_sheet, label_of_field};
use super::walk::walk;
use crate::model::brief::{BriefStatus, Edition};
use crate::model::form::Place;
use crate::model::{Brief, Id, Markdown, Open, Record, Span, When};

/// Whether teams may have read this brief, so that its wording stays. One that was closed as an idea was never read.
pub fn is_frozen(brief: &Brief) -> bool {
    match brief.brief.status.known() {
        Some(BriefStatus::Closed) => !brief.brief.published.is_unknown(),
        Some(status) => status.is_published(),
        // What only a newer version knows may mean anything.
        None => false,
    }
}

/// Whether this field of a published brief stays as it is: what stands on the sheet, with its version and its day.
/// Whether somebody may be asked goes on, since they may think better of it at any time.
pub fn stays_as_published(field: &str) -> bool {
    let goes_on = field.starts_with("brief/contacts/") && field.ends_with("/agreed");
    (is_on_sheet(field) || matches!(field, "brief/version" | "brief/published")) && !goes_on
}

/// Begins a new version of a published brief: a draft with the next number. What was published is kept.
pub fn begin_new_version(workspace: &Workspace, brief: &mut Brief, id: Id, today: Date) {
    keep_edition(workspace, brief, id, today);
    brief.brief.status = Open::Known(BriefStatus::Draft);
}

/// The same where somebody has set another status already.
pub fn keep_edition(workspace: &Workspace, brief: &mut Brief, id: Id, today: Date) {
    let wording = Markdown(wording(workspace, brief));
    let ask = &mut brief.brief;
    let (version, published) = (ask.version, std::mem::take(&mut ask.published));
    ask.editions.push(Edition { id, version, published, until: When::day(today), wording });
    ask.version = Some(version.unwrap_or(1).saturating_add(1));
}

/// What the sheet of a brief says, a paragraph for each field under its label.
fn wording(workspace: &Workspace, brief: &Brief) -> String {
    let mut parts: Vec<(&'static str, Vec<String>)> = Vec::new();
    let mut record = Record::Brief(Box::new(brief.clone()));
    walk(record.form(), None, &mut |way, place| {
        let field = way.in_words();
        let said: Vec<String> = if is_on_sheet(&field) { said(workspace, place) } else { Vec::new() };
        let said = said.into_iter().filter(|said| !said.trim().is_empty());
        let label = label_of_field(&field);
        match parts.last_mut() {
            Some((own, all)) if *own == label => all.extend(said),
            _ => parts.push((label, said.collect())),
        }
    });
    let told = parts.into_iter().filter(|(_, said)| !said.is_empty());
    told.map(|(label, said)| format!("{label}: {}", said.join("; "))).collect::<Vec<_>>().join("\n\n")
}

fn said(workspace: &Workspace, place: &Place<'_>) -> Vec<String> {
    let name = |id: Id| workspace.title(id).unwrap_or_default();
    match place {
        Place::Line(line) => vec![(*line).clone()],
        Place::Text(text) => vec![text.as_str().trim().to_owned()],
        Place::Lines(lines) => lines.to_vec(),
        Place::Link { target: Some(target), .. } => vec![name(target.0)],
        Place::Links { targets, .. } => targets.iter().map(|target| name(target.0)).collect(),
        Place::When(when) => vec![day(when)],
        _ => Vec::new(),
    }
}

/// A date as exactly as it is known.
fn day(when: &When) -> String {
    let format = match when.span.known() {
        Some(Span::Words(words)) => return words.clone(),
        Some(Span::Day(_) | Span::Part(..) | Span::Days(..)) => "%-d %B %Y",
        Some(Span::Month(..) | Span::Months(..) | Span::MonthPart(..) | Span::Season(..)) => "%B %Y",
        _ => "%Y",
    };
    when.last_day().map(|day| day.strftime(format).to_string()).unwrap_or_default()
}
