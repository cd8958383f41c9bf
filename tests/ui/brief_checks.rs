//! The checks of a brief beside its form: what needs something, each with its reason and the way to its field, live while
//! somebody types; and below the form where there is no room beside it.

use eframe::egui::{Role, vec2};
use folkmoot::app::{Command, Scheme, Settings, TextScale};
use folkmoot::model::brief::{Appearance, BriefStatus, Contact};
use folkmoot::model::{Brief, Id, Kind, Record, Ref, When};
use jiff::Timestamp;
use jiff::civil::date;

use crate::desk::{Desk, WIDE};
use crate::keyboard::holder;

const TITLE: &str = "A Stall for Everyone";
const NOBODY: &str = "Name who takes it on afterwards";

fn id(number: u128) -> Id {
    Id::from_parts(1, number)
}

/// A brief with three things to do, for a weekend from 20 June 2026 on.
fn records() -> Vec<Record> {
    let Record::Event(mut event) = Record::new(Kind::Event, id(1), Timestamp::UNIX_EPOCH) else { panic!("an event") };
    event.details.title = "Made in Tarnbridge 2".to_owned();
    event.details.when = When::day(date(2026, 6, 20));
    let Record::Brief(mut brief) = Record::new(Kind::Brief, id(2), Timestamp::UNIX_EPOCH) else { panic!("a brief") };
    brief.brief.name = TITLE.to_owned();
    brief.brief.question = "How could anyone try out a market stall for a day?".to_owned();
    brief.brief.status = BriefStatus::SharedWithPeers.into();
    brief.brief.fixed = vec!["Traders need PL cover".to_owned(), "Set up by 7.30am".to_owned()];
    let contact = Contact { id: id(3), who: "Len Farrow".to_owned(), outside_council: true, ..Contact::default() };
    brief.brief.contacts = vec![contact];
    let appearance = Appearance { id: id(4), event: Some(Ref(id(1))), ..Appearance::default() };
    brief.at_events.appearances = vec![appearance];
    vec![Record::Event(event), Record::Brief(brief)]
}

fn at_brief(size: eframe::egui::Vec2) -> Desk {
    let mut desk = Desk::over(&records(), size, 1.0);
    desk.open(Kind::Brief, TITLE);
    desk
}

fn brief(desk: &Desk) -> Brief {
    match desk.session().workspace().get(id(2)).map(|record| record.as_ref()) {
        Some(Record::Brief(brief)) => Brief::clone(brief),
        _ => panic!("the brief"),
    }
}

#[test]
fn what_needs_something_stands_with_its_reason_and_leads_to_its_field() {
    let mut desk = at_brief(WIDE);
    desk.until_drawn(|desk| desk.has("7 of 10 ready"));
    assert!(!desk.has("Fits one page at 12 points"), "what is in order is one line");
    desk.draw("brief-checks-folded");
    desk.press(Role::Button, "7 need nothing");
    for says in [NOBODY, "Projects with no name here tend to go quiet.", "Publish soon", "Fits one page at 12 points"] {
        assert!(desk.has(says), "{says}");
    }
    assert!(desk.has("Say what “PL” stands for") && desk.has("Used once, in Fixed."));
    assert!(desk.has("Checks only advise. You can print or publish at any time."));
    desk.draw("brief-checks");
    desk.press(Role::Button, &format!("Go to \u{201c}Who takes it on\u{201d}: {NOBODY}"));
    desk.frames();
    desk.type_text("Markets board");
    desk.click_last(Role::ListBoxOption, "Create the organisation “Markets board”");
    assert!(brief(&desk).brief.afterwards.owner.is_some());
    assert!(!desk.has(NOBODY) && desk.has("Somebody takes it on afterwards"));
}

#[test]
fn where_nobody_is_named_to_talk_to_it_leads_to_the_button_that_adds_somebody() {
    let mut records = records();
    let Some(Record::Brief(brief)) = records.last_mut() else { panic!("the brief") };
    brief.brief.contacts.clear();
    let mut desk = Desk::over(&records, WIDE, 1.0);
    desk.open(Kind::Brief, TITLE);
    desk.press(Role::Button, "Go to \u{201c}People to talk to\u{201d}: Name somebody outside the council to talk to");
    desk.frames();
    assert_eq!(holder(&desk), Some((Role::Button, "Add a person to talk to".to_owned())));
}

#[test]
fn a_new_brief_in_which_nothing_is_written_is_ready_in_nothing() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.until_drawn(|desk| desk.has("0 of 10 ready"));
    desk.press(Role::Button, "7 are too early to say");
    assert!(desk.has("Nothing is written yet.") && desk.has("It is for no event with a date yet."));
    desk.draw("brief-checks-empty");
    desk.type_into("The question", "Who trades here?");
    desk.until_drawn(|desk| desk.has("2 of 10 ready"));
    assert!(desk.has("2 need nothing, 6 are too early to say"));
}

#[test]
fn they_follow_what_is_typed() {
    let mut desk = at_brief(WIDE);
    desk.until_drawn(|desk| desk.has("7 of 10 ready"));
    desk.press(Role::Button, "7 need nothing");
    desk.retype("The question", "A better stall");
    assert!(desk.has("Make the title a question") && desk.has("6 of 10 ready"));
    desk.type_text("?");
    assert!(desk.has("The title is a question") && desk.has("7 of 10 ready"));
    desk.press(Role::Button, "Checks");
    assert!(!desk.has("The title is a question") && desk.has("7 of 10 ready"), "folded, the count stays");
}

#[test]
fn a_brief_is_published_from_its_check() {
    let mut desk = at_brief(WIDE);
    desk.press(Role::Button, "Publish today");
    let brief = brief(&desk);
    assert!(brief.brief.status.is(BriefStatus::Published));
    assert_eq!((brief.brief.published, brief.brief.version), (When::day(date(2026, 6, 8)), Some(1)));
    assert!(desk.has("Published later than 14 days before") && !desk.has("Publish today"));
    assert!(desk.says("Published. Teams read this version"), "what happened is said");
}

#[test]
fn what_arrives_with_the_pages_stands_below_them_so_that_they_stay_where_they_are() {
    let mut desk = at_brief(WIDE);
    desk.until_drawn(|desk| desk.has("Show which"));
    let checks = desk.place(Role::Button, "7 need nothing");
    assert!(checks.bottom() < desk.place(Role::Button, "Show which").top());
}

#[test]
fn where_it_cannot_be_changed_it_is_not_offered_to_be_published() {
    let mut desk = at_brief(WIDE);
    let mut second = desk.second_window();
    second.open(Kind::Brief, TITLE);
    second.until_drawn(|desk| desk.has(NOBODY));
    assert!(!second.has("Publish today"));
    desk.until_drawn(|desk| desk.has("Publish today"));
}

#[test]
fn in_a_narrow_window_they_stand_folded_below_the_form_and_the_pages_are_counted_all_the_same() {
    let mut desk = at_brief(vec2(900.0, 1800.0));
    desk.until_drawn(|desk| desk.has("Checks: 7 of 10 ready"));
    assert!(!desk.has(NOBODY));
    desk.press(Role::Button, "Checks: 7 of 10 ready");
    assert!(desk.has(NOBODY));
    desk.draw("brief-checks-below");
    desk.press(Role::Button, "Checks: 7 of 10 ready");
    assert!(!desk.has(NOBODY));
    desk.press(Role::Link, "7 of 10 ready");
    desk.frames();
    assert!(desk.has(NOBODY), "the way from the top opens them");
    desk.press(Role::Tab, "At the event");
    assert!(!desk.has(NOBODY));
}

#[test]
fn they_are_looked_at_in_every_light() {
    for (name, scheme, text) in [
        ("brief-checks-dark", Scheme::Dark, TextScale::Standard),
        ("brief-checks-contrast", Scheme::HighContrast, TextScale::Standard),
        ("brief-checks-double", Scheme::Light, TextScale::Double),
    ] {
        let mut desk = Desk::with_sample(WIDE, 1.0);
        let settings = Settings { scheme, text, ..desk.session().settings().clone() };
        desk.send(Command::SetSettings(Box::new(settings)));
        desk.frames();
        desk.open(Kind::Brief, TITLE);
        desk.frames();
        desk.draw(name);
        // How high the window is leaves some of them to be scrolled to.
        assert!(!desk.cut_off().iter().any(|words| words.ends_with("ready") || words == NOBODY), "{name}");
        assert!(desk.nameless().is_empty(), "{name}: {:?}", desk.nameless());
    }
}

#[test]
fn the_list_of_jargon_is_edited_in_settings() {
    let mut desk = at_brief(WIDE);
    desk.settings("Plain words");
    assert!(!desk.has("Back to the list that Folkmoot brings"));
    desk.retype("Words to do without 1", "stall: pitch");
    assert!(desk.session().workspace().council().own_jargon);
    assert!(desk.has("Back to the list that Folkmoot brings"));
    desk.open(Kind::Brief, TITLE);
    assert!(desk.has("Say “stall” in plainer words"));
    desk.settings("Plain words");
    desk.press(Role::Button, "Back to the list that Folkmoot brings");
    let council = desk.session().workspace().council().clone();
    assert!(!council.own_jargon && council.jargon[0] == "stall: pitch", "it is set aside and kept");
    assert!(desk.is_disabled_input("Words to do without 1"), "typing into the other would be the end of it");
    desk.press(Role::Button, "Back to your own list");
    assert!(desk.session().workspace().council().own_jargon);
    assert_eq!(desk.value("Words to do without 1"), "stall: pitch");
}

#[test]
fn the_pages_are_counted_whatever_is_shown_of_the_brief() {
    let mut desk = at_brief(WIDE);
    desk.choose("Text size on paper", "18 point");
    desk.until_drawn(|desk| desk.has("7 of 10 ready"));
    desk.choose("Document", "Project page");
    desk.until_page();
    assert!(!desk.says("of 10 ready"), "another sheet has their room");
    desk.retype("The question", "A better stall");
    desk.choose("Document", "Brief");
    desk.until_drawn(|desk| desk.has("6 of 10 ready"));
    desk.retype("Background", &"A long story about a market. ".repeat(300));
    desk.until_drawn(|desk| desk.has("Shorten it to one page"));
}

#[test]
fn a_published_brief_is_read_and_a_new_version_keeps_what_was_published() {
    let mut desk = at_brief(WIDE);
    assert!(!desk.is_disabled_input("The question") && !desk.has("Make a new version"));
    desk.press(Role::Button, "Publish today");
    assert!(desk.says("Version 1, published on 8 June 2026."));
    assert!(desk.is_disabled_input("The question") && desk.is_disabled_input("Short name"));
    desk.draw("brief-published");
    desk.press(Role::Button, "Make a new version");
    let now = brief(&desk);
    assert!(now.brief.status.is(BriefStatus::Draft));
    assert_eq!((now.brief.version, now.brief.published.is_unknown()), (Some(2), true));
    let [edition] = now.brief.editions.as_slice() else { panic!("{:?}", now.brief.editions) };
    assert_eq!((edition.version, &edition.published), (Some(1), &When::day(date(2026, 6, 8))));
    let wording = edition.wording.as_str();
    assert!(wording.contains("How could anyone try out a market stall for a day?"), "{wording}");
    assert!(wording.contains("- Traders need PL cover\n- Set up by 7.30am"), "{wording}");
    desk.retype("The question", "Who may try a stall?");
    desk.press(Role::Button, "What was published before");
    assert!(desk.has("Version 1, published on 8 June 2026") && desk.says("How could anyone try out"));
    let now = brief(&desk);
    assert_eq!(now.brief.question, "Who may try a stall?");
    assert_eq!(now.at_events, records_brief().at_events, "what was set at the event stays");
}

fn records_brief() -> Brief {
    match records().remove(1) {
        Record::Brief(brief) => *brief,
        other => panic!("{:?} is no brief", other.kind()),
    }
}

#[test]
fn a_published_brief_that_is_made_a_draft_is_a_new_version() {
    let mut desk = at_brief(WIDE);
    desk.press(Role::Button, "Publish today");
    desk.choose("Status", "In use");
    assert!(brief(&desk).brief.editions[0].until.is_unknown(), "it goes on");
    desk.choose("Status", "Draft");
    let now = brief(&desk);
    assert_eq!((now.brief.editions.len(), now.brief.version), (1, Some(2)));
    assert!(!desk.is_disabled_input("The question"));
}

#[test]
fn a_brief_that_is_published_by_its_status_says_when_and_can_be_given_another_owner() {
    let mut desk = at_brief(WIDE);
    desk.choose("Status", "Published");
    let now = brief(&desk).brief;
    assert_eq!((now.published, now.version, now.editions.len()), (When::day(date(2026, 6, 8)), Some(1), 1));
    assert!(desk.says("Version 1, published on 8 June 2026.") && desk.is_disabled_input("The question"));
    desk.press(Role::ComboBox, "Deputy");
    desk.type_text("Jo Bramble");
    desk.click_first(Role::ListBoxOption, "Create “Jo Bramble”");
    assert!(brief(&desk).brief.deputy.is_some());
    desk.press(Role::Button, &format!("Go to \u{201c}Who takes it on\u{201d}: {NOBODY}"));
    desk.frames();
    desk.type_text("Markets board");
    desk.click_last(Role::ListBoxOption, "Create the organisation “Markets board”");
    assert!(brief(&desk).brief.afterwards.owner.is_some());
    assert!(desk.says("published on 8 June 2026."), "that is no change of what teams read");
}

#[test]
fn the_day_of_a_brief_that_is_in_use_is_typed_in_once() {
    let mut desk = at_brief(WIDE);
    desk.choose("Status", "In use");
    desk.press(Role::Button, "Go to \u{201c}Published on\u{201d}: Say when it was published");
    desk.frames();
    desk.type_text("1 June 2026");
    assert_eq!(brief(&desk).brief.published, When::day(date(2026, 6, 1)), "it stays open while somebody types");
    desk.rest();
    desk.frames();
    assert!(desk.is_disabled_input("Published on"));
    desk.choose("Status", "Closed");
    desk.choose("Status", "Idea");
    desk.choose("Status", "In use");
    let now = brief(&desk).brief;
    assert_eq!((now.published, now.version, now.editions.len()), (When::day(date(2026, 6, 1)), None, 1));
}

#[test]
fn a_published_brief_whose_file_was_changed_says_so() {
    let mut desk = at_brief(WIDE);
    desk.press(Role::Button, "Publish today");
    desk.save();
    assert!(!desk.has("What was published before"));
    let file = desk.file(Kind::Brief, id(2));
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("\"Set up by 7.30am\"", "\"Set up by 9am\"", 1)).unwrap();
    desk.send(Command::LookAgain);
    desk.until(|session| {
        let record = session.workspace().get(id(2)).map(|record| record.as_ref());
        matches!(record, Some(Record::Brief(brief)) if brief.brief.fixed[1] == "Set up by 9am")
    });
    assert!(desk.says("published on 8 June 2026, and changed since."));
    desk.draw("brief-changed");
    desk.press(Role::Button, "What was published before");
    assert!(desk.says("Set up by 7.30am"));
    let headings = desk.names(Role::Heading);
    assert!(headings.contains(&"Fixed".to_owned()), "it is read under the headings of the sheet: {headings:?}");
    desk.draw("brief-earlier");
    desk.press(Role::Button, "Make a new version");
    assert!(brief(&desk).brief.editions[0].wording.as_str().contains("Set up by 7.30am"));
}

#[test]
fn a_comment_is_entered_beside_its_field_and_settled() {
    let mut desk = at_brief(WIDE);
    desk.choose("Comment on", "Fixed");
    desk.press(Role::Button, "Add a comment");
    desk.frames();
    desk.type_into("Comment", "Which cover is meant?");
    let comment = brief(&desk).brief.comments.remove(0);
    assert_eq!((comment.field.as_str(), comment.words.as_str()), ("brief/fixed", "Which cover is meant?"));
    assert_eq!(comment.when, When::day(date(2026, 6, 8)));
    assert!(desk.has("Comment: Which cover is meant?"), "it stands beside its field");
    assert!(desk.says("1 open comment") && desk.has("1 is open"));
    desk.draw("brief-comments");
    desk.press(Role::Tab, "At the event");
    desk.press(Role::Button, "Comments: 1 open comment");
    desk.frames();
    assert!(desk.input("Comment").is_focused(), "it leads to the comment itself");
    desk.choose("What became of it", "Taken over");
    let comment = brief(&desk).brief.comments.remove(0);
    assert!(!comment.is_open() && comment.settled == When::day(date(2026, 6, 8)));
    assert!(!desk.says("1 open comment") && !desk.has("Comment: Which cover is meant?"));
}
