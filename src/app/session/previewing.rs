//! The page beside the editor: what the window wants to see, and what has been laid out of it.

use super::Session;
use crate::app::jobs::{LaidOut, Previewed, Request, start_previewing};
use crate::app::{Preview, Sheet};
use crate::documents::{Concern, LeftOut};
use crate::model::Problem;
use crate::render::Picture;

/// What is known of the pages that the window wants to see.
#[derive(Default)]
pub struct Pages {
    wanted: Option<Preview>,
    /// What was asked for last, of which state of the records.
    asked: Option<(Preview, u64)>,
    /// Counts how often other pages were wanted than before.
    showing: u64,
    /// Which pages those below are.
    of: Option<Sheet>,
    laid_out: LaidOut,
    problem: Option<(Sheet, Problem)>,
    pictures: Vec<(usize, Picture)>,
    /// How many pages there are of others.
    counted: Option<(Sheet, usize)>,
}

impl Pages {
    /// What is known of these pages; none until they were laid out. An older state of the same pages stays until the
    /// newer one is there.
    pub fn laid_out(&self, sheet: Sheet) -> Option<&LaidOut> {
        (self.of == Some(sheet)).then_some(&self.laid_out)
    }

    /// How many pages there are of this, shown or not; none until they were counted. An older number stays until the newer
    /// one is there.
    pub fn count(&self, sheet: Sheet) -> Option<usize> {
        let counted = self.counted.filter(|(of, _)| *of == sheet).map(|(_, pages)| pages);
        self.laid_out(sheet).map(|laid_out| laid_out.sizes.len()).or(counted)
    }

    /// Why these pages could not be made, where it is so.
    pub fn problem(&self, sheet: Sheet) -> Option<&Problem> {
        self.problem.as_ref().filter(|(of, _)| *of == sheet).map(|(_, problem)| problem)
    }
}

impl Session {
    /// The pages beside the editor.
    pub fn pages(&self) -> &Pages {
        &self.pages
    }

    /// The pages that were drawn since the last time, by their number from 0.
    pub fn take_pictures(&mut self) -> Vec<(usize, Picture)> {
        std::mem::take(&mut self.pages.pictures)
    }

    pub(super) fn preview(&mut self, wanted: Option<Preview>) {
        let sheet = |preview: &Option<Preview>| preview.as_ref().map(|preview| preview.sheet);
        if sheet(&wanted) != sheet(&self.pages.wanted) {
            // What arrives of the pages before is passed over, and of these nothing has arrived yet.
            self.pages.showing += 1;
            self.pages.asked = None;
        }
        self.pages.wanted = wanted;
    }

    /// Has the pages laid out again where a picture was missing on them: it may be here by now.
    pub(super) fn look_for_missing_pictures(&mut self) {
        let is_missing = |one: &LeftOut| one.concern == Concern::PictureNotShown;
        if self.pages.laid_out.left_out.iter().any(is_missing) {
            self.pages.showing += 1;
            self.pages.asked = None;
        }
    }

    /// Asks for the pages anew where the records or what is wanted of them have changed.
    pub(super) fn follow_preview(&mut self) {
        let Some(wanted) = &self.pages.wanted else { return };
        let asked = (wanted.clone(), self.workspace.generation());
        if self.pages.asked.as_ref() == Some(&asked) {
            return;
        }
        let reporter = self.jobs.reporter();
        let album = self.album();
        let previewer = self.previewer.get_or_insert_with(|| start_previewing(reporter));
        let (preview, workspace, now) = (wanted.clone(), self.workspace.clone(), self.clock.wall());
        previewer.ask(Request { preview, showing: self.pages.showing, workspace, album, now });
        self.pages.asked = Some(asked);
    }

    pub(super) fn previewed(&mut self, previewed: Previewed) {
        let pages = &mut self.pages;
        let is_wanted = |sheet: Sheet| pages.wanted.as_ref().is_some_and(|wanted| wanted.sheet == sheet);
        match previewed {
            Previewed::LaidOut { sheet, result } if is_wanted(sheet) => {
                // What was shown and is only counted from now on keeps its number until then.
                let counts = pages.wanted.as_ref().and_then(|wanted| wanted.counts);
                if let Some(before) = pages.of.filter(|of| counts == Some(*of)) {
                    pages.counted = Some((before, pages.laid_out.sizes.len()));
                }
                match result {
                    Ok(laid_out) => (pages.of, pages.laid_out, pages.problem) = (Some(sheet), laid_out, None),
                    Err(problem) => (pages.of, pages.problem) = (None, Some((sheet, problem))),
                }
                pages.pictures.clear();
            }
            Previewed::Counted { sheet, pages: counted } => pages.counted = counted.map(|count| (sheet, count)),
            Previewed::Drawn { sheet, page, picture } if is_wanted(sheet) => pages.pictures.push((page, picture)),
            _ => {}
        }
    }
}
