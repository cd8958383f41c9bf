//! `folkmoot backup FILE`: the whole folder, with this computer's history and drafts, in one file that was read back.

use std::path::PathBuf;

use serde::Serialize;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::whole;
use crate::app::{contents_in_words, size_in_words};
use crate::model::Problem;
use crate::store::{BackUp, BackedUp, Contents, back_up};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The file to make, best on another disk
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// In place of a file that has this name already
    #[arg(long)]
    replace: bool,
    /// For scripts
    #[arg(long)]
    json: bool,
}

/// What scripts read.
#[derive(Serialize)]
struct Told<'a> {
    file: String,
    size: u64,
    contents: &'a Contents,
    not_in_it: &'a [Problem],
    notes: &'a [String],
    doubt: Option<&'a Problem>,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let (folder, file) = (desk.folder()?, whole(&arguments.file));
    let wanted = BackUp {
        workspace: &folder,
        places: &desk.places,
        to: &file,
        replace: arguments.replace,
        quiet: false,
        now: desk.clock.now(),
        wall: desk.clock.wall(),
    };
    if !arguments.replace && file.exists() {
        let problem = Problem::new("There is a file of this name already.").safe("It was left as it is.");
        return Err(problem
            .hint("Choose another name, or put it in the place of that file with --replace.")
            .at(file)
            .into());
    }
    let made = back_up(&wanted, &|_| true)?;
    let Some(made) = made else { return Ok(Exit::Trouble) };
    tell(&made, arguments.json, desk)?;
    Ok(if made.unread.is_empty() && made.doubt.is_none() { Exit::Done } else { Exit::Trouble })
}

fn tell(made: &BackedUp, json: bool, desk: &mut Desk<'_, '_>) -> Result<(), Problem> {
    let BackedUp { path, contents, size, unread, notes, doubt } = made;
    if json {
        let file = path.display().to_string();
        desk.out.json(&Told { file, size: *size, contents, not_in_it: unread, notes, doubt: doubt.as_ref() })?;
    } else {
        let (what, size) = (contents_in_words(contents), size_in_words(*size));
        desk.out.line(&format!("Backed up to {}, and read back whole.", path.display()));
        desk.out.line(&format!("In it: {what}. The file is {size}."));
    }
    notes.iter().for_each(|note| desk.err.line(note));
    unread.iter().chain(doubt).for_each(|problem| desk.err.problem(problem));
    Ok(())
}
