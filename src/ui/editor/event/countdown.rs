//! The countdown on the page of the plan: how it stands, a line of weeks to the event, what earlier events have taught,
//! and the tasks under when they are due. Each can be set done, skipped with a reason, and opened; one is added by typing.

mod checklists;
mod fold;
mod line;
mod row;
mod words;

use eframe::egui::{self, Ui};

use crate::import::task_line;
use crate::model::event::Task;
use crate::model::form::is_typed;
use crate::model::{Event, Id, Lead, Ref};
use crate::ui::editor::{Draft, form, items};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::way::Step;
use crate::ui::widgets::{self, Around, Button, Field, Line, ListAction};
use crate::workspace::countdown::{Countdown, DayOff, countdown, days_off};

/// Draws it.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let today = draft.desk.session.clock().today();
    let workspace = draft.desk.session.workspace();
    let told = countdown(workspace, event, today);
    let lessons = workspace.lessons_for(event);
    // What was said of the last one stands over the plan by itself.
    let last = super::last_time::found(ui, draft, event);
    let stands_above = |what: &str| last.iter().any(|last| last.lines().any(|line| what.ends_with(line.as_str())));
    let taught: Vec<String> =
        lessons.iter().map(|lesson| lesson.what.clone()).filter(|what| !stands_above(what)).collect();
    widgets::heading(ui, 2, role::SUBHEADING, "Countdown");
    widgets::secondary(ui, &words::stands(&told));
    own_days_off(ui, draft, event);
    ui.add_space(space::WORD);
    if let Some(task) = line::show(ui, event, &told, today) {
        draft.desk.lead =
            Some(crate::documents::Origin { record: event.header.id, field: format!("plan/tasks/{task}/what") });
    }
    show_lessons(ui, &taught);
    draft.within(Step::Key("tasks"), |draft| list(ui, draft, event, &told));
    add(ui, draft, event);
    ui.add_space(space::WORD);
    ui.push_id("checklists", |ui| checklists::show(ui, draft, event));
    keep(ui, draft, event.header.id);
    ui.add_space(space::SECTION);
}

/// A bank holiday or another event on the event's own days. A weekend is what many choose.
fn own_days_off(ui: &mut Ui, draft: &Draft<'_, '_>, event: &Event) {
    let Some((first, last)) = event.details.when.known_day().zip(event.details.when.last_day()) else { return };
    let days = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last).take(words::MOST_DAYS);
    for day in days {
        let off = days_off(draft.desk.session.workspace(), event, day);
        for off in off.iter().filter(|off| !matches!(off, DayOff::Weekend(_))) {
            widgets::flagged(ui, icon::WARNING, Tone::Warn, &words::on_its_day(day, off));
        }
    }
}

fn show_lessons(ui: &mut Ui, taught: &[String]) {
    if taught.is_empty() {
        return;
    }
    ui.add_space(space::WORD);
    widgets::heading(ui, 3, role::NAME, "What earlier events have taught");
    for lesson in taught {
        widgets::signed(ui, icon::LESSON, Tone::Plain, role::BODY, lesson);
    }
    ui.add_space(space::WORD);
}

/// The rows under the headings of their phases. A task that was changed moves to its phase.
fn list(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event, told: &Countdown) {
    let before = event.plan.tasks.clone();
    let folded = fold::fold(ui, event.header.id, draft.way.item(), told, &mut event.plan.tasks);
    let headings = words::headings(event, told);
    let around: Vec<Around<'_>> = headings.iter().map(|heading| Around { heading, add: "" }).collect();
    let deeds = std::cell::Cell::new(None);
    let side = |ui: &mut Ui, draft: &mut Draft<'_, '_>, task: &Task| {
        if let Some(deed) = row::side(ui, draft, task, told) {
            deeds.set(Some((task.id, deed)));
        }
    };
    let body = |ui: &mut Ui, draft: &mut Draft<'_, '_>, task: &mut Task| form::show(ui, draft, task, &|_| true);
    let tasks = &mut event.plan.tasks;
    let action = items::rows_under(ui, draft, tasks, &around, "", side, body);
    let removed = match &action {
        Some(ListAction::Remove(at)) => tasks.get(*at).map(|task| task.what.trim()).filter(|what| !what.is_empty()),
        _ => None,
    };
    let called = removed.map(|what| format!("the task \u{201c}{what}\u{201d}"));
    items::carry_out_on(draft, tasks, action, called.as_deref());
    if let Some((id, deed)) = deeds.take() {
        row::carry_out(draft, tasks, id, deed);
    }
    folded.unfold(tasks);
    let moved = tasks.iter().any(|task| before.iter().any(|was| was.id == task.id && was.lead != task.lead));
    if moved {
        in_order(tasks);
    }
}

/// Those that say when they are due, in that order; the others stay behind them.
fn in_order(tasks: &mut [Task]) {
    tasks.sort_by_key(|task| {
        let place = task.lead.known().and_then(Lead::place);
        (place.is_none() && is_typed(task), place)
    });
}

/// A line to type in. What is typed with when it is due goes to its phase.
fn add(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &mut Event) {
    let id = egui::Id::unique(("a task that is typed", event.header.id));
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let help = "With when it is due, where that is known.";
    ui.add_space(space::SMALL);
    let entered = Field::new("Add a task").help(help).show(ui, |ui| {
        let line = Line::new(&mut typed).hint("2 weeks before: order the chairs").show(ui);
        line.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
    });
    ui.add_space(space::LABEL);
    let pressed = Button::outlined("Add it").icon(icon::ADD).small().name("Add the task").show(ui).clicked();
    if (entered || pressed) && !typed.trim().is_empty() {
        let (what, lead) = task_line(&typed);
        event.plan.tasks.push(Task { id: draft.desk.session.fresh_id(), what, lead: lead.into(), ..Task::default() });
        in_order(&mut event.plan.tasks);
        draft.is_deed = true;
        typed.clear();
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
}

/// The plan of this event for others of its kind.
fn keep(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: Id) {
    ui.add_space(space::WORD);
    if Button::quiet("Save as a template").icon(icon::TEMPLATE).small().show(ui).clicked()
        && let Some((change, _)) = draft.desk.session.kept_as_template(event)
    {
        draft.desk.send(crate::app::Command::Apply(change));
        let name = draft.desk.session.workspace().event(Ref(event)).map(|event| event.details.title.clone());
        let name = name.unwrap_or_default();
        draft.desk.says =
            Some(format!("{name} is kept as a template, without names and dates. It is under Events, Templates."));
    }
}

/// On the page of the review: what was said here goes to the template, for the next event.
pub fn teach(ui: &mut Ui, draft: &mut Draft<'_, '_>, event: &Event) {
    let taught = draft.desk.session.workspace().teaches(event);
    if taught.is_empty() {
        return;
    }
    let help =
        "What went well, what to change, and why tasks were skipped is shown with the countdown of the next event.";
    if Button::outlined("Add to the template").icon(icon::LESSON).show(ui).clicked() {
        match draft.desk.session.taught(event.header.id) {
            Some((change, _)) => {
                draft.desk.send(crate::app::Command::Apply(change));
                draft.desk.says = Some("The template has it, for the next event.".to_owned());
            }
            None => draft.desk.says = Some("The template has all of it already.".to_owned()),
        }
    }
    widgets::secondary(ui, help);
    ui.add_space(space::SECTION);
}
