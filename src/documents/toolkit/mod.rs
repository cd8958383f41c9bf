//! The toolkit of a series as a booklet: what the series is for, then its tips by theme, each with its example and its source.
//! Only what stands in the toolkit prints, for everybody or with what is for members; what was said in meetings and not taken
//! in is the matter of the learning log.

mod source;

use super::catalogue::{PrintedDocument, Request};
use super::left_out::{Concern, LeftOut};
use super::markdown;
use super::parts::{heading, paragraph, term_line};
use super::style::Style;
use super::titled::{Named, page};
use super::tree::{Block, Content, Document, Inline, Origin, Sheet, TextSize};
use super::wording::{Wording, en_gb, fill};
use crate::model::form::typed;
use crate::model::series::Tip;
use crate::model::{Kind, Problem, Ref, Series};
use crate::workspace::{Workspace, folded};

pub use source::source;

/// The row of the catalogue.
pub const TOOLKIT: PrintedDocument = PrintedDocument {
    name: "toolkit",
    label: "toolkit",
    kinds: &[Kind::Series],
    suits: |_| true,
    is_text: |_| true,
    styles: &[Style::Public, Style::Members],
    usual_style: |_| Style::Public,
    compose,
    left_out,
};

/// Tips of one theme, in the order of the toolkit, and the number of the first: they are numbered through the booklet, so
/// that people can say which they mean.
struct Theme<'a> {
    name: &'a str,
    first: usize,
    tips: Vec<&'a Tip>,
}

fn compose(workspace: &Workspace, request: &Request) -> Result<Document, Problem> {
    let words = en_gb();
    let series = workspace
        .series(Ref(request.record))
        .ok_or_else(|| Problem::new("There is no toolkit to print.").hint("Choose a series: it keeps a toolkit."))?;
    let named = Named::after(workspace, request, &words.toolkit.document);
    let purpose = Origin { record: request.record, field: "purpose".to_owned() };
    let mut blocks = markdown::blocks(&series.purpose, 1, Some(&purpose));
    let themes = by_theme(series, request);
    if themes.is_empty() {
        let for_members = typed(&series.toolkit).next().is_some();
        let nothing = if for_members { &words.toolkit.nothing_for_everybody } else { &words.toolkit.nothing_yet };
        let nothing = paragraph(vec![Inline::from(nothing.as_str())]);
        blocks.push(nothing.at(&at(request, "toolkit")));
    }
    blocks.extend(contents(request, words, &themes));
    for theme in &themes {
        blocks.push(heading(2, &called(words, theme, themes.len())).at(&at(request, &place(theme, "theme"))));
        blocks.push(tips(request, words, theme));
    }
    let mut document = page(workspace, request, &named, Sheet::Flow, blocks);
    if request.style == Style::Members {
        document.running.say_for_members(&words.toolkit.for_members);
    }
    Ok(document)
}

fn left_out(workspace: &Workspace, request: &Request) -> Vec<LeftOut> {
    let series = workspace.series(Ref(request.record)).into_iter();
    let hidden = series.flat_map(|series| typed(&series.toolkit)).filter(|tip| !prints(tip, request));
    let one = |tip: &Tip| LeftOut {
        origin: at(request, &field(tip, "members")),
        concern: Concern::TipLeftOut,
        why: "It is for members, and this goes to everybody.",
    };
    hidden.map(one).collect()
}

fn prints(tip: &Tip, request: &Request) -> bool {
    !tip.members || request.style == Style::Members
}

/// A theme keeps the place where it first comes up, however its capitals are typed later; tips without one come last.
fn by_theme<'a>(series: &'a Series, request: &Request) -> Vec<Theme<'a>> {
    let mut themes: Vec<Theme<'_>> = Vec::new();
    for tip in typed(&series.toolkit).filter(|tip| prints(tip, request)) {
        let name = tip.theme.trim();
        match themes.iter_mut().find(|theme| folded(theme.name) == folded(name)) {
            Some(theme) => theme.tips.push(tip),
            None => themes.push(Theme { name, first: 1, tips: vec![tip] }),
        }
    }
    themes.sort_by_key(|theme| theme.name.is_empty());
    let mut next = 1;
    for theme in &mut themes {
        theme.first = next;
        next += theme.tips.len();
    }
    themes
}

fn called(words: &Wording, theme: &Theme<'_>, themes: usize) -> String {
    match (theme.name, themes) {
        ("", 1) => words.toolkit.no_theme.clone(),
        ("", _) => words.toolkit.other.clone(),
        (name, _) => name.to_owned(),
    }
}

fn at(request: &Request, field: &str) -> Origin {
    Origin { record: request.record, field: field.to_owned() }
}

/// The field of a theme's first tip.
fn place(theme: &Theme<'_>, key: &str) -> String {
    theme.tips.first().map(|tip| field(tip, key)).unwrap_or_default()
}

fn field(tip: &Tip, key: &str) -> String {
    format!("toolkit/{}/{key}", tip.id)
}

/// The themes with the numbers of their tips, once the tips fill some pages.
fn contents(request: &Request, words: &Wording, themes: &[Theme<'_>]) -> Vec<Block> {
    let count: usize = themes.iter().map(|theme| theme.tips.len()).sum();
    if themes.len() < 2 || count < fill_pages(request.size) {
        return Vec::new();
    }
    let line = |theme: &Theme<'_>| {
        let name = called(words, theme, themes.len());
        let (first, last) = (theme.first.to_string(), (theme.first + theme.tips.len() - 1).to_string());
        let template = if first == last { &words.toolkit.theme_of_one } else { &words.toolkit.theme };
        let said = fill(template, &[("theme", &name), ("first", &first), ("last", &last)]);
        vec![paragraph(vec![Inline::from(said)]).at(&at(request, &place(theme, "theme")))]
    };
    let list = Content::List { start: None, items: themes.iter().map(line).collect() };
    let at = at(request, "toolkit");
    vec![heading(2, &words.toolkit.contents).at(&at), Block::from(list).at(&at)]
}

/// As many tips take more than two pages.
fn fill_pages(size: TextSize) -> usize {
    match size {
        TextSize::Standard => 18,
        TextSize::Clear => 14,
        TextSize::Large => 8,
    }
}

fn tips(request: &Request, words: &Wording, theme: &Theme<'_>) -> Block {
    let items = theme.tips.iter().map(|tip| one(request, words, tip)).collect();
    Block::from(Content::List { start: Some(theme.first as u64), items }).at(&at(request, &place(theme, "tip")))
}

fn one(request: &Request, words: &Wording, tip: &Tip) -> Vec<Block> {
    let said = |text: &str| (!text.trim().is_empty()).then(|| markdown::linked(text.trim()));
    let term = |term: &str, text: &str, key: &str| {
        let line = said(text).map(|text| paragraph(term_line(words, term, text)));
        line.map(|line| line.at(&at(request, &field(tip, key))))
    };
    let tip_itself = said(&tip.tip).map(|content| paragraph(vec![Inline::Strong { content }]));
    let lines = [
        tip_itself.map(|line| line.at(&at(request, &field(tip, "tip")))),
        term(&words.toolkit.example, &tip.example, "example"),
        term(&words.toolkit.source, &tip.source, "source"),
    ];
    lines.into_iter().flatten().collect()
}
