//! The action table at the end: every action of the meeting, by owner and then by date.

use crate::documents::markdown::linked;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::actions;
use crate::documents::parts::{apart, column, under_heading};
use crate::documents::tree::{Block, Content, Inline, Origin, Row, Table, Width};
use crate::model::Action;

/// The column that large print makes blocks of.
const OWNER: usize = 2;

pub fn action_table(meeting: &Meeting<'_>) -> Vec<Block> {
    let lead_in = meeting.lead_in("actions", |lead_ins| &lead_ins.actions);
    let actions = actions::by_owner(meeting);
    if actions.is_empty() {
        return apart(lead_in);
    }
    let words = &meeting.words.minutes.table;
    let table = Table {
        columns: vec![
            column(&words.reference, Width::Fixed(17.0)),
            column(&words.action, Width::Share(1.0)),
            column(&words.owner, Width::Fixed(29.0)),
            column(&words.by_when, Width::Fixed(42.0)),
            column(&words.status, Width::Fixed(22.0)),
        ],
        rows: actions.into_iter().map(|action| row(meeting, action)).collect(),
        group_by: Some(OWNER),
        tick: true,
    };
    under_heading(&meeting.words.minutes.headings.actions, lead_in, vec![Content::Table(table).into()])
}

fn row(meeting: &Meeting<'_>, action: &Action) -> Row {
    let id = action.header.id;
    let status = actions::status(meeting, action);
    let line = |text: String| vec![Inline::from(text)];
    let cells = vec![
        line(meeting.reference(id).to_owned()),
        linked(action.what.trim()),
        line(actions::owner_cell(meeting, action)),
        line(actions::date_cell(meeting, action)),
        line(status),
    ];
    Row { cells, origin: Some(Origin { record: id, field: "what".to_owned() }) }
}
