//! The properties of the file: its title, its language, when it was printed, and by what.

use std::io;

use jiff::civil::DateTime;

use super::VERSION;
use super::xml::Xml;
use crate::documents::Document;

pub fn meta(document: &Document, printed: DateTime) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new();
    let moment = printed.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let attributes = [
        ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("office:version", VERSION),
    ];
    let language = super::face::language(document);
    xml.within("office:document-meta", &attributes, |xml| {
        xml.within("office:meta", &[], |xml| {
            xml.within("meta:generator", &[], |xml| xml.value("Folkmoot"));
            xml.within("dc:title", &[], |xml| xml.value(&document.title));
            xml.within("dc:language", &[], |xml| xml.value(&language.tag()));
            xml.within("meta:creation-date", &[], |xml| xml.value(&moment));
            xml.within("dc:date", &[], |xml| xml.value(&moment));
        });
    });
    xml.into_bytes()
}
