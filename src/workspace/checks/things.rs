//! People and limits: somebody outside the council to talk to, few things that are fixed, and a name for afterwards.

use super::{Found, needs};
use crate::model::Brief;
use crate::model::brief::{Agreement, Ask, BriefStatus, Contact};

/// As many fixed things leave room for ideas.
const FIXED_MOST: usize = 5;

pub(super) fn outside(ask: &Ask) -> Found {
    let may_be_asked = |contact: &&Contact| {
        (contact.person.is_some() || !contact.who.trim().is_empty()) && !contact.agreed.is(Agreement::WouldRatherNot)
    };
    let contacts: Vec<&Contact> = ask.contacts.iter().filter(may_be_asked).collect();
    if contacts.iter().any(|contact| contact.outside_council) {
        return Found::Ready;
    }
    let reason = "Teams learn most from people who live with the question.";
    match contacts.first() {
        Some(first) => {
            let field = format!("brief/contacts/{}/outside_council", first.id);
            needs("Say who of them is from outside the council", reason, field)
        }
        None => needs("Name somebody outside the council to talk to", reason, "brief/contacts"),
    }
}

pub(super) fn fixed(ask: &Ask) -> Found {
    let count = ask.fixed.iter().filter(|fixed| !fixed.trim().is_empty()).count();
    if count <= FIXED_MOST {
        return Found::Ready;
    }
    let reason = format!("{count} are fixed. The fewer there are, the more a team can find.");
    needs("Keep to five fixed things", reason, "brief/fixed")
}

/// A closed brief has no afterwards to wait for.
pub(super) fn afterwards(brief: &Brief) -> Found {
    if !nobody_afterwards(brief) || brief.brief.status.is(BriefStatus::Closed) {
        return Found::Ready;
    }
    let reason = "Projects with no name here tend to go quiet.";
    needs("Name who takes it on afterwards", reason, "brief/afterwards/owner")
}

/// Whether nobody is named for the time after the event.
pub(in crate::workspace) fn nobody_afterwards(brief: &Brief) -> bool {
    brief.brief.afterwards.owner.is_none()
}
