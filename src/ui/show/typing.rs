//! A cell that is typed in. Its words stay as they were typed for as long as it holds the keyboard, although the records
//! have them as they were understood; afterwards it reads as the records do. What was typed in one visit is one step to
//! undo.

use eframe::egui::{self, Context};

use super::{Desk, cells};
use crate::app::Command;
use crate::import::line::Names;
use crate::import::show::{Cell, typed_in};
use crate::model::{Event, Id, Ref};
use crate::workspace::Change;
use crate::workspace::show::Row;

/// Frames in which a cell takes the keyboard, whatever else asks for it.
const PATIENCE: u8 = 3;

/// What is typed, and where.
#[derive(Debug, Default)]
pub struct Typing {
    at: Option<At>,
    /// The cell that takes the keyboard next, and for how many frames more it may.
    next: Option<(Id, Cell, u8)>,
    /// A cell held the keyboard in the last frame.
    was_typing: bool,
}

/// The cell that holds the keyboard.
#[derive(Debug)]
struct At {
    brief: Id,
    cell: Cell,
    drawn: egui::Id,
    text: String,
    /// The row as the records have it since this was typed, so that a change from elsewhere is noticed.
    row: Option<Row>,
    /// Something was typed in this visit.
    is_changed: bool,
}

impl Typing {
    /// The first cell of this row takes the keyboard.
    pub fn begins(&mut self, brief: Id) {
        self.next = Cell::ALL.first().map(|first| (brief, *first, PATIENCE));
    }

    /// The cell after this one does; after the last one none.
    pub fn goes_on(&mut self, brief: Id, from: Cell) {
        let next = Cell::ALL.iter().skip_while(|cell| **cell != from).nth(1);
        self.next = next.map(|next| (brief, *next, PATIENCE));
    }

    /// The row that is typed in, which may be another than that of the team at hand.
    pub fn row(&self, ctx: &Context) -> Option<Id> {
        let held = self.at.as_ref().filter(|_| self.is_typing(ctx)).map(|at| at.brief);
        self.next.map(|(brief, ..)| brief).or(held)
    }

    /// Whether this cell is to take the keyboard in this frame.
    pub fn takes_keyboard(&mut self, ctx: &Context, brief: Id, cell: Cell) -> bool {
        let is_it = |next: &(Id, Cell, u8)| (next.0, next.1) == (brief, cell);
        let Some((.., patience)) = self.next.filter(is_it) else { return false };
        self.next = patience.checked_sub(1).map(|patience| (brief, cell, patience));
        ctx.request_repaint();
        true
    }

    /// Whether a cell holds the keyboard.
    pub fn is_typing(&self, ctx: &Context) -> bool {
        self.at.as_ref().is_some_and(|at| ctx.memory(|memory| memory.has_focus(at.drawn)))
    }

    pub fn was_typing(&self) -> bool {
        self.was_typing
    }

    /// No cell holds the keyboard.
    pub fn stop(&mut self, ctx: &Context) {
        self.next = None;
        if let Some(at) = &self.at {
            ctx.memory_mut(|memory| memory.surrender_focus(at.drawn));
        }
    }

    /// What stands in a cell: as it was typed, while it is typed in and nobody else has changed the row.
    pub fn text(&mut self, desk: &Desk<'_>, brief: Id, cell: Cell, row: &Row) -> String {
        let today = desk.session.clock().today();
        let composed = || cells::text(desk.session.workspace(), row, cell, today);
        let Some(at) = self.at.as_mut().filter(|at| (at.brief, at.cell) == (brief, cell)) else { return composed() };
        match &at.row {
            None => at.row = Some(row.clone()),
            Some(known) if known != row => (at.row, at.text) = (Some(row.clone()), composed()),
            Some(_) => {}
        }
        at.text.clone()
    }

    /// Takes note of the cell that holds the keyboard.
    pub fn holds(&mut self, brief: Id, cell: Cell, drawn: egui::Id, text: &str) {
        self.was_typing = true;
        if self.at.as_ref().is_none_or(|at| (at.brief, at.cell) != (brief, cell)) {
            self.at = Some(At { brief, cell, drawn, text: text.to_owned(), row: None, is_changed: false });
        }
    }

    /// Writes what was typed into the records.
    pub fn write(&mut self, desk: &mut Desk<'_>, event: &Event, row: &Row, text: String) {
        let Some(at) = &mut self.at else { return };
        let session = desk.session;
        let names = Names::of(session.workspace(), Some(event));
        let wanted = typed_in(row, at.cell, &text, &names, day_of(desk, event));
        let change = session.write_row(event.header.id, at.brief, &wanted);
        let spot = Some(at.drawn.value());
        desk.commands.extend(change.map(|change| Command::Apply(Change { spot, ..change })));
        (at.text, at.row, at.is_changed) = (text, None, true);
    }

    /// Once a cell has lost the keyboard: people are made of new names, what was emptied goes, and all of it is one step.
    pub fn settle(&mut self, ctx: &Context, desk: &mut Desk<'_>, event: Id) {
        let is_held = self.is_typing(ctx);
        self.was_typing = self.at.is_some();
        let Some(at) = self.at.take_if(|_| !is_held) else { return };
        let session = desk.session;
        if !at.is_changed {
            return;
        }
        let found = session.workspace().event(Ref(event));
        let names = || Names::of(session.workspace(), found);
        let met = (at.cell == Cell::TakesOn).then(|| session.meet_newcomers(event, at.brief, &names())).flatten();
        let rest = met.or_else(|| session.tidy_row(event, at.brief));
        let spot = at.drawn.value();
        desk.commands.extend(rest.map(|change| Command::Apply(Change { spot: Some(spot), ..change })));
        desk.send(Command::JoinSteps { spot, label: cells::step(at.cell) });
    }
}

/// The day that "Friday" is counted from: today while the event is on, else its last day.
fn day_of(desk: &Desk<'_>, event: &Event) -> jiff::civil::Date {
    let today = desk.session.clock().today();
    let when = &event.details.when;
    match (when.known_day(), when.last_day()) {
        (Some(first), Some(last)) if !(first..=last).contains(&today) => last,
        _ => today,
    }
}
