//! How each kind of record looks in lists and pickers: its icon, and the words that ask for one.

use super::theme::{Icon, Tone, icon};
use crate::model::Kind;

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
