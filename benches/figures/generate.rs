//! A folder of records like a real one, always the same for the same number: mostly people and what they agreed to do,
//! fewer organisations, and events with whole minutes. Every name in it is made up of syllables.

use std::fs;
use std::path::Path;

use folkmoot::model::brief::{Appearance, Update};
use folkmoot::model::event::{
    Attendance, Details, EventStatus, EventType, Item, Minutes, MinutesStatus, NextMeeting, People, Venue,
};
use folkmoot::model::parts::{Fact, Quote};
use folkmoot::model::{
    Action, ActionStatus, Brief, Capacity, Council, Decision, Event, Header, Id, Kind, Markdown, Membership, Notice,
    Organisation, OrganisationKind, Output, Person, Record, Ref, Series, Span, Template, When,
};
use folkmoot::store::{Places, Store};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};

/// Of a hundred records, how many are of each kind, in the order in which they are made: links lead to earlier ones.
const OF_A_HUNDRED: [(Kind, usize); 9] = [
    (Kind::Organisation, 12),
    (Kind::Person, 39),
    (Kind::Series, 1),
    (Kind::Event, 8),
    (Kind::Action, 27),
    (Kind::Decision, 6),
    (Kind::Notice, 4),
    (Kind::Brief, 2),
    (Kind::Output, 1),
];

/// Writes a workspace with so many records into the usual folder of these places.
pub fn workspace(places: &Places, count: usize) {
    write_workspace(places, &records(count));
}

/// Writes these records there.
pub fn write_workspace(places: &Places, records: &[Record]) {
    let folder = places.default_workspace();
    Store::create(&folder, places, Id::from_number(records.len() as u128), Council::default()).unwrap();
    for kind in Kind::ALL {
        fs::create_dir_all(folder.join(kind.folder())).unwrap();
    }
    for record in records {
        write(&folder, record);
    }
}

fn write(folder: &Path, record: &Record) {
    let path = folder.join(record.kind().folder()).join(format!("{}.ron", record.id()));
    fs::write(path, record.to_ron().unwrap()).unwrap();
}

/// The records themselves.
pub fn records(count: usize) -> Vec<Record> {
    let mut maker = Maker::default();
    for (kind, share) in OF_A_HUNDRED {
        for number in 0..count * share / 100 {
            let record = maker.record(kind, number);
            maker.made.push((kind, record.id()));
            maker.records.push(record);
        }
    }
    maker.records
}

/// What has been made so far, and where chance stands.
#[derive(Default)]
struct Maker {
    chance: u64,
    ids: u64,
    made: Vec<(Kind, Id)>,
    records: Vec<Record>,
}

const SYLLABLES: [&str; 20] = [
    "ba", "bel", "cor", "da", "den", "el", "fen", "ga", "har", "kel", "lo", "mar", "nor", "o", "pel", "ra", "sel",
    "tam", "ver", "wen",
];

const WORDS: &str = "the group heard that a small grant would help residents to meet in their own street and officers will bring \
    figures from each ward before next quarter people asked for plain letters about repairs with one number they can ring";

impl Maker {
    /// A number below `most`, by Knuth's linear congruence.
    fn below(&mut self, most: usize) -> usize {
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.chance >> 33) as usize % most
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        Id::from_parts(1_380_000_000_000 + self.ids * 977, u128::from(self.ids))
    }

    fn header(&mut self, kind: Kind) -> Header {
        let made: Timestamp = "2014-03-03T10:00:00Z".parse().unwrap();
        Header::new(kind, self.id(), made)
    }

    /// An earlier record of this kind.
    fn any(&mut self, kind: Kind) -> Option<Ref> {
        let of_kind: Vec<usize> = (0..self.made.len()).filter(|n| self.made[*n].0 == kind).collect();
        let chosen = (!of_kind.is_empty()).then(|| of_kind[self.below(of_kind.len())]);
        chosen.map(|n| Ref(self.made[n].1))
    }

    fn name(&mut self) -> String {
        let word: String = (0..3).map(|_| SYLLABLES[self.below(SYLLABLES.len())]).collect();
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = WORDS.split(' ').collect();
        (0..count).map(|_| words[self.below(words.len())]).collect::<Vec<_>>().join(" ")
    }

    /// Paragraphs of three sentences each.
    fn text(&mut self, paragraphs: usize) -> Markdown {
        let said = (0..paragraphs).map(|_| {
            let sentences: Vec<String> = (0..3).map(|_| format!("{} {}.", self.name(), self.words(16))).collect();
            sentences.join(" ")
        });
        Markdown(said.collect::<Vec<_>>().join("\n\n"))
    }

    fn day(&mut self) -> Date {
        date(2013, 1, 8) + i64::try_from(self.below(4_000)).unwrap().days()
    }

    fn when(&mut self) -> When {
        When { span: Span::Day(self.day()).into(), ..When::default() }
    }

    fn record(&mut self, kind: Kind, number: usize) -> Record {
        match kind {
            Kind::Organisation => Record::Organisation(Box::new(self.organisation())),
            Kind::Person => Record::Person(Box::new(self.person())),
            Kind::Series => Record::Series(Box::new(self.series())),
            Kind::Event => Record::Event(Box::new(self.event(number))),
            Kind::Action => Record::Action(Box::new(self.action())),
            Kind::Decision => Record::Decision(Box::new(self.decision())),
            Kind::Notice => Record::Notice(Box::new(self.notice())),
            Kind::Brief => Record::Brief(Box::new(self.brief())),
            Kind::Output => Record::Output(Box::new(self.output())),
            Kind::Template => Record::Template(Box::new(self.template())),
        }
    }

    fn brief(&mut self) -> Brief {
        let mut brief = Brief { header: self.header(Kind::Brief), ..Brief::default() };
        let ask = &mut brief.brief;
        ask.question = format!("How might we {}?", self.words(8));
        ask.name = format!("{} {}", self.name(), self.name());
        ask.owner = self.any(Kind::Person);
        ask.background = self.text(2);
        ask.fixed = vec![self.words(4), self.words(5)];
        let at = Appearance {
            id: self.id(),
            event: self.any(Kind::Event),
            question: brief.brief.question.clone(),
            what_the_team_did: self.text(1),
            ..Appearance::default()
        };
        brief.at_events.appearances = vec![at];
        brief.since.updates =
            vec![Update { id: self.id(), when: self.when(), text: self.text(1), ..Update::default() }];
        brief
    }

    fn output(&mut self) -> Output {
        Output {
            header: self.header(Kind::Output),
            name: self.words(4),
            brief: self.any(Kind::Brief),
            event: self.any(Kind::Event),
            about: self.text(1),
            ..Output::default()
        }
    }

    fn template(&mut self) -> Template {
        Template { header: self.header(Kind::Template), name: self.words(3), ..Template::default() }
    }

    fn organisation(&mut self) -> Organisation {
        Organisation {
            header: self.header(Kind::Organisation),
            name: format!("{} {} Trust", self.name(), self.name()),
            short_name: self.name(),
            kind: OrganisationKind::Charity.into(),
            area: self.name(),
            ..Organisation::default()
        }
    }

    fn person(&mut self) -> Person {
        let (first, last) = (self.name(), self.name());
        let organisation = self.any(Kind::Organisation);
        let role = self.words(3);
        let membership = Membership { id: self.id(), organisation, role, ..Membership::default() };
        Person {
            header: self.header(Kind::Person),
            full_name: format!("{first} {last}"),
            preferred_name: first.clone(),
            memberships: vec![membership],
            capacity: Capacity::Officer.into(),
            public_facing: true,
            email: format!("{first}.{last}@example.org").to_lowercase(),
            skills: vec![self.words(1), self.words(2)],
            source: self.words(8),
            last_confirmed: self.when(),
            ..Person::default()
        }
    }

    fn series(&mut self) -> Series {
        Series {
            header: self.header(Kind::Series),
            name: format!("{} Network", self.name()),
            purpose: self.text(1),
            rhythm: "monthly, last Thursday".to_owned(),
            convenor: self.any(Kind::Person),
            ..Series::default()
        }
    }

    fn event(&mut self, number: usize) -> Event {
        let details = Details {
            title: format!("{} meeting {}", self.name(), number + 1),
            kind: EventType::NetworkMeeting.into(),
            series: self.any(Kind::Series),
            when: self.when(),
            venue: Venue { name: format!("{} Hall", self.name()), ..Venue::default() },
            hosts: self.any(Kind::Organisation).into_iter().collect(),
            status: EventStatus::Held.into(),
            about: self.text(1),
            ..Details::default()
        };
        let attendance = (0..14).map(|_| Attendance {
            id: self.id(),
            person: self.any(Kind::Person),
            described_as: self.words(2),
            ..Attendance::default()
        });
        let people = People { attendance: attendance.collect(), chair: self.any(Kind::Person), ..People::default() };
        let minutes = Minutes {
            status: MinutesStatus::Agreed.into(),
            opening: self.text(1),
            items: (0..7).map(|_| self.item()).collect(),
            thanks: self.text(1),
            next: NextMeeting { about: self.text(1), ..NextMeeting::default() },
            ..Minutes::default()
        };
        Event { header: self.header(Kind::Event), details, people, minutes, ..Event::default() }
    }

    fn item(&mut self) -> Item {
        let quote = Quote { id: self.id(), words: self.words(14), speaker: self.any(Kind::Person), ..Quote::default() };
        let fact = Fact { id: self.id(), amount: "750".to_owned(), of_what: self.words(6), ..Fact::default() };
        Item {
            id: self.id(),
            title: self.words(5),
            lead: self.any(Kind::Person),
            discussion: self.text(2),
            quotes: vec![quote],
            facts: vec![fact],
            ..Item::default()
        }
    }

    /// An earlier event, and one of its items.
    fn source(&mut self) -> (Option<Ref>, Option<Id>) {
        let event = self.any(Kind::Event);
        let found = event.and_then(|event| self.records.iter().rev().find(|record| record.id() == event.0));
        let item = match found {
            Some(Record::Event(event)) => event.minutes.items.first().map(|item| item.id),
            _ => None,
        };
        (event, item)
    }

    fn action(&mut self) -> Action {
        let (event, item) = self.source();
        let status = if self.below(3) == 0 { ActionStatus::Open } else { ActionStatus::Done };
        Action {
            header: self.header(Kind::Action),
            what: self.words(9),
            owner: self.any(Kind::Person),
            by: self.when(),
            event,
            item,
            status: status.into(),
            ..Action::default()
        }
    }

    fn decision(&mut self) -> Decision {
        let (event, item) = self.source();
        Decision {
            header: self.header(Kind::Decision),
            wording: self.text(1),
            short: self.words(4),
            event,
            item,
            reasons: self.text(1),
            ..Decision::default()
        }
    }

    fn notice(&mut self) -> Notice {
        let (event, item) = self.source();
        Notice {
            header: self.header(Kind::Notice),
            what: self.words(8),
            by: self.any(Kind::Person),
            event,
            item,
            availability: self.words(4),
            ..Notice::default()
        }
    }
}
