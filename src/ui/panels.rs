//! The panels of the window, side by side: the navigation, the list, the form of what is open, and the page that it
//! prints. What has no room beside the form lies over it, one at a time, so that the middle is never empty.

use std::sync::Arc;

use eframe::egui::{self, CentralPanel, Color32, CursorIcon, Panel, Rect, Response, Sense, Ui, UiBuilder};

use super::editor::Beside;
use super::frame::{Desk, whole};
use super::shares::{self, Shares, Wanted};
use super::state::{Screen, State};
use super::theme::{self, height, width};
use super::widgets::{self, OverForm};
use super::{
    away, beginning, bin, board, editor, history, home, list, news, opened, pack, page, settings, shell, unread,
};
use crate::model::Record;

/// In a window that is lower than this, what stands above the form scrolls with it.
const LOW: f32 = 500.0;
/// In a window that is lower still, the strip of open records makes room.
const LOWEST: f32 = 330.0;

/// Draws them all.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let palette = theme::palette(ui.ctx());
    let (shares, is_low) = (shares::shared(ui.available_width(), wanted(desk, state)), is_low(ui, LOW));
    let has_strip = !is_low_for_strip(ui);
    // Its place is kept first, and what stands in it is drawn last, so that the keyboard comes to it at the end.
    let foot = Panel::bottom("status").exact_size(height::STATUS).resizable(false).frame(plain(palette.window));
    let foot = foot.show(ui, |ui| shell::status_region(ui));
    away::show(ui, desk);
    news::show(ui, desk, state);
    let navigation = Panel::left("navigation").exact_size(shares::navigation(shares.words)).resizable(false);
    navigation.frame(plain(palette.window)).show(ui, |ui| shell::navigation(ui, desk, state, shares.words));
    list_beside(ui, desk, state, shares, is_low);
    if let Some(place) = state.kind().zip(state.open()) {
        state.trail.visit(place);
    }
    if has_strip && state.screen.lists() && !state.shows_board() && opened::has_any(desk, state) {
        let strip = Panel::top("opened").exact_size(height::STRIP).resizable(false);
        strip.frame(plain(palette.window)).show(ui, |ui| opened::show(ui, desk, state));
    }
    let page = page_beside(ui, desk, state, shares);
    let beside = Beside { list: shares.list.is_some(), page, is_low };
    let centre = CentralPanel::default().frame(plain(palette.surface));
    let lies_over = centre.show(ui, |ui| middle(ui, desk, state, beside)).inner;
    if !page && !lies_over {
        page::hide(desk, state);
    }
    let mut line = UiBuilder::new().id_salt("bottom line").max_rect(foot.response.rect);
    line.accessibility_parent = foot.inner;
    shell::status_line(&mut ui.new_child(line), desk, state, None);
}

fn is_low(ui: &Ui, points: f32) -> bool {
    ui.available_height() < points
}

fn is_low_for_strip(ui: &Ui) -> bool {
    is_low(ui, LOWEST)
}

fn wanted(desk: &Desk<'_>, state: &State) -> Wanted {
    Wanted {
        lists: state.screen.lists() && !state.shows_board(),
        prints: state.history.is_none() && printed(desk, state).is_some_and(|record| !editor::is_wide(state, &record)),
        list: state.layout.list,
        page: state.layout.page_share,
    }
}

/// What has the room between the panels: the form, or what lies over it. Whether that is the page.
fn middle(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, beside: Beside) -> bool {
    widgets::main_region(ui, if state.screen.lists() && !state.shows_board() { "Form" } else { "What is shown" });
    if state.screen != Screen::Settings {
        state.settings.leave();
    }
    if state.screen != Screen::Bin {
        state.bin = None;
    }
    if unread::show(ui, desk, state) {
        return false;
    }
    match state.screen {
        Screen::Home => home::show(ui, desk, state),
        Screen::Bin => bin::show(ui, desk, state),
        Screen::Settings => settings::show(ui, desk, state),
        _ if state.shows_board() => board::show(ui, desk, state),
        _ => return record(ui, desk, state, beside),
    }
    false
}

/// The form of a record, the list or the page over it. Whether it is the page.
fn record(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, beside: Beside) -> bool {
    let is_open = state.open().is_some_and(|open| desk.session.workspace().get(open).is_some());
    if !beside.list && (state.list_over || !is_open) {
        let palette = theme::palette(ui.ctx());
        ui.painter().rect_filled(ui.max_rect(), 0, palette.panel);
        list::show(ui, desk, state, beside.is_low);
        if state.kind().is_some_and(|kind| list::is_bare(desk, kind)) {
            beginning::show(ui, desk, state);
        }
    } else if history::show(ui, desk, state) {
        return false;
    } else if state.page_over && !beside.page {
        page_over(ui, desk, state);
        return state.page_over;
    } else if !pack::show(ui, desk, state) {
        editor::show(ui, desk, state, beside);
    }
    false
}

fn plain(fill: Color32) -> egui::Frame {
    egui::Frame::new().fill(fill)
}

/// The list at the left, where there is room beside the form.
fn list_beside(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, shares: Shares, is_low: bool) {
    let Some(wide) = shares.list else { return };
    let panel = Panel::left("list").exact_size(wide).resizable(false).frame(plain(theme::palette(ui.ctx()).panel));
    let shown = panel.show(ui, |ui| list::show(ui, desk, state, is_low)).response.rect;
    let edge = edge(ui, "the edge of the list", shown.right(), shown);
    if let Some(at) = moved_to(&edge) {
        state.layout.list = whole((at - shown.left()).max(width::LIST_LEAST));
    }
    if edge.double_clicked() {
        state.layout.list = 0;
    }
}

/// The page at the right, where there is room beside the form. Whether it is drawn.
fn page_beside(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, shares: Shares) -> bool {
    let Some((wide, record)) = shares.page.zip(printed(desk, state)) else { return false };
    state.page_over = false;
    let both = ui.available_width();
    let panel = Panel::right("page").exact_size(wide).resizable(false).frame(plain(theme::palette(ui.ctx()).sunken));
    let shown = panel.show(ui, |ui| page::show(ui, desk, state, &record)).response.rect;
    let edge = edge(ui, "the edge of the page", shown.left(), shown);
    if let Some(at) = moved_to(&edge) {
        let most = both - width::EDITOR_LEAST;
        let page = (shown.right() - at).min(most).max(width::PAGE_LEAST);
        state.layout.page_share = shares::thousandths(page, both);
    }
    if edge.double_clicked() {
        state.layout.page_share = 0;
    }
    true
}

/// The edge of a panel, which can be moved; a double click puts it back where it usually is.
fn edge(ui: &Ui, name: &str, x: f32, panel: Rect) -> Response {
    let grip = Rect::from_x_y_ranges(x - GRIP..=x + GRIP, panel.y_range());
    let edge = ui.interact(grip, ui.scope_id().with(name), Sense::CLICK | Sense::DRAG);
    edge.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal)
}

/// How far to either side of an edge it can be taken hold of.
const GRIP: f32 = 4.0;

fn moved_to(edge: &Response) -> Option<f32> {
    edge.interact_pointer_pos().filter(|_| edge.dragged()).map(|at| at.x)
}

/// In a narrow window: the page in place of the form, with the way back.
fn page_over(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = printed(desk, state) else {
        state.page_over = false;
        return;
    };
    let title = opened::title(desk, (record.kind(), record.id()));
    state.page_over = !OverForm { back: "Back to the form", title: &title, ..OverForm::default() }.show(ui);
    page::show(ui, desk, state, &record);
}

/// The open record, where it prints.
fn printed(desk: &Desk<'_>, state: &State) -> Option<Arc<Record>> {
    let open = state.open().filter(|_| state.screen.lists())?;
    desk.session.workspace().get(open).filter(|record| page::prints(record)).cloned()
}
