//! How long nothing was heard of a project and, once it has gone quiet, who looks after it, what was promised, and the
//! two ways to ask for news: a letter, and the note that somebody was asked.

use eframe::egui::Ui;
use jiff::civil::Date;

use crate::model::brief::{AskedForNews, Since};
use crate::model::{Brief, When};
use crate::ui::editor::Draft;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{self, Button, Chip};
use crate::ui::words::{asked_lately, counted, joined, short_when};
use crate::workspace::{Quiet, days_since_heard, is_over, quiet_of};

/// Draws it. Of a project that is over nobody expects to hear.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief, today: Date) {
    let workspace = draft.desk.session.workspace();
    let days = days_since_heard(workspace, brief, today).filter(|_| !is_over(workspace, brief));
    let Some(days) = days else { return };
    let in_words = counted(usize::try_from(days).unwrap_or_default(), "day", "days");
    if let Some(quiet) = quiet_of(workspace, brief, today) {
        Chip::new(&format!("Nothing heard for {in_words}")).tone(Tone::Warn).icon(icon::QUIET).show(ui);
        ui.add_space(space::LABEL);
        facts(ui, draft, &quiet);
        ask(ui, draft, &mut brief.since, &quiet, today);
    } else {
        let says = if days < 1 { "Last heard today".to_owned() } else { format!("Last heard {in_words} ago") };
        widgets::secondary(ui, &says);
    }
    ui.add_space(space::SMALL);
}

fn facts(ui: &mut Ui, draft: &Draft<'_, '_>, quiet: &Quiet) {
    let owner = quiet.owner.map(|owner| draft.title(owner.0)).filter(|name| !name.is_empty());
    widgets::secondary(ui, &owner.map_or("Nobody looks after it".to_owned(), |name| format!("Looked after by {name}")));
    let says = match &quiet.promised {
        Some(promised) => format!("Promised: {}", joined(&[&promised.what, &short_when(&promised.when)])),
        None => "Nothing was promised".to_owned(),
    };
    widgets::secondary(ui, &says);
}

/// Nobody is asked twice within a week.
fn ask(ui: &mut Ui, draft: &mut Draft<'_, '_>, since: &mut Since, quiet: &Quiet, today: Date) {
    ui.add_space(space::WORD);
    if let Some(asked) = quiet.asked {
        widgets::secondary(ui, &asked_lately(asked));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if Button::outlined("Letter asking for news").icon(icon::MAIL).small().show(ui).clicked() {
            draft.desk.asks_news = Some(draft.record);
        }
        if Button::outlined("Asked today").small().show(ui).clicked() {
            let (id, when) = (draft.desk.session.fresh_id(), When::day(today));
            since.asked.push(AskedForNews { id, when, of: quiet.owner, ..AskedForNews::default() });
            draft.is_deed = true;
        }
    });
}
