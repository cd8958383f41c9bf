//! The part of the file that holds the text, and the styles of things that have none by name: tables and framed parts.

use std::io;

use super::blocks::Body;
use super::face::{Face, TINT, accent};
use super::xml::Xml;
use super::{VERSION, tables};
use crate::documents::{Document, TextSize};

pub const NAMESPACES: [(&str, &str); 11] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
    ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("office:version", VERSION),
];

/// The frame of a part that is set apart.
pub const PANEL: &str = "PanelFrame";

pub fn contents(document: &Document) -> io::Result<Vec<u8>> {
    let face = Face::of(document.size);
    let mut xml = Xml::new();
    xml.within("office:document-content", &NAMESPACES, |xml| {
        xml.within("office:automatic-styles", &[], |xml| {
            panel(xml);
            tables::styles(xml, &document.blocks, &face, accent(document));
        });
        xml.within("office:body", &[], |xml| {
            xml.within("office:text", &[], |xml| text(xml, document, &face));
        });
    });
    xml.into_bytes()
}

/// A footer has no room for all that it says in large type, so that the text ends with it.
fn text(xml: &mut Xml, document: &Document, face: &Face) {
    let mut body = Body::new(xml, face);
    body.all(&document.blocks);
    if document.size == TextSize::Large {
        let running = &document.running;
        [&running.printed, &running.formats].into_iter().for_each(|words| body.said("Text_20_body", words));
    }
}

fn panel(xml: &mut Xml) {
    xml.within("style:style", &[("style:name", PANEL), ("style:family", "section")], |xml| {
        xml.empty(
            "style:section-properties",
            &[("fo:background-color", TINT), ("text:dont-balance-text-columns", "true")],
        );
    });
}
