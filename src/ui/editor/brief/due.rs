//! What a project waits for, above everything that came of it: the steps that may have come, or else the next one, each
//! with the way to record what was decided; and by when the notice of a key decision must be published.

use eframe::egui::Ui;
use jiff::civil::Date;

use crate::model::key_decision::NoticeDue;
use crate::model::output::Output;
use crate::model::{Brief, Id};
use crate::ui::editor::Draft;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{self, Button, Chip, MessageBar};
use crate::ui::words::{asks_if_it_came, joined, notice_by, short_when};
use crate::workspace::steps::{Notice, due_steps, notices};

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &Brief, today: Date) {
    let workspace = draft.desk.session.workspace();
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    let due = due_steps(brief, &outputs, today);
    let is_over = brief.is_over(&outputs);
    for one in notices(brief, &outputs, today) {
        tell_notice(ui, one.what.trim(), one.notice);
    }
    for one in &due {
        Chip::new(&asks_if_it_came(&one.what, &one.when)).tone(Tone::Warn).icon(icon::TIME).show(ui);
        record(ui, draft, brief.header.id, one.step, &one.what);
    }
    let next = brief.since.next_step().filter(|_| due.is_empty() && !is_over);
    if let Some(next) = next.filter(|next| !next.what.trim().is_empty()) {
        widgets::body(ui, &format!("Expected next: {}", joined(&[next.what.trim(), &short_when(&next.when)])));
        record(ui, draft, brief.header.id, next.id, &next.what);
    }
}

/// By when the notice of a key decision must be published: in amber once that is near or over.
pub fn tell_notice(ui: &mut Ui, what: &str, notice: Notice) {
    let by = notice_by(notice);
    let words = if what.is_empty() { by } else { format!("{what}: {by}") };
    if notice.due == NoticeDue::Ahead {
        widgets::secondary(ui, &words);
    } else {
        MessageBar::new(Tone::Warn, icon::WARNING, &words).show(ui);
    }
    ui.add_space(space::WORD);
}

fn record(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: Id, step: Id, what: &str) {
    ui.add_space(space::LABEL);
    let name = format!("Record the decision: {}", what.trim());
    if Button::outlined("Record the decision").small().name(&name).show(ui).clicked() {
        draft.desk.decides = Some((brief, step));
    }
    ui.add_space(space::FIELD);
}
