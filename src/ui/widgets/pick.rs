//! One value out of a few: a field that opens a list, or all of them side by side.

mod letters;

use eframe::egui::{EventFilter, Id, Key, Modifiers, Rect, Response, ScrollArea, Ui};

use super::chip::Chip;
use super::choices::{self, Asked, Choice, Highlight};
use super::closed::{draw_arrow, draw_closed};
use super::region::list_box;
use super::{naming, words};
use crate::ui::theme::{self, Tone, role, space};

/// A list is no lower, whatever it lies over.
const LEAST: f32 = 120.0;

/// What is picked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen<'a> {
    Nothing,
    /// The number of the option.
    Option(usize),
    /// A value that a newer version wrote. It is kept until something else is picked.
    Newer(&'a str),
}

/// What was picked in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickChange {
    Picked(usize),
    Cleared,
}

/// A field that opens a list of options. Where `may_clear` holds, "Not said" heads the list.
pub fn pick(ui: &mut Ui, options: &[&str], chosen: Chosen<'_>, may_clear: bool) -> Option<PickChange> {
    let rows = Rows { options, chosen, may_clear, groups: &[] };
    rows.field(ui, "")
}

/// The same without a label of its own: these words stand before the option that is chosen.
pub fn pick_after(ui: &mut Ui, before: &str, options: &[&str], chosen: Chosen<'_>) -> Option<PickChange> {
    let rows = Rows { options, chosen, may_clear: false, groups: &[] };
    rows.field(ui, before)
}

/// The arrow alone, beside something that says what is chosen.
pub fn pick_arrow(ui: &mut Ui, options: &[&str], chosen: Chosen<'_>, groups: &[(usize, &str)]) -> Option<PickChange> {
    let rows = Rows { options, chosen, may_clear: false, groups };
    rows.pick(ui, |ui, id| draw_arrow(ui, id, &rows.shown()))
}

/// The same for a long list: each heading stands above the option with its number.
pub fn pick_grouped(ui: &mut Ui, options: &[&str], chosen: Chosen<'_>, groups: &[(usize, &str)]) -> Option<PickChange> {
    let rows = Rows { options, chosen, may_clear: false, groups };
    rows.field(ui, "")
}

/// A chip that opens a list of options, for facts inside a record: "OK to use?" in amber until it is answered.
pub fn pick_chip(
    ui: &mut Ui,
    chip: Chip<'_>,
    options: &[&str],
    chosen: Chosen<'_>,
    may_clear: bool,
) -> Option<PickChange> {
    let rows = Rows { options, chosen, may_clear, groups: &[] };
    rows.pick(ui, |ui, id| chip.opens().show_with_id(ui, id))
}

/// A fact inside a record as a chip that opens its list. It says its name while nothing is chosen and, in amber, while it
/// `asks` for an answer.
pub fn pick_fact(
    ui: &mut Ui,
    (name, asks): (&str, bool),
    options: &[&str],
    chosen: Chosen<'_>,
    may_clear: bool,
) -> Option<PickChange> {
    let rows = Rows { options, chosen, may_clear, groups: &[] };
    let shown = rows.shown();
    let words = if asks || chosen == Chosen::Nothing { name } else { &shown };
    let chip = Chip::new(words).tone(if asks { Tone::Warn } else { Tone::Plain }).opens();
    rows.pick(ui, |ui, id| chip.show_as_field(ui, id, &shown))
}

/// The height that a list has below a control, or over it where there is more.
fn room_beside(ui: &Ui, control: Rect) -> f32 {
    let window = ui.ctx().content_rect();
    let room = (window.bottom() - control.bottom()).max(control.top() - window.top());
    (room - 2.0 * space::FIELD).max(LEAST)
}

/// The rows of the open list: "Not said" first, where there is such a row.
struct Rows<'a> {
    options: &'a [&'a str],
    chosen: Chosen<'a>,
    may_clear: bool,
    /// Headings, each above the option with its number.
    groups: &'a [(usize, &'a str)],
}

impl Rows<'_> {
    /// As a field, with these words before the option that is chosen.
    fn field(&self, ui: &mut Ui, before: &str) -> Option<PickChange> {
        let is_said = matches!(self.chosen, Chosen::Option(_));
        self.pick(ui, |ui, id| draw_closed(ui, id, (before, &self.shown()), is_said))
    }

    /// Draws the control and, while it is open, the list; returns what was picked.
    fn pick(&self, ui: &mut Ui, draw: impl FnOnce(&mut Ui, Id) -> Response) -> Option<PickChange> {
        let id = ui.make_persistent_id("pick");
        let was_open = choices::is_open(ui, id);
        let start = || Highlight::at(ui, self.row_of(self.chosen));
        let mut highlight = ui.data(|data| data.get_temp(id)).unwrap_or_else(start);
        // The keys are taken before the control is drawn: it would take Enter for a click and close the list.
        let asked = if was_open { self.take_keys(ui, id, &mut highlight) } else { Asked::Nothing };
        let name = naming::name_here(ui);
        let response = draw(ui, id);
        let opens = !was_open && (response.clicked() || asks_to_open(ui, &response));
        if opens {
            highlight = Highlight::at(ui, self.row_of(self.chosen));
            response.request_focus();
        }
        let set = if response.clicked() { Some(!was_open) } else { opens.then_some(true) };
        let most = room_beside(ui, response.rect);
        let list = |ui: &mut Ui| self.show(ui, id, highlight, most);
        let clicked = choices::open_below(&response, response.rect, &name, set, list).flatten();
        keep_arrows(ui, id);
        ui.data_mut(|data| data.insert_temp(id, highlight));
        let picked = clicked.or((asked == Asked::Choose).then_some(highlight.row));
        if !was_open && !opens && response.has_focus() {
            // As everywhere, what is typed picks the option that begins with it, without opening the list.
            return self.row_of_letters(ui, id, self.row_before_first()).and_then(|row| self.change(row));
        }
        if picked.is_some() || asked == Asked::Close {
            close(ui, &response);
        }
        picked.and_then(|row| self.change(row))
    }

    fn shown(&self) -> String {
        match self.chosen {
            Chosen::Nothing => "Not said".to_owned(),
            Chosen::Option(number) => self.title(number).to_owned(),
            Chosen::Newer(value) => format!("{value} (not known here)"),
        }
    }

    fn first_option(&self) -> usize {
        usize::from(self.may_clear)
    }

    fn count(&self) -> usize {
        self.options.len() + self.first_option()
    }

    fn row_of(&self, chosen: Chosen<'_>) -> usize {
        match chosen {
            Chosen::Option(number) => number + self.first_option(),
            Chosen::Nothing | Chosen::Newer(_) => 0,
        }
    }

    fn change(&self, row: usize) -> Option<PickChange> {
        match row.checked_sub(self.first_option()) {
            None => (self.chosen != Chosen::Nothing).then_some(PickChange::Cleared),
            Some(number) if self.chosen == Chosen::Option(number) => None,
            Some(number) => Some(PickChange::Picked(number)),
        }
    }

    fn take_keys(&self, ui: &Ui, control: Id, highlight: &mut Highlight) -> Asked {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space)) {
            return Asked::Choose;
        }
        if let Some(row) = self.row_of_letters(ui, control, highlight.row) {
            *highlight = Highlight::at(ui, row);
        }
        highlight.take_keys(ui, self.count())
    }

    /// The row after which a letter begins to look: the chosen one or, with nothing chosen, the last.
    fn row_before_first(&self) -> usize {
        match self.chosen {
            Chosen::Option(_) => self.row_of(self.chosen),
            Chosen::Nothing | Chosen::Newer(_) => self.count().saturating_sub(1),
        }
    }

    /// Draws the rows and returns the one that was clicked.
    fn show(&self, ui: &mut Ui, control: Id, highlight: Highlight, most: f32) -> Option<usize> {
        let mut clicked = None;
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            list_box(ui, choices::NAME, self.count());
            for row in 0..self.count() {
                self.show_heading(ui, row);
                let response = self.show_row(ui, row, row == highlight.row);
                highlight.reveal(row, &response);
                if row == highlight.row {
                    choices::say_highlighted(control, &response);
                }
                if response.clicked() {
                    clicked = Some(row);
                }
            }
        });
        clicked
    }

    fn show_heading(&self, ui: &mut Ui, row: usize) {
        let of_row = |(option, _): &&(usize, &str)| option + self.first_option() == row;
        if let Some((_, heading)) = self.groups.iter().find(of_row) {
            ui.add_space(space::LABEL);
            ui.horizontal(|ui| {
                ui.add_space(space::SMALL);
                words::text(ui, role::GROUP, theme::palette(ui).muted, heading);
            });
        }
    }

    fn show_row(&self, ui: &mut Ui, row: usize, highlighted: bool) -> Response {
        let choice = match row.checked_sub(self.first_option()) {
            None => Choice { icon: None, title: "Not said", detail: "", current: self.chosen == Chosen::Nothing },
            Some(number) => Choice {
                icon: None,
                title: self.title(number),
                detail: "",
                current: self.chosen == Chosen::Option(number),
            },
        };
        choices::row(ui, &choice, highlighted, (row, self.count()))
    }

    /// The row that is typed to, from this one on.
    fn row_of_letters(&self, ui: &Ui, control: Id, from: usize) -> Option<usize> {
        let from = from.saturating_sub(self.first_option());
        let option = letters::option(ui, control, (from, self.options.len()), |number| self.title(number).to_owned());
        option.map(|number| number + self.first_option())
    }

    fn title(&self, number: usize) -> &str {
        self.options.get(number).copied().unwrap_or_default()
    }
}

fn asks_to_open(ui: &Ui, response: &Response) -> bool {
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::ArrowDown));
    response.has_focus() && (pressed(Modifiers::NONE) || pressed(Modifiers::ALT))
}

/// The arrows belong to the field while it holds the keyboard, and Escape while its list is open.
fn keep_arrows(ui: &Ui, id: Id) {
    let escape = choices::is_open(ui, id);
    let filter = EventFilter { vertical_arrows: true, escape, tab: escape, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn close(ui: &Ui, response: &Response) {
    eframe::egui::Popup::close_id(ui.ctx(), response.id.with("popup"));
    response.request_focus();
}
