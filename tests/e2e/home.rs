//! A home folder that nobody else has: where the program under test keeps its records, and what they say.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use folkmoot::store::Places;
use tempfile::TempDir;

use crate::wait;

/// A save is due about a second after the last key; a slow machine gets longer.
const SAVED_WITHIN: u64 = 30;

pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("folkmoot-e2e-").tempdir().unwrap();
        for name in ["data", "config", "cache", "run"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        // Whoever has a place for records is not asked how to begin.
        fs::create_dir_all(folder.path().join("data/folkmoot/workspace")).unwrap();
        Self { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program under test, at home here and nowhere else.
    pub fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        command
            .env("HOME", self.path())
            .env("XDG_DATA_HOME", self.path().join("data"))
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("XDG_CACHE_HOME", self.path().join("cache"))
            .env("XDG_RUNTIME_DIR", self.path().join("run"))
            .env("CUPS_SERVER", self.printers());
        command
    }

    /// Where the program asks for printers: there are none until a test sets one up.
    pub fn printers(&self) -> PathBuf {
        self.path().join("cups/socket")
    }

    /// Waits until one file of this kind holds all the words.
    #[track_caller]
    pub fn wait_for_record(&self, kind: &str, words: &[&str]) -> PathBuf {
        let found = self.record_within(SAVED_WITHIN, kind, words);
        found.unwrap_or_else(|| panic!("no record of {kind} holds {words:?}; there is\n{}", self.told()))
    }

    /// The same, and none where there is no such file after so many seconds.
    pub fn record_within(&self, seconds: u64, kind: &str, words: &[&str]) -> Option<PathBuf> {
        wait::until(seconds, || {
            let mut files = records(&self.path().join("data"), kind).into_iter();
            files.find(|file| fs::read_to_string(file).is_ok_and(|text| words.iter().all(|word| text.contains(word))))
        })
    }

    /// Prepares what the user has chosen.
    pub fn write_settings(&self, settings: &str) {
        fs::create_dir_all(self.settings().parent().unwrap()).unwrap();
        fs::write(self.settings(), settings).unwrap();
    }

    #[track_caller]
    pub fn wait_for_settings(&self, words: &str) {
        let said = || fs::read_to_string(self.settings()).unwrap_or_default();
        let found = wait::until(SAVED_WITHIN, || said().contains(words).then_some(()));
        assert!(found.is_some(), "the settings do not hold {words}; they are\n{}", said());
    }

    /// Where the program keeps what is this user's.
    pub fn places(&self) -> Places {
        let (data, settings) = (self.path().join("data/folkmoot"), self.path().join("config/folkmoot"));
        Places { data, settings, home: self.path().to_owned() }
    }

    fn settings(&self) -> PathBuf {
        self.places().settings.join("settings.ron")
    }

    /// Waits for words in the log, where everything that went wrong and was said in the window stands too.
    #[track_caller]
    pub fn wait_for_log(&self, words: &str) {
        let found = wait::until(SAVED_WITHIN, || self.told().contains(words).then_some(()));
        assert!(found.is_some(), "the log does not say {words}; there is\n{}", self.told());
    }

    /// Whether the program made a file of pages with these bytes.
    pub fn has_printed(&self, bytes: &[u8]) -> bool {
        let mut files = Vec::new();
        collect(&self.path().join("data"), &mut files);
        let is_pages = |file: &PathBuf| file.extension().is_some_and(|end| end == "pdf");
        files.iter().filter(|file| is_pages(file)).any(|file| fs::read(file).is_ok_and(|printed| printed == bytes))
    }

    /// Every record and the log, to say why a test failed.
    fn told(&self) -> String {
        let mut files = Vec::new();
        collect(&self.path().join("data"), &mut files);
        let readable = |file: &PathBuf| file.extension().is_some_and(|end| end == "ron" || end == "log");
        files.retain(readable);
        files
            .iter()
            .map(|file| format!("{}:\n{}\n", file.display(), fs::read_to_string(file).unwrap_or_default()))
            .collect()
    }

    /// The id of the one event that there is, from the program's own list.
    pub fn only_event(&self) -> String {
        let listed: serde_json::Value = serde_json::from_str(&self.verb(&["list", "events", "--json"])).unwrap();
        let events = listed.as_array().unwrap();
        assert_eq!(events.len(), 1, "{listed}");
        events[0]["id"].as_str().unwrap().to_owned()
    }

    /// The words on the printed minutes.
    pub fn print_minutes(&self, id: &str) -> String {
        let file = self.path().join("minutes.pdf");
        self.verb(&["print", "minutes", id, "--to", file.to_str().unwrap()]);
        words_on(&file)
    }

    /// What a verb prints; the test ends where it fails.
    #[track_caller]
    fn verb(&self, arguments: &[&str]) -> String {
        succeed(self.program().args(arguments))
    }
}

/// Runs a program to its end and returns what it printed.
#[track_caller]
pub fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?} ended with {}\n{told}", output.status);
    String::from_utf8(output.stdout).unwrap()
}

/// The words on a printed page, each run of white space as one space.
#[track_caller]
pub fn words_on(file: &Path) -> String {
    let text = succeed(Command::new("pdftotext").arg(file).arg("-"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The records' files in folders with the kind's name, wherever they lie; history and drafts have other folders.
fn records(below: &Path, kind: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(below, &mut files);
    let is_record = |file: &PathBuf| {
        file.extension().is_some_and(|end| end == "ron")
            && file.parent().and_then(Path::file_name).is_some_and(|folder| folder == kind)
    };
    files.retain(is_record);
    files
}

/// Every file below a folder. Files may come and go meanwhile.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}
