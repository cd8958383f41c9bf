//! Who wants time today: those who came, to be ticked, and the issues in the order in which they are worked, each with
//! what it is about and the minutes that it has.

use eframe::egui::Ui;

use super::{Desk, Live, Typed, brought};
use crate::model::event::{AttendanceState, Issue, IssueStage};
use crate::model::form::is_typed;
use crate::model::pick::Choice;
use crate::model::{Event, Ref};
use crate::ui::theme::{self, Tone, icon, role, space};
use crate::ui::widgets::{self, Button, Chip, Field, Line, NumberEdit};
use crate::ui::words::counted;

/// Of the minutes beside what an issue is about.
const MINUTES: f32 = 150.0;
/// With less room than this each stands on a line of its own.
const ABREAST: f32 = 520.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed) {
    widgets::heading(ui, 2, role::SECTION, "Who wants time today?");
    ui.add_space(space::WORD);
    names(ui, desk, live, event, typed);
    ui.add_space(space::WORD);
    add(ui, desk, live, event, typed);
    ui.add_space(space::SECTION);
    if event.minutes.issues.is_empty() {
        widgets::muted(ui, "Tick whoever wants time, or add an issue. They stand here, in their order.");
        return;
    }
    widgets::heading(ui, 2, role::SECTION, "In this order");
    let minutes = event.minutes.issues.iter().map(Issue::all_minutes).fold(0, u32::saturating_add);
    widgets::secondary(ui, &format!("{} in all", counted(minutes as usize, "minute", "minutes")));
    ui.add_space(space::WORD);
    issues(ui, desk, live, event, typed);
}

/// An issue of whoever is not in the list, or of somebody who brings a second one.
fn add(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed) {
    if std::mem::take(&mut live.half.takes_keyboard) {
        widgets::next_takes_keyboard(ui);
    }
    if Button::outlined("Add an issue").icon(icon::ADD).show(ui).clicked() {
        let id = desk.session.fresh_id();
        event.minutes.issues.push(Issue { id, ..Issue::default() });
        live.half.added = Some(id);
        typed.step("adding an issue");
    }
}

/// Those who came, once each, with a box to tick.
fn names(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed) {
    let came = event.people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::Came));
    let mut people: Vec<Ref> = Vec::new();
    for person in came.filter_map(|entry| entry.person) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    if people.is_empty() {
        widgets::muted(ui, "Nobody is in the list of those who came yet. It is on the page People.");
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::SECTION, space::WORD);
        for person in people {
            name(ui, desk, live, event, person, typed);
        }
    });
}

fn name(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, person: Ref, typed: &mut Typed) {
    let mut issues = event.minutes.issues.iter().filter(|issue| issue.brought_by == Some(person));
    let mut wants = issues.clone().next().is_some();
    // One that says something is taken out by its own button, which offers to undo that.
    let says_something = issues.any(|issue| is_typed(&Issue { brought_by: None, ..issue.clone() }));
    let who = title(desk, person);
    if !says_something && std::mem::take(&mut live.half.takes_keyboard) {
        widgets::next_takes_keyboard(ui);
    }
    let ticked = widgets::locked_unless(ui, !says_something, |ui| widgets::flag(ui, &mut wants, &who));
    if !ticked.changed() {
        return;
    }
    if wants {
        let id = desk.session.fresh_id();
        event.minutes.issues.push(Issue { id, brought_by: Some(person), ..Issue::default() });
    } else {
        event.minutes.issues.retain(|issue| issue.brought_by != Some(person));
    }
    typed.step("who wants time");
}

pub fn title(desk: &Desk<'_>, person: Ref) -> String {
    desk.session.workspace().title(person.0).unwrap_or_else(|| "Not here yet".to_owned())
}

/// Whose an issue is.
pub fn whose(desk: &Desk<'_>, issue: &Issue) -> String {
    issue.brought_by.map_or_else(|| "Somebody".to_owned(), |person| title(desk, person))
}

/// What a button of an issue asks for.
#[derive(Clone, Copy)]
enum Asked {
    Begin,
    MoveTo(usize),
    TakeOut,
}

fn issues(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed) {
    let (count, mut asked) = (event.minutes.issues.len(), None);
    let waits = |issue: &Issue| issue.stage.is(IssueStage::Asked) || issue.stage.is(IssueStage::Begun);
    let next = event.minutes.issues.iter().position(waits);
    for (index, issue) in event.minutes.issues.iter_mut().enumerate() {
        ui.push_id(issue.id, |ui| {
            widgets::card(ui, None, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::WORD;
                let place = Place { index, count, is_next: next == Some(index) };
                asked = one(ui, desk, live, issue, place, typed).map(|what| (index, what)).or(asked);
            });
        });
        ui.add_space(space::SMALL);
    }
    let Some((index, what)) = asked else { return };
    match what {
        Asked::MoveTo(to) => {
            event.minutes.issues.swap(index, to);
            typed.step("the order of the issues");
        }
        Asked::Begin => {
            if let Some(issue) = event.minutes.issues.get_mut(index) {
                issue.stage = IssueStage::Begun.into();
                typed.step("beginning an issue");
                live.half.begin(issue.id, desk.session.clock().elapsed());
            }
        }
        Asked::TakeOut => {
            let gone = event.minutes.issues.remove(index);
            typed.step("taking an issue out");
            typed.gone = Some(format!("Removed the issue of {}.", whose(desk, &gone)));
            live.half.takes_keyboard = true;
        }
    }
}

/// Where an issue stands among them.
#[derive(Clone, Copy)]
struct Place {
    index: usize,
    count: usize,
    /// It is the first that waits for its turn.
    is_next: bool,
}

/// One issue: who brings it, what it is about, how long it has, and what can be done with it.
fn one(
    ui: &mut Ui,
    desk: &Desk<'_>,
    live: &mut Live,
    issue: &mut Issue,
    Place { index, count, is_next }: Place,
    typed: &mut Typed,
) -> Option<Asked> {
    let who = issue.brought_by.map_or_else(|| format!("number {}", index + 1), |person| title(desk, person));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        widgets::text(ui, role::NAME, theme::palette(ui.ctx()).ink, &(index + 1).to_string());
        brought::show(ui, desk, issue, index + 1, typed);
        if !issue.stage.is(IssueStage::Asked) {
            let stage = issue.stage.known().map_or("", |stage| stage.label());
            Chip::new(stage).tone(Tone::Quiet).show(ui);
        }
    });
    if live.half.added == Some(issue.id) {
        live.half.added = None;
        widgets::next_takes_keyboard(ui);
    }
    fields(ui, issue, &who, typed);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let words = if issue.stage.is(IssueStage::Begun) { "Go on" } else { "Begin" };
        let name = format!("{words} with {who}");
        let begin = if is_next { Button::filled(words) } else { Button::outlined(words) };
        let begin = begin.icon(icon::TIMER).name(&name).small().show(ui).clicked();
        let up = widgets::icon_button_if(ui, index > 0, icon::UP, &format!("Move {who} up")).clicked();
        let down = widgets::icon_button_if(ui, index + 1 < count, icon::DOWN, &format!("Move {who} down")).clicked();
        let out = widgets::icon_button(ui, icon::REMOVE, &format!("Take out {who}")).clicked();
        let moved = up.then(|| index.saturating_sub(1)).or(down.then_some(index + 1)).map(Asked::MoveTo);
        begin.then_some(Asked::Begin).or(moved).or(out.then_some(Asked::TakeOut))
    })
    .inner
}

/// What it is about, and how long it has.
fn fields(ui: &mut Ui, issue: &mut Issue, who: &str, typed: &mut Typed) {
    let about = format!("In one sentence, {who}");
    let minutes = format!("Minutes, {who}");
    let usual = Issue::USUAL_MINUTES.to_string();
    let abreast = ui.available_width() >= ABREAST;
    let wide = if abreast { ui.available_width() - MINUTES - space::FIELD } else { ui.available_width() };
    let mut draw = |ui: &mut Ui| {
        ui.scope(|ui| {
            ui.set_max_width(wide);
            typed
                .note(&Field::new(&about).drawn("In one sentence").show(ui, |ui| Line::new(&mut issue.title).show(ui)));
        });
        ui.scope(|ui| {
            ui.set_max_width(MINUTES);
            let edit = NumberEdit::new(&mut issue.minutes).hint(&usual);
            typed.note(&Field::new(&minutes).drawn("Minutes").show(ui, |ui| edit.show(ui)));
        });
    };
    if abreast {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::FIELD;
            draw(ui);
        });
    } else {
        ui.vertical(draw);
    }
}
