//! What stands open within a minute item: what it is at the left, with what can be done with it, and a box with the
//! sentence that it is about, its facts as chips below, and the rest of its fields on demand.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::model::form::Form;
use crate::ui::editor::place::{Look, Shape};
use crate::ui::editor::section::{self, Opens};
use crate::ui::editor::{Draft, form};
use crate::ui::theme::{height, icon, space};
use crate::ui::widgets::{self, Chip, icon_button};

/// Width of what stands at the left, so that boxes line up.
const SIDE: f32 = 100.0;
/// With less room than this the box stands below it.
const ABREAST: f32 = 330.0;
/// What a fact needs at the least in the row that it begins in.
const FACT_LEAST: f32 = 150.0;

/// What is drawn next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What can be done with it, at the left.
    Tools,
    Body,
}

/// Draws a box after its kind.
pub fn show(ui: &mut Ui, kind: Chip<'_>, mut part: impl FnMut(&mut Ui, Part)) {
    let kind = kind.width(SIDE);
    if ui.available_width() < ABREAST {
        ui.horizontal(|ui| {
            kind.show(ui);
            part(ui, Part::Tools);
        });
        ui.add_space(space::LABEL);
        widgets::record(ui, |ui| part(ui, Part::Body));
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        ui.vertical(|ui| {
            ui.set_width(SIDE);
            ui.spacing_mut().item_spacing = vec2(0.0, space::HAIR);
            kind.show(ui);
            ui.horizontal(|ui| part(ui, Part::Tools));
        });
        ui.vertical(|ui| widgets::record(ui, |ui| part(ui, Part::Body)));
    });
}

/// The fields of a box, by their keys.
pub struct Fields<'a> {
    pub sentence: &'a str,
    pub facts: &'a [&'a str],
    /// Neither in the box nor among the rest.
    pub hidden: &'a [&'a str],
    /// The fact that is still to be answered.
    pub asks: Option<&'a str>,
    /// What is told beside the facts, without a field of its own there.
    pub aside: &'a str,
    /// What the box is called: "action A1".
    pub name: &'a str,
}

impl Fields<'_> {
    /// Draws them.
    pub fn show(&self, ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form) {
        let sentence = Look { shape: Shape::Sentence, ..Look::default() };
        form::bare(ui, draft, form, self.sentence, &sentence);
        let rest = |key: &str| key != self.sentence && !self.facts.contains(&key) && !self.hidden.contains(&key);
        let id = ui.scope_id().with("more");
        let opens = if draft.way.leads_through(rest) { Opens::Now } else { Opens::OnDemand };
        let is_open = section::is_open(ui, id, opens);
        ui.horizontal_top(|ui| {
            let wide = ui.available_width() - height::BUTTON_SMALL - space::WORD;
            ui.vertical(|ui| {
                ui.set_width(wide);
                ui.horizontal_wrapped(|ui| self.facts(ui, draft, form));
            });
            // As low as the chips are high.
            let place = vec2(height::BUTTON_SMALL, height::CHIP);
            ui.allocate_ui_with_layout(place, Layout::left_to_right(Align::Center), |ui| {
                let more = icon_button(ui, icon::MORE, &format!("More about {}", self.name));
                ui.ctx().accesskit_node_builder(more.id, |node| node.set_expanded(is_open));
                if more.clicked() {
                    ui.data_mut(|data| data.insert_temp(id, !is_open));
                }
            });
        });
        for key in self.facts {
            form::question(ui, draft, form, key);
        }
        if is_open {
            widgets::rule(ui);
            ui.add_space(space::TIGHT);
            form::show(ui, draft, form, &rest);
        }
    }

    fn facts(&self, ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form) {
        ui.spacing_mut().item_spacing = vec2(space::TIGHT, space::TIGHT);
        ui.set_row_height(height::CHIP);
        let left = ui.cursor().left();
        for key in self.facts {
            if ui.cursor().left() > left && ui.available_size_before_wrap().x < FACT_LEAST {
                ui.end_row();
            }
            let look = Look { shape: Shape::Fact, asks: self.asks == Some(*key), ..Look::default() };
            form::bare(ui, draft, form, key, &look);
        }
        if !self.aside.is_empty() {
            widgets::secondary(ui, self.aside);
        }
    }
}
