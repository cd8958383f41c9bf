//! Rows of a list: what each record is called, what stands beside it, and how rows are ordered and filtered.
//!
//! Words for dates come from the caller, since they are printed wording.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::listing::Arrangement;
use super::short_title::without;
use super::{Workspace, folded, sort_key};
use crate::model::pick::Choice;
use crate::model::{Brief, Capacity, Event, Id, Kind, OrganisationKind, Record, Ref, When};

/// One row. Title and detail are as they are shown; the rest is for sorting and filtering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    pub id: Id,
    /// Empty where nothing was typed yet.
    pub title: String,
    /// The title as it stands under its heading: without the name of the series that the heading says.
    pub short: String,
    /// What tells it from others with the same title: a date, an organisation, an owner.
    pub detail: String,
    /// The state, in words.
    pub state: String,
    /// The heading that it stands under; empty for none.
    pub group: String,
    group_key: Vec<u8>,
    title_key: Vec<u8>,
    /// Days are counted forward, so that no date sorts first.
    day: Option<Date>,
    /// Nothing more is expected of it.
    is_closed: bool,
    words: String,
}

/// How a list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    #[default]
    Title,
    /// The newest first; what has no date before all, since it is still to be planned.
    Newest,
    Oldest,
    /// By its state's words, then by title.
    State,
    /// What is still to do before what is done, each by its date; what has none comes after.
    ToDo,
}

impl Order {
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::ToDo, "Open first"),
        (Self::Title, "Name"),
        (Self::Newest, "Newest"),
        (Self::Oldest, "Oldest"),
        (Self::State, "State"),
    ];

    /// Those that make sense for a kind, with their words.
    pub fn of(kind: Kind) -> &'static [(Self, &'static str)] {
        let [_, others @ ..] = &Self::ALL;
        if kind == Kind::Action { &Self::ALL } else { others }
    }

    /// The one that suits a kind unless somebody chose another.
    pub fn usual(kind: Kind) -> Self {
        match kind {
            Kind::Event => Self::Newest,
            Kind::Action => Self::ToDo,
            _ => Self::Title,
        }
    }
}

/// Under which headings the rows of a list stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grouping {
    #[default]
    None,
    Series,
    Year,
    Organisation,
    Owner,
    Event,
    Project,
    State,
}

impl Grouping {
    pub fn label(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Series => "Series",
            Self::Year => "Year",
            Self::Organisation => "Organisation",
            Self::Owner => "Owner",
            Self::Event => "Event",
            Self::Project => "Project",
            Self::State => "State",
        }
    }

    /// Those that make sense for a kind.
    pub fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Event => &[Self::Series, Self::Year, Self::Organisation, Self::None],
            Kind::Person => &[Self::None, Self::Organisation],
            Kind::Action => &[Self::None, Self::Owner, Self::Series, Self::Year],
            Kind::Decision => &[Self::None, Self::Series, Self::Year],
            Kind::Notice => &[Self::None, Self::Owner, Self::Series, Self::Year],
            Kind::Brief => &[Self::Event, Self::Owner, Self::State, Self::None],
            Kind::Output => &[Self::Project, Self::Event, Self::State, Self::Owner, Self::None],
            Kind::Organisation | Kind::Series => &[Self::None],
        }
    }
}

/// The rows of a kind in this order, under no headings. `say_when` puts a date in words.
pub fn rows(workspace: &Workspace, kind: Kind, order: Order, say_when: &dyn Fn(&When) -> String) -> Vec<ListRow> {
    let wanted = Arrangement { kind, order, grouping: Grouping::None, today: Date::MAX };
    let row = |record: &Arc<Record>| row(workspace, record, wanted, say_when);
    let mut rows: Vec<ListRow> = workspace.of_kind(kind).map(row).collect();
    rows.sort_by(|a, b| compare(a, b, wanted));
    rows
}

/// How two rows stand to each other: never equal, since their ids differ. What belongs under no heading comes last.
pub(super) fn compare(a: &ListRow, b: &ListRow, wanted: Arrangement) -> Ordering {
    let by_order = || match wanted.order {
        Order::Title => Ordering::Equal,
        Order::Newest => newest(b).cmp(&newest(a)),
        Order::Oldest => newest(a).cmp(&newest(b)),
        Order::State => a.state.cmp(&b.state),
        Order::ToDo => to_do(a).cmp(&to_do(b)),
    };
    by_group(a, b, wanted).then_with(by_order).then_with(|| (&a.title_key, a.id).cmp(&(&b.title_key, b.id)))
}

fn by_group(a: &ListRow, b: &ListRow, wanted: Arrangement) -> Ordering {
    let last_year_first = wanted.grouping == Grouping::Year && wanted.order != Order::Oldest;
    let by_name = (&a.group_key, &a.group).cmp(&(&b.group_key, &b.group));
    let by_name = if last_year_first { by_name.reverse() } else { by_name };
    a.group.is_empty().cmp(&b.group.is_empty()).then(by_name)
}

/// What has no date is still to be planned, so it is newer than everything that has one.
fn newest(row: &ListRow) -> (bool, Option<Date>) {
    (row.day.is_none(), row.day)
}

fn to_do(row: &ListRow) -> (bool, bool, Option<Date>) {
    (row.is_closed, row.day.is_none(), row.day)
}

impl ListRow {
    /// Whether each of these words, or parts of words, stands somewhere in the row. `filter` is folded by `folded`.
    pub fn matches(&self, filter: &str) -> bool {
        filter.split_whitespace().all(|word| self.words.contains(word))
    }
}

pub(super) fn row(
    workspace: &Workspace,
    record: &Arc<Record>,
    wanted: Arrangement,
    say_when: &dyn Fn(&When) -> String,
) -> ListRow {
    let (title, grouping) = (record.title(), wanted.grouping);
    let (detail, state, when) = beside(workspace, record, wanted, say_when);
    let group = group(workspace, record, wanted, when.as_ref());
    let title_key = match record.as_ref() {
        Record::Person(person) => sort_key(person.listed_by()),
        _ => sort_key(&title),
    };
    let shown = [title.as_str(), &detail, &state].map(str::to_owned);
    let words = [shown.to_vec(), record.header().tags.clone(), found_by(workspace, record)].concat();
    let words = folded(&words.join(" "));
    let day = when.and_then(|when| when.first_day());
    let short = if grouping == Grouping::Series { without(&title, &group) } else { &title }.to_owned();
    let is_closed = matches!(record.as_ref(), Record::Action(action) if !action.is_open());
    let (id, group_key) = (record.id(), sort_key(&group));
    ListRow { id, group_key, title_key, title, short, detail, state, group, day, is_closed, words }
}

/// What people look for a record by besides what its row shows.
fn found_by(workspace: &Workspace, record: &Record) -> Vec<String> {
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    match record {
        Record::Event(event) => {
            let (details, venue) = (&event.details, &event.details.venue);
            let kind = details.kind.known().map(label).unwrap_or_default();
            let series = name(details.series);
            let words = [&details.theme, &venue.name, &venue.room, &venue.address].map(String::clone);
            [vec![kind, series], words.to_vec()].concat()
        }
        Record::Person(person) => {
            let memberships = person.memberships.iter().flat_map(|one| [one.role.clone(), name(one.organisation)]);
            let short = person.memberships.iter().filter_map(|one| workspace.organisation(one.organisation?));
            let short = short.map(|organisation| organisation.short_name.clone());
            let names = [person.preferred_name.clone(), person.full_name.clone()];
            names.into_iter().chain(memberships).chain(short).collect()
        }
        Record::Organisation(_) | Record::Series(_) => Vec::new(),
        Record::Action(_) | Record::Decision(_) | Record::Notice(_) => vec![name(record.event())],
        Record::Brief(brief) => {
            let events = brief.at_events.appearances.iter();
            let at_events = events.flat_map(|at| [name(at.event), at.new_question.clone(), at.team.name.clone()]);
            let own = [vec![brief.brief.question.clone()], brief.brief.former_names.clone()].concat();
            own.into_iter().chain(at_events).collect()
        }
        Record::Output(output) => vec![name(output.brief), name(output.event), name(output.owner)],
    }
}

/// The heading that a record stands under.
fn group(workspace: &Workspace, record: &Record, wanted: Arrangement, when: Option<&When>) -> String {
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    let event = match record {
        Record::Event(event) => Some(event.as_ref()),
        _ => record.event().and_then(|event| workspace.event(event)),
    };
    match (wanted.grouping, record) {
        (Grouping::Series, _) => name(event.and_then(|event| event.details.series)),
        (Grouping::Year, _) => when.and_then(When::first_day).map(|day| day.year().to_string()).unwrap_or_default(),
        (Grouping::Organisation, Record::Event(event)) => name(event.details.hosts.first().copied()),
        (Grouping::Organisation, Record::Person(person)) => {
            name(person.main_membership().and_then(|membership| membership.organisation))
        }
        (Grouping::Owner, Record::Action(action)) => name(action.owner),
        (Grouping::Owner, Record::Notice(notice)) => name(notice.by),
        (Grouping::Owner, Record::Brief(brief)) => name(brief.brief.owner),
        (Grouping::Owner, Record::Output(output)) => name(output.owner),
        (Grouping::Event, Record::Brief(brief)) => name(event_of(workspace, brief, wanted.today)),
        (Grouping::Event, Record::Output(output)) => name(output.event),
        (Grouping::Project, Record::Output(output)) => name(output.brief),
        (Grouping::State, Record::Brief(brief)) => brief.brief.status.known().map(label).unwrap_or_default(),
        (Grouping::State, Record::Output(output)) => output.stage.known().map(label).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Detail, state and date.
type Beside = (String, String, Option<When>);

fn beside(workspace: &Workspace, record: &Record, wanted: Arrangement, say_when: &dyn Fn(&When) -> String) -> Beside {
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    let said = |when: &When| if when.is_unknown() { String::new() } else { say_when(when) };
    match record {
        Record::Event(event) => {
            let details = &event.details;
            let state = details.status.known().map(label).unwrap_or_default();
            (said(&details.when), state, Some(details.when.clone()))
        }
        Record::Person(person) => {
            let membership = person.main_membership();
            let role = membership.map(|membership| membership.role.clone()).unwrap_or_default();
            let organisation = name(membership.and_then(|membership| membership.organisation));
            let state =
                person.capacity.known().filter(|said| **said != Capacity::NotSaid).map(label).unwrap_or_default();
            (joined(&[role, organisation]), state, None)
        }
        Record::Organisation(organisation) => {
            let said = organisation.kind.known().filter(|said| **said != OrganisationKind::NotSaid);
            let state = said.map(label).unwrap_or_default();
            (joined(&[organisation.short_name.clone(), organisation.area.clone()]), state, None)
        }
        Record::Series(series) => (series.rhythm.clone(), String::new(), None),
        Record::Action(action) => {
            let state = action.status.known().map(label).unwrap_or_default();
            (joined(&[name(action.owner), said(&action.by)]), state, Some(action.by.clone()))
        }
        Record::Decision(decision) => {
            let when = or_of_event(workspace, &decision.date, decision.event);
            (joined(&[said(&when), name(decision.event)]), String::new(), Some(when))
        }
        Record::Notice(notice) => {
            let kind = notice.kind.known().map(label).unwrap_or_default();
            let state = notice.outcome.known().map(label).unwrap_or_default();
            (joined(&[kind, name(notice.by)]), state, Some(or_of_event(workspace, &notice.expires, notice.event)))
        }
        Record::Brief(brief) => {
            let event = event_of(workspace, brief, wanted.today);
            let state = brief.brief.status.known().map(label).unwrap_or_default();
            let detail =
                if wanted.grouping == Grouping::Event { also_at(workspace, brief, event) } else { name(event) };
            (detail, state, Some(or_of_event(workspace, &When::default(), event)))
        }
        Record::Output(output) => {
            let kind = output.kind.known().map(label).unwrap_or_default();
            let state = output.stage.known().map(label).unwrap_or_default();
            let when = or_of_event(workspace, &output.made_on, output.event);
            // Under its heading the project need not say its name again.
            let project = output.brief.filter(|_| wanted.grouping != Grouping::Project);
            (joined(&[kind, name(project)]), state, Some(when))
        }
    }
}

/// The event that a brief stands under: the first that is ahead, else the one that it was taken to last.
fn event_of(workspace: &Workspace, brief: &Brief, today: Date) -> Option<Ref> {
    let events = brief.at_events.appearances.iter().filter_map(|at| Some((at.event?, workspace.event(at.event?)?)));
    let ahead = events.filter(|(_, event)| event.is_ahead() && !event.is_over(today));
    let day = |(_, event): &(Ref, &Event)| (event.details.when.first_day().is_none(), event.details.when.first_day());
    ahead.min_by_key(day).map(|(link, _)| link).or(brief.last_event())
}

/// The other events of a brief, since it stands under one of them alone.
fn also_at(workspace: &Workspace, brief: &Brief, event: Option<Ref>) -> String {
    let others = brief.at_events.appearances.iter().filter_map(|at| at.event).filter(|at| Some(*at) != event);
    let titles: Vec<String> = others.filter_map(|other| workspace.title(other.0)).collect();
    match (event, titles.is_empty()) {
        (None, _) => String::new(),
        (_, false) => format!("also at {}", titles.join(", ")),
        (Some(event), true) => workspace.title(event.0).unwrap_or_default(),
    }
}

/// A record's own date, else the date of the event that it was made at.
fn or_of_event(workspace: &Workspace, own: &When, event: Option<Ref>) -> When {
    let of_event = || event.and_then(|event| workspace.event(event)).map(|event| event.details.when.clone());
    if own.is_unknown() { of_event().unwrap_or_default() } else { own.clone() }
}

fn label<T: Choice>(value: &T) -> String {
    value.label().to_owned()
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
