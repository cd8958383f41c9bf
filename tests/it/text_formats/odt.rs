//! OpenDocument: a file that its own standard knows, and what stands around the text of each page.

use std::io::Cursor;

use folkmoot::documents::{Content, Document, TextSize};
use folkmoot::model::Paper;
use zip::{CompressionMethod, ZipArchive};

use super::file;
use super::read::{part, shown};
use crate::render_parts::every_part;
use crate::render_sample::*;

fn content(document: &Document) -> String {
    part(&file("odt", document), "content.xml")
}

fn styles(document: &Document) -> String {
    part(&file("odt", document), "styles.xml")
}

#[test]
fn the_first_entry_says_what_the_file_is() {
    let bytes = file("odt", &every_part());
    assert_eq!(&bytes[30..77], b"mimetypeapplication/vnd.oasis.opendocument.text");
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(archive.by_index(0).unwrap().compression(), CompressionMethod::Stored);
    let manifest = part(&bytes, "META-INF/manifest.xml");
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in names.iter().filter(|name| *name != "mimetype" && !name.starts_with("META-INF/")) {
        assert!(manifest.contains(&format!("manifest:full-path=\"{name}\"")), "{name} in {manifest}");
    }
}

/// An attribute that stands twice in an element is what an editor refuses a whole file for.
#[test]
fn every_part_of_the_file_is_xml() {
    for size in TextSize::ALL {
        let bytes = file("odt", &Document { size, ..every_part() });
        for name in ["META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml"] {
            let xml = part(&bytes, name);
            let mut reader = quick_xml::Reader::from_str(&xml);
            loop {
                match reader.read_event().unwrap() {
                    quick_xml::events::Event::Eof => break,
                    quick_xml::events::Event::Start(element) | quick_xml::events::Event::Empty(element) => {
                        assert!(element.attributes().all(|attribute| attribute.is_ok()), "{name}: {element:?}");
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn headings_lists_tables_and_links_are_what_an_editor_knows_as_such() {
    let content = content(&every_part());
    for part in [
        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">The title</text:h>",
        "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">7 Item seven</text:h>",
        "<text:h text:style-name=\"Heading_20_4\" text:outline-level=\"4\">Deeper heading</text:h>",
        "<text:list text:style-name=\"Numbers\"><text:list-item text:start-value=\"9\">",
        "<table:table-header-rows><table:table-row",
        "xlink:href=\"https://tarnbridge.example/page\"",
        "<text:p text:style-name=\"Quotations\">“Quoted”<text:line-break/>",
        "Typed <text:s/>line one",
    ] {
        assert!(content.contains(part), "{part}\nis not in\n{content}");
    }
    // The first bullet has a list of its own within it.
    assert_eq!(content.matches("<text:list ").count(), 4);
}

#[test]
fn the_title_and_language_are_among_the_properties() {
    let meta = part(&file("odt", &every_part()), "meta.xml");
    assert!(meta.contains("<dc:title>Minutes of the 4th meeting</dc:title>"), "{meta}");
    assert!(meta.contains("<dc:language>en-GB</dc:language>"), "{meta}");
    let styles = styles(&every_part());
    assert!(styles.contains("fo:language=\"en\" fo:country=\"GB\""), "{styles}");
}

#[test]
fn a_draft_says_so_on_every_page_and_pages_are_counted() {
    let styles = styles(&every_part());
    let around: Vec<&str> = styles.split("<style:header").skip(2).collect();
    let of_pages = around.iter().filter(|part| shown(part).contains("Draft version 2")).count();
    assert!(of_pages >= 2, "{styles}");
    assert_eq!(styles.matches("<text:span text:style-name=\"Draft\">Draft version 2</text:span>").count(), 2);
    assert_eq!(styles.matches("<text:page-number").count(), 2);
    assert_eq!(styles.matches("<text:page-count").count(), 2);
    assert!(shown(&styles).contains("Page 1 of 1"), "{styles}");
    let agreed =
        Document { running: folkmoot::documents::Running { draft: false, ..every_part().running }, ..every_part() };
    assert!(!self::styles(&agreed).contains("text:style-name=\"Draft\""));
}

#[test]
fn the_paper_is_the_council_s_and_the_letters_are_of_the_size() {
    let mut document = every_part();
    for (paper, width) in [(Paper::A4, "210.0mm"), (Paper::Letter, "215.9mm")] {
        document.running.paper = paper;
        assert!(styles(&document).contains(&format!("fo:page-width=\"{width}\"")));
    }
    for size in TextSize::ALL {
        document.size = size;
        assert!(styles(&document).contains(&format!("fo:font-size=\"{}.0pt\"", size.points())));
    }
}

/// Characters that XML has no place for, and words that look like it.
#[test]
fn nothing_that_is_typed_breaks_the_file() {
    for typed in LITERALS {
        let found = shown(&content(&everywhere(typed))).matches(typed).count();
        assert!(found >= PLACES - 1, "`{typed}` stands there {found} times");
    }
    let content = content(&saying("a\u{0}b\u{B}c\u{FFFE}d\u{1B}e"));
    assert!(content.chars().all(|c| !c.is_control() && c != '\u{FFFE}'), "{content:?}");
    assert!(content.contains("a[U+0000]b"), "{content}");
}

/// A list holds no tables, whatever they stand in there.
#[test]
fn a_table_in_a_quotation_in_a_list_stands_in_lines() {
    let table = plain_table(&["Left", "Right"], &[&["one", "two"]]);
    let quotation = Content::Quotation { blocks: vec![table] }.into();
    let list = Content::List { start: None, items: vec![vec![paragraph("Said"), quotation]] }.into();
    let content = content(&document(vec![title("", "A page"), list]));
    assert!(!content.contains("<table:table") && content.contains("one"), "{content}");
}
