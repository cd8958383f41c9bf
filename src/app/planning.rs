//! A new event from its type, its name and its dates: what it begins with. A template holds that, one of the folder's own
//! or one that Folkmoot brings. Nothing of it is fixed; neither type nor template decides anything that cannot be changed
//! later.

use jiff::Timestamp;

use super::templates::{Shipped, shipped_templates};
use crate::model::event::{EventType, Item};
use crate::model::form::renew_ids;
use crate::model::{Event, Header, Id, Kind, Open, Record, Ref, Span, Template, When};

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
    pub begins_with: BeginsWith,
    /// The hack event that a launch evening opens.
    pub part_of: Option<Ref>,
}

/// What a new event is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BeginsWith {
    #[default]
    Nothing,
    /// A template of the folder.
    Own(Id),
    /// One that Folkmoot brings, by its name.
    Shipped(&'static str),
}

impl NewEvent {
    /// The event as it begins: what its template holds, or the first item of a meeting's agenda.
    pub fn begun(&self, template: Option<&Template>, now: Timestamp, fresh: &mut dyn FnMut() -> Id) -> Record {
        let mut event = template.map(Template::event).unwrap_or_default();
        event.header = Header::new(Kind::Event, fresh(), now);
        renew_ids(&mut event, fresh);
        event.details.kind = Open::Known(self.kind);
        event.details.title = self.title.trim().to_owned();
        event.details.when = self.when.clone();
        event.details.series = self.series;
        event.details.ordinal = self.ordinal;
        event.details.hosts.clone_from(&self.hosts);
        event.details.theme = self.theme.trim().to_owned();
        event.details.part_of = self.part_of;
        match self.begins_with {
            BeginsWith::Nothing => begin(&mut event, self.kind, fresh),
            BeginsWith::Own(id) => event.details.template = Some(Ref(id)),
            BeginsWith::Shipped(name) => event.details.template_name = name.to_owned(),
        }
        Record::Event(Box::new(event))
    }
}

fn begin(event: &mut Event, kind: EventType, fresh: &mut dyn FnMut() -> Id) {
    if matches!(kind, EventType::NetworkMeeting | EventType::LearningSet | EventType::CatchUp) {
        event.minutes.items.push(Item { id: fresh(), ..Item::default() });
    }
}

/// The templates that Folkmoot brings for events of this type; first those that fit the dates.
pub fn shipped_for(kind: EventType, when: &When) -> Vec<&'static Shipped> {
    let is_of_a_day = matches!(when.span.known(), Some(Span::Day(_) | Span::Part(..)));
    let mut fitting: Vec<&Shipped> =
        shipped_templates().iter().filter(|shipped| shipped.template.kind.is(kind)).collect();
    fitting.sort_by_key(|shipped| is_of_a_day && shipped.template.takes_days());
    fitting
}
