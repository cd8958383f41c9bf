//! How each kind of record looks in lists and pickers: its icon, the words that ask for one, and what one is called.

use jiff::civil::Date;

use super::theme::{Icon, Tone, icon};
use super::words::list_when;
use crate::model::{Kind, Record};
use crate::workspace;

/// The icon of a kind, which it keeps everywhere.
pub fn icon_of(kind: Kind) -> Icon {
    match kind {
        Kind::Event => icon::EVENT,
        Kind::Person => icon::PERSON,
        Kind::Organisation => icon::ORGANISATION,
        Kind::Series => icon::SERIES,
        Kind::Action => icon::ACTION,
        Kind::Decision => icon::DECISION,
        Kind::Notice => icon::OFFER,
        Kind::Brief => icon::BRIEF,
        Kind::Output => icon::OUTPUT,
        Kind::Template => icon::TEMPLATE,
    }
}

/// The colours of a kind's chip.
pub fn tone_of(kind: Kind) -> Tone {
    match kind {
        Kind::Action => Tone::Action,
        Kind::Decision => Tone::Decision,
        Kind::Notice => Tone::Offer,
        _ => Tone::Plain,
    }
}

/// What one of them is called within a sentence: "organisation".
pub fn one_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => "event",
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Series => "series",
        Kind::Action => "action",
        Kind::Decision => "decision",
        Kind::Notice => "offer or request",
        Kind::Brief => "project brief",
        Kind::Output => "output",
        Kind::Template => "template",
    }
}

/// What a record is called wherever it must be called something, with a date as a list says it.
pub fn called(record: &Record, today: Date) -> String {
    workspace::called(record, &|when| list_when(when, today))
}

/// What one of them is, for somebody who has made none yet.
pub fn about(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => {
            "A hack event, a network meeting or a learning set. Its title and its date are enough, and a plan follows."
        }
        Kind::Series => {
            "Meetings that come again, such as those of a network: how often, who hosts, and how many came."
        }
        Kind::Template => {
            "The plan of one event, kept to begin others from: its countdown, its run sheet and its risks."
        }
        Kind::Brief => {
            "A question that a team takes on: who lives with it, what is fixed, and who takes over what comes of it."
        }
        Kind::Output => "What a team made. Its stage and its owner tell what became of it.",
        Kind::Action => "What somebody takes on, and by when. What is taken on in minutes stands here too.",
        Kind::Decision => "What a meeting agreed. What is agreed in minutes stands here too.",
        Kind::Notice => "What somebody offers or asks for. What is said of it in minutes stands here too.",
        Kind::Person => "Whoever comes, helps or takes something on. A name is enough.",
        Kind::Organisation => "A council, a charity, a firm or a group. A name is enough.",
    }
}
