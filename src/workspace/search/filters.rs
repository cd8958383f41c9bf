//! The fields that narrow a search, and which records each lets through. Of one field any value is enough; of different
//! ones all must hold. A value is the beginning of words.

use std::collections::HashSet;

use jiff::civil::Date;

use super::facts;
use super::query::Query;
use super::words::plain_words;
use crate::model::form::PARTIES;
use crate::model::{Id, Kind, Record, Ref, parse_when};
use crate::workspace::{Workspace, folded};

/// A field that can stand in a search, before a colon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SearchField {
    Kind,
    Owner,
    Event,
    Theme,
    Stage,
    Status,
    Tag,
    Before,
    After,
}

/// Each field, as it is typed, with an example of it and what it means.
pub const FIELDS: [(SearchField, &str, &str, &str); 9] = [
    (SearchField::Kind, "kind", "kind:output", "only outputs; or actions, briefs, events, people"),
    (SearchField::Owner, "owner", "owner:amira", "what somebody looks after"),
    (SearchField::Event, "event", "event:\"learning set\"", "what belongs to an event"),
    (SearchField::Theme, "theme", "theme:housing", "what belongs to events of a theme"),
    (SearchField::Stage, "stage", "stage:live", "outputs that have come so far"),
    (SearchField::Status, "status", "status:open", "what stands so"),
    (SearchField::Tag, "tag", "tag:press", "what you gave a tag"),
    (SearchField::Before, "before", "before:2026-06", "what is from earlier days"),
    (SearchField::After, "after", "after:2026-06", "what is from then on"),
];

/// Words by which kinds are asked for besides their own.
const ALSO: [(Kind, &str); 5] = [
    (Kind::Brief, "brief"),
    (Kind::Notice, "notice"),
    (Kind::Notice, "request"),
    (Kind::Organisation, "group"),
    (Kind::Event, "meeting"),
];

impl SearchField {
    /// The field that a text begins with, and how many characters it and its colon are.
    pub(super) fn at_start_of(text: &str) -> Option<(Self, usize)> {
        let (key, _) = text.split_once(':')?;
        let is_it = |(_, name, ..): &&(Self, &str, &str, &str)| name.eq_ignore_ascii_case(key);
        FIELDS.iter().find(is_it).map(|(field, ..)| (*field, key.chars().count() + 1))
    }
}

/// What is asked of a field.
enum Wanted {
    Kinds(Vec<Kind>),
    /// One of these is named.
    Ones(HashSet<Id>),
    Words(Vec<String>),
    Day(Date),
}

/// The fields of a search, ready to be held against records.
pub(super) struct Filters<'a> {
    workspace: &'a Workspace,
    fields: Vec<(SearchField, Vec<Wanted>)>,
    /// What could not be understood, in sentences.
    pub troubles: Vec<String>,
}

impl<'a> Filters<'a> {
    pub fn of(query: &Query, workspace: &'a Workspace, today: Date) -> Self {
        let mut filters = Self { workspace, fields: Vec::new(), troubles: Vec::new() };
        for (field, value) in &query.fields {
            match wanted(*field, value, workspace, today) {
                Ok(wanted) => filters.add(*field, wanted),
                Err(trouble) => filters.troubles.push(trouble),
            }
        }
        filters
    }

    fn add(&mut self, field: SearchField, wanted: Wanted) {
        match self.fields.iter_mut().find(|(known, _)| *known == field) {
            Some((_, all)) => all.push(wanted),
            None => self.fields.push((field, vec![wanted])),
        }
    }

    pub fn let_through(&self, record: &Record) -> bool {
        self.fields.iter().all(|(field, wanted)| wanted.iter().any(|wanted| self.holds(*field, wanted, record)))
    }

    fn holds(&self, field: SearchField, wanted: &Wanted, record: &Record) -> bool {
        match (field, wanted) {
            (_, Wanted::Kinds(kinds)) => kinds.contains(&record.kind()),
            (SearchField::Before, Wanted::Day(day)) => facts::day(self.workspace, record) < *day,
            (_, Wanted::Day(day)) => facts::day(self.workspace, record) >= *day,
            (SearchField::Owner, Wanted::Ones(ones)) => names_one(&facts::owners(record), ones),
            (_, Wanted::Ones(ones)) => names_one(&facts::events(record), ones),
            (SearchField::Theme, Wanted::Words(words)) => {
                facts::themes(self.workspace, record).into_iter().any(|theme| begin_words_of(words, theme))
            }
            (SearchField::Stage, Wanted::Words(words)) => begin_words_of(words, facts::stage(record)),
            (SearchField::Tag, Wanted::Words(words)) => {
                record.header().tags.iter().any(|tag| begin_words_of(words, tag))
            }
            (_, Wanted::Words(words)) => begin_words_of(words, facts::status(record)),
        }
    }
}

fn names_one(named: &[Ref], ones: &HashSet<Id>) -> bool {
    named.iter().any(|named| ones.contains(&named.0))
}

/// Whether each of the wanted words begins a word of this text.
fn begin_words_of(wanted: &[String], text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    let words = plain_words(text);
    wanted.iter().all(|wanted| words.iter().any(|word| word.starts_with(wanted.as_str())))
}

fn wanted(field: SearchField, value: &str, workspace: &Workspace, today: Date) -> Result<Wanted, String> {
    match field {
        SearchField::Kind => match kinds(value) {
            kinds if kinds.is_empty() => {
                Err(format!("There is no kind \u{201c}{value}\u{201d}: try output, action, brief, event or person."))
            }
            kinds => Ok(Wanted::Kinds(kinds)),
        },
        SearchField::Before | SearchField::After => day(value, today)
            .map(Wanted::Day)
            .ok_or_else(|| format!("\u{201c}{value}\u{201d} is no date: type it as 2026, 2026-06 or 2026-06-08.")),
        SearchField::Owner => Ok(Wanted::Ones(called(value, PARTIES, workspace))),
        SearchField::Event => Ok(Wanted::Ones(called(value, &[Kind::Event], workspace))),
        _ => Ok(Wanted::Words(plain_words(value))),
    }
}

/// The records of these kinds whose titles have words that begin so.
fn called(value: &str, kinds: &[Kind], workspace: &Workspace) -> HashSet<Id> {
    let words = plain_words(value);
    let records = kinds.iter().flat_map(|kind| workspace.of_kind(*kind));
    records.filter(|record| begin_words_of(&words, &record.title())).map(|record| record.id()).collect()
}

fn kinds(value: &str) -> Vec<Kind> {
    let value = folded(value);
    let is_it = |kind: &Kind| {
        let words = kind.words();
        let also = ALSO.iter().filter(|(of, _)| of == kind).map(|(_, word)| (*word).to_owned());
        let own = [words.folder, words.one, words.many].map(folded);
        own.into_iter().chain(also).any(|name| name.starts_with(&value))
    };
    Kind::ALL.into_iter().filter(is_it).collect()
}

/// A year, a month or a day in figures, else a date as it is typed elsewhere.
fn day(value: &str, today: Date) -> Option<Date> {
    let mut parts = value.split('-').map(|part| part.parse::<i16>().ok());
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let in_figures = || {
        let number =
            |part: Option<Option<i16>>| part.map_or(Some(1), |part| part.and_then(|part| i8::try_from(part).ok()));
        Date::new(year.flatten().filter(|year| *year > 1000)?, number(month)?, number(day)?).ok()
    };
    in_figures().or_else(|| parse_when(value, today).first_day())
}
