//! A list that people order: rows that open, are moved, copied and taken out.
//!
//! It draws rows and reports what was asked; the items themselves, and making or moving them, belong to the caller.

mod head;
mod memory;
mod tools;

use eframe::egui::{Align, Id, Ui, UiBuilder};

use super::button::Button;
use super::card::{card, rule};
use super::{paint, words};
use crate::ui::theme::{icon, role, space};
use head::Head;
use memory::Memory;
use tools::Tools;

/// What the label of the first field of a card needs beside the buttons; with less, they stand below the fields.
const CARD_LEAST: f32 = 240.0;

/// What was asked for in this frame. Numbers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListAction {
    /// A new item before this place; the number of items means the end.
    Add(usize),
    Remove(usize),
    /// The item at `from` should stand at `to`.
    Shift {
        from: usize,
        to: usize,
    },
    Duplicate(usize),
}

/// One item as the list shows it. The id must be the item's own, since it may be moved.
#[derive(Clone, Copy, Debug)]
pub struct ItemRow<'a> {
    pub id: Id,
    /// Its title; empty while nothing was typed.
    pub title: &'a str,
}

/// Which part of an item the closure is asked to draw. The number counts from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemPart {
    /// Counts, chips and a time at the right of the row, from right to left.
    Side(usize),
    /// What is in the item.
    Body(usize),
}

/// What stands around a row; nothing where its words are empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The heading over it.
    pub heading: &'a str,
    /// The button below it, which adds an item there.
    pub add: &'a str,
}

/// The list. `one` is what an item is called: "agenda item".
#[must_use = "a list is drawn by `show`"]
pub struct OrderedList<'a> {
    one: &'a str,
    rows: &'a [ItemRow<'a>],
    add: &'a str,
    numbered: bool,
    several_open: bool,
    fixed: bool,
    sorted: bool,
    in_view: bool,
    around: &'a [Around<'a>],
}

impl<'a> OrderedList<'a> {
    /// `add` are the words of the button at the end: "Add an item". Without any there is no button.
    pub fn new(one: &'a str, rows: &'a [ItemRow<'a>], add: &'a str) -> Self {
        Self {
            one,
            rows,
            add,
            numbered: false,
            several_open: false,
            fixed: false,
            sorted: false,
            in_view: false,
            around: &[],
        }
    }

    /// Shows the number of each item, counted from 1, as on an agenda.
    pub fn numbered(self) -> Self {
        Self { numbered: true, ..self }
    }

    /// Items are read and opened, and none is added, moved or taken out.
    pub fn fixed(self, fixed: bool) -> Self {
        Self { fixed, ..self }
    }

    /// The order is not people's own: items are taken out, and none is moved or copied.
    pub fn sorted(self) -> Self {
        Self { sorted: true, ..self }
    }

    /// Draws the rows that are in view or near it, for a list that may be long.
    pub fn in_view(self) -> Self {
        Self { in_view: true, ..self }
    }

    /// Puts headings over items, and buttons below them, in the order of the items. With any such button there is none
    /// at the end.
    pub fn around(self, around: &'a [Around<'a>]) -> Self {
        Self { around, ..self }
    }

    /// Lets several items be open at a time.
    pub fn several_open(self) -> Self {
        Self { several_open: true, ..self }
    }

    /// Opens the item with this id in the list drawn here, as when a search leads to it.
    pub fn open(ui: &Ui, item: Id) {
        let id = list_id(ui);
        let memory = Memory { open: vec![item], ..Memory::default() };
        ui.data_mut(|data| data.insert_temp(id, memory));
    }

    /// Brings the row of an item of the list drawn here into view, as when it was moved by what is typed in it.
    pub fn reveal(ui: &Ui, item: Id) {
        let id = list_id(ui);
        ui.data_mut(|data| data.get_temp_mut_or_default::<Memory>(id).reveal = Some(item));
    }

    /// An item of the list drawn next is about to be moved: it stays in view.
    pub fn moves(ui: &Ui, item: Id) {
        let id = list_id(ui);
        ui.data_mut(|data| data.get_temp_mut_or_default::<Memory>(id).moved = Some((item, 1)));
    }

    /// Rows of one line that open, one at a time, to show what is in them.
    pub fn show(self, ui: &mut Ui, mut part: impl FnMut(&mut Ui, ItemPart)) -> Option<ListAction> {
        let id = list_id(ui);
        let mut memory = Memory::recall(ui, id, self.rows);
        let mut action = None;
        let between = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
        for (index, row) in self.rows.iter().enumerate() {
            let around = self.around.get(index).copied().unwrap_or_default();
            if !around.heading.is_empty() {
                ui.add_space(space::SMALL);
                words::heading(ui, 3, role::NAME, around.heading);
                ui.add_space(space::LABEL);
            }
            if self.in_view && memory.passes(ui, row.id) {
                continue;
            }
            let shown = ui.scope_builder(UiBuilder::new().id_salt(row.id), |ui| {
                self.show_item(ui, index, row, &mut memory, &mut part)
            });
            memory.heights.insert(row.id, shown.response.rect.height());
            action = action.or(shown.inner);
            if !around.add.is_empty() && !self.fixed {
                ui.add_space(space::LABEL);
                let adds = Button::plain(around.add).icon(icon::ADD).small().show(ui).clicked();
                action = action.or(adds.then_some(ListAction::Add(index + 1)));
            }
        }
        ui.spacing_mut().item_spacing.y = between;
        ui.add_space(space::WORD);
        action = action.or(self.show_add(ui));
        if let Some(ListAction::Shift { from, .. }) = action {
            memory.moved = self.rows.get(from).map(|row| (row.id, 0));
        }
        memory.expect(action, self.rows.len());
        ui.data_mut(|data| data.insert_temp(id, memory));
        action
    }

    /// Small cards that are always open, for items of a line or two.
    pub fn show_cards(self, ui: &mut Ui, mut body: impl FnMut(&mut Ui, usize)) -> Option<ListAction> {
        let mut action = None;
        for (index, row) in self.rows.iter().enumerate() {
            let tools = self.tools(index, row);
            let shown = ui.scope_builder(UiBuilder::new().id_salt(row.id), |ui| {
                card(ui, None, |ui| {
                    let has_room = ui.available_width() - Tools::WIDTH >= CARD_LEAST;
                    let asked = if has_room { tools.show_over_first_line(ui) } else { None };
                    body(ui, index);
                    if has_room { asked } else { ui.horizontal(|ui| tools.show_icons(ui)).inner }
                })
            });
            action = action.or(shown.inner.inner);
            ui.add_space(space::WORD);
        }
        action.or(self.show_add(ui))
    }

    fn show_item(
        &self,
        ui: &mut Ui,
        index: usize,
        row: &ItemRow<'_>,
        memory: &mut Memory,
        part: &mut impl FnMut(&mut Ui, ItemPart),
    ) -> Option<ListAction> {
        let tools = self.tools(index, row);
        let open = memory.open.contains(&row.id);
        let head = Head { row, tools: &tools, one: self.one, numbered: self.numbered, open };
        let response = head.show(ui, |ui| part(ui, ItemPart::Side(index)));
        if memory.keyboard.take_if(|at| *at == index).is_some() {
            paint::give_keyboard(ui, &response);
        }
        if memory.reveal.take_if(|item| *item == row.id).is_some() {
            response.scroll_to_me(Some(Align::Center));
        }
        if memory.has_come(row.id) {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            memory.toggle(row.id, self.several_open);
        }
        let mut action = tools.keys(ui, &response);
        if open {
            ui.horizontal_top(|ui| {
                ui.add_space(Head::BODY);
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width() - space::SMALL);
                    ui.add_space(space::LABEL);
                    ui.spacing_mut().item_spacing.y = space::SMALL;
                    part(ui, ItemPart::Body(index));
                    action = action.or(tools.show_words(ui));
                });
            });
            ui.add_space(space::WORD);
        }
        rule(ui);
        action
    }

    fn tools(&self, index: usize, row: &ItemRow<'_>) -> Tools {
        let name = if row.title.is_empty() { format!("{} {}", self.one, index + 1) } else { row.title.to_owned() };
        Tools { name, index, count: self.rows.len(), fixed: self.fixed, sorted: self.sorted }
    }

    fn show_add(&self, ui: &mut Ui) -> Option<ListAction> {
        if self.fixed || self.add.is_empty() || self.around.iter().any(|around| !around.add.is_empty()) {
            return None;
        }
        let button = Button::outlined(self.add).icon(icon::ADD);
        button.show(ui).clicked().then_some(ListAction::Add(self.rows.len()))
    }
}

fn list_id(ui: &Ui) -> Id {
    ui.make_persistent_id("ordered")
}
