//! Several months: "October 2009 to March 2010", "June to August", "between June and August 2012".

use jiff::civil::Date;

use super::super::Span;
use super::cursor::Cursor;
use super::days::{Found, month, year};
use super::joint::{Joint, joint};

/// A month as it was typed; the year may be missing.
type Typed = (i8, Option<i16>);

/// Reads a range of months; none where fewer than two stand here.
pub fn read(cursor: &mut Cursor<'_>, today: Date) -> Option<Found> {
    let between = cursor.word(&["between"]);
    cursor.word(&["from"]);
    let first = typed(cursor)?;
    let joint = joint(cursor)?;
    if joint == Joint::And && !between {
        return None;
    }
    let last = typed(cursor)?;
    let (first, last) = in_their_years(first, last, today);
    Some(if first < last {
        Ok(Span::Months(first, last))
    } else {
        Err("The last month is not after the first: check the dates.".to_owned())
    })
}

fn typed(cursor: &mut Cursor<'_>) -> Option<Typed> {
    Some((month(cursor)?, year(cursor)))
}

/// A missing year is that of the other month, across the turn of the year where months go back; without any, the range
/// is the one that ends next.
fn in_their_years(first: Typed, last: Typed, today: Date) -> ((i16, i8), (i16, i8)) {
    let turns = i16::from(first.0 > last.0);
    let coming = today.year() + i16::from(last.0 < today.month());
    let last_year = last.1.or(first.1.map(|year| year + turns)).unwrap_or(coming);
    let first_year = first.1.unwrap_or(last_year - turns);
    ((first_year, first.0), (last_year, last.0))
}
