//! The way to a field: where drawing stands within a record, and what is left of the way to the field that was asked
//! for. Whoever draws a level enters it and leaves it; groups and items on the way open, and the field at its end takes
//! the keyboard.

use crate::documents::Origin;
use crate::model::{Id, Record, Ref};
use crate::workspace::Workspace;

use super::editor;

/// A level of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A field or a group, by its key.
    Key(&'static str),
    /// An item of a list.
    Item(Id),
    /// Another record that is drawn within this one, such as an action of a meeting.
    Record(Id),
}

impl Step {
    fn is(self, word: &str) -> bool {
        match self {
            Self::Key(key) => key == word,
            Self::Item(id) | Self::Record(id) => word.parse() == Ok(id),
        }
    }
}

/// Where drawing stands.
#[derive(Debug, Default)]
pub struct Way {
    here: Vec<Step>,
    /// The levels down to the field that was asked for.
    wanted: Option<Vec<String>>,
    /// Which field holds the keyboard.
    keyboard: Option<Vec<Step>>,
}

impl Way {
    /// A way to the field with this path, where one was asked for.
    pub fn to(path: Option<&str>) -> Self {
        let words = |path: &str| path.split('/').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Self { wanted: path.map(words), ..Self::default() }
    }

    pub fn enter(&mut self, step: Step) {
        self.here.push(step);
    }

    pub fn leave(&mut self) {
        self.here.pop();
    }

    /// The path of the level at hand.
    pub fn path(&self) -> String {
        joined(&self.here)
    }

    /// The path of the level at hand within the record that it belongs to, which may be drawn within another.
    pub fn field(&self) -> String {
        let inner = self.here.iter().rposition(|step| matches!(step, Step::Record(_)));
        joined(self.here.get(inner.map_or(0, |at| at + 1)..).unwrap_or_default())
    }

    /// The record that is drawn within another, where drawing stands in one.
    pub fn record(&self) -> Option<Id> {
        let inner = self.here.iter().rposition(|step| matches!(step, Step::Record(_)));
        match inner.and_then(|at| self.here.get(at)) {
            Some(Step::Record(id)) => Some(*id),
            _ => None,
        }
    }

    /// The level that the way goes on to from here; none where it does not pass here.
    fn next(&self) -> Option<&str> {
        let wanted = self.wanted.as_ref()?;
        let passes = self.here.len() <= wanted.len() && self.agrees(wanted);
        wanted.get(self.here.len()).filter(|_| passes).map(String::as_str)
    }

    /// Whether one of them leads along the other, as far as both go.
    fn agrees(&self, wanted: &[String]) -> bool {
        self.here.iter().zip(wanted).all(|(step, word)| step.is(word))
    }

    /// Whether the way goes on through one of these.
    pub fn leads_through(&self, level: impl Fn(&str) -> bool) -> bool {
        self.next().is_some_and(level)
    }

    /// The item of the list at hand that the way goes through.
    pub fn item(&self) -> Option<Id> {
        self.next()?.parse().ok()
    }

    /// Whether the field at hand is the one, which ends the way: the field itself, the one that holds what was asked
    /// for, or the first that can be `typed` in within it.
    pub fn arrives(&mut self, typed: bool) -> bool {
        let is_there = self
            .wanted
            .as_ref()
            .is_some_and(|wanted| self.agrees(wanted) && (typed || wanted.len() >= self.here.len()));
        if is_there {
            self.wanted = None;
        }
        is_there
    }

    /// Whether the level at hand itself is what was asked for, and nothing within it.
    pub fn ends_here(&self) -> bool {
        self.wanted.as_ref().is_some_and(|wanted| wanted.len() == self.here.len() && self.agrees(wanted))
    }

    /// Whether the field was found, or none was asked for.
    pub fn is_over(&self) -> bool {
        self.wanted.is_none()
    }

    /// The field at hand holds the keyboard. The innermost says so first.
    pub fn note_keyboard(&mut self) {
        self.keyboard.get_or_insert_with(|| self.here.clone());
    }

    /// The field of this record, or of one that is drawn within it, that holds the keyboard.
    pub fn keyboard_at(&self, record: Id) -> Option<Origin> {
        let steps = self.keyboard.as_ref()?;
        let inner = steps.iter().rposition(|step| matches!(step, Step::Record(_)));
        let record = match inner.and_then(|at| steps.get(at)) {
            Some(Step::Record(id)) => *id,
            _ => record,
        };
        let within = steps.get(inner.map_or(0, |at| at + 1)..).unwrap_or_default();
        Some(Origin { record, field: joined(within) })
    }
}

fn joined(steps: &[Step]) -> String {
    let words = steps.iter().map(|step| match step {
        Step::Key(key) => (*key).to_owned(),
        Step::Item(id) | Step::Record(id) => id.to_string(),
    });
    words.collect::<Vec<_>>().join("/")
}

/// Where a field is drawn: in its own record or, for what was agreed at the event that is open, within the minutes.
pub fn drawn_at(workspace: &Workspace, open: Option<Id>, field: &Origin) -> Option<Origin> {
    let record = workspace.get(field.record)?;
    match (open, record.event()) {
        (Some(open), Some(Ref(event))) if open == event && made_in_minutes(record) => {
            let item = record.item().map(|item| format!("items/{item}/")).unwrap_or_default();
            Some(Origin { record: event, field: format!("minutes/{item}{}/{}", field.record, field.field) })
        }
        _ => Some(field.clone()),
    }
}

fn made_in_minutes(record: &Record) -> bool {
    editor::MADE_IN_ITEMS.contains(&record.kind())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_ends_at_its_field() {
        let id: Id = "01arz3ndektsv4rrffq69g5fav".parse().unwrap();
        let mut way = Way::to(Some("minutes/items/01arz3ndektsv4rrffq69g5fav/title"));
        way.enter(Step::Key("details"));
        assert!(!way.arrives(true));
        way.leave();
        way.enter(Step::Key("minutes"));
        assert!(way.leads_through(|key| key == "items"));
        way.enter(Step::Key("items"));
        assert_eq!(way.item(), Some(id));
        way.enter(Step::Item(id));
        way.enter(Step::Key("lead"));
        assert!(!way.arrives(true));
        way.leave();
        way.enter(Step::Key("title"));
        assert!(way.arrives(false) && way.is_over());
    }

    #[test]
    fn what_stands_deeper_than_a_field_is_at_the_field_and_what_holds_fields_is_at_the_first() {
        let mut deeper = Way::to(Some("details/when/moves/3"));
        deeper.enter(Step::Key("details"));
        deeper.enter(Step::Key("when"));
        assert!(deeper.arrives(false));
        let mut group = Way::to(Some("details"));
        group.enter(Step::Key("details"));
        group.enter(Step::Key("kind"));
        assert!(!group.arrives(false));
        group.leave();
        group.enter(Step::Key("name"));
        assert!(group.arrives(true));
    }
}
