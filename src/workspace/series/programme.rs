//! The forward programme beside the events of its series: which line an event has taken the place of. Lines and events do
//! not name each other, so that it is found by their days.

use std::collections::HashSet;

use crate::model::form::typed;
use crate::model::series::Planned;
use crate::model::{Event, Id, Series};

/// The line of the forward programme that is about this event, by its day.
pub(super) fn planned_for<'a>(series: &'a Series, event: &Event) -> Option<&'a Planned> {
    let day = event.details.when.known_day()?;
    typed(&series.programme).find(|planned| planned.when.known_day() == Some(day))
}

/// The lines of the programme that have no event of their own.
pub(in crate::workspace) fn without_event<'a>(
    series: &'a Series,
    events: &[&Event],
) -> impl Iterator<Item = &'a Planned> {
    let mut taken: HashSet<Id> = HashSet::new();
    for event in events {
        let on_its_day = planned_for(series, event).is_some();
        let within = || typed(&series.programme).find(|line| !taken.contains(&line.id) && is_of(line, event));
        if let Some(line) = (!on_its_day).then(within).flatten() {
            taken.insert(line.id);
        }
    }
    let days: HashSet<_> = events.iter().filter_map(|event| event.details.when.known_day()).collect();
    typed(&series.programme).filter(move |line| match line.when.known_day() {
        Some(day) => !days.contains(&day),
        None => !taken.contains(&line.id),
    })
}

/// Whether a line that says no more than a month or a season is about an event in it. Another theme is another meeting.
fn is_of(line: &Planned, event: &Event) -> bool {
    let (theirs, ours) = (event.details.theme.trim(), line.theme.trim());
    let is_theme = theirs.is_empty() || ours.is_empty() || theirs.to_lowercase() == ours.to_lowercase();
    let is_vague = line.when.known_day().is_none();
    is_theme && is_vague && event.details.when.known_day().is_some_and(|day| line.when.may_be_on(day))
}
