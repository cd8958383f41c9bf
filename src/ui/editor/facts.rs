//! The facts that tell a record from others, as chips under its title. A click on one leads to its field.

use eframe::egui::Ui;

use super::Draft;
use crate::documents::Origin;
use crate::model::brief::Appearance;
use crate::model::pick::Choice;
use crate::model::{Action, Brief, Event, Kind, Notice, Person, Record, Ref};
use crate::ui::kinds::icon_of;
use crate::ui::theme::{Icon, Tone, height, icon, space};
use crate::ui::widgets::Chip;
use crate::ui::words::{self, counted};
use crate::workspace::{days_late, days_overdue, days_since_heard, is_quiet, owner_names};

/// A fact: what it speaks of, in words, and the field that it stands in.
pub struct Fact {
    of: &'static str,
    says: String,
    icon: Option<Icon>,
    tone: Tone,
    field: Origin,
}

impl Fact {
    fn name(&self) -> String {
        format!("{}: {}", self.of, self.says)
    }

    /// How wide its chip is.
    fn room(&self, ui: &Ui) -> f32 {
        self.chip(&self.says).room(ui)
    }

    fn chip<'a>(&self, says: &'a str) -> Chip<'a> {
        let chip = Chip::new(says).tone(self.tone);
        match self.icon {
            Some(icon) => chip.icon(icon),
            None => chip,
        }
    }

    /// Draws the chip; a click leads to the field.
    fn show(&self, ui: &mut Ui, draft: &mut Draft<'_, '_>) {
        if self.chip(&self.says).name(&self.name()).show_way(ui).clicked() {
            draft.desk.lead = Some(self.field.clone());
        }
    }
}

/// Draws chips side by side, on as many lines as they need.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, facts: &[Fact]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::TIGHT, space::LABEL);
        // A row is as high as its chips, the first too.
        ui.spacing_mut().interact_size.y = height::CHIP;
        for (number, fact) in facts.iter().enumerate() {
            if number > 0 && fact.room(ui) > ui.available_size_before_wrap().x {
                ui.end_row();
            }
            fact.show(ui, draft);
        }
    });
}

/// How far a record has come, in a word or two; none where its kind has no state.
pub fn state(record: &Record) -> Option<Fact> {
    let (says, field) = match record {
        Record::Event(event) => state_of_event(event),
        Record::Action(action) => (action.status.known().map_or("", |status| status.label()).to_owned(), "status"),
        Record::Notice(notice) => (notice.outcome.known().map_or("", |outcome| outcome.label()).to_owned(), "outcome"),
        Record::Brief(brief) => (brief.brief.status.known().map_or("", |s| s.label()).to_owned(), "brief/status"),
        Record::Output(output) => (output.stage.known().map_or("", |stage| stage.label()).to_owned(), "stage"),
        _ => return None,
    };
    fact(record, "Status", None, says, field)
}

fn state_of_event(event: &Event) -> (String, &'static str) {
    let minutes = &event.minutes;
    let status = minutes.status.known().map_or("", |status| status.label());
    match minutes.version {
        Some(version) => (format!("Minutes: {} {version}", status.to_lowercase()), "minutes/status"),
        None if minutes.items.is_empty() => {
            (event.details.status.known().map_or("", |s| s.label()).to_owned(), "details/status")
        }
        None => (format!("Minutes: {}", status.to_lowercase()), "minutes/status"),
    }
}

/// The other facts, those that are looked for first at the beginning.
pub fn of(draft: &Draft<'_, '_>, record: &Record) -> Vec<Fact> {
    let name = |link: Option<Ref>| link.and_then(|link| draft.desk.session.workspace().title(link.0));
    let name = |link| name(link).unwrap_or_default();
    let one = |of, icon, says, field: &str| fact(record, of, Some(icon), says, field);
    let facts = match record {
        Record::Event(event) => return of_event(draft, record, event),
        Record::Brief(brief) => return of_brief(draft, record, brief, &name),
        Record::Output(output) => vec![
            one("Kind", icon::OUTPUT, output.kind.known().map_or("", |kind| kind.label()).to_owned(), "kind"),
            one("Project brief", icon::BRIEF, name(output.brief), "brief"),
            one("Made at", icon::EVENT, name(output.event), "event"),
            one("Owner", icon::PERSON, name(output.owner), "owner"),
        ],
        Record::Person(person) => return of_person(record, person, &name),
        Record::Action(action) => return of_action(draft, record, action),
        Record::Decision(decision) => vec![
            one("Date", icon::DATE, words::short_when(&decision.date), "date"),
            one("Agreed at", icon::EVENT, name(decision.event), "event"),
        ],
        Record::Notice(notice) => vec![
            one("By", icon::PERSON, name(notice.by), "by"),
            one("Made at", icon::EVENT, name(notice.event), "event"),
            until(draft, record, notice),
        ],
        Record::Organisation(organisation) => vec![one("Area", icon::PLACE, organisation.area.clone(), "area")],
        Record::Template(template) => {
            vec![one("Type", icon::TEMPLATE, template.kind.known().map_or("", |kind| kind.label()).to_owned(), "kind")]
        }
        Record::Series(series) => vec![one("Rhythm", icon::TIME, series.rhythm.clone(), "rhythm")],
    };
    facts.into_iter().flatten().collect()
}

/// Until when an offer or a request is open, and whether that is over.
fn until(draft: &Draft<'_, '_>, record: &Record, notice: &Notice) -> Option<Fact> {
    let until = words::short_when(&notice.expires);
    if !notice.has_run_out(draft.desk.session.clock().today()) {
        return fact(record, "Open until", Some(icon::DATE), until, "expires");
    }
    let fact = fact(record, "Open until", Some(icon::LATE), format!("Ran out {until}"), "expires")?;
    Some(Fact { tone: Tone::Late, ..fact })
}

fn of_event(draft: &Draft<'_, '_>, record: &Record, event: &Event) -> Vec<Fact> {
    let (details, workspace) = (&event.details, draft.desk.session.workspace());
    let one = |of, icon, says, field: &str| fact(record, of, Some(icon), says, field);
    let when = if details.when.is_unknown() {
        "No date yet".to_owned()
    } else {
        words::head_when(&details.when, draft.desk.session.clock().today())
    };
    let venue = if details.venue.name.is_empty() { "No venue yet" } else { &details.venue.name };
    let series = details.series.and_then(|series| workspace.title(series.0)).unwrap_or_default();
    let series = if details.title.contains(&series) { String::new() } else { series };
    let came = event.people.attended.map(|count| counted(count as usize, "person", "people")).unwrap_or_default();
    let facts = [
        one("When", icon::DATE, when, "details/when"),
        one("Where", icon::PLACE, venue.to_owned(), "details/venue/name"),
        one("Who came", icon::PEOPLE, came, "people/attended"),
        actions(draft, event),
        one("Series", icon::SERIES, series, "details/series"),
    ];
    facts.into_iter().flatten().collect()
}

/// The actions of a meeting, which lead to the first one that is open.
fn actions(draft: &Draft<'_, '_>, event: &Event) -> Option<Fact> {
    let workspace = draft.desk.session.workspace();
    let all = workspace.of_event(event.header.id, Kind::Action);
    let is_open = |id: &&_| match workspace.get(**id).map(AsRef::as_ref) {
        Some(Record::Action(action)) => action.is_open(),
        _ => false,
    };
    let open = all.iter().filter(is_open).count();
    let first = all.iter().find(is_open).or(all.first())?;
    let says = match counted(all.len(), "action", "actions") {
        says if open > 0 => format!("{says}, {open} open"),
        says => format!("{says}, all done"),
    };
    let field = Origin { record: *first, field: "what".to_owned() };
    Some(Fact { of: "Actions", says, icon: Some(icon_of(Kind::Action)), tone: Tone::Plain, field })
}

fn of_brief(draft: &Draft<'_, '_>, record: &Record, brief: &Brief, name: &dyn Fn(Option<Ref>) -> String) -> Vec<Fact> {
    let quiet = quiet(draft, record, brief);
    let owner = fact(record, "Owner", Some(icon::PERSON), name(brief.brief.owner), "brief/owner");
    let at = |appearance: &Appearance| {
        let field = format!("at_events/appearances/{}/event", appearance.id);
        fact(record, "Worked on at", Some(icon::EVENT), name(appearance.event), &field)
    };
    let comments = comments(record, brief);
    brief.at_events.appearances.iter().filter_map(at).chain(owner).chain(quiet).chain(comments).collect()
}

/// What colleagues remarked and nobody has settled.
fn comments(record: &Record, brief: &Brief) -> Option<Fact> {
    let open = brief.brief.open_comments();
    let says = (open > 0).then(|| counted(open, "open comment", "open comments"))?;
    let first = brief.brief.comments.iter().find(|comment| comment.is_open())?;
    let fact = fact(record, "Comments", Some(icon::NOTE), says, &format!("brief/comments/{}/words", first.id))?;
    Some(Fact { tone: Tone::Warn, ..fact })
}

/// How long nothing was heard of a project, once that is long.
fn quiet(draft: &Draft<'_, '_>, record: &Record, brief: &Brief) -> Option<Fact> {
    let today = draft.desk.session.clock().today();
    let workspace = draft.desk.session.workspace();
    let days = days_since_heard(workspace, brief, today).filter(|days| is_quiet(workspace, brief, *days))?;
    let fact = fact(record, "News", Some(icon::QUIET), format!("Quiet for {days} days"), "since/updates")?;
    Some(Fact { tone: Tone::Warn, ..fact })
}

fn of_person(record: &Record, person: &Person, name: &dyn Fn(Option<Ref>) -> String) -> Vec<Fact> {
    let Some(membership) = person.main_membership() else { return Vec::new() };
    let field = |key: &str| format!("memberships/{}/{key}", membership.id);
    let organisation = name(membership.organisation);
    let facts = [
        fact(record, "Role", Some(icon::PERSON), membership.role.clone(), &field("role")),
        fact(record, "Organisation", Some(icon::ORGANISATION), organisation, &field("organisation")),
    ];
    facts.into_iter().flatten().collect()
}

fn of_action(draft: &Draft<'_, '_>, record: &Record, action: &Action) -> Vec<Fact> {
    let (workspace, today) = (draft.desk.session.workspace(), draft.desk.session.clock().today());
    let event = action.event.and_then(|event| workspace.title(event.0)).unwrap_or_default();
    let by = words::head_when(&action.by, today);
    let by = match days_overdue(workspace, action, today).map(|days| days_late(days.into())) {
        Some(late) => {
            let fact = fact(record, "By when", Some(icon::LATE), words::joined(&[&by, &late]), "by");
            fact.map(|fact| Fact { tone: Tone::Late, ..fact })
        }
        None => fact(record, "By when", Some(icon::TIME), by, "by"),
    };
    let facts = [
        fact(record, "Who", Some(icon::PERSON), owner_names(workspace, action), "owner"),
        by,
        fact(record, "Agreed at", Some(icon::EVENT), event, "event"),
    ];
    facts.into_iter().flatten().collect()
}

/// A fact, where there is anything to say.
fn fact(record: &Record, of: &'static str, icon: Option<Icon>, says: String, field: &str) -> Option<Fact> {
    let field = Origin { record: record.id(), field: field.to_owned() };
    (!says.is_empty()).then_some(Fact { of, says, icon, tone: Tone::Plain, field })
}
