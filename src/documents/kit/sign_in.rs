//! The list at the door: whoever is expected, with room to sign, and lines for those who walk in.

use super::around::{Kit, is_ahead};
use super::people::{Guest, by_name, by_surname};
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::parts::{column, heading, paragraph};
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Inline, Row, Sheet, Table, Width};
use crate::documents::wording::fill;
use crate::model::{Kind, Problem};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const SIGN_IN: PrintedDocument = PrintedDocument {
    name: "sign-in",
    label: "sign-in sheet",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::BySurname, Style::ByTitle],
    usual_style: |_| Style::BySurname,
    is_text: |_| false,
    compose,
    left_out: |_, _| Vec::new(),
};

/// Lines for those who are not on the list: as many as a page has room for, or more.
const FREE_LINES: usize = 24;

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().sign_in;
    let is_by_name = request.style == Style::ByTitle;
    let guests = if is_by_name { by_name(&kit) } else { by_surname(&kit) };
    let mut blocks = vec![kit.title(&words.title), lead_in(&kit, guests.is_empty())];
    if !guests.is_empty() {
        blocks.push(list(&kit, &guests, is_by_name));
        blocks.push(heading(2, &words.not_listed));
        blocks.push(paragraph(vec![Inline::from(words.free_line.as_str())]));
    }
    blocks.push(free_lines(&kit));
    Ok(kit.page(&words.document, kit.keep_until(), Sheet::Register, blocks))
}

/// When and where, what to do, and what the list is for.
fn lead_in(kit: &Kit<'_>, is_empty: bool) -> Block {
    let words = &kit.words().sign_in;
    let event = fill(&words.event, &[("when", &kit.when()), ("where", &kit.place())]);
    let ask = if is_empty { &words.write } else { &words.find };
    let said = format!(" {ask} {}", kit.words().keep.what_for);
    paragraph(vec![Inline::strong(event), Inline::from(said)]).at(&kit.meeting.at("details/when"))
}

/// The word that the list goes by stands in bold.
fn list(kit: &Kit<'_>, guests: &[Guest<'_>], is_by_name: bool) -> Block {
    let words = &kit.words().sign_in;
    let columns = vec![
        column(&words.name, Width::Share(52.0)),
        column(&words.organisation, Width::Share(48.0)),
        column(&words.here, Width::Fixed(28.0)),
    ];
    let row = |guest: &Guest<'_>| {
        let name = match guest.surname() {
            (first, last) if !is_by_name && !first.is_empty() => {
                vec![Inline::from(format!("{first} ")), Inline::strong(last)]
            }
            _ => vec![Inline::strong(guest.name.as_str())],
        };
        let from = if guest.from.is_empty() { Vec::new() } else { vec![Inline::from(guest.from.as_str())] };
        Row { cells: vec![name, from, Vec::new()], origin: Some(guest.origin.clone()) }
    };
    let rows = guests.iter().map(row).collect();
    Content::Table(Table { columns, rows, group_by: None, tick: false }).into()
}

fn free_lines(kit: &Kit<'_>) -> Block {
    let words = &kit.words().sign_in;
    let columns = vec![
        column(&words.name, Width::Share(52.0)),
        column(&words.organisation_or_resident, Width::Share(48.0)),
        column(&words.initials, Width::Fixed(28.0)),
    ];
    let rows = (0..FREE_LINES).map(|_| Row { cells: vec![Vec::new(); 3], origin: None }).collect();
    Content::Table(Table { columns, rows, group_by: None, tick: false }).into()
}
