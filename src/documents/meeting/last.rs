//! The minutes of the last meeting, as the next agenda and the next minutes speak of them: which they are, and whether
//! they were agreed.

use super::{Meeting, series, title};
use crate::documents::names::joined;
use crate::documents::wording::fill;
use crate::model::Ref;
use crate::model::event::{Item, ItemKind, MinutesStatus, MinutesStyle};

/// "Minutes of the 3rd meeting, 15 September 2026: to be agreed"; none where no earlier meeting has minutes.
pub fn line(meeting: &Meeting<'_>) -> Option<String> {
    let last = last(meeting)?;
    let words = &meeting.words.minutes.last;
    let minutes = name(&last);
    let agreed_at = last.event.minutes.agreed_at;
    let template = match last.event.minutes.status.known() {
        _ if agreed_at == Some(Ref(meeting.event.header.id)) => &words.agreed_here,
        Some(MinutesStatus::Agreed) => &words.agreed,
        Some(MinutesStatus::Published) => &words.published,
        Some(status) if status.is_draft() && agreed_at.is_none() => &words.to_be_agreed,
        _ => return Some(minutes),
    };
    Some(fill(template, &[("minutes", &minutes)]))
}

/// The last meeting of its series before this one whose minutes were begun.
fn last<'a>(meeting: &Meeting<'a>) -> Option<Meeting<'a>> {
    let last = series::last_with_minutes(meeting.workspace, meeting.event)?;
    Some(Meeting::new(meeting.workspace, last, MinutesStyle::default(), meeting.now))
}

fn name(last: &Meeting<'_>) -> String {
    let document = &last.nouns().document;
    let typed = joined(&[document, last.event.details.title.trim()]);
    let named = title::numbered(last, document).unwrap_or(typed);
    joined(&[&named, &title::days(last).unwrap_or_default()])
}

/// Whether an item comes before the last minutes, as the welcome does and the apologies, or is these minutes.
pub fn opens(meeting: &Meeting<'_>, item: &Item) -> bool {
    let title = item.title.to_lowercase();
    let mut words = title.split(|c: char| !c.is_alphanumeric());
    let names_it = words.any(|word| meeting.words.agenda.opens.iter().any(|opens| opens == word));
    names_it || item.kind.is(ItemKind::Procedural) || item.is_for(ItemKind::LastMinutes)
}
