//! An event that is held once more: what is proposed for it, and the one change that makes it, with the briefs that are
//! carried over and the launch evening that opens it.
//!
//! Which parts of an event serve the next one is the model's to say. Ids and the moment are handed in.

use jiff::Timestamp;

use super::next_of::numbered;
use super::{Change, Edit, Workspace};
use crate::model::event::EventType;
use crate::model::form::renew_ids;
use crate::model::{Event, Header, Id, Kind, Open, Record, Ref, Span, When};

/// What is asked before an event is held once more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Again {
    /// The event that is the pattern.
    pub event: Id,
    pub title: String,
    pub ordinal: Option<u32>,
    /// Nothing known is to be confirmed. Days without a time begin and end when the pattern did.
    pub when: When,
    /// The briefs that are carried over.
    pub briefs: Vec<Id>,
    /// The launch evenings that are held once more with it.
    pub launches: Vec<Id>,
}

impl Workspace {
    /// What is proposed where this event is held once more: the next number and name, all its briefs, its launch evening.
    pub fn proposed_again(&self, event: Id) -> Option<Again> {
        let was = self.event(Ref(event))?;
        let series = was.details.series.filter(|_| was.details.ordinal.is_some());
        let ordinal =
            series.zip(was.details.kind.known()).and_then(|(series, kind)| self.next_number_of(series, *kind));
        let briefs = self.briefs_at(event);
        Some(Again {
            event,
            title: self.next_title(was, ordinal),
            ordinal,
            when: When::default(),
            briefs,
            launches: self.launches_of(event),
        })
    }

    /// The briefs that were worked on at an event, ready or not, in the order in which they were made.
    pub fn briefs_at(&self, event: Id) -> Vec<Id> {
        let is_there = |record: &Record| matches!(record, Record::Brief(brief) if brief.at(event).is_some());
        self.of_kind(Kind::Brief).filter(|record| is_there(record)).map(|record| record.id()).collect()
    }

    /// The launch evenings that open an event.
    pub fn launches_of(&self, event: Id) -> Vec<Id> {
        self.events().filter(|other| other.launches(Ref(event))).map(|other| other.header.id).collect()
    }

    /// The same as they are linked: whoever draws asks often, and does not look through all events. By their days, also
    /// those that were called off.
    pub fn linked_launches(&self, event: Id) -> Vec<&Event> {
        let linked = self.linked(event, Kind::Event).into_iter().filter_map(|record| self.event(Ref(record.id())));
        let mut launches: Vec<&Event> = linked.filter(|other| other.launches(Ref(event))).collect();
        launches.sort_by_key(|launch| {
            let first = launch.details.when.first_day();
            (first.is_none(), first)
        });
        launches
    }

    fn next_title(&self, was: &Event, ordinal: Option<u32>) -> String {
        let series = was.details.series.and_then(|series| self.series(series)).map(|series| series.name.trim());
        match (series, ordinal) {
            (Some(name), Some(number)) if !name.is_empty() => format!("{name} {number}"),
            _ => counted_on(&was.details.title),
        }
    }

    /// The change that makes the new event and all that goes with it, and the event's id. The event comes last, so that it
    /// is what the change is about.
    pub fn held_again(&self, again: &Again, now: Timestamp, fresh: &mut dyn FnMut() -> Id) -> Option<(Change, Id)> {
        let was = self.event(Ref(again.event))?;
        let mut event = made_again(was, now, fresh);
        let id = event.header.id;
        event.details.title = again.title.trim().to_owned();
        event.details.ordinal = again.ordinal;
        if event.details.kind.is(EventType::LaunchEvening) {
            // It opened what it was part of, which it does not open twice.
            event.details.part_of = None;
        }
        event.details.when = with_hours_of(&again.when, &was.details.when);
        keep_lines_of(&mut event, &again.briefs);
        let mut edits = self.carried(&again.briefs, Ref(id), fresh);
        let launches = again.launches.iter().filter_map(|launch| self.event(Ref(*launch)));
        edits.extend(launches.map(|launch| {
            let mut launch_again = made_again(launch, now, fresh);
            opens(&mut launch_again, launch, (was, &event));
            keep_lines_of(&mut launch_again, &again.briefs);
            Edit::create(Record::Event(Box::new(launch_again)))
        }));
        let label = format!("holding {} again", was.details.title);
        edits.push(Edit::create(Record::Event(Box::new(event))));
        Some((Change::new(label, edits), id))
    }

    fn carried(&self, briefs: &[Id], to: Ref, fresh: &mut dyn FnMut() -> Id) -> Vec<Edit> {
        let mut edits = Vec::new();
        for before in briefs.iter().filter_map(|brief| self.get(*brief)) {
            let mut after = before.as_ref().clone();
            if let Record::Brief(brief) = &mut after {
                brief.carry_to(to, fresh());
                edits.push(Edit::replace(before.clone(), after));
            }
        }
        edits
    }
}

fn made_again(was: &Event, now: Timestamp, fresh: &mut dyn FnMut() -> Id) -> Event {
    let mut event = was.planned_again();
    let Header { tags, retention, .. } = std::mem::take(&mut event.header);
    event.header = Header { tags, retention, ..Header::new(Kind::Event, fresh(), now) };
    renew_ids(&mut event, fresh);
    event
}

/// Days without a time begin and end when they did before.
fn with_hours_of(when: &When, before: &When) -> When {
    let is_of_days = matches!(when.span.known(), Some(Span::Day(_) | Span::Days(..)));
    match (when.start, when.end) {
        (None, None) if is_of_days => When { start: before.start, end: before.end, ..when.clone() },
        _ => when.clone(),
    }
}

/// A line of the run sheet is of no brief that is not there.
fn keep_lines_of(event: &mut Event, briefs: &[Id]) {
    let is_gone = |brief: Option<Ref>| brief.is_some_and(|brief| !briefs.contains(&brief.0));
    for slot in event.plan.run_sheet.iter_mut().filter(|slot| is_gone(slot.brief)) {
        slot.brief = None;
    }
}

/// Makes a launch evening that of the new event: named after it, and as long before it as the last one was.
fn opens(launch: &mut Event, launch_was: &Event, (was, event): (&Event, &Event)) {
    launch.details.part_of = Some(Ref(event.header.id));
    launch.details.kind = Open::Known(EventType::LaunchEvening);
    let (old, new) = (was.details.title.trim(), event.details.title.trim());
    if !old.is_empty() && !new.is_empty() {
        launch.details.title = launch_was.details.title.replacen(old, new, 1);
    }
    let days = [&was.details.when, &launch_was.details.when, &event.details.when].map(When::known_day);
    if let [Some(first_was), Some(evening_was), Some(first)] = days
        && let Ok(evening) = first.checked_add(first_was.duration_until(evening_was))
    {
        let When { start, end, .. } = launch_was.details.when;
        let span = match launch_was.details.when.span.known() {
            Some(Span::Part(_, part)) => Span::Part(evening, *part),
            _ => Span::Day(evening),
        };
        launch.details.when = When { span: span.into(), start, end, provisional: true, ..When::default() };
    }
}

/// A title whose number at the end is one more: "Made in Harwick 3" after "Made in Harwick 2".
fn counted_on(title: &str) -> String {
    numbered(title).map_or_else(|| title.to_owned(), |(words, number)| format!("{words}{}", number + 1))
}
