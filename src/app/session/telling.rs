//! What is told once, in passing: the window takes it and shows it for a while, and the last of it is kept to be read again
//! in this run. Trouble that lasts is kept elsewhere.

use std::collections::VecDeque;

use super::{Saving, Session};
use crate::app::{Message, News, NewsAction};
use crate::model::Problem;

/// How many messages can be read again.
const KEPT: usize = 50;

/// What there is to tell, and what was told.
#[derive(Default)]
pub(super) struct Told {
    new: Vec<News>,
    /// The newest last.
    kept: VecDeque<Message>,
    /// How many were told in this run.
    count: u64,
}

impl Told {
    pub(super) fn push(&mut self, news: News) {
        self.new.push(news);
    }

    /// A file that was written over once is not offered to be written over again, nor a folder to be made.
    pub(super) fn settle(&mut self, done: &NewsAction) {
        use NewsAction::{MakeFolder, Replace, ReplaceExport, ReplacePack};
        let is_once = matches!(done, Replace(_) | ReplacePack(_) | ReplaceExport(..) | MakeFolder(..));
        for message in self.kept.iter_mut().filter(|_| is_once) {
            message.news.action.take_if(|action| *action == *done);
        }
    }
}

impl Session {
    /// What there is to tell once; asking takes it.
    pub fn take_news(&mut self) -> Vec<News> {
        let new = std::mem::take(&mut self.news.new);
        let at = self.clock.wall();
        for news in &new {
            self.news.count += 1;
            self.news.kept.push_back(Message { number: self.news.count, at, news: news.clone() });
        }
        let too_many = self.news.kept.len().saturating_sub(KEPT);
        self.news.kept.drain(..too_many);
        new
    }

    /// What was told in this run, the newest first, as far as it is kept.
    pub fn messages(&self) -> impl ExactSizeIterator<Item = &Message> {
        self.news.kept.iter().rev()
    }

    /// Whether what a message offers can still be done.
    pub fn still_applies(&self, action: &NewsAction) -> bool {
        match action {
            NewsAction::Undo(step) => self.undo_number() == Some(*step),
            NewsAction::SaveCopies => matches!(self.saving(), Saving::Failed(_)),
            NewsAction::Lead(at) | NewsAction::Show(at) => self.workspace.get(at.record).is_some(),
            NewsAction::Open(_)
            | NewsAction::ShowFolder(_)
            | NewsAction::Copy(_)
            | NewsAction::Replace(_)
            | NewsAction::ReplacePack(_)
            | NewsAction::ReplaceExport(..)
            | NewsAction::MakeFolder(..) => true,
        }
    }

    pub(super) fn tell(&mut self, says: impl Into<String>) {
        self.news.push(News::new(says));
    }

    pub(super) fn tell_problem(&mut self, problem: &Problem) {
        self.tell(in_words(problem));
    }
}

/// A problem as a message says it; the log keeps it as well.
pub(super) fn in_words(problem: &Problem) -> String {
    log::warn!("{}", problem.what);
    let parts = [&problem.what, &problem.safe, &problem.hint].map(|part| part.trim());
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
