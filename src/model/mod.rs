//! What is recorded: plain data and the rules that hold for it alone.
//!
//! Nothing here reads a disk, a clock or a thread, and nothing knows the window. A record is one file; its parts are
//! items with ids of their own. Every type's default is "nothing typed", and what is at its default is not written.

mod action;
pub mod brief;
mod colour;
mod council;
mod decision;
pub mod event;
mod file_kind;
pub mod form;
pub mod header;
mod id;
pub mod key_decision;
mod kind;
mod lead;
mod logo;
mod nation;
mod notice;
mod open;
mod organisation;
mod origin;
pub mod output;
mod page_picture;
mod paper;
pub mod parts;
pub mod person;
pub mod pick;
mod problem;
mod quick;
mod record;
pub mod series;
pub mod shape;
mod shift;
pub mod starter;
mod template;
mod text;
mod when;
mod you;

pub use action::{Action, ActionStatus, ActionUpdate, Due, Heard, Priority};
pub use brief::Brief;
pub use colour::Colour;
pub use council::Council;
pub use decision::{Decision, DecisionMaker};
pub use event::Event;
pub use file_kind::{FileKind, HEAD, claims_a_kind, is_run_by_name};
pub use header::{FORMAT, Header};
pub use id::{Id, NotAnId, Ref};
pub use kind::{Kind, KindWords, RESERVED_FOLDERS};
pub use lead::{Lead, LeadUnit, read_lead};
pub use logo::Logo;
pub use nation::Nation;
pub use notice::{Exchange, Notice, NoticeKind, Outcome, Responder};
pub use open::Open;
pub use organisation::{Organisation, OrganisationKind, Relationship};
pub use origin::Origin;
pub use output::Output;
pub use page_picture::PagePicture;
pub use paper::Paper;
pub use person::{Capacity, Membership, Person};
pub use problem::{Obstacle, ObstacleKind, Place as ProblemPlace, Problem};
pub use record::Record;
pub use series::Series;
pub use shift::shift_weeks;
pub use template::{Lesson, Template};
pub use text::{Markdown, capitalised, counted};
pub use when::{
    Clock, InMonth, Pace, PartOfDay, Rhythm, Season, Span, TimeOfDay, Typed, When, ends_before_it_begins, month_named,
    parse_time, parse_when, read_when, weekday_named,
};
pub use you::You;

use ron::Options;
use ron::extensions::Extensions;

/// How every file of ours is read and written: `Some(…)` and one-field wrappers are left out, as people would.
pub fn ron_options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// Whether a value is at its default, and so is not written.
pub fn is_blank<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
