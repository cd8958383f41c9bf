//! Two versions of a record joined by what they say: for all records, in examples, and by git.

mod examples;
mod generated;
mod properties;

/// How many cases a property is tried with; `FOLKMOOT_CASES` asks for more, or fewer.
fn cases(usual: u32) -> u32 {
    std::env::var("FOLKMOOT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}
