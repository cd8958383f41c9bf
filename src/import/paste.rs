//! A block of notes that was pasted, as the lines that it was meant as: lines that a mail program or a page had wrapped are
//! joined again, bullets and numbers are taken off, empty ones go.

use super::text;

/// Characters from which on a line may have been wrapped.
const WRAPPED: usize = 50;

/// One line of a pasted block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    pub text: String,
    /// It had a bullet or a number before it.
    pub listed: bool,
}

/// The lines of a block.
pub fn lines(block: &str) -> Vec<Pasted> {
    let mut lines: Vec<Pasted> = Vec::new();
    let mut before: Option<&str> = None;
    for typed in block.lines() {
        let raw = typed.trim();
        if raw.is_empty() {
            before = None;
            continue;
        }
        let bare = unnumbered(text::unlisted(raw));
        let listed = bare.len() < raw.len();
        match (before, lines.last_mut()) {
            (Some(above), Some(last)) if !listed && goes_on(above, raw) => join(&mut last.text, raw),
            _ => lines.push(Pasted { text: bare.to_owned(), listed }),
        }
        before = Some(raw);
    }
    lines
}

/// Whether a line goes on with the sentence of the one above it.
fn goes_on(above: &str, line: &str) -> bool {
    let has_ended = above.ends_with(['.', '!', '?', ':', ';', '”', '"']);
    let begins_small = line.starts_with(|letter: char| letter.is_lowercase());
    let was_full = above.chars().count() >= WRAPPED;
    let is_an_address = line.starts_with("http") || line.starts_with("www.");
    let names_itself = line.split_whitespace().next().is_some_and(|word| word.ends_with(':'));
    !has_ended && !names_itself && (begins_small && !is_an_address || was_full)
}

/// A word that was split at the end of a line is whole again; an address is not torn further.
fn join(text: &mut String, line: &str) {
    let hyphenated = text.ends_with('-') && line.starts_with(char::is_lowercase);
    let in_address =
        text.split_whitespace().next_back().is_some_and(|word| word.contains("://") && word.ends_with('/'));
    if hyphenated {
        text.pop();
    }
    if !hyphenated && !in_address {
        text.push(' ');
    }
    text.push_str(line);
}

/// Without "3.", "3)", "a)" or "(iv)" before it.
fn unnumbered(line: &str) -> &str {
    let Some((first, rest)) = line.split_once(' ') else { return line };
    let inner = first.trim_start_matches('(').trim_end_matches(['.', ')']);
    let is_marked = inner.len() < first.len() && first.ends_with(['.', ')']);
    let is_number = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_letter = inner.len() == 1 && first.ends_with(')') && inner.chars().all(char::is_alphabetic);
    let is_roman = first.starts_with('(') && inner.chars().all(|c| "ivx".contains(c));
    if is_marked && (is_number || is_letter || is_roman) { rest.trim_start() } else { line }
}
