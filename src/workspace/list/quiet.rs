//! The row of a project where projects are ordered by how quiet they are. Which projects are quiet is told elsewhere.

use crate::model::{Brief, When};
use crate::workspace::listing::Arrangement;
use crate::workspace::{ListRow, Workspace, folded, quiet_of};

/// What the row of a project says where they are ordered by how quiet they are: who looks after it, for how long nothing
/// was heard, and what was promised.
pub fn row(
    workspace: &Workspace,
    brief: &Brief,
    wanted: Arrangement,
    row: ListRow,
    say_when: &dyn Fn(&When) -> String,
) -> ListRow {
    let Some(quiet) = quiet_of(workspace, brief, wanted.today) else { return row };
    let owner = quiet.owner.and_then(|owner| workspace.title(owner.0)).unwrap_or_else(|| "Nobody named".to_owned());
    let heard = quiet.last_heard.map(|day| format!(", last heard {}", say_when(&When::day(day)))).unwrap_or_default();
    let promised = quiet.promised.map(|promised| format!(", promised: {}", promised.what)).unwrap_or_default();
    let note = match quiet.asked {
        Some(day) => format!("Quiet {} days, asked {}{promised}", quiet.days, say_when(&When::day(day))),
        None => format!("Quiet {} days{promised}", quiet.days),
    };
    let words = [row.words, folded(&note), folded(&owner)].join(" ");
    ListRow { detail: format!("{owner}{heard}"), note, words, quiet: Some(quiet.days), ..row }
}
