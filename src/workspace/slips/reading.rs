//! What the rules look at: the texts, addresses and dates of an event's minutes and of what was agreed there, each with its
//! field, and the people who are named. What never prints is not read.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::model::form::Place;
use crate::model::{Brief, Event, Id, Kind, Origin, Record, When};
use crate::workspace::Workspace;
use crate::workspace::walk::walk;

/// A text and the field that it stands in.
pub struct Text {
    pub at: Origin,
    pub text: String,
    /// It is an address in words or a tag: no sentence.
    pub is_name: bool,
}

/// An address on the web that has fields of its own.
pub struct Web {
    pub label: String,
    pub label_at: Origin,
    pub address: String,
    pub address_at: Origin,
}

/// All of an event.
#[derive(Default)]
pub struct Reading {
    pub texts: Vec<Text>,
    pub webs: Vec<Web>,
    pub whens: Vec<(Origin, When)>,
    /// People who came, spoke or took something on, by the words of their names.
    pub names: Vec<Vec<String>>,
    /// The first day of the event.
    pub day: Option<Date>,
}

/// Of an event, what prints in minutes or stands at their head.
const OF_EVENT: [&str; 2] = ["minutes/", "details/"];
/// Kept and never printed, or no words of the officer's.
const LEFT_OUT: [&str; 5] =
    ["header/", "minutes/comments", "minutes/fingerprint", "minutes/unlocked", "minutes/circulated"];
/// The last keys of fields that hold names, not sentences.
const NAMES: [&str; 7] = ["address", "map_note", "venue", "hashtags", "handles", "running_time", "discussion_group"];

impl Reading {
    pub fn of(workspace: &Workspace, event: &Event) -> Self {
        let mut reading = Self { day: event.details.when.first_day(), ..Self::default() };
        let mut people = HashSet::new();
        let of_event = |field: &str| is_read(field, true);
        reading.take_in(&mut Record::Event(Box::new(event.clone())), &mut people, &of_event);
        for kind in [Kind::Action, Kind::Decision, Kind::Notice] {
            for id in workspace.of_event(event.header.id, kind) {
                if let Some(record) = workspace.get(id) {
                    reading.take_in(&mut Record::clone(record), &mut people, &|field| is_read(field, false));
                }
            }
        }
        reading.name(workspace, people);
        reading
    }

    /// What stands in those fields of a brief that `wanted` lets through.
    pub fn of_brief(workspace: &Workspace, brief: &Brief, wanted: &dyn Fn(&str) -> bool) -> Self {
        let (mut reading, mut people) = (Self::default(), HashSet::new());
        reading.take_in(&mut Record::Brief(Box::new(brief.clone())), &mut people, wanted);
        reading.name(workspace, people);
        reading
    }

    fn name(&mut self, workspace: &Workspace, people: HashSet<Id>) {
        let names = people.into_iter().filter_map(|id| workspace.person(crate::model::Ref(id)));
        self.names = names.flat_map(|person| [words(&person.full_name), words(&person.preferred_name)]).collect();
    }

    fn take_in(&mut self, record: &mut Record, people: &mut HashSet<Id>, wanted: &dyn Fn(&str) -> bool) {
        let id = record.id();
        walk(record.form(), None, &mut |way, place| {
            let field = || Some(way.in_words()).filter(|field| wanted(field));
            match place {
                Place::Link { target: Some(target), .. } => {
                    people.insert(target.0);
                }
                Place::Links { targets, .. } => people.extend(targets.iter().map(|target| target.0)),
                Place::When(when) if !when.is_unknown() => {
                    let at = field().map(|field| Origin { record: id, field });
                    self.whens.extend(at.map(|at| (at, When::clone(when))));
                }
                Place::Line(line) if !line.is_empty() => {
                    if let Some(field) = field() {
                        self.line(Origin { record: id, field }, line);
                    }
                }
                Place::Text(text) if !text.is_empty() => {
                    if let Some(field) = field() {
                        self.text(Origin { record: id, field }, text.as_str());
                    }
                }
                Place::Lines(lines) if !lines.is_empty() => {
                    if let Some(field) = field() {
                        let at = Origin { record: id, field };
                        lines.iter().for_each(|line| self.text(at.clone(), line));
                    }
                }
                _ => {}
            }
        });
    }

    /// A line. The words of a link come right before its address; either may be missing.
    fn line(&mut self, at: Origin, line: &str) {
        let (above, key) = at.field.rsplit_once('/').unwrap_or(("", &at.field));
        let is_of_a_link = above.contains("links/") || above.contains("papers/");
        match key {
            "address" if is_of_a_link => {
                let of_it = |web: &&mut Web| web.label_at.field.strip_suffix("label") == Some(&format!("{above}/"));
                match self.webs.last_mut().filter(of_it) {
                    Some(web) => (web.address, web.address_at) = (line.trim().to_owned(), at),
                    None => self.webs.push(Web {
                        label: String::new(),
                        label_at: at.clone(),
                        address: line.trim().to_owned(),
                        address_at: at,
                    }),
                }
                return;
            }
            "label" if is_of_a_link => self.webs.push(Web {
                label: line.to_owned(),
                label_at: at.clone(),
                address: String::new(),
                address_at: at.clone(),
            }),
            _ => {}
        }
        self.text(at, line);
    }

    fn text(&mut self, at: Origin, text: &str) {
        let key = at.field.rsplit('/').next().unwrap_or_default();
        let is_name = NAMES.contains(&key) || at.field.starts_with("details/venue/");
        self.texts.push(Text { is_name, text: text.to_owned(), at });
    }
}

fn is_read(field: &str, is_event: bool) -> bool {
    let is_asked_for = !is_event || OF_EVENT.iter().any(|part| field.starts_with(part));
    is_asked_for && !LEFT_OUT.iter().any(|part| field.starts_with(part))
}

fn words(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|part| !part.is_empty());
    parts.map(str::to_uppercase).collect()
}
