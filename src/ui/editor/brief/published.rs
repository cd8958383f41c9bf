//! A published brief: that its wording stays, that it was changed all the same, how a new version of it is begun, and
//! what was published before.

use std::sync::Arc;

use eframe::egui::Ui;

use crate::app::{Command, Session, sheet_in_words};
use crate::documents::wording::en_gb;
use crate::model::brief::{BriefStatus, Edition};
use crate::model::{Brief, Record};
use crate::ui::editor::Draft;
use crate::ui::editor::section::{self, Opens};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, MessageBar};
use crate::ui::words::{joined, short_when};
use crate::workspace::{Change, Edit, Keeping, current, follow_status, has_changed_since_published, is_frozen};

const STAYS: &str =
    "Teams may have read it, so what stands on its sheet stays as it is. A new version keeps what was published.";
const CHANGED: &str = "Its file was changed elsewhere, or another version of it was taken. What teams read is kept below, \
                       under \u{201c}What was published before\u{201d}. To publish what it says now, make a new version.";

/// Says over the fields of a published brief that they stay, with the way to a new version.
pub fn say(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Arc<Record>) {
    let Record::Brief(brief) = record.as_ref() else { return };
    if !is_frozen(brief) {
        return;
    }
    let what = named(brief.brief.version, &short_when(&brief.brief.published));
    let (tone, sign, what, more) = if has_changed_since_published(brief) {
        (Tone::Warn, icon::WARNING, format!("{what}, and changed since."), CHANGED)
    } else {
        (Tone::Quiet, icon::LOCKED, format!("{what}."), STAYS)
    };
    let asked = MessageBar::new(tone, sign, &what).more(more).actions(&["Make a new version"]).show(ui);
    if asked.is_some() {
        let mut after = brief.clone();
        let session = draft.desk.session;
        after.brief.status = BriefStatus::Draft.into();
        follow(session, brief, &mut after);
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

/// Where somebody has set another status, what goes with it: what is published is kept, and a draft of it is a new version.
pub fn keep(draft: &mut Draft<'_, '_>, brief: &mut Brief) {
    let session = draft.desk.session;
    let Some(Record::Brief(before)) = session.workspace().get(draft.record).map(|record| record.as_ref()) else {
        return;
    };
    if before.brief.status != brief.brief.status {
        draft.is_deed |= follow(session, before, brief);
    }
}

/// Does what goes with the status that was set; true where it did.
pub fn follow(session: &Session, before: &Brief, after: &mut Brief) -> bool {
    let wording = |brief: &Brief| sheet_in_words(session.workspace(), brief, session.clock().wall());
    let keeping = Keeping { id: session.fresh_id(), today: session.clock().today(), wording: &wording };
    follow_status(before, after, keeping)
}

/// What was published before, to be read: what was published last as well where the sheet says something else now.
pub fn earlier(ui: &mut Ui, draft: &Draft<'_, '_>) {
    let Some(Record::Brief(brief)) = draft.desk.session.workspace().get(draft.record).map(|record| record.as_ref())
    else {
        return;
    };
    let stands = current(&brief.brief).filter(|_| !has_changed_since_published(brief)).map(|edition| edition.id);
    let told: Vec<&Edition> = brief.brief.editions.iter().rev().filter(|one| Some(one.id) != stands).collect();
    if told.is_empty() {
        return;
    }
    let opens = draft.opens(false, |level| level == "editions");
    let opens = if opens == Opens::AtFirst { Opens::OnDemand } else { opens };
    section::show(ui, "editions", "What was published before", opens, |ui| {
        told.into_iter().for_each(|edition| one(ui, edition));
    });
}

fn one(ui: &mut Ui, edition: &Edition) {
    widgets::heading(ui, 3, role::NAME, &named(edition.version, &short_when(&edition.published)));
    let until = short_when(&edition.until);
    if !until.is_empty() {
        widgets::secondary(ui, &format!("A new version was begun on {until}."));
    }
    ui.add_space(space::LABEL);
    let words = &en_gb().brief;
    let paragraphs = edition.wording.as_str().split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    for paragraph in paragraphs {
        // Under the headings of the sheet, which stand on lines of their own.
        if words.is_heading(paragraph) {
            ui.add_space(space::WORD);
            widgets::heading(ui, 4, role::GROUP, paragraph);
            continue;
        }
        widgets::muted(ui, paragraph);
        ui.add_space(space::LABEL);
    }
    ui.add_space(space::FIELD);
}
