//! The paper that a council prints on: every document has its pages of it, and what fits on one says so of that paper.

use std::fs;
use std::sync::Arc;

use folkmoot::app::Sample;
use folkmoot::documents::{DOCUMENTS, Document, Request, Sheet, Style, TextSize};
use folkmoot::model::{Council, Open, Paper};
use folkmoot::render::{FORMATS, sheets};
use folkmoot::store::MARKER;
use folkmoot::workspace::Workspace;
use jiff::civil::date;

use crate::awkward::page::misplaced_in;
use crate::brief::world::World;
use crate::cli::run_on;
use crate::minutes::world::NOW;
use crate::store::{Bench, workspace};

/// The sample, printed on this paper.
fn sample(paper: Paper) -> Workspace {
    let Sample { council, records } = Sample::on(date(2026, 11, 23)).unwrap();
    let mut workspace = Workspace::default();
    workspace.set_council(Council { paper: paper.into(), ..council });
    records.into_iter().for_each(|record| workspace.load(Arc::new(record)));
    workspace.refresh_links();
    workspace
}

/// Each document in each of its styles, of the first record that it is offered for.
fn every_document(workspace: &Workspace, size: TextSize) -> Vec<(String, Document)> {
    let printed = |name: &'static str, style: Style| {
        let row = DOCUMENTS.iter().find(|row| row.name == name).unwrap();
        let record = workspace.all().find(|record| row.is_offered_for(record)).unwrap().id();
        let document = (row.compose)(workspace, &Request { record, style, size, printed: NOW }).unwrap();
        (format!("{name} {}", style.name()), document)
    };
    DOCUMENTS.iter().flat_map(|row| row.styles.iter().map(|style| printed(row.name, *style))).collect()
}

fn inches(points: f32) -> f32 {
    (points / 72.0 * 100.0).round() / 100.0
}

#[test]
fn every_document_has_its_pages_of_the_councils_paper() {
    for (paper, sheet, wall) in [(Paper::A4, (8.27, 11.69), (11.69, 16.54)), (Paper::Letter, (8.5, 11.0), (11.0, 17.0))]
    {
        for (name, document) in every_document(&sample(paper), TextSize::Standard) {
            let expected = match name.as_str() {
                name if ["run-sheet", "signs", "table-numbers"].iter().any(|wide| name.starts_with(wide)) => {
                    (sheet.1, sheet.0)
                }
                name if name.ends_with("wall") => wall,
                _ => sheet,
            };
            for (width, height) in sheets(&document).unwrap().sizes() {
                assert_eq!((inches(width), inches(height)), expected, "{name} on {paper:?}");
            }
        }
    }
}

#[test]
fn words_keep_to_the_margins_of_letter_paper() {
    for size in [TextSize::Standard, TextSize::Large] {
        for (name, document) in every_document(&sample(Paper::Letter), size) {
            let (width, height) = sheets(&document).unwrap().sizes()[0];
            // What is cut apart goes nearly to the edge.
            let is_cut = matches!(document.sheet, Sheet::Badges | Sheet::LargeBadges | Sheet::Quarters);
            let narrowest = if is_cut { 6.0 } else { 20.0 } * 72.0 / 25.4;
            let letters = folkmoot::render::page_letters(&document).unwrap();
            let faults = misplaced_in(&letters, narrowest, width - narrowest, height);
            assert!(faults.is_empty(), "{name} {size:?}: {faults:?}");
        }
    }
}

#[test]
fn whether_a_brief_fits_is_judged_on_the_councils_paper() {
    let mut world = World::quiet_after_school();
    let mut fits = |paper: Paper, sentences: usize| {
        let council = Council { paper: paper.into(), ..world.workspace.council().clone() };
        world.workspace.set_council(council);
        let tried = "They know two names in the four streets behind the station. ".repeat(sentences);
        world.brief.brief.tried = tried.as_str().into();
        let document = world.print(Style::A4, TextSize::Standard);
        (FORMATS[0].render)(&document, NOW).unwrap().overflows.is_empty()
    };
    let longest = (1..12).rev().find(|sentences| fits(Paper::A4, *sentences)).unwrap();
    assert!(!fits(Paper::Letter, longest) && fits(Paper::Letter, longest - 3), "{longest} sentences fit on A4");
}

#[test]
fn a_web_page_prints_on_the_same_paper() {
    let page = |paper| {
        let (_, document) = every_document(&sample(paper), TextSize::Standard).swap_remove(0);
        String::from_utf8((FORMATS[1].render)(&document, NOW).unwrap().bytes).unwrap()
    };
    assert!(!page(Paper::A4).contains("size: letter"));
    assert!(page(Paper::Letter).contains("@page { size: letter; }"));
}

#[test]
fn a_paper_that_is_not_known_is_kept_and_told_and_pages_are_a4() {
    let bench = Bench::new();
    let marker = workspace(&bench.folder).join(MARKER);
    let text = fs::read_to_string(&marker).unwrap();
    assert!(!text.contains("paper"), "the usual paper is not written");
    fs::write(&marker, text.replace("council: (", "council: (paper: Foolscap, ")).unwrap();
    let (bench, _) = bench.reopened();
    let council = bench.store.marker().council;
    assert_eq!(council.paper.get(), Paper::A4);
    assert!(council.paper_trouble().unwrap().contains("Foolscap"));
    let found = run_on(&bench, ["check", "--json"]).json();
    assert!(found[0]["what"].as_str().unwrap().contains("the value Foolscap of council/paper"), "{found:?}");
    bench.store.set_council(&Council { name: "Thornbury Vale".into(), ..council.clone() }).unwrap();
    assert!(fs::read_to_string(&marker).unwrap().contains("paper: Foolscap"));
    bench.store.set_council(&Council { paper: Open::Known(Paper::Letter), ..council }).unwrap();
    assert!(fs::read_to_string(&marker).unwrap().contains("paper: Letter"));
    assert_eq!(bench.store.marker().council.paper.get(), Paper::Letter);
}
