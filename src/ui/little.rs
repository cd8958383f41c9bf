//! Small pictures of files that are kept in the folder: made on a thread that draws no frame, asked for when they come into
//! view, and let go a moment after they are out of it, so that the window holds no more of them than it shows.

use std::collections::HashMap;
use std::sync::Arc;

use eframe::egui::{
    ColorImage, Context, Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::frame::Desk;
use super::theme::{self, icon, line, radius, space};
use super::widgets;
use crate::app::{Command, Thumbnail};
use crate::render::Picture;

/// The room for a picture of a file.
const ROOM: Vec2 = vec2(112.0, 84.0);

/// How many frames a picture stays that is not drawn any more.
const FRAMES_KEPT: u64 = 4;

/// What is in view, by the names of the copies.
#[derive(Clone, Default)]
struct Shelf(HashMap<String, Shown>);

#[derive(Clone)]
struct Shown {
    /// None where it has no picture, or none yet.
    drawn: Option<(Arc<Picture>, TextureHandle)>,
    /// The frame that it was drawn in last.
    frame: u64,
}

/// A file that is shown in little.
pub struct Little<'a> {
    /// The name of its copy.
    pub file: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// What its picture shows, in the words that there are.
    pub shows: &'a str,
    /// It may be read. Where it may not, there is a picture only if one was made before.
    pub may_be_read: bool,
}

/// Draws what it looks like, once that is made; an icon until then, and where it can't be shown. Why it can't is handed
/// back, to be said beside it.
pub fn show<'s>(ui: &mut Ui, desk: &mut Desk<'s>, little: &Little<'_>) -> Option<&'s str> {
    let Little { file, name, shows, may_be_read } = little;
    let (room, response) = ui.allocate_exact_size(ROOM, Sense::hover());
    if !ui.is_rect_visible(room) {
        return why_not(desk.session.thumbnail(little.file));
    }
    let palette = theme::palette(ui.ctx());
    let edge = Stroke::new(line::THIN, palette.line);
    ui.painter().rect(room, radius::CONTROL, palette.sunken, edge, StrokeKind::Inside);
    let session = desk.session;
    let known = session.thumbnail(file);
    let picture = match known {
        Some(Thumbnail::Drawn(picture)) => Some(picture),
        _ => None,
    };
    let (texture, has_come) = take(ui.ctx(), file, picture);
    // What could not be shown before is tried again when it comes into view: its disk may have been away.
    let is_wanted = known.is_none() || has_come && matches!(known, Some(Thumbnail::None(_)));
    if is_wanted && *may_be_read {
        desk.send(Command::ShowPicture((*file).to_owned()));
    }
    if let Some(texture) = texture {
        put(ui, room, &texture);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, *shows));
        return None;
    }
    let why = why_not(known);
    let said = why.map_or_else(|| format!("{name}, its picture is being made"), |why| format!("{name}. {why}"));
    widgets::icon_at(ui, icon::ATTACHMENT, icon::SIZE_LARGE, palette.muted, room.center());
    response.on_hover_text(&said).widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
    why
}

fn why_not(known: Option<&Thumbnail>) -> Option<&str> {
    match known {
        Some(Thumbnail::None(why)) => Some(why),
        _ => None,
    }
}

/// The picture as the window keeps it while it is shown, and whether the file has just come into view.
fn take(ctx: &Context, file: &str, picture: Option<&Arc<Picture>>) -> (Option<TextureHandle>, bool) {
    let frame = ctx.cumulative_frame_nr();
    let before = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shelf>(shelf()).0.remove(file));
    let has_come = before.is_none();
    let kept = before.and_then(|shown| shown.drawn).filter(|(of, _)| picture.is_some_and(|now| Arc::ptr_eq(of, now)));
    let drawn = kept.or_else(|| picture.map(|picture| (picture.clone(), texture(ctx, picture))));
    let texture = drawn.as_ref().map(|(_, texture)| texture.clone());
    let shown = Shown { drawn, frame };
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Shelf>(shelf()).0.insert((*file).to_owned(), shown));
    (texture, has_come)
}

/// Lets go of the pictures that are out of view. Once a frame.
pub fn let_go(ctx: &Context) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| {
        let shelf = &mut data.get_temp_mut_or_default::<Shelf>(shelf()).0;
        shelf.retain(|_, shown| shown.frame + FRAMES_KEPT >= frame);
    });
}

fn shelf() -> Id {
    Id::unique("small pictures in view")
}

fn texture(ctx: &Context, picture: &Picture) -> TextureHandle {
    let image = ColorImage::from_rgba_premultiplied([picture.width, picture.height], &picture.pixels);
    ctx.load_texture("a kept file", image, TextureOptions::LINEAR)
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
