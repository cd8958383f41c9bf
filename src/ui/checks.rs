//! The checks of a brief: what needs something first, each with its reason and the way to its field, then what passes,
//! muted. They advise: there is no score, and no colour for the whole.
//!
//! They are worked out anew whenever something was typed, which takes no time that anybody would notice; how many pages
//! the brief takes arrives from the typesetter a moment later.

use std::sync::Arc;

use eframe::egui::{Align, Context, Id, Layout, ScrollArea, Sense, Ui, vec2};
use jiff::civil::Date;

use super::editor;
use super::editor::section::{self, Opens};
use super::frame::Desk;
use super::memo::memo;
use super::page;
use super::theme::{self, Icon, Tone, icon, role, space};
use super::widgets::{self, Button};
use super::words::joined;
use crate::app::{Command, Sheet};
use crate::documents::{BRIEF, Style, TextSize};
use crate::model::brief::BriefStatus;
use crate::model::{Brief, Id as RecordId, Open, Record, Ref, When};
use crate::workspace::checks::{Check, Outcome, Point, checks};
use crate::workspace::{Change, Edit, Workspace};

/// What is said once a brief was published.
const PUBLISHED: &str = "Published. Teams read this version; what stands on its sheet stays as it is until you make a new \
                         version. Undo: Ctrl Z.";

/// Of the height beside the form, what the checks take at most.
const SHARE: f32 = 0.34;

/// The sheet that should fit one page.
pub fn sheet(brief: RecordId) -> Sheet {
    Sheet { document: BRIEF.name, record: brief, style: Style::A4, size: TextSize::Standard }
}

/// What is counted beside the pages that are shown, where those are another sheet of a brief than the one that should fit.
pub fn counts(workspace: &Workspace, shown: Sheet) -> Option<Sheet> {
    let brief = workspace.brief(Ref(shown.record))?;
    Some(sheet(brief.header.id)).filter(|sheet| *sheet != shown)
}

fn of(ctx: &Context, desk: &Desk<'_>, brief: &Brief) -> Arc<Vec<Check>> {
    let (session, id) = (desk.session, brief.header.id);
    let pages = session.pages().count(sheet(id));
    let (workspace, today): (&Workspace, Date) = (session.workspace(), session.clock().today());
    let key = (id, workspace.generation(), pages, today);
    memo(ctx, Id::unique("the checks of a brief"), key, || checks(workspace, brief, today, pages))
}

/// Draws them over the page of a brief, where they can be folded away.
pub fn beside(ui: &mut Ui, desk: &mut Desk<'_>, record: &Arc<Record>) {
    let Record::Brief(brief) = record.as_ref() else { return };
    let checks = of(ui.ctx(), desk, brief);
    let folded = Id::unique("the checks are folded");
    let mut is_folded = ui.data(|data| data.get_temp(folded)).unwrap_or(false);
    let most = ui.available_height() * SHARE;
    page::strip(ui, |ui| {
        ui.horizontal(|ui| {
            let arrow = if is_folded { icon::CLOSED } else { icon::OPENED };
            let fold = Button::quiet("Checks").icon(arrow).small().show(ui);
            ui.ctx().accesskit_node_builder(fold.id, |node| node.set_expanded(!is_folded));
            if fold.clicked() {
                is_folded = !is_folded;
                ui.data_mut(|data| data.insert_temp(folded, is_folded));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| widgets::secondary(ui, &count(&checks)));
        });
        if is_folded {
            return;
        }
        bar(ui, &checks);
        ScrollArea::vertical().id_salt("checks").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
            all(ui, desk, record, &checks);
        });
    });
}

/// Says over the form how many are ready, where they stand below it, and leads there.
pub fn above(ui: &mut Ui, desk: &Desk<'_>, record: &Record) {
    let Record::Brief(brief) = record else { return };
    let checks = of(ui.ctx(), desk, brief);
    let (sign, tone) = match (counted(&checks, Outcome::NeedsSomething), counted(&checks, Outcome::Unknown)) {
        (0, 0) => (icon::PASSED, Tone::Decision),
        (0, _) => (icon::UNCHOSEN, Tone::Quiet),
        _ => (icon::WARNING, Tone::Warn),
    };
    if widgets::way_to_mend(ui, sign, tone, &count(&checks)).clicked() {
        ui.data_mut(|data| data.insert_temp(asked_for(), brief.header.id));
        ui.ctx().request_repaint();
    }
    ui.add_space(space::WORD);
}

fn asked_for() -> Id {
    Id::unique("the checks that were asked for")
}

/// Draws them below the form, folded, where no page stands beside it.
pub fn below(ui: &mut Ui, desk: &mut Desk<'_>, record: &Arc<Record>) {
    let Record::Brief(brief) = record.as_ref() else { return };
    let checks = of(ui.ctx(), desk, brief);
    let title = format!("Checks: {}", count(&checks));
    let is_asked_for = ui.data_mut(|data| data.remove_temp::<RecordId>(asked_for())) == Some(brief.header.id);
    if is_asked_for {
        ui.scroll_to_cursor(Some(Align::TOP));
        widgets::next_takes_keyboard(ui);
    }
    let opens = if is_asked_for { Opens::Now } else { Opens::OnDemand };
    section::show(ui, "checks", &title, opens, |ui| {
        bar(ui, &checks);
        all(ui, desk, record, &checks);
    });
    ui.add_space(space::FIELD);
}

/// "6 of 10 ready".
fn count(checks: &[Check]) -> String {
    format!("{} of {} ready", ready(checks), checks.len())
}

/// What nobody can say yet is not ready.
fn ready(checks: &[Check]) -> usize {
    counted(checks, Outcome::Ready)
}

fn counted(checks: &[Check], outcome: Outcome) -> usize {
    checks.iter().filter(|check| check.outcome == outcome).count()
}

fn bar(ui: &mut Ui, checks: &[Check]) {
    ui.add_space(space::HAIR);
    widgets::progress(ui, ready(checks) as f32 / checks.len().max(1) as f32, &count(checks));
    ui.add_space(space::WORD);
}

fn all(ui: &mut Ui, desk: &mut Desk<'_>, record: &Arc<Record>, checks: &[Check]) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for check in checks.iter().filter(|check| check.outcome == Outcome::NeedsSomething) {
        needs(ui, desk, record, check);
        ui.add_space(space::WORD);
    }
    let rest: Vec<&Check> = checks.iter().filter(|check| check.outcome != Outcome::NeedsSomething).collect();
    let needs_something = rest.len() < checks.len();
    if needs_something && !rest.is_empty() {
        widgets::rule(ui);
        ui.add_space(space::TIGHT);
    }
    // What is in order is one line until somebody asks for it.
    if !needs_something || shows_rest(ui, &rest) {
        rest.into_iter().for_each(|check| in_order(ui, check));
    }
    ui.add_space(space::LABEL);
    widgets::secondary(ui, "Checks only advise. You can print or publish at any time.");
}

/// The line that says how many need nothing, which unfolds them. Whether they are shown.
fn shows_rest(ui: &mut Ui, rest: &[&Check]) -> bool {
    let place = Id::unique("what is in order is shown");
    let mut is_shown = ui.data(|data| data.get_temp(place)).unwrap_or(false);
    if rest.is_empty() {
        return is_shown;
    }
    let says = need_nothing(rest);
    let arrow = if is_shown { icon::OPENED } else { icon::CLOSED };
    let fold = Button::quiet(&says).icon(arrow).small().show(ui);
    ui.ctx().accesskit_node_builder(fold.id, |node| node.set_expanded(is_shown));
    is_shown ^= fold.clicked();
    ui.data_mut(|data| data.insert_temp(place, is_shown));
    is_shown
}

/// "6 need nothing, 1 is too early to say".
fn need_nothing(rest: &[&Check]) -> String {
    let early = rest.iter().filter(|check| check.outcome == Outcome::Unknown).count();
    let ready = match rest.len() - early {
        0 => String::new(),
        1 => "1 needs nothing".to_owned(),
        many => format!("{many} need nothing"),
    };
    let early = match early {
        0 => String::new(),
        1 => "1 is too early to say".to_owned(),
        many => format!("{many} are too early to say"),
    };
    joined(&[&ready, &early])
}

fn in_order(ui: &mut Ui, check: &Check) {
    let (sign, tone) = match check.outcome {
        Outcome::Unknown => (icon::UNCHOSEN, Tone::Quiet),
        _ => (icon::PASSED, Tone::Decision),
    };
    signed(ui, sign, (tone, role::SECONDARY.line), |ui| {
        widgets::secondary(ui, &check.says);
        if !check.reason.is_empty() {
            widgets::secondary(ui, &check.reason);
        }
    });
    ui.add_space(space::LABEL);
}

fn needs(ui: &mut Ui, desk: &mut Desk<'_>, record: &Arc<Record>, check: &Check) {
    signed(ui, icon::WARNING, (Tone::Warn, role::NAME.line), |ui| {
        widgets::text(ui, role::NAME, theme::palette(ui).ink, &check.says);
        widgets::secondary(ui, &check.reason);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            // The words of a plain button begin within it: they stand under the sentence.
            ui.add_space(-space::WORD);
            let words = way_to(check);
            if Button::plain(&words).small().name(&format!("{words}: {}", check.says)).show(ui).clicked() {
                desk.lead = Some(check.at.clone());
            }
            let can_publish = may_publish(record, check) && desk.session.read_only(record.id()).is_none();
            if can_publish && Button::plain("Publish today").small().show(ui).clicked() {
                publish(desk, record);
            }
        });
    });
}

/// "Go to “Who takes it on”".
fn way_to(check: &Check) -> String {
    match check.label {
        Some(label) => format!("Go to \u{201c}{label}\u{201d}"),
        None => "Go to its field".to_owned(),
    }
}

/// Something with its sign at the left, at the middle of its first line, which is so high.
fn signed(ui: &mut Ui, sign: Icon, (tone, line): (Tone, f32), contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let (place, _) = ui.allocate_exact_size(vec2(icon::SIZE_SMALL, line), Sense::hover());
        let colour = theme::palette(ui).tone(tone).ink;
        widgets::icon_at(ui, sign, icon::SIZE_SMALL, colour, place.center());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            contents(ui);
        });
    });
}

fn may_publish(record: &Record, check: &Check) -> bool {
    let Record::Brief(brief) = record else { return false };
    check.point == Point::Published && brief.brief.status.known().is_some_and(|status| !status.is_published())
}

/// The day is noted with the status: that is what the event is told by. A day that was meant before is another one.
fn publish(desk: &mut Desk<'_>, record: &Arc<Record>) {
    let Record::Brief(brief) = record.as_ref() else { return };
    let mut after = brief.clone();
    after.brief.status = Open::Known(BriefStatus::Published);
    after.brief.published = When::default();
    editor::follow_status(desk.session, brief, &mut after);
    let edit = Edit::replace(record.clone(), Record::Brief(after));
    desk.says = Some(PUBLISHED.to_owned());
    desk.send(Command::Apply(Change::new(format!("publishing {}", brief.title()), vec![edit])));
}
