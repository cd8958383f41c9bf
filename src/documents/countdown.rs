//! The countdown of an event to hang up or take along: its tasks under when they are due, with a box to tick, who does
//! each, and why one was skipped. What is due when is worked out in `workspace`.

use jiff::civil::Date;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::LeftOut;
use super::meeting::{Meeting, not_named};
use super::parts::{column, heading, paragraph};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Inline, Origin, Row, Sheet, Table, TextSize, Width};
use super::wording::{CountdownWords, fill};
use super::{dates, leads};
use crate::model::event::{MinutesStyle, Task};
use crate::model::{Event, Kind, Lead, Problem, Record, Ref, capitalised};
use crate::workspace::Workspace;
use crate::workspace::countdown::{DayOff, Due, Phase, Standing, countdown};

/// The row of the catalogue.
pub const COUNTDOWN: PrintedDocument = PrintedDocument {
    name: "countdown",
    label: "countdown",
    kinds: &[Kind::Event],
    suits: |record| matches!(record, Record::Event(event) if !event.plan.tasks.is_empty()),
    styles: &[Style::Plain],
    usual_style: |_| Style::Plain,
    is_text: |_| true,
    compose,
    left_out,
};

/// What every part of the page looks at.
struct Page<'a> {
    meeting: Meeting<'a>,
    is_large: bool,
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let event = workspace.event(Ref(request.record)).ok_or_else(|| {
        Problem::new("There is no countdown to print.").hint("Choose an event: it has one on its plan.")
    })?;
    let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
    let page_of = Page { meeting, is_large: request.size == TextSize::Large };
    let words = &page_of.meeting.words.countdown;
    let told = countdown(workspace, event, request.printed.date());
    let when = dates::when(&page_of.meeting.words.dates, &event.details.when);
    let late = told.late();
    let mut blocks =
        vec![paragraph(vec![Inline::from(fill(&words.event_is, &[("when", &when)]))]).at(&page_of.at("details/when"))];
    if told.phases.is_empty() {
        blocks.push(paragraph(vec![Inline::from(words.nothing_yet.as_str())]).at(&page_of.at("plan/tasks")));
    } else {
        let (open, all) = told.open();
        let counts = [("open", open.to_string()), ("all", all.to_string())];
        let counts: Vec<(&str, &str)> = counts.iter().map(|(key, count)| (*key, count.as_str())).collect();
        let mut stands = fill(&words.stands, &counts);
        if late > 0 {
            stands = format!("{stands} {}", words.late_in_all.of(late));
        }
        blocks.push(paragraph(vec![Inline::from(stands)]).at(&page_of.at("plan/tasks")));
    }
    for phase in &told.phases {
        let first = phase.tasks.first().map(|due| page_of.task_at(due)).unwrap_or_else(|| page_of.at("plan/tasks"));
        blocks.push(heading(2, &page_of.heading(phase)).at(&first));
        blocks.push(page_of.table(event, phase));
    }
    let named = Named::after(workspace, request, &words.document);
    Ok(page(workspace, request, &named, Sheet::Flow, blocks))
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let Some(event) = workspace.event(Ref(request.record)) else { return Vec::new() };
    let meeting = Meeting::new(workspace, event, MinutesStyle::default(), request.printed);
    let at = |task: &Task| meeting.at(format!("plan/tasks/{}/owner", task.id));
    let owners = event.plan.tasks.iter().filter_map(|task| Some((task.owner?, at(task))));
    not_named::in_these(&meeting, owners.collect())
}

impl Page<'_> {
    fn words(&self) -> &CountdownWords {
        &self.meeting.words.countdown
    }

    fn at(&self, field: &str) -> Origin {
        self.meeting.at(field)
    }

    fn task_at(&self, due: &Due) -> Origin {
        self.meeting.at(format!("plan/tasks/{}/what", due.task))
    }

    fn day(&self, day: Date) -> String {
        dates::day(&self.meeting.words.dates, day)
    }

    /// "12 weeks before: by Friday 27 March 2026", and why that day does not suit.
    fn heading(&self, phase: &Phase) -> String {
        let words = self.words();
        let lead = capitalised(&leads::lead(&self.meeting.words.leads, &phase.lead));
        let day = phase.day.map(|day| self.day(day)).unwrap_or_default();
        let both = [("lead", lead.as_str()), ("day", day.as_str())];
        let said = match (lead.is_empty(), day.is_empty()) {
            (true, true) => words.no_day.clone(),
            (true, false) => fill(&words.by_day, &both),
            (false, true) => lead,
            (false, false) if phase.lead.is(Lead::OnTheDay) => fill(&words.on_day, &both),
            (false, false) => fill(&words.phase, &both),
        };
        let off = phase.tasks.iter().filter(|due| due.day == phase.day).find(|due| !due.off.is_empty());
        let off: Vec<String> = off.into_iter().flat_map(|due| &due.off).filter_map(|off| self.off(off)).collect();
        if off.is_empty() { said } else { fill(&words.with_off, &[("phase", &said), ("off", &off.join(", "))]) }
    }

    /// The weekday stands in the date.
    fn off(&self, off: &DayOff) -> Option<String> {
        match off {
            DayOff::Weekend(_) => None,
            DayOff::BankHoliday(name) => Some(fill(&self.words().bank_holiday, &[("name", name)])),
            DayOff::Event(_, title) => Some(fill(&self.words().clash, &[("title", title)])),
        }
    }

    /// Large print re-flows to blocks, each with its box.
    fn table(&self, event: &Event, phase: &Phase) -> Block {
        let words = self.words();
        let mut columns = vec![column(&words.what, Width::Share(1.0)), column(&words.who, Width::Fixed(38.0))];
        columns.push(column(&words.state, Width::Fixed(26.0)));
        if !self.is_large {
            columns.insert(0, column(&words.done, Width::Fixed(14.0)));
        }
        let of_phase = phase.tasks.iter();
        let tasks = of_phase.filter_map(|due| Some((due, event.plan.tasks.iter().find(|task| task.id == due.task)?)));
        let row = |(due, task): (&Due, &Task)| {
            let mut cells = vec![self.what(task), said(&self.who(task)), said(&self.stands(phase, due))];
            if !self.is_large {
                cells.insert(0, said(box_of(due)));
            }
            Row { cells, origin: Some(self.task_at(due)) }
        };
        let rows = tasks.map(row).collect();
        Content::Table(Table { columns, rows, group_by: None, tick: self.is_large }).into()
    }

    /// What is to be done, and under it why it was skipped.
    fn what(&self, task: &Task) -> Vec<Inline> {
        let mut what = vec![Inline::from(task.what.trim())];
        let because = task.skipped_because.trim();
        if !task.is_to_do() && !because.is_empty() {
            what.extend([Inline::LineBreak, Inline::from(fill(&self.words().because, &[("why", because)]))]);
        }
        what
    }

    fn who(&self, task: &Task) -> String {
        task.owner.map(|owner| self.meeting.plain_name(owner)).unwrap_or_else(|| capitalised(task.owner_role.trim()))
    }

    /// How it stands, and its own day where that is another than its phase's.
    fn stands(&self, phase: &Phase, due: &Due) -> String {
        let words = self.words();
        let state = match due.standing {
            Standing::Done => words.is_done.clone(),
            Standing::Skipped => words.is_skipped.clone(),
            Standing::Late(_) => words.is_late.clone(),
            _ => String::new(),
        };
        let own = due.day.filter(|day| phase.day != Some(*day) && due.standing.is_open());
        let own = own.map(|day| fill(&words.by_day, &[("day", &dates::short_day(&self.meeting.words.dates, day))]));
        [state, own.unwrap_or_default()].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// To tick, ticked, or crossed out where it was skipped.
fn box_of(due: &Due) -> &'static str {
    match due.standing {
        Standing::Done => "\u{2611}",
        Standing::Skipped => "\u{2612}",
        _ => "\u{2610}",
    }
}

fn said(text: &str) -> Vec<Inline> {
    if text.is_empty() { Vec::new() } else { vec![Inline::from(text)] }
}
