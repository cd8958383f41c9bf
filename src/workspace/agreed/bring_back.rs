//! What was agreed, out of an earlier version of a record: its text as it was, with everything of the present that is no
//! text of minutes. Where earlier versions are kept is the store's matter.

use super::{Standing, standing};
use crate::model::Event as Meeting;
use crate::model::parts::{Quote, WebLink};
use crate::model::{Id, Kind, Record, Ref};
use crate::workspace::{Edit, Workspace};

impl Workspace {
    /// The records that the minutes of an event are made of, the event itself first.
    pub fn said_by(&self, event: Id) -> Vec<(Kind, Id)> {
        let made = [Kind::Decision, Kind::Action, Kind::Notice];
        let made = made.into_iter().flat_map(|kind| self.of_event(event, kind).into_iter().map(move |id| (kind, id)));
        std::iter::once((Kind::Event, event)).chain(made).collect()
    }

    /// The edit that brings back what was agreed, where this earlier version of one of its records has it.
    pub fn as_agreed(&self, event: Id, earlier: &Record) -> Option<Edit> {
        let now = self.get(earlier.id())?;
        let back = with_present(now, earlier)?;
        let mut tried = self.clone();
        tried.load(std::sync::Arc::new(back.clone()));
        tried.refresh_links();
        let stands = standing(&tried, tried.event(Ref(event))?);
        (stands == Standing::Kept).then(|| Edit::replace(now.clone(), back))
    }
}

/// The text of the earlier version with what the present has beside it.
fn with_present(now: &Record, earlier: &Record) -> Option<Record> {
    let mut back = now.clone();
    match (&mut back, earlier) {
        (Record::Event(back), Record::Event(earlier)) => **back = meeting(back, earlier),
        (Record::Action(back), Record::Action(earlier)) => {
            back.what.clone_from(&earlier.what);
            (back.owner, back.event, back.item) = (earlier.owner, earlier.event, earlier.item);
        }
        (Record::Decision(back), Record::Decision(earlier)) => {
            let header = std::mem::take(&mut back.header);
            **back = crate::model::Decision { header, ..earlier.as_ref().clone() };
        }
        (Record::Notice(back), Record::Notice(earlier)) => {
            let now = back.clone();
            **back = crate::model::Notice {
                header: now.header,
                responders: now.responders,
                outcome: now.outcome,
                thanked: now.thanked,
                expires: now.expires,
                public: now.public,
                ..earlier.as_ref().clone()
            };
        }
        _ => return None,
    }
    Some(back)
}

fn meeting(now: &Meeting, earlier: &Meeting) -> Meeting {
    let mut back = earlier.clone();
    back.header = now.header.clone();
    back.plan = now.plan.clone();
    back.review = now.review.clone();
    back.details.status = now.details.status.clone();
    back.details.links.clone_from(&now.details.links);
    back.details.hashtags.clone_from(&now.details.hashtags);
    back.details.handles.clone_from(&now.details.handles);
    let (minutes, present) = (&mut back.minutes, &now.minutes);
    if present.status.known().is_none_or(|status| !status.is_draft()) {
        minutes.status = present.status.clone();
    }
    minutes.version = present.version;
    minutes.style = present.style.clone();
    minutes.comments = present.comments.clone();
    minutes.agreed_at = present.agreed_at;
    minutes.signature = present.signature;
    minutes.signatory = present.signatory;
    minutes.signed = present.signed.clone();
    minutes.fingerprint.clone_from(&present.fingerprint);
    minutes.unlocked.clone_from(&present.unlocked);
    access(&mut back, now);
    back
}

/// Who may read what and whose words may be used is settled in the present, whatever an earlier version says.
fn access(back: &mut Meeting, now: &Meeting) {
    quotes(&mut back.minutes.quotes, &now.minutes.quotes);
    for item in &mut back.minutes.items {
        let Some(present) = now.item(item.id) else { continue };
        item.confidentiality = present.confidentiality.clone();
        quotes(&mut item.quotes, &present.quotes);
        links(&mut item.links, &present.links);
    }
    for entry in &mut back.people.attendance {
        let Some(present) = now.people.attendance.iter().find(|present| present.id == entry.id) else { continue };
        entry.name_in_minutes = present.name_in_minutes.clone();
        entry.apology_private = present.apology_private;
        entry.photographs = present.photographs.clone();
        entry.may_contact_until = present.may_contact_until.clone();
        entry.meals.clone_from(&present.meals);
    }
}

fn quotes(back: &mut [Quote], now: &[Quote]) {
    for quote in back {
        let Some(present) = now.iter().find(|present| present.id == quote.id) else { continue };
        quote.credit = present.credit.clone();
        quote.clearance = present.clearance.clone();
        quote.channels.clone_from(&present.channels);
        quote.expires = present.expires.clone();
    }
}

fn links(back: &mut [WebLink], now: &[WebLink]) {
    for link in back {
        let Some(present) = now.iter().find(|present| present.id == link.id) else { continue };
        link.seen_working = present.seen_working.clone();
        link.local_copy.clone_from(&present.local_copy);
    }
}
