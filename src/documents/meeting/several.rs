//! Actions of several meetings on one page. Each is as private as at its own meeting, and everybody is said alike: as
//! the meeting says them that says least.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use jiff::civil::DateTime;

use super::{Meeting, Naming, number_namesakes};
use crate::model::event::{MinutesStyle, NameInMinutes};
use crate::model::{Action, Brief, Event, Ref};
use crate::workspace::Workspace;

/// Stands for the meeting of an action that has none, or whose meeting is not in the records.
pub static NO_MEETING: LazyLock<Event> = LazyLock::new(Event::default);

/// An action with the meeting where it was taken on.
#[derive(Clone, Copy)]
pub struct Listed<'m, 'a> {
    pub meeting: &'m Meeting<'a>,
    pub action: &'m Action,
}

/// The meetings whose actions stand on a page, in the order in which they were made.
pub struct Several<'a> {
    meetings: Vec<Meeting<'a>>,
    hidden: Vec<&'a Action>,
    /// Says whoever stands on the page outside of any meeting.
    outside: Meeting<'a>,
}

impl<'a> Meeting<'a> {
    /// No meeting at all, for a page about these events: it names everybody as the one does that says least of them.
    pub fn beside(workspace: &'a Workspace, events: &[&'a Event], now: DateTime) -> Self {
        let mut beside = Self::new(workspace, &NO_MEETING, MinutesStyle::default(), now);
        beside.beside = events.to_vec();
        for event in events {
            let meeting = Self::new(workspace, event, MinutesStyle::default(), now);
            for link in event.people.attendance.iter().filter_map(|entry| entry.person) {
                beside.name_no_more_than(link, meeting.naming(link));
            }
        }
        beside
    }

    /// Names nobody of the teams of a project by more than the team's own list allows.
    pub fn name_as_teams_of(&mut self, brief: &Brief) {
        for member in brief.at_events.appearances.iter().flat_map(|at| &at.team.members) {
            let naming = match member.name_in_print.known() {
                Some(NameInMinutes::AsUsual | NameInMinutes::Yes) => continue,
                Some(NameInMinutes::RoleOnly) => Naming::RoleOnly,
                Some(NameInMinutes::No) | None => Naming::Counted,
            };
            if let Some(person) = member.person {
                self.name_no_more_than(person, naming);
            }
        }
    }

    /// Names somebody by no more than this, wherever they stand on the page.
    fn name_no_more_than(&mut self, link: Ref, naming: Naming) {
        self.named_elsewhere.entry(link).and_modify(|known| *known = naming.max(*known)).or_insert(naming);
    }
}

impl<'a> Several<'a> {
    /// These actions, as far as they may be printed.
    pub fn new(workspace: &'a Workspace, now: DateTime, actions: Vec<&'a Action>) -> Self {
        let mut of_meeting: BTreeMap<Option<Ref>, Vec<&'a Action>> = BTreeMap::new();
        for action in actions {
            of_meeting.entry(action.event).or_default().push(action);
        }
        let outside = Meeting::new(workspace, &NO_MEETING, MinutesStyle::default(), now);
        let mut several = Self { meetings: Vec::new(), hidden: Vec::new(), outside };
        for (event, actions) in of_meeting {
            let event = event.and_then(|event| workspace.event(event)).unwrap_or(&NO_MEETING);
            let mut meeting = Meeting::new(workspace, event, MinutesStyle::default(), now);
            let (shown, hidden): (Vec<_>, Vec<_>) =
                actions.into_iter().partition(|action| meeting.shows_action(action));
            meeting.actions = shown.into_iter().map(Cow::Borrowed).collect();
            several.hidden.extend(hidden);
            several.meetings.push(meeting);
        }
        several.say_everybody_alike();
        several
    }

    fn say_everybody_alike(&mut self) {
        let mut least: HashMap<Ref, Naming> = HashMap::new();
        for Listed { meeting, action } in self.listed() {
            for link in action.owners().into_iter().chain(action.chaser) {
                let naming = meeting.naming(link);
                least.entry(link).and_modify(|known| *known = naming.max(*known)).or_insert(naming);
            }
        }
        for meeting in self.meetings.iter_mut().chain([&mut self.outside]) {
            meeting.named_elsewhere.clone_from(&least);
        }
        let namesakes = number_namesakes(self.meetings.iter().flat_map(Meeting::owners).collect());
        for meeting in self.meetings.iter_mut().chain([&mut self.outside]) {
            meeting.namesakes.clone_from(&namesakes);
        }
    }

    /// What is printed, meeting by meeting.
    pub fn listed(&self) -> impl Iterator<Item = Listed<'_, 'a>> {
        self.meetings.iter().flat_map(|meeting| meeting.actions().map(move |action| Listed { meeting, action }))
    }

    /// What is not, although nobody marked it as private.
    pub fn hidden(&self) -> impl Iterator<Item = &'a Action> {
        self.hidden.iter().copied().filter(|action| !action.private)
    }

    /// No meeting at all, which names everybody as the others do.
    pub fn outside(&self) -> &Meeting<'a> {
        &self.outside
    }
}
