//! How far a show-and-tell has come: the team at hand, the part of each team's turn, and the time that this has run.

use std::collections::HashMap;

use crate::model::Id;
use crate::model::event::{ShowAndTell, ShowPart};
use crate::ui::live::set::{Left, Timer};
use crate::ui::words::counted;
use crate::workspace::show::Team;

/// Where it stands.
#[derive(Clone, Debug, Default)]
pub struct Timing {
    /// The project whose turn it is.
    at: Option<Id>,
    pub turn: Turn,
    /// How far the turns of the others have come. Their time is held.
    others: HashMap<Id, Turn>,
}

/// How far the turn of a team has come.
#[derive(Clone, Copy, Debug, Default)]
pub struct Turn {
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
            self.at = teams.first().map(|team| team.brief);
            self.turn = self.at.and_then(|at| self.others.remove(&at)).unwrap_or_default();
        }
    }

    /// The number of the team at hand.
    pub fn number(&self, teams: &[Team]) -> usize {
        teams.iter().position(|team| Some(team.brief) == self.at).unwrap_or_default()
    }

    /// A team comes to its turn, whose time waits for it; so does that of the team before, for when it is come back to.
    pub fn go_to(&mut self, brief: Id, now: i64) {
        if self.at == Some(brief) {
            return;
        }
        let turn = self.others.remove(&brief).unwrap_or_default();
        let mut before = std::mem::replace(&mut self.turn, turn);
        if before.timer.runs() {
            before.timer.hold(now);
        }
        self.at.replace(brief).inspect(|at| {
            self.others.insert(*at, before);
        });
    }

    /// So many teams on; at either end it stays.
    pub fn step(&mut self, teams: &[Team], by: isize, now: i64) {
        let next = self.number(teams).checked_add_signed(by).and_then(|next| teams.get(next));
        if let Some(next) = next {
            self.go_to(next.brief, now);
        }
    }

    /// The next part, in which the time runs on; after the last one it is the next team's turn.
    pub fn next_part(&mut self, teams: &[Team], now: i64) {
        match self.turn.part.next() {
            Some(part) => {
                let timer = if self.turn.timer.runs() { Timer::started(now) } else { Timer::default() };
                self.turn = Turn { part, timer, more: 0 };
            }
            None => self.step(teams, 1, now),
        }
    }

    /// The turn at hand begins with its first part and all of its minutes; the time runs on if it ran.
    pub fn again(&mut self, now: i64) {
        let timer = if self.turn.timer.runs() { Timer::started(now) } else { Timer::default() };
        self.turn = Turn { timer, ..Turn::default() };
    }

    /// Gives the part at hand a minute more, or takes one away.
    pub fn give(&mut self, minutes: i32) {
        self.turn.more = self.turn.more.saturating_add(minutes).clamp(-600, 600);
    }

    /// Minutes of a part of this turn.
    pub fn minutes_of(&self, part: ShowPart, show: &ShowAndTell) -> u32 {
        let more = if part == self.turn.part { self.turn.more } else { 0 };
        show.minutes_of(part).saturating_add_signed(more)
    }

    /// What is left of the part at hand.
    pub fn left(&self, show: &ShowAndTell, now: i64) -> Left {
        Left::of(self.minutes_of(self.turn.part, show), self.turn.timer.run(now))
    }

    /// "Show, 5 minutes".
    pub fn says(&self, part: ShowPart, show: &ShowAndTell) -> String {
        format!("{}, {}", word(part), counted(self.minutes_of(part, show) as usize, "minute", "minutes"))
    }
}
