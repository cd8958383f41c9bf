//! Above the page, in one line: the button that prints it, what else the record prints, the style and, at the right edge,
//! the way to everything that is chosen now and then. What has no room in the line goes there too.

use std::sync::Arc;

use eframe::egui::{self, Align, Layout, Margin, Ui};

use super::{asked, more, printer};
use crate::documents::{self, Moment, PrintedDocument};
use crate::model::{Paper, Record, capitalised};
use crate::ui::commands;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{self, height, icon, space};
use crate::ui::widgets::{self, Button, Chosen, PickChange};

/// The widest that a pick list in the line is.
const WIDEST: f32 = 220.0;
/// What stands before the style in its pick list, since "Plain" alone says not of what.
const STYLE: &str = "Style: ";
const MORE: &str = "More for this page";

/// Draws it.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    record: &Arc<Record>,
    document: &'static PrintedDocument,
) {
    let ground = theme::palette(ui.ctx()).surface;
    let margin = Margin { left: 16, right: 16, top: 8, bottom: 8 };
    egui::Frame::new().fill(ground).inner_margin(margin).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.x = space::WORD;
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        let has_style = ui.horizontal_wrapped(|ui| line(ui, desk, state, record, document)).inner;
        asked::show(ui, desk, record, document);
        if state.page.shows_more {
            more::show(ui, desk, state, (record, document), has_style);
        } else {
            printer::look_for(desk, state, false);
        }
    });
    widgets::rule(ui);
}

/// What has room in the line: how wide each is, or none where it stands elsewhere.
struct Room {
    /// Without its name where none is given: the button says it.
    document: Option<f32>,
    style: Option<f32>,
    more: f32,
    more_in_words: bool,
}

impl Room {
    fn of(ui: &Ui, print: f32, documents: Option<&str>, style: Option<&str>) -> Self {
        let whole = ui.available_size_before_wrap().x;
        let named = |words: &str| widgets::pick_width(ui, words).min(WIDEST);
        let arrow = if documents.is_some() { height::FIELD + space::WORD } else { 0.0 };
        let words = more_button(false).width(ui);
        // Which page it is counts more than a word at the right.
        let named_page = documents.map_or(0.0, |words| named(words) + space::WORD);
        let beside = |more: f32| whole - print - space::WORD - more;
        let is_icon = beside(words) < named_page && named_page <= beside(height::BUTTON_SMALL);
        let more_in_words = !is_icon && arrow <= beside(words);
        let more = if more_in_words { words } else { height::BUTTON_SMALL };
        let mut left = whole - print - arrow - space::WORD - more;
        let mut fits = |wide: f32| {
            let has_room = wide <= left;
            left -= if has_room { wide } else { 0.0 };
            has_room
        };
        // Which page it is counts more than how it looks.
        let document = documents.map(named).filter(|wide| fits(wide - height::FIELD));
        let style = style.map(named).filter(|wide| fits(wide + space::WORD));
        Self { document, style, more, more_in_words }
    }
}

fn more_button(is_open: bool) -> Button<'static> {
    let arrow = if is_open { icon::OPENED } else { icon::DROP_DOWN };
    Button::quiet("More").name(MORE).icon_after(arrow).small()
}

/// Whether the style stands in it, or need not be chosen.
fn line(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    record: &Arc<Record>,
    document: &'static PrintedDocument,
) -> bool {
    let paper = desk.session.workspace().council().paper.get();
    let words = button_words(record, document);
    // While the pack is open, its own button is what people are there for.
    let print = if state.pack.is_some() { Button::outlined(&words) } else { Button::filled(&words) };
    let print = print.icon(icon::PRINT);
    let has_several = documents::printable(record, desk.session.clock().today()).nth(1).is_some();
    let label = capitalised(document.label);
    let style = format!("{STYLE}{}", state.page.choice.style(record, document).label(paper));
    let has_styles = document.styles.len() > 1;
    let room =
        Room::of(ui, print.width(ui), has_several.then_some(label.as_str()), has_styles.then_some(style.as_str()));
    if std::mem::take(&mut state.page.takes_keyboard) {
        widgets::next_takes_keyboard(ui);
    }
    if commands::tip(print.show(ui), "print").clicked() {
        commands::carry_out(desk, state, "print");
    }
    if has_several {
        choose_document(ui, desk, state, (record, document), room.document);
    }
    if let Some(wide) = room.style {
        let size = egui::vec2(wide, height::FIELD);
        let choose = |ui: &mut Ui| choose_style(ui, state, (record, document, paper), STYLE);
        ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), choose);
    }
    ui.add_space((ui.available_size_before_wrap().x - room.more).max(0.0));
    let more = match room.more_in_words {
        true => more_button(state.page.shows_more).show(ui),
        false => widgets::icon_button(ui, icon::MORE, MORE),
    };
    ui.ctx().accesskit_node_builder(more.id, |node| node.set_expanded(state.page.shows_more));
    state.page.shows_more ^= more.clicked();
    room.style.is_some() || !has_styles
}

/// The button names what it prints, in the officer's words.
fn button_words(record: &Record, document: &PrintedDocument) -> String {
    match record {
        Record::Event(event) if document.name == documents::minutes::MINUTES.name => {
            documents::minutes::button(event).to_owned()
        }
        _ => format!("Print {}", document.label),
    }
}

/// The other documents of the record, under an arrow alone where their names have no room.
fn choose_document(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut State,
    (record, document): (&Arc<Record>, &PrintedDocument),
    wide: Option<f32>,
) {
    let mut all: Vec<&PrintedDocument> = documents::printable(record, desk.session.clock().today()).collect();
    let groups = grouped(record, &mut all);
    let names: Vec<String> = all.iter().map(|one| capitalised(one.label)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = Chosen::Option(all.iter().position(|one| one.name == document.name).unwrap_or_default());
    let size = egui::vec2(wide.unwrap_or(height::FIELD), height::FIELD);
    let change = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        widgets::named(ui, "Document", |ui| match wide {
            Some(_) => widgets::pick_grouped(ui, &names, chosen, &groups),
            None => widgets::pick_arrow(ui, &names, chosen, &groups),
        })
    });
    if let Some(PickChange::Picked(picked)) = change.inner
        && let Some(picked) = all.get(picked)
    {
        state.page.choice.pick_document(record, picked);
    }
}

/// The styles of a document, with these words before the one that is chosen.
pub(super) fn choose_style(
    ui: &mut Ui,
    state: &mut State,
    (record, document, paper): (&Arc<Record>, &PrintedDocument, Paper),
    before: &str,
) {
    let names: Vec<&str> = document.styles.iter().map(|style| style.label(paper)).collect();
    let style = state.page.choice.style(record, document);
    let chosen = document.styles.iter().position(|option| *option == style).unwrap_or_default();
    let change =
        widgets::named(ui, "Style on paper", |ui| widgets::pick_after(ui, before, &names, Chosen::Option(chosen)));
    if let Some(PickChange::Picked(picked)) = change
        && let Some(style) = document.styles.get(picked)
    {
        state.page.choice.pick_style(record, document, *style);
    }
}

/// Those of an event by when they are wanted, with the headings above them and where each stands.
fn grouped(record: &Record, all: &mut [&'static PrintedDocument]) -> Vec<(usize, &'static str)> {
    if !matches!(record, Record::Event(_)) {
        return Vec::new();
    }
    all.sort_by_key(|document| Moment::of(document));
    let firsts = Moment::ALL.into_iter().filter_map(|moment| {
        let first = all.iter().position(|document| Moment::of(document) == moment)?;
        Some((first, moment.label()))
    });
    firsts.collect()
}
