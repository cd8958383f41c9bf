//! A row of the box: what it is called, and what stands below that in small words: why it can't be done now, or what it
//! would be done with.

use super::Choice;
use crate::model::{Record, capitalised};
use crate::ui::commands::{Deed, open};
use crate::ui::editor;
use crate::ui::frame::Desk;
use crate::ui::kinds::{called, icon_of, one_of};
use crate::ui::state::State;
use crate::ui::theme::icon;
use crate::ui::widgets::FinderRow;
use crate::ui::words::{joined, short_when};
use crate::workspace::row_of;

/// Why it can't be done now.
pub fn why_not(desk: &Desk<'_>, state: &State, choice: Choice) -> Option<&'static str> {
    match choice {
        Choice::Deed(deed) => deed.applies(desk, state).err(),
        _ => None,
    }
}

/// The row of a choice; none where it is gone, or has a row of another kind.
pub fn row(desk: &Desk<'_>, state: &State, choice: Choice) -> Option<FinderRow> {
    let (workspace, why) = (desk.session.workspace(), why_not(desk, state, choice));
    let (picture, title, detail, keys) = match choice {
        Choice::Deed(deed) => (deed.icon, deed.name.to_owned(), said_of(desk, state, (deed, why)), deed.shown_keys()),
        Choice::Record(kind, id) => {
            let record = workspace.get(id)?;
            let told = row_of(workspace, record, desk.session.clock().today(), &short_when).detail;
            let parts = [capitalised(one_of(kind)), told];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            (icon_of(kind), called(record, desk.session.clock().today()), parts.join(". "), String::new())
        }
        Choice::Print(_) => (icon::PRINT, name_of(desk, state, choice)?, String::new(), String::new()),
        Choice::Search => return None,
        Choice::Page(_) => (icon::GO, name_of(desk, state, choice)?, String::new(), String::new()),
    };
    Some(FinderRow { icon: picture, title, marks: Vec::new(), detail, keys, enabled: why.is_none() })
}

/// Why something can't be done now; else the event that it would be done with, where it is about one.
fn said_of(desk: &Desk<'_>, state: &State, (deed, why): (&Deed, Option<&str>)) -> String {
    if let Some(why) = why {
        return why.to_owned();
    }
    let record = deed.event(desk, state).and_then(|event| desk.session.workspace().get(event));
    let Some((record, Record::Event(event))) = record.map(|record| (record, record.as_ref())) else {
        return String::new();
    };
    let title = called(record, desk.session.clock().today());
    joined(&[&title, &short_when(&event.details.when)])
}

/// What a choice about the open record is called, with the record that it is about.
pub fn name_of(desk: &Desk<'_>, state: &State, choice: Choice) -> Option<String> {
    let record = open(desk, state)?;
    let title = called(record, desk.session.clock().today());
    match choice {
        Choice::Deed(deed) => Some(deed.name.to_owned()),
        Choice::Search => None,
        Choice::Record(..) => Some(title),
        Choice::Print(document) => Some(format!("Print {}: {title}", document.label)),
        Choice::Page(number) => editor::page_name(record.kind(), number).map(|page| format!("{page} page: {title}")),
    }
}
