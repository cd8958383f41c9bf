//! The window itself: starts it, and hands each of its frames on.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, RawInput, Ui, ViewportBuilder};
use eframe::{CreationContext, Frame, NativeOptions};
use mundy::Subscription;

use super::first_run::FirstRun;
use super::state::State;
use super::typeahead::Typeahead;
use super::{frame, little, theme};
use crate::app::{Clock, Command, Layout, Places, Session, read_layout};
use crate::model::Problem;

/// The window's whole state. Tests drive it as the system does.
pub struct Window {
    session: Session,
    state: State,
    typeahead: Typeahead,
    /// Hears of the system's contrast as long as the window is there.
    contrast: Option<Subscription>,
}

impl Window {
    /// A window on the folder that was open last.
    pub fn new(ctx: &Context, places: Places, clock: Clock) -> Self {
        Self::on(ctx, places, clock, None)
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
        state.first_run = is_first_run.then(|| FirstRun::new(&session.usual_folder()));
        Self { session, state, typeahead: Typeahead::default(), contrast: None }
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
        frame::show(ui, &mut self.session, &mut self.state);
    }
}

impl eframe::App for Window {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.typeahead.sort(ctx, input, self.state.waits());
    }

    fn logic(&mut self, ctx: &Context, _: &mut Frame) {
        if ctx.input(|input| input.viewport().visible() == Some(false)) {
            frame::unseen(ctx, &mut self.session, &mut self.state);
        }
    }

    fn ui(&mut self, ui: &mut Ui, _: &mut Frame) {
        self.show(ui);
    }
}

/// Opens the window, on this folder or on the one that was open last, and returns when it is closed.
///
/// # Errors
/// Where the system gives no window, such as without a display or a graphics driver.
pub fn run(places: Places, clock: Clock, folder: Option<PathBuf>) -> Result<(), Problem> {
    let Layout { width, height, .. } = read_layout(&places);
    let usual = |points: u16, usual: f32| if points == 0 { usual } else { f32::from(points) };
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Folkmoot")
            .with_app_id("folkmoot")
            .with_inner_size([usual(width, 1280.0), usual(height, 760.0)])
            .with_min_inner_size([480.0, 360.0]),
        ..NativeOptions::default()
    };
    let create = Box::new(move |creation: &CreationContext<'_>| {
        let mut window = Window::on(&creation.egui_ctx, places, clock, folder);
        window.contrast = Some(theme::follow_contrast(&creation.egui_ctx));
        let window: Box<dyn eframe::App> = Box::new(window);
        Ok(window)
    });
    eframe::run_native("folkmoot", options, create).map_err(|error| {
        log::error!("no window: {error}");
        Problem::new(format!("Folkmoot could not open a window: {error}."))
            .safe("Your records are untouched.")
            .hint("Everything can also be listed and printed from the command line: folkmoot --help.")
    })
}
