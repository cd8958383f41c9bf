//! Nothing that was typed is missing: every text and every name of a full event, and of the decisions, actions and
//! offers around it, is on the page, unless it stands in a list of what is left out and why.

use std::collections::BTreeSet;
use std::sync::Arc;

use folkmoot::documents::{self, Request, Style, TextSize};
use folkmoot::model::event::{AttendanceRole, AttendanceState, Confidentiality, MinutesStatus, MinutesStyle};
use folkmoot::model::event::{Event, NameInMinutes};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Due, Id, Kind, Record, Ref, When};
use folkmoot::workspace::{Workspace, texts};
use jiff::Timestamp;
use serde_json::Value;

use super::world::{NOW, STYLES, pick};
use crate::sample::full_record;

/// Fields that no minutes print, with the reason. `*` stands for the id of an item.
const NEVER: &[(&str, &str)] = &[
    ("header/", "what the officer keeps with the record"),
    ("plan/", "said before the event, in other documents"),
    ("details/expenses", "said in the invitation"),
    ("details/venue/map_note", "of use before the event"),
    ("details/venue/transport", "of use before the event"),
    ("details/venue/wifi", "of use at the event"),
    ("details/venue/blocked_sites", "of use at the event"),
    ("details/venue/power", "of use at the event"),
    ("details/venue/refuge_points", "of use at the event"),
    ("details/venue/key_holder", "of use at the event"),
    ("details/template", "what its plan began with"),
    ("details/template_name", "what its plan began with"),
    ("people/safeguarding_lead", "said in the run sheet"),
    ("people/first_aider", "said in the run sheet"),
    ("people/data_contact", "said in privacy notices"),
    ("people/attendance/*/meals", "personal, and for the caterer"),
    ("minutes/comments", "for the writer of the minutes"),
    ("minutes/agreed_at", "the other meeting's date stands for it"),
    ("minutes/fingerprint", "tells the program whether the text is the one that was agreed"),
    ("minutes/taken_on/", "stands in the place of what the action of a full event says of itself"),
    ("minutes/unlocked/", "how agreed minutes were opened again is told in the window"),
    ("minutes/corrections/*/agreed_at", "the other meeting's date stands for it"),
    ("minutes/next/event", "what was typed of the next meeting goes before its record"),
    ("minutes/items/*/brief", "the title of the item says which project it is about"),
    ("minutes/items/*/discussion_group", "joins a discussion to presentations, whose titles are printed"),
    ("minutes/items/*/presentations/*/discussion_group", "joins presentations to a discussion"),
    ("minutes/issues/*/notes", "for whoever brought the issue"),
    ("review/went_wrong/", "for whoever plans the next one"),
    ("quotes/*/speaker", "the attribution as agreed stands for it"),
    ("quotes/*/channels", "where else it may be used"),
    ("review/pulse/*/answers", "counted together with all others in the write-up"),
    ("review/pulse/*/comment", "for whoever plans the next event"),
    ("links/*/local_copy", "a copy for the officer"),
    ("updates/*/text", "printed in the minutes of the meeting where it was heard"),
    ("evidence", "belongs to the action's own record"),
    ("event", "the page itself"),
    ("project", "sorts the register of actions, and says whose step was decided"),
    ("output", "leads from a decision to what it is about"),
];

/// What formal minutes leave out beside that.
const FORMAL: &[(&str, &str)] = &[
    ("details/about", "an announcement is no minute"),
    ("review/", "feedback and ideas are no minutes"),
    ("minutes/lead_ins/next_time", "stands before feedback and ideas"),
];

/// Words before a block that only highlights have.
const NOT_IN_HIGHLIGHTS: &[(&str, &str)] = &[
    ("minutes/lead_ins/agreed", "what was agreed stands under its items"),
    ("minutes/lead_ins/videos", "videos stand where they belong"),
];

/// Words before a block that highlights have not.
const HIGHLIGHTS: &[(&str, &str)] = &[("minutes/lead_ins/further", "all that was agreed stands together")];

/// A page that shows no summary has no need of the few words for it.
const NO_SUMMARY: &[(&str, &str)] = &[("short", "for the summary of formal minutes")];

/// A workspace with one event, everything around it, and the names that its links lead to.
struct Full {
    workspace: Workspace,
    event: Id,
    /// Field and what must be found, of every record that the minutes are made of.
    typed: BTreeSet<(String, String)>,
}

impl Full {
    fn new() -> Self {
        let Record::Event(event) = full_record(Kind::Event) else { panic!("a full event is an event") };
        let event = printable(*event);
        let mut full = Self { workspace: Workspace::default(), event: event.header.id, typed: BTreeSet::new() };
        let item = event.minutes.items[0].id;
        full.take(Record::Event(Box::new(event)));
        for kind in [Kind::Action, Kind::Decision, Kind::Notice] {
            let mut record = full_record(kind);
            record.set_source(Some(Ref(full.event)), Some(item));
            if let Record::Action(action) = &mut record {
                action.private = false;
                action.due = pick(Due::Date);
                action.updates.iter_mut().for_each(|update| update.at = None);
            }
            full.take(record);
        }
        full.workspace.refresh_links();
        full
    }

    /// Takes a record in, with a record of its own behind each of its links.
    fn take(&mut self, mut record: Record) {
        let event = self.event;
        let mut linked = Vec::new();
        walk(record.form(), "", &mut |field, place| match place {
            Place::Link { target: Some(target), kinds } if target.0 != event => {
                linked.push((field.to_owned(), named(kinds[0], target.0)));
            }
            Place::Links { targets, kinds } => {
                linked.extend(targets.iter().map(|target| (field.to_owned(), named(kinds[0], target.0))));
            }
            _ => {}
        });
        self.typed.extend(texts(&record).into_iter().map(|text| (pattern(&text.field), first_words(&text.text))));
        for (field, other) in linked {
            self.typed.insert((pattern(&field), other.title()));
            self.workspace.load(Arc::new(other));
        }
        self.workspace.load(Arc::new(record));
    }

    fn printed(&self, style: MinutesStyle) -> String {
        let request =
            Request { record: self.event, style: Style::Minutes(style), size: TextSize::Standard, printed: NOW };
        let document = (documents::named("minutes").unwrap().compose)(&self.workspace, &request).unwrap();
        let mut text = String::new();
        collect(&serde_json::to_value(&document).unwrap(), &mut text);
        text
    }
}

/// The event with nothing in it that the officer has marked as not for print.
fn printable(mut event: Event) -> Event {
    event.minutes.status = pick(MinutesStatus::Agreed);
    event.minutes.quotes.iter_mut().for_each(clear);
    event.minutes.issues.iter_mut().for_each(|issue| issue.shared = true);
    for item in &mut event.minutes.items {
        item.confidentiality = pick(Confidentiality::Public);
        item.quotes.iter_mut().for_each(clear);
    }
    for (place, entry) in event.people.attendance.iter_mut().enumerate() {
        entry.state = pick(AttendanceState::Came);
        entry.role = pick([AttendanceRole::Member, AttendanceRole::InAttendance][place]);
        entry.name_in_minutes = pick(NameInMinutes::Yes);
    }
    event
}

fn clear(quote: &mut Quote) {
    quote.clearance = pick(Clearance::Cleared);
    quote.expires = When::default();
}

pub fn named(kind: Kind, id: Id) -> Record {
    let mut record = Record::new(kind, id, Timestamp::default());
    record.set_title(&format!("linked {id}"));
    record
}

pub fn walk(form: &mut dyn Form, path: &str, see: &mut dyn FnMut(&str, Place<'_>)) {
    for (row, words) in form.words().into_iter().enumerate() {
        let field = if path.is_empty() { words.key.to_owned() } else { format!("{path}/{}", words.key) };
        match form.place(row) {
            Some(Place::Nested(inner)) => walk(inner, &field, see),
            Some(Place::Items(items)) => {
                for index in 0..items.len() {
                    walk(items.form(index).unwrap(), &format!("{field}/*"), see);
                }
            }
            Some(place) => see(&field, place),
            None => {}
        }
    }
}

/// The field with `*` in place of every id.
pub fn pattern(field: &str) -> String {
    let keys: Vec<&str> = field.split('/').map(|key| if key.parse::<Id>().is_ok() { "*" } else { key }).collect();
    keys.join("/")
}

/// What a sample's text begins with, which no other text begins with.
pub fn first_words(text: &str) -> String {
    text.split([',', '\n']).next().unwrap_or_default().to_owned()
}

/// Every string of a document but where it came from.
pub fn collect(value: &Value, text: &mut String) {
    match value {
        Value::String(string) => {
            text.push_str(string);
            text.push('\n');
        }
        Value::Object(fields) => {
            fields.iter().filter(|(key, _)| *key != "origin").for_each(|(_, inner)| collect(inner, text));
        }
        Value::Array(items) => items.iter().for_each(|inner| collect(inner, text)),
        _ => {}
    }
}

/// Whether the words are there, and not as the beginning of a longer number.
pub fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| !text[at + words.len()..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether minutes of every style print what was typed in this field.
pub fn is_always_printed(field: &str) -> bool {
    !is_left_out(field, &[NEVER, FORMAL, NO_SUMMARY])
}

fn is_left_out(field: &str, lists: &[&[(&str, &str)]]) -> bool {
    lists.concat().iter().any(|(left_out, reason)| {
        assert!(!reason.is_empty());
        field == *left_out
            || (left_out.ends_with('/') && field.starts_with(left_out))
            || field.ends_with(&format!("/{left_out}"))
    })
}

fn check(style: MinutesStyle, lists: &[&[(&str, &str)]]) {
    let full = Full::new();
    let printed = full.printed(style);
    let missing: Vec<_> = full
        .typed
        .iter()
        .filter(|(field, _)| !is_left_out(field, lists))
        .filter(|(_, words)| !holds(&printed, words))
        .collect();
    assert_eq!(missing, Vec::<&(String, String)>::new(), "{style:?}");
    assert!(full.typed.len() > 300, "the sample is full: {}", full.typed.len());
}

#[test]
fn formal_minutes_hold_everything_but_what_is_listed() {
    check(MinutesStyle::Formal, &[NEVER, FORMAL, NOT_IN_HIGHLIGHTS]);
}

#[test]
fn learning_minutes_hold_everything_but_what_is_listed() {
    check(MinutesStyle::Learning, &[NEVER, NO_SUMMARY, NOT_IN_HIGHLIGHTS]);
}

#[test]
fn highlights_hold_everything_but_what_is_listed() {
    check(MinutesStyle::Highlights, &[NEVER, NO_SUMMARY, HIGHLIGHTS]);
}

#[test]
fn what_is_listed_as_left_out_is_not_there() {
    let full = Full::new();
    for style in STYLES {
        let printed = full.printed(style);
        let left_out = full.typed.iter().filter(|(field, _)| is_left_out(field, &[NEVER]));
        let found: Vec<_> = left_out.filter(|(_, words)| holds(&printed, words)).collect();
        assert_eq!(found, Vec::<&(String, String)>::new(), "{style:?}");
    }
}

#[test]
fn every_block_says_where_it_was_typed() {
    let full = Full::new();
    for style in STYLES {
        let request =
            Request { record: full.event, style: Style::Minutes(style), size: TextSize::Standard, printed: NOW };
        let document = (documents::named("minutes").unwrap().compose)(&full.workspace, &request).unwrap();
        let mut without = Vec::new();
        find_without_origin(&serde_json::to_value(&document.blocks).unwrap(), &mut without);
        assert_eq!(without, Vec::<String>::new(), "{style:?}");
    }
}

/// Blocks, facts and rows that hold typed words of their own and do not say where from.
pub fn find_without_origin(value: &Value, without: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let block = fields.get("block").and_then(Value::as_str).unwrap_or("");
            let holds_words = ["title", "paragraph", "agreed", "action", "quote", "verbatim"].contains(&block)
                || fields.contains_key("cells")
                || fields.contains_key("term");
            if holds_words && !fields.contains_key("origin") {
                without.push(value.to_string());
            }
            fields.values().for_each(|inner| find_without_origin(inner, without));
        }
        Value::Array(items) => items.iter().for_each(|inner| find_without_origin(inner, without)),
        _ => {}
    }
}
