//! An event kept as a template, and what an event taught for the next one.

use std::sync::Arc;

use folkmoot::app::shipped_template;
use folkmoot::model::event::{BudgetLine, Slot, Task, TaskState};
use folkmoot::model::{Event, Id, Kind, Record, Ref, Template, When, read_lead};
use folkmoot::workspace::templates::Making;
use folkmoot::workspace::{Change, Workspace};
use jiff::Timestamp;
use jiff::civil::date;

const HACK: u128 = 10;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn hack() -> Event {
    let Record::Event(mut hack) = Record::new(Kind::Event, id(HACK), Timestamp::UNIX_EPOCH) else { panic!() };
    hack.details.title = "Made in Harwick 2".to_owned();
    hack.details.when = When::day(date(2026, 6, 20));
    let priya = Some(Ref(id(13)));
    hack.plan.tasks = vec![
        Task {
            id: id(1),
            what: "Hold the venue".to_owned(),
            lead: read_lead("12 weeks before").into(),
            owner: priya,
            owner_role: "venue host".to_owned(),
            state: TaskState::Done.into(),
            done: When::day(date(2026, 3, 1)),
            evidence: "Booking 40".to_owned(),
            ..Task::default()
        },
        Task {
            id: id(2),
            what: "Book a stall".to_owned(),
            lead: read_lead("8 weeks before").into(),
            state: TaskState::Skipped.into(),
            skipped_because: "The market is closed in spring.".to_owned(),
            ..Task::default()
        },
    ];
    hack.plan.run_sheet = vec![Slot { id: id(3), what: "Doors".to_owned(), lead: priya, ..Slot::default() }];
    hack.plan.budget = vec![BudgetLine {
        id: id(4),
        what: "Food".to_owned(),
        actual: Some(80),
        payer: priya,
        ..BudgetLine::default()
    }];
    hack.review.evaluation.went_well = "- The quiet room\n- The bus from the estate".into();
    hack.review.evaluation.change = "Begin later on Sunday.".into();
    *hack
}

fn folder(hack: Event) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.load(Arc::new(Record::Event(Box::new(hack))));
    workspace
}

/// Applies what is made with fresh ids.
fn make(workspace: &mut Workspace, make: impl FnOnce(&Workspace, Making<'_>) -> Option<(Change, Id)>) -> Option<Id> {
    let mut next = 5_000 + 1_000 * workspace.len() as u128;
    let mut fresh = || {
        next += 1;
        id(next)
    };
    let (change, made) = make(workspace, Making { now: Timestamp::UNIX_EPOCH, fresh: &mut fresh })?;
    workspace.apply(&change).unwrap();
    Some(made)
}

fn template(workspace: &Workspace, made: Id) -> &Template {
    workspace.template(Ref(made)).unwrap()
}

fn taught(template: &Template) -> Vec<&str> {
    template.lessons.iter().map(|lesson| lesson.what.as_str()).collect()
}

#[test]
fn a_template_of_an_event_leaves_names_dates_and_what_happened_behind() {
    let mut workspace = folder(hack());
    let made = make(&mut workspace, |all, making| all.kept_as_template(Ref(id(HACK)), making)).unwrap();
    let template = template(&workspace, made);
    assert_eq!(template.name, "Made in Harwick 2");
    assert_eq!(template.days, Some(1));
    let [venue, stall] = &template.plan.tasks[..] else { panic!("both tasks stay") };
    assert_eq!((venue.what.as_str(), venue.owner_role.as_str()), ("Hold the venue", "venue host"));
    assert!(venue.is_to_do() && stall.is_to_do());
    assert_eq!((venue.owner, venue.done.is_unknown(), venue.evidence.as_str()), (None, true, ""));
    assert_eq!(template.plan.run_sheet[0].lead, None);
    assert_eq!((template.plan.budget[0].actual, template.plan.budget[0].payer), (None, None));
    assert_eq!(taught(template), ["Skipped: Book a stall. The market is closed in spring."]);
    assert_ne!(venue.id, id(1), "its parts have ids of their own");
}

#[test]
fn what_an_event_taught_goes_to_its_template_once_and_is_shown_to_the_next() {
    let mut workspace = folder(Event::clone(&hack()));
    let made = make(&mut workspace, |all, making| all.taught(Ref(id(HACK)), None, making)).unwrap();
    let expected = [
        "Went well: The quiet room",
        "Went well: The bus from the estate",
        "To change: Begin later on Sunday.",
        "Skipped: Book a stall. The market is closed in spring.",
    ];
    assert_eq!(taught(template(&workspace, made)), expected);
    assert_eq!(workspace.event(Ref(id(HACK))).unwrap().details.template, Some(Ref(made)));
    assert!(make(&mut workspace, |all, making| all.taught(Ref(id(HACK)), None, making)).is_none(), "nothing is new");

    let own = workspace.event(Ref(id(HACK))).unwrap();
    assert!(workspace.lessons_for(own).is_empty(), "its own lessons are no news to it");
    let Record::Event(mut next) = Record::new(Kind::Event, id(11), Timestamp::UNIX_EPOCH) else { panic!() };
    next.details.template = Some(Ref(made));
    assert_eq!(workspace.lessons_for(&next).len(), 4);
}

#[test]
fn of_a_template_that_is_brought_a_copy_becomes_the_folders_own() {
    let mut event = hack();
    event.details.template_name = "hack-event".to_owned();
    let mut workspace = folder(event);
    let brought = shipped_template("hack-event").unwrap();
    let made = make(&mut workspace, |all, making| all.taught(Ref(id(HACK)), Some(brought), making)).unwrap();
    let own = template(&workspace, made);
    assert_eq!((own.name.as_str(), own.plan.tasks.len()), (brought.name.as_str(), brought.plan.tasks.len()));
    assert_eq!(own.lessons.len(), 4);
    let event = workspace.event(Ref(id(HACK))).unwrap();
    assert_eq!((event.details.template, event.details.template_name.as_str()), (Some(Ref(made)), ""));
    assert_eq!(workspace.templates_for(folkmoot::model::event::EventType::HackEvent).len(), 1);
}

#[test]
fn what_the_next_event_teaches_goes_to_the_copy_that_is_there() {
    let brought = shipped_template("hack-event").unwrap();
    let from_brought = |number: u128, well: &str| {
        let mut event = hack();
        event.header.id = id(number);
        event.details.template_name = "hack-event".to_owned();
        event.review.evaluation.went_well = well.into();
        event.review.evaluation.change = "".into();
        event.plan.tasks.clear();
        event
    };
    let teach = |workspace: &mut Workspace, event: u128| {
        make(workspace, |all, making| all.taught(Ref(id(event)), Some(brought), making)).unwrap()
    };
    let mut workspace = folder(from_brought(20, "The bus"));
    workspace.load(Arc::new(Record::Event(Box::new(from_brought(21, "The soup")))));
    let first = teach(&mut workspace, 20);
    assert_eq!(template(&workspace, first).copied_from, "hack-event");
    let waits = workspace.event(Ref(id(21))).unwrap();
    assert_eq!(
        workspace.lessons_for(waits).len(),
        1,
        "the next one is shown them though it was made from the brought one"
    );
    assert_eq!(teach(&mut workspace, 21), first);
    assert_eq!(taught(template(&workspace, first)), ["Went well: The bus", "Went well: The soup"]);
    assert_eq!(workspace.templates_for(folkmoot::model::event::EventType::HackEvent).len(), 1);
    let event = workspace.event(Ref(id(21))).unwrap();
    assert_eq!((event.details.template, event.details.template_name.as_str()), (Some(Ref(first)), ""));
}

#[test]
fn a_copy_that_does_not_say_of_what_is_known_by_its_name_and_type() {
    let brought = shipped_template("hack-event").unwrap();
    let mut event = hack();
    event.details.template_name = "hack-event".to_owned();
    let mut workspace = folder(event);
    let mut older = brought.clone();
    older.header = folkmoot::model::Header::new(Kind::Template, id(77), Timestamp::UNIX_EPOCH);
    workspace.load(Arc::new(Record::Template(Box::new(older))));
    let made = make(&mut workspace, |all, making| all.taught(Ref(id(HACK)), Some(brought), making)).unwrap();
    assert_eq!(made, id(77));
}

#[test]
fn a_task_is_typed_with_when_it_is_due() {
    use folkmoot::documents::{leads, wording::en_gb};
    let check = |typed: &str, what: &str, lead: &str| {
        let (found, when) = folkmoot::import::task_line(typed);
        assert_eq!((found.as_str(), leads::lead(&en_gb().leads, &when.into()).as_str()), (what, lead), "{typed}");
    };
    check("2 weeks before: order the chairs", "order the chairs", "2 weeks before");
    check("T-2w: order the chairs", "order the chairs", "2 weeks before");
    check("Order the chairs, 2 weeks before", "Order the chairs", "2 weeks before");
    check("Order the chairs the day before", "Order the chairs", "the day before");
    check("Thank the crew a week after the event", "Thank the crew", "1 week after");
    check("Order the chairs", "Order the chairs", "");
    check("Note: ring the caretaker", "Note: ring the caretaker", "");
    check("the day before", "the day before", "");
    check("Tell the school of the open day", "Tell the school of the open day", "");
    check("Count chairs on the day", "Count chairs", "on the day");
    check("On the day: count chairs", "count chairs", "on the day");
}
