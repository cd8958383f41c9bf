//! Links: found while typing, made on the spot, opened, cleared, and followed back.

use eframe::egui::{Key, Modifiers, Role};
use folkmoot::app::{Command, Settings};
use folkmoot::model::{Id, Kind, Record, Ref, You};

use crate::desk::Desk;
use crate::keyboard::holder;

/// An action to link from, and people to link to.
fn with_people(names: &[&str]) -> (Desk, Id, Vec<Id>) {
    let mut desk = Desk::empty();
    let people = names
        .iter()
        .map(|name| {
            let id = desk.make(Kind::Person);
            desk.type_text(name);
            id
        })
        .collect();
    let action = desk.make(Kind::Action);
    desk.type_text("Send the map");
    (desk, action, people)
}

fn owner(desk: &mut Desk, action: Id) -> Option<Ref> {
    desk.save();
    match desk.on_disk(Kind::Action, action) {
        Record::Action(action) => action.owner,
        other => panic!("{:?} is no action", other.kind()),
    }
}

#[test]
fn a_person_is_found_while_typing() {
    let (mut desk, action, people) = with_people(&["Hamid Rostami", "Siân Évans", "Jo Bramble"]);
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("evan");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(owner(&mut desk, action), Some(Ref(people[1])));
}

#[test]
fn a_picker_opens_by_typing_on_it() {
    let (mut desk, action, people) = with_people(&["Hamid Rostami", "Jo Bramble"]);
    desk.focus_on(Role::ComboBox, "Owner");
    desk.tap("Jo B");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(owner(&mut desk, action), Some(Ref(people[1])));
}

#[test]
fn making_a_person_and_linking_to_them_is_one_step() {
    let (mut desk, action, _) = with_people(&[]);
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Jo Bramble");
    desk.click_first(Role::ListBoxOption, "Create the person “Jo Bramble”");
    let Some(Ref(jo)) = owner(&mut desk, action) else { panic!("nobody was linked") };
    assert_eq!(desk.on_disk(Kind::Person, jo).title(), "Jo Bramble");

    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner(&mut desk, action), None);
    assert!(!desk.file(Kind::Person, jo).exists());
    assert_eq!(desk.record(Kind::Action).title(), "Send the map", "one step, and no more");

    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(owner(&mut desk, action), Some(Ref(jo)));
    assert_eq!(desk.on_disk(Kind::Person, jo).title(), "Jo Bramble");
}

#[test]
fn whoever_said_their_name_is_offered_before_they_are_among_the_people() {
    let (mut desk, action, _) = with_people(&["Hamid Rostami"]);
    let you = You { name: "Nora Hale".to_owned(), ..You::default() };
    desk.send(Command::SetSettings(Box::new(Settings { you, ..desk.session().settings().clone() })));
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Nora");
    desk.click_first(Role::ListBoxOption, "Nora Hale (you)");
    let Some(Ref(nora)) = owner(&mut desk, action) else { panic!("nobody was linked") };
    assert_eq!(desk.on_disk(Kind::Person, nora).title(), "Nora Hale");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(owner(&mut desk, action), None);
    assert!(!desk.file(Kind::Person, nora).exists(), "one step");
    desk.key(Modifiers::COMMAND, Key::Y);
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Nora");
    assert!(!desk.has("Nora Hale (you)"), "now they are one of them");
}

#[test]
fn an_organisation_is_made_on_the_spot_too() {
    let (mut desk, action, _) = with_people(&[]);
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Marl Valley Housing");
    desk.click_last(Role::ListBoxOption, "Create the organisation “Marl Valley Housing”");
    let Some(Ref(id)) = owner(&mut desk, action) else { panic!("nobody was linked") };
    assert_eq!(desk.on_disk(Kind::Organisation, id).title(), "Marl Valley Housing");
}

#[test]
fn what_is_linked_is_opened_and_followed_back_and_cleared() {
    let (mut desk, action, _) = with_people(&["Hamid Rostami"]);
    desk.choose("Owner", "Hamid Rostami");
    desk.click("Open Hamid Rostami");
    assert_eq!(desk.value("Full name"), "Hamid Rostami");
    desk.until(|session| session.is_saved());
    desk.click("Open Send the map");
    assert_eq!(desk.value("What is to be done"), "Send the map");
    desk.click("Clear Owner");
    assert_eq!(owner(&mut desk, action), None);
    desk.open(Kind::Person, "Hamid Rostami");
    assert!(!desk.has("Named in"), "nothing names it, and nothing is said of it");
}

#[test]
fn several_links_are_added_and_taken_out() {
    let (mut desk, _, people) = with_people(&["Hamid Rostami", "Jo Bramble"]);
    let event = desk.make(Kind::Event);
    desk.type_text("Meeting");
    desk.press(Role::Tab, "People");
    let facilitators = |desk: &mut Desk| {
        desk.save();
        let Record::Event(event) = desk.on_disk(Kind::Event, event) else { panic!("no event") };
        event.people.facilitators
    };
    for name in ["Hamid Rostami", "Jo Bramble"] {
        desk.press(Role::Button, "Add: Facilitated by");
        desk.press(Role::ListBoxOption, name);
    }
    assert_eq!(facilitators(&mut desk), [Ref(people[0]), Ref(people[1])]);
    desk.press(Role::Button, "Add: Facilitated by");
    assert!(!desk.names(Role::ListBoxOption).contains(&"Jo Bramble".to_owned()), "nobody is offered twice");
    desk.key(Modifiers::NONE, Key::Escape);
    desk.click("Remove Hamid Rostami");
    assert_eq!(facilitators(&mut desk), [Ref(people[1])]);
    desk.press(Role::Button, "Jo Bramble");
    assert_eq!(desk.value("Full name"), "Jo Bramble");
}

#[test]
fn undoing_while_the_list_is_open_takes_back_the_last_change_alone() {
    let (mut desk, action, _) = with_people(&["Hamid Rostami"]);
    desk.save();
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Ham");
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(desk.session().workspace().get(action).is_none_or(|action| action.title().is_empty()));
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(desk.record(Kind::Action).title(), "Send the map");
}

#[test]
fn after_adding_by_keyboard_tab_goes_on_from_there() {
    let (mut desk, _, _) = with_people(&["Hamid Rostami"]);
    desk.make(Kind::Brief);
    desk.type_text("Who are our parks for?");
    for name in ["Hamid", "Northgate Surgery"] {
        desk.focus_on(Role::Button, "Add: Partner");
        desk.tap(name);
        desk.key(Modifiers::NONE, Key::Enter);
        assert_eq!(holder(&desk), Some((Role::Button, "Add: Partner".to_owned())), "{name}");
    }
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(holder(&desk), Some((Role::ComboBox, "Who owns the brief".to_owned())));
}

#[test]
fn a_partner_is_an_organisation_first() {
    let (mut desk, ..) = with_people(&[]);
    desk.make(Kind::Brief);
    desk.focus_on(Role::Button, "Add: Partner");
    desk.tap("Northgate Surgery and Health Centre");
    let rows = desk.names(Role::ListBoxOption);
    let rows: Vec<&String> = rows.iter().filter(|row| row.starts_with("Create")).collect();
    let expected =
        ["organisation", "person"].map(|kind| format!("Create the {kind} “Northgate Surgery and Health Centre”"));
    assert_eq!(rows, expected.iter().collect::<Vec<_>>());
    desk.draw("partner-picker");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.record(Kind::Organisation).title(), "Northgate Surgery and Health Centre");
}

#[test]
fn tab_takes_the_name_that_was_typed_and_escape_leaves_it() {
    let (mut desk, action, _) = with_people(&[]);
    desk.focus_on(Role::ComboBox, "Owner");
    desk.tap("Gita Rowe");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(owner(&mut desk, action), None);
    desk.focus_on(Role::ComboBox, "Owner");
    desk.tap("Gita Rowe");
    desk.key(Modifiers::NONE, Key::Tab);
    let Some(Ref(gita)) = owner(&mut desk, action) else { panic!("the name is lost") };
    assert_eq!(desk.on_disk(Kind::Person, gita).title(), "Gita Rowe");
    assert!(!desk.has("Type to find"));
}

#[test]
fn an_empty_folder_says_that_a_name_can_be_typed() {
    let mut desk = Desk::empty();
    desk.make(Kind::Action);
    desk.press(Role::ComboBox, "Owner");
    assert!(desk.has("Type a name: what is not there yet is made."));
    assert!(!desk.has("Nothing found."));
}

#[test]
fn whoever_adds_a_member_goes_on_from_there() {
    let (mut desk, ..) = with_people(&[]);
    desk.make(Kind::Event);
    desk.type_text("Made in Tarnbridge 1");
    desk.make(Kind::Brief);
    desk.type_text("Who are our parks for?");
    desk.press(Role::Tab, "At the event");
    desk.click("Take it to an event");
    desk.press(Role::ListBoxOption, "Made in Tarnbridge 1");
    for name in ["Greta Mallory", "Dele Osei"] {
        desk.focus_on(Role::Button, "Add a member");
        desk.tap(name);
        desk.key(Modifiers::NONE, Key::Enter);
        assert_eq!(holder(&desk), Some((Role::Button, "Add a member".to_owned())), "{name}");
    }
}
