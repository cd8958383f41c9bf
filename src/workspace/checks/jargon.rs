//! Words that people outside a council stumble over, each with a plainer one. The council's own list counts; until
//! somebody edits it, the short one that Folkmoot brings.

use super::shipped::SHIPPED;
use super::{Found, Sheet, and_more, label_of_field, needs};
use crate::model::Council;
use crate::workspace::Workspace;
use crate::workspace::slips::pieces::pieces;

/// A word or a phrase, and what says the same; empty where nobody has typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JargonWord {
    pub word: String,
    pub plainer: String,
}

impl JargonWord {
    /// From a line of the list: "leverage: use".
    fn read(line: &str) -> Option<Self> {
        let (word, plainer) = line.split_once(':').unwrap_or((line, ""));
        let (word, plainer) = (word.trim().to_owned(), plainer.trim().to_owned());
        (!word.is_empty()).then_some(Self { word, plainer })
    }
}

/// The list that Folkmoot brings, a line each.
pub fn shipped_jargon() -> Vec<String> {
    SHIPPED.iter().map(|(word, plainer)| format!("{word}: {plainer}")).collect()
}

/// The list that counts.
pub fn jargon_list(council: &Council) -> Vec<JargonWord> {
    if council.own_jargon {
        return council.jargon.iter().filter_map(|line| JargonWord::read(line)).collect();
    }
    SHIPPED.iter().map(|(word, plainer)| JargonWord { word: (*word).into(), plainer: (*plainer).into() }).collect()
}

pub(super) fn words(workspace: &Workspace, sheet: &Sheet) -> Found {
    let list = jargon_list(workspace.council());
    let list: Vec<(&JargonWord, Vec<String>)> = list.iter().map(|one| (one, words_of(&one.word))).collect();
    let mut found: Vec<(&JargonWord, &str)> = Vec::new();
    for text in &sheet.texts {
        let said = said(&text.text);
        for (one, words) in &list {
            if stands_in(words, &said) {
                found.push((one, &text.field));
            }
        }
    }
    let Some((first, field)) = found.first() else { return Found::Ready };
    let place = label_of_field(field);
    let reason = match first.plainer.as_str() {
        "" => format!("In {place}. It is on your jargon list."),
        plainer => format!("In {place}. Plainer: {plainer}."),
    };
    needs(format!("Say \u{201c}{}\u{201d} in plainer words", first.word), and_more(reason, found.len()), *field)
}

fn words_of(phrase: &str) -> Vec<String> {
    said(phrase).into_iter().flatten().collect()
}

/// The words of a text in small letters, with nothing where a sign stands that parts them.
fn said(text: &str) -> Vec<Option<String>> {
    let pieces = pieces(text).into_iter().filter(|piece| piece.is_word || piece.text != "-");
    pieces.map(|piece| piece.is_word.then(|| piece.text.to_lowercase())).collect()
}

/// Whether these words stand one after the other, with nothing but a hyphen between them. The last may be several of a
/// thing, or past.
fn stands_in(words: &[String], said: &[Option<String>]) -> bool {
    let Some((last, first)) = words.split_last() else { return false };
    said.windows(words.len()).any(|window| {
        let Some((end, begin)) = window.split_last() else { return false };
        let is_same = begin.iter().zip(first).all(|(said, word)| said.as_ref() == Some(word));
        is_same && end.as_ref().is_some_and(|end| is_form_of(end, last))
    })
}

fn is_form_of(found: &str, word: &str) -> bool {
    found.strip_prefix(word).is_some_and(|rest| matches!(rest, "" | "s" | "d" | "es" | "ed"))
}
