//! What can be done with the window, the folder and its backups: colours, size of text, parts of the settings.

use eframe::egui::Key;

use super::{Deed, Group, can_write, ctrl};
use crate::app::{BackupCommand, Command, Scheme, Settings, TextScale};
use crate::ui::frame::Desk;
use crate::ui::settings::Part;
use crate::ui::state::State;
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
        state.go_to_settings();
        state.settings.go_to_restoring();
    }),
    Deed::new("hand-over", "Hand over what you look after", EVERYWHERE, icon::PEOPLE, |desk, _| {
        desk.hands_over = Some(desk.session.workspace().yourself());
    })
    .when(can_write),
    place("settings-folder", "Settings: your folder", icon::FOLDER, |_, state| state.go_to_part(Part::Folder)),
    place("settings-backup", "Settings: backup", icon::SHARE, |_, state| state.go_to_part(Part::Backup)),
    place("settings-council", "Settings: your council", icon::ORGANISATION, |_, state| state.go_to_part(Part::Council)),
    place("settings-jargon", "Settings: plain words", icon::TEXT_BLOCK, |_, state| state.go_to_part(Part::Jargon)),
    place("settings-kept", "Settings: what is kept, and for how long", icon::TIME, |_, state| {
        state.go_to_part(Part::Kept);
    }),
    place("settings-you", "Settings: you", icon::PERSON, |_, state| state.go_to_part(Part::You)),
    place("settings-writing", "Settings: writing", icon::EDIT, |_, state| state.go_to_part(Part::Writing)),
    place("settings-look", "Settings: look", icon::LOOK_ROUND, |_, state| state.go_to_part(Part::Look)),
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
