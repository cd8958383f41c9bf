//! The print pack of an event, in place of its form: every paper in order with a box to tick, how many pages and copies it
//! has, what is left out and the way to its field, and the buttons that print it. The page beside shows the paper whose
//! name is clicked.
//!
//! Nothing is set here: pages are counted and made on threads of the session.

mod parts;
mod print;

use std::sync::Arc;

use eframe::egui::{Frame, Id, Key, Margin, Modifiers, Popup, ScrollArea, Ui};

use super::frame::Desk;
use super::memo::memo;
use super::opened;
use super::state::State;
use super::theme::space;
use super::widgets::{self, OverForm};
use crate::app::{Command, Pack};
use crate::documents::{self, PackPart, Style, TextSize};
use crate::model::{self, Kind};

/// What was chosen for the pack that is shown.
#[derive(Debug)]
pub struct PackScreen {
    event: model::Id,
    size: TextSize,
    /// Documents whose boxes are not ticked.
    without: Vec<(&'static str, Style)>,
    /// As a file for each document.
    apart: bool,
    folder: Option<String>,
    /// The first control takes the keyboard as soon as it is drawn.
    takes_keyboard: bool,
}

impl PackScreen {
    /// The whole pack, whatever is ticked: what is counted once need not be counted again.
    fn whole(&self) -> Pack {
        Pack { event: self.event, size: self.size, without: Vec::new() }
    }

    fn chosen(&self) -> Pack {
        Pack { without: self.without.clone(), ..self.whole() }
    }

    fn has(&self, part: &PackPart) -> bool {
        part.lacks.is_none() && !self.without.contains(&(part.document.name, part.style))
    }
}

/// Goes to an event and shows its pack.
pub fn begin(state: &mut State, event: model::Id) {
    state.go_to(Kind::Event, event);
    open(state, event);
}

/// Shows the pack of an event, in the size that its pages are printed in.
fn open(state: &mut State, event: model::Id) {
    let (size, folder) = (state.page.choice.size, state.page.choice.folder.clone());
    let (without, apart, takes_keyboard) = (Vec::new(), false, true);
    state.pack = Some(PackScreen { event, size, without, apart, folder, takes_keyboard });
    (state.first, state.lead, state.page_over) = (None, None, false);
}

/// Draws it, where it is that of the open event. False where there is none: the form has its place then.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut screen) = state.pack.take() else { return false };
    let has_pack = |id| desk.session.workspace().get(id).is_some_and(|record| documents::has_pack(record));
    let may_escape = !state.is_covered();
    if state.open() != Some(screen.event) || !has_pack(screen.event) || goes_back(ui, desk, &mut screen, may_escape) {
        desk.send(Command::CountPack(None));
        return false;
    }
    desk.send(Command::CountPack(Some(screen.whole())));
    let all = parts_of(ui, desk, screen.event);
    widgets::bar_in_margin(ui);
    ScrollArea::vertical().id_salt("pack").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 24 }).show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::WORD;
            print::show(ui, desk, &mut screen, &all);
            ui.add_space(space::WORD);
            parts::show(ui, desk, state, &mut screen, &all);
            print::choose(ui, desk, &mut screen, &all);
        });
    });
    // Somebody may have asked for another one while it was drawn.
    state.pack.get_or_insert(screen);
    true
}

/// The way back to the form. True where it was taken. Escape stays with a line that is typed in, and with what lies over
/// the window.
fn goes_back(ui: &mut Ui, desk: &Desk<'_>, screen: &mut PackScreen, may_escape: bool) -> bool {
    let escaped = may_escape
        && !Popup::is_any_open(ui.ctx())
        && !ui.ctx().text_edit_focused()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if std::mem::take(&mut screen.takes_keyboard) {
        widgets::next_takes_keyboard(ui);
    }
    let aside = opened::title(desk, (Kind::Event, screen.event));
    let line = OverForm { back: "Back to the form", title: "Print pack", aside: &aside, ..OverForm::default() };
    line.show(ui) || escaped
}

/// All of the pack, worked out once for a state of the records.
fn parts_of(ui: &Ui, desk: &Desk<'_>, event: model::Id) -> Arc<Vec<PackPart>> {
    let (workspace, now) = (desk.session.workspace(), desk.session.clock().wall());
    let key = (workspace.generation(), event, now.date());
    memo(ui, Id::unique("the parts of the pack"), key, || documents::pack(workspace, event, now).unwrap_or_default())
}
