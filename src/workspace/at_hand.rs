//! The events that something just said belongs to: today's before the last ones and the next.

use jiff::civil::Date;

use super::Workspace;
use crate::model::{Event, Id};

/// Of the last events, and of those to come.
const MANY: usize = 5;

impl Workspace {
    /// The likeliest first: those that are on, those that were last, those that come next.
    pub fn events_at_hand(&self, today: Date) -> Vec<Id> {
        let mut dated: Vec<(Date, Date, &Event)> = self
            .events()
            .filter(|event| event.takes_place())
            .filter_map(|event| Some((event.details.when.first_day()?, event.details.when.last_day()?, event)))
            .collect();
        dated.sort_by_key(|(first, _, event)| (*first, event.header.id));
        let is_on = |(first, last, _): &&(Date, Date, &Event)| (*first..=*last).contains(&today);
        let on = dated.iter().filter(is_on);
        let past = dated.iter().rev().filter(|(_, last, _)| *last < today).take(MANY);
        let ahead = dated.iter().filter(|(first, ..)| *first > today).take(MANY);
        on.chain(past).chain(ahead).map(|(.., event)| event.header.id).collect()
    }
}
