//! The program: a verb on the command line does its work without a window; without a verb the window opens.

use std::process::ExitCode;

use folkmoot::cli::WindowStart;
use folkmoot::model::Problem;

fn main() -> ExitCode {
    folkmoot::cli::main(open_window)
}

#[cfg(feature = "window")]
fn open_window(start: WindowStart) -> Result<(), Problem> {
    folkmoot::ui::run(start.places, start.clock, start.folder, start.renderer)
}

#[cfg(not(feature = "window"))]
fn open_window(_: WindowStart) -> Result<(), Problem> {
    Err(Problem::new("This Folkmoot was built without a window.")
        .hint("\"folkmoot --help\" lists what it does without one."))
}
