//! What was typed into a brief and does not print, and whom or what it prints although somebody must still be asked.

use super::project::Project;
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::meeting::{NEWER, Naming};
use crate::documents::tree::Origin;
use crate::model::Ref;
use crate::model::brief::{Agreement, Contact, Resource};
use crate::model::form::typed;

const NOT_NAMED: &str = "Residents and service users are not named, unless their row under \u{201c}Who came\u{201d} says \u{201c}Named\u{201d}. Say in words whom a team should ask for.";

/// Everything of one brief.
pub fn left_out(project: &Project<'_>) -> Vec<LeftOut> {
    [other_question(project), contacts(project), resources(project), not_named(project)].concat()
}

/// Why somebody to talk to is left out; none where they are on the page.
pub fn why_no_contact(project: &Project<'_>, contact: &Contact) -> Option<&'static str> {
    let person = contact.person.and_then(|person| project.meeting.workspace.person(person));
    match contact.agreed.known() {
        None => Some(NEWER),
        Some(Agreement::WouldRatherNot) => Some("They would rather not be asked."),
        _ if person.is_some_and(|person| person.do_not_contact) => Some("Their own record says not to contact them."),
        _ => None,
    }
}

pub fn shows_resource(resource: &Resource) -> bool {
    resource.sensitivity.known().is_some()
}

/// The page holds to the question that was set, whatever the brief says since.
fn other_question(project: &Project<'_>) -> Vec<LeftOut> {
    let own = project.ask().question.trim();
    let is_other = !own.is_empty() && project.question_at_event().is_some() && own != project.headline();
    let one = LeftOut {
        origin: project.at("brief/question"),
        concern: Concern::OtherQuestion,
        why: "The page has the question as it was set at its event. To print this one, change it there as well.",
    };
    if is_other { vec![one] } else { Vec::new() }
}

fn contacts(project: &Project<'_>) -> Vec<LeftOut> {
    let one = |contact: &Contact| {
        let (concern, why) = match why_no_contact(project, contact) {
            Some(why) => (Concern::ContactLeftOut, why),
            None if contact.agreed.is(Agreement::NotAskedYet) => {
                (Concern::ContactToAsk, "Nobody has asked them yet whether a team may come to them. The page says so.")
            }
            None => return None,
        };
        Some(LeftOut { origin: project.at(format!("brief/contacts/{}/agreed", contact.id)), concern, why })
    };
    typed(&project.ask().contacts).filter_map(one).collect()
}

fn resources(project: &Project<'_>) -> Vec<LeftOut> {
    let hidden = typed(&project.ask().resources).filter(|resource| !shows_resource(resource));
    let one = |resource: &Resource| LeftOut {
        origin: project.at(format!("brief/resources/{}/sensitivity", resource.id)),
        concern: Concern::ResourceLeftOut,
        why: NEWER,
    };
    hidden.map(one).collect()
}

/// Whoever stands there without a name, each once, by the field that puts them on the page.
fn not_named(project: &Project<'_>) -> Vec<LeftOut> {
    let ask = project.ask();
    let jobs = [
        (ask.partners.as_slice(), "brief/partners"),
        (ask.owner.as_slice(), "brief/owner"),
        (ask.deputy.as_slice(), "brief/deputy"),
        (ask.sponsor.as_slice(), "brief/sponsor"),
        (ask.afterwards.owner.as_slice(), "brief/afterwards/owner"),
    ];
    let jobs = jobs.into_iter().flat_map(|(links, field)| links.iter().map(move |link| (*link, project.at(field))));
    let contacts = typed(&ask.contacts).filter(|contact| why_no_contact(project, contact).is_none());
    let contacts = contacts
        .filter_map(|contact| Some((contact.person?, project.at(format!("brief/contacts/{}/person", contact.id)))));
    let mut told: Vec<Ref> = Vec::new();
    let mut first = |(who, origin): (Ref, Origin)| {
        let is_new = project.meeting.naming(who) == Naming::Counted && !told.contains(&who);
        told.push(who);
        is_new.then_some(LeftOut { origin, concern: Concern::PersonNotNamed, why: NOT_NAMED })
    };
    jobs.chain(contacts).filter_map(&mut first).collect()
}
