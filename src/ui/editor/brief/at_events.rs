//! The page *At the event*: each event that a brief was taken to, with the question as it was set there, the team, and
//! what the team made of it. The question is a copy from then on: what is written in the brief later leaves it alone.

use eframe::egui::{self, Ui};

use super::team;
use crate::model::brief::{Appearance, Ask, BriefStatus};
use crate::model::event::EventType;
use crate::model::pick::Choice;
use crate::model::{Brief, Id, Kind, Open, Record, Ref};
use crate::ui::editor::place::Look;
use crate::ui::editor::{Draft, form, items, links};
use crate::ui::theme::{icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Button, OrderedList};

/// What stands below the team's question.
const REST: [&str; 5] = ["what_the_team_did", "what_happens_now", "checkpoints", "quotes", "links"];

/// Draws the page.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, brief: &mut Brief) {
    draft.within(Step::Key("appearances"), |draft| {
        let Brief { brief: ask, at_events, .. } = &mut *brief;
        items::heading(ui, "Events", "");
        if at_events.appearances.is_empty() {
            widgets::muted(ui, "Not taken to an event yet.");
            ui.add_space(space::WORD);
        }
        open_last(ui, at_events.appearances.last().map(|last| last.id));
        let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, at: &mut Appearance| appearance(ui, draft, ask, at);
        let action = items::rows(ui, draft, &mut at_events.appearances, "", |_, _, _| {}, body);
        items::carry_out(draft, &mut at_events.appearances, action);
        let taken: Vec<Id> = at_events.appearances.iter().filter_map(|at| at.event).map(|event| event.0).collect();
        if let Some(event) = links::add(ui, draft, "Take it to an event", Kind::Event, &taken) {
            take_to(draft, brief, event);
        }
    });
}

/// Takes the brief to an event, with its question of today. An event that is made for it is a hack event.
fn take_to(draft: &mut Draft<'_, '_>, brief: &mut Brief, event: Ref) {
    let id = draft.desk.session.fresh_id();
    brief.carry_to(event, id);
    if let Some(Record::Event(made)) = draft.created.iter_mut().find(|record| record.id() == event.0) {
        made.details.kind = Open::Known(EventType::HackEvent);
    }
    draft.within(Step::Item(id), |draft| draft.lead_to(Step::Key("team")));
}

/// The last event stands open when the page is seen first.
fn open_last(ui: &Ui, last: Option<Id>) {
    let seen = ui.scope_id().with("seen");
    if let Some(last) = last.filter(|_| ui.data(|data| data.get_temp::<bool>(seen).is_none())) {
        OrderedList::open(ui, egui::Id::unique(last));
    }
    ui.data_mut(|data| data.insert_temp(seen, true));
}

fn appearance(ui: &mut Ui, draft: &mut Draft<'_, '_>, ask: &mut Ask, at: &mut Appearance) {
    form::row(ui, draft, at, "event");
    question(ui, draft, at);
    draft.within(Step::Key("team"), |draft| team::show(ui, draft, &mut at.team));
    widgets::outlined(ui, |ui| new_question(ui, draft, ask, at));
    ui.add_space(space::FIELD);
    form::show(ui, draft, at, &|key| REST.contains(&key));
}

/// The question as it was set: text that stays, until somebody says that its wording is wrong.
fn question(ui: &mut Ui, draft: &mut Draft<'_, '_>, at: &mut Appearance) {
    let id = ui.scope_id().with(("corrects the wording", at.id));
    let is_led_to = draft.way.leads_through(|key| key == "question");
    let corrects = is_led_to || ui.data(|data| data.get_temp(id)).unwrap_or(at.question.is_empty());
    let turned = if corrects {
        form::row(ui, draft, at, "question");
        !at.question.is_empty() && Button::plain("Keep this wording").icon(icon::DONE).small().show(ui).clicked()
    } else {
        widgets::secondary(ui, "The question as it was set");
        widgets::heading(ui, 3, role::SUBHEADING, &at.question);
        let turned = Button::plain("Correct the wording").icon(icon::EDIT).small().show(ui).clicked();
        if turned {
            draft.lead_to(Step::Key("question"));
        }
        turned
    };
    // Remembered, so that a field that was empty does not turn into text at its first letter.
    ui.data_mut(|data| data.insert_temp(id, corrects != turned));
    ui.add_space(space::FIELD);
}

/// The team's own question, why it changed, and the word for it, which nothing but a click sets.
fn new_question(ui: &mut Ui, draft: &mut Draft<'_, '_>, ask: &mut Ask, at: &mut Appearance) {
    form::row_as(ui, draft, at, "new_question", &Look { large: true, ..Look::default() });
    form::row(ui, draft, at, "why_changed");
    let is_told = ask.status.known().is_none_or(|status| *status >= BriefStatus::Reframed);
    if at.is_reframed() && !is_told {
        let words = format!("Set the status to “{}”", BriefStatus::Reframed.label());
        if Button::outlined(&words).icon(icon::DONE).small().show(ui).clicked() {
            ask.status = Open::Known(BriefStatus::Reframed);
            draft.is_deed = true;
        }
    }
}
