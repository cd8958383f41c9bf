//! Minutes as they are composed: what is on the page, in which words and in which order.

mod attendance;
pub mod complete;
mod formal;
mod items;
mod learning;
mod naming;
mod next;
mod outcomes;
mod privacy;
mod quotes;
mod title;
pub mod world;
