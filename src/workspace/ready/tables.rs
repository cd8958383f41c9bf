//! The tables of an event: a number that two teams have leads people astray. One that nobody has typed is no lack, since
//! those are numbered in order.

use super::{Item, Point};
use crate::model::brief::Appearance;
use crate::model::{Brief, Event, Kind, Origin, Ref};
use crate::workspace::{Workspace, sort_key};

/// One item for each team whose table another has as well, in the order of their projects.
pub(super) fn items(workspace: &Workspace, event: &Event) -> Vec<Item> {
    let id = event.header.id;
    let briefs = workspace.of_kind(Kind::Brief).filter_map(|record| workspace.brief(Ref(record.id())));
    let mut teams: Vec<(&Brief, &Appearance)> = briefs.filter_map(|brief| Some((brief, brief.at(id)?))).collect();
    teams.sort_by_cached_key(|(brief, _)| (sort_key(brief.title()), brief.header.id));
    let mut met: Vec<(&Brief, &str)> = Vec::new();
    let mut items = Vec::new();
    for (brief, appearance) in teams {
        let table = appearance.team.table.trim();
        match met.iter().find(|(_, known)| *known == table) {
            _ if table.is_empty() => {}
            Some((first, _)) => items.push(item(brief, appearance, first)),
            None => met.push((brief, table)),
        }
    }
    items
}

fn item(brief: &Brief, appearance: &Appearance, first: &Brief) -> Item {
    let quoted = |brief: &Brief| match brief.title().trim() {
        "" => "the brief without a name".to_owned(),
        title => format!("\u{201c}{title}\u{201d}"),
    };
    let field = format!("at_events/appearances/{}/team/table", appearance.id);
    Item {
        point: Point::Table,
        is_ready: false,
        says: format!("Give {} another table", quoted(brief)),
        reason: format!("Table {} is that of {} too.", appearance.team.table.trim(), quoted(first)),
        at: Origin { record: brief.header.id, field },
    }
}
