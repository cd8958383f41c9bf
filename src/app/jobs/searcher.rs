//! The thread that searches. It keeps the index, brings it up to the newest state of the records before each answer, and
//! answers what was asked last: what was typed meanwhile and is out of date by then is never searched for.

use jiff::civil::Date;

use super::asked::{AskedLast, Desk};
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

/// The handle to the thread.
pub type Searcher = AskedLast<Question>;

/// Starts it.
pub fn start_searching(reporter: Reporter) -> Searcher {
    AskedLast::start(move |desk| run(desk, &reporter))
}

fn run(desk: &Desk<Question>, reporter: &Reporter) {
    let mut index = SearchIndex::default();
    while let Some(question) = desk.next() {
        let Question { text, workspace, today } = *question;
        index.follow(&workspace);
        let asked = Asked { today, most: MOST, say_when: &|when| dates::short_when(&en_gb().dates, when) };
        let answers = index.search(&workspace, &Query::read(&text), &asked);
        reporter.report(Report::Searched(Box::new(Searched { text, answers })));
    }
}
