//! What the minutes have already that no line of theirs tells: paragraphs, quotes, figures and what was agreed, as the form
//! has them. It is shown under its item, so that nobody takes it for lost, and is written on in the form alone.

use std::collections::HashSet;
use std::sync::Arc;

use eframe::egui::{Align, Id as UiId, Layout, Sense, Ui, pos2, vec2};

use super::said::{self, Said};
use crate::model::event::{Item, Line, LineKind};
use crate::model::{Event, Id, Kind, Notice, NoticeKind, Record};
use crate::ui::editor::event::MADE_IN_ITEMS;
use crate::ui::memo::memo;
use crate::ui::theme::{self, role, space};
use crate::ui::widgets;
use crate::ui::words::shortened;
use crate::workspace::Workspace;

/// As much of a paragraph as tells which it is.
const MOST: usize = 160;

/// What there is under each item of the event, and under none.
#[derive(Debug, Default)]
pub struct Before {
    under: Vec<(Id, Vec<Said>)>,
    pub outside: Vec<Said>,
}

impl Before {
    /// What there is under an item.
    pub fn of(&self, item: Id) -> &[Said] {
        self.under.iter().find(|(id, _)| *id == item).map(|(_, said)| said.as_slice()).unwrap_or_default()
    }
}

/// Gathers it, once for all that is drawn of it until a record changes.
pub fn gathered(ui: &Ui, workspace: &Workspace, event: &Event) -> Arc<Before> {
    let place = UiId::unique("what the minutes have already");
    memo(ui, place, (workspace.generation(), event.header.id), || {
        let items = &event.minutes.items;
        let lines: HashSet<Id> = items.iter().flat_map(|item| &item.lines).map(|line| line.id).collect();
        let made = made(workspace, event, &lines);
        let under = items.iter().map(|item| (item.id, of_item(workspace, item, &lines, &made))).collect();
        // Quotes under no item are read as those of an item that has nothing else.
        let outside = Item { quotes: event.minutes.quotes.clone(), ..Item::default() };
        let mut outside = of_item(workspace, &outside, &lines, &[]);
        let is_outside = |under: Option<Id>| under.is_none_or(|under| event.item(under).is_none());
        outside.extend(made.into_iter().filter(|(under, _)| is_outside(*under)).map(|(_, said)| said));
        Before { under, outside }
    })
}

/// Decisions, actions, offers and requests that no line became, with the items that they stand under.
fn made(workspace: &Workspace, event: &Event, lines: &HashSet<Id>) -> Vec<(Option<Id>, Said)> {
    let ids = MADE_IN_ITEMS.into_iter().flat_map(|kind| workspace.of_event(event.header.id, kind));
    let records = ids.filter(|id| !lines.contains(id)).filter_map(|id| workspace.get(id));
    let said = |record: &Arc<Record>| {
        let kind = match record.as_ref() {
            Record::Notice(notice) => kind_of(notice),
            record if record.kind() == Kind::Decision => LineKind::Decision,
            _ => LineKind::Action,
        };
        Some((record.item(), said::of(workspace, &Item::default(), &line(record.id(), kind))?))
    };
    records.filter_map(said).collect()
}

fn kind_of(notice: &Notice) -> LineKind {
    if notice.kind.is(NoticeKind::Request) { LineKind::Request } else { LineKind::Offer }
}

/// A line as it would stand for something that became another thing.
fn line(id: Id, kind: LineKind) -> Line {
    Line { id, kind: kind.into(), ..Line::default() }
}

fn of_item(workspace: &Workspace, item: &Item, lines: &HashSet<Id>, made: &[(Option<Id>, Said)]) -> Vec<Said> {
    let talks = item.presentations.iter().map(|talk| talk.summary.as_str());
    let texts = std::iter::once(item.opening.as_str()).chain(talks).chain([item.discussion.as_str()]);
    let mut all: Vec<Said> = texts.filter_map(paragraph).collect();
    let figures = item.facts.iter().map(|fact| (fact.id, LineKind::Figure));
    let quotes = item.quotes.iter().map(|quote| (quote.id, LineKind::Quote));
    let links = item.links.iter().map(|link| (link.id, LineKind::Link));
    let parts = figures.chain(quotes).chain(links).filter(|(id, _)| !lines.contains(id));
    all.extend(parts.filter_map(|(id, kind)| said::of(workspace, item, &line(id, kind))));
    all.extend(made.iter().filter(|(under, _)| *under == Some(item.id)).map(|(_, said)| said.clone()));
    all
}

/// The beginning of a paragraph, as a note.
fn paragraph(text: &str) -> Option<Said> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then(|| Said { words: shortened(&words, MOST), ..Said::default() })
}

/// Draws it, standing back behind what is typed now. Time and kind have the same room as those of a line.
pub fn show(ui: &mut Ui, said: &[Said], (time, kind): (f32, f32)) {
    let palette = theme::palette(ui.ctx());
    for one in said {
        ui.add_space(space::LABEL);
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            let (place, _) = ui.allocate_exact_size(vec2(time, role::TYPED_LINE.line), Sense::hover());
            let words_top = place.top() + (role::TYPED_LINE.line - role::SECONDARY.line) / 2.0;
            widgets::words_at(ui, role::SECONDARY, palette.muted, "before", pos2(place.left(), words_top));
            said::kind(ui, one.kind, vec2(kind, role::TYPED_LINE.line));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::LABEL;
                widgets::text(ui, role::TYPED_LINE, palette.muted, &one.words);
                said::facts(ui, one);
            });
        });
        ui.add_space(space::TIGHT);
    }
}
