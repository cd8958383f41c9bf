//! What minutes say of an action that was taken on: who has it and by when, as it stood when they were agreed. The action
//! itself goes on; what is to be done, and under which item, is its own and never changes unnoticed.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{Field, Fielded, Item, PARTIES, PEOPLE, Place, field};
use crate::model::{Action, ActionStatus, ActionUpdate, Due, Id, Kind, Open, Ref, When, is_blank};

/// One action in agreed minutes.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TakenOn {
    pub id: Id,
    pub action: Option<Ref>,
    pub owner: Option<Ref>,
    pub chaser: Option<Ref>,
    pub due: Open<Due>,
    pub by: When,
    pub status: Open<ActionStatus>,
    pub with: Vec<Ref>,
}

impl TakenOn {
    /// An action as the meeting that agreed it speaks of it: what later meetings heard of it, and to when they put it off,
    /// is said in their minutes.
    pub fn of(action: &Action) -> Self {
        let (due, by) = action.first_due();
        let is_later =
            |update: &ActionUpdate| update.status.is_some() && update.at.is_some() && update.at != action.event;
        let went_on = action.updates.iter().any(is_later);
        Self {
            id: Id::default(),
            action: Some(Ref(action.header.id)),
            owner: action.owner,
            chaser: action.chaser,
            due: due.clone(),
            by: by.clone(),
            status: if went_on { Open::default() } else { action.status.clone() },
            with: action.with.clone(),
        }
    }

    /// The action with this in the place of what became of it since.
    pub fn put_back(&self, action: &mut Action) {
        action.owner = self.owner;
        action.chaser = self.chaser;
        action.due = self.due.clone();
        action.by = self.by.clone();
        action.status = self.status.clone();
        action.with = self.with.clone();
    }
}

impl Fielded for TakenOn {
    const FIELDS: &'static [Field<Self>] = &[
        field("action", "Action", |t| Place::Link { target: &mut t.action, kinds: &[Kind::Action] }),
        field("owner", "Owner", |t| Place::Link { target: &mut t.owner, kinds: PARTIES }),
        field("with", "Together with", |t| Place::Links { targets: &mut t.with, kinds: PARTIES }),
        field("chaser", "Chased by", |t| Place::Link { target: &mut t.chaser, kinds: PEOPLE }),
        field("due", "Due", |t| Place::Pick(&mut t.due)),
        field("by", "By when", |t| Place::When(&mut t.by)),
        field("status", "Status", |t| Place::Pick(&mut t.status)),
    ];
}

impl Item for TakenOn {
    const ONE: &'static str = "action as agreed";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        String::new()
    }
}
