//! All that the typesetter can see: our templates, our fonts, one file of data, the council's logo and the pictures that
//! the document has. There is no other file and no clock.

use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

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
const TEMPLATES: [(&str, &str); 25] = [
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
    (PACK, include_str!("../../../assets/typst/pack.typ")),
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
    ("/places.typ", include_str!("../../../assets/typst/places.typ")),
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
const PACK: &str = "/pack.typ";
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
        let world = Self { main: file(template(sheet))?, files: vec![(file(DATA)?, Bytes::new(data))] };
        world.with_logo(logo)
    }

    /// Of several documents that are bound together: what is on the page before them, and each in a folder of its own.
    pub fn of_pack(front: Vec<u8>, parts: Vec<(String, Vec<u8>)>, logo: Option<&Logo>) -> Option<Self> {
        let world = Self { main: file(PACK)?, files: vec![(file(DATA)?, Bytes::new(front))] };
        let with_part =
            |world: Self, (folder, data): (String, Vec<u8>)| world.with(&format!("/{folder}{DATA}"), Bytes::new(data));
        parts.into_iter().try_fold(world, with_part)?.with_logo(logo)
    }

    fn with_logo(self, logo: Option<&Logo>) -> Option<Self> {
        match logo {
            Some(logo) => self.with(LOGO, Bytes::new(logo.png.clone())),
            None => Some(self),
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

/// The template of a sheet, from the top.
pub fn template(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Flow | Sheet::Close | Sheet::Cards => FLOW,
        Sheet::Brief => BRIEF,
        Sheet::Wall => WALL,
        Sheet::CutApart => CUT_APART,
        Sheet::RunSheet => RUN_SHEET,
        Sheet::Register => REGISTER,
        Sheet::Quarters => QUARTERS,
        Sheet::Poster | Sheet::WallPoster | Sheet::Signs => POSTER,
        Sheet::Badges | Sheet::LargeBadges => BADGES,
    }
}

/// The templates in the folder of a part are those at the top: they read the data beside them.
static IN_PARTS: LazyLock<RwLock<HashMap<FileId, Source>>> = LazyLock::new(RwLock::default);

fn template_in_part(id: FileId) -> Option<Source> {
    if let Some(source) = IN_PARTS.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
        return Some(source.clone());
    }
    let (_, name) = id.vpath().get_without_slash().split_once('/')?;
    let (_, text) = TEMPLATES.iter().find(|(path, _)| path.strip_prefix('/') == Some(name))?;
    let source = Source::new(id, (*text).to_owned());
    IN_PARTS.write().unwrap_or_else(PoisonError::into_inner).insert(id, source.clone());
    Some(source)
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
        let shared = SHARED.templates.iter().find(|source| source.id() == id).cloned();
        shared.or_else(|| template_in_part(id)).ok_or(FileError::AccessDenied)
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
