//! Every colour of the window, by what it is used for, in light, dark and high contrast.
//!
//! A test computes the contrast of each pair that may lie on one another, so a changed value cannot slip under what
//! people need to read it.

use eframe::egui::Color32;

/// Which of the three sets of colours is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
    HighContrast,
}

/// The colours of one scheme. A name ending in `soft` is the ground behind text of the name before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub scheme: Scheme,
    /// Behind everything: navigation and the bottom line.
    pub window: Color32,
    /// Lists and side panels.
    pub panel: Color32,
    /// Editors, cards and fields: what is being worked on.
    pub surface: Color32,
    /// Behind the picture of a page.
    pub sunken: Color32,
    /// A row under the pointer.
    pub hover: Color32,
    /// The chosen row.
    pub selected: Color32,
    /// Dividers and edges of cards; decoration that carries no meaning.
    pub line: Color32,
    /// Edges of fields, buttons and bars.
    pub control: Color32,
    pub ink: Color32,
    pub muted: Color32,
    /// Hints, units and placeholders. Not for the soft grounds.
    pub faint: Color32,
    /// Links, focus, the main button, the done part of a bar.
    pub accent: Color32,
    /// The main button under the pointer.
    pub accent_strong: Color32,
    pub on_accent: Color32,
    pub action: Color32,
    pub action_soft: Color32,
    pub decision: Color32,
    pub decision_soft: Color32,
    pub quote: Color32,
    pub quote_soft: Color32,
    pub offer: Color32,
    pub offer_soft: Color32,
    /// A gentle warning; also what went quiet.
    pub warn: Color32,
    /// Behind a warning, and behind found words.
    pub warn_soft: Color32,
    /// Late or failed, nothing else.
    pub late: Color32,
    pub late_soft: Color32,
    /// Under what floats.
    pub shadow: Color32,
    /// Over what lies behind a floating box that waits for an answer.
    pub dim: Color32,
}

/// What a chip or a message speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// A fact, with an edge and no ground.
    Plain,
    /// A count or a state that asks for nothing.
    Quiet,
    Action,
    Decision,
    Quote,
    Offer,
    Warn,
    Late,
}

/// Text, ground and edge of a tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToneColours {
    pub ink: Color32,
    pub ground: Color32,
    pub edge: Color32,
}

impl Palette {
    /// The colours of a scheme.
    pub const fn of(scheme: Scheme) -> Self {
        let s = scheme;
        Self {
            scheme,
            window: one(s, 0xF1F3F0, 0x131816, 0x000000),
            panel: one(s, 0xF8F9F7, 0x181E1B, 0x000000),
            surface: one(s, 0xFFFFFF, 0x1E2522, 0x000000),
            sunken: one(s, 0xE6EAE6, 0x101412, 0x000000),
            hover: one(s, 0xEAEEEA, 0x28312D, 0x2B2B2B),
            selected: one(s, 0xD9EAE5, 0x1D3F39, 0x003B6F),
            line: one(s, 0xDADFDA, 0x343E39, 0xFFFFFF),
            control: one(s, 0x7A857F, 0x7F8D86, 0xFFFFFF),
            ink: one(s, 0x17201C, 0xEAF0EC, 0xFFFFFF),
            muted: one(s, 0x4B5751, 0xB6C2BC, 0xFFFFFF),
            faint: one(s, 0x5C6862, 0x9EACA5, 0xE6E6E6),
            accent: one(s, 0x0B6157, 0x74D0BE, 0xFFE14D),
            accent_strong: one(s, 0x084A42, 0x9AE2D3, 0xFFF0A0),
            on_accent: one(s, 0xFFFFFF, 0x08211D, 0x000000),
            action: one(s, 0x1B57A3, 0x92BFF7, 0x9ECBFF),
            action_soft: one(s, 0xE3EDF9, 0x1D3049, 0x000000),
            decision: one(s, 0x28652B, 0x93D390, 0x8CF58C),
            decision_soft: one(s, 0xE1F0DF, 0x1E3A22, 0x000000),
            quote: one(s, 0x74377F, 0xDDAAE6, 0xFFB3FF),
            quote_soft: one(s, 0xF4E8F6, 0x3A2440, 0x000000),
            offer: one(s, 0x0A5F6B, 0x7FD3E0, 0x7DF3FF),
            offer_soft: one(s, 0xDDF0F2, 0x15363C, 0x000000),
            warn: one(s, 0x754B00, 0xEDC46D, 0xFFD24D),
            warn_soft: one(s, 0xFCF1D8, 0x3A2E12, 0x000000),
            late: one(s, 0xA3241A, 0xFFA398, 0xFFADA3),
            late_soft: one(s, 0xFBE7E4, 0x44211E, 0x000000),
            shadow: see_through(s, 0x17201C, 40, 0x000000, 120, 0),
            dim: see_through(s, 0x17201C, 107, 0x000000, 140, 204),
        }
    }

    pub const fn is_dark(&self) -> bool {
        !matches!(self.scheme, Scheme::Light)
    }

    /// The colours of a tone. In high contrast the ground is black, so the edge is drawn in the tone's own colour.
    pub fn tone(&self, tone: Tone) -> ToneColours {
        let (ink, ground) = match tone {
            Tone::Plain => return ToneColours { ink: self.ink, ground: self.surface, edge: self.line },
            Tone::Quiet => (self.muted, self.hover),
            Tone::Action => (self.action, self.action_soft),
            Tone::Decision => (self.decision, self.decision_soft),
            Tone::Quote => (self.quote, self.quote_soft),
            Tone::Offer => (self.offer, self.offer_soft),
            Tone::Warn => (self.warn, self.warn_soft),
            Tone::Late => (self.late, self.late_soft),
        };
        let edge = if self.scheme == Scheme::HighContrast { ink } else { ground };
        ToneColours { ink, ground, edge }
    }
}

const fn one(scheme: Scheme, light: u32, dark: u32, high_contrast: u32) -> Color32 {
    let rgb = match scheme {
        Scheme::Light => light,
        Scheme::Dark => dark,
        Scheme::HighContrast => high_contrast,
    };
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// A colour laid over others; the strengths are of 255. In high contrast it is black.
const fn see_through(scheme: Scheme, light: u32, strength: u8, dark: u32, dark_strength: u8, high: u8) -> Color32 {
    let (rgb, strength) = match scheme {
        Scheme::Light => (light, strength),
        Scheme::Dark => (dark, dark_strength),
        Scheme::HighContrast => (0, high),
    };
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgba_premultiplied(share(red, strength), share(green, strength), share(blue, strength), strength)
}

const fn share(channel: u8, strength: u8) -> u8 {
    (channel as u16 * strength as u16 / 255) as u8
}
