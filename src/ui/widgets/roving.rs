//! Groups that are one stop of the Tab key: the arrows walk within them, and Tab goes on to what comes after.

use eframe::egui::accesskit::Action;
use eframe::egui::{FocusDirection, Id, Key, Modifiers, Rect, Response, Sense, Ui};

use super::paint;

/// A group while it is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    stop: Option<Id>,
}

impl Group {
    /// A group whose one stop is the member that holds the keyboard, or else the `usual` one.
    pub fn new(ui: &Ui, members: &[Id], usual: Option<Id>) -> Self {
        let focused = ui.memory(|memory| memory.focused());
        let held = focused.filter(|id| members.contains(id));
        Self { stop: held.or(usual).or(members.first().copied()) }
    }

    /// A member in its place. Whoever uses a screen reader can go to each of them.
    pub fn member(&self, ui: &Ui, rect: Rect, id: Id) -> Response {
        self.sensing(ui, rect, id, Sense::CLICK)
    }

    /// The same for a member that can be dragged as well.
    pub fn sensing(&self, ui: &Ui, rect: Rect, id: Id, sense: Sense) -> Response {
        if ui.input(|input| input.has_accesskit_action_request(id, Action::Focus)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        let reached = self.stop == Some(id) || ui.memory(|memory| memory.has_focus(id));
        let response = paint::sensed(ui, rect, id, if reached { sense | Sense::FOCUSABLE } else { sense });
        ui.ctx().accesskit_node_builder(id, |node| node.add_action(Action::Focus));
        response
    }
}

/// Members side by side: takes the arrows left and right, Home and End while one of them holds the keyboard, gives it
/// to another and returns the number of that one.
pub(super) fn walk(ui: &Ui, members: &[Id]) -> Option<usize> {
    walk_by(ui, members, Key::ArrowRight, Key::ArrowLeft)
}

/// Members below each other: the same with the arrows down and up.
pub(super) fn walk_down(ui: &Ui, members: &[Id]) -> Option<usize> {
    walk_by(ui, members, Key::ArrowDown, Key::ArrowUp)
}

fn walk_by(ui: &Ui, members: &[Id], on: Key, back: Key) -> Option<usize> {
    let focused = ui.memory(|memory| memory.focused())?;
    let at = members.iter().position(|id| *id == focused)?;
    let last = members.len().saturating_sub(1);
    let steps = [(on, (at + 1).min(last)), (back, at.saturating_sub(1)), (Key::Home, 0), (Key::End, last)];
    let pressed = |(key, _): &&(Key, usize)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
    let (_, to) = *steps.iter().find(pressed)?;
    go(ui, *members.get(to)?);
    Some(to)
}

/// Gives a member the keyboard, whichever way the key would have moved it.
pub(super) fn go(ui: &Ui, member: Id) {
    ui.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        memory.request_focus(member);
    });
}
