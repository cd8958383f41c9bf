//! What it changes when a card is moved to another column. Nothing refuses a move: also backwards, and also to the end.
//!
//! Whoever walks a card over several columns by the keyboard passes stages that it never was at. So the note of such a
//! passing is taken back as the card goes on, and one that came back to where it began leaves none.

use jiff::civil::Date;

use super::Lane;
use crate::model::brief::BriefStatus;
use crate::model::output::{LogEntry, Output, Stage};
use crate::model::{Brief, Id, Open, Record, When};
use crate::workspace::{Change, Edit, Keeping, Workspace, follow_status, is_frozen};

/// A card on its way over several columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    pub card: Id,
    /// Where it stood at first.
    pub from: Lane,
    /// The note of the stage that it has come to by now.
    pub note: Id,
}

/// A move.
#[derive(Clone, Debug)]
pub struct Moved {
    pub change: Change,
    /// Teams may have read the brief, so that this begins a new version of it.
    pub begins_version: bool,
}

/// The change that moves a card; none where it stands there already, or where this version does not know what it is or
/// would become. What is noted by it has the id of `keeping`.
pub fn moved(workspace: &Workspace, card: Id, to: Lane, walk: Option<Walk>, keeping: Keeping<'_>) -> Option<Moved> {
    let before = workspace.get(card)?;
    let (after, begins_version) = match (before.as_ref(), to) {
        (Record::Output(output), Lane::Stage(stage)) => {
            let walk = walk.filter(|walk| walk.card == card);
            (Record::Output(Box::new(output_at(output, stage, walk, (keeping.today, keeping.id))?)), false)
        }
        (Record::Brief(brief), Lane::Status(status)) => {
            let (brief, begins_version) = brief_at(brief, status, keeping)?;
            (Record::Brief(Box::new(brief)), begins_version)
        }
        _ => return None,
    };
    let label = format!("moving {} to {}", before.title(), to.label());
    Some(Moved { change: Change::new(label, vec![Edit::replace(before.clone(), after)]), begins_version })
}

fn output_at(output: &Output, stage: Stage, walk: Option<Walk>, (today, fresh): (Date, Id)) -> Option<Output> {
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

/// A brief that teams may have read keeps what they read, as everywhere.
fn brief_at(brief: &Brief, status: BriefStatus, keeping: Keeping<'_>) -> Option<(Brief, bool)> {
    let was = brief.brief.status.known()?;
    if *was == status {
        return None;
    }
    let mut after = brief.clone();
    after.brief.status = Open::Known(status);
    follow_status(brief, &mut after, keeping);
    let begins_version = is_frozen(brief) && !is_frozen(&after);
    Some((after, begins_version))
}
