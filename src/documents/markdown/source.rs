//! The text as the parser is given it, so that nothing in it goes unprinted.

use std::borrow::Cow;
use std::collections::HashSet;

use pulldown_cmark::{Event, Options, Parser, Tag};

/// CommonMark with tables and struck text.
pub const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// "[Draft]: agreed" defines a link and would print nowhere. A definition that no link uses is turned into text.
pub fn with_unused_definitions_as_text(source: &str) -> Cow<'_, str> {
    let mut source = Cow::Borrowed(source);
    loop {
        let unused = unused_definitions(&source);
        if unused.is_empty() {
            return source;
        }
        let mut text = source.into_owned();
        for at in unused.into_iter().rev() {
            text.insert(at, '\\');
        }
        source = Cow::Owned(text);
    }
}

/// Where the unused definitions begin, in the order of the text.
fn unused_definitions(source: &str) -> Vec<usize> {
    let mut events = Parser::new_ext(source, OPTIONS).into_offset_iter();
    if events.reference_definitions().iter().next().is_none() {
        return Vec::new();
    }
    let used: HashSet<String> = events.by_ref().filter_map(|(event, _)| label_of(event)).collect();
    let definitions = events.reference_definitions();
    let used: HashSet<usize> = used.iter().filter_map(|label| definitions.get(label)).map(|d| d.span.start).collect();
    let all = definitions.iter().map(|(_, definition)| definition.span.start);
    let mut unused: Vec<usize> = all.filter(|at| !used.contains(at)).filter_map(|at| bracket(source, at)).collect();
    unused.sort_unstable();
    unused
}

fn label_of(event: Event<'_>) -> Option<String> {
    match event {
        Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) if !id.is_empty() => Some(id.into_string()),
        _ => None,
    }
}

/// The bracket that opens the definition which begins here, behind its indent.
fn bracket(source: &str, from: usize) -> Option<usize> {
    let definition = source.get(from..)?;
    let indented = definition.trim_start();
    indented.starts_with('[').then(|| from + definition.len() - indented.len())
}
