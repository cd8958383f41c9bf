//! How a record is drawn as a row of its list: what stands at its right, what is marked, and what is said where nothing is
//! known. Its words are worked out in `workspace`.

use std::borrow::Cow;

use crate::model::event::EventStatus;
use crate::model::pick::Choice;
use crate::model::{Id, Kind};
use crate::ui::frame::Desk;
use crate::ui::theme::{Icon, Tone, icon};
use crate::ui::widgets::ListRow;
use crate::ui::words::to_go;
use crate::workspace::{self, Arrangement, Grouping};

/// What stands below a title, at the left and at the right. Both are empty where nothing is known: the row has one line.
pub fn below(wanted: Arrangement, row: &workspace::ListRow) -> (Cow<'_, str>, Cow<'_, str>) {
    let detail = if row.detail.is_empty() { nothing_known(wanted) } else { &row.detail };
    if wanted.kind == Kind::Action {
        // The day stands where no long name cuts it off.
        let owners = detail.strip_suffix(row.by.as_str()).and_then(|owners| owners.strip_suffix(", "));
        return owners.map_or((detail.into(), "".into()), |owners| (owners.into(), row.by.as_str().into()));
    }
    let aside = match row.days_ahead {
        Some(days) => to_go(days).into(),
        // The heading over it has said so.
        None if wanted.grouping == Grouping::State && row.state == row.group => "".into(),
        // Most events stand so.
        None if wanted.kind == Kind::Event && row.state == EventStatus::Held.label() => "".into(),
        None => Cow::from(row.state.as_str()),
    };
    if detail.is_empty() { (aside, "".into()) } else { (detail.into(), aside) }
}

/// The line below both, with its mark.
fn note(kind: Kind, row: &workspace::ListRow) -> Option<(&str, Option<Icon>, Tone)> {
    let note = Some(row.note.as_str()).filter(|note| !note.is_empty())?;
    match (workspace::has_note(kind), row.is_overdue) {
        (true, true) => Some((note, Some(icon::LATE), Tone::Late)),
        (true, false) => Some((note, None, Tone::Plain)),
        (false, _) => row.quiet.map(|_| (note, Some(icon::QUIET), Tone::Warn)),
    }
}

/// How high a row is in a list that is so wide.
pub fn height(wanted: Arrangement, row: &workspace::ListRow, wide: f32) -> f32 {
    let has_detail = !below(wanted, row).0.is_empty();
    ListRow::high(has_detail, note(wanted.kind, row).is_some(), ListRow::is_long(&row.short, wide))
}

/// The row as it is drawn, with what stands below its title.
pub fn row<'a>(
    desk: &Desk<'_>,
    wanted: Arrangement,
    (row, below): (&'a workspace::ListRow, &'a (Cow<'a, str>, Cow<'a, str>)),
    open: Option<Id>,
) -> ListRow<'a> {
    let title = if row.title.is_empty() { &row.short } else { &row.title };
    let drawn = ListRow::new(title).shown(&row.short).detail(&below.0).right(&below.1).chosen(open == Some(row.id));
    let drawn = match note(wanted.kind, row) {
        Some((words, mark, tone)) => drawn.note(words, mark, tone),
        None => drawn,
    };
    match desk.session.clash(row.id) {
        Some(clash) if clash.is_unreadable() => drawn.right("damaged file").mark(icon::WARNING, Tone::Warn),
        Some(_) => drawn.right("two versions").mark(icon::WARNING, Tone::Warn),
        None if desk.session.recovered(row.id).is_some() => drawn.right("recovered").mark(icon::INFO, Tone::Action),
        None => drawn,
    }
}

/// What is missed below a title while nothing else is known; empty where nobody need say more.
fn nothing_known(wanted: Arrangement) -> &'static str {
    match (wanted.kind, wanted.grouping) {
        (Kind::Action, Grouping::Owner) | (Kind::Event, _) => "No date yet",
        (Kind::Action, _) => "Nobody named yet",
        // The heading over it has said the rest.
        (Kind::Brief, Grouping::Event) => "No owner yet",
        (Kind::Brief, _) => "No event yet",
        _ => "",
    }
}
