//! Handing over in the window: from the settings and from a person's page, to somebody known or new, in one step.

use eframe::egui::{Key, Modifiers, Role, vec2};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::{Id, Kind, Record, Ref, You, parse_when};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const ANN: Ref = Ref(Id::from_number(1));

fn records() -> Vec<Record> {
    let today = date(2026, 6, 8);
    let id = |number| Id::from_number(number);
    let made = |number, kind| Record::new(kind, id(number), Timestamp::UNIX_EPOCH);
    let mut records = [
        made(1, Kind::Person),
        made(2, Kind::Person),
        made(3, Kind::Action),
        made(4, Kind::Action),
        made(5, Kind::Event),
        made(6, Kind::Brief),
    ];
    let mut names = ["Ann Berg", "Ben Okoro"].into_iter();
    let mut tasks = ["Book the hall", "Ring the library"].into_iter();
    for record in &mut records {
        match record {
            Record::Person(person) => {
                (person.full_name, person.phone) = (names.next().unwrap().to_owned(), "01632 960142".to_owned());
            }
            Record::Action(action) => {
                (action.what, action.owner) = (tasks.next().unwrap().to_owned(), Some(ANN));
            }
            Record::Event(event) => {
                event.details.title = "Made in Harwick".to_owned();
                event.details.when = parse_when("20 June 2026", today);
                event.details.organisers = vec![ANN];
                (event.people.chair, event.people.first_aider) = (Some(ANN), Some(ANN));
            }
            Record::Brief(brief) => {
                (brief.brief.name, brief.brief.owner) = ("Lost Corners".to_owned(), Some(ANN));
            }
            _ => {}
        }
    }
    records.into()
}

fn settings(desk: &Desk) -> Settings {
    desk.session().settings().clone()
}

/// Ann works here, and goes.
fn in_settings(size: eframe::egui::Vec2) -> Desk {
    let mut desk = Desk::over(&records(), size, 1.0);
    let you = You { name: "Ann Berg".to_owned(), ..You::default() };
    let settings = Settings { you, ..settings(&desk) };
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.settings("You");
    desk.press(Role::Button, "Hand over to a successor");
    desk
}

fn owners(desk: &Desk) -> Vec<Option<String>> {
    let workspace = desk.session().workspace();
    let owner = |record: &Record| match record {
        Record::Action(action) => action.owner.and_then(|owner| workspace.title(owner.0)),
        _ => None,
    };
    workspace.of_kind(Kind::Action).map(|record| owner(record)).collect()
}

#[test]
fn all_that_is_yours_goes_to_a_successor_in_one_step_and_comes_back_in_one() {
    let mut desk = in_settings(WIDE);
    assert_eq!(desk.holds(Role::ComboBox, "Who hands over"), "Ann Berg");
    assert!(desk.is_disabled("Hand over"), "there is no successor yet");
    for says in ["2 open actions", "1 event to come", "1 event with first aid or safeguarding", "1 project brief"] {
        assert!(desk.has(says), "{says}");
    }
    assert!(!desk.has("Ring the library"));
    desk.press(Role::Button, "Show which: 2 open actions");
    assert!(desk.has("Ring the library"));
    desk.press(Role::Button, "Show which: 1 event to come");
    assert!(desk.has("Made in Harwick: organised by, chair"));
    desk.choose("Successor", "Ben Okoro");
    desk.draw("handing");
    desk.press(Role::Button, "Hand over");
    assert!(desk.says("Handed over to Ben Okoro: 2 open actions, 1 event to come and 1 project brief. Undo: Ctrl Z."));
    desk.draw("handed-over");
    assert!(desk.has("Undo"), "the message offers it: {:?}", desk.all_names());
    assert_eq!(owners(&desk), [Some("Ben Okoro".to_owned()), Some("Ben Okoro".to_owned())]);
    let people = desk.event().people;
    assert_ne!(people.chair, Some(ANN));
    assert_eq!(people.first_aider, Some(ANN), "nobody is trained by a change of desks");
    assert_eq!(settings(&desk).you.name, "Ann Berg", "that is offered, and not done");
    desk.press(Role::Button, "Put Ben Okoro there instead");
    let you = settings(&desk).you;
    assert_eq!((you.name.as_str(), you.contact.as_str()), ("Ben Okoro", ""), "a telephone number is theirs to give");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Undone: handing over to Ben Okoro."));
    assert!(!desk.has("See the hand-over note"), "the box is gone");
    assert_eq!(owners(&desk), [Some("Ann Berg".to_owned()), Some("Ann Berg".to_owned())]);
    assert_eq!(desk.event().people.chair, Some(ANN));
}

#[test]
fn both_boxes_and_their_names_are_seen_at_double_size_and_the_box_does_not_move() {
    let mut desk = in_settings(eframe::egui::vec2(640.0, 400.0));
    let before = desk.place(Role::ComboBox, "Who hands over");
    for name in ["Who hands over", "Successor"] {
        let place = desk.place(Role::ComboBox, name);
        assert!(place.top() > 0.0 && place.bottom() < 400.0, "{name} at {place:?}");
    }
    desk.draw("handing-200");
    desk.choose("Successor", "Ben Okoro");
    assert_eq!(desk.place(Role::ComboBox, "Who hands over"), before);
}

#[test]
fn from_a_persons_page_to_somebody_new_without_what_is_not_ticked() {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    desk.open(Kind::Person, "Ann Berg");
    desk.press(Role::Button, "Hand over to a successor");
    desk.press(Role::ComboBox, "Successor");
    desk.type_text("Dee Lund");
    desk.click_first(Role::ListBoxOption, "Create “Dee Lund”");
    desk.press(Role::CheckBox, "1 event to come");
    desk.press(Role::Button, "Hand over");
    assert_eq!(owners(&desk), [Some("Dee Lund".to_owned()), Some("Dee Lund".to_owned())]);
    assert_eq!(desk.event().people.chair, Some(ANN));
    assert!(!desk.says("there instead"), "nobody who works on this computer went");
    desk.press(Role::Button, "Close");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().workspace().of_kind(Kind::Person).count(), 2);
}

#[test]
fn the_note_of_whoever_has_it_now_is_shown() {
    let mut desk = in_settings(WIDE);
    desk.choose("Successor", "Ben Okoro");
    desk.press(Role::Button, "Hand over");
    desk.press(Role::Button, "See the hand-over note");
    desk.until_page();
    assert_eq!(desk.value("Full name"), "Ben Okoro");
    assert!(desk.says("Hand-over note"));
    desk.draw("hand-over-note");
}

#[test]
fn what_is_held_before_the_day_stays() {
    let mut desk = in_settings(WIDE);
    desk.retype("From which day", "1 July 2026");
    desk.key(Modifiers::NONE, Key::Tab);
    assert!(!desk.has("1 event to come"));
    assert!(desk.has("2 open actions"));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.has("From which day"), "the box is gone");
}

#[test]
fn it_fits_dark_and_double() {
    let mut desk = in_settings(vec2(1280.0, 800.0));
    let settings = Settings { scheme: Scheme::Dark, text: TextScale::Double, ..settings(&desk) };
    desk.send(Command::SetSettings(Box::new(settings)));
    desk.press(Role::Button, "Show which: 1 event to come");
    assert_eq!(desk.nameless(), Vec::<String>::new());
    assert_eq!(desk.cut_off(), Vec::<String>::new());
    desk.draw("handing-double");
}
