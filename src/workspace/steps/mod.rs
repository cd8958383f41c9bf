//! The steps that are expected of projects: which of them are due by now, for which the notice of a key decision is near
//! its last day, and what follows once one was decided.

mod decided;
mod due;

pub use decided::{Ruled, is_ruled, record_decision};
pub use due::{DueStep, Notice, NoticeOf, due_steps, notices};
