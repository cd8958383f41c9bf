//! The styles of a document, under the names that Word has for them, so that the outline, the list of links and the
//! reader's own settings find what they look for. Nothing is in italics, in capitals or justified.

use super::lists::STEP;
use super::page::Page;
use super::xml::{WORDS, Xml};
use crate::documents::Document;

pub const BODY: &str = "Normal";
pub const GROUP: &str = "Subtitle";
pub const LEAD: &str = "Lead";
pub const ITEM: &str = "ListParagraph";
pub const CONTINUED: &str = "ListContinue";
pub const FACT: &str = "Fact";
pub const PANEL_HEADING: &str = "PanelHeading";
pub const AGREED: &str = "Agreed";
pub const ACTION: &str = "Action";
pub const CHALLENGE: &str = "Challenge";
pub const QUOTE: &str = "Quote";
pub const QUOTE_SOURCE: &str = "QuoteSource";
pub const QUOTATION: &str = "BlockText";
pub const VERBATIM: &str = "PlainText";
pub const DIVIDER: &str = "Divider";
pub const SIGNATURE: &str = "Signature";
pub const WRITING: &str = "WritingSpace";
pub const CELL_HEAD: &str = "TableHeading";
pub const CELL: &str = "TableText";
pub const GAP: &str = "Gap";
pub const HEADER: &str = "Header";
pub const FOOTER: &str = "Footer";
pub const TABLE: &str = "DataTable";
pub const LINK: &str = "Hyperlink";
pub const STRONG: &str = "Strong";
pub const EMPHASIS: &str = "Emphasis";

/// A sans serif that every office has, and what stands in for it where it is missing.
pub const FONT: &str = "Arial";
pub const FALLBACKS: &str = "Liberation Sans,Helvetica,DejaVu Sans";

/// For headings of this level; the title is the only one of level 1.
pub fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        3 => "Heading3",
        4 => "Heading4",
        5 => "Heading5",
        _ => "Heading6",
    }
}

/// The council's colour or the usual one, as the format writes it.
pub fn accent(document: &Document) -> &str {
    document.running.accent.as_deref().map_or("0A4A5C", |colour| colour.trim_start_matches('#'))
}

/// A paragraph style. Sizes and distances are shares of the size of the text.
struct Look {
    id: &'static str,
    name: &'static str,
    size: f32,
    bold: bool,
    accent: bool,
    before: f32,
    after: f32,
    /// Lines stay together, and with the next paragraph.
    whole: bool,
    keep_next: bool,
    level: Option<u8>,
    /// A line along the left: its kind and how thick it is, in eighths of a point.
    left_line: Option<(&'static str, u8)>,
    /// A line above, or below.
    line_above: bool,
    line_below: bool,
    /// Millimetres at 12 points: how far it stands in, and how much of that the first line does not.
    left: f32,
    hanging: f32,
}

const PLAIN: Look = Look {
    id: BODY,
    name: "Normal",
    size: 1.0,
    bold: false,
    accent: false,
    before: 0.0,
    after: 0.6,
    whole: false,
    keep_next: false,
    level: None,
    left_line: None,
    line_above: false,
    line_below: false,
    left: 0.0,
    hanging: 0.0,
};

const HEADING: Look = Look { bold: true, whole: true, keep_next: true, before: 1.1, after: 0.35, ..PLAIN };
const LINED: Look = Look { left: 4.5, before: 0.3, whole: true, ..PLAIN };
const RUNNING: Look = Look { size: 0.84, after: 0.0, ..PLAIN };

const LOOKS: &[Look] = &[
    PLAIN,
    Look { id: "Heading1", name: "heading 1", size: 2.0, before: 0.0, after: 0.6, level: Some(0), ..HEADING },
    Look { id: "Heading2", name: "heading 2", size: 1.33, before: 1.15, level: Some(1), ..HEADING },
    Look { id: "Heading3", name: "heading 3", size: 1.15, level: Some(2), ..HEADING },
    Look { id: "Heading4", name: "heading 4", level: Some(3), ..HEADING },
    Look { id: "Heading5", name: "heading 5", level: Some(4), ..HEADING },
    Look { id: "Heading6", name: "heading 6", level: Some(5), ..HEADING },
    Look { id: GROUP, name: "Subtitle", size: 1.1, bold: true, accent: true, after: 0.1, keep_next: true, ..PLAIN },
    Look { id: LEAD, name: "Lead", size: 1.08, bold: true, ..PLAIN },
    Look { id: ITEM, name: "List Paragraph", after: 0.3, ..PLAIN },
    Look { id: CONTINUED, name: "List Continue", after: 0.3, ..PLAIN },
    Look { id: FACT, name: "Fact", after: 0.3, left: 38.0, hanging: 38.0, ..PLAIN },
    Look { id: PANEL_HEADING, name: "Panel Heading", size: 1.15, ..HEADING },
    Look { id: AGREED, name: "Agreed", left_line: Some(("single", 36)), ..LINED },
    Look { id: ACTION, name: "Action", left_line: Some(("single", 8)), ..LINED },
    Look { id: CHALLENGE, name: "Challenge", size: 1.17, bold: true, left_line: Some(("single", 36)), ..LINED },
    Look { id: QUOTE, name: "Quote", size: 1.08, after: 0.0, left_line: Some(("dotted", 16)), ..LINED },
    Look { id: QUOTE_SOURCE, name: "Quote Source", before: 0.0, left_line: Some(("dotted", 16)), ..LINED },
    Look { id: QUOTATION, name: "Block Text", left_line: Some(("single", 6)), ..LINED },
    Look { id: VERBATIM, name: "Plain Text", ..PLAIN },
    Look { id: DIVIDER, name: "Divider", size: 0.5, line_above: true, before: 0.8, ..PLAIN },
    Look { id: SIGNATURE, name: "Signature", before: 4.0, line_above: true, ..PLAIN },
    Look { id: WRITING, name: "Writing Space", before: 2.0, line_below: true, ..PLAIN },
    Look { id: CELL_HEAD, name: "Table Heading", bold: true, before: 0.15, after: 0.15, keep_next: true, ..PLAIN },
    Look { id: CELL, name: "Table Text", before: 0.15, after: 0.15, ..PLAIN },
    Look { id: GAP, name: "Gap", size: 0.4, after: 0.0, ..PLAIN },
    Look { id: HEADER, name: "header", ..RUNNING },
    Look { id: FOOTER, name: "footer", ..RUNNING },
];

/// The part of the file that says how everything looks.
pub fn write(document: &Document, page: Page) -> Xml {
    let mut xml = Xml::new();
    xml.within("w:styles", &[WORDS], |xml| {
        usual(xml, document, page);
        LOOKS.iter().for_each(|look| paragraph_style(xml, look, page, accent(document)));
        character_style(xml, "DefaultParagraphFont", "Default Paragraph Font", |_| {});
        character_style(xml, STRONG, "Strong", bold);
        character_style(xml, EMPHASIS, "Emphasis", bold);
        character_style(xml, LINK, "Hyperlink", |xml| {
            xml.value("w:color", accent(document));
            xml.value("w:u", "single");
        });
        table_styles(xml);
    });
    xml
}

/// What holds where no style says otherwise.
fn usual(xml: &mut Xml, document: &Document, page: Page) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                xml.empty("w:rFonts", &[("w:ascii", FONT), ("w:eastAsia", FONT), ("w:hAnsi", FONT), ("w:cs", FONT)]);
                size(xml, page.points());
                xml.value("w:lang", &document.language);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.empty("w:spacing", &[("w:line", "276"), ("w:lineRule", "auto")]));
        });
    });
}

/// In half points.
fn size(xml: &mut Xml, points: f32) {
    let halves = (points * 2.0).round().to_string();
    xml.value("w:sz", &halves);
    xml.value("w:szCs", &halves);
}

fn bold(xml: &mut Xml) {
    xml.empty("w:b", &[]);
    xml.empty("w:bCs", &[]);
}

fn paragraph_style(xml: &mut Xml, look: &Look, page: Page, accent: &str) {
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", look.id)];
    attributes.extend((look.id == BODY).then_some(("w:default", "1")));
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", look.name);
        if look.id != BODY {
            xml.value("w:basedOn", BODY);
        }
        if look.keep_next {
            xml.value("w:next", BODY);
        }
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| shape(xml, look, page));
        xml.within("w:rPr", &[], |xml| {
            if look.bold {
                bold(xml);
            }
            if look.accent {
                xml.value("w:color", accent);
            }
            size(xml, look.size * page.points());
        });
    });
}

fn shape(xml: &mut Xml, look: &Look, page: Page) {
    if look.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if look.whole {
        xml.empty("w:keepLines", &[]);
    }
    let lines = [
        ("w:top", look.line_above.then_some(("single", 6))),
        ("w:left", look.left_line),
        ("w:bottom", look.line_below.then_some(("single", 6))),
    ];
    if lines.iter().any(|(_, line)| line.is_some()) {
        xml.within("w:pBdr", &[], |xml| {
            for (side, line) in lines {
                if let Some((kind, eighths)) = line {
                    rule(xml, side, kind, eighths, "auto");
                }
            }
        });
    }
    xml.empty("w:spacing", &[("w:before", &space(look.before, page)), ("w:after", &space(look.after, page))]);
    let (left, hanging) = (page.grown(look.left).to_string(), page.grown(look.hanging).to_string());
    if look.left > 0.0 {
        xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
    } else if look.id == SIGNATURE || look.id == DIVIDER {
        // A short line: the rest of the frame stays free.
        let free = page.frame() - page.grown(if look.id == DIVIDER { 28.0 } else { 80.0 });
        xml.empty("w:ind", &[("w:right", &free.max(0).to_string())]);
    }
    if let Some(level) = look.level {
        xml.value("w:outlineLvl", &level.to_string());
    }
}

/// A distance that is a share of the size of the text.
pub fn space(share: f32, page: Page) -> String {
    (share * page.points() * 20.0).round().to_string()
}

/// A line along a side of a paragraph.
pub fn rule(xml: &mut Xml, side: &'static str, kind: &str, eighths: u8, colour: &str) {
    let space = if side == "w:left" { "8" } else { "4" };
    xml.empty(side, &[("w:val", kind), ("w:sz", &eighths.to_string()), ("w:space", space), ("w:color", colour)]);
}

fn character_style(xml: &mut Xml, id: &str, name: &str, look: impl FnOnce(&mut Xml)) {
    let mut attributes = vec![("w:type", "character"), ("w:styleId", id)];
    attributes.extend((id == "DefaultParagraphFont").then_some(("w:default", "1")));
    xml.within("w:style", &attributes, |xml| {
        xml.value("w:name", name);
        xml.within("w:rPr", &[], look);
    });
}

/// Lines between rows, none between columns, and a head that is told apart.
fn table_styles(xml: &mut Xml) {
    xml.within("w:style", &[("w:type", "table"), ("w:styleId", "TableNormal"), ("w:default", "1")], |xml| {
        xml.value("w:name", "Normal Table");
        xml.within("w:tblPr", &[], |xml| {
            xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
            margins(xml, "108");
        });
    });
    xml.within("w:style", &[("w:type", "table"), ("w:styleId", TABLE)], |xml| {
        xml.value("w:name", "Data Table");
        xml.value("w:basedOn", "TableNormal");
        xml.within("w:tblPr", &[], |xml| {
            xml.within("w:tblBorders", &[], |xml| {
                for (side, eighths) in [("w:top", 12), ("w:bottom", 6), ("w:insideH", 4)] {
                    rule(xml, side, "single", eighths, "auto");
                }
            });
            margins(xml, "85");
        });
        xml.within("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
            xml.within("w:rPr", &[], bold);
            xml.within("w:tcPr", &[], |xml| {
                xml.within("w:tcBorders", &[], |xml| rule(xml, "w:bottom", "single", 8, "auto"));
            });
        });
    });
}

/// Beside the words of a cell, in twips.
pub fn margins(xml: &mut Xml, width: &str) {
    xml.within("w:tblCellMar", &[], |xml| {
        xml.empty("w:left", &[("w:w", width), ("w:type", "dxa")]);
        xml.empty("w:right", &[("w:w", width), ("w:type", "dxa")]);
    });
}

/// How far what stands in lists is moved in, in twips.
pub fn indent(deep: usize, page: Page) -> i32 {
    page.grown(STEP) * i32::try_from(deep).unwrap_or(0)
}
