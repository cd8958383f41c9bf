//! The real program: the user's own folders, exit codes, and a reader that has gone.

use std::io::Read;
use std::process::{Command, Output, Stdio};

use folkmoot::app::{Clock, fresh_id};
use folkmoot::model::{Kind, Record};
use folkmoot::store::{Places, Store};

use super::Home;
use crate::store::moment;

/// The program, at home in a folder of its own.
fn program(home: &Home) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    let path = |name: &str| home.path(name);
    command.env("HOME", path("home")).env("XDG_DATA_HOME", path("data")).env("XDG_CONFIG_HOME", path("config"));
    command.env("LOCALAPPDATA", path("data")).env("APPDATA", path("config"));
    command
}

fn run<const N: usize>(home: &Home, arguments: [&str; N]) -> Output {
    program(home).args(arguments).output().expect("it runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}

#[test]
fn a_workspace_is_made_listed_and_checked() {
    let home = Home::new();
    let folder = home.path("w");
    let folder = folder.to_str().expect("text");
    let made = run(&home, ["new", folder]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let listed = run(&home, ["list", "events", "--json", "--workspace", folder]);
    assert_eq!((listed.status.code(), text(&listed.stdout)), (Some(0), "[]\n"));
    let checked = run(&home, ["--workspace", folder, "check"]);
    assert_eq!((checked.status.code(), text(&checked.stdout)), (Some(0), "0 records read, no problems.\n"));
    assert_eq!(run(&home, ["show", "x", "--workspace", folder]).status.code(), Some(1));
    assert_eq!(run(&home, ["list", "nothing"]).status.code(), Some(2));
}

#[test]
#[cfg(target_os = "linux")]
fn the_usual_workspace_lies_in_the_users_data_folder() {
    let home = Home::new();
    let usual = home.path("data/folkmoot/workspace");
    assert_eq!(run(&home, ["new", usual.to_str().expect("text")]).status.code(), Some(0));
    let listed = run(&home, ["list", "people", "--json"]);
    assert_eq!((listed.status.code(), text(&listed.stdout)), (Some(0), "[]\n"));
}

/// As `folkmoot list events | head -c 1` has it.
#[test]
fn a_reader_that_has_gone_is_no_fault() {
    let home = Home::new();
    let folder = home.path("w");
    let places = Places::under(&home.path("own"));
    let clock = Clock::system();
    let store = Store::create(&folder, &places, fresh_id(&clock), Default::default()).expect("a workspace");
    for number in 0..40 {
        let mut record = Record::new(Kind::Event, fresh_id(&clock), moment());
        record.set_title(&format!("{number} {}", "a long title ".repeat(600)));
        store.save(&record, moment()).expect("saved");
    }
    drop(store);
    let mut child = program(&home)
        .args(["list", "events", "--workspace", folder.to_str().expect("text")])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut out = child.stdout.take().expect("piped");
    out.read_exact(&mut [0]).expect("something is written");
    drop(out);
    let ended = child.wait_with_output().expect("it ends");
    assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_that_cannot_be_written_is_told() {
    let home = Home::new();
    let folder = home.path("w");
    let folder = folder.to_str().expect("text");
    assert_eq!(run(&home, ["new", folder]).status.code(), Some(0));
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("there");
    let ended = program(&home).args(["list", "events", "--json", "--workspace", folder]).stdout(full).output();
    let ended = ended.expect("it runs");
    assert_eq!(ended.status.code(), Some(1));
    assert!(text(&ended.stderr).contains("could not be written"), "{}", text(&ended.stderr));
}

#[test]
fn a_file_named_without_its_folder_is_printed_where_the_program_was_started() {
    let home = Home::new();
    let folder = home.path("w");
    let store =
        Store::create(&folder, &Places::under(&home.path("own")), fresh_id(&Clock::system()), Default::default());
    let record = crate::store::event(1, "Climate hack");
    store.expect("a workspace").save(&record, moment()).expect("saved");
    let id = record.id().to_string();
    let ended = program(&home)
        .current_dir(home.folder.path())
        .args(["print", "minutes", &id, "--to", "page.html", "--workspace", "w"])
        .output()
        .expect("it runs");
    assert_eq!((ended.status.code(), text(&ended.stderr)), (Some(0), ""));
    assert!(home.path("page.html").is_file());
}
