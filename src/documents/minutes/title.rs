//! What the page is called: the group above, the title, and the names in the header and in the file.

use super::meeting::Meeting;
use crate::documents::dates;
use crate::documents::tree::{Block, Content};
use crate::documents::wording::fill;
use crate::model::Open;
use crate::model::Span;
use crate::model::event::MinutesStyle;

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

/// "2nd meeting of the Marl Valley Network", or the series alone.
fn group(meeting: &Meeting<'_>) -> String {
    let series = meeting.series_name();
    let words = &meeting.words.minutes.titles;
    let bare = series.strip_prefix(words.article.as_str()).unwrap_or(&series);
    match meeting.event.details.ordinal {
        Some(number) if !series.is_empty() => {
            let ordinal = meeting.words.ordinals.of(number);
            fill(&words.group, &[("ordinal", &ordinal), ("event", &meeting.nouns().event), ("series", bare)])
        }
        _ => series,
    }
}

/// Whether the top of the page says this already, in these words or in its own.
pub fn says(meeting: &Meeting<'_>, typed: &str) -> bool {
    let names = names(meeting);
    let said = [names.group, names.title, group(meeting)];
    said.iter().any(|line| line.to_lowercase() == typed.trim().to_lowercase())
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

/// What the header says from the second page on.
pub fn running(meeting: &Meeting<'_>) -> String {
    let names = names(meeting);
    let formal = meeting.style == MinutesStyle::Formal && !names.group.is_empty();
    dated(meeting, if formal { &names.group } else { &names.title })
}

fn dated(meeting: &Meeting<'_>, title: &str) -> String {
    let when = &meeting.event.details.when;
    if matches!(when.span, Open::Known(Span::Unknown | Span::Words(_)) | Open::Newer(_)) {
        return title.to_owned();
    }
    let days = crate::model::When { start: None, end: None, ..when.clone() };
    let date = dates::short_when(&meeting.words.dates, &days);
    fill(&meeting.words.minutes.titles.dated, &[("title", title), ("date", &date)])
}
