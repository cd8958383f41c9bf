//! The named styles of words within a line, and of lists.

use super::face::{Face, border, millimetres, points};
use super::xml::Xml;

/// The deepest level that a list of OpenDocument has.
const LEVELS: u8 = 10;

/// Styles of words. Clear print has no italics, so that what is stressed is bold.
pub fn of_words(xml: &mut Xml, face: &Face, accent: &str) {
    let bold = [("fo:font-weight", "bold"), ("style:font-weight-asian", "bold"), ("style:font-weight-complex", "bold")];
    let line = [("style:text-line-through-style", "solid"), ("style:text-line-through-type", "single")];
    let link = [("fo:color", accent), ("style:text-underline-style", "solid"), ("style:text-underline-width", "auto")];
    let size = points(face.draft);
    let frame = border("1.5pt solid");
    let boxed = [("fo:border", frame.as_str()), ("fo:padding", "1mm"), ("fo:font-size", &size)];
    word(xml, "Strong_20_Emphasis", &bold);
    word(xml, "Emphasis", &bold);
    word(xml, "Struck_20_out", &line);
    word(xml, "Source_20_Text", &[]);
    word(xml, "Internet_20_link", &link);
    word(xml, "Draft", &[bold.as_slice(), &boxed].concat());
}

fn word(xml: &mut Xml, name: &str, properties: &[(&str, &str)]) {
    let display = name.replace("_20_", " ");
    let attributes = [("style:name", name), ("style:display-name", &display), ("style:family", "text")];
    xml.within("style:style", &attributes, |xml| xml.empty("style:text-properties", properties));
}

pub fn list(xml: &mut Xml, name: &str, face: &Face, is_numbered: bool) {
    xml.within("text:list-style", &[("style:name", name)], |xml| {
        for level in 1..=LEVELS {
            let number = level.to_string();
            if is_numbered {
                let attributes =
                    [("text:level", number.as_str()), ("style:num-format", "1"), ("style:num-suffix", ".")];
                xml.within("text:list-level-style-number", &attributes, |xml| level_at(xml, face, level));
            } else {
                let attributes = [("text:level", number.as_str()), ("text:bullet-char", "•")];
                xml.within("text:list-level-style-bullet", &attributes, |xml| level_at(xml, face, level));
            }
        }
    });
}

fn level_at(xml: &mut Xml, face: &Face, level: u8) {
    let (step, at) = (face.step(), millimetres(face.step() * f32::from(level)));
    let back = millimetres(-step);
    xml.within(
        "style:list-level-properties",
        &[("text:list-level-position-and-space-mode", "label-alignment")],
        |xml| {
            let alignment = [
                ("text:label-followed-by", "listtab"),
                ("text:list-tab-stop-position", at.as_str()),
                ("fo:margin-left", at.as_str()),
                ("fo:text-indent", back.as_str()),
            ];
            xml.empty("style:list-level-label-alignment", &alignment);
        },
    );
}
