//! What helps while minutes are taken: how much there is of each kind, what is still to fill in, and the keys.

use eframe::egui::{ScrollArea, Sense, Ui, vec2};

use super::said::{self, Said};
use super::{Desk, Live, entry};
use crate::import::line::prefix::ASKED;
use crate::model::event::LineKind;
use crate::model::{Event, Id, Kind};
use crate::ui::slips;
use crate::ui::theme::{self, Tone, height, icon, role, space};
use crate::ui::widgets::{self, key_cap};
use crate::ui::words::counted;
use crate::workspace::slips::{Slip, line_of};

/// Of a sign without words: as much at its left as at its right.
const SIGN: f32 = 32.0;
/// Kinds that are counted, whether there are any or not.
const COUNTED: [(LineKind, &str, &str); 5] = [
    (LineKind::Action, "Action", "Actions"),
    (LineKind::Decision, "Decision", "Decisions"),
    (LineKind::Quote, "Quote", "Quotes"),
    (LineKind::Figure, "Figure", "Figures"),
    (LineKind::Offer, "Offer, request", "Offers, requests"),
];
/// Those that are used most come first, and what belongs together stands together; as many are shown as have room.
const KEYS: [(&str, &str); 7] = [
    ("Ctrl Down", "Next item"),
    ("Ctrl Up", "Item before"),
    ("Ctrl Enter", "Add an item"),
    ("Up", "Correct the last line"),
    ("Alt N", "Keep it as a note"),
    ("Ctrl E", "Earlier actions"),
    ("Ctrl M", "Finish"),
];
/// What leads to the rest of them.
const ALL_KEYS: (&str, &str) = ("F1", "All keys and letters");
/// Kept below the keys for what is still to fill in: its heading and two of it.
const OPEN: f32 = space::SMALL + role::GROUP.line + 2.0 * (height::LEAST + 2.0 * space::TIGHT);
/// Of a key before what it does.
const CAP: f32 = 76.0;
const CAP_OF_A_LETTER: f32 = 26.0;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, live: &mut Live, event: &Event) {
    widgets::region(ui, "Help");
    let lines = all(desk, live, event);
    ui.spacing_mut().item_spacing.y = space::TIGHT;
    ui.spacing_mut().interact_size.y = height::LEAST;
    let high = ui.available_height();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // Beside the bar that it is scrolled with.
        ui.set_max_width(ui.available_width() - space::SMALL);
        widgets::heading(ui, 2, role::GROUP, "So far");
        counts(ui, &so_far(desk, event));
        ui.add_space(space::SMALL);
        widgets::heading(ui, 2, role::GROUP, "Start a line with");
        letters(ui);
        ui.add_space(space::SMALL);
        widgets::heading(ui, 2, role::GROUP, "Keys");
        let taken = ui.cursor().top() - ui.min_rect().top();
        for (keys, does) in KEYS.into_iter().take(keys_with_room(high - taken - OPEN)).chain([ALL_KEYS]) {
            ui.horizontal(|ui| key(ui, keys, does, CAP));
        }
        // Last, in room that the keys leave to it, so that nothing is pushed about when it comes.
        if let Some((line, shown)) = still_to_fill_in(ui, desk, live, event, &lines) {
            entry::edit(desk, live, event, line, &said::typed(shown));
        }
    });
}

fn all(desk: &Desk<'_>, live: &Live, event: &Event) -> Vec<(Id, Said)> {
    let items = event.minutes.items.iter();
    let lines = items.flat_map(|item| item.lines.iter().map(move |line| (item, line)));
    let shown = lines.filter(|(_, line)| !live.entry.hides(line.id));
    shown.filter_map(|(item, line)| Some((line.id, said::of(desk.session.workspace(), item, line)?))).collect()
}

/// How many there are of each kind that is counted, whether they became of lines or stood there before.
fn so_far(desk: &Desk<'_>, event: &Event) -> [usize; COUNTED.len()] {
    let made = |kind| desk.session.workspace().of_event(event.header.id, kind).len();
    let items = &event.minutes.items;
    COUNTED.map(|(kind, ..)| match kind {
        LineKind::Action => made(Kind::Action),
        LineKind::Decision => made(Kind::Decision),
        LineKind::Quote => event.minutes.quotes.len() + items.iter().map(|item| item.quotes.len()).sum::<usize>(),
        LineKind::Figure => items.iter().map(|item| item.facts.len()).sum(),
        _ => made(Kind::Notice),
    })
}

fn counts(ui: &mut Ui, counts: &[usize]) {
    for ((kind, one, many), count) in COUNTED.into_iter().zip(counts) {
        let count = *count;
        let (picture, tone) = said::look(kind);
        ui.horizontal(|ui| {
            widgets::Chip::new("").icon(picture).tone(tone).name(one).width(SIGN).show(ui);
            widgets::body(ui, if count == 1 { one } else { many });
            ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
                widgets::text(ui, role::NAME, theme::palette(ui.ctx()).ink, &count.to_string());
            });
        });
    }
}

/// Each thing leads to its line. What is told of the rest stands on the page of the minutes.
fn still_to_fill_in<'a>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    live: &Live,
    event: &Event,
    lines: &'a [(Id, Said)],
) -> Option<(Id, &'a Said)> {
    let is_typed = !live.entry.text(event).is_empty();
    let found = slips::of(ui, desk.session.workspace(), event, is_typed);
    let of_line = |slip: &Slip| {
        let line = line_of(event, slip)?;
        lines.iter().find(|(id, _)| *id == line).map(|(id, said)| (*id, said, slip.says.clone()))
    };
    let mut quotes = lines.iter().filter(|(_, said)| said.kind == LineKind::Quote && warns(said));
    let quotes = quotes.next().map(|(id, said)| (*id, said, 1 + quotes.count()));
    let quotes = quotes.map(|(id, said, count)| {
        (id, said, counted(count, "quote to check with the speaker", "quotes to check with the speaker"))
    });
    let open: Vec<(Id, &Said, String)> = found.iter().filter_map(of_line).chain(quotes).collect();
    if open.is_empty() {
        return None;
    }
    let mut chosen = None;
    ui.add_space(space::SMALL);
    widgets::heading(ui, 2, role::GROUP, "Still to fill in");
    for (id, said, says) in open {
        if widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &says).clicked() {
            chosen = Some((id, said));
        }
    }
    chosen
}

fn warns(said: &Said) -> bool {
    said.facts.iter().any(|fact| fact.tone == Tone::Warn)
}

/// The letters that ask for a kind, two abreast.
fn letters(ui: &mut Ui) {
    let kinds: Vec<_> = ASKED.iter().filter(|(kind, ..)| *kind != LineKind::Note).collect();
    let half = ui.available_width() / 2.0;
    for pair in kinds.chunks(2) {
        ui.horizontal(|ui| {
            for (kind, letter, _) in pair {
                let left = ui.cursor().left();
                key(ui, &format!("{letter}:"), said::word(*kind), CAP_OF_A_LETTER);
                ui.add_space((left + half - ui.cursor().left()).max(0.0));
            }
        });
    }
}

/// How many keys have room in this height, above the one that leads to all of them.
fn keys_with_room(high: f32) -> usize {
    (high / (height::LEAST + space::TIGHT)).floor().max(1.0) as usize - 1
}

fn key(ui: &mut Ui, keys: &str, does: &str, cap: f32) {
    ui.spacing_mut().item_spacing.x = space::LABEL;
    let (place, _) = ui.allocate_exact_size(vec2(cap, role::SECONDARY.line), Sense::hover());
    let mut inner = ui.new_child(eframe::egui::UiBuilder::new().max_rect(place));
    key_cap(&mut inner, keys);
    widgets::text(ui, role::SECONDARY, theme::palette(ui.ctx()).ink, does);
}
