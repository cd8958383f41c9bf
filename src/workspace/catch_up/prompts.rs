//! What helps to ask after a project: its question, what was heard of it last, and what was promised, as far as all that
//! was known on the day of the meeting.

use jiff::civil::Date;

use crate::model::{Action, Brief, Event, Kind, Record, Ref, When};
use crate::workspace::quiet::promised;
use crate::workspace::story::{Moment, What, Whence, story};
use crate::workspace::{Workspace, due_day};

/// As many promises are told.
const MANY: usize = 3;

/// What there is to say of a project before it is asked after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prompts {
    pub question: String,
    pub last_heard: Option<(When, String)>,
    /// What was promised, and for when.
    pub promised: Vec<(String, When)>,
}

/// Those of a project at an event, of what may be shown where they stand.
pub fn prompts<'a>(
    workspace: &'a Workspace,
    event: &Event,
    brief: &'a Brief,
    today: Date,
    shows: &dyn Fn(&What<'a>) -> bool,
) -> Prompts {
    let day = event.details.when.first_day().unwrap_or(today);
    Prompts {
        question: brief.question_now().trim().to_owned(),
        last_heard: last_heard(workspace, event, brief, day, shows),
        promised: all_promised(workspace, event, brief, day, shows),
    }
}

fn last_heard<'a>(
    workspace: &'a Workspace,
    event: &Event,
    brief: &'a Brief,
    day: Date,
    shows: &dyn Fn(&What<'a>) -> bool,
) -> Option<(When, String)> {
    let here = Some(Ref(event.header.id));
    let is_word = |moment: &Moment<'_>| match &moment.what {
        What::Update(update) => update.at != here,
        What::Log(..) | What::Decision(_) => true,
        What::Step(step) => !step.is_waiting(),
        _ => false,
    };
    let story = story(workspace, brief, day);
    let heard = story.moments.iter().filter(|moment| moment.whence == Whence::Past && is_word(moment));
    let heard = heard.filter(|moment| shows(&moment.what));
    let heard = heard.filter(|moment| moment.day.is_some_and(|on| on <= day) && !moment.says.is_empty());
    heard.max_by_key(|moment| moment.day).map(|moment| (moment.when.clone(), moment.says.clone()))
}

/// The step that is expected next and the open actions for the project; without either what its brief promised.
fn all_promised<'a>(
    workspace: &'a Workspace,
    event: &Event,
    brief: &'a Brief,
    day: Date,
    shows: &dyn Fn(&What<'a>) -> bool,
) -> Vec<(String, When)> {
    let step = brief.since.next_step().is_some();
    let by_brief = promised(brief).map(|one| (one.what, one.when));
    let mut actions: Vec<&Action> = workspace
        .linked(brief.header.id, Kind::Action)
        .into_iter()
        .filter_map(|record| if let Record::Action(action) = record.as_ref() { Some(action.as_ref()) } else { None })
        .filter(|action| is_promise(action, event, brief, day) && shows(&What::Action(action)))
        .collect();
    actions.sort_by_key(|action| (due_day(workspace, action).unwrap_or(Date::MAX), action.header.id));
    let actions: Vec<_> =
        actions.into_iter().map(|action| (action.what.trim().to_owned(), action.by.clone())).collect();
    let first = by_brief.filter(|_| step || actions.is_empty());
    first.into_iter().chain(actions).take(MANY).collect()
}

/// An open action for the project, of another event, that may be printed.
fn is_promise(action: &Action, event: &Event, brief: &Brief, day: Date) -> bool {
    let is_of_it = action.project == Some(Ref(brief.header.id)) && action.event != Some(Ref(event.header.id));
    is_of_it && action.is_open() && !action.is_hidden(day) && !action.private && !action.what.trim().is_empty()
}
