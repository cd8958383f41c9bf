//! The editor of an offer or a request. What came of it stands above what was offered: somebody answered, they were thanked,
//! each in one step.

use eframe::egui::Ui;

use super::{Draft, form};
use crate::model::{Notice, Outcome, When};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button};
use crate::ui::words::short_when;

/// Drawn above everything else.
const FIRST: [&str; 4] = ["what", "outcome", "responders", "thanked"];

/// Draws the form.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, notice: &mut Notice) {
    form::row(ui, draft, notice, "what");
    widgets::card(ui, None, |ui| what_came(ui, draft, notice));
    ui.add_space(space::FIELD);
    form::show(ui, draft, notice, &|key| !FIRST.contains(&key));
}

/// Whether it is still open, who answered, and whether they were thanked.
fn what_came(ui: &mut Ui, draft: &mut Draft<'_, '_>, notice: &mut Notice) {
    widgets::heading(ui, 2, role::SUBHEADING, "What came of it");
    ui.add_space(space::WORD);
    how_it_stands(ui, draft, notice);
    let asks_who = notice.is_open() || notice.outcome.is(Outcome::Matched);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        if asks_who && Button::outlined("Somebody answered").icon(icon::ADD).show(ui).clicked() {
            answered(draft, notice);
        }
        if !notice.thanked && Button::outlined("Thanked").icon(icon::DONE).show(ui).clicked() {
            notice.thanked = true;
            draft.is_deed = true;
        }
    });
    ui.add_space(space::FIELD);
    form::show(ui, draft, notice, &|key| ["outcome", "responders", "thanked"].contains(&key));
}

/// What somebody should see to, in words.
fn how_it_stands(ui: &mut Ui, draft: &Draft<'_, '_>, notice: &Notice) {
    let mut says = |tone, icon, words: &str| {
        widgets::status(ui, icon, tone, words);
        ui.add_space(space::SMALL);
    };
    if notice.has_run_out(draft.desk.session.clock().today()) {
        let until = short_when(&notice.expires);
        says(Tone::Late, icon::LATE, &format!("Ran out {until}, and still open"));
    }
    if notice.wants_thanks() {
        says(Tone::Warn, icon::WARNING, "Not thanked yet");
    }
}

/// Keeps that somebody answered today, and asks who.
fn answered(draft: &mut Draft<'_, '_>, notice: &mut Notice) {
    let session = draft.desk.session;
    let (id, today) = (session.fresh_id(), When::day(session.clock().today()));
    notice.answered(id, today);
    draft.within(Step::Key("responders"), |draft| draft.lead_to(Step::Item(id)));
}
