//! What is told when minutes are finished or something was jotted down, the keys that are shown meanwhile, and the
//! minutes of the last meeting, agreed while their item is at hand.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::model::event::{Item, ItemKind, Line, MinutesStatus};
use folkmoot::model::{Event, Id, Kind, Record, Ref, When};
use jiff::civil::date;

use crate::desk::{Desk, WIDE, pressed, typed};
use crate::keyboard::holder;
use crate::meeting::{attended, id};

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const TITLE: &str = "Marl Valley Network, 5th meeting";

/// A meeting with so many items, with two people.
fn records(items: u128) -> Vec<Record> {
    let mut event = Event::default();
    event.details.title = TITLE.to_owned();
    for number in 0..items {
        let item = Item { id: id(10 + number), title: format!("Matter {number}"), ..Item::default() };
        event.minutes.items.push(item);
    }
    attended(event, ["Sam Okoro", "Carys Bevan"])
}

fn taking(items: u128) -> Desk {
    let mut desk = Desk::over(&records(items), WIDE, 1.0);
    desk.open(Kind::Event, TITLE);
    desk.key(CTRL, Key::M);
    desk
}

fn say(desk: &mut Desk, words: &str) {
    desk.tap(words);
    desk.key(NONE, Key::Enter);
}

#[test]
fn finishing_says_what_is_open_and_leads_to_the_first_of_it() {
    let mut desk = taking(30);
    say(&mut desk, "a: order more chairs by 12 June");
    say(&mut desk, "a: find a key by 12 June");
    say(&mut desk, "Sam to ring the depot");
    say(&mut desk, "\u{201c}Nobody told us\u{201d} \u{2013} Carys");
    desk.key(CTRL, Key::M);
    assert!(
        desk.has(&format!("Kept with {TITLE}: 4 lines. 2 actions have no owner, 1 no date, 1 quote is unchecked.")),
        "{:?}",
        desk.all_names()
    );
    desk.draw("live-finished");
    assert_eq!(desk.filled().len(), 1, "only its print is filled: {:?}", desk.filled());
    desk.press(Role::Button, "Go to the first");
    assert_eq!(holder(&desk), Some((Role::ComboBox, "Owner".to_owned())));
    let mut desk = taking(1);
    say(&mut desk, "Sam to ring the depot by 12 June");
    desk.key(CTRL, Key::M);
    assert!(desk.has(&format!("Kept with {TITLE}: 1 line.")), "{:?}", desk.all_names());
}

#[test]
fn finishing_counts_words_that_may_be_misspelt_and_leads_to_the_first() {
    let mut desk = taking(1);
    desk.type_text("Carys Bevan will recieve the bookes on friday");
    desk.until(|session| session.speller().is_some());
    desk.key(NONE, Key::Enter);
    say(&mut desk, "recieve them all");
    desk.key(CTRL, Key::M);
    assert!(desk.says("2 words may be misspelt."), "{:?}", desk.all_names());
    desk.press(Role::Button, "Go to the first");
    assert!(desk.input("Line 1").is_focused());
    desk.retype("Line 1", "Carys Bevan will receive the books on friday");
    desk.retype("Line 2", "receive them all");
    desk.key(CTRL, Key::M);
    say(&mut desk, "They have allready come");
    desk.key(CTRL, Key::M);
    assert!(desk.says("\u{201c}allready\u{201d} may be misspelt."), "{:?}", desk.all_names());
}

#[test]
fn what_a_line_became_stands_on_the_page_once_and_is_changed_there() {
    let mut desk = taking(1);
    for words in
        ["The lift is broken", "Sam to ring the depot by 12 June", "\u{201c}Nobody told us\u{201d} \u{2013} Carys"]
    {
        say(&mut desk, words);
    }
    desk.key(CTRL, Key::M);
    desk.press(Role::Button, "Matter 0");
    desk.draw("minutes-lines");
    let boxes = |desk: &Desk, name: &str| desk.harness.query_all_by_label(name).count();
    assert_eq!((boxes(&desk, "Ring the depot"), boxes(&desk, "Delete action A1")), (0, 1), "{:?}", desk.all_names());
    assert_eq!(boxes(&desk, "Delete quote 1"), 1);
    let top = |desk: &Desk, name: &str| desk.harness.get_by_label(name).rect().top();
    assert!(top(&desk, "Delete line 1") < top(&desk, "Delete action A1"), "in the order in which it was said");
    assert!(top(&desk, "Delete action A1") < top(&desk, "Delete quote 1"));
    desk.press(Role::Button, "Delete action A1");
    assert_eq!(boxes(&desk, "Delete action A1"), 0);
}

#[test]
fn where_nothing_was_typed_nothing_is_told_and_nothing_becomes_a_draft() {
    let mut desk = taking(2);
    desk.key(CTRL, Key::ArrowDown);
    desk.key(CTRL, Key::M);
    assert!(!desk.says("Kept"), "{:?}", desk.all_names());
    assert!(desk.event().minutes.status.is(folkmoot::model::event::MinutesStatus::Jottings));
    desk.key(CTRL, Key::M);
    say(&mut desk, "The lift is brocken");
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::M);
    desk.key(NONE, Key::ArrowUp);
    desk.retype("What is said", "The lift is broken");
    desk.key(CTRL, Key::M);
    assert!(desk.has(&format!("Kept with {TITLE}: what you changed.")), "{:?}", desk.all_names());
}

#[test]
fn finishing_shows_the_page_from_its_top_beside_the_minutes() {
    let mut desk = taking(30);
    say(&mut desk, "a: order more chairs");
    desk.key(CTRL, Key::M);
    desk.choose("Document", "Agenda");
    desk.harness.get_by_label("Matter 29").scroll_to_me();
    desk.frames();
    let top = |desk: &Desk| desk.harness.get_by_role_and_label(Role::Heading, "Worth a look").rect().top();
    assert!(top(&desk) < 0.0, "the page is scrolled");
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::M);
    assert!(top(&desk) > 60.0, "it is in sight again");
    assert_eq!(desk.holds(Role::ComboBox, "Document"), "Minutes");
}

#[test]
fn the_letters_are_among_the_keys_at_any_size() {
    for (size, scale) in [(WIDE, 1.0), (vec2(640.0, 400.0), 2.0)] {
        let mut desk = Desk::over(&records(3), size, scale);
        desk.open(Kind::Event, TITLE);
        desk.key(CTRL, Key::M);
        desk.key(NONE, Key::F1);
        let first = desk.names(Role::Heading).into_iter().skip_while(|name| name != "Keys").nth(1);
        assert!(desk.has("Taking minutes"), "{first:?}");
        for letter in ["a:", "d:", "q:", "b:"] {
            assert!(desk.has(letter), "{letter} at {size:?}");
        }
        desk.draw(&format!("live-keys-{}", size.x));
    }
    let mut desk = Desk::over(&records(3), WIDE, 1.0);
    desk.key(NONE, Key::F1);
    assert!(desk.has("Taking minutes") && desk.has("q:"), "and everywhere");
}

#[test]
fn the_list_of_keys_beside_the_record_is_never_cut_off() {
    for high in [900.0, 800.0, 740.0, 660.0] {
        let mut desk = Desk::over(&records(3), vec2(1280.0, high), 1.0);
        desk.open(Kind::Event, TITLE);
        desk.key(CTRL, Key::M);
        let last = desk.harness.get_by_label("All keys and letters").rect();
        assert!(last.bottom() <= high - 28.0, "{last:?} at {high}");
        desk.draw(&format!("live-helper-{high}"));
    }
}

#[test]
fn a_half_line_that_is_jotted_down_is_kept_said_and_taken_back_at_once() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(CTRL, Key::Num5);
    desk.key(NONE, Key::F2);
    assert!(desk.says("Escape keeps what stands here as a note"));
    desk.tap("The lift ");
    desk.at_once([typed("is broken"), pressed(NONE, Key::Escape)]);
    let kept = |desk: &Desk| {
        let mut events = desk.session().workspace().of_kind(Kind::Event).cloned();
        events.any(|record| record.to_ron().unwrap().contains("The lift is broken"))
    };
    assert!(kept(&desk) && !desk.has("Jot"));
    assert!(desk.says("Kept as a note with ") && desk.says("Ctrl Z takes it back."), "{:?}", desk.all_names());
    desk.key(CTRL, Key::Z);
    assert!(!kept(&desk), "one step, however it was typed");
    desk.key(CTRL, Key::Z);
    assert!(!kept(&desk), "and the second press has nothing to bring back");
    while desk.has("Dismiss this message") {
        desk.click_first(Role::Button, "Dismiss this message");
    }
    desk.key(NONE, Key::F2);
    assert!(desk.has("Jot"));
    desk.key(NONE, Key::Escape);
    assert!(!desk.has("Jot") && !desk.says("Kept as a note with "), "nothing was typed: {:?}", desk.all_names());
}

/// The May meeting as a draft, and that of June with an item for its minutes.
fn two_meetings(item: Item) -> Vec<Record> {
    let series = Ref(id(500));
    let mut group = Record::new(Kind::Series, series.0, "2026-06-08T09:42:00Z".parse().unwrap());
    group.set_title("Network");
    let meeting = |number: u128, title: &str, day| {
        let Record::Event(mut event) = Record::new(Kind::Event, id(number), "2026-06-08T09:42:00Z".parse().unwrap())
        else {
            panic!("an event")
        };
        (event.details.title, event.details.series) = (title.to_owned(), Some(series));
        event.details.when = When::day(day);
        event
    };
    let mut may = meeting(1, "Network 4", date(2026, 5, 14));
    may.minutes.status = MinutesStatus::Draft.into();
    let said = Line { id: id(21), text: "The river is high.".into(), ..Line::default() };
    may.minutes.items = vec![Item { id: id(20), title: "Floods".to_owned(), lines: vec![said], ..Item::default() }];
    let mut june = meeting(2, "Network 5", date(2026, 6, 4));
    june.minutes.items = vec![item, Item { id: id(31), title: "Offers".to_owned(), ..Item::default() }];
    vec![group, Record::Event(may), Record::Event(june)]
}

fn event(desk: &Desk, id: Id) -> Event {
    desk.session().workspace().event(Ref(id)).unwrap().clone()
}

#[test]
fn the_minutes_of_the_last_meeting_are_agreed_while_their_item_is_at_hand() {
    let by_kind = Item { id: id(30), kind: ItemKind::LastMinutes.into(), ..Item::default() };
    let by_title = |title: &str| Item { id: id(30), title: title.to_owned(), ..Item::default() };
    for item in [by_kind, by_title("minutes of the last meeting"), by_title("Previous minutes.")] {
        let mut desk = Desk::over(&two_meetings(item), WIDE, 1.0);
        desk.open(Kind::Event, "Network 5");
        desk.key(CTRL, Key::M);
        desk.key(CTRL, Key::ArrowDown);
        assert!(!desk.says("Agree the minutes of"), "another item is at hand");
        desk.key(CTRL, Key::ArrowUp);
        desk.draw("live-agree");
        desk.press(Role::Button, "Agree the minutes of Network 4, 14 May 2026");
        let may = event(&desk, id(1));
        assert!(may.minutes.status.is(MinutesStatus::Agreed) && may.minutes.is_locked());
        assert_eq!(may.minutes.agreed_at, Some(Ref(id(2))));
        assert!(!desk.says("Agree the minutes of"), "once");
        desk.key(CTRL, Key::Z);
        assert!(event(&desk, id(1)).minutes.status.is(MinutesStatus::Draft));
    }
}

#[test]
fn the_minutes_to_be_agreed_are_the_last_that_were_begun() {
    let item = Item { id: id(30), kind: ItemKind::LastMinutes.into(), ..Item::default() };
    let mut records = two_meetings(item);
    let Record::Event(may) = &mut records[1] else { panic!("the May meeting") };
    may.minutes.status = MinutesStatus::Jottings.into();
    let mut between = may.clone();
    (between.header.id, between.details.title) = (id(3), "Network 4, once more".to_owned());
    (between.details.when, between.minutes) =
        (When::day(date(2026, 5, 28)), folkmoot::model::event::Minutes::default());
    records.push(Record::Event(between));
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Event, "Network 5");
    desk.key(CTRL, Key::M);
    desk.press(Role::Button, "Agree the minutes of Network 4, 14 May 2026");
    assert!(event(&desk, id(1)).minutes.status.is(MinutesStatus::Agreed), "jottings with words wait as well");
    assert!(!desk.says("Agree the minutes of"), "and nothing was written of the meeting between");
}
