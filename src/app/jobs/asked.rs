//! The desk of a thread that does what was asked of it last: a question takes the place of the one before, and what is out
//! of date by then is never begun. What the thread does with a question is its own.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Where the thread takes its questions from.
pub struct Desk<T> {
    waiting: Mutex<Waiting<T>>,
    bell: Condvar,
}

enum Waiting<T> {
    Nothing,
    Question(Box<T>),
    End,
}

impl<T> Desk<T> {
    fn put(&self, waiting: Waiting<T>) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = waiting;
        self.bell.notify_one();
    }

    /// Waits for a question; none when it is time to end.
    pub fn next(&self) -> Option<Box<T>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match std::mem::replace(&mut *waiting, Waiting::Nothing) {
                Waiting::Question(question) => return Some(question),
                Waiting::End => return None,
                Waiting::Nothing => waiting = self.bell.wait(waiting).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    /// Whether something else is asked for already, or it is time to end.
    pub fn has_more(&self) -> bool {
        !matches!(*self.waiting.lock().unwrap_or_else(PoisonError::into_inner), Waiting::Nothing)
    }
}

/// The handle to such a thread. Dropping it ends the thread after what it is doing.
pub struct AskedLast<T> {
    desk: Arc<Desk<T>>,
}

impl<T: Send + 'static> AskedLast<T> {
    /// Starts the thread, which works at its desk until there is no next question.
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(work: impl FnOnce(&Desk<T>) + Send + 'static) -> Self {
        let desk = Arc::new(Desk { waiting: Mutex::new(Waiting::Nothing), bell: Condvar::new() });
        let its_desk = desk.clone();
        std::thread::spawn(move || work(&its_desk));
        Self { desk }
    }

    /// Asks, in place of what was asked before.
    pub fn ask(&self, question: T) {
        self.desk.put(Waiting::Question(Box::new(question)));
    }
}

impl<T> Drop for AskedLast<T> {
    fn drop(&mut self) {
        self.desk.put(Waiting::End);
    }
}
