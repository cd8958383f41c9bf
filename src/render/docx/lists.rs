//! The lists of a document: bullets, and one numbering for each list with numbers, so that each begins where it should.

use super::page::Page;
use super::xml::{WORDS, Xml};

/// The number of the list that all bullets belong to.
pub const BULLETS: usize = 1;

/// Levels that a list can have; the format knows no more.
pub const LEVELS: usize = 9;

/// How far an item stands in from what it stands in, in millimetres at 12 points.
pub const STEP: f32 = 6.5;

/// What all numbered lists have in common, and what bullets are.
const BULLET_KIND: &str = "0";
const NUMBER_KIND: &str = "1";

/// The numbered lists so far.
#[derive(Default)]
pub struct Lists {
    /// The level of each, and its first number.
    numbered: Vec<(usize, u64)>,
}

impl Lists {
    /// The number of a new list that begins with `start`.
    pub fn numbered_from(&mut self, level: usize, start: u64) -> usize {
        self.numbered.push((level, start.min(i32::MAX as u64)));
        BULLETS + self.numbered.len()
    }

    /// The part of the file that says what the marks of each list are.
    pub fn write(&self, page: Page) -> Xml {
        let mut xml = Xml::new();
        xml.within("w:numbering", &[WORDS], |xml| {
            kind(xml, page, BULLET_KIND, "bullet", |_| "•".to_owned());
            kind(xml, page, NUMBER_KIND, "decimal", |level| format!("%{}.", level + 1));
            xml.within("w:num", &[("w:numId", &BULLETS.to_string())], |xml| xml.value("w:abstractNumId", BULLET_KIND));
            for (before, (level, start)) in self.numbered.iter().enumerate() {
                let number = (BULLETS + 1 + before).to_string();
                xml.within("w:num", &[("w:numId", &number)], |xml| {
                    xml.value("w:abstractNumId", NUMBER_KIND);
                    xml.within("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| {
                        xml.value("w:startOverride", &start.to_string());
                    });
                });
            }
        });
        xml
    }
}

fn kind(xml: &mut Xml, page: Page, id: &str, format: &str, mark: impl Fn(usize) -> String) {
    xml.within("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        xml.value("w:multiLevelType", "multilevel");
        for level in 0..LEVELS {
            xml.within("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
                xml.value("w:start", "1");
                xml.value("w:numFmt", format);
                xml.value("w:lvlText", &mark(level));
                xml.value("w:lvlJc", "left");
                let left = (page.grown(STEP) * (level as i32 + 1)).to_string();
                let hanging = page.grown(STEP).to_string();
                xml.within("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]));
            });
        }
    });
}
