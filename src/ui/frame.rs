//! One frame of the window: the keys that belong to the window, the panels, then the commands that they sent.
//!
//! Panels read the session and the records and only send; nothing is changed while something is drawn.

use std::time::Duration;

use eframe::egui::{self, CentralPanel, Context, Panel, Ui, ViewportCommand};

use super::state::{Closing, Screen, State};
use super::theme::{self, height, width};
use super::{editor, keys, list, news, settings, shell};
use crate::app::{Command, Leaving, NewsAction, Saving, Scheme, Session, Settings};
use crate::model::{Id, Kind, Problem};

/// Below these widths the list lies over the editor, and below the second the navigation shows icons alone.
const LIST_BESIDE: f32 = 820.0;

/// What a panel may read, and where it puts what it wants.
pub struct Desk<'a> {
    pub session: &'a Session,
    pub commands: Vec<Command>,
    /// A record to go to after this frame.
    pub go: Option<(Kind, Id)>,
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
    let mut desk = Desk { session, commands: Vec::new(), go: None };
    keys::take(&ctx, &mut desk, state);
    panels(ui, &mut desk, state);
    let Desk { commands, go, .. } = desk;
    commands.into_iter().for_each(|command| session.send(command));
    if let Some((kind, id)) = go {
        state.go_to(kind, id);
        ctx.request_repaint();
    }
    if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(false))) {
        session.send(Command::SaveNow);
    }
    if let Some(next) = session.tick() {
        ctx.request_repaint_after(next.max(Duration::from_millis(10)));
    }
    news::show(&ctx, session, state);
    close(&ctx, session, state);
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

/// The window closes when everything is saved. Where saving fails it stays, once, and says what closing it would cost;
/// closed again, it closes.
fn close(ctx: &Context, session: &mut Session, state: &mut State) {
    let generation = session.workspace().generation();
    if ctx.input(|input| input.viewport().close_requested()) {
        let left = state.left_at();
        session.send(Command::SetSettings(Box::new(Settings { left, ..session.settings().clone() })));
        if session.is_saved() || state.closing == Closing::Warned(generation) {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        session.send(Command::SaveNow);
        state.closing = Closing::WhenSaved;
        ctx.request_repaint();
        return;
    }
    match state.closing {
        Closing::WhenSaved if session.is_saved() => ctx.send_viewport_cmd(ViewportCommand::Close),
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
