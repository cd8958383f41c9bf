//! Earlier lines of the minutes put right whose people cannot be found by the names that are shown for them: two of one
//! name, one whose record is not here, one without a name.

use eframe::egui::{Key, Modifiers};
use folkmoot::model::event::{Item, Line, LineKind};
use folkmoot::model::parts::Quote;
use folkmoot::model::{Action, Event, Id, Kind, Notice, Person, Record, Ref};

use crate::desk::{Desk, WIDE};
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const TITLE: &str = "Marl Valley Network, 5th meeting";

const NAMESAKE: u128 = 101;
const NOT_HERE: u128 = 999;
const NAMELESS: u128 = 300;

/// The meeting with one line of a kind, and what it became.
fn over(kind: LineKind, quote: Option<Quote>, became: Option<Record>) -> Desk {
    let mut event = Event::default();
    event.details.title = TITLE.to_owned();
    let line = Line { id: id(20), kind: kind.into(), ..Line::default() };
    let quotes = quote.into_iter().collect();
    event.minutes.items =
        vec![Item { id: id(10), title: "Welcome".into(), lines: vec![line], quotes, ..Item::default() }];
    let mut records = attended(event, ["Jo Price", "Jo Price"]);
    let mut nameless = Person::default();
    (nameless.header.id, nameless.header.kind) = (id(NAMELESS), Kind::Person);
    records.push(Record::Person(Box::new(nameless)));
    records.extend(became);
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Event, TITLE);
    desk.key(CTRL, Key::M);
    desk.key(NONE, Key::ArrowUp);
    desk
}

fn of_action(owners: &[u128]) -> Desk {
    let mut action = Action { what: "Ring the depot".to_owned(), ..Action::default() };
    (action.header.id, action.header.kind) = (id(20), Kind::Action);
    (action.event, action.item) = (Some(Ref(id(1))), Some(id(10)));
    let mut owners = owners.iter().map(|owner| Ref(id(*owner)));
    (action.owner, action.with) = (owners.next(), owners.collect());
    over(LineKind::Action, None, Some(Record::Action(Box::new(action))))
}

fn put_right(desk: &mut Desk, from: &str, to: &str) {
    let shown = desk.value("What is said");
    assert!(shown.contains(from), "{shown}");
    desk.retype("What is said", &shown.replace(from, to));
    desk.key(NONE, Key::Enter);
}

fn action(desk: &Desk) -> (Vec<Id>, String) {
    let Record::Action(action) = desk.session().workspace().get(id(20)).unwrap().as_ref() else { panic!("an action") };
    (action.owners().into_iter().map(|owner| owner.0).collect(), action.what.clone())
}

#[test]
fn an_action_stays_with_whoever_cannot_be_found_by_their_name() {
    let cases: [&[u128]; 6] = [
        &[NAMESAKE],
        &[NOT_HERE],
        &[NAMELESS],
        &[NAMESAKE, 100],
        &[NOT_HERE, NAMELESS, NAMESAKE],
        &[NOT_HERE, NOT_HERE - 1],
    ];
    for owners in cases {
        let mut desk = of_action(owners);
        put_right(&mut desk, "depot", "depots");
        let owners: Vec<Id> = owners.iter().map(|owner| id(*owner)).collect();
        assert_eq!(action(&desk), (owners, "Ring the depots".to_owned()));
    }
}

#[test]
fn a_name_that_is_deleted_takes_the_owner_with_it() {
    let mut desk = of_action(&[NOT_HERE]);
    put_right(&mut desk, "Not here yet: ", "");
    assert_eq!(action(&desk), (Vec::new(), "Ring the depot".to_owned()));
    let mut desk = of_action(&[NAMESAKE, NOT_HERE]);
    put_right(&mut desk, " & Not here yet", "");
    assert_eq!(action(&desk).0, [id(NAMESAKE)]);
}

#[test]
fn a_quote_and_a_request_stay_with_whoever_cannot_be_found_by_their_name() {
    for who in [NAMESAKE, NOT_HERE, NAMELESS] {
        let quote = Quote {
            id: id(20),
            words: "Nobody told us".to_owned(),
            speaker: Some(Ref(id(who))),
            attribution: "A tenant".to_owned(),
            ..Quote::default()
        };
        let mut desk = over(LineKind::Quote, Some(quote), None);
        put_right(&mut desk, "told", "tells");
        let event = desk.session().workspace().event(Ref(id(1))).unwrap();
        let kept = &event.minutes.items[0].quotes[0];
        let said = (kept.words.as_str(), kept.speaker, kept.attribution.as_str());
        assert_eq!(said, ("Nobody tells us", Some(Ref(id(who))), "A tenant"));

        let mut notice = Notice { what: "Two volunteers".to_owned(), by: Some(Ref(id(who))), ..Notice::default() };
        (notice.header.id, notice.header.kind) = (id(20), Kind::Notice);
        (notice.event, notice.item) = (Some(Ref(id(1))), Some(id(10)));
        let mut desk = over(LineKind::Offer, None, Some(Record::Notice(Box::new(notice))));
        put_right(&mut desk, "Two", "Three");
        let Record::Notice(kept) = desk.session().workspace().get(id(20)).unwrap().as_ref() else { panic!("an offer") };
        assert_eq!((kept.what.as_str(), kept.by), ("Three volunteers", Some(Ref(id(who)))));
    }
}
