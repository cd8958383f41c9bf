//! A calendar as a file that other programs take in: iCalendar, as RFC 5545 has it.
//!
//! It asks nobody to answer: there is no organiser and no method, so that a program adds the entries and sends nothing. It
//! is written here, since the crate for it puts the present moment and a random id into the parts of a time zone, and the
//! same records are to give the same bytes. Two readers of others hold it against the records.

mod lines;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::text;
use crate::documents::{Calendar, CalendarEntry, Extent, Standing};
use lines::Lines;

/// What the names of its files end in.
pub const ICS: &str = "ics";

/// Events are in Britain, and their times are those of the clock on the wall.
const ZONE: &str = "Europe/London";

/// The rules of the zone since 1996; no event that anybody puts into a calendar is older.
const ZONE_RULES: [[(&str, &str); 5]; 2] = [
    [
        ("DTSTART", "19960331T010000"),
        ("TZOFFSETFROM", "+0000"),
        ("TZOFFSETTO", "+0100"),
        ("TZNAME", "BST"),
        ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ],
    [
        ("DTSTART", "19961027T020000"),
        ("TZOFFSETFROM", "+0100"),
        ("TZOFFSETTO", "+0000"),
        ("TZNAME", "GMT"),
        ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ],
];

/// The whole file.
pub fn ics(calendar: &Calendar) -> Vec<u8> {
    let mut file = Lines::default();
    file.value("BEGIN", "VCALENDAR");
    file.value("VERSION", "2.0");
    file.value("PRODID", "-//Folkmoot//Calendar//EN");
    file.value("CALSCALE", "GREGORIAN");
    file.text("X-WR-CALNAME", &calendar.name);
    if calendar.entries.iter().any(|entry| matches!(entry.extent, Extent::Hours { .. })) {
        time_zone(&mut file);
    }
    calendar.entries.iter().for_each(|entry| event(&mut file, entry));
    file.value("END", "VCALENDAR");
    file.into_bytes()
}

fn time_zone(file: &mut Lines) {
    file.value("BEGIN", "VTIMEZONE");
    file.value("TZID", ZONE);
    for (part, rules) in ["DAYLIGHT", "STANDARD"].into_iter().zip(ZONE_RULES) {
        file.value("BEGIN", part);
        rules.into_iter().for_each(|(name, value)| file.value(name, value));
        file.value("END", part);
    }
    file.value("END", "VTIMEZONE");
}

fn event(file: &mut Lines, entry: &CalendarEntry) {
    file.value("BEGIN", "VEVENT");
    file.value("UID", &entry.uid);
    file.value("DTSTAMP", &moment(entry.changed));
    file.value("CREATED", &moment(entry.created));
    file.value("LAST-MODIFIED", &moment(entry.changed));
    file.value("SEQUENCE", &entry.sequence.to_string());
    match entry.extent {
        Extent::WholeDays { first, last } => {
            file.value("DTSTART;VALUE=DATE", &day(first));
            // The day after the last, which is not meant any more.
            file.value("DTEND;VALUE=DATE", &day(last.tomorrow().unwrap_or(last)));
        }
        Extent::Hours { start, end } => {
            file.value(&format!("DTSTART;TZID={ZONE}"), &civil(start));
            if let Some(end) = end {
                file.value(&format!("DTEND;TZID={ZONE}"), &civil(end));
            }
        }
    }
    file.value("STATUS", status(entry.standing));
    file.value("TRANSP", if entry.is_busy { "OPAQUE" } else { "TRANSPARENT" });
    file.text("SUMMARY", &entry.summary);
    file.text("LOCATION", &entry.location);
    file.text("DESCRIPTION", &text::words(&entry.description));
    file.value("END", "VEVENT");
}

fn status(standing: Standing) -> &'static str {
    match standing {
        Standing::Tentative => "TENTATIVE",
        Standing::Confirmed => "CONFIRMED",
        Standing::Cancelled => "CANCELLED",
    }
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn civil(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}
