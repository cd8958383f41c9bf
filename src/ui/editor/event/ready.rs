//! "Ready for Friday?": what an event still lacks, over its plan, each with its reason and the way to its field; what is
//! ready is muted and asked for. It advises, and is gone once the event is over.

use std::sync::Arc;

use eframe::egui::{Align, Id, Layout, Ui};
use jiff::civil::Date;

use crate::model::Event;
use crate::ui::editor::Draft;
use crate::ui::memo::memo;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, card};
use crate::ui::words::near_day;
use crate::workspace::ready::{Item, ready};

/// Where it stands on the page of the plan, for whoever leads there.
pub const FIELD: &str = "plan/ready";

/// Draws it, where there is anything to see to or to be glad of.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let items = items(ui, draft, event);
    if items.is_empty() {
        return;
    }
    let is_asked_for = draft.within(Step::Key("ready"), |draft| draft.way.arrives(false));
    if is_asked_for {
        ui.scroll_to_cursor(Some(Align::TOP));
        widgets::next_takes_keyboard(ui);
        drawn(ui, draft, event, &items);
    } else {
        // Whoever opens an event goes on in its fields.
        widgets::keyboard_passes_by(ui, |ui| drawn(ui, draft, event, &items));
    }
    ui.add_space(space::SECTION);
}

fn items(ui: &Ui, draft: &Draft<'_, '_>, event: &Event) -> Arc<Vec<Item>> {
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let key = (event.header.id, workspace.generation(), today);
    memo(ui, Id::unique("what the open event lacks"), key, || ready(workspace, event, today))
}

fn drawn(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event, items: &[Item]) {
    let met = items.iter().filter(|item| item.is_ready).count();
    let count = format!("{met} of {} ready", items.len());
    card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, 2, role::SUBHEADING, &question(event, draft.desk.session.clock().today()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| widgets::secondary(ui, &count));
        });
        ui.add_space(space::LABEL);
        widgets::progress(ui, met as f32 / items.len().max(1) as f32, &count);
        ui.add_space(space::WORD);
        for (place, item) in items.iter().enumerate().filter(|(_, item)| !item.is_ready) {
            ui.push_id(place, |ui| lack(ui, draft, item));
        }
        rest(ui, event, items);
    });
}

/// "Ready for Friday?"
fn question(event: &Event, today: Date) -> String {
    let day = event.details.when.known_day().map_or_else(|| "the day".to_owned(), |day| near_day(day, today));
    format!("Ready for {day}?")
}

fn lack(ui: &mut Ui, draft: &mut Draft<'_, '_>, item: &Item) {
    if widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &item.says).clicked() {
        draft.desk.lead = Some(item.at.clone());
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(icon::SIZE_SMALL + space::WORD);
        ui.vertical(|ui| widgets::secondary(ui, &item.reason));
    });
    ui.add_space(space::TIGHT);
}

/// What is ready, once somebody asks.
fn rest(ui: &mut Ui, event: &Event, items: &[Item]) {
    let met: Vec<&Item> = items.iter().filter(|item| item.is_ready).collect();
    let place = Id::unique(("what is ready is shown", event.header.id));
    let mut is_shown: bool = ui.data(|data| data.get_temp(place)).unwrap_or_default();
    if !met.is_empty() {
        let (arrow, words) = match is_shown {
            true => (icon::OPENED, "Hide what is ready"),
            false => (icon::CLOSED, "Show what is ready"),
        };
        let button = Button::quiet(words).icon(arrow).small().show(ui);
        ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(is_shown));
        if button.clicked() {
            is_shown = !is_shown;
            ui.data_mut(|data| data.insert_temp(place, is_shown));
        }
    }
    if is_shown {
        ui.add_space(space::LABEL);
        for item in met {
            widgets::signed(ui, icon::PASSED, Tone::Quiet, role::SECONDARY, &item.says);
            ui.add_space(space::LABEL);
        }
    }
    ui.add_space(space::LABEL);
    widgets::secondary(ui, "This only advises. You can print at any time.");
}
