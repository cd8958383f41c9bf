//! Whom a typed name means: by full name, first name, preferred name, initials, or an organisation's name or short name.
//! Those who are at the meeting are meant before others of the same name.

use std::collections::{HashMap, HashSet};

use super::{newcomer, roles};
use crate::import::text::{self, Word};
use crate::model::event::{Attendance, AttendanceState};
use crate::model::{Event, Id, Kind, Organisation, Person, Record, Ref};
use crate::workspace::Workspace;

/// Initials need as many letters.
const INITIALS: usize = 2;

/// The names of everybody who is known, and who is at the meeting.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// By the words of the name, joined by spaces.
    known: HashMap<String, Vec<Ref>>,
    organisations: HashSet<Ref>,
    /// By the names that are shown in the line that is put right.
    shown: HashMap<String, Vec<Ref>>,
    /// Who holds which role at the meeting.
    roles: HashMap<String, Vec<Ref>>,
    here: Vec<Ref>,
    you: Option<Ref>,
    /// The number of the meeting after this one.
    next_meeting: Option<u32>,
    /// Words in the longest name.
    longest: usize,
}

/// Whom a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    Known(Ref),
    /// Nobody of this name is known yet: keeping the line makes a person of it.
    New(String),
    /// More than one can be meant.
    Several(Vec<Ref>),
    /// One name among others that nobody who is known has. It is asked whether that is somebody new, and never guessed.
    Perhaps(String),
}

/// A name that was found, and how many words it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub who: Who,
    pub words: usize,
    /// Typed as initials.
    pub initials: bool,
}

impl Names {
    /// The names in a workspace, as they are meant at this event.
    pub fn of(workspace: &Workspace, event: Option<&Event>) -> Self {
        let mut names = Self { you: workspace.yourself(), ..Self::default() };
        for record in workspace.of_kind(Kind::Person).chain(workspace.of_kind(Kind::Organisation)) {
            match record.as_ref() {
                Record::Person(person) => names.person(record.id(), person),
                Record::Organisation(organisation) => names.organisation(record.id(), organisation),
                _ => {}
            }
        }
        match event {
            Some(event) => names.at(event),
            None => names,
        }
    }

    /// The same names as they are meant at this event.
    pub fn at(mut self, event: &Event) -> Self {
        self.here = here(event);
        self.roles.clear();
        self.shown.clear();
        for (role, who) in roles::held(event) {
            self.longest = self.longest.max(role.split(' ').count());
            self.roles.entry(role).or_default().push(who);
        }
        self.next_meeting = event.details.ordinal.and_then(|number| number.checked_add(1));
        self
    }

    /// The same names where whoever has a line stands in it: what is shown for them means them, though others may be called
    /// so, or nobody.
    #[must_use]
    pub fn showing(mut self, shown: &[(String, Ref)]) -> Self {
        for (name, who) in shown {
            let words = text::words(name);
            if !words.is_empty() {
                self.longest = self.longest.max(words.len());
                self.shown.entry(key(&words)).or_default().push(*who);
            }
        }
        self
    }

    /// The number of the meeting after this one, where its own is known.
    pub fn next_meeting(&self) -> Option<u32> {
        self.next_meeting
    }

    /// Your own record.
    pub fn you(&self) -> Option<Ref> {
        self.you
    }

    fn person(&mut self, id: Id, person: &Person) {
        let full = person.listed_by();
        self.add(full, id);
        self.add(&person.name(), id);
        self.add(&person.preferred_name, id);
        let words = text::words(full);
        let titles = words.iter().take_while(|word| TITLES.contains(&word.low.as_str())).count();
        let (Some(named), Some(last)) = (words.get(titles..), words.last()) else { return };
        let typed = person.title.split_whitespace().map(str::to_lowercase);
        for title in words.iter().take(titles).map(|word| word.low.clone()).chain(typed) {
            let same = if COUNCILLOR.contains(&title.as_str()) { COUNCILLOR } else { &[title.as_str()] };
            same.iter().for_each(|title| self.add(&format!("{title} {}", last.low), id));
        }
        let Some((first, others)) = named.split_first() else { return };
        self.add(&first.low, id);
        self.add(text::part(full, first.at.start..full.len()), id);
        // "Jo P", where there are two of that first name.
        let last = others.last().and_then(|word| word.low.chars().next());
        if let Some(letter) = last {
            self.add(&format!("{} {letter}", first.low), id);
        }
        self.add_initials(named.iter().map(|word| word.low.as_str()), id);
        self.add_initials(named.iter().flat_map(|word| word.low.split(['-', '\''])), id);
    }

    fn add_initials<'w>(&mut self, words: impl Iterator<Item = &'w str>, id: Id) {
        let initials: String = words.filter_map(|word| word.chars().next()).collect();
        if initials.chars().count() >= INITIALS {
            self.add(&format!("{INITIAL_MARK}{initials}"), id);
        }
    }

    fn organisation(&mut self, id: Id, organisation: &Organisation) {
        self.organisations.insert(Ref(id));
        self.add(&organisation.name, id);
        self.add(&organisation.short_name, id);
        if organisation.name.trim().is_empty() {
            return;
        }
        // "The library", where one only is meant.
        let last = text::words(&organisation.name).pop().map(|word| word.low).unwrap_or_default();
        self.add(&format!("the {last}"), id);
        if newcomer::is_organisation_alone(&last) {
            self.add(&last, id);
        }
        self.add(&format!("the {}", organisation.name), id);
    }

    fn add(&mut self, name: &str, id: Id) {
        let words = text::words(name);
        if words.is_empty() {
            return;
        }
        let key = if name.starts_with(INITIAL_MARK) { name.to_owned() } else { key(&words) };
        self.longest = self.longest.max(key.split(' ').count());
        let meant = self.known.entry(key).or_default();
        if !meant.contains(&Ref(id)) {
            meant.push(Ref(id));
        }
    }

    /// The longest name that begins with the first of these words. Initials count where they are typed in capitals, or
    /// anywhere with `initials`.
    pub fn read(&self, typed: &str, words: &[Word], initials: bool) -> Option<Found> {
        let most = self.longest.min(words.len());
        let found = (1..=most).rev().find_map(|count| {
            Some(Found { who: self.resolve(&key(words.get(..count)?))?, words: count, initials: false })
        });
        found.or_else(|| self.read_initials(typed, words.first()?, initials))
    }

    fn read_initials(&self, typed: &str, word: &Word, anyhow: bool) -> Option<Found> {
        let written = text::part(typed, word.at.clone());
        if let Some(found) = self.read_dotted(typed, word) {
            return Some(found);
        }
        let in_capitals = written.chars().all(char::is_uppercase);
        let can_be = in_capitals || anyhow && !LITTLE_WORDS.contains(&word.low.as_str());
        let who = self.resolve(&format!("{INITIAL_MARK}{}", word.low)).filter(|_| can_be)?;
        Some(Found { who, words: 1, initials: true })
    }

    /// "S.K."
    fn read_dotted(&self, typed: &str, first: &Word) -> Option<Found> {
        let rest = text::part(typed, first.at.start..typed.len());
        let dotted = rest.split_whitespace().next()?;
        let letters: Vec<&str> = dotted.split('.').filter(|letter| !letter.is_empty()).collect();
        let are_letters = letters.len() >= INITIALS && letters.iter().all(|letter| letter.chars().count() == 1);
        let who =
            self.resolve(&format!("{INITIAL_MARK}{}", letters.concat().to_lowercase())).filter(|_| are_letters)?;
        Some(Found { who, words: letters.len(), initials: true })
    }

    /// Whether this is an organisation and nobody.
    pub fn is_organisation(&self, who: Ref) -> bool {
        self.organisations.contains(&who)
    }

    /// Whether somebody is at the meeting.
    pub fn is_here(&self, who: Ref) -> bool {
        self.here.contains(&who)
    }

    /// Whether one person is meant.
    pub fn is_somebody(&self, who: &Who) -> bool {
        match who {
            Who::Known(known) => !self.organisations.contains(known),
            Who::New(_) => true,
            Who::Several(_) | Who::Perhaps(_) => false,
        }
    }

    fn resolve(&self, key: &str) -> Option<Who> {
        if let Some(shown) = self.shown.get(key) {
            return Some(if let [only] = shown.as_slice() { Who::Known(*only) } else { Who::Several(shown.clone()) });
        }
        let meant = self.known.get(key).or_else(|| self.roles.get(key))?;
        let here: Vec<Ref> = meant.iter().copied().filter(|who| self.here.contains(who)).collect();
        match (here.as_slice(), meant.as_slice()) {
            ([only], _) | ([], [only]) => Some(Who::Known(*only)),
            ([], several) | (several, _) => Some(Who::Several(several.to_vec())),
        }
    }
}

/// The words of a name as they are looked up: "Mary-Ann" is the same as "Mary Ann".
fn key(words: &[Word]) -> String {
    words.iter().map(|word| word.low.replace('-', " ")).collect::<Vec<_>>().join(" ")
}

/// Before a name, in small letters.
pub const TITLES: &[&str] = &[
    "cllr",
    "councillor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "rev",
    "revd",
    "reverend",
    "sir",
    "dame",
    "lord",
    "lady",
    "prof",
    "professor",
    "alderman",
    "mayor",
];
const COUNCILLOR: &[&str] = &["cllr", "councillor"];

/// Words that are nobody's initials unless they are typed in capitals.
const LITTLE_WORDS: &[&str] = &[
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is", "it", "ma", "me", "my", "no", "of",
    "ok", "on", "or", "pa", "so", "to", "up", "us", "we",
];

/// Stands before initials in the table, so that they are told from names.
const INITIAL_MARK: char = '.';

/// Who is expected or came, leads an item, is host or organises.
fn here(event: &Event) -> Vec<Ref> {
    let comes = |attendance: &&Attendance| !attendance.state.is(AttendanceState::Apologies);
    let attending = event.people.attendance.iter().filter(comes).filter_map(|attendance| attendance.person);
    let leads = event.minutes.items.iter().filter_map(|item| item.lead);
    let around = event.details.hosts.iter().chain(&event.details.organisers).copied();
    attending.chain(leads).chain(around).collect()
}
