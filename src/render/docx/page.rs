//! Measures: the paper, its margins, and what follows from the size of the text.

use super::xml::Xml;
use crate::documents::{Document, Sheet, TextSize};
use crate::model::Paper;

/// A length in twentieths of a point, in which the format counts.
pub fn twips(millimetres: f32) -> i32 {
    (millimetres * 1440.0 / 25.4).round() as i32
}

/// The paper of a document and the size of its text.
#[derive(Clone, Copy)]
pub struct Page {
    width: f32,
    height: f32,
    pub size: TextSize,
}

/// In millimetres; the left one has room for a binding.
const MARGIN: f32 = 20.0;
const BINDING: f32 = 25.0;
/// From the edge of the paper to what repeats on each page.
const EDGE: f32 = 10.0;

impl Page {
    pub fn of(document: &Document) -> Self {
        let (width, height) = match document.running.paper {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
        };
        let (width, height) = match document.sheet {
            Sheet::Flow | Sheet::Cards | Sheet::Brief => (width, height),
            Sheet::Wall => (height, 2.0 * width),
            Sheet::RunSheet => (height, width),
        };
        Self { width, height, size: document.size }
    }

    /// Twips between the margins.
    pub fn frame(self) -> i32 {
        twips(self.width - MARGIN - BINDING)
    }

    /// Points of body text.
    pub fn points(self) -> f32 {
        f32::from(self.size.points())
    }

    /// A length that grows with the text, from what it is at 12 points.
    pub fn grown(self, millimetres: f32) -> i32 {
        twips(millimetres * self.points() / 12.0)
    }

    /// The paper and its margins, as the end of a section says them.
    pub fn write(self, xml: &mut Xml) {
        let length = |millimetres: f32| twips(millimetres).to_string();
        let (width, height) = (length(self.width), length(self.height));
        let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
        size.extend((self.width > self.height).then_some(("w:orient", "landscape")));
        xml.empty("w:pgSz", &size);
        let (margin, binding, edge) = (length(MARGIN), length(BINDING), length(EDGE));
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", &margin),
                ("w:right", &margin),
                ("w:bottom", &margin),
                ("w:left", &binding),
                ("w:header", &edge),
                ("w:footer", &edge),
                ("w:gutter", "0"),
            ],
        );
    }
}
