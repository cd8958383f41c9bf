//! Pictures that are kept with records, in print: where they stand, what is said of them, and which stay off.

use std::fs;
use std::sync::Arc;

use folkmoot::app::{Album, Sample, TakenIn, take_in};
use folkmoot::documents::{Concern, Content, Document, Request, TextSize, counted, named, not_shown};
use folkmoot::model::header::Attachment;
use folkmoot::model::{Id, Record};
use folkmoot::render::{FORMATS, excerpt, page_texts, sheets};
use folkmoot::workspace::Workspace;
use jiff::civil::date;
use tempfile::TempDir;

use crate::files::made;
use crate::minutes::world::NOW;
use crate::store::Bench;

const WORDS: &str = "Water over a low wall, and a heron";

/// The sample with pictures on everything that is printed of a project.
struct Pictured {
    workspace: Workspace,
    album: Album,
    _folder: TempDir,
}

impl Pictured {
    /// With as many pictures on each record, described in words, and more of them changed.
    fn new(count: usize, change: impl Fn(&mut Vec<Attachment>)) -> Self {
        let shapes = [(1_600, 900), (600, 900), (900, 900), (60, 40), (2_400, 300)];
        let shape = |number: usize| shapes[number % shapes.len()];
        let jpeg = |number| (format!("weir {number}.jpg"), made::jpeg(shape(number).0, shape(number).1));
        Self::of((0..count).map(jpeg).collect(), change)
    }

    /// The same of other files.
    fn of(files: Vec<(String, Vec<u8>)>, change: impl Fn(&mut Vec<Attachment>)) -> Self {
        let Bench { folder, store } = Bench::new();
        let take = |(name, bytes): (String, Vec<u8>)| {
            let source = folder.path().join(name);
            fs::write(&source, bytes).unwrap();
            take_in(&store, &source).unwrap()
        };
        let files: Vec<TakenIn> = files.into_iter().map(take).collect();
        let mut workspace = Workspace::default();
        let Sample { council, records } = Sample::on(date(2026, 11, 23)).unwrap();
        workspace.set_council(council);
        for mut record in records {
            let mut kept: Vec<Attachment> = files
                .iter()
                .map(|TakenIn { name, file, .. }| Attachment {
                    name: name.clone(),
                    file: file.clone(),
                    alt: WORDS.into(),
                    caption: "The weir in June".into(),
                    ..Attachment::default()
                })
                .collect();
            change(&mut kept);
            if matches!(record, Record::Event(_) | Record::Brief(_) | Record::Output(_)) {
                record.header_mut().attachments = kept;
            }
            workspace.load(record.into());
        }
        workspace.refresh_links();
        Self { workspace, album: Album::new(store.attachments()), _folder: folder }
    }

    fn request(&self, document: &str, size: TextSize) -> Request {
        let row = named(document).unwrap();
        let suits = |record: &&Arc<Record>| row.is_offered_for(record) && !is_empty(&self.workspace, record.id());
        let record = self.workspace.all().find(suits).unwrap().id();
        Request { record, style: row.styles[0], size, printed: NOW }
    }

    fn print(&self, document: &str, size: TextSize) -> Document {
        let mut composed = (named(document).unwrap().compose)(&self.workspace, &self.request(document, size)).unwrap();
        self.album.fill(&mut composed);
        composed
    }

    fn concerns(&self, document: &str) -> Vec<String> {
        let request = self.request(document, TextSize::Standard);
        let left_out = (named(document).unwrap().left_out)(&self.workspace, &request);
        let mine = left_out.iter().filter(|one| one.concern == Concern::PictureWithoutWords);
        mine.map(|one| format!("{} {}", one.origin.field, one.why)).collect()
    }
}

/// A brief of which nothing was made shows less.
fn is_empty(workspace: &Workspace, id: Id) -> bool {
    matches!(workspace.get(id).map(AsRef::as_ref), Some(Record::Brief(brief)) if brief.title() != "Lost Corners")
}

const DOCUMENTS: [&str; 3] = ["write-up", "outputs", "project"];

fn rendered(document: &Document, ending: &str) -> Vec<u8> {
    let format = FORMATS.iter().find(|format| format.ending == ending).unwrap();
    (format.render)(document, NOW).unwrap().bytes
}

fn count(bytes: &[u8], words: &str) -> usize {
    bytes.windows(words.len()).filter(|part| *part == words.as_bytes()).count()
}

/// The logo of the sample is no picture of a record.
fn figures(document: &Document) -> usize {
    count(&rendered(document, "pdf"), "/S/Figure")
}

fn in_blocks(document: &Document) -> usize {
    fn of(blocks: &[folkmoot::documents::Block]) -> usize {
        let one = |block: &folkmoot::documents::Block| match &block.content {
            Content::Pictures { pictures } => pictures.len(),
            Content::Card { blocks, .. } => of(blocks),
            _ => 0,
        };
        blocks.iter().map(one).sum()
    }
    of(&document.blocks)
}

#[test]
fn they_stand_at_the_end_of_what_is_printed_of_their_record() {
    let (with, without) = (Pictured::new(2, |_| {}), Pictured::new(0, |_| {}));
    for document in DOCUMENTS {
        for size in [TextSize::Standard, TextSize::Large] {
            let (page, plain) = (with.print(document, size), without.print(document, size));
            let many = in_blocks(&page);
            assert!(many >= 2 && in_blocks(&plain) == 0, "{document}: {many}");
            assert_eq!(figures(&page) - figures(&plain), many, "{document} {size:?}");
            assert_eq!(rendered(&page, "pdf"), rendered(&page, "pdf"), "{document}: the same bytes again");
            let html = rendered(&page, "html");
            assert_eq!(count(&html, &format!("alt=\"{WORDS}\"")), many, "{document}");
            assert_eq!(count(&html, "src=\"data:image/jpeg;base64,"), many, "{document}");
            assert!(count(&html, "img-src data:") == 1 && count(&html, "<figcaption") >= many);
            for ending in ["md", "txt"] {
                assert_eq!(count(&rendered(&page, ending), &format!("Picture: {WORDS}")), many, "{document} {ending}");
            }
            assert!(excerpt(&page).rich.contains(&format!("Picture: {WORDS}")));
            assert!(!rendered(&page, "docx").is_empty() && !rendered(&page, "odt").is_empty());
        }
    }
}

#[test]
fn where_nobody_said_what_one_shows_it_prints_and_is_told() {
    let told = |change: fn(&mut Attachment)| {
        let with = Pictured::new(1, move |files| files.iter_mut().for_each(change));
        let page = with.print("write-up", TextSize::Standard);
        let html = String::from_utf8(rendered(&page, "html")).unwrap();
        let alt = html.split("<figure>").nth(1).unwrap().split("alt=\"").nth(1).unwrap().split('"').next().unwrap();
        let alt = alt.to_owned();
        assert!(figures(&page) >= 1);
        (alt, with.concerns("write-up"))
    };
    assert_eq!(told(|_| {}), (WORDS.to_owned(), Vec::new()));
    let of_caption = "header/attachments Nobody has typed what it shows: the words below it are read out.".to_owned();
    assert_eq!(told(|file| file.alt = " ".into()), ("The weir in June".into(), vec![of_caption]));
    let of_name = "header/attachments Nobody has typed what it shows: the name of its file is read out.".to_owned();
    let silent = |file: &mut Attachment| (file.alt, file.caption) = (String::new(), String::new());
    assert_eq!(told(silent), ("weir 0".into(), vec![of_name]));
    let with = Pictured::new(1, move |files| files.iter_mut().for_each(silent));
    assert!(DOCUMENTS.iter().all(|document| !with.concerns(document).is_empty()));
}

/// A document as a PDF, and how many pages it has.
fn pdf_of(document: &str, size: TextSize) -> (Vec<u8>, usize) {
    let page = Pictured::new(0, |_| {}).print(document, size);
    (rendered(&page, "pdf"), sheets(&page).unwrap().count())
}

#[test]
fn of_a_pdf_the_first_page_prints_as_a_picture_with_how_many_there_are() {
    let ((bytes, pages), (one, only)) = (pdf_of("write-up", TextSize::Large), pdf_of("brief", TextSize::Standard));
    assert!(pages > 1 && only == 1, "{pages} {only}");
    let files = vec![("plan.pdf".to_owned(), bytes), ("one page.pdf".to_owned(), one)];
    let with = Pictured::of(files, |files| files.iter_mut().skip(1).for_each(|file| file.caption.clear()));
    let plain = Pictured::new(0, |_| {});
    for document in DOCUMENTS {
        let page = with.print(document, TextSize::Standard);
        let many = in_blocks(&page);
        assert_eq!(figures(&page) - figures(&plain.print(document, TextSize::Standard)), many, "{document}");
        let below = format!("Page 1 of {pages} of this file");
        let text = page_texts(&page).unwrap().concat();
        let of_one = text.matches("Page 1 of 1 of this file").count();
        assert_eq!((text.matches(&below).count(), of_one), (many / 2, 0), "{document}");
        assert!(text.contains("The weir in June"), "{document}");
        let html = rendered(&page, "html");
        assert_eq!(count(&html, &format!("alt=\"{WORDS}\"")), many, "{document}");
        assert_eq!((count(&html, "class=\"sheet\""), count(&html, &below)), (many, many / 2), "{document}");
        for ending in ["md", "txt"] {
            let words = rendered(&page, ending);
            assert_eq!((count(&words, &format!("Document: {WORDS}")), count(&words, &below)), (many, 0), "{document}");
        }
        assert!(not_shown(&page).is_empty());
    }
    if let Some(folder) = std::env::var_os("FOLKMOOT_PAGES") {
        let page = with.print("write-up", TextSize::Standard);
        fs::write(std::path::Path::new(&folder).join("pictures-of-pdfs.pdf"), rendered(&page, "pdf")).unwrap();
        fs::write(std::path::Path::new(&folder).join("pictures-of-pdfs.html"), rendered(&page, "html")).unwrap();
    }
}

#[test]
fn a_pdf_is_kept_off_until_somebody_says_what_it_shows() {
    let consent = ("Consent form Jane Smith.pdf".to_owned(), pdf_of("brief", TextSize::Standard).0);
    let with = |alt: &'static str, caption: &'static str| {
        Pictured::of(vec![consent.clone()], move |files| {
            files.iter_mut().for_each(|file| (file.alt, file.caption) = (alt.into(), caption.into()));
        })
    };
    let told = |with: &Pictured, document| {
        let request = with.request(document, TextSize::Standard);
        counted(&(named(document).unwrap().left_out)(&with.workspace, &request)).join("; ")
    };
    for document in DOCUMENTS {
        let silent = with("", " ");
        let page = silent.print(document, TextSize::Standard);
        assert_eq!(in_blocks(&page), 0, "{document}");
        for ending in ["html", "md", "txt"] {
            assert_eq!(count(&rendered(&page, ending), "Jane Smith"), 0, "{document} {ending}");
        }
        let said = told(&silent, document);
        assert!(said.contains("kept off until somebody says what"), "{document}: {said}");
        assert!(silent.concerns(document).is_empty(), "{document}");
        for said in [with("A plan", ""), with("", "The plan")] {
            assert!(in_blocks(&said.print(document, TextSize::Standard)) > 0, "{document}");
            assert!(!told(&said, document).contains("kept off"), "{document}");
        }
    }
}

#[test]
fn a_pdf_that_cannot_be_drawn_prints_as_its_words_and_that_is_told() {
    let broken = b"%PDF-1.7 and nothing that can be drawn".to_vec();
    let with = Pictured::of(vec![("plan.pdf".to_owned(), broken)], |_| {});
    let page = with.print("project", TextSize::Standard);
    let told = not_shown(&page);
    assert!(told.len() == in_blocks(&page) && told.iter().all(|one| one.concern == Concern::PictureNotShown));
    let said = page_texts(&page).unwrap().concat();
    assert!(said.contains("Document: Water over a low wall") && !said.contains("of this file"), "{said}");
    let html = rendered(&page, "html");
    assert_eq!((count(&html, "<figure>"), count(&html, "Document: Water")), (0, in_blocks(&page)));
}

#[test]
fn one_that_is_kept_off_pages_and_one_that_has_not_arrived_are_not_shown() {
    let with = Pictured::new(2, |files| {
        if let [first, second] = files.as_mut_slice() {
            first.off_pages = true;
            second.file = format!("{:064x}.jpg", 9);
        }
    });
    let plain = Pictured::new(0, |_| {});
    for document in DOCUMENTS {
        let page = with.print(document, TextSize::Standard);
        assert_eq!(figures(&page), figures(&plain.print(document, TextSize::Standard)), "{document}");
        let told = not_shown(&page);
        assert!(told.len() == in_blocks(&page) && told.iter().all(|one| one.concern == Concern::PictureNotShown));
        let said = page_texts(&page).unwrap().concat();
        assert!(said.contains("Picture: Water over a low wall"), "{document}: its words stand alone");
        let html = rendered(&page, "html");
        assert_eq!((count(&html, "<figure>"), count(&html, "Picture: Water")), (0, in_blocks(&page)), "{document}");
    }
}

#[test]
fn one_that_could_not_be_shown_is_tried_again_once_that_is_forgotten() {
    let bench = Bench::new();
    let whole = made::jpeg(60, 40);
    let file = bench.store.attach_bytes(&whole[..40], std::path::Path::new("weir.jpg")).unwrap();
    let album = Album::new(bench.store.attachments());
    assert!(album.picture(&file).is_err());
    fs::write(bench.store.attachment(&file).unwrap(), &whole).unwrap();
    assert!(album.picture(&file).is_err(), "no picture is unpacked in vain at every print");
    album.forget_failures();
    assert!(album.picture(&file).is_ok());
}

#[test]
fn no_shape_of_one_runs_out_of_its_page() {
    let with = Pictured::new(5, |_| {});
    for (document, size) in [("write-up", TextSize::Standard), ("project", TextSize::Large)] {
        let page = with.print(document, size);
        let pages = sheets(&page).unwrap();
        if let Some(folder) = std::env::var_os("FOLKMOOT_PAGES") {
            let path = std::path::Path::new(&folder).join(format!("pictures-{document}.pdf"));
            fs::write(path, rendered(&page, "pdf")).unwrap();
        }
        for number in 0..pages.count() {
            let drawn = pages.picture(number, 0.5).unwrap();
            let row = drawn.width * 4;
            // Plum stands nowhere but in the pictures.
            let is_plum = |pixel: &[u8]| pixel[0].abs_diff(122) < 12 && pixel[1] < 60 && pixel[2] > 40;
            let edge = drawn.width / 20 * 4;
            let outside =
                drawn.pixels.chunks(row).flat_map(|line| line[..edge].chunks(4).chain(line[row - edge..].chunks(4)));
            assert!(!outside.into_iter().any(is_plum), "{document}, page {number}");
        }
    }
}
