//! The moments of a project in their order, each with its date: what happened, with the times in which nothing was heard,
//! and then what is expected.

use super::Project;
use super::facts::plain;
use crate::documents::dates;
use crate::documents::markdown::linked;
use crate::documents::meeting::actions::owner_in_sentence;
use crate::documents::names::joined;
use crate::documents::parts::{bracketed, ended, figure};
use crate::documents::project::{of_brief, step_line, text_lines};
use crate::documents::tree::{Block, Content, Fact, Inline, Origin};
use crate::documents::wording::fill;
use crate::model::brief::{Appearance, ExpectedStep, Update};
use crate::model::form::typed;
use crate::model::output::LogEntry;
use crate::model::{Action, Event, Output, When};
use crate::workspace::catch_up::is_for_everybody;
use crate::workspace::{Moment, MomentKind, Silence, What, Whence};

type Lines = Vec<Vec<Inline>>;

/// What happened, today, and what has not come yet.
pub(super) fn through_time(project: &Project<'_>) -> Vec<Block> {
    let mut list = Dated::default();
    so_far(project, &mut list);
    today(project, &mut list);
    expected(project, &mut list);
    let blocks = if list.facts.is_empty() { Vec::new() } else { vec![Content::Facts { facts: list.facts }.into()] };
    project.part(&project.words().through_time, of_brief(project.brief, "since"), blocks)
}

/// Facts under their dates. The year stands with the first date of each.
#[derive(Default)]
struct Dated {
    facts: Vec<Fact>,
    /// Of the last of them, where it has a date of its own or is known to have none.
    when: Option<When>,
    year: Option<i16>,
}

impl Dated {
    /// What is of the same date stands together, on one line where it `runs_on`.
    fn add(&mut self, project: &Project<'_>, when: &When, mut lines: Lines, runs_on: bool, origin: &Origin) {
        let when = when.without_times();
        if lines.is_empty() {
            return;
        }
        match self.facts.last_mut().filter(|_| self.when.as_ref() == Some(&when)) {
            Some(last) => {
                if let Some(line) = last.lines.last_mut().filter(|_| runs_on) {
                    let first = lines.remove(0);
                    *line = [ended(project.meeting.words, std::mem::take(line)), plain(" "), first].concat();
                }
                last.lines.extend(lines);
            }
            None => {
                let term = self.term(project, &when);
                self.facts.push(Fact { term, lines, origin: Some(origin.clone()) });
            }
        }
        self.when = Some(when);
    }

    fn term(&mut self, project: &Project<'_>, when: &When) -> String {
        let whole = date(project, when);
        let year = when.known_day().map(|day| day.year());
        let is_same = year.is_some() && year == self.year;
        self.year = when.last_day().map(|day| day.year());
        let without = year.and_then(|year| whole.strip_suffix(&format!(" {year}"))).filter(|_| is_same);
        without.map_or(whole.clone(), str::to_owned)
    }

    /// Something that has no date of its own, which ends what stands together.
    fn add_apart(&mut self, term: &str, said: String) {
        self.facts.push(Fact { term: term.to_owned(), lines: vec![plain(said)], origin: None });
        self.when = None;
    }
}

fn so_far(project: &Project<'_>, list: &mut Dated) {
    let mut silences = project.story.silences.iter().filter(|silence| !silence.is_now).peekable();
    let mut was_output = false;
    for moment in shown(project).filter(|moment| moment.whence == Whence::Past) {
        while let Some(silence) = silences.next_if(|silence| moment.day.is_none_or(|day| day >= silence.to)) {
            list.add_apart(&project.words().quiet, silent(project, silence));
        }
        // What happened to outputs on one day is a line.
        let is_output = moment.kind() == MomentKind::Output;
        let lines = lines(project, moment);
        list.add(project, &moment.when, lines, is_output && was_output, &moment.origin);
        was_output = is_output;
    }
}

fn silent(project: &Project<'_>, silence: &Silence) -> String {
    fill(&project.words().silent, &[("days", &silence.days.to_string())])
}

/// Today stands between what happened and what is expected, with for how long nothing was heard.
fn today(project: &Project<'_>, list: &mut Dated) {
    let silence = project.story.silences.iter().find(|silence| silence.is_now);
    if silence.is_none() && !shown(project).any(|moment| moment.whence != Whence::Past) {
        return;
    }
    let when = date(project, &When::day(project.story.today));
    let said = match silence {
        Some(silence) => format!("{when}{}{}", colon(project), silent(project, silence)),
        None => when,
    };
    list.add_apart(&project.words().today, said);
    list.year = Some(project.story.today.year());
}

/// What should have come by now is told first.
fn expected(project: &Project<'_>, list: &mut Dated) {
    for moment in shown(project).filter(|moment| moment.whence != Whence::Past) {
        let mut lines = lines(project, moment);
        if let (Whence::Overdue, Some(first)) = (moment.whence, lines.first_mut()) {
            first.push(Inline::from(format!(" {}", bracketed(project.meeting.words, &project.words().not_come))));
        }
        list.add(project, &moment.when, lines, false, &moment.origin);
    }
}

/// Those that may be printed.
fn shown<'p, 'a>(project: &'p Project<'a>) -> impl Iterator<Item = &'p Moment<'a>> {
    project.story.moments.iter().filter(|moment| match moment.what {
        // What was heard there says so itself.
        What::Event(_, at) => at.is_some(),
        What::Action(action) => project.meeting.shows_action_outside(action),
        What::Decision(decision) => project.meeting.shows_decision_outside(decision),
        What::Update(update) => is_for_everybody(project.meeting.workspace, update),
        _ => true,
    })
}

fn date(project: &Project<'_>, when: &When) -> String {
    if when.is_unknown() {
        return project.words().no_date.clone();
    }
    dates::short_when(&project.meeting.words.dates, &when.without_times())
}

fn lines(project: &Project<'_>, moment: &Moment<'_>) -> Lines {
    let words = project.words();
    let said = |template: &str, what: &str| vec![plain(fill(template, &[("what", what)]))];
    match &moment.what {
        What::Event(event, at) => event_lines(project, event, *at),
        What::Published => vec![plain(words.published.clone())],
        What::Update(update) => update_lines(project, update),
        What::Log(outputs, entry) => log_lines(project, outputs, entry, &moment.says),
        What::Made(output) => said(&words.made, output.name.trim()),
        What::Ruling(_) if moment.whence == Whence::Past => said(&words.decided, &moment.says),
        What::Ruling(_) => said(&words.to_decide, &moment.says),
        What::Review(output) => said(&words.review, output.name.trim()),
        What::Told(output) => said(&words.told, output.name.trim()),
        What::ToldBack(told) => said(&words.told, &joined(&[&told.group, &told.how])),
        What::Step(step) => step_lines(project, step, moment),
        What::Decision(_) => vec![linked(&fill(&words.decided, &[("what", &moment.says)]))],
        What::Action(action) => action_lines(project, action, moment.whence),
        What::Fact(fact) => vec![figure(project.meeting.words, fact)],
    }
}

/// The event in bold, and what a team did at it.
fn event_lines(project: &Project<'_>, event: &Event, at: Option<&Appearance>) -> Lines {
    let title = event.details.title.trim();
    let mut lines = vec![vec![Inline::strong(if title.is_empty() { &project.words().event } else { title })]];
    let Some(at) = at else { return lines };
    lines.extend(text_lines(&at.what_the_team_did));
    lines.extend(checkpoints(project, event, at));
    let now = text_lines(&at.what_happens_now);
    lines.extend(now);
    lines
}

/// What was noted at the checkpoints, in one line. The year is the event's.
fn checkpoints(project: &Project<'_>, event: &Event, at: &Appearance) -> Option<Vec<Inline>> {
    let year = event.details.when.last_day().map(|day| format!(" {}", day.year())).unwrap_or_default();
    let noted = typed(&at.checkpoints).filter(|checkpoint| !checkpoint.text.trim().is_empty()).map(|checkpoint| {
        let when = date(project, &checkpoint.when);
        let when = if checkpoint.when.is_unknown() { "" } else { when.strip_suffix(&year).unwrap_or(&when) };
        let lead = if when.is_empty() { String::new() } else { format!("{when}{}", colon(project)) };
        ended(project.meeting.words, linked(&format!("{lead}{}", checkpoint.text.trim())))
    });
    noted.reduce(|line, next| [line, plain(" "), next].concat())
}

/// What was heard, and in brackets how, where, from whom.
fn update_lines(project: &Project<'_>, update: &Update) -> Lines {
    let (meeting, words) = (&project.meeting, &project.meeting.words.projects);
    let mut lines = text_lines(&update.text);
    let who = [(&words.said_by, update.said_by), (&words.reported_by, update.reported_by)];
    let who = who
        .into_iter()
        .filter_map(|(template, who)| Some(fill(template, &[("who", &meeting.plain_name_in_sentence(who?))])));
    let at = update.at.and_then(|event| meeting.workspace.title(event.0)).filter(|title| !title.is_empty());
    let at = at.map(|event| fill(&project.words().heard_at, &[("event", &event)])).unwrap_or_default();
    let how = if update.how.trim().is_empty() { at } else { update.how.trim().to_owned() };
    let said: Vec<String> = [how].into_iter().chain(who).collect();
    let said = joined(&said.iter().map(String::as_str).collect::<Vec<_>>());
    if let (Some(last), false) = (lines.last_mut(), said.is_empty()) {
        last.push(Inline::from(format!(" {}", bracketed(meeting.words, &said))));
    }
    lines
}

/// Which output it happened to, where there are several, and the evidence.
fn log_lines(project: &Project<'_>, outputs: &[&Output], entry: &LogEntry, says: &str) -> Lines {
    let all = project.outputs.len();
    let names: Vec<&str> = outputs.iter().map(|output| output.name.trim()).filter(|name| !name.is_empty()).collect();
    let said = match names.as_slice() {
        [only] if all > 1 => format!("{only}{}{says}", colon(project)),
        [_, _, ..] => format!(
            "{says} {}",
            bracketed(project.meeting.words, &project.meeting.words.projects.outputs.of(names.len()))
        ),
        _ => says.to_owned(),
    };
    let evidence = text_lines(&entry.evidence);
    [vec![linked(&said)], evidence].concat()
}

/// The step without its date, which stands before it.
fn step_lines(project: &Project<'_>, step: &ExpectedStep, moment: &Moment<'_>) -> Lines {
    if moment.whence != Whence::Past {
        let undated = ExpectedStep { when: When::default(), ..step.clone() };
        return vec![linked(&step_line(&project.meeting, &undated))];
    }
    vec![linked(&joined(&[&moment.says, &step.remark]))]
}

/// What is to be done, or was, and who took it on.
fn action_lines(project: &Project<'_>, action: &Action, whence: Whence) -> Lines {
    let words = project.words();
    let who = if action.owner.is_some() { owner_in_sentence(&project.meeting, action) } else { String::new() };
    let template = if whence == Whence::Past { &words.action_done } else { &words.action };
    let said = fill(template, &[("what", action.what.trim())]);
    vec![linked(&joined(&[&said, &who]))]
}

fn colon<'p>(project: &'p Project<'_>) -> &'p str {
    &project.meeting.words.joining.colon
}
