//! What every section of the minutes needs: the event, its linked records, the words, and where things were typed.

use std::collections::HashMap;

use jiff::civil::{Date, DateTime};

use crate::documents::markdown;
use crate::documents::tree::{Block, Origin};
use crate::documents::wording::{Nouns, Wording, en_gb};
use crate::model::event::{Item, MinutesStyle};
use crate::model::{Action, Decision, Event, Id, Kind, Markdown, Notice, Record, Ref, When};
use crate::workspace::{Workspace, references};

/// The event whose minutes are composed.
pub struct Meeting<'a> {
    pub workspace: &'a Workspace,
    pub event: &'a Event,
    pub words: &'static Wording,
    pub style: MinutesStyle,
    pub now: DateTime,
    references: HashMap<Id, String>,
}

impl<'a> Meeting<'a> {
    pub fn new(workspace: &'a Workspace, event: &'a Event, style: MinutesStyle, now: DateTime) -> Self {
        let references = references(workspace, event.header.id);
        Self { workspace, event, words: en_gb(), style, now, references }
    }

    /// A field of the event.
    pub fn at(&self, field: impl Into<String>) -> Origin {
        Origin { record: self.event.header.id, field: field.into() }
    }

    /// Long text of the event, its headings below this level.
    pub fn text(&self, text: &Markdown, field: &str, below: u8) -> Vec<Block> {
        markdown::blocks(text, below, Some(&self.at(field)))
    }

    /// What the event and its record are called.
    pub fn nouns(&self) -> &'static Nouns {
        self.words.nouns.of(super::event_type(self.event))
    }

    pub fn series_name(&self) -> String {
        let series = self.event.details.series;
        series.and_then(|link| self.workspace.title(link.0)).unwrap_or_default().trim().to_owned()
    }

    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// It lies behind us, so that what is unknown will not be confirmed any more.
    pub fn is_over(&self) -> bool {
        self.event.details.when.last_day().is_some_and(|last| last < self.today())
    }

    /// A status that only a newer version knows may mean anything, so it counts as no draft.
    pub fn is_draft(&self) -> bool {
        self.event.minutes.status.known().is_some_and(|status| status.is_draft())
    }

    /// "D4.2", "A4.1".
    pub fn reference(&self, id: Id) -> &str {
        self.references.get(&id).map_or("", String::as_str)
    }

    /// The items that may be printed, with their places in the list, which are their numbers.
    pub fn items(&self) -> impl Iterator<Item = (usize, &'a Item)> {
        let items = self.event.minutes.items.iter().enumerate();
        items.filter(|(_, item)| self.shows(item)).map(|(index, item)| (index + 1, item))
    }

    /// The actions that may be printed, in the order of their references.
    pub fn actions(&self) -> Vec<&'a Action> {
        let of = |record: &'a Record| if let Record::Action(action) = record { Some(action.as_ref()) } else { None };
        self.linked(Kind::Action, of).filter(|action| !action.private).collect()
    }

    /// The decisions that may be printed, in the order of their references.
    pub fn decisions(&self) -> Vec<&'a Decision> {
        let of =
            |record: &'a Record| if let Record::Decision(decision) = record { Some(decision.as_ref()) } else { None };
        self.linked(Kind::Decision, of).filter(|decision| self.shows_decision(decision)).collect()
    }

    /// The offers and requests that may be printed.
    pub fn notices(&self) -> Vec<&'a Notice> {
        self.all_notices().filter(|notice| self.shows_notice(notice)).collect()
    }

    pub fn all_notices(&self) -> impl Iterator<Item = &'a Notice> {
        self.linked(
            Kind::Notice,
            |record| if let Record::Notice(notice) = record { Some(notice.as_ref()) } else { None },
        )
    }

    fn linked<T: 'a>(&self, kind: Kind, of: fn(&'a Record) -> Option<&'a T>) -> impl Iterator<Item = &'a T> {
        let workspace = self.workspace;
        let ids = workspace.of_event(self.event.header.id, kind).into_iter();
        ids.filter_map(move |id| workspace.get(id)).filter_map(move |record| of(record))
    }

    /// The actions of other meetings that were spoken of at this one.
    pub fn earlier_actions(&self) -> Vec<&'a Action> {
        let here = self.event.header.id;
        let linked = self.workspace.linked(here, Kind::Action).into_iter();
        let of = |record: &'a Record| if let Record::Action(action) = record { Some(action.as_ref()) } else { None };
        linked
            .filter_map(|record| of(record))
            .filter(|action| action.event != Some(Ref(here)) && !action.private)
            .filter(|action| !self.is_under_hidden(action.event, action.item))
            .collect()
    }

    /// The reference that an action has in the minutes of its own meeting.
    pub fn reference_elsewhere(&self, action: &Action) -> String {
        let references = action.event.map(|event| references(self.workspace, event.0)).unwrap_or_default();
        references.get(&action.header.id).cloned().unwrap_or_default()
    }

    /// The day of another meeting, with its weekday.
    pub fn day_of(&self, event: Option<Ref>) -> Option<String> {
        let event = self.workspace.event(event?)?;
        let day = When { start: None, end: None, ..event.details.when.clone() };
        (!day.is_unknown()).then(|| crate::documents::dates::when(&self.words.dates, &day))
    }
}
