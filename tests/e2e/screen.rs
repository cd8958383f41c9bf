//! A screen that is not there, the hands that type on it, and a picture of it where a test fails.
//!
//! Everything that is started here is ended here, by its own process and in reverse order.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use crate::home::{Home, succeed};
use crate::wait;

/// The window opens in a fraction of this; the first drawing in software on a busy machine is slow.
const OPENS_WITHIN: u64 = 60;
const CLOSES_WITHIN: u64 = 30;
/// Pause between two keys, in milliseconds: a fast typist's.
const KEY_PAUSE: &str = "40";

/// A free display, said on the first line; without `-noreset` it drops everybody when a client happens to be the last.
const SERVER: [&str; 8] = ["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"];

/// An X server of its own, with a window manager and a message bus.
pub struct Screen {
    display: String,
    bus: String,
    pictures: PathBuf,
    running: Vec<Child>,
}

impl Screen {
    /// Starts the server on a free display. Pictures of failures go to the folder of temporary files, and stay.
    pub fn start(home: &Path) -> Self {
        let (server, number) = start_and_read(Command::new("Xvfb").args(SERVER));
        let bus = ["--session", "--nofork", "--print-address=1"];
        let (bus, address) = start_and_read(Command::new("dbus-daemon").args(bus).current_dir(home));
        let pictures = std::env::temp_dir();
        let mut screen = Self { display: format!(":{number}"), bus: address, pictures, running: vec![server, bus] };
        let manager = screen.on_screen(&mut Command::new("openbox")).spawn().expect("openbox starts");
        screen.running.push(manager);
        // A window that opens while its manager starts may stay hidden.
        let mut asks = Command::new("xdotool");
        screen.on_screen(asks.arg("get_desktop"));
        wait::until(OPENS_WITHIN, || asks.status().unwrap().success().then_some(())).expect("openbox manages windows");
        screen
    }

    /// Opens the program and waits for its window.
    pub fn open<'a>(&'a self, home: &Home) -> Window<'a> {
        self.open_with(home, &[], &[])
    }

    /// The same with these arguments and in this environment.
    pub fn open_with<'a>(&'a self, home: &Home, arguments: &[&str], environment: &[(&str, &str)]) -> Window<'a> {
        let mut command = home.program();
        command.args(arguments).envs(environment.iter().copied());
        let said = home.path().join("window.log");
        self.on_screen(&mut command).env("LIBGL_ALWAYS_SOFTWARE", "1").stderr(fs::File::create(&said).unwrap());
        let program = command.spawn().expect("the program starts");
        let mut window = Window { screen: self, program, id: String::new() };
        let found = wait::until(OPENS_WITHIN, || {
            let ended = window.program.try_wait().unwrap();
            let said = || fs::read_to_string(&said).unwrap_or_default();
            assert!(ended.is_none(), "the program ended before its window opened:\n{}", said());
            self.find(window.program.id())
        });
        window.id =
            found.unwrap_or_else(|| panic!("no window opens:\n{}", fs::read_to_string(&said).unwrap_or_default()));
        self.hands(&["windowactivate", "--sync", &window.id]);
        window.wait_until_drawn();
        window
    }

    /// The largest visible window of a process.
    fn find(&self, process: u32) -> Option<String> {
        let process = process.to_string();
        let arguments = ["search", "--all", "--onlyvisible", "--pid", &process, "--name", "Folkmoot"];
        let output = self.on_screen(Command::new("xdotool").args(arguments)).stdout(Stdio::piped()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().next_back().map(str::to_owned)
    }

    fn hands(&self, arguments: &[&str]) {
        succeed(self.on_screen(Command::new("xdotool").args(arguments)).stdout(Stdio::piped()));
    }

    /// The same command, on this screen and this bus, silent.
    pub fn on_screen<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
    }

    /// What stands on the clipboard in this form, as any program gets it; none where it has no such form.
    pub fn clipboard(&self, form: &str) -> Option<String> {
        let mut asks = Command::new("xclip");
        asks.args(["-selection", "clipboard", "-out", "-target", form]);
        let answer = self.on_screen(&mut asks).stdout(Stdio::piped()).output().expect("xclip runs");
        answer.status.success().then(|| String::from_utf8(answer.stdout).expect("text"))
    }

    /// Saves what the screen shows.
    fn picture(&self) -> PathBuf {
        let file =
            self.pictures.join(format!("folkmoot-e2e-{}{}.png", std::process::id(), self.display.replace(':', "-")));
        let mut camera = Command::new("import");
        camera.args(["-window", "root"]).arg(&file);
        let _ = self.on_screen(&mut camera).status();
        file
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in self.running.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The program's window, and the program.
pub struct Window<'a> {
    screen: &'a Screen,
    program: Child,
    id: String,
}

impl Window<'_> {
    /// Waits, as a person would, until there is something to see and it has come to rest. Keys that arrive before the
    /// first frame are lost.
    fn wait_until_drawn(&self) {
        let mut before = Vec::new();
        let drawn = wait::until(OPENS_WITHIN, || {
            let now = self.look();
            let rests = now == before && now.iter().any(|byte| Some(byte) != now.first());
            before = now;
            rests.then_some(())
        });
        drawn.expect("the window is drawn");
    }

    /// What the window shows, as bytes to compare.
    fn look(&self) -> Vec<u8> {
        let mut camera = Command::new("import");
        camera.args(["-silent", "-window", &self.id, "-depth", "8", "gray:-"]);
        self.screen.on_screen(&mut camera).stdout(Stdio::piped()).output().unwrap().stdout
    }

    /// Presses keys together, named as xdotool names them: `ctrl+n`, `Tab`.
    pub fn press(&mut self, keys: &str) {
        self.screen.hands(&["key", "--clearmodifiers", keys]);
    }

    pub fn type_text(&mut self, text: &str) {
        self.screen.hands(&["type", "--delay", KEY_PAUSE, text]);
    }

    /// Ends the program at once, as a crash would.
    pub fn kill(mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }

    /// Closes the window as its close button does, and waits for the program to end well.
    pub fn close(mut self) {
        self.press("alt+F4");
        let ended: Option<ExitStatus> = wait::until(CLOSES_WITHIN, || self.program.try_wait().unwrap());
        let status = ended.expect("the program ends when its window is closed");
        assert!(status.success(), "the program ended with {status}");
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let picture = self.screen.picture();
            eprintln!("what the screen showed: {}", picture.display());
        }
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Starts a server and returns it with the first line that it prints, which says where it can be reached.
fn start_and_read(command: &mut Command) -> (Child, String) {
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(!line.trim().is_empty(), "{command:?} did not say where it can be reached");
    (child, line.trim().to_owned())
}
