//! What a line is said to be by how it begins: "a: ", "Action: ", "AGREED that".

use crate::import::text;
use crate::model::event::LineKind;

/// A kind that was asked for, and where the words after it begin, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix {
    pub kind: LineKind,
    pub end: usize,
}

/// The letter that asks for a kind, before a colon or with Alt; with it the words that do so before a colon or a dash.
pub const ASKED: &[(LineKind, char, &[&str])] = &[
    (LineKind::Note, 'n', &["note", "notes"]),
    (LineKind::Action, 'a', &["action", "actions", "action point", "ap", "to do", "todo"]),
    (LineKind::Decision, 'd', &["decision", "decided", "agreed", "resolved", "dec"]),
    (LineKind::Quote, 'q', &["quote", "story", "quotation"]),
    (LineKind::Figure, 'f', &["figure", "fig", "figures", "stat", "number", "fact"]),
    (LineKind::Output, 'm', &["output", "made", "outputs"]),
    (LineKind::Update, 'u', &["update", "news"]),
    (LineKind::Idea, 'i', &["idea", "suggestion", "ideas"]),
    (LineKind::Offer, 'o', &["offer", "offers", "offered"]),
    (LineKind::Request, 'r', &["request", "requests", "wanted", "ask", "req", "need", "needed"]),
    (
        LineKind::Lesson,
        'l',
        &["lesson", "lessons", "learned", "learning", "learnt", "lesson learned", "lessons learned", "tip"],
    ),
    (LineKind::Link, 'k', &["link", "links", "website"]),
    (LineKind::Thanks, 't', &["thanks", "thank you"]),
    (LineKind::Barrier, 'b', &["barrier", "barriers", "blocker"]),
    // Not "issue" or "problem": in a learning set these begin what somebody brings.
    (LineKind::WentWrong, 'w', &["went wrong", "gone wrong", "hitch"]),
];

/// The letter of a kind.
pub fn letter(kind: LineKind) -> Option<char> {
    ASKED.iter().find(|(asked, ..)| *asked == kind).map(|(_, letter, _)| *letter)
}

/// What a line asks to be by how it begins. A question behind "Q:" is a question, and no quote.
pub fn read(typed: &str) -> Option<Prefix> {
    let begins = typed.len() - typed.trim_start().len();
    let line = text::part(typed, begins..typed.len());
    let by_letter = ASKED.iter().find_map(|(kind, letter, _)| {
        let end = after_sign(line, &letter.to_string(), ":")?;
        Some(Prefix { kind: *kind, end: begins + end })
    });
    let by_word = || {
        let found = ASKED.iter().flat_map(|(kind, _, words)| words.iter().map(move |word| (*kind, *word)));
        let read = found.filter_map(|(kind, word)| Some((kind, after_sign(line, word, ":–—-")?)));
        read.max_by_key(|(_, end)| *end).map(|(kind, end)| Prefix { kind, end: begins + end })
    };
    let prefix = by_letter.or_else(by_word)?;
    let is_question = prefix.kind == LineKind::Quote && line.starts_with(['Q', 'q']) && line.trim_end().ends_with('?');
    let is_note =
        is_question && !line.contains(['"', '“']) || is_answer_or_price(prefix.kind, line.get(prefix.end - begins..)?);
    (!is_note).then_some(prefix)
}

/// "A: yes, until December" answers a question; "Quote: £80 for 200 leaflets" is what something costs.
fn is_answer_or_price(kind: LineKind, body: &str) -> bool {
    let first = body.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let answers = ["yes", "no", "none", "nobody"].contains(&first.to_lowercase().as_str());
    match kind {
        LineKind::Action => answers && !body.get(first.len()..).unwrap_or_default().starts_with(' '),
        LineKind::Quote => body.starts_with(['£', '€', '$']) || body.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// Where the text goes on behind this word and one of these signs. A dash counts with a space on both sides, so that
/// "A-board" is no action, a colon does before anything but a digit, so that "a:1" stays what it is.
fn after_sign(line: &str, word: &str, signs: &str) -> Option<usize> {
    let head = line.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    let rest = line.get(head.len()..)?;
    let spaced = rest.trim_start();
    let sign = spaced.chars().next().filter(|sign| signs.contains(*sign))?;
    let after = spaced.get(sign.len_utf8()..)?;
    let is_a_dash = sign != ':';
    let stands_apart = !is_a_dash || (rest.starts_with(' ') && after.starts_with(' '));
    let is_address = after.starts_with("//") || (!is_a_dash && after.starts_with(|c: char| c.is_ascii_digit()));
    let end = line.len() - after.trim_start().len();
    (stands_apart && !is_address && !after.trim().is_empty()).then_some(end)
}
