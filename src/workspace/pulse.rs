//! What the feedback slips of an event come to, question by question, and the event before it in its series to hold them
//! against. Slips are only ever counted together.

use super::{Workspace, meetings};
use crate::model::Event;
use crate::model::event::{PulseSlip, QUESTIONS};

/// From so many slips on a page may tell what they come to: of fewer somebody could be known by their answers.
pub const ENOUGH: usize = 5;

/// The answers to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    pub count: u32,
    sum: u32,
}

impl Answered {
    /// The mean in tenths, to the nearest; none where nobody answered.
    pub fn tenths(&self) -> Option<u32> {
        (self.sum * 10 + self.count / 2).checked_div(self.count)
    }
}

/// All slips together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulse {
    /// Those that have an answer.
    pub slips: usize,
    pub questions: [Answered; QUESTIONS],
}

impl Pulse {
    /// Whether pages may tell it.
    pub fn may_print(&self) -> bool {
        self.slips >= ENOUGH
    }
}

/// What the slips of an event come to; none where nobody has answered anything.
pub fn pulse(event: &Event) -> Option<Pulse> {
    let mut pulse = Pulse::default();
    for answers in event.review.pulse.iter().map(PulseSlip::read) {
        pulse.slips += usize::from(answers.iter().any(Option::is_some));
        for (question, answer) in pulse.questions.iter_mut().zip(answers) {
            question.count += u32::from(answer.is_some());
            question.sum += answer.unwrap_or_default();
        }
    }
    (pulse.slips > 0).then_some(pulse)
}

/// The last event of its type before this one in the series of which there are slips.
pub fn pulse_before<'a>(workspace: &'a Workspace, event: &Event) -> Option<(&'a Event, Pulse)> {
    let before = meetings::in_series_before(workspace, event).into_iter().rev();
    let mut of_its_type = before.filter(|other| other.details.kind == event.details.kind);
    of_its_type.find_map(|other| Some((other, pulse(other)?)))
}
