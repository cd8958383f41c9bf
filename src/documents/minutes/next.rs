//! The next meeting: what these minutes announce of it, filled in from its own record, and what is to be confirmed.

use crate::documents::dates;
use crate::documents::markdown::{self, linked};
use crate::documents::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::parts::{self, apart, paragraph, term_line, web_links};
use crate::documents::tree::{Block, Content, Fact};
use crate::documents::wording::fill;
use crate::model::{Event, Ref, When, is_blank};

/// What is known of the next meeting, in words. Host and theme are empty where nobody asks for them.
pub struct Announced {
    pub when: String,
    pub place: String,
    map_note: String,
    host: String,
    theme: String,
    times_are_open: bool,
}

/// The panel's heading, named after what people meet for.
pub fn heading(meeting: &Meeting<'_>) -> String {
    fill(&meeting.words.minutes.headings.next, &[("event", &meeting.nouns().event)])
}

/// What is announced; none where nothing is known.
pub fn announced(meeting: &Meeting<'_>) -> Option<Announced> {
    let next = &meeting.event.minutes.next;
    if is_blank(next) {
        return None;
    }
    let own = next.event.and_then(|link| meeting.workspace.event(link));
    let own = own.filter(|own| may_be_the_same(&next.when, &own.details.when));
    let when = match own {
        Some(own) if next.when.is_unknown() => &own.details.when,
        _ => &next.when,
    };
    let to_be_confirmed = &meeting.words.dates.to_be_confirmed;
    let rotates = |own: &str, here: bool| if own.is_empty() && here { to_be_confirmed.clone() } else { own.to_owned() };
    let details = &meeting.event.details;
    Some(Announced {
        when: dates::when(&meeting.words.dates, when),
        place: place(meeting, own),
        map_note: next.map_note.trim().to_owned(),
        host: rotates(&hosts(meeting, own), !details.hosts.is_empty()),
        theme: rotates(theme(meeting, own), !details.theme.trim().is_empty()),
        times_are_open: lacks_times(when) && when.last_day().is_some_and(|last| last >= meeting.today()),
    })
}

/// Whether both dates can mean the same days. A meeting that has moved since it was announced has a place and a host for
/// its later date, which say nothing of the earlier one.
fn may_be_the_same(announced: &When, own: &When) -> bool {
    let bounds = |when: &When| when.first_day().zip(when.last_day());
    match (bounds(announced), bounds(own)) {
        (Some((first, last)), Some((own_first, own_last))) => first <= own_last && own_first <= last,
        _ => true,
    }
}

/// The day is known and nobody has said at what time.
fn lacks_times(when: &When) -> bool {
    when.known_day().is_some() && when.start.is_none() && when.end.is_none() && !when.provisional
}

fn place(meeting: &Meeting<'_>, own: Option<&Event>) -> String {
    let next = &meeting.event.minutes.next;
    let typed = joined(&[&next.venue, &next.address]);
    let (place, provisional) = match own {
        Some(own) if typed.is_empty() => {
            let venue = &own.details.venue;
            (joined(&[&venue.room, &venue.name, &venue.address]), venue.provisional)
        }
        _ => (typed, next.venue_provisional),
    };
    match (place.is_empty(), provisional) {
        (true, _) => meeting.words.dates.to_be_confirmed.clone(),
        (false, true) => fill(&meeting.words.dates.provisional, &[("when", &place)]),
        (false, false) => place,
    }
}

fn hosts(meeting: &Meeting<'_>, own: Option<&Event>) -> String {
    let typed = &meeting.event.minutes.next.hosts;
    let links: &[Ref] = match own {
        Some(own) if typed.is_empty() => &own.details.hosts,
        _ => typed,
    };
    let names: Vec<String> = links.iter().map(|link| meeting.name(*link)).collect();
    meeting.words.joining.and_list(&names)
}

fn theme<'a>(meeting: &'a Meeting<'_>, own: Option<&'a Event>) -> &'a str {
    match (meeting.event.minutes.next.theme.trim(), own) {
        ("", Some(own)) => own.details.theme.trim(),
        (typed, _) => typed,
    }
}

/// What is announced, with its terms and the fields that it was typed in.
fn rows<'a>(meeting: &'a Meeting<'_>, announced: Announced) -> [(&'a String, String, &'static str); 5] {
    let terms = &meeting.words.minutes.terms;
    let when = if announced.times_are_open {
        fill(&terms.times_to_be_confirmed, &[("when", &announced.when)])
    } else {
        announced.when
    };
    [
        (&terms.when, when, "when"),
        (&terms.r#where, announced.place, "venue"),
        (&terms.how_to_find, announced.map_note, "map_note"),
        (&terms.host, announced.host, "hosts"),
        (&terms.theme, announced.theme, "theme"),
    ]
}

/// The same as facts; none where nothing is announced.
pub fn facts(meeting: &Meeting<'_>) -> Vec<Fact> {
    let Some(announced) = announced(meeting) else { return Vec::new() };
    let fact = |(term, said, key): (&String, String, &str)| {
        parts::fact(term, &[said], meeting.at(format!("minutes/next/{key}")))
    };
    rows(meeting, announced).into_iter().filter_map(fact).collect()
}

/// The panel, with the words typed before it.
pub fn next_meeting(meeting: &Meeting<'_>) -> Vec<Block> {
    let mut blocks = meeting.lead_in("next", |lead_ins| &lead_ins.next);
    let Some(announced) = announced(meeting) else { return apart(blocks) };
    let line = |(term, said, key): (&String, String, &str)| {
        let origin = meeting.at(format!("minutes/next/{key}"));
        (!said.is_empty()).then(|| paragraph(term_line(meeting.words, term, linked(&said))).at(&origin))
    };
    let mut lines: Vec<Block> = rows(meeting, announced).into_iter().filter_map(line).collect();
    let about = &meeting.event.minutes.next.about;
    lines.extend(markdown::blocks(about, 2, Some(&meeting.at("minutes/next/about"))));
    let links = &meeting.event.minutes.next.links;
    lines.extend(web_links(meeting.words, links, &|link| meeting.at(format!("minutes/next/links/{}", link.id))));
    blocks.push(Content::Panel { heading: heading(meeting), blocks: lines }.into());
    if blocks.len() > 1 { apart(blocks) } else { blocks }
}
