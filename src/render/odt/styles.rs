//! The part of the file that says how things look: the named styles of paragraphs. Those of words and lists are in
//! `marks.rs`, and what stands around each page in `pages.rs`.

use std::io;

use super::contents::NAMESPACES;
use super::face::{FAMILIES, FONT, Face, accent, border, language, millimetres, points};
use super::marks::{list, of_words};
use super::pages;
use super::xml::Xml;
use crate::documents::Document;

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

    /// The last value that is given counts.
    fn paragraph(mut self, key: &'a str, value: impl Into<String>) -> Self {
        self.paragraph.retain(|(given, _)| *given != key);
        self.paragraph.push((key, value.into()));
        self
    }

    /// The space above and below.
    fn between(self, above: impl Into<String>, below: impl Into<String>) -> Self {
        self.paragraph("fo:margin-top", above).paragraph("fo:margin-bottom", below)
    }

    /// A rule at the left, and how far the words are from it.
    fn ruled(self, rule: String) -> Self {
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
        let style = Style::new(name, "Heading").sized(size).bold().kept().paragraph("fo:line-height", "110%");
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
        body("List_20_end"),
        hanging(Style::new("Fact", "Text_20_body").between("0pt", face.halves(0.5)), 0.0),
        Style::new("Last_20_fact", "Fact").between("0pt", face.halves(1.4)),
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
            .paragraph("fo:border-bottom", border("0.6pt solid")),
        body("Preformatted_20_Text"),
        Style::new("Divider", "Standard")
            .sized(4.0)
            .between("0pt", face.halves(2.0))
            .paragraph("fo:margin-right", "135mm")
            .paragraph("fo:border-bottom", border("0.6pt solid")),
        Style::new("Sign_20_here", "Standard")
            .between(face.halves(8.0), face.halves(1.0))
            .paragraph("fo:margin-right", "85mm")
            .paragraph("fo:border-top", border("0.8pt solid"))
            .paragraph("fo:padding-top", "1.5mm"),
    ]
}

fn marked<'a>(face: &Face) -> Vec<Style<'a>> {
    let mark = |name, rule: String| {
        Style::new(name, "Text_20_body").ruled(rule).paragraph("fo:margin-left", "1mm").between("0pt", face.halves(1.2))
    };
    // One behind another has a rule of its own.
    let apart = |name, rule: String| mark(name, rule).paragraph("style:join-border", "false");
    vec![
        mark("Agreed", border("3.5pt solid")),
        apart("Action", border("1pt solid")),
        apart("Quotations", border("2pt dotted")).sized(face.quote),
        mark("Block_20_quotation", border("0.6pt solid")),
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
