//! The hand-over note: what comes next, what is open, whom to ring and how, and where everything is.

use std::sync::Arc;

use folkmoot::documents::{Concern, Document, PrintedDocument, Request, Style, TextSize, named};
use folkmoot::model::brief::ExpectedStep;
use folkmoot::model::event::EventStatus;
use folkmoot::model::{
    Action, ActionStatus, Brief, Capacity, Event, Id, Person, Record, Ref, Series, When, parse_when,
};
use folkmoot::render::excerpt;
use folkmoot::workspace::Workspace;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 6, 8);
const ANN: Ref = Ref(Id::from_number(1));
const BEN: Ref = Ref(Id::from_number(2));
const ROSA: Ref = Ref(Id::from_number(3));

fn person(who: Ref, name: &str, edit: impl FnOnce(&mut Person)) -> Record {
    let mut person = Person { full_name: name.to_owned(), ..Person::default() };
    person.header.id = who.0;
    person.capacity = Capacity::Officer.into();
    (person.phone, person.email) = (format!("0{}", who.0), format!("{}@harwick.example", &name[..3].to_lowercase()));
    person.address = format!("{name} lives here");
    edit(&mut person);
    Record::Person(Box::new(person))
}

fn event(number: u128, title: &str, when: &str, edit: impl FnOnce(&mut Event)) -> Record {
    let mut event = Event::default();
    event.header.id = Id::from_number(number);
    event.details.title = title.to_owned();
    event.details.when = parse_when(when, TODAY);
    event.details.status = EventStatus::Confirmed.into();
    edit(&mut event);
    Record::Event(Box::new(event))
}

fn action(number: u128, what: &str, edit: impl FnOnce(&mut Action)) -> Record {
    let mut action = Action { what: what.to_owned(), owner: Some(ANN), ..Action::default() };
    action.header.id = Id::from_number(number);
    edit(&mut action);
    Record::Action(Box::new(action))
}

fn project(number: u128, name: &str, owner: Ref, steps: &[(&str, &str)]) -> Record {
    let mut brief = Brief::default();
    brief.header.id = Id::from_number(number);
    (brief.brief.name, brief.brief.owner) = (name.to_owned(), Some(owner));
    brief.since.steps = (number * 10..)
        .zip(steps)
        .map(|(id, (what, when))| ExpectedStep {
            id: Id::from_number(id),
            what: (*what).to_owned(),
            when: parse_when(when, TODAY),
            ..ExpectedStep::default()
        })
        .collect();
    Record::Brief(Box::new(brief))
}

fn workspace() -> Workspace {
    let mut series =
        Series { name: "Network".to_owned(), rhythm: "monthly, last Thursday".to_owned(), ..Series::default() };
    series.header.id = Id::from_number(40);
    series.convenor = Some(BEN);
    let records = [
        person(ANN, "Ann Berg", |_| ()),
        person(BEN, "Ben Okoro", |_| ()),
        person(ROSA, "Rosa Lind", |rosa| rosa.capacity = Capacity::Resident.into()),
        event(10, "Made in Harwick", "20 June 2026", |event| {
            event.details.venue.name = "The old library".to_owned();
            event.people.chair = Some(BEN);
        }),
        event(11, "Last year’s hack", "20 June 2025", |_| ()),
        action(20, "Book the hall", |action| action.by = When::day(date(2026, 6, 1))),
        action(21, "Keep the promise", |action| action.private = true),
        action(22, "Ring in autumn", |action| action.hidden_until = When::day(date(2026, 9, 1))),
        action(23, "Long done", |action| action.status = ActionStatus::Done.into()),
        action(24, "Somebody else’s", |action| action.owner = Some(BEN)),
        project(30, "Lost Corners", BEN, &[("Parks Board", "May 2026"), ("Cabinet", "September 2026")]),
        project(31, "Patient Voice", ROSA, &[("Surgery tries it", "8 June 2026")]),
        Record::Series(Box::new(series)),
    ];
    let mut workspace = Workspace::default();
    records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    workspace
}

fn row() -> &'static PrintedDocument {
    named("hand-over").unwrap()
}

fn request(record: Id) -> Request {
    Request { record, style: Style::Plain, size: TextSize::Standard, printed: TODAY.at(9, 42, 0, 0) }
}

fn composed(workspace: &Workspace) -> Document {
    (row().compose)(workspace, &request(ANN.0)).unwrap()
}

fn note(workspace: &Workspace) -> String {
    excerpt(&composed(workspace)).plain
}

#[test]
fn it_says_what_comes_next_what_is_open_and_whom_to_ring() {
    let note = note(&workspace());
    let told = [
        "Hand-over note",
        "Ann Berg",
        "Made in Harwick",
        "20 June 2026",
        "The old library",
        "Ben Okoro",
        "Book the hall",
        "Ring in autumn",
        "Parks Board",
        "8 days over",
        "Surgery tries it",
        "Due now",
        "Cabinet",
        "monthly, last Thursday",
        "25 June 2026",
        "02",
        "ben@harwick.example",
        "Project briefs",
    ];
    for told in told {
        assert!(note.contains(told), "{told} is missing in:\n{note}");
    }
    for untold in ["Last year", "Keep the promise", "Long done", "Somebody else", "lives here"] {
        assert!(!note.contains(untold), "{untold} is in:\n{note}");
    }
}

#[test]
fn contacts_of_those_who_are_there_for_themselves_are_left_out_and_told() {
    let workspace = workspace();
    let note = note(&workspace);
    for untold in ["ros@harwick.example", "Rosa", "ann@harwick.example"] {
        assert!(!note.contains(untold), "{untold} is in:\n{note}");
    }
    let left_out = (row().left_out)(&workspace, &request(ANN.0));
    let contacts: Vec<Id> =
        left_out.iter().filter(|one| one.concern == Concern::ContactLeftOut).map(|one| one.origin.record).collect();
    assert_eq!(contacts, [ROSA.0]);
}

#[test]
fn it_says_where_the_folder_is_or_leaves_a_line_for_that() {
    let mut workspace = workspace();
    assert!(note(&workspace).contains("Where the folder is"));
    workspace.set_folder("S:\\Engagement\\Folkmoot".to_owned());
    let note = note(&workspace);
    assert!(note.contains("S:\\Engagement\\Folkmoot"), "{note}");
    assert!(!note.contains("Where the folder is"));
}

#[test]
fn where_nothing_is_left_it_says_so() {
    let mut workspace = Workspace::default();
    workspace.load(Arc::new(person(ANN, "Ann Berg", |_| ())));
    workspace.refresh_links();
    let note = note(&workspace);
    for told in ["No event is planned.", "Nothing is left to do."] {
        assert!(note.contains(told), "{told} is missing in:\n{note}");
    }
    assert!(!note.contains("Contacts"));
}

#[test]
fn it_is_of_a_person_alone() {
    let workspace = workspace();
    assert!((row().compose)(&workspace, &request(Id::from_number(10))).is_err());
    assert!((row().left_out)(&workspace, &request(Id::from_number(10))).is_empty());
}
