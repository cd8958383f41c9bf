//! A small workspace around one event, built a record at a time.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use folkmoot::documents::{self, Document, LeftOut, Request, Style, TextSize};
use folkmoot::model::event::{Attendance, Item, MinutesStyle};
use folkmoot::model::{
    Action, Council, Decision, Event, Id, Kind, Membership, Notice, Open, Organisation, Person, Record, Ref, Series,
    TimeOfDay, When, You, parse_when,
};
use folkmoot::workspace::Workspace;
use jiff::civil::{DateTime, date, datetime};

use crate::outline::outline;

/// A Monday morning; nothing here knows the real time.
pub const NOW: DateTime = datetime(2026, 11, 23, 9, 40, 0, 0);

/// Records that are made one at a time.
#[derive(Default)]
pub struct Records {
    pub workspace: Workspace,
    last: u128,
}

impl Records {
    /// Ids count up, as they do in time.
    pub fn id(&mut self) -> Id {
        self.last += 1;
        Id::from_number(self.last)
    }

    /// Puts a record in, under a new id.
    pub fn add(&mut self, mut record: Record) -> Ref {
        let id = self.id();
        record.header_mut().id = id;
        record.header_mut().kind = record.kind();
        self.workspace.load(Arc::new(record));
        Ref(id)
    }

    pub fn organisation(&mut self, name: &str) -> Ref {
        self.add(Record::Organisation(Box::new(Organisation { name: name.into(), ..Organisation::default() })))
    }

    /// Somebody with a role in an organisation, and whatever else is said of them.
    pub fn somebody(
        &mut self,
        name: &str,
        role: &str,
        organisation: Option<Ref>,
        change: impl FnOnce(&mut Person),
    ) -> Ref {
        let membership = Membership { id: self.id(), organisation, role: role.into(), ..Membership::default() };
        let mut person = Person { full_name: name.into(), memberships: vec![membership], ..Person::default() };
        change(&mut person);
        self.add(Record::Person(Box::new(person)))
    }
}

/// The event, and the records around it.
pub struct World {
    pub event: Event,
    records: Records,
}

impl Deref for World {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}

impl DerefMut for World {
    fn deref_mut(&mut self) -> &mut Records {
        &mut self.records
    }
}

impl World {
    /// An event with nothing typed into it.
    pub fn new() -> Self {
        let mut world = Self { event: Event::default(), records: Records::default() };
        world.event.header.kind = Kind::Event;
        world.event.header.id = world.id();
        world
    }

    pub fn council(&mut self, name: &str, phone: &str, email: &str) {
        let (name, formats_phone, formats_email) = (name.into(), phone.into(), email.into());
        self.workspace.set_council(Council { name, formats_phone, formats_email, ..Council::default() });
    }

    /// The council with all its details.
    pub fn look(&mut self, council: Council) {
        self.workspace.set_council(council);
    }

    /// Whoever prints.
    pub fn you(&mut self, you: You) {
        self.workspace.set_you(you);
    }

    /// Somebody with a role in an organisation.
    pub fn person(&mut self, name: &str, role: &str, organisation: Option<Ref>) -> Ref {
        self.somebody(name, role, organisation, |_| {})
    }

    pub fn series(&mut self, name: &str) -> Ref {
        let series = Series { name: name.into(), ..Series::default() };
        let link = self.add(Record::Series(Box::new(series)));
        self.event.details.series = Some(link);
        link
    }

    /// An action of this event.
    pub fn action(&mut self, what: &str, item: Option<Id>, change: impl FnOnce(&mut Action)) -> Ref {
        let mut action = Action { what: what.into(), event: Some(self.link()), item, ..Action::default() };
        change(&mut action);
        self.add(Record::Action(Box::new(action)))
    }

    /// A decision of this event.
    pub fn decision(&mut self, wording: &str, item: Option<Id>, change: impl FnOnce(&mut Decision)) -> Ref {
        let mut decision = Decision { wording: wording.into(), event: Some(self.link()), item, ..Decision::default() };
        change(&mut decision);
        self.add(Record::Decision(Box::new(decision)))
    }

    /// An offer made at this event.
    pub fn notice(&mut self, what: &str, change: impl FnOnce(&mut Notice)) -> Ref {
        let mut notice = Notice { what: what.into(), event: Some(self.link()), ..Notice::default() };
        change(&mut notice);
        self.add(Record::Notice(Box::new(notice)))
    }

    /// An item at the end of the minutes.
    pub fn item(&mut self, title: &str, change: impl FnOnce(&mut Item)) -> Id {
        let id = self.id();
        let mut item = Item { id, title: title.into(), ..Item::default() };
        change(&mut item);
        self.event.minutes.items.push(item);
        id
    }

    pub fn attends(&mut self, person: Ref, change: impl FnOnce(&mut Attendance)) {
        let mut entry = Attendance { id: self.id(), person: Some(person), ..Attendance::default() };
        change(&mut entry);
        self.event.people.attendance.push(entry);
    }

    pub fn link(&self) -> Ref {
        Ref(self.event.header.id)
    }

    /// All the records as they stand now.
    pub fn workspace(&mut self) -> &Workspace {
        self.request(MinutesStyle::Formal);
        &self.workspace
    }

    pub fn compose(&mut self, style: MinutesStyle) -> Document {
        let request = self.request(style);
        (documents::named("minutes").unwrap().compose)(&self.workspace, &request).unwrap()
    }

    pub fn left_out(&mut self, style: MinutesStyle) -> Vec<LeftOut> {
        let request = self.request(style);
        (documents::named("minutes").unwrap().left_out)(&self.workspace, &request)
    }

    fn request(&mut self, style: MinutesStyle) -> Request {
        self.records.workspace.load(Arc::new(Record::Event(Box::new(self.event.clone()))));
        self.workspace.refresh_links();
        let style = Style::Minutes(style);
        Request { record: self.event.header.id, style, size: TextSize::Standard, printed: NOW }
    }

    /// Another document, of this event or of a record around it.
    pub fn print(&mut self, document: &str, record: Ref, style: Style) -> Document {
        let request = Request { record: record.0, style, ..self.request(MinutesStyle::Formal) };
        (documents::named(document).unwrap().compose)(&self.workspace, &request).unwrap()
    }

    /// What that leaves out.
    pub fn not_printed(&mut self, document: &str, record: Ref, style: Style) -> Vec<LeftOut> {
        let request = Request { record: record.0, style, ..self.request(MinutesStyle::Formal) };
        (documents::named(document).unwrap().left_out)(&self.workspace, &request)
    }

    pub fn outline(&mut self, style: MinutesStyle) -> Vec<String> {
        outline(&self.compose(style))
    }

    /// The lines of the outline that begin with one of these words.
    pub fn lines(&mut self, style: MinutesStyle, beginnings: &[&str]) -> Vec<String> {
        let begins = |line: &String| beginnings.iter().any(|beginning| line.trim_start().starts_with(beginning));
        self.outline(style).into_iter().filter(begins).collect()
    }
}

/// A date as an officer types it, read on the day of `NOW`.
pub fn when(typed: &str) -> When {
    parse_when(typed, date(2026, 11, 23))
}

pub fn time(hour: i8, minute: i8) -> Option<TimeOfDay> {
    TimeOfDay::new(hour, minute)
}

/// Every style.
pub const STYLES: [MinutesStyle; 3] = [MinutesStyle::Formal, MinutesStyle::Learning, MinutesStyle::Highlights];

/// A value that only a newer version knows.
pub fn newer<T>() -> Open<T> {
    Open::Newer(ron::value::RawValue::from_ron("Sealed").unwrap().to_owned())
}

/// A value in place of what was picked.
pub fn pick<T>(value: T) -> Open<T> {
    Open::Known(value)
}
