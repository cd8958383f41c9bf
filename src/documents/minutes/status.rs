//! How far the minutes have come, as the header, the footer and the facts say it.

use jiff::civil::DateTime;

use super::title;
use crate::documents::dates;
use crate::documents::meeting::facts::called_off;
use crate::documents::meeting::{Meeting, Naming};
use crate::documents::names::joined;
use crate::documents::parts::bracketed;
use crate::documents::running::Around;
use crate::documents::tree::Running;
use crate::documents::wording::fill;
use crate::model::event::{MinutesStatus, MinutesStyle};
use crate::model::{Event, Open, When};
use crate::workspace::{Standing, Workspace, standing};

/// What repeats on each page.
pub fn running(meeting: &Meeting<'_>) -> Running {
    let around = Around {
        group: &meeting.series_name(),
        title: title::running(meeting),
        status: in_header(meeting),
        in_footer: in_footer(meeting),
    };
    let draft = is_draft_of_minutes(meeting);
    Running { draft, ..around.each_page(meeting.workspace, meeting.words, meeting.now) }
}

/// There is something to agree, and nobody has agreed to it yet.
fn is_draft_of_minutes(meeting: &Meeting<'_>) -> bool {
    meeting.is_draft() && meeting.has_minutes()
}

/// Whether what is printed of an event's minutes says on every page that it is a draft. No time and no style changes that.
pub fn is_draft(workspace: &Workspace, event: &Event) -> bool {
    is_draft_of_minutes(&Meeting::new(workspace, event, MinutesStyle::default(), DateTime::default()))
}

/// One word; a status that only a newer version knows stands as it is in the file.
fn word<'a>(meeting: &'a Meeting<'_>) -> &'a str {
    let words = &meeting.words.minutes.status;
    match &meeting.event.minutes.status {
        Open::Known(status) => match status {
            MinutesStatus::Jottings | MinutesStatus::Draft | MinutesStatus::Circulated => &words.draft,
            MinutesStatus::Agreed => &words.agreed,
            MinutesStatus::Published => &words.published,
            MinutesStatus::Superseded => &words.superseded,
        },
        Open::Newer(raw) => raw.get_ron().trim(),
    }
}

fn in_header(meeting: &Meeting<'_>) -> String {
    let words = &meeting.words.minutes.status;
    match meeting.event.minutes.version {
        _ if !meeting.has_minutes() => String::new(),
        Some(version) if meeting.is_draft() => fill(&words.draft_version, &[("n", &version.to_string())]),
        _ => word(meeting).to_owned(),
    }
}

fn in_footer(meeting: &Meeting<'_>) -> String {
    let words = &meeting.words.minutes.status;
    let status = word(meeting);
    match meeting.event.minutes.version {
        _ if !meeting.has_minutes() => meeting.nouns().document.clone(),
        _ if meeting.is_draft() => words.not_yet_agreed.clone(),
        Some(version) => fill(&words.version, &[("n", &version.to_string()), ("status", &status.to_lowercase())]),
        None => status.to_owned(),
    }
}

/// The lines of the status among the facts; none where the header says enough.
pub fn lines(meeting: &Meeting<'_>) -> Vec<String> {
    let words = &meeting.words.minutes.status;
    let mut lines: Vec<String> = called_off(meeting).map(str::to_owned).into_iter().collect();
    match meeting.event.minutes.status.known() {
        _ if !meeting.has_minutes() => {}
        Some(MinutesStatus::Jottings | MinutesStatus::Draft) => lines.push(words.not_yet_agreed.clone()),
        Some(MinutesStatus::Circulated) => lines.push(circulated(meeting)),
        Some(MinutesStatus::Superseded) => lines.push(words.superseded.clone()),
        Some(MinutesStatus::Agreed | MinutesStatus::Published) => lines.extend(agreed(meeting)),
        None => lines.push(word(meeting).to_owned()),
    }
    if standing(meeting.workspace, meeting.event) == Standing::Changed {
        lines.push(words.changed.clone());
    }
    lines
}

fn agreed(meeting: &Meeting<'_>) -> Option<String> {
    let day = meeting.day_of(meeting.event.minutes.agreed_at)?;
    let words = &meeting.words.minutes.status.agreed_at;
    Some(fill(words, &[("event", &meeting.nouns().event), ("when", &day)]))
}

/// Whoever took the notes, or else whoever prints, with how to reach them where that is known.
fn corrections_to(meeting: &Meeting<'_>) -> Option<String> {
    let you = meeting.workspace.you();
    let is_you = |link| meeting.workspace.yourself() == Some(link) && meeting.naming(link) == Naming::Named;
    let is_yours = meeting.event.people.minute_taker.is_none_or(is_you);
    let name = match meeting.event.people.minute_taker {
        Some(link) => meeting.name_in_sentence(link)?,
        None if you.name.trim().is_empty() => return None,
        None => joined(&[&you.name, &you.job]),
    };
    let contact = you.contact.trim();
    let has_contact = is_yours && !contact.is_empty();
    Some(if has_contact { format!("{name} {}", bracketed(meeting.words, contact)) } else { name })
}

fn circulated(meeting: &Meeting<'_>) -> String {
    let words = &meeting.words.minutes.status;
    let minutes = &meeting.event.minutes;
    let known = |when: &When| (!when.is_unknown()).then(|| when.clone());
    let on = known(&minutes.circulated).map(|when| dates::on(&meeting.words.dates, &dates::settled(&when)));
    let sent = on.map_or_else(|| words.sent.clone(), |on| fill(&words.sent_on, &[("on", &on)]));
    let by = known(&minutes.comments_by).map(|when| dates::by(&meeting.words.dates, &when));
    let name = corrections_to(meeting);
    let corrections = match (name, by) {
        (Some(name), Some(by)) => fill(&words.corrections_to_by, &[("name", &name), ("by", &by)]),
        (Some(name), None) => fill(&words.corrections_to, &[("name", &name)]),
        (None, Some(by)) => fill(&words.corrections_by, &[("by", &by)]),
        (None, None) => return sent,
    };
    format!("{sent} {corrections}")
}
