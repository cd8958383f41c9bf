//! What every page of the kit shares: its event, what stands around it, and until when it may be kept.

use jiff::ToSpan;

use crate::documents::catalogue::Request;
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::facts::uncertain;
use crate::documents::names::joined;
use crate::documents::running::Around;
use crate::documents::tree::{Block, Content, Document, Origin, Sheet};
use crate::documents::wording::{KitWords, fill};
use crate::model::event::{Event, MinutesStyle, Venue};
use crate::model::{Problem, Record, Ref, capitalised};
use crate::workspace::{Told, Workspace};

/// For how many months after an event a page with names on it may be kept.
const KEPT_FOR: i32 = 6;

/// Who does something on the day, and the field that says so; nobody where it says so of none.
pub struct Helper<'s, 'a> {
    pub who: Option<Ref>,
    /// How they may be named is a matter of the event that names them.
    pub meeting: &'s Meeting<'a>,
    pub origin: Origin,
}

impl Helper<'_, '_> {
    /// How the page names them.
    pub fn name(&self) -> Option<String> {
        self.who.map(|who| self.meeting.plain_name(who))
    }
}

/// The event that a page is for, and how it is to be printed.
pub struct Kit<'a> {
    pub meeting: Meeting<'a>,
    /// The hack event of a launch evening.
    hack: Option<Meeting<'a>>,
    pub request: Request,
}

impl<'a> Kit<'a> {
    pub fn of(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let event = workspace.event(Ref(request.record)).ok_or_else(|| {
            Problem::new("There is no event to print this for.")
                .hint("Choose an event: other records have no such page.")
        })?;
        let of = |event| Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
        let hack = Told::of(workspace, event).hack().map(of);
        Ok(Self { meeting: of(event), hack, request: *request })
    }

    pub fn words(&self) -> &'static KitWords {
        &self.meeting.words.kit
    }

    pub fn event(&self) -> &'a Event {
        self.meeting.event
    }

    /// The event, with the hack that says what it does not say itself.
    pub fn told(&self) -> Told<'a> {
        Told::between(self.event(), self.hack.as_ref().map(|hack| hack.event))
    }

    /// The meeting of one of the two.
    pub fn meeting_of(&self, event: &Event) -> &Meeting<'a> {
        let hack = self.hack.as_ref().filter(|hack| hack.event.header.id == event.header.id);
        hack.unwrap_or(&self.meeting)
    }

    /// The building that it is in.
    pub fn venue(&self) -> &'a Venue {
        &self.told().housed().details.venue
    }

    /// A field of the record that says which building it is in.
    pub fn at_venue(&self, field: &str) -> Origin {
        self.meeting_of(self.told().housed()).at(field)
    }

    /// Room, house and address, as far as they are known.
    pub fn whole_place(&self) -> String {
        let venue = self.venue();
        joined(&[self.told().room().1, &venue.name, &venue.address])
    }

    /// Who helps, as the event says itself or else its hack, with the field that says it; where nobody does, the event's own.
    pub fn helper(&self, field: &str, find: impl Fn(&Event) -> Option<Ref>) -> Helper<'_, 'a> {
        let found = self.told().said(find);
        let meeting = found.map_or(&self.meeting, |(event, _)| self.meeting_of(event));
        Helper { who: found.map(|(_, who)| who), meeting, origin: meeting.at(field) }
    }

    pub fn first_aider(&self) -> Helper<'_, 'a> {
        self.helper("people/first_aider", |event| event.people.first_aider)
    }

    pub fn safeguarding_lead(&self) -> Helper<'_, 'a> {
        self.helper("people/safeguarding_lead", |event| event.people.safeguarding_lead)
    }

    pub fn key_holder(&self) -> Helper<'_, 'a> {
        let found = self.told().key_holder();
        let meeting = self.meeting_of(found.map_or(self.told().housed(), |(event, _)| event));
        Helper { who: found.map(|(_, who)| who), meeting, origin: meeting.at("details/venue/key_holder") }
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
        let venue = self.venue();
        let place = joined(&[self.told().room().1, &venue.name]);
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
