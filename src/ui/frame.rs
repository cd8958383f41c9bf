//! One frame of the window: the keys that belong to the window, the panels, then the commands that they sent.
//!
//! Panels read the session and the records and only send; nothing is changed while something is drawn.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{self, CentralPanel, Context, Key, Panel, Ui, ViewportCommand};

use super::editor::Beside;
use super::state::{Closing, Screen, State};
use super::theme::{self, height, icon, role, width};
use super::widgets::{self, Button};
use super::{editor, help, keys, list, news, opened, page, settings, shell};
use crate::app::{Command, Leaving, NewsAction, Saving, Scheme, Session};
use crate::documents::Origin;
use crate::model::{Id, Kind, Problem, Record};

/// In a narrower window the list lies over the editor.
const LIST_BESIDE: f32 = 820.0;

/// What a panel may read, and where it puts what it wants.
pub struct Desk<'a> {
    pub session: &'a Session,
    pub commands: Vec<Command>,
    /// A record to go to after this frame.
    pub go: Option<(Kind, Id)>,
    /// A field to go to after this frame.
    pub lead: Option<Origin>,
}

impl Desk<'_> {
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }
}

/// Draws a frame and carries out what was asked for in it.
pub fn show(ui: &mut Ui, session: &mut Session, state: &mut State) {
    let ctx = ui.ctx().clone();
    dress(&ctx, session);
    // The title on the frame of the window is not known to whoever listens to what is in it.
    ctx.accesskit_node_builder(egui::accesskit_root_id(), |window| window.set_label("Folkmoot"));
    state.come_back(session);
    state.page.pictures.take_in(&ctx, session);
    keep_keyboard(&ctx, state);
    let mut desk = Desk { session, commands: Vec::new(), go: None, lead: None };
    if !state.shows_keys {
        keys::take(&ctx, &mut desk, state);
    }
    panels(ui, &mut desk, state);
    (state.adds_item, state.adds_one) = (false, false);
    help::show(&ctx, state);
    let Desk { commands, go, lead, .. } = desk;
    commands.into_iter().for_each(|command| session.send(command));
    if let Some((kind, id)) = go {
        state.go_to(kind, id);
        state.resume(session.workspace());
        ctx.request_repaint();
    }
    if let Some(lead) = lead {
        state.follow(session.workspace(), lead);
        ctx.request_repaint();
    }
    if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(false))) {
        remember(&ctx, session, state);
        session.send(Command::SaveNow);
    }
    if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true))) {
        session.send(Command::LookAgain);
    }
    tick(&ctx, session);
    news::show(&ctx, session, state);
    close(&ctx, session, state);
}

/// Escape closes what is open, and otherwise leaves the keyboard where it is: whoever has no mouse would have to come
/// back from the beginning.
fn keep_keyboard(ctx: &Context, state: &mut State) {
    let escaped = !state.shows_keys && ctx.input(|input| input.key_pressed(Key::Escape));
    let lost = escaped && ctx.memory(|memory| memory.focused().is_none());
    let given_back = state.gives_back > 0;
    state.gives_back = state.gives_back.saturating_sub(1);
    if let Some(before) = state.keyboard_before.filter(|_| lost || given_back) {
        ctx.memory_mut(|memory| memory.request_focus(before));
        ctx.request_repaint();
    }
}

/// What goes on while the window is hidden, and nothing of it is drawn: saving, and closing.
pub fn unseen(ctx: &Context, session: &mut Session, state: &mut State) {
    tick(ctx, session);
    close(ctx, session, state);
}

fn tick(ctx: &Context, session: &mut Session) {
    if let Some(next) = session.tick() {
        ctx.request_repaint_after(next.max(Duration::from_millis(10)));
    }
}

fn panels(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let palette = theme::palette(ui.ctx());
    Panel::bottom("status").exact_size(height::STATUS).resizable(false).frame(plain(palette.window)).show(ui, |ui| {
        shell::status(ui, desk, state);
    });
    Panel::left("navigation")
        .exact_size(width::NAVIGATION)
        .resizable(false)
        .frame(plain(palette.window))
        .show(ui, |ui| shell::navigation(ui, desk, state));
    let list = list_beside(ui, desk, state);
    if let Some(place) = state.kind().zip(state.open()) {
        state.trail.visit(place);
    }
    if state.screen != Screen::Settings && opened::has_several(desk, state) {
        let strip = Panel::top("opened").exact_size(height::STRIP).resizable(false);
        strip.frame(plain(palette.window)).show(ui, |ui| opened::show(ui, desk, state));
    }
    let page = page_beside(ui, desk, state);
    CentralPanel::default().frame(plain(palette.surface)).show(ui, |ui| {
        if ui.available_width() < width::LIST {
            return;
        }
        match state.screen {
            Screen::Settings => settings::show(ui, desk, state),
            _ if state.page_over && !page => page_over(ui, desk, state),
            _ => editor::show(ui, desk, state, Beside { list, page }),
        }
    });
    if !page && !state.page_over {
        page::hide(desk, state);
    }
}

/// Whether the edge of a panel, at this x, is being moved.
fn is_dragged(ui: &Ui, edge: f32) -> bool {
    let at = ui.input(|input| input.pointer.interact_pos().filter(|_| input.pointer.primary_down()));
    at.is_some_and(|at| (at.x - edge).abs() < height::LEAST)
}

/// The size that somebody gave a panel, or the usual one.
fn chosen(points: u16, usual: f32) -> f32 {
    if points == 0 { usual } else { f32::from(points) }
}

fn plain(fill: egui::Color32) -> egui::Frame {
    egui::Frame::new().fill(fill)
}

/// The list at the left, where there is room beside it or nothing else to show. Whether there is room.
fn list_beside(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let beside = ui.available_width() > LIST_BESIDE - width::NAVIGATION;
    if state.screen == Screen::Settings || !(beside || state.list_over || state.open().is_none()) {
        return beside;
    }
    let panel = Panel::left("list").frame(plain(theme::palette(ui.ctx()).panel));
    let panel = match beside {
        true => panel.default_size(chosen(state.layout.list, width::LIST)).size_range(180.0..=420.0).resizable(true),
        false => panel.exact_size(ui.available_width()).resizable(false),
    };
    let shown = panel.show(ui, |ui| list::show(ui, desk, state));
    if beside && is_dragged(ui, shown.response.rect.right()) {
        state.layout.list = whole(shown.response.rect.width());
    }
    beside
}

/// The page at the right, where there is room beside the editor and the record prints. Whether it is drawn.
fn page_beside(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(record) = printed(desk, state) else { return false };
    let room = ui.available_width() - width::EDITOR_LEAST;
    if room < width::PAGE_LEAST {
        return false;
    }
    state.page_over = false;
    let usual = (ui.available_width() - width::EDITOR).clamp(width::PAGE_LEAST, room);
    let panel = Panel::right("page").frame(plain(theme::palette(ui.ctx()).sunken));
    let size = chosen(state.layout.page, usual).min(room);
    let panel = panel.default_size(size).size_range(width::PAGE_LEAST..=room).resizable(true);
    let shown = panel.show(ui, |ui| page::show(ui, desk, state, &record));
    if is_dragged(ui, shown.response.rect.left()) {
        state.layout.page = whole(shown.response.rect.width());
    }
    true
}

/// In a narrow window: the page in place of the editor, with the way back.
fn page_over(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = printed(desk, state) else {
        state.page_over = false;
        return;
    };
    let margin = egui::Margin::symmetric(16, 6);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        state.page_over = !Button::plain("Back to the form").icon(icon::BACK).small().show(ui).clicked();
        widgets::heading(ui, 1, role::SUBHEADING, &opened::title(desk, (record.kind(), record.id())));
    });
    page::show(ui, desk, state, &record);
}

/// The open record, where it prints.
fn printed(desk: &Desk<'_>, state: &State) -> Option<Arc<Record>> {
    let open = state.open().filter(|_| state.screen != Screen::Settings)?;
    desk.session.workspace().get(open).filter(|record| page::prints(record)).cloned()
}

/// Colours and text size as they were chosen.
fn dress(ctx: &Context, session: &Session) {
    let dark = ctx.system_theme() == Some(egui::Theme::Dark);
    let scheme = match session.settings().scheme {
        Scheme::System if dark => theme::Scheme::Dark,
        Scheme::System | Scheme::Light => theme::Scheme::Light,
        Scheme::Dark => theme::Scheme::Dark,
        Scheme::HighContrast => theme::Scheme::HighContrast,
    };
    let palette = theme::Palette::of(scheme);
    if theme::palette(ctx) != palette {
        theme::apply(ctx, palette);
    }
    ctx.set_zoom_factor(session.settings().text.factor());
}

/// Keeps what is open and how large everything is for the next time.
fn remember(ctx: &Context, session: &mut Session, state: &mut State) {
    // In points of the system, whatever the text size.
    let window = ctx.content_rect().size() * ctx.zoom_factor();
    (state.layout.width, state.layout.height) = (whole(window.x), whole(window.y));
    let settings = state.remembered(session.settings());
    if settings != *session.settings() {
        session.send(Command::SetSettings(Box::new(settings)));
    }
}

/// Points without their fraction.
fn whole(points: f32) -> u16 {
    points.round().clamp(0.0, f32::from(u16::MAX)) as u16
}

/// The window closes when everything is saved. Where saving fails it stays, once, and says what closing it would cost;
/// closed again, it closes.
fn close(ctx: &Context, session: &mut Session, state: &mut State) {
    let generation = session.workspace().generation();
    if ctx.input(|input| input.viewport().close_requested()) {
        remember(ctx, session, state);
        if session.is_saved() && !session.is_printing() || state.closing == Closing::Warned(generation) {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        session.send(Command::SaveNow);
        state.closing = Closing::WhenSaved;
        ctx.request_repaint();
        return;
    }
    match state.closing {
        Closing::WhenSaved if session.is_saved() && !session.is_printing() => {
            ctx.send_viewport_cmd(ViewportCommand::Close)
        }
        Closing::WhenSaved => match (session.saving(), session.leaving()) {
            (Saving::Failed(problem), leaving @ (Leaving::Drafts | Leaving::Loses(_))) => {
                state.closing = Closing::Warned(generation);
                warn(ctx, state, &problem, &leaving);
            }
            _ => ctx.request_repaint_after(Duration::from_millis(20)),
        },
        // What the person was told is no longer all there is.
        Closing::Warned(told) if told != generation || session.is_saved() => state.closing = Closing::No,
        Closing::Warned(_) | Closing::No => {}
    }
}

fn warn(ctx: &Context, state: &mut State, problem: &Problem, leaving: &Leaving) {
    let unsaved = format!("Not everything is saved. {}", problem.what);
    match leaving {
        Leaving::Loses(names) => {
            let says = format!("{unsaved} Closing the window now would lose what was typed in {}.", names.join(", "));
            let number = state.toasts.offer(says, news::SAVE_COPIES);
            state.toast_actions.insert(number, NewsAction::SaveCopies);
        }
        _ => {
            let says = format!("{unsaved} Drafts of it are kept on this computer: close the window again to leave.");
            state.toasts.say(says, ctx.input(|input| input.time));
        }
    }
}
