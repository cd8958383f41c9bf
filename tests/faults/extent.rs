//! How much of a sweep is done: all of it when it is asked for and written down, an even part of it in the routine check.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{array, thread};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// One fault in this many, evenly spread.
    OneIn(usize),
    All,
}

impl Extent {
    /// As `FOLKMOOT_FAULTS` has it.
    pub fn asked() -> Self {
        let asked = std::env::var("FOLKMOOT_FAULTS").unwrap_or_default();
        if asked == "all" { Self::All } else { Self::OneIn(asked.parse().unwrap_or(7).max(1)) }
    }

    /// The same of what takes longer.
    pub fn less(self) -> Self {
        if let Self::OneIn(step) = self { Self::OneIn(step * 3) } else { self }
    }

    pub fn some_of<T>(self, all: Vec<T>) -> Vec<T> {
        let step = if let Self::OneIn(step) = self { step } else { 1 };
        // Begins within the first step, so that the last ones come up as well as the first.
        all.into_iter().enumerate().filter(|(at, _)| at % step == step / 2).map(|(_, one)| one).collect()
    }
}

/// Each waits for the disk most of the time.
const WORKERS: usize = 4;

/// Does the work on several threads at once, each with a number of its own; what comes of it stands in the same order.
pub fn in_parallel<T: Sync, R: Send>(all: &[T], work: impl Fn(usize, &T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, R)>> = Mutex::default();
    let workers: [usize; WORKERS] = array::from_fn(|number| number);
    thread::scope(|scope| {
        for worker in workers {
            let (next, done, work) = (&next, &done, &work);
            scope.spawn(move || {
                while let (at, Some(one)) = {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    (at, all.get(at))
                } {
                    let outcome = work(worker, one);
                    done.lock().expect("whole").push((at, outcome));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("whole");
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}
