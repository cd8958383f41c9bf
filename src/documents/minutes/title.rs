//! What the page is called: the group above, the title, and the names in the header and in the file.

use super::meeting::Meeting;
use crate::documents::dates;
use crate::documents::parts::capitalised;
use crate::documents::tree::{Block, Content};
use crate::documents::wording::fill;
use crate::model::event::MinutesStyle;
use crate::model::{Open, Span, When};

/// Characters that fit beside the status in the header, at 12 points.
const LONGEST_RUNNING: usize = 60;

/// The two lines at the top, and the field that the title was typed in.
pub struct Names {
    pub group: String,
    pub title: String,
    field: &'static str,
}

/// The names of this meeting in its style: formal minutes are named by their number, others by their theme.
pub fn names(meeting: &Meeting<'_>) -> Names {
    let details = &meeting.event.details;
    let document = &meeting.nouns().document;
    let numbered = numbered(meeting);
    let candidates = if meeting.style == MinutesStyle::Formal {
        [(numbered.as_str(), "details/ordinal"), (details.title.trim(), "details/title"), (document, "details/kind")]
    } else {
        [(details.theme.trim(), "details/theme"), (details.title.trim(), "details/title"), (document, "details/kind")]
    };
    let (title, field) = candidates.into_iter().find(|(name, _)| !name.is_empty()).unwrap_or_default();
    let group = if meeting.style == MinutesStyle::Formal { meeting.series_name() } else { group(meeting) };
    Names { group, title: title.to_owned(), field }
}

/// "Minutes of the 4th meeting"; empty without a number.
fn numbered(meeting: &Meeting<'_>) -> String {
    let nouns = meeting.nouns();
    let say = |number| {
        let ordinal = meeting.words.ordinals.of(number);
        let values = [("document", nouns.document.as_str()), ("ordinal", &ordinal), ("event", &nouns.event)];
        fill(&meeting.words.minutes.titles.numbered, &values)
    };
    meeting.event.details.ordinal.map(say).unwrap_or_default()
}

/// The series with the number of this meeting in it, as its name allows; the series alone without a number.
fn group(meeting: &Meeting<'_>) -> String {
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

/// Whether these words stand at the top of the page already, in this order: in the title, or in the group's name with
/// or without the number.
pub fn says(meeting: &Meeting<'_>, typed: &str) -> bool {
    let Names { group, title, .. } = names(meeting);
    let said = [Some(group), Some(title), of_the_series(meeting), beside_the_series(meeting)];
    let typed = words(typed);
    typed.is_empty() || said.iter().flatten().any(|said| words(said).windows(typed.len()).any(|some| some == typed))
}

/// Whether these words are the title.
pub fn is_the_title(meeting: &Meeting<'_>, typed: &str) -> bool {
    words(typed) == words(&names(meeting).title)
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

pub fn title(meeting: &Meeting<'_>) -> Vec<Block> {
    let Names { group, title, field } = names(meeting);
    vec![Block::from(Content::Title { group, text: title }).at(&meeting.at(field))]
}

/// The title in the file's properties: it says which meeting this is without the page being open.
pub fn of_file(meeting: &Meeting<'_>) -> String {
    let names = names(meeting);
    dated(meeting, &crate::documents::names::joined(&[&names.title, &names.group]))
}

/// What the header says from the second page on: the first of the names that fits on its line. The document alone
/// always does.
pub fn running(meeting: &Meeting<'_>) -> String {
    let Names { group, title, .. } = names(meeting);
    let series = meeting.series_name();
    let candidates = match meeting.style {
        MinutesStyle::Formal => [group, title, series],
        MinutesStyle::Learning | MinutesStyle::Highlights => [title, group, series],
    };
    let lines = candidates.iter().filter(|name| !name.is_empty()).map(|name| dated_in_one_piece(meeting, name));
    let mut fitting = lines.filter(|line| line.chars().count() <= LONGEST_RUNNING);
    fitting.next().unwrap_or_else(|| dated_in_one_piece(meeting, &meeting.nouns().document))
}

fn dated(meeting: &Meeting<'_>, title: &str) -> String {
    with_date(meeting, title, days(meeting))
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
fn days(meeting: &Meeting<'_>) -> Option<String> {
    let when = &meeting.event.details.when;
    if matches!(when.span, Open::Known(Span::Unknown | Span::Words(_)) | Open::Newer(_)) {
        return None;
    }
    let days = When { start: None, end: None, ..when.clone() };
    Some(dates::short_when(&meeting.words.dates, &days))
}
