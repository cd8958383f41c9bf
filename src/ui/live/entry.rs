//! The line that is typed in, and what is understood of it. The line never moves; Enter keeps it.

mod asked;
mod behind;

use eframe::egui::{Context, Frame, Key, Margin, Modifiers, Response, Stroke, Ui};

use super::earlier::{self, Typed};
use super::put_right::PutRight;
use super::{Desk, Live, apply, said, told};
use crate::import::Spot;
use crate::import::catch_up;
use crate::import::line::Understood;
use crate::model::event::Line;
use crate::model::{Event, Id, Ref};
use crate::ui::paste::Paste;
use crate::ui::theme::{self, line, radius, space};
use crate::ui::widgets;
use crate::workspace::Change;

pub use behind::{as_one_step, kept_as_gone_wrong, leave_behind};

/// In the empty box: how an owner and a date are written.
const EXAMPLE: &str = "Type what is said, or: Sam to ring the depot by Friday";
/// Frames in which the box takes the keyboard, also from what is given it in the same frame.
const PATIENCE: u8 = 3;

/// The line that is typed, or that an earlier one is put right in.
#[derive(Debug, Default)]
pub struct Entry {
    /// The line of the records in which it stands. It is not there before the first letter and after the last one.
    pending: Id,
    edited: Option<Edited>,
    /// What was typed for lines of this sitting, to put them right in the words in which they were typed.
    pub typed: Vec<Typed>,
    pub right: PutRight,
    /// For so many frames more it takes the keyboard, whatever else asks for it.
    takes_keyboard: u8,
    /// The box, as it was drawn last.
    drawn: Option<eframe::egui::Id>,
}

/// An earlier line that is being put right.
#[derive(Clone, Debug)]
struct Edited {
    line: Id,
    text: String,
    /// As it stood before.
    was: String,
}

impl Entry {
    /// An entry that waits for the keyboard.
    pub fn waiting() -> Self {
        Self { takes_keyboard: PATIENCE, ..Self::default() }
    }

    /// The same box for a line of another event.
    pub fn anew(&self) -> Self {
        Self { drawn: self.drawn, ..Self::waiting() }
    }

    pub fn takes_keyboard(&mut self) {
        self.takes_keyboard = PATIENCE;
    }

    /// Another field is about to take it.
    pub fn lets_keyboard_go(&mut self) {
        self.takes_keyboard = 0;
    }

    /// Where nothing holds the keyboard, as after a click beside everything, what is typed goes to the box.
    pub fn catch_keyboard(&self, ctx: &Context) {
        if let Some(id) = self.drawn.filter(|_| ctx.memory(|memory| memory.focused().is_none())) {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    /// The line that is being typed, which the record does not show.
    pub fn hides(&self, line: Id) -> bool {
        line == self.pending
    }

    /// The earlier line that is being put right.
    pub fn edited(&self) -> Option<Id> {
        self.edited.as_ref().map(|edited| edited.line)
    }

    /// What stands in the box.
    pub fn text(&self, event: &Event) -> String {
        self.edited.as_ref().map_or_else(|| self.half_typed(event), |edited| edited.text.clone())
    }

    /// What is typed and not kept yet, whatever stands in the box.
    pub fn half_typed(&self, event: &Event) -> String {
        find(event, self.pending).map(|(_, line)| line.text.as_str().to_owned()).unwrap_or_default()
    }

    fn leave_edited(&mut self) {
        (self.edited, self.right) = (None, PutRight::default());
    }

    /// Whether the box held the keyboard when it was drawn last.
    pub fn holds_keyboard(&self, ctx: &Context) -> bool {
        self.drawn.is_some_and(|id| ctx.memory(|memory| memory.has_focus(id)))
    }
}

/// Puts an earlier line into the box. What stands there is kept first.
pub fn edit(desk: &mut Desk<'_>, live: &mut Live, event: &Event, line: Id, shown: &str) {
    settle_edited(desk, live, event);
    let (text, right) = earlier::to_put_right(desk, live, event, line, shown);
    live.entry.edited = Some(Edited { line, was: text.clone(), text });
    (live.entry.right, live.entry.takes_keyboard) = (right, PATIENCE);
}

/// Keeps an earlier line that was changed in the box; one that was only looked at stays as it was.
pub fn settle_edited(desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    if live.entry.edited.as_ref().is_some_and(|edited| edited.text != edited.was && !edited.text.trim().is_empty()) {
        keep(desk, live, event);
    }
    live.entry.leave_edited();
}

/// Keeps all that stands in the box or was half typed, as it was understood.
pub fn settle(desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    settle_edited(desk, live, event);
    keep(desk, live, event);
}

pub fn find(event: &Event, line: Id) -> Option<(Id, &Line)> {
    event.minutes.items.iter().find_map(|item| Some((item.id, item.lines.iter().find(|one| one.id == line)?)))
}

/// Enter keeps the line; the arrows go through earlier ones; Escape goes back to the line at hand.
/// Whether a line was kept.
pub fn take_keys(ctx: &Context, desk: &mut Desk<'_>, live: &mut Live, event: &Event) -> bool {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if !live.entry.holds_keyboard(ctx) {
        return false;
    }
    if let Some(block) = pasted_block(ctx) {
        desk.pastes = Some(Paste::of(live.event, live.item, block));
    }
    if pressed(Key::Escape) {
        live.entry.leave_edited();
    }
    for (key, back) in [(Key::ArrowUp, true), (Key::ArrowDown, false)] {
        if pressed(key) {
            go_through(desk, live, event, back);
        }
    }
    pressed(Key::Enter) && keep(desk, live, event)
}

/// Several lines that are pasted at once: they are looked at one by one.
fn pasted_block(ctx: &Context) -> Option<String> {
    let is_block =
        |event: &eframe::egui::Event| matches!(event, eframe::egui::Event::Paste(text) if text.trim().contains('\n'));
    ctx.input_mut(|input| {
        let at = input.events.iter().position(is_block)?;
        match input.events.remove(at) {
            eframe::egui::Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Puts the line before or behind the one in the box into it.
fn go_through(desk: &mut Desk<'_>, live: &mut Live, event: &Event, back: bool) {
    let workspace = desk.session.workspace();
    let items = &event.minutes.items;
    let lines: Vec<(usize, Id, String)> = (0..)
        .zip(items)
        .flat_map(|(place, item)| item.lines.iter().map(move |line| (place, item, line)))
        .filter(|(.., line)| !live.entry.hides(line.id))
        .filter_map(|(place, item, line)| Some((place, line.id, said::typed(&said::of(workspace, item, line)?))))
        .collect();
    let at = live.entry.edited().and_then(|edited| lines.iter().position(|(_, line, _)| *line == edited));
    // The way back begins at the item at hand, which need not be the last one.
    let at_hand = items.iter().position(|item| Some(item.id) == live.item).unwrap_or(items.len());
    let next = match (at, back) {
        (None, true) => lines.iter().rposition(|(place, ..)| *place <= at_hand),
        (None, false) => None,
        (Some(at), true) => Some(at.saturating_sub(1)),
        (Some(at), false) => Some(at + 1),
    };
    match next.and_then(|next| lines.get(next)) {
        Some((_, line, shown)) => edit(desk, live, event, *line, shown),
        None => settle_edited(desk, live, event),
    }
}

/// Keeps what stands in the box, where anything does. An earlier line that was emptied is taken out.
fn keep(desk: &mut Desk<'_>, live: &mut Live, event: &Event) -> bool {
    let text = live.entry.text(event);
    if text.trim().is_empty() {
        if let Some(Edited { line, .. }) = live.entry.edited.take() {
            let change = desk.session.take_line_out(live.event, line);
            apply(desk, change);
        }
        return false;
    }
    if asked::keep(desk, live, event, &text) {
        return true;
    }
    let line = understood(desk, live, event, &text);
    let amends = live.entry.edited();
    let replaces = amends.is_none().then_some(live.entry.pending);
    let spot = Spot { event: live.event, item: live.item, replaces, amends };
    let Some(kept) = desk.session.keep_line(spot, &line) else { return false };
    if line.roll.as_ref().is_some_and(|roll| roll.is_whole) {
        desk.says = Some(format!("Entered with the people of this event: {}.", said::counted(&line)));
    }
    let right = std::mem::take(&mut live.entry.right);
    live.entry.typed.push(Typed { line: kept.line, text, right });
    apply(desk, Some(kept.change));
    (live.entry.edited, live.follows) = (None, true);
    true
}

fn understood(desk: &Desk<'_>, live: &mut Live, event: &Event, text: &str) -> Understood {
    if let Some(told) = asked::told(desk, live, event, text) {
        return catch_up::shown(&told);
    }
    let names = live.names(desk.session.workspace(), event, live.entry.edited());
    live.entry.right.understood(text, &names, live.day)
}

/// Draws the box with what its keys do.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let palette = theme::palette(ui.ctx());
    let before = live.entry.text(event);
    let mut text = before.clone();
    let holds = live.entry.holds_keyboard(ui.ctx());
    let edge = Stroke::new(line::FOCUS, if holds { palette.accent } else { palette.control });
    let frame = Frame::new().fill(palette.surface).stroke(edge).corner_radius(radius::CARD);
    frame.inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| type_in(ui, live, &mut text));
    ui.add_space(space::WORD);
    let says = if live.entry.edited.is_some() {
        "Enter puts the earlier line right. Escape leaves it as it was."
    } else {
        "Enter keeps the line as it is. Nothing is lost if you carry on typing."
    };
    widgets::secondary(ui, says);
    if text != before {
        write(desk, live, text);
    }
}

/// What is understood of what stands in the box, in room that is kept for it while the box is empty.
pub fn reading(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &Event) {
    let text = live.entry.text(event);
    let line = (!text.trim().is_empty()).then(|| understood(desk, live, event, &text));
    told::show(ui, desk, live, event, line.as_ref());
}

fn type_in(ui: &mut Ui, live: &mut Live, text: &mut String) -> Response {
    if live.entry.takes_keyboard > 0 {
        live.entry.takes_keyboard -= 1;
        widgets::next_takes_keyboard(ui);
        ui.ctx().request_repaint();
    }
    let typed = widgets::named(ui, "What is said", |ui| widgets::entry_line(ui, text, EXAMPLE));
    live.entry.drawn = Some(typed.id);
    typed
}

/// Writes what was typed into the records, or keeps it with the earlier line that is put right.
pub fn write(desk: &mut Desk<'_>, live: &mut Live, text: String) {
    if let Some(edited) = &mut live.entry.edited {
        edited.text = text;
        return;
    }
    if text.trim().is_empty() {
        live.entry.right = PutRight::default();
    }
    let is_there =
        desk.session.workspace().event(Ref(live.event)).is_some_and(|event| find(event, live.entry.pending).is_some());
    if !is_there {
        live.entry.pending = desk.session.fresh_id();
    }
    let change = desk.session.type_line(live.event, live.item, live.entry.pending, &text);
    let spot = live.entry.drawn.map(|id| id.value());
    apply(desk, change.map(|change| Change { spot, ..change }));
}
