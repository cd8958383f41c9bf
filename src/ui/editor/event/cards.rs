//! Lists whose items stand open within a minute item: quotes in boxes, and presentations with their fields abreast.

use eframe::egui::Ui;

use super::boxes::{self, Fields, Part};
use super::presenters;
use crate::model::Id;
use crate::model::form::{Form, Items};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Icon, Tone, height, icon, space};
use crate::ui::way::Step;
use crate::ui::widgets::{Chip, ListAction, icon_button};

/// How the items of one list are drawn.
pub struct Cards {
    pub word: &'static str,
    pub icon: Icon,
    pub tone: Tone,
    /// The key of the list.
    pub key: &'static str,
    pub body: Body,
}

/// What of an item is seen at once, by the keys of the fields.
pub enum Body {
    /// A sentence and its facts, one of which may still be asked for.
    Boxed { sentence: &'static str, facts: &'static [&'static str], asks: &'static str },
    /// Who presents, and these fields.
    Presented(&'static [&'static str]),
}

impl Cards {
    /// Draws those items that `are_here`. `asks` says of which something is still open.
    pub fn show(
        &self,
        ui: &mut Ui,
        draft: &mut Draft<'_, '_>,
        list: &mut dyn Items,
        asks: &dyn Fn(usize) -> bool,
        are_here: &dyn Fn(Id) -> bool,
    ) {
        draft.way.enter(Step::Key(self.key));
        let (mut action, fixed) = (None, draft.is_list_locked());
        for index in 0..list.len() {
            let id = list.id_mut(index).copied().unwrap_or_default();
            if !are_here(id) {
                continue;
            }
            let count = if fixed { None } else { Some(list.len()) };
            ui.push_id(id, |ui| {
                let Some(item) = list.form(index) else { return };
                draft.within(Step::Item(id), |draft| {
                    action = action.or(self.one(ui, draft, item, (index, count), asks(index)));
                });
            });
            ui.add_space(space::WORD);
        }
        let one_more = items::one_more(draft, list.len());
        items::carry_out(draft, list, one_more.or(action));
        draft.way.leave();
    }

    /// Without a count the items stay as they are.
    fn one(
        &self,
        ui: &mut Ui,
        draft: &mut Draft<'_, '_>,
        item: &mut dyn Form,
        (index, count): (usize, Option<usize>),
        is_asked: bool,
    ) -> Option<ListAction> {
        let mut action = None;
        let name = format!("{} {}", self.word.to_lowercase(), index + 1);
        let chip = Chip::new(self.word).tone(self.tone).icon(self.icon);
        match &self.body {
            Body::Boxed { sentence, facts, asks } => {
                let asks = is_asked.then_some(*asks);
                let fields = Fields { sentence, facts, hidden: &[], asks, aside: "", name: &name };
                boxes::show(ui, chip, |ui, part| match part {
                    Part::Tools => action = action.or(tools(ui, &name, (index, count))),
                    Part::Body => fields.show(ui, draft, item),
                });
            }
            Body::Presented(main) => {
                ui.horizontal(|ui| {
                    chip.show(ui);
                    ui.add_space((ui.available_width() - tools_wide(index, count)).max(0.0));
                    action = tools(ui, &name, (index, count));
                });
                ui.add_space(space::LABEL);
                presenters::show(ui, draft, item);
                form::show(ui, draft, item, &|key| main.contains(&key));
                form::rest(ui, draft, "More", item, &|key| key != presenters::KEY && !main.contains(&key));
            }
        }
        action
    }
}

fn tools_wide(index: usize, count: Option<usize>) -> f32 {
    let icons = count.map_or(0, |count| 1 + u8::from(index > 0) + u8::from(index + 1 < count));
    f32::from(icons) * height::BUTTON_SMALL
}

/// What can be done with an item, where it does not stay as it is.
fn tools(ui: &mut Ui, name: &str, (index, count): (usize, Option<usize>)) -> Option<ListAction> {
    ui.spacing_mut().item_spacing.x = 0.0;
    let count = count?;
    let mut action = None;
    if index > 0 && icon_button(ui, icon::UP, &format!("Move {name} up")).clicked() {
        action = Some(ListAction::Shift { from: index, to: index - 1 });
    }
    if index + 1 < count && icon_button(ui, icon::DOWN, &format!("Move {name} down")).clicked() {
        action = Some(ListAction::Shift { from: index, to: index + 1 });
    }
    if icon_button(ui, icon::REMOVE, &format!("Delete {name}")).clicked() {
        action = Some(ListAction::Remove(index));
    }
    action
}
