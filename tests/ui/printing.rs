//! Printing from the window: into the viewer, into a file of each format, in the style and size that were picked.

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers, OutputCommand, Role};
use egui_kittest::kittest::Queryable;
use folkmoot::app::{Command, Settings};
use folkmoot::model::Kind;

use crate::desk::{Desk, pressed, typed};
use crate::keyboard::holder;

fn meeting() -> Desk {
    let mut desk = Desk::empty();
    desk.make(Kind::Event);
    desk.type_text("Meeting in the Moot Hall");
    desk
}

/// The bytes of a print, once it is made.
fn printed(desk: &mut Desk, path: &PathBuf) -> Vec<u8> {
    desk.until(|session| !session.is_printing());
    std::fs::read(path).unwrap()
}

/// Saves under a typed path in a format, and returns what is in the file.
fn save_as(desk: &mut Desk, name: &str, format: &str) -> Vec<u8> {
    let folder = desk.home.path().to_str().unwrap().to_owned();
    let path = desk.home.path().join(name);
    if !desk.has("File name") {
        desk.press_of_page("Save as a file");
    }
    desk.retype("File name", name);
    desk.retype("Folder", &folder);
    desk.save_as(format);
    printed(desk, &path)
}

fn as_page(desk: &mut Desk, name: &str) -> String {
    String::from_utf8(save_as(desk, name, "web page")).unwrap()
}

#[test]
fn the_button_shows_a_pdf() {
    let mut desk = meeting();
    desk.press(Role::Button, "Print minutes");
    desk.until(|session| session.shown().is_some());
    let shown = desk.session().shown().unwrap().to_owned();
    assert!(shown.extension().is_some_and(|ending| ending == "pdf"), "{}", shown.display());
    assert!(std::fs::read(shown).unwrap().starts_with(b"%PDF"));
}

#[test]
fn where_printed_papers_lie_is_said_and_copied_also_where_nothing_shows_the_folder() {
    let mut desk = meeting();
    desk.press(Role::Button, "Print minutes");
    desk.until(|session| session.shown().is_some());
    let folder = desk.session().shown().unwrap().parent().unwrap().display().to_string();
    desk.frames();
    desk.press(Role::Button, "Show the folder");
    assert!(desk.says(&format!("The folder is {folder}.")));
    desk.harness.get_by_role_and_label(Role::Button, "Copy where it is").click();
    let copied = (0..4).any(|_| {
        desk.frame();
        let commands = &desk.harness.output().platform_output.commands;
        commands.iter().any(|command| matches!(command, OutputCommand::CopyText(text) if *text == folder))
    });
    assert!(copied);
}

#[test]
fn the_key_prints_what_was_typed_in_the_same_breath() {
    let mut desk = meeting();
    desk.at_once([typed(" at noon"), pressed(Modifiers::COMMAND, Key::P)]);
    desk.until(|session| session.shown().is_some());
    let shown = desk.session().shown().unwrap().file_name().unwrap().to_string_lossy().into_owned();
    assert!(shown.contains("at noon"), "{shown}");
}

#[test]
fn a_typed_path_gets_a_file_of_each_format() {
    let mut desk = meeting();
    assert!(save_as(&mut desk, "minutes.pdf", "PDF").starts_with(b"%PDF"));
    assert!(save_as(&mut desk, "minutes.odt", "OpenDocument").starts_with(b"PK"));
    assert!(save_as(&mut desk, "minutes.md", "Markdown").starts_with(b"<!-- lang: en-GB -->"));
    let text = String::from_utf8(save_as(&mut desk, "minutes.txt", "plain text")).unwrap();
    assert!(text.contains("Meeting in the Moot Hall\n"), "{text}");
    let page = as_page(&mut desk, "minutes.html");
    assert!(page.contains("<!doctype html>") || page.contains("<!DOCTYPE html>"));
    assert!(page.contains("Meeting in the Moot Hall"), "not saved yet, and printed all the same");
    assert!(desk.says("Saved minutes.html"));
}

#[test]
fn what_was_just_typed_is_printed() {
    let mut desk = meeting();
    desk.press(Role::Tab, "Minutes");
    desk.key(Modifiers::COMMAND, Key::Enter);
    desk.type_text("The Floods of 2013");
    desk.click("Add action");
    desk.type_text("Send the map");
    desk.press(Role::ComboBox, "Owner");
    desk.type_text("Jo Bramble");
    desk.click_first(Role::ListBoxOption, "Create the person “Jo Bramble”");
    let page = as_page(&mut desk, "minutes.html");
    for words in ["The Floods of 2013", "Send the map", "Jo Bramble"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn style_and_size_change_what_is_printed() {
    let mut desk = meeting();
    desk.press(Role::Tab, "Minutes");
    for item in ["Floods", "Maps"] {
        desk.key(Modifiers::COMMAND, Key::Enter);
        desk.type_text(item);
        desk.click("Add decision");
        desk.type_text("Ask everybody");
    }
    let usual = save_as(&mut desk, "usual.pdf", "PDF");
    desk.choose("Text size on paper", "18 point");
    let large = save_as(&mut desk, "large.pdf", "PDF");
    assert_ne!(usual, large);
    let pages: Vec<String> = ["Formal", "Learning", "Highlights"]
        .into_iter()
        .map(|style| {
            desk.choose("Style on paper", style);
            as_page(&mut desk, &format!("{style}.html"))
        })
        .collect();
    assert!(pages[0] != pages[1] && pages[1] != pages[2] && pages[0] != pages[2]);
}

#[test]
fn saving_one_record_as_a_file_is_not_asked_of_the_next() {
    let mut desk = meeting();
    desk.press_of_page("Save as a file");
    assert!(desk.has("Save as PDF"));
    desk.make(Kind::Event);
    desk.until_page();
    assert!(desk.has("Save as a file") && !desk.has("Save as PDF"));
}

#[test]
fn a_path_that_cannot_be_written_is_said() {
    let mut desk = meeting();
    desk.press_of_page("Save as a file");
    desk.retype("Folder", "/proc/no/such/folder");
    desk.press(Role::Button, "Save as PDF");
    desk.frames();
    desk.press(Role::Button, "Make the folder");
    desk.until(|session| !session.is_printing());
    assert!(desk.says("could not make this folder"), "{:?}", desk.all_names());
    assert!(desk.session().shown().is_none());
}

#[test]
fn a_folder_that_is_there_is_proposed_and_one_that_is_not_is_made_when_asked() {
    let mut desk = meeting();
    desk.press_of_page("Save as a file");
    let home = desk.home.path().to_owned();
    assert_eq!(desk.value("Folder"), home.to_string_lossy());
    desk.retype("File name", "moot");
    desk.retype("Folder", "Documents");
    desk.press(Role::Button, "Save as PDF");
    desk.frames();
    assert!(!home.join("Documents").exists() && desk.says("There is no folder"), "{:?}", desk.all_names());
    desk.press(Role::Button, "Make the folder");
    desk.until(|session| !session.is_printing());
    assert!(std::fs::read(home.join("Documents/moot.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_printer_that_was_chosen_gets_the_pages_before_any_page_was_looked_at() {
    let mut desk = Desk::over(&[], eframe::egui::vec2(700.0, 700.0), 1.0);
    let printer = Some("no such printer".to_owned());
    desk.send(Command::SetSettings(Box::new(Settings { printer, ..desk.session().settings().clone() })));
    desk.make(Kind::Event);
    desk.key(Modifiers::COMMAND, Key::P);
    desk.until(|session| !session.is_printing());
    assert!(!desk.session().knows_printers(), "the page is not beside the form in a window so narrow");
    assert!(desk.says("no such printer did not take the pages"));
    assert!(desk.session().shown().is_none());
}

#[test]
fn a_brief_prints_on_a4_unless_the_wall_is_picked() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.type_text("Where is it quiet?");
    assert!(desk.has("Print brief"));
    let on_a4 = as_page(&mut desk, "a4.html");
    assert!(on_a4.contains("quiet?</h1>") && !on_a4.contains("Our new question"));
    desk.choose("Style on paper", "A3 for the wall");
    assert!(as_page(&mut desk, "wall.html").contains("Our new question"));
}

#[test]
fn the_page_follows_the_paper_that_is_chosen_in_the_settings() {
    let mut desk = Desk::empty();
    desk.settings("Your council");
    assert!(desk.has("Paper: A4") && !desk.says("which this version does not know"));
    desk.press(Role::RadioButton, "Paper: US Letter");
    desk.saved();
    desk.make(Kind::Brief);
    desk.until_page();
    let wide = |desk: &Desk| {
        let sheet = desk.place(Role::Image, "Page 1 of 1 of the brief");
        (sheet.width() / sheet.height() * 1000.0).round()
    };
    assert_eq!(wide(&desk), 773.0);
    desk.choose("Style on paper", "Tabloid for the wall");
    desk.until_page();
    desk.until_drawn(|desk| desk.has("Page 1 of 1 of the brief") && wide(desk) == 647.0);
}

#[test]
fn the_page_tells_of_a_brief_that_takes_more_than_one() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.until_page();
    assert!(!desk.says("pages in place of one"));
    desk.type_into("Background", &"The four streets know two names. ".repeat(160));
    desk.until_drawn(|desk| desk.says("2 pages in place of one"));
    desk.press(Role::Button, "Show which");
    assert!(desk.says("This brief takes 2 pages. “Background”"));
}

#[test]
fn all_briefs_of_an_event_are_one_document_of_it() {
    let mut desk = meeting();
    desk.choose("Document", "Briefs");
    assert!(desk.has("Print briefs"));
    assert!(as_page(&mut desk, "briefs.html").contains(
        "No project brief is set for this event yet. On the event’s page Projects, “Add a project” sets one."
    ));
}

/// What is written on, on the wall, is offered on paper and as a web page; Enter saves in the first of these.
#[test]
fn a_sheet_for_the_wall_is_offered_in_no_format_of_texts() {
    let mut desk = Desk::empty();
    desk.make(Kind::Brief);
    desk.until_page();
    save_as(&mut desk, "brief.md", "Markdown");
    assert!(desk.has("Save as Markdown"));
    desk.choose("Style on paper", "A3 for the wall");
    assert!(desk.has("Save as PDF"), "what was chosen before is not offered");
    desk.press(Role::ComboBox, "Format");
    let offered = desk.names(Role::ListBoxOption);
    assert!(offered.contains(&"Web page".to_owned()) && !offered.contains(&"Markdown".to_owned()), "{offered:?}");
}

#[test]
fn copying_for_an_email_is_reached_by_keyboard_before_saving() {
    let mut desk = meeting();
    desk.press(Role::Button, "More for this page");
    desk.focus_on(Role::Button, "Copy for email or blog");
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(holder(&desk), Some((Role::Button, "Save as a file".to_owned())));
}

#[test]
fn a_file_is_saved_without_the_mouse() {
    let mut desk = meeting();
    desk.focus_on(Role::Button, "More for this page");
    desk.key(Modifiers::NONE, Key::Enter);
    desk.focus_on(Role::Button, "Save as a file");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.value("File name"), "Meeting in the Moot Hall minutes");
    desk.key(Modifiers::COMMAND, Key::A);
    desk.tap("First");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.key(Modifiers::COMMAND, Key::A);
    desk.tap("~");
    desk.key(Modifiers::NONE, Key::Enter);
    let path = desk.home.path().join("First.pdf");
    assert!(printed(&mut desk, &path).starts_with(b"%PDF"));
    for comes_next in [(Role::ComboBox, "Format"), (Role::Button, "Save as PDF")] {
        desk.key(Modifiers::NONE, Key::Tab);
        let held = holder(&desk);
        assert_eq!(held, Some((comes_next.0, comes_next.1.to_owned())), "the button comes after what it needs");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_somebody_says_so() {
    let mut desk = meeting();
    let path = desk.home.path().join("minutes.html");
    std::fs::write(&path, "mine").unwrap();
    assert_eq!(save_as(&mut desk, "minutes.html", "web page"), b"mine");
    assert!(desk.says("There is a file called minutes.html already."));
    desk.press(Role::Button, "Replace it");
    assert!(String::from_utf8(printed(&mut desk, &path)).unwrap().contains("Meeting in the Moot Hall"));
}

#[test]
fn the_name_of_the_file_follows_the_meeting_until_somebody_types_one() {
    let mut desk = meeting();
    desk.press_of_page("Save as a file");
    desk.type_into("Title", " of Leeds");
    assert_eq!(desk.value("File name"), "Meeting in the Moot Hall of Leeds minutes");
    desk.retype("File name", "Ours");
    desk.type_into("Title", " again");
    assert_eq!(desk.value("File name"), "Ours");
}

#[test]
fn what_is_ready_to_print_is_said_to_lie_somewhere() {
    let mut desk = meeting();
    desk.press(Role::Button, "Print minutes");
    desk.until(|session| session.shown().is_some());
    let shown = desk.session().shown().unwrap().to_owned();
    let folder = shown.parent().unwrap().to_owned();
    desk.until_drawn(|desk| desk.says("ready to print"));
    assert!(desk.says("Among this computer\u{2019}s printed papers: "));
    desk.press(Role::Button, "Show the folder");
    desk.until(|session| session.shown() == Some(folder.as_path()));
}

#[test]
fn a_folder_is_asked_for_in_words_that_the_bottom_line_does_not_use_for_another() {
    let mut desk = meeting();
    desk.press_of_page("Save as a file");
    assert!(desk.says("In your Folkmoot folder"));
    assert!(desk.says("Empty it to be asked where."));
    assert!(!desk.says("own folder") && !desk.says("~"));
}
