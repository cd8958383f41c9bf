//! Which projects have gone quiet: for how long, who looks after each, what was promised, what was heard last, and whether
//! somebody was asked for news lately.

use jiff::civil::Date;

use super::heard::{is_quiet, last_heard};
use super::{Change, Edit, Workspace, days_since_heard};
use crate::model::brief::{AskedForNews, Update};
use crate::model::output::{Output, furthest};
use crate::model::{Brief, Id, Kind, Record, Ref, When};

/// For so many days after somebody was asked nobody should ask again.
pub const ASK_AGAIN_AFTER: i64 = 7;

/// A project of which nobody has heard for long.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiet {
    pub brief: Id,
    pub title: String,
    pub days: i64,
    /// Whoever is to be asked.
    pub owner: Option<Ref>,
    pub promised: Option<Promised>,
    /// The day of the last word.
    pub last_heard: Option<Date>,
    /// The last update that has words: where it stands, and its first line.
    pub last_words: Option<(Id, String)>,
    /// The day on which somebody was asked for news, where that was lately.
    pub asked: Option<Date>,
}

/// What was promised, and where that was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Promised {
    pub what: String,
    pub when: When,
    pub field: String,
}

/// All of them, the one that was quiet for longest first.
pub fn gone_quiet(workspace: &Workspace, today: Date) -> Vec<Quiet> {
    let briefs = workspace.of_kind(Kind::Brief).filter_map(|record| match record.as_ref() {
        Record::Brief(brief) => Some(brief.as_ref()),
        _ => None,
    });
    let mut quiet: Vec<Quiet> = briefs.filter_map(|brief| quiet_of(workspace, brief, today)).collect();
    quiet.sort_by_key(|one| (-one.days, one.brief));
    quiet
}

/// Those of them that somebody looks after and may be asked about: of which nobody was asked lately.
pub fn to_ask(workspace: &Workspace, of: Ref, today: Date) -> Vec<Quiet> {
    let quiet = gone_quiet(workspace, today).into_iter();
    quiet.filter(|one| one.owner == Some(of) && one.asked.is_none()).collect()
}

/// The change that keeps that somebody was asked about these projects; none where there is none of them.
pub fn asked(
    workspace: &Workspace,
    projects: &[Id],
    (of, today): (Option<Ref>, Date),
    fresh: &mut dyn FnMut() -> Id,
) -> Option<Change> {
    let mut edits = Vec::new();
    for before in projects.iter().filter_map(|project| workspace.get(*project)) {
        let mut after = Record::clone(before);
        if let Record::Brief(brief) = &mut after {
            let (id, when) = (fresh(), When::day(today));
            brief.since.asked.push(AskedForNews { id, when, of, ..AskedForNews::default() });
            edits.push(Edit::replace(before.clone(), after));
        }
    }
    (!edits.is_empty()).then(|| Change::new("that somebody was asked", edits))
}

/// What there is to say of a project that has gone quiet; none of one that has not.
pub fn quiet_of(workspace: &Workspace, brief: &Brief, today: Date) -> Option<Quiet> {
    let days = days_since_heard(workspace, brief, today).filter(|days| is_quiet(workspace, brief, *days))?;
    Some(silence_of(workspace, brief, today, i64::from(days)))
}

fn silence_of(workspace: &Workspace, brief: &Brief, today: Date, days: i64) -> Quiet {
    let outputs: Vec<&Output> = workspace.outputs_of(brief.header.id).collect();
    Quiet {
        brief: brief.header.id,
        title: brief.title().to_owned(),
        days,
        owner: owner_of(brief, &outputs),
        promised: promised(brief),
        last_heard: last_heard(workspace, brief, &outputs, today),
        last_words: last_words(brief, |_| true),
        asked: asked_lately(brief, today),
    }
}

/// The last of these updates that has words: where it stands, and its first line.
pub fn last_words(brief: &Brief, suits: impl Fn(&Update) -> bool) -> Option<(Id, String)> {
    let updates = brief.since.updates.iter().filter(|update| !update.text.is_empty() && suits(update));
    let last = updates.max_by_key(|update| update.when.first_day())?;
    Some((last.id, last.text.as_str().lines().next().unwrap_or_default().trim().to_owned()))
}

/// The day on which somebody was asked for news of it, where nobody should ask again yet.
pub fn asked_lately(brief: &Brief, today: Date) -> Option<Date> {
    let days = brief.since.asked.iter().filter_map(|asked| asked.when.first_day());
    let last = days.filter(|day| *day <= today).max()?;
    (last.duration_until(today).as_hours() / 24 < ASK_AGAIN_AFTER).then_some(last)
}

/// Whoever looks after a project now: after what has come furthest of it, else who was to take it on, else who set it.
pub fn owner_of(brief: &Brief, outputs: &[&Output]) -> Option<Ref> {
    let of_output = furthest(outputs).and_then(|output| output.owner);
    of_output.or(brief.brief.afterwards.owner).or(brief.brief.owner)
}

/// The step that is expected next, else what the brief promised for the time after its event.
pub(super) fn promised(brief: &Brief) -> Option<Promised> {
    if let Some(step) = brief.since.next_step() {
        let (what, when) = (step.what.trim().to_owned(), step.when.clone());
        return Some(Promised { what, when, field: format!("since/steps/{}/what", step.id) });
    }
    let text = brief.brief.afterwards.text.as_str();
    let what = text.lines().find(|line| !line.trim().is_empty())?.trim().to_owned();
    Some(Promised { what, when: When::default(), field: "brief/afterwards/text".to_owned() })
}
