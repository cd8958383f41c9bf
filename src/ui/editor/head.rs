//! The top of an open record: what it is called, the facts that tell it from others, and what can be done with it.

use std::sync::Arc;

use eframe::egui::{Align, Layout, Margin, Ui};

use super::{Beside, Draft, event};
use crate::app::Command;
use crate::model::pick::Choice;
use crate::model::{Record, Ref};
use crate::ui::kinds::one_of;
use crate::ui::state::State;
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::{list, page, words};

/// Room for the buttons at the right, as icons and in words.
const TOOLS: f32 = 84.0;
const TOOLS_IN_WORDS: f32 = 230.0;
/// From this width on the buttons are in words.
const ROOMY: f32 = 700.0;

/// Draws the top.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>, beside: Beside) {
    let margin = Margin { left: 20, right: 20, top: 14, bottom: 0 };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        if !beside.list && Button::plain("Back to the list").icon(icon::BACK).small().show(ui).clicked() {
            state.list_over = true;
        }
        ui.horizontal_top(|ui| {
            let in_words = ui.available_width() > ROOMY;
            let chip = chip(record);
            let tools_wide = if in_words { TOOLS_IN_WORDS } else { TOOLS };
            let beside_title = in_words && !chip.is_empty();
            let chip_wide = if beside_title { Chip::new(&chip).room(ui) + space::WORD } else { 0.0 };
            let left = ui.available_width() - tools_wide - chip_wide;
            ui.vertical(|ui| {
                ui.set_width(left);
                naming(ui, draft, record, if beside_title { "" } else { &chip });
            });
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| tools(ui, draft, state, record, &chip, in_words));
        });
        if !beside.page && page::prints(record) {
            ui.add_space(space::LABEL);
            if Button::outlined("See the page").icon(icon::PRINT).small().show(ui).clicked() {
                state.page_over = true;
            }
        }
        ui.add_space(space::TIGHT);
        if matches!(record.as_ref(), Record::Event(_)) {
            event::tabs(ui, state, record.id());
        }
    });
    widgets::rule(ui);
}

/// The title, and a line of facts below it, after the state where that has no room beside the title.
fn naming(ui: &mut Ui, draft: &Draft<'_, '_>, record: &Record, chip: &str) {
    let title = record.title();
    let new = format!("New {}", one_of(record.kind()));
    widgets::heading(ui, 1, role::SECTION, if title.is_empty() { &new } else { &title });
    let facts = facts(draft, record);
    ui.add_space(space::HAIR);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        if !chip.is_empty() {
            Chip::new(chip).show(ui);
        }
        if !facts.is_empty() {
            widgets::secondary(ui, &facts);
        }
    });
}

fn tools(ui: &mut Ui, draft: &mut Draft<'_, '_>, state: &mut State, record: &Arc<Record>, chip: &str, in_words: bool) {
    let title = match record.title() {
        title if title.is_empty() => format!("new {}", one_of(record.kind())),
        title => title,
    };
    if in_words && !chip.is_empty() {
        Chip::new(chip).show(ui);
    }
    let tool = |ui: &mut Ui, icon, words: &str| {
        let name = format!("{words} {title}");
        match in_words {
            true => Button::quiet(words).icon(icon).small().name(&name).show(ui).clicked(),
            false => widgets::icon_button(ui, icon, &name).clicked(),
        }
    };
    let (duplicate, delete) = (tool(ui, icon::COPY, "Duplicate"), tool(ui, icon::REMOVE, "Delete"));
    if duplicate {
        list::duplicate(draft.desk, state);
    }
    if delete {
        draft.desk.send(Command::Delete(record.id()));
        state.focus_list = true;
    }
}

/// The state in words.
fn chip(record: &Record) -> String {
    match record {
        Record::Event(event) => {
            let minutes = &event.minutes;
            let status = minutes.status.known().map_or("", |status| status.label());
            match minutes.version {
                Some(version) => format!("Minutes: {} {version}", status.to_lowercase()),
                None if minutes.items.is_empty() => event.details.status.known().map_or("", |s| s.label()).to_owned(),
                None => format!("Minutes: {}", status.to_lowercase()),
            }
        }
        Record::Action(action) => action.status.known().map_or("", |status| status.label()).to_owned(),
        Record::Notice(notice) => notice.outcome.known().map_or("", |outcome| outcome.label()).to_owned(),
        _ => String::new(),
    }
}

/// One line of facts below the title.
fn facts(draft: &Draft<'_, '_>, record: &Record) -> String {
    let workspace = draft.desk.session.workspace();
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    let parts = match record {
        Record::Event(event) => {
            let details = &event.details;
            let when =
                if details.when.is_unknown() { "No date yet".to_owned() } else { words::full_when(&details.when) };
            let venue = if details.venue.name.is_empty() { "No venue yet" } else { &details.venue.name };
            vec![when, venue.to_owned(), name(details.series)]
        }
        Record::Person(person) => {
            let membership = person.main_membership();
            let role = membership.map(|membership| membership.role.clone()).unwrap_or_default();
            vec![role, name(membership.and_then(|membership| membership.organisation))]
        }
        Record::Action(action) => vec![name(action.owner), words::short_when(&action.by), name(action.event)],
        Record::Decision(_) | Record::Notice(_) => vec![name(record.event())],
        Record::Organisation(organisation) => vec![organisation.area.clone()],
        Record::Series(series) => vec![series.rhythm.clone()],
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}
