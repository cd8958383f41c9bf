//! What every page of the kit shares: its event, what stands around it, and until when it may be kept.

use jiff::ToSpan;

use crate::documents::catalogue::Request;
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::facts::uncertain;
use crate::documents::names::joined;
use crate::documents::running::Around;
use crate::documents::tree::{Block, Content, Document, Sheet};
use crate::documents::wording::{KitWords, fill};
use crate::model::event::{Event, MinutesStyle};
use crate::model::{Problem, Record, Ref, capitalised};
use crate::workspace::Workspace;

/// For how many months after an event a page with names on it may be kept.
const KEPT_FOR: i32 = 6;

/// The event that a page is for, and how it is to be printed.
pub struct Kit<'a> {
    pub meeting: Meeting<'a>,
    pub request: Request,
}

impl<'a> Kit<'a> {
    pub fn of(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let event = workspace.event(Ref(request.record)).ok_or_else(|| {
            Problem::new("There is no event to print this for.")
                .hint("Choose an event: other records have no such page.")
        })?;
        let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
        Ok(Self { meeting, request: *request })
    }

    pub fn words(&self) -> &'static KitWords {
        &self.meeting.words.kit
    }

    pub fn event(&self) -> &'a Event {
        self.meeting.event
    }

    /// Its title, or else the name of its series.
    pub fn name(&self) -> String {
        let title = self.event().details.title.trim().to_owned();
        if title.is_empty() { self.meeting.series_name() } else { title }
    }

    /// Day, date and time.
    pub fn when(&self) -> String {
        let when = &self.event().details.when;
        // A date that was to be confirmed was, once the event is over.
        let when = if self.event().is_over(self.meeting.today()) { dates::settled(when) } else { when.clone() };
        dates::when(&self.meeting.words.dates, &when)
    }

    /// Room and house, or that they are to be confirmed.
    pub fn place(&self) -> String {
        let venue = &self.event().details.venue;
        let place = joined(&[&venue.room, &venue.name]);
        let place = if place.is_empty() { venue.address.trim().to_owned() } else { place };
        let words = &self.meeting.words.dates;
        match (place.is_empty(), venue.provisional) {
            (true, _) => words.to_be_confirmed.clone(),
            (false, true) => fill(&words.provisional, &[("when", &place)]),
            (false, false) => place,
        }
    }

    /// The title under the event's name.
    pub fn title(&self, text: &str) -> Block {
        let content = Content::Title { group: self.name(), text: text.to_owned() };
        Block::from(content).at(&self.meeting.at("details/title"))
    }

    /// A page whose first block is its title. In the footer stands what the document is, or until when it may be kept.
    pub fn page(&self, document: &str, in_footer: String, sheet: Sheet, blocks: Vec<Block>) -> Document {
        let words = self.meeting.words;
        let name = self.name();
        let title = joined(&[&capitalised(document), &name]);
        let around = Around {
            group: &name,
            title: title.clone(),
            status: uncertain(&self.meeting).unwrap_or_default().to_owned(),
            in_footer,
        };
        Document {
            language: words.language.clone(),
            size: self.request.size,
            sheet,
            running: around.each_page(self.meeting.workspace, words, self.request.printed),
            blocks,
            title,
        }
    }

    /// "Keep until 4 June 2027, then shred".
    pub fn keep_until(&self) -> String {
        let words = &self.words().keep;
        let last = self.event().details.when.last_day();
        match last.and_then(|last| last.checked_add(KEPT_FOR.months()).ok()) {
            Some(day) => fill(&words.until, &[("when", &dates::short_day(&self.meeting.words.dates, day))]),
            None => words.six_months.clone(),
        }
    }
}

/// Events that nobody has said yet were held.
pub fn is_ahead(record: &Record) -> bool {
    matches!(record, Record::Event(event) if event.is_ahead())
}
