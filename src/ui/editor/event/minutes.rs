//! The page of the minutes: how far they have come, the items in printed order, and what stands around them.

use eframe::egui::{self, Ui};

use super::{agreed, item};
use crate::model::{Event, Kind, Ref};
use crate::ui::arising;
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, ItemPart, ItemRow, ListAction, OrderedList};

/// Drawn above the items, in the order of the page.
const BEFORE: [&str; 4] = ["status", "version", "style", "opening"];

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    form::show(ui, draft, &mut event.minutes, &|key| BEFORE.contains(&key));
    arising::show(ui, draft.desk, event.header.id, draft.asks_what_happened);
    widgets::heading(ui, 2, role::SUBHEADING, "Items");
    ui.add_space(space::WORD);
    draft.within(Step::Key("items"), |draft| list(ui, draft, event));
    ui.add_space(space::SECTION);
    agreed::outside_items(ui, draft, event);
    form::show(ui, draft, &mut event.minutes, &|key| key != "items" && !BEFORE.contains(&key));
}

fn list(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let source = Ref(event.header.id);
    let counts: Vec<agreed::Counts> =
        event.minutes.items.iter().map(|item| agreed::counts(draft, source, item)).collect();
    let titles = items::titles(draft, &mut event.minutes.items);
    let rows: Vec<ItemRow<'_>> = titles.iter().map(|(id, title)| ItemRow { id: egui::Id::unique(id), title }).collect();
    let list = OrderedList::new("item", &rows, "Add an item").numbered();
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
