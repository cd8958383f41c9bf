//! Blocks as paragraphs, headings, lists and sections, each with the name of its style.

use super::contents::PANEL;
use super::face::Face;
use super::words::{run, strong};
use super::xml::{Attributes, Xml};
use crate::documents::{Block, Content, Fact, Inline, StageMark, StageState};
use crate::render::terms::{self, with_colon};

/// What a block stands in, which decides the styles of its paragraphs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Text,
    Panel,
    Agreed,
    Quotation,
    /// Of a list, which holds neither tables nor sections.
    Item,
    /// The last of a list that stands in no other.
    LastItem,
}

impl Place {
    pub fn is_in_list(self) -> bool {
        matches!(self, Self::Item | Self::LastItem)
    }

    pub fn paragraph(self) -> &'static str {
        match self {
            Self::Text => "Text_20_body",
            Self::Panel => "Panel",
            Self::Agreed => "Agreed",
            Self::Quotation => "Block_20_quotation",
            Self::Item => "List_20_item",
            Self::LastItem => "List_20_end",
        }
    }
}

/// The text as it grows.
pub struct Body<'a> {
    pub xml: &'a mut Xml,
    pub face: &'a Face,
    pub place: Place,
    /// Tables and panels so far, whose names count them.
    pub tables: usize,
    panels: usize,
}

impl<'a> Body<'a> {
    pub fn new(xml: &'a mut Xml, face: &'a Face) -> Self {
        Self { xml, face, place: Place::Text, tables: 0, panels: 0 }
    }

    pub fn all(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.one(&block.content));
    }

    /// Blocks that stand in something.
    fn inside(&mut self, place: Place, blocks: &[Block]) {
        let around = std::mem::replace(&mut self.place, place);
        self.all(blocks);
        self.place = around;
    }

    fn one(&mut self, content: &Content) {
        match content {
            Content::Title { group, text } => {
                self.said("Group", group);
                self.heading(1, None, &[text.as_str().into()]);
            }
            Content::Heading { level, number, text } => self.heading(*level, number.as_deref(), text),
            Content::Paragraph { text } | Content::Marked { text, .. } => {
                self.paragraph(self.place.paragraph(), |xml| run(xml, text));
            }
            Content::List { start, items } => self.list(*start, items),
            Content::Facts { facts } => self.facts(facts),
            Content::Panel { heading, blocks } => self.panel(heading, blocks),
            Content::Card { level, heading, aside, blocks } => {
                self.heading(*level, None, &[heading.as_str().into()]);
                self.in_bold(aside);
                self.all(blocks);
            }
            Content::Stages { stages } => self.stages(stages),
            Content::Agreed { label, blocks } => self.agreed(label, blocks),
            Content::Action { label, text, by } => self.action(label, text, by),
            Content::Quote { words, by, context } => self.quote(words, by, context),
            Content::Table(table) if self.place.is_in_list() => self.rows_as_lines(table),
            Content::Table(table) => self.table(table),
            // What is in it still stands in the list.
            Content::Quotation { blocks } if self.place.is_in_list() => self.all(blocks),
            Content::Quotation { blocks } => self.inside(Place::Quotation, blocks),
            Content::Apart { blocks } => self.all(blocks),
            Content::Verbatim { text } => self.verbatim(text),
            Content::Divider => self.paragraph("Divider", |_| {}),
            Content::Signature { label } => self.paragraph("Sign_20_here", |xml| xml.text(label)),
            // Taken apart into blocks and words before: see `prepare`.
            Content::Brief(_) | Content::Chart(_) | Content::Pictures { .. } => {}
        }
    }

    pub fn paragraph(&mut self, style: &str, contents: impl FnOnce(&mut Xml)) {
        self.xml.line("text:p", &[("text:style-name", style)], contents);
    }

    /// A paragraph, where something is said.
    pub fn said(&mut self, style: &str, words: &str) {
        if !words.is_empty() {
            self.paragraph(style, |xml| xml.text(words));
        }
    }

    fn in_bold(&mut self, words: &str) {
        if !words.is_empty() {
            self.paragraph(self.place.paragraph(), |xml| strong(xml, words));
        }
    }

    fn heading(&mut self, level: u8, number: Option<&str>, text: &[Inline]) {
        let level = level.clamp(1, 6).to_string();
        let style = format!("Heading_20_{level}");
        let attributes = [("text:style-name", style.as_str()), ("text:outline-level", level.as_str())];
        self.xml.line("text:h", &attributes, |xml| {
            if let Some(number) = number {
                xml.text(number);
                xml.text(" ");
            }
            run(xml, text);
        });
    }

    /// An element and what is in it.
    pub fn within(&mut self, name: &'static str, attributes: Attributes<'_>, contents: impl FnOnce(&mut Self)) {
        self.xml.open(name, attributes);
        contents(self);
        self.xml.close(name);
    }

    /// Its first number stands at its first item, so that it goes on from no other list.
    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        let style = if start.is_some() { "Numbers" } else { "Bullets" };
        let first = start.map(|start| start.to_string());
        let (place, last) = (self.place, items.len().saturating_sub(1));
        self.within("text:list", &[("text:style-name", style)], |body| {
            for (index, item) in items.iter().enumerate() {
                let numbered = first.as_deref().filter(|_| index == 0).map(|first| ("text:start-value", first));
                body.within("text:list-item", numbered.as_slice(), |body| {
                    let is_end = index == last && place != Place::Item;
                    body.inside(if is_end { Place::LastItem } else { Place::Item }, item);
                });
            }
        });
    }

    /// Below the last of them the text goes on.
    fn facts(&mut self, facts: &[Fact]) {
        for (index, fact) in facts.iter().enumerate() {
            let is_last = index + 1 == facts.len();
            self.fact(fact, is_last);
        }
    }

    fn fact(&mut self, fact: &Fact, is_last: bool) {
        let style = match (self.place, is_last) {
            (Place::Panel, _) => "Panel_20_fact",
            (Place::Item | Place::LastItem, _) => self.place.paragraph(),
            (_, false) => "Fact",
            (_, true) => "Last_20_fact",
        };
        let in_column = !self.face.is_large() && !self.place.is_in_list();
        self.paragraph(style, |xml| {
            strong(xml, &with_colon(&fact.term));
            if in_column {
                xml.tab()
            } else {
                xml.text(" ")
            }
            for (index, line) in fact.lines.iter().enumerate() {
                if index > 0 {
                    xml.line_break();
                }
                run(xml, line);
            }
        });
    }

    /// Its heading is no part of the outline, so that the items of a meeting are the only ones in it. In a list there are
    /// no sections.
    fn panel(&mut self, heading: &str, blocks: &[Block]) {
        if self.place.is_in_list() {
            self.in_bold(heading);
            return self.all(blocks);
        }
        self.panels += 1;
        let name = format!("Panel {}", self.panels);
        self.within("text:section", &[("text:style-name", PANEL), ("text:name", &name)], |body| {
            body.said("Panel_20_heading", heading);
            body.inside(Place::Panel, blocks);
            body.paragraph("Panel_20_end", |_| {});
        });
    }

    /// The present one is in bold.
    fn stages(&mut self, stages: &[StageMark]) {
        for (index, StageMark { name, when, state }) in stages.iter().enumerate() {
            let style = if index + 1 == stages.len() { Place::LastItem } else { Place::Item }.paragraph();
            self.paragraph(style, |xml| {
                let said = terms::labelled(name, when);
                if *state == StageState::Now { strong(xml, &said) } else { xml.text(&said) }
            });
        }
    }

    fn agreed(&mut self, label: &str, blocks: &[Block]) {
        let (first, rest): (&[Inline], _) = match blocks.split_first() {
            Some((Block { content: Content::Paragraph { text }, .. }, rest)) => (text, rest),
            _ => (&[], blocks),
        };
        let place = if self.place.is_in_list() { self.place } else { Place::Agreed };
        self.paragraph(place.paragraph(), |xml| labelled(xml, label, first));
        self.inside(place, rest);
    }

    fn action(&mut self, label: &str, text: &[Inline], by: &str) {
        self.paragraph("Action", |xml| {
            labelled(xml, label, text);
            if !by.is_empty() {
                xml.line_break();
                strong(xml, by);
            }
        });
    }

    /// A context that goes on from the name follows it on the line; a sentence of its own has its own line.
    fn quote(&mut self, words: &[Inline], by: &str, context: &str) {
        self.paragraph("Quotations", |xml| {
            run(xml, words);
            if !by.is_empty() || !context.is_empty() {
                xml.line_break();
            }
            if !by.is_empty() {
                strong(xml, by);
            }
            if !by.is_empty() && !context.is_empty() {
                if context.starts_with(char::is_uppercase) { xml.line_break() } else { xml.text(", ") }
            }
            xml.text(context);
        });
    }

    fn verbatim(&mut self, text: &str) {
        self.paragraph("Preformatted_20_Text", |xml| {
            for (index, line) in text.lines().enumerate() {
                if index > 0 {
                    xml.line_break();
                }
                xml.text(line);
            }
        });
    }
}

/// A label in bold and the words behind it.
fn labelled(xml: &mut Xml, label: &str, text: &[Inline]) {
    if !label.is_empty() {
        strong(xml, label);
        xml.text(" ");
    }
    run(xml, text);
}
