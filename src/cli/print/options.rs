//! The words of the print verb: documents, sizes and styles by the names that the command line has for them.

use crate::documents::{DOCUMENTS, MANUAL, PACK, PrintedDocument, Style, TextSize};

/// What is printed: a document, the pack of an event, or the manual.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    Document(&'static PrintedDocument),
    Pack,
    Manual,
}

/// The document of this name, or the pack.
pub(super) fn wanted(name: &str) -> Result<Wanted, String> {
    match name {
        PACK => Ok(Wanted::Pack),
        name if name == MANUAL.name => Ok(Wanted::Manual),
        name => {
            let also = |there_is| format!("{there_is}, {PACK}, {}", MANUAL.name);
            document(name).map(Wanted::Document).map_err(also)
        }
    }
}

/// The document of this name.
pub(super) fn document(name: &str) -> Result<&'static PrintedDocument, String> {
    DOCUMENTS
        .iter()
        .find(|row| row.name == name)
        .ok_or_else(|| format!("there is {}", joined(DOCUMENTS.iter().map(|row| row.name.to_owned()))))
}

/// The size with these points.
pub(super) fn size(points: &str) -> Result<TextSize, String> {
    let known = points.parse().ok().and_then(TextSize::from_points);
    known.ok_or_else(|| format!("there is {}", joined(TextSize::ALL.iter().map(|size| size.points().to_string()))))
}

/// The style of this name, whichever document has it.
pub(super) fn style(name: &str) -> Result<Style, String> {
    Style::named(name).ok_or_else(|| format!("there is {}", style_names(&Style::ALL)))
}

pub(super) fn style_names(styles: &[Style]) -> String {
    joined(styles.iter().map(|style| style.name().to_owned()))
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
