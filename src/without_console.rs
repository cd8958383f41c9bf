//! The program for the Start menu of Windows, where a program that can answer in a terminal opens a black window of its
//! own when it is started by a click. It does the same as `folkmoot`; what a verb says goes nowhere.
#![windows_subsystem = "windows"]

use std::process::ExitCode;

fn main() -> ExitCode {
    folkmoot::cli::main(|start| folkmoot::ui::run(start.places, start.clock, start.folder, start.renderer))
}
