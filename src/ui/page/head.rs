//! Above the page: the button that prints it, and what can be chosen of it.

use std::sync::Arc;

use eframe::egui::{self, Align, Layout, Margin, Ui};

use super::{asked, concerns, printer, save, send};
use crate::app::Command;
use crate::documents::{self, Moment, PrintedDocument, TextSize};
use crate::model::{Paper, Record, capitalised};
use crate::ui::commands;
use crate::ui::frame::Desk;
use crate::ui::pack;
use crate::ui::state::State;
use crate::ui::theme::{self, height, icon, space};
use crate::ui::widgets::{self, Button, Chosen, PickChange};

/// Of a pick list beside the button.
const STYLE_WIDTH: f32 = 150.0;
const SIZE_WIDTH: f32 = 118.0;

/// Draws it.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    state: &mut State,
    record: &Arc<Record>,
    document: &'static PrintedDocument,
) {
    let ground = theme::palette(ui.ctx()).surface;
    let margin = Margin { left: 16, right: 16, top: 8, bottom: 8 };
    egui::Frame::new().fill(ground).inner_margin(margin).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.x = space::WORD;
        ui.spacing_mut().item_spacing.y = space::TIGHT;
        let paper = desk.session.workspace().council().paper.get();
        let mut opens = false;
        ui.horizontal_wrapped(|ui| {
            if std::mem::take(&mut state.page.takes_keyboard) {
                widgets::next_takes_keyboard(ui);
            }
            let words = button_words(record, document);
            // While the pack is open, its own button is what people are there for.
            let print = if state.pack.is_some() { Button::outlined(&words) } else { Button::filled(&words) };
            let print = print.icon(icon::PRINT).show(ui);
            if commands::tip(print, "print").clicked() {
                let to = printer::chosen(desk.session);
                send(desk, state, record, document, to);
            }
            choose_document(ui, desk, state, record, document);
            if documents::has_pack(record) && Button::quiet("Print pack").small().show(ui).clicked() {
                pack::open(state, record.id());
            }
            choose_style(ui, state, record, document, paper);
            choose_size(ui, state);
            printer::choose_printer(ui, desk, state);
            let copy = Button::quiet("Copy for email or blog").small().show(ui);
            if commands::tip(copy, "copy").clicked() {
                desk.send(Command::CopyDocument(state.page.choice.sheet(record, document)));
            }
            asked::show(ui, desk, record, document);
            let is_open = state.page.saves == Some(record.id());
            let words = if is_open { icon::OPENED } else { icon::DROP_DOWN };
            let save = Button::quiet("Save as a file").icon_after(words).small().show(ui);
            ui.ctx().accesskit_node_builder(save.id, |node| node.set_expanded(is_open));
            if save.clicked() {
                state.page.saves = if is_open { None } else { Some(record.id()) };
                opens = !is_open;
            }
        });
        if opens {
            widgets::next_takes_keyboard(ui);
        }
        if state.page.saves == Some(record.id()) {
            save::show(ui, desk, state, record, document);
        }
        concerns::show(ui, desk, state, record, document);
    });
    widgets::rule(ui);
}

/// The button names what it prints, in the officer's words.
fn button_words(record: &Record, document: &PrintedDocument) -> String {
    match record {
        Record::Event(event) if document.name == documents::minutes::MINUTES.name => {
            documents::minutes::button(event).to_owned()
        }
        _ => format!("Print {}", document.label),
    }
}

fn choose_document(ui: &mut Ui, desk: &Desk<'_>, state: &mut State, record: &Record, document: &PrintedDocument) {
    let mut all: Vec<&PrintedDocument> = documents::printable(record, desk.session.clock().today()).collect();
    let groups = grouped(record, &mut all);
    let names: Vec<String> = all.iter().map(|one| capitalised(one.label)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = all.iter().position(|one| one.name == document.name).unwrap_or_default();
    let picked = choose_grouped(ui, "Document", STYLE_WIDTH, &names, chosen, &groups);
    if let Some(picked) = picked.and_then(|picked| all.get(picked)) {
        state.page.choice.pick_document(record, picked);
    }
}

fn choose_style(ui: &mut Ui, state: &mut State, record: &Record, document: &PrintedDocument, paper: Paper) {
    let names: Vec<&str> = document.styles.iter().map(|style| style.label(paper)).collect();
    let style = state.page.choice.style(record, document);
    let chosen = document.styles.iter().position(|option| *option == style).unwrap_or_default();
    let picked = choose(ui, "Style on paper", STYLE_WIDTH, &names, chosen);
    if let Some(style) = picked.and_then(|picked| document.styles.get(picked)) {
        state.page.choice.pick_style(record, document, *style);
    }
}

fn choose_size(ui: &mut Ui, state: &mut State) {
    let names: Vec<String> = TextSize::ALL.iter().map(|size| format!("{} point", size.points())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = TextSize::ALL.iter().position(|size| *size == state.page.choice.size).unwrap_or_default();
    let picked = choose(ui, "Text size on paper", SIZE_WIDTH, &names, chosen);
    if let Some(size) = picked.and_then(|picked| TextSize::ALL.get(picked)) {
        state.page.choice.size = *size;
    }
}

/// Those of an event by when they are wanted, with the headings above them and where each stands.
fn grouped(record: &Record, all: &mut [&'static PrintedDocument]) -> Vec<(usize, &'static str)> {
    if !matches!(record, Record::Event(_)) {
        return Vec::new();
    }
    all.sort_by_key(|document| Moment::of(document));
    let firsts = Moment::ALL.into_iter().filter_map(|moment| {
        let first = all.iter().position(|document| Moment::of(document) == moment)?;
        Some((first, moment.label()))
    });
    firsts.collect()
}

/// A pick list where there is something to pick from.
pub(super) fn choose(ui: &mut Ui, name: &str, width: f32, names: &[&str], chosen: usize) -> Option<usize> {
    choose_grouped(ui, name, width, names, chosen, &[])
}

/// The same with headings above some of the names.
fn choose_grouped(
    ui: &mut Ui,
    name: &str,
    width: f32,
    names: &[&str],
    chosen: usize,
    groups: &[(usize, &str)],
) -> Option<usize> {
    if names.len() < 2 {
        return None;
    }
    let size = egui::vec2(width, height::FIELD);
    let change = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        widgets::named(ui, name, |ui| widgets::pick_grouped(ui, names, Chosen::Option(chosen), groups))
    });
    match change.inner? {
        PickChange::Picked(picked) => Some(picked),
        PickChange::Cleared => None,
    }
}
