//! Characters that Markdown would take for marks, told that they are none.

/// Marks wherever they stand. A full stop, a hyphen and the like are marks at the start of a line alone.
const MARKS: &str = "\\`*_[]<|~";

/// Words as they stand in Markdown, wherever in a line.
pub fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    let mut before = None;
    while let Some(character) = rest.next() {
        let next = rest.peek().copied();
        if MARKS.contains(character) || is_entity(character, next) || is_closing(character, before) {
            text.push('\\');
        }
        text.push(character);
        before = Some(character);
    }
    text
}

/// What might begin the name of a character.
fn is_entity(character: char, next: Option<char>) -> bool {
    character == '&' && next.is_none_or(|next| next == '#' || next.is_ascii_alphabetic())
}

/// Number signs that might end a heading.
fn is_closing(character: char, before: Option<char>) -> bool {
    character == '#' && before.is_none_or(|before| before.is_whitespace() || before == '#')
}

/// A line of Markdown that begins as none of a list, heading, quotation or line across does.
pub fn at_start(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    match line.chars().nth(digits) {
        Some('.' | ')') if digits > 0 => {
            let (number, rest) = line.split_at(digits);
            format!("{number}\\{rest}")
        }
        Some('+' | '-' | '>' | '=' | '#') if digits == 0 => format!("\\{line}"),
        _ => line.to_owned(),
    }
}

/// An address between the brackets of a link.
pub fn address(address: &str) -> String {
    let mut text = String::with_capacity(address.len() + 2);
    for character in address.chars() {
        if "\\<>&|()*_`[]~".contains(character) {
            text.push('\\');
        }
        text.push(character);
    }
    text
}

/// Code between backticks: as many as stand nowhere in it.
pub fn code(words: &str) -> String {
    let fence = fence(words, 1);
    let touches = |edge: Option<char>| edge.is_some_and(|edge| edge == '`' || edge == ' ');
    let space = if touches(words.chars().next()) || touches(words.chars().last()) { " " } else { "" };
    format!("{fence}{space}{words}{space}{fence}")
}

/// One backtick more than stand together in the words, and not fewer than `least`.
pub fn fence(words: &str, least: usize) -> String {
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}
