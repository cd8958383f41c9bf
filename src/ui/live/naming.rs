//! The name of an item, typed where it stands: of one that was just added, or to put it right. It is in the records from its
//! first letter. Escape puts back what stood there; one that was added goes again where it has no name.

use eframe::egui::{Context, Key, Modifiers, Ui};

use super::{Desk, Live, apply, entry, items};
use crate::model::event::Item;
use crate::model::{Event, Id};
use crate::ui::theme::icon;
use crate::ui::widgets::{self, Button, Line};
use crate::workspace::Change;

/// Frames in which the field takes the keyboard, also from the line.
const PATIENCE: u8 = 3;

/// An item whose name is being typed.
#[derive(Debug)]
pub struct Naming {
    item: Id,
    /// As it was called before.
    was: String,
    /// It was added for this; before it that one was at hand.
    added: Option<Id>,
    takes_keyboard: u8,
    /// The field, as it was drawn last.
    drawn: Option<eframe::egui::Id>,
}

impl Naming {
    fn of(item: Id, was: &str, added: Option<Id>) -> Self {
        Self { item, was: was.to_owned(), added, takes_keyboard: PATIENCE, drawn: None }
    }
}

/// Puts the name of the item at hand right.
pub fn begin(live: &mut Live, item: &Item) {
    live.entry.lets_keyboard_go();
    live.naming = Some(Naming::of(item.id, &item.title, None));
}

/// Adds an item at the end, to go to once it is there.
pub fn add(desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    end(desk, live, event);
    if desk.commands.is_empty() {
        entry::leave_behind(desk, live);
        let item = desk.session.fresh_id();
        apply(desk, desk.session.add_item(live.event, item));
        live.entry.lets_keyboard_go();
        live.naming = Some(Naming::of(item, "", Some(live.item.unwrap_or_default())));
    }
}

/// Ends it, where it is on: what was typed stays. An item that was added and got neither a name nor words goes again.
pub fn end(desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let Some(naming) = live.naming.take() else { return };
    let is_nameless = event.item(naming.item).is_some_and(|item| item.title.trim().is_empty());
    let Some(before) = naming.added.filter(|_| is_nameless) else { return };
    if let Some(change) = desk.session.take_blank_item_out(live.event, naming.item) {
        apply(desk, Some(change));
        if live.item == Some(naming.item) {
            (live.item, live.since) = (Some(before), desk.session.clock().elapsed());
        }
    }
}

/// The keys of the field, before anything else sees them.
pub fn take_keys(ctx: &Context, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let Some(naming) = &live.naming else { return };
    let item = naming.item;
    if live.item != Some(item) && naming.drawn.is_none() && event.item(item).is_some() {
        items::go_to(desk, live, item);
        return;
    }
    let holds = naming.drawn.is_some_and(|id| ctx.memory(|memory| memory.has_focus(id)));
    let is_left = naming.drawn.is_some() && naming.takes_keyboard == 0 && !holds;
    let pressed = |key| holds && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (escaped, entered) = (pressed(Key::Escape), pressed(Key::Enter));
    if escaped && naming.added.is_none() {
        apply(desk, desk.session.name_item(live.event, item, &naming.was));
        live.naming = None;
    } else if escaped || entered || is_left {
        end(desk, live, event);
    }
    if escaped || entered {
        live.entry.takes_keyboard();
    }
}

/// Whether the name of this item is being typed.
pub fn is_of(live: &Live, item: &Item) -> bool {
    live.naming.as_ref().is_some_and(|naming| naming.item == item.id)
}

/// Draws the field in place of the name, where it is this item's that is typed. Whether it was.
pub fn field(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, (item, number): (&Item, usize)) -> bool {
    let Some(naming) = live.naming.as_mut().filter(|naming| naming.item == item.id) else { return false };
    if naming.takes_keyboard > 0 {
        naming.takes_keyboard -= 1;
        widgets::next_takes_keyboard(ui);
        ui.ctx().request_repaint();
    }
    let mut title = item.title.clone();
    let label = format!("Name of item {number}");
    let typed = widgets::named(ui, &label, |ui| Line::new(&mut title).hint("What it is about").show(ui));
    naming.drawn = Some(typed.id);
    if title != item.title {
        let change = desk.session.name_item(live.event, item.id, &title);
        let spot = Some(typed.id.value());
        apply(desk, change.map(|change| Change { spot, ..change }));
    }
    true
}

/// The button that adds an item; whether it was pressed.
pub fn adder(ui: &mut Ui) -> bool {
    let add = Button::plain("Add an item").icon(icon::ADD).small().show(ui);
    add.on_hover_text("Ctrl Enter").clicked()
}
