//! The forward programme of a series: what is planned and what was held, with themes, guests and hosts. A date that is
//! vague stays so, and one that has an event of its own is said as the event says it.

use crate::documents::catalogue::{PrintedDocument, Request};
use crate::documents::dates;
use crate::documents::meeting::{Meeting, series};
use crate::documents::parts::{self, column, heading, paragraph};
use crate::documents::style::Style;
use crate::documents::titled::{Named, origin, page};
use crate::documents::tree::{Block, Document, Inline, Origin, Row, Sheet, Width};
use crate::documents::wording::{Wording, en_gb};
use crate::model::event::{AttendanceRole, EventStatus, MinutesStyle};
use crate::model::form::typed;
use crate::model::series::{Planned, PlannedStatus};
use crate::model::{Event, Kind, Problem, Record, Ref, Series, When, capitalised};
use crate::workspace::{Workspace, without_series};

/// The row of the catalogue.
pub const PROGRAMME: PrintedDocument = PrintedDocument {
    name: "programme",
    label: "forward programme",
    kinds: &[Kind::Series, Kind::Event],
    suits: |record| matches!(record, Record::Series(_)),
    is_text: |_| true,
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    compose,
    left_out: |_, _| Vec::new(),
};

/// A meeting, planned or held.
struct Entry {
    when: When,
    is_held: bool,
    theme: String,
    guest: String,
    host: String,
    status: String,
    origin: Origin,
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let words = &en_gb().set.programme;
    let series = series_of(workspace, request)
        .ok_or_else(|| Problem::new("There is no programme to print.").hint("Choose a series, or an event of one."))?;
    let origin = origin(workspace, series.header.id);
    let named = Named { group: series.name.trim().to_owned(), document: words.document.clone(), origin };
    let entries = entries(workspace, request, series);
    let (held, to_come): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.is_held);
    let mut blocks = part(en_gb(), &words.to_come, &to_come, &named.origin);
    blocks.extend(part(en_gb(), &words.held_before, &held, &named.origin));
    if blocks.is_empty() {
        blocks.push(paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&named.origin));
    }
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

/// The series itself, or the one that an event belongs to; an event of none has an empty programme.
fn series_of<'a>(workspace: &'a Workspace, request: &Request) -> Option<&'a Series> {
    static NONE: std::sync::LazyLock<Series> = std::sync::LazyLock::new(Series::default);
    match workspace.get(request.record).map(AsRef::as_ref)? {
        Record::Series(series) => Some(series),
        Record::Event(event) => Some(event.details.series.and_then(|link| workspace.series(link)).unwrap_or(&NONE)),
        _ => None,
    }
}

fn entries(workspace: &Workspace, request: &Request, series: &Series) -> Vec<Entry> {
    let events = series::events(workspace, Ref(series.header.id));
    let beside = Meeting::beside(workspace, &events, request.printed);
    let has_event = |planned: &&Planned| {
        let day = planned.when.known_day();
        day.is_some() && events.iter().any(|event| event.details.when.known_day() == day)
    };
    let (doubled, planned): (Vec<_>, Vec<_>) = typed(&series.programme).partition(has_event);
    let mut entries: Vec<Entry> = planned.iter().map(|planned| of_plan(&beside, series, planned)).collect();
    entries.extend(events.iter().map(|event| {
        let day = event.details.when.known_day();
        let planned = doubled.iter().find(|planned| planned.when.known_day() == day).copied();
        of_event(&Meeting::new(workspace, event, MinutesStyle::default(), request.printed), &beside, event, planned)
    }));
    entries.sort_by_key(|entry| (entry.when.first_day().is_none(), entry.when.first_day()));
    entries
}

fn of_plan(beside: &Meeting<'_>, series: &Series, planned: &Planned) -> Entry {
    Entry {
        when: planned.when.clone(),
        is_held: planned.status.is(PlannedStatus::Held),
        theme: planned.theme.trim().to_owned(),
        guest: planned.speaker.trim().to_owned(),
        host: planned.host.map(|host| beside.name(host)).unwrap_or_default(),
        status: planned
            .status
            .known()
            .map(|status| beside.words.set.programme.of(*status).to_owned())
            .unwrap_or_default(),
        origin: Origin { record: series.header.id, field: format!("programme/{}", planned.id) },
    }
}

/// An event, with what its plan alone says.
fn of_event(meeting: &Meeting<'_>, beside: &Meeting<'_>, event: &Event, planned: Option<&Planned>) -> Entry {
    let is_held = event.is_over(meeting.today());
    let title = without_series(event.details.title.trim(), &meeting.series_name());
    let theme = [event.details.theme.trim(), planned.map_or("", |planned| planned.theme.trim()), title];
    let guests = guests(meeting, event);
    let hosts: Vec<String> = event.details.hosts.iter().map(|host| beside.name(*host)).collect();
    let host = planned.and_then(|planned| planned.host).map(|host| beside.name(host)).unwrap_or_default();
    Entry {
        when: event.details.when.clone(),
        is_held,
        theme: theme.into_iter().find(|theme| !theme.is_empty()).unwrap_or_default().to_owned(),
        guest: if guests.is_empty() {
            planned.map_or(String::new(), |one| one.speaker.trim().to_owned())
        } else {
            guests
        },
        host: if hosts.is_empty() { host } else { meeting.words.joining.and_list(&hosts) },
        status: status(meeting, event, is_held).to_owned(),
        origin: meeting.at("details/when"),
    }
}

/// Who came or comes to speak, and who presents what may be printed.
fn guests(meeting: &Meeting<'_>, event: &Event) -> String {
    let speakers = event.people.attendance.iter().filter(|entry| entry.role.is(AttendanceRole::Speaker));
    let speakers = speakers.filter_map(|entry| entry.person);
    let presentations = meeting.items().flat_map(|(_, item)| typed(&item.presentations));
    let presenters = presentations.flat_map(|one| &one.presenters).filter_map(|presenter| presenter.person);
    let mut names: Vec<String> = Vec::new();
    for name in speakers.chain(presenters).map(|link| meeting.name(link)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    meeting.words.joining.and_list(&names)
}

fn status<'w>(meeting: &'w Meeting<'_>, event: &Event, is_held: bool) -> &'w str {
    let words = &meeting.words.set.programme;
    match event.details.status.known() {
        Some(EventStatus::Postponed) => &words.postponed,
        Some(EventStatus::Cancelled) => &words.cancelled,
        _ if is_held => &words.held,
        Some(EventStatus::Idea) => &words.idea,
        Some(EventStatus::Provisional) => &words.provisional,
        Some(_) => &words.confirmed,
        None => "",
    }
}

fn part(words: &Wording, title: &str, entries: &[Entry], origin: &Origin) -> Vec<Block> {
    if entries.is_empty() {
        return Vec::new();
    }
    let heads = &words.set.programme;
    let columns = vec![
        column(&heads.when, Width::Fixed(40.0)),
        column(&heads.theme, Width::Share(1.0)),
        column(&heads.guest, Width::Fixed(32.0)),
        column(&heads.host, Width::Fixed(32.0)),
        column(&heads.status, Width::Fixed(26.0)),
    ];
    let row = |entry: &Entry| {
        let when = match entry.is_held && entry.when.is_unknown() {
            true => String::new(),
            false => capitalised(&dates::short_when(&words.dates, &entry.when)),
        };
        let cells = [&when, &entry.theme, &entry.guest, &entry.host, &entry.status];
        let cells = cells.into_iter().map(|cell| vec![Inline::from(cell.as_str())]).collect();
        Row { cells, origin: Some(entry.origin.clone()) }
    };
    let table = parts::table(columns, entries.iter().map(row).collect());
    vec![heading(2, title).at(origin), table]
}
