//! `folkmoot restore FILE DIR`: a backup into a new or an empty folder, once all of it was found whole.

use std::path::PathBuf;

use serde::Serialize;

use super::desk::Desk;
use super::exit::{Exit, Stop};
use super::whole;
use crate::app::{backup_in_words, restore_backup};
use crate::store::{Contents, Restored, look_into_backup};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A folder that is empty or not there yet; without it, nothing is written and it is only told what is in the file
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// For scripts
    #[arg(long)]
    json: bool,
}

/// What scripts read.
#[derive(Serialize)]
struct Told<'a> {
    folder: Option<String>,
    /// The workspace's id in that folder.
    workspace: Option<String>,
    contents: &'a Contents,
}

pub(super) fn run(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let file = whole(&arguments.file);
    let Some(folder) = &arguments.folder else { return look(arguments, desk) };
    let open = desk.folder.as_deref();
    let restored = restore_backup(&file, &whole(folder), &desk.places, open, &desk.clock, &|_| true)?;
    let Some(restored) = restored else { return Ok(Exit::Trouble) };
    let Restored { folder, contents, id, doubt } = &restored;
    doubt.iter().for_each(|problem| desk.err.problem(problem));
    let exit = if doubt.is_none() { Exit::Done } else { Exit::Trouble };
    if arguments.json {
        let (folder, workspace) = (Some(folder.display().to_string()), Some(id.to_string()));
        desk.out.json(&Told { folder, workspace, contents })?;
        return Ok(exit);
    }
    desk.out.line(&format!("Restored into {}.", folder.display()));
    desk.out.line(&backup_in_words(contents));
    if restored.is_beside() {
        desk.out
            .line("The folder that was backed up is on this computer still. This one has an id of its own beside it.");
    }
    Ok(exit)
}

fn look(arguments: &Arguments, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let Some(contents) = look_into_backup(&whole(&arguments.file), &|_| true)? else { return Ok(Exit::Trouble) };
    if arguments.json {
        desk.out.json(&Told { folder: None, workspace: None, contents: &contents })?;
        return Ok(Exit::Done);
    }
    desk.out.line("The backup is whole.");
    desk.out.line(&backup_in_words(&contents));
    Ok(Exit::Done)
}
