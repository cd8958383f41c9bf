//! The sharing half of a learning set: who wants time today, then issue after issue in its parts, with the time that each
//! has left. What is typed of an issue stands in the records from its first letter, as everywhere.
//!
//! How far the time has run is not kept: whoever starts the program again starts the part again.

mod at_hand;
mod bids;
mod brought;
mod clock;
mod parts;
mod projector;

use eframe::egui::{Context, Key, Modifiers, ScrollArea, Ui};

use super::{Desk, Live, apply};
use crate::model::event::{EventType, Issue, IssueStage, Round};
use crate::model::{Event, Id, Record};
use crate::ui::theme::space;
use crate::ui::widgets;
use crate::workspace::{Change, Edit};

pub use clock::{Left, Timer};
pub use parts::{digits, width_of};
pub use projector::show as show_projector;

/// In a window that is lower than this the time is one row.
const LOW: f32 = 560.0;

/// The sharing half, while minutes are taken.
#[derive(Debug, Default)]
pub struct Half {
    /// It is shown in place of the record.
    pub shown: bool,
    /// The issue at hand.
    at: Option<Id>,
    round: Round,
    timer: clock::Timer,
    /// The time fills the window, for people to see from across the room.
    pub fills_window: bool,
    /// What is typed as the next thing that they take on.
    takes_on: String,
    /// The keyboard goes to where what is shown begins: the time of an issue, or the first box to tick.
    takes_keyboard: bool,
    /// An issue that was just added, whose first field takes the keyboard.
    added: Option<Id>,
}

impl Half {
    fn begin(&mut self, issue: Id, now: i64) {
        let timer = clock::Timer::started(now);
        *self = Self { shown: true, at: Some(issue), timer, takes_keyboard: true, ..Self::default() };
    }

    /// Goes on to the next part, where there is one.
    fn next_part(&mut self, now: i64) -> bool {
        let next = self.round.next();
        if let Some(next) = next {
            (self.round, self.timer) = (next, clock::Timer::started(now));
        }
        next.is_some()
    }

    /// Leaves the issue at hand for the list.
    fn leave(&mut self, issue: &mut Issue, stage: IssueStage, typed: &mut Typed) {
        issue.stage = stage.into();
        typed.step("going on from an issue");
        *self = Self { shown: true, takes_keyboard: true, ..Self::default() };
    }
}

/// What was changed in a frame, and the control that it was typed in.
#[derive(Default)]
struct Typed {
    label: &'static str,
    spot: Option<u64>,
    /// People who were made on the spot.
    created: Vec<Record>,
    /// What is told of something that was taken out, with the way back.
    gone: Option<String>,
}

impl Typed {
    /// Takes note of a box that was typed in.
    fn note(&mut self, response: &eframe::egui::Response) {
        if response.changed() {
            (self.label, self.spot) = ("typing", Some(response.id.value()));
        }
    }

    /// Takes note of a step by itself.
    fn step(&mut self, label: &'static str) {
        (self.label, self.spot) = (label, None);
    }
}

/// Whether an event has a sharing half.
pub fn is_one(event: &Event) -> bool {
    event.details.kind.is(EventType::LearningSet)
}

/// The window has no room for the time above the boxes.
fn is_low(ctx: &Context) -> bool {
    ctx.content_rect().height() < LOW
}

/// The two halves to choose from. With little height the time of an issue takes their place.
pub fn choice(ui: &mut Ui, live: &mut Live) {
    if live.half.shown && live.half.at.is_some() && is_low(ui.ctx()) {
        return;
    }
    let picked = widgets::segments(ui, &["Theme", "Issues"], usize::from(live.half.shown));
    if let Some(picked) = picked {
        live.half.shown = picked == 1;
    }
    ui.add_space(space::SMALL);
}

/// The keys of this half, taken before anything sees them. Space is for the time alone.
pub fn take_keys(ctx: &Context, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::I) {
        live.half.shown = !live.half.shown;
        live.half.takes_keyboard = live.half.shown;
        if !live.half.shown {
            live.entry.takes_keyboard();
        }
    }
    if !live.half.shown || at_hand(live, event).is_none() {
        live.half.fills_window = false;
        return;
    }
    // Space is for what holds the keyboard: over the whole window nothing else is there than the time.
    let focused = ctx.memory(|memory| memory.focused());
    let is_time = focused == Some(parts::timer_id()) || focused.is_none() && live.half.fills_window;
    if pressed(Modifiers::COMMAND, Key::ArrowRight) || (is_time && pressed(Modifiers::NONE, Key::Space)) {
        go_on(desk, live, event);
    }
    if pressed(Modifiers::NONE, Key::F5) {
        live.half.fills_window = !live.half.fills_window;
        live.half.takes_keyboard = true;
    }
    if live.half.fills_window && pressed(Modifiers::NONE, Key::Escape) {
        live.half.fills_window = false;
    }
}

/// The issue at hand; none where an undo has taken it out.
fn at_hand<'e>(live: &Live, event: &'e Event) -> Option<&'e Issue> {
    event.minutes.issues.iter().find(|issue| Some(issue.id) == live.half.at)
}

/// Goes on to the next part; behind the last one the issue is worked through.
fn go_on(desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    if live.half.next_part(desk.session.clock().elapsed()) {
        return;
    }
    let (mut after, mut typed) = (event.clone(), Typed::default());
    if let Some(issue) = after.minutes.issues.iter_mut().find(|issue| Some(issue.id) == live.half.at) {
        live.half.leave(issue, IssueStage::Worked, &mut typed);
    }
    send(desk, event, after, typed);
}

/// Draws this half.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let mut after = event.clone();
    let mut typed = Typed::default();
    at_hand::head(ui, desk, live, &mut after, &mut typed, is_low(ui.ctx()));
    ScrollArea::vertical().id_salt("issues").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if at_hand(live, event).is_some() {
            at_hand::show(ui, desk, live, &mut after, &mut typed);
        } else {
            bids::show(ui, desk, live, &mut after, &mut typed);
        }
        ui.add_space(space::PAGE);
    });
    send(desk, event, after, typed);
}

/// Sends what was changed, as one change.
fn send(desk: &mut Desk<'_>, before: &Event, after: Event, typed: Typed) {
    let now = desk.session.workspace().get(before.header.id).cloned();
    if let Some(now) = now.filter(|_| *before != after) {
        let label = if typed.label.is_empty() { "an issue" } else { typed.label };
        let mut edits: Vec<Edit> = typed.created.into_iter().map(Edit::create).collect();
        edits.push(Edit::replace(now, Record::Event(Box::new(after))));
        apply(desk, Some(Change { spot: typed.spot, gone: typed.gone, ..Change::new(label, edits) }));
    }
}
