//! What a page may not say: private items, quotes that were refused, people who are counted and not named.
//!
//! Whatever is left out for a reason that the officer may not have in mind is told in `left_out.rs`.

use super::Meeting;
use crate::documents::clearance::{self, Use};
use crate::documents::names::{Party, joined, plain_name};
use crate::model::event::{
    Attendance, AttendanceState, Confidentiality, EventType, Item, MinutesStatus, NameInMinutes,
};
use crate::model::parts::{Credit, Quote};
use crate::model::{Action, Capacity, Decision, Id, Notice, Ref, capitalised};

/// What nobody here can read the meaning of is left out, to be on the safe side.
pub const NEWER: &str =
    "A newer version of Folkmoot has set who may see this, in a way that this version does not know.";

/// How somebody appears on the page, the least said last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    Named,
    RoleOnly,
    Counted,
}

impl Meeting<'_> {
    /// Published minutes are for everybody, also once something later stands in their place; and so may be those with a
    /// status that only a newer version knows.
    fn is_published(&self) -> bool {
        let status = self.event.minutes.status.known();
        matches!(status, Some(MinutesStatus::Published | MinutesStatus::Superseded) | None)
    }

    pub fn shows(&self, item: &Item) -> bool {
        match item.confidentiality.known() {
            Some(Confidentiality::Public) => true,
            Some(Confidentiality::Members) => !self.is_published(),
            Some(Confidentiality::Private) | None => false,
        }
    }

    /// Whether it was made under an item that is not printed, at this meeting or at another. Of a meeting that is not
    /// in the records nobody can tell.
    pub fn is_under_hidden(&self, event: Option<Ref>, item: Option<Id>) -> bool {
        let (Some(event), Some(item)) = (event, item) else { return false };
        match self.workspace.event(event) {
            Some(event) => event.item(item).is_some_and(|item| !self.shows(item)),
            None => true,
        }
    }

    /// Whether it was made under an item that is for members, so that no page for people outside may tell it.
    pub fn is_for_members(&self, event: Option<Ref>, item: Option<Id>) -> bool {
        let item =
            event.and_then(|event| self.workspace.event(event)).zip(item).and_then(|(event, item)| event.item(item));
        item.is_some_and(|item| item.confidentiality.is(Confidentiality::Members))
    }

    /// Whether a page for people outside may tell it.
    pub fn shows_decision_outside(&self, decision: &Decision) -> bool {
        self.shows_decision(decision) && !self.is_for_members(decision.event, decision.item)
    }

    /// The same of an action.
    pub fn shows_action_outside(&self, action: &Action) -> bool {
        self.shows_action(action) && !self.is_for_members(action.event, action.item)
    }

    /// An action is as private as the item that it came from. Of a learning set's private issue the presenter's own
    /// actions print all the same: they are what the others may ask about. Nobody else is named with them.
    pub fn shows_action(&self, action: &Action) -> bool {
        !action.private && (!self.is_under_hidden(action.event, action.item) || self.is_presenters_own(action))
    }

    fn is_presenters_own(&self, action: &Action) -> bool {
        let Some(event) = action.event.and_then(|event| self.workspace.event(event)) else { return false };
        let Some(item) = action.item.and_then(|item| event.item(item)) else { return false };
        let presenters = item.presentations.iter().flat_map(|presentation| &presentation.presenters);
        let presents: Vec<Ref> = presenters.filter_map(|one| one.person).chain(item.lead).collect();
        let owners = action.owners();
        event.details.kind.is(EventType::LearningSet)
            && item.confidentiality.known().is_some()
            && !owners.is_empty()
            && owners.iter().all(|owner| presents.contains(owner))
    }

    pub fn shows_decision(&self, decision: &Decision) -> bool {
        !self.is_under_hidden(decision.event, decision.item)
    }

    pub fn shows_notice(&self, notice: &Notice) -> bool {
        !self.is_under_hidden(notice.event, notice.item) && (notice.public || !self.is_published())
    }

    /// Why a quote may not be printed; none where it may.
    pub fn why_not(&self, quote: &Quote) -> Option<&'static str> {
        let there = if self.is_published() { Use::Web } else { Use::Inside };
        clearance::why_not(quote, there, self.today())
    }

    /// How the minutes name this person. Organisations are always named.
    pub fn naming(&self, link: Ref) -> Naming {
        let Some(person) = self.workspace.person(link) else { return Naming::Named };
        let as_usual = match person.capacity.known() {
            _ if person.public_facing => Naming::Named,
            Some(Capacity::Resident | Capacity::ServiceUser) | None => Naming::Counted,
            Some(_) => Naming::Named,
        };
        let entries = self.event.people.attendance.iter().filter(|entry| entry.person == Some(link));
        let chosen = entries.map(|entry| match entry.name_in_minutes.known() {
            Some(NameInMinutes::AsUsual) => as_usual,
            Some(NameInMinutes::Yes) => Naming::Named,
            Some(NameInMinutes::RoleOnly) => Naming::RoleOnly,
            Some(NameInMinutes::No) | None => Naming::Counted,
        });
        let here = chosen.max().unwrap_or(as_usual);
        self.named_elsewhere.get(&link).map_or(here, |elsewhere| here.max(*elsewhere))
    }

    /// How somebody is named who was asked for a team and not in the list of those who came, which counts more where it
    /// says less.
    pub fn naming_in_team(&self, link: Ref, asked: NameInMinutes) -> Naming {
        let here = self.naming(link);
        let entries = self.event.people.attendance.iter().filter(|entry| entry.person == Some(link));
        let was_asked_here = entries.clone().any(|entry| !entry.name_in_minutes.is(NameInMinutes::AsUsual));
        match asked {
            NameInMinutes::AsUsual => here,
            NameInMinutes::Yes if was_asked_here => here,
            NameInMinutes::Yes => Naming::Named,
            NameInMinutes::RoleOnly => here.max(Naming::RoleOnly),
            NameInMinutes::No => Naming::Counted,
        }
    }

    /// The name within a list of a team, or what stands in its place.
    pub fn name_as(&self, link: Ref, naming: Naming) -> String {
        let party = self.party_as(link, naming);
        match naming {
            Naming::Named => party.name,
            Naming::RoleOnly if self.role(link).is_some() => joined(&[&party.name, &party.organisation]),
            Naming::RoleOnly | Naming::Counted => self.stand_in(link),
        }
    }

    /// Somebody as the minutes may say them. The role stands in place of the name for those who are there for it, and
    /// nothing stands behind those who are only counted.
    pub fn party(&self, link: Ref) -> Party {
        self.party_as(link, self.naming(link))
    }

    fn party_as(&self, link: Ref, naming: Naming) -> Party {
        let party = self.with_name(link);
        match naming {
            Naming::Named => party,
            Naming::RoleOnly if !party.role.trim().is_empty() => {
                Party { name: party.role, role: String::new(), organisation: party.organisation }
            }
            Naming::RoleOnly | Naming::Counted => Party { name: capitalised(&self.stand_in(link)), ..Party::default() },
        }
    }

    /// Whether nothing of somebody is said, not even a role.
    fn is_stood_in_for(&self, link: Ref) -> bool {
        match self.naming(link) {
            Naming::Named => false,
            Naming::RoleOnly => self.role(link).is_none(),
            Naming::Counted => true,
        }
    }

    /// The one look-up of somebody's name: whatever prints asks `party`.
    fn with_name(&self, link: Ref) -> Party {
        Party::of(self.workspace, self.words, link)
    }

    /// The same without the organisation where that is the council at the top of the page.
    pub fn party_from_elsewhere(&self, link: Ref) -> Party {
        let mut party = self.party(link);
        if party.organisation.trim() == self.workspace.council().name.trim() {
            party.organisation.clear();
        }
        party
    }

    /// The name, or what stands in its place where somebody is not named: role and organisation, or what they are.
    pub fn name(&self, link: Ref) -> String {
        let party = self.party(link);
        match self.naming(link) {
            Naming::Named => party.name,
            Naming::RoleOnly | Naming::Counted => joined(&[&party.name, &party.organisation]),
        }
    }

    /// The name without a title before it, as tables say it, or what stands in its place.
    pub fn plain_name(&self, link: Ref) -> String {
        match self.naming(link) {
            Naming::Named => plain_name(self.workspace, self.words, link),
            Naming::RoleOnly | Naming::Counted => self.name(link),
        }
    }

    /// The name as it stands in the middle of a sentence; none where nobody knows any more whom the record means.
    pub fn name_in_sentence(&self, link: Ref) -> Option<String> {
        self.in_sentence(link, self.name(link))
    }

    /// The plain name within a line.
    pub fn plain_name_in_sentence(&self, link: Ref) -> String {
        let name = self.plain_name(link);
        self.in_sentence(link, name.clone()).unwrap_or(name)
    }

    /// The name with the organisation, which is left out where it is the council's.
    pub fn name_and_organisation_in_sentence(&self, link: Ref) -> Option<String> {
        let party = self.party_from_elsewhere(link);
        self.in_sentence(link, joined(&[&party.name, &party.organisation]))
    }

    fn in_sentence(&self, link: Ref, name: String) -> Option<String> {
        self.workspace.get(link.0)?;
        Some(if self.is_stood_in_for(link) { self.stand_in(link) } else { name })
    }

    /// Role and organisation alone.
    pub fn role(&self, link: Ref) -> Option<String> {
        let party = self.with_name(link);
        (!party.role.trim().is_empty()).then(|| joined(&[&party.role, &party.organisation]))
    }

    /// What stands in place of a name, in the middle of a sentence.
    fn stand_in(&self, link: Ref) -> String {
        let words = &self.words.minutes.attendance;
        let capacity = self.workspace.person(link).and_then(|person| person.capacity.known());
        match capacity {
            Some(Capacity::Resident) => words.resident.clone(),
            Some(Capacity::ServiceUser) => words.service_user.clone(),
            _ => words.somebody.clone(),
        }
    }

    /// Whose words a quote was, as they agreed to be named.
    pub fn speaker(&self, quote: &Quote, speaker: Ref) -> String {
        let (party, naming) = (self.party(speaker), self.naming(speaker));
        match quote.credit.known() {
            Some(Credit::Anonymous) => self.words.minutes.attendance.anonymous.clone(),
            _ if naming == Naming::Counted => party.name,
            Some(Credit::Name) if naming == Naming::Named => joined(&[&party.name, &party.organisation]),
            _ => self.role(speaker).unwrap_or_else(|| capitalised(&self.stand_in(speaker))),
        }
    }

    /// An apology that may be printed.
    pub fn shows_apology(&self, entry: &Attendance) -> bool {
        entry.state.is(AttendanceState::Apologies) && !entry.apology_private
    }
}
