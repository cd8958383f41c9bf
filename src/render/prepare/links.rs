//! Links that are safe to follow. Any other address prints as text.

use super::plain;
use super::walk::{self, Words};
use crate::documents::markdown::is_safe_address;
use crate::documents::{Document, Inline};

/// Turns every link that is not safe to follow into its words and its address. What is left has words.
pub fn make_safe(document: &mut Document) {
    walk::document(document, &mut |words, _| {
        if let Words::Run(parts) = words {
            *parts = safe_run(std::mem::take(parts));
        }
    });
}

fn safe_run(parts: Vec<Inline>) -> Vec<Inline> {
    parts.into_iter().flat_map(safe_part).collect()
}

fn safe_part(part: Inline) -> Vec<Inline> {
    match part {
        Inline::Strong { content } => vec![Inline::Strong { content: safe_run(content) }],
        Inline::Emphasis { content } => vec![Inline::Emphasis { content: safe_run(content) }],
        Inline::Struck { content } => vec![Inline::Struck { content: safe_run(content) }],
        Inline::Field { content, origin } => vec![Inline::Field { content: safe_run(content), origin }],
        Inline::Link { content, address } => link(without_links(content), address.trim().to_owned()),
        other => vec![other],
    }
}

fn link(words: Vec<Inline>, address: String) -> Vec<Inline> {
    let said = plain(&words);
    let said = said.trim();
    match (is_safe_address(&address), said.is_empty()) {
        (true, true) => vec![Inline::Link { content: vec![address.as_str().into()], address }],
        (true, false) => vec![Inline::Link { content: words, address }],
        (false, true) => vec![address.into()],
        (false, false) if said == address || address.is_empty() => words,
        (false, false) => words.into_iter().chain([format!(" ({address})").into()]).collect(),
    }
}

/// A link inside a link leads nowhere; its words stay.
fn without_links(parts: Vec<Inline>) -> Vec<Inline> {
    parts
        .into_iter()
        .flat_map(|part| match part {
            Inline::Link { content, .. } => without_links(content),
            Inline::Strong { content } => vec![Inline::Strong { content: without_links(content) }],
            Inline::Emphasis { content } => vec![Inline::Emphasis { content: without_links(content) }],
            Inline::Struck { content } => vec![Inline::Struck { content: without_links(content) }],
            Inline::Field { content, .. } => without_links(content),
            other => vec![other],
        })
        .collect()
}

/// An address as it is read out: without the scheme that every browser adds.
pub fn spoken(address: &str) -> &str {
    let after = |scheme: &str| {
        let (start, rest) = address.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    };
    let bare = after("https://").or_else(|| after("mailto:")).unwrap_or(address);
    match bare.strip_suffix('/') {
        Some(host) if !host.contains('/') => host,
        _ => bare,
    }
}

/// Whether a link's words are its address, which then need not be said again.
pub fn is_own_address(words: &[Inline], address: &str) -> bool {
    let said = plain(words);
    let said = said.trim();
    said == address || said == spoken(address)
}
