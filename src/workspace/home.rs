//! What there is to know in the morning: the event that comes next, minutes that are not finished, what became of each
//! project, and which actions are late. Worked out from the records and today's date in one pass, and never stored.
//!
//! It holds facts and no sentences: how they are put in words is the window's matter.

mod became;
mod late;
mod later;
mod next;
mod over;
mod own;
mod unfinished;

use std::collections::HashMap;

use jiff::civil::{Date, DateTime};

use super::Workspace;
use super::attending::needs_past;
use super::countdown::{Due, to_do_now};
use super::quiet::gone_quiet;
use super::run_sheet::is_over_by;
use super::steps::{DueStep, NoticeOf, due_steps, notices};
use super::telling::telling;
use crate::model::key_decision::NoticeDue;
use crate::model::{Action, Brief, Event, Id, Output, Record, Ref};

pub use became::{Became, Step};
pub use late::LateAction;
pub use later::Later;
pub use next::{Launch, Next, NotReady, WhyNotReady, why_not_ready};
pub use over::Over;
pub use own::OwnAction;
pub use unfinished::Unfinished;

/// The four answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    pub next: Option<Next>,
    /// Events of today that are over, the latest first.
    pub over: Vec<Over>,
    /// The events after it, the nearest first.
    pub later: Vec<Later>,
    /// The latest event first.
    pub unfinished: Vec<Unfinished>,
    /// The project that was heard of last first.
    pub became: Vec<Became>,
    /// How many projects have gone quiet, wherever they were.
    pub quiet: usize,
    /// Expected steps that may have come: the one that was expected first is first.
    pub due: Vec<DueStep>,
    /// Notices of key decisions whose last day is near or over, and those that were given after it.
    pub notices: Vec<NoticeOf>,
    /// Projects of which those who took part have not heard the last news, the oldest news first.
    pub to_tell: Vec<ToTell>,
    /// The latest of them first.
    pub late: Vec<LateAction>,
    /// What whoever uses it has taken on and is not late, the nearest first.
    pub own: Vec<OwnAction>,
    /// Tasks of other events than the next that are late or due soon, each with its event.
    pub tasks: Vec<(Id, Due)>,
    /// Events with what people needed that is past its day, with how many notes.
    pub needs_past: Vec<(Id, usize)>,
    /// Whose minutes one would take now: the event of today, else the last one that was, unless they are agreed; else the next
    /// where it is near.
    pub to_minute: Option<Id>,
    /// What one would print now: the event of today, as long as it is that day, else the next one, else the last one that was.
    pub to_print: Option<Id>,
}

/// A project of which people have to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct ToTell {
    pub brief: Id,
    pub title: String,
    /// The day of the news.
    pub news: Date,
    /// How many groups have not heard of it.
    pub groups: usize,
}

/// Days before an event in which its minutes may be begun by whoever does not say which event is meant.
const NEAR: i64 = 7;

/// Works out all of it.
pub fn home(workspace: &Workspace, now: DateTime) -> Home {
    let (found, today) = (Found::of(workspace, now), now.date());
    let mut tasks = to_do_now(workspace, today);
    let next = next::next(&found, &tasks);
    let last = found.last();
    let now = found.events.iter().copied().filter(|event| found.is_on(event));
    let now = now.max_by_key(|event| (!found.is_over(event), event.details.when.first_day(), event.header.id));
    let coming = next.as_ref().map(|next| next.event);
    tasks.retain(|one| !next.as_ref().is_some_and(|next| next.tasks.contains(one)));
    let is_near = |next: &&Next| next.days_to_go.is_some_and(|days| days <= NEAR);
    let near = next.as_ref().filter(is_near).map(|next| next.event);
    // Nothing more is written into minutes that were agreed.
    let is_open = |event: &&Event| !event.minutes.is_locked();
    let to_minute = now.filter(is_open).or(last.filter(is_open)).map(|event| event.header.id).or(near);
    let to_print = now.map(|event| event.header.id).or(coming).or(last.map(|event| event.header.id));
    Home {
        over: over::over(&found),
        later: later::later(&found, next.as_ref()),
        own: own::own(&found),
        next,
        unfinished: unfinished::unfinished(&found),
        became: became::became(&found),
        quiet: gone_quiet(workspace, today).len(),
        due: found.due(),
        notices: found.notices(),
        to_tell: found.to_tell(),
        late: late::late(&found, |_| true),
        tasks,
        needs_past: needs_past(workspace, today),
        to_minute,
        to_print,
    }
}

/// The records that the answers are made of, found in one walk over all of them.
struct Found<'a> {
    workspace: &'a Workspace,
    now: DateTime,
    today: Date,
    events: Vec<&'a Event>,
    briefs: Vec<&'a Brief>,
    /// By the project that they belong to.
    outputs: HashMap<Id, Vec<&'a Output>>,
    overdue: Vec<&'a Action>,
    /// Open actions of whoever uses it that are not late.
    own: Vec<&'a Action>,
    you: Option<Ref>,
    /// Open actions that nobody has taken on, by the event that they were made at.
    nobodys: HashMap<Id, Vec<&'a Action>>,
}

impl<'a> Found<'a> {
    fn of(workspace: &'a Workspace, now: DateTime) -> Self {
        let mut found = Self {
            workspace,
            now,
            today: now.date(),
            events: Vec::new(),
            briefs: Vec::new(),
            outputs: HashMap::new(),
            overdue: Vec::new(),
            own: Vec::new(),
            you: workspace.yourself(),
            nobodys: HashMap::new(),
        };
        workspace.all().for_each(|record| found.take_in(record));
        found
    }

    fn take_in(&mut self, record: &'a Record) {
        match record {
            Record::Event(event) => self.events.push(event),
            Record::Brief(brief) => self.briefs.push(brief),
            Record::Output(output) => {
                if let Some(brief) = output.brief {
                    self.outputs.entry(brief.0).or_default().push(output);
                }
            }
            Record::Action(action) => self.take_in_action(action),
            _ => {}
        }
    }

    fn take_in_action(&mut self, action: &'a Action) {
        if action.is_overdue(self.today) && !action.is_hidden(self.today) {
            self.overdue.push(action);
        } else if self.you.is_some_and(|you| action.is_owned_by(you))
            && action.is_open()
            && !action.is_hidden(self.today)
        {
            self.own.push(action);
        }
        if let Some(event) = action.event.filter(|_| super::slips::is_nobodys(action)) {
            self.nobodys.entry(event.0).or_default().push(action);
        }
    }

    fn outputs_of(&self, brief: &Brief) -> &[&'a Output] {
        self.outputs.get(&brief.header.id).map(Vec::as_slice).unwrap_or_default()
    }

    fn due(&self) -> Vec<DueStep> {
        let due = self.briefs.iter().flat_map(|brief| due_steps(brief, self.outputs_of(brief), self.today));
        let mut due: Vec<DueStep> = due.collect();
        due.sort_by_key(|one| (one.when.first_day(), one.step));
        due
    }

    fn notices(&self) -> Vec<NoticeOf> {
        let all = self.briefs.iter().flat_map(|brief| notices(brief, self.outputs_of(brief), self.today));
        let mut soon: Vec<NoticeOf> = all.filter(|one| one.notice.due != NoticeDue::Ahead).collect();
        soon.sort_by_key(|one| (one.notice.latest, one.brief));
        soon
    }

    /// Also of those that are over: people want to hear that too.
    fn to_tell(&self) -> Vec<ToTell> {
        let stands = |brief: &&Brief| {
            let telling = telling(self.workspace, brief, self.outputs_of(brief), self.today);
            let news = telling.news.filter(|_| telling.due() > 0)?;
            let (brief, title) = (brief.header.id, brief.title().to_owned());
            Some(ToTell { brief, title, news, groups: telling.due() })
        };
        let mut to_tell: Vec<ToTell> = self.briefs.iter().filter_map(stands).collect();
        to_tell.sort_by_key(|one| (one.news, one.brief));
        to_tell
    }

    fn name(&self, link: Option<Ref>) -> String {
        link.and_then(|link| self.workspace.title(link.0)).unwrap_or_default()
    }

    /// It was, and it is over.
    fn is_past(&self, event: &Event) -> bool {
        event.takes_place() && event.details.when.last_day().is_some_and(|last| last < self.today)
    }

    /// Today is one of its days.
    fn is_on(&self, event: &Event) -> bool {
        event.takes_place() && event.details.when.is_on(self.today)
    }

    /// It was today.
    fn is_over(&self, event: &Event) -> bool {
        is_over_by(self.workspace, event, self.now)
    }

    /// The last event that is over.
    fn last(&self) -> Option<&'a Event> {
        let past = self.events.iter().copied().filter(|event| self.is_past(event) || self.is_over(event));
        past.max_by_key(|event| (event.details.when.last_day(), event.header.id))
    }
}

/// Its date names its days.
fn is_exact(event: &Event) -> bool {
    event.details.when.known_day().is_some()
}

/// Days from one to the other.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
