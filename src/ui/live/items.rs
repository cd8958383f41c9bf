//! The item at hand: which it is, how long it has taken, and going on to another.

use eframe::egui::Ui;

use super::{Desk, Live, apply, entry, naming};
use crate::model::event::Item;
use crate::model::{Event, Id, Ref};
use crate::ui::theme::{icon, role, space};
use crate::ui::widgets;
use crate::ui::words::shortened;

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;
/// As much of a title as stands on one line.
const MOST: usize = 60;
/// What a press on the item at hand does.
pub const RENAMES: &str = "Put its name right";

/// The last item that was come to, since something was written there or it took some time; else the first.
pub fn at_hand(event: &Event) -> Option<Id> {
    let items = &event.minutes.items;
    let was_come_to = |item: &&Item| !item.lines.is_empty() || item.minutes_used.is_some();
    items.iter().rfind(was_come_to).or(items.first()).map(|item| item.id)
}

/// Says above the line which item it belongs to, where no agenda does. A click puts its name right.
pub fn name_at_hand(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    let items = &event.minutes.items;
    let at = items.iter().position(|item| Some(item.id) == live.item);
    let Some((at, item)) = at.and_then(|at| Some((at, items.get(at)?))) else { return };
    if naming::field(ui, desk, live, (item, at + 1)) {
        ui.add_space(space::LABEL);
        return;
    }
    let title = if item.title.trim().is_empty() { "Without a title" } else { item.title.trim() };
    let says = format!("Item {} of {}: {}", at + 1, items.len(), shortened(title, MOST));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        if widgets::title_link(ui, role::SECONDARY.strong(), &says).on_hover_text(RENAMES).clicked() {
            naming::begin(live, item);
        }
        if widgets::icon_button(ui, icon::ADD, "Add an item").on_hover_text("Ctrl Enter").clicked() {
            naming::add(desk, live, event);
        }
    });
}

/// Whole minutes that the item at hand has taken up to now, with what it took before.
pub fn minutes_taken(desk: &Desk<'_>, live: &Live, item: &Item) -> u32 {
    let before = item.minutes_used.unwrap_or_default();
    if live.item == Some(item.id) { before.saturating_add(since(desk, live)) } else { before }
}

/// Whether the time runs: not where the meeting is of another day and is only written up.
pub fn runs(desk: &Desk<'_>, live: &Live) -> bool {
    let when = desk.session.workspace().event(Ref(live.event)).map(|event| &event.details.when);
    when.is_none_or(|when| when.first_day().is_none() || when.may_be_on(desk.session.clock().today()))
}

/// Whole minutes since the item at hand came up, while the time runs.
pub fn since(desk: &Desk<'_>, live: &Live) -> u32 {
    if !runs(desk, live) {
        return 0;
    }
    let milliseconds = desk.session.clock().elapsed() - live.since;
    u32::try_from(milliseconds / MINUTE).unwrap_or_default()
}

/// Keeps how long the item at hand has taken.
pub fn keep_time(desk: &mut Desk<'_>, live: &Live) {
    let minutes = since(desk, live);
    if minutes > 0
        && let Some(item) = live.item
    {
        let change = desk.session.use_minutes(live.event, item, minutes);
        apply(desk, change);
    }
}

/// Goes to an item; the time of the one at hand is kept, and what is half typed stays with it.
pub fn go_to(desk: &mut Desk<'_>, live: &mut Live, item: Id) {
    if live.item == Some(item) {
        return;
    }
    // First, so that the steps of what is half typed are still the last ones, to be made one.
    entry::leave_behind(desk, live);
    keep_time(desk, live);
    live.shows_what_happened = false;
    (live.item, live.since, live.follows) = (Some(item), desk.session.clock().elapsed(), true);
}

/// Goes so many items on; at either end it stays, and says so.
pub fn step(desk: &mut Desk<'_>, live: &mut Live, event: &Event, by: isize) {
    let items = &event.minutes.items;
    let at = items.iter().position(|item| Some(item.id) == live.item);
    let next = at.and_then(|at| at.checked_add_signed(by)).and_then(|next| items.get(next));
    match (next, at.and_then(|at| items.get(at))) {
        (Some(next), _) => {
            naming::end(desk, live, event);
            go_to(desk, live, next.id);
        }
        (None, Some(here)) => desk.says = Some(no_further(here, by > 0)),
        (None, None) => desk.says = Some(format!("There is no agenda yet. {ADDS}")),
    }
}

/// How one goes on where the agenda ends.
const ADDS: &str = "Ctrl Enter adds an item.";

fn no_further(here: &Item, is_last: bool) -> String {
    let title = match here.title.trim() {
        "" => "This".to_owned(),
        title => format!("\u{201c}{}\u{201d}", shortened(title, MOST)),
    };
    if is_last { format!("{title} is the last item. {ADDS}") } else { format!("{title} is the first item.") }
}
