//! How far things have come: the bar of a card, its words, and how many outputs stand at each stage.

use super::report::{Project, Report};
use crate::documents::dates;
use crate::documents::tree::{Amount, Bar, Block, Chart, Content, Form, StageMark, StageState};
use crate::documents::wording::fill;
use crate::model::output::{Stage, furthest};
use crate::model::{Open, Output, When};

/// How many outputs stand at each stage, a line each: "Live in service: 1". Stages of a newer version come last.
pub fn by_stage(report: &Report<'_>) -> Vec<String> {
    let counted = counts(report).into_iter().filter(|(_, count)| *count > 0);
    counted
        .map(|(stage, count)| format!("{}{}{count}", name(report, &stage), report.meeting.words.joining.colon))
        .collect()
}

/// The same as a chart, with every stage on the way, in its order. None where nothing was made.
pub fn by_stage_chart(report: &Report<'_>) -> Option<Block> {
    let words = &report.meeting.words.year.charts;
    let mut counts = counts(report);
    counts.sort_by_key(|(stage, _)| stage.known().is_none_or(|stage| *stage == Stage::Ended));
    let on_the_way =
        counts.iter().filter(|(stage, _)| stage.known().is_some_and(|stage| *stage != Stage::Ended)).count();
    if let Some(stages) = counts.get_mut(..on_the_way) {
        stages.reverse();
    }
    let is_shown =
        |(stage, count): &(Open<Stage>, usize)| *count > 0 || stage.known().is_some_and(|one| *one != Stage::Ended);
    let bar = |(stage, count): &(Open<Stage>, usize)| Bar {
        name: name(report, stage),
        amounts: vec![Amount::of(*count)],
        origin: None,
    };
    let chart = Chart {
        title: words.by_stage.clone(),
        description: what_it_shows(report, &counts)?,
        of_what: words.stage.clone(),
        parts: vec![words.outputs.clone()],
        bars: counts.iter().filter(|one| is_shown(one)).map(bar).collect(),
        form: Form::Bars,
        most: None,
    };
    Some(Content::Chart(chart).into())
}

/// How many have come furthest, and how many have ended.
fn what_it_shows(report: &Report<'_>, counts: &[(Open<Stage>, usize)]) -> Option<String> {
    let words = &report.meeting.words.year.charts;
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let outputs = report.words().outputs.of(all);
    let going_on = counts.iter().filter_map(|(stage, count)| Some((stage.known()?.number()?, stage, *count)));
    let furthest = going_on.filter(|(.., count)| *count > 0).max_by_key(|(number, ..)| *number);
    let furthest = furthest.map(|(_, stage, count)| {
        let (count, stage) = (count.to_string(), name(report, stage).to_lowercase());
        let template = if count == "1" { &words.furthest.one } else { &words.furthest.many };
        fill(template, &[("all", &outputs), ("n", &count), ("stage", &stage)])
    });
    let ended = counts.iter().find(|(stage, count)| stage.is(Stage::Ended) && *count > 0);
    let ended = ended.map(|(_, count)| words.ended.of(*count));
    let said: Vec<String> = furthest.into_iter().chain(ended).collect();
    (all > 0).then(|| if said.is_empty() { outputs } else { said.join(" ") })
}

/// From the furthest stage to the first, then those that ended, then what only a newer version knows.
fn counts(report: &Report<'_>) -> Vec<(Open<Stage>, usize)> {
    let outputs = report.outputs();
    let mut stages: Vec<Open<Stage>> =
        Stage::ON_THE_WAY.into_iter().rev().chain([Stage::Ended]).map(Open::Known).collect();
    for output in outputs.iter().filter(|output| output.stage.known().is_none()) {
        if !stages.contains(&output.stage) {
            stages.push(output.stage.clone());
        }
    }
    let count = |stage: &Open<Stage>| outputs.iter().filter(|output| output.stage == *stage).count();
    stages.into_iter().map(|stage| (stage.clone(), count(&stage))).collect()
}

/// What a stage is called; one that only a newer version knows stands as its file has it.
pub(super) fn name(report: &Report<'_>, stage: &Open<Stage>) -> String {
    match stage {
        Open::Known(stage) => report.words().stages.of(*stage).to_owned(),
        Open::Newer(raw) => raw.get_ron().trim().to_owned(),
    }
}

/// "Stage 3 of 7: Owner found"; what stands in its place where nothing was made, or nothing goes on.
pub fn in_words(report: &Report<'_>, project: &Project<'_>) -> String {
    let words = report.words();
    let Some(furthest) = furthest(&project.outputs) else {
        let ended = || words.stages.of(Stage::Ended).to_owned();
        return if project.outputs.is_empty() { words.report.no_outputs.clone() } else { ended() };
    };
    let Some((stage, number)) = furthest.stage.known().and_then(|stage| Some((*stage, stage.number()?))) else {
        return name(report, &furthest.stage);
    };
    let (number, of) = (number.to_string(), Stage::ON_THE_WAY.len().to_string());
    let values = [("number", number.as_str()), ("of", &of), ("stage", &words.stages.of(stage).to_lowercase())];
    fill(&words.report.stage_of, &values)
}

/// The bar of the output that has come furthest. Nothing where none goes on.
pub fn bar(report: &Report<'_>, project: &Project<'_>) -> Vec<Block> {
    let Some(output) = furthest(&project.outputs) else { return Vec::new() };
    let Some(now) = output.stage.known().copied() else { return Vec::new() };
    let stages = Stage::ON_THE_WAY.map(|stage| mark(report, project, output, now, stage)).into();
    vec![Content::Stages { stages }.into()]
}

/// A stage was reached when the first of the project's outputs was there.
fn mark(report: &Report<'_>, project: &Project<'_>, output: &Output, now: Stage, stage: Stage) -> StageMark {
    let words = report.words();
    let known = |when: &&When| !when.is_unknown();
    let own = output.reached(stage).filter(known);
    let first = project.outputs.iter().filter_map(|output| output.reached(stage)).filter(known);
    let reached = own.or(first.min_by_key(|when| when.first_day()));
    let (state, unknown) = match stage {
        stage if stage == now => (StageState::Now, ""),
        stage if stage < now && reached.is_some() => (StageState::Reached, ""),
        stage if stage < now => (StageState::Open, words.report.not_recorded.as_str()),
        _ => (StageState::Open, words.report.not_yet.as_str()),
    };
    let when = reached.filter(|_| stage <= now);
    let when = when.map(|when| dates::month(&report.meeting.words.dates, when));
    StageMark { name: words.stages.of(stage).to_owned(), when: when.unwrap_or_else(|| unknown.to_owned()), state }
}
