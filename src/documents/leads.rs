//! Times before and after an event in the words in which they print: "12 weeks before", "the day after". They read back
//! as the same. How people type them is `model`'s matter.

use super::wording::{LeadWords, fill};
use crate::model::{Lead, LeadUnit, Open};

/// "12 weeks before", "the day after", "on the day"; words as they were typed, and nothing where nobody has said.
pub fn lead(words: &LeadWords, lead: &Open<Lead>) -> String {
    match lead {
        Open::Known(Lead::Unknown) => String::new(),
        Open::Known(Lead::OnTheDay) => words.on_the_day.clone(),
        Open::Known(Lead::Before(1, LeadUnit::Days)) => words.day_before.clone(),
        Open::Known(Lead::After(1, LeadUnit::Days)) => words.day_after.clone(),
        Open::Known(Lead::Before(count, unit)) => fill(&words.before, &[("length", &length(words, *count, *unit))]),
        Open::Known(Lead::After(count, unit)) => fill(&words.after, &[("length", &length(words, *count, *unit))]),
        Open::Known(Lead::Words(typed)) => typed.trim().to_owned(),
        Open::Newer(raw) => raw.get_ron().to_owned(),
    }
}

fn length(words: &LeadWords, count: u32, unit: LeadUnit) -> String {
    let counted = match unit {
        LeadUnit::Days => &words.days,
        LeadUnit::Weeks => &words.weeks,
        LeadUnit::Months => &words.months,
    };
    counted.of(count.try_into().unwrap_or(usize::MAX))
}
