//! What the minutes may not say: private items, quotes that were refused, people who are counted and not named.
//!
//! Whatever is left out for a reason that the officer may not have in mind is told in `left_out.rs`.

use super::meeting::Meeting;
use crate::documents::names::joined;
use crate::model::event::{Attendance, AttendanceState, Confidentiality, Item, MinutesStatus, NameInMinutes};
use crate::model::parts::{Clearance, Credit, Quote};
use crate::model::{Capacity, Id, Notice, Ref};

/// What nobody here can read the meaning of is left out, to be on the safe side.
pub const NEWER: &str =
    "A newer version of Folkmoot has set who may see this, in a way that this version does not know.";

/// How somebody appears on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    Named,
    RoleOnly,
    Counted,
}

impl Meeting<'_> {
    /// Published minutes are for everybody, and so may be those with a status that only a newer version knows.
    fn is_published(&self) -> bool {
        matches!(self.event.minutes.status.known(), Some(MinutesStatus::Published) | None)
    }

    pub fn shows(&self, item: &Item) -> bool {
        match item.confidentiality.known() {
            Some(Confidentiality::Public) => true,
            Some(Confidentiality::Members) => !self.is_published(),
            Some(Confidentiality::Private) | None => false,
        }
    }

    /// Whether it was made under an item that is not printed.
    pub fn is_under_hidden(&self, item: Option<Id>) -> bool {
        item.and_then(|id| self.event.item(id)).is_some_and(|item| !self.shows(item))
    }

    pub fn shows_notice(&self, notice: &Notice) -> bool {
        !self.is_under_hidden(notice.item) && (notice.public || !self.is_published())
    }

    /// Why a quote may not be printed; none where it may.
    pub fn why_not(&self, quote: &Quote) -> Option<&'static str> {
        let expired = quote.expires.last_day().is_some_and(|last| last < self.today());
        match quote.clearance.known() {
            Some(Clearance::Refused) => Some("The speaker does not want this quote to be used."),
            _ if expired => Some("The time is over for which this quote may be used."),
            None => Some(NEWER),
            Some(Clearance::Cleared) => None,
            Some(Clearance::Heard | Clearance::CheckedWithSpeaker) if !self.is_published() => None,
            _ => Some("Published minutes print only the quotes that are marked \u{201c}OK to use\u{201d}."),
        }
    }

    /// How the minutes name this person. Organisations are always named.
    pub fn naming(&self, link: Ref) -> Naming {
        let Some(person) = self.workspace.person(link) else { return Naming::Named };
        let as_usual = match person.capacity.known() {
            _ if person.public_facing => Naming::Named,
            Some(Capacity::Resident | Capacity::ServiceUser) | None => Naming::Counted,
            Some(_) => Naming::Named,
        };
        let entry = self.event.people.attendance.iter().find(|entry| entry.person == Some(link));
        match entry.map(|entry| entry.name_in_minutes.known()) {
            None | Some(Some(NameInMinutes::AsUsual)) => as_usual,
            Some(Some(NameInMinutes::Yes)) => Naming::Named,
            Some(Some(NameInMinutes::RoleOnly)) => Naming::RoleOnly,
            Some(Some(NameInMinutes::No) | None) => Naming::Counted,
        }
    }

    /// The name, or what stands in its place where somebody is not named.
    pub fn name(&self, link: Ref) -> String {
        match self.naming(link) {
            Naming::Named => self.party(link).name,
            Naming::RoleOnly => self.role(link).unwrap_or_else(|| self.in_place_of_name(link)),
            Naming::Counted => self.in_place_of_name(link),
        }
    }

    /// The name with the organisation, which is left out where it is the council's or where somebody is not named.
    pub fn name_and_organisation(&self, link: Ref) -> String {
        match self.naming(link) {
            Naming::Named => {
                let party = self.party_from_elsewhere(link);
                joined(&[&party.name, &party.organisation])
            }
            Naming::RoleOnly | Naming::Counted => self.name(link),
        }
    }

    /// Role and organisation alone.
    pub fn role(&self, link: Ref) -> Option<String> {
        let party = self.party(link);
        (!party.role.trim().is_empty()).then(|| joined(&[&party.role, &party.organisation]))
    }

    pub fn in_place_of_name(&self, link: Ref) -> String {
        let words = &self.words.minutes.attendance;
        let capacity = self.workspace.person(link).and_then(|person| person.capacity.known());
        match capacity {
            Some(Capacity::Resident) => words.resident.clone(),
            Some(Capacity::ServiceUser) => words.service_user.clone(),
            _ => words.somebody.clone(),
        }
    }

    /// An apology that may be printed.
    pub fn shows_apology(&self, entry: &Attendance) -> bool {
        entry.state.is(AttendanceState::Apologies) && !entry.apology_private
    }
}

/// Whether a quote is credited by name and its speaker may be named.
pub fn is_credited_by_name(meeting: &Meeting<'_>, quote: &Quote, speaker: Ref) -> bool {
    quote.credit.is(Credit::Name) && meeting.naming(speaker) == Naming::Named
}
