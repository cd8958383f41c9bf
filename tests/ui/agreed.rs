//! Minutes on their way from jottings to agreed, and what is left to do to them then: corrections that another meeting
//! makes, opening them again on purpose, and noticing what was changed all the same.

use std::fs;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::app::Command;
use folkmoot::documents::{self, Request, Style, TextSize};
use folkmoot::model::event::{EventType, Item, MinutesStatus, MinutesStyle};
use folkmoot::model::{ActionStatus, ActionUpdate, Event, Id, Kind, Record, Ref, When};
use folkmoot::workspace::{Change, Edit, Standing, standing};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};

const MAY: u128 = 1;
const JUNE: u128 = 2;
const ITEM: u128 = 10;

fn id(number: u128) -> Id {
    Id::from_number(number)
}

fn record(kind: Kind, number: u128, title: &str) -> Record {
    let mut record = Record::new(kind, id(number), Timestamp::default());
    record.set_title(title);
    record
}

fn meeting(number: u128, title: &str, when: jiff::civil::Date) -> Event {
    let Record::Event(mut event) = record(Kind::Event, number, title) else { panic!("an event") };
    event.details.when = When::day(when);
    event.details.series = Some(Ref(id(5)));
    *event
}

/// The May meeting of a network, with what was said, decided and taken on; that of June comes after it.
fn records() -> Vec<Record> {
    let mut may = meeting(MAY, "Network 4", date(2026, 5, 14));
    may.minutes.items =
        vec![Item { id: id(ITEM), title: "Floods".into(), discussion: "The river rose.".into(), ..Item::default() }];
    let june = meeting(JUNE, "Network 5", date(2026, 6, 4));
    let made = |kind, number, title| {
        let mut made = record(kind, number, title);
        made.set_source(Some(Ref(id(MAY))), Some(id(ITEM)));
        made
    };
    vec![
        record(Kind::Series, 5, "Network"),
        Record::Event(Box::new(may)),
        Record::Event(Box::new(june)),
        made(Kind::Decision, 3, "Use the open map"),
        made(Kind::Action, 4, "Send the map"),
    ]
}

/// The page of the May minutes.
fn desk() -> Desk {
    let mut desk = Desk::over(&records(), WIDE, 1.0);
    to_minutes(&mut desk, "Network 4");
    desk
}

fn to_minutes(desk: &mut Desk, title: &str) {
    desk.open(Kind::Event, title);
    desk.press(Role::Tab, "Minutes");
}

fn event(desk: &Desk, number: u128) -> Event {
    desk.session().workspace().event(Ref(id(number))).unwrap().clone()
}

fn status(desk: &Desk) -> MinutesStatus {
    *event(desk, MAY).minutes.status.known().unwrap()
}

fn stands(desk: &Desk) -> Standing {
    let workspace = desk.session().workspace();
    standing(workspace, workspace.event(Ref(id(MAY))).unwrap())
}

fn undo(desk: &mut Desk) {
    desk.key(Modifiers::COMMAND, Key::Z);
}

fn agreed() -> Desk {
    let mut desk = desk();
    desk.press(Role::Button, "Make it a draft");
    desk.press(Role::Button, "Agreed at Network 5");
    desk
}

/// Everything that formal minutes print, as one text.
fn printed(desk: &Desk, number: u128) -> String {
    let now = date(2026, 6, 8).at(9, 42, 0, 0);
    let style = Style::Minutes(MinutesStyle::Formal);
    let request = Request { record: id(number), style, size: TextSize::Standard, printed: now };
    let compose = documents::named("minutes").unwrap().compose;
    serde_json::to_string(&compose(desk.session().workspace(), &request).unwrap()).unwrap()
}

#[test]
fn each_step_is_one_button_that_says_where_they_are_then() {
    let mut desk = desk();
    assert!(desk.has("Jottings"));
    desk.press(Role::Button, "Make it a draft");
    assert!(desk.has("Draft"));
    desk.press(Role::Button, "Send for comment");
    let minutes = event(&desk, MAY).minutes;
    assert_eq!((minutes.version, minutes.circulated.first_day()), (Some(1), Some(date(2026, 6, 8))));
    assert!(desk.has("Sent for comment, version 1") && desk.says("Sent on 8 June 2026"));
    desk.press(Role::Button, "Send again");
    assert_eq!(event(&desk, MAY).minutes.version, Some(2), "what is sent again is another version");
    desk.press(Role::Button, "Back to draft");
    assert_eq!(status(&desk), MinutesStatus::Draft);
    desk.press(Role::Button, "Send for comment");
    assert_eq!(event(&desk, MAY).minutes.version, Some(3));
    desk.press(Role::Button, "Agreed at Network 5");
    let minutes = event(&desk, MAY).minutes;
    assert_eq!((minutes.agreed_at, stands(&desk)), (Some(Ref(id(JUNE))), Standing::Kept));
    assert!(desk.has("Agreed, version 3") && desk.says("Agreed on 4 June 2026 at Network 5."));
    desk.press(Role::Button, "Publish");
    assert!(desk.has("Published, version 3") && desk.says("Agreed on 4 June 2026 at Network 5."));
    desk.press(Role::Button, "Something later stands in their place");
    assert_eq!((status(&desk), stands(&desk)), (MinutesStatus::Superseded, Standing::Kept));
    desk.press(Role::Button, "They hold again");
    desk.press(Role::Button, "Take back the publication");
    assert_eq!((status(&desk), stands(&desk)), (MinutesStatus::Agreed, Standing::Kept));
    for _ in 0..2 {
        undo(&mut desk);
    }
    assert_eq!(status(&desk), MinutesStatus::Superseded);
    undo(&mut desk);
    for expected in [MinutesStatus::Agreed, MinutesStatus::Circulated, MinutesStatus::Draft] {
        undo(&mut desk);
        assert_eq!(status(&desk), expected, "each is a step to undo");
    }
    assert_eq!(stands(&desk), Standing::Open);
}

#[test]
fn what_was_linked_a_moment_ago_is_agreed_with_the_rest() {
    let mut records = records();
    records.iter_mut().for_each(|record| {
        if record.kind() == Kind::Action {
            record.set_source(None, None);
        }
    });
    let mut desk = Desk::over(&records, WIDE, 1.0);
    to_minutes(&mut desk, "Network 4");
    desk.press(Role::Button, "Make it a draft");
    let before = desk.session().workspace().get(id(4)).unwrap().clone();
    let mut after = Record::clone(&before);
    after.set_source(Some(Ref(id(MAY))), None);
    desk.send(Command::Apply(Change::new("linking", vec![Edit::replace(before, after)])));
    desk.press(Role::Button, "Agreed at Network 5");
    desk.save();
    assert_eq!(stands(&desk), Standing::Kept);
}

#[test]
fn another_meeting_can_be_the_one_that_agreed_them() {
    let mut desk = desk();
    desk.press(Role::Button, "Make it a draft");
    desk.press(Role::ComboBox, "Agreed at");
    desk.type_text("Council of the valley");
    desk.click_first(Role::ListBoxOption, "Create “Council of the valley”");
    desk.press(Role::Button, "Agreed at Council of the valley");
    assert!(desk.says("Agreed at Council of the valley."));
}

#[test]
fn a_hack_event_is_written_up_and_published_and_agreed_by_nobody() {
    let mut records = records();
    for record in &mut records {
        if let Record::Event(event) = record {
            event.details.kind = EventType::HackEvent.into();
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    to_minutes(&mut desk, "Network 4");
    desk.press(Role::Button, "Make it a draft");
    assert!(!desk.has("Send for comment") && !desk.says("Agreed at Network"));
    desk.press(Role::Button, "Publish");
    assert_eq!(status(&desk), MinutesStatus::Published);
    desk.press(Role::Button, "Back to draft");
    assert_eq!(status(&desk), MinutesStatus::Draft);
}

#[test]
fn what_was_agreed_is_read_and_not_changed_and_what_goes_on_stays_open() {
    let mut desk = agreed();
    desk.until_page();
    desk.draw("agreed minutes");
    assert_eq!(desk.filled().len(), 1, "only its print is filled: {:?}", desk.filled());
    desk.press(Role::Button, "Floods");
    for locked in ["What was said", "What was agreed", "What is to be done", "Opening"] {
        assert!(desk.is_disabled_input(locked), "{locked}");
    }
    for gone in ["Add an item", "Add decision", "Add quote", "Remove: Floods", "Delete action A1", "Delete decision D1"]
    {
        assert!(!desk.has(gone), "{gone}");
    }
    desk.press(Role::Button, "More about action A1");
    desk.choose("Status", "Done");
    assert_eq!(stands(&desk), Standing::Kept, "what became of an action is not what was agreed");
    desk.type_into("Comments received", "Well taken.");
    assert_eq!(event(&desk, MAY).minutes.comments.as_str(), "Well taken.");
    desk.key(Modifiers::COMMAND, Key::Enter);
    assert_eq!(event(&desk, MAY).minutes.items.len(), 1, "no key adds an item");
    assert_eq!(stands(&desk), Standing::Kept);
    desk.draw("agreed item");
    desk.press(Role::Tab, "Details");
    desk.draw("agreed details");
    assert!(desk.faded().is_empty(), "what was agreed is there to be read: {:?}", desk.faded());
    assert!(desk.is_disabled_input("Title") && !desk.is_disabled_input("Transport"));
    desk.open(Kind::Decision, "Use the open map");
    assert!(desk.is_disabled_input("In a few words"));
    desk.press(Role::Button, "Open the minutes");
    assert!(desk.has("Write a correction"));
}

#[test]
fn agreed_minutes_go_on_saying_who_took_an_action_on_and_its_list_says_who_has_it_now() {
    let mut desk = agreed();
    let before = printed(&desk, MAY);
    let action = desk.session().workspace().get(id(4)).unwrap().clone();
    let Record::Action(mut now) = action.as_ref().clone() else { panic!("an action") };
    now.by = When::day(date(2026, 6, 30));
    now.status = ActionStatus::Blocked.into();
    desk.send(Command::Apply(Change::new("later", vec![Edit::replace(action, Record::Action(now))])));
    assert_eq!((printed(&desk, MAY), stands(&desk)), (before, Standing::Kept));
    let request = Request {
        record: id(MAY),
        style: documents::named("actions").unwrap().styles[0],
        size: TextSize::Standard,
        printed: date(2026, 6, 8).at(9, 42, 0, 0),
    };
    let list = (documents::named("actions").unwrap().compose)(desk.session().workspace(), &request).unwrap();
    assert!(serde_json::to_string(&list).unwrap().contains("30 June 2026"));
    desk.press(Role::Button, "Open them again");
    desk.type_into("Why are they opened again?", "Wrong date.");
    desk.press(Role::Button, "Open the agreed minutes");
    assert!(event(&desk, MAY).minutes.taken_on.is_empty(), "a draft says how things stand");
    assert!(printed(&desk, MAY).contains("30 June 2026"));
}

#[test]
fn a_correction_is_written_at_the_next_meeting_and_prints_at_both_ends() {
    let mut desk = agreed();
    desk.press(Role::Button, "Write a correction");
    desk.type_text("item 1");
    desk.type_into("It said", "The river rose.");
    desk.type_into("It should say", "The beck rose.");
    let corrections = event(&desk, JUNE).minutes.corrections;
    assert_eq!(corrections.len(), 1);
    assert_eq!((corrections[0].of, corrections[0].place.as_str()), (Some(Ref(id(MAY))), "item 1"));
    assert!(event(&desk, MAY).minutes.corrections.is_empty(), "it is a fact of one record");
    assert_eq!(stands(&desk), Standing::Kept);
    desk.save();
    let line = "item 1: “The river rose.” is read as “The beck rose.”";
    let (june, may) = (printed(&desk, JUNE), printed(&desk, MAY));
    assert!(june.contains("Corrections to the minutes of Thursday 14 May 2026") && june.contains(line), "{june}");
    let put_forward = "(put forward at the meeting of Thursday 4 June 2026, not yet agreed)";
    assert!(may.contains(&format!("{line} {put_forward}")), "{may}");
    to_minutes(&mut desk, "Network 4");
    desk.click("Correction put forward at Network 5, 4 June 2026: item 1");
    assert_eq!(desk.value("It should say"), "The beck rose.");
    for _ in 0..4 {
        undo(&mut desk);
    }
    assert!(event(&desk, JUNE).minutes.corrections.is_empty());
}

#[test]
fn a_correction_that_is_added_at_the_next_meeting_is_of_the_last() {
    let mut desk = agreed();
    to_minutes(&mut desk, "Network 5");
    desk.press(Role::Button, "Add a correction");
    desk.type_text("item 1");
    assert_eq!(event(&desk, JUNE).minutes.corrections[0].of, Some(Ref(id(MAY))));
}

#[test]
fn agreed_minutes_are_opened_again_on_purpose_with_a_reason_that_is_kept() {
    let mut desk = agreed();
    let fingerprint = event(&desk, MAY).minutes.fingerprint;
    desk.press(Role::Button, "Open them again");
    assert!(desk.is_disabled("Open the agreed minutes"), "a reason is asked for");
    desk.press(Role::Button, "Leave them as they are");
    assert!(!desk.has("Open the agreed minutes"));
    desk.press(Role::Button, "Open them again");
    desk.type_into("Why are they opened again?", "The wrong file was agreed.");
    desk.press(Role::Button, "Open the agreed minutes");
    let minutes = event(&desk, MAY).minutes;
    assert_eq!((status(&desk), minutes.version, stands(&desk)), (MinutesStatus::Draft, Some(2), Standing::Open));
    assert_eq!((minutes.unlocked[0].fingerprint.as_str(), minutes.unlocked.len()), (fingerprint.as_str(), 1));
    assert!(desk.has("Opened again on 8 June 2026: The wrong file was agreed."));
    desk.type_into("Opening", "We met.");
    undo(&mut desk);
    undo(&mut desk);
    assert_eq!((status(&desk), stands(&desk)), (MinutesStatus::Agreed, Standing::Kept));
}

/// Writes into a record's file past the window, which then looks at it.
fn by_hand(desk: &mut Desk, kind: Kind, number: u128, was: &str, now: &str) {
    desk.save();
    let path = desk.file(kind, id(number));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(was), "{text}");
    fs::write(path, text.replace(was, now)).unwrap();
    desk.send(Command::LookAgain);
    desk.until(|session| session.workspace().get(id(number)).unwrap().to_ron().unwrap().contains(now));
}

#[test]
fn what_was_agreed_is_brought_back_with_what_was_typed_since() {
    let mut desk = agreed();
    desk.type_into("Comments received", "Well taken.");
    for (kind, number, was, now) in [
        (Kind::Event, MAY, "The river rose.", "The river fell."),
        (Kind::Decision, 3, "Use the open map", "Use the other map"),
    ] {
        by_hand(&mut desk, kind, number, was, now);
        assert_eq!(stands(&desk), Standing::Changed);
        desk.press(Role::Button, "Bring back what was agreed");
        desk.until(|session| session.workspace().get(id(number)).unwrap().to_ron().unwrap().contains(was));
        assert_eq!(stands(&desk), Standing::Kept);
        assert_eq!(event(&desk, MAY).minutes.comments.as_str(), "Well taken.");
        undo(&mut desk);
        assert_eq!(stands(&desk), Standing::Changed, "it is a step to undo");
        desk.key(Modifiers::COMMAND, Key::Y);
        assert_eq!(stands(&desk), Standing::Kept);
    }
    by_hand(&mut desk, Kind::Event, MAY, "fingerprint: \"1 ", "fingerprint: \"1 0");
    desk.press(Role::Button, "Bring back what was agreed");
    desk.until_drawn(|desk| desk.says("No earlier version on this computer"));
    assert_eq!(stands(&desk), Standing::Changed);
}

#[test]
fn a_change_by_hand_is_noticed_in_the_editor_on_home_and_in_print() {
    let mut desk = agreed();
    by_hand(&mut desk, Kind::Event, MAY, "The river rose.", "The river fell.");
    assert!(desk.has("Changed since they were agreed."));
    assert!(printed(&desk, MAY).contains("Changed since they were agreed"));
    desk.press(Role::Link, "Home");
    assert!(desk.has("Changed since they were agreed"), "among what is unfinished");
    desk.click("Changed since they were agreed");
    desk.press(Role::Button, "Agree them again");
    let minutes = event(&desk, MAY).minutes;
    assert_eq!((stands(&desk), minutes.version, minutes.unlocked.len()), (Standing::Kept, Some(2), 1));
    assert!(!desk.has("Changed since they were agreed."));
    undo(&mut desk);
    assert!(desk.has("Changed since they were agreed."));
    desk.press(Role::Button, "Make a draft of them");
    assert_eq!((status(&desk), stands(&desk)), (MinutesStatus::Draft, Standing::Open));
}

#[test]
fn minutes_of_older_files_that_were_agreed_are_locked_when_somebody_says_so() {
    let mut records = records();
    for record in &mut records {
        if let Record::Event(event) = record {
            event.minutes.status = MinutesStatus::Agreed.into();
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    to_minutes(&mut desk, "Network 4");
    assert!(desk.says("not locked") && !desk.has("Changed since they were agreed."));
    desk.press(Role::Button, "Lock the text");
    assert_eq!(stands(&desk), Standing::Kept);
}

/// The June meeting was agreed, at which something was heard of what May left to do.
fn with_something_heard() -> Desk {
    let mut records = records();
    for record in &mut records {
        if let Record::Action(action) = record {
            action.updates = vec![ActionUpdate {
                id: id(40),
                at: Some(Ref(id(JUNE))),
                text: "It is sent".into(),
                ..ActionUpdate::default()
            }];
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    to_minutes(&mut desk, "Network 5");
    desk.press(Role::Button, "Make it a draft");
    desk.press(Role::Button, "Mark as agreed");
    desk
}

fn june_stands(desk: &Desk) -> Standing {
    let workspace = desk.session().workspace();
    standing(workspace, workspace.event(Ref(id(JUNE))).unwrap())
}

#[test]
fn what_was_heard_at_an_agreed_meeting_stays_as_it_is() {
    let mut desk = with_something_heard();
    assert_eq!(june_stands(&desk), Standing::Kept);
    assert!(!desk.has("What happened to this one?"), "nothing is asked any more");
    desk.key(Modifiers::COMMAND, Key::E);
    desk.key(Modifiers::NONE, Key::D);
    assert!(desk.says("is agreed with these minutes"));
    assert_eq!(june_stands(&desk), Standing::Kept);
    desk.open(Kind::Action, "Send the map");
    desk.draw("agreed update");
    desk.click("It is sent");
    assert!(desk.is_disabled_input("What was heard"));
    if desk.has("Remove: It is sent") {
        desk.click("Remove: It is sent");
    }
    assert_eq!(june_stands(&desk), Standing::Kept);
}

#[test]
fn nothing_is_taken_out_of_agreed_minutes_or_added_to_them_from_another_page() {
    let mut desk = agreed();
    desk.open(Kind::Decision, "Use the open map");
    assert!(!desk.has("Delete Use the open map"));
    desk.press(Role::Button, "Duplicate Use the open map");
    assert_eq!(stands(&desk), Standing::Kept);
    desk.make(Kind::Decision);
    desk.press(Role::ComboBox, "Agreed at");
    desk.type_text("Network");
    let offered = desk.names(Role::ListBoxOption);
    let offers = |title: &str| offered.iter().any(|option| option.starts_with(title));
    assert!(!offers("Network 4") && offers("Network 5"), "{offered:?}");
}
