//! Writes XML that is well formed by construction: elements close, and text and attributes are always escaped.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The namespaces that the parts of a document name their elements in.
pub const WORDS: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
pub const RELATIONS: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// A part of the file as it grows.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    written: io::Result<()>,
}

impl Xml {
    pub fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), written: Ok(()) };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// The whole part, or why it could not be written.
    pub fn into_bytes(self) -> io::Result<Vec<u8>> {
        self.written.map(|()| self.writer.into_inner())
    }

    /// An element and what stands in it.
    pub fn within(&mut self, name: &'static str, attributes: &[(&str, &str)], contents: impl FnOnce(&mut Self)) {
        self.write(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())));
        contents(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.write(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    /// The element that says one thing of what it stands in: most do.
    pub fn value(&mut self, name: &'static str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element that only has words.
    pub fn said(&mut self, name: &'static str, attributes: &[(&str, &str)], words: &str) {
        self.within(name, attributes, |xml| xml.text(words));
    }

    pub fn text(&mut self, words: &str) {
        self.write(Event::Text(BytesText::new(words)));
    }

    fn write(&mut self, event: Event<'_>) {
        if self.written.is_ok() {
            self.written = self.writer.write_event(event);
        }
    }
}
