//! The sentences of the stages over time.

use crate::model::output::Stage;
use crate::model::pick::Choice as _;
use crate::ui::words::counted;
use crate::workspace::stages_over_time::{Period, StagesOverTime, Step};

/// What is shown, above it.
pub fn about(found: &StagesOverTime) -> &'static str {
    match found.step {
        Step::Month => {
            "Where the outputs that the board shows stood at the end of each month, and where they stand today."
        }
        Step::Quarter => {
            "Where the outputs that the board shows stood at the end of each quarter, and where they stand today."
        }
        Step::Year => {
            "Where the outputs that the board shows stood at the end of each year, and where they stand today."
        }
    }
}

/// A period by its name: "March 2026", "January to March 2026", "2026"; of the last one, that it is not over.
pub fn named(found: &StagesOverTime, period: &Period) -> String {
    let name = match found.step {
        Step::Month => period.first.strftime("%B %Y").to_string(),
        Step::Quarter => format!("{} to {}", period.first.strftime("%b"), period.last.strftime("%b %Y")),
        Step::Year => period.first.year().to_string(),
    };
    if found.periods.last() == Some(period) { format!("{name}, today") } else { name }
}

/// The same below its bar. A year is told once.
pub fn label(step: Step, period: &Period, before: Option<&Period>) -> [String; 2] {
    let year = period.first.year();
    let is_told = before.is_some_and(|before| before.first.year() == year);
    let below = if is_told { String::new() } else { year.to_string() };
    match step {
        Step::Month => [period.first.strftime("%b").to_string(), below],
        Step::Quarter => [period.last.strftime("to %b").to_string(), below],
        Step::Year => [year.to_string(), String::new()],
    }
}

/// "March 2026: 3 outputs. 2 Made, 1 Shown."
pub fn sentence(found: &StagesOverTime, period: &Period) -> String {
    let all = counted(period.all(), "output", "outputs");
    let stages = Stage::ALL.iter().zip(period.counts).filter(|(_, count)| *count > 0);
    let stages: Vec<String> = stages.map(|((_, label), count)| format!("{count} {label}")).collect();
    let stages = if stages.is_empty() { String::new() } else { format!(" {}.", stages.join(", ")) };
    format!("{}: {all}.{stages}", named(found, period))
}

/// What the bars show, in words: how it began and how it stands.
pub fn summary(found: &StagesOverTime) -> String {
    let (first, last) = (found.periods.first(), found.periods.last());
    let ends = [first, last.filter(|last| Some(*last) != first)].into_iter().flatten();
    let ends: Vec<String> = ends.map(|period| sentence(found, period)).collect();
    let more = "The arrows lead from bar to bar.";
    format!("{} {} {more}", about(found), ends.join(" "))
}

/// What is not known.
pub fn notes(found: &StagesOverTime) -> Vec<String> {
    let say = |count: usize, one: &str, many: &str| (count > 0).then(|| counted(count, one, many));
    let undated = say(
        found.undated,
        "output has no date, and is counted today alone.",
        "outputs have no date, and are counted today alone.",
    );
    let unnoted = say(
        found.unnoted,
        "output came to its stage on a day that nobody noted: before today it is counted where its log left it.",
        "outputs came to their stage on a day that nobody noted: before today they are counted where their log left them.",
    );
    let newer = say(
        found.newer,
        "output is at a stage that only a newer version knows, and is not counted.",
        "outputs are at a stage that only a newer version knows, and are not counted.",
    );
    [undated, unnoted, newer].into_iter().flatten().collect()
}
