//! Spelling: what the window checks by, read when it is needed first and kept up with the records.

use std::sync::Arc;

use super::Session;
use crate::app::jobs::{Known, Spelling as Asked, start_spelling};
use crate::writing::spelling::Speller;

/// Names that were changed are known after so many milliseconds.
const REST: i64 = 5_000;

/// What is known of spelling, once somebody writes.
#[derive(Default)]
pub(super) struct Spelling {
    asked: Option<Asked>,
    /// What was told last, and of what and when it was asked.
    speller: Option<Arc<Speller>>,
    of: Option<Of>,
    at: i64,
}

/// Where it is another, other words are known.
struct Of {
    words: Vec<String>,
    folder: u64,
    generation: u64,
}

impl Session {
    /// What words are checked by; none before it is asked for and read, and where nothing is to be checked.
    pub fn speller(&self) -> Option<&Arc<Speller>> {
        self.spelling.speller.as_ref().filter(|_| !self.settings.spelling_off)
    }

    /// Whether the dictionary is still to be read, once somebody writes.
    pub fn lacks_dictionary(&self) -> bool {
        self.spelling.asked.is_none() && !self.settings.spelling_off
    }

    /// Somebody writes: the dictionary is read.
    pub(super) fn check_spelling(&mut self) {
        if self.lacks_dictionary() {
            self.spelling.asked = Some(start_spelling(self.jobs.reporter()));
        }
    }

    /// A word is known from now on.
    pub(super) fn add_word(&mut self, word: &str) {
        let mut settings = self.settings.clone();
        if !settings.words.iter().any(|known| known == word) {
            settings.words.push(word.to_owned());
            settings.words.sort_by_key(|word| word.to_lowercase());
            self.set_settings(settings);
        }
    }

    /// Asks anew where something else is known: at once for what was added, after a rest for names that are typed.
    pub(super) fn follow_spelling(&mut self) {
        let Some(asked) = &self.spelling.asked else { return };
        let (words, folder, generation) = (&self.settings.words, self.folders_opened, self.workspace.generation());
        let now = self.clock.elapsed();
        let is_old = self.spelling.of.as_ref().is_none_or(|of| {
            (&of.words, of.folder) != (words, folder) || of.generation != generation && now - self.spelling.at > REST
        });
        if is_old && !self.loading {
            let words = words.clone();
            asked.ask(Known { workspace: self.workspace.clone(), words: words.clone() });
            (self.spelling.of, self.spelling.at) = (Some(Of { words, folder, generation }), now);
        }
    }

    pub(super) fn knows_spelling(&mut self, speller: Arc<Speller>) {
        self.spelling.speller = Some(speller);
    }
}
