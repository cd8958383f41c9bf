//! The series that a new event seems to be the next of, from its type and its name alone. Where two would do, none is
//! proposed; whether it is one is for whoever makes the event to say.

use super::{Workspace, folded};
use crate::model::event::EventType;
use crate::model::{Kind, Record, Ref};

/// A series, and the place in it that a new event would take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextOf {
    pub series: Ref,
    /// What the series is called.
    pub name: String,
    /// None where its events of that type have no numbers.
    pub ordinal: Option<u32>,
    /// What the event is called: as it was typed or, where nothing was, by the series and the number.
    pub title: String,
}

impl Workspace {
    /// The one series whose name the title begins with or, where there is no title yet, the one that has events of this
    /// type.
    pub fn next_of_series(&self, kind: EventType, title: &str) -> Option<NextOf> {
        let title = title.trim();
        let series = if title.is_empty() { self.only_series_with(kind) } else { self.series_in(title) }?;
        let name = self.series(series)?.name.trim().to_owned();
        let next = self.next_number_of(series, kind);
        let ordinal = next.map(|next| typed_number(title, &name).unwrap_or(next));
        let title = match ordinal {
            Some(number) if title.is_empty() => format!("{name} {number}"),
            _ => title.to_owned(),
        };
        Some(NextOf { series, name, ordinal, title })
    }

    /// The only series that has events of this type.
    fn only_series_with(&self, kind: EventType) -> Option<Ref> {
        let of_kind = self.events().filter(|event| event.details.kind.is(kind));
        let mut found =
            of_kind.filter_map(|event| event.details.series).filter(|series| self.series(*series).is_some());
        let first = found.next()?;
        found.all(|series| series == first).then_some(first)
    }

    /// The series with the longest name that the title begins with; none where two have that name.
    fn series_in(&self, title: &str) -> Option<Ref> {
        let title = folded(title);
        let named = self.of_kind(Kind::Series).filter_map(|record| match record.as_ref() {
            Record::Series(series) => Some((folded(series.name.trim()), Ref(record.id()))),
            _ => None,
        });
        let begins = |name: &str| {
            let rest = title.strip_prefix(name).filter(|_| !name.is_empty());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let found: Vec<(String, Ref)> = named.filter(|(name, _)| begins(name)).collect();
        let longest = found.iter().map(|(name, _)| name.len()).max()?;
        let mut longest = found.into_iter().filter(|(name, _)| name.len() == longest);
        longest.next().filter(|_| longest.next().is_none()).map(|(_, series)| series)
    }

    /// The number after the highest of a series' events of this type; none where they have no numbers.
    pub(super) fn next_number_of(&self, series: Ref, kind: EventType) -> Option<u32> {
        let of_both = self.events().filter(|event| event.details.series == Some(series) && event.details.kind.is(kind));
        of_both.filter_map(|event| event.details.ordinal).max()?.checked_add(1)
    }
}

/// The number that somebody typed behind the name of the series.
fn typed_number(title: &str, name: &str) -> Option<u32> {
    let (words, number) = numbered(title)?;
    (folded(words.trim()) == folded(name)).then_some(number)
}

/// A title and the number at its end. That of a year says when it was, and counts nothing.
pub(super) fn numbered(title: &str) -> Option<(&str, u32)> {
    let words = title.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number: u32 = title.strip_prefix(words)?.parse().ok()?;
    (number < 1000).then_some((words, number))
}
