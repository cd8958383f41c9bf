//! What was typed before the program ended is named as recovered: over its form, in its list and at the foot.

use eframe::egui::{Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use folkmoot::app::{Command, Scheme, Settings};
use folkmoot::model::Kind;

use crate::desk::Desk;

/// A window that ended while a title was typed, opened again.
fn recovered() -> Desk {
    let (mut desk, _) = Desk::with_meeting();
    desk.type_text(" of friends");
    Desk::at(desk.leave())
}

#[test]
fn it_is_named_until_somebody_has_seen_it() {
    let mut desk = recovered();
    assert!(desk.says("Saving what was recovered") || desk.says("Saved at"));
    desk.open(Kind::Event, "Meeting of friends");
    assert!(desk.has("Recovered: what was typed in Title before Folkmoot ended."));
    let row = desk.harness.get_by_role_and_label(Role::ListBoxOption, "Meeting of friends");
    let says = row.accesskit_node().description().unwrap_or_default();
    assert!(says.contains("recovered"), "{says}");
    desk.saved();
    assert!(desk.says("It is saved now, and the version before is kept too."));
    desk.press(Role::Button, "Keep it");
    assert!(!desk.says("Recovered: what was typed in"));
    assert_eq!(desk.record(Kind::Event).title(), "Meeting of friends");
}

#[test]
fn the_version_before_can_be_gone_back_to() {
    let mut desk = recovered();
    desk.open(Kind::Event, "Meeting of friends");
    desk.saved();
    desk.press(Role::Button, "Go back to the version before");
    assert_eq!(desk.value("Title"), "Meeting");
    assert!(!desk.says("Recovered: what was typed in"));
    desk.save();
    assert_eq!(desk.record(Kind::Event).title(), "Meeting");
}

#[test]
fn the_message_leads_to_it_and_what_changed_can_be_seen() {
    let mut desk = recovered();
    desk.press(Role::Button, "Show it");
    assert_eq!(desk.value("Title"), "Meeting of friends");
    assert!(desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Title").is_focused());
    desk.saved();
    desk.press(Role::Button, "See what changed");
    desk.until(|session| session.history().is_some_and(|history| history.compared.is_some()));
    desk.frames();
    assert!(desk.has("Put in: of friends."), "{:?}", desk.all_names());
}

#[test]
fn it_is_drawn() {
    for (name, size, scale, scheme) in [
        ("recovered", vec2(1280.0, 800.0), 1.0, Scheme::Light),
        ("recovered-dark", vec2(1280.0, 800.0), 1.0, Scheme::Dark),
        ("recovered-double", vec2(640.0, 400.0), 2.0, Scheme::Light),
    ] {
        let home = recovered().leave();
        let mut desk = Desk::at_home(home, size, scale);
        desk.send(Command::SetSettings(Box::new(Settings { scheme, ..desk.session().settings().clone() })));
        desk.list(Kind::Event);
        desk.click_first(Role::ListBoxOption, "Meeting of friends");
        desk.frames();
        desk.draw(name);
        assert_eq!(desk.nameless(), [] as [String; 0]);
    }
}
