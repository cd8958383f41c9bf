//! `folkmoot print --list`: a line for each document, with what it prints from, in which styles and formats.

use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Stop};
use crate::cli::find::find;
use crate::documents::{DOCUMENTS, PrintedDocument, printable};
use crate::render::FORMATS;

use super::options::style_name;

/// Every document, or those that the record with this id can print.
pub(super) fn run(id: Option<&str>, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let documents: Vec<&PrintedDocument> = match id {
        None => DOCUMENTS.iter().collect(),
        Some(id) => {
            let opened = desk.open()?;
            printable(find(&opened, id)?.as_ref()).collect()
        }
    };
    for document in documents {
        desk.out.line(&line(document));
    }
    Ok(Exit::Done)
}

fn line(document: &PrintedDocument) -> String {
    let kinds: Vec<&str> = document.kinds.iter().map(|kind| kind.folder()).collect();
    let styles: Vec<String> = document.styles.iter().map(|style| style_name(*style)).collect();
    let endings: Vec<&str> = FORMATS.iter().map(|format| format.ending).collect();
    let parts = [("from", kinds.join(", ")), ("styles", styles.join(", ")), ("formats", endings.join(", "))];
    let said: Vec<String> =
        parts.iter().filter(|(_, names)| !names.is_empty()).map(|(label, names)| format!("{label}: {names}")).collect();
    format!("{}  {}", document.name, said.join("; "))
}
