//! An item of the agenda that is given another project: what was told under it goes along. What was written about the
//! first project anywhere else stays there.

use std::sync::Arc;

use super::Update;
use crate::model::{Brief, Event, Id, Kind, Record, Ref};
use crate::workspace::{Change, Edit, Workspace};

/// Adds to a change what follows from the items in it that are about another project afterwards. Which projects something
/// goes along from.
pub fn follow(workspace: &Workspace, change: &mut Change) -> Vec<Id> {
    let moves: Vec<Move> = change.edits.iter().flat_map(|edit| of_edit(workspace, edit)).collect();
    for one in &moves {
        move_update(workspace, change, one);
    }
    moves.into_iter().map(|one| one.from).collect()
}

/// What was told under an item goes from one project to another.
struct Move {
    told: Id,
    from: Id,
    to: Id,
}

fn of_edit(workspace: &Workspace, edit: &Edit) -> Vec<Move> {
    let (Some(Record::Event(before)), Some(Record::Event(after))) = (edit.before.as_deref(), edit.after.as_deref())
    else {
        return Vec::new();
    };
    let is_other = |item: Id, to: Ref| before.item(item).is_some_and(|item| item.brief != Some(to));
    let changed = after.minutes.items.iter().filter_map(|item| Some((item.id, item.brief?)));
    let changed = changed.filter(|(item, to)| is_other(*item, *to));
    changed.filter_map(|(told, to)| Some(Move { told, from: told_of(workspace, after, told, to)?, to: to.0 })).collect()
}

/// The project that an update of this item stands with; none where the other has one already.
fn told_of(workspace: &Workspace, event: &Event, item: Id, to: Ref) -> Option<Id> {
    let is_told = |brief: &Brief| brief.since.updates.iter().any(|update| is_told_here(update, event, item));
    if workspace.brief(to).is_none_or(is_told) {
        return None;
    }
    let found = workspace.of_kind(Kind::Brief).find(|record| match record.as_ref() {
        Record::Brief(brief) => is_told(brief),
        _ => false,
    });
    found.map(|record| record.id())
}

fn is_told_here(update: &Update, event: &Event, item: Id) -> bool {
    update.id == item && update.at == Some(Ref(event.header.id))
}

fn move_update(workspace: &Workspace, change: &mut Change, one: &Move) {
    let mut taken = None;
    change_brief(workspace, change, one.from, |brief| {
        let updates = &mut brief.since.updates;
        let at = updates.iter().position(|update| update.id == one.told);
        taken = at.map(|at| updates.remove(at));
    });
    let Some(update) = taken else { return };
    change_brief(workspace, change, one.to, |brief| brief.since.updates.push(update));
}

/// Changes a project, which the change may have changed already.
fn change_brief(workspace: &Workspace, change: &mut Change, id: Id, make: impl FnOnce(&mut Brief)) {
    let is_here = change.edits.iter().any(|edit| edit.id == id);
    if let Some(before) = workspace.get(id).filter(|_| !is_here).cloned() {
        // The record that the change is about stays the last.
        change.edits.insert(0, Edit { id, after: Some(before.clone()), before: Some(before) });
    }
    let edit = change.edits.iter_mut().find(|edit| edit.id == id);
    if let Some(Record::Brief(brief)) = edit.and_then(|edit| edit.after.as_mut()).map(Arc::make_mut) {
        make(brief);
    }
}
