//! The formats of text documents: all that a document says stands in each of them, in its order, and nothing besides.
//!
//! Each is read back by a reader of its own, and its words are held against those of the `Document` itself. How the PDF
//! stands to the web page is for `tests/tools/pages`.

mod expected;
mod markdown;
mod odt;
mod plain;
pub mod read;

use std::path::Path;
use std::sync::{Arc, Mutex};

use folkmoot::documents::{Content, DOCUMENTS, Document, Request, StageMark, StageState, TextSize};
use folkmoot::render::{FORMATS, Serves, format_for_path, formats_for};
use folkmoot::store::{Batch, Places, Store};
use folkmoot::workspace::Workspace;
use jiff::civil::{DateTime, date};

use crate::render_docx::reader::Parts;
use crate::render_sample::{document, title};
use expected::{Look, said};

const NOW: DateTime = date(2026, 11, 26).at(9, 40, 0, 0);

/// The file of a document in the format with this ending.
pub fn file(ending: &str, document: &Document) -> Vec<u8> {
    let format = format_for_path(format!("file.{ending}")).expect("a format");
    (format.render)(document, NOW).unwrap_or_else(|problem| panic!("{problem}")).bytes
}

/// What a file says is what the document says, as the format has it.
fn difference(ending: &str, document: &Document) -> Option<String> {
    if ending == "pdf" {
        return None;
    }
    let bytes = file(ending, document);
    let (look, text) = match ending {
        "html" => (Look::Screen, read::html(bytes)),
        "md" => (Look::Markdown, read::markdown(bytes, false)),
        "txt" => (Look::Plain, read::plain(bytes)),
        "odt" => (Look::Editor, read::odt(&bytes)),
        "docx" => (Look::Word, Parts::of(&bytes).words()),
        other => panic!("a reader for .{other} is missing here"),
    };
    let (expected, found) = (said(document, look), expected::tokens(&text));
    let at = expected.iter().zip(&found).take_while(|(one, other)| one == other).count();
    if expected.len() == found.len() && at == found.len() {
        return None;
    }
    let near =
        |words: &[String]| words.iter().skip(at.saturating_sub(4)).take(12).cloned().collect::<Vec<_>>().join(" ");
    Some(format!("{ending}: expected \"{}\", found \"{}\"", near(&expected), near(&found)))
}

fn folder(name: &str) -> Workspace {
    let own = tempfile::tempdir().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    let store = Store::open(&folder, &Places::under(own.path())).unwrap();
    let all = Mutex::new(Batch::default());
    store.load(|mut batch| all.lock().unwrap().records.append(&mut batch.records));
    let mut workspace = Workspace::default();
    workspace.set_council(store.marker().council);
    all.into_inner().unwrap().records.into_iter().for_each(|loaded| workspace.load(Arc::new(loaded.record)));
    workspace.refresh_links();
    workspace
}

/// Every document of every record that is a text, in each of its styles; the sizes take turns.
fn texts(workspace: &Workspace) -> Vec<(String, Document)> {
    let mut composed = Vec::new();
    for record in workspace.all() {
        for document in DOCUMENTS.iter().filter(|document| document.is_offered_for(record)) {
            for style in document.styles.iter().filter(|style| (document.is_text)(**style)) {
                let size = TextSize::ALL[composed.len() % TextSize::ALL.len()];
                let request = Request { record: record.id(), style: *style, size, printed: NOW };
                let name = format!("{} of {}, {}", document.name, record.title(), style.name());
                composed.push((name, (document.compose)(workspace, &request).unwrap()));
            }
        }
    }
    composed
}

#[track_caller]
fn hold_all(workspace: &Workspace, least: usize) {
    let texts = texts(workspace);
    assert!(texts.len() > least, "{} documents", texts.len());
    let faults: Vec<String> = texts
        .iter()
        .flat_map(|(name, document)| {
            let differ = FORMATS.iter().filter_map(|format| difference(format.ending, document));
            differ.map(move |said| format!("{name}: {said}"))
        })
        .collect();
    let few: Vec<&String> = faults.iter().take(20).collect();
    assert!(faults.is_empty(), "{} of {} documents, the first: {few:#?}", faults.len(), texts.len());
}

#[test]
fn every_text_of_the_records_says_the_same_in_every_format() {
    hold_all(&folder("records"), 100);
}

#[test]
fn every_text_of_the_projects_says_the_same_in_every_format() {
    hold_all(&folder("projects"), 8);
}

#[test]
fn every_text_of_the_sample_says_the_same_in_every_format() {
    hold_all(&crate::sample_workspace::workspace(NOW.date()), 50);
}

#[test]
fn every_part_that_a_page_can_have_says_the_same_in_every_format() {
    for mut document in
        [crate::render_parts::every_part(), crate::render_minutes::formal(), crate::render_sample::empty()]
    {
        for size in TextSize::ALL {
            document.size = size;
            let faults: Vec<String> = FORMATS.iter().filter_map(|one| difference(one.ending, &document)).collect();
            assert!(faults.is_empty(), "{size:?} {faults:#?}");
        }
    }
}

/// Sheets to hang up or to tick off are on paper and on the web alone.
#[test]
fn a_format_of_texts_is_offered_for_texts_alone() {
    for document in DOCUMENTS {
        for style in document.styles {
            let is_sheet = [
                "run-sheet",
                "slips",
                "issue-card",
                "preparation",
                "wall-cards",
                "sign-in",
                "badges",
                "walk-in-slips",
                "emergency",
                "poster",
                "signs",
                "table-numbers",
                "team-cards",
                "feedback-slips",
                "call-sheet",
                "summary-after",
            ];
            let is_sheet = is_sheet.contains(&document.name) || style.name() == "wall";
            let offered = formats_for(document, *style).filter(|format| format.serves == Serves::Text).count();
            assert_eq!(offered > 0, !is_sheet, "{} {}", document.name, style.name());
            assert!(formats_for(document, *style).any(|format| format.ending == "html"));
        }
    }
}

#[test]
fn the_same_document_and_moment_give_the_same_bytes() {
    let document = crate::render_parts::every_part();
    for format in FORMATS {
        assert!(file(format.ending, &document) == file(format.ending, &document), "{}", format.ending);
    }
}

#[test]
fn a_stage_without_a_date_has_no_colon() {
    let stage = |name: &str, when: &str| StageMark { name: name.into(), when: when.into(), state: StageState::Reached };
    let stages = vec![stage("Sketch", "March 2026"), stage("Trial", "")];
    let page = document(vec![title("", "A page"), Content::Stages { stages }.into()]);
    let odt = read::part(&file("odt", &page), "content.xml");
    let docx = read::part(&file("docx", &page), "word/document.xml");
    let [md, txt] = ["md", "txt"].map(|ending| String::from_utf8(file(ending, &page)).unwrap());
    for said in [odt, docx, md, txt, folkmoot::render::excerpt(&page).rich] {
        assert!(said.contains("Sketch: March 2026") && said.contains("Trial") && !said.contains("Trial:"), "{said}");
    }
}
