//! What is asked of a new event: its type, its name, its dates. Where these fit one series it is proposed, and can be
//! declined, and so can what follows from the series. Everything else is typed where it stands.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::from_template::FromTemplate;
use super::proposed::{FOR_THE_PROPOSED, Proposed};
use super::{Held, last_time};
use crate::app::NewEvent;
use crate::model::event::EventType;
use crate::model::pick::Choice;
use crate::model::{Event, Ref};
use crate::ui::editor::dates;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Chosen, Field, Line, PickChange};
use crate::workspace::{NextOf, Workspace};

const WHERE_UNKNOWN: &str = "Leave it empty where it is not known yet.";

/// A new event that is being asked for.
#[derive(Clone, Debug, Default)]
pub struct Beginning {
    new: NewEvent,
    /// A series that was proposed, and that it shall not be in.
    declined: Option<Ref>,
    /// A hack event that was proposed, and that it shall not open.
    opens_not: Option<Ref>,
    proposed: Proposed,
    template: FromTemplate,
}

impl Beginning {
    /// Draws the fields.
    pub fn fields(&mut self, ui: &mut Ui, workspace: &Workspace, today: Date, takes_keyboard: bool) -> Held {
        let next = self.next(workspace);
        let hint = next.as_ref().filter(|next| self.declined != Some(next.series)).map_or("", |next| &next.title);
        let is_one = next.as_ref().filter(|next| self.declined != Some(next.series));
        let proposes_day = is_one.is_some_and(|next| self.proposed.has_day(workspace, (next.series, &self.new), today));
        let new = &mut self.new;
        Field::new("Type").show(ui, |ui| kind(ui, &mut new.kind));
        ui.add_space(space::FIELD);
        let name = widgets::holds_keyboard(ui, |ui| {
            if takes_keyboard {
                widgets::next_takes_keyboard(ui);
            }
            Field::new("Name").show(ui, |ui| Line::new(&mut new.title).hint(hint).show(ui));
        });
        ui.add_space(space::FIELD);
        let when = widgets::holds_keyboard(ui, |ui| {
            let empty = if proposes_day { FOR_THE_PROPOSED } else { WHERE_UNKNOWN };
            let help = format!("Such as: 20 and 21 June, 9am to 6pm. {empty}");
            Field::new("When").help(&help).show(ui, |ui| dates::when(ui, &mut new.when, today));
        });
        ui.add_space(space::FIELD);
        self.template.show(ui, workspace, &self.new, today);
        if let Some(hack) = self.hack(workspace, today) {
            ui.add_space(space::FIELD);
            self.propose_hack(ui, hack);
        }
        if let Some(next) = next {
            ui.add_space(space::FIELD);
            self.propose(ui, workspace, &next, today);
        }
        last_time::show(ui, workspace, &self.answered(workspace, today), today);
        Held { name, line: name || when }
    }

    /// The hack event that it seems to open.
    fn hack<'a>(&self, workspace: &'a Workspace, today: Date) -> Option<&'a Event> {
        let is_launch = self.new.kind == EventType::LaunchEvening;
        is_launch.then(|| workspace.hack_to_launch(&self.new.when, today)).flatten()
    }

    fn propose_hack(&mut self, ui: &mut Ui, hack: &Event) {
        let link = Ref(hack.header.id);
        let title = hack.details.title.trim();
        let title = if title.is_empty() { "the next hack event" } else { title };
        let mut opens = self.opens_not != Some(link);
        if widgets::flag(ui, &mut opens, &format!("Launch evening of {title}")).changed() {
            self.opens_not = (!opens).then_some(link);
        }
    }

    /// The series that it seems to be the next of: as it is named, else that of its type, whatever it is called.
    fn next(&self, workspace: &Workspace) -> Option<NextOf> {
        let (kind, title) = (self.new.kind, self.new.title.trim());
        let of_its_type = || Some(NextOf { title: title.to_owned(), ..workspace.next_of_series(kind, "")? });
        workspace.next_of_series(kind, title).or_else(of_its_type)
    }

    /// Says which series that is, and what an event without a name is then called.
    fn propose(&mut self, ui: &mut Ui, workspace: &Workspace, next: &NextOf, today: Date) {
        let (name, is_named) = (&next.name, !self.new.title.trim().is_empty());
        let words = match next.ordinal {
            Some(_) if !is_named => format!("{}, the next of its series", next.title),
            Some(number) => format!("Number {number} of the series {name}"),
            None => format!("One of the series {name}"),
        };
        let mut is_one = self.declined != Some(next.series);
        if widgets::flag(ui, &mut is_one, &words).changed() {
            self.declined = (!is_one).then_some(next.series);
        }
        if is_one {
            self.proposed.show(ui, workspace, (next.series, &self.new), today);
        }
    }

    /// What was answered, with the series and what follows from it where that was not declined.
    pub fn answered(&self, workspace: &Workspace, today: Date) -> NewEvent {
        let begins_with = self.template.chosen(workspace, &self.new, today);
        let hack = self.hack(workspace, today).map(|hack| Ref(hack.header.id));
        let part_of = hack.filter(|hack| self.opens_not != Some(*hack));
        let new = NewEvent { begins_with, part_of, ..self.new.clone() };
        match self.next(workspace).filter(|next| self.declined != Some(next.series)) {
            Some(NextOf { series, ordinal, title, .. }) => {
                let new = NewEvent { series: Some(series), ordinal, title, ..new };
                self.proposed.taken(workspace, new, today)
            }
            None => new,
        }
    }
}

fn kind(ui: &mut Ui, kind: &mut EventType) {
    let names: Vec<&str> = EventType::ALL.iter().map(|(_, name)| *name).collect();
    let chosen = EventType::ALL.iter().position(|(option, _)| option == kind);
    let picked = widgets::pick(ui, &names, chosen.map_or(Chosen::Nothing, Chosen::Option), false);
    if let Some(PickChange::Picked(picked)) = picked
        && let Some((option, _)) = EventType::ALL.get(picked)
    {
        *kind = *option;
    }
}
