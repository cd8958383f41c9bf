//! Whether anything is left of what a row made, once its words are gone. Taking it away is for `write`.

use crate::model::output::{LogEntry, OutputKind, Stage};
use crate::model::parts::WebLink;
use crate::model::{Action, Header, Output};

/// Something is known of a link besides its words and its address.
pub(super) fn says_more(link: &WebLink) -> bool {
    *link != WebLink { id: link.id, label: link.label.clone(), address: link.address.clone(), ..WebLink::default() }
}

/// Nothing is left of it but what a row sets by itself.
pub(super) fn is_bare_output(output: &Output) -> bool {
    let mut rest = output.clone();
    let shows_links = rest.links.len() <= 1 && !rest.links.iter().any(says_more);
    // The row has one line for where to find it.
    let how = rest.how_to_try.as_str();
    let shows_how = if rest.links.is_empty() { how.trim().lines().count() <= 1 } else { how.trim().is_empty() };
    let is_row = shows_links && shows_how && rest.name.trim().is_empty();
    (rest.name, rest.links, rest.how_to_try) = Default::default();
    let is_noted = |entry: &LogEntry| [Stage::Shown, Stage::OwnerFound].iter().any(|stage| is_bare_note(entry, *stage));
    let kinds = [OutputKind::NotSaid, OutputKind::default()];
    let is_of_row = output.log.iter().all(is_noted) && kinds.iter().any(|kind| output.kind.is(*kind));
    let stages = [Stage::Shown, Stage::OwnerFound];
    let stands_there = stages.iter().any(|stage| output.stage.is(*stage));
    let bare = Output {
        header: output.header.clone(),
        brief: output.brief,
        event: output.event,
        made_on: output.made_on.clone(),
        kind: output.kind.clone(),
        log: output.log.clone(),
        stage: output.stage.clone(),
        owner: output.owner,
        ..Output::default()
    };
    is_row
        && is_of_row
        && stands_there
        && rest == Output { name: String::new(), ..bare }
        && holds_nothing(&output.header)
}

/// Nothing was told of it but that it came there.
pub(super) fn is_bare_note(entry: &LogEntry, stage: Stage) -> bool {
    let reached = entry.stage.as_ref().is_some_and(|reached| reached.is(stage));
    reached && entry.what.trim().is_empty() && entry.evidence.is_empty()
}

pub(super) fn is_bare_action(action: &Action) -> bool {
    let bare = Action {
        header: action.header.clone(),
        what: action.what.clone(),
        due: action.due.clone(),
        by: action.by.clone(),
        event: action.event,
        project: action.project,
        owner: action.owner,
        with: action.with.clone(),
        ..Action::default()
    };
    action.what.trim().is_empty() && *action == bare && holds_nothing(&action.header)
}

fn holds_nothing(header: &Header) -> bool {
    header.tags.is_empty() && header.notes.is_empty() && header.attachments.is_empty()
}
