//! Items that stand open within a minute item: what they are at the left, their main fields, and the rest on demand.

use eframe::egui::{Align, Layout, Ui};

use crate::model::form::{Form, Items, Place};
use crate::ui::editor::{Draft, form, items, place};
use crate::ui::theme::{Icon, Tone, icon, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Chip, ListAction, card, icon_button};

/// How the items of one list are drawn.
pub struct Cards {
    pub word: &'static str,
    pub icon: Icon,
    pub tone: Tone,
    /// The key of the list.
    pub key: &'static str,
    /// The keys of the fields that always show.
    pub main: &'static [&'static str],
    /// The key of the field that a warning asks for.
    pub asks: &'static str,
}

impl Cards {
    /// Draws the items. `warning` is what is still open about one, in a few words.
    pub fn show(
        &self,
        ui: &mut Ui,
        draft: &mut Draft<'_, '_>,
        list: &mut dyn Items,
        warning: &dyn Fn(usize) -> Option<&'static str>,
    ) {
        draft.way.enter(Step::Key(self.key));
        let (mut action, fixed) = (None, draft.is_list_locked());
        for index in 0..list.len() {
            let id = list.id_mut(index).copied().unwrap_or_default();
            let count = list.len();
            ui.push_id(id, |ui| {
                card(ui, None, |ui| {
                    let Some(item) = list.form(index) else { return };
                    draft.within(Step::Item(id), |draft| {
                        let count = if fixed { None } else { Some(count) };
                        action = action.or(self.head(ui, draft, item, (index, count), warning(index)));
                        ui.add_space(space::WORD);
                        self.fields(ui, draft, item);
                    });
                });
            });
            ui.add_space(space::WORD);
        }
        let one_more = items::one_more(draft, list.len());
        items::carry_out(draft, list, one_more.or(action));
        draft.way.leave();
    }

    /// The word, what is still open, and the buttons; without a count the items stay as they are.
    fn head(
        &self,
        ui: &mut Ui,
        draft: &mut Draft<'_, '_>,
        item: &mut dyn Form,
        (index, count): (usize, Option<usize>),
        warning: Option<&str>,
    ) -> Option<ListAction> {
        let mut action = None;
        let name = format!("{} {}", self.word.to_lowercase(), index + 1);
        ui.horizontal(|ui| {
            Chip::new(self.word).tone(self.tone).icon(self.icon).show(ui);
            if let Some(warning) = warning {
                self.ask(ui, draft, item, warning);
            }
            let Some(count) = count else { return };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, icon::REMOVE, &format!("Delete {name}")).clicked() {
                    action = Some(ListAction::Remove(index));
                }
                if index + 1 < count && icon_button(ui, icon::DOWN, &format!("Move {name} down")).clicked() {
                    action = Some(ListAction::Shift { from: index, to: index + 1 });
                }
                if index > 0 && icon_button(ui, icon::UP, &format!("Move {name} up")).clicked() {
                    action = Some(ListAction::Shift { from: index, to: index - 1 });
                }
            });
        });
        action
    }

    /// The warning, which opens the answers. The chip is gone once one is picked, so the field takes the keyboard.
    fn ask(&self, ui: &mut Ui, draft: &mut Draft<'_, '_>, item: &mut dyn Form, warning: &str) {
        let Some(row) = item.words().iter().position(|words| words.key == self.asks) else { return };
        let Some(Place::Pick(pick)) = item.place(row) else { return };
        let chip = Chip::new(warning).tone(Tone::Warn);
        let picked = widgets::named(ui, warning, |ui| {
            place::picking(pick, |options, chosen, may_clear| widgets::pick_chip(ui, chip, options, chosen, may_clear))
        });
        if picked {
            draft.lead_to(Step::Key(self.asks));
        }
    }

    fn fields(&self, ui: &mut Ui, draft: &mut Draft<'_, '_>, item: &mut dyn Form) {
        form::show(ui, draft, item, &|key| self.main.contains(&key));
        form::rest(ui, draft, "More", item, &|key| !self.main.contains(&key));
    }
}
