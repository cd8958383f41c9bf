//! One frame of the window: the keys that belong to the window, the panels, then the commands that they sent.
//!
//! Panels read the session and the records and only send; nothing is changed while something is drawn.

use std::cell::OnceCell;
use std::time::Duration;

use eframe::egui::{self, Context, Key, Ui, ViewportCommand};

use super::paste::Paste;
use super::state::{Closing, State};
use super::taking_in::TakeIn;
use super::{
    deciding, drops, filled, finder, guide, handing, hear, help, jot, keys, live, messages, news, pack, page, panels,
    paste, planning, search, taking_in, theme, writing,
};
use crate::app::{Command, Leaving, News, NewsAction, Saving, Scheme, Session};
use crate::documents::Origin;
use crate::model::{Id, Kind, Problem, Ref};

/// What a panel may read, and where it puts what it wants.
pub struct Desk<'a> {
    pub session: &'a Session,
    pub commands: Vec<Command>,
    /// A record to go to after this frame.
    pub go: Option<(Kind, Id)>,
    /// A field to go to after this frame.
    pub lead: Option<Origin>,
    /// An event whose minutes were finished in this frame, after what else was sent.
    pub finishes: Option<live::Finish>,
    /// An event whose minutes are to be taken from the next frame on.
    pub takes_minutes: Option<Id>,
    /// An event whose show-and-tell is to fill the window from the next frame on.
    pub shows: Option<Id>,
    /// An event whose day is to fill the window from the next frame on.
    pub runs: Option<Id>,
    /// A launch evening whose teams are to be chosen from the next frame on.
    pub gathers: Option<Id>,
    /// A project whose letter that asks for news is wanted.
    pub asks_news: Option<Id>,
    /// An expected step of a project whose decision is to be recorded.
    pub decides: Option<(Id, Id)>,
    /// Somebody whose work is to be handed over; whoever it is may still have to be chosen.
    pub hands_over: Option<Option<Ref>>,
    /// An event to paste notes into.
    pub pastes: Option<Paste>,
    /// An event whose print pack is to be shown.
    pub packs: Option<Id>,
    /// An event that is to take in a list of people.
    pub takes_in: Option<TakeIn>,
    /// Something to tell in passing.
    pub says: Option<String>,
    /// The innermost place that files are dragged over.
    pub drops_at: Option<drops::Place>,
    /// The events at hand, found once a frame where anybody asks.
    at_hand: OnceCell<Vec<Id>>,
}

impl<'a> Desk<'a> {
    /// The events that something just said belongs to, the likeliest first.
    pub fn events_at_hand(&self) -> &[Id] {
        self.at_hand.get_or_init(|| self.session.workspace().events_at_hand(self.session.clock().today()))
    }

    /// Nothing is wanted yet.
    fn over(session: &'a Session) -> Self {
        Self {
            session,
            commands: Vec::new(),
            go: None,
            lead: None,
            finishes: None,
            takes_minutes: None,
            shows: None,
            runs: None,
            gathers: None,
            asks_news: None,
            decides: None,
            hands_over: None,
            pastes: None,
            packs: None,
            takes_in: None,
            says: None,
            drops_at: None,
            at_hand: OnceCell::new(),
        }
    }

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
    state.pass_what_is_gone(session);
    state.page.pictures.take_in(&ctx, session);
    keep_keyboard(&ctx, state);
    let mut desk = Desk::over(session);
    if !state.is_covered() && state.first_run.is_none() {
        keys::take(&ctx, &mut desk, state);
        finder::carry_out(&ctx, &mut desk, state);
    }
    writing::begin(&ctx, &mut desk, state);
    guide::show(ui, &mut desk, state);
    if !filled::show(ui, &mut desk, state) {
        panels::show(ui, &mut desk, state);
    }
    (state.adds_item, state.adds_one, state.asks_what_happened) = (false, false, false);
    boxes(&ctx, &mut desk, state);
    drops::show(&ctx, &mut desk, state);
    writing::end(&ctx, &mut desk);
    let Desk { commands, go, lead, finishes, takes_minutes, shows, runs, gathers, pastes, says, .. } = desk;
    commands.into_iter().for_each(|command| session.send(command));
    if let Some(change) = finishes.as_ref().and_then(|done| session.finish_minutes(done.event, done.item, done.minutes))
    {
        session.send(Command::Apply(change));
    }
    if let Some(done) = finishes {
        live::tell_finished(session, &done);
    }
    state.paste = pastes.or(state.paste.take());
    if let Some(says) = says {
        session.send(Command::Tell(News::new(says)));
    }
    filled::begin(&ctx, session, state, [takes_minutes, shows, runs, gathers]);
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
    news::take_in(&ctx, session, state);
    close(&ctx, session, state);
}

/// What lies over the window, and what was asked for that lies there from this frame on.
fn boxes(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    help::show(ctx, state);
    messages::show(ctx, desk, state);
    finder::show(ctx, desk, state);
    planning::show(ctx, desk, state);
    jot::show(ctx, desk, state);
    hear::show(ctx, desk, state);
    search::show(ctx, desk, state);
    writing::show(ctx, desk, state);
    if let Some((brief, step)) = desk.decides.take() {
        deciding::begin(desk, state, brief, step);
    }
    deciding::show(ctx, desk, state);
    if let Some(from) = desk.hands_over.take() {
        state.handing = Some(handing::Handing::of(desk, from));
    }
    handing::show(ctx, desk, state);
    if let Some(brief) = desk.asks_news.take() {
        page::show_letter(desk, state, brief);
    }
    if let Some(event) = desk.packs.take() {
        pack::begin(state, event);
        ctx.request_repaint();
    }
    paste::show(ctx, desk, state);
    state.taking_in = desk.takes_in.take().or(state.taking_in.take());
    taking_in::show(ctx, desk, state);
}

/// Escape closes what is open, and otherwise leaves the keyboard where it is: whoever has no mouse would have to come
/// back from the beginning.
fn keep_keyboard(ctx: &Context, state: &mut State) {
    let escaped =
        !state.is_covered() && !filled::keeps_escape(state) && ctx.input(|input| input.key_pressed(Key::Escape));
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

/// Colours and text size as they were chosen.
fn dress(ctx: &Context, session: &Session) {
    let dark = ctx.system_theme() == Some(egui::Theme::Dark);
    let scheme = match session.settings().scheme {
        Scheme::System if theme::is_contrast_asked(ctx) => theme::Scheme::HighContrast,
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
pub fn whole(points: f32) -> u16 {
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
                warn(ctx, session, &problem, &leaving);
            }
            _ => ctx.request_repaint_after(Duration::from_millis(20)),
        },
        // What the person was told is no longer all there is.
        Closing::Warned(told) if told != generation || session.is_saved() => state.closing = Closing::No,
        Closing::Warned(_) | Closing::No => {}
    }
}

fn warn(ctx: &Context, session: &mut Session, problem: &Problem, leaving: &Leaving) {
    ctx.request_repaint();
    let unsaved = format!("Not everything is saved. {}", problem.what);
    let news = match leaving {
        Leaving::Loses(names) => {
            let says = format!("{unsaved} Closing the window now would lose what was typed in {}.", names.join(", "));
            News::new(says).with(NewsAction::SaveCopies)
        }
        _ => {
            let kept = match session.is_kept_here() {
                true => "Drafts of it are kept on this computer",
                false => "It is in drafts on this computer or in the copy that you saved",
            };
            News::new(format!("{unsaved} {kept}: close the window again to leave."))
        }
    };
    session.send(Command::Tell(news));
}
