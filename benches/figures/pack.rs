//! The print pack of a hack with 200 people, from the records to the bytes of one PDF: badges, the sign-in sheet, the run
//! sheet and eight briefs. The aim is three seconds.

use std::sync::Arc;
use std::time::Duration;

use criterion::Criterion;
use folkmoot::documents::{Document, PackPart, Request, Style, TextSize, contents, pack};
use folkmoot::model::brief::Appearance;
use folkmoot::model::event::{Attendance, AttendanceState, EventStatus, EventType, Slot};
use folkmoot::model::{Brief, Event, Id, Kind, Person, Record, Ref, Span, TimeOfDay, When};
use folkmoot::render::bound;
use folkmoot::workspace::Workspace;
use jiff::civil::{DateTime, date, datetime};

const PEOPLE: usize = 200;
const BRIEFS: usize = 8;
const LINES: usize = 30;
const NOW: DateTime = datetime(2026, 11, 23, 9, 42, 0, 0);
const WANTED: [&str; 4] = ["badges", "sign-in", "run-sheet", "briefs"];

pub fn typeset(criterion: &mut Criterion) {
    let (workspace, event) = hack();
    let mut group = criterion.benchmark_group("pack");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    group.bench_function("compose", |bencher| bencher.iter(|| composed(&workspace, event, NOW)));
    let mut minute = 0_i64;
    group.bench_function("typeset", |bencher| {
        bencher.iter(|| {
            // The typesetter remembers what it has set, so that the same pages twice would take no time.
            minute += 1;
            let now = NOW.checked_add(jiff::Span::new().minutes(minute)).unwrap();
            let (front, documents) = composed(&workspace, event, now);
            bound(&front, &documents, now).unwrap().rendered.bytes.len()
        });
    });
    group.finish();
}

/// The list and the documents that the aim names, the briefs to hand out alone.
fn composed(workspace: &Workspace, event: Id, printed: DateTime) -> (Document, Vec<Document>) {
    let request = |style| Request { record: event, style, size: TextSize::Standard, printed };
    let is_wanted =
        |part: &PackPart| WANTED.contains(&part.document.name) && ![Style::Public, Style::Wall].contains(&part.style);
    let parts: Vec<PackPart> = pack(workspace, event, printed).unwrap().into_iter().filter(is_wanted).collect();
    assert_eq!(parts.len(), WANTED.len());
    let compose = |part: &PackPart| (part.document.compose)(workspace, &request(part.style)).unwrap();
    let documents = parts.iter().map(compose).collect();
    (contents(workspace, &request(Style::Plain), &parts).unwrap(), documents)
}

/// Records with ids that count up.
#[derive(Default)]
struct Records {
    workspace: Workspace,
    last: u128,
}

impl Records {
    fn id(&mut self) -> Id {
        self.last += 1;
        Id::from_number(self.last)
    }

    fn add(&mut self, mut record: Record) -> Ref {
        let id = self.id();
        record.header_mut().id = id;
        record.header_mut().kind = record.kind();
        self.workspace.load(Arc::new(record));
        Ref(id)
    }
}

fn hack() -> (Workspace, Id) {
    let mut records = Records::default();
    let mut event = Event::default();
    let id = records.id();
    (event.header.id, event.header.kind) = (id, Kind::Event);
    (event.details.title, event.details.kind) = ("Made in Tarnbridge".into(), EventType::HackEvent.into());
    event.details.status = EventStatus::Confirmed.into();
    event.details.when = When { span: Span::Days(date(2026, 12, 5), date(2026, 12, 6)).into(), ..When::default() };
    for number in 0..PEOPLE {
        let full_name = format!("{} Bramble{number}", ["Ada", "Maximilian", "Wilhelmina", "Jo"][number % 4]);
        let person = records.add(Record::Person(Box::new(Person { full_name, ..Person::default() })));
        let state = AttendanceState::Registered.into();
        let entry = Attendance { id: records.id(), person: Some(person), state, ..Attendance::default() };
        event.people.attendance.push(entry);
    }
    for number in 0..LINES {
        let start = TimeOfDay::new(9 + (number / 4) as i8, 15 * (number % 4) as i8);
        let what = format!("Something that happens {number}");
        event.plan.run_sheet.push(Slot { id: records.id(), what, start, ..Slot::default() });
    }
    for number in 0..BRIEFS {
        let mut brief = Brief::default();
        brief.brief.name = format!("Question {number}");
        brief.brief.background = "What is known of it, and who has tried what before. ".repeat(12).as_str().into();
        let appearance = Appearance { id: records.id(), event: Some(Ref(id)), ..Appearance::default() };
        brief.at_events.appearances = vec![appearance];
        records.add(Record::Brief(Box::new(brief)));
    }
    records.workspace.load(Arc::new(Record::Event(Box::new(event))));
    records.workspace.refresh_links();
    (records.workspace, id)
}
