//! The printers that the system has set up, and sending pages to one. CUPS, on Linux and macOS, is spoken to through its
//! own commands, so that the program needs no library of it; elsewhere there are none, and pages open in the viewer.

use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::model::Problem;

/// How long a command may take. CUPS says at once that there is no server, and waits minutes for one that is silent.
const PATIENCE: Duration = Duration::from_secs(60);

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
    match run(Command::new("lp").args(["-d", printer, "-t", title, "--"]).arg(file), PATIENCE) {
        Ok(Output { status, .. }) if status.success() => Ok(()),
        Ok(output) => Err(trouble(match complaint(&String::from_utf8_lossy(&output.stderr)) {
            "" => String::new(),
            why => format!(": {why}"),
        })),
        Err(error) if error.kind() == ErrorKind::TimedOut => {
            Err(trouble(": the system\u{2019}s print service did not answer".to_owned()))
        }
        Err(error) => Err(trouble(format!(": {error}"))),
    }
}

/// What a command prints; none where it is missing or fails.
fn said(command: &str, arguments: &[&str]) -> Option<String> {
    let output = run(Command::new(command).args(arguments), PATIENCE).ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command to its end, in the words of no language; one that takes too long is ended.
#[allow(clippy::disallowed_methods, reason = "std waits for a program without an end, so a thread does")]
fn run(command: &mut Command, patience: Duration) -> io::Result<Output> {
    let command = command.env("LC_ALL", "C").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let (sender, words) = channel();
    std::thread::spawn(move || sender.send((read(out), read(err))));
    let words = words.recv_timeout(patience);
    if words.is_err() {
        child.kill()?;
    }
    let status = child.wait()?;
    let (stdout, stderr) = words.map_err(|_| ErrorKind::TimedOut)?;
    Ok(Output { status, stdout, stderr })
}

/// Everything up to the end of a stream, or to where it cannot be read.
fn read(stream: Option<impl Read>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = stream.map(|mut stream| stream.read_to_end(&mut bytes));
    bytes
}

/// Why `lp` failed, without its name, to stand inside a sentence.
fn complaint(said: &str) -> &str {
    said.trim().trim_start_matches("lp: ").trim_start_matches("Error - ").trim_end_matches('.')
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

#[test]
fn why_pages_were_not_taken_stands_inside_a_sentence() {
    assert_eq!(
        complaint("lp: Destination \"hall\" is not accepting jobs.\n"),
        "Destination \"hall\" is not accepting jobs"
    );
    assert_eq!(complaint("lp: Error - The printer or class does not exist.\n"), "The printer or class does not exist");
    assert_eq!(complaint("\n"), "");
}

#[cfg(unix)]
#[test]
fn a_command_that_does_not_end_is_ended() {
    let error = run(Command::new("sleep").arg("600"), Duration::from_millis(20)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TimedOut);
    let output = run(Command::new("sh").args(["-c", "echo so; echo but >&2; exit 3"]), PATIENCE).unwrap();
    assert_eq!((output.status.code(), &*output.stdout, &*output.stderr), (Some(3), &b"so\n"[..], &b"but\n"[..]));
}
