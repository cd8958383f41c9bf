//! The page before a pack: what is in it, where each paper goes, on which page of the file it begins, how many pages it
//! has and how many of it are wanted. What no more than the typesetter knows stands there as `{page}` and `{pages}`.

use super::{PackPart, Place};
use crate::documents::catalogue::Request;
use crate::documents::kit::Kit;
use crate::documents::names::joined;
use crate::documents::parts::{column, heading, paragraph, table};
use crate::documents::tree::{Block, Column, Document, Inline, Row, Sheet, Width};
use crate::model::{Problem, capitalised};
use crate::workspace::Workspace;

/// The list of these parts. The workspace's links must be fresh.
///
/// # Errors
/// Where the record is no event.
pub fn contents(workspace: &Workspace, request: &Request, parts: &[PackPart]) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().pack;
    let when_and_where = joined(&[&kit.when(), &kit.place()]);
    let mut blocks = vec![kit.title(&capitalised(&words.document))];
    blocks.push(paragraph(vec![Inline::from(when_and_where)]).at(&kit.meeting.at("details/when")));
    let mut place: Option<Place> = None;
    let mut rows: Vec<Row> = Vec::new();
    for part in parts {
        if place != Some(part.place) {
            blocks.extend(of_place(&kit, place, std::mem::take(&mut rows)));
            place = Some(part.place);
        }
        rows.push(row(&kit, part));
    }
    blocks.extend(of_place(&kit, place, rows));
    Ok(kit.page(&words.document, kit.keep_until(), Sheet::Flow, blocks))
}

/// The papers of a place under its name.
fn of_place(kit: &Kit<'_>, place: Option<Place>, rows: Vec<Row>) -> Vec<Block> {
    let words = &kit.words().pack;
    let number = |head: &str| Column { right: true, ..column(head, Width::Fixed(22.0)) };
    let columns =
        vec![number(&words.page), column(&words.what, Width::Share(1.0)), number(&words.pages), number(&words.copies)];
    place.map(|place| vec![heading(2, place.heading()), table(columns, rows)]).unwrap_or_default()
}

fn row(kit: &Kit<'_>, part: &PackPart) -> Row {
    let title = part.title(kit.meeting.workspace.council().paper.get());
    let cells = ["{page}".to_owned(), title, "{pages}".to_owned(), part.copies.to_string()];
    Row { cells: cells.map(|said| vec![Inline::from(said)]).into(), origin: None }
}
