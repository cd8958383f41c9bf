//! What the command line takes and what it refuses, with the code that scripts see.

use super::Home;

/// A command line that is not understood: what stderr must say besides how to get help.
fn refused<const N: usize>(arguments: [&str; N], said: &[&str]) {
    let ended = Home::new().run(arguments);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{arguments:?}: {}", ended.err);
    for words in said {
        assert!(ended.err.contains(words), "{arguments:?}: {words:?} is not in {}", ended.err);
    }
}

#[test]
fn what_is_not_understood_ends_with_2_and_says_what_there_is() {
    refused(["lst"], &["lst", "list"]);
    refused(["list"], &["KIND"]);
    refused(["list", "meetings"], &["meetings", "events, people, organisations, series, actions, decisions, notices"]);
    refused(["show"], &["ID"]);
    refused(["new"], &["DIR"]);
    refused(["check", "--xml"], &["--xml"]);
    refused(["print"], &["DOCUMENT"]);
    refused(["list", "events", "--workspace"], &["--workspace"]);
}

#[test]
fn without_a_verb_the_window_opens_on_the_folder_that_was_named() {
    let home = Home::new();
    let ended = home.run([]);
    assert_eq!((ended.code, ended.window, ended.out.as_str()), (0, Some(None), ""));
    let ended = home.run(["--workspace", "/somewhere"]);
    assert_eq!(ended.window, Some(Some("/somewhere".into())));
}

#[test]
fn the_help_and_the_version_go_to_stdout() {
    let home = Home::new();
    let help = home.run(["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for verb in ["new", "list", "show", "check", "print", "backup", "restore"] {
        assert!(help.out.contains(&format!("\n  {verb} ")), "{verb} is not in {}", help.out);
    }
    assert!(home.run(["--version"]).out.starts_with("folkmoot "));
}

#[test]
fn the_folder_may_be_named_before_or_behind_the_verb() {
    let home = Home::new();
    let folder = home.path("w");
    let folder = folder.to_str().expect("text");
    assert_eq!(home.run(["new", folder]).code, 0);
    for arguments in [["--workspace", folder, "list", "people"], ["list", "people", "--workspace", folder]] {
        let ended = home.run(arguments);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    }
}

#[test]
fn a_new_workspace_is_made_only_where_there_is_nothing() {
    let home = Home::new();
    let folder = home.path("deep/down/w");
    let folder = folder.to_str().expect("text");
    let made = home.run(["new", folder]);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert!(made.out.contains(folder));
    let again = home.run(["new", folder]);
    assert_eq!((again.code, again.out.as_str()), (1, ""));
    assert!(again.err.contains("Folkmoot folder already"), "{}", again.err);
    std::fs::write(home.path("file.txt"), "x").expect("written");
    let full = home.run(["new", home.folder.path().to_str().expect("text")]);
    assert!(full.code == 1 && full.err.contains("Nothing was written"), "{}", full.err);
}

#[test]
fn without_a_workspace_the_hint_says_how_to_get_one() {
    let home = Home::new();
    let usual = home.run(["list", "events"]);
    assert_eq!((usual.code, usual.out.as_str()), (1, ""));
    assert!(usual.err.contains("folkmoot new DIR"), "{}", usual.err);
    let named = home.run(["check", "--workspace", home.folder.path().to_str().expect("text")]);
    assert!(named.code == 1 && named.err.contains("not a Folkmoot folder"), "{}", named.err);
}
