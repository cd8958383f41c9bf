//! A printer that nobody else can reach: a real CUPS server of the test's own, with one queue that takes pages as they
//! are, and a tray that they come out in.
//!
//! Needs Debian's cups-daemon and cups-client; no root, and no printing service of the system.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::home::{Home, succeed, words_on};
use crate::screen::{Screen, Window};
use crate::{TITLE, wait};

/// CUPS answers in a fraction of this, on a socket of this machine.
const ANSWERS_WITHIN: u64 = 30;
const PRINTS_WITHIN: u64 = 60;

/// Lets everybody do everything: only who finds the socket can ask.
const RULES: &str = "
LogLevel info
Browsing No
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
";

struct Printer {
    folder: PathBuf,
    server: Child,
    /// How many sheets were taken out of the tray.
    taken: usize,
}

/// Pages that came out of the printer.
struct Sheet {
    title: String,
    file: PathBuf,
}

impl Printer {
    /// Starts the server where the home's program looks for it, and sets the printer up.
    fn start(home: &Home, name: &str) -> Self {
        let (folder, socket) = (home.path().join("cups"), home.printers());
        for part in ["cache", "state", "spool", "temporary", "tray", "programs/backend"] {
            fs::create_dir_all(folder.join(part)).unwrap();
        }
        write_paper(&folder);
        let (rules, files) = (folder.join("cupsd.conf"), folder.join("cups-files.conf"));
        fs::write(&rules, format!("Listen {}\n{RULES}", socket.display())).unwrap();
        fs::write(&files, places(&folder)).unwrap();
        // Under a name of its own, which the rules of AppArmor for the system's CUPS do not keep from this folder.
        let program = folder.join("programs/cupsd");
        fs::copy(tool("cupsd"), &program).unwrap();
        let mut command = Command::new(program);
        command.arg("-f").arg("-c").arg(&rules).arg("-s").arg(&files).stdin(Stdio::null()).stdout(Stdio::null());
        let said = folder.join("said.log");
        command.stderr(fs::File::create(said).unwrap());
        // Another test that starts a program at this moment holds the copy open for writing until it has done so.
        let server = wait::until(ANSWERS_WITHIN, || match command.spawn() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => None,
            started => Some(started.expect("cupsd starts")),
        });
        let server = server.expect("the copy of cupsd is let go of");
        let mut printer = Self { folder, server, taken: 0 };
        printer.wait_until_it_answers(&socket);
        printer.run("lpadmin", &["-p", name, "-E", "-v", &format!("paper:/{name}")]);
        printer
    }

    fn wait_until_it_answers(&mut self, socket: &Path) {
        let answers = wait::until(ANSWERS_WITHIN, || {
            let ended = self.server.try_wait().unwrap();
            assert!(ended.is_none(), "CUPS ended before it answered:\n{}", self.told());
            std::os::unix::net::UnixStream::connect(socket).ok()
        });
        assert!(answers.is_some(), "CUPS does not answer:\n{}", self.told());
    }

    /// Runs one of the tools that printers are looked after with.
    #[track_caller]
    fn run(&self, name: &str, arguments: &[&str]) {
        succeed(Command::new(tool(name)).args(arguments).env("CUPS_SERVER", self.folder.join("socket")));
    }

    /// Waits for the next pages.
    #[track_caller]
    fn next_sheet(&mut self) -> Sheet {
        let tray = self.folder.join("tray");
        let sheet = wait::until(PRINTS_WITHIN, || {
            let is_pages = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "pages");
            let mut files: Vec<PathBuf> = fs::read_dir(&tray).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.retain(is_pages);
            files.sort();
            files.get(self.taken).cloned()
        });
        let file = sheet.unwrap_or_else(|| panic!("nothing comes out of the printer:\n{}", self.told()));
        self.taken += 1;
        Sheet { title: fs::read_to_string(file.with_extension("title")).unwrap(), file }
    }

    fn told(&self) -> String {
        let read = |name| fs::read_to_string(self.folder.join(name)).unwrap_or_default();
        format!("{}{}", read("said.log"), read("error.log"))
    }
}

impl Sheet {
    fn bytes(&self) -> Vec<u8> {
        fs::read(&self.file).unwrap()
    }

    fn words(&self) -> String {
        words_on(&self.file)
    }
}

impl Drop for Printer {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Everything that CUPS writes stays in one folder.
fn places(folder: &Path) -> String {
    let places = [
        ("ServerRoot", ""),
        ("ServerBin", "programs"),
        ("CacheDir", "cache"),
        ("StateDir", "state"),
        ("RequestRoot", "spool"),
        ("TempDir", "temporary"),
        ("AccessLog", "access.log"),
        ("ErrorLog", "error.log"),
        ("PageLog", "page.log"),
        ("Printcap", "printcap"),
    ];
    places.iter().map(|(what, at)| format!("{what} {}\n", folder.join(at).display())).collect()
}

/// The printer's end of the cable: CUPS calls it with the number, the owner and the title of a job, and its file as
/// the sixth word. CUPS's own `file:` writes nothing where no filter runs.
fn write_paper(folder: &Path) {
    let programs = folder.join("programs");
    let script = r#"#!/bin/sh
[ $# -gt 0 ] || exit 0
cd "${0%/*}/../../tray" || exit 1
printf %s "$3" >"$1.title"
cat -- "${6:--}" >"$1.part" && mv "$1.part" "$1.pages"
"#;
    let paper = programs.join("backend/paper");
    fs::write(&paper, script).unwrap();
    // CUPS runs what nobody else may run as the user that it has itself.
    fs::set_permissions(&paper, fs::Permissions::from_mode(0o700)).unwrap();
    symlink("/usr/lib/cups/daemon", programs.join("daemon")).unwrap();
}

/// Where Debian has it; not everybody looks there for programs.
#[track_caller]
fn tool(name: &str) -> PathBuf {
    let path = Path::new("/usr/sbin").join(name);
    assert!(path.exists(), "there is no {}: install Debian's cups-daemon and cups-client", path.display());
    path
}

/// How many fields and buttons "More" over the page is before the title of a new event, and the keys that open it, go on to
/// "Print with", and pick the printer in it.
const BACK: usize = 10;
const PICK: [&str; 7] = ["Return", "Tab", "Tab", "Tab", "Return", "h", "Return"];

fn type_a_meeting(home: &Home, window: &mut Window<'_>) {
    window.press("ctrl+n");
    window.type_text(TITLE);
    // Made, it stands at the first item of its agenda, three pages behind its title.
    for key in ["Return", "ctrl+Page_Up", "ctrl+Page_Up", "ctrl+Page_Up"] {
        window.press(key);
    }
    home.wait_for_record("events", &[TITLE]);
}

#[test]
#[ignore = "needs a screen and a CUPS server of its own: see the head of main.rs"]
fn pages_go_to_the_printer_that_was_chosen() {
    let home = Home::new();
    let mut printer = Printer::start(&home, "hall");
    let screen = Screen::start(home.path());
    home.write_settings("(printer: \"hall\")");
    let mut window = screen.open(&home);
    type_a_meeting(&home, &mut window);

    window.press("ctrl+p");
    let sheet = printer.next_sheet();
    assert!(sheet.title.starts_with(&TITLE.replace(',', "")), "the printer shows “{}”", sheet.title);
    assert!(sheet.words().contains(TITLE), "“{TITLE}” is not on the page:\n{}", sheet.words());
    assert!(home.has_printed(&sheet.bytes()), "the printer got other bytes than the program made");

    printer.run("cupsreject", &["hall"]);
    window.press("ctrl+p");
    home.wait_for_log("hall did not take the pages: Destination \"hall\" is not accepting jobs.");

    printer.run("cupsaccept", &["hall"]);
    window.press("ctrl+p");
    assert!(printer.next_sheet().words().contains(TITLE));
    window.close();
}

#[test]
#[ignore = "needs a screen and a CUPS server of its own: see the head of main.rs"]
fn a_printer_that_was_picked_in_the_window_is_remembered() {
    let home = Home::new();
    let mut printer = Printer::start(&home, "hall");
    let screen = Screen::start(home.path());
    let mut window = screen.open(&home);
    type_a_meeting(&home, &mut window);

    for _ in 0..BACK {
        window.press("shift+Tab");
    }
    for key in PICK {
        window.press(key);
    }
    home.wait_for_settings("printer: \"hall\"");
    window.press("ctrl+p");
    assert!(printer.next_sheet().words().contains(TITLE));
    window.close();

    let mut window = screen.open(&home);
    window.press("ctrl+p");
    assert!(printer.next_sheet().words().contains(TITLE));
    window.close();
}
