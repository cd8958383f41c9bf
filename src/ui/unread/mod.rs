//! A file that can't be read, in place of what is shown otherwise: which file, where in it, what it means, and what can be
//! done. It is reached from the end of the list of its kind, from Home and from the settings.
//!
//! Nothing is written to the file before somebody says so, and what would be written is shown first.

mod place;
mod words;

use std::path::{Path, PathBuf};

use eframe::egui::{Align, Frame, Key, Margin, Modifiers, Popup, ScrollArea, Ui};

use super::frame::Desk;
use super::settings::Part;
use super::state::{Screen, State};
use super::theme::{self, Tone, icon, role, space, width};
use super::widgets::{self, Button, ListRow, OverForm, card};
use super::words::counted;
use crate::app::{Command, Damage, Seen, UnreadFile};
use crate::documents::record_lines;
use crate::model::Kind;

/// As many lines of a record as are looked at before it is put back.
const LINES: usize = 40;

/// The file that is looked at.
#[derive(Debug)]
pub struct UnreadScreen {
    path: PathBuf,
    /// Where it was opened: whoever goes elsewhere has left it.
    from: Option<(Screen, Option<crate::model::Id>)>,
    /// It was asked for what is wrong with it.
    asked: bool,
    /// The last good version is shown.
    shows_good: bool,
    /// It should come into view.
    reveals_good: bool,
    takes_keyboard: bool,
}

impl UnreadScreen {
    /// Whether it is this file that is looked at.
    pub fn shows(&self, file: &UnreadFile) -> bool {
        self.path == file.path
    }
}

/// Shows a file from the next frame on.
pub fn open(state: &mut State, path: &Path) {
    let (from, asked, shows_good, reveals_good, takes_keyboard) = (None, false, false, false, true);
    let path = path.to_owned();
    state.unread = Some(UnreadScreen { path, from, asked, shows_good, reveals_good, takes_keyboard });
    (state.first, state.lead, state.page_over) = (None, None, false);
}

/// The files of a kind that can't be read.
pub fn of_kind<'a>(desk: &Desk<'a>, kind: Kind) -> Vec<&'a UnreadFile> {
    let session = desk.session;
    let is_shown = |file: &&UnreadFile| file.kind == kind && file.id.is_none_or(|id| session.clash(id).is_none());
    session.unread().iter().filter(is_shown).collect()
}

/// Its row at the end of a list. Whether it was chosen.
pub fn row(ui: &mut Ui, file: &UnreadFile, (number, count): (usize, usize), chosen: bool) -> bool {
    let name = name_of(&file.path);
    let row = ListRow::new("A file that can\u{2019}t be read").detail(&name).mark(icon::WARNING, Tone::Warn);
    row.place(number, count).chosen(chosen).show(ui).clicked()
}

/// The line on Home, where there is such a file.
pub fn told(ui: &mut Ui, desk: &Desk<'_>, state: &mut State) {
    let Some(first) = desk.session.unread().first() else { return };
    ui.add_space(space::FIELD);
    let count = desk.session.unread().len();
    let says = counted(
        count,
        "file can\u{2019}t be read. See what can be done",
        "files can\u{2019}t be read. See what can be done",
    );
    if widgets::way_to_mend(ui, icon::WARNING, Tone::Warn, &says).clicked() {
        match count {
            1 => open(state, &first.path),
            _ => state.go_to_part(Part::Attention),
        }
    }
}

/// Draws it, while a file is looked at. False where none is: what is shown otherwise has its place then.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, state: &mut State) -> bool {
    let Some(mut screen) = state.unread.take() else { return false };
    let from = (state.screen, state.open());
    let is_left = *screen.from.get_or_insert(from) != from;
    let Some(file) = desk.session.unread().iter().find(|file| file.path == screen.path).filter(|_| !is_left) else {
        return false;
    };
    if !std::mem::replace(&mut screen.asked, true) {
        desk.send(Command::LookAtFile { path: screen.path.clone(), again: false });
    }
    let mut stays = !goes_back(ui, &mut screen);
    ScrollArea::vertical().id_salt("a file that can't be read").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 20, right: 20, top: 12, bottom: 32 }).show(ui, |ui| {
            ui.set_max_width(width::READING.min(ui.available_width()));
            stays &= !contents(ui, desk, &mut screen, file);
        });
    });
    if stays {
        state.unread = Some(screen);
    } else {
        state.focus_list = state.screen.lists();
    }
    true
}

/// The way back. Whether it was taken.
fn goes_back(ui: &mut Ui, screen: &mut UnreadScreen) -> bool {
    let escaped =
        !Popup::is_any_open(ui.ctx()) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if std::mem::take(&mut screen.takes_keyboard) {
        widgets::next_takes_keyboard(ui);
    }
    let title = "A file that can\u{2019}t be read";
    let line = OverForm { back: "Back", back_name: "Back from this file", title, ..OverForm::default() };
    line.show(ui) || escaped
}

/// Draws all of it. Whether the file is left as it is.
fn contents(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut UnreadScreen, file: &UnreadFile) -> bool {
    ui.spacing_mut().item_spacing.y = space::LABEL;
    widgets::body(ui, &name_of(&file.path));
    let folder = file.path.parent().unwrap_or(Path::new("")).display().to_string();
    widgets::secondary(ui, &format!("In the folder {folder}"));
    ui.add_space(space::FIELD);
    let Some(seen) = desk.session.seen(&file.path) else {
        widgets::muted(ui, "Looking at it");
        return false;
    };
    widgets::body(ui, words::meaning(seen.damage));
    ui.add_space(space::WORD);
    if let Some(problem) = &seen.problem {
        ui.scope(|ui| place::show(ui, problem, &seen.lines)).response.on_hover_text(&problem.what);
    }
    ui.add_space(space::FIELD);
    widgets::heading(ui, 2, role::SUBHEADING, "What you can do");
    widgets::secondary(ui, "The file stays as it is until you choose. Everything else works as usual.");
    ui.add_space(space::WORD);
    let left = actions(ui, desk, screen, (file, seen));
    if screen.shows_good {
        good(ui, desk, screen, (file, seen));
    }
    left
}

/// What can be done. Whether the file is left as it is.
fn actions(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut UnreadScreen, (file, seen): (&UnreadFile, &Seen)) -> bool {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::Vec2::splat(space::WORD);
        let joins = seen.damage == Damage::TwoVersions;
        let join = Button::filled("Join both versions").enabled(desk.session.can_write());
        if joins && join.show(ui).clicked() {
            desk.send(Command::BringTogether(file.path.clone()));
        }
        // The first of what can be done is filled, until the version below it has the button that does it.
        let is_first = !joins && !screen.shows_good;
        let words = "Open the last good version";
        let open = if is_first { Button::filled(words) } else { Button::outlined(words) };
        if seen.good.is_some() && open.icon(icon::READ).show(ui).clicked() {
            (screen.shows_good, screen.reveals_good) = (true, true);
        }
        if Button::outlined("Show its folder").icon(icon::FOLDER_OPEN).show(ui).clicked() {
            // Not the file: whatever program opens it might save over it.
            desk.send(Command::OpenFile(file.path.parent().unwrap_or(&file.path).to_owned()));
        }
        if Button::outlined("It is right now: read it again").show(ui).clicked() {
            desk.send(Command::LookAtFile { path: file.path.clone(), again: true });
        }
        Button::quiet("Leave it").show(ui).clicked()
    })
    .inner
}

/// The version that could take its place, with the button that puts it there.
fn good(ui: &mut Ui, desk: &mut Desk<'_>, screen: &mut UnreadScreen, (file, seen): (&UnreadFile, &Seen)) {
    let Some((version, record)) = &seen.good else { return };
    ui.add_space(space::FIELD);
    let shown = card(ui, None, |ui| {
        let title = record.title();
        widgets::heading(ui, 2, role::NAME, if title.is_empty() { "Without a name" } else { &title });
        widgets::secondary(ui, &words::saved_by(&version.rev, desk.session));
        ui.add_space(space::WORD);
        let words = "Put this version back";
        let joins = seen.damage == Damage::TwoVersions;
        let back = if joins { Button::outlined(words) } else { Button::filled(words) };
        if back.enabled(desk.session.can_write()).show(ui).clicked() {
            desk.send(Command::BringBack(file.path.clone()));
        }
        widgets::secondary(ui, "The file as it is now is kept on this computer.");
        ui.add_space(space::WORD);
        let lines = record_lines(desk.session.workspace(), record);
        for (at, line) in lines.iter().enumerate().take(LINES) {
            let next = lines.get(at + 1).map_or(0, |next| indent(next));
            one_line(ui, line.trim(), next > indent(line));
        }
        if lines.len() > LINES {
            widgets::secondary(ui, &counted(lines.len() - LINES, "line more", "lines more"));
        }
    });
    if std::mem::take(&mut screen.reveals_good) {
        shown.response.scroll_to_me(Some(Align::Min));
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// A line of the version: the name of a group over what stands in it, or a label with its words.
fn one_line(ui: &mut Ui, line: &str, is_over_others: bool) {
    let palette = theme::palette(ui.ctx());
    match line.split_once(": ") {
        _ if is_over_others => {
            ui.add_space(space::LABEL);
            widgets::heading(ui, 3, role::NAME, line);
        }
        Some((label, words)) => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::TIGHT;
                widgets::text(ui, role::BODY, palette.muted, label);
                widgets::text(ui, role::BODY, palette.ink, words);
            });
        }
        None => {
            widgets::body(ui, line);
        }
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
