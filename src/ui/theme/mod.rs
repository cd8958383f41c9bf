//! The look of the window: the only place where colours, sizes, fonts and icons are named.
//!
//! `install` once, `apply` whenever the person chooses other colours; widgets ask for the `palette` in force. How large
//! the text is belongs to the window's zoom, not to this room.

mod contrast;
mod fonts;
pub mod icon;
mod measures;
mod palette;
mod style;
mod text;

use eframe::egui::{Color32, Context, Id, Theme, Ui};

pub use contrast::{contrast_is_asked_for, follow_contrast, is_contrast_asked};
pub use icon::Icon;
pub use measures::{height, line, radius, space, width};
pub use palette::{Palette, Scheme, Tone, ToneColours};
pub use text::{TextRole, Weight, role};

/// Loads the fonts and dresses the window in light colours. Call it once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    apply(ctx, Palette::of(Scheme::Light));
}

/// Dresses the window in these colours from the next frame on.
pub fn apply(ctx: &Context, palette: Palette) {
    ctx.set_theme(if palette.is_dark() { Theme::Dark } else { Theme::Light });
    ctx.all_styles_mut(|style| *style = style::dressed(palette));
    ctx.data_mut(|data| data.insert_temp(palette_id(), palette));
}

/// The colours in force. A `Ui` can be passed as well as a context.
pub fn palette(ctx: &Context) -> Palette {
    ctx.data(|data| data.get_temp(palette_id())).unwrap_or(Palette::of(Scheme::Light))
}

/// Draws what people see from across the room: dark, unless the colours in force are of high contrast.
pub fn for_the_room<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let before = palette(ui.ctx());
    let dark = if before.scheme == Scheme::HighContrast { before } else { Palette::of(Scheme::Dark) };
    apply(ui.ctx(), dark);
    ui.set_style(ui.ctx().global_style());
    let drawn = draw(ui);
    apply(ui.ctx(), before);
    drawn
}

/// A picture in its own colours.
pub const AS_DRAWN: Color32 = Color32::WHITE;

/// The colours on paper, which is white whatever the window looks like.
pub fn paper() -> Palette {
    Palette::of(Scheme::Light)
}

fn palette_id() -> Id {
    Id::unique("the palette in force")
}
