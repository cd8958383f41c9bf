//! What is told once, in passing: the window takes it and shows it for a while. Trouble that lasts is kept elsewhere.

use super::Session;
use crate::app::News;
use crate::model::Problem;

impl Session {
    /// What there is to tell once; asking takes it.
    pub fn take_news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.news)
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
