//! What a colleague remarked about a brief, in Word, on paper or by telephone: entered beside the text, and settled.

use serde::{Deserialize, Serialize};
use serde_with::apply;

use crate::model::form::{self, Field, Fielded, PARTIES, Place, field, helped, wide};
use crate::model::pick::Choice;
use crate::model::{Id, Markdown, Open, Ref, When, is_blank};

/// One remark.
#[apply(_ => #[serde(skip_serializing_if = "is_blank")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Comment {
    pub id: Id,
    /// The field that it is about: "brief/background".
    pub field: String,
    pub words: Markdown,
    pub who: Option<Ref>,
    pub when: When,
    /// Where it was made: "in Word, page 1", "on paper".
    pub place: String,
    pub outcome: Open<CommentOutcome>,
    pub answer: Markdown,
    pub settled: When,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommentOutcome {
    #[default]
    Open,
    TakenOver,
    Answered,
}

impl Comment {
    /// Somebody still has to do something about it. What only a newer version knows is settled in its way.
    pub fn is_open(&self) -> bool {
        self.outcome.is(CommentOutcome::Open)
    }
}

impl Choice for CommentOutcome {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Open, "Open"), (Self::TakenOver, "Taken over"), (Self::Answered, "Answered")];
}

impl Fielded for Comment {
    const FIELDS: &'static [Field<Self>] = &[
        helped("field", "About", "The field that it is about.", |c| Place::Line(&mut c.field)),
        field("words", "Comment", |c| Place::Text(&mut c.words)),
        field("who", "From", |c| Place::Link { target: &mut c.who, kinds: PARTIES }),
        field("when", "Made on", |c| Place::When(&mut c.when)),
        wide("place", "Where it was made", "\"In Word, page 1\", \"on paper\".", |c| Place::Line(&mut c.place)),
        field("outcome", "What became of it", |c| Place::Pick(&mut c.outcome)),
        field("settled", "Settled on", |c| Place::When(&mut c.settled)),
        field("answer", "Answer", |c| Place::Text(&mut c.answer)),
    ];
}

impl form::Item for Comment {
    const ONE: &'static str = "comment";

    fn id_mut(&mut self) -> &mut Id {
        &mut self.id
    }

    fn title(&self) -> String {
        self.words.as_str().lines().next().unwrap_or_default().to_owned()
    }
}
