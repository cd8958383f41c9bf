//! What the person at the keyboard puts right of a line before it is kept: another kind, which of several people is meant,
//! which day.

use jiff::civil::Date;

use crate::import::line::{Names, Understood, Who, of_kind, prefix, understand};
use crate::model::event::LineKind;
use crate::model::{Ref, When};

/// One of the answers to what is doubtful about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Day(Date),
    Person(Ref),
    /// Somebody whom nobody knows yet.
    New(String),
}

/// What was put right of the line that is being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PutRight {
    kind: Option<LineKind>,
    /// The number of an answer that was chosen, to be looked up when the line is understood.
    chosen: Option<usize>,
    answer: Option<Answer>,
}

impl PutRight {
    /// It is of this kind; asked once more, what it was understood as counts again.
    pub fn ask_for(&mut self, kind: LineKind) {
        self.kind = if self.kind == Some(kind) { None } else { Some(kind) };
    }

    pub fn choose(&mut self, number: usize) {
        self.chosen = Some(number);
    }

    pub fn answer(&mut self, answer: Answer) {
        self.answer = Some(answer);
    }

    /// The line as it is to be kept.
    pub fn understood(&mut self, typed: &str, names: &Names, today: Date) -> Understood {
        let mut line = match self.kind {
            Some(LineKind::Note) => Understood::note(typed),
            Some(kind) => {
                let from = prefix::read(typed).map_or(0, |prefix| prefix.end);
                of_kind(kind, typed.get(from..).unwrap_or_default().trim(), names, today)
            }
            None => understand(typed, names, today),
        };
        if let Some(number) = self.chosen.take() {
            self.answer = answers(&line).into_iter().nth(number).or(self.answer.take());
        }
        // What was answered of other words counts no more.
        self.answer = self.answer.take().filter(|answer| answers(&line).contains(answer));
        match &self.answer {
            Some(Answer::Day(day)) => {
                if let Some(due) = &mut line.due {
                    (due.by, due.doubt, line.slip) = (When::day(*day), None, None);
                }
            }
            Some(Answer::Person(person)) => {
                (line.who, line.slip) = (Some(Who::Known(*person)), None);
                line.described.clear();
            }
            Some(Answer::New(name)) => {
                if let Some(perhaps) = line.perhaps.take() {
                    (line.who, line.words, line.slip) = (Some(Who::New(name.clone())), perhaps.what, None);
                }
            }
            None => {}
        }
        line
    }
}

/// What a line that is doubtful can mean, in the order in which it is offered.
pub fn answers(line: &Understood) -> Vec<Answer> {
    let days = line.due.iter().filter_map(|due| due.doubt.as_ref()).flat_map(|doubt| doubt.days.iter());
    let people = match &line.who {
        Some(Who::Several(people)) => people.as_slice(),
        _ => &[],
    };
    let people = people.iter().map(|person| Answer::Person(*person));
    let new = line.perhaps.iter().map(|perhaps| Answer::New(perhaps.name.clone()));
    days.map(|day| Answer::Day(*day)).chain(people).chain(new).collect()
}
