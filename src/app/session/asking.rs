//! Asking with a dialog of the system. What is done with the answer is for those who ask.

use std::path::PathBuf;

use super::Session;
use crate::app::dialogs::Question;
use crate::app::jobs::Report;

/// Nobody closes a dialog as soon as this, in milliseconds: no answer by then means that none was shown.
const AT_ONCE: i64 = 700;

impl Session {
    /// Shows a dialog of the system; where something is chosen, the report is made of it. `instead` says what can be done
    /// where the system has no dialogs.
    pub(super) fn ask(
        &self,
        question: Question,
        instead: &'static str,
        report: impl FnOnce(PathBuf) -> Report + Send + 'static,
    ) {
        self.ask_for_several(question, instead, |paths| paths.into_iter().next().map(report));
    }

    /// The same where several things may be chosen.
    pub(super) fn ask_for_several(
        &self,
        question: Question,
        instead: &'static str,
        report: impl FnOnce(Vec<PathBuf>) -> Option<Report> + Send + 'static,
    ) {
        let clock = self.clock;
        self.jobs.start(move |reporter| {
            let asked = clock.elapsed();
            let chosen = question.answer();
            if chosen.is_empty() && clock.elapsed() - asked < AT_ONCE {
                reporter.report(Report::NoDialog { instead });
            } else if !chosen.is_empty() {
                report(chosen).into_iter().for_each(|report| reporter.report(report));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    use super::*;
    use crate::app::Clock;
    use crate::store::Places;

    #[test]
    fn where_the_system_has_no_dialogs_it_is_said_what_to_do() {
        let home = tempfile::tempdir().unwrap();
        let (woken, wakes) = channel();
        let wake = Arc::new(move || _ = woken.send(()));
        let mut session = Session::new(Places::under(home.path()), Clock::system(), wake);
        session.ask(Question::without_dialogs(), "Type a folder.", |path| Report::CopiesFolderChosen { path });
        wakes.recv().unwrap();
        session.tick();
        let says: Vec<String> = session.take_news().into_iter().map(|news| news.says).collect();
        assert_eq!(says, ["This computer shows no window to choose in. Type a folder."]);
    }
}
