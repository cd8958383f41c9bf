//! Messages to be read again, in a box over whatever is on the screen: what was told in this run, the newest first, each
//! with its time and what it offered as long as that can be done. Above them stands what is under way.

use eframe::egui::{Context, EventFilter, Key, Modifiers, Role, ScrollArea, Ui};

use super::commands;
use super::frame::Desk;
use super::help;
use super::news::{carry_out, offered};
use super::state::State;
use super::theme::{icon, role, space};
use super::widgets::{self, Button};
use super::{words, work};
use crate::app::{Message, NewsAction};

/// Of the box, where the window has room for it.
const WIDE: f32 = 620.0;
/// Room around the list: the title above, the button below, and the edges.
const AROUND: f32 = 220.0;
/// Of the list, where the window has room for it.
const HIGH: f32 = 480.0;
/// Room for the time before a message, so that what they say lines up.
const TIME_WIDE: f32 = 72.0;
/// Frames in which the box takes the keyboard.
const PATIENCE: u8 = 3;

/// The box, while it is open.
#[derive(Debug)]
pub struct Messages {
    takes_keyboard: u8,
}

/// Opens the box.
pub fn ask(_: &mut Desk<'_>, state: &mut State) {
    state.messages = Some(Messages { takes_keyboard: PATIENCE });
}

/// The way to it at the end of the bottom line, where there is room.
pub fn button(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let button = Button::quiet("Messages").small();
    if button.width(ui) <= ui.available_width() && commands::tip(button.show(ui), "messages").clicked() {
        commands::carry_out(desk, state, "messages");
    }
}

/// What somebody wants in the box.
enum Wants {
    Close,
    Act(NewsAction),
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut messages) = state.messages.take() else { return };
    let escaped = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let modal =
        widgets::over_window(ctx, "messages", "Messages", WIDE, |ui| contents(ui, desk, messages.takes_keyboard > 0));
    if messages.takes_keyboard > 0 {
        messages.takes_keyboard -= 1;
        ctx.request_repaint();
    }
    let closes = escaped || modal.should_close();
    match modal.inner {
        None if !closes => {
            state.messages = Some(messages);
            return;
        }
        Some(Wants::Act(action)) => carry_out(ctx, desk, action),
        _ => {}
    }
    if desk.lead.is_none() {
        state.gives_back = 3;
    }
    state.went |= desk.lead.is_some() && state.is_filled();
    ctx.request_repaint();
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, takes_keyboard: bool) -> Option<Wants> {
    let high = (ui.ctx().content_rect().height() - AROUND).clamp(80.0, HIGH);
    let wants = ScrollArea::vertical()
        .max_height(high)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            help::scroll_by_keys(ui, high);
            under_way(ui, desk);
            list(ui, desk)
        })
        .inner;
    ui.add_space(space::FIELD);
    if takes_keyboard {
        widgets::next_takes_keyboard(ui);
    }
    let close = Button::outlined("Close").show(ui);
    // The arrows scroll, and look for no other button.
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(close.id, filter));
    wants.map(Wants::Act).or(close.clicked().then_some(Wants::Close))
}

/// What is done at this moment, where there is anything.
fn under_way(ui: &mut Ui, desk: &mut Desk<'_>) {
    let all = work::noticed(ui, desk);
    if all.is_empty() {
        return;
    }
    widgets::heading(ui, 2, role::SUBHEADING, "Under way");
    for (number, one) in all.iter().enumerate() {
        ui.add_space(space::WORD);
        ui.push_id(("under way", number), |ui| work::row(ui, desk, one));
    }
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SUBHEADING, "What was told");
    ui.add_space(space::WORD);
}

/// The messages. What of one of them is to be done.
fn list(ui: &mut Ui, desk: &Desk<'_>) -> Option<NewsAction> {
    let messages = folded(desk.session.messages());
    let count = messages.len();
    if count == 0 {
        let says = "No messages yet. They stay here until you close Folkmoot.";
        widgets::empty_state(ui, icon::INFO, says, None);
        return None;
    }
    let mut wanted = None;
    ui.scope(|ui| {
        widgets::list(ui, "Messages", count);
        for (index, (message, times)) in messages.into_iter().enumerate() {
            let place = (index, count);
            ui.push_id(message.number, |ui| wanted = row(ui, desk, (message, times), place).or(wanted.take()));
        }
    });
    wanted
}

/// What was said several times is read once, where it was said last, with how often it was.
fn folded<'a>(messages: impl Iterator<Item = &'a Message>) -> Vec<(&'a Message, usize)> {
    let mut all: Vec<(&Message, usize)> = Vec::new();
    for message in messages {
        match all.iter_mut().find(|(known, _)| known.news.says == message.news.says) {
            Some((_, times)) => *times += 1,
            None => all.push((message, 1)),
        }
    }
    all
}

fn row(
    ui: &mut Ui,
    desk: &Desk<'_>,
    (message, times): (&Message, usize),
    (index, count): (usize, usize),
) -> Option<NewsAction> {
    let at = words::clock_time(message.at);
    let often = if times > 1 { format!("Said {times} times.") } else { String::new() };
    let action = message.news.action.as_ref().filter(|action| desk.session.still_applies(action));
    let chosen = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let start = ui.cursor().left();
        widgets::secondary(ui, &at);
        ui.add_space((start + TIME_WIDE - ui.cursor().left()).max(0.0));
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            let said = widgets::body(ui, &message.news.says);
            ui.ctx().accesskit_node_builder(said.id, |node| {
                node.set_role(Role::ListItem);
                node.set_label(format!("{at}: {}", message.news.says));
                node.set_description(often.as_str());
                node.set_position_in_set(index);
                node.set_size_of_set(count);
            });
            if !often.is_empty() {
                widgets::secondary(ui, &often);
            }
            let action = action?;
            let words = offered(action);
            let name = format!("{words}: {}", words::shortened(&message.news.says, 60));
            Button::outlined(words).name(&name).small().show(ui).clicked().then(|| action.clone())
        })
        .inner
    });
    ui.add_space(space::WORD);
    chosen.inner
}
