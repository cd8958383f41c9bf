//! What an officer types for a date or a time, read as they would mean it.
//!
//! Nothing is dropped and nothing is guessed in silence: text that is not understood as a whole stays as it was typed,
//! and what looks like a slip of the pen is told. English only, like the window; how dates print is not known here.

pub(in crate::model) mod cursor;
mod days;
mod joint;
mod months;
pub(super) mod names;
mod soon;
pub(super) mod times;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{PartOfDay, Span, TimeOfDay, When};
use cursor::{Cursor, Token, tokens};
use times::Times;

pub use names::{month_named, weekday_named};

/// What was understood, and a sentence about what looks like a slip: a weekday that does not fit its date, "10 - 12am".
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    pub when: When,
    pub slip: Option<String>,
}

/// A time of day alone: "10", "1.30pm", "13:30", "1330", "noon". A bare hour from 1 to 6 means the afternoon.
pub fn parse_time(text: &str) -> Option<TimeOfDay> {
    let tokens = tokens(text);
    let mut cursor = Cursor::new(&tokens);
    let time = times::single(&mut cursor)?;
    cursor.is_at_end().then_some(time)
}

/// Days and times as they are written by hand; see `read_when`, which also tells of slips.
pub fn parse_when(text: &str, today: Date) -> When {
    read_when(text, today).when
}

/// Days and times as they are written by hand. A missing year means the coming day, unless a weekday settles it.
/// Text that is not understood becomes `Span::Words`, unchanged.
pub fn read_when(text: &str, today: Date) -> Typed {
    let mut tokens = tokens(text);
    let provisional = take_to_be_confirmed(&mut tokens);
    if tokens.is_empty() {
        let span = if text.trim().is_empty() || provisional { Span::Unknown } else { Span::Words(text.to_owned()) };
        return Typed { when: When { span: span.into(), ..When::default() }, slip: None };
    }
    match understand(&mut tokens, today, provisional) {
        Ok(typed) => typed,
        Err(slip) => {
            Typed { when: When { span: Span::Words(text.to_owned()).into(), ..When::default() }, slip: slip.0 }
        }
    }
}

fn understand(tokens: &mut Vec<Token>, today: Date, provisional: bool) -> Result<Typed, NotUnderstood> {
    let since = take_since(tokens);
    let reading = Reading::of(tokens, today)?;
    if since && !reading.is_clear_without_today(tokens, today) {
        return Err(NotUnderstood(None));
    }
    let mut typed = reading.finish(provisional)?;
    typed.when.since = since;
    Ok(typed)
}

/// The text is not a date; with a sentence where it nearly was one.
struct NotUnderstood(Option<String>);

/// The pieces of a date in the order in which they were met.
#[derive(Default)]
struct Reading {
    days: Option<Span>,
    part: Option<PartOfDay>,
    times: Option<Times>,
}

impl Reading {
    fn of(tokens: &[Token], today: Date) -> Result<Self, NotUnderstood> {
        let mut cursor = Cursor::new(tokens);
        let mut reading = Self::default();
        let mut after_joint = false;
        while !cursor.is_at_end() {
            if reading.take_piece(&mut cursor, today, after_joint)? {
                after_joint = false;
            } else if skip_joint(&mut cursor) {
                after_joint = true;
            } else {
                return Err(NotUnderstood(None));
            }
        }
        Ok(reading)
    }

    /// Takes one piece if one stands here. Each kind may come once.
    fn take_piece(&mut self, cursor: &mut Cursor<'_>, today: Date, after_joint: bool) -> Result<bool, NotUnderstood> {
        let plain_hours = self.names_a_day() && after_joint;
        if let Some(span) = days::read(cursor, today) {
            let span = span.map_err(|slip| NotUnderstood(Some(slip)))?;
            return once(self.days.replace(span));
        }
        if let Some(times) = times::read(cursor, plain_hours, self.names_a_day()) {
            return once(self.times.replace(times));
        }
        if let Some(part) = cursor.one_of(names::PARTS) {
            return once(self.part.replace(part));
        }
        Ok(false)
    }

    fn names_a_day(&self) -> bool {
        matches!(self.days, Some(Span::Day(_) | Span::Days(..)))
    }

    /// Whether days were named that mean the same on any day. Which June "since June" means may be doubted.
    fn is_clear_without_today(&self, tokens: &[Token], today: Date) -> bool {
        let earlier = today.checked_sub(3.years()).unwrap_or(today);
        self.days.is_some() && Self::of(tokens, earlier).is_ok_and(|reading| reading.days == self.days)
    }

    fn finish(self, provisional: bool) -> Result<Typed, NotUnderstood> {
        let span = match (self.days, self.part) {
            (None, None) if self.times.is_none() => return Err(NotUnderstood(None)),
            (days, None) => days.unwrap_or_default(),
            (Some(Span::Day(day)), Some(part)) => Span::Part(day, part),
            (Some(Span::Month(year, month)), Some(part)) => Span::MonthPart(year, month, part),
            _ => return Err(NotUnderstood(None)),
        };
        let provisional = provisional && span != Span::Unknown;
        let times = self.times.unwrap_or_default();
        let when = When { span: span.into(), start: times.start, end: times.end, provisional, ..When::default() };
        Ok(Typed { when, slip: times.slip })
    }
}

fn once<T>(before: Option<T>) -> Result<bool, NotUnderstood> {
    if before.is_some() { Err(NotUnderstood(None)) } else { Ok(true) }
}

/// What may stand between pieces without saying anything.
fn skip_joint(cursor: &mut Cursor<'_>) -> bool {
    cursor.sign(",;:()-–—.") || cursor.word(&["on", "in", "the", "of"])
}

/// Takes "since" from the beginning.
fn take_since(tokens: &mut Vec<Token>) -> bool {
    let found = tokens.first().is_some_and(|token| token.is_word("since"));
    if found {
        tokens.remove(0);
    }
    found
}

/// Takes "tbc" and its like from the end, with the marks around it.
fn take_to_be_confirmed(tokens: &mut Vec<Token>) -> bool {
    let mut rest = tokens.clone();
    drop_signs(&mut rest, ")].");
    let found = names::TO_BE_CONFIRMED.iter().find(|words| {
        let from = rest.len().checked_sub(words.len());
        from.and_then(|from| rest.get(from..)).is_some_and(|tail| tail.iter().zip(**words).all(|(t, w)| t.is_word(w)))
    });
    let Some(words) = found else { return false };
    rest.truncate(rest.len() - words.len());
    drop_signs(&mut rest, "([,;:-–—");
    *tokens = rest;
    true
}

fn drop_signs(tokens: &mut Vec<Token>, signs: &str) {
    while matches!(tokens.last(), Some(Token::Sign(sign)) if signs.contains(*sign)) {
        tokens.pop();
    }
}
