//! What is told of a record in its row: the heading that it stands under, what stands beside its title, and the words that
//! people find it by. How rows are ordered is no matter of this.

use jiff::civil::Date;

use super::Grouping;
use super::actions::{DueGroup, due};
use super::notices::Standing;
use crate::model::event::EventStatus;
use crate::model::output::OutputKind;
use crate::model::pick::Choice;
use crate::model::{
    Action, Brief, Capacity, DecisionMaker, Event, OrganisationKind, Person, Record, Ref, Template, When, capitalised,
};
use crate::workspace::meetings::has_minutes;
use crate::workspace::{Arrangement, Workspace, owner_names, project_of};

/// What people look for a record by besides what its row shows.
pub(super) fn found_by(workspace: &Workspace, record: &Record) -> Vec<String> {
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
        Record::Template(template) => vec![template.kind.known().map(label).unwrap_or_default()],
        Record::Decision(decision) => {
            let words = [decision.reasons.as_str(), &decision.affects, &decision.short].map(str::to_owned);
            [vec![name(decision.event)], words.to_vec()].concat()
        }
        Record::Action(action) => {
            [vec![name(record.event())], names_of_project(workspace, project_of(workspace, action))].concat()
        }
        Record::Notice(_) => vec![name(record.event())],
        Record::Brief(brief) => {
            let events = brief.at_events.appearances.iter();
            let at_events = events.flat_map(|at| [name(at.event), at.new_question.clone(), at.team.name.clone()]);
            let own = [vec![brief.brief.question.clone()], brief.brief.former_names.clone()].concat();
            own.into_iter().chain(at_events).collect()
        }
        Record::Output(output) => {
            [vec![name(output.event), name(output.owner)], names_of_project(workspace, output.brief)].concat()
        }
    }
}

/// What a project is called, and what it was called before.
fn names_of_project(workspace: &Workspace, project: Option<Ref>) -> Vec<String> {
    let Some(brief) = project.and_then(|project| workspace.brief(project)) else { return Vec::new() };
    [vec![brief.title().to_owned()], brief.brief.former_names.clone()].concat()
}

/// The heading that a record stands under.
pub(super) fn group(workspace: &Workspace, record: &Record, wanted: Arrangement, when: Option<&When>) -> String {
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
        (Grouping::Owner, Record::Action(action)) => name(action.owners().first().copied()),
        (Grouping::Due, Record::Action(action)) => DueGroup::of(workspace, action, wanted.today).words().to_owned(),
        (Grouping::Project, Record::Action(action)) => name(project_of(workspace, action)),
        (Grouping::Owner, Record::Notice(notice)) => name(notice.by),
        (Grouping::Owner, Record::Brief(brief)) => name(brief.brief.owner),
        (Grouping::Owner, Record::Output(output)) => name(output.owner),
        (Grouping::Event, Record::Brief(brief)) => name(event_of(workspace, brief, wanted.today)),
        (Grouping::Event, Record::Output(output)) => name(output.event),
        (Grouping::Project, Record::Output(output)) => name(output.brief),
        (Grouping::State, Record::Notice(notice)) => Standing::of(notice).words().to_owned(),
        (Grouping::State, Record::Brief(brief)) => brief.brief.status.known().map(label).unwrap_or_default(),
        (Grouping::State, Record::Output(output)) => output.stage.known().map(label).unwrap_or_default(),
        _ => String::new(),
    }
}

/// Detail, state and date.
pub(super) type Beside = (String, String, Option<When>);

/// Whether it says by itself that it was held: its day has come and there are minutes of it, whatever nobody has said of how
/// far it stands.
fn was_held(workspace: &Workspace, event: &Event, today: Date) -> bool {
    let status = event.details.status.known();
    let is_planned = matches!(status, Some(EventStatus::Idea | EventStatus::Provisional | EventStatus::Confirmed));
    let has_come = event.details.when.last_day().is_some_and(|last| last <= today);
    is_planned && has_come && has_minutes(workspace, event)
}

fn state_of(workspace: &Workspace, event: &Event, today: Date) -> String {
    if was_held(workspace, event, today) {
        return label(&EventStatus::Held);
    }
    event.details.status.known().map(label).unwrap_or_default()
}

/// In how many days an event that is agreed begins: 0 while it is on.
pub(super) fn days_ahead(event: &Event, today: Date) -> Option<i64> {
    let when = &event.details.when;
    let is_over = when.last_day().is_none_or(|last| last < today);
    let first = when.first_day().filter(|_| event.details.status.is(EventStatus::Confirmed) && !is_over)?;
    today.until(first).ok().map(|days| i64::from(days.get_days()).max(0))
}

pub(super) fn beside(
    workspace: &Workspace,
    record: &Record,
    wanted: Arrangement,
    say_when: &dyn Fn(&When) -> String,
) -> Beside {
    let name = |link: Option<Ref>| link.and_then(|link| workspace.title(link.0)).unwrap_or_default();
    let said = |when: &When| if when.is_unknown() { String::new() } else { say_when(when) };
    match record {
        Record::Event(event) => {
            let details = &event.details;
            (said(&details.when), state_of(workspace, event, wanted.today), Some(details.when.clone()))
        }
        Record::Person(person) => {
            // Under its heading the organisation need not say its name again.
            let role = role_and_organisation(person, wanted.grouping != Grouping::Organisation, &name);
            (role, capacity(person), None)
        }
        Record::Organisation(organisation) => {
            let said = organisation.kind.known().filter(|said| **said != OrganisationKind::NotSaid);
            let state = said.map(label).unwrap_or_default();
            (joined(&[organisation.short_name.clone(), organisation.area.clone()]), state, None)
        }
        Record::Series(series) => (capitalised(&series.rhythm), String::new(), None),
        Record::Template(template) => (kind_and_lessons(template), String::new(), None),
        Record::Action(action) => {
            let state = action.status.known().map(label).unwrap_or_default();
            let owners = if is_alone(action, wanted) { String::new() } else { owner_names(workspace, action) };
            let detail = joined(&[owners, due(action, said(&action.by))]);
            (capitalised(&detail), state, Some(action.by.clone()))
        }
        Record::Decision(decision) => {
            let when = or_of_event(workspace, &decision.date, decision.event);
            let maker = decision.made_by.known().filter(|maker| **maker != DecisionMaker::Meeting).map(label);
            let who = if decision.body.trim().is_empty() { maker.unwrap_or_default() } else { decision.body.clone() };
            (joined(&[said(&when), name(decision.event)]), who, Some(when))
        }
        Record::Notice(notice) => {
            let kind = notice.kind.known().map(label).unwrap_or_default();
            let state = notice.outcome.known().map(label).unwrap_or_default();
            let by = notice.by.filter(|_| wanted.grouping != Grouping::Owner);
            (joined(&[kind, name(by)]), state, Some(or_of_event(workspace, &notice.expires, notice.event)))
        }
        Record::Brief(brief) => beside_brief(workspace, brief, wanted, &name),
        Record::Output(output) => {
            let said = output.kind.known().filter(|kind| **kind != OutputKind::NotSaid);
            let kind = said.map(label).unwrap_or_default();
            let state = output.stage.known().map(label).unwrap_or_default();
            let when = or_of_event(workspace, &output.made_on, output.event);
            // Under its heading the project need not say its name again.
            let project = output.brief.filter(|_| wanted.grouping != Grouping::Project);
            (joined(&[kind, name(project)]), state, Some(when))
        }
    }
}

fn beside_brief(
    workspace: &Workspace,
    brief: &Brief,
    wanted: Arrangement,
    name: &dyn Fn(Option<Ref>) -> String,
) -> Beside {
    let event = event_of(workspace, brief, wanted.today);
    let state = brief.brief.status.known().map(label).unwrap_or_default();
    let in_group = wanted.grouping == Grouping::Event;
    let at = if in_group { also_at(workspace, brief, event) } else { name(event) };
    let comments = open_comments(brief);
    // What stands over the row is not said again.
    let owner = name(brief.brief.owner.filter(|_| in_group && at.is_empty() && comments.is_empty()));
    (capitalised(&joined(&[comments, at, owner])), state, Some(or_of_event(workspace, &When::default(), event)))
}

fn role_and_organisation(person: &Person, is_told: bool, name: &dyn Fn(Option<Ref>) -> String) -> String {
    let membership = person.main_membership();
    let role = membership.map(|membership| membership.role.clone()).unwrap_or_default();
    let organisation = name(membership.filter(|_| is_told).and_then(|membership| membership.organisation));
    capitalised(&joined(&[role, organisation]))
}

/// Whether an action stands under the name of the only one who is to do it.
fn is_alone(action: &Action, wanted: Arrangement) -> bool {
    wanted.grouping == Grouping::Owner && action.owners().len() == 1
}

fn capacity(person: &Person) -> String {
    let said = person.capacity.known().filter(|said| **said != Capacity::NotSaid);
    said.map(label).unwrap_or_default()
}

/// "Hack event, 3 lessons".
fn kind_and_lessons(template: &Template) -> String {
    let lessons = match template.lessons.len() {
        0 => String::new(),
        1 => "1 lesson".to_owned(),
        many => format!("{many} lessons"),
    };
    joined(&[template.kind.known().map(label).unwrap_or_default(), lessons])
}

/// "2 open comments"; nothing where there is none.
fn open_comments(brief: &Brief) -> String {
    match brief.brief.open_comments() {
        0 => String::new(),
        1 => "1 open comment".to_owned(),
        open => format!("{open} open comments"),
    }
}

/// The event that a brief stands under: the first that is ahead, else the one that it was taken to last.
fn event_of(workspace: &Workspace, brief: &Brief, today: Date) -> Option<Ref> {
    let events = brief.at_events.appearances.iter().filter_map(|at| Some((at.event?, workspace.event(at.event?)?)));
    let ahead = events.filter(|(_, event)| event.is_to_come(today));
    let day = |(_, event): &(Ref, &Event)| (event.details.when.first_day().is_none(), event.details.when.first_day());
    ahead.min_by_key(day).map(|(link, _)| link).or(brief.last_event())
}

/// The other events of a brief, since it stands under one of them alone.
fn also_at(workspace: &Workspace, brief: &Brief, event: Option<Ref>) -> String {
    let others = brief.at_events.appearances.iter().filter_map(|at| at.event).filter(|at| Some(*at) != event);
    let titles: Vec<String> = others.filter_map(|other| workspace.title(other.0)).collect();
    match event {
        Some(_) if !titles.is_empty() => format!("also at {}", titles.join(", ")),
        _ => String::new(),
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

pub(super) fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
