//! What was learned, arranged: a part for each theme, and in it a part for each kind.

use crate::documents::parts::{heading, one_or_list};
use crate::documents::tree::{Block, Content};
use crate::documents::wording::en_gb;

/// What kind of learning it is, in the order in which they print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Quotes,
    Stories,
    Figures,
    Lessons,
    Barriers,
}

impl Part {
    const ALL: [Self; 5] = [Self::Quotes, Self::Stories, Self::Figures, Self::Lessons, Self::Barriers];

    fn words(self) -> &'static str {
        let words = &en_gb().learning;
        match self {
            Self::Quotes => &words.quotes,
            Self::Stories => &words.stories,
            Self::Figures => &words.figures,
            Self::Lessons => &words.lessons,
            Self::Barriers => &words.barriers,
        }
    }
}

/// One thing that was learned, as it prints.
pub struct Entry {
    pub theme: String,
    pub part: Part,
    pub blocks: Vec<Block>,
}

/// A theme keeps the place where it first comes up; what has none comes last.
pub fn by_theme(entries: Vec<Entry>) -> Vec<Block> {
    let mut themes: Vec<String> = Vec::new();
    for entry in &entries {
        if !entry.theme.is_empty() && !themes.contains(&entry.theme) {
            themes.push(entry.theme.clone());
        }
    }
    themes.push(String::new());
    themes.iter().flat_map(|theme| of_theme(theme, &entries)).collect()
}

fn is_line(block: &Block) -> bool {
    matches!(block.content, Content::Paragraph { .. })
}

fn of_theme(theme: &str, entries: &[Entry]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in Part::ALL {
        let here = entries.iter().filter(|entry| entry.theme == theme && entry.part == part);
        let said: Vec<Block> = here.flat_map(|entry| entry.blocks.clone()).collect();
        if !said.is_empty() {
            blocks.push(heading(3, part.words()));
            let is_list = part == Part::Figures && said.iter().all(is_line);
            blocks.extend(if is_list { vec![one_or_list(said)] } else { said });
        }
    }
    if !blocks.is_empty() {
        let title = if theme.is_empty() { en_gb().learning.no_theme.as_str() } else { theme };
        blocks.insert(0, heading(2, title));
    }
    blocks
}
