//! A line about a project, to the change that keeps it. While it is typed it stands in the project as an update, so that
//! a machine that stops loses none of it.

use jiff::civil::Date;

use super::{Decider, Expected, Told};
use crate::import::Moment;
use crate::model::brief::{ExpectedStep, Update};
use crate::model::{Brief, Id, Kind, Markdown, Record, Ref, When};
use crate::workspace::{Change, Edit, Workspace};

/// Where a line about a project stands while it is typed: the project, and the update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeardSpot {
    pub brief: Id,
    pub pending: Id,
}

/// The change that writes what is being typed; where no word is left the update goes. None where the project is not there.
pub fn type_heard(workspace: &Workspace, spot: HeardSpot, text: &str, today: Date) -> Option<Change> {
    change_brief(workspace, spot.brief, Vec::new(), |brief| write(brief, spot.pending, text, today))
}

/// The change that keeps a line as it was understood; none where the project is not there.
pub fn keep_heard(
    workspace: &Workspace,
    spot: HeardSpot,
    told: &Told,
    today: Date,
    moment: &mut Moment<'_>,
) -> Option<Change> {
    match told {
        Told::News(words) => change_brief(workspace, spot.brief, Vec::new(), |brief| {
            write(brief, spot.pending, words, today);
        }),
        Told::Expected(expected) => {
            let (who, made) = decider(expected, moment);
            let step = ExpectedStep {
                id: (moment.fresh)(),
                what: expected.what.clone(),
                when: expected.when.clone(),
                who_decides: who,
                if_yes: expected.if_yes.clone(),
                if_no: expected.if_no.clone(),
                ..ExpectedStep::default()
            };
            change_brief(workspace, spot.brief, made, |brief| {
                write(brief, spot.pending, "", today);
                brief.since.steps.push(step);
            })
        }
    }
}

/// Whoever decides; an organisation is made of a body that is new.
fn decider(expected: &Expected, moment: &mut Moment<'_>) -> (Option<Ref>, Vec<Edit>) {
    match &expected.who {
        None => (None, Vec::new()),
        Some(Decider::Known(known)) => (Some(*known), Vec::new()),
        Some(Decider::New(name)) => {
            let mut record = Record::new(Kind::Organisation, (moment.fresh)(), moment.now);
            if let Record::Organisation(organisation) = &mut record {
                organisation.name.clone_from(name);
            }
            (Some(Ref(record.id())), vec![Edit::create(record)])
        }
    }
}

fn write(brief: &mut Brief, pending: Id, text: &str, today: Date) {
    let updates = &mut brief.since.updates;
    match updates.iter_mut().find(|update| update.id == pending) {
        _ if text.trim().is_empty() => updates.retain(|update| update.id != pending),
        Some(update) => update.text = Markdown(text.to_owned()),
        None => {
            let (when, text) = (When::day(today), Markdown(text.to_owned()));
            updates.push(Update { id: pending, when, text, ..Update::default() });
        }
    }
}

/// The project last, so that the change is about it.
fn change_brief(
    workspace: &Workspace,
    brief: Id,
    mut edits: Vec<Edit>,
    change: impl FnOnce(&mut Brief),
) -> Option<Change> {
    let before = workspace.get(brief)?.clone();
    let mut after = Record::clone(&before);
    let Record::Brief(changed) = &mut after else { return None };
    change(changed);
    let label = format!("what was heard of {}", changed.title());
    edits.push(Edit::replace(before, after));
    Some(Change::new(label, edits))
}
