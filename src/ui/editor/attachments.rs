//! Files that are kept with a record: what each looks like, what a picture shows in words, opened, taken off, and added
//! through the system's dialog or by dropping them on the window.

use eframe::egui::{Align, Layout, Ui};

use super::Draft;
use crate::app::{Command, Thumbnail};
use crate::documents::{Origin, prints_pictures};
use crate::model::claims_a_kind;
use crate::model::header::Attachment;
use crate::ui::drops;
use crate::ui::little::{self, Little};
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{self, Button, Field, Line, icon_button};
use crate::workspace::KEPT_FILES;

const SHOWS: &str =
    "Read out to people who don't see it. Where it is empty, the words below it or the file's name are.";

const CAN_NOT_BE_SHOWN: &str = "No picture of it can be shown or printed.";

/// Draws the files and takes off what was asked for. The copy itself stays in the folder, so that this can be undone.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, files: &mut Vec<Attachment>) {
    let to = Origin { record: draft.way.record().unwrap_or(draft.record), field: draft.way.field() };
    // Only what is kept with the record as a whole stands on its pages, where it has any that show it.
    let is_whole = to.field == KEPT_FILES;
    let record = draft.desk.session.workspace().get(to.record);
    let prints = is_whole && record.is_some_and(|record| prints_pictures(record));
    let mut taken_off = None;
    for (index, file) in files.iter_mut().enumerate() {
        ui.push_id(file.id, |ui| {
            if one(ui, draft, file, prints) {
                taken_off = Some(index);
            }
        });
        ui.add_space(space::SMALL);
    }
    if let Some(index) = taken_off {
        files.remove(index);
        draft.is_deed = true;
    }
    if Button::outlined("Add a file").icon(icon::ADD).small().show(ui).clicked() {
        draft.desk.send(Command::BrowseAttachment(to.clone()));
    }
    if !is_whole {
        drops::over(ui, draft.desk, ui.min_rect(), to, "beside this link");
    }
}

/// A file; whether it is to be taken off.
fn one(ui: &mut Ui, draft: &mut Draft<'_, '_>, file: &mut Attachment, prints: bool) -> bool {
    let mut takes_off = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        if file.kind().is_shown() {
            let shows = [&file.alt, &file.caption, &file.name].into_iter().find(|said| !said.trim().is_empty());
            let shows = shows.map(String::as_str).unwrap_or_default();
            let little = Little { file: &file.file, name: &file.name, shows, may_be_read: true };
            little::show(ui, draft.desk, &little);
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = space::LABEL;
            ui.horizontal(|ui| {
                let name = format!("Open {}", file.name);
                if Button::plain(&file.name).icon(icon::OPEN).small().name(&name).show(ui).clicked() {
                    draft.desk.send(Command::OpenAttachment(file.file.clone()));
                }
                takes_off = icon_button(ui, icon::CLEAR, &format!("Take off {}", file.name)).clicked();
            });
            if let Some(why) = why_no_picture(draft, file) {
                widgets::secondary(ui, &why);
            }
            if prints && file.kind().is_picture() {
                words(ui, file);
            }
        });
    });
    takes_off
}

/// Why there is no picture of what is one by its kind or by its name.
fn why_no_picture(draft: &Draft<'_, '_>, file: &Attachment) -> Option<String> {
    if file.kind().is_shown() {
        return match draft.desk.session.thumbnail(&file.file) {
            Some(Thumbnail::None(why)) => Some(why.clone()),
            _ => None,
        };
    }
    let (_, ending) = file.name.rsplit_once('.')?;
    claims_a_kind(ending).then(|| CAN_NOT_BE_SHOWN.to_owned())
}

fn words(ui: &mut Ui, file: &mut Attachment) {
    Field::new(&format!("What {} shows", file.name))
        .help(SHOWS)
        .show(ui, |ui| Line::new(&mut file.alt).wrapped().show(ui));
    Field::new(&format!("Words below {}", file.name)).show(ui, |ui| Line::new(&mut file.caption).wrapped().show(ui));
    widgets::flag(ui, &mut file.off_pages, &format!("Keep {} off pages", file.name));
}
