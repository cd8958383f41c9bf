//! The list in which a link is found, made or cleared: a line to type in, the matches, a row for each kind of new
//! thing.

use std::borrow::Cow;

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Event, EventFilter, Frame, Id, Key, Margin, Modifiers, Popup, Rect, Response, ScrollArea, Ui};

use super::choices::{self, Asked, Choice, Highlight};
use super::edit::EditBox;
use super::link_picker::PickerOption;
use super::region::list_box;
use super::words;
use crate::ui::theme::{height, icon, space};

/// How many matches are listed; the person types on to see others.
const LISTED: usize = 50;

/// The list is no narrower, however narrow its field is: a name and a date stand in it whole. In a window that has not as
/// much it leaves a margin.
const LEAST_WIDE: f32 = 440.0;

/// What is asked of the list.
pub(super) struct LinkList<'a, K> {
    pub options: &'a dyn Fn(&str) -> Vec<PickerOption<K>>,
    /// The kinds of things that can be made, in words.
    pub create: &'a [&'a str],
    /// Whether the list can take away what is linked.
    pub clear: bool,
    /// What the field is called.
    pub name: &'a str,
}

/// What came out of the list.
pub(super) enum Found<K> {
    Option(K),
    New { kind: usize, text: String },
    Cleared,
}

/// What the open list remembers between frames.
#[derive(Clone)]
struct Search {
    typed: String,
    highlight: Highlight,
    /// The line to type in was given the keyboard.
    focused: bool,
}

enum Row<'a, K> {
    Option(&'a PickerOption<K>),
    New { kind: usize, said: String },
    Clear,
}

enum Outcome<K> {
    Nothing,
    Close,
    Found(Found<K>),
}

impl<K: Clone> LinkList<'_, K> {
    /// Opens below `place` when the field is clicked, when Enter or the down arrow is pressed on it, or when somebody
    /// types on it; gives the keyboard back to it afterwards.
    pub fn open_below(&self, ui: &Ui, field: &Response, place: Rect) -> Option<Found<K>> {
        let id = field.id.with("search");
        let was_open = choices::is_open(ui, field.id);
        let opening = was_open && take_letters_on(ui, id);
        // Until the list has the keyboard, the space bar and Enter are typed and click nothing.
        let clicked = field.clicked() && !opening;
        let typed = if field.has_focus() && !was_open { take_letters(ui) } else { String::new() };
        let opens = !was_open && (clicked || !typed.trim().is_empty() || arrow_on(ui, field));
        // The Enter that opens the list ends there; one that follows letters is meant for what they find.
        let entered = (opens || opening)
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
            && (opening || !typed.trim().is_empty());
        if opens {
            begin(ui, id, typed.trim_start());
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
        let set = if clicked { Some(!was_open) } else { opens.then_some(true) };
        // Names are long, and a line that makes something says its kind besides.
        let least = LEAST_WIDE.min(ui.ctx().content_rect().width() - 2.0 * space::FIELD);
        let place = place.with_max_x(place.right().max(place.left() + least));
        let outcome = choices::open_below(field, place, self.name, set, |ui| self.show(ui, id, entered))?;
        if !matches!(outcome, Outcome::Nothing) {
            Popup::close_id(ui.ctx(), field.id.with("popup"));
            field.request_focus();
        }
        match outcome {
            Outcome::Found(found) => Some(found),
            Outcome::Nothing | Outcome::Close => None,
        }
    }

    fn show(&self, ui: &mut Ui, id: Id, entered: bool) -> Outcome<K> {
        let Some(mut search) = ui.data(|data| data.get_temp::<Search>(id)) else { return Outcome::Close };
        let all = (self.options)(search.typed.trim());
        let rows = self.rows(&all, search.typed.trim());
        // Whoever has typed a name and goes on means the line that it leads to.
        let takes = search.focused && !search.typed.trim().is_empty() && takes_tab(ui);
        // The key that opened the list is not meant for it.
        let asked = match search.focused {
            _ if entered || takes => Asked::Choose,
            true => search.highlight.take_keys(ui, rows.len()),
            false => Asked::Nothing,
        };
        self.show_line(ui, id, &mut search);
        let clicked = show_rows(ui, id.with("line"), &rows, &search);
        self.show_note(ui, all.len(), rows.len(), search.typed.trim());
        let row = clicked.or((asked == Asked::Choose).then_some(search.highlight.row)).and_then(|row| rows.get(row));
        let outcome = match row {
            Some(Row::Option(option)) => Outcome::Found(Found::Option(option.key.clone())),
            Some(Row::New { kind, .. }) => {
                Outcome::Found(Found::New { kind: *kind, text: search.typed.trim().to_owned() })
            }
            Some(Row::Clear) => Outcome::Found(Found::Cleared),
            None if asked == Asked::Close => Outcome::Close,
            None => Outcome::Nothing,
        };
        ui.data_mut(|data| data.insert_temp(id, search));
        outcome
    }

    fn rows<'a>(&'a self, all: &'a [PickerOption<K>], typed: &str) -> Vec<Row<'a, K>> {
        let new = if typed.is_empty() { &[] } else { self.create };
        let options = all.iter().take(LISTED).map(Row::Option);
        let new = new.iter().enumerate().map(|(kind, _)| Row::New { kind, said: self.says_new(kind, typed) });
        let clear = (self.clear && typed.is_empty()).then_some(Row::Clear);
        options.chain(new).chain(clear).collect()
    }

    /// What a row says that makes a thing. Where there are several kinds the kind stands first, since the end of a long
    /// name is cut.
    fn says_new(&self, kind: usize, typed: &str) -> String {
        match self.create.get(kind).filter(|_| self.create.len() > 1) {
            Some(word) => format!("Create the {word} \u{201c}{typed}\u{201d}"),
            None => format!("Create \u{201c}{typed}\u{201d}"),
        }
    }

    /// What is said below the rows: how many more there are or, where there is none, what can be done.
    fn show_note(&self, ui: &mut Ui, found: usize, rows: usize, typed: &str) {
        let sentence = match found.saturating_sub(LISTED) {
            0 if rows > 0 => return,
            0 if typed.is_empty() && !self.create.is_empty() => {
                "Type a name: what is not there yet is made.".to_owned()
            }
            0 if typed.is_empty() => "There is nothing to choose from yet.".to_owned(),
            0 => "Nothing found.".to_owned(),
            more => format!("{more} more. Type to find them."),
        };
        ui.horizontal_wrapped(|ui| {
            ui.add_space(space::SMALL);
            words::secondary(ui, &sentence);
        });
    }

    /// The line to type in. It takes the keyboard as soon as the list is really there, not while it is being measured.
    fn show_line(&self, ui: &mut Ui, id: Id, search: &mut Search) {
        let shown = Frame::new().inner_margin(Margin::symmetric(8, 2)).show(ui, |ui| {
            let keeps = EventFilter { tab: true, escape: true, ..EventFilter::default() };
            let edit = EditBox { hint: "Type to find", icon: Some(icon::FIND), keeps, ..EditBox::default() };
            let line = id.with("line");
            if !search.focused && !ui.is_sizing_pass() {
                // Before the line is drawn, so that what is typed in this frame is in it.
                ui.memory_mut(|memory| memory.request_focus(line));
                search.focused = true;
            }
            edit.show(ui, line, &mut search.typed)
        });
        let response = shown.inner.accessible_name(format!("Find: {}", self.name));
        if response.changed() {
            search.highlight = Highlight::at(ui, 0);
        }
        ui.add_space(space::LABEL);
    }
}

/// A search for what was typed so far. The cursor stands behind it, wherever it was when the list was last open.
fn begin(ui: &Ui, id: Id, typed: &str) {
    let search = Search { typed: typed.to_owned(), highlight: Highlight::at(ui, 0), focused: false };
    ui.data_mut(|data| data.insert_temp(id, search));
    TextEditState::default().store(ui.ctx(), id.with("line"));
}

/// While the list is opening, its line cannot take what is typed and is handed it; says whether that is so.
fn take_letters_on(ui: &Ui, id: Id) -> bool {
    let Some(mut search) = ui.data(|data| data.get_temp::<Search>(id)).filter(|search| !search.focused) else {
        return false;
    };
    search.typed.push_str(&take_letters(ui));
    ui.data_mut(|data| data.insert_temp(id, search));
    true
}

/// All that was typed or pasted in this frame, so that nothing else takes it too.
fn take_letters(ui: &Ui) -> String {
    let mut typed = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) | Event::Paste(text) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
    });
    typed
}

fn arrow_on(ui: &Ui, field: &Response) -> bool {
    field.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
}

fn takes_tab(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab))
}

/// Draws the rows and returns the one that was clicked.
fn show_rows<K>(ui: &mut Ui, line: Id, rows: &[Row<'_, K>], search: &Search) -> Option<usize> {
    let mut clicked = None;
    ScrollArea::vertical().max_height(height::CHOICE * 8.0).show(ui, |ui| {
        list_box(ui, choices::NAME, rows.len());
        for (number, row) in rows.iter().enumerate() {
            let (picture, title, detail) = match row {
                Row::Option(option) => (option.icon, Cow::from(&option.title), option.detail.as_str()),
                Row::New { said, .. } => (icon::ADD, Cow::from(said), ""),
                Row::Clear => (icon::CLEAR, Cow::from("Leave empty"), ""),
            };
            let choice = Choice { icon: Some(picture), title: &title, detail, current: false };
            let response = choices::row(ui, &choice, number == search.highlight.row, (number, rows.len()));
            search.highlight.reveal(number, &response);
            // Before the arrows are used, what is typed in the line is what should be heard.
            if number > 0 && number == search.highlight.row {
                choices::say_highlighted(line, &response);
            }
            if response.clicked() {
                clicked = Some(number);
            }
        }
    });
    clicked
}
