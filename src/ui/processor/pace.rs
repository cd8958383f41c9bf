//! When the next frame is due: as soon as something asks for it, but never more often than eyes need.

use std::time::{Duration, Instant};

use winit::event_loop::ControlFlow;

/// From one frame to the next, so that an animation leaves the processor to others.
const LEAST: Duration = Duration::from_millis(33);

/// The times of the last frame and of the next.
#[derive(Default)]
pub(super) struct Pace {
    last: Option<Instant>,
    due: Option<Instant>,
}

impl Pace {
    /// Asks for a frame at this time, or earlier where one is due earlier.
    pub(super) fn ask(&mut self, at: Instant) {
        self.due = Some(self.due.map_or(at, |due| due.min(at)));
    }

    /// A frame begins.
    pub(super) fn begins(&mut self, now: Instant) {
        (self.last, self.due) = (Some(now), None);
    }

    /// Whether a frame is due now.
    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.next().is_some_and(|next| next <= now)
    }

    /// How long there is nothing to do.
    pub(super) fn rest(&self) -> ControlFlow {
        self.next().map_or(ControlFlow::Wait, ControlFlow::WaitUntil)
    }

    fn next(&self) -> Option<Instant> {
        let earliest = self.last.map(|last| last + LEAST);
        self.due.map(|due| earliest.map_or(due, |earliest| earliest.max(due)))
    }
}
