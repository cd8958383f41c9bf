//! A list of people that somebody has already, from a ticket program, a form or a table, to the people of an event: which
//! column is what, who is known, who is new, and what nobody can understand. All of it is shown before anything of it is
//! kept.
//!
//! Nothing comes in that is not needed to hold the event, and what somebody needs for themselves is only told to be there.

mod columns;
mod contents;
mod entry;
mod heads;
mod known;
mod matching;
mod proposal;
mod said;
mod table;
mod take_in;
mod text;
mod told;
mod words;

pub use columns::Column;
pub use known::Whom;
pub use matching::Matching;
pub use proposal::{Comes, NotUnderstood, Proposal, Proposed, propose};
pub use said::Said;
pub use table::{PeopleTable, read_table};
pub use take_in::take_in;
pub use text::Encoding;
pub use words::Status;
