//! Issues that are brought to a learning set: who may read them, the cards around them, and the forward programme.

use folkmoot::documents::{Concern, DOCUMENTS, Document, Request, Sheet, Style, TextSize};
use folkmoot::model::event::{Confidentiality, EventType, Issue, IssueStage, Item, MinutesStyle, Round, TakenOn};
use folkmoot::model::series::{Planned, PlannedStatus};
use folkmoot::model::{Capacity, Id, Kind, Markdown, Record, Ref, Series};
use folkmoot::render::{FORMATS, page_texts};
use folkmoot::workspace::Workspace;

use crate::minutes::world::{NOW, STYLES, World, pick, when};
use crate::outline::outline;
use crate::render_docx::reader::Parts;
use crate::text_formats::{file, read};

const SECRET: &str = "Quillon";

/// A session to which somebody brought an issue, and took on an action for it.
fn session(shared: bool) -> (World, Ref) {
    let mut world = World::new();
    world.series("Learning Set");
    (world.event.details.kind, world.event.details.ordinal) = (pick(EventType::LearningSet), Some(3));
    world.event.details.when = when("14 May 2026");
    let ann = world.person("Ann Berg", "Team leader", None);
    let said = |what: &str| format!("{SECRET} {what}");
    let text = |what: &str| Markdown(said(what));
    let issue = Issue {
        id: world.id(),
        title: said("wants a title"),
        brought_by: Some(ann),
        stage: pick(IssueStage::Worked),
        who: text("is who"),
        resources: text("is a resource"),
        action_plan: text("is the plan"),
        barriers: text("is a barrier"),
        notes: text("was noted"),
        question: said("is a question"),
        shared,
        ..Issue::default()
    };
    world.event.minutes.issues.push(issue);
    world.action("Ring the depot", None, |action| action.owner = Some(ann));
    (world, ann)
}

/// Every document of every record, in every style and size.
fn all(workspace: &Workspace) -> Vec<(&'static str, Document)> {
    let mut composed = Vec::new();
    for record in workspace.all() {
        for document in DOCUMENTS.iter().filter(|document| document.kinds.contains(&record.kind())) {
            for (style, size) in document.styles.iter().flat_map(|style| TextSize::ALL.map(|size| (*style, size))) {
                let request = Request { record: record.id(), style, size, printed: NOW };
                composed.push((document.name, (document.compose)(workspace, &request).unwrap()));
            }
        }
    }
    composed
}

fn pages_of(document: &Document) -> Vec<String> {
    page_texts(document).unwrap()
}

/// What a file in the format with this ending says.
fn text_in(ending: &str, document: &Document) -> String {
    match ending {
        "pdf" => pages_of(document).concat(),
        "odt" => read::odt(&file(ending, document)),
        "docx" => Parts::of(&file(ending, document)).words(),
        _ => String::from_utf8(file(ending, document)).unwrap(),
    }
}

#[test]
fn no_word_of_a_private_issue_is_in_any_print_but_the_card_of_whoever_brought_it() {
    let (mut world, _) = session(false);
    let composed = all(world.workspace());
    let mut on_cards = 0;
    for (name, document) in composed {
        let whole = serde_json::to_string(&document).unwrap();
        if name == "issue-card" {
            on_cards += usize::from(whole.contains(SECRET));
            continue;
        }
        assert!(!whole.contains(SECRET), "{name}: {whole}");
        for format in FORMATS.iter().filter(|format| document.size == TextSize::Standard || format.ending == "html") {
            assert!(!text_in(format.ending, &document).contains(SECRET), "{name} as {}", format.ending);
        }
    }
    assert_eq!(on_cards, 6, "the card of the session and of Ann, in three sizes");
}

#[test]
fn what_is_left_out_counts_private_issues_and_says_no_word_of_them() {
    for (shared, expected) in [(false, 1), (true, 0)] {
        let (mut world, _) = session(shared);
        for style in STYLES {
            let left_out = world.left_out(style);
            let issues = left_out.iter().filter(|one| one.concern == Concern::IssueLeftOut).count();
            assert_eq!(issues, expected);
            assert!(!format!("{left_out:?}").contains(SECRET));
        }
    }
}

#[test]
fn a_shared_issue_is_in_the_notes_of_every_style_without_what_was_noted_for_one_person() {
    let (mut world, _) = session(true);
    for style in STYLES {
        let printed = world.outline(style).join("\n");
        for words in ["Issues brought", "wants a title", "is who", "a resource", "the plan", "a barrier", "a question"]
        {
            assert!(printed.contains(words), "{words} in {printed}");
        }
        assert!(!printed.contains("was noted"), "{printed}");
    }
}

#[test]
fn the_action_of_a_presenter_prints_unless_it_is_private() {
    let (mut world, ann) = session(false);
    world.action("Whisper", None, |action| (action.owner, action.private) = (Some(ann), true));
    let notes = world.outline(MinutesStyle::Learning).join("\n");
    assert!(notes.contains("Ring the depot") && !notes.contains("Whisper"), "{notes}");
    let here = world.link();
    let card = outline(&world.print("issue-card", here, Style::Plain)).join("\n");
    assert!(card.contains("Ring the depot") && card.contains("Whisper"), "{card}");
}

#[test]
fn an_action_that_a_presenter_has_with_somebody_else_is_as_private_as_the_item() {
    let (mut world, ann) = session(false);
    let ben = world.person("Ben Dahl", "", None);
    let item =
        world.item("Issue", |item| (item.lead, item.confidentiality) = (Some(ann), pick(Confidentiality::Private)));
    world.action("Alone", Some(item), |action| action.owner = Some(ann));
    world.action("Together", Some(item), |action| (action.owner, action.with) = (Some(ann), vec![ben]));
    let notes = world.outline(MinutesStyle::Learning).join("\n");
    assert!(notes.contains("Alone") && !notes.contains("Together") && !notes.contains("Ben Dahl"), "{notes}");
}

/// What agreed notes say of the action of a presenter's private item that was theirs with these others when it was agreed,
/// and is theirs with those by now; and how many actions are told as left out.
fn agreed_notes(then: bool, now: bool) -> (String, usize) {
    let (mut world, ann) = session(false);
    let ben = world.person("Ben Dahl", "", None);
    let item = world.item("", |item| (item.lead, item.confidentiality) = (Some(ann), pick(Confidentiality::Private)));
    let others = |is_with: bool| if is_with { vec![ben] } else { Vec::new() };
    let taken = world.action("See the bank", Some(item), |a| (a.owner, a.with) = (Some(ann), others(now)));
    world.event.minutes.taken_on = vec![TakenOn {
        id: Id::from_number(71),
        action: Some(taken),
        owner: Some(ann),
        with: others(then),
        ..TakenOn::default()
    }];
    let left_out = world.left_out(MinutesStyle::Learning);
    let left_out = left_out.iter().filter(|one| one.concern == Concern::ActionLeftOut).count();
    (world.outline(MinutesStyle::Learning).join("\n"), left_out)
}

#[test]
fn agreed_notes_go_by_whose_an_action_was_when_it_was_agreed() {
    let (notes, left_out) = agreed_notes(true, false);
    assert!(!notes.contains("See the bank") && !notes.contains("Ben Dahl"), "{notes}");
    assert_eq!(left_out, 1);
    let (notes, left_out) = agreed_notes(false, true);
    assert!(notes.contains("See the bank") && !notes.contains("Ben Dahl"), "{notes}");
    assert_eq!(left_out, 0);
}

#[test]
fn cards_of_residents_are_told_apart_and_read_as_a_sentence() {
    let (mut world, _) = session(false);
    world.event.minutes.issues.clear();
    for name in ["Cleo Hidden", "Dee Hidden"] {
        let resident = world.somebody(name, "", None, |person| person.capacity = pick(Capacity::Resident));
        let issue = Issue { id: world.id(), title: "Rent".into(), brought_by: Some(resident), ..Issue::default() };
        world.event.minutes.issues.push(issue);
    }
    let here = world.link();
    let card = outline(&world.print("issue-card", here, Style::Plain)).join("\n");
    assert!(card.contains("Issue card for a resident</b>"), "{card}");
    assert!(card.contains("Issue card for a resident (2)</b>"), "{card}");
}

#[test]
fn the_card_says_all_of_an_issue_in_its_order_and_each_begins_a_page() {
    let (mut world, _) = session(false);
    let ben = world.person("Ben Dahl", "", None);
    let id = world.id();
    let issue = Issue { id, title: "Another one".into(), brought_by: Some(ben), ..Issue::default() };
    world.event.minutes.issues.push(issue);
    let here = world.link();
    let document = world.print("issue-card", here, Style::Plain);
    let card = outline(&document).join("\n");
    let order = [
        "wants a title",
        "Ann Berg",
        "Private",
        "Who",
        "Resources",
        "Action plan",
        "Barriers",
        "The question",
        "Notes",
        "What I take on",
    ];
    let places: Vec<_> =
        order.iter().map(|words| card.find(words).unwrap_or_else(|| panic!("{words} in {card}"))).collect();
    assert!(places.is_sorted(), "{places:?} {card}");
    assert_eq!(document.sheet, Sheet::Cards);
    let pages = pages_of(&document);
    assert_eq!(pages.len(), 2, "{pages:?}");
    assert!(pages[1].contains("Another one") && !pages[1].contains(SECRET), "{pages:?}");
    for (page, whose) in pages.iter().zip(["Ann Berg", "Ben Dahl"]) {
        assert!(page.contains(&format!("Issue card for {whose}")), "{page}");
        assert!(page.contains("Page 1 of 1"), "each is handed to somebody else: {page}");
    }
    let own = outline(&world.print("issue-card", ben, Style::Plain)).join("\n");
    assert!(own.contains("Another one") && !own.contains(SECRET), "{own}");
}

#[test]
fn an_item_that_nobody_typed_has_no_heading() {
    let (mut world, _) = session(false);
    let id = world.id();
    world.event.minutes.items.push(Item { id, ..Item::default() });
    for style in STYLES {
        let printed = world.outline(style).join("\n");
        assert!(!printed.contains("Discussion"), "{printed}");
    }
    world.event.minutes.items[0].discussion = Markdown("We talked.".into());
    let printed = world.outline(MinutesStyle::Learning).join("\n");
    assert!(printed.contains("Discussion") && printed.contains("We talked."), "{printed}");
}

#[test]
fn the_preparation_card_asks_and_leaves_room_on_one_page_each() {
    let (mut world, ann) = session(false);
    let here = world.link();
    let blank = world.print("preparation", here, Style::Plain);
    assert_eq!(pages_of(&blank).len(), 1);
    assert!(outline(&blank).join("\n").contains("in one sentence?"));
    let ben = world.person("Ben Dahl", "", None);
    for who in [ann, ben] {
        let id = world.id();
        world.event.minutes.issues.push(Issue { id, brought_by: Some(who), ..Issue::default() });
    }
    let pages = pages_of(&world.print("preparation", here, Style::Plain));
    assert_eq!(pages.len(), 2, "{pages:?}");
    assert!(pages[0].contains("For Ann Berg") && pages[1].contains("For Ben Dahl"), "{pages:?}");
}

#[test]
fn the_programme_has_what_is_planned_beside_what_has_an_event_and_vague_dates_stay_vague() {
    let (mut world, _) = session(false);
    let series = world.event.details.series.unwrap();
    world.event.details.theme = "Asking for help".into();
    let host = world.organisation("Marl Valley Library");
    let planned = |world: &mut World, on: &str, theme: &str, status| Planned {
        id: world.id(),
        when: when(on),
        theme: theme.into(),
        speaker: "Dee Fenn".into(),
        host: Some(host),
        status: pick(status),
    };
    let programme = vec![
        planned(&mut world, "", "Risk appetite", PlannedStatus::Idea),
        planned(&mut world, "14 May 2026", "", PlannedStatus::Confirmed),
        planned(&mut world, "March 2027", "Procurement", PlannedStatus::Provisional),
    ];
    let mut record = Record::Series(Box::new(Series { name: "Learning Set".into(), programme, ..Series::default() }));
    (record.header_mut().id, record.header_mut().kind) = (series.0, Kind::Series);
    world.workspace.load(std::sync::Arc::new(record));
    let printed = outline(&world.print("programme", series, Style::Plain)).join("\n");
    let order = [
        "To come",
        "March 2027",
        "Procurement",
        "Provisional",
        "To be confirmed",
        "Risk appetite",
        "An idea",
        "Held so far",
        "14 May 2026",
        "Asking for help",
        "Dee Fenn",
        "Marl Valley Library",
    ];
    let mut rest = printed.as_str();
    for words in order {
        rest = rest.split_once(words).unwrap_or_else(|| panic!("{words} in {printed}")).1;
    }
    assert_eq!(printed.matches("14 May 2026").count(), 1, "{printed}");
}

#[test]
fn the_parts_of_an_issue_share_its_time() {
    let lengths = |issue: &Issue| Round::ALL.map(|(round, _)| issue.minutes_of(round));
    let mut issue = Issue::default();
    assert_eq!((lengths(&issue), issue.all_minutes()), ([5, 8, 7, 3, 2], 25));
    for minutes in 0..120 {
        issue.minutes = Some(minutes);
        assert_eq!(issue.all_minutes(), minutes);
    }
    issue.rounds.commit = Some(9);
    assert_eq!(issue.minutes_of(Round::Commit), 9);
    assert_eq!(Round::Present.next(), Some(Round::Questions));
    assert_eq!(Round::Reflect.next(), None);
}
