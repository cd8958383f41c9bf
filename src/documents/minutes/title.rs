//! What the page is called: the group above, the title, and the names in the header and in the file.

use super::meeting::Meeting;
use crate::documents::dates;
use crate::documents::tree::{Block, Content};
use crate::documents::wording::fill;
use crate::model::Open;
use crate::model::Span;
use crate::model::event::MinutesStyle;

/// The two lines at the top, and which of the typed names they already say.
pub struct Names {
    pub group: String,
    pub title: String,
    pub says_title: bool,
    pub says_theme: bool,
}

/// The names of this meeting in its style: formal minutes are named by their number, others by their theme.
pub fn names(meeting: &Meeting<'_>) -> Names {
    let details = &meeting.event.details;
    let (theme, title) = (details.theme.trim(), details.title.trim());
    let series = meeting.series_name();
    let ordinal = details.ordinal.map(|number| meeting.words.ordinals.of(number));
    let words = &meeting.words.minutes.titles;
    let nouns = meeting.nouns();
    if meeting.style == MinutesStyle::Formal {
        let numbered = ordinal.map(|ordinal| {
            fill(&words.numbered, &[("document", &nouns.document), ("ordinal", &ordinal), ("event", &nouns.event)])
        });
        let says_title = numbered.is_none() && !title.is_empty();
        let own = if says_title { title } else { &nouns.document };
        return Names {
            group: series,
            title: numbered.unwrap_or_else(|| own.to_owned()),
            says_title,
            says_theme: false,
        };
    }
    let group = match ordinal {
        Some(ordinal) if !series.is_empty() => {
            let bare = series.strip_prefix(words.article.as_str()).unwrap_or(&series);
            fill(&words.group, &[("ordinal", &ordinal), ("event", &nouns.event), ("series", bare)])
        }
        _ => series,
    };
    let own = [theme, title, nouns.document.as_str()].into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    Names { group, title: own.to_owned(), says_title: own == title, says_theme: own == theme }
}

pub fn title(meeting: &Meeting<'_>) -> Vec<Block> {
    let names = names(meeting);
    let field = match (names.says_title, names.says_theme) {
        (_, true) => "details/theme",
        (true, _) => "details/title",
        _ => "details/ordinal",
    };
    let block = Block::from(Content::Title { group: names.group, text: names.title });
    vec![block.at(&meeting.at(field))]
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
