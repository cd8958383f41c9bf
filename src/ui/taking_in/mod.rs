//! A list of people that an event takes in, in a box over the window: a file is chosen, what would come in is shown with
//! what each column is, and only then it is taken in, in one step to undo. Nothing of it is kept before.

mod columns;
mod rows;

use eframe::egui::accesskit::Live;
use eframe::egui::{Context, Key, Modifiers, Popup, ScrollArea, Ui};

use super::frame::Desk;
use super::state::State;
use super::theme::{Tone, icon, role, space};
use super::widgets::{self, Button, Field, Line, MessageBar};
use super::words::counted;
use crate::app::{Command, ListCommand, ReadList, TakingIn};
use crate::model::{Id, Problem};

const WIDE: f32 = 860.0;
/// Room around what scrolls: the heading above, the buttons below, and the edges.
const AROUND: f32 = 230.0;
/// Frames in which the first field takes the keyboard.
const PATIENCE: u8 = 8;

const WHAT_IT_IS: &str = "A list that a ticket program, a form or Excel has saved as CSV. You see what comes in, and what \
                          stays out, before anything is changed.";

/// The box, while it is open.
#[derive(Clone, Debug)]
pub struct TakeIn {
    event: Id,
    /// Where the file is, as it is typed.
    path: String,
    waits: u8,
    /// For how many frames more the box comes to the size of what was read.
    grows: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    TakeIn,
    Leave,
}

impl TakeIn {
    pub fn of(event: Id) -> Self {
        Self { event, path: String::new(), waits: PATIENCE, grows: 0 }
    }
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut taking) = state.taking_in.take() else { return };
    let lists = Popup::is_any_open(ctx);
    let escaped = !lists && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let title = "Take in a list of people";
    let modal = widgets::over_window(ctx, "taking in a list", title, WIDE, |ui| contents(ui, desk, &mut taking));
    let answer = if escaped { Some(Answer::Leave) } else { modal.inner };
    match answer {
        Some(Answer::TakeIn) => desk.send(Command::List(ListCommand::TakeIn)),
        Some(Answer::Leave) => desk.send(Command::List(ListCommand::Leave)),
        None => {
            state.taking_in = Some(taking);
            return;
        }
    }
    state.gives_back = 3;
    ctx.request_repaint();
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, taking: &mut TakeIn) -> Option<Answer> {
    let session = desk.session;
    match session.taking_in() {
        TakingIn::Read(read) => {
            if taking.grows > 0 {
                // The box has the size of the frame before.
                taking.grows -= 1;
                ui.ctx().request_repaint();
            }
            looks(ui, desk, taking, read)
        }
        TakingIn::Nothing => asks(ui, desk, taking, None),
        TakingIn::Unreadable(problem) => asks(ui, desk, taking, Some(problem)),
        TakingIn::Reading => {
            taking.grows = PATIENCE;
            widgets::status(ui, icon::READ, Tone::Quiet, "Reading the list\u{2026}");
            ui.add_space(space::FIELD);
            Button::plain("Cancel").show(ui).clicked().then_some(Answer::Leave)
        }
    }
}

/// Which file it is.
fn asks(ui: &mut Ui, desk: &mut Desk<'_>, taking: &mut TakeIn, problem: Option<&Problem>) -> Option<Answer> {
    widgets::secondary(ui, WHAT_IT_IS);
    ui.add_space(space::FIELD);
    if let Some(problem) = problem {
        let more = [problem.safe.as_str(), problem.hint.as_str()].join(" ");
        MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(more.trim()).show(ui);
        ui.add_space(space::FIELD);
    }
    if taking.waits > 0 {
        taking.waits -= 1;
        widgets::next_takes_keyboard(ui);
        ui.ctx().request_repaint();
    }
    let help = "Such as Downloads/attendees.csv, or choose it.";
    let entered = Field::new("File with the list").help(help).show(ui, |ui| {
        let line = Line::new(&mut taking.path).show(ui);
        line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    });
    ui.add_space(space::FIELD);
    let is_typed = !taking.path.trim().is_empty();
    ui.horizontal_wrapped(|ui| {
        let looks = Button::filled("Look at it").enabled(is_typed).show(ui).clicked();
        if is_typed && (looks || entered) {
            desk.send(Command::List(ListCommand::Read(taking.event, taking.path.trim().into())));
        }
        if Button::outlined("Choose a file").icon(icon::FOLDER).show(ui).clicked() {
            desk.send(Command::List(ListCommand::Browse(taking.event)));
        }
        Button::plain("Cancel").show(ui).clicked().then_some(Answer::Leave)
    })
    .inner
}

/// What would come in, and what each column is.
fn looks(ui: &mut Ui, desk: &mut Desk<'_>, taking: &mut TakeIn, read: &ReadList) -> Option<Answer> {
    let high = (ui.ctx().content_rect().height() - AROUND).max(100.0);
    let title = desk.session.workspace().title(read.event).unwrap_or_default();
    widgets::secondary(ui, &super::words::joined(&[&read.table.name, &title]));
    ui.add_space(space::WORD);
    ScrollArea::vertical().max_height(high).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        for sentence in &read.summary.sentences {
            let said = widgets::body(ui, sentence);
            // What another choice of columns changes is heard as well.
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        }
        rows::first(ui, desk, read);
        rows::not_understood(ui, &read.proposal);
        part(ui, "What each column is");
        if let Some(matching) = columns::show(ui, read) {
            desk.send(Command::List(ListCommand::Match(matching)));
        }
    });
    ui.add_space(space::FIELD);
    buttons(ui, desk, taking, read)
}

fn part(ui: &mut Ui, title: &str) {
    ui.add_space(space::SMALL);
    widgets::heading(ui, 2, role::NAME, title);
    ui.add_space(space::LABEL);
}

fn buttons(ui: &mut Ui, desk: &mut Desk<'_>, taking: &mut TakeIn, read: &ReadList) -> Option<Answer> {
    let coming = read.summary.coming;
    let words = format!("Take in {}", counted(coming, "person", "people"));
    let is_ready = coming > 0 && !read.is_behind && desk.session.can_write();
    ui.horizontal_wrapped(|ui| {
        let take_in = Button::filled(&words).enabled(is_ready).show(ui).clicked().then_some(Answer::TakeIn);
        if Button::outlined("Another file").name("Choose another file").show(ui).clicked() {
            taking.waits = PATIENCE;
            desk.send(Command::List(ListCommand::Leave));
        }
        take_in.or(Button::plain("Cancel").show(ui).clicked().then_some(Answer::Leave))
    })
    .inner
}
