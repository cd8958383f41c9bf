//! What stands behind the line, in columns: updates, outputs, what is expected, what was decided and taken on, who took
//! part and was told, quotes and links.

use eframe::egui::{Align, Layout, Ui};

use super::told::{Row, Told};
use super::{of, people};
use crate::documents::Origin;
use crate::model::Brief;
use crate::model::brief::{ExpectedStep, Update};
use crate::model::form::typed;
use crate::ui::editor::Draft;
use crate::ui::editor::brief::outputs;
use crate::ui::theme::{Tone, role, space};
use crate::ui::widgets::{self, Chip, title_link};
use crate::ui::words::{joined, short_when, shortened};
use crate::workspace::{MomentKind, Whence};

/// The widths from which there are two columns, and three.
const TWO: f32 = 560.0;
const THREE: f32 = 860.0;
/// Longer updates are shown by their beginning.
const LONGEST: usize = 240;

/// Draws them.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &Brief, told: &Told, lead: &mut Option<Origin>) {
    let columns = match ui.available_width() {
        wide if wide >= THREE => 3,
        wide if wide >= TWO => 2,
        _ => 1,
    };
    ui.spacing_mut().item_spacing.x = space::FIELD;
    ui.columns(columns, |columns| {
        let last = columns.len().saturating_sub(1);
        let middle = last.min(1);
        for (number, ui) in columns.iter_mut().enumerate() {
            ui.spacing_mut().item_spacing.x = space::WORD;
            if number == 0 {
                updates(ui, draft, brief, lead);
            }
            if number == middle {
                outputs::show(ui, draft, brief);
                ui.add_space(space::FIELD);
                people::quotes(ui, draft, brief, lead);
            }
            if number == last {
                steps(ui, draft, brief, told, lead);
                decided(ui, told, lead);
                people::show(ui, draft, brief, lead);
            }
        }
    });
}

/// A part with its heading: rows in a card, or a word that there are none.
fn part<'a, T: 'a>(
    ui: &mut Ui,
    title: &str,
    nothing: &str,
    all: impl Iterator<Item = T>,
    mut row: impl FnMut(&mut Ui, T),
) {
    widgets::heading(ui, 3, role::NAME, title);
    ui.add_space(space::WORD);
    let mut all = all.peekable();
    if all.peek().is_none() {
        widgets::secondary(ui, nothing);
    } else {
        widgets::card(ui, None, |ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL;
            for (number, one) in all.enumerate() {
                if number > 0 {
                    ui.add_space(space::LABEL);
                    widgets::rule(ui);
                    ui.add_space(space::LABEL);
                }
                ui.push_id((title, number), |ui| row(ui, one));
            }
        });
    }
    ui.add_space(space::FIELD);
}

/// The latest first.
fn updates(ui: &mut Ui, draft: &Draft<'_, '_>, brief: &Brief, lead: &mut Option<Origin>) {
    // Of those of one day the one that was heard last comes first.
    let mut updates: Vec<&Update> = typed(&brief.since.updates).collect();
    updates.reverse();
    updates.sort_by_key(|update| std::cmp::Reverse(update.when.first_day()));
    part(ui, "Updates", "Nothing was heard yet.", updates.into_iter(), |ui, update| {
        let who = update.said_by.or(update.reported_by).map(|who| draft.title(who.0)).unwrap_or_default();
        let at = update.at.filter(|_| update.how.is_empty()).map(|at| format!("at {}", draft.title(at.0)));
        let how = at.unwrap_or_else(|| update.how.clone());
        let when = short_when(&update.when);
        let when = if when.is_empty() { "No date" } else { &when };
        if title_link(ui, role::GROUP, when).clicked() {
            *lead = Some(of(brief, format!("since/updates/{}/text", update.id)));
        }
        widgets::body(ui, &shortened(update.text.as_str().trim(), LONGEST));
        let said = joined(&[&who, &how]);
        if !said.is_empty() {
            widgets::secondary(ui, &said);
        }
    });
}

/// What has not come yet, the first first.
fn steps(ui: &mut Ui, draft: &Draft<'_, '_>, brief: &Brief, told: &Told, lead: &mut Option<Origin>) {
    let mut steps: Vec<&ExpectedStep> = typed(&brief.since.steps).filter(|step| step.is_waiting()).collect();
    steps.sort_by_key(|step| (step.when.last_day().is_none(), step.when.last_day()));
    part(ui, "Expected steps", "Nothing is expected.", steps.into_iter(), |ui, step| {
        let origin = of(brief, format!("since/steps/{}/what", step.id));
        let is_late = told.rows.iter().any(|row| row.origin == origin && row.whence == Whence::Overdue);
        ui.horizontal_wrapped(|ui| {
            let when = short_when(&step.when);
            widgets::text(
                ui,
                role::GROUP,
                crate::ui::theme::palette(ui).ink,
                if when.is_empty() { "No date yet" } else { &when },
            );
            if is_late {
                Chip::new("Has it come?").tone(Tone::Warn).show(ui);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                widgets::secondary_in_room(ui, &step.who_decides.map(|who| draft.title(who.0)).unwrap_or_default());
            });
        });
        if title_link(ui, role::BODY, &step.what).clicked() {
            *lead = Some(origin);
        }
        let follows = [("If yes", &step.if_yes), ("If no", &step.if_no)];
        for (word, what) in follows.into_iter().filter(|(_, what)| !what.trim().is_empty()) {
            widgets::secondary(ui, &format!("{word}: {what}"));
        }
    });
}

/// Decisions and actions, the latest first; nothing where there are none.
fn decided(ui: &mut Ui, told: &Told, lead: &mut Option<Origin>) {
    let is_shown = |row: &&Row| matches!(row.kind, MomentKind::Decision | MomentKind::Action);
    let rows: Vec<&Row> = told.rows.iter().rev().filter(is_shown).collect();
    if rows.is_empty() {
        return;
    }
    part(ui, "Decisions and actions", "", rows.into_iter(), |ui, row| {
        if title_link(ui, role::BODY, &row.says).clicked() {
            *lead = Some(row.origin.clone());
        }
        let late = if row.whence == Whence::Overdue { "late" } else { "" };
        let kind = if row.kind == MomentKind::Decision { "Decision" } else { "Action" };
        widgets::secondary(ui, &joined(&[kind, &row.when, late]));
    });
}
