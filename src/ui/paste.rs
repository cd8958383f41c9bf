//! A block of notes that is pasted: its lines, each with what was understood of it, to be marked with the same letters as
//! typed lines. Nothing of it is kept before Enter, and all of it in one step.

use eframe::egui::{Context, Id, Key, Modifiers, Rect, ScrollArea, Ui, pos2};

use super::frame::Desk;
use super::live::{key_of, said};
use super::memo::memo;
use super::state::State;
use super::theme::{self, role, space};
use super::widgets::{self, Button, Chip, Ground, MarkdownEdit, Stands};
use super::words::counted;
use crate::app::Command;
use crate::import::line::prefix::ASKED;
use crate::import::line::{Names, Understood, of_kind, understand};
use crate::import::{Spot, Whole, paste};
use crate::model::event::LineKind;
use crate::model::{self, Ref};

const WIDE: f32 = 860.0;
/// Room around the lines: the heading above, the buttons below, and the edges.
const AROUND: f32 = 260.0;
/// Room for the kind of a line.
const KIND: f32 = 110.0;

/// A block that is being pasted into the minutes of an event.
#[derive(Debug)]
pub struct Paste {
    event: model::Id,
    item: Option<model::Id>,
    /// What is pasted into the box, before its lines are looked at.
    text: String,
    rows: Vec<Row>,
    /// The row that the keys mark.
    at: usize,
    reveal: bool,
    /// One of the buttons held the keyboard in the last frame, and Enter is its click.
    in_buttons: bool,
}

#[derive(Clone, Debug)]
struct Row {
    text: String,
    mark: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    AsUnderstood,
    Kind(LineKind),
    /// The title of an item, under which the lines after it stand.
    Item,
    Out,
}

impl Paste {
    /// Asks for a block, or shows the lines of one that was pasted already.
    pub fn of(event: model::Id, item: Option<model::Id>, text: String) -> Self {
        let mut paste = Self { event, item, text, rows: Vec::new(), at: 0, reveal: false, in_buttons: false };
        paste.look();
        paste
    }

    fn look(&mut self) {
        let lines = paste::lines(&self.text).into_iter();
        self.rows = lines.map(|text| Row { text, mark: Mark::AsUnderstood }).collect();
        self.at = 0;
    }

    fn parts(&self, names: &Names, today: jiff::civil::Date) -> Vec<Whole> {
        let whole = |row: &Row| match row.mark {
            Mark::Out => None,
            Mark::Item => Some(Whole::Item(row.text.clone())),
            _ => Some(Whole::Line(Box::new(read(row, names, today)))),
        };
        self.rows.iter().filter_map(whole).collect()
    }
}

fn read(row: &Row, names: &Names, today: jiff::civil::Date) -> Understood {
    match row.mark {
        Mark::Kind(kind) => of_kind(kind, &row.text, names, today),
        _ => understand(&row.text, names, today),
    }
}

/// Draws the sheet while there is one.
pub fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut paste) = state.paste.take() else { return };
    let session = desk.session;
    let Some(event) = session.workspace().event(Ref(paste.event)) else { return };
    let names = memo(ctx, Id::unique("names that are pasted"), session.workspace().generation(), || {
        Names::of(session.workspace(), Some(event))
    });
    let today = event.details.when.known_day().unwrap_or(session.clock().today());
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    // Notes that were typed into the box stay until they are asked away.
    let escaped = pressed(Modifiers::NONE, Key::Escape) && (paste.text.trim().is_empty() || !paste.rows.is_empty());
    let keeps = if paste.rows.is_empty() {
        if pressed(Modifiers::COMMAND, Key::Enter) {
            paste.look();
        }
        false
    } else {
        take_keys(ctx, &mut paste);
        !paste.in_buttons && pressed(Modifiers::NONE, Key::Enter)
    };
    let modal =
        widgets::over_window(ctx, "paste", "Paste notes", WIDE, |ui| contents(ui, desk, &mut paste, &names, today));
    let answer = if keeps { Some(Answer::Keep) } else { modal.inner };
    match answer {
        Some(Answer::Keep) => {
            let spot = Spot { event: paste.event, item: paste.item, replaces: None, amends: None };
            let Some(change) = desk.session.keep_lines(spot, &paste.parts(&names, today)) else {
                state.paste = Some(paste);
                return;
            };
            desk.send(Command::Apply(change));
        }
        Some(Answer::Leave) => {}
        None if escaped || modal.should_close() => {}
        None => {
            state.paste = Some(paste);
            return;
        }
    }
    state.gives_back = 3;
    ctx.request_repaint();
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Keep,
    Leave,
}

/// The letters mark the row at hand, the arrows go to another.
fn take_keys(ctx: &Context, paste: &mut Paste) {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = paste.rows.len().saturating_sub(1);
    for (key, by) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        if pressed(key) {
            paste.at = paste.at.saturating_add_signed(by).min(last);
            paste.reveal = true;
        }
    }
    let letters = ASKED.iter().map(|(kind, letter, _)| (*letter, Mark::Kind(*kind)));
    for (letter, mark) in letters.chain([('h', Mark::Item), ('x', Mark::Out)]) {
        if key_of(letter).is_some_and(pressed)
            && let Some(row) = paste.rows.get_mut(paste.at)
        {
            // The same letter again takes the mark off.
            row.mark = if row.mark == mark { Mark::AsUnderstood } else { mark };
            paste.at = (paste.at + 1).min(last);
            paste.reveal = true;
        }
    }
    if pressed(Key::J) && paste.at > 0 && paste.at < paste.rows.len() {
        let joined = paste.rows.remove(paste.at);
        paste.at -= 1;
        if let Some(above) = paste.rows.get_mut(paste.at) {
            above.text = format!("{} {}", above.text, joined.text);
        }
    }
}

fn contents(
    ui: &mut Ui,
    desk: &Desk<'_>,
    paste: &mut Paste,
    names: &Names,
    today: jiff::civil::Date,
) -> Option<Answer> {
    let high = (ui.ctx().content_rect().height() - AROUND).max(100.0);
    let looks = if paste.rows.is_empty() {
        ScrollArea::vertical().max_height(high).auto_shrink([false, true]).show(ui, |ui| box_for_text(ui, paste));
        ui.add_space(space::FIELD);
        !paste.text.trim().is_empty()
    } else {
        widgets::secondary(
            ui,
            "A letter marks a line and goes on to the next: a, d, q and so on as when typing, h for the title of an item, x to leave it out. j joins it to the line above.",
        );
        ui.add_space(space::WORD);
        ScrollArea::vertical()
            .max_height(high)
            .auto_shrink([false, true])
            .show(ui, |ui| rows(ui, desk, paste, names, today));
        ui.add_space(space::FIELD);
        true
    };
    let mut answer = None;
    paste.in_buttons = widgets::holds_keyboard(ui, |ui| answer = buttons(ui, paste, looks));
    answer
}

fn box_for_text(ui: &mut Ui, paste: &mut Paste) {
    let focused = ui.memory(|memory| memory.focused().is_some());
    if !focused {
        widgets::next_takes_keyboard(ui);
    }
    widgets::named(ui, "Your notes", |ui| {
        MarkdownEdit::new(&mut paste.text).plain().rows(12).hint("Paste your notes here").show(ui)
    });
}

fn buttons(ui: &mut Ui, paste: &mut Paste, ready: bool) -> Option<Answer> {
    let kept = paste.rows.iter().filter(|row| row.mark != Mark::Out).count();
    ui.horizontal(|ui| {
        let cancel = |ui: &mut Ui| Button::plain("Cancel").show(ui).clicked().then_some(Answer::Leave);
        if paste.rows.is_empty() {
            if Button::filled("Look at the lines").enabled(ready).show(ui).on_hover_text("Ctrl Enter").clicked() {
                paste.look();
            }
            return cancel(ui);
        }
        let words = format!("Keep {}", counted(kept, "line", "lines"));
        let keep = Button::filled(&words).enabled(kept > 0).show(ui).clicked().then_some(Answer::Keep);
        keep.or(cancel(ui))
    })
    .inner
}

fn rows(ui: &mut Ui, desk: &Desk<'_>, paste: &mut Paste, names: &Names, today: jiff::civil::Date) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let reveal = std::mem::take(&mut paste.reveal);
    let mut chosen = None;
    for (index, row) in paste.rows.iter().enumerate() {
        let at_hand = index == paste.at;
        let top = ui.cursor().min;
        let ground = Ground::reserve(ui);
        let name = draw(ui, desk, row, names, today);
        let rect = Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.cursor().top()));
        let stands = if at_hand { Stands::Boxed } else { Stands::Usual };
        let response = ground.press(ui, rect, ui.scope_id().with(("row", index)), &name, stands);
        if response.clicked() {
            chosen = Some(index);
        }
        if at_hand && reveal {
            response.scroll_to_me(None);
        }
    }
    paste.at = chosen.unwrap_or(paste.at);
}

/// Draws what is on a row, and says it for those who listen.
fn draw(ui: &mut Ui, desk: &Desk<'_>, row: &Row, names: &Names, today: jiff::civil::Date) -> String {
    let palette = theme::palette(ui.ctx());
    let line = said::understood(desk.session.workspace(), &read(row, names, today));
    let (word, words) = match row.mark {
        Mark::Out => ("Left out", row.text.as_str()),
        Mark::Item => ("Item", row.text.as_str()),
        _ => (said::word(line.kind), line.words.as_str()),
    };
    let is_line = !matches!(row.mark, Mark::Out | Mark::Item);
    ui.add_space(space::LABEL);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        ui.add_space(space::TIGHT);
        let (place, _) =
            ui.allocate_exact_size(eframe::egui::vec2(KIND, role::BODY.line), eframe::egui::Sense::hover());
        let mut inner = ui.new_child(eframe::egui::UiBuilder::new().max_rect(place));
        let (picture, tone) = said::look(line.kind);
        let chip = Chip::new(word);
        if is_line {
            chip.icon(picture).tone(tone).show(&mut inner)
        } else {
            chip.show(&mut inner)
        };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HAIR;
            let ink = if row.mark == Mark::Out { palette.muted } else { palette.ink };
            widgets::text(ui, if row.mark == Mark::Item { role::NAME } else { role::BODY }, ink, words);
            if is_line {
                said::facts(ui, &line);
            }
        });
    });
    ui.add_space(space::LABEL);
    let facts: String = line.facts.iter().filter(|_| is_line).map(|fact| format!(", {}", fact.words)).collect();
    format!("{word}: {words}{facts}")
}
