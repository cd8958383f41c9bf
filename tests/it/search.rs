//! Search everything: what is found by words, phrases and fields, and that the index follows the records.

mod fields;
mod following;

use folkmoot::model::event::{Attendance, Event, Item, Needs};
use folkmoot::model::output::Stage;
use folkmoot::model::{Action, Brief, Header, Id, Kind, Open, Organisation, Output, Person, Record, Ref, When};
use folkmoot::workspace::Workspace;
use folkmoot::workspace::search::{Answers, Asked, Marked, Query, SearchIndex};
use jiff::civil::date;

use crate::store::moment;

const AMIRA: u128 = 1;
const HACK: u128 = 2;
const CATCH_UP: u128 = 3;
const LOST: u128 = 4;

fn header(kind: Kind, number: u128) -> Header {
    Header::new(kind, Id::from_number(number), moment())
}

fn link(number: u128) -> Option<Ref> {
    Some(Ref(Id::from_number(number)))
}

fn events() -> [Record; 2] {
    let mut hack = Event { header: header(Kind::Event, HACK), ..Event::default() };
    hack.details.title = "Made in Hollin".into();
    hack.details.theme = "Housing and caf\u{e9}s".into();
    hack.details.when = When::day(date(2026, 5, 9));
    let text = "The residents\u{2019} association organises walks.\nCold corner of the hall, by the north door.";
    let item = Item { id: Id::from_number(90), title: "Places".into(), discussion: text.into(), ..Item::default() };
    hack.minutes.items.push(item);
    let mut catch_up = Event { header: header(Kind::Event, CATCH_UP), ..Event::default() };
    catch_up.details.title = "Catch-up".into();
    catch_up.details.when = When::day(date(2026, 6, 8));
    [Record::Event(hack.into()), Record::Event(catch_up.into())]
}

fn projects() -> [Record; 4] {
    let mut lost = Brief { header: header(Kind::Brief, LOST), ..Brief::default() };
    lost.brief.name = "Lost Corners".into();
    lost.brief.question = "Which forgotten corner could you care for?".into();
    lost.brief.owner = link(AMIRA);
    let mut about = header(Kind::Action, 5);
    about.notes = "The corner of Cutler\u{2019}s Yard is locked".into();
    let action = Action {
        header: about,
        what: "Borrow the key".into(),
        owner: link(AMIRA),
        event: link(HACK),
        ..Action::default()
    };
    let mut cards = Output { header: header(Kind::Output, 6), name: "Corner cards".into(), ..Output::default() };
    cards.stage = Open::Known(Stage::Live);
    cards.header.tags = vec!["Press".into()];
    let map = Output { header: header(Kind::Output, 7), name: "Map of corners".into(), ..Output::default() };
    [
        Record::Brief(lost.into()),
        Record::Action(action.into()),
        Record::Output(cards.into()),
        Record::Output(map.into()),
    ]
}

fn parties() -> [Record; 2] {
    let amira = Person {
        header: header(Kind::Person, AMIRA),
        full_name: "Amira Khanom".into(),
        email: "amira@hollin.example".into(),
        phone: "01632 960123".into(),
        format: "large print".into(),
        ..Person::default()
    };
    let group =
        Organisation { header: header(Kind::Organisation, 8), name: "Hollin Co-op".into(), ..Default::default() };
    [Record::Person(amira.into()), Record::Organisation(group.into())]
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::default();
    let records = events().into_iter().chain(projects()).chain(parties());
    records.for_each(|record| workspace.load(record.into()));
    workspace
}

fn asked_in(workspace: &Workspace, index: &SearchIndex, query: &str) -> Answers {
    let asked = Asked { today: date(2026, 6, 8), most: 100, say_when: &|_| String::new() };
    index.search(workspace, &Query::read(query), &asked)
}

fn answers(query: &str) -> Answers {
    let workspace = workspace();
    asked_in(&workspace, &SearchIndex::of(&workspace), query)
}

fn titles(answers: &Answers) -> Vec<&str> {
    answers.hits.iter().map(|hit| hit.title.text.as_str()).collect()
}

/// What is found, in the order of the alphabet.
fn check(query: &str, expected: &[&str]) {
    let answers = answers(query);
    let mut found = titles(&answers);
    found.sort_unstable();
    assert_eq!(found, expected, "{query}");
    assert_eq!(answers.found, expected.len(), "{query}");
}

#[test]
fn words_are_found_by_stem_beginning_and_without_accents() {
    check("corners ", &["Borrow the key", "Corner cards", "Lost Corners", "Made in Hollin", "Map of corners"]);
    check("corn", &["Borrow the key", "Corner cards", "Lost Corners", "Made in Hollin", "Map of corners"]);
    check("corn ", &[]);
    check("organising ", &["Made in Hollin"]);
    check("CAFES ", &["Made in Hollin"]);
    check("caf\u{e9}", &["Made in Hollin"]);
    check("cutlers ", &["Borrow the key"]);
    check("cutler's ", &["Borrow the key"]);
    check("cutler", &["Borrow the key"]);
    check("locked corner", &["Borrow the key"]);
    check("coop", &[]);
    check("co-op", &["Hollin Co-op"]);
    check("", &[]);
    check("  \u{201c}\u{201d} ", &[]);
}

#[test]
fn phrases_stand_together_in_one_field() {
    check("\"north door\"", &["Made in Hollin"]);
    check("\"door north\"", &[]);
    check("\"corner of the hall\"", &["Made in Hollin"]);
    check("\"corner of the ha", &["Made in Hollin"]);
    check("\u{201c}corner of\u{201d}", &["Borrow the key", "Made in Hollin"]);
    // "Places" is the item's title, and its notes begin with "The".
    check("\"places the\"", &[]);
}

#[test]
fn how_people_are_reached_is_not_searched() {
    check("amira", &["Amira Khanom"]);
    for typed in ["amira@hollin.example", "960123", "\"large print\"", "example"] {
        check(typed, &[]);
    }
}

#[test]
fn what_people_need_is_not_searched() {
    let mut event = Event { header: header(Kind::Event, 20), ..Event::default() };
    event.details.title = "Supper".into();
    let needs = Needs { access: "interpreter".into(), dietary: vec!["vegan".into()], ..Needs::default() };
    let meals = vec!["Friday breakfast".into()];
    event.people.attendance.push(Attendance { id: Id::from_number(91), needs, meals, ..Attendance::default() });
    let mut workspace = Workspace::default();
    workspace.load(Record::Event(event.into()).into());
    let index = SearchIndex::of(&workspace);
    for typed in ["interpreter", "vegan", "breakfast"] {
        assert_eq!(titles(&asked_in(&workspace, &index, typed)), Vec::<&str>::new(), "{typed}");
    }
    assert_eq!(titles(&asked_in(&workspace, &index, "supper")), ["Supper"]);
}

#[test]
fn the_title_counts_for_most_and_what_is_rare_for_more() {
    let answers = answers("corners");
    assert_eq!(titles(&answers).first(), Some(&"Map of corners"));
    assert!(titles(&answers).iter().position(|title| *title == "Borrow the key") > Some(2), "{answers:?}");
}

fn in_brackets(marked: &Marked) -> String {
    let mut text = marked.text.clone();
    for mark in marked.marks.iter().rev() {
        text.insert(mark.end, ']');
        text.insert(mark.start, '[');
    }
    text
}

#[test]
fn a_piece_of_the_text_shows_what_was_found_with_its_field() {
    let shown = |query: &str| {
        let answers = answers(query);
        let hit = answers.hits.first().cloned().unwrap();
        let label = hit.field.map(|(field, label)| format!("{label} at {field}")).unwrap_or_default();
        (in_brackets(&hit.title), label, in_brackets(&hit.snippet))
    };
    let item = Id::from_number(90);
    let (title, label, snippet) = shown("\"cold corner\" doors");
    assert_eq!(title, "Made in Hollin");
    assert!(label.ends_with(&format!("at minutes/items/{item}/discussion")), "{label}");
    assert_eq!(snippet, "\u{2026} association organises walks. [Cold corner] of the hall, by the north [door].");
    let (title, label, snippet) = shown("map");
    assert_eq!((title.as_str(), label.as_str(), snippet.as_str()), ("[Map] of corners", "", ""));
}
