//! What people are told before they come, line by line: it stands on the poster and in the joining note alike.

use super::around::Kit;
use crate::documents::markdown::linked;
use crate::documents::names::joined;
use crate::documents::parts::{fact, fact_of_lines, web_link};
use crate::documents::project::text_lines;
use crate::documents::tree::{Fact, Inline};
use crate::documents::wording::YesNoWords;
use crate::model::Open;
use crate::model::event::{Answer, OpenTo};
use crate::model::form::typed;

/// Day, date and time.
pub fn when(kit: &Kit<'_>) -> Option<Fact> {
    fact(&kit.meeting.words.minutes.terms.when, &[kit.when()], kit.meeting.at("details/when"))
}

/// The house with its address.
pub fn place(kit: &Kit<'_>) -> Option<Fact> {
    let venue = kit.venue();
    let is_address_alone = venue.name.trim().is_empty() && kit.told().room().1.is_empty();
    let address = if is_address_alone { "" } else { &venue.address };
    let place = joined(&[&kit.place(), address]);
    fact(&kit.meeting.words.minutes.terms.r#where, &[place], kit.at_venue("details/venue"))
}

pub fn how_to_find_it(kit: &Kit<'_>) -> Option<Fact> {
    let venue = kit.venue();
    let lines = [venue.map_note.clone(), venue.transport.clone()];
    fact(&kit.words().invitation.finding, &lines, kit.at_venue("details/venue/map_note"))
}

/// What is known of the building, then what was typed.
pub fn access(kit: &Kit<'_>) -> Option<Fact> {
    let words = &kit.words().invitation.access;
    let venue = kit.venue();
    let known = [
        answer(&words.step_free, venue.step_free.as_ref()),
        answer(&words.hearing_loop, venue.hearing_loop.as_ref()),
        answer(&words.quiet_room, venue.quiet_room.as_ref()),
    ];
    let known: Vec<&str> = known.into_iter().flatten().collect();
    let known = if known.is_empty() { Vec::new() } else { vec![vec![Inline::from(known.join(". "))]] };
    let lines = [known, text_lines(&kit.event().plan.access)].concat();
    fact_of_lines(&words.term, lines, kit.meeting.at("plan/access"))
}

fn answer<'w>(words: &'w YesNoWords, answer: Option<&Open<Answer>>) -> Option<&'w str> {
    Some(match answer?.known()? {
        Answer::Yes => &words.yes,
        Answer::InPart => &words.in_part,
        Answer::No => &words.no,
    })
}

pub fn cost(kit: &Kit<'_>) -> Option<Fact> {
    let said = kit.event().details.expenses.clone();
    fact(&kit.words().invitation.cost, &[said], kit.meeting.at("details/expenses"))
}

pub fn food(kit: &Kit<'_>) -> Option<Fact> {
    fact_of_lines(&kit.words().invitation.food, text_lines(&kit.event().plan.catering), kit.meeting.at("plan/catering"))
}

pub fn open_to(kit: &Kit<'_>) -> Option<Fact> {
    let said = match &kit.event().details.open_to {
        None => String::new(),
        Some(Open::Known(open_to)) => kit.meeting.words.choices.open_to.of(*open_to).to_owned(),
        Some(Open::Newer(raw)) => raw.get_ron().trim().to_owned(),
    };
    fact(&kit.words().invitation.who_for, &[said], kit.meeting.at("details/open_to"))
}

/// Under-18s may come and have to be asked about.
pub fn with_children(kit: &Kit<'_>) -> bool {
    let open_to = kit.event().details.open_to.as_ref().and_then(Open::known);
    matches!(open_to, Some(OpenTo::PublicWithAdults))
}

/// Where to book, or that nobody needs to.
pub fn booking(kit: &Kit<'_>) -> Option<Fact> {
    let links = typed(&kit.event().details.links).map(|link| web_link(kit.meeting.words, link));
    let lines: Vec<Vec<Inline>> = links.collect();
    fact_of_lines(&kit.words().invitation.booking, lines, kit.meeting.at("details/links"))
}

pub fn photographs(kit: &Kit<'_>) -> Option<Fact> {
    let lines = text_lines(&kit.event().plan.photographs);
    fact_of_lines(&kit.words().invitation.photographs, lines, kit.meeting.at("plan/photographs"))
}

/// Whoever prints, as they have said how they are reached: nobody else's number is given away.
pub fn contact(kit: &Kit<'_>) -> Option<Fact> {
    let you = kit.meeting.workspace.you();
    let said = joined(&[&you.name, &you.contact]);
    let said = if you.contact.trim().is_empty() { String::new() } else { said };
    let lines = if said.is_empty() { Vec::new() } else { vec![linked(&said)] };
    fact_of_lines(&kit.words().invitation.contact, lines, kit.meeting.at("details/organisers"))
}
