//! What comes next: the event, and three facts about it in words (who is coming, which brief is not ready and why, what is
//! late), each with the way to its place, and whether all is ready for its day.

use eframe::egui::{Align, Layout, Stroke, Ui};
use jiff::civil::Date;

use super::tasks::{due_soon, place_of};
use super::{Morning, go_to_page, lead, over, parts, words};
use crate::model::{Id, Kind, Origin, Ref};
use crate::ui::commands;
use crate::ui::editor::READY;
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::theme::{self, Tone, icon, line, role, space};
use crate::ui::widgets::{self, Button};
use crate::ui::words::{counted, full_when, joined, near_day, not_ready, to_go};
use crate::ui::{on_the_day, opened};
use crate::workspace::Next;
use crate::workspace::countdown::Standing;

/// With less room than this the facts stand below each other.
const FACTS_ABREAST: f32 = 560.0;
/// As many of a kind as are named.
pub const NAMED: usize = 2;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, morning: &Morning) {
    parts::heading(ui, "Next");
    over::show(ui, desk, state, morning);
    let Some(next) = &morning.home.next else {
        return parts::nothing(ui, "No event is planned. A title and a date are enough to begin one.");
    };
    parts::card(ui, |ui| {
        parts::part(ui, |ui| title(ui, desk, next));
        widgets::rule(ui);
        ui.scope(|ui| facts(ui, desk, state, next));
        widgets::rule(ui);
        parts::part(ui, |ui| foot(ui, desk, (next, morning.today)));
    });
}

/// What is done with it, and at the right whether it is ready.
fn foot(ui: &mut Ui, desk: &mut Desk<'_>, (next, today): (&Next, Date)) {
    if !next.is_asked {
        ui.horizontal(|ui| deeds(ui, desk, (next, today)));
        return;
    }
    let says = ready_for(next, today);
    let ready = || Button::plain(&says).icon_after(icon::GO);
    let has_room = ui
        .horizontal(|ui| {
            deeds(ui, desk, (next, today));
            let left = ui.available_width() - ready().width(ui);
            if left > 0.0 {
                ui.add_space(left);
                go_to_ready(ready().show(ui).clicked(), desk, next);
            }
            left > 0.0
        })
        .inner;
    if !has_room {
        ui.horizontal(|ui| {
            go_to_ready(ready().show(ui).clicked(), desk, next);
        });
    }
}

/// "Ready for Saturday? 3 things are missing".
fn ready_for(next: &Next, today: Date) -> String {
    let day = match next.when.first_day() {
        Some(day) if day == today => "today".to_owned(),
        Some(day) => near_day(day, today),
        None => "it".to_owned(),
    };
    let missing = match next.lacks {
        0 => "Nothing is missing".to_owned(),
        1 => "1 thing is missing".to_owned(),
        many => format!("{many} things are missing"),
    };
    format!("Ready for {day}? {missing}")
}

fn go_to_ready(is_asked: bool, desk: &mut Desk<'_>, next: &Next) {
    if is_asked {
        lead(desk, &Origin { record: next.event, field: READY.to_owned() });
    }
}

fn deeds(ui: &mut Ui, desk: &mut Desk<'_>, (next, today): (&Next, Date)) {
    let title = opened::title(desk, (Kind::Event, next.event));
    if let Some(event) = on_today(desk, next, today) {
        commands::show_for(ui, desk, "day", Some(event), commands::button_of("day"));
    }
    if Button::outlined("Open").name(&format!("Open {title}")).show(ui).clicked() {
        desk.go = Some((Kind::Event, next.event));
    }
    let name = format!("Print pack for {title}");
    commands::show_for(ui, desk, "pack", Some(next.event), commands::button_of("pack").name(&name));
}

/// The event that is on today, or its launch evening, where there is a day to see.
fn on_today(desk: &Desk<'_>, next: &Next, today: Date) -> Option<Id> {
    let launch = next.launch.as_ref().filter(|launch| launch.when.known_day() == Some(today));
    let event = launch.map(|launch| launch.event).or(Some(next.event).filter(|_| next.days_to_go == Some(0)));
    let found = desk.session.workspace().event(Ref(event?))?;
    on_the_day::is_at(found).then_some(found.header.id)
}

fn title(ui: &mut Ui, desk: &mut Desk<'_>, next: &Next) {
    let palette = theme::palette(ui);
    let to_go = next.days_to_go.map(to_go).unwrap_or_default();
    let title = opened::title(desk, (Kind::Event, next.event));
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if !to_go.is_empty() {
            widgets::text(ui, role::SCREEN_TITLE, palette.ink, &to_go);
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            if widgets::title_heading(ui, 3, role::SECTION, &title).clicked() {
                desk.go = Some((Kind::Event, next.event));
            }
            widgets::muted(ui, &joined(&[&full_when(&next.when), &next.venue]));
        });
    });
    let more = words::launch_and_moves(next.launch.as_ref(), &next.moves);
    if !more.is_empty() {
        ui.add_space(space::HAIR);
        widgets::secondary(ui, &more);
    }
}

fn facts(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, next: &Next) {
    if ui.available_width() < FACTS_ABREAST {
        parts::part(ui, |ui| coming(ui, desk, state, next));
        parts::part(ui, |ui| briefs(ui, desk, next));
        parts::part(ui, |ui| late(ui, desk, state, next));
        return;
    }
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.x = 0.0;
    let shown = ui.columns(3, |columns| {
        if let [one, two, three] = columns {
            parts::part(one, |ui| coming(ui, desk, state, next));
            parts::part(two, |ui| briefs(ui, desk, next));
            parts::part(three, |ui| late(ui, desk, state, next));
            let lows = [one, two, three].map(|column| column.min_rect().bottom());
            return (lows.into_iter().fold(0.0, f32::max), [two.max_rect().left(), three.max_rect().left()]);
        }
        (0.0, [0.0, 0.0])
    });
    let (low, edges) = shown;
    let stroke = Stroke::new(line::THIN, theme::palette(ui).line);
    for edge in edges {
        ui.painter().vline(edge, top..=low, stroke);
    }
}

fn coming(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, next: &Next) {
    let room = next.capacity.map(|room| format!("room for {room}")).unwrap_or_default();
    let says = match (next.coming, next.invited) {
        (Some(coming), _) => joined(&[&format!("{coming} coming"), &room]),
        (None, Some(invited)) => joined(&[&format!("{invited} invited"), &room]),
        (None, None) => "Nobody is counted yet".to_owned(),
    };
    if widgets::title_link(ui, role::NAME, &says).clicked() {
        go_to_page(desk, state, Kind::Event, next.event, "people");
    }
    if let (Some(coming), Some(room)) = (next.coming, next.capacity.filter(|room| *room > 0)) {
        ui.add_space(space::LABEL);
        widgets::progress(ui, coming as f32 / room as f32, &format!("{coming} of {room} places"));
        ui.add_space(space::LABEL);
    }
    if let Some(cap) = next.invite_cap {
        widgets::secondary(ui, &format!("Invite up to {cap}"));
    }
}

fn briefs(ui: &mut Ui, desk: &mut Desk<'_>, next: &Next) {
    let count = next.not_ready.len();
    if count == 0 {
        widgets::flagged(ui, icon::DONE, Tone::Quiet, "No brief is waiting");
        return;
    }
    widgets::flagged(ui, icon::WARNING, Tone::Warn, &counted(count, "brief not ready", "briefs not ready"));
    for brief in next.not_ready.iter().take(NAMED) {
        if widgets::long_link(ui, role::SECONDARY, &brief.title).clicked() {
            lead(desk, &brief.at);
        }
        widgets::secondary(ui, not_ready(brief.why));
    }
    rest(ui, count);
}

/// What is late, tasks and actions alike; where nothing is, what is due soon.
fn late(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, next: &Next) {
    let late = Overdue::of(next);
    if late.is_empty() {
        return due_soon(ui, desk, &next.tasks);
    }
    widgets::flagged(ui, icon::LATE, Tone::Late, &how_many(&late));
    for one in late.iter().take(NAMED) {
        if widgets::long_link(ui, role::SECONDARY, one.what).clicked() {
            match &one.at {
                At::Task(at) => lead(desk, at),
                At::Action(action) => desk.go = Some((Kind::Action, *action)),
            }
        }
    }
    if late.len() > NAMED {
        let more = format!("and {} more", late.len() - NAMED);
        if widgets::link(ui, role::SECONDARY, &more).clicked() {
            go_to_page(desk, state, Kind::Event, next.event, "plan");
        }
    }
}

/// A task of the plan or an action that is late: whoever has to do them looks at them together.
struct Overdue<'a> {
    what: &'a str,
    days: i64,
    at: At,
}

enum At {
    Task(Origin),
    Action(Id),
}

impl<'a> Overdue<'a> {
    /// All of an event, what is late for longest first.
    fn of(next: &'a Next) -> Vec<Self> {
        let tasks = next.tasks.iter().filter_map(|(event, due)| match due.standing {
            Standing::Late(days) => Some(Self { what: &due.what, days, at: At::Task(place_of(*event, due)) }),
            _ => None,
        });
        let actions = next.late.iter();
        let actions = actions.map(|late| Self { what: &late.what, days: late.days_late, at: At::Action(late.action) });
        let mut all: Vec<Self> = tasks.chain(actions).collect();
        all.sort_by_key(|one| -one.days);
        all
    }
}

/// "2 tasks, 1 action late", so that the plan, which has the tasks alone, says the same.
fn how_many(late: &[Overdue<'_>]) -> String {
    let tasks = late.iter().filter(|one| matches!(one.at, At::Task(_))).count();
    let kinds = [(tasks, "task", "tasks"), (late.len() - tasks, "action", "actions")];
    let said: Vec<String> = kinds
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    format!("{} late", said.join(", "))
}

fn rest(ui: &mut Ui, count: usize) {
    if count > NAMED {
        widgets::secondary(ui, &format!("and {} more", count - NAMED));
    }
}
