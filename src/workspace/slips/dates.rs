//! Dates and times within a text: a weekday that does not fit its date, "10 - 12am", times the wrong way round. What a date
//! means is the model's to say; only where one begins and ends is found out here.

use jiff::civil::Date;

use super::pieces::{Piece, pieces};
use super::reading::Text;
use super::{Matter, Slip};
use crate::model::{Span, read_when};

/// The slips of a text. Where a date has no year, the one nearest to `day` is meant, if that is known.
pub fn slips(text: &Text, day: Option<Date>) -> Vec<Slip> {
    if text.is_name || !text.text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let pieces = pieces(&text.text);
    let says = (0..pieces.len()).filter_map(|at| {
        let rest = pieces.get(at..)?;
        weekday(rest, day).or_else(|| times(&text.text, rest))
    });
    let slip = |(says, hint)| Slip { at: text.at.clone(), matter: Matter::Date, says, hint };
    says.map(slip).collect()
}

const HINT: &str = "Correct the weekday or the date.";

type Told = (String, &'static str);

/// "Thursday 29 May 2026" where that is a Friday.
fn weekday(rest: &[Piece<'_>], day: Option<Date>) -> Option<Told> {
    let (weekday, mut rest) = rest.split_first()?;
    if !names_a_weekday(weekday) {
        return None;
    }
    take(&mut rest, |piece| [",", "."].contains(&piece.text));
    take(&mut rest, |piece| piece.is("the"));
    if let Some(slip) = in_numbers(weekday, rest) {
        return Some((slip, HINT));
    }
    let number = take(&mut rest, |piece| piece.is_word)?;
    let number = number.text.trim_end_matches(char::is_alphabetic);
    if !matches!(number.len(), 1 | 2) || !number.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    take(&mut rest, |piece| piece.is("of"));
    let month = take(&mut rest, names_a_month)?;
    take(&mut rest, |piece| piece.text == ",");
    let year = take(&mut rest, is_year).map(|piece| piece.text.to_owned());
    let year = year.or_else(|| nearest(number, month.text, day?))?;
    let slip = read_when(&format!("{} {number} {} {year}", weekday.text, month.text), Date::ZERO).slip?;
    Some((slip.trim_end_matches('.').to_owned(), HINT))
}

/// "Thursday 29/5/2026".
fn in_numbers(weekday: &Piece<'_>, rest: &[Piece<'_>]) -> Option<String> {
    let [day, first, month, second, year, ..] = rest else { return None };
    let is_number = |piece: &Piece<'_>| piece.text.chars().all(|c| c.is_ascii_digit());
    if first.text != second.text || !["/", "."].contains(&first.text) || ![day, month, year].into_iter().all(is_number)
    {
        return None;
    }
    let slip = read_when(&format!("{} {}/{}/{}", weekday.text, day.text, month.text, year.text), Date::ZERO).slip?;
    Some(slip.trim_end_matches('.').to_owned())
}

fn take<'a, 'b>(rest: &mut &'b [Piece<'a>], is_it: impl Fn(&Piece<'a>) -> bool) -> Option<&'b Piece<'a>> {
    let (first, after) = rest.split_first().filter(|(first, _)| is_it(first))?;
    *rest = after;
    Some(first)
}

fn names_a_weekday(piece: &Piece<'_>) -> bool {
    let is_long = piece.is_word && piece.text.len() >= 3 && piece.text.chars().all(char::is_alphabetic);
    let begins = || ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| starts(piece.text, day));
    is_long && begins() && read_when(piece.text, Date::constant(2026, 6, 8)).when.known_day().is_some()
}

fn starts(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

/// In a sentence, "march" and "may" are other words.
fn names_a_month(piece: &Piece<'_>) -> bool {
    let is_long = piece.text.starts_with(char::is_uppercase)
        && piece.text.len() >= 3
        && piece.text.chars().all(char::is_alphabetic);
    is_long && matches!(read_when(piece.text, Date::constant(2026, 6, 8)).when.span.known(), Some(Span::Month(..)))
}

fn is_year(piece: &Piece<'_>) -> bool {
    piece.text.len() == 4 && piece.text.parse::<u16>().is_ok_and(|year| (1900..2200).contains(&year))
}

/// The year in which that day is nearest to this one.
fn nearest(number: &str, month: &str, day: Date) -> Option<String> {
    let in_year = |year: i16| read_when(&format!("{number} {month} {year}"), day).when.known_day();
    let days = [day.year() - 1, day.year(), day.year() + 1].into_iter().filter_map(in_year);
    let nearest = days.min_by_key(|found| found.duration_until(day).abs())?;
    Some(nearest.year().to_string())
}

const DASHES: [&str; 3] = ["-", "\u{2013}", "\u{2014}"];

/// "10 - 12am", "4pm-2pm". Without a dash, "from 3pm to 2pm" may be how something was moved.
fn times(text: &str, rest: &[Piece<'_>]) -> Option<Told> {
    let first = rest.first()?;
    let (_, mut after) = clock(rest)?;
    let is_dash = take(&mut after, |piece| DASHES.contains(&piece.text)).is_some();
    if !is_dash {
        take(&mut after, |piece| piece.is("to") || piece.is("until"))?;
    }
    let (end, _) = clock(after)?;
    let range = text.get(first.at..end)?;
    let is_of_a_half = ["am", "pm"].iter().any(|half| range.to_ascii_lowercase().ends_with(half));
    let typed = read_when(range, Date::ZERO);
    if !is_of_a_half || typed.slip.is_none() {
        return None;
    }
    match typed.when.end {
        Some(end) if (end.hour(), end.minute()) == (12, 0) => {
            let says = format!("\u{201c}{range}\u{201d}: 12am is midnight");
            Some((says, "Write noon, or midnight."))
        }
        _ if is_dash => Some((format!("\u{201c}{range}\u{201d} ends before it begins"), "Correct the times.")),
        _ => None,
    }
}

/// A clock time that stands here: where it ends in the text, and what comes after it.
fn clock<'a, 'b>(mut rest: &'b [Piece<'a>]) -> Option<(usize, &'b [Piece<'a>])> {
    let begins_with_digit = |piece: &Piece<'_>| piece.text.starts_with(|c: char| c.is_ascii_digit());
    let mut end = take(&mut rest, begins_with_digit)?.end();
    if let [sign, minutes, after @ ..] = rest
        && [".", ":"].contains(&sign.text)
        && begins_with_digit(minutes)
        && sign.at == end
        && minutes.at == sign.end()
    {
        (end, rest) = (minutes.end(), after);
    }
    if let Some(half) = take(&mut rest, |piece| piece.is("am") || piece.is("pm")) {
        end = half.end();
    }
    Some((end, rest))
}
