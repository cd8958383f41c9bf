//! What can be seen at the window: the names of things, and whether every character has a glyph.

use std::collections::HashSet;

use eframe::egui::epaint::{ClippedShape, TextShape};
use eframe::egui::{Color32, FontId, Rect, Role, Shape};
use egui_kittest::kittest::{NodeT, Queryable, by};
use folkmoot::ui::theme::{Palette, Scheme};

use super::Desk;

/// What people type into, pick from or press.
const CONTROLS: [Role; 10] = [
    Role::TextInput,
    Role::MultilineTextInput,
    Role::ComboBox,
    Role::CheckBox,
    Role::RadioButton,
    Role::Button,
    Role::Link,
    Role::Tab,
    Role::ListBox,
    Role::ListBoxOption,
];

impl Desk {
    /// The controls that have no name.
    pub fn nameless(&self) -> Vec<String> {
        let controls = self.harness.query_all(by().predicate(|node| CONTROLS.contains(&node.role())));
        let nameless = controls.filter(|node| node.accesskit_node().label().is_none_or(|name| name.trim().is_empty()));
        nameless.map(|node| format!("{:?} at {:?}", node.accesskit_node().role(), node.rect())).collect()
    }

    /// The names of everything on the screen.
    pub fn all_names(&self) -> HashSet<String> {
        let all = self.harness.query_all(by().predicate(|_| true));
        all.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]).flatten().collect()
    }

    /// The words on the screen that have a character without a glyph.
    pub fn without_glyphs(&self) -> Vec<String> {
        let mut words: Vec<(FontId, String)> = Vec::new();
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, .. }| {
            visit(shape, &mut |shape| {
                if let Shape::Text(text) = shape {
                    words.extend(sections(text));
                }
            });
        });
        let drawn = |character: &char| !character.is_control();
        self.harness.ctx.fonts_mut(|fonts| {
            let lacks =
                |(font, words): &(FontId, String)| !words.chars().filter(drawn).all(|c| fonts.has_glyph(font, c));
            words.into_iter().filter(lacks).map(|(_, words)| words).collect()
        })
    }

    /// The words on the screen that are not seen to their end.
    pub fn cut_off(&self) -> Vec<String> {
        let mut cut = Vec::new();
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, .. }| {
            visit(shape, &mut |shape| match shape {
                Shape::Text(text) if text.galley.elided => cut.push(text.galley.job.text.clone()),
                _ => {}
            });
        });
        cut
    }

    /// Whether exactly these words are painted somewhere, whole or cut.
    pub fn shows(&self, words: &str) -> bool {
        let mut shown = false;
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, .. }| {
            visit(shape, &mut |shape| {
                if let Shape::Text(text) = shape {
                    shown |= text.galley.job.text == words;
                }
            });
        });
        shown
    }

    /// Where the words that begin like this end on the screen, at the right.
    pub fn right_edges_of(&self, beginning: &str) -> Vec<f32> {
        let mut edges = Vec::new();
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, .. }| {
            visit(shape, &mut |shape| match shape {
                Shape::Text(text) if text.galley.job.text.starts_with(beginning) => {
                    edges.push(text.pos.x + text.galley.size().x);
                }
                _ => {}
            });
        });
        edges
    }

    /// Where filled buttons are seen.
    pub fn filled(&self) -> Vec<Rect> {
        let accents = [Scheme::Light, Scheme::Dark, Scheme::HighContrast].map(|scheme| Palette::of(scheme).accent);
        let mut filled = Vec::new();
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, clip_rect, .. }| {
            visit(shape, &mut |shape| match shape {
                Shape::Rect(rect) if accents.contains(&rect.fill) => {
                    let seen = rect.rect.intersect(*clip_rect);
                    // Marks and bars are smaller.
                    if seen.is_positive() && seen.height() >= 20.0 && seen.width() >= 48.0 {
                        filled.push(seen);
                    }
                }
                _ => {}
            });
        });
        filled
    }

    /// The words that are painted paler than they are meant to be.
    pub fn faded(&self) -> Vec<String> {
        let mut faded = Vec::new();
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, .. }| {
            visit(shape, &mut |shape| {
                if let Shape::Text(text) = shape {
                    let mut letters = text.galley.rows.iter().flat_map(|row| &row.visuals.mesh.vertices);
                    if letters.any(|letter| letter.color != Color32::PLACEHOLDER && letter.color.a() < 255) {
                        faded.push(text.galley.job.text.clone());
                    }
                }
            });
        });
        faded
    }

    /// Where the words that begin like this stand, and down to where they can be seen.
    pub fn bottoms_of(&self, beginning: &str) -> Vec<(Rect, f32)> {
        let mut found = Vec::new();
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, clip_rect, .. }| {
            visit(shape, &mut |shape| match shape {
                Shape::Text(text) if text.galley.job.text.starts_with(beginning) => {
                    found.push((text.visual_bounding_rect(), clip_rect.bottom()));
                }
                _ => {}
            });
        });
        found
    }

    /// Whether an edge of this colour is drawn around this place, or around a part of it.
    pub fn has_edge(&self, place: Rect, colour: Color32) -> bool {
        let mut found = false;
        self.harness.output().shapes.iter().for_each(|ClippedShape { shape, .. }| {
            visit(shape, &mut |shape| {
                if let Shape::Rect(rect) = shape {
                    let near = rect.rect.intersects(place) && place.expand(12.0).contains_rect(rect.rect);
                    found |= near && rect.stroke.width > 1.0 && rect.stroke.color == colour;
                }
            });
        });
        found
    }
}

fn visit(shape: &Shape, found: &mut impl FnMut(&Shape)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| visit(shape, found)),
        shape => found(shape),
    }
}

/// The words of a text with the font of each.
fn sections(text: &TextShape) -> impl Iterator<Item = (FontId, String)> {
    let job = &text.galley.job;
    job.sections.iter().map(|section| {
        let range = section.byte_range.start.into()..section.byte_range.end.into();
        (section.format.font_id.clone(), job.text[range].to_owned())
    })
}
