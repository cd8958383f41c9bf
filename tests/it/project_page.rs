//! A project on one page in print: what stands where, what is said of each date, and what is not for everybody.

use std::sync::Arc;

use folkmoot::app::Sample;
use folkmoot::documents::{Content, Document, Fact, Inline, Request, Style, TextSize, named};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Action, Brief, Header, Id, Kind, Record, Ref};
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
        Inline::Link { content, .. } => said(content),
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
    assert_eq!(headings(&document), ["Through time", "What was made", "In their words", "Links"]);
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

#[test]
fn it_is_offered_of_a_project_that_has_a_story() {
    let (workspace, id) = sample(|_| {}, Vec::new());
    let offered = |record: &Record| named("project").unwrap().is_offered_for(record);
    assert!(offered(workspace.get(id).unwrap()));
    let idea = workspace.of_kind(Kind::Brief).find(|brief| brief.title() == "Bins we are proud of").unwrap();
    assert!(!offered(idea));
}
