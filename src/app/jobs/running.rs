//! Starts work on threads of its own, and brings what it reports to the session. What the work is, is said elsewhere.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use super::Report;

/// Wakes the window, which then ticks the session. Called from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Work that ends in a report.
type Job = Box<dyn FnOnce(&Reporter) + Send>;

/// Starts jobs and collects their reports.
pub struct Jobs {
    /// Prints are made one after another, so that of two to the same file the later one stays.
    press: Option<Sender<Job>>,
    /// Small pictures of files are made one after another, so that one large photograph at a time is in memory.
    easel: Option<Sender<Job>>,
    sender: Sender<Report>,
    reports: Receiver<Report>,
    wake: Wake,
}

impl Jobs {
    pub fn new(wake: Wake) -> Self {
        let (sender, reports) = channel();
        Self { press: None, easel: None, sender, reports, wake }
    }

    /// Runs a job on a thread of its own; its report arrives at a later tick.
    #[allow(clippy::disallowed_methods, reason = "jobs are where threads begin")]
    pub fn start(&self, job: impl FnOnce(&Reporter) + Send + 'static) {
        let reporter = self.reporter();
        std::thread::spawn(move || job(&reporter));
    }

    /// Runs a job on the thread of all prints, after those before it.
    pub fn print(&mut self, job: impl FnOnce(&Reporter) + Send + 'static) {
        let press = self.press.take().unwrap_or_else(|| self.queue());
        if press.send(Box::new(job)).is_err() {
            log::error!("nothing prints any longer");
        }
        self.press = Some(press);
    }

    /// Runs a job on the thread of all small pictures, after those before it.
    pub fn draw(&mut self, job: impl FnOnce(&Reporter) + Send + 'static) {
        let easel = self.easel.take().unwrap_or_else(|| self.queue());
        if easel.send(Box::new(job)).is_err() {
            log::error!("no small picture is made any longer");
        }
        self.easel = Some(easel);
    }

    /// A thread that runs one job after another.
    fn queue(&self) -> Sender<Job> {
        let (sender, queue) = channel::<Job>();
        self.start(move |reporter| queue.iter().for_each(|job| job(reporter)));
        sender
    }

    pub fn reporter(&self) -> Reporter {
        Reporter { sender: self.sender.clone(), wake: self.wake.clone() }
    }

    /// The next report that has arrived.
    pub fn next_arrived(&self) -> Option<Report> {
        self.reports.try_recv().ok()
    }
}

/// Hands reports to the session and wakes the window.
#[derive(Clone)]
pub struct Reporter {
    sender: Sender<Report>,
    wake: Wake,
}

impl Reporter {
    /// A session that has ended wants no reports, so there is nothing to do where nobody listens.
    pub fn report(&self, report: Report) {
        if self.sender.send(report).is_ok() {
            (self.wake)();
        }
    }
}
