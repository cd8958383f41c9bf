//! The briefs that will be worked on at an event, one item each: somebody is named for afterwards, and it is no draft.

use super::{Item, Point};
use crate::model::{Brief, Event, Kind, Origin, Record};
use crate::workspace::home::{WhyNotReady, why_not_ready};
use crate::workspace::{Workspace, sort_key};

pub(super) fn items(workspace: &Workspace, event: &Event) -> Vec<Item> {
    let briefs = workspace.of_kind(Kind::Brief).filter_map(|record| match record.as_ref() {
        Record::Brief(brief) => brief.at(event.header.id).map(|_| brief.as_ref()),
        _ => None,
    });
    let mut briefs: Vec<&Brief> = briefs.collect();
    briefs.sort_by_key(|brief| (sort_key(brief.title()), brief.header.id));
    briefs.into_iter().map(item).collect()
}

fn item(brief: &Brief) -> Item {
    let title = match brief.title().trim() {
        "" => "the brief without a name".to_owned(),
        title => format!("\u{201c}{title}\u{201d}"),
    };
    let lack = why_not_ready(brief);
    let (says, reason) = match lack.map(|(why, _)| why) {
        None => (format!("Ready to be worked on: {title}"), ""),
        Some(WhyNotReady::NobodyAfterwards) => {
            (format!("Name who takes on {title} afterwards"), "Projects with no name here tend to go quiet.")
        }
        Some(WhyNotReady::StillAnIdea) => (format!("Write {title}"), "The brief is still an idea."),
        Some(WhyNotReady::StillADraft) => (format!("Finish {title}"), "The brief is still a draft."),
    };
    let field = lack.map_or("brief/status", |(_, field)| field).to_owned();
    let at = Origin { record: brief.header.id, field };
    Item { point: Point::Brief, is_ready: lack.is_none(), says, reason: reason.to_owned(), at }
}
