//! Where the verbs write. A reader that has gone (`| head`) ends the output and nothing else.

use std::borrow::Cow;
use std::io::{self, ErrorKind, Write};

use serde::Serialize;

use crate::model::Problem;

/// One of the two streams.
pub(super) struct Output<'a> {
    to: &'a mut dyn Write,
    /// Nothing more is written: the reader has gone, or writing failed.
    ended: bool,
    failed: Option<io::Error>,
}

impl<'a> Output<'a> {
    pub(super) fn new(to: &'a mut dyn Write) -> Self {
        Self { to, ended: false, failed: None }
    }

    /// Text with line ends of its own.
    pub(super) fn text(&mut self, text: &str) {
        if !self.ended {
            let written = self.to.write_all(text.as_bytes());
            self.note(written);
        }
    }

    pub(super) fn line(&mut self, line: &str) {
        self.text(&format!("{}\n", printable(line)));
    }

    /// A value for scripts.
    pub(super) fn json(&mut self, value: &impl Serialize) -> Result<(), Problem> {
        let text = serde_json::to_string_pretty(value)
            .map_err(|error| Problem::new(format!("This can't be written as JSON: {error}.")))?;
        self.text(&format!("{text}\n"));
        Ok(())
    }

    /// What happened with where it happened, and below it what is safe and what to do.
    pub(super) fn problem(&mut self, problem: &Problem) {
        let heading = Problem { safe: String::new(), hint: String::new(), ..problem.clone() };
        self.line(&heading.to_string());
        for sentence in [&problem.safe, &problem.hint] {
            if !sentence.is_empty() {
                self.line(&format!("  {sentence}"));
            }
        }
    }

    /// Hands over what is still held back. A problem is one that somebody should know of: a full disk, not a reader
    /// that has gone.
    pub(super) fn finish(mut self) -> Option<Problem> {
        if !self.ended {
            let flushed = self.to.flush();
            self.note(flushed);
        }
        let error = self.failed?;
        Some(Problem::new(format!("The output could not be written: {error}.")).hint("Is the disk full?"))
    }

    fn note(&mut self, result: io::Result<()>) {
        if let Err(error) = result {
            self.ended = true;
            if error.kind() != ErrorKind::BrokenPipe {
                self.failed = Some(error);
            }
        }
    }
}

/// The text as a terminal may show it: what somebody typed must not move its cursor or change its colours.
fn printable(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) { text.replace(char::is_control, " ").into() } else { text.into() }
}
