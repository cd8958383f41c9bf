//! Who comes to an event: who is expected beforehand, of how many who register how many come, how many may be invited, and
//! how many came, new or returning. All of it is worked out from the lists; nothing of it is stored.
//!
//! Whom the minutes name is decided elsewhere, and so is who belongs to a series.

mod expected;
mod figures;
mod needs;
mod rate;
mod state;

pub use expected::{Expected, coming, expected, is_looked_for};
pub use figures::{Figures, figures};
pub use needs::{deleting_needs, needs_past};
pub use rate::{Learned, ShowRate, invite_cap, show_rate};
pub use state::{begins_as, had_a_list, hour_of_arrival, is_as_far, next_state, set_state};
