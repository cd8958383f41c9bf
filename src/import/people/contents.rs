//! What a column is, by what stands in it, where the words over it say nothing or there are none.

use super::heads::plain;
use crate::import::line::newcomer;

/// Of a hundred cells that say something, so many have to look alike.
const MOST: usize = 80;
/// Names that have words in brackets or titles are still names.
const WORDS_OF_A_NAME: std::ops::RangeInclusive<usize> = 2..=5;
/// Digits in a telephone number with its area.
const DIGITS: std::ops::RangeInclusive<usize> = 10..=14;

/// Whether most of the cells that say something are as `is` has it.
pub fn most<'c>(cells: impl Iterator<Item = &'c str>, is: impl Fn(&str) -> bool) -> bool {
    let (mut all, mut like) = (0_usize, 0_usize);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        all += 1;
        like += usize::from(is(cell));
    }
    all > 0 && like * 100 >= all * MOST
}

/// "jo@example.org"
pub fn is_email(cell: &str) -> bool {
    let Some((name, place)) = cell.rsplit_once('@') else { return false };
    let is_plain = !cell.contains([' ', ',', ';', '<', '>', '"']) && !name.is_empty();
    is_plain && !name.contains('@') && place.split('.').count() > 1 && place.split('.').all(|part| !part.is_empty())
}

/// "01632 960 001", "+44 1632 960001"
pub fn is_telephone(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let signs = cell.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c));
    signs && DIGITS.contains(&digits) && cell.starts_with(['0', '+', '('])
}

/// Some words with capital letters that are no organisation's.
pub fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let letters = |word: &&str| word.chars().all(|c| c.is_alphabetic() || "'’-.,()".contains(c));
    let begins = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_ascii_lowercase());
    let capitals = words.iter().filter(|word| begins(word)).count();
    WORDS_OF_A_NAME.contains(&words.len()) && words.iter().all(letters) && capitals >= 2 && !is_organisation(cell)
}

/// One word, as a first name or a surname is.
pub fn is_part_of_a_name(cell: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() || "'’-".contains(c);
    cell.chars().all(is_letter) && cell.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii_lowercase())
}

/// A name with a word that organisations have.
pub fn is_organisation(cell: &str) -> bool {
    newcomer::is_organisation(cell)
}

/// "Bramble, Jo"
pub fn is_turned_name(cell: &str) -> bool {
    let parts: Vec<&str> = cell.split(',').map(str::trim).collect();
    matches!(parts.as_slice(), [last, first] if !last.is_empty() && !first.is_empty() && !is_organisation(first))
}

/// What forms write in the place of a name that nobody gave.
pub fn is_nobody(name: &str) -> bool {
    const NOBODY: &[&str] = &[
        "",
        "anonymous",
        "info requested",
        "information requested",
        "n a",
        "na",
        "none",
        "unknown",
        "not given",
        "tbc",
        "guest",
    ];
    // As our own tables name a person whose record is not there.
    NOBODY.contains(&plain(name).as_str()) || name.ends_with("(not in this workspace)")
}
