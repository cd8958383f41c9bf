//! What a team looks up while it works: what it may change, whom it can ask, what it can use, and what would be a
//! success.

use super::left_out::{shows_resource, why_no_contact};
use super::project::Project;
use crate::documents::markdown::linked;
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, paragraph, web_link};
use crate::documents::tree::Block;
use crate::model::brief::{Agreement, Contact, Resource, Sensitivity};
use crate::model::form::typed;

/// Everything in it, part by part.
pub fn panel(project: &Project<'_>) -> Vec<Block> {
    let (ask, words) = (project.ask(), &project.words().brief.panel);
    let lines = |title: &str, lines: &[String], field: &str| project.bullets(title, field, project.lines(lines, field));
    let links = typed(&ask.links)
        .map(|link| paragraph(web_link(project.words(), link)).at(&project.at(format!("brief/links/{}", link.id))));
    let parts = [
        lines(&words.fixed, &ask.fixed, "brief/fixed"),
        lines(&words.flexible, &ask.flexible, "brief/flexible"),
        project.bullets(&words.contacts, "brief/contacts", contacts(project)),
        project.bullets(&words.resources, "brief/resources", resources(project)),
        lines(&words.by_the_end, &ask.by_the_end, "brief/by_the_end"),
        lines(&words.measures, &ask.measures, "brief/measures"),
        lines(&words.starter_tasks, &ask.starter_tasks, "brief/starter_tasks"),
        lines(&words.skills_wanted, &ask.skills_wanted, "brief/skills_wanted"),
        project.bullets(&words.links, "brief/links", links.collect()),
        project.bullets(&words.follow, "brief/hashtags", follow(project)),
    ];
    parts.concat()
}

fn contacts(project: &Project<'_>) -> Vec<Block> {
    let shown = typed(&project.ask().contacts).filter(|contact| why_no_contact(project, contact).is_none());
    shown.filter_map(|contact| self::contact(project, contact)).collect()
}

/// A sentence of its own does not run on from a name behind a comma, as "Saturday 11am" does.
fn is_sentence(text: &str) -> bool {
    let is_long = text.split_whitespace().count() >= 4;
    text.starts_with(char::is_uppercase) && (is_long || text.ends_with(['.', '?']))
}

/// "Jess Orme, caretaker, Quay Library (agreed)". Whoever may not be named is said by what was typed of them.
fn contact(project: &Project<'_>, contact: &Contact) -> Option<Block> {
    let words = &project.words().brief.panel;
    let who = match contact.person {
        Some(person) => match project.described(person) {
            Some(party) => joined(&[&party.in_full(), &contact.who]),
            None if contact.who.trim().is_empty() => project.party(person),
            None => contact.who.trim().to_owned(),
        },
        None => contact.who.trim().to_owned(),
    };
    let about = contact.about.trim();
    let said = if is_sentence(about) && !who.is_empty() { format!("{who}: {about}") } else { joined(&[&who, about]) };
    let agreed = match contact.agreed.known() {
        Some(Agreement::Agreed) => &words.agreed,
        _ => &words.not_asked_yet,
    };
    if said.is_empty() {
        return None;
    }
    let line = format!("{said} {}", bracketed(project.words(), agreed));
    Some(paragraph(linked(&line)).at(&project.at(format!("brief/contacts/{}", contact.id))))
}

/// Things, and then places to go to.
fn resources(project: &Project<'_>) -> Vec<Block> {
    let ask = project.ask();
    let shown = typed(&ask.resources).filter(|resource| shows_resource(resource));
    let mut blocks: Vec<Block> = shown.map(|one| resource(project, one)).collect();
    blocks.extend(project.lines(&ask.places, "brief/places"));
    blocks
}

fn resource(project: &Project<'_>, resource: &Resource) -> Block {
    let words = &project.words().brief.panel;
    let sensitivity = match resource.sensitivity.known() {
        Some(Sensitivity::Shared) => words.for_this_event.as_str(),
        Some(Sensitivity::Personal) => &words.personal,
        _ => "",
    };
    let offline = if resource.offline { words.offline.as_str() } else { "" };
    let said = joined(&[&resource.what, &resource.place]);
    let remarks = joined(&[&resource.licence, sensitivity, offline]);
    let line = if remarks.is_empty() { said } else { format!("{said} {}", bracketed(project.words(), &remarks)) };
    paragraph(linked(line.trim())).at(&project.at(format!("brief/resources/{}", resource.id)))
}

fn follow(project: &Project<'_>) -> Vec<Block> {
    let ask = project.ask();
    let line = |lines: &[String], field: &str| {
        let said: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        let said = said.join(" ");
        (!said.is_empty()).then(|| project.line(&said, field))
    };
    let lines = [line(&ask.hashtags, "brief/hashtags"), line(&ask.handles, "brief/handles")];
    lines.into_iter().flatten().collect()
}
