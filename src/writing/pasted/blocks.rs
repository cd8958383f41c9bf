//! The blocks of a page in their order, and how they stand below each other as Markdown.

/// A block of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub kind: BlockKind,
    pub text: String,
    /// How deep it is quoted.
    pub quoted: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind {
    Paragraph,
    /// A paragraph that goes on in an item of a list at this level.
    Further(usize),
    /// From 1, the largest.
    Heading(usize),
    /// An item at a level, from 1; with its number where it has one.
    Item(usize, Option<u32>),
    /// A row of a table with so many cells.
    Row(usize),
}

impl BlockKind {
    /// Whether a block stands right below the one before, as of the same list or table.
    fn goes_on(self, before: Self) -> bool {
        matches!((before, self), (Self::Item(..), Self::Item(..)) | (Self::Row(_), Self::Row(_)))
    }
}

/// All blocks as one text.
pub(super) fn written(blocks: &[Block]) -> String {
    let mut all = String::new();
    // How far in the words of each level stand.
    let mut widths: Vec<usize> = Vec::new();
    let mut before: Option<&Block> = None;
    for block in blocks.iter().filter(|block| !block.text.is_empty()) {
        if let Some(before) = before {
            let goes_on = block.kind.goes_on(before.kind) && before.quoted == block.quoted;
            all.push_str(if goes_on { "\n" } else { "\n\n" });
        }
        let (sign, lead) = beginning(block.kind, &mut widths);
        let quoted = "> ".repeat(block.quoted);
        let further = " ".repeat(lead + sign.chars().count());
        for (number, line) in block.text.lines().enumerate() {
            let begins =
                if number == 0 { format!("{}{sign}", " ".repeat(lead)) } else { format!("\n{quoted}{further}") };
            let quoted = if number == 0 { quoted.as_str() } else { "" };
            all.push_str(&format!("{quoted}{begins}{line}"));
        }
        // The first row heads its table.
        if let BlockKind::Row(cells) = block.kind
            && !before.is_some_and(|before| matches!(before.kind, BlockKind::Row(_)))
        {
            all.push_str(&format!("\n{quoted}|{}", " --- |".repeat(cells)));
        }
        before = Some(block);
    }
    all
}

/// The sign of a block, and how far in it stands.
fn beginning(kind: BlockKind, widths: &mut Vec<usize>) -> (String, usize) {
    match kind {
        BlockKind::Paragraph | BlockKind::Row(_) => {
            widths.clear();
            (String::new(), 0)
        }
        BlockKind::Heading(level) => {
            widths.clear();
            (format!("{} ", "#".repeat(level.clamp(1, 6))), 0)
        }
        BlockKind::Further(level) => (String::new(), widths.iter().take(level).sum()),
        BlockKind::Item(level, number) => {
            // A level that was passed over has no room of its own.
            widths.truncate(level.saturating_sub(1));
            let lead = widths.iter().sum();
            let sign = number.map_or("- ".to_owned(), |number| format!("{number}. "));
            widths.push(sign.len());
            (sign, lead)
        }
    }
}
