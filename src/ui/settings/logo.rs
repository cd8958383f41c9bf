//! The row of the council's logo: what it looks like on paper, choosing another, taking it off, and what it shows.

use eframe::egui::{
    ColorImage, Pos2, Rect, Role, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2,
};

use super::council::warn;
use crate::app::Command;
use crate::model::{Council, Logo};
use crate::render::logo_picture;
use crate::ui::frame::Desk;
use crate::ui::theme::{self, icon, line, space};
use crate::ui::widgets::{Button, Field, Line};

const HELP: &str = "PNG or JPEG. Stands at the top of the first page, at most 12 mm high. A drawing in SVG prints once it \
                    is saved as PNG.";

/// The largest that it is shown, in points, and the paper around it.
const MOST: eframe::egui::Vec2 = vec2(240.0, 60.0);

/// The picture as the window keeps it, until there is another.
#[derive(Default)]
pub struct LogoPicture {
    of: Option<Logo>,
    drawn: Option<TextureHandle>,
}

impl LogoPicture {
    fn of(&mut self, ui: &Ui, logo: &Logo) -> Option<&TextureHandle> {
        if self.of.as_ref() != Some(logo) {
            let picture = logo_picture(logo)?;
            let image = ColorImage::from_rgba_premultiplied([picture.width, picture.height], &picture.pixels);
            self.drawn = Some(ui.ctx().load_texture("logo", image, TextureOptions::LINEAR));
            self.of = Some(logo.clone());
        }
        self.drawn.as_ref()
    }
}

/// Draws the row.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, council: &mut Council, picture: &mut LogoPicture) {
    let is_named = !council.logo.trim().is_empty();
    Field::new("Logo").help(HELP).show(ui, |ui| {
        if let Some(logo) = desk.session.workspace().logo() {
            draw(ui, logo, picture);
            ui.add_space(space::WORD);
        }
        ui.horizontal_wrapped(|ui| {
            if Button::outlined("Choose a picture").icon(icon::FOLDER).small().show(ui).clicked() {
                desk.send(Command::BrowseLogo);
            }
            if is_named && Button::quiet("Take it off").name("Take the logo off").small().show(ui).clicked() {
                council.logo.clear();
            }
        });
    });
    ui.add_space(space::SMALL);
    if let Some(problem) = desk.session.logo_problem() {
        let hint = [problem.safe.as_str(), problem.hint.as_str()].join(" ");
        warn(ui, &problem.what, hint.trim());
        ui.add_space(space::SMALL);
    }
    // What was typed stays in view, whether there is a picture or not.
    if is_named || !council.logo_text.is_empty() {
        let help = "For people who don't see it. Where this is empty, they hear your council's name.";
        Field::new("What the logo shows").help(help).show(ui, |ui| Line::new(&mut council.logo_text).show(ui));
        ui.add_space(space::SMALL);
    }
}

/// On paper, whatever the window's colours are.
fn draw(ui: &mut Ui, logo: &Logo, picture: &mut LogoPicture) {
    let Some(texture) = picture.of(ui, logo) else { return };
    let size = texture.size_vec2();
    let size = size * (MOST.x / size.x).min(MOST.y / size.y).min(1.0);
    let (place, response) = ui.allocate_exact_size(size + 2.0 * vec2(space::WORD, space::WORD), Sense::hover());
    let edge = Stroke::new(line::THIN, theme::palette(ui.ctx()).line);
    ui.painter().rect(place, 0, theme::paper().surface, edge, StrokeKind::Inside);
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    ui.painter().image(texture.id(), place.shrink(space::WORD), whole, theme::AS_DRAWN);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, "Your logo"));
}
