//! What makes a brief ready to be worked on, a rule each: a question, no answer in it, somebody outside to talk to, few
//! fixed things, a name for afterwards, published in time, one page, short sentences, plain words. The Brief page, Home
//! and `check` share them.
//!
//! They advise and no more: nothing is refused, nothing that was typed is changed, and there is no score. How many pages
//! a brief takes only a typesetter knows, so whoever asks brings the number along.

mod ask;
mod jargon;
mod length;
mod published;
mod sheet;
mod shipped;
mod short_forms;
mod things;

use jiff::civil::Date;

use super::{Workspace, field_at};
use crate::model::{Brief, Origin};
use sheet::Sheet;

pub use jargon::{JargonWord, jargon_list, shipped_jargon};
pub use sheet::{is_on_sheet, label_of_field};
pub(super) use things::nobody_afterwards;

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Point {
    Question,
    NoAnswer,
    Outside,
    Fixed,
    Afterwards,
    Published,
    OnePage,
    Sentences,
    Jargon,
    ShortForms,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Ready,
    NeedsSomething,
    /// Nobody can say yet.
    Unknown,
}

/// One check of a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub point: Point,
    pub outcome: Outcome,
    /// What to do, or what is well, without a full stop.
    pub says: String,
    /// Why, in a sentence; empty where it is ready.
    pub reason: String,
    /// The field where it can be put right.
    pub at: Origin,
    /// What its form calls that field.
    pub label: Option<&'static str>,
}

/// What a rule found: ready, or what to do, why, and the field within the brief.
enum Found {
    Ready,
    Unknown { reason: String, field: String },
    Needs { says: String, reason: String, field: String },
}

/// Why nobody can say yet.
const NOTHING: &str = "Nothing is written yet.";

/// The ten checks of a brief. `pages` is how many it takes at 12 points, where a typesetter has said so.
pub fn checks(workspace: &Workspace, brief: &Brief, today: Date, pages: Option<usize>) -> Vec<Check> {
    let ask = &brief.brief;
    let sheet = Sheet::of(brief);
    let (asks, writes) = (ask::is_written(ask), sheet.says_more_than_asks());
    let all = [
        (Point::Question, "The title is a question", "question", true, ask::question(ask)),
        (Point::NoAnswer, "The ask names no solution", "question", asks, ask::no_answer(ask)),
        (Point::Outside, "Somebody outside the council to talk to", "contacts", true, things::outside(ask)),
        (Point::Fixed, "No more than five things are fixed", "fixed", writes, things::fixed(ask)),
        (Point::Afterwards, "Somebody takes it on afterwards", "afterwards/owner", true, things::afterwards(brief)),
        (
            Point::Published,
            "Published 14 days before the event",
            "published",
            true,
            published::in_time(workspace, brief, today),
        ),
        (Point::OnePage, "Fits one page at 12 points", "background", writes, length::one_page(&sheet, pages)),
        (Point::Sentences, "Sentences are under 25 words", "background", writes, length::sentences(&sheet)),
        (Point::Jargon, "No words from your jargon list", "background", writes, jargon::words(workspace, &sheet)),
        (
            Point::ShortForms,
            "Every abbreviation is written out",
            "background",
            writes,
            short_forms::open(workspace, brief),
        ),
    ];
    let mut form = brief.clone();
    let check = |(point, ready, usual, is_there, found): (Point, &str, &str, bool, Found)| {
        let usual = format!("brief/{usual}");
        let (outcome, says, reason, field) = match found {
            // What holds because nothing is there is not ready.
            Found::Ready | Found::Unknown { .. } if !is_there => {
                (Outcome::Unknown, ready.to_owned(), NOTHING.to_owned(), usual)
            }
            Found::Ready => (Outcome::Ready, ready.to_owned(), String::new(), usual),
            Found::Unknown { reason, field } => (Outcome::Unknown, ready.to_owned(), reason, field),
            Found::Needs { says, reason, field } => (Outcome::NeedsSomething, says, reason, field),
        };
        let label = field_at(&mut form, &field).label;
        Check { point, outcome, says, reason, at: Origin { record: brief.header.id, field }, label }
    };
    all.into_iter().map(check).collect()
}

fn needs(says: impl Into<String>, reason: impl Into<String>, field: impl Into<String>) -> Found {
    Found::Needs { says: says.into(), reason: reason.into(), field: field.into() }
}

/// The first of several, and that there are more.
fn and_more(reason: String, count: usize) -> String {
    match count.saturating_sub(1) {
        0 => reason,
        more => format!("{reason} And {more} more."),
    }
}
