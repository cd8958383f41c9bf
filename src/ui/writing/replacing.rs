//! Find and replace in the open record, an event with what stands in its minutes: a line for what is looked for, one for what comes in its place, and below them every
//! place as it is and as it would be, to be walked with the arrows. Replacing all is one step of undo. What was agreed or
//! published is told and stays. What was done is told in the box.

use std::sync::Arc;

use eframe::egui::accesskit::Live;
use eframe::egui::{Context, Id, Key, Modifiers, Ui};

use crate::app::Command;
use crate::documents::Origin;
use crate::model::{self, Record, capitalised};
use crate::ui::commands::open;
use crate::ui::frame::Desk;
use crate::ui::kinds::one_of;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::{height, icon, space, width};
use crate::ui::widgets::{self, Button, FoundList, FoundRow, Line, MarkedWords};
use crate::ui::words::{counted, joined, shortened};
use crate::workspace::replacing::{Hit, Sought, find_in, replaced_in, with_minutes};
use crate::workspace::{Change, Edit, FieldAt, field_at};

/// Of the places, where the window has room for them.
const HIGH: f32 = 360.0;
/// What else stands in the box, one above the other: two lines to type in, what was found, and all between them; and the
/// foot, where that is not in the line of what was found.
const AROUND: f32 = height::FIELD_LARGE + height::FIELD + height::BUTTON_SMALL + 3.0 * space::WORD;
const FOOT: f32 = height::BUTTON_SMALL + 2.0 * space::WORD;
/// Of the box to tick beside what comes in its place.
const TICKED: f32 = 152.0;
/// Characters of an item's title that are shown.
const LONGEST: usize = 60;
/// Frames in which the line takes the keyboard, whatever else asks for it.
const PATIENCE: u8 = 3;

/// What is looked for, and what comes in its place.
#[derive(Debug)]
pub struct Replacing {
    record: model::Id,
    sought: Sought,
    with: String,
    /// What was replaced last, in words.
    done: String,
    takes_keyboard: u8,
}

/// What the box asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// Go to the field of this place.
    Go(usize),
    Replace(usize),
    ReplaceAll,
    Close,
}

/// Opens the box over the record that is open.
pub(super) fn ask(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = open(desk, state).map(Record::id) else {
        desk.says = Some("Open an event or a project first.".to_owned());
        return;
    };
    let sought = Sought::default();
    let (with, done) = (String::new(), String::new());
    state.writing.replacing = Some(Replacing { record, sought, with, done, takes_keyboard: PATIENCE });
}

/// Draws the box while there is one.
pub(super) fn show(ctx: &Context, desk: &mut Desk<'_>, state: &mut State) {
    let Some(mut replacing) = state.writing.replacing.take() else { return };
    let workspace = desk.session.workspace();
    let Some(record) = workspace.get(replacing.record).cloned() else { return };
    let pressed = |modifiers, key| ctx.input_mut(|input| input.consume_key(modifiers, key));
    let escaped = pressed(Modifiers::NONE, Key::Escape);
    let all = pressed(Modifiers::COMMAND, Key::Enter);
    let key = (replacing.sought.clone(), workspace.generation(), replacing.record);
    let found = memo(ctx, Id::unique("what is found in what is open"), key, || {
        let records = with_minutes(workspace, &record);
        let hits = find_in(workspace, &records, &replacing.sought);
        let places = places(&records, &hits, replacing.record);
        (hits, places)
    });
    let modal = widgets::over_window(ctx, "replace", "Find and replace in what is open", width::PALETTE, |ui| {
        contents(ui, desk, &mut replacing, &found)
    });
    let answer = if all { Some(Answer::ReplaceAll) } else { modal.inner };
    match answer {
        Some(Answer::Replace(number)) => replace(desk, &mut replacing, &record, Some(number)),
        Some(Answer::ReplaceAll) => replace(desk, &mut replacing, &record, None),
        Some(Answer::Go(number)) => {
            let hit = found.0.get(number);
            desk.lead = hit.map(|hit| Origin { record: hit.record, field: hit.field.clone() });
            ctx.request_repaint();
            return;
        }
        Some(Answer::Close) | None => {}
    }
    if escaped || answer == Some(Answer::Close) || modal.should_close() {
        state.gives_back = 3;
        ctx.request_repaint();
        return;
    }
    state.writing.replacing = Some(replacing);
}

/// Draws what is in the box.
fn contents(
    ui: &mut Ui,
    desk: &Desk<'_>,
    replacing: &mut Replacing,
    (hits, places): &(Vec<Hit>, Vec<Place>),
) -> Option<Answer> {
    let Replacing { record, sought, with, done, takes_keyboard } = replacing;
    let begins = *takes_keyboard > 0;
    if begins {
        *takes_keyboard -= 1;
        ui.ctx().request_repaint();
    }
    let before = sought.clone();
    let instead = with.clone();
    let rows = hits.iter().zip(places);
    let rows: Vec<FoundRow<'_>> = rows.map(|(hit, (label, item))| row(hit, label, item, &instead)).collect();
    let is_low = widgets::is_low(ui.ctx());
    let around = if is_low { AROUND } else { AROUND + FOOT };
    let high = (widgets::room_in_box(ui.ctx()) - around).clamp(80.0, HIGH);
    let chosen = FoundList::chosen(ui).min(hits.len().saturating_sub(1));
    let may_change = desk.session.can_write() && desk.session.read_only(*record).is_none();
    let mut answer = None;
    let Sought { words, is_whole } = sought;
    let list = FoundList { name: "Find", hint: "Find in what is open", rows: &rows, high, takes_keyboard: begins };
    let says = told(hits, done, may_change, words.trim().is_empty());
    let taken = list.show(
        ui,
        words,
        |ui| {
            answer = below(ui, (with, is_whole), hits, chosen, may_change);
            ui.horizontal(|ui| {
                let told = widgets::secondary(ui, &says);
                ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
                if is_low && close(ui) {
                    answer = Some(Answer::Close);
                }
            });
        },
        |_| {},
    );
    if *sought != before {
        done.clear();
    }
    if !is_low && foot(ui) {
        answer = Some(Answer::Close);
    }
    taken.map(Answer::Go).or(answer)
}

/// The label of a field, and what it stands in: the item, or the record where that is not the open one.
type Place = (&'static str, String);

fn places(records: &[Arc<Record>], hits: &[Hit], open: model::Id) -> Vec<Place> {
    let mut forms: Vec<Record> = records.iter().map(|record| Record::clone(record)).collect();
    let mut place = |hit: &Hit| {
        let form = forms.iter_mut().find(|form| form.id() == hit.record)?;
        let FieldAt { label, item } = field_at(form.form(), &hit.field);
        let within = if hit.record == open { item.unwrap_or_default() } else { capitalised(one_of(form.kind())) };
        Some((label.unwrap_or_default(), within))
    };
    hits.iter().map(|hit| place(hit).unwrap_or_default()).collect()
}

/// What comes in its place, and what is done, in one row.
fn below(
    ui: &mut Ui,
    (with, is_whole): (&mut String, &mut bool),
    hits: &[Hit],
    chosen: usize,
    may_change: bool,
) -> Option<Answer> {
    let one = may_change && hits.get(chosen).is_some_and(|hit| !hit.stays);
    let all = may_change && hits.iter().any(|hit| !hit.stays);
    let (replace, replace_all) = (Button::outlined("Replace"), Button::outlined("Replace all"));
    let beside = TICKED + replace.width(ui) + replace_all.width(ui) + 3.0 * space::WORD;
    let row = ui.horizontal(|ui| {
        let wide = (ui.available_width() - beside).max(120.0);
        let line = ui.scope(|ui| {
            ui.set_max_width(wide);
            widgets::named(ui, "Replace with", |ui| Line::new(with).hint("Replace with").show(ui))
        });
        let line = line.inner;
        widgets::flag(ui, is_whole, "Whole words only");
        let mut answer = replace.enabled(one).show(ui).clicked().then_some(Answer::Replace(chosen));
        if replace_all.enabled(all).show(ui).clicked() {
            answer = Some(Answer::ReplaceAll);
        }
        if line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && one {
            // One goes on to replace the next.
            line.request_focus();
            answer = Some(Answer::Replace(chosen));
        }
        answer
    });
    row.inner
}

/// How many there are; of what was just replaced, that it was, since the places are gone then.
fn told(hits: &[Hit], done: &str, may_change: bool, is_empty: bool) -> String {
    let (found, stay) = (hits.len(), hits.iter().filter(|hit| hit.stays).count());
    let left = match (found, stay) {
        _ if is_empty => "Every place is listed here, as it is and as it would be.".to_owned(),
        (0, _) if !done.is_empty() => "None is left.".to_owned(),
        (0, _) => "Nothing found".to_owned(),
        (found, _) if !may_change => format!("{found} found. It may only be read."),
        (found, 0) => format!("{found} found"),
        (found, stay) => format!("{found} found, {stay} in what was agreed or published, which stays"),
    };
    if done.is_empty() { left } else { format!("{done} {left}") }
}

fn row<'a>(hit: &'a Hit, label: &'a str, item: &str, instead: &'a str) -> FoundRow<'a> {
    let (icon, stays) = match hit.stays {
        true => (icon::LOCKED, "Agreed or published: it stays as it is"),
        false => (icon::EDIT, ""),
    };
    let title = if label.is_empty() { "Text" } else { label };
    // Where the title of the item is what was found, it is said once.
    let item = if item.trim() == hit.piece.text.trim() { String::new() } else { shortened(item, LONGEST) };
    FoundRow {
        icon,
        title: MarkedWords { words: title, marks: &[] },
        detail: joined(&[item.as_str(), stays]),
        piece: MarkedWords { words: &hit.piece.text, marks: &hit.piece.marks },
        instead: if hit.stays { "" } else { instead },
    }
}

/// The way out. Whether it was taken.
fn close(ui: &mut Ui) -> bool {
    Button::outlined("Close").small().show(ui).clicked()
}

/// The way out, and the keys. Whether it was taken.
fn foot(ui: &mut Ui) -> bool {
    let keys = [("Enter", "in the upper line: go there; in the lower: replace it"), ("Ctrl Enter", "replace all")];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        let closes = close(ui);
        ui.add_space(space::WORD);
        for (keys, does) in keys {
            widgets::key_cap(ui, keys);
            widgets::secondary(ui, does);
            ui.add_space(space::WORD);
        }
        closes
    })
    .inner
}

/// Replaces one place, or all, in one change.
fn replace(desk: &mut Desk<'_>, replacing: &mut Replacing, record: &Arc<Record>, only: Option<usize>) {
    let workspace = desk.session.workspace();
    let records = with_minutes(workspace, record);
    let mut changed = replaced_in(workspace, &records, &replacing.sought, &replacing.with, only);
    changed.retain(|(before, ..)| desk.session.read_only(before.id()).is_none());
    let count: usize = changed.iter().map(|(.., count)| count).sum();
    if count == 0 {
        return;
    }
    let label = format!("replacing \u{201c}{}\u{201d} in {}", replacing.sought.words.trim(), record.title());
    let change =
        Change::new(label, changed.into_iter().map(|(before, after, _)| Edit::replace(before, after)).collect());
    let (change, stays) = desk.session.followed(change);
    replacing.done = format!("Replaced in {}.", counted(count, "place", "places"));
    // What happened is read in the box; what stays elsewhere is a message.
    desk.says = stays;
    desk.send(Command::Apply(change));
}
