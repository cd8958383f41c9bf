//! Marks of Markdown that a key or a button puts on what is selected, and takes off again where they are.

use super::marker::{Marker, Sign};
use super::{Written, length};

/// What can be put on words or lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Bold,
    Italic,
    Heading,
    Bulleted,
    Numbered,
    Quoted,
    Link,
}

/// What a heading within a text begins with.
const HEADING: &str = "## ";
/// What stands for an address until it is typed.
const ADDRESS: &str = "https://";

impl Mark {
    /// The text with the mark on what is selected, or without it where all of that has it. With nothing selected it is about
    /// the word or the line at the cursor.
    #[must_use]
    pub fn on(self, written: &Written) -> Written {
        match self {
            Self::Bold => emphasised(written, 2),
            Self::Italic => emphasised(written, 1),
            Self::Link => linked(written),
            Self::Heading | Self::Bulleted | Self::Numbered | Self::Quoted => self.on_lines(written),
        }
    }

    fn on_lines(self, written: &Written) -> Written {
        let (before, touched, after) = written.lines();
        let is_empty = |line: &str| line.trim().is_empty();
        let all = touched.split('\n').filter(|line| !is_empty(line)).all(|line| self.is_on(line));
        let takes_off = all && !is_empty(touched);
        let is_alone = !touched.contains('\n');
        let mut number = 0;
        let changed: Vec<String> = touched
            .split('\n')
            .map(|line| {
                if is_empty(line) && !is_alone {
                    return line.to_owned();
                }
                number += 1;
                if takes_off {
                    self.off(line).to_owned()
                } else {
                    format!("{}{}", self.begins(number), self.bare(line))
                }
            })
            .collect();
        let changed = changed.join("\n");
        let selected = if written.selected.is_empty() {
            let behind = (length(before) + length(touched)).saturating_sub(written.selected.start);
            let at = (length(before) + length(&changed)).saturating_sub(behind).max(length(before));
            at..at
        } else {
            length(before)..length(before) + length(&changed)
        };
        Written::new(format!("{before}{changed}{after}"), selected)
    }

    fn begins(self, number: usize) -> String {
        match self {
            Self::Heading => HEADING.to_owned(),
            Self::Bulleted => "- ".to_owned(),
            Self::Numbered => format!("{number}. "),
            _ => "> ".to_owned(),
        }
    }

    fn is_on(self, line: &str) -> bool {
        let sign = Marker::of(line).map(|marker| marker.sign);
        match self {
            Self::Heading => line != without_heading(line),
            Self::Bulleted => matches!(sign, Some(Sign::Bullet(_))),
            Self::Numbered => matches!(sign, Some(Sign::Number(..))),
            _ => line.trim_start().starts_with('>'),
        }
    }

    /// A line without this mark.
    fn off(self, line: &str) -> &str {
        match self {
            Self::Heading => without_heading(line),
            Self::Quoted => {
                let rest = line.trim_start().strip_prefix('>').unwrap_or(line);
                rest.strip_prefix(' ').unwrap_or(rest)
            }
            _ => Marker::of(line).map_or(line, |marker| marker.words),
        }
    }

    /// A line without what this mark takes the place of. A quoted line keeps what it is.
    fn bare(self, line: &str) -> &str {
        match self {
            Self::Quoted => line,
            _ => without_heading(Marker::of(line).filter(Marker::is_listed).map_or(line, |marker| marker.words)),
        }
    }
}

fn without_heading(line: &str) -> &str {
    let rest = line.trim_start().trim_start_matches('#');
    match rest.strip_prefix(' ') {
        Some(words) if rest.len() < line.trim_start().len() => words,
        _ => line,
    }
}

/// Bold is two stars around words, italic one, and both together three. Emphasis ends with its line, so that each line of a
/// selection has its own.
fn emphasised(written: &Written, stars: usize) -> Written {
    let (_, selected, _) = written.parts();
    if selected.trim().contains('\n') {
        return emphasised_lines(written, stars);
    }
    let written = around_word(written);
    let (before, selected, after) = written.parts();
    let words = selected.trim();
    let (lead, tail) = (leading(selected), trailing(selected));
    let inner = star_run(words).min(star_run_back(words)).min(words.len() / 2);
    if has(inner, stars) {
        let bare = words.get(stars..words.len() - stars).unwrap_or(words);
        return placed(&format!("{before}{lead}"), bare, &format!("{tail}{after}"));
    }
    let outer = star_run_back(before).min(star_run(after));
    if lead.is_empty() && tail.is_empty() && has(outer, stars) {
        let before = before.get(..before.len() - stars).unwrap_or(before);
        return placed(before, words, after.get(stars..).unwrap_or(after));
    }
    let sign = "*".repeat(stars);
    placed(&format!("{before}{lead}{sign}"), words, &format!("{sign}{tail}{after}"))
}

/// Whether so many stars on either side are this emphasis, alone or with the other.
fn has(found: usize, stars: usize) -> bool {
    found == stars || found == 3
}

fn emphasised_lines(written: &Written, stars: usize) -> Written {
    let (before, touched, after) = written.lines();
    let sign = "*".repeat(stars);
    let words = |line: &str| Marker::of(line).map_or(line.trim(), |marker| marker.words.trim()).to_owned();
    let is_on = |line: &&str| {
        let words = words(line);
        words.is_empty() || has(star_run(&words).min(star_run_back(&words)), stars)
    };
    let takes_off = touched.split('\n').all(|line| is_on(&line));
    let one = |line: &str| {
        let words = words(line);
        let Some(lead) = line.trim_end().strip_suffix(words.as_str()).filter(|_| !words.is_empty()) else {
            return line.to_owned();
        };
        match (takes_off, is_on(&line)) {
            (true, _) => format!("{lead}{}", words.get(stars..words.len() - stars).unwrap_or(&words)),
            (false, true) => line.to_owned(),
            (false, false) => format!("{lead}{sign}{words}{sign}"),
        }
    };
    let changed = touched.split('\n').map(one).collect::<Vec<_>>().join("\n");
    placed(before, &changed, after)
}

/// The words become those of a link whose address is typed next; an address is one already, and its words are.
fn linked(written: &Written) -> Written {
    let written = around_word(written);
    let (before, selected, after) = written.parts();
    let (lead, words, tail) = (leading(selected), selected.trim(), trailing(selected));
    if let Some(address) = as_address(words) {
        return placed(&format!("{before}{lead}["), "", &format!("]({address}){tail}{after}"));
    }
    if words.is_empty() {
        return placed(&format!("{before}["), "", &format!("]({ADDRESS}){selected}{after}"));
    }
    placed(&format!("{before}{lead}[{words}]("), ADDRESS, &format!("){tail}{after}"))
}

/// A web or mail address as a link has it.
fn as_address(words: &str) -> Option<String> {
    let is_one_word = !words.is_empty() && !words.contains(char::is_whitespace);
    let begins = |start: &str| words.to_ascii_lowercase().starts_with(start);
    match words {
        _ if !is_one_word => None,
        _ if ["http://", "https://", "mailto:"].iter().any(|start| begins(start)) => Some(words.to_owned()),
        _ if begins("www.") => Some(format!("https://{words}")),
        _ => {
            let (name, host) = words.split_once('@')?;
            (!name.is_empty() && host.contains('.')).then(|| format!("mailto:{words}"))
        }
    }
}

/// With nothing selected, the word at the cursor is.
fn around_word(written: &Written) -> Written {
    if !written.selected.is_empty() {
        return written.clone();
    }
    let (before, _, after) = written.parts();
    let is_of_word =
        |letter: &char| letter.is_alphanumeric() || matches!(letter, '\'' | '\u{2019}' | '@' | '.' | '/' | ':' | '-');
    let back = before.chars().rev().take_while(is_of_word).count();
    let on: String = after.chars().take_while(is_of_word).collect();
    // What ends a sentence is no part of its last word.
    let on = length(on.trim_end_matches(['.', ':', '-', '\'', '\u{2019}']));
    let at = written.selected.start;
    let is_within = back > 0 && on > 0;
    let selected = if is_within { at - back..at + on } else { at..at };
    Written { selected, ..written.clone() }
}

/// The three parts joined, with the middle one selected.
fn placed(before: &str, selected: &str, after: &str) -> Written {
    let start = length(before);
    Written::new(format!("{before}{selected}{after}"), start..start + length(selected))
}

fn leading(text: &str) -> &str {
    text.strip_suffix(text.trim_start()).unwrap_or_default()
}

fn trailing(text: &str) -> &str {
    if text.trim().is_empty() { "" } else { text.strip_prefix(text.trim_end()).unwrap_or_default() }
}

fn star_run(text: &str) -> usize {
    text.bytes().take_while(|letter| *letter == b'*').count()
}

fn star_run_back(text: &str) -> usize {
    text.bytes().rev().take_while(|letter| *letter == b'*').count()
}
