//! Whether it is safe, at the left of the bottom line: saved when, or what is in the way, what is safe, and what can be done
//! about it.

use eframe::egui::Ui;
use eframe::egui::accesskit::Live;

use super::frame::Desk;
use super::news;
use super::theme::{Tone, icon};
use super::widgets::{self, Button};
use super::words;
use crate::app::{Command, Saving};
use crate::model::{Id, Problem};

/// As wide as the two buttons beside what is said of trouble.
const BUTTONS: f32 = 250.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    match desk.session.saving() {
        Saving::Saved(None) if desk.session.is_loading() => {}
        Saving::Saved(None) => {
            if desk.session.folder().is_some() {
                widgets::status(ui, icon::DONE, Tone::Quiet, "Everything is saved");
            } else {
                let says =
                    if desk.session.waits_for().is_some() { "Waiting for your folder" } else { "No folder is open" };
                widgets::status(ui, icon::WARNING, Tone::Warn, says);
            }
        }
        Saving::Saved(Some(at)) => {
            let says = format!("Saved at {}", words::clock_time(at));
            widgets::status_told_once(ui, icon::DONE, Tone::Quiet, &says);
        }
        Saving::Saving => {
            let says = if desk.session.saves_recovered() { "Saving what was recovered" } else { "Saving" };
            widgets::status(ui, icon::TIME, Tone::Quiet, says);
        }
        Saving::Choose => choose(ui, desk),
        Saving::Unconfirmed(problem) => {
            let says = format!("Saved, but the disk has not confirmed it. {} {}", problem.what, problem.safe);
            trouble(ui, desk, Tone::Warn, says.trim(), &problem)
        }
        Saving::Failed(problem) => {
            let says = if is_told_above(desk) {
                not_saved_meanwhile(desk, &problem)
            } else {
                not_saved(&problem, &desk.session.not_saved())
            };
            trouble(ui, desk, Tone::Late, &says, &problem);
            if Button::plain(news::SAVE_COPIES).small().show(ui).clicked() {
                desk.send(Command::BrowseCopies);
            }
        }
        Saving::Away(problem) => {
            widgets::status_told_once(ui, icon::WARNING, Tone::Warn, &problem.what).on_hover_text(problem.to_string());
        }
        Saving::ReadOnly(problem) => {
            let says = format!("Read-only. {}", problem.what);
            widgets::status_told_once(ui, icon::WARNING, Tone::Warn, &says).on_hover_text(problem.to_string());
        }
    }
}

/// Whether nothing can be saved while the folder is away, which is told across the top of the window: the line says what
/// is safe, and has room for nothing else.
pub fn is_told_above(desk: &Desk<'_>) -> bool {
    desk.session.away_in_words().is_some() && matches!(desk.session.saving(), Saving::Failed(_))
}

fn not_saved_meanwhile(desk: &Desk<'_>, problem: &Problem) -> String {
    let safe =
        if desk.session.is_kept_here() { "What you typed is safe on this computer." } else { problem.safe.as_str() };
    format!("Not saved. {safe}")
}

/// "Not saved: the disk is full. All you typed is kept on this computer …": what is safe first, then what it is about,
/// where there is room.
fn not_saved(problem: &Problem, names: &[String]) -> String {
    let reason = match &problem.obstacle {
        Some(obstacle) => format!("Not saved: {}.", obstacle.reason),
        None => format!("Not saved. {}", problem.what),
    };
    let about = match names {
        [] => String::new(),
        [one] => format!("It is about {}.", words::shortened(one, 60)),
        [first, rest @ ..] => format!("It is about {} and {} more.", words::shortened(first, 60), rest.len()),
    };
    format!("{reason} {} {about}", problem.safe).trim().to_owned()
}

/// Leads to the first record of which there are two versions.
fn choose(ui: &mut Ui, desk: &mut Desk<'_>) {
    let workspace = desk.session.workspace();
    let clashed: Vec<Id> = desk.session.in_two_versions().collect();
    let unreadable = clashed.iter().all(|id| desk.session.clash(*id).is_some_and(|clash| clash.is_unreadable()));
    let says = match clashed.len() {
        1 if unreadable => "A file is damaged. Yours is kept: choose what to do.".to_owned(),
        1 => "Two versions: choose one. Both are kept.".to_owned(),
        count => format!("Two versions of {count} things: choose one of each. All are kept."),
    };
    widgets::status_told_once(ui, icon::WARNING, Tone::Warn, &says);
    let first = clashed.first().and_then(|id| workspace.get(*id));
    if let Some(record) = first
        && Button::plain(&words::shortened(&record.title(), 40)).small().show(ui).clicked()
    {
        desk.go = Some((record.kind(), record.id()));
    }
}

fn trouble(ui: &mut Ui, desk: &mut Desk<'_>, tone: Tone, says: &str, problem: &Problem) {
    let sign = if tone == Tone::Late { icon::LATE } else { icon::WARNING };
    // What can be done about it is seen in the narrowest window.
    let most = (ui.available_width() - BUTTONS).max(BUTTONS / 2.0) / widgets::STATUS_SHARE;
    let said = ui.scope(|ui| {
        ui.set_max_width(most.min(ui.available_width()));
        widgets::status(ui, sign, tone, says)
    });
    let said = said.inner;
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    said.on_hover_text(problem.to_string());
    if Button::plain("Try again").small().show(ui).clicked() {
        desk.send(Command::SaveNow);
    }
}
