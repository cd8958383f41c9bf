//! Which room may use which, and that the map in `src/lib.rs` shows every room with a line about it.
//!
//! Looks at `crate::room`, at groups such as `crate::{a, b::c}`, at chains of `super::` that leave the room, and, in
//! the thin binary, at `folkmoot::room`. A room may always use itself.

use crate::finding::Finding;
use crate::source::Source;

/// A room and those it may use.
const ROOMS: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("writing", &[]),
    ("workspace", &["model"]),
    ("store", &["model", "workspace"]),
    ("documents", &["model", "workspace"]),
    ("import", &["model", "workspace"]),
    ("render", &["model", "documents"]),
    ("app", &["model", "writing", "workspace", "store", "documents", "import", "render"]),
    ("ui", &["model", "writing", "workspace", "documents", "import", "render", "app"]),
    ("cli", &["model", "workspace", "store", "documents", "import", "render", "app"]),
    ("main", &["model", "app", "cli", "ui"]),
    ("without_console", &["cli", "ui"]),
];

fn allowed(room: &str) -> Option<&'static [&'static str]> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, may_use)| *may_use)
}

/// Every use of a room that this file's room may not use.
pub fn check(source: &Source) -> Vec<Finding> {
    let room = source.room().filter(|room| *room != "lib");
    let Some(room) = room else { return Vec::new() };
    let Some(may_use) = allowed(room) else {
        return vec![Finding::new(
            &source.path,
            1,
            format!("`{room}` is not in the table of rooms in tests/tidy/rooms.rs"),
        )];
    };
    let forbidden = |name: &str| name != room && (name == "*" || allowed(name).is_some() && !may_use.contains(&name));
    uses(source)
        .into_iter()
        .filter(|(_, name)| forbidden(name))
        .map(|(line, name)| {
            let list = if may_use.is_empty() { "no other room".to_owned() } else { may_use.join(", ") };
            Finding::new(&source.path, line, format!("`{room}` may not use `{name}`; it may use {list}"))
        })
        .collect()
}

/// That each room in the map has its line, that each folder is in the map, and each is in the table above.
pub fn check_map(map: &Source, folders: &[String]) -> Vec<Finding> {
    let lines: Vec<&str> = map.text.lines().collect();
    let mut found = Vec::new();
    let mut listed = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(room) = line.trim().trim_start_matches("pub ").strip_prefix("mod ").and_then(|l| l.strip_suffix(';'))
        else {
            continue;
        };
        listed.push(room);
        let about = lines[..index].iter().rev().find(|l| !l.starts_with("#["));
        if !about.is_some_and(|l| l.starts_with("/// ")) {
            found.push(Finding::new(&map.path, index + 1, format!("`{room}` has no line that says what it is for")));
        }
        if allowed(room).is_none() {
            found.push(Finding::new(
                &map.path,
                index + 1,
                format!("`{room}` is not in the table of rooms in tests/tidy/rooms.rs"),
            ));
        }
    }
    let missing = folders.iter().filter(|folder| !listed.contains(&folder.as_str()));
    found.extend(missing.map(|folder| Finding::new(&map.path, 1, format!("the folder `{folder}` is not in the map"))));
    found
}

/// That the table which people read has the same rows as the one above.
pub fn check_page(page: &Source) -> Vec<Finding> {
    let row = |(room, may_use): &(&str, &[&str])| {
        let names: Vec<String> = may_use.iter().map(|name| format!("`{name}`")).collect();
        let list = if names.is_empty() { "nothing of ours".to_owned() } else { names.join(", ") };
        format!("| `{room}` | {list} |")
    };
    let missing = ROOMS.iter().map(row).filter(|row| !page.text.lines().any(|line| line == row));
    missing.map(|row| Finding::new(&page.path, 1, format!("the table of rooms lacks the row {row}"))).collect()
}

/// A word, a path separator, or any other sign.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Token<'a> {
    Word(&'a str),
    Path,
    Sign(char),
}

fn tokens(text: &str) -> Vec<(usize, Token<'_>)> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(c) = rest.chars().next() {
        let word = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let length = if word > 0 {
            found.push((line, Token::Word(&rest[..word])));
            word
        } else if rest.starts_with("::") {
            found.push((line, Token::Path));
            2
        } else {
            if !c.is_whitespace() {
                found.push((line, Token::Sign(c)));
            }
            line += usize::from(c == '\n');
            c.len_utf8()
        };
        rest = &rest[length..];
    }
    found
}

/// The first step below the crate of every path that begins there, with its line.
fn uses(source: &Source) -> Vec<(usize, String)> {
    let tokens = tokens(&source.bare);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let begins = !matches!(at.checked_sub(1).and_then(|i| tokens.get(i)), Some((_, Token::Path)));
        let Some((_, Token::Word(word))) = tokens.get(at) else { continue };
        match *word {
            "crate" if begins => found.extend(steps(&tokens[at + 1..])),
            "folkmoot" if begins && source.path == "src/main.rs" => found.extend(steps(&tokens[at + 1..])),
            "super" if begins => found.extend(above(&tokens[at..], source.depth())),
            _ => {}
        }
    }
    found
}

/// What stands behind enough `super::` to have left the room; a glob there is a test looking at its own file.
fn above(tokens: &[(usize, Token<'_>)], depth: usize) -> Vec<(usize, String)> {
    let supers =
        tokens.chunks(2).take_while(|pair| matches!(pair, [(_, Token::Word("super")), (_, Token::Path)])).count();
    if supers < depth || depth == 0 {
        return Vec::new();
    }
    let mut found = steps(&tokens[2 * supers - 1..]);
    found.retain(|(_, name)| name != "*");
    found
}

/// The words that directly follow a path's root: one, or each branch of a group.
fn steps(tokens: &[(usize, Token<'_>)]) -> Vec<(usize, String)> {
    match tokens {
        [(_, Token::Path), (line, Token::Word(name)), ..] => vec![(*line, (*name).to_owned())],
        [(_, Token::Path), (line, Token::Sign('*')), ..] => vec![(*line, "*".to_owned())],
        [(_, Token::Path), (_, Token::Sign('{')), rest @ ..] => branches(rest),
        _ => Vec::new(),
    }
}

fn branches(tokens: &[(usize, Token<'_>)]) -> Vec<(usize, String)> {
    let (mut depth, mut first, mut found) = (1, true, Vec::new());
    for (line, token) in tokens {
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => depth -= 1,
            Token::Sign(',') if depth == 1 => {
                first = true;
                continue;
            }
            Token::Word(name) if first && depth == 1 => found.push((*line, (*name).to_owned())),
            Token::Sign('*') if first && depth == 1 => found.push((*line, "*".to_owned())),
            _ => {}
        }
        first = false;
        if depth == 0 {
            break;
        }
    }
    found
}

#[test]
fn forbidden_edges_are_found_however_they_are_written() {
    use crate::finding::expect;
    let model = "src/model/when.rs";
    expect(check, model, "use crate::model::Id;", &[]);
    expect(check, model, "use crate::store::Store;", &[(1, "`model` may not use `store`")]);
    expect(check, model, "\nlet x = crate::ui::show();", &[(2, "`ui`")]);
    expect(check, model, "use crate::{model::Id, app};", &[(1, "`app`")]);
    expect(check, model, "use crate::{\n  model::{Id, store},\n  cli::x,\n};", &[(3, "`cli`")]);
    expect(check, model, "use crate :: store :: Store;", &[(1, "`store`")]);
    expect(check, model, "use crate::*;", &[(1, "`*`")]);
    expect(check, model, "use super::super::store;", &[(1, "`store`")]);
    expect(check, model, "use super::store;", &[]);
    expect(check, model, "pub(crate) fn f() {}", &[]);
    expect(check, model, "// crate::store is elsewhere\nlet s = \"crate::store\";", &[]);
    expect(check, "src/ui/shell.rs", "use crate::app::Command;\nuse crate::store::Store;", &[(2, "`store`")]);
    expect(check, "src/app/mod.rs", "use crate::ui::Theme;", &[(1, "`ui`")]);
    expect(check, "src/render/pdf.rs", "use crate::workspace::Workspace;", &[(1, "it may use model, documents")]);
    expect(check, "src/main.rs", "fn main() { folkmoot::cli::run(); folkmoot::store::open(); }", &[(1, "`store`")]);
    expect(check, "src/cellar/mod.rs", "", &[(1, "not in the table")]);
}

#[test]
fn the_map_must_show_every_room_with_its_line() {
    use crate::finding::expect;
    let folders = ["model".to_owned(), "ui".to_owned()];
    let rule = |source: &Source| check_map(source, &folders);
    let path = "src/lib.rs";
    expect(
        rule,
        path,
        "/// What is recorded.\npub mod model;\n/// Draws.\n#[cfg(feature = \"window\")]\npub mod ui;",
        &[],
    );
    expect(rule, path, "/// Said.\npub mod model;\n\npub mod ui;", &[(4, "`ui` has no line")]);
    expect(rule, path, "/// Said.\npub mod model;", &[(1, "`ui` is not in the map")]);
    expect(rule, path, "/// A.\nmod model;\n/// B.\nmod ui;\n/// C.\nmod attic;", &[(6, "not in the table")]);
}

#[test]
fn a_table_that_people_read_must_agree() {
    let rows = |ui: &str| {
        let others = ROOMS.iter().filter(|(room, _)| *room != "ui").map(|(room, may_use)| match may_use {
            [] => format!("| `{room}` | nothing of ours |\n"),
            list => format!("| `{room}` | `{}` |\n", list.join("`, `")),
        });
        others.collect::<String>() + ui
    };
    let path = "docs/architecture.md";
    let ui = "| `ui` | `model`, `writing`, `workspace`, `documents`, `import`, `render`, `app` |";
    crate::finding::expect(check_page, path, &rows(ui), &[]);
    crate::finding::expect(check_page, path, &rows("| `ui` | `store` |"), &[(1, "lacks the row | `ui` |")]);
}
