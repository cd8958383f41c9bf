//! What is wrong with a date that a field holds: no calendar has it, it ends before it begins, or nobody understood it.

use jiff::civil::Date;

use crate::model::{Span, When, ends_before_it_begins, read_when};

/// A sentence without its full stop, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhenSlip {
    pub says: String,
    pub hint: &'static str,
    /// It was kept as it was typed, since no date was understood.
    pub is_in_words: bool,
}

/// What is wrong with a date. Words are held against the calendar as on `day`, where that is known.
pub fn of_when(when: &When, day: Option<Date>) -> Option<WhenSlip> {
    let span = when.span.known()?;
    let slip = |says: String, hint| Some(WhenSlip { says, hint, is_in_words: false });
    match span {
        Span::Words(words) => return Some(in_words(words, day)),
        Span::Unknown => return None,
        _ if span.bounds().is_none() => {
            return slip("This is a date that no calendar has".to_owned(), "Correct the month or the year.");
        }
        _ => {}
    }
    let (start, end) = (when.start?, when.end?);
    let is_one_day = matches!(span, Span::Day(_) | Span::Part(..));
    if !is_one_day || !ends_before_it_begins(start, end) {
        return None;
    }
    let order = if end == start { "when" } else { "before" };
    slip(format!("It ends at {end}, {order} it starts at {start}"), "Correct the times.")
}

fn in_words(words: &str, day: Option<Date>) -> WhenSlip {
    let nearly = read_when(words, day.unwrap_or(Date::ZERO)).slip;
    // Without a day to count from, a year would be a guess.
    let nearly = nearly.filter(|_| day.is_some() || words.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4));
    let says = match nearly {
        Some(nearly) => nearly.trim_end_matches('.').to_owned(),
        None => format!("\u{201c}{}\u{201d}: no date was understood in these words", words.trim()),
    };
    let hint = "Type it otherwise where it should be sorted and counted by its day.";
    WhenSlip { says, hint, is_in_words: true }
}
