//! How far a show-and-tell has come: the team at hand, the part of its turn, and the time that this has run.

use crate::model::Id;
use crate::model::event::{ShowAndTell, ShowPart};
use crate::ui::live::set::{Left, Timer};
use crate::ui::words::counted;
use crate::workspace::show::Team;

/// Where it stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Timing {
    /// The project whose turn it is.
    at: Option<Id>,
    pub part: ShowPart,
    pub timer: Timer,
    /// Minutes that the part at hand was given besides, or less.
    more: i32,
}

/// What a part is called.
pub fn word(part: ShowPart) -> &'static str {
    match part {
        ShowPart::Show => "Show",
        ShowPart::Questions => "Questions",
        ShowPart::ChangeOver => "Change over",
    }
}

impl Timing {
    /// The first team begins where none is at hand, as when its project was taken away from the event.
    pub fn settle(&mut self, teams: &[Team]) {
        if !teams.iter().any(|team| Some(team.brief) == self.at) {
            *self = Self { at: teams.first().map(|team| team.brief), ..Self::default() };
        }
    }

    /// The number of the team at hand.
    pub fn number(&self, teams: &[Team]) -> usize {
        teams.iter().position(|team| Some(team.brief) == self.at).unwrap_or_default()
    }

    /// A team comes to its turn, whose time waits for it.
    pub fn go_to(&mut self, brief: Id) {
        if self.at != Some(brief) {
            *self = Self { at: Some(brief), ..Self::default() };
        }
    }

    /// So many teams on; at either end it stays.
    pub fn step(&mut self, teams: &[Team], by: isize) {
        let next = self.number(teams).checked_add_signed(by).and_then(|next| teams.get(next));
        if let Some(next) = next {
            self.go_to(next.brief);
        }
    }

    /// The next part, in which the time runs on; after the last one it is the next team's turn.
    pub fn next_part(&mut self, teams: &[Team], now: i64) {
        match self.part.next() {
            Some(part) => {
                let timer = if self.timer.runs() { Timer::started(now) } else { Timer::default() };
                *self = Self { part, timer, more: 0, ..*self };
            }
            None => self.step(teams, 1),
        }
    }

    /// Gives the part at hand a minute more, or takes one away.
    pub fn give(&mut self, minutes: i32) {
        self.more = self.more.saturating_add(minutes).clamp(-600, 600);
    }

    /// Minutes of a part of this turn.
    pub fn minutes_of(&self, part: ShowPart, show: &ShowAndTell) -> u32 {
        let more = if part == self.part { self.more } else { 0 };
        show.minutes_of(part).saturating_add_signed(more)
    }

    /// What is left of the part at hand.
    pub fn left(&self, show: &ShowAndTell, now: i64) -> Left {
        Left::of(self.minutes_of(self.part, show), self.timer.run(now))
    }

    /// "Show, 5 minutes".
    pub fn says(&self, part: ShowPart, show: &ShowAndTell) -> String {
        format!("{}, {}", word(part), counted(self.minutes_of(part, show) as usize, "minute", "minutes"))
    }
}
