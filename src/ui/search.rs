//! Search everything: a line over whatever is on the screen, and below it the records that have what is typed, as one
//! types. The session searches; here it is asked, shown, and gone to.

use eframe::egui::accesskit::Live;
use eframe::egui::{Context, Key, Modifiers, Ui};

use super::frame::Desk;
use super::kinds::icon_of;
use super::opened;
use super::state::State;
use super::theme::{self, role, space};
use super::widgets::{self, Button, FoundList, FoundRow, MarkedWords};
use super::words::joined;
use crate::app::{Command, Searched};
use crate::documents::Origin;
use crate::workspace::search::{FIELDS, Hit, Marked};

/// Of the box, where the window has room for it.
const WIDE: f32 = theme::width::PALETTE;
/// Of what is found, where the window has room for it.
const HIGH: f32 = 430.0;
/// What else stands in the box: the line, how many were found, the foot, and what is between them.
const AROUND: f32 = theme::height::FIELD_LARGE + 19.0 + theme::height::BUTTON_SMALL + 5.0 * space::WORD;
/// Frames in which the line takes the keyboard, whatever else asks for it.
const PATIENCE: u8 = 3;
/// Room for the examples of fields, so that what they mean lines up.
const EXAMPLES_WIDE: f32 = 170.0;

/// What is searched for.
#[derive(Debug)]
pub struct Search {
    text: String,
    takes_keyboard: u8,
}

/// Opens the box.
pub fn ask(_: &mut Desk<'_>, state: &mut State) {
    state.search = Some(Search { text: String::new(), takes_keyboard: PATIENCE });
}

/// Opens the box with this typed.
pub fn ask_for(state: &mut State, words: &str) {
    state.search = Some(Search { text: words.to_owned(), takes_keyboard: PATIENCE });
}

/// Draws the box while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut search) = state.search.take() else { return };
    let (begins, before) = (search.takes_keyboard == PATIENCE, search.text.clone());
    let escaped = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let modal = widgets::over_window(ctx, "search", "Search everything", WIDE, |ui| contents(ui, desk, &mut search));
    if begins || search.text != before {
        // Also while nothing is typed yet, so that the index is made meanwhile.
        desk.send(Command::Search(Some(search.text.clone())));
    }
    let outside = modal.should_close();
    let (taken, closes) = modal.inner;
    if let Some(hit) = &taken {
        match &hit.field {
            Some((field, _)) => desk.lead = Some(Origin { record: hit.id, field: field.clone() }),
            None => desk.go = Some((hit.kind, hit.id)),
        }
        state.went |= state.is_filled();
    }
    if taken.is_some() || escaped || closes || outside {
        desk.send(Command::Search(None));
        state.gives_back = if taken.is_some() { 0 } else { 3 };
        ctx.request_repaint();
        return;
    }
    state.search = Some(search);
}

/// Draws what is in the box. What was taken of what is found, and whether the way out was.
fn contents(ui: &mut Ui, desk: &Desk<'_>, search: &mut Search) -> (Option<Hit>, bool) {
    let takes_keyboard = search.takes_keyboard > 0;
    if takes_keyboard {
        search.takes_keyboard -= 1;
        ui.ctx().request_repaint();
    }
    let searched = desk.session.searched();
    let hits: &[Hit] = searched.map_or(&[], |searched| &searched.answers.hits);
    // What has no title is called something all the same.
    let is_untitled = |hit: &Hit| hit.title.text.is_empty();
    let called = |hit: &Hit| if is_untitled(hit) { opened::title(desk, (hit.kind, hit.id)) } else { String::new() };
    let called: Vec<String> = hits.iter().map(called).collect();
    let rows: Vec<FoundRow<'_>> = hits.iter().zip(&called).map(row).collect();
    let high = (widgets::room_in_box(ui.ctx()) - AROUND).clamp(80.0, HIGH);
    let hint = "Words, \u{201c}phrases\u{201d} or fields such as owner:amira";
    let is_empty = search.text.trim().is_empty();
    let finder = FoundList { name: "Search for", hint, rows: &rows, high, takes_keyboard };
    let taken = finder.show(ui, &mut search.text, |ui| tell(ui, searched), |ui| instead(ui, searched, is_empty));
    ui.add_space(space::WORD);
    let closes = foot(ui);
    (taken.and_then(|taken| hits.get(taken)).cloned(), closes)
}

fn row<'a>((hit, called): (&'a Hit, &'a String)) -> FoundRow<'a> {
    let kind = hit.kind.words().one;
    let label = hit.field.as_ref().map_or("", |(_, label)| label.as_str());
    let title = match hit.title.text.is_empty() {
        true => MarkedWords { words: called, marks: &[] },
        false => marked(&hit.title),
    };
    FoundRow {
        icon: icon_of(hit.kind),
        title,
        detail: joined(&[kind, &hit.detail, label]),
        piece: marked(&hit.snippet),
        instead: "",
    }
}

fn marked(marked: &Marked) -> MarkedWords<'_> {
    MarkedWords { words: &marked.text, marks: &marked.marks }
}

/// How many were found, read out as it changes, and what was not understood.
fn tell(ui: &mut Ui, searched: Option<&Searched>) {
    ui.add_space(space::LABEL);
    let says = match searched {
        None => "Reading your folder".to_owned(),
        Some(searched) if searched.text.trim().is_empty() => "All that you keep is searched as you type.".to_owned(),
        Some(searched) => match (searched.answers.found, searched.answers.hits.len()) {
            (0, _) => "Nothing found".to_owned(),
            (found, told) if found > told => format!("{found} found; the best {told} are here"),
            (found, _) => format!("{found} found"),
        },
    };
    let troubles = searched.into_iter().flat_map(|searched| &searched.answers.troubles);
    let says = troubles.fold(says, |says, trouble| format!("{says}. {trouble}"));
    let said = widgets::secondary(ui, &says);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
    ui.add_space(space::LABEL);
}

/// What stands where nothing was found: what can be typed.
fn instead(ui: &mut Ui, searched: Option<&Searched>, is_empty: bool) {
    let has_none = searched.is_some_and(|searched| !searched.text.trim().is_empty() && searched.answers.found == 0);
    if has_none && !is_empty {
        widgets::secondary(ui, "Nothing has all of this. Try fewer words, or the beginning of one.");
        ui.add_space(space::WORD);
    }
    widgets::heading(ui, 2, role::SUBHEADING, "What you can type");
    ui.add_space(space::LABEL);
    let words = [
        ("residents walk", "what has both words, in whatever form"),
        ("\"by the north door\"", "these words next to each other"),
    ];
    words.into_iter().for_each(|(example, does)| explain(ui, example, does));
    FIELDS.iter().for_each(|(_, _, example, does)| explain(ui, example, does));
    ui.add_space(space::LABEL);
    widgets::secondary(ui, "What people need and how they are reached is not searched.");
}

fn explain(ui: &mut Ui, example: &str, does: &str) {
    ui.horizontal_top(|ui| {
        let start = ui.cursor().left();
        widgets::text(ui, role::SECONDARY, theme::palette(ui.ctx()).ink, example);
        ui.add_space((start + EXAMPLES_WIDE - ui.cursor().left()).max(space::WORD));
        widgets::secondary(ui, does);
    });
}

/// The way out and, where there is room, the keys. Whether it was taken.
fn foot(ui: &mut Ui) -> bool {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let closes = Button::outlined("Close").small().show(ui).clicked();
        if !widgets::is_low(ui.ctx()) {
            ui.add_space(space::WORD);
            for (keys, does) in [("Up, Down", "choose"), ("Enter", "open")] {
                widgets::key_cap(ui, keys);
                widgets::secondary(ui, does);
                ui.add_space(space::WORD);
            }
        }
        closes
    })
    .inner
}
