//! Which template a new event begins with: the folder's own of its type, those that Folkmoot brings, or nothing. Until
//! somebody picks one, it is the first that fits the type and the dates; what has begun has nothing left to plan.

use eframe::egui::Ui;
use jiff::civil::Date;

use crate::app::{BeginsWith, NewEvent, shipped_for};
use crate::model::event::EventType;
use crate::ui::widgets::{self, Chosen, Field, PickChange};
use crate::workspace::Workspace;

/// What was picked, for the type that it was picked for.
#[derive(Clone, Debug, Default)]
pub struct FromTemplate {
    picked: Option<(EventType, BeginsWith)>,
}

impl FromTemplate {
    /// Draws the field.
    pub fn show(&mut self, ui: &mut Ui, workspace: &Workspace, new: &NewEvent, today: Date) {
        let offered = offered(workspace, new);
        let chosen = self.chosen(workspace, new, today);
        let names: Vec<&str> = offered.iter().map(|(name, _)| name.as_str()).collect();
        let at = offered.iter().position(|(_, begins)| *begins == chosen);
        Field::new("Begins with").help(self.why(new, today)).show(ui, |ui| {
            let at = at.map_or(Chosen::Nothing, Chosen::Option);
            if let Some(PickChange::Picked(at)) = widgets::pick(ui, &names, at, false)
                && let Some((_, begins)) = offered.get(at)
            {
                self.picked = Some((new.kind, begins.clone()));
            }
        });
    }

    /// What the event begins with.
    pub fn chosen(&self, workspace: &Workspace, new: &NewEvent, today: Date) -> BeginsWith {
        let offered = offered(workspace, new);
        let is_offered = |picked: &&BeginsWith| offered.iter().any(|(_, begins)| begins == *picked);
        let picked = self.picked.as_ref().filter(|(kind, _)| *kind == new.kind).map(|(_, begins)| begins);
        let is_planned = unplanned(new, today).is_none();
        let first = || offered.first().filter(|_| is_planned).map(|(_, begins)| begins.clone());
        picked.filter(is_offered).cloned().or_else(first).unwrap_or_default()
    }

    /// Why it is this one, until somebody picks: what is proposed follows the type and the dates.
    fn why(&self, new: &NewEvent, today: Date) -> &'static str {
        if self.picked.as_ref().is_some_and(|(kind, _)| *kind == new.kind) {
            return "The countdown, run sheet and agenda that it starts out with. All of it can be changed.";
        }
        unplanned(new, today).unwrap_or("Proposed for its type and its day. All of it can be changed.")
    }
}

/// Why nothing is proposed, in words; none where something is.
fn unplanned(new: &NewEvent, today: Date) -> Option<&'static str> {
    let is_meeting = matches!(new.kind, EventType::NetworkMeeting | EventType::LearningSet | EventType::CatchUp);
    if new.kind == EventType::Other {
        // A type that says nothing of an event says nothing of its plan.
        Some("Its type says nothing of its plan. Choose one, or plan it as you go.")
    } else if new.when.first_day().is_some_and(|first| first <= today) {
        Some("What begins today or is over has nothing left to plan.")
    } else if is_meeting && new.when.is_unknown() {
        // Such a meeting is begun to be written down.
        Some("Once its day is typed, a plan is proposed here.")
    } else {
        None
    }
}

/// Names and what they stand for.
fn offered(workspace: &Workspace, new: &NewEvent) -> Vec<(String, BeginsWith)> {
    let shipped = shipped_for(new.kind, &new.when);
    let is_brought = |name: &str| shipped.iter().any(|shipped| shipped.template.name == name);
    let own = workspace.templates_for(new.kind).into_iter().map(|template| {
        let name = match template.name.trim() {
            "" => "Your template without a name".to_owned(),
            name if is_brought(name) => format!("{name} (your own)"),
            name => name.to_owned(),
        };
        (name, BeginsWith::Own(template.header.id))
    });
    let brought = shipped.iter().map(|shipped| (shipped.template.name.clone(), BeginsWith::Shipped(shipped.name)));
    let nothing = ("Nothing yet".to_owned(), BeginsWith::Nothing);
    own.chain(brought).chain([nothing]).collect()
}
