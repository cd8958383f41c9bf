//! What the row of an action says of when it is due: the heading that it stands under, and the line below.

use jiff::civil::Date;

use super::told::joined;
use crate::model::pick::Choice;
use crate::model::{Action, ActionStatus, Due, capitalised};
use crate::workspace::{Workspace, carried, days_overdue, due_day};

/// When an action is due, in the order in which people look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DueGroup {
    Overdue,
    ThisWeek,
    Later,
    NextMeeting,
    Standing,
    NoDate,
    Closed,
}

impl DueGroup {
    pub fn of(workspace: &Workspace, action: &Action, today: Date) -> Self {
        let days_left = i32::from(7 - today.weekday().to_monday_one_offset());
        let left = |due: Date| today.until(due).map(|span| span.get_days()).unwrap_or(i32::MAX);
        match (action.due.known(), due_day(workspace, action)) {
            _ if !action.is_open() => Self::Closed,
            (_, Some(due)) if due < today => Self::Overdue,
            (Some(Due::NextMeeting), _) => Self::NextMeeting,
            (Some(Due::Standing), _) => Self::Standing,
            (_, Some(due)) if left(due) <= days_left => Self::ThisWeek,
            (Some(Due::Date), None) if action.by.is_unknown() => Self::NoDate,
            (None, _) => Self::NoDate,
            _ => Self::Later,
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::Overdue => "Late",
            Self::ThisWeek => "This week",
            Self::Later => "Later",
            Self::NextMeeting => "By the next meeting",
            Self::Standing => "Standing",
            Self::NoDate => "No date yet",
            Self::Closed => "Closed",
        }
    }
}

/// By when, in words: the date, or what it waits for.
pub(super) fn due(action: &Action, said: String) -> String {
    match action.due.known() {
        Some(Due::NextMeeting) => "by the next meeting".to_owned(),
        Some(Due::Standing) => "standing".to_owned(),
        _ if action.by.is_unknown() => String::new(),
        _ => said,
    }
}

/// "41 days late, carried twice, in progress": nothing of one that is open and in time.
pub(super) fn note(workspace: &Workspace, action: &Action, today: Date) -> String {
    let late = days_overdue(workspace, action, today).map(|days| days_late(days.into())).unwrap_or_default();
    let carried = match carried(workspace, action, today) {
        0 => String::new(),
        1 => "carried once".to_owned(),
        2 => "carried twice".to_owned(),
        times => format!("carried {times} times"),
    };
    let state = action.status.known().filter(|status| **status != ActionStatus::Open);
    let state = state.map(|status| status.label().to_lowercase()).unwrap_or_default();
    capitalised(&joined(&[late, carried, state]))
}

/// "41 days late".
pub fn days_late(days: i64) -> String {
    if days == 1 { "1 day late".to_owned() } else { format!("{days} days late") }
}
