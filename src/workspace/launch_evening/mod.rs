//! A launch evening: who is expected, who has come, and which team each has chosen. The teams are those of the hack event
//! that the evening opens; whoever comes is noted with the evening itself.
//!
//! Which key is pressed for which team is the window's matter.

mod guests;
mod write;

use super::{Told, Workspace, attending, show};
use crate::model::event::{AttendanceState, EventType};
use crate::model::{Event, Id, Ref};

pub use guests::{Guest, Stands, is_called, known_elsewhere};
pub use write::{arrive, choose, walk_in};

/// As many as a team should have at the least, and at the most.
pub const TEAM: std::ops::RangeInclusive<usize> = 2..=6;

/// An evening at which people choose their teams.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evening {
    /// The event at whose door people arrive.
    pub at: Id,
    /// The event whose teams they choose.
    pub hack: Id,
    /// By name.
    pub guests: Vec<Guest>,
    pub teams: Vec<Choice>,
    /// So many who were invited to the hack have not answered, while others have said that they come. No badge is printed
    /// for them.
    pub unanswered: usize,
}

/// A project that can be chosen, with those who have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    pub brief: Id,
    pub name: String,
    /// Those who are known by name.
    pub members: Vec<Id>,
    /// Everybody who is entered with the team.
    pub count: usize,
}

impl Evening {
    /// None where the event is not there.
    pub fn of(workspace: &Workspace, event: Id) -> Option<Self> {
        let found = workspace.event(Ref(event))?;
        let hack = hack_of(workspace, found);
        let choice = |team: show::Team| {
            let at = workspace.brief(Ref(team.brief)).and_then(|brief| brief.at(hack.header.id));
            let members = at.map(|at| at.team.members.as_slice()).unwrap_or_default();
            let known = members.iter().filter_map(|member| Some(member.person?.0)).collect();
            Choice { brief: team.brief, name: team.name, members: known, count: members.len() }
        };
        let teams: Vec<Choice> = show::teams(workspace, hack.header.id).into_iter().map(choice).collect();
        let guests = guests::of(workspace, found, hack, &teams);
        Some(Self { at: event, hack: hack.header.id, guests, teams, unanswered: unanswered(hack) })
    }

    /// The first who is here and has no team yet.
    pub fn next(&self) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.stands == Stands::WithoutTeam)
    }

    /// How many stand so.
    pub fn count(&self, stands: Stands) -> usize {
        self.guests.iter().filter(|guest| guest.stands == stands).count()
    }

    /// How many are still to come, also those who were put in a team beforehand.
    pub fn expected(&self) -> usize {
        self.guests.iter().filter(|guest| !guest.is_here).count()
    }

    pub fn guest(&self, person: Id) -> Option<&Guest> {
        self.guests.iter().find(|guest| guest.person == person)
    }
}

/// The event whose teams are chosen: the one that a launch evening opens, else the event itself.
pub fn hack_of<'a>(workspace: &'a Workspace, event: &'a Event) -> &'a Event {
    Told::of(workspace, event).hack().unwrap_or(event)
}

fn unanswered(hack: &Event) -> usize {
    let invited = hack.people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::Invited)).count();
    if attending::expected(hack).are_invited { 0 } else { invited }
}

/// Whether people choose teams at an event of this type.
pub fn is_one(event: &Event) -> bool {
    event.details.kind.known().is_some_and(|kind| kind.holds_projects() || *kind == EventType::LaunchEvening)
}
