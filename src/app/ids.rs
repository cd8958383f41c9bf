//! Makes ids: the moment and eighty bits of chance.

use crate::model::Id;

use super::Clock;

/// An id that nobody else has.
pub fn fresh_id(clock: &Clock) -> Id {
    let milliseconds = u64::try_from(clock.now().as_millisecond()).unwrap_or_default();
    Id::from_parts(milliseconds, fastrand::u128(..) >> 48)
}
