//! The thread that searches. It keeps the index, brings it up to the newest state of the records before each answer, and
//! answers what was asked last: what was typed meanwhile and is out of date by then is never searched for.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

use jiff::civil::Date;

use super::{Report, Reporter};
use crate::documents::dates;
use crate::documents::wording::en_gb;
use crate::workspace::Workspace;
use crate::workspace::search::{Answers, Asked, Query, SearchIndex};

/// A question, and the records as they stand.
pub struct Question {
    pub text: String,
    pub workspace: Workspace,
    pub today: Date,
}

/// What was found, and for what.
#[derive(Clone, Debug, Default)]
pub struct Searched {
    pub text: String,
    pub answers: Answers,
}

/// As many hits are told; whoever wants others types on.
const MOST: usize = 100;

/// The handle to the thread. Dropping it ends the thread after what it is doing.
pub struct Searcher {
    desk: Arc<Desk>,
}

#[derive(Default)]
struct Desk {
    asked: Mutex<Waiting>,
    bell: Condvar,
}

#[derive(Default)]
enum Waiting {
    #[default]
    Nothing,
    Question(Box<Question>),
    End,
}

impl Desk {
    fn put(&self, waiting: Waiting) {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner) = waiting;
        self.bell.notify_one();
    }

    /// Waits for a question; none when it is time to end.
    fn next(&self) -> Option<Box<Question>> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match std::mem::take(&mut *asked) {
                Waiting::Question(question) => return Some(question),
                Waiting::End => return None,
                Waiting::Nothing => asked = self.bell.wait(asked).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

impl Searcher {
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(reporter: Reporter) -> Self {
        let desk = Arc::new(Desk::default());
        let its_desk = desk.clone();
        std::thread::spawn(move || run(&its_desk, &reporter));
        Self { desk }
    }

    /// Asks, in place of what was asked before.
    pub fn ask(&self, question: Question) {
        self.desk.put(Waiting::Question(Box::new(question)));
    }
}

impl Drop for Searcher {
    fn drop(&mut self) {
        self.desk.put(Waiting::End);
    }
}

fn run(desk: &Desk, reporter: &Reporter) {
    let mut index = SearchIndex::default();
    while let Some(question) = desk.next() {
        let Question { text, workspace, today } = *question;
        index.follow(&workspace);
        let asked = Asked { today, most: MOST, say_when: &|when| dates::short_when(&en_gb().dates, when) };
        let answers = index.search(&workspace, &Query::read(&text), &asked);
        reporter.report(Report::Searched(Box::new(Searched { text, answers })));
    }
}
