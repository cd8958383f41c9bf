//! Templates of the folder: which there are for a type of event, the one that is made of an event, and the way back of
//! what an event taught.
//!
//! Those that Folkmoot brings are not known here: whoever has one hands it in.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Change, Edit, Workspace};
use crate::model::event::EventType;
use crate::model::form::renew_ids;
use crate::model::{Event, Header, Id, Kind, Lesson, Record, Ref, Template};

/// What a new template is made with.
pub struct Making<'a> {
    pub now: Timestamp,
    pub fresh: &'a mut dyn FnMut() -> Id,
}

impl Workspace {
    /// The folder's own templates for events of this type, the newest first.
    pub fn templates_for(&self, kind: EventType) -> Vec<&Template> {
        let own = self.of_kind(Kind::Template).filter_map(|record| match record.as_ref() {
            Record::Template(template) if template.kind.is(kind) => Some(template.as_ref()),
            _ => None,
        });
        let mut own: Vec<&Template> = own.collect();
        own.sort_by_key(|template| std::cmp::Reverse(template.header.id));
        own
    }

    /// What earlier events of its template have taught, for this one. What it has taught itself is no news to it.
    pub fn lessons_for(&self, event: &Event) -> Vec<&Lesson> {
        let details = &event.details;
        let own = || self.own_copy_of(&details.template_name, None).and_then(|own| self.template(Ref(own)));
        let template = details.template.and_then(|template| self.template(template)).or_else(own);
        let lessons = template.map(|template| template.lessons.as_slice()).unwrap_or_default();
        lessons.iter().filter(|lesson| lesson.from != Some(Ref(event.header.id))).collect()
    }

    /// What an event can teach: what was said in its review, and why tasks were skipped.
    pub fn teaches(&self, event: &Event) -> Vec<String> {
        let evaluation = &event.review.evaluation;
        let said = [("Went well", &evaluation.went_well), ("To change", &evaluation.change)];
        let told =
            said.into_iter().flat_map(|(of, text)| points(text.as_str()).map(move |point| format!("{of}: {point}")));
        told.chain(event.reasons_for_skipping()).collect()
    }

    /// The change that keeps an event as a template of the folder, and the template's id.
    pub fn kept_as_template(&self, event: Ref, making: Making<'_>) -> Option<(Change, Id)> {
        let event = self.event(event)?;
        let mut template = Template { name: event.details.title.trim().to_owned(), ..event.as_template() };
        if let Some(of) = event.details.template.and_then(|of| self.template(of)) {
            template.lessons.clone_from(&of.lessons);
            template.credit.clone_from(&of.credit);
        }
        let skipped = event.reasons_for_skipping();
        let id = named_anew(&mut template, making.now, making.fresh);
        template.lessons.extend(lessons(event, skipped, &template.lessons, making.fresh));
        let change = Change::new("a template of an event", vec![Edit::create(Record::Template(Box::new(template)))]);
        Some((change, id))
    }

    /// The change that puts what an event taught into the template that it was made from, and the template's id. Where that
    /// is `brought`, one that Folkmoot brings, the folder's own copy of it has them, and is made where there is none yet;
    /// where it was made from none, the event itself becomes one. None where nothing is new.
    pub fn taught(&self, event: Ref, brought: Option<&Template>, making: Making<'_>) -> Option<(Change, Id)> {
        let before = self.get(event.0)?;
        let event = self.event(event)?;
        let brought_as = event.details.template_name.as_str();
        let its_own = event.details.template.or_else(|| self.own_copy_of(brought_as, brought).map(Ref));
        let own = its_own.and_then(|template| Some((self.get(template.0)?, self.template(template)?)));
        let mut template = match (&own, brought) {
            (Some((_, own)), _) => (*own).clone(),
            (None, Some(brought)) => brought.clone(),
            (None, None) => Template { name: event.details.title.trim().to_owned(), ..event.as_template() },
        };
        let new = lessons(event, self.teaches(event), &template.lessons, making.fresh);
        if new.is_empty() {
            return None;
        }
        let label = "lessons of an event";
        if let Some((was, _)) = own {
            template.lessons.extend(new);
            let id = was.id();
            let mut edits = vec![Edit::replace(was.clone(), Record::Template(Box::new(template)))];
            if event.details.template != Some(Ref(id)) {
                edits.insert(0, Edit::replace(Arc::clone(before), made_from(event, id)));
            }
            return Some((Change::new(label, edits), id));
        }
        if brought.is_some() {
            brought_as.clone_into(&mut template.copied_from);
        }
        let id = named_anew(&mut template, making.now, making.fresh);
        template.lessons.extend(new);
        let edits = vec![
            Edit::replace(Arc::clone(before), made_from(event, id)),
            Edit::create(Record::Template(Box::new(template))),
        ];
        Some((Change::new(label, edits), id))
    }

    /// The folder's own copy of a template that Folkmoot brings, the oldest. Copies that were made before they said of what
    /// go by the type and the name, where `brought` is at hand.
    fn own_copy_of(&self, name: &str, brought: Option<&Template>) -> Option<Id> {
        let is_copy = |template: &Template| {
            let says_so = template.copied_from == name;
            let looks_so = || {
                let is_it = |brought: &Template| template.kind == brought.kind && template.name == brought.name;
                template.copied_from.is_empty() && brought.is_some_and(is_it)
            };
            !name.is_empty() && (says_so || looks_so())
        };
        let mut copies = self.of_kind(Kind::Template).filter_map(|record| match record.as_ref() {
            Record::Template(template) if is_copy(template) => Some(template.header.id),
            _ => None,
        });
        copies.next()
    }
}

/// The event as made from this template of the folder.
fn made_from(event: &Event, template: Id) -> Record {
    let mut after = event.clone();
    after.details.template = Some(Ref(template));
    after.details.template_name.clear();
    Record::Event(Box::new(after))
}

/// Gives a template and all in it ids of its own.
fn named_anew(template: &mut Template, now: Timestamp, fresh: &mut dyn FnMut() -> Id) -> Id {
    let id = fresh();
    template.header = Header::new(Kind::Template, id, now);
    renew_ids(template, fresh);
    id
}

/// The lessons that are not there yet.
fn lessons(event: &Event, taught: Vec<String>, there: &[Lesson], fresh: &mut dyn FnMut() -> Id) -> Vec<Lesson> {
    let from = Some(Ref(event.header.id));
    let when = event.details.when.without_times();
    let is_new = |what: &String| !there.iter().any(|lesson| lesson.what == *what && lesson.from == from);
    let new = taught.into_iter().filter(is_new);
    new.map(|what| Lesson { id: fresh(), what, from, when: when.clone() }).collect()
}

/// Each line of a text, or each paragraph, without the signs of a list.
pub fn points(text: &str) -> impl Iterator<Item = &str> {
    let of_line = |line: &str| line.trim_start_matches(['-', '*', '\u{2022}']).trim().len();
    text.lines()
        .filter(move |line| of_line(line) > 0)
        .map(|line| line.trim().trim_start_matches(['-', '*', '\u{2022}']).trim())
}
