//! Backups: the folder they go to, now and once a week, which was the last; and bringing one back, once it was shown what
//! is in it.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Ui};

use super::attention::more;
use crate::app::{BackupCommand, Command, ToRestore, backup_in_words, size_in_words};
use crate::ui::editor::section::{self, Opens};
use crate::ui::frame::Desk;
use crate::ui::theme::{Tone, icon, space};
use crate::ui::widgets::{self, Button, Field, Line, MessageBar};
use crate::ui::{words, work};

const WHAT_IT_IS: &str = "One file with everything in your folder, and with the earlier versions and drafts of this \
                          computer. It is read back whole before it counts.";

const WHERE_BEST: &str = "Best on another disk than your folder: a memory stick, or a drive of your council. It is \
                          not encrypted: keep it where you would keep the papers.";

/// What is half typed.
#[derive(Debug, Default)]
pub struct BackupTyped {
    shelf: String,
    file: String,
    target: String,
    /// Bringing one back was asked for from elsewhere.
    restores: bool,
}

impl BackupTyped {
    /// Unfolds how one is brought back, which takes the keyboard.
    pub fn shows_restoring(&mut self) {
        self.restores = true;
    }
}

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, typed: &mut BackupTyped) {
    widgets::secondary(ui, WHAT_IT_IS);
    ui.add_space(space::SMALL);
    shelf(ui, desk, typed);
    ui.add_space(space::SMALL);
    weekly(ui, desk);
    ui.add_space(space::SMALL);
    now(ui, desk);
    last(ui, desk);
    ui.add_space(space::SMALL);
    let is_asked = std::mem::take(&mut typed.restores);
    if is_asked {
        widgets::next_takes_keyboard(ui);
    }
    let opens = if is_asked { Opens::Now } else { Opens::OnDemand };
    section::show(ui, "restore", "Restore from a backup", opens, |ui| restoring(ui, desk, typed));
}

fn send(desk: &mut Desk<'_>, command: BackupCommand) {
    desk.send(Command::Backup(command));
}

/// The folder that backups go to.
fn shelf(ui: &mut Ui, desk: &mut Desk<'_>, typed: &mut BackupTyped) {
    match &desk.session.settings().backups.folder {
        Some(folder) => widgets::body(ui, &format!("Backups go to {}", folder.display())),
        None => widgets::body(ui, "No folder for backups is chosen yet."),
    };
    widgets::secondary(ui, WHERE_BEST);
    ui.add_space(space::WORD);
    if Button::outlined("Choose a folder")
        .name("Choose a folder for backups")
        .icon(icon::FOLDER)
        .small()
        .show(ui)
        .clicked()
    {
        send(desk, BackupCommand::BrowseShelf);
    }
    ui.add_space(space::SMALL);
    if let Some(path) = path_line(ui, "Or type where backups go", "Keep them here", &mut typed.shelf, true) {
        send(desk, BackupCommand::SetShelf(path));
    }
}

/// A path that is typed, with the button that takes it, as Enter does.
fn path_line(ui: &mut Ui, label: &str, button: &str, text: &mut String, may: bool) -> Option<PathBuf> {
    let line = Field::new(label).show(ui, |ui| Line::new(text).show(ui));
    ui.add_space(space::WORD);
    let entered = line.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let is_typed = may && !text.trim().is_empty();
    let clicked = Button::outlined(button).small().enabled(is_typed).show(ui).clicked();
    (is_typed && (entered || clicked)).then(|| PathBuf::from(std::mem::take(text).trim()))
}

fn weekly(ui: &mut Ui, desk: &mut Desk<'_>) {
    let was = desk.session.settings().backups.weekly;
    let mut weekly = was;
    widgets::flag(ui, &mut weekly, "Make a backup by itself once a week");
    if weekly != was {
        send(desk, BackupCommand::Weekly(weekly));
    }
    widgets::secondary(
        ui,
        "In the background, and only where the last backup is more than a week old. The newest eight of these are kept.",
    );
}

/// The button, or how far it has come.
fn now(ui: &mut Ui, desk: &mut Desk<'_>) {
    let session = desk.session;
    if let Some(under_way) = session.backup_work().filter(|_| session.is_backing_up()) {
        return work::in_place(ui, desk, &under_way, "Cancel the backup");
    }
    let ready = session.settings().backups.folder.is_some() && session.folder().is_some() && !session.is_loading();
    if Button::filled("Back up now").small().enabled(ready).show(ui).clicked() {
        send(desk, BackupCommand::Now);
    }
}

/// Which backup was made last, and what went wrong with one after it.
fn last(ui: &mut Ui, desk: &Desk<'_>) {
    ui.add_space(space::WORD);
    match desk.session.last_backup() {
        Some(last) => {
            let (made, size) = (last.made.strftime("%-d %B %Y"), size_in_words(last.size));
            let at = words::clock_time(last.made);
            let name = last.path.file_name().unwrap_or_default().to_string_lossy();
            widgets::body(ui, &format!("Last backup: {made} at {at}, {size}. {}", of_it(last.missing)));
            widgets::secondary(ui, &name);
        }
        None => {
            widgets::body(ui, "This computer has made no backup of this folder yet.");
        }
    }
    if let Some(problem) = desk.session.backup_problem() {
        ui.add_space(space::SMALL);
        MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&more(problem)).show(ui);
    }
}

fn of_it(missing: usize) -> String {
    match missing {
        0 => "It was read back whole.".to_owned(),
        1 => "1 file could not be read, or not as a whole, so not all of your folder is in it.".to_owned(),
        many => format!("{many} files could not be read, or not as a whole, so not all of your folder is in it."),
    }
}

/// Choosing a backup, what is in it, and where it is to go.
fn restoring(ui: &mut Ui, desk: &mut Desk<'_>, typed: &mut BackupTyped) {
    widgets::secondary(ui, "Into a new or an empty folder, never over anything. What is open now is left as it is.");
    ui.add_space(space::SMALL);
    match desk.session.to_restore() {
        ToRestore::Looking(path) => {
            widgets::status(ui, icon::FIND, Tone::Quiet, &format!("Reading all of {}", path.display()));
        }
        ToRestore::Found(path, contents, refused) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            widgets::told(ui, &format!("{name} is whole. {}", backup_in_words(contents)));
            ui.add_space(space::SMALL);
            if let Some(problem) = refused {
                MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&more(problem)).show(ui);
                ui.add_space(space::SMALL);
            }
            target(ui, desk, typed);
        }
        ToRestore::Restored(folder) if desk.session.folder() != Some(folder) => restored(ui, desk, folder, typed),
        ToRestore::Restored(_) => source(ui, desk, typed),
        ToRestore::Unusable(problem) => {
            MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&more(problem)).show(ui);
            ui.add_space(space::SMALL);
            source(ui, desk, typed);
        }
        ToRestore::Nothing => source(ui, desk, typed),
    }
}

/// It is there, and what was open before is open still.
fn restored(ui: &mut Ui, desk: &mut Desk<'_>, folder: &Path, typed: &mut BackupTyped) {
    let says = format!("Restored into {}", folder.display());
    let message = MessageBar::new(Tone::Decision, icon::DONE, &says);
    if message.more("You still work in the folder that was open before.").actions(&["Open it"]).show(ui).is_some() {
        desk.send(Command::OpenFolder(folder.to_owned()));
    }
    ui.add_space(space::SMALL);
    source(ui, desk, typed);
}

fn source(ui: &mut Ui, desk: &mut Desk<'_>, typed: &mut BackupTyped) {
    let may = !desk.session.is_backing_up();
    let choose = Button::outlined("Choose a backup").icon(icon::FOLDER).small().enabled(may);
    if choose.show(ui).clicked() {
        send(desk, BackupCommand::BrowseFile);
    }
    ui.add_space(space::SMALL);
    if let Some(path) = path_line(ui, "Or type where the backup is", "See what is in it", &mut typed.file, may) {
        send(desk, BackupCommand::LookInto(path));
    }
}

fn target(ui: &mut Ui, desk: &mut Desk<'_>, typed: &mut BackupTyped) {
    let may = !desk.session.is_backing_up();
    ui.horizontal_wrapped(|ui| {
        let choose = Button::outlined("Restore into a folder").icon(icon::FOLDER).small().enabled(may);
        if choose.show(ui).clicked() {
            send(desk, BackupCommand::BrowseTarget);
        }
        if Button::quiet("Leave it").name("Leave the backup").small().enabled(may).show(ui).clicked() {
            send(desk, BackupCommand::Leave);
        }
    });
    ui.add_space(space::SMALL);
    if let Some(path) = path_line(ui, "Or type the new folder", "Restore it there", &mut typed.target, may) {
        send(desk, BackupCommand::Restore(path));
    }
}
