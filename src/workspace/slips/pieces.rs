//! A text in pieces: words and the signs between them. Addresses, tags and what stands behind a link's words are no words.

/// A word or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    /// Where it begins in its text.
    pub at: usize,
    pub is_word: bool,
}

impl Piece<'_> {
    pub fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is this word, in whatever letters.
    pub fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }
}

/// The pieces of a text, in its order. `&` within a word belongs to it, and the end of a line is a sign.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        match words_of(chunk) {
            Some(words) => cut(words, at, &mut found),
            None => found.push(Piece { text: "", at, is_word: false }),
        }
        let end = at + chunk.len();
        if chunk.ends_with('\n') {
            found.push(Piece { text: text.get(end - 1..end).unwrap_or_default(), at: end - 1, is_word: false });
        }
        at = end;
    }
    found
}

/// What is words in a piece between spaces: none in an address, and what stands before the address in a link.
fn words_of(chunk: &str) -> Option<&str> {
    let words = chunk.split_once("](").map_or(chunk, |(words, _)| words);
    let is_address = ["://", "www.", "@"].iter().any(|sign| words.contains(sign));
    (!is_address && !words.starts_with('#')).then_some(words)
}

fn cut<'a>(words: &'a str, from: usize, found: &mut Vec<Piece<'a>>) {
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let at = from + words.len() - rest.len();
        let length = if first.is_alphanumeric() { word_length(rest) } else { first.len_utf8() };
        let (piece, after) = rest.split_at(length);
        if !first.is_whitespace() {
            found.push(Piece { text: piece, at, is_word: first.is_alphanumeric() });
        }
        rest = after;
    }
}

fn word_length(text: &str) -> usize {
    let mut length = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on =
            letter.is_alphanumeric() || letter == '&' && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !goes_on {
            break;
        }
        length = at + letter.len_utf8();
    }
    length
}
