//! Links: words and an address, where the address is one that may be followed.

use super::address::is_safe_address;
use crate::documents::tree::Inline;

/// Words with their address: a link where it is safe, otherwise the address in brackets behind the words.
pub fn link(words: Vec<Inline>, address: &str) -> Vec<Inline> {
    let words_are_missing = words.is_empty();
    if is_safe_address(address) {
        let content = if words_are_missing { vec![Inline::from(address)] } else { words };
        return vec![Inline::Link { content, address: address.to_owned() }];
    }
    let mut text = words;
    if words_are_missing {
        text.push(Inline::from(address));
    } else if !address.is_empty() {
        text.push(Inline::from(format!(" ({address})")));
    }
    text
}

/// Text in which bare web addresses are links. A full stop or bracket glued to an address is not part of it.
pub fn linked(text: &str) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut rest = text;
    while let Some(at) = next_address(rest) {
        let (before, from) = rest.split_at(at);
        let (address, after) = from.split_at(address_length(from));
        if !before.is_empty() {
            inlines.push(Inline::from(before));
        }
        inlines.extend(link(vec![Inline::from(address)], address));
        rest = after;
    }
    if !rest.is_empty() {
        inlines.push(Inline::from(rest));
    }
    inlines
}

fn next_address(text: &str) -> Option<usize> {
    let starts = text.match_indices("http").map(|(at, _)| at);
    starts.into_iter().find(|at| {
        let from = text.get(*at..).unwrap_or_default();
        is_safe_address(from.get(..address_length(from)).unwrap_or_default())
    })
}

fn address_length(text: &str) -> usize {
    let end = text.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"“”".contains(c)).unwrap_or(text.len());
    let mut address = text.get(..end).unwrap_or_default();
    while let Some(last) = address.chars().next_back() {
        let closes_own_bracket = last == ')' && address.matches('(').count() >= address.matches(')').count();
        if closes_own_bracket || !".,;:!?)]'’*_".contains(last) {
            break;
        }
        address = address.strip_suffix(last).unwrap_or_default();
    }
    address.len()
}
