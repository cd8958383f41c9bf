//! What the window shows: each frame is handed on. How it gets onto the screen is `opening`'s matter.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::Frame;
use eframe::egui::{Context, RawInput, Ui};
use mundy::Subscription;

use super::first_run::FirstRun;
use super::state::State;
use super::typeahead::Typeahead;
use super::{frame, little, theme, writing};
use crate::app::{Clock, Command, Places, Renderer, Session, rich_clipboard};

/// The window's whole state. Tests drive it as the system does.
pub struct Window {
    session: Session,
    state: State,
    typeahead: Typeahead,
    /// Where it is noted what draws the window, until a frame was shown.
    noted_at: Option<Places>,
    /// Hears of the system's contrast as long as the window is there.
    contrast: Option<Subscription>,
}

impl Window {
    /// A window on the folder that was open last.
    pub fn new(ctx: &Context, places: Places, clock: Clock) -> Self {
        Self::on(ctx, places, clock, None)
    }

    /// A window of the program, which follows the system, on this folder or on the one that was open last.
    pub(super) fn opened(
        ctx: &Context,
        (places, clock): (Places, Clock),
        folder: Option<PathBuf>,
        drawn_by: Renderer,
    ) -> Self {
        let noted_at = Some(places.clone());
        let mut window = Self::on(ctx, places, clock, folder);
        window.noted_at = noted_at;
        window.contrast = Some(theme::follow_contrast(ctx));
        writing::take_rich_from(ctx, Arc::new(rich_clipboard));
        window.state.drawn_by = drawn_by;
        window
    }

    /// A window on this folder, or on the one that was open last.
    fn on(ctx: &Context, places: Places, clock: Clock, folder: Option<PathBuf>) -> Self {
        theme::install(ctx);
        let ctx = ctx.clone();
        let mut session = Session::new(places, clock, Arc::new(move || ctx.request_repaint()));
        let is_first_run = folder.is_none() && session.is_first_run();
        match folder {
            Some(folder) => session.send(Command::OpenFolder(folder)),
            None if is_first_run => {}
            None => session.open_last(),
        }
        if session.settings().printer.is_some() {
            session.send(Command::FindPrinters);
        }
        let mut state = State::left_by(session.settings());
        state.first_run = is_first_run.then(|| FirstRun::new(&session));
        Self { session, state, typeahead: Typeahead::default(), noted_at: None, contrast: None }
    }

    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Carries out a command that no control sent.
    pub fn send(&mut self, command: Command) {
        self.session.send(command);
    }

    /// Draws one frame.
    pub fn show(&mut self, ui: &mut Ui) {
        little::let_go(ui.ctx());
        // The frame before this one was shown, and nothing fell.
        if ui.ctx().cumulative_frame_nr() > 0
            && let Some(places) = self.noted_at.take()
        {
            self.state.drawn_by.stands(&places);
        }
        frame::show(ui, &mut self.session, &mut self.state);
    }

    /// Sorts what was typed into the frames that it belongs to, before one is drawn.
    pub(super) fn sort(&mut self, ctx: &Context, input: &mut RawInput) {
        self.typeahead.sort(ctx, input, self.state.waits());
    }

    /// What goes on while nobody sees the window, in place of a frame.
    pub(super) fn unseen(&mut self, ctx: &Context) {
        frame::unseen(ctx, &mut self.session, &mut self.state);
    }
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.sort(ctx, input);
    }

    fn logic(&mut self, ctx: &Context, _: &mut Frame) {
        if ctx.input(|input| input.viewport().visible() == Some(false)) {
            self.unseen(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        self.show(ui);
    }
}
