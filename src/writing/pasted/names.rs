//! What elements and their styles are called, and what that means.

/// Those that hold nothing.
pub(super) const VOID: [&str; 11] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"];
/// Those of which nothing is said.
pub(super) const UNSAID: [&str; 12] = [
    "head", "style", "script", "title", "template", "noscript", "svg", "select", "button", "textarea", "object", "xml",
];
/// Those that are blocks of words.
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "nav",
    "address",
    "figure",
    "figcaption",
    "dl",
    "dt",
    "dd",
    "pre",
    "blockquote",
    "form",
    "fieldset",
    "center",
    "body",
    "html",
    "table",
    "caption",
];

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || heading_level(name).is_some()
}

pub(super) fn heading_level(name: &str) -> Option<usize> {
    name.strip_prefix('h')?.parse().ok().filter(|level| (1..=6).contains(level))
}

/// The value of a part of a style.
pub(super) fn part<'a>(style: &'a str, wanted: &str) -> Option<&'a str> {
    let parts = style.split(';').filter_map(|part| part.split_once(':'));
    parts.map(|(name, value)| (name.trim(), value.trim())).find(|(name, _)| *name == wanted).map(|(_, value)| value)
}

/// How deep an item of a list of Word's stands.
pub(super) fn word_level(style: &str) -> Option<usize> {
    let list = part(style, "mso-list")?;
    list.split_whitespace().find_map(|word| word.strip_prefix("level")?.parse().ok())
}

/// The number that a sign says; none for a bullet.
pub(super) fn number_of(sign: &str) -> Option<u32> {
    let sign = sign.trim().trim_end_matches(['.', ')']).trim_start_matches('(');
    let is_letter = sign.len() == 1 && sign.chars().all(|letter| letter.is_ascii_alphabetic() && letter != 'o');
    match sign.parse() {
        Ok(number) => Some(number),
        Err(_) if is_letter => sign.bytes().next().map(|letter| u32::from(letter.to_ascii_lowercase() - b'a') + 1),
        Err(_) => None,
    }
}
