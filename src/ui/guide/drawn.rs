//! A text of help as it is read in the window: paragraphs, lists and headings, with names of buttons and keys in bold. The
//! texts have no other parts; the tables of the manual are on paper alone.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Id, Label, Ui};

use crate::documents::{Block, Content, HelpPage, Inline, markdown, plain};
use crate::ui::memo::memo;
use crate::ui::theme::{self, TextRole, role, space};
use crate::ui::widgets;

/// Room for the mark before an item of a list.
const MARK_WIDE: f32 = 16.0;

/// Draws the text of a page.
pub(super) fn show(ui: &mut Ui, page: &'static HelpPage) {
    let read = || markdown::blocks(&page.text, 1, None);
    let blocks = memo(ui, Id::unique("a page of help as it is drawn"), page.id, read);
    blocks.iter().for_each(|block| part(ui, block));
}

fn part(ui: &mut Ui, block: &Block) {
    match &block.content {
        Content::Paragraph { text } => {
            words(ui, text);
            ui.add_space(space::WORD);
        }
        Content::Heading { text, .. } => {
            widgets::heading(ui, 3, role::NAME, &plain(text));
        }
        Content::List { start, items } => {
            for (number, item) in items.iter().enumerate() {
                let mark = match start {
                    Some(first) => format!("{}.", first.saturating_add(number as u64)),
                    None => "\u{2022}".to_owned(),
                };
                self::item(ui, &mark, item);
            }
            ui.add_space(space::WORD);
        }
        _ => {}
    }
}

fn item(ui: &mut Ui, mark: &str, blocks: &[Block]) {
    ui.horizontal_top(|ui| {
        let start = ui.cursor().left();
        widgets::muted(ui, mark);
        ui.add_space((start + MARK_WIDE - ui.cursor().left()).max(0.0));
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            for block in blocks {
                if let Content::Paragraph { text } = &block.content {
                    words(ui, text);
                }
            }
        });
    });
}

fn words(ui: &mut Ui, text: &[Inline]) {
    let mut job = LayoutJob::default();
    add(&mut job, ui, text, role::BODY);
    ui.add(Label::new(job));
}

fn add(job: &mut LayoutJob, ui: &Ui, text: &[Inline], role: TextRole) {
    let ink = theme::palette(ui).ink;
    for inline in text {
        match inline {
            Inline::Text { text } | Inline::Code { text } => job.append(text, 0.0, role.format(ink)),
            Inline::Strong { content } => add(job, ui, content, role::NAME),
            Inline::Emphasis { content }
            | Inline::Struck { content }
            | Inline::Link { content, .. }
            | Inline::Field { content, .. } => add(job, ui, content, role),
            Inline::LineBreak => job.append("\n", 0.0, role.format(ink)),
        }
    }
}
