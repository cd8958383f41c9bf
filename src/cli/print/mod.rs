//! `folkmoot print`: a document from a record into a file, the pack of an event, or the list of what can be printed.

mod listing;
mod manual;
mod options;
mod pack;

use std::path::{Path, PathBuf};

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::find::find;
use super::whole;
use crate::app::{self, Printed, Sheet};
use crate::documents::{self, LeftOut, PrintedDocument, Style, TextSize};
use crate::model::{Problem, Record};
use crate::render::{FORMATS, Format, format_for_path, formats_for};
use crate::workspace::Workspace;
use options::{Wanted, document, size, style, style_names, wanted};

const USAGE: &str = "\
folkmoot print DOCUMENT ID --to FILE [--size 12|14|18] [--style STYLE]
       folkmoot print pack ID --to FILE.pdf|FOLDER/ [--size 12|14|18] [--without DOCUMENT,…]
       folkmoot print manual --to FILE [--size 12|14|18]
       folkmoot print --list [ID] [--json]";

#[derive(clap::Args)]
#[command(override_usage = USAGE)]
pub(super) struct Arguments {
    /// What to print, such as "minutes"; --list names them all. "pack" is all that an event needs on paper, "manual" is
    /// that of Folkmoot and needs no record
    #[arg(value_name = "DOCUMENT", value_parser = wanted, required_unless_present = "list")]
    document: Option<Wanted>,
    /// The record to print it from; the beginning of an id is enough where no other id begins so
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// The file to write; its ending says in which format. A pack goes into one PDF, or into a folder
    #[arg(long, value_name = "FILE", required_unless_present = "list")]
    to: Option<PathBuf>,
    /// Points of the text: 12, 14 for clear print, 18 for large print
    #[arg(long, value_name = "12|14|18", value_parser = size)]
    size: Option<TextSize>,
    /// How it is arranged (--list names the styles of each document); without it, as the record says or as is usual for its type
    #[arg(long, value_name = "STYLE", value_parser = style)]
    style: Option<Style>,
    /// Documents that stay out of a pack, with commas between them
    #[arg(long, value_name = "DOCUMENT", value_parser = document, value_delimiter = ',')]
    without: Vec<&'static PrintedDocument>,
    /// List every document that there is, or those that this record can print
    #[arg(long, value_name = "ID", num_args = 0..=1, conflicts_with_all = ["document", "id", "to", "size", "style", "without"])]
    list: Option<Option<String>>,
    /// The list as an array of objects with document, label, kinds and styles
    #[arg(long, requires = "list")]
    json: bool,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    match (&arguments.list, arguments.document, &arguments.id, &arguments.to) {
        (Some(id), ..) => listing::run(id.as_deref(), arguments.json, desk),
        (None, Some(Wanted::Manual), None, Some(to)) => manual::run(arguments, whole(to), desk),
        (None, Some(Wanted::Pack), Some(id), Some(to)) => pack::run(arguments, id, to, desk),
        (None, Some(Wanted::Document(document)), Some(id), Some(to)) => print(arguments, document, id, whole(to), desk),
        _ => Err(Stop::usage("Say what to print, from which record, and to which file.")),
    }
}

fn print(
    arguments: &Arguments,
    document: &'static PrintedDocument,
    id: &str,
    to: PathBuf,
    desk: &mut Desk<'_, '_>,
) -> Result<Exit, Stop> {
    if !arguments.without.is_empty() {
        return Err(Stop::usage("Only a pack has documents that can stay out."));
    }
    let format = format_of(&to)?;
    check_folder(&to)?;
    if let Some(style) = arguments.style {
        check_style(document, style)?;
    }
    let opened = desk.open()?;
    let record = find(&opened, id)?;
    check_kind(document, &record)?;
    let style = arguments.style.unwrap_or_else(|| documents::usual_style(document, &record));
    check_offered(format, document, style)?;
    let sheet = Sheet { document: document.name, record: record.id(), style, size: arguments.size.unwrap_or_default() };
    let printed = app::print(&opened.workspace, opened.album.as_ref(), sheet, &to, desk.clock.wall())?;
    let concerns = app::left_out(&opened.workspace, sheet, desk.clock.wall())?;
    tell_printed(&opened.workspace, &concerns, &printed, desk);
    desk.out.line(&format!("Printed {} to {}.", document.label, printed.path.display()));
    Ok(Exit::Done)
}

fn format_of(to: &Path) -> Result<&'static Format, Stop> {
    format_for_path(to).ok_or_else(|| {
        let problem = Problem::new("The name of the file does not say in which format to print.");
        Stop::Usage(problem.hint(let_it_end_in(FORMATS.iter())).at(to))
    })
}

fn let_it_end_in<'a>(formats: impl Iterator<Item = &'a Format>) -> String {
    let endings: Vec<String> = formats.map(|format| format!(".{}", format.ending)).collect();
    format!("Let it end in {}.", endings.join(" or "))
}

/// A sheet to hang up or to tick off is no text.
fn check_offered(format: &Format, document: &PrintedDocument, style: Style) -> Result<(), Stop> {
    if formats_for(document, style).any(|offered| offered.ending == format.ending) {
        return Ok(());
    }
    let problem =
        Problem::new(format!("The {} in this style is no text, and is not saved as {}.", document.label, format.name));
    Err(Stop::Usage(problem.hint(let_it_end_in(formats_for(document, style)))))
}

fn check_folder(to: &Path) -> Result<(), Problem> {
    match to.parent() {
        Some(folder) if !folder.is_dir() => {
            Err(Problem::new("The folder that the file should go to is not there.").hint("Make it first.").at(folder))
        }
        _ => Ok(()),
    }
}

fn check_style(document: &PrintedDocument, style: Style) -> Result<(), Stop> {
    if document.styles.contains(&style) {
        return Ok(());
    }
    let problem = Problem::new(format!("There is no style {} of {}.", style.name(), document.label));
    Err(Stop::Usage(problem.hint(format!("It has {}.", style_names(document.styles)))))
}

fn check_kind(document: &PrintedDocument, record: &Record) -> Result<(), Problem> {
    if document.kinds.contains(&record.kind()) {
        return Ok(());
    }
    let kinds: Vec<String> = document.kinds.iter().map(|kind| kind.words().many.to_lowercase()).collect();
    let found = record.kind().words().one.to_lowercase();
    Err(Problem::new(format!(
        "The record with this id is of the kind \"{found}\", and \"{}\" is printed from {}.",
        document.name,
        kinds.join(", ")
    ))
    .hint(format!("\"folkmoot print --list {}\" says what it can print.", record.id())))
}

/// What is to be known of pages that are made.
fn tell_printed(workspace: &Workspace, concerns: &[LeftOut], printed: &Printed, desk: &mut Desk<'_, '_>) {
    tell(workspace, concerns, desk);
    tell(workspace, &printed.not_shown, desk);
    warn_of_unprintable(workspace, printed, desk);
    for overflow in &printed.overflows {
        desk.err.line(&format!("{}: {}", overflow.title, overflow.sentence()));
    }
}

/// What was typed and is not on the page, and what is still open about what is.
fn tell(workspace: &Workspace, concerns: &[LeftOut], desk: &mut Desk<'_, '_>) {
    for one in concerns {
        let title = workspace.title(one.origin.record).unwrap_or_default();
        let place = format!("in {title} ({})", one.origin.field);
        desk.err.line(&format!("{}, {place}. {}", one.concern.sentence(), one.why));
    }
}

/// A character that no font has stands on the page by name; the officer is told which and where.
fn warn_of_unprintable(workspace: &Workspace, printed: &Printed, desk: &mut Desk<'_, '_>) {
    for unprintable in &printed.unprintable {
        let place = unprintable.origin.as_ref().map(|origin| {
            let title = workspace.title(origin.record).unwrap_or_default();
            format!(", in {title} ({})", origin.field)
        });
        let (name, place) = (&unprintable.name, place.unwrap_or_default());
        desk.err.line(&format!("A character that no font has prints as its name: {name}{place}."));
    }
}
