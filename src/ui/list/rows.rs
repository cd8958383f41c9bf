//! What a list shows at the moment: the rows that its filter lets through, and the headings over them.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use super::drawn;
use crate::model::Id;
use crate::ui::frame::Desk;
use crate::ui::state::ListState;
use crate::ui::theme::height as heights;
use crate::ui::widgets::{FilterAsks, ListRow, Span};
use crate::ui::words;
use crate::workspace::{self, Arrangement, Grouping, Listing, Order, folded};

/// The rows of a list that are in it now, and the headings over them.
#[derive(Debug, Default)]
pub struct Rows {
    listing: Listing,
    filter: String,
    entries: Vec<Entry>,
    spans: Vec<Span>,
    /// The number of rows without the headings.
    count: usize,
    /// Of the rows that the filter lets through, how many are closed and how many hidden, shown or not.
    closed: usize,
    hidden: usize,
    /// How many of them have gone quiet, where they are ordered by that.
    quiet: usize,
    /// How wide the list is: long titles have two lines.
    wide: f32,
    shown: Shown,
    made_for: Option<(u64, Arrangement)>,
    /// Seconds of the window's clock when they were worked out last.
    made_at: f64,
}

/// What is shown on demand, beside what is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub closed: bool,
    pub hidden: bool,
    /// Only what has gone quiet.
    pub quiet_only: bool,
    /// The record that is open stays in its list, whatever becomes of it.
    pub open: Option<Id>,
}

impl Shown {
    /// As a list is set. Only projects that are ordered by it are narrowed to those that have gone quiet.
    pub fn of(list: &ListState, wanted: Arrangement) -> Self {
        Self {
            closed: list.shows_closed,
            hidden: list.shows_hidden,
            quiet_only: list.quiet_only && wanted.order == Order::Quiet,
            open: list.open,
        }
    }

    fn lets_through(self, row: &workspace::ListRow) -> bool {
        let is_wanted = (!row.is_closed || self.closed)
            && (!row.is_hidden || self.hidden)
            && (!self.quiet_only || row.quiet.is_some());
        is_wanted || self.open == Some(row.id)
    }
}

/// The entry that takes the keyboard, where one is to.
pub fn takes_keyboard(list: &ListState, asks: Option<FilterAsks>, focus: bool, first: Option<usize>) -> Option<usize> {
    match asks {
        Some(FilterAsks::FirstRow) => first,
        _ if focus => list.open.and_then(|id| list.rows.entry_of(id)).or(first),
        _ => None,
    }
}

/// The record that Enter in the filter opens.
pub fn picked_by_filter(list: &ListState, asks: Option<FilterAsks>, first: Option<usize>) -> Option<Id> {
    if asks != Some(FilterAsks::Open) {
        return None;
    }
    let chosen = list.open.filter(|id| list.filter.is_empty() && list.rows.entry_of(*id).is_some());
    chosen.or_else(|| list.rows.id_at(first?))
}

#[derive(Debug)]
pub enum Entry {
    /// The words of a heading, and how many rows stand under it.
    Heading(String, usize),
    /// A row, and its number among the rows.
    Row(Arc<workspace::ListRow>, usize),
}

/// With more rows than this they are worked out at most four times a second, so that typing never waits for them.
const MANY: usize = 500;
const PAUSE: f64 = 0.25;

impl Rows {
    /// Brings the rows up to date; returns the seconds until it should be asked again, where it waits.
    pub fn refresh(
        &mut self,
        desk: &Desk<'_>,
        wanted: Arrangement,
        (filter, shown): (&str, Shown),
        (wide, now): (f32, f64),
    ) -> Option<f64> {
        let workspace = desk.session.workspace();
        let made_for = Some((workspace.generation(), wanted));
        let rearranged = self.made_for.is_none_or(|(_, arranged)| arranged != wanted);
        let resting = self.listing.rows().len() > MANY && now - self.made_at < PAUSE;
        let outdated = self.made_for != made_for && (rearranged || !resting);
        let changed = outdated && self.listing.refresh(workspace, wanted, &|when| words::list_when(when, wanted.today));
        if outdated {
            (self.made_for, self.made_at) = (made_for, now);
        }
        if changed || self.filter != filter || self.shown != shown || (self.wide - wide).abs() > 0.5 {
            filter.clone_into(&mut self.filter);
            (self.shown, self.wide) = (shown, wide);
            self.narrow(wanted);
        }
        (self.made_for != made_for).then(|| (self.made_at + PAUSE - now).max(0.0))
    }

    /// Takes the rows that the filter lets through, each group under its heading.
    fn narrow(&mut self, wanted: Arrangement) {
        let folded = folded(&self.filter);
        self.entries.clear();
        (self.count, self.closed, self.hidden, self.quiet) = (0, 0, 0, 0);
        let mut heading: Option<usize> = None;
        let mut counted = HashSet::new();
        for row in self.listing.rows().iter().filter(|row| row.matches(&folded)) {
            // An action of two owners stands under both, and is one.
            if counted.insert(row.id) {
                self.closed += usize::from(row.is_closed);
                self.hidden += usize::from(row.is_hidden);
                self.quiet += usize::from(row.quiet.is_some());
            }
            if !self.shown.lets_through(row) {
                continue;
            }
            let words = heading.and_then(|at| self.entries.get(at));
            let is_in = matches!(words, Some(Entry::Heading(words, _)) if *words == heading_of(row, wanted));
            if wanted.grouping != Grouping::None && !is_in {
                heading = Some(self.entries.len());
                self.entries.push(Entry::Heading(heading_of(row, wanted), 0));
            }
            if let Some(Entry::Heading(_, count)) = heading.and_then(|at| self.entries.get_mut(at)) {
                *count += 1;
            }
            self.entries.push(Entry::Row(row.clone(), self.count));
            self.count += 1;
        }
        let wide = self.wide;
        let span = |entry: &Entry| match entry {
            Entry::Heading(..) => Span { height: heights::GROUP, is_row: false },
            Entry::Row(row, _) => Span { height: drawn::height(wanted, row, wide), is_row: true },
        };
        self.spans = self.entries.iter().map(span).collect();
    }

    pub fn entry(&self, number: usize) -> Option<&Entry> {
        self.entries.get(number)
    }

    /// Whether the title of an entry has two lines.
    pub fn is_tall(&self, number: usize) -> bool {
        matches!(self.entry(number), Some(Entry::Row(row, _)) if ListRow::is_long(&row.short, self.wide))
    }

    /// How high each entry is.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The same with so many rows behind them that are no records.
    pub fn spans_with(&self, more: usize) -> Cow<'_, [Span]> {
        if more == 0 {
            return Cow::Borrowed(&self.spans);
        }
        let behind = std::iter::repeat_n(Span { height: ListRow::height(true), is_row: true }, more);
        self.spans.iter().copied().chain(behind).collect()
    }

    /// How many rows there are without the headings.
    pub fn count(&self) -> usize {
        self.count
    }

    /// How many rows are closed, and how many are hidden until later, shown or not.
    pub fn on_demand(&self) -> (usize, usize) {
        (self.closed, self.hidden)
    }

    /// Whether they are narrowed to what has gone quiet.
    pub fn quiet_only(&self) -> bool {
        self.shown.quiet_only
    }

    /// How many rows have gone quiet, where they are ordered by that.
    pub fn quiet(&self) -> usize {
        self.quiet
    }

    /// The first entry that is a row.
    pub fn first(&self) -> Option<usize> {
        self.entries.iter().position(|entry| matches!(entry, Entry::Row(..)))
    }

    /// The record that an entry shows.
    pub fn id_at(&self, number: usize) -> Option<Id> {
        match self.entry(number)? {
            Entry::Row(row, _) => Some(row.id),
            Entry::Heading(..) => None,
        }
    }

    /// The entry that shows a record.
    pub fn entry_of(&self, id: Id) -> Option<usize> {
        self.entries.iter().position(|entry| matches!(entry, Entry::Row(row, _) if row.id == id))
    }
}

impl Rows {
    /// The record whose row stands next to that of another, below it or else above, among those that are still there.
    pub fn neighbour(&self, of: Id, there: impl Fn(Id) -> bool) -> Option<Id> {
        let at = self.entry_of(of)?;
        let id = |entry: &Entry| match entry {
            Entry::Row(row, _) => Some(row.id).filter(|id| there(*id)),
            Entry::Heading(..) => None,
        };
        let (above, below) = self.entries.split_at_checked(at)?;
        below.iter().find_map(id).or_else(|| above.iter().rev().find_map(id))
    }
}

/// What a row stands under: its group, or words that say that it has none.
fn heading_of(row: &workspace::ListRow, wanted: Arrangement) -> String {
    match (row.group.as_str(), wanted.grouping) {
        ("", Grouping::Series) => "In no series".to_owned(),
        ("", Grouping::Year) => "Without a date".to_owned(),
        ("", Grouping::Organisation) => "Without an organisation".to_owned(),
        ("", Grouping::Event) => "At no event yet".to_owned(),
        ("", Grouping::Project) => "Of no project".to_owned(),
        ("", _) => "Nobody named".to_owned(),
        (group, _) => group.to_owned(),
    }
}
