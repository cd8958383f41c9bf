//! Who wants time today: those who came, to be ticked, and the issues in the order in which they are worked, each with
//! what it is about and the minutes that it has.

use eframe::egui::Ui;

use super::{Desk, Live, Typed};
use crate::model::event::{AttendanceState, Issue, IssueStage};
use crate::model::form::is_typed;
use crate::model::pick::Choice;
use crate::model::{Event, Ref};
use crate::ui::theme::{Tone, icon, role, space};
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
    names(ui, desk, event, typed);
    ui.add_space(space::SECTION);
    if event.minutes.issues.is_empty() {
        widgets::muted(ui, "Tick whoever wants time. Their issues stand here, in their order.");
        return;
    }
    widgets::heading(ui, 2, role::SECTION, "In this order");
    let minutes = event.minutes.issues.iter().map(Issue::all_minutes).fold(0, u32::saturating_add);
    widgets::secondary(ui, &format!("{} in all", counted(minutes as usize, "minute", "minutes")));
    ui.add_space(space::WORD);
    issues(ui, desk, live, event, typed);
}

/// Those who came, once each, with a box to tick.
fn names(ui: &mut Ui, desk: &Desk<'_>, event: &mut Event, typed: &mut Typed) {
    let came = event.people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::Came));
    let mut people: Vec<Ref> = Vec::new();
    for person in came.filter_map(|entry| entry.person) {
        if !people.contains(&person) {
            people.push(person);
        }
    }
    if people.is_empty() {
        widgets::muted(ui, "Nobody is in the list of those who came yet. It is on the page People.");
        if Button::outlined("Add an issue").icon(icon::ADD).show(ui).clicked() {
            event.minutes.issues.push(Issue { id: desk.session.fresh_id(), ..Issue::default() });
            typed.step("adding an issue");
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::SECTION, space::WORD);
        for person in people {
            name(ui, desk, event, person, typed);
        }
    });
}

fn name(ui: &mut Ui, desk: &Desk<'_>, event: &mut Event, person: Ref, typed: &mut Typed) {
    let issue = event.minutes.issues.iter().find(|issue| issue.brought_by == Some(person));
    // One that says something is taken out on the page of the minutes, where that is offered to be undone.
    let says_something = issue.is_some_and(|issue| is_typed(&Issue { brought_by: None, ..issue.clone() }));
    let mut wants = issue.is_some();
    let who = title(desk, person);
    let ticked = ui.add_enabled_ui(!says_something, |ui| widgets::flag(ui, &mut wants, &who)).inner;
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

fn issues(ui: &mut Ui, desk: &Desk<'_>, live: &mut Live, event: &mut Event, typed: &mut Typed) {
    let (count, mut moved, mut begun) = (event.minutes.issues.len(), None, None);
    for (index, issue) in event.minutes.issues.iter_mut().enumerate() {
        let who = whose(desk, issue);
        ui.push_id(issue.id, |ui| {
            widgets::card(ui, None, |ui| {
                ui.set_min_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::WORD;
                ui.horizontal_wrapped(|ui| {
                    widgets::text(
                        ui,
                        role::NAME,
                        crate::ui::theme::palette(ui.ctx()).ink,
                        &format!("{}   {who}", index + 1),
                    );
                    if !issue.stage.is(IssueStage::Asked) {
                        let stage = issue.stage.known().map_or("", |stage| stage.label());
                        Chip::new(stage).tone(Tone::Quiet).show(ui);
                    }
                });
                fields(ui, issue, &who, typed);
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::WORD;
                    let words = if issue.stage.is(IssueStage::Begun) { "Go on" } else { "Begin" };
                    let name = format!("{words} with {who}");
                    if Button::filled(words).icon(icon::TIMER).name(&name).small().show(ui).clicked() {
                        begun = Some(index);
                    }
                    let up = widgets::icon_button_if(ui, index > 0, icon::UP, &format!("Move {who} up"));
                    let down = widgets::icon_button_if(ui, index + 1 < count, icon::DOWN, &format!("Move {who} down"));
                    let to = [up.clicked().then(|| index.saturating_sub(1)), down.clicked().then_some(index + 1)];
                    moved = to.into_iter().flatten().next().map(|to| (index, to)).or(moved);
                });
            });
        });
        ui.add_space(space::SMALL);
    }
    if let Some((from, to)) = moved {
        event.minutes.issues.swap(from, to);
        typed.step("the order of the issues");
    }
    if let Some(issue) = begun.and_then(|index| event.minutes.issues.get_mut(index)) {
        issue.stage = IssueStage::Begun.into();
        typed.step("beginning an issue");
        live.half.begin(issue.id, desk.session.clock().elapsed());
    }
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
            typed.note(&Field::new(&about).show(ui, |ui| Line::new(&mut issue.title).show(ui)));
        });
        ui.scope(|ui| {
            ui.set_max_width(MINUTES);
            let edit = NumberEdit::new(&mut issue.minutes).hint(&usual);
            typed.note(&Field::new(&minutes).show(ui, |ui| edit.show(ui)));
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
