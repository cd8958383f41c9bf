//! Help with a long text while it holds the keyboard: lists that continue, the tools above it, and how many words it has.
//! What a text becomes is `writing`'s to say; here keys and buttons are taken and the cursor is put.

mod toolbar;
mod tools;

use std::ops::Range;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Context, Event, Id, Key, Modifiers, Rect, Ui};

use super::edit;
use crate::writing::{Written, enter, without_second_marker};

pub use tools::{Does, LEVELS, MARKS, Tool};

/// Has the long text that holds the keyboard do something as soon as it is drawn.
pub fn ask_writing(ctx: &Context, does: Does) {
    ask_with(ctx, does, None);
}

/// The same for what was selected when a button was clicked: with the keyboard, the text loses its selection to that.
fn ask_with(ctx: &Context, does: Does, selected: Option<Range<usize>>) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(asked_id(), Asked { does, pass, selected }));
}

/// Something that a text should do, and in which pass it was asked for: what no text has done soon is not done later.
#[derive(Clone, Debug)]
struct Asked {
    does: Does,
    pass: u64,
    selected: Option<Range<usize>>,
}

/// Passes after which nothing is done any longer.
const PATIENCE: u64 = 2;

fn take_asked(ctx: &Context) -> Option<Asked> {
    let now = ctx.cumulative_pass_nr();
    let asked = ctx.data_mut(|data| {
        let asked = data.get_temp::<Asked>(asked_id());
        data.remove::<Asked>(asked_id());
        asked
    });
    asked.filter(|asked| now <= asked.pass + PATIENCE)
}

/// The long text that held the keyboard when it was drawn last.
pub fn long_text(ctx: &Context) -> Option<Id> {
    ctx.data(|data| data.get_temp(held_id()))
}

/// What is selected in the text that is typed in, with the text.
pub(super) fn written(ctx: &Context, id: Id, text: &str) -> Written {
    Written::new(text, selected(ctx, id))
}

/// What is selected in the text that is typed in, in letters from its beginning.
pub(super) fn selected(ctx: &Context, id: Id) -> Range<usize> {
    let range = TextEditState::load(ctx, id).and_then(|state| state.cursor.char_range()).unwrap_or_default();
    let [start, end] = range.sorted_cursors();
    usize::from(start.index)..usize::from(end.index)
}

/// Puts the text and the cursor in the place of what is there.
pub(super) fn put(ctx: &Context, id: Id, text: &mut String, written: Written) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let Written { text: after, selected } = written;
    let range = CCursorRange::two(CCursor::new(selected.start), CCursor::new(selected.end));
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
    edit::remember(ctx, id, &after);
    *text = after;
}

/// Takes the keys of the text that holds the keyboard, before it is drawn. Whether the text was changed.
pub(super) fn take_keys(ui: &Ui, id: Id, text: &mut String) -> bool {
    ui.data_mut(|data| data.insert_temp(held_id(), id));
    let mut changed = false;
    let pressed = pressed(ui).into_iter().map(|does| (does, None));
    let asked = take_asked(ui).map(|asked| (asked.does, asked.selected));
    for (does, selected) in asked.into_iter().chain(pressed) {
        let mut before = written(ui, id, text);
        before.selected = selected.unwrap_or(before.selected);
        if let Some(after) = does.on(&before) {
            changed |= after.text != *text;
            put(ui, id, text, after);
        }
    }
    let selected = written(ui, id, text).selected;
    ui.data_mut(|data| data.insert_temp(selected_id(id), selected));
    changed | continues(ui, id, text) | takes_marker_once(ui, id, text)
}

/// The tools whose keys nobody else has taken, as in a box over the window.
fn pressed(ui: &Ui) -> Vec<Does> {
    let tools = MARKS.iter().chain(&LEVELS);
    let is_pressed = |tool: &&Tool| tool.keys.iter().any(|keys| ui.input_mut(|input| input.consume_shortcut(keys)));
    tools.filter(is_pressed).map(|tool| tool.does).collect()
}

/// Enter in a list.
fn continues(ui: &Ui, id: Id, text: &mut String) -> bool {
    if !ui.input(|input| input.key_pressed(Key::Enter)) {
        return false;
    }
    let Some(after) = enter(&written(ui, id, text)) else { return false };
    let is_pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if is_pressed {
        put(ui, id, text, after);
    }
    is_pressed
}

/// Whoever types the bullet of an item by habit gets it once.
fn takes_marker_once(ui: &Ui, id: Id, text: &mut String) -> bool {
    let typed = ui.input(|input| {
        input.events.iter().enumerate().find_map(|(at, event)| match event {
            Event::Text(typed) => Some((at, typed.clone())),
            _ => None,
        })
    });
    let Some((at, typed)) = typed else { return false };
    let before = written(ui, id, text);
    let Some((after, rest)) = without_second_marker(&before, &typed) else { return false };
    ui.input_mut(|input| {
        if let Some(event) = input.events.get_mut(at) {
            *event = Event::Text(rest);
        }
    });
    let is_changed = after != before;
    if is_changed {
        put(ui, id, text, after);
    }
    is_changed
}

/// Draws the tools and the number of words beside the label of the text that holds the keyboard.
pub(super) fn show_tools(ui: &Ui, id: Id, text: &str, field: Rect) {
    toolbar::show(ui, id, text, field);
}

fn asked_id() -> Id {
    Id::unique("what the text that holds the keyboard should do")
}

fn selected_id(id: Id) -> Id {
    id.with("what was selected before the text was drawn")
}

fn held_id() -> Id {
    Id::unique("the long text that holds the keyboard")
}
