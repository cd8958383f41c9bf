//! Show-and-tell: the teams of an event in their order, and the row of each, which is what they made, where to find it,
//! who takes it on and what is promised. A row is what its output and its action say; what is typed in it changes these,
//! and never makes a second. What a typed text means is no matter of this.

mod bare;
mod order;
mod write;

use super::Workspace;
use crate::model::event::Turn;
use crate::model::{Action, Brief, Due, Event, Id, Kind, Open, Output, Record, Ref, When};

pub use order::move_turn;
pub use write::{tidy_row, write_row};

/// A team whose turn comes.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    pub brief: Id,
    /// What its project is called.
    pub name: String,
    /// What the team calls itself; mostly empty.
    pub called: String,
    /// Its own question, where it changed the one that was set.
    pub question: String,
    pub row: Row,
    /// The records in which the row stands.
    pub made: Vec<Id>,
}

/// What is known of a team's work at the end of its turn. Any of it may be all there is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub made: String,
    /// Where to find it: an address, or words.
    pub find: String,
    /// Whoever takes it on, as far as they are known.
    pub who: Vec<Ref>,
    /// The same in the words that were typed, until what was made and promised can say it.
    pub takes_on: String,
    pub promise: String,
    pub due: Open<Due>,
    pub by: When,
}

impl Row {
    /// Whether anything stands in it.
    pub fn is_begun(&self) -> bool {
        *self != Self::default()
    }
}

/// The teams of an event, in the order in which they show.
pub fn teams(workspace: &Workspace, event: Id) -> Vec<Team> {
    let Some(found) = workspace.event(Ref(event)) else { return Vec::new() };
    let in_order = order::of(workspace, found).into_iter();
    in_order.filter_map(|brief| Some(team(workspace, found, workspace.brief(Ref(brief))?))).collect()
}

fn team(workspace: &Workspace, event: &Event, brief: &Brief) -> Team {
    let at = brief.at(event.header.id);
    let asked = at.map(|at| if at.is_reframed() { at.new_question.trim() } else { at.question.trim() });
    let question = asked.filter(|asked| !asked.is_empty()).unwrap_or(brief.question_now().trim());
    let name = brief.title().trim();
    let found = Found::of(workspace, event, brief.header.id);
    let (output, promise) = (found.output.map(|one| one.header.id), found.promise.map(|one| one.header.id));
    Team {
        brief: brief.header.id,
        name: if name.is_empty() { "Without a name".to_owned() } else { name.to_owned() },
        called: at.map(|at| at.team.name.trim().to_owned()).unwrap_or_default(),
        question: question.to_owned(),
        row: found.row(),
        made: output.into_iter().chain(promise).collect(),
    }
}

/// The row of a project at an event.
pub fn row(workspace: &Workspace, event: Id, brief: Id) -> Option<Row> {
    Some(Found::of(workspace, workspace.event(Ref(event))?, brief).row())
}

/// Who takes an output on in the words that were typed at its event, where nobody is named yet.
pub fn taken_on_in_words<'a>(workspace: &'a Workspace, output: &Output) -> Option<&'a str> {
    let turns = &workspace.event(output.event?)?.plan.show_and_tell.turns;
    let is_its = |turn: &&Turn| turn.output == Some(Ref(output.header.id));
    let words = turns.iter().find(is_its)?.takes_on.trim();
    (output.owner.is_none() && !words.is_empty()).then_some(words)
}

/// What a row stands in.
struct Found<'a> {
    turn: Option<&'a Turn>,
    output: Option<&'a Output>,
    promise: Option<&'a Action>,
}

impl<'a> Found<'a> {
    fn of(workspace: &'a Workspace, event: &'a Event, brief: Id) -> Self {
        let turn = event.plan.show_and_tell.turns.iter().find(|turn| turn.brief == Some(Ref(brief)));
        let named = turn.and_then(|turn| turn.output).and_then(|output| workspace.output(output));
        let output = named.or_else(|| made_here(workspace, event.header.id, brief));
        let promise = turn.and_then(|turn| turn.promise).and_then(|action| action_of(workspace, action));
        Self { turn, output, promise }
    }

    fn row(&self) -> Row {
        let of_turn = |of: fn(&Turn) -> &String| self.turn.map(|turn| of(turn).clone()).unwrap_or_default();
        let who = self.promise.map(Action::owners).filter(|owners| !owners.is_empty());
        let who = who.or(self.output.map(|output| output.owner.into_iter().collect())).unwrap_or_default();
        let find = self.output.map_or_else(|| of_turn(|turn| &turn.find), where_to_find);
        Row {
            made: self.output.map(|output| output.name.clone()).unwrap_or_default(),
            find,
            takes_on: of_turn(|turn| &turn.takes_on),
            who,
            promise: self.promise.map(|action| action.what.clone()).unwrap_or_default(),
            due: self.promise.map(|action| action.due.clone()).unwrap_or_default(),
            by: self.promise.map(|action| action.by.clone()).unwrap_or_default(),
        }
    }
}

/// What was recorded of a team's work already, as at a checkpoint.
fn made_here(workspace: &Workspace, event: Id, brief: Id) -> Option<&Output> {
    workspace.outputs_of(brief).find(|output| output.event == Some(Ref(event)))
}

fn action_of(workspace: &Workspace, action: Ref) -> Option<&Action> {
    match workspace.get(action.0).filter(|record| record.kind() == Kind::Action)?.as_ref() {
        Record::Action(action) => Some(action),
        _ => None,
    }
}

/// The address of the first link with its words, else how it can be tried.
fn where_to_find(output: &Output) -> String {
    match output.links.first() {
        Some(link) if link.label.trim().is_empty() => link.address.clone(),
        Some(link) if link.address.trim().is_empty() => link.label.clone(),
        Some(link) => format!("{} {}", link.label, link.address),
        None => output.how_to_try.as_str().split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
