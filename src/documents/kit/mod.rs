//! The paper kit of an event: what hangs at the door, lies on the tables and is worn. It is made of the people and the
//! plan as they stand.
//!
//! What somebody needs and how they may be reached stands on none of these pages, and who may be named in minutes is no
//! matter of theirs: whoever comes has a badge.

mod around;
mod badges;
mod catering;
mod emergency;
mod people;
mod sign_in;
mod walk_in;

pub use badges::BADGES;
pub use catering::CATERING;
pub use emergency::EMERGENCY;
pub use sign_in::SIGN_IN;
pub use walk_in::WALK_IN_SLIPS;
