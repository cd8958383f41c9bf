//! The words of the print verb: documents, sizes and styles by the names that the command line has for them.

use crate::documents::{self, DOCUMENTS, PrintedDocument, TextSize, minutes};
use crate::model::Record;
use crate::model::event::MinutesStyle;
use crate::model::pick::Choice;

/// The document of this name.
pub(super) fn document(name: &str) -> Result<&'static PrintedDocument, String> {
    documents::named(name)
        .ok_or_else(|| format!("there is {}", joined(DOCUMENTS.iter().map(|row| row.name.to_owned()))))
}

/// The size with these points.
pub(super) fn size(points: &str) -> Result<TextSize, String> {
    let known = points.parse().ok().and_then(TextSize::from_points);
    known.ok_or_else(|| format!("there is {}", joined(TextSize::ALL.iter().map(|size| size.points().to_string()))))
}

/// The style of this name.
pub(super) fn style(name: &str) -> Result<MinutesStyle, String> {
    let mut styles = MinutesStyle::ALL.iter().map(|(style, _)| *style);
    let known = styles.clone().find(|style| style_name(*style) == name.to_lowercase());
    known.ok_or_else(|| format!("there is {}", joined(styles.by_ref().map(style_name))))
}

/// A style's name on the command line.
pub(super) fn style_name(style: MinutesStyle) -> String {
    style.label().to_lowercase()
}

/// The style that the record asks for, or that is usual for its type.
pub(super) fn usual_style(record: &Record) -> MinutesStyle {
    match record {
        Record::Event(event) => minutes::usual_style(event),
        _ => MinutesStyle::default(),
    }
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
