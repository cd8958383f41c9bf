//! Minutes taken while the meeting goes on, by keyboard alone.

mod ending;
mod in_place;
mod items;
mod jotting;
mod names;
mod putting_right;
mod typing;

use eframe::egui::{Key, Modifiers, vec2};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::event::{Item, LineKind};
use folkmoot::model::{Action, Event, Kind, Record};

use crate::desk::{Desk, WIDE};
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const SCRIPT: &str = include_str!("../data/meeting/two-hours.tsv");
const PEOPLE: &str = include_str!("../data/meeting/people.txt");

/// A meeting of seven items, with thirteen people.
fn records() -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = "Marl Valley Network, 5th meeting".to_owned();
    event.details.venue.name = "Dunmere Library".to_owned();
    let titles = [
        "Welcome",
        "Last time",
        "The Book Boat",
        "A university run by residents",
        "Forgotten corners",
        "Offers",
        "Next time",
    ];
    for (number, title) in (10..).zip(titles) {
        let minutes_allowed = Some(20);
        let item = Item { id: id(number), title: title.to_owned(), minutes_allowed, ..Item::default() };
        event.minutes.items.push(item);
    }
    attended(event, PEOPLE.lines())
}

/// The window at that meeting, with its minutes being taken.
fn taking() -> Desk {
    taking_in(WIDE, 1.0)
}

fn taking_in(size: eframe::egui::Vec2, scale: f32) -> Desk {
    let mut desk = Desk::over(&records(), size, scale);
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    desk.key(CTRL, Key::M);
    desk
}

fn say(desk: &mut Desk, words: &str) {
    desk.tap(words);
    desk.key(NONE, Key::Enter);
}

fn kinds(event: &Event) -> Vec<LineKind> {
    let lines = event.minutes.items.iter().flat_map(|item| &item.lines);
    lines.map(|line| *line.kind.known().unwrap()).collect()
}

fn actions(desk: &Desk) -> Vec<Action> {
    let actions = desk.session().workspace().of_kind(Kind::Action);
    actions
        .filter_map(|record| match record.as_ref() {
            Record::Action(action) => Some(action.as_ref().clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn pictures_of_the_mode() {
    for (name, size, scale, scheme) in [
        ("live-light", WIDE, 1.0, Scheme::Light),
        ("live-dark", WIDE, 1.0, Scheme::Dark),
        ("live-narrow", vec2(1280.0, 800.0), 1.0, Scheme::Light),
        ("live-200", vec2(640.0, 400.0), 2.0, Scheme::Light),
    ] {
        let mut desk = taking_in(size, scale);
        let settings = Settings { scheme, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        say(&mut desk, "28 people from nine villages");
        desk.key(CTRL, Key::ArrowDown);
        desk.key(CTRL, Key::ArrowDown);
        for words in [
            "Rooms that already feel safe work better than rooms that are free.",
            "“Nobody told us we were allowed, so we stopped asking.” – Samir",
            "agreed that each member names one unusual room before the autumn meeting",
            "Jo to add the rooms to the shared list by 12 June",
            "a: order more chairs",
            "Carys can offer a room",
            "Three things that would help:",
        ] {
            say(&mut desk, words);
        }
        desk.tap("a: carys invite two schools aboard by thursday 29 may");
        desk.draw(name);
        assert!(desk.has("Finish"));
        let top = desk.input("What is said").rect().top();
        let line = desk.bottoms_of("Item 3 of 7").first().map_or(top, |(words, _)| words.top());
        for (words, seen) in desk.bottoms_of("9.42am") {
            assert!(words.bottom().min(seen) <= line, "{name}: the record is written over the line at {line}");
        }
    }
}
