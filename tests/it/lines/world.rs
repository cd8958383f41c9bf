//! The meeting that the tables are typed at: the 5th of a network, on a Thursday, with people whose names are words and
//! two called Jo.

use std::sync::Arc;

use folkmoot::import::line::{Names, Understood, Who, understand};
use folkmoot::model::event::Attendance;
use folkmoot::model::{Due, Event, Id, Organisation, Person, Record, Ref, Span, When, You};
use folkmoot::workspace::Workspace;
use jiff::civil::{Date, date};

/// A Thursday.
pub const TODAY: Date = date(2026, 5, 14);

/// One on each line.
const PEOPLE: &str = include_str!("../../data/meeting/people.txt");
const ELSEWHERE: [&str; 2] = ["Jo Price", "Tom Ellis"];
const ORGANISATIONS: [(&str, &str); 4] =
    [("Dunmere Library", ""), ("Marl Valley Council", "MVC"), ("Housing", ""), ("Book Boat", "")];

pub struct World {
    workspace: Workspace,
    names: Names,
}

impl World {
    pub fn new() -> Self {
        let mut workspace = Workspace::default();
        workspace.set_you(You { name: "Priya Nandra".to_owned(), ..You::default() });
        let mut event = Event::default();
        for (number, name) in (1..).zip(PEOPLE.lines().chain(ELSEWHERE)) {
            let mut person = Person { full_name: name.to_owned(), ..Person::default() };
            person.header.id = Id::from_parts(1, number);
            if !ELSEWHERE.contains(&name) {
                let person = Some(Ref(person.header.id));
                event.people.attendance.push(Attendance {
                    id: Id::from_parts(2, number),
                    person,
                    ..Attendance::default()
                });
            }
            workspace.load(Arc::new(Record::Person(Box::new(person))));
        }
        for (number, (name, short)) in (100..).zip(ORGANISATIONS) {
            let (name, short_name) = (name.to_owned(), short.to_owned());
            let mut organisation = Organisation { name, short_name, ..Organisation::default() };
            organisation.header.id = Id::from_parts(1, number);
            workspace.load(Arc::new(Record::Organisation(Box::new(organisation))));
        }
        let names = Names::of(&workspace, Some(&event));
        Self { workspace, names }
    }

    /// A line as the tables write it.
    pub fn understood(&self, typed: &str) -> String {
        let found = understand(typed, &self.names, TODAY);
        let due = found.due.as_ref().map_or("-".to_owned(), |due| match due.due {
            Due::NextMeeting => "next meeting".to_owned(),
            Due::Standing => "standing".to_owned(),
            Due::Date => match (due.by.span.known(), &due.doubt) {
                (Some(Span::Words(_)), Some(doubt)) => doubt.days[0].to_string(),
                _ => day(&due.by),
            },
        });
        let slip = if found.slip.is_some() { " | !" } else { "" };
        format!("{:?} | {} | {due} | {}{slip}", found.kind, self.who(&found), found.words)
    }

    fn who(&self, found: &Understood) -> String {
        match &found.who {
            Some(Who::Several(_)) | None if found.described.is_empty() && found.with.is_empty() => "-".to_owned(),
            Some(Who::Several(_)) | None if !found.described.is_empty() => format!("'{}'", found.described),
            _ => found.everybody().map(|who| self.one(who)).collect::<Vec<_>>().join(" & "),
        }
    }

    fn one(&self, who: &Who) -> String {
        match who {
            Who::Known(who) => self.workspace.title(who.0).unwrap(),
            Who::New(name) => format!("+ {name}"),
            Who::Several(_) => "several".to_owned(),
            Who::Perhaps(name) => format!("{name}?"),
        }
    }
}

fn day(when: &When) -> String {
    let days = match when.span.known() {
        Some(Span::Day(day) | Span::Part(day, _)) => day.to_string(),
        Some(span) => span.bounds().map_or("-".to_owned(), |(first, last)| format!("{first}..{last}")),
        None => "-".to_owned(),
    };
    when.start.map_or(days.clone(), |time| format!("{days} {time}"))
}
