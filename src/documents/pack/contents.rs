//! The page before a pack: what is in it, where each paper goes, on which page of the file it begins, how many pages it
//! has and how many of it are wanted. What no more than the typesetter knows stands there as `{page}` and `{pages}`.

use super::PackPart;
use crate::documents::catalogue::Request;
use crate::documents::kit::{Kit, place, when};
use crate::documents::parts::{column, table};
use crate::documents::tree::{Column, Content, Document, Inline, Row, Sheet, Width};
use crate::model::{Problem, capitalised};
use crate::workspace::Workspace;

/// The list of these parts. The workspace's links must be fresh.
///
/// # Errors
/// Where the record is no event.
pub fn contents(workspace: &Workspace, request: &Request, parts: &[PackPart]) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().pack;
    let facts = [when(&kit), place(&kit)].into_iter().flatten().collect();
    let rows = parts.iter().map(|part| row(&kit, part)).collect();
    let blocks =
        vec![kit.title(&capitalised(&words.document)), Content::Facts { facts }.into(), table(columns(&kit), rows)];
    Ok(kit.page(&words.document, capitalised(&words.document), Sheet::Flow, blocks))
}

/// What it is stands first, so that it names the row where the table re-flows.
fn columns(kit: &Kit<'_>) -> Vec<Column> {
    let words = &kit.words().pack;
    let number = |head: &str| Column { right: true, ..column(head, Width::Fixed(18.0)) };
    vec![
        column(&words.what, Width::Share(60.0)),
        column(&words.goes_to, Width::Share(50.0)),
        number(&words.page),
        number(&words.pages),
        number(&words.copies),
    ]
}

fn row(kit: &Kit<'_>, part: &PackPart) -> Row {
    let title = part.title(kit.meeting.workspace.council().paper.get());
    let said = |words: String| vec![Inline::from(words)];
    let numbers = ["{page}".to_owned(), "{pages}".to_owned(), part.copies.to_string()];
    let cells = [vec![Inline::strong(title)], said(part.place.heading().to_owned())];
    Row { cells: cells.into_iter().chain(numbers.map(said)).collect(), origin: None }
}
