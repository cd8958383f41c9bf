//! In which order the teams of an event show: as it was arranged, else as the run sheet has them, else as their briefs were
//! made.

use crate::model::event::Turn;
use crate::model::{Event, Id, Record, Ref};
use crate::workspace::{Change, Edit, Workspace};

/// The projects that are at an event, in the order of their turns.
pub fn of(workspace: &Workspace, event: &Event) -> Vec<Id> {
    let here = workspace.briefs_at(event.header.id);
    let arranged = event.plan.show_and_tell.turns.iter().filter_map(|turn| turn.brief);
    let on_run_sheet = event.plan.run_sheet.iter().filter_map(|slot| slot.brief);
    let mut order: Vec<Id> = Vec::with_capacity(here.len());
    for brief in arranged.chain(on_run_sheet).map(|brief| brief.0).chain(here.iter().copied()) {
        if here.contains(&brief) && !order.contains(&brief) {
            order.push(brief);
        }
    }
    order
}

/// Gives each team a turn of its own, in the order in which they show already. Turns of projects that are no longer there
/// stay behind them.
pub fn settle(workspace: &Workspace, event: &mut Event, fresh: &mut dyn FnMut() -> Id) {
    let order = of(workspace, event);
    let mut before = std::mem::take(&mut event.plan.show_and_tell.turns);
    let turns = &mut event.plan.show_and_tell.turns;
    for brief in order.into_iter().map(Ref) {
        turns.push(match before.iter().position(|turn| turn.brief == Some(brief)) {
            Some(at) => before.remove(at),
            None => Turn { id: fresh(), brief: Some(brief), ..Turn::default() },
        });
    }
    turns.extend(before);
}

/// The change that lets a team show so many turns later, or earlier; none where there is no such turn.
pub fn move_turn(
    workspace: &Workspace,
    event: Id,
    brief: Id,
    by: isize,
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let before = workspace.get(event)?.clone();
    let mut after = workspace.event(Ref(event))?.clone();
    let order = of(workspace, &after);
    let from = order.iter().position(|one| *one == brief)?;
    let to = from.checked_add_signed(by).filter(|to| *to < order.len() && *to != from)?;
    settle(workspace, &mut after, fresh);
    let turns = &mut after.plan.show_and_tell.turns;
    let turn = turns.remove(from);
    turns.insert(to, turn);
    let edits = vec![Edit::replace(before, Record::Event(Box::new(after)))];
    Some(Change::new("the order of the teams", edits))
}
