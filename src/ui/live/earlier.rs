//! An earlier line that is put right: the words that stand in the box for it, and whom its names mean.

use super::put_right::PutRight;
use super::{Desk, Live, entry, said};
use crate::import::who_has;
use crate::model::{Event, Id, Ref};
use crate::workspace::Workspace;

/// How a kept line was typed, and what was put right of it.
#[derive(Clone, Debug)]
pub struct Typed {
    pub line: Id,
    pub text: String,
    pub right: PutRight,
}

/// Whoever has a kept line, by the names that are shown for them: in the line itself they mean nobody else.
pub fn whose(workspace: &Workspace, event: &Event, line: Id) -> Vec<(String, Ref)> {
    let item = entry::find(event, line).and_then(|(item, _)| event.item(item));
    let who = item.map(|item| who_has(workspace, item, line)).unwrap_or_default();
    who.into_iter().map(|who| (said::title(workspace, who), who)).collect()
}

/// The words in which a line was typed, as long as they say what is kept of it; else what is kept, so that nothing that was
/// said of it elsewhere goes with Enter.
pub fn to_put_right(desk: &Desk<'_>, live: &mut Live, event: &Event, line: Id, shown: &str) -> (String, PutRight) {
    let workspace = desk.session.workspace();
    let names = live.names(workspace, event, Some(line));
    let found = entry::find(event, line).and_then(|(item, line)| said::of(workspace, event.item(item)?, line));
    let kept = found.unwrap_or_default();
    let says_it = |typed: &Typed| {
        let read = typed.right.clone().understood(&typed.text, &names, live.day);
        said::says_the_same(&said::understood(workspace, &read), &kept)
    };
    if let Some(typed) = live.entry.typed.iter().rfind(|typed| typed.line == line).filter(|typed| says_it(typed)) {
        return (typed.text.clone(), typed.right.clone());
    }
    let mut right = PutRight::default();
    // It stays of its kind, whatever its words look like.
    if right.understood(shown, &names, live.day).kind != kept.kind {
        right.ask_for(kept.kind);
    }
    (shown.to_owned(), right)
}
