//! Typing ahead: what is typed before a key or a click that moves the keyboard is drawn before it, and what is typed
//! after waits until it has moved.
//!
//! A key such as Ctrl+N or Tab takes effect in the next frame. On a slow machine people have typed on by then, and
//! without this the last letters before it and the first ones after it would go to no field at all.

use std::mem;

use eframe::egui::{Context, Event, Key, RawInput};

/// Frames after which nothing is held any longer, should no field ever take the keyboard.
const PATIENCE: u8 = 8;

/// Keys that move the keyboard, or choose in a list what the letters before them have found.
const TURNING: [Key; 5] = [Key::Tab, Key::Enter, Key::Escape, Key::ArrowDown, Key::ArrowUp];

/// Events that wait for their frame.
#[derive(Debug, Default)]
pub struct Typeahead {
    held: Vec<Event>,
    waited: u8,
}

impl Typeahead {
    /// Takes from a frame's input what must wait, and gives it what has waited long enough. `waits` says that a field
    /// is about to take the keyboard and has not been drawn yet.
    pub fn sort(&mut self, ctx: &Context, input: &mut RawInput, waits: bool) {
        let mut events = mem::take(&mut self.held);
        events.append(&mut input.events);
        self.waited = if waits { self.waited.saturating_add(1) } else { 0 };
        if waits && self.waited <= PATIENCE {
            // The pointer and the window itself never wait.
            (self.held, input.events) = events.into_iter().partition(is_typed);
        } else {
            self.held = events.split_off(first_turn(&events));
            input.events = events;
        }
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// How many events belong to this frame: those up to the first that moves the keyboard. What was typed before it has
/// a frame to itself, since the field that it was typed into may be gone in the next.
fn first_turn(events: &[Event]) -> usize {
    let Some(turn) = events.iter().position(turns) else { return events.len() };
    let typed_before = events.iter().take(turn).any(is_typed);
    if typed_before { turn } else { turn + 1 }
}

fn turns(event: &Event) -> bool {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => modifiers.command || TURNING.contains(key),
        Event::PointerButton { pressed: true, .. } => true,
        _ => false,
    }
}

fn is_typed(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Text(_) | Event::Paste(_) | Event::Copy | Event::Cut | Event::Ime(_)
    )
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn said(events: &[Event]) -> String {
        let word = |event: &Event| match event {
            Event::Text(text) => text.clone(),
            Event::Key { key, .. } => format!("<{}>", key.name()),
            _ => "?".to_owned(),
        };
        events.iter().map(word).collect()
    }

    /// Frames until nothing is left, with what each one sees.
    fn check(typed: &[Event], waits: &[bool], expected: &[&str]) {
        let ctx = Context::default();
        let mut typeahead = Typeahead::default();
        let mut typed = typed.to_vec();
        for (frame, expected) in expected.iter().enumerate() {
            let mut input = RawInput { events: mem::take(&mut typed), ..RawInput::default() };
            typeahead.sort(&ctx, &mut input, waits.get(frame).copied().unwrap_or(false));
            assert_eq!(said(&input.events), *expected, "frame {frame}");
        }
        assert!(typeahead.held.is_empty());
    }

    #[test]
    fn what_is_typed_goes_to_the_field_that_it_was_meant_for() {
        let text = |text: &str| Event::Text(text.to_owned());
        let new = key(Key::N, Modifiers::COMMAND);
        let tab = key(Key::Tab, Modifiers::NONE);
        check(&[text("a"), text("b")], &[], &["ab"]);
        check(&[new.clone(), text("a")], &[false, true], &["<N>", "", "a"]);
        check(&[text("a"), new, text("b")], &[false, false, true], &["a", "<N>", "", "b"]);
        check(&[tab.clone(), tab.clone(), text("a")], &[], &["<Tab>", "<Tab>", "a"]);
        check(&[text("a"), tab, text("b")], &[], &["a", "<Tab>", "b"]);
    }

    #[test]
    fn a_field_that_never_comes_is_not_waited_for() {
        let mut expected = vec![""; usize::from(PATIENCE)];
        expected.push("a");
        check(&[Event::Text("a".to_owned())], &[true; 20], &expected);
    }
}
