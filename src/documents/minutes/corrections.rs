//! Corrections of agreed minutes, at both ends: noted with the minutes that were wrong, in front of everything that may be,
//! and told in the minutes of the meeting that made them.

use crate::documents::meeting::{Meeting, event_type};
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, one_or_bullets};
use crate::documents::tree::{Block, Content, Inline, Origin};
use crate::documents::wording::fill;
use crate::model::Ref;
use crate::workspace::{Corrected, corrections_by, corrections_of};

/// What a later meeting corrected in these minutes.
pub fn corrections(meeting: &Meeting<'_>) -> Vec<Block> {
    let found = corrections_of(meeting.workspace, meeting.event);
    let lines = found.iter().map(|one| vec![Inline::from(with_meeting(meeting, one))]).collect::<Vec<_>>();
    let is_led_in_elsewhere = lines.is_empty() && !corrections_by(meeting.workspace, meeting.event).is_empty();
    let mut blocks = if is_led_in_elsewhere { Vec::new() } else { lead_in(meeting) };
    let Some(first) = found.first() else { return blocks };
    blocks.push(one_or_bullets(lines).at(&origin(first)));
    vec![Content::Panel { heading: meeting.words.minutes.headings.corrections.clone(), blocks }.into()]
}

/// What this meeting corrected in the minutes of others: a panel for each of them.
pub fn made_here(meeting: &Meeting<'_>) -> Vec<Block> {
    let found = corrections_by(meeting.workspace, meeting.event);
    let mut events: Vec<Ref> = Vec::new();
    for one in &found {
        if !events.contains(&one.of) {
            events.push(one.of);
        }
    }
    let mut led_in = !corrections_of(meeting.workspace, meeting.event).is_empty();
    let panel = |of: Ref| {
        let here: Vec<&Corrected<'_>> = found.iter().filter(|one| one.of == of).collect();
        let lines = here.iter().map(|one| vec![Inline::from(line(meeting, one))]).collect();
        let mut blocks = if std::mem::replace(&mut led_in, true) { Vec::new() } else { lead_in(meeting) };
        let said = one_or_bullets(lines);
        blocks.push(match here.first() {
            Some(first) => said.at(&origin(first)),
            None => said,
        });
        Content::Panel { heading: heading(meeting, of), blocks }.into()
    };
    events.into_iter().map(panel).collect()
}

fn lead_in(meeting: &Meeting<'_>) -> Vec<Block> {
    meeting.lead_in("corrections", |lead_ins| &lead_ins.corrections)
}

fn origin(one: &Corrected<'_>) -> Origin {
    Origin { record: one.record, field: format!("minutes/corrections/{}", one.correction.id) }
}

/// "Corrections to the minutes of Thursday 14 May 2026", with the name of a meeting of another series.
fn heading(meeting: &Meeting<'_>, of: Ref) -> String {
    let event = meeting.workspace.event(of);
    let day = meeting.day_of(Some(of)).unwrap_or_default();
    let is_of_series = event
        .is_some_and(|event| event.details.series.is_some() && event.details.series == meeting.event.details.series);
    let called = if is_of_series && !day.is_empty() { day } else { joined(&[&meeting.name(of), &day]) };
    let nouns = event.map_or(meeting.nouns(), |event| meeting.words.nouns.of(event_type(event)));
    let values = [("document", nouns.document.to_lowercase()), ("meeting", called)];
    fill(&meeting.words.minutes.headings.corrections_to, &values.each_ref().map(|(key, value)| (*key, value.as_str())))
}

fn line(meeting: &Meeting<'_>, one: &Corrected<'_>) -> String {
    let words = &meeting.words.minutes.signing;
    let correction = one.correction;
    let quoted = |text: &str| fill(&meeting.words.joining.quotation, &[("text", text.trim())]);
    let template = match (correction.was.trim(), correction.now.trim()) {
        ("", "") => "",
        ("", _) => &words.correction_added,
        (_, "") => &words.correction_taken_out,
        _ => &words.correction,
    };
    let said = fill(template, &[("was", &quoted(&correction.was)), ("now", &quoted(&correction.now))]);
    match (correction.place.trim(), said.as_str()) {
        ("", _) => said,
        (place, "") => place.to_owned(),
        (place, _) => fill(&words.correction_at, &[("place", place), ("correction", &said)]),
    }
}

/// The same with the meeting that made it, and whether it is agreed.
fn with_meeting(meeting: &Meeting<'_>, one: &Corrected<'_>) -> String {
    let said = line(meeting, one);
    let words = &meeting.words.minutes.signing;
    let is_agreed = !one.is_put_forward(meeting.workspace);
    let made = match (meeting.day_of(one.by), is_agreed) {
        (Some(day), _) => {
            let template = if is_agreed { &words.agreed_at } else { &words.put_forward_at };
            fill(template, &[("event", &meeting.nouns().event), ("when", &day)])
        }
        (None, true) => return said,
        (None, false) => words.put_forward.clone(),
    };
    format!("{said} {}", bracketed(meeting.words, &made)).trim().to_owned()
}
