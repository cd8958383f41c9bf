//! The part of the file that says how things look: the named styles of paragraphs and words, and lists. What stands
//! around each page is in `pages.rs`.

use std::io;

use super::contents::NAMESPACES;
use super::face::{FAMILIES, FONT, Face, accent, language, millimetres, points};
use super::pages;
use super::xml::Xml;
use crate::documents::Document;

/// The deepest level that a list of OpenDocument has.
const LEVELS: u8 = 10;

/// A named style of paragraphs.
struct Style<'a> {
    /// As files have it: `_20_` for a space.
    name: &'a str,
    parent: &'a str,
    paragraph: Vec<(&'a str, String)>,
    text: Vec<(&'a str, String)>,
}

impl<'a> Style<'a> {
    fn new(name: &'a str, parent: &'a str) -> Self {
        Self { name, parent, paragraph: Vec::new(), text: Vec::new() }
    }

    fn paragraph(mut self, key: &'a str, value: impl Into<String>) -> Self {
        self.paragraph.push((key, value.into()));
        self
    }

    /// The space above and below.
    fn between(self, above: impl Into<String>, below: impl Into<String>) -> Self {
        self.paragraph("fo:margin-top", above).paragraph("fo:margin-bottom", below)
    }

    /// A rule at the left, and how far the words are from it.
    fn ruled(self, rule: &str) -> Self {
        self.paragraph("fo:border-left", rule)
            .paragraph("fo:padding-left", "3mm")
            .paragraph("fo:padding-top", "0.5mm")
            .paragraph("fo:padding-bottom", "0.5mm")
    }

    /// Stays on the page of what comes next.
    fn kept(self) -> Self {
        self.paragraph("fo:keep-with-next", "always")
    }

    fn sized(mut self, size: f32) -> Self {
        let size = points(size);
        self.text.extend(
            ["fo:font-size", "style:font-size-asian", "style:font-size-complex"].map(|key| (key, size.clone())),
        );
        self
    }

    fn bold(mut self) -> Self {
        let keys = ["fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"];
        self.text.extend(keys.map(|key| (key, "bold".to_owned())));
        self
    }

    fn text(mut self, key: &'a str, value: impl Into<String>) -> Self {
        self.text.push((key, value.into()));
        self
    }

    fn write(&self, xml: &mut Xml) {
        let display = self.name.replace("_20_", " ");
        let mut attributes =
            vec![("style:name", self.name), ("style:display-name", &display), ("style:family", "paragraph")];
        if !self.parent.is_empty() {
            attributes.push(("style:parent-style-name", self.parent));
        }
        let level = self.name.strip_prefix("Heading_20_");
        attributes.extend(level.map(|level| ("style:default-outline-level", level)));
        attributes.extend(level.map(|_| ("style:next-style-name", "Text_20_body")));
        attributes.push(("style:class", "text"));
        xml.within("style:style", &attributes, |xml| {
            xml.empty("style:paragraph-properties", &borrowed(&self.paragraph));
            xml.empty("style:text-properties", &borrowed(&self.text));
        });
    }
}

fn borrowed<'a>(properties: &'a [(&str, String)]) -> Vec<(&'a str, &'a str)> {
    properties.iter().map(|(key, value)| (*key, value.as_str())).collect()
}

pub fn styles(document: &Document) -> io::Result<Vec<u8>> {
    let face = Face::of(document.size);
    let mut xml = Xml::new();
    xml.within("office:document-styles", &NAMESPACES, |xml| {
        xml.within("office:font-face-decls", &[], |xml| {
            let attributes = [
                ("style:name", FONT),
                ("svg:font-family", FAMILIES),
                ("style:font-family-generic", "swiss"),
                ("style:font-pitch", "variable"),
            ];
            xml.empty("style:font-face", &attributes);
        });
        xml.within("office:styles", &[], |xml| {
            usual(xml, document, &face);
            paragraphs(&face, accent(document)).iter().for_each(|style| style.write(xml));
            of_words(xml, &face, accent(document));
            list(xml, "Bullets", &face, false);
            list(xml, "Numbers", &face, true);
        });
        xml.within("office:automatic-styles", &[], |xml| pages::layout(xml, document));
        xml.within("office:master-styles", &[], |xml| pages::master(xml, document));
    });
    xml.into_bytes()
}

/// What holds for every paragraph, the language among it.
fn usual(xml: &mut Xml, document: &Document, face: &Face) {
    let (size, language) = (points(face.body), language(document));
    xml.within("style:default-style", &[("style:family", "paragraph")], |xml| {
        let paragraph = [
            ("fo:text-align", "start"),
            ("fo:orphans", "2"),
            ("fo:widows", "2"),
            ("fo:hyphenation-ladder-count", "no-limit"),
        ];
        xml.empty("style:paragraph-properties", &paragraph);
        let text = [
            ("style:font-name", FONT),
            ("style:font-name-asian", FONT),
            ("style:font-name-complex", FONT),
            ("fo:font-size", &size),
            ("style:font-size-asian", &size),
            ("style:font-size-complex", &size),
            ("fo:language", language.language),
            ("fo:country", language.country),
            ("fo:hyphenate", "false"),
        ];
        xml.empty("style:text-properties", &text);
    });
    xml.within("style:default-style", &[("style:family", "table")], |xml| {
        xml.empty("style:table-properties", &[("table:border-model", "collapsing")]);
    });
}

fn paragraphs<'a>(face: &Face, accent: &str) -> Vec<Style<'a>> {
    [
        vec![Style::new("Standard", "").paragraph("fo:line-height", "120%")],
        headings(face, accent),
        texts(face, accent),
        marked(face),
        in_tables(face),
        around(face, accent),
    ]
    .concat()
}

impl Clone for Style<'_> {
    fn clone(&self) -> Self {
        Self { name: self.name, parent: self.parent, paragraph: self.paragraph.clone(), text: self.text.clone() }
    }
}

fn headings<'a>(face: &Face, accent: &str) -> Vec<Style<'a>> {
    let sizes = [face.title, face.item, face.body * 1.08, face.body, face.body, face.body];
    let names = ["Heading_20_1", "Heading_20_2", "Heading_20_3", "Heading_20_4", "Heading_20_5", "Heading_20_6"];
    let usual = Style::new("Heading", "Standard").kept().bold().between(face.halves(2.0), face.halves(0.6));
    let levels = names.into_iter().zip(sizes).map(|(name, size)| {
        let style = Style::new(name, "Heading").sized(size).bold().paragraph("fo:line-height", "110%");
        if name == "Heading_20_1" { style.between("0pt", face.halves(1.6)) } else { style }
    });
    let group = Style::new("Group", "Standard").sized(face.group).bold().kept().between("0pt", face.halves(0.6));
    [usual].into_iter().chain(levels).chain([group.text("fo:color", accent)]).collect()
}

fn texts<'a>(face: &Face, accent: &str) -> Vec<Style<'a>> {
    let hanging = |style: Style<'a>, from: f32| {
        style
            .paragraph("fo:margin-left", millimetres(from + face.label))
            .paragraph("fo:text-indent", millimetres(-face.label))
    };
    let body = |name| Style::new(name, "Standard").between("0pt", face.halves(1.0));
    let in_panel = |style: Style<'a>| style.paragraph("fo:margin-right", "4mm");
    let rule = format!("2pt solid {accent}");
    vec![
        body("Text_20_body"),
        body("List_20_item").between("0pt", face.halves(0.4)),
        hanging(Style::new("Fact", "Text_20_body").between("0pt", face.halves(0.5)), 0.0),
        in_panel(Style::new("Panel", "Text_20_body")).paragraph("fo:margin-left", "4mm"),
        in_panel(hanging(Style::new("Panel_20_fact", "Fact"), 4.0)),
        Style::new("Panel_20_heading", "Standard")
            .sized(face.panel)
            .bold()
            .kept()
            .between(face.halves(2.0), face.halves(0.6))
            .paragraph("fo:border-top", rule)
            .paragraph("fo:padding-top", "2.5mm")
            .paragraph("fo:padding-left", "4mm"),
        Style::new("Panel_20_end", "Standard")
            .sized(2.0)
            .between("0pt", face.halves(2.0))
            .paragraph("fo:border-bottom", "0.6pt solid #000000"),
        body("Preformatted_20_Text"),
        Style::new("Divider", "Standard")
            .sized(4.0)
            .between("0pt", face.halves(2.0))
            .paragraph("fo:margin-right", "135mm")
            .paragraph("fo:border-bottom", "0.6pt solid #000000"),
        Style::new("Sign_20_here", "Standard")
            .between(face.halves(8.0), face.halves(1.0))
            .paragraph("fo:margin-right", "85mm")
            .paragraph("fo:border-top", "0.8pt solid #000000")
            .paragraph("fo:padding-top", "1.5mm"),
    ]
}

fn marked<'a>(face: &Face) -> Vec<Style<'a>> {
    let mark = |name, rule| {
        Style::new(name, "Text_20_body").ruled(rule).paragraph("fo:margin-left", "1mm").between("0pt", face.halves(1.2))
    };
    vec![
        mark("Agreed", "3.5pt solid #000000"),
        mark("Action", "1pt solid #000000"),
        mark("Quotations", "2pt dotted #000000").sized(face.quote),
        mark("Quotation_20_source", "2pt dotted #000000"),
    ]
}

fn in_tables<'a>(face: &Face) -> Vec<Style<'a>> {
    let contents = || Style::new("Table_20_Contents", "Standard").between("0pt", "0pt");
    let right = |name, parent| Style::new(name, parent).paragraph("fo:text-align", "end");
    vec![
        contents().sized(face.body),
        Style::new("Table_20_Heading", "Table_20_Contents").bold().kept(),
        right("Table_20_contents_20_right", "Table_20_Contents"),
        right("Table_20_heading_20_right", "Table_20_Heading"),
    ]
}

fn around<'a>(face: &Face, accent: &str) -> Vec<Style<'a>> {
    vec![
        Style::new("Header", "Standard").sized(face.running).bold().between("0pt", "0pt"),
        Style::new("Header_20_end", "Header")
            .sized(2.0)
            .paragraph("fo:border-bottom", format!("1.5pt solid {accent}"))
            .paragraph("fo:padding-bottom", "1mm"),
        Style::new("Footer", "Standard").sized(face.running).between("0pt", "0pt"),
    ]
}

/// Styles of words. Clear print has no italics, so that what is stressed is bold.
fn of_words(xml: &mut Xml, face: &Face, accent: &str) {
    let bold = [("fo:font-weight", "bold"), ("style:font-weight-asian", "bold"), ("style:font-weight-complex", "bold")];
    let line = [("style:text-line-through-style", "solid"), ("style:text-line-through-type", "single")];
    let link = [("fo:color", accent), ("style:text-underline-style", "solid"), ("style:text-underline-width", "auto")];
    let size = points(face.draft);
    let boxed = [("fo:border", "1.5pt solid #000000"), ("fo:padding", "1mm"), ("fo:font-size", &size)];
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

fn list(xml: &mut Xml, name: &str, face: &Face, is_numbered: bool) {
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
