//! The page of the minutes: the ways to write them, the items in printed order, how far they have come, and what stands
//! around them.

use eframe::egui::{self, Ui};

use super::{agreed, item, progress, sealed};
use crate::model::{Event, Kind, Ref};
use crate::ui::arising::{self, Keys};
use crate::ui::editor::{Draft, form, items};
use crate::ui::live::set::is_one as is_learning_set;
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, ItemPart, ItemRow, ListAction, OrderedList};
use crate::ui::{catch_up, commands, live, show, slips};
use crate::workspace::Standing;

/// Drawn above the items, in the order of the page.
const BEFORE: [&str; 1] = ["opening"];

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    // What is agreed is told before all else; while they are written on, how far they have come comes last.
    let stands = progress::standing(ui, draft, event);
    let is_open = stands == Standing::Open;
    if !is_open {
        progress::show(ui, draft, event, stands);
    }
    if draft.locked.is_none() {
        take(ui, draft, event);
        if event.details.when.is_unknown() && event.minutes.has_words() {
            live::ask_today(ui, draft.desk, event);
        }
    }
    worth_a_look(ui, draft, event);
    form::show(ui, draft, &mut event.minutes, &|key| BEFORE.contains(&key));
    arising::show(ui, draft.desk, event.header.id, draft.asks_what_happened, Keys::Here);
    widgets::heading(ui, 2, role::SUBHEADING, "Agenda items");
    ui.add_space(space::WORD);
    if draft.locked.is_none() {
        catch_up::offer(ui, draft.desk, event);
        live::offer_agendas(ui, draft.desk, event);
    }
    draft.within(Step::Key("items"), |draft| list(ui, draft, event));
    ui.add_space(space::SECTION);
    agreed::outside_items(ui, draft, event);
    if is_open {
        progress::show(ui, draft, event, stands);
    }
    let corrections = event.minutes.corrections.len();
    let has_issues = is_learning_set(event) || !event.minutes.issues.is_empty();
    let drawn = |key: &str| {
        key == "items" || (key == "issues" && !has_issues) || BEFORE.contains(&key) || progress::ALL.contains(&key)
    };
    form::show(ui, draft, &mut event.minutes, &|key| !drawn(key));
    sealed::name_new(draft, event, corrections);
}

/// What is easily put right while they are a draft. What was agreed or published stays as it is.
fn worth_a_look(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let is_draft = event.minutes.status.known().is_some_and(|status| status.is_draft());
    if !is_draft || draft.locked.is_some() {
        return;
    }
    let found = slips::of(ui, draft.desk.session.workspace(), event, draft.keyboard.is_some());
    if let Some(at) = slips::show(ui, &found) {
        draft.desk.lead = Some(at);
    }
}

/// The ways to write what was said: while the meeting goes on, or from notes that are there.
fn take(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let id = Some(event.header.id);
    ui.horizontal_wrapped(|ui| {
        // They stand below one another where the room is narrow.
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::WORD);
        commands::show_for(ui, draft.desk, "minutes", id, commands::button_of("minutes"));
        commands::show_for(ui, draft.desk, "paste-notes", id, commands::quiet_button_of("paste-notes"));
        if show::is_at(event) {
            commands::show_for(ui, draft.desk, "show", id, commands::button_of("show"));
        }
    });
    ui.add_space(space::FIELD);
}

fn list(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let source = Ref(event.header.id);
    let counts: Vec<agreed::Counts> =
        event.minutes.items.iter().map(|item| agreed::counts(draft, source, item)).collect();
    let titles = items::titles(draft, &mut event.minutes.items);
    let rows: Vec<ItemRow<'_>> = titles.iter().map(|(id, title)| ItemRow { id: egui::Id::unique(id), title }).collect();
    let fixed = draft.is_list_locked();
    let list = OrderedList::new("item", &rows, "Add an item").numbered().fixed(fixed);
    let by_key = items::keys(ui, draft, &mut event.minutes.items);
    items::open_on_way(ui, draft);
    let minutes = &mut event.minutes;
    let mut action = list.show(ui, |ui, part| match part {
        ItemPart::Side(index) => {
            if let (Some(item), Some(counts)) = (minutes.items.get(index), counts.get(index)) {
                item::side(ui, item, counts);
            }
        }
        ItemPart::Body(index) => {
            if let Some(item) = minutes.items.get_mut(index) {
                draft.within(Step::Item(item.id), |draft| item::body(ui, draft, source, item));
            }
        }
    });
    action = items::one_more(draft, minutes.items.len()).or(action);
    if draft.adds_item {
        action = Some(ListAction::Add(minutes.items.len()));
    }
    items::carry_out(draft, &mut minutes.items, by_key.or(action));
}

/// The kinds of record that are made within an item, in the order in which they print.
pub const MADE_IN_ITEMS: [Kind; 3] = [Kind::Decision, Kind::Action, Kind::Notice];
