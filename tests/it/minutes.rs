//! Minutes as they are composed: what is on the page, in which words and in which order.

mod attendance;
mod blank_rows;
pub mod complete;
mod formal;
mod items;
mod lead_ins;
mod learning;
mod lines;
mod naming;
mod next;
mod outcomes;
mod passed_over;
mod phrasing;
mod privacy;
mod quotes;
mod title;
mod withheld;
pub mod world;
