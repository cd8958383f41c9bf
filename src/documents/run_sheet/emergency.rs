//! The strip at the foot of each day: what to say to whoever answers 999, and whom to turn to in the house. Where nobody
//! is known yet it says so, since a page without first aid looks as if there were none.

use super::days::{Day, own_or, room};
use crate::documents::meeting::not_named::Said;
use crate::documents::meeting::{Meeting, Naming};
use crate::documents::names::joined;
use crate::documents::tree::{Block, Content, Fact, Inline, Origin};
use crate::documents::wording::fill;
use crate::model::Ref;
use crate::model::event::Event;

pub fn strip(day: &Day<'_, '_>, is_public: bool) -> Block {
    let words = &day.whole.words.run_sheet.emergency;
    let mut facts = vec![
        ring(day),
        helper(day, &words.first_aid, FIRST_AID, is_public),
        helper(day, &words.safeguarding, SAFEGUARDING, is_public),
    ];
    facts.extend(getting_out(day));
    Content::Panel { heading: String::new(), blocks: vec![Content::Facts { facts }.into()] }.into()
}

/// The field of a helper and how it is found.
type Helper = (&'static str, fn(&Event) -> Option<Ref>);

const FIRST_AID: Helper = ("people/first_aider", |event| event.people.first_aider);
const SAFEGUARDING: Helper = ("people/safeguarding_lead", |event| event.people.safeguarding_lead);

fn fact(term: &str, lines: Vec<String>, origin: Origin) -> Fact {
    let lines = lines.into_iter().map(|line| vec![Inline::from(line)]).collect();
    Fact { term: term.to_owned(), lines, origin: Some(origin) }
}

fn ring(day: &Day<'_, '_>) -> Fact {
    let words = &day.whole.words.run_sheet.emergency;
    let venue = &day.at.event.details.venue;
    let place = joined(&[room(day.of, day.whole), &venue.name, &venue.address]);
    let line = match place.as_str() {
        "" => words.venue_unknown.clone(),
        place => fill(&words.say, &[("where", place)]),
    };
    fact(&words.ring, vec![line], day.at.at("details/venue"))
}

/// A name, and for the crew the telephone number of somebody who may be named.
fn helper(day: &Day<'_, '_>, term: &str, (field, find): Helper, is_public: bool) -> Fact {
    let Some((meeting, who)) = own_or(day.of, day.whole, find) else {
        let unknown = super::capitalised(&day.whole.words.dates.to_be_confirmed);
        return fact(term, vec![unknown], day.whole.at(field));
    };
    let phone = meeting.workspace.person(who).map(|person| person.phone.trim().to_owned());
    let may_say = !is_public && meeting.naming(who) == Naming::Named;
    let phone = phone.filter(|phone| may_say && !phone.is_empty());
    fact(term, [Some(meeting.plain_name(who)), phone].into_iter().flatten().collect(), meeting.at(field))
}

fn getting_out(day: &Day<'_, '_>) -> Option<Fact> {
    let points = day.at.event.details.venue.refuge_points.trim();
    let term = &day.whole.words.run_sheet.emergency.getting_out;
    let origin = day.at.at("details/venue/refuge_points");
    (!points.is_empty()).then(|| fact(term, vec![points.to_owned()], origin))
}

/// Whoever the strip names.
pub fn people<'s, 'a>(day: &Day<'s, 'a>) -> Vec<(&'s Meeting<'a>, Said)> {
    let of = |(field, find): Helper| {
        let (meeting, who) = own_or(day.of, day.whole, find)?;
        Some((meeting, (who, meeting.at(field))))
    };
    [FIRST_AID, SAFEGUARDING].into_iter().filter_map(of).collect()
}
