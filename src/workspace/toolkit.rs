//! Tips that were said in the meetings of a series and are not in its toolkit yet: each is a line that was taken down as a
//! lesson. Worked out whenever it is asked for. What is made of them, and who is named as their source, is no matter of this.

use std::collections::HashSet;

use super::{Workspace, meetings};
use crate::model::event::{Confidentiality, Item, Line, LineKind};
use crate::model::{Event, Id, Ref, Series};

/// A line that was said to be a lesson, and where.
#[derive(Clone, Copy, Debug)]
pub struct SaidTip<'a> {
    pub event: &'a Event,
    pub item: &'a Item,
    pub line: &'a Line,
}

impl SaidTip<'_> {
    /// Whether it was said for members, and not for everybody.
    pub fn is_for_members(&self) -> bool {
        !self.item.confidentiality.is(Confidentiality::Public)
    }
}

/// What may still be taken into the toolkit of a series, in the order in which it was said. Under a private item, and under
/// one that only a newer version knows who may read, nothing is found.
pub fn tips_said<'a>(workspace: &'a Workspace, series: &Series) -> Vec<SaidTip<'a>> {
    let taken = series.toolkit.iter().map(|tip| tip.id);
    let decided: HashSet<Id> = taken.chain(series.not_tips.iter().map(|line| line.id)).collect();
    let is_open =
        |item: &&Item| matches!(item.confidentiality.known(), Some(Confidentiality::Public | Confidentiality::Members));
    let is_tip = |line: &&Line| line.kind.is(LineKind::Lesson) && !line.text.is_empty() && !decided.contains(&line.id);
    let of_event = |event: &'a Event| {
        let items = event.minutes.items.iter().filter(is_open);
        items.flat_map(move |item| item.lines.iter().map(move |line| SaidTip { event, item, line }))
    };
    let events = meetings::events(workspace, Ref(series.header.id)).into_iter();
    events.flat_map(of_event).filter(|said| is_tip(&said.line)).collect()
}
