//! All that the typesetter can see: our templates, our fonts, one file of data and the council's logo. There is no other file and no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts;
use crate::documents::Sheet;
use crate::model::Logo;

/// A template for each sheet, and those that they import.
const TEMPLATES: [(&str, &str); 16] = [
    (FLOW, include_str!("../../../assets/typst/flow.typ")),
    (BRIEF, include_str!("../../../assets/typst/brief.typ")),
    (WALL, include_str!("../../../assets/typst/wall.typ")),
    ("/brief-parts.typ", include_str!("../../../assets/typst/brief-parts.typ")),
    ("/brief-pages.typ", include_str!("../../../assets/typst/brief-pages.typ")),
    (CUT_APART, include_str!("../../../assets/typst/cut-apart.typ")),
    (RUN_SHEET, include_str!("../../../assets/typst/run-sheet.typ")),
    ("/blocks.typ", include_str!("../../../assets/typst/blocks.typ")),
    ("/cards.typ", include_str!("../../../assets/typst/cards.typ")),
    ("/chart.typ", include_str!("../../../assets/typst/chart.typ")),
    ("/frames.typ", include_str!("../../../assets/typst/frames.typ")),
    ("/items.typ", include_str!("../../../assets/typst/items.typ")),
    ("/measures.typ", include_str!("../../../assets/typst/measures.typ")),
    ("/page.typ", include_str!("../../../assets/typst/page.typ")),
    ("/table.typ", include_str!("../../../assets/typst/table.typ")),
    ("/words.typ", include_str!("../../../assets/typst/words.typ")),
];

const FLOW: &str = "/flow.typ";
const BRIEF: &str = "/brief.typ";
const WALL: &str = "/wall.typ";
const CUT_APART: &str = "/cut-apart.typ";
const RUN_SHEET: &str = "/run-sheet.typ";
const DATA: &str = "/data.json";
const LOGO: &str = "/logo.png";

/// What is the same for every document.
struct Shared {
    library: LazyHash<Library>,
    templates: Vec<Source>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| Shared {
    library: LazyHash::new(Library::builder().build()),
    templates: TEMPLATES.iter().filter_map(|(path, text)| Some(Source::new(file(path)?, (*text).to_owned()))).collect(),
});

/// One document's world.
pub struct PrintWorld {
    main: FileId,
    data_file: FileId,
    data: Bytes,
    logo_file: FileId,
    logo: Option<Bytes>,
}

impl PrintWorld {
    /// With this text as `/data.json`, for this sheet, and the logo, where there is one, as `/logo.png`. None only if our
    /// own paths were no paths.
    pub fn new(data: Vec<u8>, sheet: Sheet, logo: Option<&Logo>) -> Option<Self> {
        let main = match sheet {
            Sheet::Flow | Sheet::Close | Sheet::Cards => FLOW,
            Sheet::Brief => BRIEF,
            Sheet::Wall => WALL,
            Sheet::CutApart => CUT_APART,
            Sheet::RunSheet => RUN_SHEET,
        };
        let logo = logo.map(|logo| Bytes::new(logo.png.clone()));
        Some(Self { main: file(main)?, data_file: file(DATA)?, data: Bytes::new(data), logo_file: file(LOGO)?, logo })
    }
}

fn file(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

impl World for PrintWorld {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::shared().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        SHARED.templates.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let logo = self.logo.as_ref().filter(|_| id == self.logo_file);
        let file = if id == self.data_file { Some(&self.data) } else { logo };
        file.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::shared().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
