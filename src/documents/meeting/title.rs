//! What a page is called: the group above, the title, and the names in the header and in the file.

use super::Meeting;
use crate::documents::dates;
use crate::documents::names::joined;
use crate::documents::tree::{Block, Content};
use crate::documents::wording::{Wording, fill};
use crate::model::{Event, Open, Span, capitalised};

/// Characters that fit beside the status in the header, at 12 points.
const LONGEST_RUNNING: usize = 60;

/// The two lines at the top, and the field that the title was typed in.
pub struct Names {
    pub group: String,
    pub title: String,
    pub field: &'static str,
}

impl Names {
    /// Of a document that is no record of the event: "Agenda of the 4th meeting" under the series, "Agenda" under the
    /// event's own title.
    pub fn of_document(meeting: &Meeting<'_>, document: &str) -> Self {
        let typed = meeting.event.details.title.trim().to_owned();
        let series = meeting.series_name();
        match numbered(meeting, document) {
            Some(title) => {
                let group = if series.is_empty() { typed } else { series };
                Self { group, title, field: "details/ordinal" }
            }
            None => {
                let group = if typed.is_empty() { series } else { typed };
                Self { group, title: document.to_owned(), field: "details/title" }
            }
        }
    }

    /// Whether these words stand at the top of the page already, in this order: in the title, or in the group's name
    /// with or without the number.
    pub fn say(&self, meeting: &Meeting<'_>, typed: &str) -> bool {
        let (group, title) = (Some(self.group.clone()), Some(self.title.clone()));
        let said = [group, title, of_the_series(meeting), beside_the_series(meeting)];
        let typed = words(typed);
        typed.is_empty() || said.iter().flatten().any(|said| words(said).windows(typed.len()).any(|some| some == typed))
    }

    /// Whether these words are the title.
    pub fn are(&self, typed: &str) -> bool {
        words(typed) == words(&self.title)
    }

    pub fn block(&self, meeting: &Meeting<'_>) -> Block {
        let content = Content::Title { group: self.group.clone(), text: self.title.clone() };
        Block::from(content).at(&meeting.at(self.field))
    }

    /// The title in the file's properties: it says which meeting this is without the page being open.
    pub fn of_file(&self, meeting: &Meeting<'_>) -> String {
        with_date(meeting, &joined(&[&self.title, &self.group]), days(meeting))
    }
}

/// What the header says from the second page on: the first of these names that fits on its line, or the document.
pub fn running(meeting: &Meeting<'_>, names: &[&str], document: &str) -> String {
    let names = names.iter().filter(|name| !name.is_empty());
    let lines: Vec<String> = names.map(|name| dated_in_one_piece(meeting, name)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    fitting(&lines, &dated_in_one_piece(meeting, document))
}

/// The first line that fits in the header, or else this one.
pub fn fitting(lines: &[&str], otherwise: &str) -> String {
    let fits = lines.iter().find(|line| line.chars().count() <= LONGEST_RUNNING);
    (*fits.unwrap_or(&otherwise)).to_owned()
}

/// The date never parts at the end of a line.
fn dated_in_one_piece(meeting: &Meeting<'_>, title: &str) -> String {
    with_date(meeting, title, days(meeting).map(|days| days.replace(' ', "\u{a0}")))
}

fn with_date(meeting: &Meeting<'_>, title: &str, date: Option<String>) -> String {
    let template = &meeting.words.minutes.titles.dated;
    date.map_or_else(|| title.to_owned(), |date| fill(template, &[("title", title), ("date", &date)]))
}

/// The days of the meeting without weekdays and times; none where no calendar has them.
pub fn days(meeting: &Meeting<'_>) -> Option<String> {
    days_of(meeting.words, meeting.event)
}

/// The same of an event of which nothing else is said.
pub fn days_of(words: &Wording, event: &Event) -> Option<String> {
    let when = &event.details.when;
    if matches!(when.span, Open::Known(Span::Unknown | Span::Words(_)) | Open::Newer(_)) {
        return None;
    }
    let days = when.without_times();
    Some(dates::short_when(&words.dates, &days))
}

/// "Minutes of the 4th meeting"; none without a number.
pub fn numbered(meeting: &Meeting<'_>, document: &str) -> Option<String> {
    let ordinal = meeting.words.ordinals.of(meeting.event.details.ordinal?);
    let values = [("document", document), ("ordinal", &ordinal), ("event", &meeting.nouns().event)];
    Some(fill(&meeting.words.minutes.titles.numbered, &values))
}

/// The series with the number of this meeting in it, as its name allows; the series alone without a number.
pub fn group(meeting: &Meeting<'_>) -> String {
    let series = meeting.series_name();
    let words = &meeting.words.minutes.titles;
    let last = series.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    if words.bodies.contains(&last) { of_the_series(meeting) } else { beside_the_series(meeting) }.unwrap_or(series)
}

/// "2nd meeting of the Marl Valley Network"; none without a number or a series.
fn of_the_series(meeting: &Meeting<'_>) -> Option<String> {
    let (series, words) = (meeting.series_name(), &meeting.words.minutes.titles);
    let article = series.get(..words.article.len()).filter(|start| start.to_lowercase() == words.article);
    let bare = series.get(article.map_or(0, str::len)..).unwrap_or_default();
    numbered_in_series(meeting, &words.group, bare)
}

/// "Made in Tarnbridge, 2nd event".
fn beside_the_series(meeting: &Meeting<'_>) -> Option<String> {
    let series = capitalised(&meeting.series_name());
    numbered_in_series(meeting, &meeting.words.minutes.titles.beside, &series)
}

fn numbered_in_series(meeting: &Meeting<'_>, template: &str, series: &str) -> Option<String> {
    let number = meeting.event.details.ordinal.filter(|_| !series.is_empty())?;
    let ordinal = meeting.words.ordinals.of(number);
    Some(fill(template, &[("ordinal", &ordinal), ("event", &meeting.nouns().event), ("series", series)]))
}

/// Whether the title says the group's name already, with its number where that has one, in whatever order.
pub fn is_said_by(meeting: &Meeting<'_>, group: &str, title: &str) -> bool {
    let title = words(title);
    let names = [Some(group.to_owned()), of_the_series(meeting), beside_the_series(meeting)];
    let mut names = names.iter().flatten().map(|name| words(name)).filter(|name| name.len() > 1);
    names.any(|name| title.windows(name.len()).any(|some| some == name))
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
