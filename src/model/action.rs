//! Actions: who does what by when, wherever it was agreed. Whether one is late is worked out, never stored.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::form::{EVENTS, Field, Fielded, Item, PARTIES, PEOPLE, Place, field, helped, wide};
use super::pick::Choice;
use super::{Header, Id, Kind, Markdown, Open, Ref, When, is_blank};

/// A task from a meeting.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    pub header: Header,
    /// Begins with a verb.
    pub what: String,
    /// Whoever answers for it: a person, or an organisation with somebody who chases it.
    pub owner: Option<Ref>,
    pub chaser: Option<Ref>,
    pub due: Open<Due>,
    /// The date, where `due` is by a date.
    pub by: When,
    pub event: Option<Ref>,
    /// The minute item of that event.
    pub item: Option<Id>,
    pub priority: Open<Priority>,
    pub status: Open<ActionStatus>,
    pub updates: Vec<ActionUpdate>,
    /// Left out of everything that prints.
    pub private: bool,
    pub done_on: When,
    pub evidence: Markdown,
    /// Until this day it is in no list and on no agenda.
    pub hidden_until: When,
    /// The project that it is done for.
    pub project: Option<Ref>,
    /// Whoever does it together with the owner.
    pub with: Vec<Ref>,
}

/// What was heard of an action since.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActionUpdate {
    pub id: Id,
    pub when: When,
    pub text: String,
    pub at: Option<Ref>,
    /// How it stood then, where that was said.
    pub status: Option<Open<ActionStatus>>,
    /// The day to which it was put off then.
    pub put_off_to: When,
    /// By when it was due until it was put off then, so that another answer brings that back.
    pub by_before: When,
    pub due_before: Option<Open<Due>>,
}

/// An answer to what happened to an action, at a meeting after the one that agreed it.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    Done,
    /// It is still open.
    Carried,
    PutOff(When),
    Blocked,
    Dropped,
    /// Words, which change nothing about how it stands.
    Note(String),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Due {
    #[default]
    Date,
    NextMeeting,
    Standing,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Priority {
    High,
    #[default]
    Normal,
    Low,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionStatus {
    #[default]
    Open,
    InProgress,
    Blocked,
    Done,
    Dropped,
    Merged,
}

impl Action {
    /// Everybody who is to do it, each once: whoever answers for it first.
    pub fn owners(&self) -> Vec<Ref> {
        let mut owners: Vec<Ref> = self.owner.into_iter().collect();
        for one in &self.with {
            if !owners.contains(one) {
                owners.push(*one);
            }
        }
        owners
    }

    /// Whether somebody is one of those who are to do it.
    pub fn is_owned_by(&self, who: Ref) -> bool {
        self.owner == Some(who) || self.with.contains(&who)
    }

    /// Whether something is still expected of it; so it is of one whose status only a newer version knows.
    pub fn is_open(&self) -> bool {
        self.status.known().is_none_or(|status| !status.is_closed())
    }

    /// Whether it should have been done before today: its date is over, however vague it is, and nobody has said that
    /// nothing more is expected of it.
    pub fn is_overdue(&self, today: Date) -> bool {
        let is_open = self.status.known().is_some_and(|status| !status.is_closed());
        is_open && self.due.is(Due::Date) && self.by.last_day().is_some_and(|last| last < today)
    }

    /// Whether nobody wants to see it yet: it is open, and the day until which it is hidden has not begun. A date in
    /// words hides nothing.
    pub fn is_hidden(&self, today: Date) -> bool {
        self.is_open() && self.hidden_until.first_day().is_some_and(|first| first > today)
    }

    /// The day on which it was closed, as far as it was written down: that, or when something was heard of it last.
    pub fn closed_on(&self) -> Option<Date> {
        let heard = self.updates.iter().filter_map(|update| update.when.last_day()).max();
        self.done_on.last_day().or(heard).filter(|_| !self.is_open())
    }

    /// Keeps what was heard of it at a meeting on this day. Whoever answers again changes the answer; an id is needed for
    /// the first.
    pub fn hear(&mut self, heard: Heard, at: Ref, day: When, id: Id) {
        let known = self.updates.iter().position(|update| update.at == Some(at));
        if known.is_none() {
            self.updates.push(ActionUpdate { id, when: day.clone(), at: Some(at), ..ActionUpdate::default() });
        }
        let place = known.unwrap_or(self.updates.len().saturating_sub(1));
        let status = match &heard {
            Heard::Done => ActionStatus::Done,
            Heard::Blocked => ActionStatus::Blocked,
            Heard::Dropped => ActionStatus::Dropped,
            Heard::Carried | Heard::PutOff(_) if self.status.is(ActionStatus::InProgress) => ActionStatus::InProgress,
            Heard::Carried | Heard::PutOff(_) => ActionStatus::Open,
            Heard::Note(text) => {
                if let Some(update) = self.updates.get_mut(place) {
                    text.clone_into(&mut update.text);
                }
                return;
            }
        };
        let was_done = self.status.is(ActionStatus::Done) && !self.done_on.is_unknown();
        self.done_on = match (status, was_done) {
            (ActionStatus::Done, true) => self.done_on.clone(),
            (ActionStatus::Done, false) => day,
            _ => When::default(),
        };
        self.status = status.into();
        self.take_back_putting_off(place);
        let put_off_to = if let Heard::PutOff(when) = heard { when } else { When::default() };
        let Some(update) = self.updates.get_mut(place) else { return };
        if !put_off_to.is_unknown() {
            update.due_before = Some(std::mem::replace(&mut self.due, Due::Date.into()));
            update.by_before = std::mem::replace(&mut self.by, put_off_to.clone());
        }
        (update.status, update.put_off_to) = (Some(status.into()), put_off_to);
    }

    /// It is due again as it was before this update put it off, unless somebody has set another date since.
    fn take_back_putting_off(&mut self, place: usize) {
        let Some(update) = self.updates.get_mut(place) else { return };
        let (due, by) = (update.due_before.take(), std::mem::take(&mut update.by_before));
        if let Some(due) = due
            && self.due.is(Due::Date)
            && self.by == update.put_off_to
        {
            (self.due, self.by) = (due, by);
        }
    }

    /// When it was due at first, before any meeting put it off.
    pub fn first_due(&self) -> (&Open<Due>, &When) {
        let put_off = self.updates.iter().find_map(|update| Some((update.due_before.as_ref()?, &update.by_before)));
        put_off.unwrap_or((&self.due, &self.by))
    }

    /// Whether something was heard of it at this event.
    pub fn is_heard_at(&self, event: Id) -> bool {
        self.updates.iter().any(|update| update.at == Some(Ref(event)))
    }
}

impl ActionStatus {
    /// Nothing more is expected of it.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Dropped | Self::Merged)
    }
}

impl Choice for Due {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Date, "By a date"), (Self::NextMeeting, "By the next meeting"), (Self::Standing, "Standing")];
}

impl Choice for Priority {
    const ALL: &'static [(Self, &'static str)] = &[(Self::High, "High"), (Self::Normal, "Normal"), (Self::Low, "Low")];
}

impl Choice for ActionStatus {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Open, "Open"),
        (Self::InProgress, "In progress"),
        (Self::Blocked, "Blocked"),
        (Self::Done, "Done"),
        (Self::Dropped, "Dropped"),
        (Self::Merged, "Merged with another"),
    ];
}

impl Fielded for Action {
    const FIELDS: &'static [Field<Self>] = &[
        wide("what", "What is to be done", "Begin with a verb.", |a| Place::Line(&mut a.what)),
        field("owner", "Owner", |a| Place::Link { target: &mut a.owner, kinds: PARTIES }),
        helped("with", "Together with", "Others who do it too. The owner answers for it.", |a| Place::Links {
            targets: &mut a.with,
            kinds: PARTIES,
        }),
        field("status", "Status", |a| Place::Pick(&mut a.status)),
        field("due", "Due", |a| Place::Pick(&mut a.due)),
        field("by", "By when", |a| Place::When(&mut a.by)),
        field("priority", "Priority", |a| Place::Pick(&mut a.priority)),
        helped("chaser", "Chased by", "Where an organisation owns it.", |a| Place::Link {
            target: &mut a.chaser,
            kinds: PEOPLE,
        }),
        field("event", "Agreed at", |a| Place::Link { target: &mut a.event, kinds: EVENTS }),
        field("item", "Under item", |a| Place::ItemOf { item: &mut a.item, event: a.event }),
        field("project", "Project", |a| Place::Link { target: &mut a.project, kinds: &[Kind::Brief] }),
        field("updates", "Since then", |a| Place::Items(&mut a.updates)),
        field("done_on", "Done on", |a| Place::When(&mut a.done_on)),
        field("evidence", "Evidence", |a| Place::Text(&mut a.evidence)),
        helped("hidden_until", "Hide until", "Until that day it is in no list and on no agenda.", |a| {
            Place::When(&mut a.hidden_until)
        }),
        helped("private", "Private", "Left out of everything that prints.", |a| Place::Flag(&mut a.private)),
        field("header", "Notes and files", |a| Place::Nested(&mut a.header)),
    ];
}

impl Fielded for ActionUpdate {
    const FIELDS: &'static [Field<Self>] = &[
        field("when", "When", |u| Place::When(&mut u.when)),
        wide("text", "What was heard", "", |u| Place::Line(&mut u.text)),
        field("at", "At", |u| Place::Link { target: &mut u.at, kinds: EVENTS }),
        field("status", "How it stood then", |u| Place::Pick(&mut u.status)),
        field("put_off_to", "Put off to", |u| Place::When(&mut u.put_off_to)),
        field("by_before", "By when until then", |u| Place::When(&mut u.by_before)),
        field("due_before", "Due until then", |u| Place::Pick(&mut u.due_before)),
    ];
}

impl Item for ActionUpdate {
    const ONE: &'static str = "update";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.text.clone()
    }
}
