//! The keys, over whatever is on the screen, for as long as somebody reads them.

use eframe::egui::{Context, EventFilter, Key, Modifiers, ScrollArea, Ui, vec2};

use super::commands::{self, Group};
use super::guide;
use super::state::State;
use super::theme::{icon, role, space};
use super::widgets::{self, Button};

/// Room for the keys themselves, so that what they do lines up.
const KEYS_WIDE: f32 = 160.0;
/// The same for a letter that a line begins with.
const LETTER_WIDE: f32 = 40.0;
/// Of the box, where the window has room for it.
const WIDE: f32 = 880.0;
/// From this width on the groups stand in two columns.
const TWO_COLUMNS: f32 = 720.0;
/// Room around the keys: the heading above, the button below, and the edges.
const AROUND: f32 = 220.0;
/// How far an arrow scrolls.
const STEP: f32 = 60.0;

/// Draws the keys while they are asked for.
pub fn show(ctx: &Context, state: &mut State) {
    if !state.shows_keys {
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
fn contents(ui: &mut Ui, state: &State) -> Option<Asked> {
    let high = (ui.ctx().content_rect().height() - AROUND).max(80.0);
    ScrollArea::vertical().max_height(high).auto_shrink([false, true]).show(ui, |ui| {
        scroll_by_keys(ui, high);
        let modes = [
            (state.live.is_some(), Group::Minutes),
            (state.show.is_some(), Group::Show),
            (state.launch_evening.is_some(), Group::Teams),
            (state.on_the_day.is_some(), Group::Day),
        ];
        groups(ui, modes.into_iter().find(|(is_on, _)| *is_on).map(|(_, group)| group));
    });
    ui.add_space(space::FIELD);
    let (close, help) = ui
        .horizontal(|ui| {
            let close = Button::outlined("Close").show(ui);
            (close, Button::plain("Help about what is shown").icon(icon::HELP).show(ui))
        })
        .inner;
    // Whoever takes the keyboard late, below the box, does not keep it there.
    if !close.has_focus() && !help.has_focus() {
        close.request_focus();
    }
    // The arrows scroll, and look for no other button.
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(close.id, filter));
    let help = help.clicked().then_some(Asked::Help);
    help.or(close.clicked().then_some(Asked::Close))
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

/// Each key and what it does, under the heading of where it is of use, with the group that is of use now before all others.
fn groups(ui: &mut Ui, now: Option<Group>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut all = Group::ALL;
    all.sort_by_key(|(of, _)| Some(*of) != now);
    if ui.available_width() < TWO_COLUMNS {
        all.iter().for_each(|(of, title)| group(ui, *of, title));
        return;
    }
    ui.spacing_mut().item_spacing.x = space::SECTION;
    ui.columns(2, |columns| {
        let (left, right) = all.split_at(if now.is_some() { 3 } else { 4 });
        for (column, groups) in columns.iter_mut().zip([left, right]) {
            groups.iter().for_each(|(of, title)| group(column, *of, title));
        }
    });
}

fn group(ui: &mut Ui, of: Group, title: &str) {
    widgets::heading(ui, 2, role::NAME, title);
    ui.add_space(space::LABEL);
    for (written, does) in commands::rows(of) {
        row(ui, &written, &does);
    }
    ui.add_space(space::FIELD);
}

fn row(ui: &mut Ui, written: &str, does: &str) {
    ui.spacing_mut().item_spacing = vec2(space::LABEL, 0.0);
    ui.horizontal_top(|ui| {
        let start = ui.cursor().left();
        for keys in written.split(", ") {
            widgets::key_cap(ui, keys);
        }
        let wide = if written.ends_with(':') { LETTER_WIDE } else { KEYS_WIDE };
        ui.add_space((start + wide - ui.cursor().left()).max(space::WORD));
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            widgets::secondary(ui, does);
        });
    });
    ui.add_space(space::TIGHT);
}
