//! Parts that several kinds of record hold: links, facts, quotes, presentations and lists that were announced.

mod announced;
mod fact;
mod presentation;
mod quote;
mod web_link;

pub use announced::AnnouncedList;
pub use fact::{Fact, FactKind, Qualifier};
pub use presentation::{Medium, MediumKind, Presentation, Presenter, Sharing};
pub use quote::{Clearance, Credit, Quote, QuoteKind};
pub use web_link::{LinkKind, WebLink};
