//! What was agreed, out of an earlier version of a record: everything that counts as the text of minutes as it was then,
//! with everything else as it is now. Where earlier versions are kept is the store's matter.

use super::counts::{counts, list_counts};
use super::text::is_told_in_minutes;
use super::{Standing, standing};
use crate::model::event::Correction;
use crate::model::form::{Form, Place, take_list, take_value};
use crate::model::{Action, Brief, Event as Meeting, Id, Kind, Record, Ref};
use crate::workspace::{Edit, Workspace};

impl Workspace {
    /// The records that the minutes of an event are made of, the event itself first, and last what was heard there
    /// of the actions of others, and the projects with their news.
    pub fn said_by(&self, event: Id) -> Vec<(Kind, Id)> {
        let made = [Kind::Decision, Kind::Action, Kind::Notice];
        let made = made.into_iter().flat_map(|kind| self.of_event(event, kind).into_iter().map(move |id| (kind, id)));
        let heard = self.linked(event, Kind::Action).into_iter().filter(|record| record.event() != Some(Ref(event)));
        let heard = heard.map(|record| (Kind::Action, record.id()));
        let news = self.linked(event, Kind::Brief).into_iter().map(|record| (Kind::Brief, record.id()));
        std::iter::once((Kind::Event, event)).chain(made).chain(heard).chain(news).collect()
    }

    /// The edit that brings back what was agreed, where this earlier version of one of its records has it.
    pub fn as_agreed(&self, event: Id, earlier: &Record) -> Option<Edit> {
        let now = self.get(earlier.id()).filter(|_| !self.is_partial)?;
        let back = match (now.as_ref(), earlier) {
            (Record::Brief(now), Record::Brief(earlier)) => Record::Brief(news(self.event(Ref(event))?, now, earlier)),
            _ => with_present(Ref(event), now, earlier)?,
        };
        let mut tried = self.clone();
        tried.load(std::sync::Arc::new(back.clone()));
        tried.refresh_links();
        let stands = standing(&tried, tried.event(Ref(event))?);
        (stands == Standing::Kept).then(|| Edit::replace(now.clone(), back))
    }
}

/// The text of the earlier version with what the present has beside it.
fn with_present(at: Ref, now: &Record, earlier: &Record) -> Option<Record> {
    let (mut back, mut earlier) = (now.clone(), earlier.clone());
    let kind = back.kind();
    match (&mut back, &mut earlier) {
        (Record::Event(back), Record::Event(earlier)) => meeting(back, earlier),
        (Record::Action(back), Record::Action(earlier)) if ![back.event, earlier.event].contains(&Some(at)) => {
            heard(at, back, earlier);
        }
        (Record::Action(_), Record::Action(_))
        | (Record::Decision(_), Record::Decision(_))
        | (Record::Notice(_), Record::Notice(_)) => take_text(kind, "", back.form(), earlier.form()),
        _ => return None,
    }
    Some(back)
}

fn meeting(back: &mut Meeting, earlier: &mut Meeting) {
    // Corrections of these very minutes, as older files have them, came afterwards.
    let own = Ref(back.header.id);
    let came_after = |one: &Correction| one.of.is_none_or(|of| of == own);
    let after: Vec<Correction> = back.minutes.corrections.iter().filter(|one| came_after(one)).cloned().collect();
    earlier.minutes.corrections.retain(|one| !came_after(one));
    take_text(Kind::Event, "", back, earlier);
    back.minutes.corrections.extend(after);
    // A draft was never agreed.
    if back.minutes.status.known().is_some_and(|status| status.is_draft()) {
        back.minutes.status = earlier.minutes.status.clone();
    }
}

/// What was heard at a meeting of an action that another one agreed.
fn heard(at: Ref, back: &mut Action, earlier: &Action) {
    let place = back.updates.iter().position(|update| update.at == Some(at)).unwrap_or(back.updates.len());
    let before = back.updates.iter().take(place).filter(|update| update.at != Some(at)).count();
    back.updates.retain(|update| update.at != Some(at));
    let said = earlier.updates.iter().filter(|update| update.at == Some(at)).cloned();
    back.updates.splice(before..before, said);
}

/// The news of a project that the minutes of a meeting print.
fn news(event: &Meeting, now: &Brief, earlier: &Brief) -> Box<Brief> {
    let mut back = now.clone();
    for told in earlier.since.updates.iter().filter(|update| is_told_in_minutes(event, update.id)) {
        match back.since.updates.iter_mut().find(|update| update.id == told.id) {
            Some(update) => update.text.clone_from(&told.text),
            None => back.since.updates.push(told.clone()),
        }
    }
    Box::new(back)
}

/// Takes over what counts of the form of an earlier version. The path has `*` for each item.
fn take_text(kind: Kind, path: &str, back: &mut dyn Form, earlier: &mut dyn Form) {
    for (row, words) in back.words().into_iter().enumerate() {
        let path = if path.is_empty() { words.key.to_owned() } else { format!("{path}/{}", words.key) };
        let (Some(back), Some(earlier)) = (back.place(row), earlier.place(row)) else { continue };
        match (back, earlier) {
            (Place::Nested(back), Place::Nested(earlier)) => take_text(kind, &path, back, earlier),
            (Place::Items(back), Place::Items(earlier)) if list_counts(kind, &path) => {
                take_list(back, earlier, &|back, earlier| take_text(kind, &format!("{path}/*"), back, earlier));
            }
            (Place::Items(_), Place::Items(_)) => {}
            (back, earlier) if counts(kind, &path) => take_value(back, earlier),
            _ => {}
        }
    }
}
