//! The pages of help and the manual that is made of them: each page is short and leads on to others by their names, what is
//! searched is found, and the manual has all of it in every format.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use folkmoot::documents::{
    Content, DOCUMENTS, Document, HelpPage, MANUAL, Request, Style, TextSize, help_page, help_pages, search_help,
};
use folkmoot::model::Id;
use folkmoot::render::{FORMATS, excerpt};
use folkmoot::workspace::Workspace;
use jiff::civil::{DateTime, date};

const NOW: DateTime = date(2026, 6, 8).at(9, 42, 0, 0);

fn manual(size: TextSize) -> Document {
    let request = Request { record: Id::default(), style: Style::Plain, size, printed: NOW };
    (MANUAL.compose)(&Workspace::default(), &request).unwrap()
}

/// The page as its file has it.
fn file(id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/help").join(format!("{id}.md"));
    fs::read_to_string(path).unwrap()
}

#[test]
fn every_file_is_a_page_of_its_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/help");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let pages = help_pages().iter().map(|page| format!("{}.md", page.id)).chain(["keys.md".to_owned()]);
    assert_eq!(files.collect::<HashSet<_>>(), pages.collect::<HashSet<_>>());
    let titles: HashSet<&str> = help_pages().iter().map(|page| page.title.as_str()).collect();
    assert_eq!(titles.len(), help_pages().len());
}

#[test]
fn a_page_is_read_in_a_minute() {
    for HelpPage { id, text, .. } in help_pages() {
        let words = text.as_str().split_whitespace().count();
        assert!((120..=250).contains(&words), "{id} has {words} words");
        for refused in ["!", "lease ", "uccessful", "click here", "—"] {
            assert!(!text.as_str().contains(refused), "{id} says {refused}");
        }
    }
}

#[test]
fn pages_lead_on_to_others_by_their_titles() {
    for HelpPage { id, see, .. } in help_pages() {
        assert!(!see.is_empty() && !see.contains(id), "{id}");
        for named in see {
            let link = format!("[{}]({named})", help_page(named).unwrap().title);
            assert!(file(id).contains(&link), "{id} does not say {link}");
        }
        assert_eq!(file(id).matches("](").count(), see.len(), "a link of {id} leads nowhere");
    }
}

#[test]
fn what_is_searched_is_found_in_whatever_form_and_without_accents() {
    let check = |typed: &str, first: &str| {
        let hits = search_help(typed).hits;
        assert_eq!(hits.first().map(|hit| hit.page.id), Some(first), "{typed}");
    };
    check("backup", "backup");
    check("b\u{e1}ckups", "backup");
    check("deleted bin", "history");
    check("projector time team", "show-and-tell");
    check("restoring", "backup");
    check("power went", "trouble");
    check("learning se", "learning-sets");
    check("undo", "history");
    check("leave the sample", "home");
    check("how do I leave the sample", "home");
    check("my own folder", "home");
    check("go back", "history");
    check("how do I go back", "history");
    let hit = search_help("how do I go back").hits.into_iter().next().unwrap();
    assert_eq!(hit.sentence, "Alt Left goes back to what was open before.");
    assert!(search_help("  ").hits.is_empty() && search_help("zebra").hits.is_empty());
    let hit = search_help("encrypted").hits.into_iter().next().unwrap();
    assert_eq!(hit.sentence, "A backup is not encrypted, and it holds what people need and how they are reached.");
}

#[test]
fn where_no_page_has_all_words_those_with_most_of_them_are_found() {
    let found = search_help("backup zebra");
    assert_eq!((found.has_all, found.hits.first().map(|hit| hit.page.id)), (false, Some("backup")));
    assert!(search_help("backup stick").has_all);
    let most = search_help("encrypted stick zebra").hits;
    assert!(!most.is_empty() && most.iter().all(|hit| hit.page.id == "backup"), "one word alone is not most of them");
}

#[test]
fn the_manual_has_every_page_under_its_number() {
    let manual = manual(TextSize::Standard);
    let headings = manual.blocks.iter().filter_map(|block| match &block.content {
        Content::Heading { level: 2, number: Some(number), .. } => Some(number.parse::<usize>().unwrap()),
        _ => None,
    });
    assert_eq!(headings.collect::<Vec<_>>(), (1..=help_pages().len()).collect::<Vec<_>>());
    let text = excerpt(&manual).plain;
    let mut from = 0;
    for page in help_pages() {
        let title = text[from..].find(&page.title).unwrap_or_else(|| panic!("{} is not in its place", page.title));
        from += title;
    }
    let backup = help_pages().iter().position(|page| page.id == "backup").unwrap() + 1;
    assert!(text.contains(&format!("Backups (section {backup})")), "{text}");
    assert!(text.contains("Ctrl K") && text.contains("Taking minutes"), "the keys are behind it");
    for raw in ["**", "](", "| ---", "##"] {
        assert!(!text.contains(raw), "{raw}");
    }
}

#[test]
fn the_manual_is_made_in_every_format_and_size_and_of_no_record() {
    assert!(DOCUMENTS.iter().all(|row| row.name != MANUAL.name));
    for size in TextSize::ALL {
        for format in FORMATS {
            let rendered = (format.render)(&manual(size), NOW).unwrap_or_else(|problem| panic!("{problem}"));
            assert!(rendered.bytes.len() > 10_000, "{} {size:?}", format.ending);
            assert!(rendered.unprintable.is_empty(), "{:?}", rendered.unprintable);
        }
    }
}

#[cfg(feature = "typeset")]
#[test]
fn its_pages_have_every_title() {
    let pages = folkmoot::render::page_texts(&manual(TextSize::Standard)).unwrap();
    assert!((10..40).contains(&pages.len()), "{} pages", pages.len());
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let all = squeezed(&pages.concat());
    for page in help_pages() {
        assert!(all.contains(&squeezed(&page.title)), "{}", page.title);
    }
}
