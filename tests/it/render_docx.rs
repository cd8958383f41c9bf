//! Documents as Word documents, read back: the words in their order and once, and what each of them is.

pub mod reader;

use folkmoot::documents::{BriefSheet, Content, Document, Inline, TextSize};
use folkmoot::model::Paper;
use folkmoot::render::{Rendered, format_for_path};

use crate::render_minutes::formal;
use crate::render_parts::{WORDS, every_part};
use crate::render_sample::*;
use reader::{Line, Parts};

fn save(document: &Document) -> Rendered {
    let format = format_for_path("minutes.docx").expect("Word documents are a format");
    (format.render)(document, moment()).unwrap_or_else(|problem| panic!("{problem}"))
}

fn read(document: &Document) -> Parts {
    Parts::of(&save(document).bytes)
}

fn line<'a>(lines: &'a [Line], words: &str) -> &'a Line {
    lines.iter().find(|line| line.words == words).unwrap_or_else(|| panic!("no line says `{words}`: {lines:#?}"))
}

#[test]
fn every_part_is_in_the_document_once_and_in_order() {
    let document = read(&every_part()).words();
    let mut from = 0;
    for words in WORDS {
        let at = document[from..].find(words).unwrap_or_else(|| panic!("`{words}` is not in its place: {document}"));
        assert_eq!(document.matches(words).count(), 1, "`{words}`");
        from += at + words.len();
    }
}

#[test]
fn what_is_typed_stands_as_it_was_typed() {
    for typed in LITERALS {
        let found = read(&everywhere(typed)).words().matches(typed).count();
        assert!(found >= PLACES, "`{typed}` stands {found} times, not {PLACES}");
    }
}

#[test]
fn headings_are_headings_of_their_level() {
    let lines = read(&every_part()).paragraphs();
    for (words, style) in
        [("The title", "Heading1"), ("7 Item seven", "Heading2"), ("Theme", "Heading3"), ("Deeper heading", "Heading4")]
    {
        assert_eq!(line(&lines, words).style, style);
    }
    assert_eq!(line(&lines, "Panel heading").style, "PanelHeading", "no part of the outline");
}

#[test]
fn lists_are_lists_and_begin_with_their_number() {
    let document =
        document(vec![title("", "T"), numbered(9, &["nine", "ten"]), bullets(&["dot"]), numbered(1, &["one"])]);
    let parts = read(&document);
    let lines = parts.paragraphs();
    let list = |words: &str| line(&lines, words).list.expect(words);
    assert_eq!(list("nine"), list("ten"));
    assert!(list("nine").0 != list("one").0 && list("dot").0 == 1);
    let numbering = parts.text("word/numbering.xml");
    let first = |list: usize| {
        let (_, from) = numbering.split_once(&format!("w:numId=\"{list}\"")).unwrap();
        from.split_once("w:startOverride w:val=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert_eq!([first(list("nine").0), first(list("one").0)], ["9", "1"]);
    let nested = read(&every_part()).paragraphs();
    assert_eq!([line(&nested, "First bullet").list, line(&nested, "Nested bullet").list], [Some((1, 0)), Some((1, 1))]);
}

#[test]
fn a_table_has_a_row_of_heads_that_is_said_again_on_each_page() {
    let lines = read(&every_part()).paragraphs();
    let cell = |words: &str| (line(&lines, words).cell, line(&lines, words).in_head);
    assert_eq!(cell("Left head"), (Some((1, 1)), true));
    assert_eq!(cell("Left cell"), (Some((2, 1)), false));
    assert_eq!(cell("Right cell"), (Some((2, 2)), false));
}

#[test]
fn links_lead_to_their_address_which_is_said_as_on_paper() {
    let words = "https://tarnbridge.example/a_b?c=d&e=%20f";
    let odd = "https://tarnbridge.example/caf\u{e9}/{x}|\"y\"";
    let blocks = vec![title("", "T"), run(vec![link("words", words), " and ".into(), link("odd", odd)])];
    let lines = read(&document(blocks)).paragraphs();
    let said = "words (tarnbridge.example/a_b?c=d&e=%20f) and odd (tarnbridge.example/caf\u{e9}/{x}|\"y\")";
    let encoded = "https://tarnbridge.example/caf%C3%A9/%7Bx%7D%7C%22y%22";
    assert_eq!(
        line(&lines, said).links,
        [("words".to_owned(), words.to_owned()), ("odd".to_owned(), encoded.to_owned())]
    );
    let unsafe_link = document(vec![title("", "T"), run(vec![link("words", "javascript:alert(1)")])]);
    assert!(read(&unsafe_link).paragraphs().iter().all(|line| line.links.is_empty()));
}

#[test]
fn the_file_says_its_title_its_language_and_when_it_was_made() {
    let parts = read(&formal());
    let core = parts.text("docProps/core.xml");
    for expected in ["<dc:title>Minutes of the 4th meeting", "<dc:language>en-GB<", "2026-11-23T09:40:00<"] {
        assert!(core.contains(expected), "{expected}: {core}");
    }
    assert!(parts.text("word/styles.xml").contains("<w:lang w:val=\"en-GB\"/>"));
    assert_eq!(parts.names[0], "[Content_Types].xml");
}

#[test]
fn each_page_says_whose_it_is_its_status_and_its_number() {
    let parts = read(&formal());
    for header in ["word/first-header1.xml", "word/header1.xml"] {
        let said = parts.words_of(header);
        assert!(said.contains("Tarnbridge Council") && said.contains("Draft version 2"), "{said}");
        assert!(parts.text(header).contains("<w:bdr "), "a draft's status is boxed on every page");
    }
    assert!(parts.words_of("word/header1.xml").contains("Working Group, 17 November 2026"));
    assert!(!parts.words_of("word/first-header1.xml").contains("Working Group"));
    let footer = parts.words_of("word/footer1.xml");
    assert!(footer.contains("Draft, not yet agreed. Printed 23 November 2026, 9.40am"), "{footer}");
    assert!(footer.contains("Page 1 of 1") && footer.contains("Other formats"), "{footer}");
    let fields = parts.text("word/footer1.xml");
    assert!(fields.contains("w:instr=\" PAGE \"") && fields.contains("w:instr=\" NUMPAGES \""), "{fields}");
    let mut settled = formal();
    settled.running.draft = false;
    assert!(!read(&settled).text("word/header1.xml").contains("<w:bdr "));
}

#[test]
fn paper_and_size_of_text_are_those_of_the_document() {
    for (size, halves) in [(TextSize::Standard, 24), (TextSize::Clear, 28), (TextSize::Large, 36)] {
        let sized = Document { size, ..formal() };
        assert!(read(&sized).text("word/styles.xml").contains(&format!("<w:sz w:val=\"{halves}\"/>")));
    }
    let size = |document: &Document| {
        let parts = read(document);
        let (_, from) = parts.text("word/document.xml").split_once("<w:pgSz ").unwrap();
        from.split_once("/>").unwrap().0.to_owned()
    };
    let mut document = formal();
    assert_eq!(size(&document), "w:w=\"11906\" w:h=\"16838\"");
    document.running.paper = Paper::Letter;
    assert_eq!(size(&document), "w:w=\"12240\" w:h=\"15840\"");
}

#[test]
fn large_print_ends_with_what_its_footer_has_no_room_for() {
    let whole = "Draft, not yet agreed. Printed 23 November 2026, 9.40am";
    assert!(!read(&formal()).words().contains(whole));
    let large = read(&Document { size: TextSize::Large, ..formal() });
    let last: Vec<Line> = large.paragraphs().into_iter().rev().take(2).collect();
    assert!(last[1].words.contains(whole) && last[0].words.contains("Other formats"), "{last:?}");
}

#[test]
fn several_briefs_have_one_title() {
    let brief = |question: &str| {
        let sheet = BriefSheet { question: question.into(), running: formal().running, ..BriefSheet::default() };
        Content::Brief(Box::new(sheet)).into()
    };
    let blocks = vec![brief("How do we float?"), brief("How do we sink?")];
    let lines = read(&Document { title: "Briefs of the hack".into(), blocks, ..formal() }).paragraphs();
    assert_eq!(line(&lines, "Briefs of the hack").style, "Heading1");
    assert_eq!(line(&lines, "How do we sink?").style, "Heading2");
}

#[test]
fn a_document_is_the_same_bytes_again() {
    for document in [formal(), every_part(), empty()] {
        assert!(save(&document).bytes == save(&document).bytes);
    }
}

#[test]
fn a_character_that_cannot_stand_in_a_document_stands_by_its_name() {
    let rendered = save(&saying("bell\u{7} and \u{FFFF} and nul\0"));
    let words = Parts::of(&rendered.bytes).words();
    assert!(words.contains("bell[") && words.contains("[U+FFFF]") && !words.contains('\u{7}'), "{words}");
    assert_eq!(rendered.unprintable.len(), 3);
}

#[test]
fn words_from_the_right_are_read_from_the_right() {
    let document = document(vec![title("", "T"), paragraph("مرحبا Tarnbridge"), paragraph("Tarnbridge مرحبا")]);
    let parts = read(&document);
    let xml = parts.text("word/document.xml");
    assert_eq!(xml.matches("<w:bidi/>").count(), 1, "the paragraph whose first letter is Arabic");
    assert_eq!(xml.matches("<w:rtl/>").count(), 2, "each run of Arabic letters");
    assert!(parts.words().contains("مرحبا Tarnbridge") && parts.words().contains("Tarnbridge مرحبا"));
}

#[test]
fn two_tables_stay_two_and_a_document_never_ends_in_one() {
    let table = || {
        let columns = vec![column("Head", folkmoot::documents::Width::Share(1.0))];
        let rows = vec![row(&["Cell"])];
        Content::Table(folkmoot::documents::Table { columns, rows, group_by: None, tick: false }).into()
    };
    let parts = read(&document(vec![title("", "T"), table(), table()]));
    let xml = parts.text("word/document.xml");
    assert!(!xml.contains("</w:tbl><w:tbl>") && !xml.contains("</w:tbl><w:sectPr>"));
}

#[test]
fn a_link_in_bold_and_words_struck_keep_their_marks() {
    let struck = Inline::Struck { content: vec!["gone".into()] };
    let bold = Inline::Strong { content: vec![link("led", "https://tarnbridge.example")] };
    let parts = read(&document(vec![title("", "T"), run(vec![struck, bold])]));
    let xml = parts.text("word/document.xml");
    assert!(xml.contains("<w:strike/>") && xml.contains("<w:rStyle w:val=\"Hyperlink\"/><w:b/>"), "{xml}");
}
