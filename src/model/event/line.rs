//! The lines of an item as they were taken down: what was said, in the order in which it was said.
//!
//! A line of plain words holds them itself. One that became something else (an action, a quote, a figure) holds its place
//! and its time alone, so that nothing is written twice.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{self, Field, Fielded, Place, field};
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, TimeOfDay, is_blank};

/// One line, in its place.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Where the line became something else, this is the id of it: of the action, decision, offer, request or output, of
    /// the update in its project, of what went wrong in the review, or of the quote, figure or link in the same item.
    pub id: Id,
    /// When it was written, by the clock on the wall.
    pub at: Option<TimeOfDay>,
    pub kind: Open<LineKind>,
    /// Empty where the line became something else.
    pub text: Markdown,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LineKind {
    #[default]
    Note,
    Action,
    Decision,
    Quote,
    Figure,
    Output,
    Update,
    Idea,
    Offer,
    Request,
    Lesson,
    Link,
    Thanks,
    /// What stands in the way, in a learning set.
    Barrier,
    /// What did not go as it should on the day itself; its words stand in the review.
    WentWrong,
}

impl Choice for LineKind {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::Note, "Note"),
        (Self::Action, "Action"),
        (Self::Decision, "Decision"),
        (Self::Quote, "Quote"),
        (Self::Figure, "Figure"),
        (Self::Output, "Output"),
        (Self::Update, "Update"),
        (Self::Idea, "Idea"),
        (Self::Offer, "Offer"),
        (Self::Request, "Request"),
        (Self::Lesson, "Lesson"),
        (Self::Link, "Link"),
        (Self::Thanks, "Thanks"),
        (Self::Barrier, "Barrier"),
        (Self::WentWrong, "Went wrong"),
    ];
}

impl Fielded for Line {
    const FIELDS: &'static [Field<Self>] = &[
        field("text", "What was said", |l| Place::Text(&mut l.text)),
        field("kind", "Kind", |l| Place::Pick(&mut l.kind)),
        field("at", "At", |l| Place::Time(&mut l.at)),
    ];
}

impl form::Item for Line {
    const ONE: &'static str = "line";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.text.as_str().to_owned()
    }
}
