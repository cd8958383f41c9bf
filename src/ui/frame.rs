//! One frame of the window: the keys that belong to the window, the panels, then the commands that they sent.
//!
//! Panels read the session and the records and only send; nothing is changed while something is drawn.

use std::time::Duration;

use eframe::egui::{self, CentralPanel, Context, Panel, Ui, ViewportCommand};

use super::state::{Closing, Screen, State};
use super::theme::{self, height, width};
use super::{editor, keys, list, news, settings, shell};
use crate::app::{Command, Saving, Scheme, Session, Settings};
use crate::documents::Origin;
use crate::model::{Id, Kind};

/// Below these widths the list lies over the editor, and below the second the navigation shows icons alone.
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
    state.come_back(session);
    let mut desk = Desk { session, commands: Vec::new(), go: None, lead: None };
    keys::take(&ctx, &mut desk, state);
    panels(ui, &mut desk, state);
    let Desk { commands, go, lead, .. } = desk;
    commands.into_iter().for_each(|command| session.send(command));
    if let Some((kind, id)) = go {
        state.go_to(kind, id);
        ctx.request_repaint();
    }
    if let Some(lead) = lead {
        state.follow(session.workspace(), lead);
        ctx.request_repaint();
    }
    if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(false))) {
        session.send(Command::SaveNow);
    }
    tick(&ctx, session);
    news::show(&ctx, session, state);
    close(&ctx, session, state);
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
    let plain = |fill| egui::Frame::new().fill(fill);
    Panel::bottom("status").exact_size(height::STATUS).resizable(false).frame(plain(palette.window)).show(ui, |ui| {
        shell::status(ui, desk, state);
    });
    Panel::left("navigation")
        .exact_size(width::NAVIGATION)
        .resizable(false)
        .frame(plain(palette.window))
        .show(ui, |ui| shell::navigation(ui, desk, state));
    let beside = ui.available_width() > LIST_BESIDE - width::NAVIGATION;
    let listed = state.screen != Screen::Settings;
    if listed && (beside || state.list_over || state.open().is_none()) {
        let list_panel = Panel::left("list").frame(plain(palette.panel));
        let list_panel = match beside {
            true => list_panel.default_size(width::LIST).size_range(180.0..=420.0).resizable(true),
            false => list_panel.exact_size(ui.available_width()).resizable(false),
        };
        list_panel.show(ui, |ui| list::show(ui, desk, state));
    }
    CentralPanel::default().frame(plain(palette.surface)).show(ui, |ui| {
        if ui.available_width() < width::LIST {
            return;
        }
        match state.screen {
            Screen::Settings => settings::show(ui, desk, state),
            _ => editor::show(ui, desk, state, beside),
        }
    });
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

/// The window closes when everything is saved. Where saving fails it stays, once, and says so; closed again, it keeps
/// drafts of what could not be saved.
fn close(ctx: &Context, session: &mut Session, state: &mut State) {
    if ctx.input(|input| input.viewport().close_requested()) {
        let left = state.left_at();
        session.send(Command::SetSettings(Box::new(Settings { left, ..session.settings().clone() })));
        if session.is_saved() || state.closing == Closing::Warned {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        session.send(Command::SaveNow);
        state.closing = Closing::WhenSaved;
        ctx.request_repaint();
    } else if state.closing == Closing::WhenSaved {
        match session.saving() {
            Saving::Failed(problem) => {
                state.closing = Closing::Warned;
                let now = ctx.input(|input| input.time);
                let says =
                    format!("Not everything is saved. {} Close the window again to leave with drafts.", problem.what);
                state.toasts.say(says, now);
            }
            _ if session.is_saved() => ctx.send_viewport_cmd(ViewportCommand::Close),
            _ => ctx.request_repaint_after(Duration::from_millis(20)),
        }
    } else if state.closing == Closing::Warned && session.is_saved() {
        state.closing = Closing::No;
    }
}
