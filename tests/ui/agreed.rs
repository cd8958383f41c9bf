//! Minutes on their way from jottings to agreed, and what is left to do to them then: corrections that another meeting
//! makes, opening them again on purpose, and noticing what was changed all the same.

mod corrections;
mod locked;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::app::Command;
use folkmoot::documents::{self, Request, Style, TextSize};
use folkmoot::model::event::{EventType, Item, MinutesStatus, MinutesStyle};
use folkmoot::model::{Event, Id, Kind, Record, Ref, When};
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
    desk.press(Role::Button, "Version, dates and style");
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
