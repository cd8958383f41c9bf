//! The pages of help as they lie in `assets/help`, one file each: a title, a text in Markdown, and at the end the pages to
//! read on in. In bold stand the names of buttons and keys alone. Which screen a page belongs to is the window's matter.

use std::sync::OnceLock;

use rust_embed::Embed;

use crate::model::Markdown;

#[derive(Embed)]
#[folder = "assets/help/"]
struct Files;

/// In the order in which the manual has them.
const ORDER: [&str; 24] = [
    "home",
    "events",
    "plan",
    "attendance",
    "minutes",
    "live-minutes",
    "learning-sets",
    "review",
    "briefs",
    "outputs",
    "actions",
    "people",
    "series",
    "printing",
    "on-the-day",
    "launch-evening",
    "show-and-tell",
    "history",
    "backup",
    "search",
    "settings",
    "shared",
    "trouble",
    "keyboard",
];

/// The keys as a table for each place where they are of use; the window's table of deeds makes it.
const KEYS: &str = "keys";

/// How the line begins that names other pages.
const SEE_ALSO: &str = "See also: ";

/// A page of help.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpPage {
    /// By which other pages name it.
    pub id: &'static str,
    pub title: String,
    pub text: Markdown,
    /// The pages to read on in.
    pub see: Vec<&'static str>,
}

/// All pages, in the order in which they are best read.
pub fn help_pages() -> &'static [HelpPage] {
    static PAGES: OnceLock<Vec<HelpPage>> = OnceLock::new();
    PAGES.get_or_init(|| ORDER.into_iter().map(|id| read(id, &file(id))).collect())
}

/// The page with this id.
pub fn help_page(id: &str) -> Option<&'static HelpPage> {
    help_pages().iter().find(|page| page.id == id)
}

pub(super) fn keys() -> Markdown {
    Markdown::from(file(KEYS).as_str())
}

/// Empty where there is none, which the tests rule out.
fn file(id: &str) -> String {
    let found = Files::get(&format!("{id}.md"));
    found.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

fn read(id: &'static str, file: &str) -> HelpPage {
    let (first, rest) = file.split_once('\n').unwrap_or_default();
    let (text, named) = rest.rsplit_once(SEE_ALSO).unwrap_or((rest, ""));
    // `[Its title](its-id), [another](another)`
    let ids = named.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let see = ids.filter_map(|named| ORDER.into_iter().find(|id| *id == named)).collect();
    HelpPage { id, title: first.trim_start_matches('#').trim().to_owned(), text: Markdown::from(text.trim()), see }
}
