//! The hand-over note: what comes next, what is open, whom to ring and how, and where everything is.

use std::sync::Arc;

use folkmoot::documents::{Concern, Document, PrintedDocument, Request, Style, TextSize, named};
use folkmoot::model::brief::ExpectedStep;
use folkmoot::model::event::EventStatus;
use folkmoot::model::output::{Output, Stage};
use folkmoot::model::{
    Action, ActionStatus, Brief, Capacity, Event, Id, Person, Record, Ref, Series, When, parse_when,
};
use folkmoot::render::excerpt;
use folkmoot::workspace::Workspace;
use folkmoot::workspace::handing_over::{Duty, HandOver, Moment, Successor, hand_over};
use jiff::Timestamp;
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
    (brief.brief.name, brief.brief.owner, brief.brief.deputy) = (name.to_owned(), Some(owner), Some(ANN));
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
    (series.convenor, series.ask) = (Some(BEN), Some(ANN));
    let records = [
        person(ANN, "Ann Berg", |_| ()),
        person(BEN, "Ben Okoro", |_| ()),
        person(ROSA, "Rosa Lind", |rosa| rosa.capacity = Capacity::Resident.into()),
        event(10, "Made in Harwick", "20 June 2026", |event| {
            event.details.venue.name = "The old library".to_owned();
            (event.details.organisers, event.people.chair) = (vec![ANN], Some(BEN));
        }),
        event(12, "Ben’s own workshop", "21 June 2026", |event| event.details.organisers = vec![BEN]),
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
    for untold in ["Last year", "own workshop", "Keep the promise", "Long done", "Somebody else", "lives here"] {
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
    for told in ["There is no event to look after.", "Nothing is left to do."] {
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

/// The workspace after Ann handed everything over to Ben, and the same with that taken back.
fn handed_over() -> (Workspace, Workspace) {
    let mut before = workspace();
    let mut output = Output { name: "Corner map".to_owned(), owner: Some(ANN), ..Output::default() };
    (output.header.id, output.brief) = (Id::from_number(50), Some(Ref(Id::from_number(30))));
    output.stage = Stage::Live.into();
    before.load(Arc::new(Record::Output(Box::new(output))));
    before.refresh_links();
    let wanted = HandOver {
        from: ANN,
        to: Successor::Known(BEN),
        from_day: date(2026, 6, 15),
        duties: Duty::ALL.to_vec(),
        left: Vec::new(),
    };
    let mut fresh = || Id::from_number(9_000);
    let mut moment = Moment { now: Timestamp::UNIX_EPOCH, fresh: &mut fresh };
    let (change, _) = hand_over(&before, &wanted, &mut moment).unwrap();
    let mut after = before.clone();
    after.apply(&change).unwrap();
    after.refresh_links();
    let mut back = after.clone();
    back.apply(&change.reversed()).unwrap();
    back.refresh_links();
    (after, back)
}

fn note_of(workspace: &Workspace, who: Ref) -> String {
    excerpt(&(row().compose)(workspace, &request(who.0)).unwrap()).plain
}

fn has_all(note: &str, told: &[&str]) {
    told.iter().for_each(|told| assert!(note.contains(told), "{told} is missing in:\n{note}"));
}

fn has_none(note: &str, untold: &[&str]) {
    untold.iter().for_each(|untold| assert!(!note.contains(untold), "{untold} is in:\n{note}"));
}

#[test]
fn after_a_hand_over_it_says_from_whom_to_whom_and_from_which_day_on() {
    let (after, _) = handed_over();
    let bens = note_of(&after, BEN);
    has_all(&bens, &["Taken over from", "Ann Berg, from Monday 15 June 2026", "Made in Harwick", "Corner map", "Live"]);
    let contacts = &bens[bens.find("Contacts").unwrap()..];
    assert!(contacts.contains("ann@harwick.example"), "{contacts}");
    let anns = note_of(&after, ANN);
    has_all(&anns, &["Handed over to", "Ben Okoro, from Monday 15 June 2026"]);
}

#[test]
fn whoever_looked_after_it_before_stands_first_among_the_contacts() {
    let (mut after, _) = handed_over();
    let aaron = person(Ref(Id::from_number(4)), "Aaron Able", |_| ());
    after.load(Arc::new(aaron));
    after.load(Arc::new(event(13, "Fair", "1 July 2026", |event| {
        (event.details.organisers, event.people.chair) = (vec![BEN], Some(Ref(Id::from_number(4))));
    })));
    after.refresh_links();
    let note = note_of(&after, BEN);
    let at = |email: &str| note.find(email).unwrap_or_else(|| panic!("{email} is missing in:\n{note}"));
    assert!(at("ann@harwick.example") < at("aar@harwick.example"), "{note}");
}

#[test]
fn it_lists_what_its_person_looks_after_now_and_nothing_else() {
    let theirs = ["Made in Harwick", "Parks Board", "monthly, last Thursday", "Corner map", "Book the hall"];
    let (after, back) = handed_over();
    has_none(&note_of(&after, ANN), &theirs);
    has_all(&note_of(&after, ANN), &["There is no event to look after.", "Nothing is left to do."]);
    has_all(&note_of(&back, ANN), &theirs);
    has_none(&note_of(&back, ANN), &["Handed over"]);
    has_none(&note_of(&back, BEN), &["Corner map", "Book the hall", "Taken over"]);
    has_all(&note_of(&back, BEN), &["Ben’s own workshop"]);
}
