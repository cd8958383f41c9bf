//! The keys, over whatever is on the screen, for as long as somebody reads them: by where they are of use, and fewer with
//! each letter that is typed. How they stand abreast is in `columns`.

mod columns;

use eframe::egui::{Context, Id, Key, Modifiers, Response, ScrollArea, Ui, vec2};

use super::commands::{self, Group};
use super::guide;
use super::memo::memo;
use super::state::State;
use super::theme::{height, icon, space};
use super::widgets::{self, Button, FilterAsks};
use crate::workspace::folded;
use columns::Keys;

/// Of the box, where the window has room for it.
const WIDE: f32 = 1160.0;
/// Of the line in which one types.
const LINE_WIDE: f32 = 320.0;
/// What stands over the keys in the box: the line, and the room below it.
const AROUND: f32 = height::FIELD + space::FIELD;
/// How far an arrow scrolls.
const STEP: f32 = 60.0;

const HELP: &str = "Help about what is shown";
const NONE_FOUND: &str = "No key does this. Find, with Ctrl K, has all that can be done, also what has no key.";

/// Draws the keys while they are asked for.
pub fn show(ctx: &Context, state: &mut State) {
    if !state.shows_keys {
        state.keys_typed.clear();
        if state.gives_back == 0 && !state.is_covered() {
            state.keyboard_before = ctx.memory(|memory| memory.focused());
        }
        return;
    }
    let modal = widgets::over_window(ctx, "keys", "Keys", WIDE, |ui| contents(ui, state));
    let escaped = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if modal.inner == Some(Asked::Help) {
        state.shows_keys = false;
        return guide::open(state);
    }
    if modal.inner.is_some() || modal.should_close() || escaped {
        state.shows_keys = false;
        // What lies under the box takes the keyboard only some frames after it is gone.
        state.gives_back = 3;
        ctx.request_repaint();
    }
}

/// What a button of the box asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Close,
    /// The keys are not what somebody was looking for.
    Help,
}

/// Draws what is in the box.
fn contents(ui: &mut Ui, state: &mut State) -> Option<Asked> {
    let (asked, asks) = ui.horizontal(|ui| head(ui, state)).inner;
    ui.add_space(space::FIELD);
    let high = (widgets::room_in_box(ui.ctx()) - AROUND).max(80.0);
    let area = ScrollArea::vertical().min_scrolled_height(high).max_height(high).auto_shrink(false);
    let area = if opens(ui.ctx()) { area.vertical_scroll_offset(0.0) } else { area };
    area.show(ui, |ui| {
        if asks == Some(FilterAsks::FirstRow) {
            ui.scroll_with_delta(vec2(0.0, -STEP));
        }
        scroll_by_keys(ui, high);
        // Room for the bar.
        ui.set_max_width(ui.available_width() - space::SMALL);
        keys(ui, state);
    });
    let leaves = asks == Some(FilterAsks::List);
    asked.or(leaves.then_some(Asked::Close))
}

/// Whether the list was not there a moment ago: it begins at its top, wherever it was left.
fn opens(ctx: &Context) -> bool {
    let (place, now) = (Id::unique("the keys were shown last in"), ctx.cumulative_pass_nr());
    let before: Option<u64> = ctx.data(|data| data.get_temp(place));
    ctx.data_mut(|data| data.insert_temp(place, now));
    before.is_none_or(|before| before + 3 < now)
}

/// The line in which one types, which has the keyboard, and the buttons. What they ask for.
fn head(ui: &mut Ui, state: &mut State) -> (Option<Asked>, Option<FilterAsks>) {
    ui.spacing_mut().item_spacing.x = space::WORD;
    let help = Button::plain(HELP).icon(icon::HELP);
    let close = Button::outlined("Close");
    let beside = help.width(ui) + close.width(ui) + 3.0 * space::WORD;
    let line_wide = LINE_WIDE.min(ui.available_width() - beside);
    let size = vec2(line_wide, height::FIELD);
    let (line, asks) = ui
        .allocate_ui(size, |ui| {
            ui.set_width(line_wide);
            widgets::search_line(ui, "Find a key", &mut state.keys_typed)
        })
        .inner;
    ui.add_space((ui.available_width() - beside + space::WORD).max(0.0));
    let (help, close) = (help.show(ui), close.show(ui));
    // Whoever takes the keyboard late, below the box, does not keep it there.
    if ![&line, &help, &close].into_iter().any(Response::has_focus) {
        line.request_focus();
    }
    let asked = help.clicked().then_some(Asked::Help);
    (asked.or(close.clicked().then_some(Asked::Close)), asks)
}

/// The keys that have what is typed, by where they are of use: where one is now before all others.
fn keys(ui: &mut Ui, state: &State) {
    let modes = [
        (state.live.is_some(), Group::Minutes),
        (state.show.is_some(), Group::Show),
        (state.launch_evening.is_some(), Group::Teams),
        (state.on_the_day.is_some(), Group::Day),
    ];
    let now = modes.into_iter().find(|(is_on, _)| *is_on).map(|(_, group)| group);
    let typed = state.keys_typed.trim().to_owned();
    let groups = memo(ui, Id::unique("the keys that are shown"), (typed, now), || found(&state.keys_typed, now));
    if groups.is_empty() {
        widgets::muted(ui, NONE_FOUND);
        return;
    }
    columns::show(ui, &groups);
}

/// The keys that have what is typed, with the group of where one is first.
fn found(typed: &str, now: Option<Group>) -> Vec<Keys> {
    let mut all = Group::ALL;
    all.sort_by_key(|(of, _)| Some(*of) != now);
    let has = |title: &str, (written, does): &(String, String)| fits(typed, written, &format!("{title} {does}"));
    let groups = all.into_iter().map(|(of, title)| {
        let rows = commands::rows(of).into_iter().filter(|row| has(title, row)).collect();
        Keys { title, rows }
    });
    groups.filter(|keys| !keys.rows.is_empty()).collect()
}

/// Whether keys begin with what is typed, or words of what they do begin with its words.
fn fits(typed: &str, written: &str, does: &str) -> bool {
    let pressed = folded(typed).replace('+', " ");
    let pressed = pressed.trim();
    let words = folded(does);
    let words: Vec<&str> = words.split(|letter: char| !letter.is_alphanumeric()).collect();
    written.split(", ").any(|keys| folded(keys).starts_with(pressed))
        || folded(typed).split_whitespace().all(|typed| words.iter().any(|word| word.starts_with(typed)))
}

/// The arrows and their neighbours move what is too high for the window.
pub fn scroll_by_keys(ui: &Ui, high: f32) {
    let page = high - STEP;
    let whole = 100.0 * high;
    let steps = [
        (Key::ArrowDown, STEP),
        (Key::ArrowUp, -STEP),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::End, whole),
        (Key::Home, -whole),
    ];
    for (key, down) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, -down));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_by_what_is_pressed_and_by_what_they_do() {
        let check = |typed: &str, written: &str, does: &str, expected: bool| {
            assert_eq!(fits(typed, written, does), expected, "{typed} in {written}, {does}");
        };
        check("", "Ctrl M", "Take minutes", true);
        check("ctrl m", "Ctrl M", "Take minutes", true);
        check("Ctrl+Y", "Ctrl Shift Z, Ctrl Y", "Do again", true);
        check("minutes ta", "Ctrl M", "Take minutes", true);
        check("akes", "Ctrl M", "Takes minutes", false);
        check("undo", "Ctrl M", "Take minutes", false);
    }
}
