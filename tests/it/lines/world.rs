//! The meeting that the tables are typed at: the 5th of a network, on a Thursday, with people whose names are words and
//! two called Jo.

use std::sync::Arc;

use folkmoot::import::line::{Names, Present, Roll, Understood, Who, understand};
use folkmoot::model::event::Attendance;
use folkmoot::model::{Due, Event, Id, Organisation, Person, Record, Ref, Span, When, You};
use folkmoot::workspace::{Change, Workspace};
use jiff::civil::{Date, date};

/// A Thursday.
pub const TODAY: Date = date(2026, 5, 14);

/// One on each line.
const PEOPLE: &str = include_str!("../../data/meeting/people.txt");
const ELSEWHERE: [&str; 3] = ["Jo Price", "Tom Ellis", "Councillor Jean Marsh"];
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
        event.header.id = meeting();
        event.details.ordinal = Some(5);
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
            match name {
                "Carys Bevan" => event.people.chair = Some(Ref(person.header.id)),
                "Priya Nandra" => event.people.minute_taker = Some(Ref(person.header.id)),
                "Ngozi O'Brien" => event.details.organisers.push(Ref(person.header.id)),
                _ => {}
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
        workspace.load(Arc::new(Record::Event(Box::new(event))));
        Self { workspace, names }
    }

    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    pub fn event(&self) -> &Event {
        self.workspace.event(Ref(meeting())).unwrap()
    }

    pub fn apply(&mut self, change: &Change) {
        self.workspace.apply(change).unwrap();
    }

    pub fn read(&self, typed: &str) -> Understood {
        understand(typed, &self.names, TODAY)
    }

    /// A line as the tables write it.
    pub fn understood(&self, typed: &str) -> String {
        let found = self.read(typed);
        let due = found.due.as_ref().map_or("-".to_owned(), |due| match due.due {
            Due::NextMeeting => "next meeting".to_owned(),
            Due::Standing => "standing".to_owned(),
            Due::Date => match (due.by.span.known(), &due.doubt) {
                (Some(Span::Words(_)), Some(doubt)) => doubt.days[0].to_string(),
                _ => day(&due.by),
            },
        });
        let slip = if found.slip.is_some() { " | !" } else { "" };
        let roll = found.roll.as_ref().map(|roll| self.roll(roll)).unwrap_or_default();
        format!("{:?} | {} | {due} | {}{slip}{roll}", found.kind, self.who(&found), found.words)
    }

    /// Of a line that is kept as well, with a plus at the end.
    fn roll(&self, roll: &Roll) -> String {
        let one = |present: &Present| {
            let name = match &present.who {
                Who::Known(who) => self.workspace.title(who.0).unwrap(),
                Who::New(name) => format!("+ {name}"),
                Who::Several(_) | Who::Perhaps(_) => "several".to_owned(),
            };
            if present.described_as.is_empty() { name } else { format!("{name} ({})", present.described_as) }
        };
        let people: Vec<String> = roll.people.iter().map(one).collect();
        let kept = if roll.is_whole { "" } else { " +" };
        format!(" | {:?} as {:?}: {}{kept}", roll.state, roll.role, people.join(", "))
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

/// The id of the meeting.
pub fn meeting() -> Id {
    Id::from_parts(3, 1)
}

fn day(when: &When) -> String {
    let days = match when.span.known() {
        Some(Span::Day(day) | Span::Part(day, _)) => day.to_string(),
        Some(span) => span.bounds().map_or("-".to_owned(), |(first, last)| format!("{first}..{last}")),
        None => "-".to_owned(),
    };
    when.start.map_or(days.clone(), |time| format!("{days} {time}"))
}
