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
    /// Each answers another doubt.
    answers: Vec<Answer>,
}

impl PutRight {
    /// It is of this kind; asked once more, what it was understood as counts again.
    pub fn ask_for(&mut self, kind: LineKind) {
        self.kind = if self.kind == Some(kind) { None } else { Some(kind) };
    }

    /// Somebody has said of which kind it is.
    pub fn is_asked(&self) -> bool {
        self.kind.is_some()
    }

    /// The kind that somebody has said it is.
    pub fn asked(&self) -> Option<LineKind> {
        self.kind
    }

    pub fn choose(&mut self, number: usize) {
        self.chosen = Some(number);
    }

    pub fn answer(&mut self, answer: Answer) {
        self.answers.push(answer);
    }

    /// The line as it is to be kept.
    pub fn understood(&mut self, typed: &str, names: &Names, today: Date) -> Understood {
        let read = match self.kind {
            Some(LineKind::Note) => Understood::note(typed),
            Some(kind) => {
                let from = prefix::read(typed).map_or(0, |prefix| prefix.end);
                of_kind(kind, typed.get(from..).unwrap_or_default().trim(), names, today)
            }
            None => understand(typed, names, today),
        };
        if let Some(number) = self.chosen.take() {
            self.take_chosen(&read, number);
        }
        // What was answered of other words counts no more.
        let mut line = read;
        self.answers.retain(|answer| settle(&mut line, answer));
        line
    }

    /// The answer of this number: to what is still doubtful, else another one to what was answered last.
    fn take_chosen(&mut self, read: &Understood, number: usize) {
        let open = |counted: &[Answer]| {
            let mut line = read.clone();
            for answer in counted {
                settle(&mut line, answer);
            }
            answers(&line)
        };
        let mut offered = open(&self.answers);
        let mut kept = self.answers.len();
        if offered.is_empty() {
            kept = kept.saturating_sub(1);
            offered = open(self.answers.get(..kept).unwrap_or_default());
        }
        if let Some(answer) = offered.into_iter().nth(number) {
            self.answers.truncate(kept);
            self.answers.push(answer);
        }
    }
}

/// Puts a line right by an answer; whether it answers anything.
fn settle(line: &mut Understood, answer: &Answer) -> bool {
    if !answers(line).contains(answer) {
        return false;
    }
    match answer {
        Answer::Day(day) => {
            if let Some(due) = &mut line.due {
                (due.by, due.doubt, line.slip) = (When::day(*day), None, None);
            }
        }
        Answer::Person(person) => {
            if let Some(who) = line.everybody_mut().find(|who| matches!(who, Who::Several(_))) {
                *who = Who::Known(*person);
            }
            line.described.clear();
        }
        Answer::New(name) => {
            let asked = line.everybody_mut().find(|who| matches!(who, Who::Perhaps(one) if one == name));
            if let Some(who) = asked {
                *who = Who::New(name.clone());
            } else if let Some(perhaps) = line.perhaps.take() {
                (line.who, line.words, line.slip) = (Some(Who::New(name.clone())), perhaps.what, None);
            }
        }
    }
    let is_open = line.everybody().any(|who| matches!(who, Who::Several(_) | Who::Perhaps(_)));
    if let Some(words) = line.once_sure.take_if(|_| !is_open) {
        line.words = words;
    }
    if matches!(answer, Answer::Person(_)) && !line.everybody().any(|who| matches!(who, Who::Several(_))) {
        line.slip = None;
    }
    true
}

/// What a line that is doubtful can mean, in the order in which it is offered.
pub fn answers(line: &Understood) -> Vec<Answer> {
    let days = line.due.iter().filter_map(|due| due.doubt.as_ref()).flat_map(|doubt| doubt.days.iter());
    let several = line.everybody().find_map(|who| if let Who::Several(people) = who { Some(people) } else { None });
    let people = several.into_iter().flatten().map(|person| Answer::Person(*person));
    let among = line.everybody().filter_map(|who| if let Who::Perhaps(name) = who { Some(name) } else { None });
    let new = line.perhaps.iter().map(|perhaps| &perhaps.name).chain(among).map(|name| Answer::New(name.clone()));
    days.map(|day| Answer::Day(*day)).chain(people).chain(new).collect()
}
