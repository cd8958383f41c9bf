//! A document as an outline that a test can be read by: a line for each block, its words with their marks.

use folkmoot::documents::{Block, BriefSheet, Content, Document, Inline, StageMark, StageState, Table};

/// The whole document.
pub fn outline(document: &Document) -> Vec<String> {
    of_blocks(&document.blocks)
}

pub fn of_blocks(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    add(blocks, "", &mut lines);
    lines
}

fn add(blocks: &[Block], indent: &str, lines: &mut Vec<String>) {
    let deeper = format!("{indent}  ");
    for block in blocks {
        match &block.content {
            Content::Title { group, text } => {
                lines.push(format!("{indent}group {group}"));
                lines.push(format!("{indent}title {text}"));
            }
            Content::Heading { level, number, text } => {
                let number = number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
                lines.push(format!("{indent}h{level} {number}{}", words(text)));
            }
            Content::Paragraph { text } => lines.push(format!("{indent}p {}", words(text))),
            Content::List { start, items } => {
                for (place, item) in items.iter().enumerate() {
                    let mark = start.map_or("*".to_owned(), |start| format!("{}.", start + place as u64));
                    match item.as_slice() {
                        [Block { content: Content::Paragraph { text }, .. }] => {
                            lines.push(format!("{indent}{mark} {}", words(text)));
                        }
                        several => {
                            lines.push(format!("{indent}{mark}"));
                            add(several, &deeper, lines);
                        }
                    }
                }
            }
            Content::Facts { facts } => {
                for fact in facts {
                    let said: Vec<String> = fact.lines.iter().map(|line| words(line)).collect();
                    lines.push(format!("{indent}{}: {}", fact.term, said.join(" / ")));
                }
            }
            Content::Panel { heading, blocks } => {
                lines.push(format!("{indent}panel {heading}"));
                add(blocks, &deeper, lines);
            }
            Content::Card { level, heading, aside, blocks } => {
                lines.push(format!("{indent}card {level} {heading} [{aside}]"));
                add(blocks, &deeper, lines);
            }
            Content::Pictures { pictures } => {
                pictures.iter().for_each(|one| lines.push(format!("{indent}picture {} [{}]", one.alt, one.caption)));
            }
            Content::Stages { stages } => {
                let stages: Vec<String> = stages.iter().map(stage).collect();
                lines.push(format!("{indent}stages {}", stages.join(", ")));
            }
            Content::Agreed { label, blocks } => {
                lines.push(format!("{indent}agreed {label}"));
                add(blocks, &deeper, lines);
            }
            Content::Action { label, text, by } => {
                lines.push(format!("{indent}action {label}: {} [{by}]", words(text)))
            }
            Content::Quote { words: said, by, context } => {
                lines.push(format!("{indent}quote {} [{by}] [{context}]", words(said)));
            }
            Content::Table(table) => add_table(table, indent, lines),
            Content::Chart(chart) => {
                lines.push(format!("{indent}chart {} [{}]", chart.title, chart.description));
                add_table(&chart.table(), &deeper, lines);
            }
            Content::Quotation { blocks } => {
                lines.push(format!("{indent}>"));
                add(blocks, &deeper, lines);
            }
            Content::Apart { blocks } => {
                lines.push(format!("{indent}apart"));
                add(blocks, &deeper, lines);
            }
            Content::Verbatim { text } => lines.push(format!("{indent}code {text:?}")),
            Content::Divider => lines.push(format!("{indent}---")),
            Content::Marked { mark, text } => lines.push(format!("{indent}{mark:?} {}", words(text))),
            Content::Signature { label } => lines.push(format!("{indent}sign {label}")),
            Content::Brief(sheet) => add_brief(sheet, indent, lines),
        }
    }
}

fn add_brief(sheet: &BriefSheet, indent: &str, lines: &mut Vec<String>) {
    lines.push(format!("{indent}question {}", sheet.question));
    add(&sheet.in_one_line, indent, lines);
    add(&[Content::Facts { facts: sheet.facts.clone() }.into()], indent, lines);
    add(&sheet.story, indent, lines);
    for (name, part) in [("challenge", &sheet.challenge), ("panel", &sheet.panel)] {
        lines.push(format!("{indent}{name}"));
        add(part, &format!("{indent}  "), lines);
    }
    if let Some(space) = &sheet.writing {
        lines.push(format!("{indent}writing {} [{}]", space.heading, space.labels.join("] [")));
    }
    lines.push(format!("{indent}foot"));
    add(&sheet.next, &format!("{indent}  "), lines);
}

/// A stage with its date; the present one is marked, and one that was not reached stands in brackets.
fn stage(stage: &StageMark) -> String {
    let said = format!("{} {}", stage.name, stage.when);
    match stage.state {
        StageState::Reached => said,
        StageState::Now => format!("now {said}"),
        StageState::Open => format!("({said})"),
    }
}

fn add_table(table: &Table, indent: &str, lines: &mut Vec<String>) {
    let heads: Vec<&str> = table.columns.iter().map(|column| column.head.as_str()).collect();
    lines.push(format!("{indent}| {}", heads.join(" | ")));
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "a row has a cell for each column");
        let cells: Vec<String> = row.cells.iter().map(|cell| words(cell)).collect();
        lines.push(format!("{indent}| {}", cells.join(" | ")));
    }
}

/// Words with their marks.
pub fn words(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Strong { content } => format!("<b>{}</b>", words(content)),
        Inline::Emphasis { content } => format!("<i>{}</i>", words(content)),
        Inline::Struck { content } => format!("<s>{}</s>", words(content)),
        Inline::Code { text } => format!("<c>{text}</c>"),
        Inline::Link { content, address } => format!("<a {address}>{}</a>", words(content)),
        Inline::LineBreak => "<br>".to_owned(),
        Inline::Field { content, .. } => words(content),
    };
    inlines.iter().map(one).collect()
}
