//! Words that must not stand in the repository: work put off, and talk of anything but the project.

use crate::finding::Finding;
use crate::source::{Source, has_word, lines};

/// Marks of work put off. `concat!` keeps this file from finding itself.
const UNFINISHED: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("to", "do!"),
    concat!("unimple", "mented!"),
    concat!("for ", "now"),
    concat!("For ", "now"),
];

/// Paths of one machine.
const MACHINE_PATHS: [&str; 4] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

/// Words that the window never says to an officer, and what it says instead.
const HOUSE: [(&str, &str); 9] = [
    ("record", "what it is: an event, what is open, what you keep"),
    ("records", "what they are: events, what is open, what you keep"),
    ("entity", "what it is"),
    ("sync", "a program that copies your folder"),
    ("cache", "nothing of it"),
    ("invalid", "what would be right"),
    ("workspace", "your folder"),
    ("please", "it without it"),
    ("successfully", "what was done"),
];

/// Where the first of them is what somebody does.
const DONE: [&str; 2] = ["record it", "record the decision"];

/// Words of the window that are none of the house, exclamation marks, and buttons that end with dots.
pub fn unhoused(source: &Source) -> Vec<Finding> {
    if !source.path.starts_with("src/ui/") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for ((line, code), bare) in lines(&source.code).zip(source.bare.lines()) {
        let inside = |(written, blanked): (char, char)| if written == blanked { ' ' } else { written };
        let said: String = code.chars().zip(bare.chars()).map(inside).collect::<String>().to_lowercase();
        let said = DONE.iter().fold(said, |said, done| said.replace(done, ""));
        let words = HOUSE.iter().filter(|(word, _)| has_word(&said, word));
        found.extend(words.map(|(word, instead)| {
            Finding::new(&source.path, line, format!("the window never says `{word}`: say {instead}"))
        }));
        if said.chars().zip(said.chars().skip(1)).any(|(before, mark)| before.is_alphabetic() && mark == '!') {
            found.push(Finding::new(&source.path, line, "no exclamation mark"));
        }
        if code.contains("Button::") && (code.contains("\\u{2026}\"") || code.contains("...\"")) {
            found.push(Finding::new(&source.path, line, "a button ends without dots"));
        }
    }
    found
}

/// Every mark of work put off.
pub fn unfinished(source: &Source) -> Vec<Finding> {
    let found = lines(&source.text).filter_map(|(line, text)| {
        let word = UNFINISHED.iter().find(|word| has_word(text, word))?;
        Some(Finding::new(&source.path, line, format!("`{word}`: finish it or leave it out")))
    });
    found.collect()
}

/// Every path of one machine and every mention of a tracker's number.
pub fn foreign(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    for (line, text) in lines(&source.text) {
        if let Some(path) = MACHINE_PATHS.iter().find(|path| text.contains(**path)) {
            found.push(Finding::new(&source.path, line, format!("`{path}` is a path of one machine")));
        }
        if cites_an_issue(text) {
            found.push(Finding::new(&source.path, line, "say the reason itself, not the number of an issue"));
        }
    }
    found
}

fn cites_an_issue(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower.split("issue ").skip(1).any(|rest| rest.trim_start_matches('#').starts_with(|c: char| c.is_ascii_digit()))
}

#[test]
fn words_that_the_house_does_not_say_are_found() {
    use crate::finding::expect;
    let path = "src/ui/x.rs";
    expect(unhoused, path, "let record = say(\"Open a record first.\");", &[(1, "`record`")]);
    expect(unhoused, path, "say(\"a sync program\");\nsay(\"Done!\");", &[(1, "`sync`"), (2, "exclamation")]);
    expect(unhoused, path, "Button::plain(\"Empty it\\u{2026}\")", &[(1, "dots")]);
    expect(unhoused, path, "// a record\nButton::plain(\"Record it\").show(record) != recorded", &[]);
    expect(unhoused, "src/cli/x.rs", "say(\"a record\")", &[]);
}

#[test]
fn work_put_off_is_found() {
    use crate::finding::expect;
    let path = "src/model/x.rs";
    expect(unfinished, path, concat!("a\n// TO", "DO later"), &[(2, "finish it")]);
    expect(unfinished, path, concat!("to", "do!()"), &[(1, "finish it")]);
    expect(unfinished, path, concat!("// good enough for ", "now."), &[(1, "finish it")]);
    expect(unfinished, path, "// methods and mastodons, forms for nowhere", &[]);
}

#[test]
fn talk_of_anything_else_is_found() {
    use crate::finding::expect;
    let path = "docs/x.md";
    expect(foreign, path, concat!("see /wo", "rk/main"), &[(1, "one machine")]);
    expect(foreign, path, concat!("as Iss", "ue #12 says"), &[(1, "the reason itself")]);
    expect(foreign, path, concat!("as iss", "ue 2 says"), &[(1, "the reason itself")]);
    expect(foreign, path, "an issue of the newsletter, ~/.local/share, framework/x", &[]);
}
