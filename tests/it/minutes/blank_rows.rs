//! What was added and left empty is not printed, and leaves no fragment behind.

use folkmoot::model::event::{
    Attendance, Correction, Delegation, Headcount, Item, ItemKind, MinutesStatus, MinutesStyle, Move, Partner,
};
use folkmoot::model::parts::{AnnouncedList, Fact, LinkKind, Medium, Presentation, Presenter, Quote, WebLink};
use folkmoot::model::{Action, Decision, Notice, Record, Responder};

use super::world::{STYLES, World, pick, when};

/// One of everything that a list can hold, with an id and nothing else.
fn blank_rows(world: &mut World) {
    let id = world.id();
    let links = || {
        let kinds = [LinkKind::Website, LinkKind::Video];
        kinds.map(|kind| WebLink { id, kind: pick(kind), label: " ".into(), ..WebLink::default() }).to_vec()
    };
    let announced = || vec![AnnouncedList { id, lines: vec![" ".into()], ..AnnouncedList::default() }];
    let facts = || vec![Fact { id, ..Fact::default() }];
    world.item("Boats", |item| {
        (item.links, item.papers, item.announced, item.facts) = (links(), links(), announced(), facts());
        item.quotes = vec![Quote { id, ..Quote::default() }];
        item.presentations = vec![Presentation {
            id,
            presenters: vec![Presenter { id, ..Presenter::default() }],
            facts: facts(),
            links: links(),
            announced: announced(),
            media: vec![Medium { id, ..Medium::default() }, Medium { id, ..Medium::default() }],
            ..Presentation::default()
        }];
        item.discussion = "We rowed.".into();
    });
    world.event.minutes.items.push(Item { id: folkmoot::model::Id::from_number(700), ..Item::default() });
    let details = &mut world.event.details;
    (details.links, details.facts) = (links(), facts());
    details.moves = vec![Move { id, ..Move::default() }];
    details.partners = vec![Partner { id, ..Partner::default() }];
    details.delegations = vec![Delegation { id, ..Delegation::default() }];
    world.event.people.headcounts = vec![Headcount { id, ..Headcount::default() }];
    world.event.people.attendance = vec![Attendance { id, ..Attendance::default() }];
    let minutes = &mut world.event.minutes;
    minutes.announced = announced();
    minutes.corrections = vec![Correction { id, ..Correction::default() }];
    minutes.quotes = vec![Quote { id, ..Quote::default() }];
    minutes.next.links = links();
    minutes.next.when = when("12 January 2027, 2pm");
    world.event.review.evaluation.scores = vec![Default::default()];
    let event = Some(world.link());
    world.add(Record::Action(Box::new(Action { event, ..Action::default() })));
    world.add(Record::Decision(Box::new(Decision { event, ..Decision::default() })));
    world.add(Record::Notice(Box::new(Notice { event, ..Notice::default() })));
}

#[test]
fn a_row_that_was_left_empty_prints_nothing() {
    for style in STYLES {
        let mut world = World::new();
        world.event.minutes.status = pick(MinutesStatus::Agreed);
        blank_rows(&mut world);
        let number = if style == MinutesStyle::Formal { "1 " } else { "" };
        let mut expected = vec!["group ".to_owned(), "title Minutes".into(), "When: to be confirmed".into()];
        let item = [format!("h2 {number}Boats"), "p We rowed.".into()];
        let next = [
            "panel Next meeting".to_owned(),
            "  p <b>When:</b> Tuesday 12 January 2027, 2pm".into(),
            "  p <b>Where:</b> to be confirmed".into(),
        ];
        let glance = [
            "panel At a glance".to_owned(),
            "  p <b>Next meeting:</b> Tuesday 12 January 2027, 2pm, place to be confirmed".into(),
        ];
        match style {
            MinutesStyle::Formal => expected.extend([&glance[..], &item, &next].concat()),
            MinutesStyle::Learning => expected.extend([&item[..], &next].concat()),
            MinutesStyle::Highlights => expected.extend([&next[..], &item].concat()),
        }
        assert_eq!(world.outline(style), expected, "{style:?}");
    }
}

#[test]
fn an_empty_item_with_an_outcome_or_a_type_keeps_its_place() {
    let mut world = World::new();
    let empty = world.item("", |_| {});
    world.item("", |item| item.kind = pick(ItemKind::AnyOtherBusiness));
    world.decision("Buy a boat.", Some(empty), |_| {});
    let lines = world.lines(MinutesStyle::Formal, &["h2", "agreed"]);
    assert_eq!(lines, ["h2 1 Discussion", "agreed Agreed D1", "h2 2 Any other business"]);
}

#[test]
fn highlights_have_no_item_without_a_word_under_it() {
    let mut world = World::new();
    let item = world.item("Money", |_| {});
    world.item("Boats", |item| item.discussion = "We rowed.".into());
    world.decision("Buy a boat.", Some(item), |_| {});
    let lines = world.lines(MinutesStyle::Highlights, &["h2", "agreed"]);
    assert_eq!(lines, ["h2 Boats", "h2 What we agreed", "agreed Agreed D1"]);
    assert_eq!(world.lines(MinutesStyle::Learning, &["h2"]), ["h2 Money", "h2 Boats"]);
}

#[test]
fn an_offer_with_an_empty_answer_says_its_state_alone() {
    let mut world = World::new();
    world.notice("A room", |notice| notice.responders = vec![Responder::default(), Responder::default()]);
    assert_eq!(world.lines(MinutesStyle::Formal, &["| Offer"]), ["| Offer | A room | Open"]);
}
