//! Records with nothing in them, or hardly anything.

use folkmoot::model::event::{Correction, Delegation, Headcount, ItemKind};
use folkmoot::model::form::{Form, Place};
use folkmoot::model::parts::{AnnouncedList, Fact, Medium, Presentation, Presenter, Quote, WebLink};
use folkmoot::model::{Kind, Record, TimeOfDay};

use super::printing::{Case, print_each, print_each_in_part};
use super::spread::{everywhere, said};
use crate::minutes::world::{World, pick};
use crate::sample::full_record;

const CASES: &[Case] = &[
    ("nothing typed", |_| {}),
    ("a title alone", |world| world.event.details.title = "Title".into()),
    ("a theme alone", |world| world.event.details.theme = "Theme".into()),
    ("a number alone", |world| world.event.details.ordinal = Some(0)),
    ("one letter everywhere", |world| everywhere(world, "o")),
    ("items of one word", |world| {
        for word in ["Yes", "No", "I", "?", "1", "…"] {
            world.item(word, |item| item.discussion = word.into());
        }
    }),
    ("items without words of each kind", |world| {
        for kind in [ItemKind::AnyOtherBusiness, ItemKind::NextMeeting, ItemKind::MattersArising, ItemKind::Decision] {
            world.item("", |item| item.kind = pick(kind));
        }
    }),
    ("empty parts", empty_parts),
    ("quotes without words", |world| {
        let id = world.id();
        let quote = |context: &str| Quote { id, context: context.into(), ..Quote::default() };
        world.item("What people said", |item| item.quotes = vec![quote(""), quote("")]);
        world.event.minutes.quotes = vec![quote("")];
    }),
    ("outcomes without words", |world| {
        let item = world.item("Nothing came of it", |_| {});
        world.action("", Some(item), |_| {});
        world.decision("", Some(item), |_| {});
        world.decision("", None, |decision| decision.reasons = "A reason alone".into());
        world.notice("", |_| {});
    }),
    ("headings without words", |world| {
        said(world, "#\n\n##\n\n# \n\n### ###\n\n-\n\n1.\n\n> \n\n```\n```\n\n***\n\nEnd")
    }),
    ("the time of its end alone", |world| world.event.minutes.closed_at = TimeOfDay::new(0, 0)),
];

fn empty_parts(world: &mut World) {
    let id = world.id();
    let presentation = Presentation {
        presenters: vec![Presenter::default()],
        facts: vec![Fact::default()],
        links: vec![WebLink::default()],
        media: vec![Medium::default(), Medium::default()],
        announced: vec![AnnouncedList::default()],
        ..Presentation::default()
    };
    world.item("", |item| {
        item.presentations = vec![presentation];
        (item.facts, item.links) = (vec![Fact::default(), Fact::default()], vec![WebLink::default()]);
        (item.papers, item.announced) =
            (vec![WebLink::default()], vec![AnnouncedList { id, ..AnnouncedList::default() }]);
    });
    world.event.minutes.corrections = vec![Correction::default()];
    world.event.people.headcounts = vec![Headcount::default()];
    world.event.details.delegations = vec![Delegation::default()];
    world.event.people.attendance.push(Default::default());
}

#[test]
fn little_prints() {
    print_each(CASES);
}

#[test]
fn fields_full_of_space_print() {
    print_each_in_part(&[("spaces in every field", |world| {
        let Record::Event(mut event) = full_record(Kind::Event) else { return };
        blank(&mut *event);
        event.header.id = world.event.header.id;
        world.event = *event;
    })]);
}

fn blank(form: &mut dyn Form) {
    for row in 0..form.words().len() {
        match form.place(row) {
            Some(Place::Line(line)) => *line = " \t ".into(),
            Some(Place::Text(text)) => text.0 = " \n\n \n".into(),
            Some(Place::Lines(lines)) => *lines = vec![" ".into(), String::new()],
            Some(Place::Nested(inner) | Place::Protected(inner)) => blank(inner),
            Some(Place::Items(items)) => (0..items.len()).for_each(|index| blank(items.form(index).unwrap())),
            _ => {}
        }
    }
}
