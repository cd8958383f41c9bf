//! Whether a quote may be used where a document goes: inside, in a report, on the web. The one rule that every document
//! keeps to; how its speaker is named is another matter.

use jiff::civil::Date;

use super::meeting::NEWER;
use crate::model::parts::{Clearance, Quote};

/// How far a document goes. Who agreed to more has agreed to less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Among those who were there: agendas, minutes that are not published.
    Inside,
    /// To people outside who ask: reports, logs.
    Report,
    /// To everybody.
    Web,
}

/// What people write for each where they say where a quote may be used.
const WORDS: [(Use, &[&str]); 3] = [
    (Use::Inside, &["inside", "internal", "minutes", "notes", "colleagues", "members"]),
    (Use::Report, &["report", "reports", "cabinet"]),
    (Use::Web, &["web", "website", "online", "blog", "social media", "press", "public", "everywhere", "anywhere"]),
];

/// Whether a quote may be used there on this day.
pub fn may_be_used(quote: &Quote, there: Use, today: Date) -> bool {
    why_not(quote, there, today).is_none()
}

/// Why it may not; none where it may. Inside, a quote that nobody has asked about yet may stand until it is settled.
pub fn why_not(quote: &Quote, there: Use, today: Date) -> Option<&'static str> {
    let expired = quote.expires.last_day().is_some_and(|last| last < today);
    match quote.clearance.known() {
        Some(Clearance::Refused) => Some("The speaker does not want this quote to be used."),
        _ if expired => Some("The time is over for which this quote may be used."),
        None => Some(NEWER),
        _ if there == Use::Inside => None,
        Some(Clearance::Cleared) if reaches(quote, there) => None,
        Some(Clearance::Cleared) => Some(match there {
            Use::Inside | Use::Report => "It is cleared for another use, and not for reports.",
            Use::Web => "It is cleared for another use, and not for the web.",
        }),
        Some(_) => Some(match there {
            Use::Inside | Use::Report => "A report prints only the quotes that are marked \u{201c}OK to use\u{201d}.",
            Use::Web => "Published minutes print only the quotes that are marked \u{201c}OK to use\u{201d}.",
        }),
    }
}

/// Whether what was agreed goes as far. Where no use is named, all of them are meant; a use that nobody here knows is none
/// of these.
fn reaches(quote: &Quote, there: Use) -> bool {
    let mut named = quote.channels.iter().map(|channel| channel.trim().to_lowercase()).filter(|it| !it.is_empty());
    let far = |channel: String| WORDS.iter().any(|(known, words)| *known >= there && words.contains(&channel.as_str()));
    match named.next() {
        None => true,
        Some(first) => far(first) || named.any(far),
    }
}
