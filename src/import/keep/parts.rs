//! The parts of an event that a line becomes: a quote, a figure, a link, something that went wrong.

use jiff::civil::Date;

use crate::import::line::{Understood, figure};
use crate::import::text;
use crate::model::event::WentWrong;
use crate::model::parts::{Fact, Quote, WebLink};
use crate::model::{Id, Ref, TimeOfDay, When};

/// A quote with its speaker, or how the speaker is described.
pub fn quote(id: Id, line: &Understood, speaker: Option<Ref>) -> Quote {
    let (words, attribution) = (line.words.clone(), text::sentence(&line.described));
    Quote { id, words, speaker, attribution, ..Quote::default() }
}

/// A figure in its parts, as far as they can be told apart.
pub fn figure(id: Id, words: &str) -> Fact {
    match figure::read(words) {
        Some(found) => Fact {
            id,
            qualifier: found.qualifier.map(Into::into),
            amount: found.amount,
            of_what: found.of_what,
            ..Fact::default()
        },
        None => Fact { id, of_what: words.to_owned(), ..Fact::default() },
    }
}

/// An address, and the words around it as its label.
pub fn link(id: Id, words: &str) -> WebLink {
    let address = words.split_whitespace().find(|word| text::is_address(word)).unwrap_or_default();
    let address = address.trim_end_matches(['.', ',', ')', ';']);
    let label = words.replace(address, "");
    let label = label.trim();
    let label = label.strip_prefix("See").filter(|rest| !rest.starts_with(char::is_alphabetic)).unwrap_or(label);
    let label = text::trimmed(label).to_owned();
    WebLink { id, label, address: address.to_owned(), ..WebLink::default() }
}

/// What went wrong, with the day where it is noted on one of the event's own: what is remembered later has none.
pub fn went_wrong(id: Id, line: &Understood, when: &When, (today, at): (Date, Option<TimeOfDay>)) -> WentWrong {
    let (day, at) = if when.may_be_on(today) { (When::day(today), at) } else { (When::default(), None) };
    WentWrong { id, day, at, what: line.words.clone() }
}
