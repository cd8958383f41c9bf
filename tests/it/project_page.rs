//! A project on one page in print: what stands where, what is said of each date, and what is not for everybody.

use std::sync::Arc;

use folkmoot::app::Sample;
use folkmoot::documents::{Concern, Content, Document, Fact, Inline, Request, Style, TextSize, named};
use folkmoot::model::brief::{Appearance, ExpectedStep, Member, StepOutcome};
use folkmoot::model::event::{Confidentiality, Event, Item, NameInMinutes};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Action, Brief, Decision, Header, Id, Kind, Person, Record, Ref, parse_when};
use folkmoot::render::page_texts;
use folkmoot::workspace::Workspace;
use jiff::civil::{date, datetime};

fn sample(change: impl FnOnce(&mut Brief), more: Vec<Record>) -> (Workspace, Id) {
    let mut workspace = Workspace::default();
    let records = Sample::on(date(2026, 6, 8)).unwrap().records;
    let mut change = Some(change);
    let mut id = Id::NONE;
    for mut record in records.into_iter().chain(more) {
        if let Record::Brief(brief) = &mut record
            && brief.title() == "Lost Corners"
            && let Some(change) = change.take()
        {
            id = brief.header.id;
            change(brief);
        }
        workspace.load(Arc::new(record));
    }
    workspace.refresh_links();
    (workspace, id)
}

fn request(record: Id) -> Request {
    let printed = datetime(2026, 6, 8, 9, 42, 0, 0);
    Request { record, style: Style::Plain, size: TextSize::Standard, printed }
}

fn print((workspace, id): &(Workspace, Id)) -> Document {
    (named("project").unwrap().compose)(workspace, &request(*id)).unwrap()
}

fn said(line: &[Inline]) -> String {
    let one = |run: &Inline| match run {
        Inline::Text { text } | Inline::Code { text } => text.clone(),
        Inline::Strong { content } | Inline::Emphasis { content } | Inline::Struck { content } => said(content),
        Inline::Link { content, .. } | Inline::Field { content, .. } => said(content),
        Inline::LineBreak => " ".to_owned(),
    };
    line.iter().map(one).collect()
}

/// The lists of facts: first what it is, then its story.
fn lists(document: &Document) -> Vec<Vec<(String, String)>> {
    let line = |fact: &Fact| {
        let lines: Vec<String> = fact.lines.iter().map(|line| said(line)).collect();
        (fact.term.clone(), lines.join(" / "))
    };
    let facts = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Facts { facts } => Some(facts.iter().map(line).collect()),
        _ => None,
    });
    facts.collect()
}

fn headings(document: &Document) -> Vec<String> {
    let headings = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Heading { text, .. } => Some(said(text)),
        _ => None,
    });
    headings.collect()
}

#[test]
fn its_story_is_a_list_in_order_with_today_between_what_happened_and_what_is_expected() {
    let document = print(&sample(|_| {}, Vec::new()));
    let lists = lists(&document);
    let terms: Vec<&str> = lists[1].iter().map(|(term, _)| term.as_str()).collect();
    let today = terms.iter().position(|term| *term == "Today").unwrap();
    assert_eq!(lists[1][today].1, "8 June 2026: Nothing was heard for 74 days.");
    let (before, after) = terms.split_at(today);
    assert!(
        before.contains(&"20 October 2025") && before.contains(&"8 and 9 November") && before.contains(&"4 December"),
        "{before:?}"
    );
    assert!(before.contains(&"22 January 2026") && before.contains(&"26 March"), "{before:?}");
    assert_eq!(after, ["Today", "9 July", "7 September", "September 2026 (to be confirmed)"]);
    let reply = "Reply on Cutler’s Yard (decided by Hamid Rostami). If yes: An open day within six weeks. If no: Try the \
                 bus depot wall.";
    assert_eq!(lists[1][today + 1].1, reply);
    assert!(
        lists[1].iter().any(|(_, said)| said.contains("(at Catch-up between the two weekends, said by Greta Mallory)"))
    );
}

#[test]
fn it_begins_with_the_question_and_the_new_one() {
    let document = print(&sample(|_| {}, Vec::new()));
    let first = &lists(&document)[0];
    let value = |term: &str| first.iter().find(|(one, _)| one == term).map(|(_, said)| said.as_str());
    assert_eq!(value("The question"), Some("How do we get more people into our parks?"));
    assert_eq!(value("New question"), Some("Which forgotten corner could you care for?"));
    assert_eq!(value("Last told"), Some("Everybody who took part, told on Thursday 26 March 2026, At the catch-up"));
    assert_eq!(value("How far"), Some("Stage 3 of 7: owner found"));
    assert_eq!(value("Links"), Some("Map of the 23 corners"));
    assert_eq!(headings(&document), ["Through time", "What was made", "In their words"]);
}

#[test]
fn a_quote_prints_once_it_is_cleared_and_is_told_until_then() {
    let quote = |clearance: Clearance| Quote {
        id: Id::from_number(900),
        words: "It was a bin, and now it is a bench.".into(),
        clearance: clearance.into(),
        ..Quote::default()
    };
    let asked = sample(|brief| brief.since.quotes = vec![quote(Clearance::default())], Vec::new());
    let prints = |world: &(Workspace, Id)| format!("{:?}", print(world).blocks).contains("now it is a bench");
    assert!(!prints(&asked));
    let left_out = (named("project").unwrap().left_out)(&asked.0, &request(asked.1));
    let fields: Vec<&str> = left_out.iter().map(|one| one.origin.field.as_str()).collect();
    assert_eq!(fields, [format!("since/quotes/{}/clearance", Id::from_number(900))]);
    let cleared = sample(|brief| brief.since.quotes = vec![quote(Clearance::Cleared)], Vec::new());
    assert!(prints(&cleared));
    assert!((named("project").unwrap().left_out)(&cleared.0, &request(cleared.1)).is_empty());
}

#[test]
fn what_is_private_is_not_printed() {
    let action = |number, what: &str, project, private| {
        let header = Header { id: Id::from_number(number), ..Header::default() };
        Record::Action(Box::new(Action { header, what: what.into(), project, private, ..Action::default() }))
    };
    let project = sample(|_| {}, Vec::new()).1;
    let more = vec![
        action(901, "Ring the depot", Some(Ref(project)), false),
        action(902, "Ask about the will", Some(Ref(project)), true),
    ];
    let whole = format!("{:?}", print(&sample(|_| {}, more)).blocks);
    assert!(whole.contains("Action: Ring the depot") && !whole.contains("the will"));
}

/// An event at which something for members was decided and taken on for the project.
fn for_members(project: Id) -> Vec<Record> {
    let id = Id::from_number;
    let header = |number| Header { id: id(number), ..Header::default() };
    let mut event = Event { header: header(920), ..Event::default() };
    let confidentiality = Confidentiality::Members.into();
    event.minutes.items = vec![Item { id: id(921), title: "The lease".into(), confidentiality, ..Item::default() }];
    let (at, item) = (Some(Ref(id(920))), Some(id(921)));
    let decision = Decision {
        header: header(922),
        wording: "We pay no rent for the yard.".into(),
        project: Some(Ref(project)),
        event: at,
        item,
        ..Decision::default()
    };
    let what = "Write to the landlord".into();
    let action =
        Action { header: header(923), what, project: Some(Ref(project)), event: at, item, ..Action::default() };
    vec![Record::Event(Box::new(event)), Record::Decision(Box::new(decision)), Record::Action(Box::new(action))]
}

#[test]
fn what_is_for_members_is_not_printed_and_is_told() {
    let (_, project) = sample(|_| {}, Vec::new());
    let world = sample(|_| {}, for_members(project));
    let whole = format!("{:?}", print(&world).blocks);
    assert!(!whole.contains("no rent") && !whole.contains("landlord"));
    let left_out = (named("project").unwrap().left_out)(&world.0, &request(world.1));
    let concerns: Vec<Concern> = left_out.iter().map(|one| one.concern).collect();
    assert_eq!(concerns, [Concern::DecisionLeftOut, Concern::ActionLeftOut]);
}

#[test]
fn who_is_not_to_be_named_with_the_team_is_named_nowhere() {
    let somebody = Id::from_number(930);
    let header = Header { id: somebody, ..Header::default() };
    let person = Person { header, full_name: "Ottoline Quill".into(), ..Person::default() };
    let world = |name_in_print: NameInMinutes| {
        let change = |brief: &mut Brief| {
            let member = Member {
                id: Id::from_number(931),
                person: Some(Ref(somebody)),
                name_in_print: name_in_print.into(),
                ..Member::default()
            };
            brief.at_events.appearances[0].team.members.push(member);
            brief.since.updates[0].said_by = Some(Ref(somebody));
        };
        sample(change, vec![Record::Person(Box::new(person.clone()))])
    };
    let names = |name_in_print| format!("{:?}", print(&world(name_in_print)).blocks).contains("Ottoline Quill");
    assert!(names(NameInMinutes::Yes));
    assert!(!names(NameInMinutes::No));
    assert!(!names(NameInMinutes::RoleOnly));
}

#[test]
fn a_question_that_was_set_anew_stands_below_the_first() {
    let change = |brief: &mut Brief| {
        let id = Id::from_number(940);
        let again = Appearance { id, question: "Who waters the corner?".into(), ..Appearance::default() };
        brief.at_events.appearances.push(again);
    };
    let document = print(&sample(change, Vec::new()));
    let asked: Vec<String> = lists(&document)[0]
        .iter()
        .filter(|(term, _)| term == "The question" || term == "New question")
        .map(|(_, said)| said.clone())
        .collect();
    let set = "How do we get more people into our parks?";
    assert_eq!(asked, [set, "Which forgotten corner could you care for?", "Who waters the corner?"]);
}

#[test]
fn what_was_decided_of_a_step_is_told_once() {
    let decision = Decision {
        header: Header { id: Id::from_number(950), ..Header::default() },
        wording: "The yard is ours for a year.".into(),
        short: "Lease of the yard: yes".into(),
        date: parse_when("1 June 2026", date(2026, 6, 8)),
        ..Decision::default()
    };
    let change = |brief: &mut Brief| {
        let step = ExpectedStep {
            id: Id::from_number(951),
            what: "Lease of the yard".into(),
            outcome: StepOutcome::Yes.into(),
            came_on: decision.date.clone(),
            remark: "The yard is ours for a year.".into(),
            decision: Some(Ref(Id::from_number(950))),
            ..ExpectedStep::default()
        };
        brief.since.steps.push(step);
    };
    let world = sample(change, vec![Record::Decision(Box::new(decision.clone()))]);
    let whole = format!("{:?}", print(&world).blocks);
    assert_eq!(whole.matches("ours for a year").count(), 1, "{whole}");
}

#[test]
fn the_projects_of_the_first_hack_event_have_a_page_each() {
    let workspace = crate::real_records::workspace();
    let pages = |record: &Record| {
        let request = Request { printed: datetime(2026, 11, 26, 9, 42, 0, 0), ..request(record.id()) };
        let document = (named("project").unwrap().compose)(&workspace, &request).unwrap();
        (record.title(), page_texts(&document).unwrap().len())
    };
    let mut pages: Vec<(String, usize)> = workspace.of_kind(Kind::Brief).map(|record| pages(record)).collect();
    pages.sort();
    let expected = [("Lambeth Healthwatch", 1), ("Lambeth Website", 1), ("Love Your Space", 1)];
    assert_eq!(pages, expected.map(|(title, pages)| (title.to_owned(), pages)));
}

#[test]
fn it_is_offered_of_a_project_that_has_a_story() {
    let (workspace, id) = sample(|_| {}, Vec::new());
    let offered = |record: &Record| named("project").unwrap().is_offered_for(record);
    assert!(offered(workspace.get(id).unwrap()));
    let idea = workspace.of_kind(Kind::Brief).find(|brief| brief.title() == "Bins we are proud of").unwrap();
    assert!(!offered(idea));
}
