//! All that the typesetter can see: our templates, our fonts, one file of data, the council's logo and the pictures that
//! the document has. There is no other file and no clock.

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
const TEMPLATES: [(&str, &str); 23] = [
    (FLOW, include_str!("../../../assets/typst/flow.typ")),
    (BRIEF, include_str!("../../../assets/typst/brief.typ")),
    (WALL, include_str!("../../../assets/typst/wall.typ")),
    ("/brief-parts.typ", include_str!("../../../assets/typst/brief-parts.typ")),
    ("/brief-pages.typ", include_str!("../../../assets/typst/brief-pages.typ")),
    (CUT_APART, include_str!("../../../assets/typst/cut-apart.typ")),
    (RUN_SHEET, include_str!("../../../assets/typst/run-sheet.typ")),
    (REGISTER, include_str!("../../../assets/typst/register.typ")),
    (BADGES, include_str!("../../../assets/typst/badges.typ")),
    (QUARTERS, include_str!("../../../assets/typst/quarters.typ")),
    (POSTER, include_str!("../../../assets/typst/poster.typ")),
    (PICTURE, include_str!("../../../assets/typst/picture.typ")),
    ("/blocks.typ", include_str!("../../../assets/typst/blocks.typ")),
    ("/cards.typ", include_str!("../../../assets/typst/cards.typ")),
    ("/chart.typ", include_str!("../../../assets/typst/chart.typ")),
    ("/columns.typ", include_str!("../../../assets/typst/columns.typ")),
    ("/frames.typ", include_str!("../../../assets/typst/frames.typ")),
    ("/items.typ", include_str!("../../../assets/typst/items.typ")),
    ("/marks.typ", include_str!("../../../assets/typst/marks.typ")),
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
const REGISTER: &str = "/register.typ";
const BADGES: &str = "/badges.typ";
const QUARTERS: &str = "/quarters.typ";
const POSTER: &str = "/poster.typ";
const PICTURE: &str = "/picture.typ";
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
    files: Vec<(FileId, Bytes)>,
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
            Sheet::Register => REGISTER,
            Sheet::Quarters => QUARTERS,
            Sheet::Poster | Sheet::WallPoster | Sheet::Signs => POSTER,
            Sheet::Badges | Sheet::LargeBadges => BADGES,
        };
        let world = Self { main: file(main)?, files: vec![(file(DATA)?, Bytes::new(data))] };
        match logo {
            Some(logo) => world.with(LOGO, Bytes::new(logo.png.clone())),
            None => Some(world),
        }
    }

    /// With nothing but this drawing or page as `/picture.` and its ending.
    pub fn of_picture(ending: &str, bytes: &[u8]) -> Option<Self> {
        let said = serde_json::json!({ "ending": ending, "fonts": fonts::shared().families });
        let data = Bytes::new(serde_json::to_vec(&said).ok()?);
        let world = Self { main: file(PICTURE)?, files: vec![(file(DATA)?, data)] };
        world.with(&format!("/picture.{ending}"), Bytes::new(bytes.to_vec()))
    }

    /// The same with one more file.
    pub fn with(mut self, path: &str, bytes: Bytes) -> Option<Self> {
        self.files.push((file(path)?, bytes));
        Some(self)
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
        let file = self.files.iter().find(|(known, _)| *known == id);
        file.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::shared().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
