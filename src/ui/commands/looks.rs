//! What can be done with the window, the folder and its backups: colours, size of text, parts of the settings.

use eframe::egui::Key;

use super::{Deed, Group, can_write, ctrl};
use crate::app::{BackupCommand, Command, Scheme, Settings, TextScale};
use crate::ui::frame::Desk;
use crate::ui::state::{Screen, State};
use crate::ui::theme::{Icon, icon};

const EVERYWHERE: Group = Group::Everywhere;

/// How the window looks, then the folder, then the parts of the settings.
pub(super) const DEEDS: &[Deed] = &[
    Deed::new("larger", "Make everything larger", EVERYWHERE, icon::LARGER, |desk, _| scale(desk, true))
        .keys(&[ctrl(Key::Plus), ctrl(Key::Equals)]),
    Deed::new("smaller", "Make everything smaller", EVERYWHERE, icon::SMALLER, |desk, _| scale(desk, false))
        .keys(&[ctrl(Key::Minus)]),
    look("colours-system", "Colours: as the system", |desk, _| colour(desk, Scheme::System)),
    look("colours-light", "Colours: light", |desk, _| colour(desk, Scheme::Light)),
    look("colours-dark", "Colours: dark", |desk, _| colour(desk, Scheme::Dark)),
    look("colours-contrast", "Colours: high contrast", |desk, _| colour(desk, Scheme::HighContrast)),
    look("text-smaller", "Size of text: smaller", |desk, _| size(desk, TextScale::Smaller)),
    look("text-standard", "Size of text: standard", |desk, _| size(desk, TextScale::Standard)),
    look("text-larger", "Size of text: larger", |desk, _| size(desk, TextScale::Larger)),
    look("text-largest", "Size of text: largest", |desk, _| size(desk, TextScale::Largest)),
    look("text-double", "Size of text: double", |desk, _| size(desk, TextScale::Double)),
    Deed::new("open-folder", "Open another folder", EVERYWHERE, icon::FOLDER, |desk, _| {
        desk.send(Command::BrowseFolder { create: false });
    }),
    Deed::new("make-folder", "Make a new folder to work in", EVERYWHERE, icon::FOLDER, |desk, _| {
        desk.send(Command::BrowseFolder { create: true });
    }),
    Deed::new("backup", "Back up now", EVERYWHERE, icon::SHARE, |desk, _| {
        desk.send(Command::Backup(BackupCommand::Now));
    })
    .when(may_back_up),
    Deed::new("restore", "Restore from a backup", EVERYWHERE, icon::IMPORT, |_, state| {
        state.backup.shows_restoring();
        part(state, "Backup");
    }),
    Deed::new("hand-over", "Hand over what you look after", EVERYWHERE, icon::PEOPLE, |desk, _| {
        desk.hands_over = Some(desk.session.workspace().yourself());
    })
    .when(can_write),
    place("settings-folder", "Settings: your folder", icon::FOLDER, |_, state| part(state, "Your folder")),
    place("settings-backup", "Settings: backup", icon::SHARE, |_, state| part(state, "Backup")),
    place("settings-council", "Settings: on every printed page", icon::PRINT, |_, state| {
        part(state, "On every printed page");
    }),
    place("settings-jargon", "Settings: plain words", icon::EDIT, |_, state| part(state, "Plain words")),
    place("settings-kept", "Settings: what is kept, and for how long", icon::TIME, |_, state| {
        part(state, crate::ui::settings::KEPT);
    }),
    place("settings-you", "Settings: you", icon::PERSON, |_, state| part(state, "You")),
    place("settings-writing", "Settings: writing", icon::EDIT, |_, state| {
        part(state, crate::ui::settings::WRITING);
    }),
    place("settings-look", "Settings: look", icon::LOOK_ROUND, |_, state| part(state, "Look")),
];

const fn look(id: &'static str, name: &'static str, act: super::Act) -> Deed {
    Deed::new(id, name, EVERYWHERE, icon::LOOK_ROUND, act)
}

const fn place(id: &'static str, name: &'static str, picture: Icon, act: super::Act) -> Deed {
    Deed::new(id, name, EVERYWHERE, picture, act)
}

fn scale(desk: &mut Desk<'_>, larger: bool) {
    let text = desk.session.settings().text.next(larger);
    size(desk, text);
}

fn size(desk: &mut Desk<'_>, text: TextScale) {
    set(desk, Settings { text, ..desk.session.settings().clone() });
}

fn colour(desk: &mut Desk<'_>, scheme: Scheme) {
    set(desk, Settings { scheme, ..desk.session.settings().clone() });
}

fn set(desk: &mut Desk<'_>, settings: Settings) {
    if settings != *desk.session.settings() {
        desk.send(Command::SetSettings(Box::new(settings)));
    }
}

/// Goes to a part of the settings, whose first control takes the keyboard.
fn part(state: &mut State, title: &'static str) {
    (state.screen, state.went, state.settings_part) = (Screen::Settings, true, Some(title));
}

fn may_back_up(desk: &Desk<'_>, _: &State) -> Result<(), &'static str> {
    let session = desk.session;
    if session.settings().backups.folder.is_none() {
        return Err("Choose a folder for backups in the settings first.");
    }
    if session.folder().is_none() || session.is_loading() || session.is_backing_up() {
        return Err("Not at this moment: the folder is being read, or a backup is being made.");
    }
    Ok(())
}
