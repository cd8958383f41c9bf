//! By when something is to be done: the words of a line that say so, and what they mean.
//!
//! A date counts where "by" or its like stands before it, or where it begins or ends the line: "tell people about the
//! Friday session" names no date to be done by.

mod words;

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::Date;

use super::verbs;
use crate::import::text::{self, Word};
use crate::model::{Due, Span, When, read_when, weekday_named};
use words::{AT, BY, DELIVERED, DELIVERS, LEADS, MEETINGS, NEXT, OF_THE_MEETING, OF_THE_THING, ON, ORDINALS, STANDING};

/// When something is due, the part of the line that says so, and what is doubtful about it.
#[derive(Clone, Debug, PartialEq)]
pub struct DueBy {
    pub due: Due,
    pub by: When,
    /// In bytes of the text that was searched.
    pub at: Range<usize>,
    pub doubt: Option<Doubt>,
}

/// A weekday that does not fit its date: a sentence, and the days that can be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub says: String,
    pub days: Vec<Date>,
}

/// Words in the longest date that is looked for.
const LONGEST: usize = 9;

/// Days ahead at which a date without a year was rather meant for this year.
const FAR: i64 = 300;

/// What a line says of when it is due.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    pub due: Option<DueBy>,
    /// Of a date that no calendar has; then nothing is due.
    pub slip: Option<String>,
    /// It names days for several things; then none of them is due by the others' day.
    pub has_several: bool,
}

/// Finds what a line says of when it is due; the next meeting can be meant by its number, where that is known.
pub fn read(typed: &str, today: Date, next: Option<u32>) -> Read {
    let search = Search { typed, words: text::words(typed), today, next };
    let starts = || 0..search.words.len();
    let next = starts().find_map(|at| search.next_meeting(at));
    let mut days: Vec<DueBy> = Vec::new();
    for found in starts().filter_map(|at| search.due_by(at)) {
        if days.last().is_none_or(|last| last.at.end <= found.at.start) {
            days.push(found);
        }
    }
    let many = days.len() + usize::from(next.is_some());
    let due = next
        .or_else(|| days.into_iter().next())
        .or_else(|| starts().find_map(|at| search.standing(at)))
        .or_else(|| starts().find_map(|at| search.at_an_end(at)).flatten());
    let has_several = many > 1 || due.as_ref().is_some_and(|due| starts().any(|at| search.is_another(at, due)));
    let due = due.filter(|_| !has_several);
    let slip = || starts().find_map(|at| search.slip(search.after(at, BY)?));
    Read { slip: if due.is_none() { slip() } else { None }, due, has_several }
}

struct Search<'a> {
    typed: &'a str,
    words: Vec<Word>,
    today: Date,
    /// The number of the next meeting.
    next: Option<u32>,
}

impl Search<'_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.words.get(at).is_some_and(|found| words.contains(&found.low.as_str()))
    }

    /// Where what follows the longest of these phrases begins.
    fn after(&self, at: usize, phrases: &[&[&str]]) -> Option<usize> {
        Some(at + text::longest(&self.words, at, phrases)?)
    }

    fn bytes(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.words.get(from).map_or(0, |word| word.at.start);
        let end = to.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |word| word.at.end);
        start..end
    }

    /// "By Friday", wherever it stands.
    fn due_by(&self, at: usize) -> Option<DueBy> {
        self.date(at, self.after(at, BY)?, true).filter(|_| !self.tells_of_before(at))
    }

    /// The day of something else: "tell the mayor on Monday, the schools on Friday".
    fn is_another(&self, at: usize, due: &DueBy) -> bool {
        let belongs = at.checked_sub(1).is_some_and(|before| self.is(before, OF_THE_THING));
        let found = self.after(at, ON).filter(|_| !belongs).and_then(|from| self.date(at, from, false));
        found
            .is_some_and(|found| found.due == due.due && (found.at.end <= due.at.start || due.at.end <= found.at.start))
    }

    /// "Was due in April".
    fn tells_of_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, &["was", "were", "been"]))
    }

    /// A date behind these belongs to what somebody says, does or asks: "find out who is coming on Saturday".
    fn is_in_a_clause(&self, at: usize) -> bool {
        (1..at).any(|before| {
            self.is(before, &["who", "whos", "who's", "what", "whats", "what's", "when", "where", "which", "was"])
        })
    }

    fn is_last(&self, to: usize) -> bool {
        to >= self.words.len()
    }

    /// Words without which the sentence would end in a preposition stay in it.
    fn next_meeting(&self, at: usize) -> Option<DueBy> {
        let lead = usize::from(self.is(at, LEADS));
        let article = usize::from(self.is(at + lead, &["the", "our"]));
        let from = at + lead + article;
        let to = self.after(from, NEXT).or_else(|| self.numbered_meeting(from))?;
        let before = at.checked_sub(1);
        let follows = |words: &[&str]| lead == 0 && before.is_some_and(|before| self.is(before, words));
        // With its article it was looked at already.
        let is_about_it = follows(OF_THE_MEETING) || follows(&["the", "our"]);
        let goes_there = follows(&["to"]) && article > 0;
        let counts = lead > 0 || goes_there || self.is_last(to) && at > 0 && !is_about_it;
        let bytes = self.bytes(at, to);
        // "Chair the next meeting" is nothing without it either.
        let verb =
            before.and_then(|before| self.words.get(before)).filter(|word| lead == 0 && verbs::is_one(&word.low));
        let stays = follows(&["to", "into", "onto", "on"]) || verb.is_some();
        let bytes = if stays { bytes.end..bytes.end } else { bytes };
        counts.then(|| DueBy { due: Due::NextMeeting, by: When::default(), at: bytes, doubt: None })
    }

    /// Where "6th meeting" ends, where that is the next one.
    fn numbered_meeting(&self, at: usize) -> Option<usize> {
        let number = ordinal(&self.words.get(at)?.low)?;
        (Some(number) == self.next && self.is(at + 1, MEETINGS)).then_some(at + 2)
    }

    /// A rhythm stays in the words, since nothing else would keep it.
    fn standing(&self, at: usize) -> Option<DueBy> {
        let to = self.after(at, STANDING)?;
        let is_rhythm = !self.is(at, &["ongoing", "standing"]);
        let bytes = self.bytes(at, to);
        let bytes = if is_rhythm { bytes.end..bytes.end } else { bytes };
        (at > 0 && self.is_last(to)).then(|| DueBy { due: Due::Standing, by: When::default(), at: bytes, doubt: None })
    }

    /// The longest date that begins at `from`, with the words before it from `start`.
    fn date(&self, start: usize, from: usize, may_be_vague: bool) -> Option<DueBy> {
        let most = self.words.len().min(from + LONGEST);
        (from + 1..=most).rev().find_map(|to| self.date_between(start, from, to, may_be_vague))
    }

    fn date_between(&self, start: usize, from: usize, to: usize, may_be_vague: bool) -> Option<DueBy> {
        let typed = self.typed_between(from, to);
        // "By the 7th meeting" names no day.
        let ends_in_a_number = self.words.get(to - 1).is_some_and(|word| ordinal(&word.low).is_some());
        if ends_in_a_number && self.is(to, MEETINGS) {
            return None;
        }
        let read = read_when(typed, self.today);
        let found = |by: When, at: Range<usize>, doubt| Some(DueBy { due: Due::Date, by, at, doubt });
        if let Some(doubt) = self.weekday_doubt(from, to, &read.when) {
            let by = When { span: Span::Words(typed.to_owned()).into(), ..When::default() };
            return found(by, self.bytes(start, to), Some(doubt));
        }
        let span = read.when.span.known()?;
        let names_days = matches!(span, Span::Day(_) | Span::Part(..) | Span::Days(..));
        let names_a_time = matches!(span, Span::Month(..) | Span::MonthPart(..) | Span::Year(_));
        if read.when.since || !(names_days || names_a_time && (may_be_vague || self.is(from, &["this", "next"]))) {
            return None;
        }
        // "At the June meeting": some day in June.
        let meeting = usize::from(matches!(span, Span::Month(..)) && self.is(to, &["meeting"]));
        let doubt = self.long_ago_or_ahead(&read.when, typed);
        found(read.when, self.bytes(start, to + meeting), doubt)
    }

    fn typed_between(&self, from: usize, to: usize) -> &str {
        text::part(self.typed, self.bytes(from, to))
    }

    /// "Thursday 29 May", where the coming 29 May is a Friday: that Friday, or the Thursday next to it.
    fn weekday_doubt(&self, from: usize, to: usize, whole: &When) -> Option<Doubt> {
        let weekday = weekday_named(&self.words.get(from)?.low)?;
        let read = read_when(self.typed_between(from + 1, to), self.today).when;
        let Some(Span::Day(day)) = read.span.known() else { return None };
        if whole.known_day() == Some(*day) || day.weekday() == weekday {
            return None;
        }
        let mut near = (-3..=3).filter_map(|days: i64| day.checked_add(days.days()).ok());
        let other = near.find(|near| near.weekday() == weekday)?;
        let says = format!("{} is a {}.", day.strftime("%-d %B %Y"), day.strftime("%A"));
        Some(Doubt { says, days: vec![*day, other] })
    }

    /// A day that is past, or one without a year that was read as next year's because this year's is just past.
    fn long_ago_or_ahead(&self, when: &When, typed: &str) -> Option<Doubt> {
        if when.span.is(Span::Month(self.today.year(), self.today.month())) && !typed.contains("this") {
            let says = format!("It is {} already.", self.today.strftime("%B"));
            return Some(Doubt { says, days: vec![self.today.last_of_month()] });
        }
        let Some(Span::Day(day) | Span::Part(day, _)) = when.span.known() else { return None };
        if *day < self.today {
            return Some(Doubt { says: "That day is past.".to_owned(), days: vec![*day] });
        }
        let says_a_year = typed.contains(&day.year().to_string()) || typed.matches(['/', '.', '-']).count() > 1;
        let is_far = self.today.checked_add(FAR.days()).is_ok_and(|far| *day > far);
        (is_far && !says_a_year).then(|| Doubt {
            says: format!("That day is past in {}: it was read as {}.", self.today.year(), day.year()),
            days: vec![*day],
        })
    }

    /// A date at the end of the line, or at its beginning with a comma or colon behind it. None inside where it belongs to
    /// the thing, so that no part of it is looked at again.
    fn at_an_end(&self, start: usize) -> Option<Option<DueBy>> {
        let before = start.checked_sub(1);
        let of_the_thing = before.is_some_and(|before| self.is(before, OF_THE_THING)) || self.is_in_a_clause(start);
        let in_months = self.is(start, &["in", "within"]);
        let from = if in_months { start } else { self.after(start, AT)? };
        let found = self.date(start, from, in_months || self.is(start, &["at"]))?;
        let rest = text::part(self.typed, found.at.end..self.typed.len());
        let ends = start > 0 && text::words(rest).is_empty();
        let begins = start == 0 && rest.starts_with([',', ':']);
        let found = if before.is_some_and(|before| self.delivers_for(before)) {
            Some(DueBy { at: found.at.end..found.at.end, ..found })
        } else {
            Some(found).filter(|_| !of_the_thing)
        };
        (ends || begins).then_some(found)
    }

    /// "Send it for Friday".
    fn delivers_for(&self, at: usize) -> bool {
        let delivers = (0..at).any(|before| self.is(before, DELIVERS));
        delivers && self.is(at, &["for"]) && at.checked_sub(1).is_some_and(|before| self.is(before, DELIVERED))
    }

    /// What is wrong with the date that stands here, where it is one that no calendar has.
    fn slip(&self, from: usize) -> Option<String> {
        let most = self.words.len().min(from + LONGEST);
        (from + 1..=most).find_map(|to| read_when(self.typed_between(from, to), self.today).slip)
    }
}

/// "6th", "sixth".
fn ordinal(word: &str) -> Option<u32> {
    let named = ORDINALS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, number)| number);
    let figures = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
    named.or_else(|| figures?.parse().ok())
}
