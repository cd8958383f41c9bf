//! The parts of the file, how they refer to each other, and the zip that holds them: the same bytes for the same
//! document and moment.

use std::io::{self, Cursor, Write};

use jiff::civil::DateTime;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::around::{Around, LOGO_FILE, LOGO_LINK};
use super::body;
use super::links::Links;
use super::page::Page;
use super::properties;
use super::styles;
use super::xml::Xml;
use crate::documents::Document;

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE_RELATION: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const RELATIONS: (&str, &str) = ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
const CONTENT_TYPES: (&str, &str) = ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
const XML_PART: &str = "application/xml";
const RELATIONS_PART: &str = "application/vnd.openxmlformats-package.relationships+xml";
const CORE_PART: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";

/// A part of the file: its name, what kind of part it is, and its bytes.
struct Part {
    name: String,
    kind: String,
    bytes: Vec<u8>,
}

/// Where one part leads to.
struct Relation {
    name: String,
    kind: String,
    target: String,
    is_outside: bool,
}

impl Relation {
    fn to_part(kind: &str, name: &str, target: &str) -> Self {
        let (name, kind, target) = (name.to_owned(), format!("{RELATION}{kind}"), target.to_owned());
        Self { name, kind, target, is_outside: false }
    }
}

/// The whole file.
pub fn of(document: &Document, printed: DateTime) -> io::Result<Vec<u8>> {
    let page = Page::of(document);
    let body = body::write(document);
    let mut parts = Parts::default();
    parts.add("docProps/core.xml", CORE_PART, properties::core(document, printed))?;
    parts.add_office("docProps/app.xml", "extended-properties+xml", properties::application())?;
    parts.add("_rels/.rels", RELATIONS_PART, relations(&of_package()))?;
    parts.add_word("document", "document.main+xml", body.xml)?;
    parts.add_word("styles", "styles+xml", styles::write(document, page))?;
    parts.add_word("numbering", "numbering+xml", body.lists.write(page))?;
    parts.add_word("settings", "settings+xml", properties::settings(document))?;
    parts.add_word("fontTable", "fontTable+xml", properties::fonts())?;
    let mut leads = of_document(&body.links);
    for around in &body.around {
        leads.extend(add_around(&mut parts, document, around, page)?);
    }
    parts.add("word/_rels/document.xml.rels", RELATIONS_PART, relations(&leads))?;
    if let Some(logo) = logo_of(document) {
        parts.all.push(Part { name: format!("word/{LOGO_FILE}"), kind: "image/png".to_owned(), bytes: logo.to_vec() });
    }
    parts.pack()
}

fn logo_of(document: &Document) -> Option<&[u8]> {
    document.running.logo.as_ref().map(|logo| logo.picture.png.as_ref())
}

fn of_package() -> Vec<Relation> {
    vec![
        Relation::to_part("officeDocument", "document", "word/document.xml"),
        Relation { kind: PACKAGE_RELATION.to_owned(), ..Relation::to_part("", "core", "docProps/core.xml") },
        Relation::to_part("extended-properties", "app", "docProps/app.xml"),
    ]
}

fn of_document(links: &Links) -> Vec<Relation> {
    let parts = ["styles", "numbering", "settings", "fontTable"];
    let parts = parts.map(|part| Relation::to_part(part, part, &format!("{part}.xml")));
    let outside = links
        .all()
        .map(|(name, address)| Relation { is_outside: true, ..Relation::to_part("hyperlink", &name, address) });
    parts.into_iter().chain(outside).collect()
}

/// The parts around a section, and where the document leads to them.
fn add_around(parts: &mut Parts, document: &Document, around: &Around<'_>, page: Page) -> io::Result<Vec<Relation>> {
    parts.add_word(&around.first_header, "header+xml", around.write_first_header(document, page))?;
    parts.add_word(&around.header, "header+xml", around.write_header(document, page))?;
    parts.add_word(&around.footer, "footer+xml", around.write_footer(page))?;
    if around.running.logo.is_some() {
        let leads = [Relation::to_part("image", LOGO_LINK, LOGO_FILE)];
        parts.add(&format!("word/_rels/{}.xml.rels", around.first_header), RELATIONS_PART, relations(&leads))?;
    }
    let lead = |kind: &str, name: &str| Relation::to_part(kind, name, &format!("{name}.xml"));
    Ok(vec![lead("header", &around.first_header), lead("header", &around.header), lead("footer", &around.footer)])
}

fn relations(all: &[Relation]) -> Xml {
    let mut xml = Xml::new();
    xml.within("Relationships", &[RELATIONS], |xml| {
        for one in all {
            let mut attributes = vec![("Id", one.name.as_str()), ("Type", &one.kind), ("Target", &one.target)];
            attributes.extend(one.is_outside.then_some(("TargetMode", "External")));
            xml.empty("Relationship", &attributes);
        }
    });
    xml
}

/// The parts so far.
#[derive(Default)]
struct Parts {
    all: Vec<Part>,
}

impl Parts {
    fn add(&mut self, name: &str, kind: &str, xml: Xml) -> io::Result<()> {
        self.all.push(Part { name: name.to_owned(), kind: kind.to_owned(), bytes: xml.into_bytes()? });
        Ok(())
    }

    fn add_office(&mut self, name: &str, kind: &str, xml: Xml) -> io::Result<()> {
        self.add(name, &format!("{OFFICE}{kind}"), xml)
    }

    fn add_word(&mut self, name: &str, kind: &str, xml: Xml) -> io::Result<()> {
        self.add_office(&format!("word/{name}.xml"), &format!("wordprocessingml.{kind}"), xml)
    }

    /// What each part is comes first, as readers expect.
    fn pack(self) -> io::Result<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // No time of writing, so that the bytes depend on nothing else.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        let mut add = |name: &str, bytes: &[u8]| {
            zip.start_file(name, options)?;
            zip.write_all(bytes)
        };
        add("[Content_Types].xml", &self.content_types().into_bytes()?)?;
        for part in &self.all {
            add(&part.name, &part.bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn content_types(&self) -> Xml {
        let mut xml = Xml::new();
        xml.within("Types", &[CONTENT_TYPES], |xml| {
            for (ending, kind) in [("rels", RELATIONS_PART), ("xml", XML_PART), ("png", "image/png")] {
                xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
            }
            for part in self.all.iter().filter(|part| part.kind != RELATIONS_PART && part.kind != "image/png") {
                xml.empty("Override", &[("PartName", &format!("/{}", part.name)), ("ContentType", &part.kind)]);
            }
        });
        xml
    }
}
