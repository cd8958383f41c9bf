//! A block of notes that was pasted, as the lines that it was meant as: lines that a mail program or a page had wrapped are
//! joined again, bullets and numbers are taken off, empty ones go.

use super::text;

/// The lines of a block.
pub fn lines(block: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut before: Option<&str> = None;
    for typed in block.lines() {
        let raw = typed.trim();
        if raw.is_empty() {
            before = None;
            continue;
        }
        let bare = unnumbered(text::unlisted(raw));
        let is_listed = bare.len() < raw.len();
        match (before, lines.last_mut()) {
            (Some(above), Some(last)) if !is_listed && goes_on(above, raw) => join(last, raw),
            _ => lines.push(bare.to_owned()),
        }
        before = Some(raw);
    }
    lines
}

/// Whether a line goes on with the sentence of the one above it: it begins with a small letter. One that begins with a
/// capital may be a thought of its own, and is joined by hand.
fn goes_on(above: &str, line: &str) -> bool {
    let has_ended = above.ends_with(['.', '!', '?', ':', ';', '”', '"']);
    let begins_small = line.starts_with(|letter: char| letter.is_lowercase());
    let is_an_address = line.starts_with("http") || line.starts_with("www.");
    let names_itself = line.split_whitespace().next().is_some_and(|word| word.ends_with(':'));
    !has_ended && !names_itself && begins_small && !is_an_address
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
