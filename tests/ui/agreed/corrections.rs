//! Corrections of agreed minutes, which the next meeting makes, and opening them again on purpose.

use std::fs;

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::app::Command;
use folkmoot::model::event::MinutesStatus;
use folkmoot::model::{Kind, Record, Ref};
use folkmoot::workspace::Standing;

use super::{JUNE, MAY, agreed, event, id, printed, records, stands, status, to_minutes, undo};
use crate::desk::{Desk, WIDE};

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
