//! The one table of all that can be done from the window: what each deed is called, its keys, when it applies and the
//! doing. Keys, the box that finds anything, the list of keys and the words on buttons are all fed from it.
//!
//! A key that is of use in one control alone, such as Enter in a list, is taken there; `parts.rs` has its words.

mod events;
mod everywhere;
mod lists;
mod looks;
mod of_event;
mod parts;
mod records;
mod writing;
mod written;

use eframe::egui::{Key, KeyboardShortcut, Modifiers, Response};

use super::frame::Desk;
use super::state::State;
use super::theme::Icon;
use crate::model::{Id, Record};

pub use of_event::{
    OfEvent, button_of, of_event, open_or_at_hand, quiet_button_of, show_for, show_for_saying, tip_for, unless_agreed,
};
pub use parts::KEYS_OF_PARTS;
pub use written::{keys_as_markdown, rows};

const CTRL: Modifiers = Modifiers::COMMAND;
const ALT: Modifiers = Modifiers::ALT;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

/// With Ctrl, or with Command where the system has that.
const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(CTRL, key)
}

const fn alone(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// What is done.
pub type Act = fn(&mut Desk<'_>, &mut State);

/// Whether it can be done now; else why not, in words.
type Applies = fn(&Desk<'_>, &State) -> Result<(), &'static str>;

/// A row of the table.
pub struct Deed {
    /// One word that no other row has, by which its use is remembered.
    pub id: &'static str,
    /// As one reads it in a menu.
    pub name: &'static str,
    /// More than the name says, for whoever reads the keys; may be empty.
    help: &'static str,
    pub group: Group,
    pub icon: Icon,
    /// The first is the one that is shown.
    pub keys: &'static [KeyboardShortcut],
    applies: Applies,
    does: Does,
}

/// What a row does.
#[derive(Clone, Copy)]
enum Does {
    This(Act),
    /// The same with whichever event is meant.
    WithEvent(&'static OfEvent),
}

impl Deed {
    /// A row without keys, which always applies.
    const fn new(id: &'static str, name: &'static str, group: Group, icon: Icon, act: Act) -> Self {
        Self { id, name, help: "", group, icon, keys: &[], applies: always, does: Does::This(act) }
    }

    /// A row without keys about an event, which says itself when it applies.
    const fn of_event(id: &'static str, name: &'static str, icon: Icon, of_event: &'static OfEvent) -> Self {
        let does = Does::WithEvent(of_event);
        Self { id, name, help: "", group: Group::Events, icon, keys: &[], applies: always, does }
    }

    const fn keys(self, keys: &'static [KeyboardShortcut]) -> Self {
        Self { keys, ..self }
    }

    const fn help(self, help: &'static str) -> Self {
        Self { help, ..self }
    }

    const fn when(self, applies: Applies) -> Self {
        Self { applies, ..self }
    }

    /// Whether it can be done now; else why not, in words.
    pub fn applies(&self, desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
        match self.does {
            Does::This(_) => (self.applies)(desk, state),
            Does::WithEvent(of) => of.applies(desk, (of.meant)(desk, state)),
        }
    }

    /// Does it.
    pub fn act(&self, desk: &mut Desk<'_>, state: &mut State) {
        match self.does {
            Does::This(act) => act(desk, state),
            Does::WithEvent(of) => of.ask(desk, state),
        }
    }

    /// The event that it would be done with now, where it is about one.
    pub fn event(&self, desk: &Desk<'_>, state: &State) -> Option<Id> {
        match self.does {
            Does::This(_) => None,
            Does::WithEvent(of) => (of.meant)(desk, state),
        }
    }

    /// What it does, as the list of keys says it.
    pub fn does(&self) -> &'static str {
        if self.help.is_empty() { self.name } else { self.help }
    }

    /// "Ctrl Shift Z, Ctrl Y"; empty where it has no keys.
    pub fn all_keys(&self) -> String {
        self.keys.iter().map(written).collect::<Vec<_>>().join(", ")
    }

    /// The keys that are shown beside it; empty where there are none.
    pub fn shown_keys(&self) -> String {
        self.keys.first().map(written).unwrap_or_default()
    }
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
        (Self::Records, "What is open"),
        (Self::Fields, "Fields"),
        (Self::Lists, "Lists"),
        (Self::Events, "An event and its minutes"),
        (Self::Minutes, "Taking minutes"),
        (Self::Show, "Show-and-tell"),
        (Self::Day, "On the day"),
        (Self::Teams, "Choosing teams"),
    ];
}

/// The tables, in the order in which their rows are proposed.
const TABLES: [&[Deed]; 6] =
    [everywhere::DEEDS, events::DEEDS, records::DEEDS, writing::DEEDS, lists::DEEDS, looks::DEEDS];

/// All rows.
pub fn all() -> impl Iterator<Item = &'static Deed> {
    TABLES.into_iter().flatten()
}

/// The rows that can be done while one thing fills the window, or while nothing does.
pub fn of_use(state: &State) -> impl Iterator<Item = &'static Deed> + use<> {
    let is_alone = !state.is_filled();
    all().filter(move |deed| is_alone || deed.group == Group::Everywhere)
}

/// The row with this id.
pub fn named(id: &str) -> Option<&'static Deed> {
    all().find(|deed| deed.id == id)
}

/// Does what a row does, for a button that does the same. Where it can't be done, it is said why.
pub fn carry_out(desk: &mut Desk<'_>, state: &mut State, id: &str) {
    let Some(deed) = named(id) else { return };
    match deed.applies(desk, state) {
        Ok(()) => deed.act(desk, state),
        Err(why) => desk.says = Some(why.to_owned()),
    }
}

/// Says the keys of a row on the button that does the same: to the eye on hovering, and to whoever listens.
pub fn tip(response: Response, id: &str) -> Response {
    tip_saying(response, id, named(id).map_or("", |deed| deed.name))
}

/// The same with other words.
pub fn tip_saying(response: Response, id: &str, words: &str) -> Response {
    let Some(deed) = named(id).filter(|deed| !deed.keys.is_empty()) else { return response };
    let keys = deed.shown_keys();
    response.ctx.accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys.as_str()));
    response.on_hover_ui(|ui| {
        ui.label(format!("{words}: {keys}"));
    })
}

/// How keys are written: "Ctrl Page Down".
pub fn written(keys: &KeyboardShortcut) -> String {
    let KeyboardShortcut { modifiers, logical_key } = keys;
    let held = [(modifiers.command, "Ctrl "), (modifiers.alt, "Alt "), (modifiers.shift, "Shift ")];
    let held: String = held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, word)| word).collect();
    let key = match logical_key {
        Key::Comma => "comma",
        Key::Plus => "+",
        Key::Equals => "=",
        Key::Minus => "-",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::PageDown => "Page Down",
        Key::PageUp => "Page Up",
        key => key.name(),
    };
    format!("{held}{key}")
}

fn always(_: &Desk<'_>, _: &State) -> Result<(), &'static str> {
    Ok(())
}

/// What is printed lies beside the folder before it is shown.
fn has_folder(desk: &Desk<'_>, _: &State) -> Result<(), &'static str> {
    desk.session.folder().map(|_| ()).ok_or("Open a folder first.")
}

fn can_write(desk: &Desk<'_>, _: &State) -> Result<(), &'static str> {
    if desk.session.can_write() { Ok(()) } else { Err("The folder may only be read at the moment.") }
}

/// The record that is open, where one is seen.
pub fn open<'a>(desk: &Desk<'a>, state: &State) -> Option<&'a Record> {
    let open: Option<Id> = state.open().filter(|_| state.screen.lists());
    open.and_then(|id| desk.session.workspace().get(id)).map(|record| record.as_ref())
}

fn is_open(desk: &Desk<'_>, state: &State) -> Result<(), &'static str> {
    open(desk, state).map(|_| ()).ok_or("Open something first.")
}

#[cfg(test)]
mod tests;
