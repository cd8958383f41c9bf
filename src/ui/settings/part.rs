//! The parts that the settings have: what each is called, and when it is there.

use eframe::egui::Ui;

use super::{attention, backup, council, folder, kept, look, writing, you};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{Icon, icon, space};
use crate::ui::widgets::{self, Field};

/// One of them, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Attention,
    You,
    Look,
    Writing,
    Council,
    Jargon,
    Folder,
    Backup,
    Kept,
}

impl Part {
    const ALL: [Self; 9] = [
        Self::Attention,
        Self::You,
        Self::Look,
        Self::Writing,
        Self::Council,
        Self::Jargon,
        Self::Folder,
        Self::Backup,
        Self::Kept,
    ];

    /// Those that there is something to say in.
    pub(super) fn offered(ui: &Ui, desk: &Desk<'_>) -> Vec<Self> {
        let has_folder = desk.session.folder().is_some();
        let needs_attention = attention::waits(ui, desk).is_some();
        let is_offered = |part: &Self| match part {
            Self::Attention => needs_attention,
            Self::Council | Self::Jargon | Self::Kept => has_folder,
            _ => true,
        };
        Self::ALL.into_iter().filter(is_offered).collect()
    }

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Attention => "Needs attention",
            Self::You => "You",
            Self::Look => "Look",
            Self::Writing => "Writing",
            Self::Council => "Your council",
            Self::Jargon => "Plain words",
            Self::Folder => "Your folder",
            Self::Backup => "Backup",
            Self::Kept => "Versions and bin",
        }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Attention => icon::WARNING,
            Self::You => icon::PERSON,
            Self::Look => icon::LOOK_ROUND,
            Self::Writing => icon::EDIT,
            Self::Council => icon::ORGANISATION,
            Self::Jargon => icon::TEXT_BLOCK,
            Self::Folder => icon::FOLDER,
            Self::Backup => icon::SHARE,
            Self::Kept => icon::TIME,
        }
    }

    pub(super) fn show(self, ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
        match self {
            Self::Attention => attention::show(ui, desk, state),
            Self::You => you::show(ui, desk),
            Self::Look => {
                look::show(ui, desk);
                ui.add_space(space::SMALL);
                Field::new("Drawn by").show(ui, |ui| widgets::body(ui, state.drawn_by.in_words()));
            }
            Self::Writing => writing::show(ui, desk),
            Self::Council => council::show(ui, desk, &mut state.settings.logo),
            Self::Jargon => council::jargon(ui, desk),
            Self::Folder => folder::show(ui, desk, &mut state.settings.folder_path),
            Self::Backup => backup::show(ui, desk, &mut state.settings.backup),
            Self::Kept => kept::show(ui, desk, state),
        }
    }
}
