//! The poster of an event: what, when, where, for whom, and how to book; on a page, or on paper of twice the size.

use super::around::{Kit, is_ahead};
use super::invitation;
use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::parts::paragraph;
use crate::documents::style::Style;
use crate::documents::tree::{Block, Content, Document, Fact, Inline, Sheet};
use crate::model::{Kind, Problem, capitalised};
use crate::workspace::Workspace;

/// The row of the catalogue.
pub const POSTER: PrintedDocument = PrintedDocument {
    name: "poster",
    label: "poster",
    kinds: &[Kind::Event],
    suits: is_ahead,
    styles: &[Style::A4, Style::Wall],
    usual_style: |_| Style::A4,
    is_text: |_| false,
    compose,
    left_out: |_, _| Vec::new(),
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let kit = Kit::of(workspace, request)?;
    let words = &kit.words().poster;
    let details = &kit.event().details;
    let name = kit.name();
    let title = if name.is_empty() { capitalised(&kit.meeting.nouns().event) } else { name.clone() };
    let series = kit.meeting.series_name();
    let group = if series == title { String::new() } else { series };
    let title = Block::from(Content::Title { group, text: title }).at(&kit.meeting.at("details/title"));
    let theme = details.theme.trim();
    let theme =
        (!theme.is_empty()).then(|| paragraph(vec![Inline::strong(theme)]).at(&kit.meeting.at("details/theme")));
    let facts = Content::Facts { facts: facts(&kit) }.into();
    let about = kit.meeting.text(&details.about, "details/about", 1);
    let blocks = [vec![title], theme.into_iter().collect(), about, vec![facts]].concat();
    let sheet = if request.style == Style::Wall { Sheet::WallPoster } else { Sheet::Poster };
    Ok(kit.page(&words.document, capitalised(&words.document), sheet, blocks))
}

fn facts(kit: &Kit<'_>) -> Vec<Fact> {
    use invitation::{access, booking, contact, cost, food, open_to, photographs, place, when};
    let facts = [
        when(kit),
        place(kit),
        access(kit),
        open_to(kit),
        cost(kit),
        food(kit),
        booking(kit),
        photographs(kit),
        contact(kit),
    ];
    facts.into_iter().flatten().collect()
}
