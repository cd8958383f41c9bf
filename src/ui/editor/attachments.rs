//! Files that are kept with a record: what each looks like, what a picture shows in words, opened, taken off, and added
//! through the system's dialog or by dropping them on the window.

use std::sync::Arc;

use eframe::egui::{
    Align, ColorImage, Id, Layout, Pos2, Rect, Role, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

use super::Draft;
use crate::app::{Command, Thumbnail};
use crate::documents::{Origin, prints_pictures};
use crate::model::header::Attachment;
use crate::render::Picture;
use crate::ui::drops;
use crate::ui::memo::memo;
use crate::ui::theme::{self, icon, line, radius, space};
use crate::ui::widgets::{self, Button, Field, Line, icon_button};
use crate::workspace::KEPT_FILES;

/// The room for a picture of a file.
const ROOM: Vec2 = vec2(112.0, 84.0);

const SHOWS: &str =
    "Read out to people who don't see it. Where it is empty, the words below it or the file's name are.";

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
            picture(ui, draft, file);
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
            if prints && file.kind().is_picture() {
                words(ui, file);
            }
        });
    });
    takes_off
}

fn words(ui: &mut Ui, file: &mut Attachment) {
    Field::new(&format!("What {} shows", file.name))
        .help(SHOWS)
        .show(ui, |ui| Line::new(&mut file.alt).wrapped().show(ui));
    Field::new(&format!("Words below {}", file.name)).show(ui, |ui| Line::new(&mut file.caption).wrapped().show(ui));
    widgets::flag(ui, &mut file.off_pages, &format!("Keep {} off pages", file.name));
}

/// What it looks like, once that is made; an icon until then, and where it can't be shown.
fn picture(ui: &mut Ui, draft: &mut Draft<'_, '_>, file: &Attachment) {
    let (room, response) = ui.allocate_exact_size(ROOM, Sense::hover());
    if !ui.is_rect_visible(room) {
        return;
    }
    let palette = theme::palette(ui.ctx());
    let edge = Stroke::new(line::THIN, palette.line);
    ui.painter().rect(room, radius::CONTROL, palette.sunken, edge, StrokeKind::Inside);
    let said = match draft.desk.session.thumbnail(&file.file) {
        None => {
            draft.desk.send(Command::ShowPicture(file.file.clone()));
            format!("{}, its picture is being made", file.name)
        }
        Some(Thumbnail::Waits) => format!("{}, its picture is being made", file.name),
        Some(Thumbnail::Drawn(drawn)) => {
            put(ui, room, &texture(ui, &file.file, drawn));
            let shows = [&file.alt, &file.caption, &file.name].into_iter().find(|said| !said.trim().is_empty());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, shows.cloned().unwrap_or_default()));
            return;
        }
        Some(Thumbnail::None(why)) => format!("{}. {why}", file.name),
    };
    widgets::icon_at(ui, icon::ATTACHMENT, icon::SIZE_LARGE, palette.muted, room.center());
    response.on_hover_text(&said).widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
}

/// As large as the room has it, whatever its shape.
fn put(ui: &Ui, room: Rect, texture: &TextureHandle) {
    let inner = room.shrink(space::HAIR);
    let size = texture.size_vec2();
    let size = size * (inner.width() / size.x).min(inner.height() / size.y).min(1.0);
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    let place = Rect::from_center_size(inner.center(), size);
    ui.painter().image(texture.id(), place, whole, theme::AS_DRAWN);
}

fn texture(ui: &Ui, file: &str, drawn: &Arc<Picture>) -> Arc<TextureHandle> {
    memo(ui.ctx(), Id::unique(("picture of", file)), Arc::as_ptr(drawn) as usize, || {
        let image = ColorImage::from_rgba_premultiplied([drawn.width, drawn.height], &drawn.pixels);
        ui.ctx().load_texture("a kept file", image, TextureOptions::LINEAR)
    })
}
