//! What gets printed: records in, a `Document` out. Nothing here draws, and nothing is invented: Folkmoot arranges
//! what was typed.

mod actions;
mod agenda;
mod brief;
mod brief_sheet;
mod catalogue;
mod clearance;
pub mod dates;
mod decisions;
mod hand_over;
mod learning;
mod left_out;
pub mod markdown;
mod meeting;
pub mod minutes;
mod names;
mod notices;
mod nudge;
mod outputs;
mod overflow;
mod parts;
mod project;
mod project_page;
mod record_lines;
mod run_sheet;
mod running;
mod set;
mod short;
mod style;
mod summaries;
mod tables;
mod titled;
mod toolkit;
mod tree;
pub mod wording;
mod write_up;

pub use brief::BRIEF;
pub use brief_sheet::{BriefSheet, WritingSpace};
pub use catalogue::{DOCUMENTS, PrintedDocument, Request, file_name, named, printable, usual_style};
pub use clearance::{Use, may_be_used};
pub use left_out::{Concern, LeftOut, counted};
pub use overflow::Overflow;
pub use record_lines::record_lines;
pub use style::Style;
pub use toolkit::source;
pub use tree::*;
