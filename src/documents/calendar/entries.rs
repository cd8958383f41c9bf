//! The entries of an event: one for each of its days, with what the run sheet says of them.

use jiff::Timestamp;
use jiff::civil::DateTime;

use super::days::{Extent, Hours, Placed, placed};
use super::{CalendarEntry, Standing, about};
use crate::documents::dates;
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::wording::{en_gb, fill};
use crate::model::event::{Audience, EventStatus, MinutesStyle, Timed, timed};
use crate::model::form::typed;
use crate::model::{Clock, Event, Ref, Span, When};
use crate::workspace::{Told, Workspace};

/// In seconds of Unix.
const BEGINNING_OF_2020: i64 = 1_577_836_800;

/// The entries, and a sentence where there is no place for it in a calendar.
pub(super) fn of(workspace: &Workspace, event: &Event, now: DateTime) -> (Vec<CalendarEntry>, Option<String>) {
    let meeting = Meeting::new(workspace, event, MinutesStyle::default(), now);
    let slots: Vec<_> = typed(&event.plan.run_sheet).cloned().collect();
    let lines = timed(&slots);
    let when = &event.details.when;
    match placed(when, &|day| hours(when, &lines, day)) {
        Placed::Nowhere(why) => (no_longer(&meeting, &lines, 0), Some(left_out(&title(workspace, event), why))),
        Placed::Within(extent) => {
            let vague = entry(&meeting, &lines, extent, (0, 1));
            ([vec![vague], no_longer(&meeting, &lines, 1)].concat(), None)
        }
        Placed::Exactly(extents) => {
            let count = extents.len();
            let numbered = extents.into_iter().enumerate();
            let now = numbered.map(|(at, extent)| entry(&meeting, &lines, extent, (at + 1, count)));
            (now.chain(no_longer(&meeting, &lines, count)).collect(), None)
        }
    }
}

/// The days that earlier dates had beyond those of this one, each where it stood last: whoever has them in a calendar
/// learns that they are off. Where no day is left, the event waits for another.
fn no_longer(meeting: &Meeting<'_>, lines: &[Timed<'_>], count: usize) -> Vec<CalendarEntry> {
    let details = &meeting.event.details;
    let extents = |from: &When| match placed(from, &|day| hours(from, lines, day)) {
        Placed::Exactly(extents) => extents,
        Placed::Within(_) | Placed::Nowhere(_) => Vec::new(),
    };
    let earlier: Vec<Vec<Extent>> = typed(&details.moves).map(|one| extents(&one.from)).collect();
    let days = earlier.iter().map(Vec::len).max().unwrap_or_default();
    let words = &meeting.words.calendar;
    let waits = count == 0 && !details.status.is(EventStatus::Cancelled);
    let template = if waits { &words.postponed } else { &words.cancelled };
    let summary = fill(template, &[("title", &title(meeting.workspace, meeting.event))]);
    let off = |at: usize| {
        let extent = earlier.iter().rev().find_map(|extents| extents.get(at))?;
        let entry = entry(meeting, &[], *extent, (at + 1, days));
        Some(CalendarEntry { standing: Standing::Cancelled, is_busy: false, summary: summary.clone(), ..entry })
    };
    (count..days).filter_map(off).collect()
}

/// The sentence of what has no place.
pub(super) fn left_out(title: &str, why: &str) -> String {
    fill(&en_gb().calendar.left_out, &[("title", title), ("why", why)])
}

/// What it is called: a title such as "5th meeting" says nothing among others, so that its series stands before it.
pub(super) fn title(workspace: &Workspace, event: &Event) -> String {
    let typed = event.details.title.trim();
    let series = event.details.series.and_then(|Ref(id)| workspace.title(id)).unwrap_or_default();
    let says_series = typed.to_lowercase().contains(&series.trim().to_lowercase());
    let title = if says_series { typed.to_owned() } else { joined(&[&series, typed]) };
    if title.is_empty() { en_gb().calendar.untitled.clone() } else { title }
}

/// The hours of a day. Of several days the run sheet knows best what is on at each; of one, its invitation.
fn hours(when: &When, lines: &[Timed<'_>], day: u32) -> Option<Hours> {
    let is_one_day = !matches!(when.span.known(), Some(Span::Days(..)));
    let invited = when.start.map(|start| (start, when.end));
    let planned = hours_of_run_sheet(lines, day);
    if is_one_day { invited.or(planned) } else { planned.or(invited) }
}

/// From the first line for everybody to when the last of them ends; none where either is not known.
fn hours_of_run_sheet(lines: &[Timed<'_>], day: u32) -> Option<Hours> {
    let of_day = || lines.iter().filter(|line| line.day == day && line.slot.audience.is(Audience::Public));
    let first = of_day().filter(|line| line.start.is_some()).min_by_key(|line| line.clock.map(Clock::minutes))?;
    let ends = |line: &&Timed<'_>| Some(line.clock?.after(line.slot.minutes?).minutes());
    let last = of_day().filter(|line| line.end.is_some()).max_by_key(ends)?;
    Some((first.start?, last.end))
}

/// `number` is the day's of `count` days; 0 where the day is not known.
fn entry(meeting: &Meeting<'_>, lines: &[Timed<'_>], extent: Extent, (number, count): (usize, usize)) -> CalendarEntry {
    let event = meeting.event;
    let header = &event.header;
    let part = if number > 1 { format!("-{number}") } else { String::new() };
    let is_whole = number == 0 || (count == 1 && matches!(extent, Extent::WholeDays { .. }));
    let day = u32::try_from(number).ok().filter(|_| !is_whole);
    let standing = standing(event, number == 0);
    // Where the house is said by its hack, a change of that changes the entry.
    let housed = Told::of(meeting.workspace, event).housed();
    let changed = header.changed.max(housed.header.changed);
    CalendarEntry {
        uid: format!("{}{part}@folkmoot", header.id),
        sequence: sequence(changed),
        standing,
        extent,
        is_busy: number > 0 && standing != Standing::Cancelled && !extent.is_long(),
        summary: summary(meeting, (number, count)),
        location: location(meeting),
        description: about::event(meeting, lines, day),
        created: header.created,
        changed,
    }
}

fn standing(event: &Event, is_vague: bool) -> Standing {
    let is_certain = !is_vague && !event.details.when.provisional;
    match event.details.status.known() {
        Some(EventStatus::Postponed | EventStatus::Cancelled) => Standing::Cancelled,
        Some(EventStatus::Held | EventStatus::Closed) => Standing::Confirmed,
        Some(EventStatus::Confirmed) if is_certain => Standing::Confirmed,
        Some(EventStatus::Confirmed | EventStatus::Idea | EventStatus::Provisional) | None => Standing::Tentative,
    }
}

/// A calendar takes the entry with the higher number: the seconds from the beginning of 2020 to the last change of its
/// record, which go up whatever was changed, also where somebody takes it back.
pub(super) fn sequence(changed: Timestamp) -> u32 {
    u32::try_from(changed.as_second() - BEGINNING_OF_2020).unwrap_or_default()
}

/// What stands in the box of a day. Many programs pass over the state of an entry that comes out of a file, so that what
/// people must know stands here as well.
fn summary(meeting: &Meeting<'_>, (number, count): (usize, usize)) -> String {
    let (words, details) = (&meeting.words.calendar, &meeting.event.details);
    let title = title(meeting.workspace, meeting.event);
    let (day, days) = (number.to_string(), count.to_string());
    let named = match details.when.span.known() {
        _ if count > 1 => fill(&words.day_of, &[("title", &title), ("n", &day), ("days", &days)]),
        Some(Span::Part(_, part)) if details.when.start.is_none() => {
            fill(&words.part, &[("title", &title), ("part", dates::part_of_day(&meeting.words.dates, *part))])
        }
        _ => title,
    };
    let template = match details.status.known() {
        Some(EventStatus::Cancelled) => &words.cancelled,
        Some(EventStatus::Postponed) => &words.postponed,
        Some(EventStatus::Held | EventStatus::Closed) if number > 0 => return named,
        _ if number == 0 => &words.date_to_be_confirmed,
        Some(EventStatus::Confirmed) if !details.when.provisional => return named,
        _ => &words.to_be_confirmed,
    };
    fill(template, &[("title", &named)])
}

fn location(meeting: &Meeting<'_>) -> String {
    let told = Told::of(meeting.workspace, meeting.event);
    let venue = &told.housed().details.venue;
    let place = joined(&[told.room().1, &venue.name, &venue.address]);
    let is_open = venue.provisional && !place.is_empty();
    if is_open { fill(&meeting.words.dates.provisional, &[("when", &place)]) } else { place }
}
