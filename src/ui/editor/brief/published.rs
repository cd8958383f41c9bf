//! A published brief: that its wording stays, how a new version of it is begun, and what was published before.

use std::sync::Arc;

use eframe::egui::Ui;

use crate::app::Command;
use crate::model::brief::{Ask, Edition};
use crate::model::{Brief, Record};
use crate::ui::editor::Draft;
use crate::ui::editor::section::{self, Opens};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, MessageBar};
use crate::ui::words::{joined, short_when};
use crate::workspace::{Change, Edit, begin_new_version, is_frozen, keep_edition};

/// Says over the fields of a published brief that they stay, with the way to a new version.
pub fn say(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let Record::Brief(brief) = record.as_ref() else { return };
    if !is_frozen(brief) {
        return;
    }
    let what = format!("{}.", named(brief.brief.version, &short_when(&brief.brief.published)));
    let more =
        "Teams may have read it, so what stands on its sheet stays as it is. A new version keeps what was published.";
    let asked = MessageBar::new(Tone::Quiet, icon::LOCKED, &what).more(more).actions(&["Make a new version"]).show(ui);
    if asked.is_some() {
        let mut after = brief.clone();
        let session = draft.desk.session;
        begin_new_version(session.workspace(), &mut after, session.fresh_id(), session.clock().today());
        let label = format!("beginning a new version of {}", brief.title());
        let edit = Edit::replace(record.clone(), Record::Brief(after));
        draft.desk.send(Command::Apply(Change::new(label, vec![edit])));
    }
    ui.add_space(space::FIELD);
}

/// "Version 2, published on 20 October 2025", as far as it is known.
fn named(version: Option<u32>, day: &str) -> String {
    let published = if day.is_empty() { "published".to_owned() } else { format!("published on {day}") };
    let version = version.map(|version| format!("Version {version}")).unwrap_or_default();
    match version.is_empty() {
        true => crate::model::capitalised(&published),
        false => joined(&[&version, &published]),
    }
}

/// Where somebody has made a draft of a published brief by its status, that is a new version as well.
pub fn keep(draft: &mut Draft<'_, '_>, brief: &mut Brief) {
    if draft.frozen && !is_frozen(brief) {
        let session = draft.desk.session;
        keep_edition(session.workspace(), brief, session.fresh_id(), session.clock().today());
        draft.is_deed = true;
    }
}

/// What was published before, to be read.
pub fn earlier(ui: &mut Ui, draft: &Draft<'_, '_>, ask: &Ask) {
    if ask.editions.is_empty() {
        return;
    }
    let opens = draft.opens(false, |level| level == "editions");
    let opens = if opens == Opens::AtFirst { Opens::OnDemand } else { opens };
    section::show(ui, "editions", "What was published before", opens, |ui| {
        ask.editions.iter().rev().for_each(|edition| one(ui, edition));
    });
}

fn one(ui: &mut Ui, edition: &Edition) {
    widgets::heading(ui, 3, role::NAME, &named(edition.version, &short_when(&edition.published)));
    let until = short_when(&edition.until);
    if !until.is_empty() {
        widgets::secondary(ui, &format!("A new version was begun on {until}."));
    }
    ui.add_space(space::LABEL);
    for paragraph in edition.wording.as_str().split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        widgets::muted(ui, paragraph.trim());
        ui.add_space(space::LABEL);
    }
    ui.add_space(space::FIELD);
}
