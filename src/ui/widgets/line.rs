//! Text that is typed as it will be printed: one line, or as many as it takes.

use eframe::egui::{Key, Modifiers, Response, Ui};

use super::edit::EditBox;
use super::naming;
use crate::ui::theme::{Icon, height, icon, role};

/// Of a line that stands among chips.
pub(super) const SMALL_WIDTH: f32 = 150.0;

/// One line of text. The text is changed as it is typed; `changed()` of the response says when.
#[must_use = "a line is drawn by `show`"]
pub struct Line<'a> {
    text: &'a mut String,
    edit: EditBox<'a>,
    is_small: bool,
}

impl<'a> Line<'a> {
    pub fn new(text: &'a mut String) -> Self {
        Self { text, edit: EditBox::default(), is_small: false }
    }

    /// Stands in the empty line; it gives an example and never repeats the label.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.edit.hint = hint;
        self
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.edit.icon = Some(icon);
        self
    }

    /// The largest field of an editor: its question or title.
    pub fn large(mut self) -> Self {
        self.edit.role = role::SUBHEADING;
        self.edit.height = height::FIELD_LARGE;
        self
    }

    /// Shown on as many lines as it needs, for sentences; it still holds no line break.
    pub fn wrapped(mut self) -> Self {
        (self.edit.wraps, self.edit.spelled) = (true, true);
        self
    }

    /// Without a frame of its own, inside a `record`.
    pub fn bare(mut self) -> Self {
        self.edit.framed = false;
        self
    }

    /// As small as a chip, to stand among chips.
    pub fn small(mut self) -> Self {
        self.is_small = true;
        self.edit = self.edit.small();
        self
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        if self.is_small {
            ui.set_max_width(SMALL_WIDTH.min(ui.available_width()));
        }
        let id = ui.make_persistent_id("line");
        self.edit.show(ui, id, self.text)
    }
}

/// Long text in Markdown, shown as it is typed; the box grows with it.
#[must_use = "a text is drawn by `show`"]
pub struct MarkdownEdit<'a> {
    text: &'a mut String,
    edit: EditBox<'a>,
}

impl<'a> MarkdownEdit<'a> {
    pub fn new(text: &'a mut String) -> Self {
        Self { text, edit: EditBox { rows: 3, writes: true, spelled: true, ..EditBox::default() } }
    }

    /// Text that is taken as it is, without tools and without being checked.
    pub fn plain(mut self) -> Self {
        (self.edit.writes, self.edit.spelled) = (false, false);
        self
    }

    pub fn hint(mut self, hint: &'a str) -> Self {
        self.edit.hint = hint;
        self
    }

    /// Without a frame of its own, inside a `record`.
    pub fn bare(mut self) -> Self {
        (self.edit.framed, self.edit.rows) = (false, 2);
        self
    }

    /// The least height in lines, two or more.
    pub fn rows(mut self, rows: usize) -> Self {
        self.edit.rows = rows.max(2);
        self
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let id = ui.make_persistent_id("text");
        self.edit.show(ui, id, self.text)
    }
}

/// The line that minutes are typed in: large, without a frame of its own, on as many lines as it needs. Enter, Escape and
/// the arrows up and down are for whoever shows it.
pub fn entry_line(ui: &mut Ui, text: &mut String, hint: &str) -> Response {
    let id = ui.make_persistent_id("line");
    let mut edit = EditBox {
        role: role::TYPED_ENTRY,
        framed: false,
        wraps: true,
        spelled: true,
        jotted: true,
        hint,
        ..EditBox::default()
    };
    edit.keeps.escape = true;
    edit.show(ui, id, text)
}

/// A cell that is filled in before a room: as large as what stands there to be read, without a frame of its own, on as many
/// lines as it needs.
pub fn projector_line(ui: &mut Ui, text: &mut String, hint: &str) -> Response {
    let id = ui.make_persistent_id("line");
    let edit = EditBox { role: role::PROJECTOR_ROW, framed: false, wraps: true, hint, ..EditBox::default() };
    edit.show(ui, id, text)
}

/// What the keys ask for in the line that narrows a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterAsks {
    /// The keyboard should go to the first row.
    FirstRow,
    /// The keyboard should go back to the list.
    List,
    /// The first row should be opened.
    Open,
}

/// The line that narrows a list, named after what it narrows: "Filter events". Down goes on to the rows, Enter opens the
/// first, Escape empties the line and then leaves it.
pub fn filter_line(ui: &mut Ui, name: &str, text: &mut String) -> (Response, Option<FilterAsks>) {
    line_over_rows(ui, (name, "Filter"), text, icon::FILTER)
}

/// The same for a line that finds pages.
pub fn search_line(ui: &mut Ui, name: &str, text: &mut String) -> (Response, Option<FilterAsks>) {
    line_over_rows(ui, (name, name), text, icon::FIND)
}

fn line_over_rows(
    ui: &mut Ui,
    (name, hint): (&str, &str),
    text: &mut String,
    picture: Icon,
) -> (Response, Option<FilterAsks>) {
    naming::named(ui, name, |ui| {
        let id = ui.make_persistent_id("line");
        // Before the line is drawn, which has uses of its own for these keys.
        let held = ui.memory(|memory| memory.has_focus(id));
        let pressed = |key| held && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let asks = if pressed(Key::ArrowDown) {
            Some(FilterAsks::FirstRow)
        } else if pressed(Key::Enter) {
            Some(FilterAsks::Open)
        } else if pressed(Key::Escape) {
            let was_empty = text.is_empty();
            text.clear();
            was_empty.then_some(FilterAsks::List)
        } else {
            None
        };
        let mut line = Line::new(text).hint(hint).icon(picture);
        line.edit.keeps.escape = true;
        (line.show(ui), asks)
    })
}
