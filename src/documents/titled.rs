//! A document that is not the record of one meeting: a log, a programme, cards. Its title, and what stands around each of
//! its pages; what is on them is the composer's.

use super::catalogue::Request;
use super::meeting::title::fitting;
use super::names::joined;
use super::running::Around;
use super::tree::{Block, Content, Document, Origin, Sheet};
use super::wording::en_gb;
use crate::model::{Id, Ref};
use crate::workspace::Workspace;

/// What a page is called: what it is of, what the document is called, and where the name was typed.
pub struct Named {
    pub group: String,
    pub document: String,
    pub origin: Origin,
}

impl Named {
    /// Named after the event or series that it is printed of.
    pub fn after(workspace: &Workspace, request: &Request, document: &str) -> Self {
        let group = workspace.title(request.record).unwrap_or_default().trim().to_owned();
        Self { group, document: document.to_owned(), origin: origin(workspace, request.record) }
    }
}

/// The blocks under the title, with what stands around each page.
pub fn page(workspace: &Workspace, request: &Request, named: &Named, sheet: Sheet, blocks: Vec<Block>) -> Document {
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

/// The field that the name of an event or a series was typed in.
pub fn origin(workspace: &Workspace, record: Id) -> Origin {
    let is_event = workspace.event(Ref(record)).is_some();
    Origin { record, field: if is_event { "details/title" } else { "name" }.to_owned() }
}
