//! What a learning set has on paper beside its notes: the card of whoever brought an issue, the card to prepare one with,
//! and the forward programme of its series. The issue card is the one page that says what is private.

mod card;
mod preparation;
mod programme;

use super::catalogue::Request;
use super::meeting::title::fitting;
use super::names::joined;
use super::running::Around;
use super::tree::{Block, Content, Document, Origin, Sheet};
use super::wording::en_gb;
use crate::model::Record;
use crate::model::event::EventType;
use crate::workspace::Workspace;

pub use card::ISSUE_CARD;
pub use preparation::PREPARATION;
pub use programme::PROGRAMME;

/// What a page is called: what it is of, what the document is called, and where the name was typed.
struct Named {
    group: String,
    document: String,
    origin: Origin,
}

/// The blocks under the title, with what stands around each page.
fn page(workspace: &Workspace, request: &Request, named: &Named, sheet: Sheet, blocks: Vec<Block>) -> Document {
    let words = en_gb();
    let title = Content::Title { group: named.group.clone(), text: named.document.clone() };
    let whole = joined(&[&named.document, &named.group]);
    let around = Around {
        group: &named.group,
        title: fitting(&[&whole], &named.document),
        status: String::new(),
        in_footer: named.document.clone(),
    };
    Document {
        language: words.language.clone(),
        size: request.size,
        sheet,
        running: around.each_page(workspace, words, request.printed),
        blocks: [vec![Block::from(title).at(&named.origin)], blocks].concat(),
        title: whole,
    }
}

fn is_learning_set(record: &Record) -> bool {
    matches!(record, Record::Event(event) if event.details.kind.is(EventType::LearningSet) || !event.minutes.issues.is_empty())
}
