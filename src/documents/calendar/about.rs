//! What an entry says below its title: what an invitation says to anybody. Nobody's telephone, email or needs, no notes,
//! and of the run sheet only what is for everybody.

use crate::documents::dates;
use crate::documents::meeting::{Meeting, facts};
use crate::documents::tree::{Block, Content, Fact, Inline};
use crate::model::event::{Audience, Timed};
use crate::model::{Markdown, Ref};
use crate::workspace::Told;

/// How deep the headings of what was typed stand.
const BELOW: u8 = 3;

/// What is said of an event, and on one of its days what is on then.
pub(super) fn event(meeting: &Meeting<'_>, lines: &[Timed<'_>], day: Option<u32>) -> Vec<Block> {
    let (details, plan) = (&meeting.event.details, &meeting.event.plan);
    let mut blocks = vec![facts_of(meeting)];
    let texts: [(&Markdown, &str); 4] = [
        (&details.about, "details/about"),
        (&plan.catering, "plan/catering"),
        (&plan.access, "plan/access"),
        (&plan.photographs, "plan/photographs"),
    ];
    blocks.extend(texts.into_iter().flat_map(|(text, field)| meeting.text(text, field, BELOW)));
    blocks.extend(programme(meeting, lines, day));
    blocks
}

fn facts_of(meeting: &Meeting<'_>) -> Block {
    let (terms, details) = (&meeting.words.minutes.terms, &meeting.event.details);
    let words = &meeting.words.calendar;
    let one = |term: &str, said: &str, field| facts::fact(meeting, term, vec![said.to_owned()], field);
    let housed = Told::of(meeting.workspace, meeting.event).housed();
    let venue = &housed.details.venue;
    let mut all = Vec::new();
    all.extend(facts::fact(meeting, &terms.when, facts::when(meeting), "details/when"));
    all.extend(one(&terms.theme, &details.theme, "details/theme"));
    all.extend(hosts(meeting));
    all.extend(facts::open_to(meeting));
    all.extend(one(&words.fee, &details.expenses, "details/expenses"));
    all.extend(facts::with_whom(meeting));
    all.extend(one(&terms.how_to_find, &venue.map_note, "details/venue/map_note"));
    all.extend(one(&meeting.words.agenda.transport, &venue.transport, "details/venue/transport"));
    Content::Facts { facts: all }.into()
}

/// Organisations alone: a person who opens their home is nobody's business outside.
fn hosts(meeting: &Meeting<'_>) -> Option<Fact> {
    let is_organisation = |host: &&Ref| meeting.workspace.organisation(**host).is_some();
    let hosts = meeting.event.details.hosts.iter().filter(is_organisation).map(|host| meeting.name(*host)).collect();
    facts::fact(meeting, &meeting.words.minutes.terms.host, hosts, "details/hosts")
}

/// The lines for everybody, each with its time: of this day, or of the only one.
fn programme(meeting: &Meeting<'_>, lines: &[Timed<'_>], day: Option<u32>) -> Vec<Block> {
    let Some(day) = day else { return Vec::new() };
    let is_told = |line: &&Timed<'_>| line.day == day && line.slot.audience.is(Audience::Public);
    let items: Vec<Vec<Block>> = lines.iter().filter(is_told).filter_map(|line| said(meeting, line)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let heading =
        Content::Heading { level: 2, number: None, text: vec![meeting.words.calendar.programme.clone().into()] };
    vec![heading.into(), Content::List { start: None, items }.into()]
}

fn said(meeting: &Meeting<'_>, line: &Timed<'_>) -> Option<Vec<Block>> {
    let kind = line.slot.kind.known().map(|kind| meeting.words.run_sheet.kinds.of(*kind)).unwrap_or_default();
    let what = [line.slot.what.trim(), kind].into_iter().find(|said| !said.is_empty())?;
    let text = match line.start {
        Some(start) => format!("{}{}{what}", dates::time(&meeting.words.dates, start), meeting.words.joining.colon),
        None => what.to_owned(),
    };
    Some(vec![Content::Paragraph { text: vec![Inline::from(text)] }.into()])
}
