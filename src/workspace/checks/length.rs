//! How long a brief is: one page at 12 points, and sentences that are read at once.

use super::{Found, Sheet, and_more, label_of_field, needs};

/// A sentence of as many words is too long.
const TOO_LONG: usize = 25;
/// Words that tell a sentence from others.
const BEGINNING: usize = 5;

pub(super) fn one_page(sheet: &Sheet, pages: Option<usize>) -> Found {
    let field = sheet.longest().unwrap_or("brief/background").to_owned();
    match pages {
        None => Found::Unknown { reason: "Not counted yet.".to_owned(), field },
        Some(0 | 1) => Found::Ready,
        Some(pages) => {
            let longest = label_of_field(&field);
            let reason = format!("It takes {pages} pages at 12 points. Most is written in {longest}.");
            needs("Shorten it to one page", reason, field)
        }
    }
}

pub(super) fn sentences(sheet: &Sheet) -> Found {
    let all = sheet.texts.iter().flat_map(|text| sentences_of(&text.text).into_iter().map(move |one| (one, text)));
    let long: Vec<_> = all.filter(|(words, _)| words.len() >= TOO_LONG).collect();
    let Some((words, text)) = long.iter().max_by_key(|(words, _)| words.len()) else { return Found::Ready };
    let beginning = words.iter().take(BEGINNING).copied().collect::<Vec<_>>().join(" ");
    let reason = format!("\u{201c}{beginning}\u{2026}\u{201d}, in {}.", label_of_field(&text.field));
    needs(format!("Split a sentence of {} words", words.len()), and_more(reason, long.len()), text.field.clone())
}

/// The words of each sentence. A paragraph and an entry of a list end one as well.
fn sentences_of(text: &str) -> Vec<Vec<&str>> {
    let (mut found, mut words) = (Vec::new(), Vec::new());
    for line in text.lines() {
        let line = line.trim();
        let is_entry = line.starts_with(['-', '*', '+', '#', '>']) || starts_with_number(line);
        if line.is_empty() || is_entry {
            found.push(std::mem::take(&mut words));
        }
        for word in line.split_whitespace() {
            if word.contains(char::is_alphanumeric) {
                words.push(word);
            }
            let bare = word.trim_end_matches(['"', '\'', ')', '*', '_', '\u{201d}', '\u{2019}']);
            if bare.ends_with(['.', '?', '!', ':', ';']) {
                found.push(std::mem::take(&mut words));
            }
        }
    }
    found.push(words);
    found
}

/// "1. First".
fn starts_with_number(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(['.', ')']) && rest.chars().nth(1) == Some(' ')
}
