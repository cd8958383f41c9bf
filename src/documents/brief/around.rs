//! What stands above and below each page of a brief: whose it is, for which event, and which version it is.

use jiff::civil::DateTime;

use super::project::Project;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::running::Around;
use crate::documents::tree::Running;
use crate::documents::wording::{Wording, fill};
use crate::model::Event;
use crate::model::brief::BriefStatus;
use crate::workspace::Workspace;

/// Around one brief. A draft says so where a published brief has its event, which then stands beside the title.
pub fn of_one(project: &Project<'_>) -> Running {
    let (meeting, words) = (&project.meeting, project.words());
    let event = project.event_name();
    let draft = is_draft(project);
    let (title, status) = if draft {
        (joined(&[&project.titled(), &event]), words.brief.status.draft.clone())
    } else {
        (project.titled(), event)
    };
    let around = Around { group: "", title, status, in_footer: version(project) };
    Running { draft, ..around.each_page(meeting.workspace, words, meeting.now) }
}

/// Around all briefs of an event.
pub fn of_all(workspace: &Workspace, event: &Event, words: &Wording, now: DateTime) -> Running {
    let documents = words.brief.documents.clone();
    let title = match event.details.title.trim() {
        "" => documents.clone(),
        name => fill(&words.brief.titled, &[("document", &documents), ("name", name)]),
    };
    Around { group: "", title, status: String::new(), in_footer: documents }.each_page(workspace, words, now)
}

/// A status that only a newer version knows may mean anything, so it counts as no draft.
fn is_draft(project: &Project<'_>) -> bool {
    project.ask().status.known().is_some_and(|status| !status.is_published())
}

/// "Version 3, published Monday 16 November 2026". What was closed without either was never published.
fn version(project: &Project<'_>) -> String {
    let (ask, words) = (project.ask(), &project.words().brief);
    let number = ask.version.map(|n| fill(&words.status.version, &[("n", &n.to_string())]));
    let on = dates::when(&project.words().dates, &ask.published);
    let is_closed = ask.status.is(BriefStatus::Closed);
    let published = match (ask.published.is_unknown(), is_draft(project)) {
        (true, _) if is_closed && number.is_none() => String::new(),
        (false, true) => fill(&words.status.to_publish_on, &[("when", &on)]),
        (false, false) => fill(&words.status.published_on, &[("when", &on)]),
        (true, true) => words.status.not_published.clone(),
        (true, false) => words.status.published.clone(),
    };
    let closed = if is_closed { words.status.closed.as_str() } else { "" };
    joined(&[number.as_deref().unwrap_or(&words.document), &published, closed])
}
