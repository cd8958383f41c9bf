//! The words of two texts: which stayed, which were taken out, which were put in.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};

/// Words that stand together, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: Marked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marked {
    Same,
    Removed,
    Added,
}

/// After that long the rest of two long texts is taken as one change.
const PATIENCE: Duration = Duration::from_millis(500);

/// Both texts in one, with what differs marked. What was taken out stands before what was put in for it.
pub fn marked(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_words(before, after);
    let words = diff.iter_all_changes().map(|change| {
        let marked = match change.tag() {
            ChangeTag::Equal => Marked::Same,
            ChangeTag::Delete => Marked::Removed,
            ChangeTag::Insert => Marked::Added,
        };
        (change.value().to_owned(), marked)
    });
    gathered(words.collect())
}

/// Neighbours of one mark as one piece. A space between two changed words is part of the change, so that it can be read.
fn gathered(words: Vec<(String, Marked)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut removed, mut added, mut space) = (String::new(), String::new(), String::new());
    for (text, marked) in words {
        let changes = !(removed.is_empty() && added.is_empty());
        match marked {
            Marked::Same if changes && text.chars().all(|c| c == ' ') => space.push_str(&text),
            Marked::Same => {
                flush(&mut pieces, &mut removed, &mut added);
                push(&mut pieces, std::mem::take(&mut space) + &text, Marked::Same);
            }
            marked => {
                let space = std::mem::take(&mut space);
                removed.push_str(&space);
                added.push_str(&space);
                if marked == Marked::Removed { removed.push_str(&text) } else { added.push_str(&text) }
            }
        }
    }
    flush(&mut pieces, &mut removed, &mut added);
    push(&mut pieces, space, Marked::Same);
    pieces
}

fn flush(pieces: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    push(pieces, std::mem::take(removed), Marked::Removed);
    push(pieces, std::mem::take(added), Marked::Added);
}

fn push(pieces: &mut Vec<Piece>, text: String, marked: Marked) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.marked == marked => last.text.push_str(&text),
        _ => pieces.push(Piece { text, marked }),
    }
}
