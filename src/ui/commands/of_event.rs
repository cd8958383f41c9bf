//! What is done with one event, by keys, by its name or by a button: which event is meant, whether it can be done with it
//! and why not, and how it begins. A button that names its event asks the same row of the table as the keys do.

use eframe::egui::{Response, Ui};

use super::{Deed, Does, named, tip_saying};
use crate::model::{Event, Id, Ref};
use crate::ui::frame::Desk;
use crate::ui::state::State;
use crate::ui::widgets::Button;

/// The part of a row that is about an event.
pub struct OfEvent {
    /// What stands on its buttons.
    pub words: &'static str,
    /// More than that, on hovering over one.
    pub more: &'static str,
    /// The event that is meant where none is named: the open one, else the one at hand.
    pub meant: fn(&Desk<'_>, &State) -> Option<Id>,
    /// What is said where there is none.
    pub lacking: &'static str,
    /// Whether it can be done with this event; else why not.
    pub may: fn(&Desk<'_>, Id) -> Result<(), &'static str>,
    pub begin: fn(&mut Desk<'_>, Id),
}

impl OfEvent {
    /// Whether it can be done with this event, where there is one.
    pub fn applies(&self, desk: &Desk<'_>, event: Option<Id>) -> Result<(), &'static str> {
        event.ok_or(self.lacking).and_then(|event| (self.may)(desk, event))
    }

    /// Begins it with the event that is meant. Where there is none, that is said.
    pub fn ask(&self, desk: &mut Desk<'_>, state: &State) {
        match (self.meant)(desk, state) {
            Some(event) => (self.begin)(desk, event),
            None => desk.says = Some(self.lacking.to_owned()),
        }
    }
}

/// The event that is open where it suits, else the likeliest of those at hand that suit.
pub fn open_or_at_hand(
    desk: &Desk<'_>,
    state: &State,
    suits: impl Fn(&Event) -> bool,
    suits_at_hand: impl Fn(&Event) -> bool,
) -> Option<Id> {
    let is_meant = |id: &Id| desk.session.workspace().event(Ref(*id)).is_some_and(&suits);
    state.open().filter(is_meant).or_else(|| at_hand(desk, suits_at_hand))
}

/// The likeliest event at hand that suits.
pub(super) fn at_hand(desk: &Desk<'_>, suits: impl Fn(&Event) -> bool) -> Option<Id> {
    let workspace = desk.session.workspace();
    desk.events_at_hand().iter().copied().find(|id| workspace.event(Ref(*id)).is_some_and(&suits))
}

/// Nothing is added to agreed minutes: then this is why.
pub fn unless_agreed(desk: &Desk<'_>, event: Id, why: &'static str) -> Result<(), &'static str> {
    let is_agreed = desk.session.workspace().event(Ref(event)).is_some_and(|event| event.minutes.is_locked());
    if is_agreed { Err(why) } else { Ok(()) }
}

/// The row with this id, and what it does with an event.
pub fn of_event(id: &str) -> Option<(&'static Deed, &'static OfEvent)> {
    let deed = named(id)?;
    match deed.does {
        Does::This(_) => None,
        Does::WithEvent(of) => Some((deed, of)),
    }
}

/// The button of a row, with its words and its icon, outlined.
pub fn button_of(id: &str) -> Button<'static> {
    dressed(id, Button::outlined)
}

/// The same without an edge, for what is done now and then.
pub fn quiet_button_of(id: &str) -> Button<'static> {
    dressed(id, Button::quiet)
}

fn dressed(id: &str, look: fn(&'static str) -> Button<'static>) -> Button<'static> {
    of_event(id).map_or_else(|| look(""), |(deed, of)| look(of.words).icon(deed.icon))
}

/// Draws a button of a row for an event, and begins it where the button is pressed. It says its keys or, where it can't be
/// done, why.
pub fn show_for(ui: &mut Ui, desk: &mut Desk<'_>, id: &str, event: Option<Id>, button: Button<'_>) {
    show_for_saying(ui, desk, id, event, (button, more(id)));
}

/// The same with other words on hovering over it.
pub fn show_for_saying(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    id: &str,
    event: Option<Id>,
    (button, more): (Button<'_>, &str),
) {
    let Some((_, of)) = of_event(id) else { return };
    let applies = of.applies(desk, event);
    let shown = button.enabled(applies.is_ok()).show(ui);
    let clicked = shown.clicked();
    match applies {
        Ok(()) => drop(tip_saying(shown, id, more)),
        Err(why) => drop(say_why(shown, why)),
    }
    if let Some(event) = event.filter(|_| clicked && applies.is_ok()) {
        (of.begin)(desk, event);
    }
}

/// Says the keys of a row on a button of its own, with what it does in more words.
pub fn tip_for(response: Response, id: &str) -> Response {
    tip_saying(response, id, more(id))
}

fn more(id: &str) -> &'static str {
    of_event(id).map_or("", |(_, of)| of.more)
}

/// To the eye on hovering, and to whoever listens.
fn say_why(response: Response, why: &'static str) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(why));
    response.on_hover_text(why)
}
