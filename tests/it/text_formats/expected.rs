//! What a document says, word for word, in the order in which a reader gets to it.

use folkmoot::documents::{Block, BriefSheet, Content, Document, Fact, Inline, Table, TextSize};

/// How a format says what is not in plain words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Addresses and the numbers of lists are no words.
    Screen,
    Markdown,
    /// Numbers and addresses are written out, and tables are labelled lines.
    Plain,
    /// What stands around the pages is no part of the text, and addresses are written out as they are read.
    Editor,
    /// The same, and each brief is a sheet of its own, with what its footer has no room for in large print at its end.
    Word,
}

impl Look {
    fn is_of_an_editor(self) -> bool {
        matches!(self, Self::Editor | Self::Word)
    }
}

/// Words without what stands between them.
pub fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a document.
pub fn said(document: &Document, look: Look) -> Vec<String> {
    let briefs = document.blocks.iter().filter(|block| matches!(block.content, Content::Brief(_))).count();
    let mut said = Said {
        text: String::new(),
        look,
        several: briefs > 1,
        is_large: document.size == TextSize::Large,
        around: document.running.printed.clone(),
    };
    let running = &document.running;
    if !look.is_of_an_editor() {
        [&running.organisation, &running.status].into_iter().for_each(|words| said.line(words));
    }
    let has_title = document.blocks.iter().any(|block| matches!(block.content, Content::Title { .. }));
    let names = [&document.title, &running.title, &running.organisation];
    if briefs > 1 || (briefs == 0 && !has_title) {
        said.line(names.into_iter().find(|name| !name.is_empty()).map_or("Untitled", String::as_str));
    }
    said.all(&document.blocks);
    let has_below = match look {
        Look::Screen => briefs == 0,
        Look::Markdown | Look::Plain => true,
        Look::Editor => document.size == TextSize::Large,
        Look::Word => briefs == 0 && document.size == TextSize::Large,
    };
    if has_below {
        [&running.printed, &running.formats].into_iter().for_each(|words| said.line(words));
    }
    tokens(&said.text)
}

struct Said {
    text: String,
    look: Look,
    several: bool,
    is_large: bool,
    around: String,
}

impl Said {
    fn line(&mut self, words: &str) {
        self.text.push_str(words);
        self.text.push('\n');
    }

    fn all(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.one(&block.content));
    }

    fn one(&mut self, content: &Content) {
        match content {
            Content::Title { group, text } => [group, text].into_iter().for_each(|words| self.line(words)),
            Content::Heading { number, text, .. } => {
                number.iter().for_each(|number| self.line(number));
                self.run(text);
            }
            Content::Paragraph { text } | Content::Marked { text, .. } => self.run(text),
            Content::List { start, items } => self.list(*start, items),
            Content::Facts { facts } => facts.iter().for_each(|fact| self.fact(fact)),
            Content::Panel { heading: label, blocks } | Content::Agreed { label, blocks } => {
                self.line(label);
                self.all(blocks);
            }
            Content::Card { heading, aside, blocks, .. } => {
                [heading, aside].into_iter().for_each(|words| self.line(words));
                self.all(blocks);
            }
            Content::Stages { stages } => {
                stages.iter().flat_map(|stage| [&stage.name, &stage.when]).for_each(|words| self.line(words));
            }
            Content::Action { label, text, by } => {
                self.line(label);
                self.run(text);
                self.line(by);
            }
            Content::Quote { words, by, context } => {
                self.run(words);
                [by, context].into_iter().for_each(|words| self.line(words));
            }
            Content::Table(table) if self.look == Look::Plain => self.labelled(table),
            Content::Table(table) => {
                table.columns.iter().for_each(|column| self.line(&column.head));
                table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| self.run(cell));
            }
            Content::Chart(chart) => {
                [&chart.title, &chart.description].into_iter().for_each(|words| self.line(words));
                self.one(&Content::Table(chart.table()));
            }
            Content::Quotation { blocks } | Content::Apart { blocks } => self.all(blocks),
            Content::Pictures { pictures } => {
                pictures.iter().flat_map(|one| [&one.in_words, &one.caption]).for_each(|words| self.line(words));
            }
            Content::Verbatim { text } => self.line(text),
            Content::Divider => {}
            Content::Signature { label } => self.line(label),
            Content::Brief(sheet) => self.brief(sheet),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        for (index, item) in items.iter().enumerate() {
            if let (Some(start), Look::Plain) = (start, self.look) {
                self.line(&(start + index as u64).to_string());
            }
            self.all(item);
        }
    }

    fn fact(&mut self, fact: &Fact) {
        self.line(&fact.term);
        fact.lines.iter().for_each(|line| self.run(line));
    }

    /// A head before each cell that says something, or all of them where no row does.
    fn labelled(&mut self, table: &Table) {
        let says = |cell: &[Inline]| !tokens(&plain(cell)).is_empty();
        if table.rows.is_empty() {
            table.columns.iter().for_each(|column| self.line(&column.head));
        }
        for row in &table.rows {
            for (index, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let is_blank = table.rows.iter().all(|row| !says(&row.cells[index]));
                if says(cell) || is_blank {
                    self.line(&column.head);
                    self.run(cell);
                }
            }
        }
    }

    fn brief(&mut self, sheet: &BriefSheet) {
        let (title, question) = (&sheet.running.title, &sheet.question);
        let is_below = self.several && !matches!(self.look, Look::Screen | Look::Word);
        let head = if is_below { [question, title] } else { [title, question] };
        head.into_iter().for_each(|words| self.line(words));
        self.all(&sheet.in_one_line);
        sheet.facts.iter().for_each(|fact| self.fact(fact));
        [&sheet.story, &sheet.challenge, &sheet.panel].into_iter().for_each(|part| self.all(part));
        self.all(&sheet.next);
        if self.look == Look::Screen || (self.look == Look::Word && self.is_large) {
            [&sheet.running.printed, &sheet.running.formats].into_iter().for_each(|words| self.line(words));
        } else if self.look != Look::Word && sheet.running.printed != self.around {
            self.line(&sheet.running.printed);
        }
    }

    fn run(&mut self, parts: &[Inline]) {
        self.inline(parts);
        self.text.push('\n');
    }

    fn inline(&mut self, parts: &[Inline]) {
        for part in parts {
            match part {
                Inline::Text { text } | Inline::Code { text } => self.text.push_str(text),
                Inline::Strong { content } | Inline::Emphasis { content } | Inline::Struck { content } => {
                    self.inline(content);
                }
                Inline::Field { content, .. } => self.inline(content),
                Inline::Link { content, address } => {
                    self.inline(content);
                    self.address(&plain(content), address);
                }
                Inline::LineBreak => self.text.push('\n'),
            }
        }
    }

    fn address(&mut self, words: &str, address: &str) {
        let bare = address.trim_start_matches("https://").trim_start_matches("mailto:");
        let bare = if bare.matches('/').count() == 1 { bare.trim_end_matches('/') } else { bare };
        if words.trim() == address || words.trim() == bare {
            return;
        }
        match self.look {
            Look::Screen | Look::Markdown => {}
            Look::Plain => self.line(&format!(" {}", address.trim_start_matches("mailto:"))),
            Look::Editor | Look::Word => self.line(&format!(" {bare}")),
        }
    }
}

/// Words without marks.
fn plain(parts: &[Inline]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Inline::Text { text } | Inline::Code { text } => text.clone(),
            Inline::Strong { content }
            | Inline::Emphasis { content }
            | Inline::Struck { content }
            | Inline::Field { content, .. }
            | Inline::Link { content, .. } => plain(content),
            Inline::LineBreak => " ".to_owned(),
        })
        .collect()
}
