//! What the sheet of a brief says, in words alone, to be kept when it is published. It is what prints, so that nobody
//! stands in it whom the page leaves out, and figures and dates are said as teams read them.

use std::sync::Arc;

use jiff::civil::DateTime;

use super::Sheet;
use super::printing::{compose, guarded};
use crate::documents::{BRIEF, Style, TextSize};
use crate::model::{Brief, Markdown, Record};
use crate::render::excerpt;
use crate::workspace::Workspace;

/// What the sheet of this brief says among these records, whose own state of it may be another; empty where it cannot be
/// made.
pub fn sheet_in_words(workspace: &Workspace, brief: &Brief, now: DateTime) -> Markdown {
    let mut workspace = workspace.clone();
    workspace.load(Arc::new(Record::Brief(Box::new(brief.clone()))));
    workspace.refresh_links();
    let record = brief.header.id;
    let sheet = Sheet { document: BRIEF.name, record, style: Style::A4, size: TextSize::Standard };
    let words = guarded(|| Ok(excerpt(&compose(&workspace, None, sheet, now)?).plain));
    Markdown(plain(&words.unwrap_or_default()))
}

/// Without the lines that are drawn under headings, and with spaces that are typed: the words are read and no page.
fn plain(words: &str) -> String {
    let is_drawn = |line: &&str| !line.is_empty() && ["=", "-"].iter().any(|sign| line.replace(sign, "").is_empty());
    let lines: Vec<String> =
        words.lines().filter(|line| !is_drawn(line)).map(|line| line.replace('\u{a0}', " ")).collect();
    lines.join("\n").trim().to_owned()
}
