//! What every document of an event needs: the event, its linked records, the words, where things were typed, and in
//! `privacy.rs` what may not be said.

pub mod actions;
pub mod facts;
pub mod hidden;
pub mod last;
pub mod not_named;
mod presenters;
mod privacy;
mod several;
pub mod title;

use std::borrow::Cow;
use std::collections::HashMap;

use jiff::civil::{Date, DateTime};

use crate::documents::dates;
use crate::documents::markdown;
use crate::documents::tree::{Block, Origin};
use crate::documents::wording::{Nouns, Wording, en_gb, fill};
use crate::model::event::{EventType, Item, ItemKind, LeadIns, MinutesStyle, TakenOn};
use crate::model::form::{is_typed, is_typed_record};
use crate::model::{Action, Decision, Event, Id, Kind, Markdown, Notice, Record, Ref};
use crate::workspace::{Workspace, references};

pub use crate::workspace::meetings as series;
pub use presenters::presenter_parts;
pub use privacy::{NEWER, Naming};
pub use several::{Listed, NO_MEETING, Several};

/// The event that a document is composed of.
pub struct Meeting<'a> {
    pub workspace: &'a Workspace,
    pub event: &'a Event,
    pub words: &'static Wording,
    pub style: MinutesStyle,
    pub now: DateTime,
    references: HashMap<Id, String>,
    items: Vec<(usize, &'a Item)>,
    actions: Vec<Cow<'a, Action>>,
    decisions: Vec<&'a Decision>,
    /// Owners and presenters whom the page would call the same as an earlier one, with their number among those.
    namesakes: HashMap<Ref, usize>,
    /// How another meeting on the same page names somebody, where it says less of them.
    named_elsewhere: HashMap<Ref, Naming>,
    /// The other meetings that the page is about, where it is about several.
    beside: Vec<&'a Event>,
}

impl<'a> Meeting<'a> {
    pub fn new(workspace: &'a Workspace, event: &'a Event, style: MinutesStyle, now: DateTime) -> Self {
        let references = references(workspace, event.header.id);
        let mut meeting = Self {
            workspace,
            event,
            words: en_gb(),
            style,
            now,
            references,
            items: Vec::new(),
            actions: Vec::new(),
            decisions: Vec::new(),
            namesakes: HashMap::new(),
            named_elsewhere: HashMap::new(),
            beside: Vec::new(),
        };
        meeting.decisions = meeting.all_decisions().filter(|decision| meeting.shows_decision(decision)).collect();
        let actions = meeting.all_actions().map(Cow::Borrowed).collect();
        meeting.having(actions)
    }

    /// The same with those of these actions that may be printed, and all that follows from which they are.
    fn having(mut self, actions: Vec<Cow<'a, Action>>) -> Self {
        self.actions = actions.into_iter().filter(|action| self.shows_action(action)).collect();
        self.items = self.printable_items();
        self.namesakes = number_namesakes([self.owners(), self.presenters_of_issues()].concat());
        self
    }

    /// The same with its actions as its minutes speak of them: as they stood when these were agreed, and before that as
    /// they stand, but due when they were due at first. Which of them may be printed hangs on whose they were then.
    pub fn into_minuted(self) -> Self {
        let minuted = |action: &'a Action| {
            let link = Some(Ref(action.header.id));
            let kept = self.event.minutes.taken_on.iter().find(|kept| kept.action == link);
            let mut said = action.clone();
            kept.cloned().unwrap_or_else(|| TakenOn::of(action)).put_back(&mut said);
            Cow::Owned(said)
        };
        let actions = self.all_actions().map(minuted).collect();
        self.having(actions)
    }

    /// A field of the event.
    pub fn at(&self, field: impl Into<String>) -> Origin {
        Origin { record: self.event.header.id, field: field.into() }
    }

    /// Long text of the event, its headings below this level.
    pub fn text(&self, text: &Markdown, field: &str, below: u8) -> Vec<Block> {
        markdown::blocks(text, below, Some(&self.at(field)))
    }

    /// The writer's own words before a block.
    pub fn lead_in(&self, key: &str, of: fn(&LeadIns) -> &Markdown) -> Vec<Block> {
        self.text(of(&self.event.minutes.lead_ins), &format!("minutes/lead_ins/{key}"), 2)
    }

    /// What the event and its record are called.
    pub fn nouns(&self) -> &'static Nouns {
        self.words.nouns.of(event_type(self.event))
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

    /// Whether anything of what happened was written down, or how far that has come was said.
    pub fn has_minutes(&self) -> bool {
        series::has_minutes(self.workspace, self.event)
    }

    /// It has begun, and what happens there is written down. One without a day has begun when something was.
    pub fn is_minuted(&self) -> bool {
        let first = self.event.details.when.first_day();
        let has_begun = first.map_or_else(|| self.event.minutes.has_words(), |first| first <= self.today());
        has_begun && self.has_minutes()
    }

    /// "D4.2", "A4.1".
    pub fn reference(&self, id: Id) -> &str {
        self.references.get(&id).map_or("", String::as_str)
    }

    /// The items that may be printed, with their places in the list, which are their numbers.
    pub fn items(&self) -> impl Iterator<Item = (usize, &'a Item)> {
        self.items.iter().copied()
    }

    /// Whether there is an item for this, printed or not: what a private one is for is as private.
    pub fn has_item_for(&self, kind: ItemKind) -> bool {
        self.event.minutes.items.iter().any(|item| item.is_for(kind))
    }

    fn printable_items(&self) -> Vec<(usize, &'a Item)> {
        let items = self.event.minutes.items.iter().enumerate();
        let printable = items.filter(|(_, item)| self.shows(item) && self.is_there(item));
        printable.map(|(index, item)| (index + 1, item)).collect()
    }

    /// The title of an item, or what its kind is called.
    pub fn item_title(&self, item: &Item) -> String {
        match item.title.trim() {
            "" => self.words.choices.items.of(item.kind.known().copied().unwrap_or_default()).to_owned(),
            title => title.to_owned(),
        }
    }

    /// Whether an item is more than a row that was added and left empty.
    pub fn is_there(&self, item: &Item) -> bool {
        let taken_on = self.actions.iter().map(|action| action.item);
        let mut outcomes = taken_on.chain(self.decisions.iter().map(|decision| decision.item));
        is_typed(item) || !item.kind.is(ItemKind::default()) || outcomes.any(|of| of == Some(item.id))
    }

    /// The actions that may be printed, in the order of their references.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().map(AsRef::as_ref)
    }

    /// Every action that was taken on at this event.
    pub fn all_actions(&self) -> impl Iterator<Item = &'a Action> {
        self.linked(
            Kind::Action,
            |record| if let Record::Action(action) = record { Some(action.as_ref()) } else { None },
        )
    }

    /// The decisions that may be printed, in the order of their references.
    pub fn decisions(&self) -> &[&'a Decision] {
        &self.decisions
    }

    /// Every decision that was made at this event.
    pub fn all_decisions(&self) -> impl Iterator<Item = &'a Decision> {
        self.linked(Kind::Decision, |record| {
            if let Record::Decision(decision) = record { Some(decision.as_ref()) } else { None }
        })
    }

    /// Whoever owns an action that is printed, with what the page calls them.
    fn owners(&self) -> Vec<(Ref, String)> {
        self.recorded(self.actions.iter().flat_map(|action| action.owners()))
    }

    /// Whoever brought an issue: those who own an action come before them, and keep their numbers.
    fn presenters_of_issues(&self) -> Vec<(Ref, String)> {
        self.recorded(self.event.minutes.issues.iter().filter_map(|issue| issue.brought_by))
    }

    fn recorded(&self, people: impl Iterator<Item = Ref>) -> Vec<(Ref, String)> {
        let recorded = people.filter(|one| self.workspace.get(one.0).is_some());
        recorded.map(|one| (one, self.plain_name(one))).collect()
    }

    /// What an owner or presenter is called here, told apart from others whom the page would call the same.
    pub fn told_apart(&self, owner: Ref, name: &str) -> String {
        match self.namesakes.get(&owner) {
            Some(number) => fill(&self.words.minutes.attendance.another, &[("name", name), ("n", &number.to_string())]),
            None => name.to_owned(),
        }
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
        let records = ids.filter_map(move |id| workspace.get(id)).filter(|record| is_typed_record(record));
        records.filter_map(move |record| of(record))
    }

    /// The actions of other meetings that were spoken of at this one.
    pub fn earlier_actions(&self) -> Vec<&'a Action> {
        let here = self.event.header.id;
        let linked = self.workspace.linked(here, Kind::Action).into_iter();
        let of = |record: &'a Record| if let Record::Action(action) = record { Some(action.as_ref()) } else { None };
        linked
            .filter_map(|record| of(record))
            .filter(|action| action.event != Some(Ref(here)) && self.shows_action(action))
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
        let day = dates::settled(&event.details.when).without_times();
        (!day.is_unknown()).then(|| dates::when(&self.words.dates, &day))
    }
}

/// What an event is; one of a type that only a newer version knows is some meeting.
pub fn event_type(event: &Event) -> EventType {
    event.details.kind.known().copied().unwrap_or(EventType::Other)
}

/// Two residents are two owners, and so are two people of one name.
fn number_namesakes(owners: Vec<(Ref, String)>) -> HashMap<Ref, usize> {
    let mut met: Vec<(Ref, String)> = Vec::new();
    let mut numbers = HashMap::new();
    for (owner, name) in owners {
        if met.iter().any(|(known, _)| *known == owner) {
            continue;
        }
        let earlier = met.iter().filter(|(_, known)| *known == name).count();
        if earlier > 0 {
            numbers.insert(owner, earlier + 1);
        }
        met.push((owner, name));
    }
    numbers
}
