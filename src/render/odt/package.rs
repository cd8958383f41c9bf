//! The file around the parts: a zip whose first entry says, uncompressed, what it is. It has no times of its own, so that
//! the same parts are the same bytes.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;

pub const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// A part of the file: its name, the kind of thing that it is, and its bytes.
pub struct Part {
    pub name: &'static str,
    pub media_type: &'static str,
    pub bytes: Vec<u8>,
}

/// Parts in one file.
pub fn packed(parts: &[Part]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default()
        .last_modified_time(DateTime::DEFAULT)
        .compression_method(CompressionMethod::Stored);
    let pressed = plain.compression_method(CompressionMethod::Deflated);
    zip.start_file("mimetype", plain)?;
    zip.write_all(MEDIA_TYPE.as_bytes())?;
    zip.start_file("META-INF/manifest.xml", pressed)?;
    zip.write_all(&manifest(parts)?)?;
    for part in parts {
        zip.start_file(part.name, pressed)?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn manifest(parts: &[Part]) -> std::io::Result<Vec<u8>> {
    let mut xml = Xml::new();
    let entry = |xml: &mut Xml, name: &str, kind: &str| {
        let named = [("manifest:full-path", name), ("manifest:media-type", kind)];
        if name == "/" {
            xml.empty("manifest:file-entry", &[named.as_slice(), &[("manifest:version", super::VERSION)]].concat());
        } else {
            xml.empty("manifest:file-entry", &named);
        }
    };
    let attributes = [
        ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
        ("manifest:version", super::VERSION),
    ];
    xml.within("manifest:manifest", &attributes, |xml| {
        entry(xml, "/", MEDIA_TYPE);
        parts.iter().for_each(|part| entry(xml, part.name, part.media_type));
    });
    xml.into_bytes()
}
