//! A line that is typed while a project is asked after: it goes to what is told of that.

use super::super::put_right::PutRight;
use super::super::{Desk, Live, apply};
use crate::import::catch_up::{self, Told};
use crate::model::Event;
use crate::ui::catch_up::is_about_project;

/// Where the item at hand asks after a project: what is told of that, in a line that says so.
pub fn told(desk: &Desk<'_>, live: &Live, event: &Event, text: &str) -> Option<Told> {
    let item = live.item.and_then(|item| event.item(item))?;
    let is_asked = is_about_project(desk.session.workspace(), item);
    let is_new = live.entry.edited.is_none() && !live.entry.right.is_asked();
    if is_asked && is_new { catch_up::told(text) } else { None }
}

/// Keeps such a line with the project; whether it was one.
pub fn keep(desk: &mut Desk<'_>, live: &mut Live, event: &Event, text: &str) -> bool {
    let Some((told, item)) = told(desk, live, event, text).zip(live.item) else { return false };
    let change = desk.session.keep_told((live.event, item), live.entry.pending, &told);
    let is_kept = change.is_some();
    apply(desk, change);
    (live.entry.right, live.follows) = (PutRight::default(), true);
    is_kept
}
