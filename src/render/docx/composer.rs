//! From the tree of a document to the row of pieces.

use super::lists::{BULLETS, LEVELS, Lists};
use super::pieces::{Item, Paragraph, Piece, Term};
use super::styles;
use crate::documents::{Block, BriefSheet, Content, Fact, Inline, StageMark, StageState, WritingSpace};
use crate::render::terms::labelled;

/// Collects pieces.
pub struct Composer<'a> {
    pub pieces: Vec<Piece>,
    lists: &'a mut Lists,
}

/// What blocks stand in: the style of their paragraphs, and how many lists are around them.
#[derive(Clone, Copy)]
struct Place {
    style: &'static str,
    deep: usize,
}

const PAGE: Place = Place { style: styles::BODY, deep: 0 };

impl<'a> Composer<'a> {
    pub fn new(lists: &'a mut Lists) -> Self {
        Self { pieces: Vec::new(), lists }
    }

    /// The blocks of a document that flows.
    pub fn flow(&mut self, blocks: &[Block]) {
        self.all(blocks, PAGE);
    }

    /// A project brief, its parts one below the other.
    pub fn brief(&mut self, sheet: &BriefSheet) {
        self.title(&sheet.running.title, &sheet.question);
        self.all(&sheet.in_one_line, Place { style: styles::LEAD, ..PAGE });
        self.facts(&sheet.facts, PAGE);
        self.all(&sheet.story, PAGE);
        self.all(&sheet.challenge, Place { style: styles::CHALLENGE, ..PAGE });
        self.boxed(|composer| composer.all(&sheet.panel, PAGE));
        if let Some(space) = &sheet.writing {
            self.writing(space);
        }
        self.boxed(|composer| composer.all(&sheet.next, PAGE));
    }

    fn all(&mut self, blocks: &[Block], place: Place) {
        for block in blocks {
            self.one(&block.content, place);
        }
    }

    fn one(&mut self, content: &Content, place: Place) {
        match content {
            Content::Title { group, text } => self.title(group, text),
            Content::Heading { level, number, text } => self.heading(*level, number.as_deref(), text.clone(), place),
            Content::Paragraph { text } | Content::Marked { text, .. } => self.add(place.style, text.clone(), place),
            Content::List { start, items } => self.list(*start, items, place),
            Content::Facts { facts } => self.facts(facts, place),
            Content::Panel { heading, blocks } => self.panel(heading, blocks, place),
            Content::Card { level, heading, aside, blocks } => self.card(*level, heading, aside, blocks, place),
            Content::Stages { stages } => self.stages(stages, place),
            Content::Agreed { label, blocks } => self.agreed(label, blocks, place),
            Content::Action { label, text, by } => self.action(label, text, by, place),
            Content::Quote { words, by, context } => self.quote(words, by, context, place),
            Content::Table(table) if table.columns.is_empty() => {}
            Content::Table(table) => self.pieces.push(Piece::Table(table.clone())),
            Content::Quotation { blocks } => self.all(blocks, Place { style: styles::QUOTATION, ..place }),
            Content::Apart { blocks } => self.apart(blocks, place),
            Content::Verbatim { text } => self.verbatim(text, place),
            Content::Divider => self.add(styles::DIVIDER, Vec::new(), place),
            Content::Signature { label } => self.add(styles::SIGNATURE, vec![label.as_str().into()], place),
            // Put into words before: see `prepare`.
            Content::Pictures { .. } => {}
            Content::Brief(sheet) => self.brief(sheet),
            // A table before it comes here: see `prepare`.
            Content::Chart(_) => {}
        }
    }

    fn add(&mut self, style: &'static str, words: Vec<Inline>, place: Place) {
        self.push(Paragraph { deep: place.deep, ..Paragraph::new(style, words) });
    }

    fn push(&mut self, paragraph: Paragraph) {
        self.pieces.push(Piece::Paragraph(paragraph));
    }

    fn title(&mut self, group: &str, text: &str) {
        if !group.is_empty() {
            self.add(styles::GROUP, vec![group.into()], PAGE);
        }
        if !text.is_empty() {
            self.add(styles::heading(1), vec![text.into()], PAGE);
        }
    }

    fn heading(&mut self, level: u8, number: Option<&str>, mut text: Vec<Inline>, place: Place) {
        if let Some(number) = number {
            text.insert(0, Inline::from(format!("{number} ")));
        }
        self.add(styles::heading(level), text, place);
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], place: Place) {
        let level = place.deep.min(LEVELS - 1);
        let list = start.map_or(BULLETS, |start| self.lists.numbered_from(level, start));
        let within = Place { style: styles::CONTINUED, deep: place.deep + 1 };
        for item in items {
            let (words, rest) = match item.split_first() {
                Some((Block { content: Content::Paragraph { text }, .. }, rest)) => (text.clone(), rest),
                _ => (Vec::new(), item.as_slice()),
            };
            self.push(Paragraph { item: Some(Item { list, level }), ..Paragraph::new(styles::ITEM, words) });
            self.all(rest, within);
        }
        if place.deep == 0 {
            self.end_group();
        }
    }

    fn facts(&mut self, facts: &[Fact], place: Place) {
        for fact in facts {
            let mut words = Vec::new();
            for (index, line) in fact.lines.iter().enumerate() {
                words.extend((index > 0).then_some(Inline::LineBreak));
                words.extend(line.iter().cloned());
            }
            let term = Some(Term::Aligned(fact.term.clone()));
            self.push(Paragraph { term, deep: place.deep, ..Paragraph::new(styles::FACT, words) });
        }
        self.end_group();
    }

    fn end_group(&mut self) {
        if let Some(Piece::Paragraph(last)) = self.pieces.last_mut() {
            last.ends_group = true;
        }
    }

    /// Its heading is no part of the outline, as in every format.
    fn panel(&mut self, heading: &str, blocks: &[Block], place: Place) {
        self.boxed(|composer| {
            if !heading.is_empty() {
                composer.add(styles::PANEL_HEADING, vec![heading.into()], place);
            }
            composer.all(blocks, place);
        });
    }

    /// A line above the first paragraph and one below the last. Where a table ends a box, its own line does.
    fn boxed(&mut self, contents: impl FnOnce(&mut Self)) {
        let from = self.pieces.len();
        contents(self);
        let Some(Piece::Paragraph(first)) = self.pieces.get_mut(from) else { return };
        first.rule_above = true;
        let Some((last, before)) = self.pieces.get_mut(from..).and_then(<[Piece]>::split_last_mut) else { return };
        if let Piece::Paragraph(last) = last {
            last.rule_below = true;
        }
        for piece in before {
            if let Piece::Paragraph(paragraph) = piece {
                paragraph.keep_next = true;
            }
        }
    }

    fn card(&mut self, level: u8, heading: &str, aside: &str, blocks: &[Block], place: Place) {
        let words = vec![heading.into()];
        self.push(Paragraph { rule_above: true, ..Paragraph::new(styles::heading(level), words) });
        if !aside.is_empty() {
            let words = vec![Inline::strong(aside)];
            self.push(Paragraph { keep_next: true, ..Paragraph::new(place.style, words) });
        }
        self.all(blocks, place);
    }

    /// The bar of the page in words: a line for each stage.
    fn stages(&mut self, stages: &[StageMark], place: Place) {
        let level = place.deep.min(LEVELS - 1);
        for stage in stages {
            let said = labelled(&stage.name, &stage.when);
            let words = if stage.state == StageState::Now { Inline::strong(said) } else { said.into() };
            let item = Some(Item { list: BULLETS, level });
            self.push(Paragraph { item, ..Paragraph::new(styles::ITEM, vec![words]) });
        }
        self.end_group();
    }

    fn agreed(&mut self, label: &str, blocks: &[Block], place: Place) {
        let (words, rest) = match blocks.split_first() {
            Some((Block { content: Content::Paragraph { text }, .. }, rest)) => (text.clone(), rest),
            _ => (Vec::new(), blocks),
        };
        let term = run_in(label);
        self.push(Paragraph { term, deep: place.deep, ..Paragraph::new(styles::AGREED, words) });
        self.all(rest, Place { style: styles::AGREED, ..place });
    }

    fn action(&mut self, label: &str, text: &[Inline], by: &str, place: Place) {
        let mut words = text.to_vec();
        if !by.is_empty() {
            words.extend([Inline::LineBreak, Inline::strong(by)]);
        }
        let term = run_in(label);
        self.push(Paragraph { term, deep: place.deep, ..Paragraph::new(styles::ACTION, words) });
    }

    /// A context that goes on from the name follows it on the line; a sentence of its own has its own line.
    fn quote(&mut self, words: &[Inline], by: &str, context: &str, place: Place) {
        let has_source = !by.is_empty() || !context.is_empty();
        let said = Paragraph::new(styles::QUOTE, words.to_vec());
        self.push(Paragraph { keep_next: has_source, deep: place.deep, ..said });
        if !has_source {
            return;
        }
        let mut source: Vec<Inline> = (!by.is_empty()).then(|| Inline::strong(by)).into_iter().collect();
        if !by.is_empty() && !context.is_empty() {
            let is_sentence = context.starts_with(char::is_uppercase);
            source.push(if is_sentence { Inline::LineBreak } else { ", ".into() });
        }
        source.extend((!context.is_empty()).then(|| Inline::from(context)));
        self.add(styles::QUOTE_SOURCE, source, place);
    }

    /// What belongs to no item stands behind a short line.
    fn apart(&mut self, blocks: &[Block], place: Place) {
        if !self.pieces.is_empty() {
            self.add(styles::DIVIDER, Vec::new(), place);
        }
        self.all(blocks, place);
    }

    fn verbatim(&mut self, text: &str, place: Place) {
        let mut words = Vec::new();
        for (index, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            words.extend((index > 0).then_some(Inline::LineBreak));
            words.push(line.into());
        }
        self.add(styles::VERBATIM, words, place);
    }

    fn writing(&mut self, space: &WritingSpace) {
        let labels = space.labels.iter().map(String::as_str);
        for label in [space.heading.as_str(), ""].into_iter().chain(labels) {
            self.add(styles::WRITING, vec![label.into()], PAGE);
        }
    }
}

fn run_in(label: &str) -> Option<Term> {
    (!label.is_empty()).then(|| Term::RunIn(label.to_owned()))
}
