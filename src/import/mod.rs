//! What people write in a hurry, and what they have already, to records: a line typed while a meeting goes on, a block of
//! pasted notes, a list of people. Always through a preview: what was understood is shown before it is kept, and can be put
//! right.
//!
//! Nothing here changes a record. It proposes a `Change`, which `app` makes. It is cautious on purpose: a wrong guess costs
//! its reader more than a line that stays a note.

pub mod catch_up;
mod details;
pub mod heard;
mod keep;
pub mod line;
pub mod paste;
pub mod people;
pub mod show;
mod task;
mod text;
mod tip;

pub use details::{Damaged, without_details};
pub use keep::{Kept, Moment, NOTES, Spot, Whole, keep, keep_all, take_out, who_has};
pub use task::task_line;
pub use tip::{ReadTip, read_tip};
