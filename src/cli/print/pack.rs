//! `folkmoot print pack`: everything that an event needs on paper, as one PDF or as files in a folder.

use std::path::{Path, PathBuf};

use super::{Arguments, check_folder, tell_printed};
use crate::app::{self, Pack, Packed, Progress};
use crate::cli::desk::Desk;
use crate::cli::exit::{Exit, Stop};
use crate::cli::find::find;
use crate::cli::whole;
use crate::documents::{self, LeftOut, PackPart, Style};
use crate::model::{Problem, counted};
use crate::workspace::Workspace;

/// Prints the pack of the event with this id.
pub(super) fn run(arguments: &Arguments, id: &str, to: &Path, desk: &mut Desk<'_, '_>) -> Result<Exit, Stop> {
    let apart = is_folder(to);
    let to: PathBuf = whole(to);
    check_name(&to, apart)?;
    if arguments.style.is_some() {
        return Err(Stop::usage("A pack has no style of its own: leave --style out."));
    }
    if !apart {
        check_folder(&to)?;
    }
    let opened = desk.open()?;
    let record = find(&opened, id)?;
    let (workspace, now) = (&opened.workspace, desk.clock.wall());
    let all = documents::pack(workspace, record.id(), now)?;
    let pack = Pack { event: record.id(), size: arguments.size.unwrap_or_default(), without: without(arguments, &all) };
    let on_the_way = |_: Progress| true;
    let packed = app::print_pack(workspace, opened.album.as_ref(), &pack, &to, apart, now, &on_the_way)?;
    let Some(Packed { printed, parts, .. }) = packed else { return Ok(Exit::Trouble) };
    tell_lacking(workspace, &all, desk);
    let concerns = left_out(workspace, &pack, desk)?;
    tell_printed(workspace, &concerns, &printed, desk);
    let documents = counted(parts, "document", "documents");
    desk.out.line(&format!("Printed {documents} to {}.", printed.path.display()));
    Ok(Exit::Done)
}

/// What its parts leave out, or what is open about them; what two of them say is told once.
fn left_out(workspace: &Workspace, pack: &Pack, desk: &Desk<'_, '_>) -> Result<Vec<LeftOut>, Problem> {
    let mut told: Vec<LeftOut> = Vec::new();
    for part in pack.parts(workspace, desk.clock.wall())? {
        for one in app::left_out(workspace, pack.sheet(&part), desk.clock.wall())? {
            if !told.contains(&one) {
                told.push(one);
            }
        }
    }
    Ok(told)
}

/// Whether the name is that of a folder: it is there, or ends as one.
fn is_folder(to: &Path) -> bool {
    let ends_as_one = to.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
    ends_as_one || to.is_dir()
}

fn check_name(to: &Path, apart: bool) -> Result<(), Stop> {
    if apart || to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return Ok(());
    }
    let problem = Problem::new("A pack is one PDF, or a folder with a file for each document.");
    Err(Stop::Usage(problem.hint("Let the name end in .pdf, or in / for a folder.").at(to)))
}

/// The parts that were said to stay out.
fn without(arguments: &Arguments, all: &[PackPart]) -> Vec<(&'static str, Style)> {
    let named = |part: &&PackPart| arguments.without.iter().any(|document| document.name == part.document.name);
    all.iter().filter(named).map(|part| (part.document.name, part.style)).collect()
}

/// What has nothing to print, and why.
fn tell_lacking(workspace: &Workspace, all: &[PackPart], desk: &mut Desk<'_, '_>) {
    let paper = workspace.council().paper.get();
    for part in all {
        if let Some(lack) = &part.lacks {
            desk.err.line(&format!("Left out: {}. {} ({})", part.title(paper), lack.why, lack.at.field));
        }
    }
}
