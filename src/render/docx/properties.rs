//! What a file says about itself: title, language and moment, the font and what stands in for it, and that the format
//! is today's.

use jiff::civil::DateTime;

use super::styles;
use super::xml::{WORDS, Xml};
use crate::documents::Document;

const CORE: (&str, &str) = ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
const DUBLIN: (&str, &str) = ("xmlns:dc", "http://purl.org/dc/elements/1.1/");
const TERMS: (&str, &str) = ("xmlns:dcterms", "http://purl.org/dc/terms/");
const TYPES: (&str, &str) = ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
const EXTENDED: (&str, &str) = ("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");

/// Title, whose it is, language and when it was made, by the clock of whoever printed it.
pub fn core(document: &Document, printed: DateTime) -> Xml {
    let moment = printed.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let mut xml = Xml::new();
    xml.within("cp:coreProperties", &[CORE, DUBLIN, TERMS, TYPES], |xml| {
        xml.said("dc:title", &[], &document.title);
        xml.said("dc:creator", &[], &document.running.organisation);
        xml.said("dc:language", &[], &document.language);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.said(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
        }
    });
    xml
}

pub fn application() -> Xml {
    let mut xml = Xml::new();
    xml.within("Properties", &[EXTENDED], |xml| xml.said("Application", &[], "Folkmoot"));
    xml
}

pub fn settings(document: &Document) -> Xml {
    let mut xml = Xml::new();
    xml.within("w:settings", &[WORDS], |xml| {
        xml.value("w:defaultTabStop", "720");
        xml.within("w:compat", &[], |xml| {
            let this_format = "http://schemas.microsoft.com/office/word";
            let attributes = [("w:name", "compatibilityMode"), ("w:uri", this_format), ("w:val", "15")];
            xml.empty("w:compatSetting", &attributes);
        });
        xml.value("w:themeFontLang", &document.language);
    });
    xml
}

/// The font by its kind, so that a machine without it takes another sans serif.
pub fn fonts() -> Xml {
    let mut xml = Xml::new();
    xml.within("w:fonts", &[WORDS], |xml| {
        xml.within("w:font", &[("w:name", styles::FONT)], |xml| {
            xml.value("w:altName", styles::FALLBACKS);
            xml.value("w:panose1", "020B0604020202020204");
            xml.value("w:charset", "00");
            xml.value("w:family", "swiss");
            xml.value("w:pitch", "variable");
        });
    });
    xml
}
