//! Copies of files that are no longer in use: looked for where somebody asks, shown with what they are, and put away.

use eframe::egui::{Align, Layout, Ui};

use super::attention::more;
use crate::app::{Clock, Command, DAYS_UNTOUCHED, Unnamed, UnnamedFile, UnnamedFiles, size_in_words};
use crate::model::FileKind;
use crate::ui::frame::Desk;
use crate::ui::little::{self, Little};
use crate::ui::theme::{Tone, icon, role, space};
use crate::ui::widgets::{self, Button, MessageBar};

pub const TITLE: &str = "Files no longer in use";

const WHAT_THEY_ARE: &str = "A file that is taken off stays in your folder, so that it can come back. Here those \
                             are found that nothing, no draft, no earlier version on this computer and no step that \
                             can be undone names any longer.";

const WHAT_IT_DOES: &str = "What is put away is out of the way for everybody who shares the folder: it lies in its folder \
                            \u{201C}put-away\u{201D}. Each file comes back by itself when something shows it.";

const FOR_GOOD: &str = "Whoever looks after the folder may remove them there for good.";

/// More are counted and not drawn.
const MOST_SHOWN: usize = 60;

/// Letters of a copy's name that tell it from others.
const LETTERS: usize = 8;

/// Draws it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>) {
    widgets::secondary(ui, WHAT_THEY_ARE);
    ui.add_space(space::SMALL);
    let session = desk.session;
    match session.unnamed_files() {
        UnnamedFiles::NotLooked => look(ui, desk, "Look for them"),
        UnnamedFiles::Looking => {
            widgets::status(ui, icon::FIND, Tone::Quiet, "Looking through your folder\u{2026}");
        }
        UnnamedFiles::Unknown(problem) => {
            MessageBar::new(Tone::Warn, icon::WARNING, &problem.what).more(&more(problem)).show(ui);
            ui.add_space(space::SMALL);
            look(ui, desk, "Look again");
        }
        UnnamedFiles::Leaving(found) => {
            files(ui, desk, found, false);
            widgets::status(ui, icon::FIND, Tone::Quiet, "Putting them away\u{2026}");
        }
        UnnamedFiles::Found(found) => {
            files(ui, desk, found, true);
            ui.horizontal_wrapped(|ui| {
                let may = !found.old.is_empty() && session.can_write();
                if may && Button::outlined(&put_away_words(found)).small().show(ui).clicked() {
                    let names = shown(found).map(|one| one.file.clone()).collect();
                    desk.send(Command::PutAway(names));
                }
                look(ui, desk, "Look again");
            });
            if !found.old.is_empty() {
                ui.add_space(space::WORD);
                widgets::secondary(ui, WHAT_IT_DOES);
            }
            away(ui, desk, found);
        }
    }
}

/// Those that are drawn. Only what somebody has seen is put away.
fn shown(found: &Unnamed) -> impl Iterator<Item = &UnnamedFile> {
    found.old.iter().take(MOST_SHOWN)
}

fn put_away_words(found: &Unnamed) -> String {
    if found.old.len() > MOST_SHOWN { format!("Put these {MOST_SHOWN} away") } else { "Put them away".to_owned() }
}

/// How many lie put away, with the way to them.
fn away(ui: &mut Ui, desk: &mut Desk<'_>, found: &Unnamed) {
    if found.away == 0 {
        return;
    }
    ui.add_space(space::SMALL);
    let lie = if found.away == 1 { "1 file lies".to_owned() } else { format!("{} files lie", found.away) };
    widgets::secondary(ui, &format!("{lie} put away, {}. {FOR_GOOD}", size_in_words(found.away_size)));
    ui.add_space(space::WORD);
    if Button::outlined("Open their folder").small().show(ui).clicked() {
        desk.send(Command::OpenPutAway);
    }
}

fn look(ui: &mut Ui, desk: &mut Desk<'_>, words: &str) {
    let name = format!("{words}: files no longer in use");
    let ready = !desk.session.is_loading();
    if Button::outlined(words).name(&name).small().enabled(ready).show(ui).clicked() {
        desk.send(Command::LookForUnnamed);
    }
}

/// How many there are, and what each is. They are not read any more once they are being put away.
fn files(ui: &mut Ui, desk: &mut Desk<'_>, found: &Unnamed, may_be_read: bool) {
    let many = match found.old.len() {
        0 => format!("{TITLE}: none that may be put away"),
        count => format!("{TITLE}: {count}, {}", size_in_words(found.old.iter().map(|one| one.size).sum())),
    };
    widgets::heading(ui, 3, role::NAME, &many);
    ui.add_space(space::WORD);
    for one in shown(found) {
        ui.push_id(&one.file, |ui| file(ui, desk, one, may_be_read));
        ui.add_space(space::WORD);
    }
    if let Some(others) = found.old.len().checked_sub(MOST_SHOWN).filter(|others| *others > 0) {
        widgets::secondary(ui, &format!("And {others} more, to be seen once these are put away."));
        ui.add_space(space::WORD);
    }
    if !found.young.is_empty() {
        widgets::secondary(ui, &young(found.young.len()));
        ui.add_space(space::WORD);
    }
}

fn young(count: usize) -> String {
    let (many, stays, them) =
        if count == 1 { ("1 more".to_owned(), "stays", "it") } else { (format!("{count} more"), "stay", "them") };
    format!(
        "{many} {stays} until nobody has touched {them} for {DAYS_UNTOUCHED} days: what a colleague typed may name {them} and \
         be on its way."
    )
}

fn file(ui: &mut Ui, desk: &mut Desk<'_>, one: &UnnamedFile, may_be_read: bool) {
    let kind = FileKind::of_copy(&one.file);
    let name = short_name(&one.file);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        if kind.is_shown() {
            let shows = format!("{} {name}", in_words(kind));
            little::show(ui, desk, &Little { file: &one.file, name: &name, shows: &shows, may_be_read });
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL;
            let open = format!("Open {name}");
            let button = Button::plain(&name).icon(icon::OPEN).small().name(&open).enabled(may_be_read);
            if button.show(ui).clicked() {
                desk.send(Command::OpenAttachment(one.file.clone()));
            }
            widgets::secondary(ui, &facts(desk.session.clock(), kind, one));
        });
    });
}

/// "JPEG picture, 4.1 MB, last touched on 3 May 2026".
fn facts(clock: &Clock, kind: FileKind, one: &UnnamedFile) -> String {
    let touched = one.touched.map(|at| clock.wall_at(at).strftime("%-d %B %Y").to_string());
    let touched = touched.map(|day| format!(", last touched on {day}")).unwrap_or_default();
    format!("{}, {}{touched}", in_words(kind), size_in_words(one.size))
}

/// What the file was called nobody knows any longer: that stood in the record.
fn short_name(file: &str) -> String {
    let (hash, ending) = file.split_once('.').unwrap_or((file, ""));
    let short: String = hash.chars().take(LETTERS).collect();
    if ending.is_empty() { short } else { format!("{short}.{ending}") }
}

fn in_words(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Jpeg => "JPEG picture",
        FileKind::Png => "PNG picture",
        FileKind::WebP => "WebP picture",
        FileKind::Svg => "Drawing",
        FileKind::Pdf => "PDF",
        FileKind::Heic | FileKind::Tiff | FileKind::Program | FileKind::Other => "File",
    }
}
