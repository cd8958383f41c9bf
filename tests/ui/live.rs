//! Minutes taken while the meeting goes on, by keyboard alone.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::NodeT as _;
use folkmoot::app::Command;
use folkmoot::app::{Scheme, Settings};
use folkmoot::model::event::{AttendanceState, Item, LineKind};
use folkmoot::model::{Action, Due, Event, Kind, Record, When};
use jiff::civil::date;

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
fn the_way_back_keeps_what_was_typed_and_leads_to_the_event() {
    let mut desk = taking();
    desk.tap("The caretaker has the umbrella");
    desk.press(Role::Button, "Back to the event");
    assert!(!desk.has("Finish") && desk.has("Take minutes"));
    assert_eq!(desk.event().minutes.items[0].lines.len(), 1);
}

#[test]
fn what_is_typed_becomes_what_people_mean() {
    let mut desk = taking();
    say(&mut desk, "Rooms that feel safe work better than rooms that are free.");
    desk.key(CTRL, Key::ArrowDown);
    say(&mut desk, "Sam to ring the depot by Friday");
    say(&mut desk, "a: carys invite two schools aboard by next meeting");
    say(&mut desk, "agreed that each member names one unusual room");
    say(&mut desk, "“Nobody told us we were allowed” – Samir");
    say(&mut desk, "over 750 learners in two years");
    let event = desk.event();
    use LineKind::{Action, Decision, Figure, Note, Quote};
    assert_eq!(kinds(&event), [Note, Action, Action, Decision, Quote, Figure]);
    assert_eq!(event.minutes.items[0].lines.len(), 1, "the note stands under the item that was at hand");
    assert_eq!(event.minutes.items[1].lines.len(), 5);
    let mut made = actions(&desk);
    made.sort_by_key(|action| action.what != "Ring the depot");
    assert_eq!(made[0].what, "Ring the depot");
    assert_eq!(made[0].by, When::day(date(2026, 5, 15)));
    assert_eq!(desk.session().workspace().title(made[0].owner.unwrap().0).as_deref(), Some("Sam Okoro"));
    assert!(made[1].due.is(Due::NextMeeting));
    assert_eq!(event.minutes.items[1].quotes[0].words, "Nobody told us we were allowed");
    assert_eq!(event.minutes.items[1].facts[0].amount, "750");
    assert!(desk.says("Action at 9.42am: Ring the depot, Sam Okoro"), "the record shows what it became");
}

#[test]
fn a_half_typed_line_stays_with_its_item_when_another_comes_up() {
    let mut desk = taking();
    desk.tap("stuck: the key to the");
    desk.key(CTRL, Key::ArrowDown);
    assert_eq!(desk.value("What is said"), "", "the line of the next item begins empty");
    say(&mut desk, "The boat is full");
    let texts = |desk: &Desk, item: usize| -> Vec<String> {
        desk.event().minutes.items[item].lines.iter().map(|line| line.text.as_str().to_owned()).collect()
    };
    assert_eq!(texts(&desk, 0), ["stuck: the key to the"]);
    assert_eq!(texts(&desk, 1), ["The boat is full"]);
    desk.key(CTRL, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "");
    desk.tap("half");
    desk.press(Role::Button, "Item 4: A university run by residents, 20 min");
    desk.tap("and more");
    assert_eq!((texts(&desk, 0).len(), texts(&desk, 3)), (2, vec!["and more".to_owned()]));
    assert_eq!(texts(&desk, 0)[1], "half");
    desk.key(NONE, Key::Enter);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    desk.key(CTRL, Key::Z);
    assert_eq!((texts(&desk, 0).len(), texts(&desk, 3)), (1, Vec::new()), "each is a step of its own");
}

#[test]
fn somebody_new_is_made_without_leaving_the_line() {
    let mut desk = taking();
    say(&mut desk, "Dana Reyes to bring the urn");
    let made = actions(&desk);
    assert_eq!(desk.session().workspace().title(made[0].owner.unwrap().0).as_deref(), Some("Dana Reyes"));
    desk.key(CTRL, Key::Z);
    assert!(actions(&desk).is_empty());
    assert_eq!(desk.value("What is said"), "Dana Reyes to bring the urn", "undone, the words are typed again");
}

#[test]
fn a_wrong_guess_is_put_right_with_a_key() {
    let mut desk = taking();
    desk.tap("Sam to ring the depot by Thursday 29 May");
    assert!(desk.says("29 May 2026 is a Friday."));
    desk.key(ALT, Key::Num2);
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk)[0].by, When::day(date(2026, 5, 28)), "the Thursday beside it");
    desk.tap("Sam to sing at the end");
    desk.key(ALT, Key::N);
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk).len(), 1, "a note and no action");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "Sam to sing at the end");
    desk.key(ALT, Key::I);
    desk.key(NONE, Key::Enter);
    assert_eq!(kinds(&desk.event()), [LineKind::Action, LineKind::Idea]);
    desk.key(NONE, Key::ArrowUp);
    desk.key(NONE, Key::ArrowUp);
    desk.key(CTRL, Key::A);
    desk.key(NONE, Key::Backspace);
    desk.key(NONE, Key::Enter);
    assert!(actions(&desk).is_empty(), "an earlier line that is emptied goes, with what it became");
}

#[test]
fn half_a_line_is_in_the_records_before_enter() {
    let mut desk = taking();
    desk.tap("The lift is bro");
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "The lift is bro");
    desk.saved();
    let mut desk = Desk::at(desk.leave());
    desk.open(Kind::Event, "Marl Valley Network, 5th meeting");
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "The lift is bro");
}

#[test]
fn a_meeting_of_two_hours_is_typed_without_a_lost_key() {
    let mut desk = taking();
    for row in SCRIPT.lines() {
        match row.split_once('\t') {
            None => desk.key(CTRL, Key::ArrowDown),
            Some((typed, _)) => {
                // Faster than anybody types: the letters of a line in one frame.
                let letters = typed.chars().map(|letter| eframe::egui::Event::Text(letter.to_string()));
                desk.harness.input_mut().events.extend(letters);
                desk.frame();
                desk.frame();
                assert_eq!(desk.value("What is said"), typed);
                desk.harness.key_press(Key::Enter);
                desk.frame();
                desk.frame();
            }
        }
    }
    let event = desk.event();
    assert_eq!(kinds(&event).len(), 150);
    assert!(event.minutes.items.iter().all(|item| !item.lines.is_empty()), "all seven items were gone through");
    desk.draw("live-two-hours");
    desk.key(CTRL, Key::M);
    assert!(desk.event().minutes.status.known().is_some_and(|status| status.is_draft()));
    assert!(desk.has("Take minutes"), "back on the page of the minutes");
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

#[test]
fn something_is_jotted_down_from_anywhere() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.key(CTRL, Key::Num5);
    desk.key(NONE, Key::F2);
    desk.tap("Action: order more chairs by Friday");
    desk.draw("jot");
    let before = actions(&desk).len();
    desk.key(NONE, Key::Enter);
    let made = actions(&desk);
    assert_eq!(made.len(), before + 1);
    let jotted = made.iter().find(|action| action.what == "Order more chairs").unwrap();
    assert!(jotted.event.is_some(), "it belongs to an event");
    assert!(!desk.has("Jot"), "the box is gone");
    desk.key(NONE, Key::F2);
    desk.tap("The lift is broken");
    desk.key(NONE, Key::Escape);
    let kept = |desk: &Desk| {
        let mut events = desk.session().workspace().of_kind(Kind::Event).cloned();
        events.any(|record| record.to_ron().unwrap().contains("The lift is broken"))
    };
    assert!(kept(&desk), "what was typed stays as a note");
}

#[test]
fn notes_are_pasted_and_marked() {
    let mut desk = taking();
    let block = "- Sam to ring the depot by Friday\n- Rooms that feel safe work better than rooms that are\nfree of charge\n\nBread and damp\n* order more chairs\n";
    desk.at_once([eframe::egui::Event::Paste(block.to_owned())]);
    desk.frames();
    assert!(desk.has("Paste notes"));
    assert!(desk.says("Note: Rooms that feel safe work better than rooms that are free of charge"), "joined again");
    desk.key(NONE, Key::ArrowDown);
    desk.key(NONE, Key::L);
    desk.key(NONE, Key::H);
    desk.key(NONE, Key::A);
    desk.draw("paste");
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    assert_eq!(kinds(&event), [LineKind::Action, LineKind::Lesson, LineKind::Action]);
    assert_eq!(event.minutes.items.last().unwrap().title, "Bread and damp");
    assert_eq!(event.minutes.items.last().unwrap().lines.len(), 1, "what follows a title stands under it");
    desk.key(CTRL, Key::Z);
    assert!(kinds(&desk.event()).is_empty(), "one step");
}

#[test]
fn the_way_back_through_the_lines_begins_at_the_item_at_hand() {
    let mut desk = taking();
    say(&mut desk, "The lift is broken");
    desk.key(CTRL, Key::ArrowDown);
    say(&mut desk, "The boat is full");
    desk.key(CTRL, Key::ArrowUp);
    say(&mut desk, "Somebody has the key");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "Somebody has the key");
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "The lift is broken");
}

#[test]
fn something_is_jotted_down_for_another_event_while_minutes_are_taken() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.press(Role::Button, "Take minutes");
    let before = actions(&desk).len();
    desk.key(NONE, Key::F2);
    desk.tap("Action: order more chairs");
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk).len(), before + 1);
    assert!(!desk.has("Jot") && desk.has("Finish"), "back in the minutes");
}

#[test]
fn what_was_said_of_a_line_since_stays_when_its_words_are_put_right() {
    let mut desk = taking();
    say(&mut desk, "“Nobody tol us we were allowed” – Samir");
    let before = desk.session().workspace().get(desk.event().header.id).unwrap().clone();
    let mut event = desk.event();
    event.minutes.items[0].quotes[0].clearance = folkmoot::model::parts::Clearance::Refused.into();
    let edit = folkmoot::workspace::Edit::replace(before, Record::Event(Box::new(event)));
    desk.send(Command::Apply(folkmoot::workspace::Change::new("asking", vec![edit])));
    desk.key(NONE, Key::ArrowUp);
    desk.key(CTRL, Key::A);
    desk.type_text("“Nobody told us we were allowed” – Samir");
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    let quote = &event.minutes.items[0].quotes[0];
    assert_eq!(quote.words, "Nobody told us we were allowed");
    assert!(quote.clearance.is(folkmoot::model::parts::Clearance::Refused), "it may still not be used");
    assert_eq!(event.minutes.items[0].quotes.len(), 1);
    say(&mut desk, "Sam to ring the depot by Friday");
    let action = actions(&desk)[0].header.id;
    desk.key(NONE, Key::ArrowUp);
    desk.tap(" again");
    desk.key(NONE, Key::ArrowDown);
    let made = actions(&desk);
    assert_eq!((made[0].header.id, made[0].what.as_str()), (action, "Ring the depot by Friday again"));
    assert_eq!(made[0].by, When::day(date(2026, 5, 15)), "a changed line is kept when one goes on, with its date");
}

#[test]
fn what_is_kept_of_a_line_that_is_put_right_is_what_was_shown() {
    let mut desk = taking();
    say(&mut desk, "Priya to bring the map by the next meeting");
    assert!(actions(&desk)[0].due.is(Due::NextMeeting));
    desk.key(NONE, Key::ArrowUp);
    desk.key(CTRL, Key::A);
    desk.type_text("Priya to bring the map");
    assert_eq!(desk.value("What is said"), "Priya to bring the map");
    assert!(desk.says("Understood as action: Bring the map, Priya Nandra."), "without a date");
    desk.key(NONE, Key::Enter);
    let action = actions(&desk)[0].clone();
    assert!(action.due.is(Due::Date) && action.by == When::default(), "as it was shown");
    // A date that was given elsewhere since is shown, and kept with the next words.
    let before = desk.session().workspace().get(action.header.id).unwrap().clone();
    let later = Action { by: When::day(date(2026, 5, 29)), ..action };
    let edit = folkmoot::workspace::Edit::replace(before, Record::Action(Box::new(later)));
    desk.send(Command::Apply(folkmoot::workspace::Change::new("by when", vec![edit])));
    desk.key(NONE, Key::ArrowUp);
    assert!(desk.value("What is said").contains("29 May 2026"), "{}", desk.value("What is said"));
    desk.key(NONE, Key::Home);
    desk.key(NONE, Key::Enter);
    assert_eq!(actions(&desk)[0].by, When::day(date(2026, 5, 29)));
}

#[test]
fn apologies_are_shown_and_entered_among_the_people() {
    let mut desk = taking();
    let empty = desk.input("What is said").accesskit_node().placeholder().unwrap_or_default().to_owned();
    assert!(empty.contains("Sam to ring the depot by Friday"), "it shows how an owner is written: {empty:?}");
    desk.tap("Apologies from Councillor Jean Marsh and Will");
    assert!(desk.says("2 apologies") && desk.says("Councillor Jean Marsh, new"));
    desk.key(NONE, Key::Enter);
    let event = desk.event();
    assert!(event.minutes.items.iter().all(|item| item.lines.is_empty()));
    let sent = event.people.attendance.iter().filter(|one| one.state.is(AttendanceState::Apologies)).count();
    assert_eq!(sent, 2);
    assert!(desk.says("Entered with the people of this event: 2 apologies."));
    desk.key(CTRL, Key::Z);
    assert_eq!(desk.value("What is said"), "Apologies from Councillor Jean Marsh and Will");
}

#[test]
fn who_offers_by_a_first_name_that_nobody_knows_is_asked_about() {
    let mut desk = taking();
    desk.tap("Priscilla offered the use of her minibus");
    assert!(desk.says("Priscilla is somebody new"));
    desk.key(ALT, Key::Num1);
    desk.key(NONE, Key::Enter);
    let workspace = desk.session().workspace();
    let notice = workspace.of_kind(Kind::Notice).next().unwrap().clone();
    let Record::Notice(notice) = notice.as_ref() else { panic!("no offer") };
    assert_eq!(notice.what, "The use of her minibus");
    assert_eq!(workspace.title(notice.by.unwrap().0).as_deref(), Some("Priscilla"));
}

#[test]
fn a_letter_that_asks_for_a_kind_is_not_typed() {
    let mut desk = taking();
    desk.tap("Sam to sing at the end");
    let pressed = crate::desk::pressed(ALT, Key::N);
    desk.at_once([pressed, crate::desk::typed("n")]);
    assert_eq!(desk.value("What is said"), "Sam to sing at the end");
    desk.key(NONE, Key::Enter);
    assert_eq!(kinds(&desk.event()), [LineKind::Note]);
}

#[test]
fn a_half_typed_line_is_kept_as_it_was_understood_when_the_meeting_ends() {
    let mut desk = taking();
    desk.tap("Sam to ring the depot by Friday");
    desk.key(CTRL, Key::M);
    assert_eq!(actions(&desk)[0].what, "Ring the depot");
    assert!(desk.event().minutes.status.known().is_some_and(|status| status.is_draft()));
}

#[test]
fn a_line_that_is_emptied_in_the_form_can_be_typed_again() {
    let mut desk = taking();
    say(&mut desk, "Rooms that feel safe");
    desk.key(CTRL, Key::M);
    desk.click("Welcome");
    desk.retype("Line 1", "x");
    desk.key(NONE, Key::Backspace);
    desk.type_into("Line 1", "Rooms that are safe");
    assert_eq!(desk.event().minutes.items[0].lines[0].text.as_str(), "Rooms that are safe");
}

#[test]
fn a_first_name_that_nobody_knows_is_asked_about() {
    let mut desk = taking();
    desk.tap("Priscilla to send the kit list by Friday");
    assert!(desk.says("Priscilla is somebody new"));
    desk.key(ALT, Key::Num1);
    desk.key(NONE, Key::Enter);
    let made = actions(&desk);
    assert_eq!(made[0].what, "Send the kit list");
    assert_eq!(desk.session().workspace().title(made[0].owner.unwrap().0).as_deref(), Some("Priscilla"));
}

#[test]
fn what_two_take_on_together_is_shown_and_kept_with_both() {
    let mut desk = taking();
    desk.tap("a: Tom Hale and Sam to write to the bus company by Friday");
    assert!(desk.says("Tom Hale, new") && desk.says("Sam Okoro"), "each is shown before Enter");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Write to the bus company"), ["Tom Hale", "Sam Okoro"]);
    assert!(desk.says("Write to the bus company, Tom Hale, Sam Okoro"), "the record shows both");
    desk.key(NONE, Key::ArrowUp);
    desk.retype("What is said", "a: Sam to write to the bus company by Friday");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Write to the bus company"), ["Sam Okoro"]);
}

#[test]
fn each_of_two_whom_nobody_knows_is_asked_about_and_put_right_with_a_key() {
    let mut desk = taking();
    desk.tap("a: Priscilla and Rob to write to the bus company");
    assert!(desk.says("Priscilla is somebody new") && desk.says("Rob is somebody new"));
    desk.key(ALT, Key::Num1);
    assert!(!desk.has("Priscilla is somebody new, Alt 1") && desk.has("Rob is somebody new, Alt 1"));
    desk.key(ALT, Key::Num1);
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Write to the bus company"), ["Priscilla", "Rob"]);
    desk.tap("Sam and the team to ring the depot");
    assert!(desk.says("\u{201c}the team\u{201d} is not taken as a name, so it stays in the words."));
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Sam and the team to ring the depot"), ["Sam Okoro"]);
    desk.tap("Sam and Priscille to ring the depot");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Sam and Priscille to ring the depot"), ["Sam Okoro"], "unanswered, the words stay whole");
}

#[test]
fn a_line_of_two_that_nobody_remembers_typing_is_put_right_with_both() {
    let mut desk = taking();
    say(&mut desk, "Sam and Amira to book the hall by Friday");
    desk.key(CTRL, Key::M);
    desk.key(CTRL, Key::M);
    desk.key(NONE, Key::ArrowUp);
    assert_eq!(desk.value("What is said"), "a: Sam Okoro & Amira Nasser: Book the hall by 15 May 2026");
    desk.key(NONE, Key::Enter);
    assert_eq!(owners(&desk, "Book the hall"), ["Sam Okoro", "Amira Nasser"]);
}

#[test]
fn the_card_of_an_action_shows_and_edits_who_does_it_too() {
    let mut desk = taking();
    say(&mut desk, "Sam and Amira to book the hall by Friday");
    desk.key(CTRL, Key::M);
    desk.click("Welcome");
    let more = desk.names(Role::Button).into_iter().find(|name| name.starts_with("More about action"));
    desk.press(Role::Button, &more.unwrap());
    assert!(desk.has("Together with"));
    desk.press(Role::Button, "Remove Amira Nasser");
    assert_eq!(owners(&desk, "Book the hall"), ["Sam Okoro"]);
}

/// Who is to do the action of these words.
#[track_caller]
fn owners(desk: &Desk, what: &str) -> Vec<String> {
    let made = actions(desk).into_iter().find(|action| action.what == what);
    let owners = made.unwrap_or_else(|| panic!("{what}")).owners();
    owners.into_iter().map(|owner| desk.session().workspace().title(owner.0).unwrap()).collect()
}

#[test]
fn escape_leads_from_earlier_actions_back_to_the_line_and_stray_clicks_lose_nothing() {
    let mut desk = Desk::over_sample(WIDE, 1.0);
    desk.press(Role::Button, "Take minutes");
    desk.key(CTRL, Key::E);
    desk.key(NONE, Key::Escape);
    desk.tap("All the boxes are packed");
    assert_eq!(desk.value("What is said"), "All the boxes are packed");
    desk.rest();
    desk.tap(" and gone");
    assert_eq!(desk.value("What is said"), "All the boxes are packed and gone");
}
