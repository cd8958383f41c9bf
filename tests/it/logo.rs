//! The council's logo: which pictures are taken, what is said of the others, and where it prints.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use folkmoot::app::{Sample, open_now, read_logo};
use folkmoot::documents::{Content, DOCUMENTS, Document, Request, Sheet, Style, TextSize};
use folkmoot::model::{Council, Logo};
use folkmoot::render::{FORMATS, format_for_path, logo, page_letters, page_texts};
use folkmoot::store::MARKER;
use folkmoot::workspace::Workspace;
use image::{DynamicImage, ImageFormat, RgbImage, Rgba, RgbaImage};
use jiff::civil::date;

use crate::brief::world::World;
use crate::cli::run_on;
use crate::minutes::world::NOW;
use crate::store::{Bench, places, workspace};

/// A picture in one colour with a hole in it, as a file.
fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut drawn = RgbaImage::from_pixel(width, height, Rgba([122, 0, 60, 255]));
    drawn.put_pixel(0, 0, Rgba([0, 0, 0, 0]));
    let drawn = DynamicImage::from(drawn);
    let drawn = if format == ImageFormat::Jpeg { DynamicImage::from(drawn.to_rgb8()) } else { drawn };
    let mut bytes = Vec::new();
    drawn.write_to(&mut std::io::Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn pixels(logo: &Logo) -> RgbImage {
    image::load_from_memory(&logo.png).unwrap().to_rgb8()
}

/// A workspace of the sample's records with this logo, or none.
fn sample(logo: Option<Logo>) -> Workspace {
    let Sample { council, records } = Sample::on(date(2026, 11, 23)).unwrap();
    let mut workspace = Workspace::default();
    workspace.set_council(council);
    workspace.set_logo(logo);
    records.into_iter().for_each(|record| workspace.load(record.into()));
    workspace.refresh_links();
    workspace
}

fn every_document(workspace: &Workspace, size: TextSize) -> Vec<(&'static str, Document)> {
    let printed = |row: &'static folkmoot::documents::PrintedDocument| {
        let record = workspace.all().find(|record| row.is_offered_for(record)).unwrap().id();
        let request = Request { record, style: row.styles[0], size, printed: NOW };
        (row.name, (row.compose)(workspace, &request).unwrap())
    };
    DOCUMENTS.iter().map(printed).collect()
}

/// A document of the sample.
pub fn any_document(size: TextSize) -> Document {
    let (workspace, row) = (sample(None), &DOCUMENTS[0]);
    let record = workspace.all().find(|record| row.is_offered_for(record)).unwrap().id();
    (row.compose)(&workspace, &Request { record, style: row.styles[0], size, printed: NOW }).unwrap()
}

fn html(document: &Document) -> String {
    String::from_utf8((FORMATS[1].render)(document, NOW).unwrap().bytes).unwrap()
}

#[test]
fn a_picture_is_made_fit_for_every_page() {
    let small = logo(&picture(300, 100, ImageFormat::Png)).unwrap();
    assert_eq!((small.width, small.height), (300, 100), "it stays as fine as it is");
    assert_eq!(pixels(&small).get_pixel(0, 0).0, [255; 3], "paper shows through");
    assert_eq!(pixels(&small).get_pixel(9, 9).0, [122, 0, 60]);
    let large = logo(&picture(4000, 1000, ImageFormat::Jpeg)).unwrap();
    assert_eq!((large.width, large.height), (1200, 300));
    let tall = logo(&picture(500, 2000, ImageFormat::Png)).unwrap();
    assert_eq!((tall.width, tall.height), (100, 400));
    assert!(logo(&picture(1, 1, ImageFormat::Png)).is_ok());
}

#[test]
fn what_is_no_picture_or_too_large_is_refused_and_says_what_to_do() {
    let check = |bytes: &[u8], expected: &str| {
        let problem = logo(bytes).expect_err(expected);
        assert!(problem.what.contains(expected), "{expected} is not in {}", problem.what);
        assert!(!problem.hint.is_empty());
    };
    check(b"", "no picture in PNG or JPEG");
    check(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "no picture in PNG or JPEG");
    check(b"GIF89a", "no picture in PNG or JPEG");
    let whole = picture(300, 100, ImageFormat::Png);
    check(&whole[..whole.len() / 2], "damaged");
    check(&picture(300, 100, ImageFormat::Jpeg)[..60], "damaged");
    check(&vec![0; 5 * 1024 * 1024 + 1], "more than 5 MB");
    // A few bytes that claim more pixels than anybody has: they are refused before room is made for them.
    let mut claims = picture(8, 8, ImageFormat::Png);
    claims[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let sum = crc(&claims[12..29]);
    claims[29..33].copy_from_slice(&sum.to_be_bytes());
    check(&claims, "65536 by 65536 pixels");
}

/// As PNG has it.
fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// How many pictures a PDF shows with words to hear.
fn pictures(pdf: &[u8]) -> usize {
    pdf.windows(9).filter(|part| part == b"/S/Figure").count()
}

#[test]
fn its_name_and_words_are_kept_in_the_marker() {
    let bench = Bench::new();
    let source = bench.folder.path().join("Our logo.PNG");
    fs::write(&source, picture(30, 10, ImageFormat::Png)).unwrap();
    let name = bench.store.attach(&source).unwrap();
    let council = Council { logo: name.clone(), logo_text: "A plum square".into(), ..Council::default() };
    bench.store.set_council(&council).unwrap();
    let (bench, _) = bench.reopened();
    assert_eq!(bench.store.marker().council, council);
    let read = read_logo(&bench.store, &name).unwrap().unwrap();
    assert_eq!((read.width, read.height), (30, 10));
    assert_eq!(read_logo(&bench.store, " ").unwrap(), None);
    let opened = open_now(bench.store.folder(), &places(&bench.folder)).unwrap();
    assert!(opened.workspace.logo() == Some(&read) && opened.problems.is_empty());
}

#[test]
fn a_logo_that_cannot_be_printed_is_told_with_its_line_and_stays_in_the_file() {
    let bench = Bench::new();
    let marker = workspace(&bench.folder).join(MARKER);
    let whole = fs::read_to_string(&marker).unwrap();
    let svg = bench.folder.path().join("logo.svg");
    fs::write(&svg, "<svg/>").unwrap();
    let svg = bench.store.attach(&svg).unwrap();
    let cases = [
        ("no-such-file.png", "is not in the folder"),
        ("../workspace.ron", "is not in the folder"),
        ("/etc/hostname", "is not in the folder"),
        (svg.as_str(), "no picture in PNG or JPEG"),
    ];
    for (name, expected) in cases {
        let text = whole.replace("council: (", &format!("council: (logo: \"{name}\", "));
        fs::write(&marker, &text).unwrap();
        let opened = open_now(bench.store.folder(), &places(&bench.folder)).unwrap();
        assert!(opened.workspace.logo().is_none());
        let problem = &opened.problems[0];
        assert!(problem.what.contains(expected), "{name}: {}", problem.what);
        assert_eq!(problem.safe, "Pages are printed without it.");
        let found = run_on(&bench, ["check", "--json"]).json();
        let found = found.as_array().unwrap().iter().find(|one| one["field"] == "council/logo").unwrap();
        assert!(found["what"].as_str().unwrap().contains(expected), "{found:?}");
        assert!(found["line"].as_u64().unwrap() > 1, "{found:?}");
        assert_eq!(fs::read_to_string(&marker).unwrap(), text);
    }
}

#[test]
fn it_stands_on_the_first_page_of_every_document_with_its_words() {
    let drawn = logo(&picture(300, 100, ImageFormat::Png)).unwrap();
    let (with, without) = (sample(Some(drawn)), sample(None));
    let said = "Tarnbridge: a bridge of two arches with the sun above it";
    for size in [TextSize::Standard, TextSize::Large] {
        for ((name, document), (_, plain)) in
            every_document(&with, size).into_iter().zip(every_document(&without, size))
        {
            let paper = (FORMATS[0].render)(&document, NOW).unwrap();
            assert_eq!(paper, (FORMATS[0].render)(&document, NOW).unwrap(), "{name}: the same bytes again");
            let plain_paper = (FORMATS[0].render)(&plain, NOW).unwrap();
            // Each brief is handed out by itself.
            let once = document.blocks.iter().filter(|block| matches!(block.content, Content::Brief(_))).count().max(1);
            // What is cut apart has no room for it above.
            let is_cut = matches!(document.sheet, Sheet::Badges | Sheet::LargeBadges | Sheet::Quarters);
            let once = if is_cut { 0 } else { once };
            // A chart is a figure as well.
            let charts = document.blocks.iter().filter(|block| matches!(block.content, Content::Chart(_))).count();
            let counted = (pictures(&paper.bytes), pictures(&plain_paper.bytes));
            assert_eq!(counted, (once + charts, charts), "{name} {size:?}");
            let (texts, plain_texts) = (page_texts(&document).unwrap(), page_texts(&plain).unwrap());
            // How often the head of a card is said again hangs on where the pages end: there each word is looked for. At
            // the large size tables are lists without heads, in which a word of the text may be missing.
            let runs_on = matches!(plain.sheet, Sheet::Flow | Sheet::Close | Sheet::Cards);
            let has_cards = runs_on && plain.blocks.iter().any(|block| matches!(block.content, Content::Card { .. }));
            if !has_cards {
                assert_eq!(texts.concat().len(), plain_texts.concat().len(), "{name}: no word is lost");
            } else if size == TextSize::Standard {
                let (on_paper, in_words) =
                    (texts.concat(), (format_for_path("page.txt").unwrap().render)(&plain, NOW).unwrap().bytes);
                for word in String::from_utf8(in_words).unwrap().split(|c: char| !c.is_alphanumeric()) {
                    assert!(on_paper.contains(word), "{name} {size:?}: {word}");
                }
            }
            let page = html(&document);
            assert!(page.contains(&format!("alt=\"{said}\"")) && page.contains("img-src data:"), "{name}");
            assert_eq!(page.matches("<img ").count(), 1, "{name}");
            let plain = html(&plain);
            assert!(!plain.contains("<img ") && !plain.contains("img-src"), "{name}");
        }
    }
}

#[test]
fn where_nobody_says_what_it_shows_the_councils_name_stands_in() {
    let said = |council: Council| {
        let mut workspace = sample(Some(logo(&picture(30, 10, ImageFormat::Png)).unwrap()));
        workspace.set_council(council);
        every_document(&workspace, TextSize::Standard).swap_remove(0).1.running.logo.unwrap().text
    };
    let named = Council { name: "Tarnbridge Council".into(), ..Council::default() };
    assert_eq!(said(Council { logo_text: " A bridge ".into(), ..named.clone() }), "A bridge");
    assert_eq!(said(Council { logo_text: "  ".into(), ..named }), "Tarnbridge Council");
    assert_eq!(said(Council::default()), "Logo");
    let mut document =
        every_document(&sample(Some(logo(&picture(9, 9, ImageFormat::Png)).unwrap())), TextSize::Standard)
            .swap_remove(0)
            .1;
    document.running.logo.as_mut().unwrap().text = "\"><script>\u{7}".into();
    assert!(html(&document).contains("alt=\"&quot;&gt;&lt;script&gt;[") && (FORMATS[0].render)(&document, NOW).is_ok());
}

#[test]
fn whether_a_brief_fits_is_judged_with_the_logo() {
    let mut world = World::quiet_after_school();
    let name = "The Joint Committee of the Parishes of Tarnbridge and Marl Valley".into();
    world.workspace.set_council(Council { name, ..Council::default() });
    let mut fits = |sentences: usize, drawn: Option<Logo>| {
        world.workspace.set_logo(drawn);
        let tried = "They know two names in the four streets behind. ".repeat(sentences);
        world.brief.brief.tried = tried.as_str().into();
        (FORMATS[0].render)(&world.print(Style::A4, TextSize::Standard), NOW).unwrap().overflows.is_empty()
    };
    // Wide, so that the words beside it take more lines.
    let drawn = logo(&picture(600, 100, ImageFormat::Png)).unwrap();
    let longest = (1..14).rev().find(|sentences| fits(*sentences, None)).unwrap();
    let with_logo = (1..=longest).rev().find(|sentences| fits(*sentences, Some(drawn.clone()))).unwrap();
    assert!((1..4).contains(&(longest - with_logo)), "{longest} without it, {with_logo} with it");
}

#[test]
fn no_shape_of_it_stands_on_words() {
    for (width, height) in [(4000, 100), (300, 100), (100, 100), (100, 2000)] {
        let drawn = logo(&picture(width, height, ImageFormat::Png)).unwrap();
        let mut workspace = sample(Some(drawn));
        let name = "The Joint Committee of the Parishes of Tarnbridge and Marl Valley for Everything".to_owned();
        for name in [workspace.council().name.clone(), name] {
            workspace.set_council(Council { name: name.clone(), ..workspace.council().clone() });
            for size in [TextSize::Standard, TextSize::Large] {
                let document = every_document(&workspace, size).swap_remove(0).1;
                let high = size.points().into();
                let first = page_letters(&document).unwrap().swap_remove(0);
                let letters = first.iter().find(|letters| name.starts_with(letters.text.trim())).unwrap();
                assert!(letters.left > 25.0 * 72.0 / 25.4 + 5.0, "{width} by {height}: {letters:?}");
                assert!(letters.top > 20.0 && letters.height <= f32::max(12.0, high), "{letters:?}");
            }
        }
    }
}

#[test]
fn a_web_page_carries_it_within_itself() {
    let workspace = sample(Some(logo(&picture(30, 10, ImageFormat::Png)).unwrap()));
    let (_, document) = every_document(&workspace, TextSize::Standard).swap_remove(0);
    let page = html(&document);
    let source = page.split("src=\"data:image/png;base64,").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(STANDARD.decode(source).unwrap()[..], workspace.logo().unwrap().png[..]);
}
