//! What the minutes may not say: private items, quotes that were refused, people who are counted and not named.
//!
//! Whatever is left out for a reason that the officer may not have in mind is told, with the reason.

use super::meeting::Meeting;
use crate::documents::names::joined;
use crate::documents::tree::Origin;
use crate::model::event::{Attendance, AttendanceState, Confidentiality, Item, MinutesStatus, NameInMinutes};
use crate::model::parts::{Clearance, Credit, Quote};
use crate::model::{Capacity, Id, Notice, Ref};

/// Something that is not on the page, and why: a sentence for the officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub origin: Origin,
    pub why: &'static str,
}

/// What nobody here can read the meaning of is left out, to be on the safe side.
const NEWER: &str = "A newer version of Folkmoot has set who may see this, in a way that this version does not know.";

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

/// What was typed for these minutes and is not in them, apart from what the officer marked as private.
pub fn left_out(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    for item in &meeting.event.minutes.items {
        let field = format!("minutes/items/{}", item.id);
        if let Some(why) = why_item_is_hidden(meeting, item) {
            left_out.push(LeftOut { origin: meeting.at(format!("{field}/confidentiality")), why });
        }
        if meeting.shows(item) {
            quotes_left_out(meeting, &item.quotes, &format!("{field}/quotes"), &mut left_out);
        }
    }
    quotes_left_out(meeting, &meeting.event.minutes.quotes, "minutes/quotes", &mut left_out);
    left_out.extend(names_left_out(meeting));
    for notice in meeting.all_notices().filter(|notice| !meeting.shows_notice(notice)) {
        let origin = Origin { record: notice.header.id, field: "public".to_owned() };
        left_out.push(LeftOut { origin, why: "It may not be shown to everybody, and the minutes are published." });
    }
    left_out
}

/// Why an item is not printed that the officer has not marked as private.
fn why_item_is_hidden(meeting: &Meeting<'_>, item: &Item) -> Option<&'static str> {
    match item.confidentiality.known() {
        None => Some(NEWER),
        Some(Confidentiality::Members) if !meeting.shows(item) => {
            Some("This item is for members, and the minutes are published.")
        }
        Some(_) => None,
    }
}

/// Those who came and are counted without a name, unless that was chosen for them here.
fn names_left_out(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let why = |entry: &Attendance| match entry.name_in_minutes.known() {
        None => Some(NEWER),
        Some(NameInMinutes::AsUsual) => Some(
            "Residents and service users are counted and not named, unless \u{201c}Name in minutes\u{201d} is yes.",
        ),
        Some(_) => None,
    };
    let came = meeting.event.people.attendance.iter().filter(|entry| entry.state.is(AttendanceState::Came));
    let unnamed = came.filter(|entry| entry.person.is_some_and(|link| meeting.naming(link) == Naming::Counted));
    let origin = |entry: &Attendance| meeting.at(format!("people/attendance/{}/name_in_minutes", entry.id));
    unnamed.filter_map(|entry| Some(LeftOut { origin: origin(entry), why: why(entry)? })).collect()
}

fn quotes_left_out(meeting: &Meeting<'_>, quotes: &[Quote], field: &str, left_out: &mut Vec<LeftOut>) {
    for quote in quotes {
        if let Some(why) = meeting.why_not(quote) {
            left_out.push(LeftOut { origin: meeting.at(format!("{field}/{}/clearance", quote.id)), why });
        }
    }
}

/// Whether a quote is credited by name and its speaker may be named.
pub fn is_credited_by_name(meeting: &Meeting<'_>, quote: &Quote, speaker: Ref) -> bool {
    quote.credit.is(Credit::Name) && meeting.naming(speaker) == Naming::Named
}
