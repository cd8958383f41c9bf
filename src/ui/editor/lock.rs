//! What was agreed stays as it is: fields and lists that count as the text of agreed minutes are shown and not changed.
//! What counts is the workspace's to say; how minutes are opened again is on their own page.

use eframe::egui::Ui;

use super::Draft;
use crate::model::brief::Ask;
use crate::model::{Id, Kind, Record, Ref};
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::MessageBar;
use crate::ui::words::short_when;
use crate::workspace::{counts, is_typed_as_published, list_counts, stays_as_published};

/// Pages of an event on which something counts, beside that of the minutes, which says more.
const PAGES: [&str; 2] = ["details", "people"];

impl Draft<'_, '_> {
    /// Whether the field at hand was agreed.
    pub fn is_field_locked(&self) -> bool {
        self.locked.is_some_and(|kind| counts(kind, &self.way.field()))
            || self.is_published_field()
            || self.is_within_agreed_item()
    }

    /// Whether teams may have read what stands in the field at hand.
    fn is_published_field(&self) -> bool {
        let field = self.way.field();
        self.frozen && self.way.record().is_none() && stays_as_published(&field) && !self.is_still_typed(&field)
    }

    /// Whether a published brief has nothing in this field yet, or somebody is typing it in right now.
    fn is_still_typed(&self, field: &str) -> bool {
        let Some(Record::Brief(brief)) = self.desk.session.workspace().get(self.record).map(|record| record.as_ref())
        else {
            return false;
        };
        let may_be_empty = !is_typed_as_published(&Ask::default(), field);
        let holds = self.keyboard.as_ref().is_some_and(|at| at.record == self.record && at.field == field);
        may_be_empty && (holds || !is_typed_as_published(&brief.brief, field))
    }

    fn is_within_agreed_item(&self) -> bool {
        let field = self.way.field();
        let mut items = field.split('/').filter_map(|key| key.parse::<Id>().ok()).peekable();
        items.peek().is_some() && items.any(|item| self.is_agreed_item(item))
    }

    /// Whether this item of the record at hand stands in the agreed minutes of another.
    pub fn is_agreed_item(&self, item: Id) -> bool {
        let workspace = self.desk.session.workspace();
        let record = workspace.get(self.way.record().unwrap_or(self.record));
        record.is_some_and(|record| workspace.is_agreed_item(record, item))
    }

    /// Whether the field at hand says at which meeting something was said, of which agreed ones are none any more.
    pub fn says_at_which_meeting(&self) -> bool {
        let field = self.way.field();
        let record = self.way.record().unwrap_or(self.record);
        let kind = self.desk.session.workspace().get(record).map(|record| record.kind());
        match kind {
            Some(Kind::Action) => field == "event" || (field.starts_with("updates/") && field.ends_with("/at")),
            Some(Kind::Decision | Kind::Notice) => field == "event",
            _ => false,
        }
    }

    /// Whether what stands in the list at hand was agreed.
    pub fn is_list_locked(&self) -> bool {
        self.locked.is_some_and(|kind| list_counts(kind, &self.way.field())) || self.is_published_field()
    }

    /// Draws another record within this one, which may have been agreed or not.
    pub fn within_record<R>(&mut self, record: &Record, draw: impl FnOnce(&mut Self) -> R) -> R {
        let is_agreed = self.desk.session.workspace().is_agreed(record);
        let before = std::mem::replace(&mut self.locked, is_agreed.then(|| record.kind()));
        let drawn = self.within(crate::ui::way::Step::Record(record.id()), draw);
        self.locked = before;
        drawn
    }
}

/// Says over the fields of something agreed that they are, and leads to where more can be done.
pub fn say(ui: &mut Ui, draft: &mut Draft<'_, '_>, record: &Record, page: &str) {
    let workspace = draft.desk.session.workspace();
    let event = match record {
        Record::Event(event) if PAGES.contains(&page) && event.minutes.is_locked() => Some(event.header.id),
        Record::Event(_) => None,
        record => workspace.agreed_event_of(record).map(|event| event.0),
    };
    let Some(event) = event else { return };
    let what = format!("{}.", agreed(draft, event));
    let more = "What the minutes say stays as it is: a correction is written at the next meeting.";
    let asked = MessageBar::new(Tone::Quiet, icon::LOCKED, &what).more(more).actions(&["Open the minutes"]).show(ui);
    if asked.is_some() {
        draft.desk.lead = Some(crate::documents::Origin { record: event, field: "minutes/status".to_owned() });
    }
    ui.add_space(space::FIELD);
}

/// "Agreed on 11 June 2026 at Network 5", as far as it is known.
pub fn agreed(draft: &Draft<'_, '_>, event: Id) -> String {
    let workspace = draft.desk.session.workspace();
    let at = workspace.event(Ref(event)).and_then(|event| event.minutes.agreed_at);
    let Some(meeting) = at.and_then(|at| workspace.event(at)) else { return "Agreed".to_owned() };
    let day = short_when(&meeting.details.when.without_times());
    let on = if day.is_empty() { String::new() } else { format!(" on {day}") };
    let title = meeting.details.title.trim();
    let at = if title.is_empty() { String::new() } else { format!(" at {title}") };
    format!("Agreed{on}{at}")
}
