//! The thread that lays out the page beside the editor. It always works on the newest state of the records: what was
//! asked for meanwhile and is out of date by then is never laid out.

use std::sync::Arc;

use jiff::civil::DateTime;

use super::asked::{AskedLast, Desk};
use super::{Report, Reporter};
use crate::app::printing::{compose, guarded, left_out};
use crate::app::{Album, Preview, Sheet};
use crate::documents::{LeftOut, Overflow, not_shown};
use crate::model::Problem;
use crate::render::{self, Picture, Sheets, Spot, Unprintable};
use crate::workspace::Workspace;

/// A request to see pages.
pub struct Request {
    pub preview: Preview,
    /// Another number whenever other pages are shown than before: they are wanted from the beginning.
    pub showing: u64,
    /// The records as they stand; their number tells a newer state from an older one.
    pub workspace: Workspace,
    /// The pictures that are kept with them.
    pub album: Option<Arc<Album>>,
    pub now: DateTime,
}

impl Request {
    /// What the pages are laid out from, and for whom.
    fn subject(&self) -> Subject {
        (self.preview.sheet, self.workspace.generation(), self.showing)
    }
}

type Subject = (Sheet, u64, u64);

/// Pages that were laid out, and pictures of those that are looked at.
pub enum Previewed {
    LaidOut {
        sheet: Sheet,
        result: Result<LaidOut, Problem>,
    },
    Drawn {
        sheet: Sheet,
        page: usize,
        picture: Picture,
    },
    /// How many pages there are of others; none where they could not be made.
    Counted {
        sheet: Sheet,
        pages: Option<usize>,
    },
}

/// What is known of pages before they are drawn.
#[derive(Clone, Debug, Default)]
pub struct LaidOut {
    /// Width and height of each page in points.
    pub sizes: Vec<(f32, f32)>,
    /// Where each field stands on each page.
    pub spots: Vec<Vec<Spot>>,
    /// Characters that stand on the pages by name.
    pub unprintable: Vec<Unprintable>,
    /// What takes more pages than it is meant to.
    pub overflows: Vec<Overflow>,
    /// What is not on the pages, or is open about what is.
    pub left_out: Vec<LeftOut>,
}

/// The handle to the thread.
pub type Previewer = AskedLast<Request>;

/// Starts it.
pub fn start_previewing(reporter: Reporter) -> Previewer {
    AskedLast::start(move |desk| Worker::default().run(desk, &reporter))
}

/// What was laid out last, and which of its pages were drawn and how large.
#[derive(Default)]
struct Worker {
    laid_out: Option<(Subject, Sheets)>,
    drawn: Vec<(usize, f32)>,
    /// Which other pages were counted last, in which state of the records.
    counted: Option<(Sheet, u64)>,
}

impl Worker {
    fn run(mut self, desk: &Desk<Request>, reporter: &Reporter) {
        while let Some(mut request) = desk.next() {
            self.lay_out(&mut request, reporter);
            self.draw(&request, desk, reporter);
            self.count(&mut request, desk, reporter);
        }
    }

    fn lay_out(&mut self, request: &mut Request, reporter: &Reporter) {
        let (sheet, subject) = (request.preview.sheet, request.subject());
        if self.laid_out.as_ref().is_some_and(|(laid_out, _)| *laid_out == subject) {
            return;
        }
        self.laid_out = None;
        self.drawn.clear();
        let result = guarded(|| {
            request.workspace.refresh_links();
            let composed = compose(&request.workspace, request.album.as_deref(), sheet, request.now)?;
            let mut left_out = left_out(&request.workspace, sheet, request.now)?;
            left_out.extend(not_shown(&composed));
            Ok((render::sheets(&composed)?, left_out))
        });
        let result = result.map(|(mut sheets, left_out)| {
            let (sizes, spots) = (sheets.sizes(), sheets.take_spots());
            let (unprintable, overflows) = (sheets.unprintable.clone(), sheets.overflows.clone());
            let found = LaidOut { sizes, spots, unprintable, overflows, left_out };
            self.laid_out = Some((subject, sheets));
            found
        });
        reporter.report(Report::Previewed(Previewed::LaidOut { sheet, result }));
    }

    /// Counts the other pages, once nothing newer is asked for.
    fn count(&mut self, request: &mut Request, desk: &Desk<Request>, reporter: &Reporter) {
        let generation = request.workspace.generation();
        let wanted = request.preview.counts.map(|sheet| (sheet, generation));
        let Some((sheet, _)) = wanted.filter(|_| self.counted != wanted && !desk.has_more()) else { return };
        self.counted = wanted;
        let pages = guarded(|| {
            request.workspace.refresh_links();
            Ok(render::sheets(&compose(&request.workspace, None, sheet, request.now)?)?.sizes().len())
        });
        reporter.report(Report::Previewed(Previewed::Counted { sheet, pages: pages.ok() }));
    }

    /// Draws the pages that are looked at and were not drawn at this scale yet, until something newer is asked for.
    fn draw(&mut self, request: &Request, desk: &Desk<Request>, reporter: &Reporter) {
        let Some((_, sheets)) = &self.laid_out else { return };
        let Preview { sheet, scale, .. } = request.preview;
        self.drawn.retain(|(page, _)| request.preview.keeps(*page));
        let mut has_drawn = false;
        for page in request.preview.pages.clone() {
            // One picture at least goes with each layout, however fast somebody types.
            if has_drawn && desk.has_more() {
                return;
            }
            if self.drawn.contains(&(page, scale)) {
                continue;
            }
            if let Ok(Some(picture)) = guarded(|| Ok(sheets.picture(page, scale))) {
                self.drawn.retain(|(drawn, _)| *drawn != page);
                self.drawn.push((page, scale));
                has_drawn = true;
                reporter.report(Report::Previewed(Previewed::Drawn { sheet, page, picture }));
            }
        }
    }
}
