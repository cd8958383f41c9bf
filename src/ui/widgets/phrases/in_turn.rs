//! Letters and Enter that arrive in one frame, as they do where frames are slow or a program types for somebody: taken in
//! the order in which they came, so that no letter lands in the next phrase or runs on from the last. A frame ends with
//! the first Enter; what comes after it waits for the next one.

use eframe::egui::{Event, Id, Key, Ui};

/// Leaves in this frame what belongs to the line at hand, and gives back what waited since the last.
pub fn take_turns(ui: &Ui, id: Id, has_keyboard: bool) {
    let place = id.with("waits for the next frame");
    let waited: Vec<Event> = ui.data_mut(|data| data.remove_temp(place)).unwrap_or_default();
    let waits = ui.input_mut(|input| {
        input.events.splice(0..0, waited);
        if has_keyboard { after_first_enter(&mut input.events) } else { Vec::new() }
    });
    if !waits.is_empty() {
        ui.data_mut(|data| data.insert_temp(place, waits));
        ui.ctx().request_repaint();
    }
}

/// An Enter with letters before it begins the next frame; so does whatever follows one, where another comes.
fn after_first_enter(events: &mut Vec<Event>) -> Vec<Event> {
    let Some(first) = events.iter().position(is_enter) else { return Vec::new() };
    let is_typed =
        events.iter().take(first).any(|event| matches!(event, Event::Text(_) | Event::Paste(_) | Event::Ime(_)));
    let is_followed = events.iter().skip(first + 1).any(is_enter);
    match (is_typed, is_followed) {
        (true, _) => events.split_off(first),
        (false, true) => events.split_off(first + 1),
        (false, false) => Vec::new(),
    }
}

fn is_enter(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter, pressed: true, .. })
}
