//! A window for tests, dressed in the theme.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use eframe::egui::{self, CentralPanel, Frame, Margin, Ui};
use egui_kittest::Harness;
use folkmoot::ui::theme::{self, Palette, Scheme};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, RgbaImage};

use crate::raster::{Textures, picture};

/// A window on a surface with room around it, showing what `show` draws.
pub fn window<'a, State>(state: State, show: impl FnMut(&mut Ui, &mut State) + 'a) -> Harness<'a, State> {
    window_of(egui::vec2(640.0, 640.0), state, show)
}

/// The same in a size.
pub fn window_of<'a, State>(
    size: egui::Vec2,
    state: State,
    show: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    build(size, 1.0, Scheme::Light, Textures::default(), state, show)
}

/// Draws a window in a scheme at a scale and writes it as a picture into the target folder, to be looked at.
pub fn draw<State>(
    name: &str,
    size: egui::Vec2,
    scale: f32,
    scheme: Scheme,
    state: State,
    show: impl FnMut(&mut Ui, &mut State),
    act: impl FnOnce(&mut Harness<'_, State>),
) -> PathBuf {
    let textures = Textures::default();
    let mut harness = build(size, scale, scheme, textures.clone(), state, show);
    act(&mut harness);
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    save(&picture(&harness, &textures), &path);
    path
}

/// Packs lightly: these pictures are looked at and forgotten, and packing well takes longer than drawing.
fn save(picture: &RgbaImage, path: &Path) {
    let file = BufWriter::new(File::create(path).unwrap());
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Fast, FilterType::Up);
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgba8).unwrap();
}

fn build<'a, State>(
    size: egui::Vec2,
    scale: f32,
    scheme: Scheme,
    textures: Textures,
    state: State,
    mut show: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    let dark = Palette::of(scheme).is_dark();
    Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_max_steps(12)
        .renderer(textures)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::apply(ctx, Palette::of(scheme));
        })
        .build_ui_state(
            move |ui, state| {
                let ground = theme::palette(ui).surface;
                ui.painter().rect_filled(ui.ctx().content_rect(), 0, ground);
                let frame = Frame::new().inner_margin(Margin::same(12));
                CentralPanel::default().frame(frame).show(ui, |ui| show(ui, state));
            },
            state,
        )
}
