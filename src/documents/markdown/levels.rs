//! The level of each heading inside a long text: below the heading that the text stands under, and without a gap.

/// The deepest heading that every format has.
const LOWEST: usize = 6;

/// Headings that are open, by the level that was typed.
pub struct Levels {
    below: u8,
    typed: Vec<u8>,
}

impl Levels {
    pub fn below(level: u8) -> Self {
        Self { below: level, typed: Vec::new() }
    }

    /// The level at which a heading stands that was typed with this one.
    pub fn place(&mut self, typed: u8) -> u8 {
        while self.typed.last().is_some_and(|open| *open >= typed) {
            self.typed.pop();
        }
        self.typed.push(typed);
        let level = (usize::from(self.below) + self.typed.len()).min(LOWEST);
        u8::try_from(level).unwrap_or(self.below)
    }
}
