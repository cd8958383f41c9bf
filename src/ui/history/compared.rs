//! What was changed in a version, field by field, against the one before it or against another; and the buttons that put
//! it back.

use std::sync::Arc;

use eframe::egui::{Frame, Id, Margin, ScrollArea, Ui};

use super::{HistoryScreen, marked, times, whole_text};
use crate::app::{Clock, Command, Compared, ComparedField, History, Side, VersionRow};
use crate::model::Record;
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::ui::theme::{Tone, icon, role, space, width};
use crate::ui::widgets::{self, Button, Chosen, Field, MessageBar, PickChange, card};
use crate::workspace::Change;
use crate::workspace::differences::{Differs, Marked, has_field, is_kept};

/// Draws it.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    screen: &mut HistoryScreen,
    history: &History,
    (record, between): (&Arc<Record>, f32),
) {
    let Some((at, row)) = screen.row(history) else { return };
    ScrollArea::vertical().id_salt(("changed in", row.version)).auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 20, right: 20, top: 12, bottom: 24 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = between;
            ui.set_max_width(width::READING.min(ui.available_width()));
            head(ui, desk, row);
            let sides = screen.sides(history);
            let compared = history.compared.clone().filter(|compared| Some(compared.of) == sides);
            restore_all(ui, desk, row, compared.as_deref(), record);
            ui.add_space(space::FIELD);
            compare_with(ui, desk, screen, history, (at, row));
            ui.add_space(space::FIELD);
            match (&compared, &history.problem) {
                (Some(compared), _) => fields(ui, desk, (row, screen.with(row)), compared, record),
                (None, Some(problem)) => {
                    MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&problem.hint).show(ui);
                }
                (None, None) if sides.is_none() => {
                    widgets::muted(ui, "It was made here, or came here, as it was then. Nothing is kept before it.");
                }
                // It takes a moment where nothing was compared yet; else it is there before a word of it could be read.
                (None, None) if history.compared.is_none() => {
                    widgets::muted(ui, "Comparing\u{2026}");
                }
                (None, None) => {}
            }
        });
    });
}

/// When it was made, and by whom.
fn head(ui: &mut Ui, desk: &Desk<'_>, row: &VersionRow) {
    let clock = desk.session.clock();
    widgets::heading(ui, 2, role::SUBHEADING, &times::long_moment(clock, row.at));
    widgets::secondary(ui, &capitalised_author(row));
}

fn capitalised_author(row: &VersionRow) -> String {
    crate::model::capitalised(times::author(&row.by))
}

fn restore_all(ui: &mut Ui, desk: &mut Desk<'_>, row: &VersionRow, compared: Option<&Compared>, record: &Record) {
    let version = Side::Version(row.version);
    let this = compared.and_then(|compared| side(compared, version));
    let Some(this) = this else { return };
    ui.add_space(space::WORD);
    if record.same_content(this) {
        widgets::secondary(ui, "This is how it is now.");
        return;
    }
    let change = restoring(ui, desk, (version, this));
    let Some(change) = change.as_ref() else {
        widgets::secondary(ui, "Nothing of it can be put back: it stands as it is now, or what was agreed stays.");
        return;
    };
    let name = format!("Restore all of it as it was on {}", times::moment(desk.session.clock(), row.at));
    if Button::outlined("Restore all of it").icon(icon::UNDO).small().name(&name).show(ui).clicked() {
        desk.send(Command::Apply(change.clone()));
    }
}

/// One of the two records that were compared.
fn side(compared: &Compared, side: Side) -> Option<&Arc<Record>> {
    match compared.of {
        (older, _) if older == side => Some(&compared.older),
        (_, newer) if newer == side => Some(&compared.newer),
        _ => None,
    }
}

/// What a version is compared with: the one before, what stands there now, any other.
fn compare_with(
    ui: &mut Ui,
    desk: &Desk<'_>,
    screen: &mut HistoryScreen,
    history: &History,
    (at, row): (usize, &VersionRow),
) {
    let clock = desk.session.clock();
    let others: Vec<&VersionRow> =
        history.rows.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, row)| row).collect();
    let words = others.iter().map(|row| format!("{}: {}", when(clock, row), times::what(row)));
    let words: Vec<String> = ["The one before".to_owned(), "Now".to_owned()].into_iter().chain(words).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen = match screen.with(row) {
        None => 0,
        Some(Side::Now) => 1,
        Some(Side::Version(other)) => others.iter().position(|row| row.version == other).map_or(0, |at| at + 2),
    };
    let picked = Field::new("Compare with").show(ui, |ui| widgets::pick(ui, &words, Chosen::Option(chosen), false));
    if let Some(PickChange::Picked(picked)) = picked {
        screen.with = match picked {
            0 => None,
            1 => Some(Side::Now),
            other => others.get(other - 2).map(|row| Side::Version(row.version)),
        };
    }
}

fn when(clock: &Clock, row: &VersionRow) -> String {
    format!("{}, {}", times::moment(clock, row.at), times::author(&row.by))
}

fn fields(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (row, with): (&VersionRow, Option<Side>),
    compared: &Compared,
    record: &Arc<Record>,
) {
    if compared.fields.is_empty() {
        widgets::muted(ui, "Both say the same in every field.");
        return;
    }
    widgets::secondary(ui, "Struck out: only in the older. Underlined: only in the newer.");
    ui.add_space(space::SMALL);
    let is_now = [&compared.older, &compared.newer].map(|side| side.same_content(record));
    for field in &compared.fields {
        ui.push_id(&field.difference.field, |ui| one(ui, desk, (row, with), compared, (field, record, is_now)));
        ui.add_space(space::SMALL);
    }
}

fn one(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    (row, with): (&VersionRow, Option<Side>),
    compared: &Compared,
    (field, record, is_now): (&ComparedField, &Arc<Record>, [bool; 2]),
) {
    let called = field.difference.called();
    card(ui, None, |ui| {
        ui.set_width(ui.available_width());
        widgets::heading(ui, 3, role::NAME, &headed(field, &called));
        ui.add_space(space::LABEL);
        says(ui, field);
        let buttons = buttons(ui, desk, (row, with), compared, (field, is_now));
        if buttons.is_empty() {
            why_not(ui, desk, compared, (field, record, is_now));
            return;
        }
        ui.horizontal_wrapped(|ui| {
            for (words, change) in buttons {
                let name = format!("{words}: {called}");
                if Button::outlined(words).icon(icon::UNDO).small().name(&name).show(ui).clicked() {
                    desk.send(Command::Apply(change));
                }
            }
        });
    });
}

/// What a field can be put back to, and in which words.
fn buttons(
    ui: &Ui,
    desk: &Desk<'_>,
    (row, with): (&VersionRow, Option<Side>),
    compared: &Compared,
    (field, is_now): (&ComparedField, [bool; 2]),
) -> Vec<(&'static str, Change)> {
    let (this, (older, newer)) = (Side::Version(row.version), compared.of);
    let sides = [(older, &compared.older), (newer, &compared.newer)].into_iter().zip(is_now);
    let sides = sides.filter(|((side, _), is_now)| *side != Side::Now && !is_now).map(|(side, _)| side);
    let words = |side: Side| match (&field.difference.differs, side == older) {
        (Differs::Added(_), true) | (Differs::Removed(_), false) => "Take it out",
        (Differs::Added(_), false) | (Differs::Removed(_), true) => "Put it back",
        _ if side == this => "Restore as it was then",
        _ if with.is_none() => "Put the earlier text back",
        _ => "Restore as in the other",
    };
    sides.filter_map(|(side, from)| Some((words(side), restoring_field(ui, desk, (side, from), field)?))).collect()
}

/// Why a field can't be put back to what it was, where it says something else now.
fn why_not(
    ui: &mut Ui,
    desk: &Desk<'_>,
    compared: &Compared,
    (field, record, is_now): (&ComparedField, &Arc<Record>, [bool; 2]),
) {
    let (workspace, path) = (desk.session.workspace(), &field.difference.field);
    let place = ui.scope_id().with("why not");
    let says = memo(ui, place, (workspace.generation(), record.id(), compared.of), || {
        if is_kept(workspace, record, path) {
            "It stays as it is now: it was agreed or published, or it says how far this has come."
        } else if is_now == [false, false] && !has_field(record, path) {
            "This item was taken out since, so it can’t be put back here."
        } else {
            ""
        }
    });
    if !says.is_empty() {
        widgets::secondary(ui, &says);
    }
}

fn headed(field: &ComparedField, called: &str) -> String {
    match field.difference.differs {
        Differs::Added(_) => format!("{called}: added"),
        Differs::Removed(_) => format!("{called}: taken out"),
        Differs::Moved(..) => format!("{called}: another order"),
        Differs::Said(..) | Differs::Protected => called.to_owned(),
    }
}

fn says(ui: &mut Ui, field: &ComparedField) {
    let is_told = field.pieces.iter().any(|piece| piece.marked != Marked::Same);
    if !is_told {
        let says = match field.difference.differs {
            Differs::Protected => "It was changed. What somebody needs is not shown here.",
            Differs::Added(_) | Differs::Removed(_) => "Nothing stood in it.",
            _ => "It was changed in a way that its words do not show.",
        };
        widgets::muted(ui, says);
        ui.add_space(space::WORD);
        return;
    }
    let noted = whole_text(ui, &field.difference.field);
    let is_whole = ui.data(|data| data.get_temp(noted)).unwrap_or(false);
    marked::show(ui, &field.pieces, is_whole);
    ui.add_space(space::WORD);
    if marked::is_long(&field.pieces) {
        let words = if is_whole { "Show only what was changed" } else { "Show the whole text" };
        let name = format!("{words}: {}", field.difference.called());
        let asked = ui.horizontal(|ui| {
            // The words of a plain button begin within it: they stand under the text.
            ui.add_space(-space::WORD);
            Button::plain(words).small().name(&name).show(ui).clicked()
        });
        if asked.inner {
            ui.data_mut(|data| data.insert_temp(noted, !is_whole));
        }
    }
}

/// The change that puts everything back, worked out once for a state of the records and a version: which it is says its
/// hash alone, since two may have one number.
fn restoring(ui: &Ui, desk: &Desk<'_>, (side, from): (Side, &Arc<Record>)) -> Arc<Option<Change>> {
    let session = desk.session;
    let key = (session.workspace().generation(), from.id(), side);
    memo(ui, Id::unique("all of an earlier version"), key, || session.restored(from, None))
}

fn restoring_field(
    ui: &Ui,
    desk: &Desk<'_>,
    (side, from): (Side, &Arc<Record>),
    field: &ComparedField,
) -> Option<Change> {
    let session = desk.session;
    let key = (session.workspace().generation(), from.id(), side);
    let place = ui.scope_id().with(("restoring", side));
    let change = memo(ui, place, key, || session.restored(from, Some(&field.difference)));
    change.as_ref().clone()
}
