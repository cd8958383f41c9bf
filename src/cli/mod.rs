//! The verbs without a window: the same work from a terminal or a script. The only room that prints to a terminal.
//!
//! `verbs` is the table of them, and each has a file of its own. A verb gets a `Desk`, writes what was asked for to
//! its output, and ends in an `Exit`; what went wrong goes to the errors in plain words.

mod backup;
mod check;
mod desk;
mod exit;
mod export;
mod fallen;
mod find;
mod import;
mod list;
mod merge;
mod new;
mod output;
mod print;
mod renderer;
mod restore;
mod search;
mod show;
mod verbs;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use crate::app::{Clock, Renderer};
use crate::model::Problem;
use crate::store::{Places, start_log};
use desk::Desk;
use exit::{Exit, Stop};
use output::Output;
use verbs::Arguments;

/// What the window starts with.
pub struct WindowStart {
    pub places: Places,
    pub clock: Clock,
    /// The folder that was asked for; none for the one that was open last.
    pub folder: Option<PathBuf>,
    /// What draws the window.
    pub renderer: Renderer,
}

/// What surrounds one run of the program.
pub struct Host<'a> {
    pub out: &'a mut dyn Write,
    pub err: &'a mut dyn Write,
    pub places: Places,
    pub clock: Clock,
    /// Opens the window and returns when it is closed.
    pub window: &'a mut dyn FnMut(WindowStart) -> Result<(), Problem>,
}

/// The whole program: the user's own folders, the system's clock, the terminal.
pub fn main(mut window: impl FnMut(WindowStart) -> Result<(), Problem>) -> ExitCode {
    let (mut out, mut err) = (BufWriter::new(io::stdout()), io::stderr());
    let places = match Places::of_user() {
        Ok(places) => places,
        Err(problem) => {
            Output::new(&mut err).problem(&problem);
            return ExitCode::from(Exit::Trouble.code());
        }
    };
    // Without a log everything still works.
    let _log = start_log(&places);
    fallen::tell_only_where();
    let host = Host { out: &mut out, err: &mut err, places, clock: Clock::system(), window: &mut window };
    ExitCode::from(run(std::env::args_os(), host))
}

/// Carries out one command line, the program's name first. Returns 0, or 1 where something went wrong, or 2 where the
/// command line was not understood.
pub fn run(arguments: impl IntoIterator<Item = OsString>, host: Host<'_>) -> u8 {
    let Host { out, err, places, clock, window } = host;
    let (mut out, mut err) = (Output::new(out), Output::new(err));
    let exit = match Arguments::try_parse_from(arguments) {
        Err(answer) => answered(&answer, &mut out, &mut err),
        Ok(Arguments { workspace, renderer, verb: None }) => {
            let folder = workspace.map(|folder| whole(&folder));
            ended(
                window(WindowStart { places, clock, folder, renderer: renderer.into() }).map(|()| Exit::Done),
                &mut err,
            )
        }
        Ok(Arguments { workspace, verb: Some(verb), .. }) => {
            let folder = workspace.map(|folder| whole(&folder));
            let mut desk = Desk { out: &mut out, err: &mut err, places, clock, folder, incomplete: false };
            let result = verbs::run(&verb, &mut desk);
            let incomplete = desk.incomplete;
            ended(result.map(|exit| if incomplete { Exit::Trouble } else { exit }), &mut err)
        }
    };
    let exit = match out.finish() {
        Some(problem) => ended::<Problem>(Err(problem), &mut err),
        None => exit,
    };
    // Nobody is left to be told where the errors can't be written.
    let unheard = err.finish().is_some();
    if unheard { Exit::Trouble.code() } else { exit.code() }
}

/// The path from the top, wherever the program was started: the window remembers its folders.
fn whole(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// What the parser says by itself: the help and the version, or what it did not understand.
fn answered(answer: &clap::Error, out: &mut Output<'_>, err: &mut Output<'_>) -> Exit {
    let text = answer.render().to_string();
    if answer.use_stderr() {
        err.text(&text);
        return Exit::Usage;
    }
    out.text(&text);
    Exit::Done
}

fn ended<E: Into<Stop>>(result: Result<Exit, E>, err: &mut Output<'_>) -> Exit {
    match result.map_err(Into::into) {
        Ok(exit) => exit,
        Err(Stop::Trouble(problem)) => {
            err.problem(&problem);
            Exit::Trouble
        }
        Err(Stop::Usage(problem)) => {
            err.problem(&problem);
            Exit::Usage
        }
    }
}
