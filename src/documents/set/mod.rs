//! What a learning set has on paper beside its notes: the card of whoever brought an issue, the card to prepare one with,
//! and the forward programme of its series. The issue card is the one page that says what is private.

mod card;
mod preparation;
mod programme;

use crate::model::Record;
use crate::model::event::EventType;

pub use card::ISSUE_CARD;
pub use preparation::PREPARATION;
pub use programme::PROGRAMME;

fn is_learning_set(record: &Record) -> bool {
    matches!(record, Record::Event(event) if event.details.kind.is(EventType::LearningSet) || !event.minutes.issues.is_empty())
}
