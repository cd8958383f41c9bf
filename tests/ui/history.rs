//! The history of the open record: what was changed, when and by whom, side by side with any other version; and what is
//! put back, with undo.

use std::rc::Rc;

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::event::Item;
use folkmoot::model::{Council, Event, Id, Kind, Markdown, Record};
use folkmoot::store::{Places, Store};
use jiff::{Timestamp, ToSpan};
use tempfile::TempDir;

use crate::desk::{Desk, WIDE};

const NETWORK: &str = "Network 7";

fn event(change: impl FnOnce(&mut Event)) -> Record {
    let mut event = Event::default();
    event.header.id = Id::from_number(7);
    event.details.title = NETWORK.to_owned();
    change(&mut event);
    Record::Event(Box::new(event))
}

/// A home in which these versions of records were saved one after another, each by somebody at a moment.
fn home(versions: impl IntoIterator<Item = (Record, &'static str, Timestamp)>) -> Rc<TempDir> {
    let home = Rc::new(tempfile::tempdir().unwrap());
    let places = Places::under(home.path());
    let store = Store::create(&places.default_workspace(), &places, Id::from_number(1), Council::default()).unwrap();
    for (record, by, at) in versions {
        store.set_author(by);
        store.save(&record, at).unwrap();
    }
    while store.settle_some().unwrap() {}
    home
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn said(text: &str) -> Record {
    let item = |title: &str, number, text: &str| Item {
        id: Id::from_number(number),
        title: title.to_owned(),
        discussion: Markdown(text.to_owned()),
        ..Item::default()
    };
    event(|event| event.minutes.items = vec![item("Floods", 70, text), item("Libraries", 71, "Open on Mondays.")])
}

fn three_versions() -> Rc<TempDir> {
    home([
        (event(|event| event.details.theme = "Maps".into()), "Amira Khan", at("2026-06-05T08:10:00Z")),
        (
            event(|event| {
                event.details.theme = "Floods".into();
                event.details.theme.push_str(" and rivers");
                event.header.tags = vec!["river".into()];
            }),
            "Jo Farrow",
            at("2026-06-08T08:40:00Z"),
        ),
        (
            event(|event| {
                event.details.theme = "Floods and towns".into();
                event.header.tags = vec!["river".into()];
            }),
            "Amira Khan",
            at("2026-06-08T09:20:00Z"),
        ),
    ])
}

fn look(desk: &mut Desk) {
    desk.key(Modifiers::COMMAND, Key::H);
    desk.until(|session| session.history().is_some_and(|history| !history.is_reading));
    compared(desk);
}

fn compared(desk: &mut Desk) {
    desk.frames();
    desk.until(|session| session.history().is_some_and(|history| history.compared.is_some()));
}

fn theme(desk: &Desk) -> String {
    desk.event().details.theme
}

#[test]
fn versions_are_told_by_day_with_time_author_and_fields() {
    let mut desk = Desk::at(three_versions());
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    for row in ["9.20am, Amira Khan: Theme", "8.40am, Jo Farrow: Theme and Tags", "8.10am, Amira Khan: As it was first"]
    {
        assert!(
            desk.harness.query_by_role_and_label(Role::ListBoxOption, row).is_some(),
            "{row}: {:?}",
            desk.all_names()
        );
    }
    assert!(desk.has("Today") && desk.has("Friday 5 June 2026"), "{:?}", desk.all_names());
    assert!(desk.has("Taken out: rivers. Put in: towns."), "{:?}", desk.all_names());
    assert!(desk.nameless().is_empty() && desk.without_glyphs().is_empty());
}

/// Somebody typed on in one field within minutes, and two versions were joined afterwards.
#[test]
fn what_was_typed_on_is_one_row_until_each_version_is_asked_for() {
    let typed = |theme: &str| event(|event| event.details.theme = theme.into());
    let mut desk = Desk::at(home([
        (typed("Maps"), "Amira Khan", at("2026-06-08T08:00:00Z")),
        (typed("Maps and"), "Amira Khan", at("2026-06-08T08:02:00Z")),
        (typed("Maps and rivers"), "Amira Khan", at("2026-06-08T08:04:00Z")),
        (typed("Floods"), "merge", at("2026-06-08T08:30:00Z")),
    ]));
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    let rows =
        |desk: &Desk| desk.harness.query_all_by_role(Role::ListBoxOption).filter(|row| row.value().is_none()).count();
    let has = |desk: &Desk, row| desk.harness.query_by_role_and_label(Role::ListBoxOption, row).is_some();
    assert!(has(&desk, "8.04am, Amira Khan: Theme, 2 versions"), "{:?}", desk.all_names());
    assert!(has(&desk, "8.30am, joined from two versions: Theme"), "{:?}", desk.all_names());
    let before = rows(&desk);
    desk.click("Show each version");
    desk.until(|session| session.history().is_some_and(|history| !history.is_reading));
    desk.frames();
    assert_eq!(rows(&desk), before + 1);
    assert!(has(&desk, "8.02am, Amira Khan: Theme"), "{:?}", desk.all_names());
    desk.click("Tell in one row what was typed on");
    desk.until(|session| session.history().is_some_and(|history| !history.is_reading));
    desk.frames();
    assert_eq!(rows(&desk), before);
}

#[test]
fn one_field_of_an_earlier_version_is_put_back_alone_and_undone() {
    let mut desk = Desk::at(three_versions());
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    desk.press(Role::ListBoxOption, "8.40am, Jo Farrow: Theme and Tags");
    compared(&mut desk);
    let mut expected = desk.event();
    desk.click("Put the earlier text back: Theme");
    let now = desk.event();
    expected.details.theme = "Maps".into();
    (expected.header.rev, expected.header.changed) = (now.header.rev.clone(), now.header.changed);
    assert_eq!(now, expected, "nothing but the theme");
    desk.saved();
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(theme(&desk), "Floods and towns");
    desk.saved();
    assert_eq!(desk.on_disk(Kind::Event, Id::from_number(7)).title(), NETWORK);
}

#[test]
fn all_of_an_earlier_version_is_put_back_and_is_a_version_of_its_own() {
    let mut desk = Desk::at(three_versions());
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    desk.press(Role::ListBoxOption, "8.10am, Amira Khan: As it was first");
    desk.frames();
    compared(&mut desk);
    desk.click("Restore all of it as it was on 5 June 2026, 8.10am");
    assert_eq!((theme(&desk), desk.record(Kind::Event).header().tags.len()), ("Maps".to_owned(), 0));
    desk.saved();
    desk.until(|session| session.history().is_some_and(|history| !history.is_reading && history.rows.len() == 4));
    assert!(desk.on_disk(Kind::Event, Id::from_number(7)).header().rev.n == 4);
    desk.frames();
    assert!(desk.has("Both say the same in every field."), "{:?}", desk.all_names());
}

#[test]
fn what_is_typed_here_is_told_and_put_back() {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Network 8");
    desk.save();
    desk.type_into("Theme", "Maps");
    desk.save();
    look(&mut desk);
    desk.click("Put the earlier text back: Theme");
    assert_eq!(theme(&desk), "");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(theme(&desk), "Maps");
}

#[test]
fn escape_and_the_key_lead_back_to_the_form() {
    let mut desk = Desk::at(three_versions());
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    assert!(desk.harness.query_by_label("Title").is_none());
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("Title").is_some() && desk.session().history().is_none());
    look(&mut desk);
    desk.key(Modifiers::COMMAND, Key::H);
    assert!(desk.harness.query_by_label("Title").is_some());
    desk.press(Role::Button, "History of Network 7");
    assert!(desk.has("Back to the form"));
}

#[test]
fn a_record_that_was_never_changed_says_so() {
    let mut desk = Desk::at(home([(event(|_| ()), "Amira Khan", at("2026-06-05T08:10:00Z"))]));
    desk.open(Kind::Event, NETWORK);
    desk.key(Modifiers::COMMAND, Key::H);
    desk.until(|session| session.history().is_some_and(|history| !history.is_reading));
    assert!(desk.has("Nothing was changed since this was made."));
}

#[test]
fn agreed_minutes_stay_as_they_were_agreed() {
    let agreed = |theme: &str, text: &str| {
        let Record::Event(mut event) = said(text) else { panic!("an event") };
        event.details.theme = theme.to_owned();
        event.header.tags = vec![theme.to_lowercase()];
        event.minutes.status = folkmoot::model::event::MinutesStatus::Agreed.into();
        event.minutes.fingerprint = "1 agreed".into();
        Record::Event(event)
    };
    let mut desk = Desk::at(home([
        (said("It rained."), "Amira Khan", at("2026-06-05T08:10:00Z")),
        (agreed("Maps", "It rained a lot."), "Amira Khan", at("2026-06-05T08:40:00Z")),
    ]));
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    assert!(desk.has("Item Floods: What was said"), "{:?}", desk.all_names());
    assert!(desk.has("Status"), "{:?}", desk.all_names());
    assert!(
        !desk.has("Put the earlier text back: Item Floods: What was said")
            && !desk.has("Put the earlier text back: Status")
    );
    assert!(desk.has("Put the earlier text back: Tags"));
}

/// A version, the same one edited by hand, which keeps its number, and one after them.
fn edited_by_hand() -> Rc<TempDir> {
    let tagged = |theme: &str| {
        event(|event| {
            event.details.theme = theme.into();
            event.header.tags = vec!["river".into()];
        })
    };
    let home = home([
        (event(|event| event.details.theme = "Maps".into()), "Amira Khan", at("2026-06-05T08:10:00Z")),
        (tagged("Floods"), "Jo Farrow", at("2026-06-08T08:40:00Z")),
    ]);
    let places = Places::under(home.path());
    let folder = places.default_workspace();
    let path = folder.join("events").join(format!("{}.ron", Id::from_number(7)));
    let text = std::fs::read_to_string(&path).unwrap();
    let Record::Event(mut edited) = Record::from_ron(Kind::Event, &text).unwrap() else { panic!("an event") };
    edited.details.theme = "Mills".into();
    edited.header.tags.clear();
    std::fs::write(&path, Record::Event(edited).to_ron().unwrap()).unwrap();
    let store = Store::open(&folder, &places).unwrap();
    store.load_whole();
    while store.settle_some().unwrap() {}
    store.save(&tagged("Towns"), at("2026-06-08T09:20:00Z")).unwrap();
    while store.settle_some().unwrap() {}
    home
}

#[test]
fn of_two_versions_with_one_number_the_one_that_is_shown_is_put_back() {
    let mut desk = Desk::at(edited_by_hand());
    desk.open(Kind::Event, NETWORK);
    look(&mut desk);
    let restore = "Restore all of it as it was on 8 June 2026, 8.40am";
    for (row, shown) in [("8.40am, Jo Farrow: Theme and Tags", "Floods"), ("8.40am, Jo Farrow: Theme", "Mills")] {
        desk.press(Role::ListBoxOption, row);
        desk.until(|session| {
            let compared = session.history().and_then(|history| history.compared.clone());
            compared.is_some_and(
                |compared| matches!(&*compared.newer, Record::Event(event) if event.details.theme == shown),
            )
        });
        desk.frames();
        assert!(desk.has(restore), "{:?}", desk.all_names());
    }
    desk.click(restore);
    assert_eq!(theme(&desk), "Mills");
}

fn sixty() -> Vec<(Record, &'static str, Timestamp)> {
    let first = at("2026-04-20T08:10:00Z");
    (0..60_i64)
        .map(|number| {
            let record = event(|event| {
                event.details.theme = format!("Theme {}", number / 2);
                event.details.expenses = format!("{} pounds", (number + 1) / 2);
            });
            (record, if number % 3 == 0 { "Jo Farrow" } else { "Amira Khan" }, first + (number * 20).hours())
        })
        .collect()
}

fn long_text() -> (Record, Record) {
    let words = "The river came up to the second step of the hall and went down again before noon. ";
    let long = |word: &str| format!("{}{word} {}\n\n{}", words.repeat(30), words.repeat(20), words.repeat(40));
    (said(&long("Seven cellars filled.")), said(&long("Nine cellars filled.")))
}

fn dressed(desk: &mut Desk, scheme: Scheme) {
    let settings = Settings { scheme, ..desk.session().settings().clone() };
    desk.send(Command::SetSettings(Box::new(settings)));
}

/// Pictures to look at: many versions, a long text, a changed agenda.
#[test]
fn it_can_be_drawn() {
    let (before, after) = long_text();
    let moved = |record: &Record| {
        let Record::Event(mut event) = record.clone() else { panic!("an event") };
        event.minutes.items.reverse();
        event.minutes.items.remove(1);
        event.minutes.items.push(Item { id: Id::from_number(75), title: "Trams".into(), ..Item::default() });
        event.minutes.items.push(Item { id: Id::from_number(76), title: "Buses".into(), ..Item::default() });
        Record::Event(event)
    };
    let agenda = [
        (before.clone(), "Amira Khan", at("2026-06-05T08:10:00Z")),
        (after.clone(), "Jo Farrow", at("2026-06-05T08:40:00Z")),
        (moved(&after), "Jo Farrow", at("2026-06-08T08:40:00Z")),
    ];
    let homes = [("many", home(sixty())), ("agenda", home(agenda))];
    for (name, home) in homes {
        for (size, scale, look_of) in
            [(WIDE, 1.0, "wide"), (vec2(1280.0, 800.0), 1.0, "small"), (vec2(640.0, 400.0), 2.0, "double")]
        {
            for (scheme, dark) in [(Scheme::Light, "light"), (Scheme::Dark, "dark"), (Scheme::HighContrast, "contrast")]
            {
                let mut desk = Desk::at_home(home.clone(), size, scale);
                desk.until(folkmoot::app::Session::can_write);
                dressed(&mut desk, scheme);
                desk.open(Kind::Event, NETWORK);
                look(&mut desk);
                desk.draw(&format!("history-{name}-{look_of}-{dark}"));
                assert!(desk.nameless().is_empty() && desk.without_glyphs().is_empty());
                if name == "agenda" {
                    let row = "8.40am, Jo Farrow: Item Floods";
                    desk.press(Role::ListBoxOption, row);
                    compared(&mut desk);
                    desk.draw(&format!("history-text-{look_of}-{dark}"));
                }
                desk.leave();
            }
        }
    }
}
