//! Short forms that a brief never writes out: the rule is that of the minutes, over what stands on the sheet.

use super::{Found, and_more, is_on_sheet, label_of_field, needs};
use crate::model::Brief;
use crate::workspace::Workspace;
use crate::workspace::slips::open_short_forms;

pub(super) fn open(workspace: &Workspace, brief: &Brief) -> Found {
    let open = open_short_forms(workspace, brief, &|field| is_on_sheet(field));
    let Some(first) = open.first() else { return Found::Ready };
    let times = match first.count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{many} times"),
    };
    let reason = format!("Used {times}, first in {}.", label_of_field(&first.at.field));
    let reason = if first.count == 1 { reason.replace("first in", "in") } else { reason };
    needs(
        format!("Say what \u{201c}{}\u{201d} stands for", first.form),
        and_more(reason, open.len()),
        first.at.field.clone(),
    )
}
