//! The list in which a link is found or made: a line to type in, the matches, and a row for each kind of new thing.

use eframe::egui::{Event, EventFilter, Frame, Id, Key, Margin, Modifiers, Popup, Response, ScrollArea, Ui};

use super::choices::{self, Asked, Choice, Highlight};
use super::edit::EditBox;
use super::link_picker::PickerOption;
use super::words;
use crate::ui::theme::{height, icon, space};

/// How many matches are listed; the person types on to see others.
const LISTED: usize = 50;

/// What came out of the list.
pub(super) enum Found<K> {
    Option(K),
    New { kind: usize, text: String },
}

/// What the open list remembers between frames.
#[derive(Clone)]
struct Search {
    typed: String,
    highlight: Highlight,
    /// The line to type in was given the keyboard.
    focused: bool,
}

/// Opens below `field` when it is clicked, when Enter or the down arrow is pressed on it, or when somebody types on
/// it; gives the keyboard back to it afterwards.
pub(super) fn open_list<K: Clone>(
    ui: &Ui,
    field: &Response,
    name: &str,
    options: &dyn Fn(&str) -> Vec<PickerOption<K>>,
    create: &[&str],
) -> Option<Found<K>> {
    let id = field.id.with("search");
    let was_open = choices::is_open(ui, field.id);
    let first_letters = if field.has_focus() && !was_open { typed_on(ui) } else { None };
    let arrow =
        field.has_focus() && !was_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    let opens = !was_open && (field.clicked() || first_letters.is_some() || arrow);
    if opens {
        let typed = first_letters.unwrap_or_default();
        let search = Search { typed, highlight: Highlight::at(ui, 0), focused: false };
        ui.data_mut(|data| data.insert_temp(id, search));
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(field.id, filter));
    let set = if field.clicked() { Some(!was_open) } else { opens.then_some(true) };
    let list = List { options, create, name };
    let outcome = choices::open_below(field, name, set, |ui| list.show(ui, id))?;
    match outcome {
        Outcome::Nothing => None,
        Outcome::Close => {
            give_back(ui, field);
            None
        }
        Outcome::Found(found) => {
            give_back(ui, field);
            Some(found)
        }
    }
}

fn typed_on(ui: &Ui) -> Option<String> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            _ => None,
        })
    })
}

fn give_back(ui: &Ui, field: &Response) {
    Popup::close_id(ui.ctx(), field.id.with("popup"));
    field.request_focus();
}

enum Outcome<K> {
    Nothing,
    Close,
    Found(Found<K>),
}

struct List<'a, K> {
    options: &'a dyn Fn(&str) -> Vec<PickerOption<K>>,
    create: &'a [&'a str],
    name: &'a str,
}

impl<K: Clone> List<'_, K> {
    fn show(&self, ui: &mut Ui, id: Id) -> Outcome<K> {
        let Some(mut search) = ui.data(|data| data.get_temp::<Search>(id)) else { return Outcome::Close };
        let all = (self.options)(search.typed.trim());
        let listed = all.get(..all.len().min(LISTED)).unwrap_or_default();
        let new = if search.typed.trim().is_empty() { &[] } else { self.create };
        let count = listed.len() + new.len();
        // The key that opened the list is not meant for it.
        let asked = if search.focused { search.highlight.take_keys(ui, count) } else { Asked::Nothing };
        self.show_line(ui, id, &mut search);
        let clicked = self.show_rows(ui, listed, new, &search);
        if all.len() > listed.len() {
            note(ui, &format!("{} more. Type to find them.", all.len() - listed.len()));
        }
        if count == 0 {
            note(ui, "Nothing found.");
        }
        let row = clicked.or((asked == Asked::Choose && count > 0).then_some(search.highlight.row));
        let outcome = match row {
            Some(row) => self.outcome(row, listed, search.typed.trim()),
            None if asked == Asked::Close => Outcome::Close,
            None => Outcome::Nothing,
        };
        ui.data_mut(|data| data.insert_temp(id, search));
        outcome
    }

    fn outcome(&self, row: usize, listed: &[PickerOption<K>], typed: &str) -> Outcome<K> {
        match listed.get(row) {
            Some(option) => Outcome::Found(Found::Option(option.key.clone())),
            None => Outcome::Found(Found::New { kind: row - listed.len(), text: typed.to_owned() }),
        }
    }

    /// The line to type in. It takes the keyboard as soon as the list is really there, not while it is being measured.
    fn show_line(&self, ui: &mut Ui, id: Id, search: &mut Search) {
        let line = id.with("line");
        let frame = Frame::new().inner_margin(Margin::symmetric(8, 2));
        let response = frame.show(ui, |ui| {
            let keeps = EventFilter { tab: true, escape: true, ..EventFilter::default() };
            let edit = EditBox { hint: "Type to find", icon: Some(icon::FIND), keeps, ..EditBox::default() };
            edit.show(ui, line, &mut search.typed)
        });
        let response = response.inner.accessible_name(format!("Find: {}", self.name));
        if !search.focused && !ui.is_sizing_pass() {
            response.request_focus();
            search.focused = true;
        }
        if response.changed() {
            search.highlight = Highlight::at(ui, 0);
        }
        ui.add_space(space::LABEL);
    }

    fn show_rows(&self, ui: &mut Ui, listed: &[PickerOption<K>], new: &[&str], search: &Search) -> Option<usize> {
        let count = listed.len() + new.len();
        let mut clicked = None;
        ScrollArea::vertical().max_height(height::CHOICE * 8.0).show(ui, |ui| {
            let mut show = |ui: &mut Ui, row: usize, choice: Choice<'_>| {
                let response = choices::row(ui, &choice, row == search.highlight.row, (row, count));
                search.highlight.reveal(row, &response);
                if response.clicked() {
                    clicked = Some(row);
                }
            };
            for (row, option) in listed.iter().enumerate() {
                let choice =
                    Choice { icon: Some(option.icon), title: &option.title, detail: &option.detail, current: false };
                show(ui, row, choice);
            }
            for (number, kind) in new.iter().enumerate() {
                let title = format!("Create \u{201c}{}\u{201d}", search.typed.trim());
                let choice = Choice { icon: Some(icon::ADD), title: &title, detail: kind, current: false };
                show(ui, listed.len() + number, choice);
            }
        });
        clicked
    }
}

fn note(ui: &mut Ui, sentence: &str) {
    ui.horizontal(|ui| {
        ui.add_space(space::SMALL);
        words::secondary(ui, sentence);
    });
}
