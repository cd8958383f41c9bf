//! Links that say nothing of where they lead, addresses with a full stop glued to them, and one address for two things.
//!
//! A full stop behind an address in a sentence is none of these: print and the window leave it out of the address.

use std::collections::HashMap;

use super::reading::{Reading, Text};
use super::{Matter, Slip, beginning};
use crate::model::Origin;
use crate::workspace::folded;

/// Words that make sense only with a page before one's eyes.
const SAY_NOTHING: [&str; 15] = [
    "click here",
    "click",
    "here",
    "click this",
    "click this link",
    "click on this link",
    "link",
    "this link",
    "this",
    "this page",
    "see here",
    "more",
    "read more",
    "learn more",
    "find out more",
];

/// A link with its words, its address and the field of each.
struct Link {
    label: String,
    label_at: Origin,
    address: String,
    address_at: Origin,
}

/// All of them.
pub fn slips(reading: &Reading) -> Vec<Slip> {
    let mut links: Vec<Link> = reading
        .webs
        .iter()
        .map(|web| Link {
            label: web.label.clone(),
            label_at: web.label_at.clone(),
            address: web.address.clone(),
            address_at: web.address_at.clone(),
        })
        .collect();
    links.extend(reading.texts.iter().flat_map(in_text));
    let mut found: Vec<Slip> = links.iter().filter_map(silent).collect();
    found.extend(reading.texts.iter().filter_map(click_here));
    found.extend(links.iter().filter_map(glued));
    found.extend(twice(&links));
    found
}

fn slip(at: &Origin, says: String, hint: &'static str) -> Slip {
    Slip { at: at.clone(), matter: Matter::Address, says, hint }
}

/// The links of a text that have words of their own: `[the map](https://…)`.
fn in_text(text: &Text) -> Vec<Link> {
    let pieces = text.text.split("](").collect::<Vec<_>>();
    let pairs = pieces.iter().zip(pieces.iter().skip(1));
    let link = |(before, behind): (&&str, &&str)| {
        let label = before.rsplit_once('[')?.1.trim();
        let address = behind.split([')', ' ', '\n']).next()?.trim_matches(['<', '>']);
        Some(Link {
            label: label.to_owned(),
            label_at: text.at.clone(),
            address: address.to_owned(),
            address_at: text.at.clone(),
        })
    };
    pairs.filter_map(link).collect()
}

fn says_nothing(label: &str) -> bool {
    let label = label.trim().trim_end_matches(['.', ':', '!', '>', '\u{bb}', ' ']).to_lowercase();
    SAY_NOTHING.contains(&label.as_str())
}

fn silent(link: &Link) -> Option<Slip> {
    says_nothing(&link.label).then(|| quoted(&link.label_at, link.label.trim()))
}

fn quoted(at: &Origin, words: &str) -> Slip {
    let says = format!("\u{201c}{words}\u{201d} says nothing to those who listen to the page: say where it leads");
    slip(at, says, "Name what is there: the map, the report on the first year.")
}

/// The words in a text that has no link at all: on paper nobody can click.
fn click_here(text: &Text) -> Option<Slip> {
    let at = text.text.to_ascii_lowercase().find("click here")?;
    let (words, behind) = text.text.get(at..)?.split_at_checked("click here".len())?;
    // What a link is called by is looked at above.
    let is_of_a_link = behind.find(['[', ']']).and_then(|at| behind.get(at..)).is_some_and(|end| end.starts_with("]("));
    (!is_of_a_link && !text.at.field.ends_with("/label")).then(|| quoted(&text.at, words))
}

fn glued(link: &Link) -> Option<Slip> {
    let is_glued = link.address.len() > 1 && link.address.ends_with(['.', ',', ';', ':']);
    let says = || format!("A sign is glued to the end of the address {}", beginning(&link.address));
    let stop = || format!("A full stop is glued to the address {}", beginning(&link.address));
    let says = || if link.address.ends_with('.') { stop() } else { says() };
    is_glued.then(|| slip(&link.address_at, says(), "Take it away: with it the address may lead nowhere."))
}

/// Each address that stands for more than one thing, told once, at the second of them.
fn twice(links: &[Link]) -> Vec<Slip> {
    let mut first: HashMap<String, &Link> = HashMap::new();
    let mut told = Vec::new();
    let mut found = Vec::new();
    let named = links.iter().filter(|link| !link.label.trim().is_empty() && !says_nothing(&link.label));
    for link in named.filter(|link| !link.address.trim().is_empty() && bare(&link.label) != bare(&link.address)) {
        let key = bare(&link.address);
        let before = *first.entry(key.clone()).or_insert(link);
        if !is_another(&before.label, &link.label) || told.contains(&key) {
            continue;
        }
        let (one, other) = (beginning(&before.label), beginning(&link.label));
        let says = format!("One address stands for two things: {one} and {other}");
        found.push(slip(&link.address_at, says, "Look up which of them it leads to, and correct the other."));
        told.push(key);
    }
    found
}

/// An address without what makes no difference to where it leads.
fn bare(address: &str) -> String {
    let address = address.trim().to_lowercase();
    let address = address.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    address.trim_end_matches(['/', '.', ',', ';']).to_owned()
}

/// Two names of which neither is only more of the other.
fn is_another(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one.trim()), folded(other.trim()));
    !one.contains(other.as_str()) && !other.contains(one.as_str())
}
