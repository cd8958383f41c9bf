//! The one rule for which addresses may be followed, on paper, on a screen and from the window. Any other is text.

/// Longer addresses are no use on paper, and some programs refuse them.
const LONGEST: usize = 2000;

/// What a letter may have filled in beforehand. Programs for mail know others, which attach files.
const MAIL_FIELDS: [&str; 2] = ["subject=", "body="];

/// Whether an address may be followed: the web or a mail address, without anything that hides in it or that a system
/// would take for something else.
pub fn is_safe_address(address: &str) -> bool {
    let after = |scheme: &str| {
        let (start, rest) = address.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    };
    if address.len() > LONGEST || address.chars().any(hides) {
        return false;
    }
    match (after("https://").or_else(|| after("http://")), after("mailto:")) {
        (Some(rest), _) => names_a_host(rest),
        (_, Some(rest)) => is_mail(rest),
        _ => false,
    }
}

/// Characters that nobody sees, that turn the direction of what stands around them, that some systems take for `/`, or
/// that are none and that XML refuses.
fn hides(character: char) -> bool {
    let is_invisible = matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    let is_plain_trouble = character.is_control() || character.is_whitespace() || character == '\\';
    is_plain_trouble || is_invisible || turns_direction(character) || is_no_character(character)
}

fn is_no_character(character: char) -> bool {
    let code = u32::from(character);
    code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code)
}

/// Whether a character turns the direction of the words behind it, so that they read otherwise than they were typed.
pub fn turns_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A name before the host would look like the host.
fn names_a_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.starts_with(|first: char| first.is_alphanumeric() || first == '[') && !host.contains('@')
}

fn is_mail(rest: &str) -> bool {
    let (to, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let is_recipient = to.starts_with(char::is_alphanumeric) && to.contains('@') && !to.contains(['&', '"', '<', '>']);
    let fields_are_known = fields.split('&').all(|field| {
        let knows = |name: &&str| field.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        field.is_empty() || MAIL_FIELDS.iter().any(knows)
    });
    is_recipient && fields_are_known
}
