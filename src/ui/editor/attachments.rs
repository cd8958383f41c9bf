//! Files that are kept with a record: opened, taken off, and added through the system's dialog.

use eframe::egui::Ui;

use super::Draft;
use crate::app::Command;
use crate::model::header::Attachment;
use crate::ui::theme::{icon, space};
use crate::ui::widgets::{Button, icon_button};

/// Draws the files and takes off what was asked for. The copy itself stays in the folder, so that this can be undone.
pub fn show(ui: &mut Ui, draft: &mut Draft<'_, '_>, files: &mut Vec<Attachment>) {
    let mut taken_off = None;
    for (index, file) in files.iter().enumerate() {
        ui.horizontal(|ui| {
            let name = format!("Open {}", file.name);
            if Button::plain(&file.name).icon(icon::OPEN).small().name(&name).show(ui).clicked() {
                draft.desk.send(Command::OpenAttachment(file.file.clone()));
            }
            if icon_button(ui, icon::CLEAR, &format!("Take off {}", file.name)).clicked() {
                taken_off = Some(index);
            }
        });
    }
    if let Some(index) = taken_off {
        files.remove(index);
    }
    ui.add_space(space::LABEL);
    if Button::outlined("Add a file").icon(icon::ADD).small().show(ui).clicked() {
        draft.desk.send(Command::BrowseAttachment(draft.record));
    }
}
