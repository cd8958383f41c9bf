//! The offers and requests that a page is about, and which of them may stand on it: of an event, of all events of a series
//! and what its members said between them, or a single one.

use std::collections::HashSet;

use crate::documents::catalogue::Request;
use crate::documents::left_out::{Concern, LeftOut};
use crate::documents::meeting::hidden::with_its_item;
use crate::documents::meeting::{Meeting, not_named, series};
use crate::documents::names::joined;
use crate::documents::style::Style;
use crate::documents::titled::{Named, page};
use crate::documents::tree::{Block, Document, Origin, Sheet};
use crate::documents::wording::{OfferWords, Wording, en_gb};
use crate::model::event::Confidentiality;
use crate::model::form::{is_typed_record, typed};
use crate::model::{Event, Id, Kind, Notice, Problem, Record, Ref, Series};
use crate::workspace::Workspace;

pub struct Gathered<'a> {
    pub request: Request,
    pub words: &'static Wording,
    /// No meeting at all: it names everybody as the meeting does that says least of them.
    pub beside: Meeting<'a>,
    /// Of several meetings, so that each has to say which.
    pub of_several: bool,
    notices: Vec<&'a Notice>,
}

impl<'a> Gathered<'a> {
    pub fn of(workspace: &'a Workspace, request: &Request) -> Result<Self, Problem> {
        let (events, notices) = match workspace.get(request.record).map(AsRef::as_ref) {
            Some(Record::Event(event)) => (vec![event.as_ref()], of_event(workspace, event)),
            Some(Record::Series(series)) => {
                let events = series::events(workspace, Ref(request.record));
                let mut notices: Vec<&Notice> = events.iter().flat_map(|event| of_event(workspace, event)).collect();
                notices.extend(between_meetings(workspace, request, series));
                (events, notices)
            }
            Some(Record::Notice(notice)) => {
                (notice.event.and_then(|event| workspace.event(event)).into_iter().collect(), vec![notice.as_ref()])
            }
            _ => {
                return Err(Problem::new("There is no offer or request to print.")
                    .hint("Choose an event, a series, an offer or a request."));
            }
        };
        let beside = Meeting::beside(workspace, &events, request.printed);
        let of_several = workspace.series(Ref(request.record)).is_some();
        Ok(Self { request: *request, words: en_gb(), beside, of_several, notices })
    }

    pub fn said(&self) -> &'static OfferWords {
        &self.words.offers
    }

    pub fn is_for_everybody(&self) -> bool {
        self.request.style == Style::Public
    }

    /// Those that may stand on the page.
    pub fn shown(&self) -> impl Iterator<Item = &'a Notice> {
        self.notices.iter().copied().filter(|notice| self.why_not(notice).is_none())
    }

    /// Those that may not, and why.
    pub fn hidden(&self) -> impl Iterator<Item = (&'a Notice, LeftOut)> {
        self.notices.iter().copied().filter_map(|notice| Some((notice, self.why_not(notice)?)))
    }

    fn why_not(&self, notice: &Notice) -> Option<LeftOut> {
        if self.beside.is_under_hidden(notice.event, notice.item) {
            return Some(with_its_item(Concern::NoticeLeftOut, notice.header.id));
        }
        let left_out = |origin, why| Some(LeftOut { origin, concern: Concern::NoticeLeftOut, why });
        if !self.is_for_everybody() {
            return None;
        }
        let event = notice.event.and_then(|event| self.beside.workspace.event(event));
        let item = event.and_then(|event| event.item(notice.item?));
        if let (Some(event), Some(item)) = (event, item)
            && !item.confidentiality.is(Confidentiality::Public)
        {
            let field = format!("minutes/items/{}/confidentiality", item.id);
            let why = "Its item is for members, and this goes to everybody.";
            return left_out(Origin { record: event.header.id, field }, why);
        }
        if !notice.public {
            return left_out(at(notice, "public"), "It may not be shown to everybody, and this goes to everybody.");
        }
        None
    }

    /// Those of these people who are counted and not named, each once.
    pub fn not_named(&self, said: impl IntoIterator<Item = not_named::Said>) -> Vec<LeftOut> {
        not_named::in_these(&self.beside, said.into_iter().collect())
    }

    /// Somebody with their organisation, as far as they may be named.
    pub fn party(&self, who: Ref) -> String {
        let party = self.beside.party(who);
        joined(&[&party.name, &party.organisation])
    }

    /// What the pages are called, and where that was typed.
    pub fn named(&self, document: &str) -> Named {
        let workspace = self.beside.workspace;
        match workspace.get(self.request.record).map(AsRef::as_ref) {
            Some(Record::Notice(notice)) => {
                let event = notice.event.and_then(|event| workspace.title(event.0)).unwrap_or_default();
                Named { group: event.trim().to_owned(), document: document.to_owned(), origin: at(notice, "what") }
            }
            _ => Named::after(workspace, &self.request, document),
        }
    }

    /// The page, which says above each sheet where it is for members.
    pub fn page(&self, named: &Named, sheet: Sheet, blocks: Vec<Block>) -> Document {
        let mut document = page(self.beside.workspace, &self.request, named, sheet, blocks);
        if !self.is_for_everybody() {
            document.running.say_for_members(&self.said().for_members);
        }
        document
    }
}

/// A field of an offer or a request.
pub fn at(notice: &Notice, field: impl Into<String>) -> Origin {
    Origin { record: notice.header.id, field: field.into() }
}

fn notice(workspace: &Workspace, id: Id) -> Option<&Notice> {
    match workspace.get(id).map(AsRef::as_ref).filter(|record| is_typed_record(record))? {
        Record::Notice(notice) => Some(notice),
        _ => None,
    }
}

fn of_event<'a>(workspace: &'a Workspace, event: &Event) -> Vec<&'a Notice> {
    workspace.of_event(event.header.id, Kind::Notice).into_iter().filter_map(|id| notice(workspace, id)).collect()
}

/// What the present members of a series offer and ask for at no meeting.
fn between_meetings<'a>(workspace: &'a Workspace, request: &Request, series: &Series) -> Vec<&'a Notice> {
    let today = request.printed.date();
    let members = typed(&series.members).filter(|member| member.belonged_on(today));
    let here: HashSet<Ref> = members.filter_map(|member| member.who).collect();
    let all = workspace.of_kind(Kind::Notice).filter_map(|record| notice(workspace, record.id()));
    let mut theirs: Vec<&Notice> =
        all.filter(|notice| notice.event.is_none() && notice.by.is_some_and(|by| here.contains(&by))).collect();
    theirs.sort_by_key(|notice| notice.header.id);
    theirs
}
