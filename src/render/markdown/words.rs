//! Inline parts as Markdown.

use super::escape::{address as escaped_address, at_start, code, escaped};
use crate::documents::Inline;
use crate::render::lines::Lines;

/// What ends a line within a paragraph.
const BREAK: &str = "\\";

/// Stands for a character that is not known yet. It is none that a text can have.
const UNSURE: char = '\0';

/// A run of words; each of its lines but the last ends with the mark of a break. Nothing said is no line.
pub fn run(parts: &[Inline]) -> Lines {
    let text = marked(parts, None);
    let mut lines: Lines = text.split('\n').map(|line| at_start(line.trim())).filter(|line| !line.is_empty()).collect();
    let last = lines.len().saturating_sub(1);
    lines.iter_mut().take(last).for_each(|line| line.push_str(BREAK));
    lines
}

/// A run of words on one line, as in a heading or a cell; `instead` stands for each break.
pub fn line(parts: &[Inline], instead: &str) -> String {
    let text = marked(parts, None);
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(instead)
}

/// A paragraph of words without parts, where something is said.
pub fn literal(words: &str) -> Lines {
    run(&[words.into()])
}

/// The same in bold.
pub fn bold(words: &str) -> Lines {
    run(&[Inline::strong(words)])
}

/// A label in bold before the first line of a run.
pub fn labelled(label: &str, parts: &[Inline]) -> Lines {
    if label.is_empty() {
        return run(parts);
    }
    let lead = [Inline::strong(label), " ".into()];
    run(&lead.into_iter().chain(parts.iter().cloned()).collect::<Vec<_>>())
}

/// The parts one behind the other, with a line's end for each break; `after` is the character behind them.
fn marked(parts: &[Inline], after: Option<char>) -> String {
    let mut text = String::new();
    add_all(&mut text, parts, after);
    text
}

fn add_all(text: &mut String, parts: &[Inline], after: Option<char>) {
    for (index, part) in parts.iter().enumerate() {
        let next = parts.get(index + 1..).and_then(first_character).or(after);
        add(text, part, next);
    }
}

fn add(text: &mut String, part: &Inline, next: Option<char>) {
    match part {
        Inline::Text { text: words } => text.push_str(&escaped(words)),
        Inline::Code { text: words } if words.trim().is_empty() || text.ends_with('`') => {
            text.push_str(&escaped(words))
        }
        Inline::Code { text: words } => text.push_str(&code(words)),
        Inline::Strong { content } => mark(text, "**", content, next),
        Inline::Emphasis { content } => mark(text, "_", content, next),
        Inline::Struck { content } => mark(text, "~~", content, next),
        Inline::Link { content, address } => link(text, content, address),
        Inline::Field { content, .. } => add_all(text, content, next),
        Inline::LineBreak => text.push('\n'),
    }
}

/// Words between two marks. Spaces at their edges go outside, where the marks would not be read as such.
fn mark(text: &mut String, mark: &str, content: &[Inline], next: Option<char>) {
    let words = marked(content, None);
    let inner = words.trim();
    let (before, after) = words.split_once(inner).unwrap_or_default();
    let holds = !inner.is_empty() && !inner.contains('\n') && !inner.contains(mark);
    let (outside, beyond) = (before.chars().last().or(text.chars().last()), after.chars().next().or(next));
    if holds && opens(mark, outside, inner) && closes(mark, inner, beyond) {
        text.extend([before, mark, inner, mark, after]);
    } else {
        add_all(text, content, next);
    }
}

/// Whether a mark between these is read as one that opens.
fn opens(mark: &str, before: Option<char>, inner: &str) -> bool {
    let edge = inner.chars().next();
    !before.is_some_and(|before| mark.contains(before)) && parts_words(mark, before, edge)
}

/// Whether a mark between these is read as one that closes.
fn closes(mark: &str, inner: &str, next: Option<char>) -> bool {
    let edge = inner.chars().last();
    !next.is_some_and(|next| next == UNSURE || mark.contains(next)) && parts_words(mark, next, edge)
}

/// Beside a letter within the marks anything may stand outside, but that an underscore is no mark between two letters.
/// Beside anything else it has to be a space or plain punctuation.
fn parts_words(mark: &str, outside: Option<char>, inside: Option<char>) -> bool {
    let Some(outside) = outside else { return true };
    let apart = outside.is_whitespace() || outside.is_ascii_punctuation();
    apart || mark != "_" && inside.is_some_and(char::is_alphanumeric)
}

/// The first character that the parts have in Markdown; `UNSURE` where marks that may be left out stand first.
fn first_character(parts: &[Inline]) -> Option<char> {
    parts.iter().find_map(|part| match part {
        Inline::Text { text } => text.chars().next(),
        Inline::Link { .. } => Some('['),
        Inline::LineBreak => Some('\n'),
        _ => Some(UNSURE),
    })
}

/// An exclamation mark before it would make a picture of it.
fn link(text: &mut String, content: &[Inline], address: &str) {
    if text.ends_with('!') {
        text.pop();
        text.push_str("\\!");
    }
    let words = marked(content, None).replace('\n', " ");
    text.extend(["[", words.trim(), "](", &escaped_address(address), ")"]);
}
