//! Pictures of the window in the tests, drawn as the program draws where there is no graphics driver.

use std::cell::RefCell;
use std::rc::Rc;

use eframe::egui::TexturesDelta;
use egui_kittest::{Harness, TestRenderer};
use folkmoot::ui::processor::{self, Picture};
use image::RgbaImage;

/// The textures of one harness. A clone shares them, so one is handed to the harness and one is kept.
#[derive(Clone, Default)]
pub struct Textures(Rc<RefCell<processor::Textures>>);

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.borrow_mut();
        textures.take_in(delta);
        textures.let_go(delta);
    }
}

/// What the harness shows after its last step.
pub fn picture<State>(harness: &Harness<'_, State>, textures: &Textures) -> RgbaImage {
    let mut picture = Picture::default();
    draw(harness, textures, &mut picture);
    image(&picture)
}

/// Draws what the harness shows over what the picture showed. Returns how many pixels were drawn anew.
pub fn draw<State>(harness: &Harness<'_, State>, textures: &Textures, picture: &mut Picture) -> usize {
    let scale = harness.ctx.pixels_per_point();
    let size = harness.ctx.content_rect().size() * scale;
    let primitives = harness.ctx.tessellate(harness.output().shapes.clone(), scale);
    let size = (size.x.round() as u32, size.y.round() as u32);
    let areas = picture.draw(size, scale, &primitives, &textures.0.borrow());
    areas.iter().map(|area| ((area.right - area.left) * (area.bottom - area.top)) as usize).sum()
}

/// The picture as others take it.
pub fn image(picture: &Picture) -> RgbaImage {
    let width = picture.width() as u32;
    let height = (picture.pixels().len() / picture.width()) as u32;
    let mut bytes = Vec::with_capacity(picture.pixels().len() * 4);
    for pixel in picture.pixels() {
        let [blue, green, red, _] = pixel.to_le_bytes();
        bytes.extend([red, green, blue, 255]);
    }
    RgbaImage::from_raw(width, height, bytes).expect("as many bytes as pixels take")
}
