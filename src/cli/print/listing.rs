//! `folkmoot print --list`: each document with what it prints from, in which styles and formats, as lines for people or
//! as JSON for scripts.

use serde_json::{Value, json};

use super::options::style_names;
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Stop};
use crate::cli::find::find;
use crate::documents::{DOCUMENTS, PrintedDocument, Style, printable};
use crate::model::Paper;
use crate::render::{FORMATS, formats_for};

/// Every document, or those that the record with this id can print.
pub(super) fn run(id: Option<&str>, json: bool, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let documents: Vec<&PrintedDocument> = match id {
        None => DOCUMENTS.iter().collect(),
        Some(id) => {
            let opened = desk.open()?;
            printable(find(&opened, id)?.as_ref(), desk.clock.today()).collect()
        }
    };
    if json {
        let objects: Vec<Value> = documents.into_iter().map(object).collect();
        desk.out.json(&objects)?;
    } else {
        documents.into_iter().for_each(|document| desk.out.line(&line(document)));
    }
    Ok(Exit::Done)
}

fn kinds(document: &PrintedDocument) -> Vec<&'static str> {
    document.kinds.iter().map(|kind| kind.folder()).collect()
}

fn object(document: &PrintedDocument) -> Value {
    let style = |style: &Style| {
        let formats: Vec<&str> = formats_for(document, *style).map(|format| format.ending).collect();
        json!({ "name": style.name(), "label": style.label(Paper::default()), "formats": formats })
    };
    json!({
        "document": document.name,
        "label": document.label,
        "kinds": kinds(document),
        "styles": document.styles.iter().map(style).collect::<Vec<Value>>(),
    })
}

/// A format is named where one of the styles has it.
fn line(document: &PrintedDocument) -> String {
    let has =
        |ending| document.styles.iter().any(|style| formats_for(document, *style).any(|one| one.ending == ending));
    let endings: Vec<&str> = FORMATS.iter().map(|format| format.ending).filter(|ending| has(*ending)).collect();
    let (kinds, styles) = (kinds(document).join(", "), style_names(document.styles));
    format!("{}  from: {kinds}; styles: {styles}; formats: {}", document.name, endings.join(", "))
}
