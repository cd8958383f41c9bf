//! The keys that belong to the whole window, taken before any field sees them. There is one undo, and it is here.

use eframe::egui::{self, Context, Key, KeyboardShortcut, Modifiers, PointerButton};

use super::frame::Desk;
use super::state::{Screen, State};
use super::{
    arising, editor, hear, history, jot, launch_evening, list, on_the_day, opened, page, search, show, widgets,
};
use crate::app::{Command, Settings};
use crate::model::{Id, Ref};

const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// What a key does.
type Act = fn(&mut Desk<'_>, &mut State);

/// A key, how it is written, what it does in words, and the doing.
pub struct Shortcut {
    keys: KeyboardShortcut,
    pub group: Group,
    pub written: &'static str,
    pub does: &'static str,
    act: Act,
}

/// Where a key is of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Everywhere,
    Records,
    Lists,
    Events,
    Fields,
    /// While a meeting goes on, with the letters that ask for a kind of line.
    Minutes,
    /// While teams show what they made.
    Show,
    /// While an event is on.
    Day,
    /// While people choose their teams.
    Teams,
}

impl Group {
    /// Each group, and its heading where the keys are shown.
    pub const ALL: [(Self, &str); 9] = [
        (Self::Everywhere, "Everywhere"),
        (Self::Records, "Records"),
        (Self::Fields, "Fields"),
        (Self::Lists, "Lists"),
        (Self::Events, "An event and its minutes"),
        (Self::Minutes, "Taking minutes"),
        (Self::Show, "Show-and-tell"),
        (Self::Day, "On the day"),
        (Self::Teams, "Choosing teams"),
    ];
}

const fn row(
    modifiers: Modifiers,
    key: Key,
    group: Group,
    written: &'static str,
    does: &'static str,
    act: Act,
) -> Shortcut {
    Shortcut { keys: KeyboardShortcut::new(modifiers, key), group, written, does, act }
}

/// One row each. Those with Shift stand before those without.
pub const KEYS: &[Shortcut] = &[
    row(CTRL_SHIFT, Key::Z, EVERYWHERE, "Ctrl Shift Z", "Do again", |desk, _| desk.send(Command::Redo)),
    row(CTRL, Key::Z, EVERYWHERE, "Ctrl Z", "Undo", |desk, _| desk.send(Command::Undo)),
    row(CTRL, Key::Y, EVERYWHERE, "Ctrl Y", "Do again", |desk, _| desk.send(Command::Redo)),
    row(CTRL, Key::S, EVERYWHERE, "Ctrl S", "Save now, without waiting", |desk, _| desk.send(Command::SaveNow)),
    row(Modifiers::NONE, Key::F1, EVERYWHERE, "F1", "Show these keys", |_, state| state.shows_keys = true),
    row(Modifiers::NONE, Key::F2, EVERYWHERE, "F2", "Jot something down for today's event", jot::ask),
    row(
        Modifiers::NONE,
        Key::F3,
        EVERYWHERE,
        "F3",
        "Note what was heard of the project at hand, or of another, and what is expected of it",
        hear::ask,
    ),
    row(CTRL, Key::Comma, EVERYWHERE, "Ctrl comma", "Go to settings", |_, state| state.go_to_settings()),
    row(CTRL, Key::Plus, EVERYWHERE, "Ctrl +", "Make everything larger", |desk, _| scale(desk, true)),
    row(CTRL, Key::Equals, EVERYWHERE, "Ctrl =", "Make everything larger", |desk, _| scale(desk, true)),
    row(CTRL, Key::Minus, EVERYWHERE, "Ctrl -", "Make everything smaller", |desk, _| scale(desk, false)),
    row(
        CTRL,
        Key::M,
        EVENTS,
        "Ctrl M",
        "Take the minutes of the event that is open, or of the latest; there: finish",
        take_minutes,
    ),
    row(
        Modifiers::NONE,
        Key::F5,
        EVENTS,
        "F5",
        "The show-and-tell of the hack event that is open, or of the latest, for everybody to see",
        show::ask,
    ),
    row(
        Modifiers::NONE,
        Key::F6,
        EVENTS,
        "F6",
        "On the day: now and next of the event that is open, or of the latest",
        on_the_day::ask,
    ),
    row(
        Modifiers::NONE,
        Key::F7,
        EVENTS,
        "F7",
        "Who has come to the launch evening that is open, or the latest, and which team each chooses",
        launch_evening::ask,
    ),
    row(CTRL, Key::N, RECORDS, "Ctrl N", "Make a new one of what is listed", list::create),
    row(CTRL, Key::D, RECORDS, "Ctrl D", "Copy what is open", list::duplicate),
    row(CTRL, Key::P, RECORDS, "Ctrl P", "Print what is open", page::print),
    row(CTRL_SHIFT, Key::E, RECORDS, "Ctrl Shift E", "Copy what is open for e-mail or blog", page::copy),
    row(
        CTRL,
        Key::H,
        RECORDS,
        "Ctrl H",
        "The history of what is open: what was changed, when and by whom; there: back to the form",
        history::ask,
    ),
    row(ALT, Key::ArrowLeft, RECORDS, "Alt Left", "Back to the record before", opened::go_back),
    row(ALT, Key::ArrowRight, RECORDS, "Alt Right", "Forward again", opened::go_forward),
    row(CTRL_SHIFT, Key::Tab, RECORDS, "Ctrl Shift Tab", "The open record before this one", opened::show_previous),
    row(CTRL, Key::Tab, RECORDS, "Ctrl Tab", "The next of the open records", opened::show_next),
    row(CTRL, Key::W, RECORDS, "Ctrl W", "Close what is open; nothing is lost", opened::close_shown),
    row(CTRL, Key::Num0, EVERYWHERE, "Ctrl 0", "Go home", |_, state| state.go_home()),
    row(CTRL, Key::Num1, LISTS, "Ctrl 1", "Go to events", |_, state| state.go_to_list(Screen::Events)),
    row(CTRL, Key::Num2, LISTS, "Ctrl 2", "Go to project briefs", |_, state| state.go_to_list(Screen::Briefs)),
    row(CTRL, Key::Num3, LISTS, "Ctrl 3", "Go to outputs", |_, state| state.go_to_list(Screen::Outputs)),
    row(CTRL, Key::Num4, LISTS, "Ctrl 4", "Go to actions", |_, state| state.go_to_list(Screen::Actions)),
    row(CTRL, Key::Num5, LISTS, "Ctrl 5", "Go to people", |_, state| state.go_to_list(Screen::People)),
    row(CTRL_SHIFT, Key::F, EVERYWHERE, "Ctrl Shift F", "Search everything", search::ask),
    row(CTRL, Key::F, LISTS, "Ctrl F", "Filter the list", |_, state| state.filter_list()),
    row(CTRL, Key::PageDown, EVENTS, "Ctrl Page Down", "The next page of an event or a brief", editor::next_page),
    row(CTRL, Key::PageUp, EVENTS, "Ctrl Page Up", "The page before", editor::previous_page),
    row(CTRL, Key::E, EVENTS, "Ctrl E", "What happened to the actions of the meetings before", arising::ask),
    row(CTRL_SHIFT, Key::Enter, FIELDS, "Ctrl Shift Enter", "One more in the list that one is in", |_, state| {
        state.adds_one = true;
    }),
    row(CTRL, Key::Enter, EVENTS, "Ctrl Enter", "A new item at the end of the minutes", |_, state| {
        state.adds_item = true;
    }),
];

fn scale(desk: &mut Desk<'_>, larger: bool) {
    let settings = desk.session.settings();
    let text = settings.text.next(larger);
    if text != settings.text {
        desk.send(Command::SetSettings(Box::new(Settings { text, ..settings.clone() })));
    }
}

fn take_minutes(desk: &mut Desk<'_>, state: &mut State) {
    let workspace = desk.session.workspace();
    let is_event = |id: &Id| workspace.event(Ref(*id)).is_some();
    let at_hand = || workspace.events_at_hand(desk.session.clock().today()).into_iter().next();
    desk.takes_minutes = state.open().filter(is_event).or_else(at_hand);
    if desk.takes_minutes.is_none() {
        desk.says = Some("There is no event to take minutes of yet: make one first, with its day.".to_owned());
    }
}

const EVERYWHERE: Group = Group::Everywhere;
const RECORDS: Group = Group::Records;
const LISTS: Group = Group::Lists;
const EVENTS: Group = Group::Events;
const FIELDS: Group = Group::Fields;

/// Keys that the parts of the window take by themselves.
pub const KEYS_OF_PARTS: [(Group, &str, &str); 42] = [
    (Group::Everywhere, "Tab, Shift Tab", "The next place, the one before"),
    (Group::Lists, "Down", "From the filter into the list"),
    (Group::Lists, "Escape", "Empty the filter, then go back to the list"),
    (Group::Lists, "Enter", "Open the record and go on in it; in the filter, the first one"),
    (Group::Lists, "Space", "Open the record and stay in the list"),
    (Group::Lists, "The arrows, Enter", "On a board: walk over the cards, open one"),
    (Group::Lists, "Alt Left, Alt Right", "On a board: move the card a stage back, or on"),
    (Group::Events, "Enter", "In the first line of an item: the next item"),
    (Group::Events, "Ctrl Up, Ctrl Down", "In the first line of an item, or on its row: move it"),
    (Group::Minutes, "Enter", "Keep the line"),
    (Group::Minutes, "Ctrl Down, Ctrl Up", "The next item, the item before"),
    (Group::Minutes, "Up, Down", "Put an earlier line right, and back"),
    (Group::Minutes, "Alt N", "Keep the line as a note; with another letter, as that kind"),
    (Group::Minutes, "Alt 1", "The first answer to what is doubtful; Alt 2 the second"),
    (Group::Minutes, "Ctrl E", "Earlier actions: what happened to them"),
    (Group::Minutes, "Ctrl P", "Print the draft"),
    (Group::Minutes, "Ctrl M", "Finish"),
    (Group::Minutes, "Ctrl I", "While a learning set's minutes are taken: its issues, and back to the theme"),
    (Group::Minutes, "Ctrl Right, Space", "While an issue is at hand: the next part; Space on the time"),
    (Group::Minutes, "F5", "While an issue is at hand: the time for everybody to see, and back"),
    (Group::Show, "Space", "Start the time, or hold it"),
    (Group::Show, "N", "The next part of the turn, then the next team"),
    (Group::Show, "Page Down, Page Up", "The next team, the team before; outside a cell also Right and Left"),
    (Group::Show, "+, -", "A minute more for the part at hand, or one less"),
    (Group::Show, "Tab, Enter", "Fill in the row; in a cell, the next one"),
    (Group::Show, "Ctrl Up, Ctrl Down", "Let the team at hand show earlier, or later"),
    (Group::Show, "F11, Escape", "Fill the screen; leave the cell, then the show-and-tell"),
    (Group::Day, "Page Down", "The next line of the run sheet begins now; for the room also Space"),
    (Group::Day, "Ctrl Down, Ctrl Up", "Another line is the one that begins next"),
    (Group::Day, "Enter, Alt W", "Keep what is typed at the foot; as something that went wrong"),
    (Group::Day, "F11, Escape", "For the room, over the whole screen, and back; then leave"),
    (Group::Teams, "Enter", "Whoever is found has come; somebody new is made"),
    (Group::Teams, "1 to 9", "Into this team, or out of it again; 0: in none yet"),
    (Group::Teams, "Down, Up", "The next person, the one before"),
    (Group::Teams, "Escape", "Empty the line, then leave"),
    (Group::Fields, "Enter, Backspace", "In a list of phrases: the next line; take out an empty one"),
    (Group::Fields, "Ctrl Up, Ctrl Down", "In a list of phrases: move this one"),
    (Group::Fields, "Down, Alt Down", "Open the list of a field"),
    (Group::Fields, "A letter", "The next choice that begins with it, or a search for what is linked"),
    (Group::Fields, "Delete", "Clear a link"),
    (Group::Fields, "Ctrl Enter", "Go to what is linked"),
    (Group::Fields, "Escape", "Close the list and keep what was there"),
];

const SIDE_BUTTONS: [(PointerButton, Act); 2] =
    [(PointerButton::Extra1, opened::go_back), (PointerButton::Extra2, opened::go_forward)];

/// Keys that make or print something: held down, they do it once.
const ONCE: [Key; 4] = [Key::N, Key::D, Key::P, Key::E];

/// Carries out the keys that were pressed, and the buttons at the side of a mouse.
pub fn take(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    ctx.input_mut(|input| input.events.retain(|event| !is_held(event)));
    for (button, act) in SIDE_BUTTONS {
        if ctx.input(|input| input.pointer.button_pressed(button)) {
            act(desk, state);
        }
    }
    // On a field that shows a link, Ctrl with Enter goes to what is linked.
    let follows_link = widgets::follows_link(ctx);
    // On a card of a board, Alt with the arrows moves the card.
    let holds_card = widgets::holds_card(ctx);
    let goes_there = KeyboardShortcut::new(CTRL, Key::Enter);
    let is_alone = !state.is_filled();
    let counts = |shortcut: &&Shortcut| is_alone || shortcut.group == Group::Everywhere;
    let keys: Vec<&Shortcut> = KEYS.iter().filter(counts).collect();
    for shortcut in keys.into_iter().filter(|shortcut| !(follows_link && shortcut.keys == goes_there)) {
        if holds_card && shortcut.keys.modifiers == ALT {
            continue;
        }
        while ctx.input_mut(|input| input.consume_shortcut(&shortcut.keys)) {
            (shortcut.act)(desk, state);
        }
    }
    if !follows_link {
        ctx.input_mut(|input| input.events.retain(|event| !would_click(event)));
    }
}

/// A button takes Enter and the space bar for a click, whatever else is held down with them.
fn would_click(event: &egui::Event) -> bool {
    match event {
        egui::Event::Key { key: Key::Enter | Key::Space, modifiers, .. } => modifiers.command || modifiers.alt,
        _ => false,
    }
}

fn is_held(event: &egui::Event) -> bool {
    match event {
        egui::Event::Key { key, repeat: true, modifiers, .. } => modifiers.command && ONCE.contains(key),
        _ => false,
    }
}
