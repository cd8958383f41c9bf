//! Every colour that may lie on another can be read there: WCAG 2.2, 1.4.3 for text and 1.4.11 for edges and marks.

use eframe::egui::Color32;
use folkmoot::ui::theme::{Palette, Scheme};

type Pick = fn(&Palette) -> Color32;

/// What is laid, what it is laid on, the least contrast.
const PAIRS: [(&str, &[Pick], &[Pick], f64); 9] = [
    ("text on every ground", &[ink, muted, faint, accent], &[window, panel, surface, sunken, hover, selected], 4.5),
    ("the main button", &[|p| p.on_accent], &[accent, |p| p.accent_strong], 4.5),
    ("action", &[|p| p.action, ink, muted], &[|p| p.action_soft], 4.5),
    ("decision", &[|p| p.decision, ink, muted], &[|p| p.decision_soft], 4.5),
    ("quote", &[|p| p.quote, ink, muted], &[|p| p.quote_soft], 4.5),
    ("offer", &[|p| p.offer, ink, muted], &[|p| p.offer_soft], 4.5),
    ("warning", &[|p| p.warn, ink, muted], &[|p| p.warn_soft], 4.5),
    ("late", &[|p| p.late, ink, muted], &[|p| p.late_soft], 4.5),
    ("edges of controls", &[|p| p.control], &[window, panel, surface, sunken, selected, hover], 3.0),
];

const KINDS: [Pick; 6] = [|p| p.action, |p| p.decision, |p| p.quote, |p| p.offer, |p| p.warn, |p| p.late];

fn ink(p: &Palette) -> Color32 {
    p.ink
}
fn muted(p: &Palette) -> Color32 {
    p.muted
}
fn faint(p: &Palette) -> Color32 {
    p.faint
}
fn accent(p: &Palette) -> Color32 {
    p.accent
}
fn window(p: &Palette) -> Color32 {
    p.window
}
fn panel(p: &Palette) -> Color32 {
    p.panel
}
fn surface(p: &Palette) -> Color32 {
    p.surface
}
fn sunken(p: &Palette) -> Color32 {
    p.sunken
}
fn hover(p: &Palette) -> Color32 {
    p.hover
}
fn selected(p: &Palette) -> Color32 {
    p.selected
}

#[test]
fn every_pair_can_be_read_in_every_scheme() {
    for scheme in [Scheme::Light, Scheme::Dark, Scheme::HighContrast] {
        let palette = Palette::of(scheme);
        for (what, laid, grounds, least) in PAIRS {
            check(&palette, what, laid, grounds, least);
        }
        check(&palette, "kinds on plain grounds", &KINDS, &[surface, panel, window], 4.5);
        check(&palette, "marks on the chosen row", &[|p| p.warn, |p| p.late], &[selected], 4.5);
    }
}

fn check(palette: &Palette, what: &str, laid: &[Pick], grounds: &[Pick], least: f64) {
    for (laid_number, laid) in laid.iter().enumerate() {
        for (ground_number, ground) in grounds.iter().enumerate() {
            let contrast = contrast(laid(palette), ground(palette));
            assert!(
                contrast >= least,
                "{what}, colour {laid_number} on ground {ground_number} in {:?}: {contrast:.2}, {least} is needed",
                palette.scheme
            );
        }
    }
}

#[test]
fn contrast_is_computed_as_the_standard_says() {
    let light = Palette::of(Scheme::Light);
    let known = [(light.ink, light.surface, 16.67), (light.faint, light.selected, 4.67), (light.ink, light.ink, 1.0)];
    for (laid, ground, expected) in known {
        let computed = contrast(laid, ground);
        assert!((computed - expected).abs() < 0.01, "{computed:.2} for {expected}");
    }
}

/// Contrast of two colours, from 1 to 21.
fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Color32) -> f64 {
    let [red, green, blue, _] = colour.to_array().map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
