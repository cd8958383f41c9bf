//! The weeks to the event as a line: a mark for what is due together, and one for the event. Each has a sentence, and
//! leads to its first task.

use eframe::egui::Ui;
use jiff::civil::Date;

use super::words;
use crate::model::{Event, Id};
use crate::ui::theme::space;
use crate::ui::widgets::{Mark, Shape, Tick, Timeline, TimelineDeed};
use crate::ui::words::{counted, joined};
use crate::workspace::countdown::{Countdown, Phase, Standing};

/// Days in view behind the event: what is due a year later would press the weeks before it together.
const AFTER: f32 = 35.0;
/// Room before the first mark.
const MARGIN: f32 = 9.0;
/// Weeks between the words below the line.
const TICK_WEEKS: i64 = 4;

/// Draws it where the event has a day; the task that was asked for.
pub fn show(ui: &mut Ui, event: &Event, told: &Countdown, today: Date) -> Option<Id> {
    let (first, last) = (event.details.when.known_day()?, event.details.when.last_day()?);
    let dated: Vec<&Phase> = told.phases.iter().filter(|phase| phase.day.is_some()).collect();
    if dated.is_empty() {
        return None;
    }
    let number = |day: Date| first.duration_until(day).as_hours() as f32 / 24.0;
    let mut marks: Vec<(Option<Id>, Mark)> =
        dated.iter().map(|phase| (first_task(phase), mark(phase, number))).collect();
    marks.push((None, the_event(event, first)));
    marks.sort_by(|(_, one), (_, other)| one.day.total_cmp(&other.day));
    let today = number(today);
    let start = marks.first().map_or(0.0, |(_, mark)| mark.day).min(today.max(-400.0)) - MARGIN;
    let view = start..=number(last) + AFTER;
    let drawn: Vec<Mark> = marks.iter().map(|(_, mark)| mark.clone()).collect();
    let ticks = ticks(start);
    let line = Timeline { marks: &drawn, bands: &[], ticks: &ticks, today, view };
    let deed = ui.push_id("countdown line", |ui| line.show(ui)).inner;
    ui.add_space(space::WORD);
    match deed? {
        TimelineDeed::Opened(number) | TimelineDeed::Left(number) => marks.get(number).and_then(|(task, _)| *task),
    }
}

/// The first that is still to do, else the first.
fn first_task(phase: &Phase) -> Option<Id> {
    let open = phase.tasks.iter().find(|due| due.standing.is_open());
    open.or(phase.tasks.first()).map(|due| due.task)
}

fn mark(phase: &Phase, number: impl Fn(Date) -> f32) -> Mark {
    let open = phase.tasks.iter().filter(|due| due.standing.is_open()).count();
    let late = phase.tasks.iter().filter(|due| matches!(due.standing, Standing::Late(_))).count();
    let tasks = counted(phase.tasks.len(), "task", "tasks");
    let stands = match (late, open) {
        (_, 0) => "all done or skipped".to_owned(),
        (0, open) => format!("{open} to do"),
        (late, _) => format!("{late} late"),
    };
    Mark {
        day: phase.day.map(number).unwrap_or_default(),
        shape: if open == 0 { Shape::Ring } else { Shape::Diamond },
        is_late: late > 0,
        title: if open == 0 { String::new() } else { stands.clone() },
        under: if open == 0 { String::new() } else { phase.day.map(words::short).unwrap_or_default() },
        says: format!("{}: {}", words::heading(phase), joined(&[&tasks, &stands])),
    }
}

fn the_event(event: &Event, first: Date) -> Mark {
    let title = if event.details.title.is_empty() { "The event" } else { &event.details.title };
    Mark {
        day: 0.0,
        shape: Shape::Dot,
        is_late: false,
        title: title.to_owned(),
        under: words::short(first),
        says: format!("{title}, {}", words::short(first)),
    }
}

fn ticks(start: f32) -> Vec<Tick> {
    let weeks = (1..=26).map(|number| number * TICK_WEEKS).take_while(|weeks| -(*weeks as f32) * 7.0 >= start);
    let tick = |weeks: i64| Tick { day: -(weeks as f32) * 7.0, says: format!("{weeks} weeks") };
    weeks.map(tick).collect()
}
