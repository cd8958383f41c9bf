//! What was agreed is read and stays as it is; what goes on afterwards stays open.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::app::Command;
use folkmoot::documents::{self, Request, TextSize};
use folkmoot::model::event::{EventStatus, Line};
use folkmoot::model::{ActionStatus, ActionUpdate, Kind, Record, Ref, When};
use folkmoot::workspace::{Change, Edit, Standing, standing};
use jiff::civil::date;

use super::{JUNE, MAY, agreed, event, id, printed, records, stands, to_minutes};
use crate::desk::{Desk, WIDE};

#[test]
fn what_was_agreed_is_read_and_not_changed_and_what_goes_on_stays_open() {
    let mut desk = agreed();
    assert!(event(&desk, MAY).details.status.is(EventStatus::Held), "there was a meeting");
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
    // The ways back and forward, which lead nowhere yet, are no words.
    let is_worded = |painted: &String| painted.contains(char::is_alphanumeric);
    let faded: Vec<String> = desk.faded().into_iter().filter(is_worded).collect();
    assert!(faded.is_empty(), "what was agreed is there to be read: {faded:?}");
    assert!(desk.is_disabled_input("Title") && !desk.is_disabled_input("Transport"));
    desk.open(Kind::Decision, "Use the open map");
    assert!(desk.is_disabled_input("In a few words"));
    desk.press(Role::Button, "Open the minutes");
    assert!(desk.has("Write a correction"));
}

#[test]
fn lines_that_were_taken_down_are_as_agreed_as_the_rest() {
    let mut records = records();
    for record in &mut records {
        if let Record::Event(event) = record
            && event.header.id == id(MAY)
        {
            let line = Line { id: id(41), text: "Nine people came.".into(), ..Line::default() };
            event.minutes.items[0].lines.push(line);
        }
    }
    let mut desk = Desk::over(&records, WIDE, 1.0);
    to_minutes(&mut desk, "Network 4");
    desk.press(Role::Button, "Floods");
    assert!(desk.has("Delete line 1"));
    desk.type_into("Line 1", " More later.");
    desk.press(Role::Button, "Make it a draft");
    desk.press(Role::Button, "Agreed at Network 5");
    assert!(desk.says("Nine people came."), "{:?}", desk.all_names());
    assert!(!desk.has("Line 1") && !desk.has("Delete line 1"), "nobody types over what was agreed");
    assert_eq!(stands(&desk), Standing::Kept);
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
