//! What stands on pages, and what must not: words that are lost, letters beside the frame or on top of each other.

use std::collections::BTreeSet;

use folkmoot::documents::Document;
use folkmoot::render::{Letters, Unprintable};
use serde_json::Value;

/// The frame and the foot of a page in points, and how far letters may stand out: less than shows.
const LEFT: f32 = 25.0 * 72.0 / 25.4;
const RIGHT: f32 = 190.0 * 72.0 / 25.4;
const FOOT: f32 = 297.0 * 72.0 / 25.4;
const OUT: f32 = 1.6;

/// Letters of a word that are searched at once.
const LONGEST: usize = 60;

/// Text to search words in: without spaces, since a line that ends has none, and without what nobody sees.
pub struct Searched {
    pages: Vec<String>,
    whole: String,
    names: Vec<(char, String)>,
}

impl Searched {
    pub fn new(pages: Vec<String>, unprintable: &[Unprintable]) -> Self {
        let names: BTreeSet<_> = unprintable.iter().map(|one| (one.character, one.name.clone())).collect();
        let names: Vec<_> = names.into_iter().collect();
        let pages: Vec<String> = pages.iter().map(|page| squeezed(&named(page, &names))).collect();
        Self { whole: pages.concat(), pages, names }
    }

    /// The words that are not there. Most stand behind the one before, which saves a search from the top.
    pub fn without<'a>(&self, words: &'a [String]) -> Vec<&'a str> {
        let mut from = 0;
        let mut missing = Vec::new();
        for word in words {
            let sought = squeezed(&named(word, &self.names));
            match self.whole[from..].find(&sought) {
                Some(at) if at < 5_000 => from += at + sought.len(),
                Some(_) => {}
                None if self.whole.contains(&sought) || self.runs_over(&sought) => {}
                None => missing.push(word.as_str()),
            }
        }
        missing
    }

    /// Whether a long word begins on one page and ends on a later one, with what stands above and below the text between.
    fn runs_over(&self, word: &str) -> bool {
        word.chars().count() > 8 && (0..self.pages.len()).any(|page| goes_on(&self.pages[page..], word))
    }
}

/// Whether the first of the pages has as much of the beginning of a word as it can hold, and the next ones the rest of it.
fn goes_on(pages: &[String], word: &str) -> bool {
    let Some((page, later)) = pages.split_first() else { return false };
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    match ends.take_while(|end| page.contains(&word[..*end])).last() {
        Some(end) if end == word.len() => true,
        Some(end) => goes_on(later, &word[end..]),
        None => false,
    }
}

fn named(text: &str, names: &[(char, String)]) -> String {
    names.iter().fold(text.to_owned(), |text, (character, name)| text.replace(*character, &format!("[{name}]")))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c)).collect()
}

/// Joins, marks or directs its neighbours, and may go.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Every word in the parts of a document, in their order; of an address what is read out.
pub fn words_of(document: &Document) -> Vec<String> {
    let mut words = Vec::new();
    gather(&serde_json::to_value(&document.blocks).unwrap(), &mut words);
    words
}

fn gather(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => words.extend(text.split_whitespace().flat_map(pieces)),
        Value::Array(parts) => parts.iter().for_each(|part| gather(part, words)),
        Value::Object(fields) => {
            if let Some(columns) = fields.get("columns") {
                heads(columns, fields.get("group_by"), fields["tick"] == true, words);
                return gather(&fields["rows"], words);
            }
            let without_words = ["block", "inline", "origin", "width", "address", "running", "mark"];
            fields.iter().filter(|(key, _)| !without_words.contains(&key.as_str())).for_each(|(_, v)| gather(v, words));
            words.extend(fields.get("address").and_then(Value::as_str).into_iter().flat_map(spoken));
        }
        _ => {}
    }
}

/// A word, or where it may run over several pages, piece by piece.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(LONGEST).map(|piece| piece.iter().collect()).collect()
}

/// The heads of a table, but for those that stand for themselves where it re-flows: whose task it is, and its name.
fn heads(columns: &Value, group_by: Option<&Value>, tick: bool, words: &mut Vec<String>) {
    for (index, column) in columns.as_array().unwrap().iter().enumerate() {
        let stands_for_itself = group_by.and_then(Value::as_u64) == Some(index as u64) || (tick && index < 2);
        if !stands_for_itself {
            gather(column, words);
        }
    }
}

fn spoken(address: &str) -> Vec<String> {
    let bare = address.trim().trim_start_matches("https://").trim_start_matches("mailto:");
    pieces(bare.trim_end_matches('/'))
}

/// Punctuation beside words from the right goes to the other side of a word. Marks on letters are set as letters of
/// their own, before or behind the word: such words are not searched on pages.
pub fn searched_on_pages(words: Vec<String>) -> Vec<String> {
    let is_arabic = |word: &String| word.contains(|c: char| matches!(c, '\u{600}'..='\u{8FF}'));
    let is_marked = |word: &String| word.contains(|c: char| matches!(c, '\u{64B}'..='\u{65F}'));
    if !words.iter().any(is_arabic) {
        return words;
    }
    let others = words.iter().filter(|word| !is_marked(word));
    others.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).collect()
}

/// What stands where it should not, on any page of a text document.
pub fn misplaced(pages: &[Vec<Letters>]) -> Vec<String> {
    misplaced_in(pages, LEFT, RIGHT, FOOT)
}

/// The same where the frame is another, in points from the left and the top of the page.
pub fn misplaced_in(pages: &[Vec<Letters>], left: f32, right: f32, foot: f32) -> Vec<String> {
    let on = |(index, page): (usize, &Vec<Letters>)| misplaced_on(index + 1, page, left, right, foot);
    pages.iter().enumerate().flat_map(on).collect()
}

fn misplaced_on(number: usize, page: &[Letters], left: f32, right: f32, foot: f32) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen: Vec<&Letters> =
        page.iter().filter(|one| one.width > 0.0 && !squeezed(&one.text).is_empty()).collect();
    seen.sort_by(|a, b| a.top.total_cmp(&b.top));
    for (index, one) in seen.iter().enumerate() {
        let in_frame = one.left >= left - OUT && one.left + one.width <= right + OUT;
        if !in_frame || one.top < 0.0 || one.top + one.height > foot {
            found.push(format!("page {number}: beside the frame: {one:?}"));
        }
        let mut near = seen[index + 1..].iter().take_while(|other| other.top < one.top + one.height);
        let other = near.find(|other| overlap(one, other));
        found.extend(other.map(|other| format!("page {number}: {one:?} on top of {other:?}")));
    }
    found
}

/// Whether two pieces share more than the edges of their boxes.
fn overlap(one: &Letters, other: &Letters) -> bool {
    let share = |a: f32, a_size: f32, b: f32, b_size: f32| (a + a_size).min(b + b_size) - a.max(b);
    let down = share(one.top, one.height, other.top, other.height);
    share(one.left, one.width, other.left, other.width) > OUT && down > one.height.min(other.height) / 3.0
}
