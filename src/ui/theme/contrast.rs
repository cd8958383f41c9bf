//! Whether the system asks for high contrast: in its settings for accessibility, on each system in its own way. Light
//! and dark are egui's to tell. What is made of it is decided where the window is dressed.

use eframe::egui::{Context, Id};
use mundy::{Contrast, Interest, Preferences, Subscription};

/// Hears what the system asks for, now and whenever that is changed, until what is returned is let go. Where the system
/// can't be asked, it asks for nothing.
pub fn follow_contrast(ctx: &Context) -> Subscription {
    let ctx = ctx.clone();
    Preferences::subscribe(Interest::Contrast, move |preferences| {
        contrast_is_asked_for(&ctx, matches!(preferences.contrast, Contrast::More | Contrast::Custom));
    })
}

/// The system asks for high contrast, or no longer. The window is drawn anew where that is news.
pub fn contrast_is_asked_for(ctx: &Context, asked: bool) {
    if is_contrast_asked(ctx) != asked {
        ctx.data_mut(|data| data.insert_temp(asked_id(), asked));
        ctx.request_repaint();
    }
}

/// Whether the system asks for high contrast.
pub fn is_contrast_asked(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(asked_id())).unwrap_or(false)
}

fn asked_id() -> Id {
    Id::unique("the system asks for high contrast")
}
