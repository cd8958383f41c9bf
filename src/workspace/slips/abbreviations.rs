//! Short forms: two to six capitals that nobody writes out, and one that is spelled two ways.
//!
//! Whoever reads the minutes of a meeting that they were not at should not have to guess. In doubt nothing is told:
//! initials of people, words in capitals, codes of places and what everybody knows are no short forms.

use std::collections::{BTreeMap, HashSet};

use super::known::{EVERYDAY, KNOWN, SMALL};
use super::pieces::{Piece, pieces};
use super::reading::Reading;
use super::{Matter, Slip};
use crate::model::{Kind, Origin, Record};
use crate::workspace::Workspace;

/// How a short form is written, each way with how often and where first.
#[derive(Default)]
struct Ways<'a>(Vec<(String, usize, &'a Origin)>);

impl<'a> Ways<'a> {
    fn add(&mut self, way: &str, at: &'a Origin) {
        match self.0.iter_mut().find(|(own, ..)| own == way) {
            Some((_, count, _)) => *count += 1,
            None => self.0.push((way.to_owned(), 1, at)),
        }
    }
}

/// A short form that nobody writes out.
pub struct OpenForm {
    pub form: String,
    /// How often it stands there, and where first.
    pub count: usize,
    pub at: Origin,
}

/// All of them.
pub fn slips(workspace: &Workspace, reading: &Reading) -> Vec<Slip> {
    let (mut found, open) = found(workspace, reading);
    found.extend(open.into_iter().map(never));
    found
}

/// Those that are spelled two ways, and those that are never written out.
pub(super) fn found(workspace: &Workspace, reading: &Reading) -> (Vec<Slip>, Vec<OpenForm>) {
    let texts: Vec<(&Origin, Vec<Piece<'_>>)> =
        reading.texts.iter().filter(|text| !text.is_name).map(|text| (&text.at, pieces(&text.text))).collect();
    let mut short: BTreeMap<String, Ways<'_>> = BTreeMap::new();
    for (at, pieces) in &texts {
        for form in plain(pieces) {
            short.entry(form.to_owned()).or_default().add(form, at);
        }
    }
    if short.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let lower: HashSet<&str> = texts.iter().flat_map(|(_, pieces)| pieces).map(|piece| piece.text).collect();
    short.retain(|form, _| !lower.contains(form.to_lowercase().as_str()) && !is_of_a_name(form, &reading.names));
    for (at, pieces) in &texts {
        other_ways(pieces, at, &mut short);
    }
    let two_ways: Vec<Slip> = short.values().filter_map(self::two_ways).collect();
    let mut open: Vec<(&String, &Ways<'_>)> =
        short.iter().filter(|(form, _)| !KNOWN.contains(&form.as_str())).collect();
    open.retain(|(form, _)| !texts.iter().any(|(_, pieces)| is_written_out(form, pieces)));
    if !open.is_empty() {
        let called = names_of_organisations(workspace);
        open.retain(|(form, _)| !called.contains(form.as_str()));
    }
    (two_ways, open.into_iter().filter_map(|(form, ways)| open_form(form, ways)).collect())
}

fn open_form(form: &str, Ways(ways): &Ways<'_>) -> Option<OpenForm> {
    let (_, _, at) = ways.first()?;
    let count = ways.iter().map(|(_, count, _)| count).sum();
    Some(OpenForm { form: form.to_owned(), count, at: (*at).clone() })
}

fn never(open: OpenForm) -> Slip {
    Slip {
        at: open.at,
        matter: Matter::Abbreviation,
        says: format!("{} is never written out", open.form),
        hint: "Say in full what it stands for where it comes first, with the short form in brackets behind it.",
    }
}

fn two_ways(Ways(ways): &Ways<'_>) -> Option<Slip> {
    let mut ways: Vec<&(String, usize, &Origin)> = ways.iter().collect();
    ways.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    let [(usual, ..), .., (rare, _, at)] = ways.as_slice() else { return None };
    Some(Slip {
        at: (*at).clone(),
        matter: Matter::Abbreviation,
        says: format!("{usual} and {rare}: one spelling would do"),
        hint: "Choose one of them, and keep to it.",
    })
}

/// The words of a text that are short forms by their looks. A line or a phrase in capitals is spoken loudly.
fn plain<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for line in pieces.split(|piece| piece.text == "\n") {
        let words: Vec<&Piece<'a>> = line.iter().filter(|piece| piece.is_word).collect();
        let loud: Vec<bool> = words.iter().map(|word| is_loud(word.text)).collect();
        let is_heading = words.len() > 1 && loud.iter().all(|loud| *loud);
        for (at, word) in words.iter().enumerate().filter(|_| !is_heading) {
            let around = loud.get(at.saturating_sub(2)..(at + 3).min(loud.len())).unwrap_or_default();
            let is_shouted = around.windows(3).any(|three| three.iter().all(|loud| *loud));
            found.extend(short_form(word.text).filter(|_| !is_shouted));
        }
    }
    found
}

fn is_loud(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// The short form that a word is, without the s of several.
fn short_form(word: &str) -> Option<&str> {
    let form = word.strip_suffix('s').unwrap_or(word);
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    let is_of_capitals = form.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&');
    let is_short = letters >= 2 && form.chars().count() <= 6 && form.starts_with(char::is_uppercase);
    let is_number = form.chars().all(|c| "IVXLCDM".contains(c)) && form.contains(['I', 'V', 'X']);
    let is_form = is_of_capitals && is_short && !is_number && !is_place(form) && !is_a_word(form);
    is_form.then_some(form)
}

/// An everyday word, or one that is long and can be spoken: a word or a name in capitals.
fn is_a_word(form: &str) -> bool {
    let vowels = form.chars().filter(|c| "AEIOU".contains(*c)).count();
    EVERYDAY.contains(&form) || form.chars().count() >= 5 && vowels >= 2
}

/// The first half of a postcode: "SE1", "EC1V".
fn is_place(form: &str) -> bool {
    let letters = form.chars().take_while(|c| c.is_alphabetic()).count();
    let rest = form.get(letters..).unwrap_or_default();
    letters <= 2 && (1..=2).contains(&rest.len()) && rest.starts_with(|c: char| c.is_ascii_digit())
}

/// The initials of somebody who is named, or a part of their name in capitals.
fn is_of_a_name(form: &str, names: &[Vec<String>]) -> bool {
    names.iter().any(|name| {
        let initials: String = name.iter().filter_map(|part| part.chars().next()).collect();
        let outer: String = initials.chars().next().into_iter().chain(initials.chars().next_back()).collect();
        initials == form || outer == form || name.iter().any(|part| part == form)
    })
}

/// Other spellings of what is a short form elsewhere: "Gfn", "G.F.N.".
fn other_ways<'a>(pieces: &[Piece<'_>], at: &'a Origin, short: &mut BTreeMap<String, Ways<'a>>) {
    for piece in pieces.iter().filter(|piece| piece.is_word && piece.text.len() <= 7) {
        let form = piece.text.strip_suffix('s').filter(|form| form.len() > 2).unwrap_or(piece.text);
        for form in [form, piece.text] {
            let capitals = form.to_uppercase();
            let is_other = capitals != form && form.contains(char::is_uppercase) && !EVERYDAY.contains(&&*capitals);
            if is_other
                && short_form(piece.text).is_none()
                && let Some(ways) = short.get_mut(&capitals)
            {
                ways.add(form, at);
                break;
            }
        }
    }
    for (written, form) in dotted(pieces) {
        if let Some(ways) = short.get_mut(&form) {
            ways.add(&written, at);
        }
    }
}

/// Capitals with full stops between them, as they are written and without.
fn dotted(pieces: &[Piece<'_>]) -> Vec<(String, String)> {
    let is_letter = |piece: &Piece<'_>| piece.text.len() == 1 && piece.text.chars().all(char::is_uppercase);
    let (mut found, mut form) = (Vec::new(), String::new());
    let mut rest = pieces;
    while let Some((first, after)) = rest.split_first() {
        let stands = after.first().is_some_and(|sign| sign.text == "." && sign.at == first.end());
        if is_letter(first) && stands {
            form.push_str(first.text);
            rest = after.get(1..).unwrap_or_default();
            continue;
        }
        close(&mut form, &mut found);
        rest = after;
    }
    close(&mut form, &mut found);
    found
}

fn close(form: &mut String, found: &mut Vec<(String, String)>) {
    let form = std::mem::take(form);
    if form.len() > 1 {
        found.push((form.chars().flat_map(|letter| [letter, '.']).collect(), form));
    }
}

/// What may stand between a short form and its words.
const JOINTS: &[&str] = &["(", "[", "\"", "\u{201c}", "\u{2018}", "*", "_", ":", "=", "-", "\u{2013}", "\u{2014}", ","];
const JOINING_WORDS: &[&str] = &["or", "is", "stands", "short", "for", "means", "the", "called"];

/// Whether the words with these initials stand beside the short form, before or behind it.
fn is_written_out(form: &str, pieces: &[Piece<'_>]) -> bool {
    let is_it = |piece: &Piece<'_>| piece.is_word && short_form(piece.text) == Some(form);
    pieces.iter().enumerate().filter(|(_, piece)| is_it(piece)).any(|(at, _)| {
        let before = pieces.get(..at).unwrap_or_default();
        let behind = pieces.get(at + 1..).unwrap_or_default();
        let is_bracketed = before.last().is_some_and(|piece| piece.text == "(");
        let back: Vec<&Piece<'_>> = words_beside(before.iter().rev().collect());
        let forth = words_beside(behind.iter().collect());
        let reversed: String = form.chars().rev().collect();
        // The second half of "co-production" may have no letter of its own.
        let is_half = |word: &Piece<'_>| pieces.iter().any(|sign| sign.text == "-" && sign.end() == word.at);
        spells(&reversed, &back, &is_half) || spells(form, &forth, &is_half) || is_bracketed && begins_near(form, &back)
    })
}

/// The words after what joins them to the short form.
fn words_beside<'a, 'b>(pieces: Vec<&'b Piece<'a>>) -> Vec<&'b Piece<'a>> {
    let is_joint = |piece: &&Piece<'_>| {
        JOINTS.contains(&piece.text) || JOINING_WORDS.iter().any(|word| piece.is(word)) || piece.text == ")"
    };
    let joints = pieces.iter().take(4).take_while(|piece| is_joint(piece)).count();
    let mut words = Vec::new();
    for piece in pieces.into_iter().skip(joints).take(24) {
        match (piece.is_word, piece.text) {
            (true, _) => words.push(piece),
            (false, "-" | "'" | "\u{2019}" | "&" | ",") => {}
            _ => break,
        }
    }
    words
}

/// Whether these words begin with those letters, one after the other; small words may be left out.
fn spells(letters: &str, words: &[&Piece<'_>], is_half: &dyn Fn(&Piece<'_>) -> bool) -> bool {
    let mut letters = letters.chars().filter(|c| c.is_alphabetic()).peekable();
    for word in words {
        let Some(letter) = letters.peek() else { return true };
        let begins = word.text.chars().next().is_some_and(|first| first.to_uppercase().eq(letter.to_uppercase()));
        // The s of a genitive stands alone.
        let is_small = SMALL.iter().any(|small| word.is(small)) || word.text == "s" || is_half(word);
        match (begins, is_small) {
            (true, _) => {
                letters.next();
            }
            (false, true) => {}
            (false, false) => return false,
        }
    }
    letters.peek().is_none()
}

/// Words in front of a bracket one of which begins as the short form does: its letters may come from within them.
fn begins_near(form: &str, back: &[&Piece<'_>]) -> bool {
    let first = form.chars().next();
    back.iter().take(form.len() + 2).any(|word| word.text.chars().next() == first && word.text.len() > form.len())
}

/// The words that organisations are called by.
fn names_of_organisations(workspace: &Workspace) -> HashSet<&str> {
    let called = workspace.of_kind(Kind::Organisation).filter_map(|record| match record.as_ref() {
        Record::Organisation(organisation) => Some([organisation.name.as_str(), organisation.short_name.as_str()]),
        _ => None,
    });
    called.flatten().flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && c != '&')).collect()
}
