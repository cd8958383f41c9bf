//! What a list that people order remembers between frames: which items are open, what it expects of its caller, and how
//! high each row was.

use std::collections::HashMap;

use eframe::egui::{Context, Id, Ui};

use super::{ItemRow, ListAction};

/// What the list remembers between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    pub open: Vec<Id>,
    pub expected: Option<Expected>,
    /// The item whose row comes into view.
    pub reveal: Option<Id>,
    /// An item that is moved, and for how many frames more its row stands where it was.
    pub moved: Option<(Id, u8)>,
    /// The number of the row that is given the keyboard in this frame.
    pub keyboard: Option<usize>,
    /// How high each row was when it was drawn last, for a list that draws those in view alone.
    pub heights: Heights,
}

type Heights = HashMap<Id, f32>;

/// So far beside the view rows are drawn, so that the keyboard can go on to the next.
const BESIDE_VIEW: f32 = 200.0;

/// A change that the caller was asked for and has not made yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected {
    count_before: usize,
    at: usize,
}

impl Memory {
    /// What was remembered, and what follows from a change that has been made since: a new item is open, and its row
    /// or the one that took the place of a removed one has the keyboard.
    pub fn recall(ctx: &Context, id: Id, rows: &[ItemRow<'_>]) -> Self {
        let mut memory: Self = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
        if let Some(Expected { count_before, at }) = memory.expected
            && rows.len() != count_before
        {
            memory.expected = None;
            memory.keyboard = Some(at.min(rows.len().saturating_sub(1)));
            if rows.len() > count_before {
                memory.open = rows.get(at).map(|row| row.id).into_iter().collect();
            }
        }
        memory
    }

    /// Whether the row drawn now is one that was moved and stands in its new place.
    pub fn has_come(&mut self, row: Id) -> bool {
        let Some((_, frames)) = self.moved.as_mut().filter(|(item, _)| *item == row) else { return false };
        let has_come = *frames == 0;
        *frames = frames.saturating_sub(1);
        if has_come {
            self.moved = None;
        }
        has_come
    }

    /// Leaves the room of a row that is out of view; false where it has to be drawn.
    pub fn passes(&self, ui: &mut Ui, row: Id) -> bool {
        let is_moved = self.moved.is_some_and(|(item, _)| item == row);
        let is_called = self.open.contains(&row) || self.reveal == Some(row) || is_moved || self.keyboard.is_some();
        let Some(high) = self.heights.get(&row).filter(|_| !is_called) else { return false };
        let (top, seen) = (ui.cursor().top(), ui.clip_rect().y_range().expand(BESIDE_VIEW));
        let is_out = top + high < seen.min || top > seen.max;
        if is_out {
            ui.add_space(*high);
        }
        is_out
    }

    pub fn expect(&mut self, action: Option<ListAction>, count_before: usize) {
        let at = match action {
            Some(ListAction::Add(at) | ListAction::Remove(at)) => at,
            Some(ListAction::Duplicate(of)) => of + 1,
            Some(ListAction::Shift { .. }) | None => return,
        };
        self.expected = Some(Expected { count_before, at });
    }

    pub fn toggle(&mut self, id: Id, several: bool) {
        let was_open = self.open.contains(&id);
        if several {
            self.open.retain(|open| *open != id);
        } else {
            self.open.clear();
        }
        if !was_open {
            self.open.push(id);
        }
    }
}
