//! What is searched of a record: what was typed into it, and what counts for more among that.
//!
//! What people need is taken out first, the meals that they come to included, and how they are reached is passed by.

use crate::model::form::{Place, Way};
use crate::model::{Person, Record};
use crate::workspace::walk::walk;

/// How much a word counts in the title, in a heading or a tag, and elsewhere.
const TITLE: f32 = 4.0;
const HEADING: f32 = 2.0;
const TEXT: f32 = 1.0;

/// Fields that are headings of what stands below them.
const HEADINGS: [&str; 8] = ["title", "name", "question", "what", "short", "short_name", "theme", "tags"];

/// Shows each text of a record in the order of its form, with the way to it and how much its words count.
pub(super) fn each_text(record: &Record, see: &mut dyn FnMut(&Way<'_>, &str, f32)) {
    let title = record.title();
    let is_person = matches!(record, Record::Person(_));
    walk(record.clone().without_needs().form(), None, &mut |way, place| {
        if is_person && Person::CONTACTS.contains(&way.last_key()) && way.is_first() {
            return;
        }
        let mut see = |text: &str| {
            if !text.trim().is_empty() {
                see(way, text, counts(way, text, &title));
            }
        };
        match place {
            Place::Line(line) => see(line),
            Place::Text(text) => see(text.as_str()),
            Place::Lines(lines) => lines.iter().for_each(|line| see(line)),
            Place::Attachments(files) => {
                files
                    .iter()
                    .for_each(|file| [&file.name, &file.alt, &file.caption].into_iter().for_each(|text| see(text)));
            }
            _ => {}
        }
    });
}

fn counts(way: &Way<'_>, text: &str, title: &str) -> f32 {
    if title.contains(text) {
        TITLE
    } else if HEADINGS.contains(&way.last_key()) {
        HEADING
    } else {
        TEXT
    }
}
