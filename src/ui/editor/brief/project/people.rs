//! Who took part and when they were last told, what people said, and where there is more to see.

use eframe::egui::Ui;

use super::super::telling::standing;
use super::of;
use crate::documents::Origin;
use crate::model::form::typed;
use crate::model::parts::{Quote, WebLink};
use crate::model::{Brief, Output};
use crate::ui::editor::Draft;
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Chip, title_link};
use crate::ui::words::{counted, joined, short_when};

/// The teams, and the day on which people were told last.
pub fn show(ui: &mut Ui, draft: &Draft<'_, '_>, brief: &Brief, lead: &mut Option<Origin>) {
    widgets::heading(ui, 3, role::NAME, "Who took part");
    ui.add_space(space::WORD);
    widgets::card(ui, None, |ui| {
        ui.spacing_mut().item_spacing.y = space::LABEL;
        for at in brief.at_events.appearances.iter().rev() {
            let event = at.event.map(|event| draft.title(event.0)).unwrap_or_default();
            let label = if event.is_empty() { "Team".to_owned() } else { format!("Team at {event}") };
            let members = at.team.members.iter().filter_map(|member| member.person);
            let mut people: Vec<String> = members.map(|person| draft.title(person.0)).collect();
            people.extend(Some(at.team.others.clone()).filter(|others| !others.is_empty()));
            let nobody = if at.team.name.is_empty() { "Nobody is named" } else { &at.team.name };
            ui.push_id(at.id, |ui| {
                if title_link(ui, role::SECONDARY, &label).clicked() {
                    *lead = Some(of(brief, format!("at_events/appearances/{}/team", at.id)));
                }
                let people = people.join(", ");
                widgets::body(ui, if people.is_empty() { nobody } else { &people });
            });
        }
        let told = typed(&brief.since.told_back).max_by_key(|told| told.when.first_day());
        if title_link(ui, role::SECONDARY, "Last told what came of it").clicked() {
            *lead = Some(of(brief, "since/told_back"));
        }
        let said = told.map(|told| joined(&[&short_when(&told.when), &told.group, &told.how]));
        widgets::body(ui, said.as_deref().unwrap_or("Nobody was told yet"));
        let due = standing(draft, brief, draft.desk.session.clock().today()).due();
        if due > 0 {
            let words = format!("{} to be told", counted(due, "group", "groups"));
            Chip::new(&words).tone(Tone::Warn).icon(icon::TIME).show(ui);
        }
    });
    ui.add_space(space::FIELD);
}

/// Quotes and links of the project, of its events and of what was made.
pub fn quotes(ui: &mut Ui, draft: &Draft<'_, '_>, brief: &Brief, lead: &mut Option<Origin>) {
    let outputs: Vec<&Output> = draft.desk.session.workspace().outputs_of(brief.header.id).collect();
    let quotes = quotes_of(brief, &outputs);
    let links = links_of(brief, &outputs);
    if !quotes.is_empty() {
        widgets::heading(ui, 3, role::NAME, "In their words");
        ui.add_space(space::LABEL);
        for (quote, origin) in &quotes {
            ui.push_id(origin, |ui| {
                if title_link(ui, role::BODY, &format!("“{}”", quote.words.trim())).clicked() {
                    *lead = Some(origin.clone());
                }
                widgets::secondary(ui, &quote.attribution);
            });
        }
        ui.add_space(space::FIELD);
    }
    if !links.is_empty() {
        widgets::heading(ui, 3, role::NAME, "Links");
        ui.add_space(space::LABEL);
        for (link, origin) in &links {
            let label = if link.label.trim().is_empty() { &link.address } else { &link.label };
            ui.push_id(origin, |ui| {
                if title_link(ui, role::BODY, label).clicked() {
                    *lead = Some(origin.clone());
                }
            });
        }
        ui.add_space(space::FIELD);
    }
}

fn quotes_of<'a>(brief: &'a Brief, outputs: &[&'a Output]) -> Vec<(&'a Quote, Origin)> {
    let since = brief.since.quotes.iter().map(|quote| (quote, of(brief, format!("since/quotes/{}/words", quote.id))));
    let there = brief.at_events.appearances.iter().flat_map(|at| {
        at.quotes
            .iter()
            .map(|quote| (quote, of(brief, format!("at_events/appearances/{}/quotes/{}/words", at.id, quote.id))))
    });
    let made = outputs.iter().flat_map(|output| {
        let at = |quote: &Quote| Origin { record: output.header.id, field: format!("quotes/{}/words", quote.id) };
        output.quotes.iter().map(move |quote| (quote, at(quote)))
    });
    since.chain(there).chain(made).filter(|(quote, _)| !quote.words.trim().is_empty()).collect()
}

/// Each address once.
fn links_of<'a>(brief: &'a Brief, outputs: &[&'a Output]) -> Vec<(&'a WebLink, Origin)> {
    let asked = brief.brief.links.iter().map(|link| (link, of(brief, format!("brief/links/{}/label", link.id))));
    let there = brief.at_events.appearances.iter().flat_map(|at| {
        at.links
            .iter()
            .map(|link| (link, of(brief, format!("at_events/appearances/{}/links/{}/label", at.id, link.id))))
    });
    let made = outputs.iter().flat_map(|output| {
        let at = |link: &WebLink| Origin { record: output.header.id, field: format!("links/{}/label", link.id) };
        output.links.iter().map(move |link| (link, at(link)))
    });
    let mut links: Vec<(&WebLink, Origin)> = Vec::new();
    for (link, origin) in asked.chain(there).chain(made) {
        let is_known = links.iter().any(|(other, _)| (&other.address, &other.label) == (&link.address, &link.label));
        if !is_known && (!link.label.trim().is_empty() || !link.address.trim().is_empty()) {
            links.push((link, origin));
        }
    }
    links
}
