//! What follows from its series for a new event: the day, by the forward programme or the rhythm, and the host. Each is a
//! box to tick. A date that is typed counts more than one that is proposed.

use eframe::egui::Ui;
use jiff::civil::Date;

use crate::app::NewEvent;
use crate::model::{Ref, When};
use crate::ui::theme::space;
use crate::ui::widgets;
use crate::ui::words::{full_when, last_hosted};
use crate::workspace::Workspace;
use crate::workspace::series::{NextMeeting, next_meeting};

/// The help below a date, while one is proposed.
pub const FOR_THE_PROPOSED: &str = "Leave it empty for the day that is proposed.";

/// What was said to the proposals so far, by the series that they are of.
#[derive(Clone, Debug, Default)]
pub struct Proposed {
    declined_day: Option<Ref>,
    host: Option<(Ref, bool)>,
}

impl Proposed {
    /// Draws what is proposed.
    pub fn show(&mut self, ui: &mut Ui, workspace: &Workspace, (series, new): (Ref, &NewEvent), today: Date) {
        let next = next_meeting(workspace, series, new.kind, today);
        if let Some(when) = day(&next, new) {
            let mut is_taken = self.declined_day != Some(series);
            ui.add_space(space::LABEL);
            if widgets::flag(ui, &mut is_taken, &says_day(when, next.is_planned)).changed() {
                self.declined_day = (!is_taken).then_some(series);
            }
        }
        if let Some(says) = says_host(workspace, &next) {
            let mut is_taken = self.takes_host(series, &next);
            ui.add_space(space::LABEL);
            if widgets::flag(ui, &mut is_taken, &says).changed() {
                self.host = Some((series, is_taken));
            }
        }
    }

    /// Whether a day is proposed, and not declined.
    pub fn has_day(&self, workspace: &Workspace, (series, new): (Ref, &NewEvent), today: Date) -> bool {
        let next = next_meeting(workspace, series, new.kind, today);
        self.declined_day != Some(series) && day(&next, new).is_some()
    }

    /// The new event with what was not declined.
    pub fn taken(&self, workspace: &Workspace, new: NewEvent, today: Date) -> NewEvent {
        let Some(series) = new.series else { return new };
        let next = next_meeting(workspace, series, new.kind, today);
        let mut taken = new.clone();
        if let Some(when) = day(&next, &new).filter(|_| self.declined_day != Some(series)) {
            taken.when = when.clone();
            taken.theme = next.theme.clone();
        }
        if self.takes_host(series, &next) {
            taken.hosts.extend(host(&next));
        }
        taken
    }

    /// Who is planned to host does, unless somebody says otherwise; whose turn it merely is has not been asked yet.
    fn takes_host(&self, series: Ref, next: &NextMeeting) -> bool {
        let answered = self.host.filter(|(of, _)| *of == series).map(|(_, is_taken)| is_taken);
        answered.unwrap_or(next.host.is_some())
    }
}

/// The day that is proposed while none is typed.
fn day<'a>(next: &'a NextMeeting, new: &NewEvent) -> Option<&'a When> {
    next.when.as_ref().filter(|_| is_open(&new.when))
}

/// Nothing was typed of the date, nor said that it is to be confirmed.
pub fn is_open(when: &When) -> bool {
    when.is_unknown() && !when.provisional
}

fn host(next: &NextMeeting) -> Option<Ref> {
    next.host.or(next.turn.map(|turn| turn.who))
}

/// The words beside the box of a day that is proposed.
pub fn says_day(when: &When, is_planned: bool) -> String {
    let by = if is_planned { "by the forward programme" } else { "by the rhythm of the series" };
    format!("{}, {by}", full_when(when))
}

fn says_host(workspace: &Workspace, next: &NextMeeting) -> Option<String> {
    let name = workspace.title(host(next)?.0).filter(|name| !name.is_empty())?;
    match (next.host, next.turn) {
        (Some(_), _) => Some(format!("Hosted by {name}, by the forward programme")),
        (None, Some(turn)) => Some(format!("Hosted by {name}, which {}", last_hosted(&turn))),
        (None, None) => None,
    }
}
