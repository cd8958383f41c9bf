//! Where the lines of a headline may end: not behind a short word that leans on the next one, and not before a last word
//! that would stand alone.

/// Letters that stay together at most, so that a line can hold them.
const LONGEST: usize = 14;

/// The same words, with spaces that end no line where none should.
pub fn kept_together(headline: &str, leaning: &[String]) -> String {
    let words: Vec<&str> = headline.split_whitespace().collect();
    let leans = |word: &str| leaning.iter().any(|known| *known == word.to_lowercase());
    let mut kept = String::new();
    let mut together = 0;
    for (place, word) in words.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| words.get(before)).copied();
        let length = word.chars().count();
        let is_last = place + 1 == words.len() && place > 1;
        let stays = before.is_some_and(&leans) || is_last;
        let fits = together + 1 + length <= LONGEST;
        if before.is_some() {
            kept.push(if stays && fits { '\u{a0}' } else { ' ' });
        }
        together = if stays && fits { together + 1 + length } else { length };
        kept.push_str(word);
    }
    kept
}
