//! The paper kit of an event: what hangs at the door, lies on the tables and is worn. It is made of the people and the
//! plan as they stand.
//!
//! What somebody needs and how they may be reached stands on none of these pages, and who may be named in minutes is no
//! matter of those at the door: whoever comes has a badge.

mod around;
mod badges;
mod call_sheet;
mod cards;
mod catering;
mod emergency;
mod invitation;
mod joining_note;
mod people;
mod poster;
mod risks;
mod sign_in;
mod signs;
mod summary_after;
mod walk_in;

pub use around::Kit;
pub use badges::{BADGES, BLANK as BLANK_BADGES};
pub use call_sheet::CALL_SHEET;
pub use cards::{FEEDBACK_SLIPS, TEAM_CARDS};
pub use catering::{CATERING, has_counts};
pub use emergency::EMERGENCY;
pub use invitation::{place, when};
pub use joining_note::JOINING_NOTE;
pub use people::count as expected;
pub use poster::POSTER;
pub use risks::RISK_ASSESSMENT;
pub use sign_in::SIGN_IN;
pub use signs::{SIGNS, TABLE_NUMBERS};
pub use summary_after::SUMMARY_AFTER;
pub use walk_in::{SLIPS, WALK_IN_SLIPS};
