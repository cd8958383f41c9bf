//! Find and replace in the open record: a line for what is looked for, one for what comes in its place, and below them every
//! place, to be walked with the arrows. Replacing all is one step of undo. What was agreed or published is told and stays.

use std::sync::Arc;

use eframe::egui::accesskit::Live;
use eframe::egui::{Context, Id, Key, Modifiers, Ui};

use crate::app::Command;
use crate::documents::Origin;
use crate::model::form::{Form, Place};
use crate::model::{self, Record};
use crate::ui::commands::open;
use crate::ui::editor;
use crate::ui::frame::Desk;
use crate::ui::memo::memo;
use crate::ui::state::State;
use crate::ui::theme::{icon, space, width};
use crate::ui::widgets::{self, Button, Field, FoundList, FoundRow, Line, MarkedWords};
use crate::ui::words::{counted, joined, shortened};
use crate::workspace::replacing::{Hit, Sought, find, replaced};
use crate::workspace::{Change, Edit};

/// Of the places, where the window has room for them.
const HIGH: f32 = 300.0;
/// Room around that.
const AROUND: f32 = 420.0;
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
    takes_keyboard: u8,
}

/// What the box asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// Go to the field of this place.
    Go(usize),
    Replace(usize),
    ReplaceAll,
}

/// Opens the box over the record that is open.
pub(super) fn ask(desk: &mut Desk<'_>, state: &mut State) {
    let Some(record) = open(desk, state).map(Record::id) else {
        desk.says = Some("Open an event or a project first.".to_owned());
        return;
    };
    let sought = Sought::default();
    state.writing.replacing = Some(Replacing { record, sought, with: String::new(), takes_keyboard: PATIENCE });
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
    let hits =
        memo(ctx, Id::unique("what is found in what is open"), key, || find(workspace, &record, &replacing.sought));
    let modal = widgets::over_window(ctx, "replace", "Find and replace in what is open", width::PALETTE, |ui| {
        contents(ui, desk, &mut replacing, &record, &hits)
    });
    let answer = if all { Some(Answer::ReplaceAll) } else { modal.inner };
    match answer {
        Some(Answer::Replace(number)) => replace(desk, &replacing, &record, Some(number)),
        Some(Answer::ReplaceAll) => replace(desk, &replacing, &record, None),
        Some(Answer::Go(number)) => {
            let field = hits.get(number).map(|hit| hit.field.clone());
            desk.lead = field.map(|field| Origin { record: replacing.record, field });
            ctx.request_repaint();
            return;
        }
        None => {}
    }
    if escaped || modal.should_close() {
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
    record: &Arc<Record>,
    hits: &[Hit],
) -> Option<Answer> {
    let Replacing { sought, with, takes_keyboard, .. } = replacing;
    let begins = *takes_keyboard > 0;
    if begins {
        *takes_keyboard -= 1;
        ui.ctx().request_repaint();
    }
    let mut form = Record::clone(record);
    let labels: Vec<&str> =
        hits.iter().map(|hit| editor::label_of(form.form(), &hit.field).unwrap_or_default()).collect();
    let items: Vec<String> = hits.iter().map(|hit| item_title(form.form(), &hit.field).unwrap_or_default()).collect();
    let rows: Vec<FoundRow<'_>> =
        hits.iter().zip(&labels).zip(&items).map(|((hit, label), item)| row(hit, label, item)).collect();
    let high = (ui.ctx().content_rect().height() - AROUND).clamp(80.0, HIGH);
    let chosen = FoundList::chosen(ui).min(hits.len().saturating_sub(1));
    let may_change = desk.session.can_write() && desk.session.read_only(record.id()).is_none();
    let mut answer = None;
    let Sought { words, is_whole } = sought;
    let list = FoundList { name: "Find", hint: "Find in what is open", rows: &rows, high, takes_keyboard: begins };
    let is_empty = words.trim().is_empty();
    let taken = list.show(
        ui,
        words,
        |ui| {
            ui.add_space(space::WORD);
            answer = below(ui, (with, is_whole), hits, chosen, may_change, is_empty);
        },
        |_| {},
    );
    ui.add_space(space::WORD);
    foot(ui);
    taken.map(Answer::Go).or(answer)
}

/// What comes in its place, what is done, and how many there are.
fn below(
    ui: &mut Ui,
    (with, is_whole): (&mut String, &mut bool),
    hits: &[Hit],
    chosen: usize,
    may_change: bool,
    is_empty: bool,
) -> Option<Answer> {
    let line = Field::new("Replace with").show(ui, |ui| Line::new(with).show(ui));
    let entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(space::WORD);
    widgets::flag(ui, is_whole, "Whole words only");
    ui.add_space(space::WORD);
    let (stay, here) = (hits.iter().filter(|hit| hit.stays).count(), hits.get(chosen));
    let one = may_change && here.is_some_and(|hit| !hit.stays);
    let all = may_change && hits.len() > stay;
    let mut answer = None;
    ui.horizontal(|ui| {
        if Button::outlined("Replace").small().enabled(one).show(ui).clicked() {
            answer = Some(Answer::Replace(chosen));
        }
        if Button::outlined("Replace all").small().enabled(all).show(ui).clicked() {
            answer = Some(Answer::ReplaceAll);
        }
        let told = widgets::secondary(ui, &told(hits.len(), stay, may_change, is_empty));
        ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
    });
    ui.add_space(space::LABEL);
    if entered && one {
        // One goes on to replace the next.
        line.request_focus();
        answer = Some(Answer::Replace(chosen));
    }
    answer
}

fn told(found: usize, stay: usize, may_change: bool, is_empty: bool) -> String {
    match (found, stay) {
        _ if is_empty => String::new(),
        (0, _) => "Nothing found".to_owned(),
        (found, _) if !may_change => format!("{found} found. It may only be read."),
        (found, 0) => format!("{found} found"),
        (found, stay) => format!("{found} found, {stay} in what was agreed or published, which stays"),
    }
}

/// What the innermost item is called that a field stands in.
fn item_title(form: &mut dyn Form, path: &str) -> Option<String> {
    let (key, rest) = path.split_once('/')?;
    let row = form.words().iter().position(|words| words.key == key)?;
    match form.place(row)? {
        Place::Nested(inner) => item_title(inner, rest),
        Place::Items(items) => {
            let (id, rest) = rest.split_once('/')?;
            let id: model::Id = id.parse().ok()?;
            let index = (0..items.len()).find(|index| items.id_mut(*index).is_some_and(|item| *item == id))?;
            let title = items.title(index);
            items.form(index).and_then(|inner| item_title(inner, rest)).or((!title.is_empty()).then_some(title))
        }
        _ => None,
    }
}

fn row<'a>(hit: &'a Hit, label: &'a str, item: &str) -> FoundRow<'a> {
    let (icon, stays) = match hit.stays {
        true => (icon::LOCKED, "Agreed or published: it stays as it is"),
        false => (icon::EDIT, ""),
    };
    let title = if label.is_empty() { "Text" } else { label };
    FoundRow {
        icon,
        title: MarkedWords { words: title, marks: &[] },
        detail: joined(&[shortened(item, LONGEST).as_str(), stays]),
        piece: MarkedWords { words: &hit.piece.text, marks: &hit.piece.marks },
    }
}

fn foot(ui: &mut Ui) {
    let keys = [
        ("Up, Down", "previous, next"),
        ("Enter", "go there; behind “Replace with”: replace"),
        ("Ctrl Enter", "replace all"),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::WORD;
        for (keys, does) in keys {
            widgets::key_cap(ui, keys);
            widgets::secondary(ui, does);
            ui.add_space(space::WORD);
        }
    });
}

/// Replaces one place, or all, in one change.
fn replace(desk: &mut Desk<'_>, replacing: &Replacing, record: &Arc<Record>, only: Option<usize>) {
    let workspace = desk.session.workspace();
    let (after, count) = replaced(workspace, record, &replacing.sought, &replacing.with, only);
    if count == 0 || after == **record {
        return;
    }
    let label = format!("replacing \u{201c}{}\u{201d} in {}", replacing.sought.words.trim(), record.title());
    let change = Change::new(label, vec![Edit::replace(record.clone(), after)]);
    let (change, stays) = desk.session.followed(change);
    let done = format!("Replaced in {}.", counted(count, "place", "places"));
    desk.says = stays.or(Some(done));
    desk.send(Command::Apply(change));
}
