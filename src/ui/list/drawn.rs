//! How a record is drawn as a row of its list: what stands at its right, what is marked, and what is said where nothing is
//! known. Its words are worked out in `workspace`.

use std::borrow::Cow;

use crate::model::event::EventStatus;
use crate::model::pick::Choice;
use crate::model::{ActionStatus, Id, Kind};
use crate::ui::frame::Desk;
use crate::ui::theme::{Tone, icon};
use crate::ui::widgets::ListRow;
use crate::ui::words::to_go;
use crate::workspace::{self, Arrangement, Grouping};

/// What a row says at its right: how soon it is, or how it stands, unless most stand so.
pub fn aside(kind: Kind, row: &workspace::ListRow) -> Cow<'_, str> {
    let usual = match kind {
        Kind::Action => ActionStatus::Open.label(),
        Kind::Event => EventStatus::Held.label(),
        _ => "",
    };
    match row.days_ahead {
        Some(days) => to_go(days).into(),
        None if row.state == usual => "".into(),
        None => row.state.as_str().into(),
    }
}

/// The row as it is drawn, with what stands at its right.
pub fn row<'a>(
    desk: &Desk<'_>,
    wanted: Arrangement,
    (row, aside): (&'a workspace::ListRow, &'a str),
    open: Option<Id>,
) -> ListRow<'a> {
    let kind = wanted.kind;
    let title = if row.title.is_empty() { untitled(kind) } else { &row.title };
    let detail = if row.detail.is_empty() { nothing_known(wanted, !row.group.is_empty()) } else { &row.detail };
    let drawn = ListRow::new(title).shown(&row.short).detail(detail).right(aside).chosen(open == Some(row.id));
    let drawn = match (workspace::has_note(kind), row.is_overdue) {
        (true, true) => drawn.note(&row.note, Some(icon::LATE), Tone::Late),
        (true, false) => drawn.note(&row.note, None, Tone::Plain),
        (false, _) if row.quiet.is_some() => drawn.note(&row.note, Some(icon::QUIET), Tone::Warn),
        (false, _) => drawn,
    };
    match desk.session.clash(row.id) {
        Some(clash) if clash.is_unreadable() => drawn.right("damaged file").mark(icon::WARNING, Tone::Warn),
        Some(_) => drawn.right("two versions").mark(icon::WARNING, Tone::Warn),
        None if desk.session.recovered(row.id).is_some() => drawn.right("recovered").mark(icon::INFO, Tone::Action),
        None => drawn,
    }
}

/// What a row says that has no title yet.
fn untitled(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => "New event",
        Kind::Series => "New series",
        Kind::Action => "New action",
        Kind::Decision => "New decision",
        Kind::Notice => "New offer or request",
        Kind::Brief => "New project brief",
        Kind::Output => "New output",
        Kind::Template => "New template",
        Kind::Person => "New person",
        Kind::Organisation => "New organisation",
    }
}

/// What stands below a title while nothing else is known, so that all rows are of one height.
fn nothing_known(wanted: Arrangement, has_heading: bool) -> &'static str {
    match (wanted.kind, wanted.grouping) {
        // The heading over it has said the rest.
        (Kind::Person, Grouping::Organisation) if has_heading => "No role yet",
        (Kind::Action, Grouping::Owner) if has_heading => "No date yet",
        (Kind::Brief, Grouping::Event) if has_heading => "No owner yet",
        (Kind::Event, _) => "No date yet",
        (Kind::Person, _) => "No organisation yet",
        (Kind::Action, _) => "Nobody named yet",
        (Kind::Brief, _) => "No event yet",
        _ => "No details yet",
    }
}
