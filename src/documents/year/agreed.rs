//! What was agreed at the meetings of the year and, about their projects, elsewhere: each decision in a line with its day.

use super::Year;
use crate::documents::dates;
use crate::documents::left_out::LeftOut;
use crate::documents::markdown::linked;
use crate::documents::meeting::Meeting;
use crate::documents::meeting::hidden::decision_left_outside;
use crate::documents::parts::{bracketed, one_or_list, paragraph};
use crate::documents::project::text_lines;
use crate::documents::tree::{Block, Inline, Origin};
use crate::model::{Decision, Kind, Record};
use crate::workspace::meetings::decided_on;

/// Nothing where nothing was agreed.
pub(super) fn decisions(year: &Year<'_>) -> Vec<Block> {
    let lines: Vec<Block> = all(year).into_iter().map(|one| line(year, one)).collect();
    if lines.is_empty() { Vec::new() } else { vec![one_or_list(lines)] }
}

pub(super) fn count(year: &Year<'_>) -> usize {
    all(year).len()
}

/// In the order of the meetings; then those of the projects that were made elsewhere, in the order of their days.
fn all<'a>(year: &Year<'a>) -> Vec<&'a Decision> {
    let here = year.meetings.iter().flat_map(|meeting| {
        meeting.decisions().iter().filter(|decision| meeting.shows_decision_outside(decision)).copied()
    });
    let mut all: Vec<&Decision> = here.collect();
    let mut elsewhere: Vec<&'a Decision> = Vec::new();
    for project in &year.report.projects {
        for record in year.workspace.linked(project.brief.header.id, Kind::Decision) {
            if let Record::Decision(decision) = record.as_ref()
                && is_of_year(year, decision)
                && !elsewhere.iter().any(|known| known.header.id == decision.header.id)
            {
                elsewhere.push(decision);
            }
        }
    }
    elsewhere.sort_by_key(|decision| (decision.date.first_day(), decision.header.id));
    all.extend(elsewhere);
    all
}

/// Made within the year, at none of our meetings, by whoever decides.
fn is_of_year(year: &Year<'_>, decision: &Decision) -> bool {
    let day = decision.date.first_day();
    decision.event.is_none() && day.is_some_and(|day| year.year.period.holds(day) && day <= year.beside().today())
}

/// "**12 May 2026:** Money for Ask Once (Cabinet)".
fn line(year: &Year<'_>, decision: &Decision) -> Block {
    let words = year.beside().words;
    let when = dates::settled(&decided_on(year.workspace, decision));
    let mut line = Vec::new();
    if !when.is_unknown() {
        line.push(Inline::strong(format!(
            "{}{}",
            dates::short_when(&words.dates, &when),
            words.joining.colon.trim_end()
        )));
        line.push(Inline::from(" "));
    }
    match decision.short.trim() {
        "" => line.extend(text_lines(&decision.wording).into_iter().next().unwrap_or_default()),
        short => line.extend(linked(short)),
    }
    if !decision.body.trim().is_empty() {
        line.push(Inline::from(format!(" {}", bracketed(words, decision.body.trim()))));
    }
    paragraph(line).at(&Origin { record: decision.header.id, field: "wording".to_owned() })
}

/// Decisions whose item is not printed, or is for members.
pub(super) fn left_out(meeting: &Meeting<'_>) -> Vec<LeftOut> {
    let why = "Its item is for members, and a year’s report goes to people outside.";
    meeting.all_decisions().filter_map(|decision| decision_left_outside(meeting, decision, why)).collect()
}
