//! Which events are at hand: those that are on, those that were last, and those that come next.

use jiff::civil::Date;

use super::Workspace;
use crate::model::{Event, Id};

/// Of the last events, and of those to come.
const MANY: usize = 5;

/// Events that take place, the nearest of each first.
struct AtHand {
    on: Vec<Id>,
    last: Vec<Id>,
    next: Vec<Id>,
}

impl Workspace {
    /// Those that something just said belongs to, the likeliest first: those that are on, those that were last, those that
    /// come next.
    pub fn events_at_hand(&self, today: Date) -> Vec<Id> {
        let AtHand { on, last, next } = self.at_hand(today);
        [on, last, next].concat()
    }

    /// The one that most people come for: the one that is on, else the next, else the last.
    pub fn event_at_hand(&self, today: Date) -> Option<Id> {
        let AtHand { on, last, next } = self.at_hand(today);
        [on, next, last].concat().first().copied()
    }

    fn at_hand(&self, today: Date) -> AtHand {
        let mut dated: Vec<(Date, Date, &Event)> = self
            .events()
            .filter(|event| event.takes_place())
            .filter_map(|event| Some((event.details.when.first_day()?, event.details.when.last_day()?, event)))
            .collect();
        dated.sort_by_key(|(first, _, event)| (*first, event.header.id));
        let id = |(.., event): &(Date, Date, &Event)| event.header.id;
        let is_on = |(first, last, _): &&(Date, Date, &Event)| (*first..=*last).contains(&today);
        let is_past = |(_, last, _): &&(Date, Date, &Event)| *last < today;
        let is_ahead = |(first, ..): &&(Date, Date, &Event)| *first > today;
        AtHand {
            on: dated.iter().filter(is_on).map(id).collect(),
            last: dated.iter().rev().filter(is_past).map(id).take(MANY).collect(),
            next: dated.iter().filter(is_ahead).map(id).take(MANY).collect(),
        }
    }
}
