//! Printing from the command line: what is printed from what, in which size, style and format.

use std::fs;

use folkmoot::documents::{DOCUMENTS, Style, printable};
use folkmoot::model::brief::Appearance;
use folkmoot::model::event::{Confidentiality, EventType, Item, Keyword, MinutesStatus};
use folkmoot::model::parts::{Clearance, Quote};
use folkmoot::model::{Brief, Header, Id, Kind, Record, Ref};
use folkmoot::render::{FORMATS, formats_for};
use serde_json::{Value, json};

use super::{Ended, Home};
use crate::store::{event, moment};

/// A home with one meeting, and its id.
fn meeting() -> (Home, String) {
    let mut record = event(1, "Climate hack");
    if let Record::Event(event) = &mut record {
        event.details.kind = EventType::NetworkMeeting.into();
        let quote = Quote { words: "It works.".into(), clearance: Clearance::Cleared.into(), ..Quote::default() };
        let item = Item { title: "Footpaths".into(), discussion: "We *walked* them.".into(), ..Item::default() };
        event.minutes.items = vec![Item { quotes: vec![quote], keyword: Some(Keyword::Agreed.into()), ..item }];
    }
    (Home::with(std::slice::from_ref(&record)), record.id().to_string())
}

/// Prints the meeting's minutes to this file of the home, with these options.
fn print(home: &Home, id: &str, file: &str, options: &[&str]) -> Ended {
    let file = home.path(file);
    let arguments = ["print", "minutes", id, "--to", file.to_str().expect("text")];
    home.run_all(&[&arguments, options].concat())
}

#[test]
fn minutes_print_in_every_format() {
    let (home, id) = meeting();
    for format in FORMATS {
        let file = format!("minutes.{}", format.ending.to_uppercase());
        let ended = print(&home, &id, &file, &[]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        assert!(ended.out.contains(&file), "{}", ended.out);
        assert!(fs::metadata(home.path(&file)).expect("a file").len() > 100);
    }
}

/// Prints once with each value of an option; no two files are the same.
fn all_differ(file: &str, option: &str, values: [&str; 3]) {
    let (home, id) = meeting();
    let mut printed: Vec<Vec<u8>> = Vec::new();
    for value in values {
        let ended = print(&home, &id, file, &[option, value]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{option} {value}");
        printed.push(fs::read(home.path(file)).expect("a file"));
    }
    printed.sort();
    printed.dedup();
    assert_eq!(printed.len(), values.len(), "{option}");
}

#[test]
fn each_style_and_each_size_is_printed_in_its_own_way() {
    all_differ("page.html", "--style", ["formal", "learning", "HIGHLIGHTS"]);
    if cfg!(feature = "typeset") {
        all_differ("page.pdf", "--size", ["12", "14", "18"]);
    }
}

#[test]
fn without_options_the_style_is_the_usual_one() {
    let (home, id) = meeting();
    let page = |options: &[&str]| {
        assert_eq!(print(&home, &id, "page.html", options).code, 0);
        fs::read_to_string(home.path("page.html")).expect("a page")
    };
    assert_eq!(page(&[]), page(&["--size", "12", "--style", "learning"]));
}

#[test]
fn what_cannot_be_printed_says_why_and_writes_nothing() {
    let (home, id) = meeting();
    let check = |file: &str, options: &[&str], code: u8, words: &str| {
        let ended = print(&home, &id, file, options);
        assert_eq!((ended.code, ended.out.as_str()), (code, ""), "{file} {options:?}");
        assert!(ended.err.contains(words), "{words:?} is not in {}", ended.err);
        assert!(!home.path(file).exists());
    };
    check("page.docy", &[], 2, "Let it end in .pdf or .html");
    check("page", &[], 2, "Let it end in .pdf or .html");
    check("page.html", &["--size", "13"], 2, "12, 14, 18");
    check("page.html", &["--style", "brief"], 2, "formal, learning, highlights");
    check("nowhere/page.html", &[], 1, "is not there");
    let ended = home.run(["print", "billboard", &id, "--to", "page.html"]);
    assert!(ended.code == 2 && ended.err.contains("there is minutes, agenda, actions"), "{}", ended.err);
    assert!(home.run(["print", "minutes", &id]).err.contains("--to"));
}

/// A run sheet is to be ticked off, and a brief on the wall to be written on.
#[test]
fn a_sheet_is_no_text_to_edit() {
    let (home, id) = meeting();
    for file in ["sheet.odt", "sheet.md", "sheet.txt"] {
        let to = home.path(file);
        let ended = home.run(["print", "run-sheet", &id, "--to", to.to_str().expect("text")]);
        assert_eq!((ended.code, ended.out.as_str(), to.exists()), (2, "", false));
        assert!(
            ended.err.contains("The run sheet in this style is no text") && ended.err.contains(".html."),
            "{}",
            ended.err
        );
    }
}

#[test]
fn minutes_are_not_printed_from_a_person() {
    let person = Record::new(Kind::Person, Id::from_number(40), moment());
    let home = Home::with(std::slice::from_ref(&person));
    let ended = print(&home, &person.id().to_string(), "page.html", &[]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("\"minutes\" is printed from events"), "{}", ended.err);
}

#[test]
fn a_character_that_no_font_has_is_told_and_does_not_stop_the_print() {
    let mut record = event(1, "Climate hack");
    if let Record::Event(event) = &mut record {
        event.minutes.opening = "A \u{10fffe} stood here.".into();
    }
    let home = Home::with(std::slice::from_ref(&record));
    let ended = print(&home, &record.id().to_string(), "page.html", &[]);
    assert_eq!(ended.code, 0);
    for words in ["U+10FFFE", "Climate hack", "minutes/opening"] {
        assert!(ended.err.contains(words), "{words} is not in {}", ended.err);
    }
}

#[test]
fn what_is_left_out_is_told_with_its_reason_and_does_not_stop_the_print() {
    let mut record = event(1, "Climate hack");
    if let Record::Event(event) = &mut record {
        event.minutes.status = MinutesStatus::Published.into();
        let confidentiality = Confidentiality::Members.into();
        event.minutes.items = vec![Item { title: "Rents".into(), confidentiality, ..Item::default() }];
        event.minutes.quotes = vec![Quote { words: "It works.".into(), ..Quote::default() }];
    }
    let home = Home::with(std::slice::from_ref(&record));
    let ended = print(&home, &record.id().to_string(), "page.html", &[]);
    assert_eq!((ended.code, ended.err.lines().count()), (0, 2), "{}", ended.err);
    for words in ["item is left out", "quote is left out", "Climate hack", "This item is for members", "OK to use"] {
        assert!(ended.err.contains(words), "{words} is not in {}", ended.err);
    }
}

#[test]
fn the_list_names_every_document_with_its_kinds_styles_and_formats() {
    let ended = Home::new().run(["print", "--list"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    assert_eq!(ended.out.lines().count(), DOCUMENTS.len());
    for (line, document) in ended.out.lines().zip(DOCUMENTS) {
        assert!(line.starts_with(document.name), "{line}");
        assert!(document.kinds.iter().all(|kind| line.contains(kind.folder())), "{line}");
        for format in FORMATS {
            let has = document
                .styles
                .iter()
                .any(|style| formats_for(document, *style).any(|one| one.ending == format.ending));
            assert_eq!(line.contains(format.ending), has, "{line}");
        }
    }
}

#[test]
fn the_list_for_scripts_names_documents_and_styles() {
    let home = Home::new();
    let list = |arguments: &[&str], home: &Home| -> Vec<Value> {
        let ended = home.run_all(arguments);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        serde_json::from_str(&ended.out).expect("JSON")
    };
    let all = list(&["print", "--list", "--json"], &home);
    let names: Vec<&str> = all.iter().filter_map(|one| one["document"].as_str()).collect();
    assert_eq!(names, DOCUMENTS.iter().map(|document| document.name).collect::<Vec<_>>());
    assert_eq!(names[..3], ["minutes", "agenda", "actions"]);
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.ending).collect();
    let style = |name: &str, label: &str| json!({ "name": name, "label": label, "formats": formats });
    assert_eq!(all[2]["styles"], json!([style("by-owner", "By owner"), style("by-date", "By date")]));
    assert_eq!(all[2]["kinds"], json!(["events", "series", "people", "organisations"]));
    assert!(all.iter().all(|one| one["label"].is_string() && one["styles"].as_array().is_some_and(|s| !s.is_empty())));
    let person = Record::new(Kind::Person, Id::from_number(40), moment());
    let home = Home::with(std::slice::from_ref(&person));
    let of_person = list(&["print", "--json", "--list", &person.id().to_string()], &home);
    let of_person: Vec<&str> = of_person.iter().filter_map(|one| one["document"].as_str()).collect();
    assert_eq!(of_person, ["actions", "ask-for-news", "hand-over"]);
    assert_eq!(home.run(["print", "--json"]).code, 2);
}

/// A project at this event.
fn brief_at(event: &Record) -> Record {
    let header = Header::new(Kind::Brief, Id::from_number(90), moment());
    let mut brief = Brief { header, ..Brief::default() };
    brief.brief.question = "Who looks after the weather?".to_owned();
    let event = Some(Ref(event.id()));
    brief.at_events.appearances = vec![Appearance { id: Id::from_number(91), event, ..Appearance::default() }];
    Record::Brief(Box::new(brief))
}

#[test]
fn every_document_prints_in_each_of_its_styles_and_in_no_other() {
    let event = event(1, "Climate hack");
    let brief = brief_at(&event);
    let series = Record::new(Kind::Series, Id::from_number(92), moment());
    let person = Record::new(Kind::Person, Id::from_number(93), moment());
    let home = Home::with(&[event.clone(), brief.clone(), series.clone(), person.clone()]);
    let file = home.path("page.html");
    let file = file.to_str().expect("text");
    for document in DOCUMENTS {
        let from =
            [&event, &brief, &series, &person].into_iter().find(|record| document.kinds.contains(&record.kind()));
        let id = from.expect("a record that it prints").id().to_string();
        for style in Style::ALL {
            let ended = home.run(["print", document.name, &id, "--to", file, "--style", style.name()]);
            let has = document.styles.contains(&style);
            assert_eq!(ended.code, if has { 0 } else { 2 }, "{} {}: {}", document.name, style.name(), ended.err);
            assert!(has || document.styles.iter().all(|own| ended.err.contains(own.name())), "{}", ended.err);
        }
        assert_eq!(home.run(["print", document.name, &id, "--to", file]).code, 0);
    }
}

#[test]
fn the_list_of_a_record_names_what_it_can_print() {
    let meeting = event(1, "Climate hack");
    let person = Record::new(Kind::Person, Id::from_number(40), moment());
    let home = Home::with(&[meeting.clone(), person.clone()]);
    for record in [meeting, person] {
        let can = printable(&record, jiff::civil::date(2026, 6, 8)).count();
        let ended = home.run(["print", "--list", &record.id().to_string()]);
        assert_eq!((ended.code, ended.out.lines().count()), (0, can), "{}", ended.err);
    }
    assert_eq!(home.run(["print", "--list", "zzz"]).code, 1);
    assert_eq!(home.run(["print", "--list", "--size", "12"]).code, 2);
}

#[cfg(feature = "typeset")]
#[test]
fn a_brief_that_takes_more_than_a_page_is_told_of() {
    let mut record = Record::new(Kind::Brief, Id::from_number(1), moment());
    if let Record::Brief(brief) = &mut record {
        brief.brief.name = "Lost Corners".into();
        brief.brief.background = "A corner nobody cares for. ".repeat(300).as_str().into();
    }
    let home = Home::with(std::slice::from_ref(&record));
    let file = home.path("brief.pdf");
    let id = record.id().to_string();
    let ended = home.run_all(&["print", "brief", &id, "--to", file.to_str().expect("text")]);
    assert_eq!(ended.code, 0);
    assert!(ended.err.contains("Project brief: Lost Corners: This brief takes"), "{}", ended.err);
    assert!(ended.err.contains("“Background” and “What happens next” run over."), "{}", ended.err);
}
