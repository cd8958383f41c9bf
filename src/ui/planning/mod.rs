//! What is asked before an event is made, in a sheet over the window: of a new one its type, name and dates; of one
//! that is held again also what comes along. Enter makes it, Escape leaves nothing behind.

mod again;
mod from_template;
mod last_time;
mod new;
mod proposed;

use eframe::egui::{Context, Key, Modifiers, Popup, ScrollArea, Ui};

use super::frame::Desk;
use super::state::State;
use super::theme::space;
use super::widgets::{self, Button};
use crate::app::Command;
use crate::documents::Origin;
use crate::model::event::EventType;
use crate::model::{Kind, Record};
use crate::workspace::Change;

use again::Repeat;
use new::Beginning;

/// Of the box, where the window has room for it.
const WIDE: f32 = 480.0;
/// Room around the fields: the heading above, the buttons below, and the edges.
const AROUND: f32 = 220.0;
/// Frames in which the first field is given the keyboard, which the box takes only once it lies on top.
const PATIENCE: u8 = 8;

/// A sheet that is open.
#[derive(Clone, Debug)]
pub struct Sheet {
    asks: Asks,
    /// For how many frames more the name waits for the keyboard.
    waits: u8,
    /// A line that Enter does nothing else in held the keyboard in the last frame.
    in_line: bool,
}

#[derive(Clone, Debug)]
enum Asks {
    New(Beginning),
    Again(Repeat),
}

impl Sheet {
    fn asking(asks: Asks) -> Self {
        Self { asks, waits: PATIENCE, in_line: false }
    }

    /// Whether its first field is about to take the keyboard.
    pub fn waits(&self) -> bool {
        self.waits > 0
    }
}

/// Opens the sheet for a new event.
pub fn ask_new(desk: &Desk<'_>, state: &mut State) {
    if desk.session.can_write() {
        state.sheet = Some(Sheet::asking(Asks::New(Beginning::default())));
    }
}

/// Opens the sheet for an event after the pattern of the open one. Whether an event is open.
pub fn ask_again(desk: &Desk<'_>, state: &mut State) -> bool {
    let workspace = desk.session.workspace();
    let Some(proposed) = state.open().and_then(|id| workspace.proposed_again(id)) else { return false };
    if desk.session.can_write() {
        let today = desk.session.clock().today();
        state.sheet = Some(Sheet::asking(Asks::Again(Repeat::of(workspace, proposed, today))));
    }
    true
}

/// Draws the sheet while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut sheet) = state.sheet.take() else { return };
    let lists = Popup::is_any_open(ctx);
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    // Both are taken before the fields are drawn, which would do something of their own with them.
    let escaped = !lists && pressed(Key::Escape);
    let entered = !lists && sheet.in_line && pressed(Key::Enter);
    let title = sheet.title();
    let modal = widgets::over_window_from_top(ctx, "planning", &title, WIDE, |ui| sheet.contents(ui, desk));
    if entered || modal.inner == Some(Answer::Make) {
        sheet.make(desk, state);
    } else if !escaped && modal.inner.is_none() && (lists || !modal.should_close()) {
        state.sheet = Some(sheet);
        return;
    }
    // What lies under the box takes the keyboard only some frames after it is gone.
    state.gives_back = if desk.go.is_none() && desk.lead.is_none() { 3 } else { 0 };
    ctx.request_repaint();
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Make,
    Leave,
}

impl Sheet {
    fn title(&self) -> String {
        match &self.asks {
            Asks::New(_) => "New event".to_owned(),
            Asks::Again(repeat) => repeat.title(),
        }
    }

    fn contents(&mut self, ui: &mut Ui, desk: &Desk<'_>) -> Option<Answer> {
        let today = desk.session.clock().today();
        ScrollArea::vertical()
            .max_height((ui.ctx().content_rect().height() - AROUND).max(80.0))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                let takes_keyboard = self.waits > 0;
                let held = match &mut self.asks {
                    Asks::New(beginning) => beginning.fields(ui, desk.session.workspace(), today, takes_keyboard),
                    Asks::Again(repeat) => repeat.fields(ui, today, takes_keyboard),
                };
                self.in_line = held.line;
                self.waits = if held.name { 0 } else { self.waits.saturating_sub(1) };
            });
        ui.add_space(space::FIELD);
        let make = match self.asks {
            Asks::New(_) => "Make it",
            Asks::Again(_) => "Make the copy",
        };
        ui.horizontal(|ui| {
            let make = Button::filled(make).show(ui).clicked().then_some(Answer::Make);
            make.or(Button::plain("Cancel").show(ui).clicked().then_some(Answer::Leave))
        })
        .inner
    }

    fn make(&self, desk: &mut Desk<'_>, state: &mut State) {
        let made = match &self.asks {
            Asks::New(beginning) => Some({
                let today = desk.session.clock().today();
                desk.session.begun(&beginning.answered(desk.session.workspace(), today))
            }),
            Asks::Again(repeat) => desk.session.held_again(&repeat.answered()),
        };
        let Some((change, id)) = made else { return };
        let is_copy = matches!(self.asks, Asks::Again(_));
        let begins = if is_copy { Begins::At("details/when".to_owned()) } else { begins(&change) };
        desk.send(Command::Apply(change));
        state.lead = None;
        match begins {
            Begins::At(field) => desk.lead = Some(Origin { record: id, field }),
            Begins::On(page) => {
                state.turn_to(Kind::Event, id, page);
                desk.go = Some((Kind::Event, id));
            }
        }
    }
}

/// Which of the fields that were drawn hold the keyboard.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    name: bool,
    /// The name, or another line that is typed in.
    line: bool,
}

/// Where one goes on with an event that was just made.
enum Begins {
    At(String),
    /// At the first control of this page.
    On(&'static str),
}

/// At its countdown or the plan of a hack, at the first item of its agenda, else at its title.
fn begins(change: &Change) -> Begins {
    let made = change.edits.last().and_then(|edit| edit.after.as_deref());
    match made {
        Some(Record::Event(event)) if event.details.kind.is(EventType::HackEvent) => Begins::On("plan"),
        Some(Record::Event(event)) if !event.plan.tasks.is_empty() => Begins::On("plan"),
        Some(Record::Event(event)) => match event.minutes.items.first() {
            Some(item) => Begins::At(format!("minutes/items/{}/title", item.id)),
            None => Begins::At("details/title".to_owned()),
        },
        _ => Begins::At(String::new()),
    }
}
