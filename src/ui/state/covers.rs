//! What has the window for itself at the moment: something that lies over it, something that fills it, a field that waits
//! for the keyboard. Whoever draws or takes keys below it asks here first.

use eframe::egui;

use super::State;
use crate::ui::finder::Finder;
use crate::ui::guide::Guide;
use crate::ui::planning::Sheet;

impl State {
    /// Whether something lies over the window and has the keyboard.
    pub fn is_covered(&self) -> bool {
        let asks = self.sheet.is_some() || self.jot.is_some() || self.hear.is_some();
        let decides = self.deciding.is_some() || self.handing.is_some();
        let finds = self.finder.is_some() || self.search.is_some() || self.writing.replacing.is_some();
        let reads = self.guide.as_ref().is_some_and(Guide::is_over) || self.messages.is_some();
        self.shows_keys || reads || finds || asks || decides || self.paste.is_some() || self.taking_in.is_some()
    }

    /// Whether one thing fills the window, which then has keys of its own.
    pub fn is_filled(&self) -> bool {
        let is_on = self.on_the_day.is_some() || self.launch_evening.is_some();
        self.live.is_some() || self.show.is_some() || is_on
    }

    /// What is on the screen, whatever lies over it: another screen, another record, or what fills the window.
    pub fn at(&self) -> egui::Id {
        let fills = [
            self.first_run.is_some(),
            self.live.is_some(),
            self.show.is_some(),
            self.on_the_day.is_some(),
            self.launch_evening.is_some(),
        ];
        egui::Id::unique((self.screen, self.kind(), self.open(), self.shows_board(), fills))
    }

    /// Whether a field is about to take the keyboard and has not been drawn yet.
    pub fn waits(&self) -> bool {
        self.lead.is_some()
            || self.gives_back > 0
            || self.finder.as_ref().is_some_and(Finder::waits)
            || self.sheet.as_ref().is_some_and(Sheet::waits)
    }
}
