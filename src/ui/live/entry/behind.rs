//! A half-typed line that is left, for another item or for good: what stands in the box stays as a note where it was begun.
//! What is kept with Enter is no matter of this.

use super::{keep, understood, write};
use crate::app::Command;
use crate::model::event::LineKind;
use crate::model::{Id, Ref};
use crate::ui::live::put_right::PutRight;
use crate::ui::live::{Desk, Live};

/// What is half typed is kept as Enter would, where it is what went wrong: as a note it would be printed, and whoever asked
/// for that kind was told that it never is. Whether it was.
pub fn kept_as_gone_wrong(desk: &mut Desk<'_>, live: &mut Live) -> bool {
    let session = desk.session;
    let Some(event) = session.workspace().event(Ref(live.event)).filter(|_| live.entry.edited.is_none()) else {
        return false;
    };
    let text = live.entry.half_typed(event);
    let is_wrong = !text.trim().is_empty() && understood(desk, live, event, &text).kind == LineKind::WentWrong;
    is_wrong && keep(desk, live, event)
}

/// What is half typed stays as the note that it is, and is one step from now on, however long it took to type; whether
/// there is any.
pub fn as_one_step(desk: &mut Desk<'_>, live: &Live) -> bool {
    let event = desk.session.workspace().event(Ref(live.event));
    let is_there = event.is_some_and(|event| !live.entry.half_typed(event).trim().is_empty());
    if let Some(box_of_it) = live.entry.drawn.filter(|_| is_there) {
        desk.commands.push(Command::JoinSteps { spot: box_of_it.value(), label: "a note" });
    }
    is_there
}

/// What is half typed stays under the item in which it was begun, as the note that it is, and the line begins empty.
pub fn leave_behind(desk: &mut Desk<'_>, live: &mut Live) {
    if live.entry.edited.is_some() {
        return;
    }
    if !kept_as_gone_wrong(desk, live) && !as_one_step(desk, live) {
        write(desk, live, String::new());
    }
    (live.entry.pending, live.entry.right) = (Id::default(), PutRight::default());
}
