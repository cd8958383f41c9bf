//! Agreed minutes: what counts as their text, and that a change of it is noticed and no other.

mod bring_back;
mod corrections;
mod fingerprint;
mod printing;
