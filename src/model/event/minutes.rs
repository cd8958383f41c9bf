//! The minutes of an event: their items, what stands around them, and how far they have come.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use super::{Issue, Item, NextMeeting, TakenOn};
use crate::model::form::{self, EVENTS, Field, Fielded, PEOPLE, Place, field, helped, holds_something, wide};
use crate::model::parts::{AnnouncedList, Quote};
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, Ref, TimeOfDay, When, is_blank};

/// The record of what happened, in the order in which it prints.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Minutes {
    pub status: Open<MinutesStatus>,
    pub version: Option<u32>,
    /// The style that fits this meeting.
    pub style: Option<Open<MinutesStyle>>,
    pub opening: Markdown,
    pub items: Vec<Item>,
    /// Quotes that belong to no item.
    pub quotes: Vec<Quote>,
    pub announced: Vec<AnnouncedList>,
    pub thanks: Markdown,
    pub next: NextMeeting,
    pub closing: Markdown,
    pub sign_off: Markdown,
    pub closed_at: Option<TimeOfDay>,
    pub lead_ins: LeadIns,
    pub circulated: When,
    pub comments_by: When,
    pub comments: Markdown,
    /// The meeting that agreed them.
    pub agreed_at: Option<Ref>,
    pub corrections: Vec<Correction>,
    /// Print a line to sign on.
    pub signature: bool,
    pub signatory: Option<Ref>,
    pub signed: When,
    /// Of the text that was agreed, with the number of the rule that it was made by; empty while nothing is agreed.
    pub fingerprint: String,
    /// Each time that agreed minutes were opened again.
    pub unlocked: Vec<Unlocking>,
    /// What was brought to a learning set.
    pub issues: Vec<Issue>,
    /// Its actions as they stood when the minutes were agreed.
    pub taken_on: Vec<TakenOn>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MinutesStatus {
    #[default]
    Jottings,
    Draft,
    Circulated,
    Agreed,
    Published,
    Superseded,
}

impl MinutesStatus {
    /// Prints "draft" on every page.
    pub fn is_draft(self) -> bool {
        matches!(self, Self::Jottings | Self::Draft | Self::Circulated)
    }
}

impl Minutes {
    /// Whether anything of what happened was written down, beside what the agenda has of it.
    pub fn has_words(&self) -> bool {
        let items = self.items.iter().map(Item::without_agenda).collect();
        let mut words = Self {
            items,
            version: None,
            style: None,
            fingerprint: String::new(),
            taken_on: Vec::new(),
            ..self.clone()
        };
        holds_something(&mut words)
    }

    /// Their text was agreed, and what it said then is known.
    pub fn is_locked(&self) -> bool {
        !self.fingerprint.trim().is_empty()
    }
}

/// How minutes are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MinutesStyle {
    /// Numbered items, agreed points, actions.
    #[default]
    Formal,
    /// Presentations, what was learned, counts.
    Learning,
    /// Quotes by theme, offers and requests, what to look at.
    Highlights,
}

/// Free text before a block that is otherwise arranged from records.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeadIns {
    pub attendance: Markdown,
    pub quotes: Markdown,
    pub notices: Markdown,
    pub actions: Markdown,
    pub next: Markdown,
    /// Where a style keeps what was agreed together.
    pub agreed: Markdown,
    /// Before what belongs to no item.
    pub further: Markdown,
    pub videos: Markdown,
    pub links: Markdown,
    pub next_time: Markdown,
    pub corrections: Markdown,
}

/// A correction of minutes that were agreed. It is a fact of the meeting that made it, and stands in its minutes with the
/// event whose minutes it corrects. Older files have it in the minutes that it corrects, which then are `of` nothing.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Correction {
    pub id: Id,
    /// "item 5".
    pub place: String,
    pub was: String,
    pub now: String,
    /// The meeting that made it, where it stands in the minutes that it corrects.
    pub agreed_at: Option<Ref>,
    /// The event whose minutes it corrects.
    pub of: Option<Ref>,
}

/// Agreed minutes that were opened again, and why.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Unlocking {
    pub id: Id,
    pub on: When,
    pub reason: String,
    /// What the text was that had been agreed.
    pub fingerprint: String,
}

impl Choice for MinutesStatus {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Jottings, "Jottings"),
        (Self::Draft, "Draft"),
        (Self::Circulated, "Sent for comment"),
        (Self::Agreed, "Agreed"),
        (Self::Published, "Published"),
        (Self::Superseded, "Superseded"),
    ];
}

impl Choice for MinutesStyle {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Formal, "Formal"), (Self::Learning, "Learning"), (Self::Highlights, "Highlights")];
}

impl Fielded for Minutes {
    const FIELDS: &'static [Field<Self>] = &[
        field("status", "Status", |m| Place::Pick(&mut m.status)),
        field("version", "Version", |m| Place::Number(&mut m.version)),
        field("style", "Style", |m| Place::Pick(&mut m.style)),
        field("opening", "Opening", |m| Place::Text(&mut m.opening)),
        field("items", "Agenda items", |m| Place::Items(&mut m.items)),
        helped("issues", "Issues brought", "To a learning set. Private unless they are shared.", |m| {
            Place::Items(&mut m.issues)
        }),
        field("quotes", "Quotes from outside the items", |m| Place::Items(&mut m.quotes)),
        field("announced", "Announced lists", |m| Place::Items(&mut m.announced)),
        field("thanks", "Thanks", |m| Place::Text(&mut m.thanks)),
        field("next", "Next meeting", |m| Place::Nested(&mut m.next)),
        field("closed_at", "Closed at", |m| Place::Time(&mut m.closed_at)),
        field("closing", "Closing words", |m| Place::Text(&mut m.closing)),
        field("sign_off", "Sign-off", |m| Place::Text(&mut m.sign_off)),
        field("lead_ins", "Words before each block", |m| Place::Nested(&mut m.lead_ins)),
        field("circulated", "Sent for comment on", |m| Place::When(&mut m.circulated)),
        field("comments_by", "Comments by", |m| Place::When(&mut m.comments_by)),
        helped("comments", "Comments received", "Never printed.", |m| Place::Text(&mut m.comments)),
        field("agreed_at", "Agreed at", |m| Place::Link { target: &mut m.agreed_at, kinds: EVENTS }),
        helped("corrections", "Corrections", "What this meeting corrects in agreed minutes of an earlier one.", |m| {
            Place::Items(&mut m.corrections)
        }),
        field("signature", "Print a line to sign on", |m| Place::Flag(&mut m.signature)),
        field("signatory", "Signed by", |m| Place::Link { target: &mut m.signatory, kinds: PEOPLE }),
        field("signed", "Signed on", |m| Place::When(&mut m.signed)),
        helped("fingerprint", "Fingerprint", "Of the agreed text, kept by Folkmoot. Never printed.", |m| {
            Place::Line(&mut m.fingerprint)
        }),
        helped("taken_on", "Actions as agreed", "Kept by Folkmoot, so that the minutes go on saying it.", |m| {
            Place::Items(&mut m.taken_on)
        }),
        helped("unlocked", "Opened again", "Each time that agreed minutes were unlocked. Never printed.", |m| {
            Place::Items(&mut m.unlocked)
        }),
    ];
}

impl Fielded for LeadIns {
    const FIELDS: &'static [Field<Self>] = &[
        field("attendance", "Before who came", |l| Place::Text(&mut l.attendance)),
        field("quotes", "Before the quotes", |l| Place::Text(&mut l.quotes)),
        field("notices", "Before offers and requests", |l| Place::Text(&mut l.notices)),
        field("actions", "Before the action table", |l| Place::Text(&mut l.actions)),
        field("next", "Before the next meeting", |l| Place::Text(&mut l.next)),
        helped("agreed", "Before what was agreed", "Printed in highlights, which keep it together.", |l| {
            Place::Text(&mut l.agreed)
        }),
        helped("further", "Before further points", "Before what was agreed and taken on under no item.", |l| {
            Place::Text(&mut l.further)
        }),
        helped("videos", "Before the videos", "Printed in highlights, which keep them together.", |l| {
            Place::Text(&mut l.videos)
        }),
        field("links", "Before the links", |l| Place::Text(&mut l.links)),
        field("next_time", "Before what is for next time", |l| Place::Text(&mut l.next_time)),
        field("corrections", "Before the corrections", |l| Place::Text(&mut l.corrections)),
    ];
}

impl Fielded for Correction {
    const FIELDS: &'static [Field<Self>] = &[
        field("place", "Where", |c| Place::Line(&mut c.place)),
        wide("was", "It said", "", |c| Place::Line(&mut c.was)),
        wide("now", "It should say", "", |c| Place::Line(&mut c.now)),
        helped("of", "In the minutes of", "The earlier event that they are about.", |c| Place::Link {
            target: &mut c.of,
            kinds: EVENTS,
        }),
        helped("agreed_at", "Agreed at", "Where it stands in the minutes that it corrects.", |c| Place::Link {
            target: &mut c.agreed_at,
            kinds: EVENTS,
        }),
    ];
}

impl Fielded for Unlocking {
    const FIELDS: &'static [Field<Self>] = &[
        field("on", "On", |u| Place::When(&mut u.on)),
        wide("reason", "Why", "", |u| Place::Line(&mut u.reason)),
        field("fingerprint", "Fingerprint until then", |u| Place::Line(&mut u.fingerprint)),
    ];
}

impl form::Item for Correction {
    const ONE: &'static str = "correction";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.place.clone()
    }
}

impl form::Item for Unlocking {
    const ONE: &'static str = "unlocking";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.reason.clone()
    }
}
