//! `folkmoot backup` and `folkmoot restore`, and the real program killed on the way.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Instant;

use folkmoot::store::check_backup;

use crate::cli::Home;
use crate::store::event;

fn path(home: &Home, name: &str) -> String {
    home.path(name).to_str().expect("text").to_owned()
}

#[test]
fn everything_is_backed_up_told_and_restored() {
    let home = Home::with(&[event(1, "Open day"), event(2, "Cycle lanes")]);
    let file = path(&home, "b.zip");
    let ended = home.run(["backup", &file]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.contains("read back whole") && ended.out.contains("In it: 2 records"), "{}", ended.out);
    let ended = home.run(["backup", &file]);
    assert_eq!((ended.code, ended.out.as_str()), (1, ""));
    assert!(
        ended.err.contains("There is a file of this name already.") && ended.err.contains("--replace"),
        "{}",
        ended.err
    );
    let told = home.run(["backup", &file, "--replace", "--json"]).json();
    assert_eq!((told["contents"]["records"].as_u64(), told["file"].as_str()), (Some(2), Some(&*file)));
    let looked = home.run(["restore", &file]);
    assert!(looked.code == 0 && looked.out.contains("The backup is whole.\nMade on "), "{}", looked.out);
    let beside = path(&home, "beside");
    let ended = home.run(["restore", &file, &beside]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert!(ended.out.contains("an id of its own beside it"), "{}", ended.out);
    let listed = home.run(["list", "events", "--workspace", &beside]);
    assert!(listed.out.contains("Open day") && listed.out.contains("Cycle lanes"), "{}", listed.out);
    let ended = home.run(["restore", &file, &beside]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("This is a Folkmoot folder already."), "{}", ended.err);
    let elsewhere = Home::new();
    let told = elsewhere.run(["restore", &file, &path(&elsewhere, "w"), "--json"]).json();
    assert_eq!(told["workspace"], told["contents"]["workspace"]);
}

/// Two folders that no setting knows: each restored one is another, with an id, a history and drafts of its own.
#[test]
fn a_workspace_that_was_only_ever_named_is_known_all_the_same() {
    let home = Home::new();
    let (folder, file) = (path(&home, "w"), path(&home, "b.zip"));
    home.run(["new", &folder]);
    assert_eq!(home.run(["backup", &file, "--workspace", &folder]).code, 0);
    let ids: Vec<String> = ["one", "two"]
        .map(|name| home.run(["restore", &file, &path(&home, name), "--json"]).json())
        .map(|told| {
            assert_ne!(told["workspace"], told["contents"]["workspace"]);
            told["workspace"].to_string()
        })
        .to_vec();
    assert_ne!(ids[0], ids[1]);
    // Nor where it was restored twice without ever being opened.
    let elsewhere = Home::new();
    let told = |name: &str| elsewhere.run(["restore", &file, &path(&elsewhere, name), "--json"]).json();
    let (first, second) = (told("one"), told("two"));
    assert_eq!(first["workspace"], first["contents"]["workspace"]);
    assert_ne!(second["workspace"], first["workspace"]);
}

#[test]
fn what_could_not_be_read_is_told_and_ends_with_1() {
    let home = Home::with(&[event(1, "Open day")]);
    let events = home.file(&event(1, "")).parent().expect("a folder").to_owned();
    fs::create_dir(events.join("not a file.ron")).expect("made");
    let ended = home.run(["backup", &path(&home, "b.zip")]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.err.contains("not a file.ron is no file"), "{}", ended.err);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(home.path("b.zip"), events.join("leads out.ron")).expect("made");
        let ended = home.run(["backup", &path(&home, "c.zip")]);
        assert_eq!(ended.code, 1);
        assert!(ended.out.contains("In it: 1 record"), "{}", ended.out);
        assert!(ended.err.contains("leads out of the folder"), "{}", ended.err);
    }
    let damaged = fs::read(home.path("b.zip")).expect("there").iter().map(|byte| byte ^ 1).collect::<Vec<u8>>();
    fs::write(home.path("d.zip"), damaged).expect("written");
    let ended = home.run(["restore", &path(&home, "d.zip"), &path(&home, "w")]);
    assert_eq!((ended.code, ended.out.as_str(), home.path("w").exists()), (1, "", false));
}

/// Killed at any moment while it replaces a backup, the real program leaves a whole one under that name.
#[test]
#[cfg(unix)]
fn killed_on_the_way_it_leaves_the_backup_before() {
    let home = Home::new();
    let folder = path(&home, "w");
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
        let home_path = |name: &str| home.path(name);
        command.env("HOME", home_path("h")).env("XDG_DATA_HOME", home_path("d")).env("XDG_CONFIG_HOME", home_path("c"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    assert!(program().args(["new", &folder, "--sample"]).status().expect("it runs").success());
    let file = path(&home, "b.zip");
    // How long a whole run takes differs by more than ten times between computers, so that each kill comes at its part of it.
    let began = Instant::now();
    assert!(program().args(["backup", &file, "--workspace", &folder]).status().expect("it runs").success());
    let whole = began.elapsed();
    let (mut killed, mut ended) = (0, 0);
    for twentieth in 0..20 {
        let mut child =
            program().args(["backup", &file, "--replace", "--workspace", &folder]).spawn().expect("it runs");
        std::thread::sleep(whole * twentieth / 20);
        child.kill().expect("killed");
        if child.wait().expect("it ends").success() {
            ended += 1
        } else {
            killed += 1
        }
        let contents = check_backup(fs::File::open(&file).expect("there")).expect("it is whole");
        assert!(contents.records > 50);
    }
    assert!(killed > 3, "{killed} killed, {ended} ended by themselves");
}
