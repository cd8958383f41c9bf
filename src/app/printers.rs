//! The printers that the system has set up, and sending pages to one. CUPS, on Linux and macOS, is spoken to through its
//! own commands, so that the program needs no library of it; elsewhere there are none, and pages open in the viewer.

use std::path::Path;
use std::process::{Command, Output};

use crate::model::Problem;

/// The names of the printers, the usual one first; none where there is no CUPS. It may ask a server in the house, which
/// takes a while.
pub fn printers() -> Vec<String> {
    let mut names = listed(&said("lpstat", &["-e"]).unwrap_or_default());
    let usual = usual(&said("lpstat", &["-d"]).unwrap_or_default());
    names.sort_by_key(|name| Some(name) != usual.as_ref());
    names
}

/// Sends a file to a printer. When this returns, the system has the pages, and paper follows in its own time.
///
/// # Errors
/// Where the system does not take them.
pub fn send_to(printer: &str, title: &str, file: &Path) -> Result<(), Problem> {
    let trouble = |why: String| {
        Problem::new(format!("{printer} did not take the pages{why}."))
            .safe("The pages are made, and can be opened instead.")
            .hint("Look whether the printer is on and reachable, or choose \u{201c}Open to print\u{201d}.")
    };
    let mut command = Command::new("lp");
    command.env("LC_ALL", "C").args(["-d", printer, "-t", title, "--"]).arg(file);
    match command.output() {
        Ok(Output { status, .. }) if status.success() => Ok(()),
        Ok(output) => Err(trouble(match String::from_utf8_lossy(&output.stderr).trim() {
            "" => String::new(),
            why => format!(": {}", why.trim_start_matches("lp: ").trim_end_matches('.')),
        })),
        Err(error) => Err(trouble(format!(": {error}"))),
    }
}

/// What a command prints, in the words of no language; none where it is missing or fails.
fn said(command: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(command).args(arguments).env("LC_ALL", "C").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn listed(said: &str) -> Vec<String> {
    said.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// "system default destination: hall" names the hall's.
fn usual(said: &str) -> Option<String> {
    said.trim().strip_prefix("system default destination:").map(|name| name.trim().to_owned())
}

#[test]
fn printers_are_read_off_what_the_system_says() {
    assert_eq!(listed("hall\nfirst_floor\n\n"), ["hall", "first_floor"]);
    assert_eq!(usual("system default destination: first_floor\n").as_deref(), Some("first_floor"));
    assert_eq!(usual("no system default destination\n"), None);
}
