//! Settings: the folder, what is printed for everybody, how the window looks, and what needs attention.

mod backup;
mod council;
mod kept;
mod logo;
mod unnamed;
mod writing;

use std::path::PathBuf;

use eframe::egui::style::ScrollAnimation;
use eframe::egui::{self, Align, Key, Margin, Rect, ScrollArea, Ui};

pub use backup::BackupTyped;
pub use kept::TITLE as KEPT;
pub use logo::LogoPicture;
pub use writing::TITLE as WRITING;

use super::editor::section::{self, Opens};
use super::frame::Desk;
use super::handing;
use super::help;
use super::state::State;
use super::theme::{Tone, icon, role, space, width};
use super::widgets::{self, Button, Field, Line, MessageBar};
use super::{undecided, unread};
use crate::app::{Command, Scheme, Settings, TextScale, UnreadFile};
use crate::model::Problem;

/// After another size of text is chosen.
const FRAMES_TO_SETTLE: usize = 3;

/// Draws the screen.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(Margin::symmetric(32, 20)).show(ui, |ui| {
            ui.set_max_width(width::READING.min(ui.available_width()));
            widgets::heading(ui, 1, role::SCREEN_TITLE, "Settings");
            if std::mem::take(&mut state.focus_settings) {
                widgets::next_takes_keyboard(ui);
            }
            let asked = state.settings_part.take();
            attention(ui, desk, state);
            part(ui, asked, "Your folder", |ui| folder(ui, desk, state));
            part(ui, asked, "Backup", |ui| backup::show(ui, desk, &mut state.backup));
            if desk.session.folder().is_some() {
                part(ui, asked, "On every printed page", |ui| council::show(ui, desk, &mut state.logo));
                part(ui, asked, "Plain words", |ui| {
                    section::show(ui, "jargon", "The jargon list", Opens::OnDemand, |ui| council::jargon(ui, desk));
                });
            }
            if desk.session.folder().is_some() {
                part(ui, asked, kept::TITLE, |ui| kept::show(ui, desk, state));
            }
            part(ui, asked, "You", |ui| you(ui, desk));
            part(ui, asked, writing::TITLE, |ui| writing::show(ui, desk));
            part(ui, asked, "Look", |ui| {
                look(ui, desk);
                ui.add_space(space::SMALL);
                Field::new("Drawn by").show(ui, |ui| widgets::body(ui, state.drawn_by.in_words()));
            });
            part(ui, asked, "Keys", help::list);
        });
    });
}

/// A part under its heading. Where it was asked for, its first control takes the keyboard.
fn part(ui: &mut Ui, asked: Option<&str>, title: &str, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(space::SECTION);
    widgets::heading(ui, 2, role::SECTION, title);
    ui.add_space(space::SMALL);
    if asked == Some(title) {
        widgets::next_takes_keyboard(ui);
    }
    contents(ui);
}

fn attention(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    let (unread, problems) = (desk.session.unread().to_vec(), desk.session.problems().to_vec());
    for file in &unread {
        ui.add_space(space::SMALL);
        unread_file(ui, desk, state, file);
    }
    undecided::listed(ui, desk, state);
    for problem in &problems {
        ui.add_space(space::SMALL);
        MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&more(problem)).show(ui);
    }
}

fn unread_file(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State, file: &UnreadFile) {
    let look = "See what can be done";
    let actions: &[&str] = if file.last_good.is_some() { &[look, "Bring back the last good version"] } else { &[look] };
    let more = more(&file.problem);
    let bar = MessageBar::new(Tone::Warn, icon::WARNING, &file.problem.what).more(&more).actions(actions);
    match ui.push_id(&file.path, |ui| bar.show(ui)).inner {
        Some(0) => unread::open(state, &file.path),
        Some(_) => desk.send(Command::BringBack(file.path.clone())),
        None => {}
    }
}

/// What is safe, what to do, and where it is.
fn more(problem: &Problem) -> String {
    let path = problem.place.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    let line = problem.place.line.map(|line| format!(", line {line}")).unwrap_or_default();
    let parts = [problem.safe.as_str(), problem.hint.as_str(), &format!("{path}{line}")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn folder(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) {
    match desk.session.folder() {
        Some(folder) => widgets::body(ui, &folder.display().to_string()),
        None => widgets::body(ui, "No folder is open."),
    };
    ui.add_space(space::WORD);
    ui.horizontal_wrapped(|ui| {
        if Button::outlined("Open another").icon(icon::FOLDER).small().show(ui).clicked() {
            desk.send(Command::BrowseFolder { create: false });
        }
        if Button::outlined("Make a new one").icon(icon::ADD).small().show(ui).clicked() {
            desk.send(Command::BrowseFolder { create: true });
        }
    });
    ui.add_space(space::SMALL);
    let line = Field::new("Or type where it is").show(ui, |ui| Line::new(&mut state.folder_path).show(ui));
    ui.add_space(space::WORD);
    let typed = PathBuf::from(state.folder_path.trim());
    if line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !typed.as_os_str().is_empty() {
        desk.send(Command::OpenFolder(typed.clone()));
    }
    ui.horizontal(|ui| {
        let ready = !state.folder_path.trim().is_empty();
        if Button::outlined("Open this").small().enabled(ready).show(ui).clicked() {
            desk.send(Command::OpenFolder(typed.clone()));
        }
        if Button::outlined("Make it here").small().enabled(ready).show(ui).clicked() {
            desk.send(Command::CreateFolder(typed));
        }
    });
    recent(ui, desk);
    if desk.session.folder().is_some() {
        ui.add_space(space::SMALL);
        section::show(ui, "unnamed", unnamed::TITLE, Opens::OnDemand, |ui| unnamed::show(ui, desk));
    }
}

fn recent(ui: &mut Ui, desk: &mut Desk<'_>) {
    let settings = desk.session.settings();
    let others: Vec<PathBuf> =
        settings.recent.iter().filter(|path| Some(path.as_path()) != desk.session.folder()).cloned().collect();
    if others.is_empty() {
        return;
    }
    ui.add_space(space::FIELD);
    widgets::secondary(ui, "Opened before");
    for path in others {
        let shown = path.display().to_string();
        if Button::plain(&shown).small().name(&format!("Open {shown}")).show(ui).clicked() {
            desk.send(Command::OpenFolder(path));
        }
    }
}

/// Who works here.
fn you(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut settings = desk.session.settings().clone();
    let you = &mut settings.you;
    let fields = [
        ("Your name", "Stands in the history of what you change. Notes of new events are by you.", &mut you.name),
        ("Your job", "", &mut you.job),
        ("Telephone or email", "Stands in minutes that you send out, for corrections.", &mut you.contact),
    ];
    for (label, help, text) in fields {
        Field::new(label).help(help).show(ui, |ui| Line::new(text).show(ui));
        ui.add_space(space::SMALL);
    }
    send(desk, settings);
    if desk.session.can_write() {
        hand_over(ui, desk);
    }
}

fn hand_over(ui: &mut Ui, desk: &mut Desk<'_>) {
    widgets::secondary(ui, handing::WHAT_IT_DOES);
    ui.add_space(space::WORD);
    if Button::outlined("Hand over to a successor").small().show(ui).clicked() {
        desk.hands_over = Some(desk.session.workspace().yourself());
    }
}

/// How the window looks, which changes at once.
pub fn look(ui: &mut Ui, desk: &mut Desk<'_>) {
    let mut settings = desk.session.settings().clone();
    let (mut scheme, mut text) = (Some(settings.scheme), Some(settings.text));
    choose(ui, "Colours", &Scheme::ALL, &mut scheme);
    ui.add_space(space::SMALL);
    let size = ui.scope(|ui| choose(ui, "Size of text", &TextScale::ALL, &mut text)).response.rect;
    stay_in_view(ui, size, settings.text);
    (settings.scheme, settings.text) = (scheme.unwrap_or(settings.scheme), text.unwrap_or(settings.text));
    send(desk, settings);
}

/// Another size of text moves everything, within a frame or two: whoever has chosen it finds the choice where they look.
fn stay_in_view(ui: &Ui, place: Rect, text: TextScale) {
    let last = egui::Id::unique("the size of text that was drawn last");
    let (was, settles) = ui.data(|data| data.get_temp(last)).unwrap_or((text, 0_usize));
    let settles = if was == text { settles } else { FRAMES_TO_SETTLE };
    if settles > 0 {
        ui.scroll_to_rect_animation(place, Some(Align::Center), ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(last, (text, settles.saturating_sub(1))));
}

/// One of a few values; none of them may be chosen yet.
fn choose<T: Copy + PartialEq>(ui: &mut Ui, label: &str, all: &[(T, &'static str)], value: &mut Option<T>) {
    let names: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
    let chosen = all.iter().position(|(option, _)| Some(*option) == *value).unwrap_or(all.len());
    let picked = Field::new(label).show(ui, |ui| widgets::segments(ui, &names, chosen));
    if let Some((picked, _)) = picked.and_then(|picked| all.get(picked)) {
        *value = Some(*picked);
    }
}

fn send(desk: &mut Desk<'_>, settings: Settings) {
    if settings != *desk.session.settings() {
        desk.send(Command::SetSettings(Box::new(settings)));
    }
}
