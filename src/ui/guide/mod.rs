//! Help with the screen at hand, at the right of it or, in a narrow window, over it: the page of the manual that belongs
//! there, the pages to read on in, and a line that searches all of them. The texts are those that the manual prints.

mod contents;
mod drawn;
mod place;

use eframe::egui::{self, Context, Id, Key, Modifiers, Panel, Ui};

use super::frame::Desk;
use super::page;
use super::state::State;
use super::theme::{self, height, icon, space};
use super::widgets::{self, Button};
use crate::app::{Command, Print, PrintTo, Sheet};
use crate::documents::{HelpPage, MANUAL, Style, TextSize, help_page};
use crate::model;

/// Of the panel.
const WIDE: f32 = 360.0;
/// Of the box, where the window has no room for a panel.
const BOX_WIDE: f32 = 560.0;
/// From this width on of the window it has.
const ROOM: f32 = 900.0;
/// Room around what is in the box: its title, and the edges.
const AROUND: f32 = 130.0;
/// Frames in which the line takes the keyboard, whatever else asks for it.
const PATIENCE: u8 = 3;

/// The page that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reads {
    /// That of the place where one is, also when one goes elsewhere.
    Here,
    /// One that was gone to.
    Page(&'static str),
    /// The list of all of them.
    Contents,
}

/// Help, while it is open.
#[derive(Debug)]
pub struct Guide {
    reads: Reads,
    /// What was read before, to go back to.
    before: Vec<Reads>,
    /// The place where that was gone to: elsewhere another page is of use.
    place: &'static str,
    typed: String,
    takes_keyboard: u8,
    /// What has the keyboard outside, which takes it again at the end.
    outside: Option<Id>,
    has_keyboard: bool,
    /// It lies over the window and has the keyboard.
    is_over: bool,
    /// What is read should be shown from its top.
    to_top: bool,
}

/// Opens it, or closes it again.
pub fn ask(_: &mut Desk<'_>, state: &mut State) {
    if state.guide.as_ref().is_some_and(|guide| guide.reads == Reads::Here) {
        return leave(state);
    }
    open(state);
}

/// Opens it at the page of what is shown.
pub fn open(state: &mut State) {
    let outside = state.guide.take().map_or(state.keyboard_before, |guide| guide.outside);
    state.guide = Some(Guide {
        reads: Reads::Here,
        before: Vec::new(),
        place: place::page_at(state),
        typed: String::new(),
        takes_keyboard: PATIENCE,
        outside,
        has_keyboard: false,
        is_over: false,
        to_top: true,
    });
}

/// Prints all of its pages.
pub fn print(desk: &mut Desk<'_>, _: &mut State) {
    print_to(desk, page::print_target(desk.session));
}

fn print_to(desk: &mut Desk<'_>, to: PrintTo) {
    let (style, size) = (Style::Plain, TextSize::Standard);
    let sheet = Sheet { document: MANUAL.name, record: model::Id::default(), style, size };
    desk.send(Command::Print(Print { sheet, to }));
}

/// Closes it, and gives the keyboard back.
fn leave(state: &mut State) {
    if let Some(guide) = state.guide.take() {
        state.keyboard_before = guide.outside;
        state.gives_back = 3;
    }
}

/// Draws it while it is open: at the right, and what else there is has the room that is left.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut guide) = state.guide.take() else { return };
    let ctx = ui.ctx().clone();
    guide.follow(place::page_at(state));
    guide.is_over = ui.available_width() < ROOM;
    let may_escape = guide.has_keyboard() && !state.is_covered();
    let escaped = may_escape && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let stays = if guide.is_over {
        let modal = widgets::over_window(&ctx, "help", "Help with this screen", BOX_WIDE, |ui| {
            let high = (ui.ctx().content_rect().height() - AROUND).max(200.0);
            let inner = ui.scope(|ui| {
                ui.set_height(high);
                guide.contents(ui, desk, state)
            });
            inner.inner
        });
        modal.inner && !modal.should_close()
    } else {
        guide.panel(ui, desk, state)
    };
    let stays = stays && !(escaped && guide.step_back());
    guide.note_keyboard(&ctx);
    state.guide = Some(guide);
    if !stays {
        leave(state);
        ctx.request_repaint();
    }
}

impl Guide {
    /// Whether it lies over the window and has the keyboard.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// Somebody went elsewhere: the page of that place is shown.
    fn follow(&mut self, place: &'static str) {
        if std::mem::replace(&mut self.place, place) != place {
            (self.reads, self.to_top) = (Reads::Here, true);
            self.before.clear();
        }
    }

    fn go(&mut self, reads: Reads) {
        self.before.push(self.reads);
        (self.reads, self.to_top) = (reads, true);
        self.typed.clear();
    }

    /// Escape: empties the line, then leaves. True where it leaves.
    fn step_back(&mut self) -> bool {
        let was_empty = self.typed.is_empty();
        self.typed.clear();
        was_empty
    }

    /// It has the keyboard, and Escape is for it.
    fn has_keyboard(&self) -> bool {
        self.is_over || self.has_keyboard
    }

    fn page(&self) -> Option<&'static HelpPage> {
        match self.reads {
            Reads::Here => help_page(self.place),
            Reads::Page(id) => help_page(id),
            Reads::Contents => None,
        }
    }

    /// Where the keyboard is: what has it outside is remembered.
    fn note_keyboard(&mut self, ctx: &Context) {
        let focused = ctx.memory(|memory| memory.focused());
        if self.takes_keyboard == 0 && !self.has_keyboard && focused.is_some() {
            self.outside = focused;
        }
        if self.takes_keyboard > 0 {
            self.takes_keyboard -= 1;
            ctx.request_repaint();
        }
    }

    fn panel(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
        let frame =
            egui::Frame::new().fill(theme::palette(ui.ctx()).panel).inner_margin(egui::Margin::symmetric(16, 12));
        let panel = Panel::right("help").exact_size(WIDE).resizable(false).frame(frame);
        let shown = panel.show(ui, |ui| {
            widgets::region(ui, "Help with this screen");
            self.contents(ui, desk, state)
        });
        let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.ctx().read_response(id));
        self.has_keyboard = focused.is_some_and(|held| shown.response.rect.contains(held.rect.center()));
        shown.inner
    }

    /// Draws what is in it. False where it is closed.
    fn contents(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
        let (mut stays, mut prints) = (true, false);
        ui.horizontal(|ui| {
            let back = Button::plain("Back").name("Back to the page before").icon(icon::BACK).small();
            if back.enabled(!self.before.is_empty()).show(ui).clicked()
                && let Some(before) = self.before.pop()
            {
                (self.reads, self.to_top) = (before, true);
            }
            let all = Button::plain("All pages").name("All pages of help").small();
            if all.enabled(self.reads != Reads::Contents).show(ui).clicked() {
                self.go(Reads::Contents);
            }
            // Where there is little room, the text has what there is.
            prints = self.is_over && print_button(ui);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                stays = !widgets::icon_button(ui, icon::CLEAR, "Close help").clicked();
            });
        });
        ui.add_space(space::WORD);
        if self.body(ui, state) || prints {
            print_to(desk, page::print_target(desk.session));
        }
        stays
    }

    /// The line, and what is found or read, with the way to paper at the foot. Whether that was chosen.
    fn body(&mut self, ui: &mut Ui, state: &mut State) -> bool {
        if self.takes_keyboard > 0 {
            widgets::next_takes_keyboard(ui);
        }
        let (_, asks) = widgets::search_line(ui, "Search the help", &mut self.typed);
        let below = if self.is_over { 0.0 } else { height::BUTTON_SMALL + space::FIELD };
        let goes_to = contents::show(ui, self, state, asks, below);
        goes_to.into_iter().for_each(|reads| self.go(reads));
        ui.add_space(space::WORD);
        !self.is_over && print_button(ui)
    }
}

fn print_button(ui: &mut Ui) -> bool {
    Button::quiet("Print the manual").icon(icon::PRINT).small().show(ui).clicked()
}
