//! Offers and requests: what is open stands first, who answered, what came of it, and thanks; each act one step.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::{Id, Kind, Notice, NoticeKind, Outcome, Person, Record, Ref, Responder, When, parse_when};
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

fn when(typed: &str) -> When {
    parse_when(typed, date(2026, 6, 8))
}

fn record(number: u128, mut record: Record) -> Record {
    record.header_mut().id = Id::from_number(number);
    record.header_mut().kind = record.kind();
    record
}

fn notice(number: u128, what: &str, change: impl FnOnce(&mut Notice)) -> Record {
    let mut notice = Notice { what: what.into(), ..Notice::default() };
    change(&mut notice);
    record(number, Record::Notice(Box::new(notice)))
}

fn answer(number: u128, who: Ref) -> Responder {
    Responder { id: Id::from_number(number), who: Some(who), ..Responder::default() }
}

/// Two people, and what they have to give and ask for.
fn records() -> Vec<Record> {
    let person = |number, name: &str| {
        record(number, Record::Person(Box::new(Person { full_name: name.into(), ..Person::default() })))
    };
    let (jo, dee) = (Ref(Id::from_number(1)), Ref(Id::from_number(2)));
    vec![
        person(1, "Jo Bramble"),
        person(2, "Dee Fenn"),
        notice(10, "A projector", |n| (n.by, n.expires) = (Some(jo), when("30 September 2026"))),
        notice(11, "Help with a grant form", |n| {
            (n.kind, n.by, n.expires) = (NoticeKind::Request.into(), Some(dee), when("31 May 2026"));
            n.responders = vec![answer(101, jo)];
        }),
        notice(12, "A room for twelve", |n| {
            (n.by, n.outcome) = (Some(jo), Outcome::Helped.into());
            n.responders = vec![answer(102, dee), answer(103, jo), answer(104, dee), answer(106, jo)];
            n.responders.push(Responder {
                id: Id::from_number(107),
                text: "the school".into(),
                ..Responder::default()
            });
        }),
        notice(13, "Old badges", |n| {
            (n.outcome, n.thanked, n.responders) = (Outcome::Matched.into(), true, vec![answer(105, dee)]);
        }),
    ]
}

fn at_the_list(size: eframe::egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(), size, scale);
    desk.list(Kind::Notice);
    desk
}

/// What a row says beside its title.
fn said(desk: &Desk, row: &str) -> String {
    let node = desk.harness.get(by().role(Role::ListBoxOption).label(row));
    node.accesskit_node().description().unwrap_or_default()
}

fn kept(desk: &Desk, number: u128) -> Notice {
    match desk.session().workspace().get(Id::from_number(number)).map(AsRef::as_ref) {
        Some(Record::Notice(notice)) => Notice::clone(notice),
        other => panic!("{other:?} is no offer"),
    }
}

#[test]
fn open_ones_stand_first_then_those_to_thank_then_the_rest() {
    let desk = at_the_list(WIDE, 1.0);
    let rows = ["Help with a grant form", "A projector", "A room for twelve", "Old badges"];
    assert_eq!(desk.names(Role::ListBoxOption), rows);
    let headings = desk.names(Role::Heading);
    let places = ["Open", "Not thanked yet", "Closed"].map(|words| headings.iter().position(|one| one == words));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{headings:?}");
    let check = |row: &str, words: &str| assert_eq!(said(&desk, row), words);
    check("A projector", "Offer, Jo Bramble, Nobody has answered yet");
    check("Help with a grant form", "Request, Dee Fenn, Ran out 31 May, not thanked yet, Jo Bramble answered");
    check("A room for twelve", "Offer, Jo Bramble, Helped, Not thanked yet, Dee Fenn and 2 others answered");
    check("Old badges", "Offer, Answered, Dee Fenn answered, thanked");
}

#[test]
fn they_are_found_by_who_answered_and_who_is_to_be_thanked() {
    let mut desk = at_the_list(WIDE, 1.0);
    desk.type_into("Filter offers and requests", "fenn others");
    assert_eq!(desk.names(Role::ListBoxOption), ["A room for twelve"]);
    desk.retype("Filter offers and requests", "ran out");
    assert_eq!(desk.names(Role::ListBoxOption), ["Help with a grant form"]);
}

#[test]
fn that_somebody_answered_is_one_step_and_asks_who() {
    let mut desk = at_the_list(WIDE, 1.0);
    desk.open(Kind::Notice, "A projector");
    desk.press(Role::Button, "Somebody answered");
    let answered = kept(&desk, 10).responders;
    assert_eq!(answered.len(), 1);
    assert_eq!((answered[0].who, &answered[0].when), (None, &When::day(date(2026, 6, 8))));
    let who = desk.harness.get_by_role_and_label(Role::ComboBox, "Who");
    assert!(who.is_focused(), "{:?}", desk.all_names());
    assert_eq!(said(&desk, "A projector"), "Offer, Jo Bramble, Not thanked yet, somebody answered");
    desk.press(Role::ComboBox, "Who");
    desk.type_text("Dee");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_into("What they said", "comes on Tuesday");
    let answer = kept(&desk, 10).responders[0].clone();
    assert_eq!((answer.who, answer.text.as_str()), (Some(Ref(Id::from_number(2))), "comes on Tuesday"));
    assert!(kept(&desk, 10).is_open(), "what came of it is for the officer to say");
    for _ in 0..3 {
        desk.key(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(kept(&desk, 10).responders, []);
    assert_eq!(said(&desk, "A projector"), "Offer, Jo Bramble, Nobody has answered yet");
}

#[test]
fn thanks_are_one_step_and_taken_back_in_one() {
    let mut desk = at_the_list(WIDE, 1.0);
    desk.open(Kind::Notice, "A room for twelve");
    assert!(desk.has("Not thanked yet"));
    assert!(!desk.names(Role::Button).contains(&"Somebody answered".to_owned()), "that is over");
    desk.press(Role::Button, "Thanked");
    assert!(kept(&desk, 12).thanked);
    assert!(!desk.names(Role::Button).contains(&"Thanked".to_owned()));
    assert_eq!(said(&desk, "A room for twelve"), "Offer, Jo Bramble, Helped, Dee Fenn and 2 others answered, thanked");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(!kept(&desk, 12).thanked);
    desk.save();
    let Record::Notice(on_disk) = desk.on_disk(Kind::Notice, Id::from_number(12)) else { panic!("an offer") };
    assert!(!on_disk.thanked && on_disk.what == "A room for twelve");
}

#[test]
fn one_whose_time_is_over_says_so() {
    let mut desk = at_the_list(WIDE, 1.0);
    desk.open(Kind::Notice, "Help with a grant form");
    assert!(desk.has("Ran out 31 May 2026, and still open"));
    assert!(desk.has("Open until: Ran out 31 May 2026"), "{:?}", desk.all_names());
    desk.choose("What came of it", "Expired");
    assert!(!desk.says("and still open"));
    assert_eq!(
        said(&desk, "Help with a grant form"),
        "Request, Dee Fenn, Expired, Not thanked yet, Jo Bramble answered"
    );
}

#[test]
fn pictures_of_the_offers_and_requests() {
    for (name, size, scale, scheme) in [
        ("offers-light", WIDE, 1.0, Scheme::Light),
        ("offers-dark", WIDE, 1.0, Scheme::Dark),
        ("offers-200", vec2(720.0, 450.0), 2.0, Scheme::Light),
    ] {
        let mut desk = at_the_list(size, scale);
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.draw(&format!("{name}-list"));
        desk.open(Kind::Notice, "Help with a grant form");
        desk.draw(&format!("{name}-one"));
        assert_eq!(desk.nameless(), Vec::<String>::new());
        assert_eq!(desk.without_glyphs(), Vec::<String>::new());
    }
}
