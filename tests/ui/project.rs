//! A project through its three pages: the brief, the events that it was taken to, and what came of it.

use eframe::egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::Queryable;
use folkmoot::model::brief::BriefStatus;
use folkmoot::model::event::EventType;
use folkmoot::model::{Brief, Kind, Record, Ref, When};
use jiff::civil::date;

use crate::desk::Desk;

/// A brief with a question, open beside an event that it may go to.
fn with_event() -> Desk {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Made in Tarnbridge 1");
    desk.make(Kind::Brief);
    desk.type_text("How do we get more people into our parks?");
    desk
}

fn brief(desk: &mut Desk) -> Brief {
    desk.save();
    let id = desk.record(Kind::Brief).id();
    match desk.on_disk(Kind::Brief, id) {
        Record::Brief(brief) => *brief,
        other => panic!("{:?} is no brief", other.kind()),
    }
}

fn take_to_event(desk: &mut Desk) {
    desk.press(Role::Tab, "At the event");
    desk.click("Take it to an event");
    desk.press(Role::ListBoxOption, "Made in Tarnbridge 1");
}

#[test]
fn the_question_stays_as_it_was_set_at_an_event() {
    let mut desk = with_event();
    take_to_event(&mut desk);
    let event = desk.event().header.id;
    let appearance = brief(&mut desk).at_events.appearances.remove(0);
    assert_eq!(appearance.event, Some(Ref(event)));
    assert_eq!(appearance.question, "How do we get more people into our parks?");

    desk.press(Role::Tab, "Brief");
    desk.retype("The question", "Who are our parks for?");
    let brief_now = brief(&mut desk);
    assert_eq!(brief_now.brief.question, "Who are our parks for?");
    assert_eq!(brief_now.at_events.appearances[0].question, "How do we get more people into our parks?");

    desk.press(Role::Tab, "At the event");
    assert!(desk.names(Role::Heading).contains(&"How do we get more people into our parks?".to_owned()));
    desk.click("Take it to an event");
    assert!(!desk.names(Role::ListBoxOption).contains(&"Made in Tarnbridge 1".to_owned()), "it is there already");
    desk.type_text("Made in Tarnbridge 2");
    desk.click_last(Role::ListBoxOption, "Create “Made in Tarnbridge 2”");
    let questions: Vec<String> = brief(&mut desk).at_events.appearances.into_iter().map(|at| at.question).collect();
    assert_eq!(questions, ["How do we get more people into our parks?", "Who are our parks for?"]);
    let mut events = desk.session().workspace().of_kind(Kind::Event);
    let made = events.find(|event| event.title() == "Made in Tarnbridge 2").map(|made| made.as_ref());
    assert!(matches!(made, Some(Record::Event(made)) if made.details.kind.is(EventType::HackEvent)));
}

#[test]
fn taking_a_brief_to_an_event_is_one_step_back() {
    let mut desk = with_event();
    take_to_event(&mut desk);
    desk.key(Modifiers::COMMAND, Key::Z);
    let brief = brief(&mut desk);
    assert!(brief.at_events.appearances.is_empty());
    assert_eq!(brief.brief.question, "How do we get more people into our parks?");
}

#[test]
fn the_wording_of_a_question_is_corrected_on_purpose() {
    let mut desk = with_event();
    take_to_event(&mut desk);
    desk.click("Correct the wording");
    desk.type_text(" Really?");
    desk.click("Keep this wording");
    let brief = brief(&mut desk);
    assert_eq!(brief.at_events.appearances[0].question, "How do we get more people into our parks? Really?");
    assert_eq!(brief.brief.question, "How do we get more people into our parks?");
    assert!(desk.has("Correct the wording"));
}

#[test]
fn a_new_question_sets_the_status_only_when_asked() {
    let mut desk = with_event();
    take_to_event(&mut desk);
    assert!(!desk.has("Set the status to “Has a new question”"));
    desk.type_into("The team's new question", "Which forgotten corner could you care for?");
    desk.type_into("Why it changed", "They walked Eastgate.");
    let before = brief(&mut desk);
    assert!(before.brief.status.is(BriefStatus::Idea), "nobody asked for it");
    assert_eq!(before.question_now(), "Which forgotten corner could you care for?");
    assert_eq!(before.at_events.appearances[0].why_changed.0, "They walked Eastgate.");

    desk.click("Set the status to “Has a new question”");
    assert!(brief(&mut desk).brief.status.is(BriefStatus::Reframed));
    assert!(!desk.has("Set the status to “Has a new question”"));
}

#[test]
fn members_are_found_or_made_and_stand_in_rows() {
    let mut desk = with_event();
    take_to_event(&mut desk);
    for name in ["Greta Mallory", "Dele Osei"] {
        desk.click("Add a member");
        desk.type_text(name);
        desk.press(Role::ListBoxOption, &format!("Create “{name}”"));
    }
    desk.press(Role::Button, "Dele Osei");
    desk.choose("Role", "Maker");
    let team = brief(&mut desk).at_events.appearances.remove(0).team;
    let names: Vec<String> =
        team.members.iter().map(|member| desk.session().workspace().title(member.person.unwrap().0).unwrap()).collect();
    assert_eq!(names, ["Greta Mallory", "Dele Osei"]);
    assert!(desk.has("Maker"));
}

#[test]
fn an_update_is_dated_today() {
    let mut desk = with_event();
    desk.press(Role::Tab, "Since then");
    desk.click("Add an update");
    desk.type_text("Two streets have adopted a corner.");
    let update = brief(&mut desk).since.updates.remove(0);
    assert_eq!(update.when, When::day(date(2026, 6, 8)));
    assert_eq!(update.text.0, "Two streets have adopted a corner.");
    assert!(desk.has("Last heard today"));
}

#[test]
fn a_project_that_went_quiet_says_for_how_long() {
    let mut desk = with_event();
    desk.press(Role::Tab, "Since then");
    assert!(!desk.says("eard"), "nothing was heard that could have been long ago");
    desk.click("Add an update");
    desk.type_text("Two streets have adopted a corner.");
    desk.retype("When", "26 March 2026");
    assert!(desk.has("Nothing heard for 74 days"));
    desk.press(Role::Tab, "Brief");
    desk.choose("Status", "Closed");
    desk.press(Role::Tab, "Since then");
    assert!(!desk.has("Nothing heard for 74 days"), "what is closed is at rest");
}

#[test]
fn an_output_of_the_project_is_made_and_found_again() {
    let mut desk = with_event();
    take_to_event(&mut desk);
    desk.press(Role::Tab, "Since then");
    desk.click("Add an output");
    desk.type_text("Map of 23 corners");
    desk.save();
    let (id, project) = (desk.record(Kind::Output).id(), desk.record(Kind::Brief).id());
    let Record::Output(output) = desk.on_disk(Kind::Output, id) else { panic!("no output") };
    assert_eq!((output.name.as_str(), output.brief), ("Map of 23 corners", Some(Ref(project))));
    assert_eq!(output.event, Some(Ref(desk.event().header.id)));

    desk.open(Kind::Brief, "How do we get more people into our parks?");
    assert!(desk.has("Stage 1 of 7") && desk.has("Made") && desk.says("No owner yet"));
    desk.press(Role::Link, "Map of 23 corners");
    assert_eq!(desk.value("What it is called"), "Map of 23 corners");
    desk.choose("Stage", "Owner found");
    desk.open(Kind::Brief, "How do we get more people into our parks?");
    assert!(desk.says("Who looks after it is not filled in yet") && !desk.says("No owner yet"));
}

#[test]
fn the_brief_counts_its_words_and_asks_who_takes_it_on() {
    let mut desk = with_event();
    desk.type_into("Background", "Most people live within a mile.");
    assert!(desk.has("6 of 150 words"));
    assert!(desk.has("Nobody is named yet"));
    desk.press(Role::ComboBox, "Who takes it on");
    desk.type_text("Tarnbridge Parks");
    desk.click_last(Role::ListBoxOption, "Create the organisation “Tarnbridge Parks”");
    assert!(!desk.has("Nobody is named yet"));
    assert!(brief(&mut desk).brief.afterwards.owner.is_some());
}

#[test]
fn parts_that_hold_nothing_are_folded_and_nothing_is_changed_by_looking() {
    let desk = with_event();
    assert!(desk.has("The question") && desk.has("Fixed") && desk.has("Who takes it on"));
    assert!(desk.has("Why it matters") && !desk.has("Who it is for"));
}

#[test]
fn somebody_to_talk_to_shows_whether_they_agreed() {
    let mut desk = with_event();
    desk.click("Add a person to talk to");
    desk.type_into("Or in words", "Amina Castell, sells bread from home");
    desk.choose("Agreed?", "Agreed to be asked");
    assert!(desk.has("Amina Castell, sells bread from home"));
    desk.press(Role::Button, "Amina Castell, sells bread from home");
    assert!(!desk.has("Agreed?"), "the row is closed");
    desk.press(Role::Button, "Agreed? Agreed to be asked");
    assert!(desk.harness.get_by_role_and_label(Role::ComboBox, "Agreed?").is_focused());
}

#[test]
fn what_happens_to_an_output_is_word_of_its_project() {
    let mut desk = with_event();
    desk.press(Role::Tab, "Since then");
    desk.click("Add an update");
    desk.type_text("Two streets have adopted a corner.");
    desk.retype("When", "26 March 2026");
    desk.click("Add an output");
    desk.type_text("Map of 23 corners");
    desk.click("Move to: Shown");
    desk.open(Kind::Brief, "How do we get more people into our parks?");
    assert!(desk.has("Last heard today"));
    assert!(desk.has("Stage 2 of 7"));
}

#[test]
fn what_is_fixed_is_typed_in_phrases_that_may_hold_a_comma() {
    let mut desk = with_event();
    desk.type_into("Add: Fixed", "Set up by 7.30am, rain or shine");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_text("No new gates");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(brief(&mut desk).brief.fixed, ["Set up by 7.30am, rain or shine", "No new gates"]);
    desk.click("Remove No new gates");
    assert_eq!(brief(&mut desk).brief.fixed, ["Set up by 7.30am, rain or shine"]);
}

#[test]
fn who_asks_stands_abreast_and_nothing_lies_over_another() {
    let mut desk = with_event();
    desk.click("Add: Partner");
    desk.type_text("The Market");
    desk.click_last(Role::ListBoxOption, "Create the organisation “The Market”");
    let add = desk.place(Role::Button, "Add: Partner");
    let owner = desk.place(Role::ComboBox, "Who owns the brief");
    let deputy = desk.place(Role::ComboBox, "Deputy");
    assert!(add.right() <= owner.left(), "{add} {owner}");
    assert_eq!(owner.top(), deputy.top());
}

#[test]
fn phrases_are_typed_where_they_stand_and_each_step_is_taken_back_by_itself() {
    let mut desk = with_event();
    desk.type_into("Add: Fixed", "Set up by 7.30am");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.type_text("No new gates");
    desk.type_into("Fixed 1", ", rain or shine");
    desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    desk.type_text("Traders need cover");
    assert_eq!(brief(&mut desk).brief.fixed, ["Set up by 7.30am, rain or shine", "No new gates", "Traders need cover"]);

    desk.key(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(brief(&mut desk).brief.fixed[1], "Traders need cover");
    desk.key(Modifiers::COMMAND, Key::A);
    desk.key(Modifiers::NONE, Key::Backspace);
    assert_eq!(brief(&mut desk).brief.fixed.len(), 2);
    for expected in [3, 3, 2] {
        desk.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(brief(&mut desk).brief.fixed.len(), expected);
    }
    assert_eq!(brief(&mut desk).brief.fixed, ["Set up by 7.30am, rain or shine", "No new gates"]);
}

#[test]
fn the_phrase_that_is_typed_stays_in_view() {
    for size in [vec2(1000.0, 560.0), vec2(720.0, 450.0)] {
        let mut desk = with_event();
        desk.harness.set_size(size);
        desk.frames();
        desk.focus("Add: Fixed");
        for number in 1..10 {
            desk.type_text("Set up by 7.30am, rain or shine, and all of it gone again by the evening");
            desk.key(Modifiers::NONE, Key::Enter);
            for _ in 0..30 {
                desk.frame();
            }
            let place = desk.input("Add: Fixed").rect();
            assert!(desk.input("Add: Fixed").is_focused());
            assert!(place.bottom() <= size.y - 30.0 && place.top() > 60.0, "{size} {number} {place}");
        }
        desk.draw("phrases-in-view");
    }
}
