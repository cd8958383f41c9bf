//! The pages of an event's editor, of which the minutes and the plan have a form of their own.

mod agreed;
mod beforehand;
mod boxes;
mod cards;
mod countdown;
mod details;
mod item;
pub mod last_time;
mod launch;
mod lines;
mod looking_back;
mod minutes;
mod money;
mod on_the_day;
mod people;
mod presenters;
mod progress;
pub mod projects;
mod ready;
mod risks;
mod run_sheet;
mod sealed;
mod slips;
pub mod steps;
mod take_in;
mod telling;

pub use minutes::MADE_IN_ITEMS;
pub use projects::PAGE as PROJECTS;
pub use ready::FIELD as READY;

use eframe::egui::Ui;

use super::pages::Page;
use super::{Draft, form};
use crate::documents::Origin;
use crate::model::Event;
use crate::model::form::Form;
use crate::ui::theme::{role, space};
use crate::ui::way::Step;
use crate::ui::widgets;

/// Draws a page of the event.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, (name, group): Page, event: &mut Event) {
    ui.push_id(name, |ui| {
        draft.within(Step::Key(group), |draft| match group {
            "minutes" => {
                draft.day = event.details.when.first_day().unwrap_or(draft.day);
                minutes::show(ui, draft, event);
            }
            "plan" => {
                people::past::show(ui, draft, event);
                ready::show(ui, draft, event);
                on_the_day::show(ui, draft, event);
                last_time::show(ui, draft, event);
                to_agenda(ui, draft, event);
                launch::show(ui, draft, event);
                countdown::show(ui, draft, event);
                run_sheet::show(ui, draft, event);
                let has_projects = projects::has(draft.desk.session.workspace(), event);
                beforehand::show(ui, draft, &mut event.plan, has_projects);
                money::show(ui, draft, event);
                risks::show(ui, draft, event);
            }
            projects::PAGE => projects::show(ui, draft, event),
            "people" => people::show(ui, draft, event),
            "review" => {
                telling::show(ui, draft, event);
                looking_back::show(ui, draft, event);
                countdown::teach(ui, draft, event);
                form::show(ui, draft, &mut event.review, &|key| key != "pulse");
                slips::show(ui, draft, event);
            }
            "header" => all(ui, draft, &mut event.header),
            _ => {
                launch::show(ui, draft, event);
                details::show(ui, draft, event);
            }
        });
    });
}

/// People look for the agenda of a meeting among its plans, and would type it into the run sheet.
fn to_agenda(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    if event.details.kind.known().is_none_or(|kind| kind.holds_projects()) {
        return;
    }
    if widgets::link(ui, role::BODY, "Go to the agenda").clicked() {
        let first = event.minutes.items.first().map(|item| format!("minutes/items/{}/title", item.id));
        let field = first.unwrap_or_else(|| "minutes/items".to_owned());
        draft.desk.lead = Some(Origin { record: event.header.id, field });
    }
    ui.add_space(space::FIELD);
}

fn all(ui: &mut Ui, draft: &mut Draft<'_, '_>, form: &mut dyn Form) {
    form::show(ui, draft, form, &|_| true);
}
