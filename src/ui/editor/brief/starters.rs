//! What a brief of a kind asks to be thought about, offered while a brief is so new that none of it was begun: headings to
//! consider, questions to explore, first tasks. What is picked begins the lists that are empty, as one step.

use eframe::egui::Ui;

use crate::app::starters;
use crate::model::brief::Ask;
use crate::model::form::renew_ids;
use crate::model::starter::BriefStarter;
use crate::ui::editor::Draft;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};
use crate::workspace::starters::{begin_brief, is_new};

/// Draws the offer, where it is one.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, ask: &mut Ask) {
    if draft.frozen || !is_new(ask) {
        return;
    }
    let help =
        "What kind of project is it? It begins with questions and headings, which you can change. Or go on without.";
    widgets::secondary(ui, help);
    ui.add_space(space::LABEL);
    let mut picked: Option<&BriefStarter> = None;
    ui.horizontal_wrapped(|ui| {
        for starter in &starters().briefs {
            let name = format!("Begin as: {}", starter.name);
            if Button::plain(&starter.name).icon(icon::BRIEF).small().name(&name).show(ui).clicked() {
                picked = Some(starter);
            }
        }
    });
    ui.add_space(space::FIELD);
    if let Some(picked) = picked {
        let mut fresh = picked.clone();
        let session = draft.desk.session;
        renew_ids(&mut fresh.ask, &mut || session.fresh_id());
        begin_brief(ask, &fresh);
        draft.is_deed = true;
    }
}
