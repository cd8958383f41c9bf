//! What the table holds to: each row is told from the others, each shortcut does one thing, and the pages for people name
//! keys that there are.

use std::collections::HashSet;

use super::*;

#[test]
fn each_row_has_an_id_and_a_name_of_its_own() {
    let (mut ids, mut names) = (HashSet::new(), HashSet::new());
    for deed in all() {
        assert!(ids.insert(deed.id), "{} stands twice", deed.id);
        assert!(names.insert(deed.name), "{} is the name of two", deed.name);
        assert!(deed.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{}", deed.id);
        assert!(deed.name.starts_with(char::is_uppercase) && !deed.name.ends_with('.'), "{}", deed.name);
    }
    assert!(ids.len() > 60, "{}", ids.len());
}

#[test]
fn each_shortcut_does_one_thing() {
    let mut written_before = HashSet::new();
    for deed in all() {
        for keys in deed.keys {
            assert!(written_before.insert(written(keys)), "{} is taken before {}", written(keys), deed.id);
        }
    }
    let mut parts = HashSet::new();
    for (group, keys, does) in KEYS_OF_PARTS {
        assert!(parts.insert((format!("{group:?}"), keys, does)), "{keys} stands twice");
    }
}

#[test]
fn the_list_of_keys_has_every_row_that_has_keys() {
    let shown: Vec<(String, String)> = Group::ALL.into_iter().flat_map(|(of, _)| rows(of)).collect();
    for deed in all().filter(|deed| !deed.keys.is_empty()) {
        let row = (deed.all_keys(), deed.does().to_owned());
        assert!(shown.contains(&row), "{row:?} is not in the list of keys");
    }
    assert!(KEYS_OF_PARTS.iter().all(|(_, keys, does)| shown.contains(&((*keys).to_owned(), (*does).to_owned()))));
}

#[test]
fn shortcuts_are_written_as_they_are_read() {
    let check = |id: &str, expected: &str| assert_eq!(named(id).map(Deed::all_keys).as_deref(), Some(expected));
    check("redo", "Ctrl Shift Z, Ctrl Y");
    check("larger", "Ctrl +, Ctrl =");
    check("settings", "Ctrl comma");
    check("next-page", "Ctrl Page Down");
    check("back", "Alt Left");
    check("find", "Ctrl K");
    check("restore", "");
}

/// The keys of the table in the README, row by row.
fn keys_in_readme() -> Vec<String> {
    let readme = include_str!("../../../README.md");
    let table = readme.split("## Keys").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap_or_default();
    let rows = table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| keys"));
    let cells = rows.filter_map(|line| line.split('|').nth(1));
    cells.flat_map(|cell| cell.split(',')).map(|keys| keys.trim().to_owned()).collect()
}

#[test]
fn the_readme_names_keys_that_there_are() {
    let of_table = all().flat_map(|deed| deed.keys).map(written);
    let of_parts = KEYS_OF_PARTS.iter().flat_map(|(_, keys, _)| keys.split(", ")).map(str::to_owned);
    let known: HashSet<String> = of_table.chain(of_parts).collect();
    let named = keys_in_readme();
    for keys in &named {
        let is_range = keys == "Ctrl 1 to 5";
        assert!(is_range || known.contains(keys), "the README has {keys}, which does nothing");
    }
    for deed in all().filter(|deed| deed.group == Group::Everywhere && !deed.id.starts_with("smaller")) {
        let Some(keys) = deed.keys.last().map(written).filter(|_| !deed.id.starts_with("larger")) else { continue };
        assert!(named.contains(&keys), "the README says nothing of {keys}: {}", deed.name);
    }
    assert!(named.contains(&"Ctrl H".to_owned()));
}
