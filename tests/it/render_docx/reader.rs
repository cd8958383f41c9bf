//! Reads a Word document as another program would: parts out of a zip, paragraphs and tables out of XML.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The parts of a file by their names. Each XML part is read once to its end, so that none is broken.
pub struct Parts {
    pub names: Vec<String>,
    parts: HashMap<String, Vec<u8>>,
}

/// A paragraph: its style, its words, the list that it begins an item of with its level, and where it links to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub style: String,
    pub words: String,
    pub list: Option<(usize, usize)>,
    pub links: Vec<(String, String)>,
    /// It stands in this row and cell of a table.
    pub cell: Option<(usize, usize)>,
    pub in_head: bool,
}

impl Parts {
    pub fn of(bytes: &[u8]) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        let names: Vec<String> =
            (0..zip.len()).map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned()).collect();
        let mut parts = HashMap::new();
        for name in &names {
            let mut bytes = Vec::new();
            zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            if !name.ends_with(".png") {
                check_xml(name, &bytes);
            }
            assert!(parts.insert(name.clone(), bytes).is_none(), "{name} is there twice");
        }
        Self { names, parts }
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(&self.parts[name]).unwrap()
    }

    /// The paragraphs of the document in their order.
    pub fn paragraphs(&self) -> Vec<Line> {
        paragraphs(self.text("word/document.xml"), &self.links())
    }

    /// Every word of the document, with a space between paragraphs.
    pub fn words(&self) -> String {
        self.paragraphs().into_iter().map(|one| one.words).collect::<Vec<_>>().join(" ")
    }

    /// The words of any part.
    pub fn words_of(&self, name: &str) -> String {
        paragraphs(self.text(name), &HashMap::new()).into_iter().map(|one| one.words).collect::<Vec<_>>().join("\n")
    }

    fn links(&self) -> HashMap<String, String> {
        let mut links = HashMap::new();
        each(self.text("word/_rels/document.xml.rels"), &mut |event| {
            if let Event::Empty(element) = event
                && attribute(element, "TargetMode").as_deref() == Some("External")
            {
                links.insert(attribute(element, "Id").unwrap(), attribute(element, "Target").unwrap());
            }
        });
        links
    }
}

fn check_xml(name: &str, bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
    let forbidden = text
        .chars()
        .find(|c| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{FFFE}' | '\u{FFFF}'));
    assert_eq!(forbidden, None, "{name} has a character that XML forbids");
    each(text, &mut |_| {});
}

fn each(text: &str, see: &mut dyn FnMut(&Event<'_>)) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return,
            event => see(&event),
        }
    }
}

fn attribute(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let found = element.attributes().map(Result::unwrap).find(|one| one.key.as_ref() == key)?;
    let value = found.value.into_owned();
    Some(crate::render_sample::decoded(value))
}

fn paragraphs(text: &str, addresses: &HashMap<String, String>) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    let (mut row, mut cell, mut in_table, mut in_head, mut in_words) = (0, 0, false, false, false);
    let mut link: Option<(String, usize)> = None;
    each(text, &mut |event| {
        let last = |all: &mut Vec<Line>, said: &str| all.last_mut().unwrap().words.push_str(said);
        match event {
            Event::Start(element) | Event::Empty(element) => match element.name().as_ref() {
                "w:tbl" => (in_table, row) = (true, 0),
                "w:tr" => (row, cell, in_head) = (row + 1, 0, false),
                "w:tblHeader" => in_head = true,
                "w:tc" => cell += 1,
                "w:p" => all.push(Line {
                    cell: in_table.then_some((row, cell)),
                    in_head: in_table && in_head,
                    ..Line::default()
                }),
                "w:pStyle" => all.last_mut().unwrap().style = attribute(element, "w:val").unwrap(),
                "w:ilvl" => {
                    all.last_mut().unwrap().list = Some((0, attribute(element, "w:val").unwrap().parse().unwrap()))
                }
                "w:numId" => {
                    all.last_mut().unwrap().list.as_mut().unwrap().0 =
                        attribute(element, "w:val").unwrap().parse().unwrap()
                }
                "w:br" => last(&mut all, "\n"),
                "w:tab" if attribute(element, "w:pos").is_none() => last(&mut all, "\t"),
                "w:hyperlink" => {
                    let address = addresses[&attribute(element, "r:id").unwrap()].clone();
                    link = Some((address, all.last().unwrap().words.len()));
                }
                "w:t" => in_words = true,
                _ => {}
            },
            Event::End(element) => match element.name().as_ref() {
                "w:tbl" => in_table = false,
                "w:t" => in_words = false,
                "w:hyperlink" => {
                    let (address, from) = link.take().unwrap();
                    let one = all.last_mut().unwrap();
                    let words = one.words[from..].to_owned();
                    one.links.push((words, address));
                }
                _ => {}
            },
            Event::Text(words) if in_words => last(&mut all, words),
            Event::GeneralRef(name) if in_words => {
                let name: &str = name;
                last(&mut all, &crate::render_sample::decoded(format!("&{name};").replace("&apos;", "&#39;")));
            }
            _ => {}
        }
    });
    all
}
