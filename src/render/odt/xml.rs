//! Writes XML that is well formed by construction: elements close, and text and attributes are always escaped.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A file as it grows. What goes wrong is kept until it is asked for.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    trouble: Option<io::Error>,
    /// Whether a space that comes next would be dropped by those who read the file.
    after_space: bool,
}

/// Attributes of an element.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    pub fn new() -> Self {
        let mut xml = Self { writer: Writer::new(Vec::new()), trouble: None, after_space: true };
        xml.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        xml
    }

    /// The whole file.
    pub fn into_bytes(self) -> io::Result<Vec<u8>> {
        match self.trouble {
            Some(trouble) => Err(trouble),
            None => Ok(self.writer.into_inner()),
        }
    }

    fn write(&mut self, event: Event<'_>) {
        if let Err(trouble) = self.writer.write_event(event) {
            self.trouble.get_or_insert(trouble);
        }
    }

    /// An element and what is in it.
    pub fn within(&mut self, name: &'static str, attributes: Attributes<'_>, contents: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        contents(self);
        self.close(name);
    }

    /// For who writes into it by a way of their own, and closes it behind that.
    pub fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Start(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    pub fn close(&mut self, name: &'static str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.write(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    /// Words of a property, as they stand.
    pub fn value(&mut self, words: &str) {
        self.write(Event::Text(BytesText::new(words)));
    }

    /// A paragraph or heading: an element in which spaces count.
    pub fn line(&mut self, name: &'static str, attributes: Attributes<'_>, contents: impl FnOnce(&mut Self)) {
        self.after_space = true;
        self.within(name, attributes, contents);
    }

    /// Words of a paragraph. A space at its start or behind another is an element, since it would be dropped otherwise.
    pub fn text(&mut self, words: &str) {
        let mut plain = String::with_capacity(words.len());
        for character in words.chars() {
            let is_space = character == ' ';
            if is_space && self.after_space {
                self.value(&plain);
                plain.clear();
                self.empty("text:s", &[]);
            } else {
                plain.push(character);
            }
            self.after_space = is_space;
        }
        self.value(&plain);
    }

    pub fn line_break(&mut self) {
        self.empty("text:line-break", &[]);
        self.after_space = true;
    }

    pub fn tab(&mut self) {
        self.empty("text:tab", &[]);
        self.after_space = true;
    }
}
