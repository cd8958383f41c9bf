//! What is worth a look in an event's minutes, kept while somebody types: nothing is worked out at a keystroke, and nothing
//! that is told comes and goes above the line that is typed in.

use std::sync::Arc;

use eframe::egui::{Context, Id, Ui};

use super::theme::{self, Tone, icon, role, space};
use super::widgets::{self, Button, card};
use super::words::counted;
use crate::documents::Origin;
use crate::model::{Event, Id as RecordId};
use crate::workspace::Workspace;
use crate::workspace::slips::{Slip, slips};

/// As many as are read at a glance; more are counted, and shown on demand.
const AT_A_GLANCE: usize = 3;

/// The slips of one event, and what they were worked out from.
#[derive(Clone)]
struct Kept {
    event: RecordId,
    generation: u64,
    slips: Arc<Vec<Slip>>,
}

/// The slips of an event. While its text `is_typed` they are those from before.
pub fn of(ctx: &Context, workspace: &Workspace, event: &Event, is_typed: bool) -> Arc<Vec<Slip>> {
    let (place, generation) = (Id::unique("what is worth a look"), workspace.generation());
    let kept: Option<Kept> = ctx.data(|data| data.get_temp(place));
    let still_holds = |kept: &Kept| kept.event == event.header.id && (is_typed || kept.generation == generation);
    if let Some(kept) = kept.filter(still_holds) {
        return kept.slips;
    }
    let slips = Arc::new(slips(workspace, event));
    let kept = Kept { event: event.header.id, generation, slips: slips.clone() };
    ctx.data_mut(|data| data.insert_temp(place, kept));
    slips
}

/// Draws them under their count, each with the way to its field; the field to go to.
pub fn show(ui: &mut Ui, slips: &[Slip]) -> Option<Origin> {
    if slips.is_empty() {
        return None;
    }
    let mut chosen = None;
    let shown = Id::unique("all that is worth a look");
    let mut is_open = slips.len() <= AT_A_GLANCE || ui.data(|data| data.get_temp(shown)).unwrap_or(false);
    let edge = theme::palette(ui).warn;
    card(ui, Some(edge), |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, 2, role::NAME, "Worth a look");
            let count = counted(slips.len(), "thing", "things");
            widgets::secondary(ui, &format!("{count}. You can print all the same."));
            if slips.len() > AT_A_GLANCE {
                let words = if is_open { "Hide them" } else { "Show them" };
                if Button::plain(words).small().show(ui).clicked() {
                    is_open = !is_open;
                    ui.data_mut(|data| data.insert_temp(shown, is_open));
                }
            }
        });
        for slip in slips.iter().filter(|_| is_open) {
            let way = widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &slip.says).on_hover_text(slip.hint);
            if way.clicked() {
                chosen = Some(slip.at.clone());
            }
        }
    });
    ui.add_space(space::FIELD);
    chosen
}
