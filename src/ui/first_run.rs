//! The first run: one screen and nothing obligatory. At the left how the window should look, which changes it at once; at
//! the right the ways to begin. The button carries the name of the one that is chosen.
//!
//! It is shown once, where no folder was ever open and the usual one is not there.

use std::path::PathBuf;

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, ScrollArea, Stroke, Ui};

use super::frame::Desk;
use super::state::State;
use super::theme::{self, Icon, Tone, icon, line, radius, role, space};
use super::widgets::{self, Button, Field, Line, RadioCard, Size};
use super::{news, settings};
use crate::app::{Command, Session};

/// Of all of it, where there is room.
const WIDE: f32 = 1000.0;
/// Of all of it side by side, so that it stands in the middle of a large window.
const HIGH: f32 = 720.0;
/// With less room than this the two halves stand below each other.
const HALVES: f32 = 760.0;

/// A way to begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Begin {
    #[default]
    Sample,
    Own,
    Folder,
}

/// A way, its icon, its name, what it means, and what the button says.
type Choice = (Begin, Icon, &'static str, &'static str, &'static str);

const WAYS: [Choice; 3] = [
    (
        Begin::Sample,
        icon::LOOK_ROUND,
        "Look round a sample council",
        "Invented, with its projects, meetings and people",
        "Look round",
    ),
    (Begin::Own, icon::NEW_PAGE, "Start my own", "A clean page: plan your first event", "Start my own"),
    (
        Begin::Folder,
        icon::FOLDER_OPEN,
        "Open a folder that is there",
        "Yours, or one that a colleague has begun",
        "Choose a folder",
    ),
];

/// What is half chosen.
#[derive(Debug)]
pub struct FirstRun {
    begin: Begin,
    /// Where one's own folder is to be, as it is typed.
    folder: String,
    sample: PathBuf,
}

impl FirstRun {
    /// Nothing is chosen yet; one's own folder would be the usual one.
    pub fn new(session: &Session) -> Self {
        let folder = session.usual_folder().display().to_string();
        Self { begin: Begin::default(), folder, sample: session.sample_folder() }
    }
}

/// Draws it while it is asked for and no folder is open. Whether it was.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    if desk.session.folder().is_some() {
        state.first_run = None;
        return false;
    }
    let Some(mut first_run) = state.first_run.take() else { return false };
    news::show(ui, desk, state);
    let ground = Frame::new().fill(theme::palette(ui).window);
    CentralPanel::default().frame(ground).show(ui, |ui| {
        widgets::main_region(ui, "First steps");
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.available_width();
            let wide = WIDE.min(room - 2.0 * space::SECTION);
            ui.add_space(((ui.clip_rect().height() - HIGH) / 2.0).max(space::PAGE));
            ui.horizontal(|ui| {
                ui.add_space((room - wide) / 2.0);
                ui.vertical(|ui| {
                    ui.set_width(wide);
                    contents(ui, desk, &mut first_run);
                });
            });
            ui.add_space(space::PAGE);
        });
    });
    state.first_run = Some(first_run);
    true
}

fn contents(ui: &mut Ui, desk: &mut Desk<'_>, first_run: &mut FirstRun) {
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        widgets::large_mark(ui);
        ui.add_space(space::SMALL);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::heading(ui, 1, role::FIRST_RUN_TITLE, "Welcome to Folkmoot");
            widgets::muted(ui, "Plan events with people, write down what was said, and follow what came of it.");
        });
    });
    ui.add_space(space::SECTION);
    let edge = Stroke::new(line::THIN, palette.line);
    Frame::new().fill(palette.surface).stroke(edge).corner_radius(radius::CARD).show(ui, |ui| {
        halves(ui, desk, first_run);
    });
    ui.add_space(space::EDITOR);
    foot(ui, desk, first_run);
}

fn halves(ui: &mut Ui, desk: &mut Desk<'_>, first_run: &mut FirstRun) {
    let half = |ui: &mut Ui, contents: &mut dyn FnMut(&mut Ui)| {
        Frame::new().inner_margin(Margin::symmetric(32, 26)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    };
    if ui.available_width() < HALVES {
        half(ui, &mut |ui| ways(ui, first_run));
        widgets::rule(ui);
        half(ui, &mut |ui| looks(ui, desk, first_run));
        return;
    }
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.x = 0.0;
    let (middle, low) = ui.columns(2, |columns| {
        if let [left, right] = columns {
            half(left, &mut |ui| looks(ui, desk, first_run));
            half(right, &mut |ui| ways(ui, first_run));
            let low = left.min_rect().bottom().max(right.min_rect().bottom());
            return (right.max_rect().left(), low);
        }
        (0.0, 0.0)
    });
    ui.painter().vline(middle, top..=low, Stroke::new(line::THIN, theme::palette(ui).line));
}

fn looks(ui: &mut Ui, desk: &mut Desk<'_>, first_run: &mut FirstRun) {
    widgets::heading(ui, 2, role::SECTION, "You, and how it should look");
    ui.add_space(space::SMALL);
    who(ui, desk);
    settings::look(ui, desk);
    ui.add_space(space::FIELD);
    Field::new("Where your own folder is kept")
        .help("Everything is kept there as small files that you can read, copy and back up.")
        .show(ui, |ui| Line::new(&mut first_run.folder).icon(icon::FOLDER).show(ui));
    ui.add_space(space::WORD);
    let change = Button::outlined("Change").small().name("Choose where your own folder is kept");
    if change.show(ui).clicked() {
        first_run.begin = Begin::Own;
        desk.send(Command::BrowseFolder { create: true });
    }
}

/// Who they are. Both may stay empty.
fn who(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut settings = desk.session.settings().clone();
    Field::new("Your name, as it should be printed").show(ui, |ui| Line::new(&mut settings.you.name).show(ui));
    ui.add_space(space::SMALL);
    Field::new("Your council or organisation").show(ui, |ui| Line::new(&mut settings.you.council).show(ui));
    ui.add_space(space::SMALL);
    if settings != *desk.session.settings() {
        desk.send(Command::SetSettings(Box::new(settings)));
    }
}

fn ways(ui: &mut Ui, first_run: &mut FirstRun) {
    widgets::heading(ui, 2, role::SECTION, "How would you like to begin?");
    ui.add_space(space::SMALL);
    ui.spacing_mut().item_spacing.y = space::FIELD;
    let cards = WAYS.map(|(_, icon, title, detail, _)| RadioCard { icon, title, detail });
    let chosen = WAYS.iter().position(|(begin, ..)| *begin == first_run.begin).unwrap_or_default();
    let picked = widgets::radio_cards(ui, &cards, chosen);
    if let Some((begin, ..)) = picked.and_then(|number| WAYS.get(number)) {
        first_run.begin = *begin;
    }
}

/// The promise, and the button.
fn foot(ui: &mut Ui, desk: &mut Desk<'_>, first_run: &FirstRun) {
    let words = WAYS.iter().find(|(begin, ..)| *begin == first_run.begin).map_or("", |(.., words)| words);
    let is_busy = desk.session.is_loading();
    let button = Button::filled(words).icon_after(icon::GO).size(Size::FirstRun).enabled(!is_busy);
    let mut begins = false;
    if ui.available_width() < HALVES {
        begins = button.show(ui).clicked();
        ui.add_space(space::SMALL);
        promise(ui, is_busy);
    } else {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            begins = button.show(ui).clicked();
            ui.with_layout(Layout::top_down(Align::Min), |ui| promise(ui, is_busy));
        });
    }
    if begins {
        begin(desk, first_run);
    }
}

fn promise(ui: &mut Ui, is_busy: bool) {
    let promise = "Folkmoot never uses the network. Nothing leaves this computer unless you send it.";
    widgets::signed(ui, icon::OFFLINE, Tone::Quiet, role::BODY, promise);
    let later = if is_busy { "Making your folder." } else { "You can change all of this later in Settings." };
    ui.horizontal(|ui| {
        // Under the words above it.
        ui.add_space(icon::SIZE + space::TIGHT);
        widgets::secondary(ui, later);
    });
}

/// Where it was typed to be; the usual one where nothing is typed.
fn own_folder(desk: &Desk<'_>, first_run: &FirstRun) -> PathBuf {
    match first_run.folder.trim() {
        "" => desk.session.usual_folder(),
        typed => PathBuf::from(typed),
    }
}

fn begin(desk: &mut Desk<'_>, first_run: &FirstRun) {
    desk.send(match first_run.begin {
        Begin::Sample => Command::OpenSample(first_run.sample.clone()),
        Begin::Own => Command::CreateFolder(own_folder(desk, first_run)),
        Begin::Folder => Command::BrowseFolder { create: false },
    });
}
