//! What is asked of an event that is held again: name, number, dates, and what comes along with it.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::Held;
use super::proposed::{FOR_THE_PROPOSED, is_open, says_day};
use crate::documents::dates::times;
use crate::documents::wording::en_gb;
use crate::model::{Event, Id, Ref, When};
use crate::ui::editor::dates;
use crate::ui::theme::{role, space};
use crate::ui::widgets::{self, Field, Line, NumberEdit};
use crate::workspace::series::next_meeting;
use crate::workspace::{Again, Workspace};

/// An event that is being asked for, after the pattern of another.
#[derive(Clone, Debug)]
pub struct Repeat {
    /// What the pattern is called.
    of: String,
    has_series: bool,
    /// When it began and ended, in words.
    hours: String,
    briefs: Vec<Tick>,
    launches: Vec<Tick>,
    /// The day that follows from its series, and whether the forward programme has it.
    next: Option<(When, bool)>,
    declines_next: bool,
    chosen: Again,
}

/// A record that can come along.
#[derive(Clone, Debug)]
struct Tick {
    id: Id,
    title: String,
}

impl Repeat {
    /// What is proposed. A project goes to another event only where somebody says so; a launch evening belongs to its
    /// hack.
    pub fn of(workspace: &Workspace, proposed: Again, today: Date) -> Self {
        let ticks = |ids: &[Id]| -> Vec<Tick> {
            let title = |id| workspace.title(id).filter(|title| !title.is_empty());
            let named = |id: &Id| Tick { id: *id, title: title(*id).unwrap_or_else(|| "Without a name".to_owned()) };
            ids.iter().map(named).collect()
        };
        let event = workspace.event(Ref(proposed.event));
        Self {
            of: workspace.title(proposed.event).unwrap_or_default(),
            hours: event.map(hours).unwrap_or_default(),
            has_series: event.is_some_and(|event| event.details.series.is_some()),
            next: event.and_then(|event| next_day(workspace, event, today)),
            declines_next: false,
            briefs: ticks(&proposed.briefs),
            launches: ticks(&proposed.launches),
            chosen: Again { briefs: Vec::new(), ..proposed },
        }
    }

    pub fn title(&self) -> String {
        match self.of.as_str() {
            "" => "Duplicate this event".to_owned(),
            title => format!("Duplicate {title}"),
        }
    }

    /// Draws the fields.
    pub fn fields(&mut self, ui: &mut Ui, today: Date, takes_keyboard: bool) -> Held {
        widgets::secondary(ui, COMES_ALONG);
        ui.add_space(space::FIELD);
        let chosen = &mut self.chosen;
        let name = widgets::holds_keyboard(ui, |ui| {
            if takes_keyboard {
                widgets::next_takes_keyboard(ui);
            }
            Field::new("Name").show(ui, |ui| Line::new(&mut chosen.title).show(ui));
        });
        ui.add_space(space::FIELD);
        let rest = widgets::holds_keyboard(ui, |ui| {
            if self.has_series {
                Field::new("Number in the series").show(ui, |ui| NumberEdit::new(&mut chosen.ordinal).show(ui));
                ui.add_space(space::FIELD);
            }
            let next = self.next.as_ref().filter(|_| is_open(&chosen.when));
            let empty = if next.is_some() && !self.declines_next { FOR_THE_PROPOSED } else { TO_BE_CONFIRMED };
            let mut help = empty.to_owned();
            if !self.hours.is_empty() {
                help = format!("{help} Without a time it keeps its hours: {}.", self.hours);
            }
            Field::new("When").help(&help).show(ui, |ui| dates::when(ui, &mut chosen.when, today));
            if let Some((when, is_planned)) = next {
                let mut takes_it = !self.declines_next;
                ui.add_space(space::LABEL);
                widgets::flag(ui, &mut takes_it, &says_day(when, *is_planned));
                self.declines_next = !takes_it;
            }
        });
        ticks(ui, "Carry over these briefs", &self.briefs, &mut chosen.briefs);
        ticks(ui, "Copy the launch evening with it", &self.launches, &mut chosen.launches);
        Held { name, line: name || rest }
    }

    /// What was answered, on the day that follows from the series where no other was typed and that was not declined.
    pub fn answered(&self) -> Again {
        let next = self.next.as_ref().filter(|_| is_open(&self.chosen.when) && !self.declines_next);
        match next {
            Some((when, _)) => Again { when: when.clone(), ..self.chosen.clone() },
            None => self.chosen.clone(),
        }
    }
}

fn next_day(workspace: &Workspace, event: &Event, today: Date) -> Option<(When, bool)> {
    let (series, kind) = (event.details.series?, event.details.kind.known().copied()?);
    // What is part of something larger is held when that is.
    let next = next_meeting(workspace, series, kind, today);
    next.when.filter(|_| event.details.part_of.is_none()).map(|when| (when, next.is_planned))
}

const TO_BE_CONFIRMED: &str = "Leave it empty where it is to be confirmed.";
const COMES_ALONG: &str = "Plan, run sheet, venue, jobs, risks and planned costs come along. Who came, what was said and \
                           what it cost stay where they are.";

fn hours(event: &Event) -> String {
    let When { start, end, .. } = event.details.when;
    times(&en_gb().dates, start, end)
}

/// A box to tick for each record; those that are ticked stay in their order.
fn ticks(ui: &mut Ui, title: &str, offered: &[Tick], chosen: &mut Vec<Id>) {
    if offered.is_empty() {
        return;
    }
    ui.add_space(space::FIELD);
    widgets::heading(ui, 2, role::NAME, title);
    ui.add_space(space::LABEL);
    let mut ticked = Vec::new();
    for tick in offered {
        let mut is_ticked = chosen.contains(&tick.id);
        ui.push_id(tick.id, |ui| widgets::flag(ui, &mut is_ticked, &tick.title));
        ticked.extend(is_ticked.then_some(tick.id));
    }
    *chosen = ticked;
}
