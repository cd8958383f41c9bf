//! A council's own colour, and whether words and lines in it can be read by everybody.
//!
//! How contrast is measured follows the Web Content Accessibility Guidelines. Colours of the window are no matter of this.

use std::fmt;

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// What printed words stand on: paper, and the panels on it.
const GROUNDS: [(Colour, &str); 2] =
    [(Colour([0xFF, 0xFF, 0xFF]), "white"), (Colour([0xED, 0xF3, 0xF4]), "the tint of panels")];

/// The least contrast that words may have.
const LEAST: f64 = 4.5;

impl Colour {
    /// As `#` and six digits, with or without the sign.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let digits = typed.strip_prefix('#').unwrap_or(typed);
        if digits.len() != 6 || !digits.chars().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// A colour for lines and words on paper.
    ///
    /// # Errors
    /// Why it can't be used, as a sentence for the officer.
    pub fn for_print(typed: &str) -> Result<Self, String> {
        let colour = Self::parse(typed)
            .ok_or_else(|| "A colour is written as # and six figures or letters from A to F.".to_owned())?;
        for (ground, name) in GROUNDS {
            let contrast = colour.contrast(ground);
            if contrast < LEAST {
                // Cut, not rounded: 4.46 is not enough, and must not read as 4.5.
                let shown = (contrast * 10.0).floor() / 10.0;
                return Err(format!(
                    "Its contrast on {name} is {shown} to 1, and words need {LEAST} to 1. Choose a darker one."
                ));
            }
        }
        Ok(colour)
    }

    /// From 1, the same, to 21, black on white.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}
