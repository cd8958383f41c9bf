//! What stands below the line: the pages that were found, the list of all pages, or the page that is read.

use eframe::egui::accesskit::Live;
use eframe::egui::{Id, ScrollArea, Ui, vec2};

use super::{Guide, Reads, drawn};
use crate::documents::{HelpPage, help_page, help_pages, search_help};
use crate::ui::help;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Button, FilterAsks};
use crate::ui::words::{counted, shortened};

/// How far the arrow scrolls while the line has the keyboard.
const STEP: f32 = 60.0;
/// Letters of the sentence in which something was found.
const SENTENCE: usize = 140;

/// Draws it, with so much room left below. Where to go on.
pub(super) fn show(
    ui: &mut Ui,
    guide: &mut Guide,
    state: &mut State,
    asks: Option<FilterAsks>,
    below: f32,
) -> Option<Reads> {
    ui.add_space(space::SMALL);
    let high = (ui.available_height() - below).max(80.0);
    let mut area = ScrollArea::vertical().id_salt("a page of help").max_height(high).auto_shrink(false);
    // The line that takes the keyboard comes into view at first, and moves what it does not stand in.
    if std::mem::take(&mut guide.to_top) || guide.takes_keyboard > 0 {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        ui.set_max_width(ui.available_width() - space::WORD);
        if guide.has_keyboard() && guide.typed.is_empty() {
            if asks == Some(FilterAsks::FirstRow) {
                ui.scroll_with_delta(vec2(0.0, -STEP));
            }
            help::scroll_by_keys(ui, high);
        }
        match (guide.typed.trim(), guide.page()) {
            ("", Some(page)) => reading(ui, state, page),
            ("", None) => all(ui),
            (typed, _) => found(ui, typed, asks),
        }
    })
    .inner
}

/// A page, and where to read on.
fn reading(ui: &mut Ui, state: &mut State, page: &'static HelpPage) -> Option<Reads> {
    widgets::heading(ui, 2, role::SECTION, &page.title);
    ui.add_space(space::LABEL);
    drawn::show(ui, page);
    if page.id == "keyboard" && Button::outlined("Show the keys").small().show(ui).clicked() {
        state.shows_keys = true;
    }
    ui.add_space(space::WORD);
    widgets::heading(ui, 3, role::NAME, "Read on");
    links(ui, page.see.iter().filter_map(|id| help_page(id)))
}

fn all(ui: &mut Ui) -> Option<Reads> {
    widgets::heading(ui, 2, role::SECTION, "All pages");
    ui.add_space(space::LABEL);
    links(ui, help_pages().iter())
}

/// The one that was clicked.
fn links(ui: &mut Ui, pages: impl Iterator<Item = &'static HelpPage>) -> Option<Reads> {
    let clicked = pages.filter(|page| widgets::link(ui, role::BODY, &page.title).clicked());
    clicked.map(|page| Reads::Page(page.id)).last()
}

/// The pages that have what is typed, each with the sentence that has most of it.
fn found(ui: &mut Ui, typed: &str, asks: Option<FilterAsks>) -> Option<Reads> {
    let found = memo(ui, Id::unique("pages of help"), typed.to_owned(), || search_help(typed));
    let hits = found.hits.as_slice();
    let says = match hits.len() {
        0 => "No page has this. Try another word for it.".to_owned(),
        1 if !found.has_all => "No page has all of this. This one has most of it:".to_owned(),
        _ if !found.has_all => "No page has all of this. These have most of it:".to_owned(),
        count => format!("{} found", counted(count, "page", "pages")),
    };
    let said = widgets::secondary(ui, &says);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    let mut chosen = hits.first().filter(|_| asks == Some(FilterAsks::Open)).map(|hit| Reads::Page(hit.page.id));
    for (number, hit) in hits.iter().enumerate() {
        ui.add_space(space::WORD);
        if number == 0 && asks == Some(FilterAsks::FirstRow) {
            widgets::next_takes_keyboard(ui);
        }
        if widgets::link(ui, role::NAME, &hit.page.title).clicked() {
            chosen = Some(Reads::Page(hit.page.id));
        }
        widgets::secondary(ui, &shortened(&hit.sentence, SENTENCE));
    }
    chosen
}
