//! Every word that Folkmoot prints of its own, read from one file per language.
//!
//! Composers take their words from here and nowhere else, so that a page can be printed in another language by adding
//! a file. The words of the window are not here.

mod ask_for_news;
mod brief;
mod calendar;
mod catch_up;
mod choices;
mod countdown;
mod hand_over;
mod kit;
mod lines;
mod lists;
mod manual;
mod minutes;
mod offers;
mod pack;
mod project_page;
mod projects;
mod pulse;
mod run_sheet;
mod set;
mod short;
mod told_back;
mod toolkit;
mod words;
mod year;

use std::sync::LazyLock;

pub use ask_for_news::*;
pub use brief::*;
pub use calendar::*;
pub use catch_up::*;
pub use choices::*;
pub use countdown::*;
pub use hand_over::*;
pub use kit::*;
pub use lines::*;
pub use lists::*;
pub use manual::*;
pub use minutes::*;
pub use offers::*;
pub use pack::*;
pub use project_page::*;
pub use projects::*;
pub use pulse::*;
pub use run_sheet::*;
pub use set::*;
pub use short::*;
pub use told_back::*;
pub use toolkit::*;
pub use words::*;
pub use year::*;

const EN_GB: &str = include_str!("../../assets/wording/en-GB.ron");

/// The words of British English. A test holds the file against its type, so it is never the blank default.
pub fn en_gb() -> &'static Wording {
    static WORDING: LazyLock<Wording> = LazyLock::new(|| Wording::read(EN_GB).unwrap_or_default());
    &WORDING
}

impl Wording {
    /// Reads a file of words; every key must be there and none may be unknown.
    pub fn read(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }
}

/// A template with its `{names}` replaced. Values are never looked into, so braces in a title stay as they are.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, following)) = after.split_once('}') else { break };
        filled.push_str(before);
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            filled.push_str(value);
        }
        rest = following;
    }
    filled.push_str(rest);
    filled
}

impl Counted {
    /// With its number: "1 decision", "3 decisions".
    pub fn of(&self, count: usize) -> String {
        self.with(count, &[])
    }

    /// The same with other words filled in.
    pub fn with(&self, count: usize, more: &[(&str, &str)]) -> String {
        let template = if count == 1 { &self.one } else { &self.many };
        let number = count.to_string();
        let values: Vec<(&str, &str)> = more.iter().copied().chain([("n", number.as_str())]).collect();
        fill(template, &values)
    }
}

impl JoiningWords {
    /// "A", "A and B", "A, B and C".
    pub fn and_list<S: AsRef<str>>(&self, parts: &[S]) -> String {
        match parts {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                fill(&self.and, &[("first", &first.join(&self.comma)), ("last", last.as_ref())])
            }
        }
    }
}

impl OrdinalWords {
    /// "1st", "22nd", "11th".
    pub fn of(&self, number: u32) -> String {
        let ending = match (number % 100, number % 10) {
            (11..=13, _) => &self.other,
            (_, 1) => &self.ends_in_1,
            (_, 2) => &self.ends_in_2,
            (_, 3) => &self.ends_in_3,
            _ => &self.other,
        };
        fill(ending, &[("n", &number.to_string())])
    }
}
