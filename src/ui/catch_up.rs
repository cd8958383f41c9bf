//! A catch-up in the window: the agenda that is filled from the projects, and the three fields in which it is kept what
//! was told of one. What is typed there is an update of the project from its first letter.

use std::sync::Arc;

use eframe::egui::{self, Ui};

use super::frame::Desk;
use super::memo::memo;
use super::theme::{role, space};
use super::widgets::{self, Button, Field, MarkdownEdit};
use super::words::{counted, short_when};
use crate::app::Command;
use crate::model::event::{EventType, Item};
use crate::model::{Brief, Event, Id};
use crate::workspace::catch_up::{self, Asked, Prompts, Proposed};
use crate::workspace::{Change, Workspace};

/// From this width on the three fields stand abreast.
const ABREAST: f32 = 620.0;

/// What a field asks.
fn asks(asked: Asked) -> &'static str {
    match asked {
        Asked::Happened => "What happened",
        Asked::Stuck => "What is stuck",
        Asked::Need => "What is needed",
    }
}

/// The way to fill the agenda of a catch-up.
pub fn offer(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event) {
    if !event.details.kind.is(EventType::CatchUp) {
        return;
    }
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let id = event.header.id;
    let place = egui::Id::unique("the projects to ask after");
    let found: Arc<Vec<Proposed>> =
        memo(ui, place, (workspace.generation(), id, today), || catch_up::proposed(workspace, event, today));
    if found.is_empty() {
        if event.minutes.items.iter().all(|item| item.brief.is_none()) {
            widgets::secondary(ui, "No project of an earlier event is left to ask after.");
            ui.add_space(space::WORD);
        }
        return;
    }
    let key = egui::Id::unique(("projects for the agenda", id));
    let Some(mut chosen) = ui.data(|data| data.get_temp::<Vec<Id>>(key)) else {
        if Button::outlined("Fill the agenda from the projects").show(ui).clicked() {
            let usual: Vec<Id> = found.iter().filter(|one| one.is_usual).map(|one| one.brief).collect();
            ui.data_mut(|data| data.insert_temp(key, usual));
        }
        ui.add_space(space::WORD);
        return;
    };
    let is_over = choose(ui, desk, id, &found, &mut chosen);
    ui.data_mut(|data| match is_over {
        true => data.remove::<Vec<Id>>(key),
        false => {
            data.insert_temp(key, chosen);
        }
    });
    ui.add_space(space::WORD);
}

/// Which of them; whether that is settled.
fn choose(ui: &mut Ui, desk: &mut Desk<'_>, event: Id, found: &[Proposed], chosen: &mut Vec<Id>) -> bool {
    chosen.retain(|one| found.iter().any(|proposed| proposed.brief == *one));
    for one in found {
        let mut is_chosen = chosen.contains(&one.brief);
        let worked_on = desk.session.workspace().title(one.event).unwrap_or_default();
        let words = format!("{}, {worked_on}", one.title);
        if ui.push_id(one.brief, |ui| widgets::flag(ui, &mut is_chosen, &words)).inner.changed() {
            chosen.retain(|other| *other != one.brief);
            if is_chosen {
                chosen.push(one.brief);
            }
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let says = format!("Put {} on the agenda", counted(chosen.len(), "project", "projects"));
        let puts = Button::outlined(&says).enabled(!chosen.is_empty()).show(ui).clicked();
        if puts {
            // In the order in which they are offered.
            let projects: Vec<Id> = found.iter().map(|one| one.brief).filter(|one| chosen.contains(one)).collect();
            if let Some((change, stays)) = desk.session.fill_agenda(event, &projects) {
                desk.says = stays.or(desk.says.take());
                desk.send(Command::Apply(change));
            }
        }
        puts || Button::plain("Leave it as it is").show(ui).clicked()
    })
    .inner
}

/// Whether an item asks after a project that is here.
pub fn is_about_project(workspace: &Workspace, item: &Item) -> bool {
    catch_up::project(workspace, item).is_some()
}

/// What was told of the project of an item, as one text; none where nothing was.
pub fn was_told(workspace: &Workspace, item: &Item) -> Option<String> {
    let update = catch_up::update(catch_up::project(workspace, item)?, item)?;
    Some(update.text.as_str().trim().to_owned())
}

/// What helps to ask after the project of an item, and what is told of it; nothing for another item.
pub fn fields(ui: &mut Ui, desk: &mut Desk<'_>, event: &Event, item: &Item, can_write: bool) {
    let session = desk.session;
    let Some(brief) = catch_up::project(session.workspace(), item) else { return };
    let can_write = can_write && session.can_write() && session.read_only(brief.header.id).is_none();
    ui.push_id(("told of", item.id), |ui| {
        help(ui, desk, event, brief);
        ui.add_enabled_ui(can_write, |ui| {
            if ui.available_width() >= ABREAST {
                ui.columns_const(|columns: &mut [Ui; 3]| {
                    for (ui, asked) in columns.iter_mut().zip(Asked::ALL) {
                        field(ui, desk, (event, item, brief), asked);
                    }
                });
                return;
            }
            for asked in Asked::ALL {
                field(ui, desk, (event, item, brief), asked);
                ui.add_space(space::WORD);
            }
        });
        ui.add_space(space::WORD);
    });
}

fn field(ui: &mut Ui, desk: &mut Desk<'_>, (event, item, brief): (&Event, &Item, &Brief), asked: Asked) {
    let mut told = catch_up::answers(brief, item);
    let text = told.of_mut(asked);
    let label = asks(asked);
    let typed = ui.push_id(label, |ui| Field::new(label).show(ui, |ui| MarkdownEdit::new(text).rows(2).show(ui))).inner;
    if typed.changed() {
        let change = catch_up::tell(desk.session.workspace(), event, item, &told);
        let spot = Some(typed.id.value());
        desk.commands.extend(change.map(|change| Command::Apply(Change { spot, ..change })));
    }
}

/// Its question, what was heard of it last, and what was promised.
fn help(ui: &mut Ui, desk: &Desk<'_>, event: &Event, brief: &Brief) {
    let (workspace, today) = (desk.session.workspace(), desk.session.clock().today());
    let key = (workspace.generation(), event.header.id, brief.header.id, today);
    let place = egui::Id::unique(("what helps to ask after", brief.header.id));
    let prompts: Arc<Prompts> = memo(ui, place, key, || catch_up::prompts(workspace, event, brief, today, &|_| true));
    if !prompts.question.is_empty() {
        widgets::text(ui, role::BODY, super::theme::palette(ui).ink, &prompts.question);
    }
    if let Some((when, what)) = &prompts.last_heard {
        widgets::secondary(ui, &format!("Last heard, {}: {what}", short_when(&when.without_times())));
    }
    for (what, when) in &prompts.promised {
        let when = short_when(&when.without_times());
        let says = if when.is_empty() { format!("Promised: {what}") } else { format!("Promised, {when}: {what}") };
        widgets::secondary(ui, &says);
    }
    ui.add_space(space::WORD);
}
