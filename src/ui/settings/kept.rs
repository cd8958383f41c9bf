//! How long earlier versions and deleted records are kept on this computer, and the room that they take.

use eframe::egui::Ui;

use super::{choose, send};
use crate::app::{BinCommand, Command, KeptFor, LEAST_DAYS, LEAST_VERSIONS, RoomTaken, size_in_words};
use crate::ui::frame::Desk;
use crate::ui::state::{Screen, State};
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button};

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    widgets::secondary(
        ui,
        &format!(
            "Every version of what you type is kept on this computer, and so is what was deleted. What is older than \
             you choose here goes by itself after a start. At least {LEAST_DAYS} days stay, and the last \
             {LEAST_VERSIONS} versions of whatever was not deleted."
        ),
    );
    ui.add_space(space::SMALL);
    let mut settings = desk.session.settings().clone();
    for (label, kept) in [
        ("Keep earlier versions for", &mut settings.keep_versions),
        ("Keep what was deleted for", &mut settings.keep_deleted),
    ] {
        let mut chosen = Some(*kept);
        choose(ui, label, &KeptFor::ALL, &mut chosen);
        *kept = chosen.unwrap_or(*kept);
        ui.add_space(space::SMALL);
    }
    send(desk, settings);
    if !std::mem::replace(&mut state.settings.measured, true) {
        desk.send(Command::Bin(BinCommand::Measure));
    }
    match desk.session.room_taken() {
        Some(room) => widgets::body(ui, &in_words(room)),
        None => widgets::secondary(ui, "Measuring the room that they take\u{2026}"),
    };
    ui.add_space(space::WORD);
    if Button::outlined("Open the bin").icon(icon::REMOVE).small().show(ui).clicked() {
        state.screen = Screen::Bin;
    }
}

/// "Earlier versions take 3.2 MB here, what was deleted 120 KB, and drafts nothing."
fn in_words(room: RoomTaken) -> String {
    let size = |bytes| if bytes == 0 { "nothing".to_owned() } else { size_in_words(bytes) };
    let (versions, bin, drafts) = (size(room.versions), size(room.bin), size(room.drafts));
    format!("Earlier versions take {versions} here, what was deleted {bin}, and drafts {drafts}.")
}
