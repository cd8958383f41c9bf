//! The keys of the screen, taken before anything sees them. None of them is a letter, since the line at the foot is always
//! there to type in.

use eframe::egui::{Context, Key, Modifiers, ViewportCommand};

use super::{Asked, Desk, OnTheDay, Shown, day, leads};
use crate::app::Command;
use crate::model::Event;
use crate::ui::live;

const NONE: Modifiers = Modifiers::NONE;

/// Carries out the keys that were pressed. What they ask for that leads elsewhere.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, on: &mut OnTheDay, event: &Event, shown: &Shown<'_>) -> Option<Asked> {
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    // A pointer for presentations sends it.
    if pressed(NONE, Key::PageDown) || on.for_room && pressed(NONE, Key::Space) {
        note(desk, on, shown);
    }
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if pressed(Modifiers::COMMAND, key) {
            choose(on, shown, by);
        }
    }
    if pressed(NONE, Key::F11) {
        turn_to_room(ctx, on);
    }
    if pressed(NONE, Key::F6) {
        return Some(Asked::Leave);
    }
    for (key, way) in [(Key::F7, Asked::Teams), (Key::F5, Asked::Show)] {
        if pressed(NONE, key) && leads(way, event, shown) {
            return Some(way);
        }
    }
    if on.for_room {
        if pressed(NONE, Key::Escape) {
            turn_to_room(ctx, on);
        }
        return None;
    }
    let edits_earlier = on.line.as_ref().is_some_and(live::puts_right);
    if !edits_earlier && pressed(NONE, Key::Escape) {
        return (!on.notes.stop(ctx)).then_some(Asked::Leave);
    }
    if let Some(line) = on.line.as_mut()
        && live::take_keys(ctx, desk, line)
    {
        let event = desk.session.workspace().title(line.event()).unwrap_or_default();
        desk.says = Some(format!("Kept with {event}."));
    }
    None
}

/// Notes that the line which comes next has begun.
pub fn note(desk: &mut Desk<'_>, on: &mut OnTheDay, shown: &Shown<'_>) {
    let Some(line) = shown.line(shown.next) else { return };
    if line.is_shared {
        desk.says = Some(format!("Nothing was noted: {} stands at more than one evening.", day::what(&line.slot)));
        return;
    }
    if !shown.can_note {
        desk.says = Some(format!("Nothing was noted: {}.", why_not(shown)));
        return;
    }
    if let Some(change) = desk.session.note_began(shown.day, line.slot.id) {
        desk.send(Command::Apply(change));
        let (what, time) = (day::what(&line.slot), day::time(shown.time));
        desk.says = Some(format!("Noted: {what}, {time}. Ctrl Z takes it back."));
    }
    on.chosen = None;
}

/// Why nothing can be noted.
pub fn why_not(shown: &Shown<'_>) -> String {
    if shown.is_today() {
        return "this event can\u{2019}t be changed now".to_owned();
    }
    let day = shown.day.date.map(|date| crate::documents::dates::day(&crate::documents::wording::en_gb().dates, date));
    format!("what begins is noted on the day itself, {}", day.unwrap_or_default())
}

/// Another line is the one that begins next.
fn choose(on: &mut OnTheDay, shown: &Shown<'_>, by: isize) {
    let from = shown.next.or(shown.running.now).unwrap_or_default();
    let mut to = from.checked_add_signed(by);
    if to == shown.running.now {
        to = to.and_then(|to| to.checked_add_signed(by));
    }
    if let Some(line) = shown.line(to) {
        on.chosen = Some(line.slot.id);
    }
}

/// Shows it to the room, over the whole screen, or comes back from there.
pub fn turn_to_room(ctx: &Context, on: &mut OnTheDay) {
    on.for_room = !on.for_room;
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(on.for_room));
}
