//! The question: that it is one, and that it does not hold its answer already. In doubt nothing is told: a website that
//! is there and that nobody uses is what a question is about, and no answer to it.

use super::{Found, label_of_field, needs};
use crate::model::brief::Ask;
use crate::workspace::slips::pieces::{Piece, pieces};

/// Things that are made, by their last word.
const MADE: &[&str] = &[
    "app",
    "apps",
    "website",
    "websites",
    "site",
    "portal",
    "portals",
    "platform",
    "platforms",
    "dashboard",
    "dashboards",
    "chatbot",
    "chatbots",
    "bot",
    "database",
    "databases",
    "microsite",
    "newsletter",
    "leaflet",
    "leaflets",
    "poster",
    "posters",
    "toolkit",
    "toolkits",
    "helpline",
    "hotline",
    "podcast",
    "webinar",
    "kiosk",
    "wiki",
    "blog",
    "intranet",
    "blockchain",
    "algorithm",
    "marketplace",
];
/// Words that say that the thing is not there yet.
const NEW: &[&str] = &["a", "an", "new", "another", "some"];
/// Words that say that it is to be made.
const MAKING: &[&str] = &[
    "build",
    "building",
    "create",
    "creating",
    "develop",
    "developing",
    "design",
    "designing",
    "launch",
    "launching",
    "commission",
    "code",
    "write",
    "make",
    "making",
    "produce",
    "set",
];
/// As many words may stand between the two.
const BETWEEN: usize = 3;

pub(super) fn question(ask: &Ask) -> Found {
    match ask.question.trim() {
        "" => {
            needs("Write the question", "It is the headline of the sheet, and what a team comes for.", "brief/question")
        }
        question if question.ends_with('?') => Found::Ready,
        _ => needs(
            "Make the title a question",
            "A question invites a team in. End it with a question mark.",
            "brief/question",
        ),
    }
}

/// Whether anything is asked yet.
pub(super) fn is_written(ask: &Ask) -> bool {
    texts(ask).into_iter().any(|(_, text)| !text.trim().is_empty())
}

/// What asks, with its field.
fn texts(ask: &Ask) -> [(&'static str, &str); 3] {
    [
        ("brief/question", ask.question.as_str()),
        ("brief/in_one_line", &ask.in_one_line),
        ("brief/challenge", ask.challenge.as_str()),
    ]
}

pub(super) fn no_answer(ask: &Ask) -> Found {
    let named = texts(ask).into_iter().find_map(|(field, text)| Some((field, answer(text)?)));
    let Some((field, answer)) = named else { return Found::Ready };
    let place = label_of_field(field);
    let reason = format!("\u{201c}{answer}\u{201d}, in {place}. A team that is handed an answer looks for no other.");
    needs("Leave the answer open", reason, field)
}

/// The first thing to be made that a text names.
fn answer(text: &str) -> Option<String> {
    let pieces = pieces(text);
    let words: Vec<&Piece<'_>> = pieces.iter().filter(|piece| piece.is_word).collect();
    let is_any = |word: &Piece<'_>, of: &[&str]| of.iter().any(|one| word.is(one));
    words.iter().enumerate().find_map(|(at, word)| {
        let before = words.get(at.saturating_sub(BETWEEN)..at)?;
        let is_new = before.iter().any(|word| is_any(word, NEW) || is_any(word, MAKING));
        (is_any(word, MADE) && is_new).then(|| word.text.to_owned())
    })
}
