//! The box that finds anything: a few letters, and the records and deeds that fit them, the likeliest first. What is
//! chosen is done once the box is gone and the keyboard is back where it was, as if its keys had been pressed there.
//!
//! Which fit is in `fitting`, what a row says in `row`; the texts of records are not searched here.

mod fitting;
mod gathered;
mod row;

use eframe::egui::{Context, Key, Modifiers};

use super::commands::{self, Deed};
use super::frame::Desk;
use super::page;
use super::search;
use super::state::State;
use super::widgets::{FinderAsks, FinderBox};
use crate::app::Command;
use crate::documents::PrintedDocument;
use crate::model::{Id, Kind};

/// The box, while it is open.
#[derive(Debug, Default)]
pub struct Finder {
    shown: FinderBox,
}

impl Finder {
    /// Whether its line is about to take the keyboard.
    pub fn waits(&self) -> bool {
        self.shown.waits()
    }
}

/// Something that can be chosen.
#[derive(Clone, Copy)]
pub enum Choice {
    Deed(&'static Deed),
    Record(Kind, Id),
    /// A document of the open record.
    Print(&'static PrintedDocument),
    /// A page of the open record.
    Page(usize),
    /// What is typed, in all that is written.
    Search,
}

impl Choice {
    /// Under what its use is remembered.
    fn key(self) -> String {
        match self {
            Self::Deed(deed) => deed.id.to_owned(),
            Self::Record(_, id) => id.to_string(),
            Self::Print(document) => format!("print-{}", document.name),
            Self::Page(number) => format!("page-{number}"),
            Self::Search => "search".to_owned(),
        }
    }
}

/// Opens the box.
pub fn ask(_: &mut Desk<'_>, state: &mut State) {
    state.finder = Some(Finder::default());
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut finder) = state.finder.take() else { return };
    // The keys that opened the box close it again.
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let again = pressed(Modifiers::COMMAND, Key::K);
    let searches = pressed(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    let mut choices = Vec::new();
    let asks = finder.shown.show(ctx, "Find", |typed| {
        let gathered = gathered::all(ctx, desk, state, typed);
        choices = gathered.choices;
        gathered.lines
    });
    match asks {
        _ if again => {}
        _ if searches => return search::ask_for(state, finder.shown.typed().trim()),
        FinderAsks::Nothing => {
            state.finder = Some(finder);
            return;
        }
        FinderAsks::Leave => {}
        FinderAsks::Choose(number) => {
            let Some(choice) = choices.get(number).copied() else {
                state.finder = Some(finder);
                return;
            };
            if let Some(why) = row::why_not(desk, state, choice) {
                desk.says = Some(why.to_owned());
                state.finder = Some(finder);
                return;
            }
            if matches!(choice, Choice::Search) {
                // It lies over the same window, and gives the keyboard back in its turn, as with its own keys.
                return search::ask_for(state, finder.shown.typed().trim());
            }
            state.chosen = Some(choice);
        }
    }
    // What lies under the box takes the keyboard only some frames after it is gone.
    state.gives_back = 3;
    ctx.request_repaint();
}

/// Does what was chosen, once the keyboard is back where it was.
pub fn carry_out(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    if state.chosen.is_none() {
        return;
    }
    ctx.request_repaint();
    if state.gives_back > 0 {
        return;
    }
    let Some(choice) = state.chosen.take() else { return };
    match choice {
        Choice::Deed(deed) => deed.act(desk, state),
        Choice::Record(kind, id) => {
            state.went = true;
            desk.go = Some((kind, id));
        }
        Choice::Print(document) => page::print_document(desk, state, document),
        Choice::Search => search::ask(desk, state),
        Choice::Page(number) => {
            if let Some(open) = state.open() {
                state.pages.insert(open, number);
                state.resume(desk.session.workspace());
            }
        }
    }
    // After what it changed of the settings itself.
    desk.send(Command::RememberUse(choice.key()));
}

/// The row of the box itself is no use in it.
fn is_listed(deed: &Deed) -> bool {
    deed.id != "find"
}

/// The deeds that are listed now.
fn deeds(state: &State) -> impl Iterator<Item = &'static Deed> + use<> {
    commands::of_use(state).filter(|deed| is_listed(deed))
}
