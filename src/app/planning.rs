//! A new event from its type, its name and its dates: what it begins with. What a hack event begins with lies in
//! `assets/starters`. Nothing of it is fixed; the type decides nothing that cannot be changed later.

use jiff::Timestamp;

use crate::model::event::{EventType, Item, Slot};
use crate::model::{Event, Id, Kind, Open, Record, Ref, Span, When, ron_options};

/// What is asked before an event is made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewEvent {
    pub kind: EventType,
    pub title: String,
    pub when: When,
    /// The series that it is in, and its number there.
    pub series: Option<Ref>,
    pub ordinal: Option<u32>,
    pub hosts: Vec<Ref>,
    pub theme: String,
}

const HACK_EVENT: &str = include_str!("../../assets/starters/hack-event.ron");

impl NewEvent {
    /// The event as it begins: a meeting with the first item of its agenda, a hack event of several days with a run
    /// sheet.
    pub fn begun(&self, now: Timestamp, fresh: &mut dyn FnMut() -> Id) -> Record {
        let mut record = Record::new(Kind::Event, fresh(), now);
        if let Record::Event(event) = &mut record {
            event.details.kind = Open::Known(self.kind);
            event.details.title = self.title.trim().to_owned();
            event.details.when = self.when.clone();
            event.details.series = self.series;
            event.details.ordinal = self.ordinal;
            event.details.hosts = self.hosts.clone();
            event.details.theme = self.theme.trim().to_owned();
            begin(event, self.kind, fresh);
        }
        record
    }
}

fn begin(event: &mut Event, kind: EventType, fresh: &mut dyn FnMut() -> Id) {
    match kind {
        EventType::NetworkMeeting | EventType::LearningSet | EventType::CatchUp => {
            event.minutes.items.push(Item { id: fresh(), ..Item::default() });
        }
        EventType::HackEvent if may_take_days(&event.details.when) => {
            event.plan.run_sheet = hack_run_sheet();
            event.plan.run_sheet.iter_mut().for_each(|slot| slot.id = fresh());
        }
        _ => {}
    }
}

/// Whether it is not known to be over within a day.
fn may_take_days(when: &When) -> bool {
    !matches!(when.span.known(), Some(Span::Day(_) | Span::Part(..)))
}

/// The run sheet that a hack event of several days begins with, its lines without ids. A test reads the file, so that
/// it is never empty.
pub fn hack_run_sheet() -> Vec<Slot> {
    ron_options().from_str(HACK_EVENT).unwrap_or_default()
}
