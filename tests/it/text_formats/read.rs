//! Readers of the formats, none of which knows how they were written.

use std::io::{Cursor, Read};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use zip::ZipArchive;

use crate::render_sample::{decoded, words};

/// What stands on a web page.
pub fn html(bytes: Vec<u8>) -> String {
    words(&String::from_utf8(bytes).unwrap())
}

pub fn plain(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// What is shown of a Markdown file, with the addresses behind links where these are asked for.
pub fn markdown(bytes: Vec<u8>, with_addresses: bool) -> String {
    let source = String::from_utf8(bytes).unwrap();
    let mut text = String::new();
    for event in Parser::new_ext(&source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::Start(Tag::Link { dest_url, .. }) if with_addresses => text.push_str(&format!("({dest_url})")),
            Event::Start(Tag::Image { .. }) => panic!("a picture in {source}"),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::InlineHtml(markup) => {
                assert_eq!(&*markup, "<br>", "{source}");
                text.push(' ');
            }
            Event::Html(markup) => assert!(markup.starts_with("<!-- lang: "), "{markup}"),
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link) => {}
            Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    text
}

/// One part of an OpenDocument file.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What an editor shows between the margins, a line for each paragraph.
pub fn odt(bytes: &[u8]) -> String {
    let content = part(bytes, "content.xml");
    shown(content.split_once("<office:text>").unwrap().1)
}

/// The text of elements.
pub fn shown(xml: &str) -> String {
    let mut text = String::new();
    for piece in xml.split('<') {
        let (element, words) = piece.split_once('>').unwrap_or((piece, ""));
        match element.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default() {
            "text:s" | "text:tab" | "text:line-break" => text.push(' '),
            "text:p" | "text:h" if element.starts_with('/') => text.push('\n'),
            _ => {}
        }
        text.push_str(words);
    }
    decoded(text)
}
