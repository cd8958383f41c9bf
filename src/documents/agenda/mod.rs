//! The agenda of an event: what will be dealt with, when, by whom and for what, and what is still to do from earlier
//! meetings. Nothing of what was said there: the minutes have that.

mod by_itself;
mod items;
mod prompts;
mod timing;

use super::actions::{self, Column, Look};
use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::facts::{fact, hosts, open_to, parties, uncertain, what_and_where, with_whom};
use super::meeting::hidden::hidden_items;
use super::meeting::title::{self, Names};
use super::meeting::{Listed, Meeting, Several, not_named};
use super::parts::heading;
use super::running::Around;
use super::style::Style;
use super::tree::{Block, Content, Document, Fact, Sheet};
use crate::model::event::{ItemKind, MinutesStyle};
use crate::model::{Kind, Problem, Ref};
use crate::workspace::{self, Workspace};

/// The row of the catalogue.
pub const AGENDA: PrintedDocument = PrintedDocument {
    name: "agenda",
    label: "agenda",
    kinds: &[Kind::Event],
    suits: |_| true,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let meeting = meeting(workspace, request)?;
    let names = Names::of_document(&meeting, &meeting.words.agenda.document);
    let status = uncertain(&meeting).unwrap_or_default();
    let whole = super::names::joined(&[&names.title, &names.group]);
    let around = Around {
        group: &meeting.series_name(),
        title: title::running(&meeting, &[&whole, &names.title], &meeting.words.agenda.document),
        status: status.to_owned(),
        in_footer: meeting.words.agenda.document.clone(),
    };
    let facts = Content::Facts { facts: facts(&meeting, &names) }.into();
    let parts = [
        vec![names.block(&meeting), facts],
        meeting.text(&meeting.event.details.about, "details/about", 1),
        items::items(&meeting, earlier(&meeting).listed().count()),
        items::papers(&meeting),
        arising(&meeting),
    ];
    Ok(Document {
        title: names.of_file(&meeting),
        language: meeting.words.language.clone(),
        size: request.size,
        sheet: Sheet::Flow,
        running: around.each_page(workspace, meeting.words, meeting.now),
        blocks: parts.concat(),
    })
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Ok(meeting) = meeting(workspace, request) else { return Vec::new() };
    let arising = earlier(&meeting);
    let actions = not_named::in_actions(arising.listed());
    [hidden_items(&meeting), not_named::in_agenda(&meeting), actions].concat()
}

fn meeting<'a>(workspace: &'a Workspace, request: &Request) -> Result<Meeting<'a>, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no event to print an agenda of.").hint("Choose an event: other records have no agenda.")
    })?;
    Ok(Meeting::new(workspace, event, MinutesStyle::default(), request.printed))
}

fn facts(meeting: &Meeting<'_>, names: &Names) -> Vec<Fact> {
    let (terms, words) = (&meeting.words.minutes.terms, &meeting.words.agenda);
    let (people, venue) = (&meeting.event.people, &meeting.event.details.venue);
    let line = |text: &str| vec![text.to_owned()];
    let jobs = [
        fact(meeting, &terms.how_to_find, line(&venue.map_note), "details/venue/map_note"),
        fact(meeting, &words.transport, line(&venue.transport), "details/venue/transport"),
        fact(meeting, &terms.chair, parties(meeting, people.chair.as_slice()), "people/chair"),
        fact(meeting, &terms.facilitator, parties(meeting, &people.facilitators), "people/facilitators"),
        fact(meeting, &terms.notes_by, parties(meeting, people.minute_taker.as_slice()), "people/minute_taker"),
        fact(meeting, &terms.status, line(uncertain(meeting).unwrap_or_default()), "details/status"),
    ];
    let (place, jobs) = (what_and_where(meeting, names), jobs.into_iter().flatten());
    let (finding, jobs): (Vec<Fact>, Vec<Fact>) =
        jobs.partition(|fact| fact.term == terms.how_to_find || fact.term == words.transport);
    [place, finding, open_to(meeting), hosts(meeting), with_whom(meeting), jobs].concat()
}

/// The open actions of the meetings before this one, as they stand on its day: for how long one is overdue then, and how
/// often it was carried by then. Where it has no day, today counts. Where their only item is private, so are they.
fn earlier<'a>(meeting: &Meeting<'a>) -> Several<'a> {
    let kind = ItemKind::MattersArising;
    let is_hidden = meeting.has_item_for(kind) && !meeting.items().any(|(_, item)| item.is_for(kind));
    let arising = match is_hidden {
        true => Vec::new(),
        false => workspace::arising(meeting.workspace, meeting.event, meeting.today()),
    };
    let day = meeting.event.details.when.first_day().unwrap_or(meeting.today());
    Several::new(meeting.workspace, day.to_datetime(meeting.now.time()), arising)
}

/// What is still to do from earlier meetings, so that people can say how far they have come.
fn arising(meeting: &Meeting<'_>) -> Vec<Block> {
    let earlier = earlier(meeting);
    let open: Vec<Listed<'_, '_>> = earlier.listed().collect();
    if open.is_empty() {
        return Vec::new();
    }
    let look = Look {
        columns: &[Column::Reference, Column::What, Column::Owner, Column::Due],
        group_by: Some(Column::Owner),
        tick: false,
        with_meeting: true,
        with_series: false,
        of: None,
    };
    // Where an item is for them, its number leads there.
    let item = meeting.items().find(|(_, item)| item.is_for(ItemKind::MattersArising));
    let title = match item {
        Some((number, item)) => heading(2, &items::numbered(meeting, number, item)),
        None => heading(2, &meeting.words.agenda.arising),
    };
    vec![title, actions::table(meeting.words, &open, &look)]
}
