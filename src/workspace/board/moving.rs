//! What it changes when a card is moved to another column. Nothing refuses a move: also backwards, and also to the end.
//!
//! Whoever walks a card over several columns by the keyboard passes stages that it never was at. So the note of such a
//! passing is taken back as the card goes on, and one that came back to where it began leaves none.

use jiff::civil::Date;

use super::Lane;
use crate::model::brief::{Ask, BriefStatus};
use crate::model::output::{LogEntry, Output, Stage};
use crate::model::{Brief, Id, Open, Record, When};
use crate::workspace::{Change, Edit, Keeping, Workspace, follow_status, is_frozen};

/// A card on its way over several columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    pub card: Id,
    /// Where it stood at first.
    pub from: Lane,
    /// The note of the stage that it has come to by now.
    pub note: Id,
    /// Of a brief: what it asked when it set out, to which it comes back before each step.
    pub asks: Option<Box<Asks>>,
}

/// What a brief asked when it set out, and where it has come to by now.
#[derive(Clone, Debug, PartialEq)]
pub struct Asks {
    was: Ask,
    came: Ask,
}

/// A move.
#[derive(Clone, Debug)]
pub struct Moved {
    pub change: Change,
    /// Teams may have read the brief, so that this begins a new version of it.
    pub begins_version: bool,
    /// Of a brief, for the next step of its walk.
    pub asks: Option<Box<Asks>>,
}

/// The change that moves a card; none where it stands there already, or where this version does not know what it is or
/// would become. What is noted by it has the id of `keeping`.
pub fn moved(workspace: &Workspace, card: Id, to: Lane, walk: Option<&Walk>, keeping: Keeping<'_>) -> Option<Moved> {
    let before = workspace.get(card)?;
    let walk = walk.filter(|walk| walk.card == card);
    let (after, begins_version, asks) = match (before.as_ref(), to) {
        (Record::Output(output), Lane::Stage(stage)) => {
            (Record::Output(Box::new(output_at(output, stage, walk, (keeping.today, keeping.id))?)), false, None)
        }
        (Record::Brief(brief), Lane::Status(status)) => {
            let (brief, begins_version, asks) = brief_at(brief, status, walk, keeping)?;
            (Record::Brief(Box::new(brief)), begins_version, Some(Box::new(asks)))
        }
        _ => return None,
    };
    let label = format!("moving {} to {}", before.title(), to.label());
    Some(Moved { change: Change::new(label, vec![Edit::replace(before.clone(), after)]), begins_version, asks })
}

fn output_at(output: &Output, stage: Stage, walk: Option<&Walk>, (today, fresh): (Date, Id)) -> Option<Output> {
    let is_known = output.stage.known().is_some();
    if !is_known || output.stage.is(stage) {
        return None;
    }
    let mut output = output.clone();
    let passed = walk.and_then(|walk| Some((walk, passing(&output, walk.note, today)?)));
    if let Some((_, at)) = passed {
        output.log.remove(at);
    }
    output.stage = Open::Known(stage);
    if passed.is_none_or(|(walk, _)| walk.from != Lane::Stage(stage)) {
        output.note_stage(stage, When::day(today), fresh);
    }
    Some(output)
}

/// Where the note stands by which a card only passed a stage: made today, and nothing was written to it since.
fn passing(output: &Output, note: Id, today: Date) -> Option<usize> {
    let is_bare = |entry: &LogEntry| {
        entry.what.is_empty() && entry.evidence.is_empty() && entry.when == When::day(today) && entry.stage.is_some()
    };
    output.log.iter().position(|entry| entry.id == note && is_bare(entry))
}

/// A brief that teams may have read keeps what they read, as everywhere. What it only passed leaves nothing, unless
/// somebody changed it on the way.
fn brief_at(
    brief: &Brief,
    status: BriefStatus,
    walk: Option<&Walk>,
    keeping: Keeping<'_>,
) -> Option<(Brief, bool, Asks)> {
    if *brief.brief.status.known()? == status {
        return None;
    }
    let mut from = brief.clone();
    if let Some(asks) = walk.and_then(|walk| walk.asks.as_deref()).filter(|asks| asks.came == brief.brief) {
        from.brief.clone_from(&asks.was);
    }
    let mut after = from.clone();
    after.brief.status = Open::Known(status);
    if !from.brief.status.is(status) {
        follow_status(&from, &mut after, keeping);
    }
    let begins_version = is_frozen(&from) && !is_frozen(&after);
    let asks = Asks { was: from.brief, came: after.brief.clone() };
    Some((after, begins_version, asks))
}
